// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguecheck.h"

#include "models/base/textfold.h"
#include "models/domain/definitionjson.h"
#include "models/domain/fieldrules.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongestLabel = 80;
constexpr qsizetype kLongestHelp = 500;
constexpr qsizetype kLongestPattern = 500;
constexpr qsizetype kMostTabs = 30;

QString say(const char *text)
{
    return QCoreApplication::translate("CatalogueCheck", text);
}

/// One walk over a catalogue; it gathers what it finds.
class Check
{
public:
    Check(const Catalogue &catalogue, const Catalogue &before, Language language)
        : m_catalogue(catalogue)
        , m_before(before)
        , m_language(language)
    {
    }

    QList<FieldIssue> run()
    {
        checkPlaces();
        QSet<QString> labels;
        for (const FieldDefinition &field : m_catalogue.fields()) {
            m_field = &field;
            checkTexts(field.key, field.label);
            checkNature();
            checkDefault();
            checkRules();
            checkCondition();
            const QString label = foldText(field.label.in(m_language));
            if (labels.contains(label))
                add(QT_TRANSLATE_NOOP("CatalogueCheck", "Two fields are called “%1”. Imports cannot tell them apart by "
                                                        "their label."),
                    FieldIssue::Severity::Warning);
            labels.insert(label);
        }
        return m_issues;
    }

private:
    void add(const char *sentence, FieldIssue::Severity severity = FieldIssue::Severity::Error)
    {
        addOf(m_field->key, say(sentence).arg(m_field->label.in(m_language)), severity);
    }
    void addOf(const QString &key, const QString &message, FieldIssue::Severity severity = FieldIssue::Severity::Error)
    {
        m_issues.append({key, severity, message});
    }

    void checkTexts(const QString &key, const LocalizedText &label)
    {
        if (label.in(Language::French).trimmed().isEmpty())
            addOf(key, say(QT_TRANSLATE_NOOP("CatalogueCheck", "Give every field, section and tab a label.")));
        for (const QString &text : {label.fr, label.en}) {
            const bool clean = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isPrint() || c == u' '; });
            if (text.size() > kLongestLabel || !clean)
                addOf(key, say(QT_TRANSLATE_NOOP("CatalogueCheck", "The label “%1” is too long, or has line breaks. Keep "
                                                                   "it to one line of 80 characters."))
                               .arg(text.left(kLongestLabel).simplified()));
        }
    }

    void checkPlaces()
    {
        const auto own = std::count_if(m_catalogue.fields().cbegin(), m_catalogue.fields().cend(),
                                       [](const FieldDefinition &field) { return field.own; })
            + m_catalogue.retiredFields().size();
        if (own > kMostOwnFields)
            addOf({}, say(QT_TRANSLATE_NOOP("CatalogueCheck", "An office can have at most %1 fields of its own. Empty "
                                                              "removed ones for good, or remove some."))
                          .arg(kMostOwnFields));
        if (m_catalogue.tabs().isEmpty() || m_catalogue.tabs().size() > kMostTabs)
            addOf({}, say(QT_TRANSLATE_NOOP("CatalogueCheck", "A sheet has between 1 and %1 tabs.")).arg(kMostTabs));
        for (const FormTab &tab : m_catalogue.tabs())
            checkTexts(tab.id, tab.label);
        for (const FormSection &section : m_catalogue.sections())
            checkTexts(section.id, section.label);
    }

    bool isPlaced() const
    {
        return std::any_of(m_catalogue.sections().cbegin(), m_catalogue.sections().cend(),
                           [&](const FormSection &s) { return s.id == m_field->section && s.tab == m_field->tab; });
    }

    void checkNature()
    {
        const FieldDefinition &field = *m_field;
        if (!isDefinitionKey(field.key) || !fieldType(field.type) || !isPlaced())
            return add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” has no place on the sheet, or is of an unknown type. "
                                                           "Move it into a section."));
        // D1: the three that every office needs
        if (field.locked
            && !(field.shown && field.mandatory && field.forIndividual && field.natures.isEmpty()
                 && field.condition.isEmpty() && field.mandatoryFor == MandatoryScope{}))
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” is always shown and always mandatory."));
        const FieldDefinition *before = m_before.field(field.key);
        if (before && before->type != field.type && !compatibleTypes(before->type).contains(field.type))
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "The values of “%1” cannot be turned into this type. Add a new field "
                                                    "instead."));
        const bool needsList = field.type == "choice"_L1 || field.type == "choices"_L1;
        if (needsList && m_catalogue.choices(field).isEmpty())
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” has no list of values. Choose one, or type its values."));
        if ((field.type == "reference"_L1) == field.target.isEmpty())
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "Say what “%1” lets people choose from."));
        if (field.sensitive && !canBeSensitive(field))
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” cannot be sensitive: lists, numbers and titles stand on it."));
        if (field.sensitive && (field.searchable || field.inList))
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” is sensitive, so it is neither searched nor listed."));
        if (field.sensitive && field.onCards)
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” is sensitive, so it cannot stand on business cards."));
        if (field.help.fr.size() > kLongestHelp || field.help.en.size() > kLongestHelp)
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "The help text of “%1” is too long. Keep it to 500 characters."));
    }

    void checkDefault()
    {
        const FieldDefinition &field = *m_field;
        const FieldContext context{field, m_catalogue, m_language};
        const auto value = typeOf(field).parse(field.defaultValue, context);
        if (!value)
            return addOf(field.key, say(QT_TRANSLATE_NOOP("CatalogueCheck", "The default value of “%1”: %2"))
                                        .arg(field.label.in(m_language), value.error().message));
        if (const auto issue = checkValue(*value, context); issue && issue->severity == FieldIssue::Severity::Error)
            addOf(field.key, say(QT_TRANSLATE_NOOP("CatalogueCheck", "The default value of “%1”: %2"))
                                 .arg(field.label.in(m_language), issue->message));
        if (field.fixed && (value->isNull() || !canBeFixed(field)))
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” is fixed but has no value for everybody. Give it one."));
    }

    void checkRules()
    {
        const ValueRules &rules = m_field->rules;
        const FieldType &type = typeOf(*m_field);
        const FieldContext context{*m_field, m_catalogue, m_language};
        const auto low = type.parse(rules.minimum, context);
        const auto high = type.parse(rules.maximum, context);
        const bool ranged = !rules.minimum.isEmpty() || !rules.maximum.isEmpty();
        const bool wrongRange = ranged
            && (!hasRange(type) || !low || !high
                || (!low->isNull() && !high->isNull() && QVariant::compare(*low, *high) == QPartialOrdering::Greater));
        const bool lengths = rules.minLength != 0 || rules.maxLength != 0;
        const bool wrongLength = lengths
            && (!hasLength(type) || rules.minLength < 0 || rules.maxLength < 0
                || (rules.maxLength > 0 && rules.minLength > rules.maxLength));
        if (wrongRange || wrongLength)
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "No value can be right for “%1”: its smallest is above its greatest, "
                                                    "or they are not of its type."));
        if (rules.pattern.isEmpty())
            return;
        if (!hasPattern(type) || rules.pattern.size() > kLongestPattern || !QRegularExpression(rules.pattern).isValid())
            add(QT_TRANSLATE_NOOP("CatalogueCheck", "The pattern of “%1” cannot be read. Correct it or empty it."));
    }

    void checkCondition()
    {
        const FieldCondition &condition = m_field->condition;
        if (condition.isEmpty())
            return;
        const FieldDefinition *source = m_catalogue.field(condition.field);
        if (!source || (!condition.values.isEmpty() && !canDecide(*source)))
            return add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” waits for a field that is not on the sheet or has no "
                                                           "list of values. Choose another condition."));
        for (const QString &value : condition.values) {
            if (!source->choiceList.isEmpty() && !m_catalogue.choiceWithCode(*source, value))
                return add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” waits for a value that its list does not have."));
        }
        QSet<QString> seen{m_field->key};
        for (const FieldDefinition *next = source; next; next = m_catalogue.field(next->condition.field)) {
            if (seen.contains(next->key))
                return add(QT_TRANSLATE_NOOP("CatalogueCheck", "“%1” waits for a field that waits for it in turn: neither "
                                                               "would ever be shown."));
            seen.insert(next->key);
            if (next->condition.isEmpty())
                return;
        }
    }

    const Catalogue &m_catalogue;
    const Catalogue &m_before;
    Language m_language;
    const FieldDefinition *m_field = nullptr;
    QList<FieldIssue> m_issues;
};
} // namespace

QList<FieldIssue> checkCatalogue(const Catalogue &catalogue, const Catalogue &before, Language language)
{
    return Check(catalogue, before, language).run();
}

bool canBeSensitive(const FieldDefinition &field)
{
    static const QStringList kNeeded{u"first_name"_s, u"situation"_s, kNatureField, kSheetKindField};
    return field.own
        || (!field.locked && field.target.isEmpty() && field.numberSeries.isEmpty() && !field.unique
            && !kNeeded.contains(field.key));
}

bool canBeFixed(const FieldDefinition &field)
{
    static const QStringList kNames{u"last_name"_s, u"first_name"_s, kSheetKindField};
    return field.numberSeries.isEmpty() && !field.unique && field.type != "file"_L1 && !kNames.contains(field.key);
}

} // namespace effectif
