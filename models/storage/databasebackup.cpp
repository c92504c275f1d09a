// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/databasebackup.h"

#include "models/storage/connection.h"
#include "models/storage/postgresdump.h"
#include "models/storage/sqlitefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

#include <memory>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// With the reason mailreason::kCopied. What only one machine can read is read by none any more, as at every end.
constexpr auto kHold =
    "BEGIN; UPDATE outbox SET state = 'uncertain', doubt = 1, code = 0, reason = 'copied', ended_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), "
    "claimed_by = NULL, claimed_until = NULL, body = CASE WHEN sealed_for IS NULL THEN body END, html = CASE WHEN sealed_for IS NULL THEN html END "
    "WHERE state IN ('waiting', 'sending', 'uncertain') AND ended_at IS NULL; DELETE FROM outbox_part WHERE outbox_id IN "
    "(SELECT id FROM outbox WHERE sealed_for IS NOT NULL AND body IS NULL); COMMIT";
/// Letters that are due leave from where they were caused.
constexpr auto kQuiet = "UPDATE notification SET mail = 'none' WHERE mail = 'wait'";

QString say(const char *text)
{
    return QCoreApplication::translate("DatabaseBackup", text);
}

tl::unexpected<Error> exists(const QString &file)
{
    return fail(ErrorKind::Conflict,
                say(QT_TRANSLATE_NOOP("DatabaseBackup", "The file %1 exists already and is not replaced. Choose another "
                                                        "name."))
                    .arg(QDir::toNativeSeparators(file)));
}

tl::unexpected<Error> notWritten(const QString &file, const QString &detail)
{
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("DatabaseBackup", "The backup %1 could not be written. Check the folder and the "
                                                        "room on the disk."))
                    .arg(QDir::toNativeSeparators(file)),
                detail);
}

/// A file that nobody else may read, removed again unless it was put in its place.
class PrivateFile
{
public:
    explicit PrivateFile(const QString &target)
        : m_target(target)
        , m_path(target + u".%1.part"_s.arg(QUuid::createUuid().toString(QUuid::Id128).left(8)))
    {
    }
    ~PrivateFile() { QFile::remove(m_path); }
    PrivateFile(const PrivateFile &) = delete;
    PrivateFile &operator=(const PrivateFile &) = delete;

    const QString &path() const { return m_path; }

    /// Empty, which VACUUM INTO and pg_dump accept, and private before its first byte.
    Result<void> create() const
    {
        return createPrivateFile(m_path) ? Result<void>() : notWritten(m_target, qt_error_string());
    }

    /// Safe on the disk, then under its name, which must still be free.
    Result<void> place() const
    {
#ifdef Q_OS_UNIX
        if (!synchronised(m_path, O_RDWR))
            return notWritten(m_target, QString::fromLocal8Bit(strerror(errno)));
        const QByteArray from = QFile::encodeName(m_path);
        const QByteArray to = QFile::encodeName(m_target);
        if (::link(from.constData(), to.constData()) == 0) { // unlike rename(), it replaces nothing
            (void)synchronised(QFileInfo(m_target).absolutePath(), O_RDONLY);
            return {};
        }
        if (errno == EEXIST)
            return exists(m_target);
#endif
        if (QFile::exists(m_target))
            return exists(m_target);
        return QFile::rename(m_path, m_target) ? Result<void>() : notWritten(m_target, m_path);
    }

private:
#ifdef Q_OS_UNIX
    static bool synchronised(const QString &path, int mode)
    {
        const int file = ::open(QFile::encodeName(path).constData(), mode | O_CLOEXEC);
        if (file < 0)
            return false;
        const bool done = ::fsync(file) == 0;
        ::close(file);
        return done;
    }
#endif
    QString m_target;
    QString m_path;
};

/// Reads every page of the copy: what was written is what is there.
Result<void> verify(const QString &path)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle(raw, &sqlite3_close);
    sqlite3_stmt *statement = nullptr;
    QString answer = opened == SQLITE_OK ? QString() : QString::fromUtf8(sqlite3_errmsg(raw));
    if (opened == SQLITE_OK
        && sqlite3_prepare_v2(raw, "PRAGMA integrity_check(1)", -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        answer = QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    if (answer == "ok"_L1)
        return {};
    return fail(ErrorKind::Unavailable,
                say(QT_TRANSLATE_NOOP("DatabaseBackup", "The copy is not sound, and neither may the database be. Run "
                                                        "“effectif check”, and keep your earlier backups.")),
                answer);
}
} // namespace

Result<void> holdMessages(const QString &file)
{
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(file.toUtf8().constData(), &raw, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle(raw, &sqlite3_close);
    if (opened != SQLITE_OK)
        return notWritten(file, QString::fromUtf8(sqlite3_errmsg(raw)));
    struct Step
    {
        const char *table;
        const char *column;
        const char *sql;
    };
    for (const Step &step : {Step{"outbox", "doubt", kHold}, Step{"notification", "mail", kQuiet}}) {
        if (sqlite3_table_column_metadata(raw, nullptr, step.table, step.column, nullptr, nullptr, nullptr, nullptr, nullptr) != SQLITE_OK)
            continue; // the file is older than the table
        if (sqlite3_exec(raw, step.sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            return notWritten(file, QString::fromUtf8(sqlite3_errmsg(raw)));
    }
    return {};
}

Result<void> backUpDatabase(Connection &connection, const QString &file)
{
    if (QFileInfo::exists(file) || QFileInfo(file).isSymLink())
        return exists(file);
    const PrivateFile copy(file);
    if (auto created = copy.create(); !created)
        return created;
    if (connection.isSqlite()) {
        // by a connection without views of its own: SQLite makes the indexes of the copy by name
        const auto plain = Connection::create(connection.url(), connection.options());
        if (!plain)
            return fail(plain.error());
        if (auto written = (*plain)->execute(u"VACUUM INTO :copy"_s, {{u":copy"_s, copy.path()}}); !written)
            return fail(written.error());
        if (auto held = holdMessages(copy.path()); !held)
            return held;
        if (auto sound = verify(copy.path()); !sound)
            return sound;
    } else if (auto dumped = dumpPostgres(connection.url(), connection.options().password, copy.path()); !dumped) {
        return dumped;
    }
    return copy.place();
}

} // namespace effectif::storage
