// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgrescluster.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 120'000; // ms

/// The oldest server from 15 on: what runs there runs on newer ones.
QString findBinaries()
{
    QStringList folders;
    QDir versions(u"/usr/lib/postgresql"_s);
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    for (const QString &name : names) {
        if (name.toInt() >= 15)
            folders << versions.filePath(name) + u"/bin"_s;
    }
    folders << QFileInfo(QStandardPaths::findExecutable(u"initdb"_s)).canonicalPath();
    for (const QString &folder : folders) {
        if (!folder.isEmpty() && QFileInfo(folder + u"/initdb"_s).isExecutable())
            return folder;
    }
    giveUp(u"The PostgreSQL server is missing (no initdb): install PostgreSQL 15, then try again."_s);
}

/// Whom the server runs as when we are root; null else.
const passwd *serverUser()
{
    if (geteuid() != 0)
        return nullptr;
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *user = getpwnam(name))
            return user;
    }
    giveUp(u"The PostgreSQL server refuses to run as root, and there is no user postgres or nobody."_s);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size() ||
        !file.flush())
        giveUp(u"%1 cannot be written: %2"_s.arg(path, file.errorString()));
}

/// Ends the test program if the program fails.
void runAsServer(const QString &folder, const QString &program, const QStringList &arguments)
{
    QStringList command = PostgresCluster::asServer(program, arguments, false);
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(command.takeFirst(), command);
    if (!process.waitForStarted() || !process.waitForFinished(kPatience) || process.exitCode() != 0)
        giveUp(u"%1 failed: %2 %3"_s.arg(program, process.errorString(), QString::fromUtf8(process.readAll())));
}

QString makeFolder()
{
    // Not below TMPDIR or HOME, which the server's user may not enter; and a socket's path has room for 107 bytes.
    QTemporaryDir folder(u"/tmp/effectif-postgres-XXXXXX"_s);
    if (!folder.isValid())
        giveUp(folder.errorString());
    folder.setAutoRemove(false);
    QString path = folder.path();
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                                    QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther); // for its certificate
    if (const passwd *user = serverUser(); user && chown(qPrintable(path), user->pw_uid, user->pw_gid) != 0)
        giveUp(u"%1 cannot be given to the server's user."_s.arg(path));
    return path;
}

void makeCertificates(const QString &folder)
{
    const QString openssl = u"openssl"_s;
    const QStringList key = {u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s};
    writeFile(folder + u"/server.ext"_s, "subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n");
    runAsServer(folder, openssl,
                QStringList{u"req"_s, u"-x509"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Effectif test CA"_s,
                            u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s} +
                    key);
    runAsServer(folder, openssl,
                QStringList{u"req"_s, u"-new"_s, u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, u"server.key"_s,
                            u"-out"_s, u"server.csr"_s} +
                    key);
    runAsServer(folder, openssl,
                {u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s, u"-CAkey"_s, u"ca.key"_s,
                 u"-set_serial"_s, u"1"_s, u"-days"_s, u"2"_s, u"-extfile"_s, u"server.ext"_s, u"-out"_s,
                 u"server.pem"_s});
}

void makeData(const PostgresCluster &cluster, PostgresCluster::Durability durability)
{
    runAsServer(cluster.folder, cluster.binaries + u"/initdb"_s,
                {u"-D"_s, u"data"_s, u"-U"_s, u"postgres"_s, u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s,
                 u"--auth=reject"_s, u"--no-sync"_s});
    writeFile(cluster.folder + u"/data/pg_hba.conf"_s, "local all postgres trust\n"
                                                       "hostssl all all 127.0.0.1/32 scram-sha-256\n");
    // As the product asks of a server: no values in the log.
    const QByteArray settings = "listen_addresses = '127.0.0.1'\n"
                                "unix_socket_directories = '" +
                                QFile::encodeName(cluster.folder) +
                                "'\n"
                                "unix_socket_permissions = 0700\n"
                                "ssl = on\n"
                                "ssl_cert_file = '../server.pem'\n"
                                "ssl_key_file = '../server.key'\n"
                                "password_encryption = 'scram-sha-256'\n"
                                "log_min_error_statement = panic\n"
                                "log_parameter_max_length_on_error = 0\n"
                                "max_connections = 200\n"
                                "shared_buffers = 64MB\n"
                                "timezone = 'UTC'\n"
                                "log_timezone = 'UTC'\n";
    // databases of a second's life: nothing of them need come back, be swept or wait for its checkpoint
    const QByteArray quick = "fsync = off\nfull_page_writes = off\nsynchronous_commit = off\nautovacuum = off\njit = off\n"
                             "wal_level = minimal\nmax_wal_senders = 0\nmax_wal_size = 2GB\ncheckpoint_timeout = 30min\n";
    writeFile(cluster.folder + u"/data/postgresql.auto.conf"_s,
              durability == PostgresCluster::Durability::None ? settings + quick : settings);
}

} // namespace

void giveUp(const QString &sentence)
{
    qFatal("%s", qPrintable(sentence));
}

PostgresCluster PostgresCluster::create(Durability durability)
{
    PostgresCluster cluster{findBinaries(), makeFolder()};
    makeCertificates(cluster.folder);
    makeData(cluster, durability);
    return cluster;
}

QStringList PostgresCluster::asServer(const QString &program, const QStringList &arguments, bool diesWithUs)
{
    QStringList command{u"setpriv"_s};
    if (diesWithUs)
        command << u"--pdeathsig"_s << u"INT"_s;
    if (const passwd *user = serverUser())
        command << u"--reuid"_s << QString::number(user->pw_uid) << u"--regid"_s << QString::number(user->pw_gid)
                << u"--clear-groups"_s;
    if (command.size() == 1)
        command.clear();
    return command << program << arguments;
}

int PostgresCluster::freePort()
{
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *const generic = reinterpret_cast<sockaddr *>(&address);
    const bool known = handle >= 0 && bind(handle, generic, size) == 0 && getsockname(handle, generic, &size) == 0;
    close(handle);
    if (!known)
        giveUp(u"There is no free port for the PostgreSQL server."_s);
    return ntohs(address.sin_port);
}

} // namespace effectif::test
