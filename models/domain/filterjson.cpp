// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters as JSON: {"join": "any", "conditions": [{"field", "op", "value"}], "groups": [...]}.
#include "models/domain/fieldtype.h"
#include "models/domain/recordfilter.h"

#include <QDateTime>
#include <QJsonArray>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
// stable words: they stand in databases
constexpr std::pair<FilterOp, QLatin1StringView> kOps[] = {
    {FilterOp::Is, "is"_L1},           {FilterOp::IsNot, "is_not"_L1},      {FilterOp::Contains, "contains"_L1},
    {FilterOp::StartsWith, "begins"_L1}, {FilterOp::AtLeast, "at_least"_L1}, {FilterOp::AtMost, "at_most"_L1},
    {FilterOp::AnyOf, "any_of"_L1},    {FilterOp::Empty, "empty"_L1},       {FilterOp::NotEmpty, "not_empty"_L1},
    {FilterOp::Between, "between"_L1}, {FilterOp::During, "during"_L1}};
constexpr std::pair<FilterGroup::Join, QLatin1StringView> kJoins[] = {
    {FilterGroup::Join::All, "all"_L1}, {FilterGroup::Join::Any, "any"_L1}, {FilterGroup::Join::None, "none"_L1}};

template <typename Pairs, typename Key> QString wordFor(const Pairs &pairs, Key key)
{
    for (const auto &[one, word] : pairs) {
        if (one == key)
            return word;
    }
    return {};
}

template <typename Key, std::size_t N>
std::optional<Key> meaningOf(const std::pair<Key, QLatin1StringView> (&pairs)[N], const QString &text)
{
    for (const auto &[key, word] : pairs) {
        if (word == text)
            return key;
    }
    return std::nullopt;
}

/// Texts, booleans and lists stand for themselves; the rest says what it is.
QJsonValue valueToJson(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return {};
    if (value.metaType() == QMetaType::fromType<Reference>()) {
        const auto reference = value.value<Reference>();
        return QJsonObject{{u"reference"_s, reference.id}, {u"name"_s, reference.name}};
    }
    switch (value.metaType().id()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::LongLong: // as text: a number of JSON has 53 bits
        return QJsonObject{{u"integer"_s, value.toString()}};
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QDate:
        return QJsonObject{{u"date"_s, value.toDate().toString(Qt::ISODate)}};
    case QMetaType::QDateTime:
        return QJsonObject{{u"moment"_s, value.toDateTime().toUTC().toString(Qt::ISODateWithMs)}};
    case QMetaType::QStringList:
        return QJsonObject{{u"texts"_s, QJsonArray::fromStringList(value.toStringList())}};
    case QMetaType::QVariantList: {
        QJsonArray array;
        for (const QVariant &one : value.toList())
            array.append(valueToJson(one));
        return array;
    }
    default:
        return value.toString();
    }
}

QVariant objectFromJson(const QJsonObject &object)
{
    if (object.contains("integer"_L1))
        return object.value("integer"_L1).toString().toLongLong();
    if (object.contains("date"_L1))
        return QDate::fromString(object.value("date"_L1).toString(), Qt::ISODate);
    if (object.contains("moment"_L1))
        return QDateTime::fromString(object.value("moment"_L1).toString(), Qt::ISODateWithMs);
    if (object.contains("texts"_L1))
        return object.value("texts"_L1).toVariant().toStringList();
    if (object.contains("reference"_L1))
        return QVariant::fromValue(Reference{object.value("reference"_L1).toInt(), object.value("name"_L1).toString()});
    return {};
}

QVariant valueFromJson(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double:
        return json.toDouble();
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array: {
        QVariantList list;
        for (const QJsonValue &one : json.toArray())
            list.append(valueFromJson(one));
        return list;
    }
    case QJsonValue::Object:
        return objectFromJson(json.toObject());
    default:
        return {};
    }
}
} // namespace

QJsonObject toJson(const FilterGroup &filter)
{
    QJsonArray conditions;
    for (const FieldFilter &condition : filter.conditions)
        conditions.append(QJsonObject{{u"field"_s, condition.field},
                                      {u"op"_s, wordFor(kOps, condition.op)},
                                      {u"value"_s, valueToJson(condition.value)}});
    QJsonArray groups;
    for (const FilterGroup &group : filter.groups)
        groups.append(toJson(group));
    QJsonObject json{{u"join"_s, wordFor(kJoins, filter.join)}};
    if (!conditions.isEmpty())
        json.insert(u"conditions"_s, conditions);
    if (!groups.isEmpty())
        json.insert(u"groups"_s, groups);
    return json;
}

FilterGroup filterFromJson(const QJsonObject &json)
{
    FilterGroup result;
    result.join = meaningOf(kJoins, json.value("join"_L1).toString()).value_or(FilterGroup::Join::All);
    for (const QJsonValue &one : json.value("conditions"_L1).toArray()) {
        const QJsonObject object = one.toObject();
        const auto op = meaningOf(kOps, object.value("op"_L1).toString());
        const QString field = object.value("field"_L1).toString();
        if (op && !field.isEmpty())
            result.conditions.append({field, *op, valueFromJson(object.value("value"_L1))});
    }
    for (const QJsonValue &one : json.value("groups"_L1).toArray()) {
        const FilterGroup group = filterFromJson(one.toObject());
        if (!group.isEmpty())
            result.groups.append(group);
    }
    return result;
}

} // namespace effectif
