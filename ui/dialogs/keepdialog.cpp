// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/keepdialog.h"

#include "ui/fields/fieldeditors.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
FieldDefinition untilField(const QString &kind)
{
    FieldDefinition field;
    field.kind = kind;
    field.key = u"keep_until"_s;
    field.type = u"date"_s;
    field.label = {u"Conserver jusqu’au"_s, u"Keep until"_s};
    return field;
}
} // namespace

KeepDialog::KeepDialog(const QString &title, CataloguePtr catalogue, Language language, QWidget *parent)
    : TaskDialog(u"keep"_s, tr("Keep the data of %1").arg(title),
                 tr("A lawsuit, a debt, a pension: the reason stands in the person’s data and is handed out with them."), tr("Keep"), parent)
    , m_until(createFieldEditor(untilField(catalogue->kind()), catalogue, language, form()))
    , m_reason(new LineEdit(form()))
{
    m_reason->setObjectName(u"keep_reason"_s);
    m_reason->setMaxLength(500);
    form()->add(tr("Until"), m_until, 2);
    form()->add(tr("Reason"), m_reason, 2);
    form()->setMandatory(m_until, true);
    form()->setMandatory(m_reason, true);
    m_until->focusTarget()->setFocus();
}

QDate KeepDialog::day() const
{
    return m_until->value().toDate();
}

QString KeepDialog::reason() const
{
    return m_reason->text();
}

} // namespace effectif
