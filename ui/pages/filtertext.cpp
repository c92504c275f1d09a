// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/filtertext.h"

namespace effectif {

using namespace Qt::StringLiterals;

QList<FilterOp> FilterText::operatorsOf(const FieldDefinition &field)
{
    using enum FilterOp;
    if (field.type == "file"_L1)
        return {NotEmpty, Empty};
    if (field.key == kIncompleteKey)
        return {Is};
    switch (typeOf(field).storageKind()) {
    case StorageKind::Text:
        if (field.choiceList.isEmpty())
            return {Contains, StartsWith, Is, IsNot, Empty, NotEmpty};
        return {Is, AnyOf, IsNot, Empty, NotEmpty};
    case StorageKind::Date:
        return {During, Between, AtLeast, AtMost, Is, Empty, NotEmpty};
    case StorageKind::DateTime: // to hit a moment exactly is nobody's wish
        return {During, Between, AtLeast, AtMost, Empty, NotEmpty};
    case StorageKind::Integer:
    case StorageKind::Decimal:
        return {Is, IsNot, Between, AtLeast, AtMost, Empty, NotEmpty};
    case StorageKind::TextList:
    case StorageKind::Boolean:
    case StorageKind::Reference:
        break;
    }
    return {Is, IsNot, Empty, NotEmpty};
}

QString FilterText::labelOf(const FieldDefinition &field, Language language)
{
    return field.key == kIncompleteKey ? tr("Incomplete sheet") : field.label.in(language);
}

QString FilterText::operatorText(FilterOp op, const FieldDefinition &field)
{
    const StorageKind kind = typeOf(field).storageKind();
    const bool date = kind == StorageKind::Date || kind == StorageKind::DateTime;
    const bool list = kind == StorageKind::TextList;
    switch (op) {
    case FilterOp::Is:
        return list ? tr("contains") : tr("is");
    case FilterOp::IsNot:
        return list ? tr("does not contain") : tr("is not");
    case FilterOp::AnyOf:
        return tr("is one of");
    case FilterOp::Contains:
        return tr("contains");
    case FilterOp::StartsWith:
        return tr("begins with");
    case FilterOp::AtLeast:
        return date ? tr("from") : tr("at least");
    case FilterOp::AtMost:
        return date ? tr("until") : tr("at most");
    case FilterOp::Between:
        return tr("between");
    case FilterOp::During:
        return tr("in the period");
    case FilterOp::Empty:
        return tr("is empty");
    case FilterOp::NotEmpty:
        return tr("is filled in");
    }
    return {};
}

QString FilterText::periodText(const QString &periodId)
{
    for (const Period period : periods()) {
        if (idOf(period) != periodId)
            continue;
        switch (period) {
        case Period::Today:
            return tr("today");
        case Period::Yesterday:
            return tr("yesterday");
        case Period::Last7Days:
            return tr("last 7 days");
        case Period::Last30Days:
            return tr("last 30 days");
        case Period::Next30Days:
            return tr("next 30 days");
        case Period::ThisMonth:
            return tr("this month");
        case Period::LastMonth:
            return tr("last month");
        case Period::ThisYear:
            return tr("this year");
        case Period::LastYear:
            return tr("last year");
        }
    }
    return periodId;
}

QString FilterText::joinText(FilterGroup::Join join)
{
    switch (join) {
    case FilterGroup::Join::All:
        return tr("All of");
    case FilterGroup::Join::Any:
        return tr("At least one of");
    case FilterGroup::Join::None:
        break;
    }
    return tr("None of");
}

QString FilterText::describe(const FieldFilter &filter, const Catalogue &catalogue, Language language)
{
    const FieldDefinition *field = filteredField(catalogue, filter.field);
    if (!field)
        return filter.field;
    if (filter.field == kIncompleteKey)
        return filter.value.toBool() ? tr("Incomplete sheets") : tr("Complete sheets");
    const auto shown = [&](const QVariant &value) {
        if (value.isNull())
            return u"…"_s;
        // one entry of a list of several is shown as such
        const bool list = typeOf(*field).storageKind() == StorageKind::TextList;
        return typeOf(*field).format(list ? QVariant(QStringList(value.toString())) : value, {*field, catalogue, language});
    };
    QString value;
    if (filter.op == FilterOp::Between) {
        const QVariantList ends = filter.value.toList();
        value = tr("%1 and %2").arg(shown(ends.value(0)), shown(ends.value(1)));
    } else if (filter.op == FilterOp::During) {
        value = periodText(filter.value.toString());
    } else if (filter.op == FilterOp::AnyOf) {
        QStringList texts;
        for (const QVariant &one : filter.value.toList())
            texts << shown(one);
        value = texts.join(u", "_s);
    } else if (needsValue(filter.op)) {
        value = shown(filter.value);
    }
    // label, comparison and value are no sentence: three parts in this order in every language
    return u"%1 %2 %3"_s.arg(field->label.in(language), operatorText(filter.op, *field), value).trimmed();
}

QString FilterText::describe(const FilterGroup &group, const Catalogue &catalogue, Language language)
{
    QStringList parts;
    for (const FieldFilter &filter : group.conditions)
        parts << describe(filter, catalogue, language);
    for (const FilterGroup &inner : group.groups) {
        if (!inner.isEmpty())
            parts << u'(' + describe(inner, catalogue, language) + u')';
    }
    if (parts.size() < 2 && group.join != FilterGroup::Join::None)
        return parts.join(QString());
    return group.join == FilterGroup::Join::All ? parts.join(u"  ·  "_s) : tr("%1: %2").arg(joinText(group.join), parts.join(u"; "_s));
}

} // namespace effectif
