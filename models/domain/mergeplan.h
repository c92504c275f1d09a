// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

namespace effectif {

/// How sheets that are to be merged agree on one field.
enum class MergeState {
    Same,
    Different, ///< several of them hold something, and not the same
    OnlyOne    ///< one of them holds something
};

/// One field of sheets side by side; the photo is one too.
struct MergeRow
{
    QString key; ///< of the field; kMergePhoto
    QString label;
    QString section; ///< where it stands on the form: "Personal data"
    MergeState state = MergeState::Same;
    QList<QVariant> values; ///< of each sheet, in their order
    QStringList texts;      ///< the same as people read it; empty: no value
    QList<Stamp> changed;   ///< who changed each since the sheet was made; no time: nobody
    QString settled;        ///< not empty: why there is nothing to choose, the value of the sheet that stays stays
};

/// The key of the row of photos; no field is called so.
inline const auto kMergePhoto = QStringLiteral("/photo");

/// One of the sheets.
struct MergeSheet
{
    RecordId id = 0;
    int version = 0;
    QString title;
    QString department;
    Stamp created;
    Stamp updated;
    int filled = 0;      ///< fields that hold a value
    int fields = 0;      ///< fields that could, of those that any of the sheets shows
    QStringList hanging; ///< in words, what hangs on it: "3 notes"
};

/// Sheets of one kind side by side, before anything is merged.
struct MergeComparison
{
    QString kind;
    QList<MergeSheet> sheets;
    QList<MergeRow> rows;  ///< fields that any of them fills, in the order of the form
    qsizetype survivor = 0; ///< which of the sheets is proposed to stay
    int references = 0;    ///< sheets whose fields lead to one of these
    QString obstacle;      ///< why they cannot be merged by the person at work; empty: they can
};

/// The most complete sheet, and of several the one that was made first.
qsizetype proposedSurvivor(const QList<MergeSheet> &sheets);
/// Whose value the merged sheet gets if nobody chooses: the survivor's unless it is empty, else the only one, else the one
/// that was changed last.
qsizetype proposedSource(const MergeRow &row, const QList<MergeSheet> &sheets, qsizetype survivor);
MergeState mergeState(const QList<QVariant> &values);

/// The numbers by which people look for a sheet, and that no other one has: "matricule=A-12", a line each.
QString mergeNumbers(const Record &record, const Catalogue &catalogue);

/// A merge as asked for.
struct MergeRequest
{
    QUuid operation = QUuid::createUuid(); ///< the same request sent twice is done once
    QString kind;
    RecordId survivor = 0;
    QList<RecordId> merged;             ///< those that go into it
    QHash<RecordId, int> versions;      ///< of all of them, as they were compared
    QHash<RecordId, QDateTime> seen;    ///< when each had been changed last then: a conflict says what was changed since
    QHash<QString, RecordId> chosen;    ///< whose value each field gets; a field without an entry keeps the survivor's
};

struct MergeOutcome
{
    QUuid operation; ///< what takes it back
    RecordId survivor = 0;
    QString title;
    int merged = 0;
    int moved = 0;      ///< rows that hang on the survivor now
    int redirected = 0; ///< sheets whose fields lead to the survivor now
};

} // namespace effectif
