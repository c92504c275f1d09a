// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recordfilter.h"

#include "models/base/textfold.h"
#include "models/domain/distributionlist.h"
#include "models/domain/fieldtype.h"

#include <QDateTime>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
struct PeriodName
{
    Period period;
    QLatin1StringView id;
};
constexpr PeriodName kPeriods[] = {
    {Period::Today, "today"_L1},
    {Period::Yesterday, "yesterday"_L1},
    {Period::Last7Days, "last_7_days"_L1},
    {Period::Last30Days, "last_30_days"_L1},
    {Period::Next30Days, "next_30_days"_L1},
    {Period::ThisMonth, "this_month"_L1},
    {Period::LastMonth, "last_month"_L1},
    {Period::ThisYear, "this_year"_L1},
    {Period::LastYear, "last_year"_L1},
};

std::pair<QDate, QDate> daysOf(Period period, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    const QDate year(today.year(), 1, 1);
    switch (period) {
    case Period::Today:
        return {today, today};
    case Period::Yesterday:
        return {today.addDays(-1), today.addDays(-1)};
    case Period::Last7Days: // today is one of them
        return {today.addDays(-6), today};
    case Period::Last30Days:
        return {today.addDays(-29), today};
    case Period::Next30Days:
        return {today, today.addDays(29)};
    case Period::ThisMonth:
        return {month, month.addMonths(1).addDays(-1)};
    case Period::LastMonth:
        return {month.addMonths(-1), month.addDays(-1)};
    case Period::ThisYear:
        return {year, year.addYears(1).addDays(-1)};
    case Period::LastYear:
        return {year.addYears(-1), year.addDays(-1)};
    }
    return {};
}

void collectFields(const FilterGroup &group, QStringList &keys)
{
    for (const FieldFilter &condition : group.conditions) {
        if (!keys.contains(condition.field))
            keys << condition.field;
    }
    for (const FilterGroup &inner : group.groups)
        collectFields(inner, keys);
}

/// A value as its column holds it.
QString columnText(const QVariant &value)
{
    return value.metaType() == QMetaType::fromType<Reference>() ? QString::number(value.value<Reference>().id)
                                                                : value.toString();
}
} // namespace

FilterGroup::FilterGroup(Join how, QList<FieldFilter> what, QList<FilterGroup> more)
    : join(how)
    , conditions(std::move(what))
    , groups(std::move(more))
{
}

bool FilterGroup::isEmpty() const
{
    return conditions.isEmpty()
        && std::all_of(groups.begin(), groups.end(), [](const FilterGroup &group) { return group.isEmpty(); });
}

QStringList FilterGroup::fields() const
{
    QStringList keys;
    collectFields(*this, keys);
    return keys;
}

int FilterGroup::size() const
{
    auto count = static_cast<int>(conditions.size());
    for (const FilterGroup &group : groups)
        count += group.size();
    return count;
}

bool FilterGroup::operator==(const FilterGroup &other) const
{
    return join == other.join && conditions == other.conditions && groups == other.groups;
}

const FieldDefinition *filteredField(const Catalogue &catalogue, const QString &key)
{
    const auto made = [](const QString &name, const QString &type) {
        FieldDefinition field;
        field.key = name;
        field.type = type;
        return field;
    };
    static const FieldDefinition kIncomplete = made(kIncompleteKey, u"yesno"_s);
    static const FieldDefinition kInList = made(kInListKey, u"integer"_s);
    return key == kIncompleteKey ? &kIncomplete : key == kInListKey ? &kInList : catalogue.field(key);
}

QList<Period> periods()
{
    QList<Period> result;
    for (const PeriodName &name : kPeriods)
        result.append(name.period);
    return result;
}

QString idOf(Period period)
{
    const auto *const found = std::find_if(std::begin(kPeriods), std::end(kPeriods),
                                           [&](const PeriodName &name) { return name.period == period; });
    return found->id;
}

std::optional<std::pair<QDate, QDate>> periodDays(const QString &id, QDate today)
{
    for (const PeriodName &name : kPeriods) {
        if (name.id == id)
            return daysOf(name.period, today);
    }
    return std::nullopt;
}

FilterGroup resolvedFilter(const FilterGroup &filter, const Catalogue &catalogue, QDate today)
{
    FilterGroup result = filter;
    for (FieldFilter &condition : result.conditions) {
        if (condition.op != FilterOp::During)
            continue;
        const auto days = periodDays(condition.value.toString(), today);
        if (!days)
            continue;
        const FieldDefinition *field = filteredField(catalogue, condition.field);
        const bool moments = field && typeOf(*field).storageKind() == StorageKind::DateTime;
        condition.op = FilterOp::Between;
        condition.value = moments ? QVariantList{days->first.startOfDay().toUTC(), days->second.endOfDay().toUTC()}
                                  : QVariantList{days->first, days->second};
    }
    for (FilterGroup &inner : result.groups)
        inner = resolvedFilter(inner, catalogue, today);
    return result;
}

FilterGroup withoutMissing(const FilterGroup &filter, const Catalogue &catalogue)
{
    FilterGroup result = filter;
    result.conditions.removeIf([&](const FieldFilter &condition) { return !filteredField(catalogue, condition.field); });
    for (FilterGroup &inner : result.groups)
        inner = withoutMissing(inner, catalogue);
    result.groups.removeIf([](const FilterGroup &inner) { return inner.isEmpty(); });
    return result;
}

FilterGroup withValuesReplaced(const FilterGroup &filter, const FieldDefinition &field, const QStringList &from,
                               const QVariant &to)
{
    const bool isText = field.choiceList.isEmpty() && field.target.isEmpty();
    const auto same = [isText](const QString &a, const QString &b) { return isText ? foldText(a) == foldText(b) : a == b; };
    const auto replaced = [&](const QVariant &value) {
        const bool isMeant = std::any_of(from.begin(), from.end(),
                                         [&](const QString &one) { return same(one, columnText(value)); });
        return isMeant ? to : value;
    };
    FilterGroup result = filter;
    for (FieldFilter &condition : result.conditions) {
        const bool inside = condition.op == FilterOp::Contains || condition.op == FilterOp::StartsWith;
        if (condition.field != field.key || condition.value.isNull() || (isText && inside))
            continue;
        if (condition.value.metaType() != QMetaType::fromType<QVariantList>()) {
            condition.value = replaced(condition.value);
            continue;
        }
        QVariantList values;
        for (const QVariant &one : condition.value.toList()) {
            const QVariant now = replaced(one);
            const bool known = std::any_of(values.begin(), values.end(),
                                           [&](const QVariant &other) { return same(columnText(other), columnText(now)); });
            if (!known)
                values << now;
        }
        condition.value = values;
    }
    for (FilterGroup &inner : result.groups)
        inner = withValuesReplaced(inner, field, from, to);
    return result;
}

} // namespace effectif
