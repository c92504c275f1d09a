// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/cataloguejson.h"

#include "models/domain/definitionjson.h"
#include "models/domain/fieldtype.h"
#include "models/domain/jsonmembers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> invalid(const char *sentence, const QString &what = {}, const QString &field = {})
{
    QString message = QCoreApplication::translate("CatalogueJson", sentence);
    if (message.contains("%1"_L1))
        message = message.arg(what);
    return fail(ErrorKind::Invalid, message, what, field);
}

/// Reads an array of definitions that each have their own key.
template <typename T, typename Key>
Result<QList<T>> listOf(const QJsonArray &array, Result<T> (*read)(const QJsonObject &), Key T::*key)
{
    QList<T> result;
    QSet<QString> known;
    for (const QJsonValue &value : array) {
        auto item = read(value.toObject());
        if (!item)
            return fail(item.error());
        const QString &id = (*item).*key;
        if (known.contains(id))
            return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "“%1” is defined twice. Remove or rename one."), id, id);
        known.insert(id);
        result.append(*std::move(item));
    }
    return result;
}

/// The parts of a catalogue before they are put together.
struct Parts
{
    QString kind;
    int version = 0;
    QList<FormTab> tabs;
    QList<FormSection> sections;
    QList<FieldDefinition> fields;
    QList<ChoiceList> lists;
};

template <typename T, typename Key> bool contains(const QList<T> &list, Key T::*key, const QString &id)
{
    return std::any_of(list.cbegin(), list.cend(), [&](const T &item) { return item.*key == id; });
}

Result<void> checkReferences(const Parts &parts)
{
    for (const FormSection &section : parts.sections) {
        if (!contains(parts.tabs, &FormTab::id, section.tab))
            return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The section “%1” is in a tab that does not exist. "
                                                              "Name one that does."),
                           section.id);
    }
    for (const FieldDefinition &field : parts.fields) {
        if (field.kind != parts.kind)
            return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” belongs to another kind of sheet. Move "
                                                              "it there."),
                           field.key, field.key);
        const bool placed = std::any_of(parts.sections.cbegin(), parts.sections.cend(), [&](const FormSection &s) {
            return s.id == field.section && s.tab == field.tab;
        });
        if (!placed && !field.retired)
            return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” is in a tab or section that does not "
                                                              "exist. Name one that does."),
                           field.key, field.key);
        const bool needsList = field.type == "choice"_L1 || field.type == "choices"_L1;
        if (needsList ? !contains(parts.lists, &ChoiceList::id, field.choiceList) : !field.choiceList.isEmpty())
            return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” has no list of values that exists. Name "
                                                              "one that does."),
                           field.key, field.key);
    }
    return {};
}

Result<void> checkDefaults(const Catalogue &catalogue)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!typeOf(field).parse(field.defaultValue, FieldContext{field, catalogue}))
            return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field “%1” does not accept its own default value. "
                                                              "Correct it."),
                           field.key, field.key);
    }
    return {};
}

Result<Parts> partsFromJson(const QJsonObject &root)
{
    Parts parts;
    JsonReader reader(root);
    reader.member(u"kind"_s, parts.kind);
    reader.member(u"version"_s, parts.version);
    QJsonArray fieldArray = reader.array(u"fields"_s);
    for (QJsonValueRef value : fieldArray) { // in a catalogue, the kind stands once
        QJsonObject field = value.toObject();
        if (!field.contains(u"kind"_s))
            field.insert(u"kind"_s, parts.kind);
        value = field;
    }
    auto tabs = listOf(reader.array(u"tabs"_s), &tabFromJson, &FormTab::id);
    auto sections = listOf(reader.array(u"sections"_s), &sectionFromJson, &FormSection::id);
    auto lists = listOf(reader.array(u"lists"_s), &choiceListFromJson, &ChoiceList::id);
    auto fields = listOf(fieldArray, &fieldFromJson, &FieldDefinition::key);
    for (const auto *error : {tabs ? nullptr : &tabs.error(), sections ? nullptr : &sections.error(),
                              lists ? nullptr : &lists.error(), fields ? nullptr : &fields.error()}) {
        if (error)
            return fail(*error);
    }
    if (!reader.wrongMember().isEmpty() || !isDefinitionKey(parts.kind))
        return invalid(QT_TRANSLATE_NOOP("CatalogueJson", "The field definitions cannot be read: their member “%1” is "
                                                          "missing or broken. Correct it."),
                       reader.wrongMember().isEmpty() ? u"kind"_s : reader.wrongMember());
    parts.tabs = *std::move(tabs);
    parts.sections = *std::move(sections);
    parts.lists = *std::move(lists);
    parts.fields = *std::move(fields);
    return parts;
}

template <typename T> QJsonArray arrayOf(const QList<T> &items)
{
    QJsonArray array;
    for (const T &item : items)
        array.append(toJson(item));
    return array;
}
} // namespace

Result<Catalogue> catalogueFromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("CatalogueJson", "The field definitions cannot be read: the file is "
                                                                 "not whole, or no JSON. Install it again."),
                    u"%1 at byte %2"_s.arg(error.errorString()).arg(error.offset));
    auto parts = partsFromJson(document.object());
    if (!parts)
        return fail(parts.error());
    if (const auto ok = checkReferences(*parts); !ok)
        return fail(ok.error());
    QHash<QString, ChoiceList> lists;
    for (const ChoiceList &list : std::as_const(parts->lists))
        lists.insert(list.id, list);
    Catalogue catalogue(parts->kind, parts->version, parts->tabs, parts->sections, parts->fields, lists);
    if (const auto ok = checkDefaults(catalogue); !ok)
        return fail(ok.error());
    return catalogue;
}

QByteArray catalogueToJson(const Catalogue &catalogue)
{
    QList<ChoiceList> lists = catalogue.choiceLists().values();
    std::sort(lists.begin(), lists.end(), [](const ChoiceList &a, const ChoiceList &b) { return a.id < b.id; });
    QJsonArray fields;
    for (const FieldDefinition &field : catalogue.fields() + catalogue.retiredFields()) {
        QJsonObject object = toJson(field);
        if (field.kind == catalogue.kind())
            object.remove(u"kind"_s);
        fields.append(object);
    }
    const QJsonObject root{{u"kind"_s, catalogue.kind()},
                           {u"version"_s, catalogue.version()},
                           {u"tabs"_s, arrayOf(catalogue.tabs())},
                           {u"sections"_s, arrayOf(catalogue.sections())},
                           {u"fields"_s, fields},
                           {u"lists"_s, arrayOf(lists)}};
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

} // namespace effectif
