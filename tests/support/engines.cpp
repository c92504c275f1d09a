// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/engines.h"

#include "models/base/textfold.h"
#include "models/services/maintenanceservice.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/valuecipher.h"
#include "tests/support/postgresserver.h"
#include "tests/support/serveroffice.h"

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
/// "Alice Martin" -> "alice.martin@example.org"
QString addressOf(const QString &name)
{
    return foldText(name).replace(u' ', u'.') + u"@example.org"_s;
}
} // namespace

bool worksByAccount()
{
    return qEnvironmentVariableIsSet("EFFECTIF_TEST_ACCOUNTS");
}

bool worksEncrypted()
{
    return qEnvironmentVariableIsSet("EFFECTIF_TEST_ENCRYPTED");
}

TestDatabase::~TestDatabase() = default;

TestDatabase::TestDatabase(Engine engine)
{
    if (engine == Engine::PostgreSql && worksByAccount()) {
        m_office = std::make_unique<ServerOffice>();
        m_url = must(DatabaseUrl::parse(PostgresServer::shared().superuserUrl(m_office->database())));
        // the time of an operation is the server's; here it is what the test's clock shows (TestAttacks proves the stamp)
        m_office->look(u"DO $do$ BEGIN EXECUTE replace(pg_get_functiondef('stamp_operation()'::regprocedure), "
                       "'NEW.at := clock_timestamp();', ''); END $do$"_s);
        return;
    }
    m_url = engine == Engine::Sqlite ? DatabaseUrl::sqlite(m_folder.filePath(u"office.effectif"_s))
                                     : must(DatabaseUrl::parse(PostgresServer::shared().createDatabase()));
}

/// Makes the file with the first account, or another account in it.
void TestDatabase::encryptFor(const QString &user)
{
    const QString address = addressOf(user);
    OpenRequest request;
    request.url = m_url;
    request.mode = OpenRequest::Mode::OpenOrCreate;
    request.userName = user;
    if (m_fieldKey.isEmpty()) {
        const auto services = must(Services::create(request, m_clock));
        (void)must(services->protect(user, address, u"cheval agrafe pile correcte"_s));
        m_fieldKey = services->fieldKey();
    } else if (ask(u"SELECT count(*) FROM app_user WHERE email = '%1'"_s.arg(address)) == "0"_L1) {
        request.proved = 1;
        request.fieldKey = m_fieldKey;
        Account account;
        account.name = user;
        account.email = address;
        account.rights.role = u"administrator"_s;
        (void)must(must(Services::create(request, m_clock))->accounts().add(account));
    }
}

OpenRequest TestDatabase::request(const QString &user)
{
    OpenRequest request;
    request.url = m_url;
    if (m_office) {
        const QString address = addressOf(user);
        if (m_office->look(u"SELECT count(*) FROM app_user WHERE email = '%1'"_s.arg(address)) == "0"_L1)
            m_office->add({address, user, u"administrator"_s, {}, {u"sensitive"_s, u"duplicates"_s, u"sender"_s}});
        return m_office->request(address);
    }
    request.mode = OpenRequest::Mode::OpenOrCreate;
    request.userName = user;
    if (isSqlite() && worksEncrypted()) {
        encryptFor(user);
        request.proved = ask(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(addressOf(user))).toInt();
        request.fieldKey = m_fieldKey;
    }
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
    auto connection = must(storage::Connection::create(m_url, options));
    if (!m_fieldKey.isEmpty()) {
        must(connection->setCipher(std::make_shared<const storage::ValueCipher>(m_fieldKey)));
        for (const QString &kind : storage::CatalogueRepository::shippedKinds())
            must(storage::EncryptedFields(*connection).show(*must(storage::CatalogueRepository(*connection).load(kind))));
    }
    return connection;
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

QStringList TestDatabase::violations()
{
    OpenRequest owner = request();
    owner.url = m_url;
    const auto services = must(Services::create(owner, m_clock));
    QStringList result;
    Progress progress;
    (void)must(MaintenanceService(*services).check([&](const QString &line) { result << line; }, progress));
    return result;
}

void TestDatabase::force(const QString &sql) const
{
    must(connect()->executeScript(sql));
}

void addEngineRows()
{
    QTest::addColumn<Engine>("engine");
    if (!worksByAccount())
        QTest::newRow("SQLite") << Engine::Sqlite;
    if (!worksEncrypted())
        QTest::newRow("PostgreSQL") << Engine::PostgreSql;
}

QByteArray describe(const Error &error)
{
    static const char *const kKinds[] = {"Invalid", "NotFound", "Conflict", "Denied", "Unavailable", "Internal"};
    return QByteArray(kKinds[static_cast<int>(error.kind)]) + ": " + error.message.toUtf8() + " | " +
           error.detail.toUtf8() + (error.field.isEmpty() ? QByteArray() : " | field " + error.field.toUtf8());
}

} // namespace effectif::test
