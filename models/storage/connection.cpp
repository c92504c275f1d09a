// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/connection.h"

#include "models/storage/encryptedfields.h"
#include "models/storage/officeroles.h"
#include "models/storage/servercancel.h"
#include "models/storage/sqlerror.h"
#include "models/storage/sqlitefile.h"
#include "models/storage/valuecipher.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QThread>
#include <QUuid>

#include <sqlite3.h>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
std::atomic<QThread *> s_forbiddenThread = nullptr;
std::atomic<int> s_forbiddenUses = 0;

QString say(const char *text)
{
    return QCoreApplication::translate("Connection", text);
}

/// The driver's handle, if the driver and this program share one SQLite library: a handle of another copy of the
/// library must not be touched.
sqlite3 *nativeHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    QSqlQuery query(database);
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next()
        || query.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// libpq's `key=value` list, values quoted as it wants them; Qt's driver splits at semicolons.
QString postgresOptions(const DatabaseUrl &url)
{
    QStringList options{u"connect_timeout=5"_s, u"tcp_user_timeout=10000"_s, u"keepalives_idle=15"_s,
                        u"application_name=effectif-"_s + QCoreApplication::applicationVersion(), u"gssencmode=disable"_s};
    if (!url.isLocalSocket()) {
        options << u"sslmode=verify-full"_s << u"channel_binding=require"_s;
        if (!url.caFile.isEmpty())
            options << u"sslrootcert="_s + url.caFile;
        else if (QFileInfo::exists(u"/etc/ssl/certs/ca-certificates.crt"_s))
            options << u"sslrootcert=/etc/ssl/certs/ca-certificates.crt"_s;
    }
    return options.join(u';');
}
} // namespace

Connection::Connection(DatabaseUrl url, ConnectionOptions options)
    : m_url(std::move(url))
    , m_options(std::move(options))
    , m_name(QUuid::createUuid().toString(QUuid::Id128))
{
}

Result<std::unique_ptr<Connection>> Connection::create(const DatabaseUrl &url, const ConnectionOptions &options)
{
    std::unique_ptr<Connection> connection(new Connection(url, options));
    if (auto opened = connection->open(); !opened)
        return fail(opened.error());
    return connection;
}

Connection::~Connection()
{
    m_idle.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

Result<void> Connection::open()
{
    noteUse();
    return isSqlite() ? openSqlite() : openPostgres();
}

Result<void> Connection::openSqlite()
{
    if (auto prepared = prepareSqliteFile(m_url.file, m_options.mustExist); !prepared)
        return prepared;
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    m_database.setDatabaseName(m_url.file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_options.busyTimeoutMs));
    if (!m_database.open())
        return fail(errorFromSql(m_database.lastError()));
    m_native = nativeHandle(m_database);
    setPatience(m_options.busyTimeoutMs);
    if (auto ours = refuseForeignFile(); !ours)
        return ours;
    const auto mode = scalar(u"PRAGMA journal_mode=WAL"_s);
    if (!mode)
        return fail(mode.error());
    if (mode->toString().compare("wal"_L1, Qt::CaseInsensitive) != 0)
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("Connection", "This file may only be read. Copy it to a folder of yours, on "
                                                        "a local disk, to work with it.")),
                    mode->toString());
    for (const char *pragma : {"PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", "PRAGMA trusted_schema=OFF",
                               "PRAGMA cell_size_check=ON", "PRAGMA secure_delete=ON", "PRAGMA mmap_size=1073741824",
                               "PRAGMA cache_size=-16000", "PRAGMA temp_store=MEMORY"}) {
        if (auto done = executeScript(QString::fromLatin1(pragma)); !done)
            return done;
    }
    if (m_native) {
        sqlite3_extended_result_codes(m_native, 1);
        registerSqliteFunctions(m_native);
    }
    return EncryptedFields(*this).refresh();
}

Result<void> Connection::setCipher(std::shared_ptr<const ValueCipher> cipher)
{
    if (!m_native)
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("Connection", "This installation cannot read encrypted fields: its database driver is "
                                                        "another one than Effectif's. Install Effectif anew.")));
    m_idle.clear();
    if (cipher)
        cipher->registerIn(m_native);
    else
        ValueCipher::unregisterFrom(m_native);
    m_cipher = std::move(cipher);
    return {};
}

/// Another program's database is refused before write-ahead logging changes its first byte.
Result<void> Connection::refuseForeignFile()
{
    const auto tables = scalar(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table'"_s);
    if (!tables)
        return fail(tables.error());
    if (tables->toInt() == 0)
        return {};
    const auto ours = scalar(u"SELECT count(*) FROM pragma_table_info('schema_migrations') WHERE name = 'checksum'"_s);
    if (!ours)
        return fail(ours.error());
    if (ours->toInt() == 0)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("Connection", "This file belongs to another program. "
                                                                            "Choose another file.")));
    return {};
}

Result<void> Connection::openPostgres()
{
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!m_database.isValid())
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("Connection", "The PostgreSQL driver is missing. Install the package "
                                                        "libqt6sql6-psql and start again.")));
    m_database.setHostName(m_url.host);
    m_database.setPort(m_url.port);
    m_database.setDatabaseName(m_url.name);
    m_database.setUserName(isAccount() ? OfficeRoles::loginOf(m_url.name, m_url.user) : m_url.user);
    m_database.setPassword(m_options.password);
    m_database.setConnectOptions(postgresOptions(m_url));
    if (!m_database.open())
        return fail(errorFromSql(m_database.lastError()));
    m_cancel = ServerCancel::create(m_database);
    // compiling a statement takes longer than any that looks up a few rows, whatever the planner guesses of their number
    return executeScript(u"SET search_path = effectif, pg_catalog; SET TimeZone = 'UTC'; "
                         "SET client_min_messages = warning; SET standard_conforming_strings = on; SET jit = off"_s);
}

Result<Statement> Connection::prepare(const QString &sql, Statement::Fetch fetch)
{
    const bool whole = fetch == Statement::Fetch::Whole;
    if (const auto idle = m_idle.find(sql); whole && idle != m_idle.end()) {
        std::unique_ptr<PreparedQuery> query = std::move(idle->second);
        m_idle.erase(idle);
        return Statement(*this, std::move(query), sql);
    }
    auto query = std::make_unique<PreparedQuery>(m_database, isSqlite() || !whole);
    if (isSqlite())
        noteUse();
    if (!query->prepare(sql, u"effectif_%1"_s.arg(++m_prepared)))
        return fail(failed(errorFromSql(query->query().lastError(), sql)));
    return Statement(*this, std::move(query), sql);
}

void Connection::keep(const QString &sql, std::unique_ptr<PreparedQuery> query)
{
    constexpr std::size_t kIdleAtMost = 300;
    if (m_lost || (!isSqlite() && query->query().isForwardOnly()))
        return;
    if (m_idle.size() >= kIdleAtMost)
        forgetPrepared();
    m_idle.insert_or_assign(sql, std::move(query));
}

void Connection::forgetPrepared()
{
    m_idle.clear();
    ++m_generation;
    m_forgets = !isSqlite();
}

bool Connection::run(PreparedQuery &query)
{
    noteUse();
    QStringList before = std::exchange(m_before, {});
    const bool forgets = m_forgets && !query.isPreparedIn(m_generation);
    if (forgets)
        before.prepend(u"DEALLOCATE ALL"_s);
    const bool done = query.run(before, m_generation);
    if (forgets && done)
        m_forgets = false;
    else if (forgets)
        ++m_generation; // who knows how far it came
    return done;
}

Result<Statement> Connection::query(const QString &sql, std::initializer_list<Bind> binds)
{
    return query(sql, QList<Bind>(binds));
}

Result<Statement> Connection::query(const QString &sql, const QList<Bind> &binds)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement;
    if (auto done = statement->run(binds); !done)
        return fail(done.error());
    return statement;
}

Result<int> Connection::execute(const QString &sql, std::initializer_list<Bind> binds)
{
    return execute(sql, QList<Bind>(binds));
}

Result<int> Connection::execute(const QString &sql, const QList<Bind> &binds)
{
    auto statement = query(sql, binds);
    if (!statement)
        return fail(statement.error());
    return statement->rowsAffected();
}

Result<QVariant> Connection::scalar(const QString &sql, std::initializer_list<Bind> binds)
{
    auto statement = query(sql, binds);
    if (!statement)
        return fail(statement.error());
    return statement->next() ? statement->value(0) : QVariant();
}

Result<void> Connection::executeScript(const QString &sql)
{
    noteUse();
    if (!sql.startsWith("BEGIN"_L1) && !sql.startsWith("COMMIT"_L1) && !sql.startsWith("ROLLBACK"_L1))
        forgetPrepared();
    const QStringList before = std::exchange(m_before, {});
    QSqlQuery query(m_database);
    bool done = query.exec((before + QStringList{sql}).join(u"; "_s));
    while (done && query.nextResult()) { } // of several statements, a later one may have failed
    done = done && !query.lastError().isValid();
    return done ? Result<void>() : fail(failed(errorFromSql(query.lastError(), sql)));
}

void Connection::interrupt()
{
    m_interrupted = true;
    if (m_native)
        sqlite3_interrupt(m_native);
    if (m_cancel)
        m_cancel->request();
}

void Connection::clearInterrupt()
{
    if (m_cancel)
        m_cancel->settle();
    m_interrupted = false;
}

void Connection::setPatience(int ms)
{
    endWait();
    m_patienceMs = ms;
    if (m_native)
        sqlite3_busy_handler(m_native, &Connection::waitForWriter, this);
    else
        (void)executeScript(u"PRAGMA busy_timeout=%1"_s.arg(ms));
}

/// As SQLite's own handler waits, but for what it tells, and that it can be stopped.
int Connection::waitForWriter(void *connection, int times)
{
    constexpr int kWorthTellingMs = 500;
    constexpr int kLongestSleepMs = 25;
    auto *self = static_cast<Connection *>(connection);
    if (times == 0)
        self->m_waiting.start();
    if (self->m_interrupted || self->m_waiting.hasExpired(self->m_patienceMs))
        return 0;
    if (self->m_options.onWait && !self->m_toldOfWait && self->m_waiting.hasExpired(kWorthTellingMs)) {
        self->m_toldOfWait = true;
        self->m_options.onWait(true);
    }
    QThread::msleep(static_cast<unsigned long>(std::min(times + 1, kLongestSleepMs)));
    return 1;
}

void Connection::endWait()
{
    if (std::exchange(m_toldOfWait, false))
        m_options.onWait(false);
}

void Connection::noteUse() const
{
    ++m_asked;
    if (s_forbiddenThread.load(std::memory_order_relaxed) == QThread::currentThread())
        ++s_forbiddenUses;
    if (m_options.addedLatencyMs > 0)
        QThread::msleep(static_cast<unsigned long>(m_options.addedLatencyMs));
}

Error Connection::failed(Error error)
{
    m_lost = m_lost || isConnectionLost(error);
    return error;
}

void Connection::forbidThread(QThread *thread)
{
    s_forbiddenThread = thread;
    s_forbiddenUses = 0;
}

int Connection::forbiddenUses()
{
    return s_forbiddenUses;
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    if (!connection.isSqlite()) {
        connection.beginLater({u"BEGIN"_s});
    } else {
        auto done = connection.executeScript(u"BEGIN IMMEDIATE"_s);
        connection.endWait();
        if (!done)
            return fail(done.error());
    }
    connection.m_viewsChanged = false;
    return Transaction(&connection);
}

Result<Transaction> Transaction::beginQuick(Connection &connection)
{
    auto transaction = begin(connection);
    if (transaction && connection.isAccount())
        connection.beginLater({u"BEGIN"_s, u"SET LOCAL lock_timeout = '2s'"_s});
    return transaction;
}

Result<Transaction> Transaction::beginReading(Connection &connection)
{
    if (!connection.isSqlite())
        return Transaction(nullptr);
    if (auto done = connection.executeScript(u"BEGIN"_s); !done)
        return fail(done.error());
    connection.m_viewsChanged = false;
    return Transaction(&connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    if (m_connection)
        rollBack();
}

void Transaction::rollBack()
{
    if (!m_connection->dropBegin())
        (void)m_connection->executeScript(u"ROLLBACK"_s);
    if (!std::exchange(m_connection->m_viewsChanged, false))
        return;
    m_connection->forgetPrepared(); // for tables where views stood before, or the other way round
    m_connection->m_viewsLost = true;
}

Result<void> Transaction::commit()
{
    auto done = m_connection->dropBegin() ? Result<void>() : m_connection->executeScript(u"COMMIT"_s);
    if (!done) // a refused COMMIT (disk full) leaves SQLite inside the transaction
        rollBack();
    m_connection = nullptr;
    return done;
}

} // namespace effectif::storage
