// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordrepository.h"
#include "models/storage/recordsql.h"
#include "models/storage/statement.h"

#include <functional>

namespace effectif::storage {

/// Moves many sheets from some values of a field to another one, and back, under one Operation: a statement for each
/// thousand of them, journal rows by trigger. Values are named as their columns hold them: the code of a choice, the
/// text, the id of a department. Used inside the caller's transaction.
class ValueMover
{
public:
    /// Called after each piece; false stops, and the caller rolls back.
    using Listener = std::function<bool(qint64 done, qint64 total)>;

    ValueMover(Connection &connection, CataloguePtr catalogue, const WriteStamp &stamp, Listener listener = {});

    /// Which values the field has on how many sheets; each of several choices counts.
    static Result<QHash<QString, qint64>> counts(Connection &connection, const FieldDefinition &field);
    /// The sheets that hold one of the values.
    static Result<QList<RecordId>> holders(Connection &connection, const FieldDefinition &field, const QStringList &values);

    /// Answers how many sheets moved.
    Result<qint64> move(const FieldDefinition &field, const QStringList &from, const QString &to);
    /// Gives the field's value back to the sheets that an earlier operation moved, but for those that were changed
    /// since. Answers how many.
    Result<qint64> moveBack(const FieldDefinition &field, qint64 operation);
    /// Makes what is derived from values anew, where a name changed under them: the words that the search finds.
    Result<void> refresh(const QList<RecordId> &ids);

private:
    QString tableOf(const FieldDefinition &field) const;
    /// The column, and what is put into it: encrypted where it is.
    QString valueOf(const FieldDefinition &field, const QString &alias = {}) const;
    QString stored(const FieldDefinition &field, const QString &value) const;
    QString counted(const FieldDefinition &field, QList<Bind> &binds) const;
    Result<void> moveChunk(const FieldDefinition &field, const QList<RecordId> &ids, const QStringList &from, const QString &to);
    Result<void> moveChunkOfSeveral(const FieldDefinition &field, const QList<RecordId> &ids, const QString &from, const QString &to);
    Result<void> touch(const FieldDefinition &field, const QList<RecordId> &ids);
    Result<void> inChunks(const QList<RecordId> &ids, const std::function<Result<void>(const QList<RecordId> &)> &work);
    Result<void> execute(const QString &sql, const QList<Bind> &binds);

    Connection &m_connection;
    CataloguePtr m_catalogue;
    WriteStamp m_stamp;
    Listener m_listener;
    RecordSql m_sql;
};

} // namespace effectif::storage
