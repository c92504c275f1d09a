// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/retentiondialog.h"

#include "models/services/personservice.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/wheelguard.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSpinBox>

namespace effectif {

using namespace Qt::StringLiterals;

RetentionDialog::RetentionDialog(const RetentionPolicy &policy, const Catalogue &catalogue, Language language, QWidget *parent)
    : TaskDialog(u"retention"_s, tr("How long people’s data are kept"),
                 tr("The CNIL recommends five years after somebody left, and two years without contact for a candidate. Whoever is older "
                    "stands in the list of what is to be purged; nothing is deleted by itself."),
                 tr("Save"), parent)
    , m_kept(new CheckListField(form()))
{
    const FieldDefinition *nature = catalogue.field(u"nature"_s);
    for (const Choice &choice : nature ? catalogue.choices(*nature) : QList<Choice>()) {
        if (choice.retired)
            continue;
        const RetentionRule rule = policy.of(choice.code);
        const QString label = choice.label.in(language);
        auto *row = new QWidget(form());
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        auto *months = new QSpinBox(row);
        months->setObjectName(u"retention_"_s + choice.code);
        months->setRange(1, 1200);
        months->setSuffix(tr(" months"));
        months->setValue(rule.months);
        months->setAccessibleName(tr("%1: months").arg(label));
        auto *from = new QComboBox(row);
        from->setObjectName(u"retention_from_"_s + choice.code);
        from->addItem(tr("after the end of the contract, or since inactive"));
        from->addItem(tr("after the last change of the sheet"));
        from->setCurrentIndex(rule.from == RetentionRule::From::Left ? 0 : 1);
        from->setAccessibleName(tr("%1: counted from").arg(label));
        for (QWidget *input : std::initializer_list<QWidget *>{months, from})
            ignoreWheelWithoutFocus(input);
        layout->addWidget(months);
        layout->addWidget(from, 1);
        row->setFocusProxy(months);
        form()->add(label, row, 2);
        m_rows.append({choice.code, months, from});
    }
    QList<CheckListField::Item> items;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (PersonService::mayStay(field))
            items.append({field.key, field.label.in(language)});
    }
    m_kept->setObjectName(u"retention_kept"_s);
    m_kept->setItems(items);
    m_kept->setChecked(policy.kept);
    m_kept->setPlaceholderText(tr("Only the department"));
    form()->add(tr("Stays on an anonymous sheet, besides the department (of dates the year)"), m_kept, 2);
    setMinimumWidth(640);
}

RetentionPolicy RetentionDialog::policy() const
{
    RetentionPolicy policy;
    for (const Row &row : m_rows)
        policy.rules.append({row.nature, row.months->value(),
                             row.from->currentIndex() == 0 ? RetentionRule::From::Left : RetentionRule::From::Contact});
    policy.kept = m_kept->checkedIds();
    return policy;
}

} // namespace effectif
