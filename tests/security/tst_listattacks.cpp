// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit against those whom it tells of: nobody writes, changes, mutes or shortens it, nor reads what is not theirs.
#include "models/base/tablefile.h"
#include "models/services/auditservice.h"
#include "models/services/exportservice.h"
#include "models/services/personservice.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr Attack kListAttacks[] = {
    {"300", "bob", "read the audit as an office user", "permission denied", "SELECT count(*) FROM audit"},
    {"301", "carl", "read the audit as a staff member", "permission denied", "SELECT count(*) FROM audit"},
    {"302", "alice", "entries of other departments and of none", "^0$", "SELECT count(*) FROM audit WHERE department_id <> 2"},
    {"303", "bob", "tell of deeds that are not the client's to tell", "(not to be told.*){4}",
     "SELECT audit_told('account/add', 'account', 1, NULL, 0, 1); SELECT audit_told('read', 'staff', 1, NULL, 0, 1); "
     "SELECT audit_told('audit/purge', 'audit', NULL, NULL, 9, 1); SELECT audit_told('export/list', 'a;b', NULL, NULL, 9, 1)"},
    {"304", "alice", "tell in somebody else's name", "^0$",
     "SELECT audit_told('export/list', 'staff', NULL, 'last_name', 3, 1) \\g /dev/null\n"
     "SELECT count(*) FROM audit WHERE what = 'export/list' AND (user_id <> me() OR login <> session_user)"},
    {"305", "ada", "mute the triggers that tell of writes", "(must be owner.*){4}",
     "DROP TRIGGER change_audit ON change; DROP TRIGGER operation_audit ON operation; ALTER TABLE change DISABLE TRIGGER ALL; "
     "ALTER TABLE audit DISABLE TRIGGER ALL"},
    {"306", "ada", "call what the triggers call", "(permission denied for function.*|trigger functions can only be.*){3}",
     "SELECT audit_changes(); SELECT audit_bulk(); SELECT complete_audit()"},
    {"307", "ada", "change, empty or drop it as an administrator", "(permission denied.*|must be owner.*){4}",
     "UPDATE audit SET at = '2000-01-01'; DELETE FROM audit; TRUNCATE audit; DROP TABLE audit"},
    {"308", "ada", "keep it for no time at all", "(too short.*){4}",
     "SELECT audit_keep(0, NULL); SELECT audit_keep(-1000, NULL); SELECT audit_keep(5, NULL); SELECT audit_keep(NULL, NULL)"},
    {"309", "ada", "keep it for no time by way of the settings", "violates.*violates",
     "INSERT INTO setting (key, value) VALUES ('audit_months', '0'); INSERT INTO setting (key, value) VALUES ('audit_months_least', '0')"},
    {"310", "ada", "the same where the setting is there already", "^ ?12$",
     "SELECT audit_keep(12, NULL); UPDATE setting SET value = '0' WHERE key LIKE 'audit%'; SELECT audit_months()"},
    {"311", "ada", "purge young entries: none goes", "^0 t$",
     "SELECT audit_purge(NULL); SELECT count(*) > 5 FROM audit"},
    {"312", "ada", "purge in another time zone, in a transaction that sleeps", "^0$",
     "SET TimeZone = 'Pacific/Kiritimati'; SET DateStyle = 'SQL, DMY'; SELECT audit_purge(1)"},
    {"313", "alice", "purge, keep, look who is here as a manager", "(permission denied.*){3}",
     "SELECT audit_purge(NULL); SELECT audit_keep(6, NULL); SELECT * FROM who_is_connected()"},
    {"314", "bob", "the same as an office user", "(permission denied.*){4}",
     "SELECT audit_purge(NULL); SELECT audit_keep(6, NULL); SELECT * FROM who_is_connected(); SELECT audit_months()"},
    {"315", "ada", "who is connected: accounts of this office and nothing of what they do", "^3\\|t$",
     "SELECT count(*) FILTER (WHERE a.attname IS NOT NULL), bool_and(w.account IS NOT NULL) FROM (VALUES ('account'), ('since'), "
     "('program')) a (attname), (SELECT * FROM who_is_connected() LIMIT 1) w"},
    {"316", "ada", "what others run, from where", "^0$",
     "SELECT count(*) FROM pg_stat_activity WHERE usename <> session_user AND (client_addr IS NOT NULL OR query NOT LIKE '<%')"},
    {"319", "alice", "everything about a person, as a manager with the right to sensitive fields", "permission denied.*permission denied",
     "SELECT * FROM person_rows('staff', 1, NULL); SELECT person_anonymise('staff', 1, '{}', 'x')"},
    {"320", "ada", "everything about whoever does not exist, or is no person", "^ERROR: +refused.*ERROR: +refused",
     "SELECT count(*) FROM person_rows('staff', 99999, NULL) WHERE source <> 'x'; SELECT count(*) FROM person_rows('app_user', 1, NULL)"},
    {"321", "ada", "an administrator without the right to sensitive fields gets none of their former values", "^0$",
     "SELECT count(*) FROM person_rows('staff', 1, NULL) WHERE source = 'journal_private' OR doc::text ~ '18504|2500'"},
    {"322", "ada", "make somebody anonymous without an operation, under another's, or keep a text", "operation.*refused",
     "SELECT person_anonymise('staff', 2, '{first_name}', 'x'); BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind, bulk) VALUES "
     "(gen_random_uuid()::text, 1, now(), 'x', 'staff', 1); SELECT person_anonymise('staff', 2, '{}', 'x'); COMMIT"},
    {"323", "bob", "what was decided about people's data", "permission denied.*permission denied",
     "SELECT * FROM retention; INSERT INTO retention (kind, record_id, department_id, operation) VALUES ('staff', 1, 2, 1)"},
    {"324", "ada", "say that somebody was made anonymous", "permission denied",
     "WRITE INSERT INTO retention (kind, record_id, department_id, anonymised_at, operation) VALUES ('staff', 1, 2, now(), 1)"},
    {"317", "bob", "the columns of former sensitive values", "permission denied.*permission denied",
     "SELECT old_value FROM journal_private; SELECT j FROM journal_private j"},
    {"318", "ada", "the same as an administrator with the right: they are nobody's to select", "permission denied",
     "SELECT new_value FROM journal_private"},
};

QString inOneLine(QString answer)
{
    static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
    return answer.remove(kPlace).replace(u'\n', u' ').trimmed();
}
} // namespace

class TestListAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        m_before = m_office->state();
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kListAttacks)); ++i)
            QTest::addRow("%s %s: %s", kListAttacks[i].number, kListAttacks[i].who, kListAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kListAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY2(!answer.contains(secret), qPrintable(answer));
    }

    /// The mark that keeps the feed silent does not keep the audit silent.
    void aWriteThatCallsItselfBulkIsThereToo()
    {
        const QString before = entries(u"deed = 'write' AND user_id = %1"_s.arg(id(u"bob"_s)));
        QCOMPARE(as("bob", u"BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind, bulk) VALUES (gen_random_uuid()::text, 1, "
                           "now(), 'demo', 'staff', 1); UPDATE staff SET city = 'Rien' WHERE id = 1; COMMIT"_s), QString());
        QCOMPARE(entries(u"deed = 'write' AND user_id = %1"_s.arg(id(u"bob"_s))).toInt(), before.toInt() + 1);
        QCOMPARE(as("bob", u"BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, 1, "
                           "now(), 'favourite', 'staff'); UPDATE staff SET city = 'Rien 2' WHERE id = 1; COMMIT"_s), QString());
        QCOMPARE(entries(u"deed = 'write' AND user_id = %1"_s.arg(id(u"bob"_s))).toInt(), before.toInt() + 2);
    }

    /// 56 again: what an index of the audit finds of other departments is not counted.
    void plansDoNotTellOfDeedsElsewhere()
    {
        const auto explained = u"SET enable_seqscan = off; EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off) "
                               "SELECT 1 FROM audit WHERE %1"_s;
        static const QRegularExpression kNumbers(u"[0-9]+"_s);
        for (const QString &condition : {u"user_id = %1"_s, u"kind = 'staff' AND record_id = %1"_s}) {
            const QString there = as("alice", explained.arg(condition.arg(condition.startsWith(u"user"_s) ? id(u"eric"_s) : u"4"_s)));
            const QString nowhere = as("alice", explained.arg(condition.arg(u"9999"_s)));
            QVERIFY2(there.contains(u"actual rows=0"_s), qPrintable(there));
            QVERIFY2(!there.contains(u"Rows Removed"_s), qPrintable(there));
            QCOMPARE(QString(there).remove(kNumbers), QString(nowhere).remove(kNumbers));
        }
    }

    void whatIsOldGoesByTheFunctionAlone()
    {
        m_office->look(u"INSERT INTO audit (at, user_id, what, kind) VALUES ('2020-01-01', 1, 'read', 'staff')"_s);
        QCOMPARE(as("ada", u"SELECT audit_purge(NULL)"_s), u"1"_s);
        QCOMPARE(entries(u"at < '2021-01-01'"_s), u"0"_s);
        QVERIFY(entries(u"what = 'audit/purge' AND amount = 1 AND user_id = %1"_s.arg(id(u"ada"_s))).toInt() == 1);
    }

    /// Through the services: a sign-in and an export leave entries, readings of an export too, and who it was.
    void theProgramTellsOfSignInsAndExports()
    {
        const QString signIns = entries(u"what = 'sign_in/ok' AND user_id = %1"_s.arg(id(u"alice"_s)));
        const auto alice = m_office->open(AttackedOffice::email(u"alice"_s));
        QCOMPARE(entries(u"what = 'sign_in/ok' AND user_id = %1"_s.arg(id(u"alice"_s))).toInt(), signIns.toInt() + 1);
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        ExportOptions options;
        options.query.kind = u"staff"_s;
        options.fields = {u"last_name"_s, u"salary"_s};
        Progress progress;
        const QString readings = entries(u"what = 'read'"_s);
        const auto written = ExportService(*alice).run(file, options, progress);
        QVERIFY2(written, why(written));
        QVERIFY(file.data().contains("2500"));
        QCOMPARE(entries(u"what = 'read'"_s).toInt(), readings.toInt() + 3); // a snapshot that ends keeps them
        const AuditPage page = must(AuditService(*alice).page({}));
        QCOMPARE(page.entries.first().what, u"export/list"_s);
        QCOMPARE(page.entries.first().fields.size(), 2);
        QVERIFY(!page.entries.first().client.isEmpty());
        for (const AuditEntry &entry : page.entries)
            QVERIFY(!entry.title.contains(u"Confidentiel"_s) && entry.userName != u"Éric Sud"_s);
        QVERIFY(!AuditService(*m_office->open(AttackedOffice::email(u"bob"_s))).page({}));
        const AuditPage all = must(AuditService(*m_office->open(ServerOffice::kAdministrator)).page({}));
        QVERIFY(std::ranges::any_of(all.entries, [](const AuditEntry &entry) { return entry.deed == u"sign_in"_s; }));
    }

    /// Every sort of file holds what the account sees, and of cards what is public; what is sensitive is no field for whoever may
    /// not read it, whatever is asked for.
    void filesHoldWhatOneMaySee()
    {
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::VCard}) {
            ExportOptions options;
            options.query.kind = u"staff"_s;
            options.format = format;
            options.sensitive = true;
            const auto content = [&] {
                QBuffer file;
                file.open(QIODevice::WriteOnly);
                Progress progress;
                const auto written = ExportService(*bob).run(file, options, progress);
                if (!written)
                    return QByteArray("refused");
                const auto table = openTable({{}, file.data(), {}});
                QStringList cells;
                QByteArray all = table ? (*table)->header().join(u'|').toUtf8() : QByteArray();
                while (table && (*table)->next(cells).value_or(false))
                    all += '\n' + cells.join(u'|').toUtf8();
                return all;
            };
            const QByteArray seen = content();
            QVERIFY2(seen.size() > 20, seen.constData());
            QVERIFY2(!seen.contains("2500") && !seen.contains("Salaire"), seen.constData());
            QVERIFY2(seen.contains("Petit") && !seen.contains("irene") && !seen.contains("Confidentiel"), seen.constData());
            options.fields = {u"last_name"_s, u"salary"_s};
            QCOMPARE(content(), QByteArray("refused"));
            // ids that somebody wrote down are no way in either
            options.fields = {u"last_name"_s};
            options.records = QList<RecordId>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
            const int mine = must(bob->records().count(u"staff"_s));
            QCOMPARE(content().count('\n'), mine);
        }
    }

    /// By an administrator's own account: the server's function does it, whatever texts were asked to stay.
    void anAdministratorMakesSomebodyAnonymous()
    {
        const auto ada = m_office->open(ServerOffice::kAdministrator);
        const Record zoe = must(ada->records().load(u"staff"_s, 2));
        PersonService people(*ada);
        const PersonDossier dossier = must(people.everything(u"staff"_s, 2));
        QVERIFY(QString::fromUtf8(QJsonDocument(dossier.json).toJson()).contains(u"zoe.petit@ex.fr"_s));
        QVERIFY(entries(u"what = 'export/person' AND record_id = 2 AND user_id = %1"_s.arg(id(u"ada"_s))).toInt() > 0);
        const auto done = people.anonymise(u"staff"_s, 2, zoe.version);
        QVERIFY2(done, why(done));
        QCOMPARE(m_office->look(u"SELECT count(*) FROM staff s, staff_own o WHERE s.id = 2 AND o.record_id = 2 AND "
                                "(s::text ~* 'petit|zoé|zoe' OR o.shoe IS NOT NULL)"_s), u"0"_s);
        QCOMPARE(m_office->look(u"SELECT title FROM staff WHERE id = 2"_s), u"Anonyme n° 2"_s);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM staff_token WHERE record_id = 2 AND token ~ 'petit|zoe'"_s), u"0"_s);
        QCOMPARE(people.anonymise(u"staff"_s, 3, must(ada->records().load(u"staff"_s, 3)).version).error().kind,
                 ErrorKind::Invalid); // carl's account can still sign in
        must(people.keepUntil(u"staff"_s, 1, QDate(2100, 1, 1), u"Procès"_s));
        QCOMPARE(m_office->look(u"SELECT reason FROM retention WHERE record_id = 1"_s), u"Procès"_s);
        QVERIFY(people.due(u"staff"_s));
    }

    void theStateIsAsItWas()
    {
        m_office->look(u"DELETE FROM setting WHERE key LIKE 'audit%'"_s); // 310 set it to what it was
        QCOMPARE(m_office->state(), m_before);
    }

private:
    QString as(const char *who, const QString &sql) { return inOneLine(m_office->as(QString::fromLatin1(who), sql)); }
    QString entries(const QString &condition) { return m_office->look(u"SELECT count(*) FROM audit WHERE "_s + condition); }
    QString id(const QString &name) { return m_office->look(u"SELECT id FROM app_user WHERE email LIKE '%1@%'"_s.arg(name)); }

    std::unique_ptr<AttackedOffice> m_office;
    QString m_before;
};

EFFECTIF_TEST(TestListAttacks)
#include "tst_listattacks.moc"
