// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/serversetupservice.h"
#include "models/storage/migrator.h"
#include "models/storage/officeroles.h"
#include "tests/support/postgresserver.h"
#include "tests/support/serveroffice.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
OpenRequest requestOf(const QString &url)
{
    OpenRequest request;
    request.url = must(DatabaseUrl::parse(url));
    return request;
}

Result<ServerSetupService::Invitation> setUp(const QString &url, const QString &email = u"ada@example.org"_s)
{
    static const SystemClock kClock;
    return ServerSetupService(requestOf(url), kClock).setUp({email, u"Ada Chef"_s, u"Siège"_s});
}
} // namespace

/// `effectif server-setup` and `server-upgrade`, as the server's administrator meets them.
class TestServerSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roleNamesFollowTheDatabaseAndTheAddress()
    {
        using storage::OfficeRoles;
        QCOMPARE(OfficeRoles::prefixOf(u"office"_s), u"office"_s);
        QVERIFY(OfficeRoles::prefixOf(u"Büro Nord"_s).startsWith(u"b_ro_nord_"_s));
        QVERIFY(OfficeRoles::prefixOf(u"Büro Nord"_s) != OfficeRoles::prefixOf(u"Bäro Nord"_s));
        QVERIFY(!OfficeRoles::prefixOf(u"2026"_s).front().isDigit());
        QVERIFY(OfficeRoles::prefixOf(QString(60, u'x')).size() <= 31);
        QCOMPARE(OfficeRoles::loginOf(u"office"_s, u"Zoé@Example.org"_s), OfficeRoles::loginOf(u"office"_s, u"zoe@example.org"_s));
    }

    void theFirstAdministratorSignsInWithTheCodeAndChoosesAPassword()
    {
        ServerOffice office;
        const auto services = office.open(ServerOffice::kAdministrator);
        QCOMPARE(services->context().userName, u"Ada Chef"_s);
        QVERIFY(services->context().user != 0);
        // nothing of the account's stands in the clear on the server
        QVERIFY(office.look(u"SELECT rolpassword FROM pg_authid WHERE rolname = '%1'"_s.arg(
                                office.roleOf(ServerOffice::kAdministrator)))
                    .startsWith(u"SCRAM-SHA-256$"_s));
        QCOMPARE(office.look(u"SELECT count(*) FROM pg_roles WHERE rolname LIKE '%1\\_%' AND (rolsuper OR rolcreatedb OR "
                             "rolbypassrls OR rolreplication OR (rolcreaterole AND rolcanlogin))"_s.arg(office.prefix())),
                 u"0"_s);
    }

    void itMayBeRepeatedAndIsTheWayBackIn()
    {
        auto &server = PostgresServer::shared();
        const QString name = server.createBareDatabase();
        const auto first = setUp(server.superuserUrl(name));
        QVERIFY2(first, why(first));
        const auto second = setUp(server.superuserUrl(name));
        QVERIFY2(second, why(second));
        QVERIFY(first->code != second->code);
        server.remember(storage::OfficeRoles::loginOf(name, u"ada@example.org"_s), second->code);
        const TestClock clock;
        const auto opened = Services::create(requestOf(server.url(name, u"ada@example.org"_s)), clock);
        QVERIFY2(opened, why(opened));
        QCOMPARE(server.execute(u"SELECT count(*) FROM effectif.app_user"_s, name), u"1"_s);
    }

    void aDatabaseOwnerWhoMayMakeRolesIsEnough()
    {
        auto &server = PostgresServer::shared();
        const QString owner = u"dba%1"_s.arg(QUuid::createUuid().toString(QUuid::Id128).left(8));
        const QString url = server.createDatabase(owner);
        server.execute(u"ALTER ROLE %1 CREATEROLE"_s.arg(owner));
        const auto done = setUp(url);
        QVERIFY2(done, why(done));
        const QString name = must(DatabaseUrl::parse(url)).name;
        QCOMPARE(server.execute(u"SELECT count(*) FROM pg_auth_members WHERE member = '%1'::regrole AND roleid::regrole::text "
                                "LIKE '%2%'"_s.arg(owner, storage::OfficeRoles::prefixOf(name))),
                 u"0"_s);
    }

    void whoMayNotIsTold()
    {
        const auto done = setUp(PostgresServer::shared().createDatabase());
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Denied);
        QVERIFY(done.error().message.contains(u"CREATEROLE"_s));
    }

    void aDatabaseThatIsNotEmptyIsLeftAlone()
    {
        auto &server = PostgresServer::shared();
        const QString name = server.createBareDatabase();
        server.execute(u"CREATE TABLE invoices (id integer)"_s, name);
        const auto done = setUp(server.superuserUrl(name));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
        QCOMPARE(server.execute(u"SELECT count(*) FROM pg_namespace WHERE nspname = 'effectif'"_s, name), u"0"_s);
    }

    void anOfficeWithoutAccountsIsLeftAlone()
    {
        TestDatabase plain(Engine::PostgreSql);
        (void)plain.open();
        const auto done = setUp(PostgresServer::shared().superuserUrl(plain.url().name));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Conflict);
    }

    void aFileOrAWrongAddressIsRefused()
    {
        QVERIFY(!setUp(u"sqlite:/tmp/x.effectif"_s));
        QVERIFY(!setUp(PostgresServer::shared().superuserUrl(u"nowhere"_s)));
        const auto named = setUp(PostgresServer::shared().superuserUrl(PostgresServer::shared().createBareDatabase()), u"ada"_s);
        QVERIFY(!named);
        QCOMPARE(named.error().kind, ErrorKind::Invalid);
    }

    void anUpgradeMakesTheRightsAnew()
    {
        ServerOffice office;
        office.look(u"DROP POLICY one_select ON staff; GRANT DELETE ON staff TO %1_user; "
                    "ALTER TABLE note DISABLE ROW LEVEL SECURITY"_s.arg(office.prefix()));
        const SystemClock clock;
        const auto upgraded =
            ServerSetupService(requestOf(PostgresServer::shared().superuserUrl(office.database())), clock).upgrade();
        QVERIFY2(upgraded, why(upgraded));
        QCOMPARE(office.look(u"SELECT count(*) FROM pg_policy WHERE polname = 'one_select' AND polrelid = 'staff'::regclass"_s), u"1"_s);
        QCOMPARE(office.look(u"SELECT has_table_privilege('%1_user', 'staff', 'DELETE')"_s.arg(office.prefix())), u"f"_s);
        QCOMPARE(office.look(u"SELECT relrowsecurity FROM pg_class WHERE oid = 'note'::regclass"_s), u"t"_s);
    }

    void aProgramOlderThanTheOfficeAllowsIsToldWhichItNeeds()
    {
        ServerOffice office;
        office.look(u"INSERT INTO schema_migrations VALUES (9999, 'later', 'x', now())"_s);
        QVERIFY2(Services::create(office.request(ServerOffice::kAdministrator), office.clock()), "the office lets it go on");
        office.look(u"UPDATE setting SET value = '99.1.0' WHERE key = 'min_client'"_s);
        const auto refused = Services::create(office.request(ServerOffice::kAdministrator), office.clock());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY(refused.error().message.contains(u"99.1.0"_s));
    }

    void anOfficeOlderThanTheProgramWaitsForItsAdministrator()
    {
        ServerOffice office;
        // only what is generated differs: work goes on
        office.look(u"UPDATE setting SET value = 'other' WHERE key IN ('shipped_catalogue', 'shipped_rights')"_s);
        QVERIFY2(Services::create(office.request(ServerOffice::kAdministrator), office.clock()), "tables are all there");
        office.look(u"DELETE FROM schema_migrations WHERE number = (SELECT max(number) FROM schema_migrations)"_s);
        const auto refused = Services::create(office.request(ServerOffice::kAdministrator), office.clock());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY(refused.error().message.contains(u"server-upgrade"_s));
    }
};

EFFECTIF_TEST(TestServerSetup)
#include "tst_serversetup.moc"
