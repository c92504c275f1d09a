// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sqlitefile.h"

#include "models/base/textfold.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("SqliteFile", text);
}

void foldFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    if (!text)
        return sqlite3_result_null(context);
    QByteArray folded;
    foldUtf8({text, sqlite3_value_bytes(values[0])}, folded);
    sqlite3_result_text(context, folded.constData(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}
} // namespace

bool createPrivateFile(const QString &path)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return false;
    ::close(descriptor);
    return true;
#else
    QFile file(path);
    return file.open(QIODevice::NewOnly | QIODevice::ReadWrite)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
#endif
}

bool isOnNetworkShare(const QString &path)
{
    const QByteArray type = QStorageInfo(QFileInfo(path).absolutePath()).fileSystemType().toLower();
    for (const char *share : {"nfs", "cifs", "smb", "9p", "fuse.sshfs", "davfs", "fuse.davfs", "afpfs", "webdav"}) {
        if (type.startsWith(share))
            return true;
    }
    return path.startsWith("//"_L1) || path.startsWith("\\\\"_L1);
}

Result<void> prepareSqliteFile(const QString &path, bool mustExist)
{
    const QFileInfo info(path);
    if (info.isDir())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("SqliteFile", "This is a folder. Choose a file in it.")), path);
    if (!info.exists() && mustExist)
        return fail(ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("SqliteFile", "The database file %1 is not there. Check its name, or create "
                                                        "a database."))
                        .arg(QDir::toNativeSeparators(path)));
    if (!info.exists() && !QFileInfo::exists(info.absolutePath())) {
        if (!QDir().mkpath(info.absolutePath()))
            return fail(ErrorKind::Unavailable,
                        say(QT_TRANSLATE_NOOP("SqliteFile", "The folder %1 cannot be made. Choose another place."))
                            .arg(QDir::toNativeSeparators(info.absolutePath())));
        QFile::setPermissions(info.absolutePath(),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }
    if (isOnNetworkShare(path))
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("SqliteFile", "This folder is shared over the network, where a database "
                                                        "file can be damaged. Use a local folder, or connect to a "
                                                        "PostgreSQL server.")),
                    path);
    // Whether it is a database at all is for SQLite to find out: to open and close the file here would take away the
    // locks of every other connection of this program, and another program would then delete a log still in use.
    if (info.exists() && !info.isReadable())
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("SqliteFile", "The database file cannot be read. Ask its owner for the "
                                                        "right.")),
                    path);
    if (info.exists() && !(info.isWritable() && QFileInfo(info.absolutePath()).isWritable()))
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("SqliteFile", "This file may only be read. Copy it to a folder of yours, on "
                                                        "a local disk, to work with it.")),
                    path);
    if (info.exists())
        return {};
    if (!createPrivateFile(path) && !QFileInfo::exists(path))
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("SqliteFile", "The file %1 cannot be created. Choose a folder in which you "
                                                        "may write."))
                        .arg(QDir::toNativeSeparators(path)));
    return {};
}

void registerSqliteFunctions(sqlite3 *handle)
{
    sqlite3_create_function_v2(handle, "effectif_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               nullptr, &foldFunction, nullptr, nullptr, nullptr);
}

} // namespace effectif::storage
