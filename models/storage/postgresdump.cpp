// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/postgresdump.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("PostgresDump", text);
}

/// The newest one that is installed; Debian keeps them out of PATH, by version.
QString findTool(const QString &name)
{
    const QString inPath = QStandardPaths::findExecutable(name);
    const QDir versions(u"/usr/lib/postgresql"_s);
    QStringList folders = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(folders.begin(), folders.end(),
              [](const QString &a, const QString &b) { return a.toDouble() > b.toDouble(); });
    for (const QString &folder : std::as_const(folders)) {
        const QString tool = versions.filePath(folder + u"/bin/"_s + name);
        if (QFileInfo(tool).isExecutable())
            return tool;
    }
    return inPath;
}

QProcessEnvironment environmentFor(const DatabaseUrl &url, const QString &password)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    environment.insert(u"PGCONNECT_TIMEOUT"_s, u"5"_s);
    environment.insert(u"PGGSSENCMODE"_s, u"disable"_s);
    if (!url.isLocalSocket()) {
        environment.insert(u"PGSSLMODE"_s, u"verify-full"_s);
        environment.insert(u"PGCHANNELBINDING"_s, u"require"_s);
        environment.insert(u"PGSSLROOTCERT"_s,
                           url.caFile.isEmpty() ? u"/etc/ssl/certs/ca-certificates.crt"_s : url.caFile);
    }
    return environment;
}

Result<QByteArray> runTool(const QString &tool, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(tool, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("PostgresDump", "The backup failed: %1 did not succeed. Its message: %2"))
                        .arg(QFileInfo(tool).fileName(),
                             QString::fromLocal8Bit(process.readAllStandardError()).simplified().left(500)));
    return process.readAllStandardOutput();
}
} // namespace

Result<void> dumpPostgres(const DatabaseUrl &url, const QString &password, const QString &file)
{
    const QString dump = findTool(u"pg_dump"_s);
    const QString restore = findTool(u"pg_restore"_s);
    if (dump.isEmpty() || restore.isEmpty())
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("PostgresDump", "A database on a server is backed up by pg_dump, which is not "
                                                          "installed here. Install the package postgresql-client, or "
                                                          "let the server's administrator make the backup.")));
    const auto dumped = runTool(dump,
                                {u"--format=custom"_s, u"--no-password"_s, u"--schema=effectif"_s, u"--file"_s, file,
                                 u"--host"_s, url.host, u"--port"_s, QString::number(url.port), u"--username"_s, url.user,
                                 u"--dbname"_s, url.name},
                                environmentFor(url, password));
    if (!dumped)
        return fail(dumped.error());
    const auto listed = runTool(restore, {u"--list"_s, file}, environmentFor(url, {}));
    if (!listed)
        return fail(listed.error());
    if (!listed->contains("TABLE DATA effectif staff "))
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("PostgresDump", "The backup holds no sheets: it is of no use. Ask the server's "
                                                          "administrator whether you may read all of them.")));
    return {};
}

} // namespace effectif::storage
