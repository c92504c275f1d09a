// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/listview.h"

#include <QJsonArray>

namespace effectif {

using namespace Qt::StringLiterals;

QJsonObject toJson(const ListLayout &layout)
{
    QJsonObject json{{u"columns"_s, QJsonArray::fromStringList(layout.columns)}};
    QJsonObject widths;
    for (auto it = layout.widths.begin(); it != layout.widths.end(); ++it)
        widths.insert(it.key(), it.value());
    if (!widths.isEmpty())
        json.insert(u"widths"_s, widths);
    if (!layout.filter.isEmpty())
        json.insert(u"filter"_s, toJson(layout.filter));
    if (!layout.sortField.isEmpty())
        json.insert(u"sort"_s, layout.sortField);
    if (layout.order == Qt::DescendingOrder)
        json.insert(u"descending"_s, true);
    if (!layout.groupField.isEmpty())
        json.insert(u"group"_s, layout.groupField);
    return json;
}

ListLayout layoutFromJson(const QJsonObject &json)
{
    ListLayout layout;
    layout.columns = json.value("columns"_L1).toVariant().toStringList();
    const QJsonObject widths = json.value("widths"_L1).toObject();
    for (auto it = widths.begin(); it != widths.end(); ++it) {
        if (const int width = it.value().toInt(); width > 0)
            layout.widths.insert(it.key(), width);
    }
    layout.filter = filterFromJson(json.value("filter"_L1).toObject());
    layout.sortField = json.value("sort"_L1).toString();
    layout.order = json.value("descending"_L1).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder;
    layout.groupField = json.value("group"_L1).toString();
    return layout;
}

QStringList missingFields(const ListLayout &layout, const Catalogue &catalogue)
{
    QStringList named = layout.columns + layout.filter.fields();
    named << layout.sortField << layout.groupField;
    named.removeDuplicates();
    named.removeIf([&](const QString &key) { return key.isEmpty() || filteredField(catalogue, key); });
    return named;
}

ListLayout withoutMissing(const ListLayout &layout, const Catalogue &catalogue)
{
    ListLayout result = layout;
    const auto isGone = [&](const QString &key) { return !catalogue.field(key); };
    result.columns.removeIf(isGone);
    result.widths.removeIf([&](const std::pair<const QString &, int &> &width) { return isGone(width.first); });
    result.filter = withoutMissing(layout.filter, catalogue);
    if (isGone(result.sortField))
        result.sortField.clear();
    if (isGone(result.groupField))
        result.groupField.clear();
    return result;
}

} // namespace effectif
