// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/definitionjson.h"

#include "models/domain/fieldtype.h"
#include "models/domain/jsonmembers.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kKeyLength = 41;
constexpr qsizetype kCodeLength = 60;

tl::unexpected<Error> invalid(const char *sentence, const QString &what = {}, const QString &field = {})
{
    QString message = QCoreApplication::translate("CatalogueJson", sentence);
    if (message.contains("%1"_L1))
        message = message.arg(what);
    return fail(ErrorKind::Invalid, message, what, field);
}

/// The members of a definition, once for both directions: `v` is a JsonWriter, or a JsonReader of a T that may change.
template <typename Visitor, typename T> void visitField(Visitor &v, T &field)
{
    static const FieldDefinition kUsual;
    v.member(u"kind"_s, field.kind, kUsual.kind);
    v.member(u"key"_s, field.key, kUsual.key);
    v.member(u"type"_s, field.type, kUsual.type);
    v.member(u"label"_s, field.label, kUsual.label);
    v.member(u"help"_s, field.help, kUsual.help);
    v.member(u"tab"_s, field.tab, kUsual.tab);
    v.member(u"section"_s, field.section, kUsual.section);
    v.member(u"order"_s, field.order, kUsual.order);
    v.member(u"width"_s, field.width, kUsual.width);
    v.member(u"shown"_s, field.shown, kUsual.shown);
    v.member(u"mandatory"_s, field.mandatory, kUsual.mandatory);
    v.member(u"locked"_s, field.locked, kUsual.locked);
    v.member(u"forIndividual"_s, field.forIndividual, kUsual.forIndividual);
    v.member(u"forProfessional"_s, field.forProfessional, kUsual.forProfessional);
    v.member(u"natures"_s, field.natures, kUsual.natures);
    v.group(u"condition"_s, [&](auto &group) {
        group.member(u"field"_s, field.condition.field);
        group.member(u"values"_s, field.condition.values);
    });
    v.group(u"mandatoryFor"_s, [&](auto &group) {
        group.member(u"sheetKinds"_s, field.mandatoryFor.sheetKinds);
        group.member(u"natures"_s, field.mandatoryFor.natures);
        group.member(u"roles"_s, field.mandatoryFor.roles);
    });
    v.group(u"rules"_s, [&](auto &group) {
        group.member(u"minLength"_s, field.rules.minLength);
        group.member(u"maxLength"_s, field.rules.maxLength);
        group.member(u"minimum"_s, field.rules.minimum);
        group.member(u"maximum"_s, field.rules.maximum);
        group.member(u"pattern"_s, field.rules.pattern);
        group.member(u"patternHint"_s, field.rules.patternHint);
    });
    v.member(u"sensitive"_s, field.sensitive, kUsual.sensitive);
    v.member(u"searchable"_s, field.searchable, kUsual.searchable);
    v.member(u"inList"_s, field.inList, kUsual.inList);
    v.member(u"unique"_s, field.unique, kUsual.unique);
    v.member(u"onCards"_s, field.onCards, kUsual.onCards);
    v.member(u"inDuplicateCheck"_s, field.inDuplicateCheck, kUsual.inDuplicateCheck);
    v.member(u"own"_s, field.own, kUsual.own);
    v.member(u"retired"_s, field.retired, kUsual.retired);
    v.member(u"default"_s, field.defaultValue);
    v.member(u"fixed"_s, field.fixed, kUsual.fixed);
    v.member(u"list"_s, field.choiceList);
    v.member(u"suggestions"_s, field.suggestions);
    v.member(u"target"_s, field.target);
    v.member(u"numberSeries"_s, field.numberSeries);
}

template <typename Visitor, typename T> void visitTab(Visitor &v, T &tab)
{
    v.member(u"id"_s, tab.id);
    v.member(u"label"_s, tab.label);
    v.member(u"order"_s, tab.order);
}

template <typename Visitor, typename T> void visitSection(Visitor &v, T &section)
{
    v.member(u"id"_s, section.id);
    v.member(u"tab"_s, section.tab);
    v.member(u"label"_s, section.label);
    v.member(u"order"_s, section.order);
}

template <typename Visitor, typename T> void visitChoice(Visitor &v, T &choice)
{
    v.member(u"code"_s, choice.code);
    v.member(u"label"_s, choice.label);
    v.member(u"synonyms"_s, choice.synonyms);
    v.member(u"colour"_s, choice.colour);
    v.member(u"retired"_s, choice.retired, false);
}

/// What every definition is held to once its members are read; `id` is its key.
Result<void> checked(const JsonReader &reader, const QString &id)
{
    if (!reader.wrongMember().isEmpty())
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field definitions cannot be read: a member of “%1” is "
                                                          "of the wrong kind. Correct it."),
                       id + u'.' + reader.wrongMember(), id);
    if (!isDefinitionKey(id))
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "“%1” cannot be a key. Use at most 41 small letters, digits "
                                                          "and _, beginning with a letter."),
                       id, id);
    return {};
}

template <typename T> QJsonObject written(const T &definition, void (*visit)(JsonWriter &, const T &))
{
    JsonWriter w;
    visit(w, definition);
    return w.object;
}

/// What has an id and nothing to check besides.
template <typename T> Result<T> read(const QJsonObject &json, void (*visit)(JsonReader &, T &))
{
    T definition;
    JsonReader r(json);
    visit(r, definition);
    return checked(r, definition.id).map([&] { return definition; });
}

Result<Choice> choiceFromJson(const QJsonValue &json, const QString &list)
{
    const QJsonObject object = json.toObject();
    Choice choice;
    JsonReader reader(object);
    visitChoice(reader, choice);
    if (!json.isObject() || !reader.wrongMember().isEmpty())
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The list of values “%1” cannot be read: one of its values "
                                                          "is broken. Correct it."),
                       list);
    // Codes are stored joined by bars, and files part them with ; or |.
    const bool clean = std::none_of(choice.code.cbegin(), choice.code.cend(), [](QChar c) {
        return c.isSpace() || !c.isPrint() || c == u'|' || c == u';' || c == u',';
    });
    if (choice.code.isEmpty() || choice.code.size() > kCodeLength || !clean)
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "“%1” cannot be the code of a value. Use up to 60 letters "
                                                          "and digits, without blanks, commas or bars."),
                       list + u'/' + choice.code);
    return choice;
}
} // namespace

bool isDefinitionKey(const QString &key)
{
    const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
    return !key.isEmpty() && key.size() <= kKeyLength && isLetter(key.front())
        && std::all_of(key.cbegin(), key.cend(), [&](QChar c) {
               return isLetter(c) || (c >= u'0' && c <= u'9') || c == u'_';
           });
}

QJsonObject toJson(const FieldDefinition &field)
{
    return written(field, visitField<JsonWriter, const FieldDefinition>);
}

Result<FieldDefinition> fieldFromJson(const QJsonObject &json)
{
    FieldDefinition field;
    JsonReader r(json);
    visitField(r, field);
    if (const auto ok = checked(r, field.key); !ok)
        return fail(ok.error());
    if (!fieldType(field.type))
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” is of a type that this version does not "
                                                          "know. Install a newer version."),
                       field.key, field.key);
    if (field.label.in(Language::French).isEmpty())
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” has no label. Give it one."), field.key,
                       field.key);
    if (field.width < 1 || field.width > 2)
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” must be 1 or 2 columns wide."), field.key,
                       field.key);
    if ((field.type == "reference"_L1) == field.target.isEmpty())
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” must name what it links to if it is a link, "
                                                          "and only then."),
                       field.key, field.key);
    return field;
}

QJsonObject toJson(const FormTab &tab)
{
    return written(tab, visitTab<JsonWriter, const FormTab>);
}

Result<FormTab> tabFromJson(const QJsonObject &json)
{
    return read(json, visitTab<JsonReader, FormTab>);
}

QJsonObject toJson(const FormSection &section)
{
    return written(section, visitSection<JsonWriter, const FormSection>);
}

Result<FormSection> sectionFromJson(const QJsonObject &json)
{
    return read(json, visitSection<JsonReader, FormSection>);
}

QJsonObject toJson(const ChoiceList &list)
{
    QJsonArray choices;
    for (const Choice &choice : list.choices)
        choices.append(written(choice, visitChoice<JsonWriter, const Choice>));
    return QJsonObject{{u"id"_s, list.id}, {u"choices"_s, choices}};
}

Result<ChoiceList> choiceListFromJson(const QJsonObject &json)
{
    ChoiceList list;
    JsonReader r(json);
    r.member(u"id"_s, list.id);
    const QJsonArray choices = r.array(u"choices"_s);
    if (const auto ok = checked(r, list.id); !ok)
        return fail(ok.error());
    QSet<QString> codes;
    for (const QJsonValue &value : choices) {
        auto choice = choiceFromJson(value, list.id);
        if (!choice)
            return fail(choice.error());
        if (codes.contains(choice->code))
            return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The value “%1” stands twice in its list. Remove one."),
                           list.id + u'/' + choice->code);
        codes.insert(choice->code);
        list.choices.append(*std::move(choice));
    }
    return list;
}

} // namespace effectif
