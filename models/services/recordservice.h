// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/domain/recordquery.h"
#include "models/services/servicecontext.h"

#include <map>
#include <memory>

namespace effectif {

class CatalogueService;
class DirectoryService;
namespace storage {
class RecordFinder;
}

/// A sheet as it is now, with who last changed each field; a field without an entry is as it was created.
struct LatestRecord
{
    Record record;
    QHash<QString, Stamp> changes;
};

/// The use cases of a sheet: find, read, create, edit; how an edit is saved is in recordsaver.h. Used in the
/// connection's thread.
class RecordService
{
public:
    RecordService(ServiceContext &context, CatalogueService &catalogues, DirectoryService &directory);
    ~RecordService();

    /// A new sheet with the catalogue's defaults, managed by the user who makes it (O25).
    Result<Record> blank(const QString &kind);
    Result<Record> load(const QString &kind, RecordId id);
    Result<LatestRecord> latest(const QString &kind, RecordId id);
    /// The ids of a query in order: 4 bytes a record.
    Result<QList<RecordId>> ids(const RecordQuery &query);
    /// The same with the sizes of the groups that the query asks for.
    Result<RecordOrder> order(const RecordQuery &query);
    /// The first ids in name order, at once.
    Result<QList<RecordId>> firstPage(const QString &kind, int count, RecordScope scope = RecordScope::Everyone);
    /// How many are in each scope.
    Result<ScopeCounts> counts(const QString &kind);
    /// The values of some fields of some records, for lists; gone records are left out.
    Result<QList<RecordRow>> rows(const QString &kind, const QList<RecordId> &ids, const QStringList &fieldKeys);
    Result<int> count(const QString &kind);
    /// Reads some of the search text into memory ahead of the first search (SQLite): a slice, so that nobody waits.
    /// True once all of it is there.
    Result<bool> prepareSearch(const QString &kind);

    /// Applies an edit in one transaction under one Operation and answers the sheet as saved. What others changed in
    /// other fields since baseVersion stays, and the rules are checked on both together.
    /// Invalid: a value, a mandatory field (unless allowIncomplete), a number that is or was another sheet's; `field`
    /// says which. Conflict: someone else changed one of the same fields (recordmerge.h); nothing is written.
    /// The same edit sent again answers the same and writes nothing.
    Result<Record> save(const RecordEdit &edit);
    /// The record that this Operation wrote; 0 if it was never applied.
    Result<RecordId> writtenBy(const QUuid &operation);
    /// The number that a save would probably take now; taken for good by RecordEdit::takeNumbers (D32).
    Result<QString> proposeNumber(const QString &kind, const QString &series, const QString &nature);
    /// The bytes of a file field's value.
    Result<QByteArray> fileBytes(const QString &hash);

    /// Another person is at work, or the same one with other rights.
    void forgetOrders();
    /// The change feed says so; 0 stands for any record of the kind.
    Result<void> recordsChanged(const QString &kind, const QList<RecordId> &ids);

private:
    RecordQuery asOfToday(const RecordQuery &query, const Catalogue &catalogue) const;
    storage::RecordFinder &finder(const QString &kind);
    void fillCompany(Record &record, const Catalogue &catalogue) const;
    Result<RecordId> visible(const QString &kind, RecordId id);
    Result<QList<RecordId>> visible(const QString &kind, const QList<RecordId> &ids);
    Result<void> noteReading(const Catalogue &catalogue, const QList<FieldDefinition> &fields, const QList<RecordId> &ids);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    DirectoryService &m_directory;
    std::map<QString, std::unique_ptr<storage::RecordFinder>> m_finders;
};

} // namespace effectif
