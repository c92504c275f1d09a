// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs and what they tell. What they show is in fieldproperties_fill.cpp.
#include "ui/pages/fieldproperties.h"

#include "ui/fields/fieldeditor.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSpinBox>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostCharacters = 20'000;
constexpr int kTwoColumnsFrom = 300;
} // namespace

FieldProperties::FieldProperties(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"fieldProperties"_s);
    m_layout->setContentsMargins(16, 12, 16, 16);
    m_layout->setSpacing(12);
    m_problem = new PlainLabel;
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Danger);
    m_layout->addWidget(m_problem);
    build();
    m_layout->addStretch(1);
    retranslate();
}

FormGrid *FieldProperties::addSection(const char *title)
{
    auto *header = new SectionHeader(QString());
    auto *grid = new FormGrid;
    grid->setTwoColumnsFrom(kTwoColumnsFrom);
    m_layout->addWidget(header);
    m_layout->addWidget(grid);
    m_sections.append({header, title});
    return grid;
}

QLineEdit *FieldProperties::addLine(FormGrid *grid, const QString &name, int columns)
{
    auto *line = new LineEdit;
    line->setObjectName(u"property_"_s + name);
    grid->add({}, line, columns);
    connect(line, &QLineEdit::textEdited, this, [this, name] { tell(name); });
    return line;
}

QPlainTextEdit *FieldProperties::addText(FormGrid *grid, const QString &name)
{
    auto *text = new GrowingTextEdit;
    text->setObjectName(u"property_"_s + name);
    text->setLineBounds(2, 5);
    text->setTabChangesFocus(true);
    grid->add({}, text, 2);
    connect(text, &QPlainTextEdit::textChanged, this, [this, name] { tell(name); });
    return text;
}

QCheckBox *FieldProperties::addTick(FormGrid *grid, const QString &name, bool FieldDefinition::*member)
{
    auto *box = new QCheckBox;
    box->setObjectName(u"property_"_s + name);
    grid->addWide(box);
    m_ticks.append({box, member});
    connect(box, &QCheckBox::clicked, this, [this] { tell({}); });
    return box;
}

QComboBox *FieldProperties::addCombo(FormGrid *grid, const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(u"property_"_s + name);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    grid->add({}, combo, 2);
    connect(combo, &QComboBox::activated, this, [this] { tell({}); });
    return combo;
}

CheckListField *FieldProperties::addList(FormGrid *grid, const QString &name)
{
    auto *list = new CheckListField;
    list->setObjectName(u"property_"_s + name);
    grid->add({}, list, 2);
    connect(list, &CheckListField::checkedChanged, this, [this, name] { tell(name); });
    return list;
}

QSpinBox *FieldProperties::addCount(FormGrid *grid, const QString &name)
{
    auto *box = new QSpinBox;
    box->setObjectName(u"property_"_s + name);
    box->setRange(0, kMostCharacters);
    box->setSpecialValueText(u"–"_s);
    grid->add({}, box, 1);
    connect(box, &QSpinBox::valueChanged, this, [this, name] { tell(name); });
    return box;
}

void FieldProperties::build()
{
    m_texts = addSection(QT_TR_NOOP("Label and help"));
    m_labelFr = addLine(m_texts, u"labelFr"_s);
    m_labelEn = addLine(m_texts, u"labelEn"_s);
    m_helpFr = addText(m_texts, u"helpFr"_s);
    m_helpEn = addText(m_texts, u"helpEn"_s);
    m_who = addSection(QT_TR_NOOP("On which sheets"));
    addTick(m_who, u"shown"_s, &FieldDefinition::shown);
    addTick(m_who, u"individual"_s, &FieldDefinition::forIndividual);
    addTick(m_who, u"professional"_s, &FieldDefinition::forProfessional);
    m_natures = addList(m_who, u"natures"_s);
    m_conditionField = addCombo(m_who, u"conditionField"_s);
    m_conditionValues = addList(m_who, u"conditionValues"_s);
    addTick(m_who, u"mandatory"_s, &FieldDefinition::mandatory);
    m_mandatoryKinds = addList(m_who, u"mandatoryKinds"_s);
    m_mandatoryNatures = addList(m_who, u"mandatoryNatures"_s);
    m_mandatoryRoles = addList(m_who, u"mandatoryRoles"_s);
    m_values = addSection(QT_TR_NOOP("Values"));
    m_type = addCombo(m_values, u"type"_s);
    m_list = addCombo(m_values, u"list"_s);
    m_defaultPlace = new QWidget;
    m_defaultPlace->setObjectName(u"property_defaultPlace"_s);
    auto *inside = new QHBoxLayout(m_defaultPlace);
    inside->setContentsMargins(0, 0, 0, 0);
    m_values->add({}, m_defaultPlace, 2);
    addTick(m_values, u"fixed"_s, &FieldDefinition::fixed);
    m_width = addCombo(m_values, u"width"_s);
    m_checks = addSection(QT_TR_NOOP("Checks"));
    m_minLength = addCount(m_checks, u"minLength"_s);
    m_maxLength = addCount(m_checks, u"maxLength"_s);
    m_minimum = addLine(m_checks, u"minimum"_s, 1);
    m_maximum = addLine(m_checks, u"maximum"_s, 1);
    m_pattern = addLine(m_checks, u"pattern"_s);
    m_hintFr = addLine(m_checks, u"hintFr"_s);
    m_hintEn = addLine(m_checks, u"hintEn"_s);
    m_use = addSection(QT_TR_NOOP("Use"));
    addTick(m_use, u"searchable"_s, &FieldDefinition::searchable);
    addTick(m_use, u"inList"_s, &FieldDefinition::inList);
    addTick(m_use, u"onCards"_s, &FieldDefinition::onCards);
    addTick(m_use, u"duplicates"_s, &FieldDefinition::inDuplicateCheck);
    addTick(m_use, u"sensitive"_s, &FieldDefinition::sensitive);
}

void FieldProperties::retranslate()
{
    for (const auto &[header, title] : std::as_const(m_sections))
        static_cast<SectionHeader *>(header)->setText(tr(title));
    m_texts->setLabel(m_labelFr, tr("Label in French"));
    m_texts->setLabel(m_labelEn, tr("Label in English"));
    m_texts->setLabel(m_helpFr, tr("Help in French"));
    m_texts->setLabel(m_helpEn, tr("Help in English"));
    m_texts->setHelp(m_helpFr, tr("Shown when the mouse rests on the field, and read out by screen readers."));
    m_who->setLabel(m_natures, tr("Only for these Natures"));
    m_natures->setPlaceholderText(tr("All Natures"));
    m_who->setLabel(m_conditionField, tr("Only if this field …"));
    m_who->setLabel(m_conditionValues, tr("… has one of these values"));
    m_conditionValues->setPlaceholderText(tr("Any value"));
    m_who->setLabel(m_mandatoryKinds, tr("Mandatory on these sheets"));
    m_mandatoryKinds->setPlaceholderText(tr("All sheets"));
    m_who->setLabel(m_mandatoryNatures, tr("Mandatory for these Natures"));
    m_mandatoryNatures->setPlaceholderText(tr("All Natures"));
    m_who->setLabel(m_mandatoryRoles, tr("Mandatory for these roles"));
    m_who->setHelp(m_mandatoryRoles, tr("Whoever has one of these roles is asked for the field. As long as there are no "
                                        "accounts, everyone is an administrator."));
    m_mandatoryRoles->setPlaceholderText(tr("All roles"));
    m_values->setLabel(m_type, tr("Type"));
    m_values->setLabel(m_list, tr("List of values"));
    m_values->setLabel(m_defaultPlace, tr("Default value"));
    m_values->setLabel(m_width, tr("Width on the sheet"));
    m_checks->setLabel(m_minLength, tr("Fewest characters"));
    m_checks->setLabel(m_maxLength, tr("Most characters"));
    m_checks->setLabel(m_minimum, tr("Smallest value"));
    m_checks->setLabel(m_maximum, tr("Greatest value"));
    m_checks->setLabel(m_pattern, tr("Pattern"));
    m_checks->setHelp(m_pattern, tr("A regular expression for the whole text: \\d{5} is five digits."));
    m_checks->setLabel(m_hintFr, tr("What to say if it does not match, in French"));
    m_checks->setLabel(m_hintEn, tr("The same in English"));
    const QStringList texts{tr("Show on the sheet"),       tr("On sheets of individuals"), tr("On sheets of professionals"),
                            tr("Mandatory"),               tr("The same value on every sheet, not to be changed there"),
                            tr("Found by the search"),     tr("A column of the list"),
                            tr("Public: on business cards and in exported contacts"),
                            tr("Compared to find duplicates"),
                            tr("Sensitive: not searched, listed or exported unasked")};
    for (qsizetype i = 0; i < m_ticks.size(); ++i)
        m_ticks.at(i).first->setText(texts.at(i));
}

void FieldProperties::tell(const QString &step)
{
    if (m_filling)
        return;
    if (m_place.level == FieldPlace::Level::Field)
        Q_EMIT fieldChanged(gathered(), step);
    else if (m_place.level != FieldPlace::Level::None)
        Q_EMIT labelChanged(m_place, {m_labelFr->text(), m_labelEn->text()});
}

FieldDefinition FieldProperties::gathered() const
{
    FieldDefinition field = m_field;
    field.label = {m_labelFr->text(), m_labelEn->text()};
    field.help = {m_helpFr->toPlainText(), m_helpEn->toPlainText()};
    field.type = m_type->currentData().toString();
    if (!m_list->currentData().toString().isEmpty())
        field.choiceList = m_list->currentData().toString();
    if (!field.type.startsWith("choice"_L1) && field.own)
        field.choiceList.clear();
    field.width = m_width->currentData().toInt();
    field.natures = m_natures->checkedIds();
    field.condition.field = m_conditionField->currentData().toString();
    field.condition.values = field.condition.field == m_field.condition.field ? m_conditionValues->checkedIds() : QStringList();
    field.mandatoryFor.natures = m_mandatoryNatures->checkedIds();
    field.mandatoryFor.sheetKinds = m_mandatoryKinds->checkedIds();
    field.mandatoryFor.roles = m_mandatoryRoles->checkedIds();
    field.rules = {m_minLength->value(), m_maxLength->value(), m_minimum->text().trimmed(), m_maximum->text().trimmed(),
                   m_pattern->text(), {m_hintFr->text(), m_hintEn->text()}};
    for (const auto &[box, member] : m_ticks)
        field.*member = box->isChecked();
    return field;
}

void FieldProperties::focusLabel()
{
    m_labelFr->setFocus(Qt::OtherFocusReason);
    m_labelFr->selectAll();
}

void FieldProperties::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
