// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/result.h"
#include "models/storage/statement.h"

#include <QElapsedTimer>
#include <QSqlDatabase>

#include <atomic>
#include <functional>
#include <memory>
#include <unordered_map>

struct sqlite3;
class QThread;

namespace effectif::storage {

class ServerCancel;
class ValueCipher;

/// How to open a database besides its address.
struct ConnectionOptions
{
    QString password;          ///< PostgreSQL; empty: libpq looks into PGPASSFILE
    bool mustExist = true;     ///< SQLite: do not create the file
    int addedLatencyMs = 0;    ///< tests: every statement takes that much longer
    int busyTimeoutMs = 10000; ///< SQLite: how long a write waits for another one's
    /// SQLite, in the connection's thread: true once a write waits for another one's so long that whoever asked for it should
    /// know, false when that is over.
    std::function<void(bool waits)> onWait = {};
};

/// One connection of one thread: opened, used and closed there. Not copyable, not shareable.
///
/// SQLite is opened as the fault tests demand: file 0600 before its first byte, WAL, synchronous=FULL, foreign keys
/// on, no trusted schema; refused on network shares. PostgreSQL always verifies the server (verify-full, channel
/// binding) unless it is reached over a unix socket. A user with an @ signs in as that account's role (OfficeRoles).
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> create(const DatabaseUrl &url, const ConnectionOptions &options = {});
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    DatabaseUrl::Engine engine() const { return m_url.engine; }
    bool isSqlite() const { return m_url.engine == DatabaseUrl::Engine::Sqlite; }
    const DatabaseUrl &url() const { return m_url; }
    const ConnectionOptions &options() const { return m_options; }
    /// Opened by somebody's e-mail address: an account of an office on a server, whose rights the server knows.
    bool isAccount() const { return !isSqlite() && m_url.user.contains(QLatin1Char('@')); }
    /// Whether the account may read sensitive values: a statement that is refused would end the transaction.
    bool readsSensitive() const { return m_readsSensitive; }
    void setReadsSensitive(bool reads) { m_readsSensitive = reads; }

    /// SQLite: whether sensitive fields are encrypted in the file (EncryptedFields), as far as this connection knows.
    bool isEncrypted() const { return m_isEncrypted; }
    void setEncrypted(bool encrypted) { m_isEncrypted = encrypted; }
    /// What reads and writes them; null: not to be read here.
    const ValueCipher *cipher() const { return m_cipher.get(); }
    /// Unavailable where the driver has another SQLite than this program. Null takes it away.
    [[nodiscard]] Result<void> setCipher(std::shared_ptr<const ValueCipher> cipher);
    /// Views of this connection's own were made or dropped: they are back as before if the transaction is taken back.
    void noteViews() { m_viewsChanged = true; }
    /// They are gone: SQLite drops whatever is temporary when it is told to keep it elsewhere.
    void noteViewsLost() { m_viewsLost = true; }
    /// Whether that happened since this was asked last.
    [[nodiscard]] bool takeViewsLost() { return std::exchange(m_viewsLost, false); }
    /// The table itself, where a view of this connection's own may stand before it.
    QString base(const QString &table) const { return isSqlite() ? QStringLiteral("main.") + table : table; }

    [[nodiscard]] Result<Statement> prepare(const QString &sql, Statement::Fetch fetch = Statement::Fetch::Whole);
    /// Prepares and runs in one.
    [[nodiscard]] Result<Statement> query(const QString &sql, std::initializer_list<Bind> binds = {});
    [[nodiscard]] Result<Statement> query(const QString &sql, const QList<Bind> &binds);
    /// Runs a statement whose rows do not matter; answers the number of rows it changed.
    [[nodiscard]] Result<int> execute(const QString &sql, std::initializer_list<Bind> binds = {});
    [[nodiscard]] Result<int> execute(const QString &sql, const QList<Bind> &binds);
    /// The first column of the first row, null if there is no row.
    [[nodiscard]] Result<QVariant> scalar(const QString &sql, std::initializer_list<Bind> binds = {});
    /// Runs DDL without preparing it: statements as they stand.
    [[nodiscard]] Result<void> executeScript(const QString &sql);

    /// SQLite's own handle for the loops where the driver's QVariants cost more than the database (sqlitescan.h).
    /// Null on PostgreSQL and where the driver was built with another SQLite than this program.
    sqlite3 *nativeSqlite() const { return m_native; }

    /// SQLite: how long a write waits for another one's from now on.
    void setPatience(int ms);

    /// Stops the statement that runs on this connection; callable from any thread.
    void interrupt();
    /// Cleared by the next job; while set, every statement answers "cancelled".
    bool isInterrupted() const { return m_interrupted; }
    void clearInterrupt();

    /// Round trips to a server since it was opened: one for each statement that ran.
    int asked() const { return m_asked; }
    /// Called before every statement: latency of the tests, and the guard against use in the GUI thread.
    void noteUse() const;
    /// Remembers a lost connection; returns the error unchanged.
    Error failed(Error error);
    bool isLost() const { return m_lost; }

    /// Tests of the interface: statements run in this thread are counted as violations. Null: no thread.
    static void forbidThread(QThread *thread);
    static int forbiddenUses();

private:
    friend class Statement;
    friend class Transaction;
    /// Statements are prepared once: whoever asks for the same text again gets the prepared one.
    void keep(const QString &sql, std::unique_ptr<PreparedQuery> query);
    bool run(PreparedQuery &query);
    /// None is used again: the tables that they were prepared for may be others now.
    void forgetPrepared();
    /// A transaction begins with its first statement: on a server by the same message.
    void beginLater(const QStringList &statements) { m_before = statements; }
    /// Whether the transaction never began, and now does not.
    bool dropBegin() { return !std::exchange(m_before, {}).isEmpty(); }

    Connection(DatabaseUrl url, ConnectionOptions options);
    Result<void> open();
    Result<void> openSqlite();
    static int waitForWriter(void *connection, int times);
    /// What was waited for has come, or will not come.
    void endWait();
    Result<void> refuseForeignFile();
    Result<void> openPostgres();

    DatabaseUrl m_url;
    ConnectionOptions m_options;
    QString m_name;
    QSqlDatabase m_database;
    std::unordered_map<QString, std::unique_ptr<PreparedQuery>> m_idle; ///< prepared and not in use, by text
    QStringList m_before;     ///< sent to a server in front of its next statement
    int m_prepared = 0;       ///< so many had a name
    int m_generation = 0;     ///< of what is prepared on the server
    bool m_forgets = false;   ///< the server is to forget earlier generations first
    sqlite3 *m_native = nullptr;
    std::unique_ptr<ServerCancel> m_cancel;
    std::atomic<bool> m_interrupted = false;
    mutable int m_asked = 0; ///< of the one thread
    bool m_lost = false;
    bool m_readsSensitive = false;
    bool m_isEncrypted = false;
    bool m_viewsChanged = false; ///< in this transaction
    bool m_viewsLost = false;
    int m_patienceMs = 0;
    QElapsedTimer m_waiting; ///< for another's write
    bool m_toldOfWait = false;
    std::shared_ptr<const ValueCipher> m_cipher; ///< its functions are this handle's
};

/// Everything between its birth and commit() happens or does not happen. SQLite takes the write lock at once
/// (BEGIN IMMEDIATE): a transaction that begins by reading would fail at its first write under concurrency.
class Transaction
{
public:
    static Result<Transaction> begin(Connection &connection);
    /// The same for what is quick and tried again: on an office's server no statement of it waits for more than two seconds
    /// for somebody else's lock (isBlocked()).
    static Result<Transaction> beginQuick(Connection &connection);
    /// Everything read until its end is of one moment. PostgreSQL: nothing, each statement has a moment of its own.
    static Result<Transaction> beginReading(Connection &connection);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    /// Rolls back what was not committed.
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Connection *connection) : m_connection(connection) { }
    void rollBack();

    Connection *m_connection;
};

} // namespace effectif::storage
