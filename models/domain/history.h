// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"
#include "models/domain/note.h"
#include "models/domain/record.h"

#include <QSet>

namespace effectif {

/// What one operation did to one field of one sheet, or to what hangs on it, as it is shown.
struct HistoryChange
{
    RecordId record = 0;
    QString key;   ///< of the field; empty: no field, as the bin, the photo, a note or a file
    QString label;
    QString before; ///< empty: no value
    QString after;
    bool restorable = false; ///< the value from before can be given back to the field by itself
    QString title = {};      ///< what the sheet is called, where changes of several are told
};

/// One operation as the history shows it.
struct HistoryEntry
{
    qint64 seq = 0;
    QUuid uuid; ///< what HistoryService::undo() takes
    QString what; ///< the stable word; operationSentence() says it
    QString kind;
    Stamp done;
    RecordId record = 0; ///< the only sheet, if there is one
    QString title;       ///< what it is called; empty: not seen, or erased
    int sheets = 0;      ///< that it changed or made, as far as they were counted (HistoryService::kCounted)
    QList<HistoryChange> changes;
    qint64 undoes = 0;  ///< the operation that this one took back
    QString undoesWhat; ///< and what that one had done
    Stamp undone;       ///< who took this one back, if somebody did and it stands
    bool undoable = false; ///< there is a way back, whoever may go it
};

/// Which operations; what is empty does not matter.
struct HistoryFilter
{
    UserId person = 0;
    QStringList what; ///< words of operations
    QDate from;       ///< the first day, in local time
    QDate to;         ///< the last day
    QString kind;
    QString field;    ///< key: only operations that changed it; of one sheet only
    bool operator==(const HistoryFilter &) const = default;
};

/// Where a page ended: the next one begins behind it.
struct HistoryKey
{
    QDateTime at;
    qint64 seq = 0;
};

struct HistoryPage
{
    QList<HistoryEntry> entries; ///< newest first
    bool hasMore = false;
};

/// A moment of a sheet: after an operation, or at a time.
struct HistoryMoment
{
    QDateTime at;         ///< used if there is no operation
    qint64 operation = 0; ///< right after this one
    bool before = false;  ///< or right before it
};

/// A sheet as it was. What the journal does not know (fields removed since) is absent.
struct SheetThen
{
    Record now;      ///< as it is today
    Record record;   ///< as it was, with the names that references have today
    QDateTime at;
    QStringList differs; ///< keys of the fields that hold something else today
    QList<Note> notes;   ///< the newest first
    QList<QString> files; ///< names
    bool hadPhoto = false;
};

/// A later change that stands against giving a value back.
struct UndoConflict
{
    RecordId record = 0;
    QString title;
    QString key;   ///< what to name in UndoDecision; a field's key, or what else the journal calls it
    QString label; ///< empty: the sheet itself
    QString now;   ///< what stands there
    QString would; ///< what the undo would put there
    Stamp later;   ///< who changed it since, and when; no time: not known
    QString reason; ///< where it is no later change: why it stays as it is, whatever is decided
};

/// What taking an operation back would do.
struct UndoPlan
{
    QUuid operation;
    QString what;
    Stamp done;
    QString obstacle;  ///< why it cannot be taken back at all; empty: it can
    QStringList lines; ///< in words, what it would do
    int steps = 0;     ///< values, sheets and files that it would touch
    QList<UndoConflict> conflicts; ///< the first of them
    int conflictCount = 0;
};

/// What a person decides about later changes: they stay, but for those that are named here.
struct UndoDecision
{
    bool overwriteAll = false;
    QSet<QString> overwrite; ///< conflictName() of those that go
};
QString conflictName(RecordId record, const QString &key);

/// What came of it.
struct UndoOutcome
{
    QUuid operation; ///< of the undo itself: it can be taken back too
    int sheets = 0;
    int steps = 0;
    QList<UndoConflict> kept; ///< the first of what stayed because it was changed since
    int keptCount = 0;
};

/// How an operation is taken back.
enum class UndoWay {
    Values,        ///< each value as it was, new sheets into the bin
    Stars,         ///< whose favourites these are
    Decisions,     ///< which sheets are set aside as no duplicates
    QualityIgnores, ///< what checks found and may stay so
    DuplicateRules, ///< what counts when duplicates are looked for
    Reference,     ///< lists of values and departments
    Distribution,  ///< distribution lists and who is on them
    Configuration, ///< the configuration before is published again
    Never
};

/// The one table of what operations there are: every word that stands in `operation` has an entry.
struct OperationRule
{
    const char *what;
    UndoWay way;
    const char *why; ///< of Never: what to tell the person; translated by operationObstacle()
};
/// Null for a word that this program does not know: a newer one wrote it.
const OperationRule *operationRule(const QString &what);
QStringList operationWords();
QString operationObstacle(const OperationRule *rule);
/// What was done, as a sentence: "Changed a sheet".
QString operationSentence(const QString &what);

} // namespace effectif
