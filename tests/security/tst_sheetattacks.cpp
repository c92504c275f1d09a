// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/duplicateservice.h"
#include "models/services/importservice.h"
#include "models/services/licenceservice.h"
#include "models/services/transferservice.h"
#include "tests/security/attackedoffice.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
struct Attack
{
    const char *who;
    const char *title;
    const char *expected; ///< regular expression over the answer, its lines joined by blanks
    const char *sql;      ///< after "WRITE " in one transaction with an operation
};

/// In this order: request 1 is bob's for irene (sheet 4 of Sud), the other one his offer of sheet 2 to Sud.
constexpr Attack kAttacks[] = {
    {"bob", "63 ask for somebody elsewhere: the word, and it is written down", "^known 1$",
     "SELECT 'known' FROM exists_elsewhere('staff', 'email', '{IRENE.secret@ex.fr,nobody@ex.fr}'); "
     "SELECT count(*) FROM look_audit()"},
    {"bob", "64 ask for a field that is no key of a person", "refused", "SELECT exists_elsewhere('staff', 'last_name', '{Confidentiel}')"},
    {"bob", "ask for too many at once", "refused",
     "SELECT exists_elsewhere('staff', 'email', ARRAY(SELECT 'a' || i FROM generate_series(1, 1001) i))"},
    {"carl", "65 a staff member asks", "(permission denied.*){2}",
     "SELECT exists_elsewhere('staff', 'email', '{a@b.c}'); SELECT sheets_with('staff', 'email', 'a@b.c')"},
    {"alice", "66 which sheets have it: the own ones only", "^1 +0$",
     "SELECT sheets_with('staff', 'email', 'paul.martin@ex.fr'); SELECT count(*) FROM sheets_with('staff', 'email', 'irene.secret@ex.fr')"},
    {"bob", "which own sheet has a number that one may not read", "refused", "SELECT sheets_with('staff', 'social_security_number', '185047505612372')"},
    {"bob", "call what looks everywhere", "(permission denied for function.*){7}",
     "SELECT holders_of('staff', 'email', '{a}'); SELECT person_keys('staff'); SELECT quota_check('elsewhere'); "
     "SELECT demand_here('staff', 'email', '{a}'); SELECT audit_sheet('x', 'staff', 1, 2, ''); SELECT watch_people('staff'); "
     "SELECT transfer_note('staff', 4, 3, 2, 1, '', '', '')"},
    {"bob", "read digests, or make one of a number", "permission denied.* 0 +0$",
     "SELECT person_digest(social_security_number) FROM staff_private; "
     "SELECT count(*) FROM pg_stats WHERE tablename LIKE 'staff%key%'; "
     "SELECT count(*) FROM pg_stats WHERE tablename LIKE 'staff\\_private%' AND attname <> 'record_id' AND attname <> 'department_id'"},
    {"bob", "digests of numbers without the right to look for duplicates", "^ERROR: +refused, or not there$",
     "SELECT * FROM duplicate_digests('staff', 'social_security_number')"},
    {"carl", "the same as a staff member", "permission denied|refused", "SELECT * FROM duplicate_digests('staff', 'social_security_number')"},
    {"ada", "digests of what is no key of a person, or not sensitive", "^(ERROR: +refused, or not there *){3}$",
     "SELECT * FROM duplicate_digests('staff', 'salary'); SELECT * FROM duplicate_digests('staff', 'email'); "
     "SELECT * FROM duplicate_digests('pg_class', 'relname')"},
    {"ada", "digests tell nothing beyond the one answer: no two calls have one in common", "^t 0$",
     "SELECT count(*) > 0 AND bool_and(digest ~ '^[0-9a-f]{64}$') FROM duplicate_digests('staff', 'social_security_number'); "
     "SELECT count(*) FROM duplicate_digests('staff', 'social_security_number') a "
     "JOIN duplicate_digests('staff', 'social_security_number') b USING (digest)"},
    {"bob", "whose sheets may be somebody's: of other departments nothing is told, nor of what is sensitive", "^0 0 0 0 {0,1}$",
     "SELECT count(*) FROM duplicate_near('staff', '[[0,\"fidenti\",\"any\"]]', '[]'); "
     "SELECT count(*) FROM duplicate_near('staff', '[]', '[[0,\"email\",\"irene.secret@ex.fr\"]]'); "
     "SELECT count(*) FROM duplicate_near('staff', '[]', '[[0,\"social_security_number\",\"185047505612372\"]]'); "
     "SELECT count(*) FROM duplicate_near('staff', '[]', '[[0,\"last_name\",\"Martin\"]]')"},
    {"bob", "the same of one's own (legitimate)", "^1 1$",
     "SELECT id FROM duplicate_near('staff', '[[0,\"tin pau\",\"none\"]]', '[]'); "
     "SELECT id FROM duplicate_near('staff', '[]', '[[0,\"email\",\"PAUL.martin@ex.fr\"]]')"},
    {"eric", "the same from the other side (legitimate)", "^4$", "SELECT id FROM duplicate_near('staff', '[[0,\"fidenti\",\"any\"]]', '[]')"},
    {"carl", "the same as a staff member", "refused|permission denied", "SELECT * FROM duplicate_near('staff', '[[0,\"tin pau\",\"any\"]]', '[]')"},
    {"bob", "the same of what is no kind", "refused", "SELECT * FROM duplicate_near('app_user', '[[0,\"tin pau\",\"any\"]]', '[]')"},
    {"alice", "set a foreign sheet aside as no duplicate of an own one, and one that does not exist", "refused.*refused",
     "WRITE SELECT duplicate_decide('staff', '{1}', '{4}', 1); ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT duplicate_decide('staff', '{1}', '{99999}', 1)"},
    {"alice", "set aside without an operation", "every write belongs to an operation", "SELECT duplicate_decide('staff', '{1}', '{2}', 1)"},
    {"bob", "set two own sheets aside without the right to look for duplicates", "refused", "WRITE SELECT duplicate_decide('staff', '{1}', '{2}', 1)"},
    {"alice", "set aside what is no kind, lists that do not fit, a sheet and itself", "refused.*refused.*violates check",
     "WRITE SELECT duplicate_decide('app_user', '{1}', '{2}', 1); ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT duplicate_decide('staff', '{1,2}', '{2}', 1); ROLLBACK; BEGIN; "
     "INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, me(), now(), 'edit', 'staff'); "
     "SELECT duplicate_decide('staff', '{1}', '{1}', 1)"},
    {"alice", "set two own sheets aside (legitimate)", "^1 1\\|2\\|Alice Martin\\|1$",
     "WRITE SELECT duplicate_decide('staff', '{1}', '{2}', 1); "
     "SELECT record_id, other_id, user_name, holds FROM duplicate_decisions('staff', 0, 0, '{email}')"},
    {"ada", "an administrator sets sheets of two departments aside (legitimate)", "^1$", "WRITE SELECT duplicate_decide('staff', '{2}', '{4}', 1)"},
    {"bob", "decisions about a sheet elsewhere, and the way back of the others", "^1 0 ERROR: +refused, or not there",
     "SELECT count(*) FROM duplicate_decisions('staff', 0, 0, '{}'); SELECT count(*) FROM duplicate_decisions('staff', 4, 0, '{}'); "
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, me(), now(), 'edit', 'staff'); "
     "SELECT duplicate_decide('staff', '{2}', '{4}', 0)"},
    {"carl", "a staff member and decisions", "(permission denied.*){2}",
     "SELECT * FROM duplicate_decisions('staff', 0, 0, '{}'); SELECT duplicate_decide('staff', '{3}', '{1}', 1)"},
    {"alice", "decisions as a table", "(permission denied for table.*){4}",
     "SELECT * FROM not_duplicate; INSERT INTO not_duplicate (kind, record_id, other_id, operation) VALUES ('staff', 1, 4, 1); "
     "UPDATE not_duplicate SET active = 0; DELETE FROM not_duplicate"},
    {"alice", "decisions of what is no kind", "refused", "SELECT * FROM duplicate_decisions('app_user', 0, 0, '{}')"},
    {"alice", "a foreign sheet's finding may stay, and that of one that does not exist", "refused.*refused",
     "WRITE SELECT quality_decide('staff', 'photo', '{4}', 'x', 1); ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT quality_decide('staff', 'photo', '{1,99999}', 'x', 1)"},
    {"alice", "a finding may stay, without an operation", "every write belongs to an operation", "SELECT quality_decide('staff', 'photo', '{1}', 'x', 1)"},
    {"alice", "a finding of an own sheet may stay (legitimate)", "^1 1\\|photo\\|vu\\|Alice Martin\\|1$",
     "WRITE SELECT quality_decide('staff', 'photo', '{1}', 'vu', 1); "
     "SELECT record_id, check_id, reason, user_name, holds FROM quality_decisions('staff', 0, '{}')"},
    {"bob", "what was ignored on a sheet elsewhere, and the way back of it", "^0 ERROR: +refused, or not there",
     "SELECT count(*) FROM quality_decisions('staff', 0, '{}') WHERE record_id = 4; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT quality_decide('staff', 'photo', '{4}', '', 0)"},
    {"bob", "what is found in sensitive fields without the right to them", "^ERROR: +refused, or not there.*ERROR: +refused, or not there.* 0$",
     "SELECT * FROM quality_sealed('staff', 'ssn_key'); BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT quality_decide('staff', 'ssn_key', '{1}', 'x', 1); ROLLBACK; "
     "SELECT count(*) FROM quality_decisions('staff', 0, '{}') WHERE check_id LIKE 'ssn%'"},
    {"ada", "checks that there are not, kinds that are none", "^(ERROR: +refused, or not there.*){3}$",
     "SELECT * FROM quality_sealed('staff', 'salary'); SELECT * FROM quality_sealed('pg_class', 'ssn_key'); SELECT * FROM quality_decisions('app_user', 0, '{}')"},
    {"carl", "a staff member and the quality of data", "(permission denied.*){3}",
     "SELECT * FROM quality_sealed('staff', 'ssn_key'); SELECT * FROM quality_decisions('staff', 0, '{}'); SELECT quality_decide('staff', 'photo', '{3}', 'x', 1)"},
    {"alice", "what is ignored as a table, and the rules by hand", "(permission denied for table.*){4}(permission denied for function.*){3}",
     "SELECT * FROM quality_ignored; INSERT INTO quality_ignored (kind, record_id, check_id, reason, operation) VALUES ('staff', 1, 'photo', 'x', 1); "
     "UPDATE quality_ignored SET active = 0; DELETE FROM quality_ignored; SELECT nir_key('1'); SELECT nir_identity_verdict('1', NULL, NULL); SELECT quality_open('x')"},
    {"bob", "67 a new sheet of somebody elsewhere", "^ERROR: +elsewhere: email$",
     "WRITE INSERT INTO staff (department_id, email, created_by, created_at, created_operation, updated_by, updated_at) "
     "VALUES (2, 'irene.secret@ex.fr', 1, now(), 1, 1, now())"},
    {"bob", "the own sheet gets the address of somebody elsewhere", "^ERROR: +elsewhere: email$",
     "WRITE UPDATE staff SET email = 'Irene.Secret@ex.fr' WHERE id = 1"},
    {"bob", "the same under an older view of the office", "refused",
     "BEGIN ISOLATION LEVEL REPEATABLE READ; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); UPDATE staff SET email = 'irene.secret@ex.fr' WHERE id = 1; COMMIT"},
    {"bob", "68 a sensitive number of somebody elsewhere, which one may write", "^ERROR: +elsewhere: social_security_number$",
     "WRITE INSERT INTO staff_private (record_id, department_id, social_security_number) VALUES (2, 2, '271071305504219')"},
    {"ada", "an administrator decides (legitimate)", "^1$",
     "WRITE UPDATE staff SET email = 'irene.secret@ex.fr' WHERE id = 1; SELECT count(*) FROM staff WHERE id = 1 AND email LIKE 'irene%';"
     "UPDATE staff SET email = 'paul.martin@ex.fr' WHERE id = 1"},
    {"cora", "bring a sheet from one own department to the other", "sheets go elsewhere by a transfer",
     "WRITE UPDATE staff SET department_id = 4 WHERE id = 1"},
    {"cora", "the same as a group", "sheets go elsewhere by a transfer|permission denied|does not exist",
     "BEGIN; SET LOCAL ROLE {P}_many; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); UPDATE staff SET department_id = 4 WHERE id = 1; COMMIT"},
    {"bob", "requests as a table", "(permission denied for table.*){4}",
     "SELECT * FROM transfer_request; SELECT count(*) FROM transfer_request WHERE record_id = 4; "
     "INSERT INTO transfer_request (kind, record_id) VALUES ('staff', 4); UPDATE transfer_request SET state = 'accepted'"},
    {"bob", "ask for somebody to come where one is not", "refused", "WRITE SELECT transfer_ask('staff', 'email', 'irene.secret@ex.fr', 3, '')"},
    {"bob", "ask without an operation", "every write belongs to an operation", "SELECT transfer_ask('staff', 'email', 'irene.secret@ex.fr', 2, '')"},
    {"bob", "a note that is refused prints no row", "^ERROR: +refused, or not there$",
     "WRITE SELECT transfer_ask('staff', 'email', 'irene.secret@ex.fr', 2, repeat('x', 501))"},
    {"bob", "ask for nobody", "refused", "WRITE SELECT transfer_ask('staff', 'email', 'nobody@ex.fr', 2, '')"},
    {"bob", "ask for somebody elsewhere (legitimate)", "^1$", "WRITE SELECT transfer_ask('staff', 'mobile', '+33644444499', 2, 'svp')"},
    {"beth", "a colleague asks for the same", "^1$", "WRITE SELECT transfer_ask('staff', 'mobile', '+33644444499', 2, '')"},
    {"bob", "what is told of it: what was typed and the state", "^1\\|staff\\|\\|\\|\\|2\\|1\\|mobile\\|\\+33644444499\\|svp\\|Bob Petit\\|open\\|\\|$",
     "SELECT id, kind, record_id, title, from_department, to_department, pulled, field, typed, note, asked_name, state, decided_name, reason "
     "FROM transfer_list()"},
    {"bob", "accept the own request", "refused", "WRITE SELECT transfer_decide(1, true, '')"},
    {"alice", "a manager of the side that asks accepts it", "refused", "WRITE SELECT transfer_decide(1, true, '')"},
    {"cora", "somebody of neither side, and one that does not exist", "refused.*refused",
     "WRITE SELECT transfer_decide(1, false, ''); ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT transfer_decide(999, false, '')"},
    {"beth", "withdraw somebody else's", "refused", "WRITE SELECT transfer_withdraw(1)"},
    {"carl", "a staff member and requests", "(permission denied.*){3}",
     "SELECT * FROM transfer_list(); SELECT transfer_decide(1, true, ''); SELECT transfer_withdraw(1)"},
    {"bob", "offer a foreign sheet, and one that does not exist", "refused.*refused",
     "WRITE SELECT transfer_offer('staff', 4, 2, ''); ROLLBACK; BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES "
     "(gen_random_uuid()::text, me(), now(), 'edit', 'staff'); SELECT transfer_offer('staff', 99999, 2, '')"},
    {"bob", "offer a sheet (legitimate)", "^[0-9]+$", "WRITE SELECT transfer_offer('staff', 2, 3, '')"},
    {"bob", "accept the own offer for the other side", "refused",
     "WRITE SELECT transfer_decide((SELECT id FROM transfer_list() WHERE pulled = 0), true, '')"},
    {"dora", "the other side has to know whom it takes (legitimate)", "^Petit Zoé\\|$", "SELECT title, record_id FROM transfer_list() WHERE pulled = 0"},
    {"alice", "the pool of licences: its size, its count, its row", "(permission denied.*){3}",
     "UPDATE licence_pool SET size = 1000; UPDATE licence_pool SET used = 0; DELETE FROM licence_pool"},
    {"ada", "an administrator writes the count", "permission denied", "UPDATE licence_pool SET used = 0"},
    {"ada", "an administrator sets the size (legitimate)", "^1$", "UPDATE licence_pool SET size = 1; SELECT size FROM licence_pool"},
    {"bob", "two licences where there is one", "licence_free", "WRITE UPDATE staff SET licence = 1 WHERE id IN (1, 2)"},
    {"bob", "the one that there is (legitimate)", "^1$", "WRITE UPDATE staff SET licence = 1 WHERE id = 1; SELECT used FROM licence_pool"},
    {"bob", "one more by a new sheet", "licence_free",
     "WRITE INSERT INTO staff (department_id, licence, created_by, created_at, created_operation, updated_by, updated_at) "
     "VALUES (2, 1, 1, now(), 1, 1, now())"},
    {"bob", "a licence for somebody who left, kept in the bin", "^0\\|0$",
     "WRITE UPDATE staff SET binned_at = now() WHERE id = 1; UPDATE staff SET licence = 1 WHERE id = 1; "
     "SELECT count(licence), (SELECT used FROM licence_pool) FROM staff WHERE id = 1; UPDATE staff SET binned_at = NULL WHERE id = 1"},
};

QString inOneLine(QString answer)
{
    static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
    static const QRegularExpression kContext(u"CONTEXT:  .*?(?=\\n(?!SQL statement|PL/pgSQL)|$)"_s, QRegularExpression::DotMatchesEverythingOption);
    return answer.remove(kPlace).remove(kContext).replace(u'\n', u' ').trimmed();
}
} // namespace

/// Sheets between departments and licences, against a logged-in user with psql.
class TestSheetAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        m_office->look(u"INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('seed', 1, now(), 'edit', 'staff');"_s);
        const auto eric = m_office->open(AttackedOffice::email(u"eric"_s));
        must(eric->records().save(changeOf(must(eric->records().load(u"staff"_s, 4)), {{u"mobile"_s, u"+33644444499"_s}})));
        m_office->look(u"SET session_replication_role = replica; INSERT INTO staff_private (record_id, department_id, social_security_number) "
                       "VALUES (4, 3, '271071305504219') ON CONFLICT (record_id) DO UPDATE SET social_security_number = '271071305504219'; "
                       "CREATE FUNCTION look_audit() RETURNS SETOF bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, effectif, "
                       "pg_temp AS 'SELECT seq FROM audit WHERE what = ''elsewhere'' AND fields = ''email'' AND department_id = 2'"_s);
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kAttacks)); ++i)
            QTest::addRow("%s: %s", kAttacks[i].who, kAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kAttacks[index];
        const QString answer = inOneLine(as(attack.who, QString::fromUtf8(attack.sql)));
        const QRegularExpression expected(QString::fromUtf8(attack.expected));
        QVERIFY2(expected.isValid(), qPrintable(expected.errorString()));
        QVERIFY2(expected.match(answer).hasMatch(), qPrintable(answer));
        if (qstrcmp(attack.who, "ada") != 0 && qstrcmp(attack.who, "dora") != 0) {
            for (const QString &secret : AttackedOffice::secrets())
                QVERIFY2(!answer.contains(secret), qPrintable(answer));
        }
    }

    void aUserIsToldInWordsAndNothingMore()
    {
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        DuplicateService duplicates(bob->context(), bob->catalogues());
        QCOMPARE(must(duplicates.find(u"staff"_s, 0, {{u"mobile"_s, u"+33644444499"_s}})),
                 (QList<SamePerson>{{u"mobile"_s, u"+33644444499"_s, {}, true}}));
        QCOMPARE(must(duplicates.find(u"staff"_s, 0, {{u"email"_s, u"carl@ex.fr"_s}})).first().sheets, (QList<Reference>{{3, u"Carl Karl"_s}}));
        const auto saved = bob->records().save(newSheet(u"Autre"_s, u"Nom"_s, {{u"mobile"_s, u"+33644444499"_s},
                                                         {u"department"_s, QVariant::fromValue(Reference{m_office->north, {}})}}));
        QVERIFY(!saved);
        QVERIFY2(DuplicateService::isElsewhere(saved.error()), qPrintable(saved.error().detail));
        QCOMPARE(saved.error().field, u"mobile"_s);
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY(!saved.error().message.contains(secret));
        const Record mine = must(bob->records().load(u"staff"_s, 3));
        must(bob->records().save(changeOf(mine, {{u"mobile"_s, u"+33611111111"_s}}))); // a free one is taken
        const auto moved = bob->records().save(changeOf(must(bob->records().load(u"staff"_s, 3)),
                                                        {{u"department"_s, QVariant::fromValue(Reference{m_office->south, {}})}}));
        QVERIFY(!moved && moved.error().kind == ErrorKind::Denied);
        const auto ada = m_office->open(AttackedOffice::email(u"ada"_s));
        must(ada->records().save(changeOf(must(ada->records().load(u"staff"_s, 3)), // an administrator may (K29)
                                          {{u"department"_s, QVariant::fromValue(Reference{m_office->east, {}})}})));
        must(ada->records().save(changeOf(must(ada->records().load(u"staff"_s, 3)),
                                          {{u"department"_s, QVariant::fromValue(Reference{m_office->north, {}})}})));
    }

    void theServersLogKeepsWhoAskedAndWhoWasRefused()
    {
        QFile log(PostgresServer::shared().logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        const QByteArray by = m_office->roleOf(AttackedOffice::email(u"bob"_s)).toLatin1();
        QVERIFY(text.contains("effectif elsewhere kind=staff field=mobile asked by=" + by));
        QVERIFY(text.contains("effectif elsewhere kind=staff field=mobile refused by=" + by));
        QVERIFY(!text.contains("irene.secret") && !text.contains("33644444499"));
    }

    void anImportOfAUserLeavesPeopleElsewhereOut()
    {
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        QByteArray csv = "civility;last_name;address_line1;mobile\nmr;Importé;rue 1;0655555555\nmr;Ailleurs;rue 2;0644444499\n";
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        ImportOptions options;
        options.kind = u"staff"_s;
        Progress progress;
        const ImportSummary done = must(ImportService(*bob).run(buffer, options, {}, progress));
        QCOMPARE(done.created, 1);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM staff WHERE last_name = 'Ailleurs'"_s), u"0"_s);
    }

    void theOtherSideAcceptsAndAllGoesAlong()
    {
        const auto eric = m_office->open(AttackedOffice::email(u"eric"_s));
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        TransferService theirs(eric->context(), eric->catalogues());
        const QList<Transfer> waiting = must(theirs.list());
        QCOMPARE(must(theirs.waiting()), 2);
        QVERIFY(std::ranges::any_of(waiting, [](const Transfer &one) { return one.record == 4 && one.askedName == u"Bob Petit"_s; }));
        FeedPoint point = must(bob->feedEnd());
        const auto decided = theirs.decide(1, true, u"d’accord"_s);
        QVERIFY2(decided, qPrintable(decided ? QString() : decided.error().detail));
        QCOMPARE(m_office->look(u"SELECT count(*) FROM staff s JOIN staff_own o ON o.record_id = s.id JOIN note n ON n.record_id = s.id "
                                "JOIN staff_token t ON t.record_id = s.id WHERE s.id = 4 AND s.department_id = 2 AND o.department_id = 2 "
                                "AND n.department_id = 2 AND t.department_id = 2 AND t.token = 'irene'"_s), u"1"_s);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM journal WHERE record_id = 4 AND department_id <> 2"_s), u"0"_s);
        QCOMPARE(must(bob->records().load(u"staff"_s, 4)).value(u"shoe"_s).toString(), u"pointure 39"_s);
        QVERIFY(!eric->records().load(u"staff"_s, 4));
        QTRY_VERIFY_WITH_TIMEOUT((must(bob->feedSince(point)).records.contains(u"staff"_s)), kPatience);
        QCOMPARE(m_office->look(u"SELECT string_agg(what || ' ' || login, ',' ORDER BY seq) FROM audit WHERE what LIKE 'transfer\\_a%'"_s)
                     .count(u"transfer_accept"_s), 1);
        QVERIFY(!theirs.decide(1, true)); // 42501 or "answered": it is not theirs any more
    }

    void whoeverHadTheSheetHearsThatItWent()
    {
        QCOMPARE(m_office->look(u"SELECT count(DISTINCT department_id) FROM change WHERE record_id = 4 AND operation = "
                                "(SELECT max(seq) FROM operation WHERE what = 'transfer')"_s), u"2"_s);
    }

    void twoWhoMakeTheSamePersonAtOnceMakeOne()
    {
        const auto insert = u"INSERT INTO staff (department_id, email, title, created_by, created_at, created_operation, updated_by, updated_at) "
                            "VALUES (%1, 'new.one@ex.fr', 'race', 1, now(), 1, 1, now())"_s;
        QCOMPARE(both(u"bob"_s, insert.arg(2), u"eric"_s, insert.arg(3)), u"ERROR:  elsewhere: email"_s);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM staff WHERE title = 'race'"_s), u"1"_s);
    }

    void theLastLicenceIsGivenOnce()
    {
        m_office->look(u"UPDATE licence_pool SET size = used + 1"_s);
        const auto give = u"UPDATE staff SET licence = 1 WHERE id = %1"_s;
        const QString said = both(u"bob"_s, give.arg(2), u"eric"_s, give.arg(5));
        QVERIFY2(said.contains(u"licence_free"_s), qPrintable(said));
        QCOMPARE(m_office->look(u"SELECT used = size AND used = (SELECT count(*) FROM staff WHERE licence = 1) FROM licence_pool"_s), u"t"_s);
    }

    void licencesAreWorkedWithOverAccounts()
    {
        const auto ada = m_office->open(AttackedOffice::email(u"ada"_s));
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        must(LicenceService(ada->context()).setSize(u"staff"_s, 5));
        must(LicenceService(ada->context()).setOnlyHolders(true));
        LicenceService licences(bob->context());
        QVERIFY(!licences.setSize(u"staff"_s, 9));
        Record mine = must(bob->records().load(u"staff"_s, 3));
        mine = must(bob->records().save(changeOf(mine, {{kLicenceField, true}})));
        const auto left = must(bob->lifecycle().setSituation({u"staff"_s, {3}, {}}, Situation::Inactive));
        QVERIFY(!must(bob->records().load(u"staff"_s, 3)).value(kLicenceField).toBool());
        QCOMPARE(must(bob->lifecycle().undo(u"staff"_s, left.operation)).withoutLicence, 0);
        QVERIFY(must(bob->records().load(u"staff"_s, 3)).value(kLicenceField).toBool());
        const LicenceState state = must(licences.state(u"staff"_s));
        QVERIFY(state.onlyHolders && state.pool.size == 5);
        QStringList told;
        for (const LicenceEvent &event : state.history) {
            QVERIFY2(event.record != 5, "a sheet of Sud");
            if (event.record == 3)
                told << (event.given ? u"+"_s : u"-"_s) + event.userName;
        }
        QCOMPARE(told, (QStringList{u"+Bob Petit"_s, u"-Bob Petit"_s, u"+Bob Petit"_s}));
    }

    void theQuotaTellsNothingAndIsNotGivenBack()
    {
        m_office->look(u"UPDATE setting SET value = '3' WHERE key = 'quota.elsewhere'"_s);
        const auto ask = u"BEGIN; SELECT exists_elsewhere('staff', 'email', '{a@b.c}'); ROLLBACK;"_s;
        QVERIFY(!as("beth", ask.repeated(2)).contains(u"quota"_s));
        QVERIFY(as("beth", ask.repeated(4)).contains(u"quota is used up"_s));
        QVERIFY(as("beth", u"SET timezone = 'Pacific/Kiritimati';"_s + ask + u"SET timezone = 'Pacific/Pago_Pago';"_s + ask)
                    .count(u"quota is used up"_s) == 2);
        const auto insert = u"WRITE INSERT INTO staff (department_id, email, created_by, created_at, created_operation, updated_by, updated_at) "
                            "VALUES (2, '%1', 1, now(), 1, 1, now())"_s;
        const QString known = as("beth", insert.arg(u"luc.durand@ex.fr"_s)); // 99
        const QString unknown = as("beth", insert.arg(u"nobody@ex.fr"_s));
        QVERIFY2(known.contains(u"quota is used up"_s), qPrintable(known));
        QCOMPARE(known, unknown);
        // the next day begins with a transaction that is rolled back, again and again
        const QString sequence = u"effectif_quota.u%1_elsewhere"_s.arg(m_office->look(u"SELECT id FROM app_user WHERE name = 'Beth Grand'"_s));
        m_office->look(u"SELECT setval('%1', last_value - 10000000000) FROM %1"_s.arg(sequence));
        QVERIFY(!as("beth", ask).contains(u"quota"_s));
        QVERIFY(as("beth", ask.repeated(4)).contains(u"quota is used up"_s));
    }

    void theRulesOfTheCatalogueHold()
    {
        QCOMPARE(m_office->look(u"SELECT string_agg(c.oid::regclass::text, ' ') FROM pg_class c, aclexplode(c.relacl) a "
                                "WHERE c.relname = 'transfer_request' AND a.grantee <> c.relowner"_s), QString());
        QCOMPARE(m_office->look(u"SELECT count(*) FROM pg_policy WHERE polrelid = 'transfer_request'::regclass"_s), u"0"_s);
        QCOMPARE(m_office->look(u"SELECT string_agg(tgrelid::regclass || ' ' || tgname, ', ' ORDER BY 1) FROM (SELECT tgrelid, tgname FROM "
                                "pg_trigger WHERE tgname IN ('refuse_elsewhere', 'refuse_elsewhere_added', 'b_department', 'licence_changed', "
                                "'licence_added', 'licence_left', 'licence_gone') AND tgenabled = 'O' ORDER BY tgrelid, tgname) t"_s)
                     .count(u' ') , 9 + 8); // nine triggers
    }

private:
    QString as(const char *who, QString sql)
    {
        sql.replace(u"{P}"_s, m_office->prefix());
        return m_office->as(QString::fromLatin1(who), sql);
    }

    /// The second one writes while the first one's transaction is open; answers what it is told after that one's commit.
    QString both(const QString &first, const QString &sql, const QString &second, const QString &other)
    {
        const auto start = u"BEGIN;\nINSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, me(), now(), "
                           "'edit', 'staff');\n%1;\nSELECT 'written';\n"_s;
        QProcess one;
        QProcess two;
        for (auto &[psql, who] : {std::pair<QProcess &, QString>{one, first}, {two, second}}) {
            const PostgresServer &server = PostgresServer::shared();
            psql.setProcessChannelMode(QProcess::MergedChannels);
            psql.start(server.psql(), {u"-X"_s, u"-q"_s, u"-A"_s, u"-t"_s,
                                       u"host=localhost port=%1 dbname=%2 user=%3 sslmode=verify-full sslrootcert=%4 "
                                       "options='-c search_path=effectif,pg_catalog'"_s.arg(
                                           QString::number(server.port()), m_office->database(),
                                           m_office->roleOf(AttackedOffice::email(who)), server.caFile())});
        }
        one.write(start.arg(sql).toUtf8());
        if (!QTest::qWaitFor([&] { return one.peek(10000).contains("written"); }, kPatience))
            return u"the first one did not write: "_s + QString::fromUtf8(one.readAll());
        two.write(start.arg(other).toUtf8() + "COMMIT;\n");
        const auto waits = [&] { return m_office->look(u"SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"_s) == u"1"_s; };
        if (!QTest::qWaitFor(waits, kPatience))
            return u"the second one did not wait: "_s + QString::fromUtf8(two.readAll());
        one.write("COMMIT;\n");
        for (QProcess *psql : {&one, &two}) {
            psql->closeWriteChannel();
            (void)psql->waitForFinished(kPatience);
        }
        return inOneLine(QString::fromUtf8(two.readAll())).section(u"DETAIL"_s, 0, 0).section(u"ERROR:  current"_s, 0, 0).trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
};

EFFECTIF_TEST(TestSheetAttacks)
#include "tst_sheetattacks.moc"
