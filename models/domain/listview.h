// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/recordfilter.h"

#include <QHash>

namespace effectif {

/// How a list looks and what it shows: what a view saves, and what a change of it is told by.
struct ListLayout
{
    QStringList columns;        ///< keys, from left to right
    QHash<QString, int> widths; ///< pixels by key; a missing one has its usual width
    FilterGroup filter;
    QString sortField; ///< key; empty: by name
    Qt::SortOrder order = Qt::AscendingOrder;
    QString groupField; ///< key; empty: not grouped
    bool operator==(const ListLayout &) const = default;
};

/// A layout under a name. Its owner changes it; a shared one is there for everyone.
struct ListView
{
    qint32 id = 0; ///< 0: not saved yet
    QString kind;
    QString name;
    UserId owner = 0;
    QString ownerName;
    bool shared = false;
    int version = 0; ///< counts saves
    bool isDefault = false;       ///< what the list begins with, for the person who asks
    bool isDefaultForAll = false; ///< and for whoever chose no other
    ListLayout layout;
};

QJsonObject toJson(const ListLayout &layout);
/// What cannot be read is left out: a newer program wrote it.
ListLayout layoutFromJson(const QJsonObject &json);
/// The keys that the layout names and the catalogue lacks.
QStringList missingFields(const ListLayout &layout, const Catalogue &catalogue);
/// The layout with what the catalogue has; never without a column as long as one is left.
ListLayout withoutMissing(const ListLayout &layout, const Catalogue &catalogue);

} // namespace effectif
