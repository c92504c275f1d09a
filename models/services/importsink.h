// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importledger.h"

namespace effectif {

struct PlannedRow;

/// A cell that changes a sheet.
struct ImportChange
{
    qsizetype column = 0; ///< index into ImportColumns::columns
    QVariant before;
    QVariant after;
};

/// What becomes of a row.
struct ImportDecision
{
    PlanState state = PlanState::Refused;
    ImportTarget target; ///< the sheet that it means or repeats
    QString title;       ///< of that sheet, or of the one that it makes
    QList<ImportChange> changes;
    Record after;          ///< the changed sheet
    quint64 signature = 0; ///< of what is to be written
};

/// Where the decided rows of an import go: into the database, or into a plan. Both are decided by the same ImportRun.
class ImportSink
{
public:
    virtual ~ImportSink() = default;

    /// Reads the sheets that rows of the batch may change, in one go.
    virtual Result<void> fetch(const QList<RecordId> &ids) = 0;
    /// The sheet as it is before this row, with what earlier rows change of it.
    virtual Result<Record> sheet(const ImportTarget &target, qint64 row) = 0;
    /// Every row of the file, in its order. May take what is to be written out of the row.
    virtual Result<void> take(PlannedRow &row, ImportDecision &decision) = 0;
    /// After a batch, and before a sheet of it is changed. Answers the ids of sheets that were made, by row.
    virtual Result<QHash<qint64, RecordId>> flush() = 0;
};

} // namespace effectif
