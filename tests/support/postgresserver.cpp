// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgresserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>

#include <signal.h>

#include <cerrno>
#include <filesystem>

namespace effectif::test {

using namespace Qt::StringLiterals;

struct PostgresServer::Attached
{
    PostgresCluster cluster;
    int port = 0;
    qint64 pid = 0;
};

namespace {

constexpr int kPatience = 60'000; // ms; a sanitizer build on a busy machine is slow

QString randomName(QChar first)
{
    return first + QString::number(QRandomGenerator::system()->generate64(), 36);
}

QString quotedName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"';
}

/// One file for all servers of this program, for libpq reads only one.
void addToPasswordFile(int port, QString role, const QString &password)
{
    static const QTemporaryDir folder;
    static QByteArray lines;
    role.replace(u'\\', u"\\\\"_s).replace(u':', u"\\:"_s);
    lines.prepend(u"localhost:%1:*:%2:%3\n"_s.arg(port).arg(role, password).toUtf8()); // the first that fits counts
    QFile file(folder.filePath(u"pgpass"_s));
    const bool opened = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // libpq passes over a file that others may read
    if (!opened || file.write(lines) != lines.size() || !file.flush())
        giveUp(u"%1 cannot be written: %2"_s.arg(file.fileName(), file.errorString()));
    qputenv("PGPASSFILE", QFile::encodeName(file.fileName()));
}

/// A process that has ended but that its new parent has not looked after yet does not count.
bool isAlive(qint64 pid)
{
    if (pid <= 0 || (kill(pid_t(pid), 0) != 0 && errno != EPERM))
        return false;
    QFile stat(u"/proc/%1/stat"_s.arg(pid));
    return !stat.open(QIODevice::ReadOnly) || !stat.readAll().contains(") Z ");
}

} // namespace

PostgresServer &PostgresServer::shared()
{
    static std::unique_ptr<PostgresServer> server;
    if (!server) {
        Attached attached;
        if (readState(QStringLiteral(EFFECTIF_TEST_POSTGRES), attached))
            server.reset(new PostgresServer(attached));
        else
            server = std::make_unique<PostgresServer>();
        // While the application still lives: QProcess needs it.
        qAddPostRoutine([] { server.reset(); });
    }
    return *server;
}

PostgresServer::PostgresServer(Durability durability) : m_cluster(PostgresCluster::create(durability))
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = PostgresCluster::freePort(); // someone may take it before the server does
        launch();
        if (waitUntilReady())
            return;
        stop();
    }
    QFile log(logFile());
    const QString text = log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll()) : QString();
    giveUp(u"The PostgreSQL server does not start: "_s + text);
}

PostgresServer::PostgresServer(const Attached &attached)
    : m_cluster(attached.cluster), m_port(attached.port), m_pid(attached.pid), m_owned(false)
{}

PostgresServer::~PostgresServer()
{
    if (!m_owned)
        return;
    if (isRunning())
        kill(pid_t(m_pid), SIGQUIT); // at once: nobody needs the data any more
    waitForEnd();
    std::error_code remains; // a suite leaves hundreds of thousands of files, which QDir takes minutes for
    std::filesystem::remove_all(QFile::encodeName(m_cluster.folder).toStdString(), remains);
}

void PostgresServer::launch()
{
    QStringList command =
        PostgresCluster::asServer(m_cluster.binaries + u"/postgres"_s,
                                  {u"-D"_s, m_cluster.folder + u"/data"_s, u"-p"_s, QString::number(m_port)}, m_owned);
    const QString program = command.takeFirst();
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(m_cluster.folder);
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardOutputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(logFile(), QIODevice::Append);
    m_process->setProgram(program);
    m_process->setArguments(command);
    bool started = false;
    if (m_owned) {
        m_process->start();
        started = m_process->waitForStarted(kPatience);
        m_pid = m_process->processId();
    } else { // outlives us
        started = m_process->startDetached(&m_pid);
        m_process.reset();
    }
    if (!started)
        giveUp(u"%1 does not start."_s.arg(program));
}

bool PostgresServer::waitUntilReady() const
{
    const QDeadlineTimer deadline(kPatience);
    while (!deadline.hasExpired()) {
        if (m_process && m_process->waitForFinished(20))
            return false;
        if (tryExecute(u"SELECT 1"_s, u"postgres"_s, nullptr))
            return true;
    }
    return false;
}

void PostgresServer::waitForEnd() const
{
    if (m_process) {
        if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(kPatience))
            giveUp(u"The PostgreSQL server does not end."_s);
        return;
    }
    const QDeadlineTimer deadline(kPatience);
    while (isAlive(m_pid)) {
        if (deadline.hasExpired())
            giveUp(u"The PostgreSQL server does not end."_s);
        QThread::msleep(10);
    }
}

bool PostgresServer::isRunning() const
{
    return m_process ? m_process->state() != QProcess::NotRunning && isAlive(m_pid) : isAlive(m_pid);
}

void PostgresServer::stop()
{
    if (m_pid > 0 && isRunning())
        kill(pid_t(m_pid), SIGINT);
    waitForEnd();
    m_pid = 0;
}

void PostgresServer::kill9()
{
    if (m_pid > 0)
        kill(pid_t(m_pid), SIGKILL);
    waitForEnd();
    m_pid = 0;
}

void PostgresServer::restart()
{
    stop();
    const QDeadlineTimer deadline(kPatience);
    do {
        launch();
        if (waitUntilReady())
            return;
        // After kill9() the sessions take a moment to see that the server is gone, and hold its shared memory.
        QThread::msleep(50);
    } while (!deadline.hasExpired());
    giveUp(u"The PostgreSQL server does not start again: see %1."_s.arg(logFile()));
}

bool PostgresServer::tryExecute(const QString &sql, const QString &database, QString *output) const
{
    QProcess psql;
    psql.setProcessChannelMode(QProcess::MergedChannels);
    psql.start(m_cluster.binaries + u"/psql"_s,
               {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-h"_s, m_cluster.folder, u"-p"_s,
                QString::number(m_port), u"-U"_s, u"postgres"_s, u"-d"_s, database});
    psql.write(sql.toUtf8()); // as input: statements commit one by one, and CREATE DATABASE may stand among them
    psql.closeWriteChannel();
    const bool done =
        psql.waitForFinished(kPatience) && psql.exitStatus() == QProcess::NormalExit && psql.exitCode() == 0;
    if (output)
        *output = QString::fromUtf8(psql.readAll()).trimmed();
    return done;
}

QString PostgresServer::execute(const QString &sql, const QString &database) const
{
    QString output;
    if (!tryExecute(sql, database, &output))
        giveUp(u"psql: "_s + output);
    return output;
}

QString PostgresServer::createDatabase(const QString &role)
{
    const QString owner = role.isEmpty() ? randomName(u'u') : role;
    const QString name = randomName(u'd');
    if (!m_passwords.contains(owner))
        createRole(owner);
    execute(u"CREATE DATABASE %1 OWNER %2;\nREVOKE ALL ON DATABASE %1 FROM PUBLIC;"_s.arg(name, quotedName(owner)));
    return url(name, owner);
}

QString PostgresServer::createBareDatabase()
{
    const QString name = randomName(u'd');
    execute(u"CREATE DATABASE "_s + name);
    return name;
}

QString PostgresServer::superuserUrl(const QString &database) const
{
    return u"postgresql://postgres@localhost:%1/%2?host=%3"_s.arg(
        QString::number(m_port), QString::fromLatin1(QUrl::toPercentEncoding(database)), socketFolder());
}

void PostgresServer::remember(const QString &role, const QString &password)
{
    m_passwords.insert(role, password);
    addToPasswordFile(m_port, role, password);
}

void PostgresServer::createRole(const QString &role)
{
    const QString password = randomName(u'p') + randomName(u'w');
    execute(u"CREATE ROLE %1 LOGIN PASSWORD '%2'"_s.arg(quotedName(role), password));
    m_passwords.insert(role, password);
    addToPasswordFile(m_port, role, password);
}

void PostgresServer::rememberAt(int port, const QString &role) const
{
    addToPasswordFile(port, role, m_passwords.value(role));
}

QString PostgresServer::url(const QString &database, const QString &role) const
{
    // One call: encoded names contain % themselves.
    return u"postgresql://%1@localhost:%2/%3?ca=%4"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(role)), QString::number(m_port),
        QString::fromLatin1(QUrl::toPercentEncoding(database)), caFile());
}

void PostgresServer::detach(const QString &stateFile)
{
    stop();
    m_owned = false;
    restart();
    QSettings state(stateFile, QSettings::IniFormat);
    state.setValue(u"binaries"_s, m_cluster.binaries);
    state.setValue(u"folder"_s, m_cluster.folder);
    state.setValue(u"port"_s, m_port);
    state.setValue(u"pid"_s, m_pid);
    state.sync();
}

bool PostgresServer::readState(const QString &stateFile, Attached &attached)
{
    if (!QFile::exists(stateFile))
        return false;
    const QSettings state(stateFile, QSettings::IniFormat);
    attached = {{state.value(u"binaries"_s).toString(), state.value(u"folder"_s).toString()},
                state.value(u"port"_s).toInt(),
                state.value(u"pid"_s).toLongLong()};
    // The process id may be another program's by now: only the server in that folder answers on that socket.
    return isAlive(attached.pid) && PostgresServer(attached).tryExecute(u"SELECT 1"_s, u"postgres"_s, nullptr);
}

bool PostgresServer::stopDetached(const QString &stateFile)
{
    Attached attached;
    const bool found = readState(stateFile, attached);
    if (found) {
        PostgresServer server(attached);
        server.m_owned = true;
    }
    QFile::remove(stateFile);
    return found;
}

} // namespace effectif::test
