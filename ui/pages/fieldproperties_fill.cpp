// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the inputs show of the field, and which of them it can use.
#include "models/domain/cataloguecheck.h"
#include "models/domain/fieldrules.h"
#include "models/domain/roles.h"
#include "ui/fields/fieldeditors.h"
#include "ui/pages/fieldproperties.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Leaves the cursor of what is being typed alone.
void setText(QLineEdit *line, const QString &text)
{
    if (line->text() != text)
        line->setText(text);
}

void setText(QPlainTextEdit *edit, const QString &text)
{
    if (edit->toPlainText() != text)
        edit->setPlainText(text);
}

QList<CheckListField::Item> itemsOf(const Catalogue &catalogue, const QString &key, Language language)
{
    QList<CheckListField::Item> items;
    const FieldDefinition *field = catalogue.field(key);
    if (!field)
        return items;
    for (const Choice &choice : catalogue.choices(*field))
        items.append({choice.code, choice.label.in(language)});
    return items;
}
} // namespace

void FieldProperties::show(const CatalogueDraft &draft, const FieldPlace &place, const QList<FieldIssue> &issues,
                           Language language)
{
    const QScopedValueRollback filling(m_filling, true);
    m_catalogue = draft.catalogue();
    m_language = language;
    const bool another = !(place == m_place);
    m_place = place;
    const FieldDefinition *field =
        place.level == FieldPlace::Level::Field ? draft.content().field(place.id) : nullptr;
    const FieldDefinition before = m_field;
    m_field = field ? *field : FieldDefinition();
    if (field) {
        fill();
        fillChoices();
        fillCondition();
        const bool sameDefault = !another && m_default && before.type == field->type
            && before.choiceList == field->choiceList && before.defaultValue == field->defaultValue;
        if (!sameDefault)
            fillDefault();
    } else {
        LocalizedText label;
        for (const FormTab &tab : m_catalogue->tabs())
            label = place.level == FieldPlace::Level::Tab && tab.id == place.id ? tab.label : label;
        for (const FormSection &section : m_catalogue->sections())
            label = place.level == FieldPlace::Level::Section && section.id == place.id ? section.label : label;
        setText(m_labelFr, label.fr);
        setText(m_labelEn, label.en);
    }
    showUsable(issues);
}

void FieldProperties::fill()
{
    setText(m_labelFr, m_field.label.fr);
    setText(m_labelEn, m_field.label.en);
    setText(m_helpFr, m_field.help.fr);
    setText(m_helpEn, m_field.help.en);
    m_natures->setItems(itemsOf(*m_catalogue, kNatureField, m_language));
    m_natures->setChecked(m_field.natures);
    m_mandatoryNatures->setItems(itemsOf(*m_catalogue, kNatureField, m_language));
    m_mandatoryNatures->setChecked(m_field.mandatoryFor.natures);
    m_mandatoryKinds->setItems(itemsOf(*m_catalogue, kSheetKindField, m_language));
    m_mandatoryKinds->setChecked(m_field.mandatoryFor.sheetKinds);
    QList<CheckListField::Item> roleItems;
    for (const QString &id : roles())
        roleItems.append({id, roleName(id)});
    m_mandatoryRoles->setItems(roleItems);
    m_mandatoryRoles->setChecked(m_field.mandatoryFor.roles);
    m_minLength->setValue(m_field.rules.minLength);
    m_maxLength->setValue(m_field.rules.maxLength);
    setText(m_minimum, m_field.rules.minimum);
    setText(m_maximum, m_field.rules.maximum);
    setText(m_pattern, m_field.rules.pattern);
    setText(m_hintFr, m_field.rules.patternHint.fr);
    setText(m_hintEn, m_field.rules.patternHint.en);
    for (const auto &[box, member] : std::as_const(m_ticks))
        box->setChecked(m_field.*member);
}

void FieldProperties::fillChoices()
{
    m_type->clear();
    const QStringList possible = compatibleTypes(m_field.type);
    for (const FieldType *type : fieldTypes()) {
        if (type->id() == m_field.type || (m_field.own && possible.contains(type->id())))
            m_type->addItem(type->displayName(), type->id());
    }
    m_type->setCurrentIndex(m_type->findData(m_field.type));
    m_type->setEnabled(m_type->count() > 1);
    m_list->clear();
    QStringList lists = m_catalogue->choiceLists().keys();
    lists.sort();
    for (const QString &id : std::as_const(lists)) {
        QStringList values;
        for (const Choice &choice : m_catalogue->choiceLists().value(id).choices.mid(0, 4))
            values << choice.label.in(m_language);
        m_list->addItem(values.join(u", "_s), id);
    }
    m_list->setCurrentIndex(m_list->findData(m_field.choiceList));
    m_width->clear();
    m_width->addItem(tr("Half of the width"), 1);
    m_width->addItem(tr("The whole width"), 2);
    m_width->setCurrentIndex(m_width->findData(m_field.width));
}

void FieldProperties::fillCondition()
{
    m_conditionField->clear();
    m_conditionField->addItem(tr("No condition"), QString());
    for (const FieldDefinition &field : m_catalogue->fields()) {
        if (field.key != m_field.key && field.shown && (canDecide(field) || field.key == m_field.condition.field))
            m_conditionField->addItem(field.label.in(m_language), field.key);
    }
    m_conditionField->setCurrentIndex(std::max(0, m_conditionField->findData(m_field.condition.field)));
    const FieldDefinition *source = m_catalogue->field(m_field.condition.field);
    QList<CheckListField::Item> items;
    if (source && source->type == "yesno"_L1) {
        for (const bool on : {true, false})
            items.append({on ? u"1"_s : u"0"_s, typeOf(*source).format(on, {*source, *m_catalogue, m_language})});
    } else {
        items = itemsOf(*m_catalogue, m_field.condition.field, m_language);
    }
    m_conditionValues->setItems(items);
    m_conditionValues->setChecked(m_field.condition.values);
}

void FieldProperties::fillDefault()
{
    delete m_default;
    m_default = nullptr;
    if (m_field.type == "file"_L1 || !m_field.numberSeries.isEmpty() || m_field.unique)
        return;
    FieldDefinition probe = m_field;
    probe.key = u"property_default"_s;
    probe.label = {tr("Default value"), tr("Default value")};
    probe.rules = {};
    m_default = createFieldEditor(probe, m_catalogue, m_language, m_defaultPlace);
    m_defaultPlace->layout()->addWidget(m_default);
    m_defaultPlace->setFocusProxy(m_default);
    const auto value = typeOf(m_field).parse(m_field.defaultValue, {m_field, *m_catalogue, m_language});
    m_default->setValue(value.value_or(QVariant()));
    connect(m_default, &FieldEditor::edited, this, [this] {
        if (m_filling || !m_default->pendingText().isEmpty())
            return;
        m_field.defaultValue = typeOf(m_field).exchange(m_default->value(), {m_field, *m_catalogue, m_language});
        tell(u"default"_s);
    });
}

void FieldProperties::showUsable(const QList<FieldIssue> &issues)
{
    const bool isField = m_place.level == FieldPlace::Level::Field && !m_field.retired;
    const bool pro = hasProfessionalSheets(*m_catalogue);
    const FieldType &type = isField ? typeOf(m_field) : *fieldTypes().front();
    for (const auto &[header, title] : std::as_const(m_sections))
        header->setVisible(isField || header == m_sections.first().first);
    for (FormGrid *grid : {m_who, m_values, m_use})
        grid->setVisible(isField);
    const bool checks = isField && (hasLength(type) || hasRange(type) || hasPattern(type));
    m_checks->setVisible(checks);
    m_sections.at(3).first->setVisible(checks);
    setEnabled(m_place.level != FieldPlace::Level::None && !m_field.retired);
    m_texts->setShown(m_helpFr, isField);
    m_texts->setShown(m_helpEn, isField);
    m_who->setShown(m_conditionValues, !m_field.condition.isEmpty());
    m_who->setShown(m_mandatoryNatures, m_field.mandatory && !m_field.locked);
    m_who->setShown(m_mandatoryRoles, m_field.mandatory && !m_field.locked);
    m_who->setShown(m_mandatoryKinds, m_field.mandatory && !m_field.locked && pro);
    m_values->setShown(m_list, isField && m_field.own && m_field.type.startsWith("choice"_L1));
    m_values->setShown(m_defaultPlace, m_default != nullptr);
    m_checks->setShown(m_minLength, hasLength(type));
    m_checks->setShown(m_maxLength, hasLength(type));
    m_checks->setShown(m_minimum, hasRange(type));
    m_checks->setShown(m_maximum, hasRange(type));
    for (QWidget *input : {m_pattern, m_hintFr, m_hintEn})
        m_checks->setShown(input, hasPattern(type));
    for (const auto &[box, member] : std::as_const(m_ticks)) {
        const bool duty = member == &FieldDefinition::shown || member == &FieldDefinition::mandatory
            || member == &FieldDefinition::forIndividual || member == &FieldDefinition::forProfessional;
        box->setEnabled(!(duty && m_field.locked)
                        && (member != &FieldDefinition::sensitive || canBeSensitive(m_field))
                        && (member != &FieldDefinition::fixed || (canBeFixed(m_field) && !m_field.defaultValue.isEmpty()))
                        && !(m_field.sensitive
                             && (member == &FieldDefinition::searchable || member == &FieldDefinition::inList
                                 || member == &FieldDefinition::onCards)));
        if (member == &FieldDefinition::forProfessional)
            box->setVisible(pro);
    }
    for (QWidget *input : {static_cast<QWidget *>(m_natures), static_cast<QWidget *>(m_conditionField)})
        input->setEnabled(!m_field.locked);
    QStringList sentences;
    for (const FieldIssue &issue : issues) {
        if (issue.field == m_place.id && !sentences.contains(issue.message))
            sentences << issue.message;
    }
    m_problem->setText(sentences.join(u'\n'));
    m_problem->setVisible(!sentences.isEmpty());
}

} // namespace effectif
