// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engines.h"

#include "tests/support/postgresserver.h"

namespace effectif::test {

using namespace Qt::StringLiterals;

TestDatabase::TestDatabase(Engine engine)
{
    m_url = engine == Engine::Sqlite ? DatabaseUrl::sqlite(m_folder.filePath(u"office.effectif"_s))
                                     : must(DatabaseUrl::parse(PostgresServer::shared().createDatabase()));
}

OpenRequest TestDatabase::request(const QString &user) const
{
    OpenRequest request;
    request.url = m_url;
    request.mode = OpenRequest::Mode::OpenOrCreate;
    request.userName = user;
    return request;
}

std::unique_ptr<Services> TestDatabase::open(const QString &user)
{
    return must(Services::create(request(user), m_clock));
}

std::unique_ptr<storage::Connection> TestDatabase::connect() const
{
    storage::ConnectionOptions options;
    options.mustExist = false;
    return must(storage::Connection::create(m_url, options));
}

QString TestDatabase::ask(const QString &sql) const
{
    const auto connection = connect();
    auto rows = must(connection->query(sql));
    QStringList values;
    while (rows.next())
        values << rows.text(0);
    return values.join(u',');
}

void TestDatabase::force(const QString &sql) const
{
    must(connect()->executeScript(sql));
}

void addEngineRows()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("SQLite") << Engine::Sqlite;
    QTest::newRow("PostgreSQL") << Engine::PostgreSql;
}

QByteArray describe(const Error &error)
{
    static const char *const kKinds[] = {"Invalid", "NotFound", "Conflict", "Denied", "Unavailable", "Internal"};
    return QByteArray(kKinds[static_cast<int>(error.kind)]) + ": " + error.message.toUtf8() + " | " +
           error.detail.toUtf8() + (error.field.isEmpty() ? QByteArray() : " | field " + error.field.toUtf8());
}

} // namespace effectif::test
