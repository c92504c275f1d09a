// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/distributionlist.h"

#include "models/domain/fieldtype.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr std::pair<DistributionList::Source, QLatin1StringView> kSources[] = {
    {DistributionList::Source::People, "people"_L1},
    {DistributionList::Source::View, "view"_L1},
    {DistributionList::Source::Everybody, "everybody"_L1},
};

template <typename Wanted> QStringList fieldsThat(const Catalogue &catalogue, const Wanted &wanted)
{
    QStringList keys;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!field.sensitive && wanted(field))
            keys << field.key;
    }
    return keys;
}
} // namespace

QString idOf(DistributionList::Source source)
{
    return std::ranges::find(kSources, source, &std::pair<DistributionList::Source, QLatin1StringView>::first)->second;
}

DistributionList::Source distributionSource(const QString &id)
{
    for (const auto &[source, name] : kSources) {
        if (id == name)
            return source;
    }
    return DistributionList::Source::People; // of a newer program: nobody whom it does not name
}

FilterGroup audienceFilter(const DistributionList &list, const Catalogue &catalogue)
{
    FilterGroup all;
    if (list.source == DistributionList::Source::People)
        all.conditions << FieldFilter{kInListKey, FilterOp::Is, list.id};
    if (list.source == DistributionList::Source::View && !list.filter.isEmpty())
        all.groups << list.filter;
    if (!list.scope)
        return all;
    const auto &fields = catalogue.fields();
    const auto department = std::ranges::find_if(fields, [](const FieldDefinition &field) {
        return field.target == "department"_L1 && !field.own;
    });
    if (department == fields.end())
        return all;
    QVariantList seen;
    for (const DepartmentId id : *list.scope)
        seen << QVariant::fromValue(Reference{id, {}});
    all.conditions << FieldFilter{department->key, FilterOp::AnyOf, seen};
    return all;
}

QStringList unusableFields(const FilterGroup &filter, const Catalogue &catalogue)
{
    QStringList keys = filter.fields();
    keys.removeIf([&](const QString &key) {
        const FieldDefinition *field = key == kInListKey ? nullptr : filteredField(catalogue, key);
        return field && !field->sensitive;
    });
    return keys;
}

QStringList addressFields(const Catalogue &catalogue)
{
    return fieldsThat(catalogue, [](const FieldDefinition &field) { return field.type == "email"_L1 && !field.own; });
}

QStringList mobileFields(const Catalogue &catalogue)
{
    return fieldsThat(catalogue, [](const FieldDefinition &field) { return field.key == "mobile"_L1; });
}

QJsonObject toJson(const DistributionList &list)
{
    QJsonObject json{{u"list"_s, list.id}, {u"name"_s, list.name}};
    if (list.source == DistributionList::Source::View)
        json.insert(u"filter"_s, toJson(list.filter));
    return json;
}

void adoptJson(DistributionList &list, const QJsonObject &json)
{
    list.name = json.value("name"_L1).toString();
    if (list.source == DistributionList::Source::View)
        list.filter = filterFromJson(json.value("filter"_L1).toObject());
}

} // namespace effectif
