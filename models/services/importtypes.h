// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/record.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace effectif {

/// What to do with a row whose matricule, file number or external identifier a sheet has already (D30).
enum class OnDuplicate {
    Skip,   ///< leave the sheet as it is; the row is reported
    Create, ///< make another sheet without the number that is taken, which is reported
    Update  ///< change the sheet where a cell is filled and differs
};

struct ImportOptions
{
    QString kind;
    QHash<QString, QString> map; ///< CSV header to field key; empty: headers match labels and keys
    OnDuplicate onDuplicate = OnDuplicate::Skip;
    bool allowIncomplete = false;
    bool createMissing = false; ///< unknown values of lists, departments and users are added
    bool dryRun = false;        ///< everything is done and counted, nothing is kept
    Language language = Language::French;
};

/// Something to tell about a row.
struct ImportIssue
{
    enum class Severity {
        Refused, ///< the row was not taken
        Skipped, ///< the row repeats a sheet
        Note     ///< the row was taken, with a difference
    };
    qint64 line = 0; ///< of the file, where the row begins
    QString column;  ///< header; empty if it concerns the whole row
    QString value;   ///< the cell; empty for sensitive fields
    QString reason;
    Severity severity = Severity::Refused;
};

/// What an import did; the rows are the sum of created, updated, unchanged, skipped and refused.
struct ImportSummary
{
    qint64 rows = 0;
    qint64 created = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 skipped = 0;
    qint64 refused = 0;
    qint64 incomplete = 0;       ///< of those created
    QStringList unmappedColumns; ///< headers that lead to no field
    QStringList missingColumns;  ///< headers that the map names and the file lacks
    QStringList addedValues;     ///< "Department: Rennes"
};

} // namespace effectif
