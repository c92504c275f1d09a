// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/mergeplan.h"

#include <optional>

namespace effectif {

class Services;
namespace storage {
struct MergeCount;
struct WriteStamp;
}

/// Makes one sheet of several that are one person's. What hangs on them goes to the one that stays; the others keep what they
/// say, out of sight, and lead to it. HistoryService::undo() takes it back. Used in the connection's thread.
class MergeService
{
public:
    static constexpr qsizetype kMostSheets = 6; ///< that are compared at once

    explicit MergeService(Services &services) : m_services(services) { }

    /// Reads only; sheets that were merged since stand for those that they lead to. Invalid: fewer than two, or too many.
    /// NotFound: one of them is not there, or not to be seen. Reasons why a merge would be refused are told in the comparison.
    Result<MergeComparison> compare(const QString &kind, const QList<RecordId> &ids);
    /// Denied: some of it is not the person's to do. Conflict: one of the sheets was changed since it was compared; the message
    /// says by whom and what. Invalid: what the sheets hold does not go together; the message says what to do.
    Result<MergeOutcome> merge(const MergeRequest &request);
    /// The sheet that this one leads to; itself if it was not merged.
    Result<RecordId> survivorOf(const QString &kind, RecordId id);
    /// The sheet, or the one that it leads to: who is merged lies in the bin, and only of what lies there, or is not there, it
    /// is asked whether it was merged. Errors as RecordService::load().
    Result<Record> load(const QString &kind, RecordId id);
    /// Where a merged sheet leads to, with the title for whoever sees that one; nothing for a sheet that was not merged.
    Result<std::optional<Reference>> leadsTo(const QString &kind, RecordId id);
    /// Which of these sheets, that a search for this text found, it found by a number of a merged one; a sentence, empty: none.
    Result<QString> foundBy(const QString &kind, const QString &search, const QList<RecordId> &ids);
    /// The tables that counted() has words for.
    static QStringList namedTables();
    /// "2 notes", and nothing for what is not told.
    static QString counted(const QString &table, int rows);

private:
    struct Work; ///< one merge on its way

    Result<QList<RecordId>> standing(const QString &kind, const QList<RecordId> &ids);
    Result<QList<MergeRow>> rows(const Catalogue &catalogue, const QList<Record> &records, QList<MergeSheet> &sheets);
    Result<int> referring(const QString &kind, const CataloguePtr &catalogue, const QList<RecordId> &ids);
    Result<MergeRow> photoRow(const QString &kind, const QList<Record> &records);
    Result<QString> obstacle(const Catalogue &catalogue, const QList<Record> &records, const QList<storage::MergeCount> &counts);

    Result<MergeOutcome> mergeOnce(const MergeRequest &request);
    Result<MergeOutcome> earlier(const MergeRequest &request);
    Result<void> lock(Work &work);
    Error changedSince(const Work &work, RecordId id, const QString &title, const Stamp &by);
    Result<void> read(Work &work);
    Result<void> settleMerged(Work &work);
    Result<void> hide(Work &work);
    Result<void> writeSurvivor(Work &work);
    Result<void> redirect(Work &work);

    Services &m_services;
};

} // namespace effectif
