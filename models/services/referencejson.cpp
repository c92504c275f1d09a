// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/referencejson.h"

#include "models/domain/definitionjson.h"
#include "models/domain/jsonmembers.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// One list of members serves both directions.
template <typename Members, typename Item> void members(Members &json, Item &item)
{
    json.member(u"id"_s, item.id);
    json.member(u"name"_s, item.name);
    json.member(u"synonyms"_s, item.synonyms);
    json.member(u"colour"_s, item.colour);
    json.member(u"retired"_s, item.retired);
    json.member(u"contact"_s, item.contactName);
    json.member(u"email"_s, item.email);
    json.member(u"phone"_s, item.phone);
}

QJsonArray itemsToJson(const ReferenceItems &items)
{
    QJsonArray array;
    for (const ReferenceItem &item : items) {
        JsonWriter writer;
        members(writer, item);
        array.append(writer.object);
    }
    return array;
}

ReferenceItems itemsFrom(const QJsonValue &json)
{
    ReferenceItems items;
    for (const QJsonValue &one : json.toArray()) {
        const QJsonObject object = one.toObject();
        JsonReader reader(object);
        ReferenceItem item;
        members(reader, item);
        items << item;
    }
    return items;
}

QJsonArray fieldsToJson(const QList<FieldDefinition> &fields)
{
    QJsonArray array;
    for (const FieldDefinition &field : fields)
        array.append(toJson(field));
    return array;
}

Result<QList<FieldDefinition>> fieldsFrom(const QJsonValue &json, const QString &kind)
{
    QList<FieldDefinition> fields;
    for (const QJsonValue &one : json.toArray()) {
        auto field = fieldFromJson(one.toObject());
        if (!field)
            return fail(field.error());
        field->kind = kind;
        fields << *field;
    }
    return fields;
}

QJsonArray viewsToJson(const QList<ListView> &views)
{
    QJsonArray array;
    for (const ListView &view : views)
        array.append(QJsonObject{{u"id"_s, view.id}, {u"layout"_s, toJson(view.layout)}});
    return array;
}

QList<ListView> viewsFrom(const QJsonValue &json)
{
    QList<ListView> views;
    for (const QJsonValue &one : json.toArray()) {
        ListView view;
        view.id = one[u"id"_s].toInt();
        view.layout = layoutFromJson(one[u"layout"_s].toObject());
        views << view;
    }
    return views;
}
} // namespace

QJsonObject toJson(const ReferenceChange &change)
{
    return {{u"kind"_s, change.source.kind},
            {u"list"_s, change.source.list},
            {u"before"_s, itemsToJson(change.before)},
            {u"after"_s, itemsToJson(change.after)},
            {u"sheets"_s, change.sheets},
            {u"fieldsBefore"_s, fieldsToJson(change.fieldsBefore)},
            {u"fieldsAfter"_s, fieldsToJson(change.fieldsAfter)},
            {u"viewsBefore"_s, viewsToJson(change.viewsBefore)},
            {u"viewsAfter"_s, viewsToJson(change.viewsAfter)},
            {u"defaultBefore"_s, change.defaultBefore},
            {u"defaultAfter"_s, change.defaultAfter}};
}

Result<ReferenceChange> referenceChangeFrom(const QJsonObject &json)
{
    if (!json.value("before"_L1).isArray() || !json.value("after"_L1).isArray())
        return fail(ErrorKind::Invalid, {}, u"no act on reference data"_s);
    ReferenceChange change;
    change.source = {json.value("kind"_L1).toString(), json.value("list"_L1).toString()};
    change.before = itemsFrom(json.value("before"_L1));
    change.after = itemsFrom(json.value("after"_L1));
    change.sheets = json.value("sheets"_L1).toInteger();
    const auto before = fieldsFrom(json.value("fieldsBefore"_L1), change.source.kind);
    const auto after = before ? fieldsFrom(json.value("fieldsAfter"_L1), change.source.kind) : before;
    if (!after)
        return fail(after.error());
    change.fieldsBefore = *before;
    change.fieldsAfter = *after;
    change.viewsBefore = viewsFrom(json.value("viewsBefore"_L1));
    change.viewsAfter = viewsFrom(json.value("viewsAfter"_L1));
    change.defaultBefore = json.value("defaultBefore"_L1).toString();
    change.defaultAfter = json.value("defaultAfter"_L1).toString();
    return change;
}

} // namespace effectif
