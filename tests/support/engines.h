// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/clock.h"
#include "models/services/services.h"
#include "models/storage/connection.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace effectif::test {

using Engine = DatabaseUrl::Engine;

/// A clock that stands still until it is turned.
class TestClock final : public Clock
{
public:
    QDateTime now() const override { return m_now; }
    void turn(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now{QDate(2026, 11, 21), QTime(9, 30), Qt::UTC};
};

class ServerOffice;

/// True in a run where everybody of a test works on PostgreSQL as an administrator with an account, who owns no table
/// (EFFECTIF_TEST_ACCOUNTS). What the owner of a database does, such an account must be able to do too.
bool worksByAccount();
/// True in a run where every file has accounts and encrypts its sensitive fields, which everybody of a test reads
/// (EFFECTIF_TEST_ENCRYPTED). What works on a file without accounts must work on such a one too.
bool worksEncrypted();

/// A fresh, empty database for one test: a file in a folder of its own, or a database on PostgresServer::shared().
class TestDatabase
{
public:
    explicit TestDatabase(Engine engine);
    ~TestDatabase();

    const DatabaseUrl &url() const { return m_url; }
    bool isSqlite() const { return m_url.engine == Engine::Sqlite; }
    /// Opens it, and makes it if it is empty, as the user of that name.
    OpenRequest request(const QString &user = QStringLiteral("Alice Martin"));
    /// Services on a connection of their own; ends the test program if there are none.
    std::unique_ptr<Services> open(const QString &user = QStringLiteral("Alice Martin"));
    /// A connection without services, to look into the tables.
    std::unique_ptr<storage::Connection> connect() const;
    /// The first column of the rows of a statement, joined by commas.
    QString ask(const QString &sql) const;
    /// What `effectif check` prints, which the owner of a server's database runs.
    QStringList violations();
    /// Runs a statement that Effectif itself never would.
    void force(const QString &sql) const;
    TestClock &clock() { return m_clock; }

private:
    QTemporaryDir m_folder;
    void encryptFor(const QString &user);

    std::unique_ptr<ServerOffice> m_office; ///< where everybody works by account
    QByteArray m_fieldKey;                  ///< where everybody reads an encrypted file
    DatabaseUrl m_url;
    TestClock m_clock;
};

/// In a `_data` function: the same test on both engines, by QFETCH(Engine, engine).
void addEngineRows();

/// What went wrong, for QVERIFY2: QVERIFY2(saved, why(saved)).
QByteArray describe(const Error &error);
template <typename T> const char *why(const Result<T> &result)
{
    static QByteArray text;
    text = result ? QByteArray("it worked") : describe(result.error());
    return text.constData();
}

/// Why not; Internal if nothing was wrong.
template <typename T> ErrorKind kindOf(const Result<T> &result)
{
    return result ? ErrorKind::Internal : result.error().kind;
}

/// The value, or the end of the test program with the reason: for steps that are not what a test is about.
template <typename T> T must(Result<T> result)
{
    if (!result)
        qFatal("%s", describe(result.error()).constData());
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace effectif::test

Q_DECLARE_METATYPE(effectif::test::Engine)
