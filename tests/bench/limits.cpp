// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/limits.h"

#include "models/base/csvreader.h"
#include "tests/bench/people.h"

#include <QFile>

#include <malloc.h>
#include <sqlite3.h>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kCopied = 10'000;
constexpr int kRowsAtOnce = 500;

void runSqlite(sqlite3 *handle, const QString &sql)
{
    if (sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        giveUp(sql + u": "_s + QString::fromUtf8(sqlite3_errmsg(handle)));
}

sqlite3_stmt *preparedSqlite(sqlite3 *handle, const QString &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &statement, nullptr) != SQLITE_OK)
        giveUp(sql + u": "_s + QString::fromUtf8(sqlite3_errmsg(handle)));
    return statement;
}

sqlite3 *openedSqlite(const QString &file)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(QFile::encodeName(file).constData(), &handle) != SQLITE_OK)
        giveUp(u"%1 cannot be opened."_s.arg(file));
    runSqlite(handle, u"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA mmap_size=1073741824; "
                      "PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY; PRAGMA busy_timeout=10000"_s);
    return handle;
}

QString literal(const QString &cell)
{
    return cell.isEmpty() ? u"NULL"_s : u'\'' + QString(cell).replace(u'\'', u"''"_s) + u'\'';
}
} // namespace

BareDatabase::BareDatabase(const DatabaseUrl &url, const QString &scratchFile) : m_url(url), m_scratchFile(scratchFile)
{
    if (url.engine == Engine::Sqlite)
        m_sqlite = openedSqlite(url.file);
    else
        m_postgres = must(storage::Connection::create(url));
}

BareDatabase::~BareDatabase()
{
    sqlite3_finalize(m_update);
    sqlite3_close(m_scratch);
    sqlite3_close(m_sqlite);
    if (m_scratch) {
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(m_scratchFile + QLatin1StringView(ending));
    }
}

void BareDatabase::execute(const QString &sql)
{
    if (m_sqlite)
        runSqlite(m_sqlite, sql);
    else
        must(m_postgres->executeScript(sql));
}

std::vector<RecordId> BareDatabase::ids(const QString &sql)
{
    std::vector<RecordId> result;
    if (!m_sqlite) {
        auto statement = must(m_postgres->prepare(sql, storage::Statement::Fetch::Streamed));
        must(statement.run());
        while (statement.next())
            result.push_back(statement.integer(0));
        must(statement.ended());
        return result;
    }
    sqlite3_stmt *statement = preparedSqlite(m_sqlite, sql);
    while (sqlite3_step(statement) == SQLITE_ROW)
        result.push_back(sqlite3_column_int(statement, 0));
    if (sqlite3_finalize(statement) != SQLITE_OK)
        giveUp(sql + u": "_s + QString::fromUtf8(sqlite3_errmsg(m_sqlite)));
    return result;
}

double BareDatabase::number(const QString &sql)
{
    if (!m_sqlite)
        return must(m_postgres->scalar(sql)).toDouble();
    sqlite3_stmt *statement = preparedSqlite(m_sqlite, sql);
    const double result = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_double(statement, 0) : 0;
    sqlite3_finalize(statement);
    return result;
}

void BareDatabase::prepareSaves()
{
    const auto assign = u"UPDATE bare SET version = version + 1, notes = %1 WHERE %2 = %3"_s;
    const QString copy = u"CREATE TABLE bare AS SELECT * FROM %1 ORDER BY id LIMIT %2"_s;
    if (m_sqlite) {
        m_scratch = openedSqlite(m_scratchFile);
        runSqlite(m_scratch, u"ATTACH '%1' AS product"_s.arg(m_url.file));
        runSqlite(m_scratch, copy.arg(u"product."_s + kKind).arg(kCopied));
        runSqlite(m_scratch, u"DETACH product"_s);
        sqlite3_stmt *last = preparedSqlite(m_scratch, u"SELECT max(rowid) FROM bare"_s);
        m_copied = sqlite3_step(last) == SQLITE_ROW ? sqlite3_column_int(last, 0) : 0;
        sqlite3_finalize(last);
        m_update = preparedSqlite(m_scratch, assign.arg(u"?1"_s, u"rowid"_s, u"?2"_s));
        return;
    }
    execute(copy.arg(kKind).arg(kCopied));
    execute(u"ALTER TABLE bare ADD COLUMN place serial PRIMARY KEY"_s);
    m_copied = must(m_postgres->scalar(u"SELECT count(*) FROM bare"_s)).toInt();
    m_postgresUpdate = must(m_postgres->prepare(assign.arg(u":notes"_s, u"place"_s, u":place"_s)));
}

void BareDatabase::save()
{
    const int place = 1 + (m_saves * 7919) % m_copied;
    const QByteArray notes = "saved " + QByteArray::number(++m_saves);
    if (!m_sqlite) {
        must(m_postgresUpdate->run({{u":notes"_s, QString::fromUtf8(notes)}, {u":place"_s, place}}));
        return;
    }
    sqlite3_bind_text(m_update, 1, notes.constData(), static_cast<int>(notes.size()), SQLITE_TRANSIENT);
    sqlite3_bind_int(m_update, 2, place);
    if (sqlite3_step(m_update) != SQLITE_DONE || sqlite3_reset(m_update) != SQLITE_OK)
        giveUp(QString::fromUtf8(sqlite3_errmsg(m_scratch)));
}

void BareDatabase::prepareInserts(const QString &csv)
{
    QStringList columns;
    for (const QString &column : peopleColumns())
        columns << column + (columns.isEmpty() ? u" integer PRIMARY KEY"_s : u" text"_s);
    execute(u"CREATE TABLE IF NOT EXISTS bare_import (%1)"_s.arg(columns.join(u", "_s)));
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(csv + u' ' + file.errorString());
    const auto reader = must(CsvReader::create(file));
    QStringList cells;
    (void)must(reader->next(cells));
    QStringList rows;
    bool more = true;
    while (more) {
        more = must(reader->next(cells));
        if (more) {
            QStringList values;
            for (const QString &cell : std::as_const(cells))
                values << literal(cell);
            rows << u'(' + values.join(u',') + u')';
        }
        if (rows.size() == kRowsAtOnce || (!more && !rows.isEmpty())) {
            m_inserts << u"INSERT INTO bare_import VALUES "_s + rows.join(u',');
            rows.clear();
        }
    }
}

void BareDatabase::insertAll()
{
    execute(u"TRUNCATE bare_import"_s);
    execute(u"BEGIN"_s);
    for (const QString &sql : std::as_const(m_inserts))
        execute(sql);
    execute(u"COMMIT"_s);
}

double ownMemory()
{
    malloc_trim(0);
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        // not what is mapped from files: the system may take that back
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toDouble() * 1024;
    }
    return 0;
}

} // namespace effectif::bench
