// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace effectif::test {

enum Exit { Done = 0, Refusals = 1, WrongUsage = 2, Unavailable = 3 };

struct Ran
{
    int code = -1; ///< -1: it crashed or did not end
    QString out;
    QString err;
};

/// Without a display, in English.
inline QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LANGUAGE"})
        environment.remove(QLatin1StringView(name));
    environment.insert(QStringLiteral("LANG"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("EFFECTIF_USER"), QStringLiteral("Zoé Ligne"));
    return environment;
}

/// What the real program answers.
inline Ran run(const QStringList &arguments, const QProcessEnvironment &environment = plainEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(EFFECTIF_BINARY), arguments);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// A folder with a database to be, and files to import.
class Desk
{
public:
    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString url() const { return QStringLiteral("sqlite:") + path(QStringLiteral("office.effectif")); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }
    QByteArray read(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    }
    /// Runs a command on the database.
    Ran on(const QStringList &arguments) const
    {
        return run(QStringList{QStringLiteral("--database"), url()} + arguments);
    }
    void create() const
    {
        if (on({QStringLiteral("create")}).code != Done)
            qFatal("no database was created");
    }
    /// The number of sheets, by exporting them.
    int count() const
    {
        const Ran all = on({QStringLiteral("export"), QStringLiteral("/dev/stdout"), QStringLiteral("--fields"),
                            QStringLiteral("matricule")});
        return all.code == Done ? static_cast<int>(all.out.count(QLatin1Char('\n'))) - 1 : -1;
    }

    /// The first row of the files that are imported here.
    static QByteArray header()
    {
        return QByteArrayLiteral("civility,last_name,first_name,address_line1,matricule,birth_date\n");
    }

private:
    QTemporaryDir m_folder;
};

} // namespace effectif::test
