// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/record.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace effectif {

/// What rows become, by whether a sheet is meant by their key (ImportOptions::key).
enum class ImportMode {
    Create,          ///< new sheets; a row that means a sheet is a duplicate and left out (D30)
    CreateAll,       ///< the same, but such a row makes a sheet too, without the number that is taken
    Update,          ///< changes sheets where a cell is filled and differs; a row that means none is refused
    CreateAndUpdate, ///< either, as it comes
    FillEmpty        ///< as Update, but only what is empty on the sheet
};

struct ImportOptions
{
    QString kind;
    QString fileName;            ///< as the notification of the end calls it; empty: it has none
    QHash<QString, QString> map; ///< header to field key; empty: headers match labels and keys
    QStringList columns;         ///< field key by column, empty for those that are not taken; wins over the map
    ImportMode mode = ImportMode::Create;
    QString key; ///< what says which sheet a row means: a field's, or importkey::kNameAndBirth; empty: every unique number
    bool allowIncomplete = false;
    bool createMissing = false; ///< unknown values of lists, departments and users are added
    bool findDoubles = false; ///< at a rehearsal: rows of people who have a sheet without a number in common are not made again
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

/// What a rehearsal says a row will become.
enum class PlanState : quint8 {
    Create,
    Update,
    Unchanged, ///< the sheet has all of it already
    Duplicate, ///< a sheet is there, and the row is left alone
    Refused,
    LeftOut ///< by the person
};
inline constexpr int kPlanStates = 6;

} // namespace effectif
