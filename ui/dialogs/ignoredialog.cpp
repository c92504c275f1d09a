// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/ignoredialog.h"

#include "models/services/qualityignores.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

namespace effectif {

using namespace Qt::StringLiterals;

IgnoreDialog::IgnoreDialog(const QString &title, int sheets, QWidget *parent)
    : TaskDialog(u"ignore"_s, title.isEmpty() ? tr("Ignore this on %n sheet(s)", nullptr, sheets) : tr("Ignore this on the sheet of %1").arg(title),
                 tr("It is not shown again until what was checked is changed on the sheet. Who ignored it, and why, stays to be seen under “Ignored”."),
                 tr("Ignore"), parent)
    , m_reason(new LineEdit(form()))
{
    m_reason->setObjectName(u"ignore_reason"_s);
    m_reason->setMaxLength(QualityIgnores::kMostLetters);
    form()->add(tr("Reason"), m_reason, 2);
    form()->setMandatory(m_reason, true);
    m_reason->setFocus();
}

QString IgnoreDialog::reason() const
{
    return m_reason->text();
}

} // namespace effectif
