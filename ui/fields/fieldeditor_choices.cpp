// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_choices.h"

#include "ui/widgets/checklistfield.h"

namespace effectif {

ChoicesFieldEditor::ChoicesFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                       QWidget *parent)
    : FieldEditor(field, std::move(catalogue), language, parent), m_list(new CheckListField(this))
{
    setInput(m_list, true);
    connect(m_list, &CheckListField::checkedChanged, this, [this] {
        const QStringList ids = m_list->checkedIds();
        chosen(ids.isEmpty() ? QVariant() : QVariant(ids));
    });
    connect(m_list, &CheckListField::editingFinished, this, &ChoicesFieldEditor::finish);
    retranslate();
}

void ChoicesFieldEditor::showValue(const QVariant &value, const QString &)
{
    m_list->setChecked(value.toStringList());
}

void ChoicesFieldEditor::retranslate()
{
    QList<CheckListField::Item> items;
    const FieldContext c = context();
    for (const Choice &choice : c.catalogue.choices(field()))
        items.append({choice.code, choice.label.in(language())});
    m_list->setItems(items);
    FieldEditor::retranslate();
}

} // namespace effectif
