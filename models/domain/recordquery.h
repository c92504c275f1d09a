// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/recordfilter.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace effectif {

/// Which part of a kind's sheets a list shows. Nobody is ever in two parts, and no list mixes in what is in the bin.
enum class RecordScope {
    Present,  ///< in service: neither Inactive nor in the bin
    Former,   ///< Inactive (O41), not in the bin
    Everyone, ///< both
    Bin       ///< put away by Delete, until restored or erased (D5)
};

/// Which records, in which order: a value that the storage room turns into SQL.
struct RecordQuery
{
    QString kind;
    QString search; ///< as typed; every word must begin a token of the record
    FilterGroup filters;
    QString sortField; ///< key; empty: by name
    Qt::SortOrder order = Qt::AscendingOrder;
    QString groupField = {}; ///< key; not empty: records with the same value stand together, in the order of the values
    RecordScope scope = RecordScope::Everyone;
    bool operator==(const RecordQuery &) const = default;
};

/// The answer to a query. A list of a million records keeps 4 bytes of each, and 4 of each group.
struct RecordOrder
{
    QList<RecordId> ids;
    QList<qint32> groups; ///< how many records stand in each group; empty: not grouped
    bool operator==(const RecordOrder &) const = default;
};

/// How many records each scope holds.
struct ScopeCounts
{
    int present = 0;
    int former = 0;
    int bin = 0;
    bool operator==(const ScopeCounts &) const = default;
};

/// One row of a list: the values asked for, in the order asked for.
struct RecordRow
{
    RecordId id = 0;
    bool incomplete = false;
    QList<QVariant> values;
};

} // namespace effectif
