// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importmappingdialog.h"

#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLongestName = 80;
}

ImportMappingDialog::ImportMappingDialog(const QString &name, QWidget *parent)
    : TaskDialog(u"importMapping"_s, tr("Keep this mapping"),
                 tr("Fields, mode and the way of reading the file are kept under this name. A file with the same columns finds them again by itself."), tr("Keep"), parent)
    , m_name(new LineEdit)
{
    m_name->setObjectName(u"importMapping_name"_s);
    m_name->setMaxLength(kLongestName);
    m_name->setText(name);
    m_name->selectAll();
    form()->add(tr("Name"), m_name, 2);
    form()->setMandatory(m_name, true);
    m_name->setFocus();
}

QString ImportMappingDialog::name() const
{
    return m_name->text().simplified();
}

bool ImportMappingDialog::isComplete()
{
    form()->setMessage(m_name, Tone::Danger, name().isEmpty() ? tr("Give the mapping a name.") : QString());
    return !name().isEmpty();
}

} // namespace effectif
