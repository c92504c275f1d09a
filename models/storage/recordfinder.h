// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/recordquery.h"
#include "models/storage/columnranks.h"
#include "models/storage/searchindex.h"
#include "models/storage/statement.h"

#include <limits>

namespace effectif::storage {

class Connection;

/// Answers "which records, in which order" as a vector of ids, the only thing a list keeps of a million rows.
///
/// PostgreSQL orders and searches itself. On SQLite the order lives here: the name order is read from its index once,
/// another column's order is made from one scan of that column (its values ranked, records counted into place), filters and search make sets of ids, and the answer is the order cut down to the sets.
/// One finder a connection and kind; used in that connection's thread.
class RecordFinder
{
public:
    /// `seen` as seenCondition() makes it: nothing else is found, ordered or counted. `seenDepartments` as
    /// seenDepartments() makes it.
    RecordFinder(Connection &connection, QString kind, QString seen = {}, QString seenDepartments = {})
        : m_connection(connection)
        , m_kind(std::move(kind))
        , m_seen(std::move(seen))
        , m_seenDepartments(std::move(seenDepartments))
        , m_index(m_kind)
    {
    }

    Result<QList<RecordId>> ids(const RecordQuery &query, const Catalogue &catalogue);
    /// The same with the sizes of the groups that the query asks for.
    Result<RecordOrder> order(const RecordQuery &query, const Catalogue &catalogue);
    /// The first ids in the default order without building anything: what a starting list shows at once.
    Result<QList<RecordId>> firstPage(RecordScope scope, int count, const Catalogue &catalogue);
    Result<ScopeCounts> counts(const Catalogue &catalogue);
    /// Reads some more of the search text into memory, so that the first search does not wait for it; true: it is all
    /// there.
    Result<bool> prepareSearch(int records = std::numeric_limits<int>::max());
    /// Records changed; 0 stands for any.
    Result<void> recordsChanged(const QList<RecordId> &ids);

private:
    Result<const QList<RecordId> *> nameOrder(const Catalogue &catalogue);
    Result<void> rank(const FieldDefinition &field, const Catalogue &catalogue);
    Result<QList<RecordId>> columnOrder(const FieldDefinition &field, const Catalogue &catalogue, Qt::SortOrder order);
    Result<RecordOrder> grouped(const QList<RecordId> &ids, const FieldDefinition &field, const Catalogue &catalogue);
    /// The condition with more before it: "WHERE a AND seen".
    QString where(const QString &condition = {}) const;
    Result<QList<RecordId>> readIds(const QString &sql, const QList<Bind> &binds = {});
    Result<void> moveInNameOrder(const QList<RecordId> &ids);
    void setScope(RecordId id, RecordScope scope);
    bool isIn(RecordScope wanted, RecordId id) const;

    Connection &m_connection;
    QString m_kind;
    QString m_seen;
    QString m_seenDepartments;
    SearchIndex m_index;
    QList<RecordId> m_nameOrder;
    bool m_nameOrderKnown = false;
    QByteArray m_scopes; ///< by record id, a RecordScope each; read with the name order
    bool m_hasSituation = false;
    ColumnRanks m_ranks; ///< of the last column sorted by
    QString m_rankedKey;
};

} // namespace effectif::storage
