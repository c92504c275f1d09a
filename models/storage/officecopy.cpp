// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/officecopy.h"

#include "models/storage/connection.h"
#include "models/storage/readsnapshot.h"
#include "models/storage/rowwriter.h"
#include "models/storage/schemagenerator.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAdvanceRows = 500;

/// What watches single rows, by name and DDL: off while rows come in any order and are nobody's change.
struct Watchmen
{
    QStringList remove;
    QStringList restore;
};

Result<void> runAll(Connection &connection, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (auto done = connection.executeScript(statement); !done)
            return done;
    }
    return {};
}

/// SQLite: triggers, as references wait until the commit by themselves. PostgreSQL: references, which are checked all
/// at once when they are made anew; triggers are switched off.
Result<Watchmen> watchmen(Connection &connection)
{
    auto rows = connection.query(
        connection.isSqlite()
            ? u"SELECT 'DROP TRIGGER ' || name, sql FROM sqlite_schema WHERE type = 'trigger'"_s
            : u"SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname), "
              "format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) "
              "FROM pg_constraint WHERE contype = 'f' AND connamespace = CAST('effectif' AS regnamespace) "
              "UNION ALL SELECT format('ALTER TABLE %s DISABLE TRIGGER USER', oid::regclass), "
              "format('ALTER TABLE %s ENABLE TRIGGER USER', oid::regclass) "
              "FROM pg_class WHERE relkind = 'r' AND relnamespace = CAST('effectif' AS regnamespace)"_s);
    if (!rows)
        return fail(rows.error());
    Watchmen found;
    while (rows->next()) {
        found.remove << rows->text(0);
        found.restore << rows->text(1);
    }
    if (connection.isSqlite())
        found.remove.prepend(u"PRAGMA defer_foreign_keys=ON"_s);
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return found;
}

Error stopped()
{
    return {ErrorKind::Unavailable, QCoreApplication::translate("OfficeCopy", "The copy was stopped."), {}, {}};
}
} // namespace

OfficeCopy::OfficeCopy(Connection &from, Connection &to, QList<CataloguePtr> catalogues)
    : m_from(from)
    , m_to(to)
    , m_catalogues(std::move(catalogues))
{
}

QStringList OfficeCopy::kinds() const
{
    QStringList kinds;
    for (const CataloguePtr &catalogue : m_catalogues)
        kinds << catalogue->kind();
    return kinds;
}

Result<void> OfficeCopy::run(const Advance &advance)
{
    const auto snapshot = ReadSnapshot::begin(m_from);
    if (!snapshot)
        return fail(snapshot.error());
    auto transaction = Transaction::begin(m_to);
    if (!transaction)
        return fail(transaction.error());
    for (const CataloguePtr &catalogue : std::as_const(m_catalogues)) {
        if (auto done = SchemaGenerator(m_to).synchronise(*catalogue); !done)
            return done;
    }
    const auto off = watchmen(m_to);
    if (!off)
        return fail(off.error());
    if (auto done = runAll(m_to, off->remove); !done)
        return done;
    if (auto done = copyTables(advance); !done)
        return done;
    for (const CataloguePtr &catalogue : std::as_const(m_catalogues)) {
        if (auto done = copySearchWords(catalogue->kind()); !done)
            return done;
    }
    if (auto done = runAll(m_to, off->restore); !done)
        return done;
    return transaction->commit();
}

Result<void> OfficeCopy::copyTables(const Advance &advance)
{
    const auto from = officeTables(m_from, kinds());
    const auto to = officeTables(m_to, kinds());
    if (!from || !to)
        return fail(from ? to.error() : from.error());
    qint64 total = 0;
    for (const TableShape &table : *from) {
        const auto rows = m_from.scalar(u"SELECT count(*) FROM "_s + table.name);
        if (!rows)
            return fail(rows.error());
        total += rows->toLongLong();
    }
    qint64 done = 0;
    const auto count = [&](qint64 rows) -> Result<void> {
        done += rows;
        return advance(done, total) ? Result<void>() : fail(stopped());
    };
    for (const TableShape &table : *from) {
        const auto target = std::find_if(to->begin(), to->end(), [&](const TableShape &t) { return t.name == table.name; });
        if (target == to->end())
            return fail(ErrorKind::Internal, u"a table is missing in the copy"_s, table.name);
        if (auto copied = copyTable(table, *target, count); !copied)
            return copied;
    }
    return restartSequences(*to);
}

Result<void> OfficeCopy::copyTable(const TableShape &from, const TableShape &to,
                                   const std::function<Result<void>(qint64)> &count)
{
    QList<TableColumn> columns;
    for (const TableColumn &column : from.columns) {
        const TableColumn *target = to.column(column.name);
        if (!target)
            return fail(ErrorKind::Internal, u"a column is missing in the copy"_s, from.name + u'.' + column.name);
        columns << *target;
    }
    if (auto done = m_to.execute(u"DELETE FROM "_s + to.name); !done)
        return fail(done.error());
    auto writer = RowWriter::create(m_to, to.name, columns);
    if (!writer)
        return fail(writer.error());
    qint64 rows = 0;
    const auto read = eachRow(m_from, from, [&](const QVariantList &values) -> Result<void> {
        if (auto done = writer->write(values); !done)
            return done;
        return ++rows % kAdvanceRows == 0 ? count(kAdvanceRows) : Result<void>();
    });
    if (!read)
        return read;
    if (auto done = writer->flush(); !done)
        return done;
    return count(rows % kAdvanceRows);
}

/// SQLite keeps the words of a sheet in one row, PostgreSQL in one row each, which goes fastest in the order of its
/// index.
Result<void> OfficeCopy::copySearchWords(const QString &kind)
{
    const bool sqlite = m_to.isSqlite();
    const QString target = sqlite ? kind + u"_search"_s : u"copied_words"_s;
    if (auto emptied = m_to.execute(u"DELETE FROM "_s + kind + (sqlite ? u"_search"_s : u"_token"_s)); !emptied)
        return fail(emptied.error());
    auto ready = sqlite ? Result<void>()
                        : m_to.executeScript(u"CREATE TEMPORARY TABLE copied_words (record_id integer, "
                                             "department_id integer, tokens text) ON COMMIT DROP"_s);
    if (!ready)
        return ready;
    auto writer = RowWriter::create(m_to, target,
                                    {{u"record_id"_s, ColumnShape::Integer},
                                     {u"department_id"_s, ColumnShape::Integer},
                                     {u"tokens"_s, ColumnShape::Text}});
    auto words = m_from.prepare(
        m_from.isSqlite() ? u"SELECT record_id, department_id, tokens FROM %1_search"_s.arg(kind)
                          : u"SELECT record_id, department_id, string_agg(token, ' ' ORDER BY token) FROM %1_token "
                            "GROUP BY record_id, department_id"_s.arg(kind),
        Statement::Fetch::Streamed);
    if (!writer || !words)
        return fail(writer ? words.error() : writer.error());
    if (auto done = words->run(); !done)
        return done;
    while (words->next()) {
        if (auto done = writer->write({words->text(0), words->text(1), words->text(2)}); !done)
            return done;
    }
    if (auto done = words->ended(); !done)
        return done;
    if (auto done = writer->flush(); !done || sqlite)
        return done;
    const auto split = m_to.execute(u"INSERT INTO %1_token (record_id, department_id, token) "
                              "SELECT c.record_id, c.department_id, w.word "
                              "FROM copied_words c, unnest(string_to_array(c.tokens, ' ')) AS w (word) "
                              "ORDER BY w.word COLLATE \"C\", c.record_id"_s.arg(kind));
    return split ? m_to.executeScript(u"DROP TABLE copied_words"_s) : fail(split.error());
}

/// SQLite goes on behind the highest number by itself.
Result<void> OfficeCopy::restartSequences(const QList<TableShape> &tables)
{
    if (m_to.isSqlite())
        return {};
    for (const TableShape &table : tables) {
        for (const TableColumn &column : table.columns) {
            if (!column.generated)
                continue;
            const auto done = m_to.scalar(
                u"SELECT setval(pg_get_serial_sequence('effectif.%1', '%2'), coalesce(max(%2), 0) + 1, false) FROM %1"_s.arg(
                    table.name, column.name));
            if (!done)
                return fail(done.error());
        }
    }
    return {};
}

Result<QByteArray> OfficeCopy::digest(Connection &connection, const QStringList &kinds)
{
    const auto snapshot = ReadSnapshot::begin(connection);
    if (!snapshot)
        return fail(snapshot.error());
    const auto tables = officeTables(connection, kinds);
    if (!tables)
        return fail(tables.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &bytes) {
        const quint64 size = qToBigEndian(static_cast<quint64>(bytes.size()));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(&size), sizeof size));
        hash.addData(bytes);
    };
    for (const TableShape &table : *tables) {
        add(table.name.toUtf8());
        add(table.columnNames().join(u',').toUtf8());
        const auto read = eachRow(connection, table, [&](const QVariantList &values) -> Result<void> {
            for (const QVariant &value : values) {
                hash.addData(value.isValid() ? "v" : "n");
                if (value.isValid())
                    add(value.metaType().id() == QMetaType::QByteArray ? value.toByteArray() : value.toString().toUtf8());
            }
            return {};
        });
        if (!read)
            return fail(read.error());
    }
    return hash.result().toHex();
}

} // namespace effectif::storage
