// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kVerifier = u"SCRAM-SHA-256$4096:AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"
                       "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s;

QString inOneLine(QString answer)
{
    static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
    return answer.remove(kPlace).replace(u'\n', u' ').trimmed();
}
} // namespace

/// A logged-in user with psql against a set-up office. Nothing of department 3 may stand in any answer to somebody of
/// department 2, and in the end all of it is as it was.
class TestAttacks : public QObject
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
        for (int i = 0; i < int(std::size(kAttacks)); ++i)
            QTest::addRow("%s %s: %s", kAttacks[i].number, kAttacks[i].who, kAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kAttacks[index];
        const QString answer = inOneLine(as(attack.who, QString::fromLatin1(attack.sql)));
        const QRegularExpression expected(QString::fromLatin1(attack.expected));
        QVERIFY2(expected.isValid(), qPrintable(expected.errorString()));
        QVERIFY2(expected.match(answer).hasMatch(), qPrintable(answer));
        if (qstrcmp(attack.who, "ada") != 0) {
            for (const QString &secret : AttackedOffice::secrets())
                QVERIFY2(!answer.contains(secret), qPrintable(answer));
        }
    }

    void answersDoNotTellWhatExistsElsewhere_data()
    {
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("nowhere");
        const auto read = u"SELECT * FROM read_private('staff', '{salary}', '{%1}')"_s;
        QTest::newRow("26 alice") << read.arg(4) << read.arg(99999);
        const auto explained = u"SET enable_seqscan = off; EXPLAIN (ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS off) %1"_s;
        const auto byMail = explained.arg(u"SELECT 1 FROM staff WHERE email = '%1'"_s);
        QTest::newRow("56 bob") << byMail.arg(u"irene.secret@ex.fr"_s) << byMail.arg(u"nobody.nobody@ex.fr"_s);
        const auto byName = explained.arg(u"SELECT 1 FROM staff WHERE name_key = '%1'"_s);
        QTest::newRow("57 bob") << byName.arg(u"confidentiel irene"_s) << byName.arg(u"nobody nobody"_s);
        const auto byOrder = explained.arg(u"SELECT id FROM staff WHERE name_key >= '%1' ORDER BY name_key, id LIMIT 1"_s);
        QTest::newRow("218 bob") << byOrder.arg(u"confidentiel irene"_s) << byOrder.arg(u"confidentiel irenf"_s);
        const auto byWord = explained.arg(u"SELECT record_id FROM staff_token WHERE token = '%1'"_s);
        QTest::newRow("219 bob") << byWord.arg(u"irene"_s) << byWord.arg(u"nobody"_s);
        const auto write = u"BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, "
                           "1, now(), 'edit', 'staff'); %1; ROLLBACK"_s;
        const auto managed = write.arg(u"UPDATE staff SET managed_by = %1 WHERE id = 1 RETURNING id"_s);
        QTest::newRow("59 bob") << managed.arg(7) << managed.arg(9999);
        const auto note = write.arg(u"INSERT INTO note (kind, record_id, department_id, text, author_id, created_at, version, "
                                    "created_operation) VALUES ('staff', %1, 2, 'x', 1, now(), 1, 1)"_s);
        QTest::newRow("60 bob") << note.arg(4) << note.arg(99999);
        const auto child = write.arg(u"INSERT INTO staff_private_own (record_id, department_id, salary) VALUES (%1, 2, 1)"_s);
        QTest::newRow("61 bob") << child.arg(5) << child.arg(99999);
        QTest::newRow("220 bob") << u"SELECT * FROM hold_department(99)"_s << u"SELECT * FROM hold_department(98)"_s;
    }
    void answersDoNotTellWhatExistsElsewhere()
    {
        QFETCH(const QString, there);
        QFETCH(const QString, nowhere);
        static const QRegularExpression kAsked(u"'[^']*'|[0-9]+"_s); // what was asked for stands in the answers
        const QByteArray who = QByteArray(QTest::currentDataTag()).split(' ').last();
        const QString one = inOneLine(as(who, there));
        const QString other = inOneLine(as(who, nowhere));
        static const QRegularExpression kCounted(u"(actual )?rows=[0-9]+|Rows Removed[^0-9]*[0-9]+"_s);
        QStringList counts[2];
        int at = 0;
        for (const QString &answer : {one, other}) {
            for (auto match = kCounted.globalMatch(answer); match.hasNext();)
                counts[at] << match.next().captured();
            ++at;
        }
        QCOMPARE(counts[0], counts[1]);
        QCOMPARE(QString(one).remove(kAsked), QString(other).remove(kAsked));
    }

    /// A right to call that somebody got by a slip of a grant is not enough: each function looks itself who calls.
    void aGrantTooManyOpensNothing_data()
    {
        QTest::addColumn<QString>("call");
        for (const char *call : {"hold_configuration('staff')", "store_definitions('staff', 'form_tab', '[]', true)",
                                 "bump_configuration('staff')", "add_columns('staff', '{}')", "turn_column('staff', 'shoe')",
                                 "turn_values('staff', 'shoe', NULL, '[]')", "relocate_field('staff', 'shoe')",
                                 "settle_fields('staff')", "holders('staff', 'shoe')", "shared_value('staff', 'shoe')",
                                 "drop_field('staff', 'shoe')", "sweep_blobs()", "erase_records('staff', '{1}')",
                                 "count_hanging('staff', '{1}')", "remove_department(99)", "drop_department_name('x', 2)",
                                 "audit_keep(12, NULL)", "audit_purge(NULL)", "person_rows('staff', 1, NULL)",
                                 "person_anonymise('staff', 1, '{}', 'x')", "account_list()", "account_requests()",
                                 "who_is_connected()", "account_switch(1, false)"})
            QTest::newRow(call) << QString::fromLatin1(call);
    }
    void aGrantTooManyOpensNothing()
    {
        QFETCH(const QString, call);
        const QString bob = m_office->roleOf(AttackedOffice::email(u"bob"_s));
        m_office->look(u"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA effectif TO %1"_s.arg(bob));
        const QString answer = inOneLine(as("bob", u"WRITE SELECT "_s + call));
        m_office->look(u"REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA effectif FROM %1"_s.arg(bob));
        QVERIFY2(answer.contains(u"refused, or not there"_s), qPrintable(answer));
    }

    void aBinElsewhereIsNotEmptied()
    {
        const auto bin = u"SET session_replication_role = replica; UPDATE staff SET binned_at = %1 WHERE id = 5"_s;
        m_office->look(bin.arg(u"now()"_s));
        const QString answer = inOneLine(as("alice", u"WRITE SELECT erase_records('staff', '{5}')"_s));
        m_office->look(bin.arg(u"NULL"_s));
        QVERIFY2(answer.contains(u"refused, or not there"_s), qPrintable(answer));
    }

    /// That a number was somebody's is told to all, and whose it was to nobody elsewhere.
    void aFormerNumberOfSomebodyElsewhereNamesNobody()
    {
        m_office->look(u"INSERT INTO number_retired (kind, series, number, record_id) VALUES ('staff', 'matricule', 'ZZ1', 5)"_s);
        const QString answer = inOneLine(as("alice", u"SELECT record_id FROM former_numbers('staff', 'matricule', '{ZZ1}')"_s));
        m_office->look(u"DELETE FROM number_retired WHERE number = 'ZZ1'"_s);
        QCOMPARE(answer, u"-1"_s);
    }

    void thePersonsQuotaIsNotGivenBack()
    {
        m_office->look(u"INSERT INTO setting VALUES ('quota.private', '3') ON CONFLICT (key) DO UPDATE SET value = '3'"_s);
        const auto read = u"BEGIN; SELECT record_id FROM read_private('staff', '{salary}', '{4}'); ROLLBACK;"_s;
        QVERIFY(inOneLine(as("dora", read.repeated(8))).contains(u"quota is used up"_s)); // 67
        QVERIFY(inOneLine(as("dora", read)).contains(u"quota is used up"_s));             // 68
        m_office->look(u"DELETE FROM setting WHERE key = 'quota.private'"_s);
    }

    void theServersLogKeepsWhatARollbackTakesBack()
    {
        QFile log(PostgresServer::shared().logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        const QByteArray text = log.readAll();
        const QByteArray by = m_office->roleOf(AttackedOffice::email(u"alice"_s)).toLatin1();
        QVERIFY(text.contains("effectif read kind=staff fields={salary} ids={1} by=" + by)); // 87
    }

    void anAccountThatIsSwitchedOffIsCutAndStaysOut()
    {
        QProcess psql;
        const PostgresServer &server = PostgresServer::shared();
        const QString role = m_office->roleOf(AttackedOffice::email(u"fred"_s));
        psql.setProcessChannelMode(QProcess::MergedChannels);
        psql.start(server.psql(), {u"-X"_s, u"host=localhost port=%1 dbname=%2 user=%3 sslmode=verify-full sslrootcert=%4"_s.arg(
                                       QString::number(server.port()), m_office->database(), role, server.caFile())});
        psql.write("SELECT 'is in';\n");
        QTRY_VERIFY_WITH_TIMEOUT(psql.peek(1000).contains("is in"), kPatience);
        QCOMPARE(as("ada", u"SELECT account_switch((SELECT id FROM account_list() WHERE email LIKE 'fred@%'), false)"_s), QString());
        psql.write("SELECT 'still in';\n");
        psql.closeWriteChannel();
        QVERIFY(psql.waitForFinished(kPatience));
        const QByteArray said = psql.readAll();
        QVERIFY2(said.contains("terminating connection") || said.contains("server closed"), said.constData()); // 85
        QVERIFY(as("fred", u"SELECT 1"_s).contains(u"not permitted to log in"_s));                              // 86
        QCOMPARE(as("ada", u"SELECT account_switch((SELECT id FROM account_list() WHERE email LIKE 'fred@%'), true)"_s), QString());
        QCOMPARE(as("fred", u"SELECT count(*) FROM staff"_s), u"1"_s);
    }

    void noConnectionWithoutTlsOrAsTheSuperuser()
    {
        const PostgresServer &server = PostgresServer::shared();
        const auto connect = [&](const QString &role, const QString &more) {
            QProcess psql;
            psql.setProcessChannelMode(QProcess::MergedChannels);
            psql.start(server.psql(), {u"-X"_s, u"-w"_s, u"-c"_s, u"SELECT 1"_s,
                                       u"port=%1 dbname=%2 user=%3 %4"_s.arg(QString::number(server.port()),
                                                                            m_office->database(), role, more)});
            (void)psql.waitForFinished(kPatience);
            return QString::fromUtf8(psql.readAll());
        };
        const QString bob = m_office->roleOf(AttackedOffice::email(u"bob"_s));
        QVERIFY(connect(bob, u"host=localhost sslmode=disable"_s).contains(u"no encryption"_s));                  // 80
        const ServerOffice other; // 81
        const QString answer = connect(bob, u"host=localhost sslmode=verify-full sslrootcert="_s + server.caFile() + u" dbname="_s
                                                + other.database());
        QVERIFY2(answer.contains(u"permission denied for database"_s), qPrintable(answer));
        QVERIFY(!connect(u"postgres"_s, u"host=localhost sslmode=require"_s).contains(u"(1 row)"_s));             // 82
        QVERIFY(!connect(bob, u"host=localhost sslmode=require replication=database"_s).contains(u"(1 row)"_s)); // 83
        QVERIFY(!connect(bob, u"host=127.0.0.2 sslmode=verify-full sslrootcert="_s + server.caFile()).contains(u"(1 row)"_s)); // 84
    }

    void twoAdministratorsDoNotSwitchEachOtherOffAtOnce()
    {
        m_office->add({u"second@example.org"_s, u"Seconde Chef"_s, u"administrator"_s, {m_office->north}, {}});
        const auto off = [&](const QString &who, const QString &whom) {
            return u"SELECT account_switch((SELECT id FROM account_list() WHERE email = '%1'), false)"_s.arg(whom) + who.left(0);
        };
        const auto ada = m_office->connect(ServerOffice::kAdministrator);
        const auto second = m_office->connect(u"second@example.org"_s);
        must(ada->executeScript(u"BEGIN"_s));
        must(ada->query(off({}, u"second@example.org"_s)));
        must(ada->executeScript(u"COMMIT"_s));
        QVERIFY(!second->query(off({}, ServerOffice::kAdministrator)));
        QCOMPARE(m_office->look(u"SELECT count(*) FROM app_user u JOIN account_secret s ON s.user_id = u.id "
                                "WHERE u.role = 'administrator' AND u.active = 1"_s), u"1"_s);
        m_office->look(u"DELETE FROM user_department d USING app_user u WHERE u.id = d.user_id AND u.email = 'second@example.org';"
                       "UPDATE audit SET record_id = NULL, user_id = NULL WHERE true;"
                       "DELETE FROM account_secret s USING app_user u WHERE u.id = s.user_id AND u.email = 'second@example.org';"
                       "DELETE FROM app_user WHERE email = 'second@example.org'; DROP ROLE "_s
                       + m_office->roleOf(u"second@example.org"_s));
    }

    void aDumpByAnAccountRefuses()
    {
        const PostgresServer &server = PostgresServer::shared();
        QProcess dump;
        dump.setProcessChannelMode(QProcess::MergedChannels);
        dump.start(QString(server.psql()).replace(u"/psql"_s, u"/pg_dump"_s),
                   {u"-a"_s, u"-t"_s, u"effectif.staff"_s,
                    u"host=localhost port=%1 dbname=%2 user=%3 sslmode=verify-full sslrootcert=%4"_s.arg(
                        QString::number(server.port()), m_office->database(),
                        m_office->roleOf(AttackedOffice::email(u"bob"_s)), server.caFile())});
        QVERIFY(dump.waitForFinished(kPatience));
        QVERIFY(dump.exitCode() != 0); // 96
    }

    void theStateIsAsItWas() { QCOMPARE(m_office->state(), m_before); } // 88

private:
    QString as(const char *who, QString sql)
    {
        sql.replace(u"{P}"_s, m_office->prefix());
        sql.replace(u"{bob}"_s, m_office->roleOf(AttackedOffice::email(u"bob"_s)));
        sql.replace(u"{V}"_s, kVerifier);
        return m_office->as(QString::fromLatin1(who), sql);
    }

    std::unique_ptr<AttackedOffice> m_office;
    QString m_before;
};

EFFECTIF_TEST(TestAttacks)
#include "tst_attacks.moc"
