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
    fill(); // a retired value is in the list of a sheet that has it
    m_list->setChecked(value.toStringList());
}

void ChoicesFieldEditor::fill()
{
    QList<CheckListField::Item> items;
    const FieldContext c = context();
    const QStringList has = value().toStringList();
    for (const Choice &choice : c.catalogue.choices(field())) {
        if (!choice.retired || has.contains(choice.code))
            items.append({choice.code, choice.label.in(language())});
    }
    m_list->setItems(items);
}

void ChoicesFieldEditor::retranslate()
{
    fill();
    FieldEditor::retranslate();
}

} // namespace effectif
