// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/history.h"
#include "models/services/progress.h"

namespace effectif {

class Services;

/// What was done, to one sheet or in the whole office; how a sheet was on a day; and the way back: a value, a sheet, an
/// operation. Rights and values are those of the sheets: what somebody may not read there is not in its history, and
/// readings of sensitive values are written down as there. Used in the connection's thread; plans and undos of many
/// sheets: in a long job.
class HistoryService
{
public:
    static constexpr int kCounted = 1000;     ///< sheets of one operation are counted up to this
    static constexpr int kShownChanges = 200; ///< changes of one operation that are shown

    explicit HistoryService(Services &services) : m_services(services) { }

    /// Newest first, each with what it changed. `filter.field` asks for one field. NotFound: not to be seen.
    Result<HistoryPage> ofSheet(const QString &kind, RecordId id, const HistoryFilter &filter = {}, const HistoryKey &after = {},
                                int limit = 50);
    /// Of the office, without values; for managers, who see what concerns their departments, and administrators.
    Result<HistoryPage> ofOffice(const HistoryFilter &filter, const HistoryKey &after = {}, int limit = 100);
    /// One operation with the first of what it changed. NotFound: not to be seen.
    Result<HistoryEntry> details(const QUuid &operation);
    /// Whose operations one can ask for, by name.
    Result<QList<Reference>> people();

    /// The sheet as it was. NotFound: it is not to be seen, or was not there yet.
    Result<SheetThen> asOn(const QString &kind, RecordId id, const HistoryMoment &moment);
    /// Gives fields the values that they have in `then`, all of them if none is named, as one edit with the rules of every
    /// edit. Conflict: somebody changed one of them since `then` was read. Invalid: nothing differs, or a value is refused.
    Result<Record> restore(const SheetThen &then, const QStringList &keys = {}, const QUuid &operation = QUuid::createUuid());
    /// Gives back what the field held before an operation changed it.
    Result<Record> restoreBefore(const QString &kind, RecordId id, const QString &key, qint64 operation);

    /// What undo() would do, and the later changes that stand against it. NotFound: not to be seen. Denied: something of
    /// it is not the person's to change.
    Result<UndoPlan> undoPlan(const QUuid &operation, Progress &progress);
    /// Takes an operation back, days later too, as one Operation: wholly but for what was changed since, which stays
    /// unless the decision names it. NotFound: nothing is left. Invalid: there is no way back. Unavailable: stopped;
    /// nothing was done.
    Result<UndoOutcome> undo(const QUuid &operation, const UndoDecision &decision, Progress &progress);

private:
    Result<HistoryEntry> find(const QUuid &operation);
    Result<void> describe(const CataloguePtr &catalogue, RecordId id, const QString &column, QList<HistoryEntry> &entries);
    Result<void> tellHung(const QString &kind, RecordId id, QList<HistoryEntry> &entries);
    Result<void> tellMade(const CataloguePtr &catalogue, HistoryEntry &entry);
    Result<void> nameUndone(QList<HistoryEntry> &entries);
    Result<void> nameSheets(QList<HistoryEntry> &entries);
    Result<void> lookBack(SheetThen &then, const CataloguePtr &catalogue, const HistoryMoment &moment);

    Result<UndoPlan> planElsewhere(const HistoryEntry &entry);
    Result<UndoOutcome> undoStars(const HistoryEntry &entry, Progress &progress);
    Result<UndoOutcome> undoDecisions(const HistoryEntry &entry);
    Result<UndoOutcome> undoReference(const HistoryEntry &entry, Progress &progress);
    Result<CataloguePtr> formerConfiguration(const HistoryEntry &entry, UndoPlan &plan);
    Result<UndoOutcome> undoConfiguration(const HistoryEntry &entry, const UndoDecision &decision, Progress &progress);

    Services &m_services;
};

} // namespace effectif
