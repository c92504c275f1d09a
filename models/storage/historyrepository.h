// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/domain/rights.h"

#include <optional>

namespace effectif::storage {

class Connection;
class Statement;
struct Bind;

/// One row of a journal: what an operation did to a column of a sheet, or to what hangs on it ("note/7/text").
struct JournalRow
{
    qint64 operation = 0;
    RecordId record = 0;
    QString column;
    QString before; ///< null: no value
    QString after;
    bool sensitive = false;
};

/// Which rows of the journals.
struct JournalQuery
{
    QString kind;
    QList<RecordId> records;
    qint64 operation = 0;          ///< of this one only
    qint64 after = 0;              ///< of later ones only
    bool sensitive = false;        ///< the private journal too; on a server that is a reading
    QStringList operations = {};   ///< of these only
};

/// Something that hangs on a sheet, whatever became of it.
struct HungThing
{
    qint32 id = 0;
    qint64 operation = 0; ///< that hung it there
    QString text;         ///< of a note; the name of a file
    Stamp made;
    bool removed = false;
};

/// Reads operations with what they did: `operation`, the journals and what hangs on sheets. Writes nothing.
class HistoryRepository
{
public:
    HistoryRepository(Connection &connection, const Rights &rights) : m_connection(connection), m_rights(rights) { }

    /// As far as the person at work sees it.
    Result<std::optional<HistoryEntry>> operation(const QUuid &uuid, const QStringList &kinds);
    /// Newest first, behind `after`, at most `limit`; of what is seen.
    Result<QList<HistoryEntry>> page(const HistoryFilter &filter, const QStringList &kinds, const HistoryKey &after, int limit);
    /// Those that touched one sheet. `column`: only those that changed it.
    Result<QList<HistoryEntry>> ofRecord(const QString &kind, RecordId id, const HistoryFilter &filter, const QString &column,
                                         bool sensitive, const HistoryKey &after, int limit);
    /// What operations are called, by number.
    Result<QHash<qint64, QString>> words(const QList<qint64> &operations);

    Result<QHash<qint64, QDateTime>> times(const QList<qint64> &operations);

    /// In the order in which they were written, sheet by sheet.
    Result<QList<JournalRow>> rows(const JournalQuery &query);
    /// The sheets that an operation changed, and those that it made; at most `limit` of each, by id.
    Result<QList<RecordId>> changed(const QString &kind, qint64 operation, bool sensitive, int limit);
    Result<QList<RecordId>> made(const QString &kind, qint64 operation, int limit);
    /// The notes and files that an operation hung on sheets: which sheets.
    Result<QList<RecordId>> hungOn(const QString &kind, qint64 operation, int limit);
    /// Who changed a column of a sheet last.
    Result<Stamp> lastChange(const QString &kind, RecordId id, const QString &column, bool sensitive);
    /// Whether it changed a sensitive value, as far as that is seen.
    Result<bool> touchesSensitive(qint64 operation);
    /// Whether it did what the person at work may not see (a server says so; on a file nothing is hidden from the services).
    Result<bool> reachesBeyond(qint64 operation);

    Result<QList<HungThing>> notes(const QString &kind, RecordId id);
    Result<QList<HungThing>> files(const QString &kind, RecordId id);
    /// As the journal says it; empty: none.
    Result<QString> photo(const QString &kind, RecordId id);
    Result<QString> referenceName(const QString &target, RecordId id);

private:
    QString seen(const QStringList &kinds) const;
    Result<QList<HistoryEntry>> select(const QString &where, QList<Bind> binds, int limit);
    Result<QList<JournalRow>> sealedRows(const JournalQuery &query);
    QString recordList(const QList<RecordId> &ids) const;
    QString inDepartments() const;

    Connection &m_connection;
    const Rights &m_rights;
};

} // namespace effectif::storage
