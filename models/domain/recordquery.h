// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QList>
#include <QString>
#include <QVariant>

namespace effectif {

/// How a filter compares. Text comparisons are blind to case and accents.
enum class FilterOp { Is, IsNot, Contains, StartsWith, AtLeast, AtMost, AnyOf, Empty, NotEmpty };

struct FieldFilter
{
    QString field; ///< key; the database's column name comes from the catalogue, never from here
    FilterOp op = FilterOp::Is;
    QVariant value; ///< canonical; a QVariantList for AnyOf; ignored by Empty and NotEmpty
    bool operator==(const FieldFilter &) const = default;
};

/// Which records, in which order: a value that the storage room turns into SQL.
struct RecordQuery
{
    QString kind;
    QString search; ///< as typed; every word must begin a token of the record
    QList<FieldFilter> filters;
    QString sortField; ///< key; empty: by name
    Qt::SortOrder order = Qt::AscendingOrder;
    bool operator==(const RecordQuery &) const = default;
};

/// One row of a list: the values asked for, in the order asked for.
struct RecordRow
{
    RecordId id = 0;
    bool incomplete = false;
    QList<QVariant> values;
};

} // namespace effectif
