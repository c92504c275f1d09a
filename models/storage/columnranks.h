// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/catalogue.h"

#include <QList>

namespace effectif::storage {

class Connection;

/// The order of a whole table by one column, as a rank a record: what is the same to a reader ranks the same.
struct ColumnRanks
{
    QList<qint32> byId; ///< -1: no value
    qint32 count = 0;   ///< all are below

    qint32 of(RecordId id) const { return byId.value(id, -1); }
};

/// Ranks a column of a SQLite table from one scan of it, in the order of the field's type: texts as foldText() folds
/// them, choices as their list shows them, references by the name they show. No record has a higher id than `highest`.
Result<ColumnRanks> rankColumn(Connection &connection, const FieldDefinition &field, const Catalogue &catalogue,
                               RecordId highest);

} // namespace effectif::storage
