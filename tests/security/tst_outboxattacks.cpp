// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox against whoever has signed in: nobody writes in another's name, reads a text, or sends but the sender; and
// the sender sees nothing else.
#include "models/services/mailseal.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>
#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
// {MAIL key, changes}: a message as the program adds it, with some facts laid over. {L}: the name of the lease that mila holds.
constexpr Attack kOutboxAttacks[] = {
    {"75", "bob", "about a foreign sheet, and about none that exists: one answer", "^ERROR: +refused, or not there.*ERROR: +refused, or not there",
     "WRITE SELECT outbox_add({MAIL 1, {\"kind\": \"staff\", \"record_id\": \"4\"}}, '[]', NULL);\nROLLBACK;\nBEGIN; INSERT INTO operation "
     "(uuid, user_id, at, what, kind) VALUES ('x75', 1, now(), 'x', 'staff'); SELECT outbox_add({MAIL 1, {\"kind\": \"staff\", \"record_id\": \"4444\"}}, "
     "'[]', NULL)"},
    {"76", "bob", "a second header in the address", "not a message", "WRITE SELECT outbox_add({MAIL 2, {\"to_address\": \"a@b.fr\\r\\nBcc: c@d.fr\"}}, '[]', NULL)"},
    {"76b", "bob", "a line break at the end of the address", "not a message", "WRITE SELECT outbox_add({MAIL 2, {\"to_address\": \"a@b.fr\\n\"}}, '[]', NULL)"},
    {"76c", "bob", "two recipients", "not a message", "WRITE SELECT outbox_add({MAIL 2, {\"to_address\": \"a@b.fr,c@d.fr\"}}, '[]', NULL)"},
    {"76d", "bob", "a second header in the subject", "not a message", "WRITE SELECT outbox_add({MAIL 2, {\"subject\": \"x\\r\\nBcc: c@d.fr\"}}, '[]', NULL)"},
    {"76e", "bob", "a second header in the name", "not a message", "WRITE SELECT outbox_add({MAIL 2, {\"to_name\": \"x\\nBcc: c@d.fr\"}}, '[]', NULL)"},
    {"76f", "bob", "a second header in the Message-ID", "not a message",
     "WRITE SELECT outbox_add({MAIL 2, {\"message_id\": \"00000000-0000-4000-8000-000000000002@x.fr>\\nBcc: c@d.fr\"}}, '[]', NULL)"},
    {"76g", "bob", "somebody else's Message-ID", "not a message",
     "WRITE SELECT outbox_add({MAIL 2, {\"message_id\": \"00000000-0000-4000-8000-000000000099@x.fr\"}}, '[]', NULL)"},
    {"76h", "bob", "a second header in a file's name", "not a message",
     "WRITE SELECT outbox_add({MAIL 2, {}}, '[[\"a.pdf\\r\\nX: y\", \"application/pdf\", \"\", \"QQ==\"]]', NULL)"},
    {"78", "bob", "a key twice: one row (legitimate)", "^(\\d+) \\1 1$",
     "WRITE SELECT outbox_add({MAIL 3, {}}, '[]', NULL); SELECT outbox_add({MAIL 3, {\"subject\": \"other\"}}, '[]', NULL); "
     "SELECT count(*) FROM outbox WHERE key LIKE '%000003'"},
    {"79", "bob", "write the tables themselves", "^(ERROR: +permission denied[^E]*){9}$",
     "INSERT INTO outbox (key) VALUES ('x'); UPDATE outbox SET next_try = now(); UPDATE outbox SET state = 'sent'; UPDATE outbox SET body = 'x'; "
     "DELETE FROM outbox; UPDATE sender SET public_key = 'x'; UPDATE sender SET holder = NULL; DELETE FROM outbox_part; DELETE FROM clockwork"},
    {"400", "bob", "in somebody else's name", "^\\d+ 1$",
     "WRITE SELECT outbox_add({MAIL 4, {\"by_id\": \"1\"}}, '[]', 1); SELECT count(*) FROM outbox WHERE key LIKE '%000004' AND by_id = me()"},
    {"401", "bob", "read texts and files, also the own", "^(ERROR: +permission denied[^E]*){6}$",
     "SELECT body FROM outbox; SELECT html FROM outbox; SELECT o FROM outbox o; SELECT message_id FROM outbox; SELECT bytes FROM outbox_part; "
     "SELECT holder FROM sender"},
    {"402", "bob", "see others' messages", "^0$", "SELECT count(*) FROM outbox WHERE by_id <> me() OR subject LIKE '%disciplinaire%'"},
    {"403", "carl", "a staff member writes and reads no messages", "^(ERROR: +permission denied[^E]*){2}$",
     "SELECT count(*) FROM outbox; SELECT outbox_add({MAIL 5, {}}, '[]', NULL)"},
    {"404", "bob", "be the sender without the right", "^(ERROR: +permission denied for function[^E]*){11}$", "{SENDER}; {CLOCK}"},
    {"405", "ada", "be the sender as an administrator without the right", "^(ERROR: +permission denied for function[^E]*){7}$", "{SENDER}"},
    {"406", "mila", "steal a live lease, and do as if", "^f\\|PC ERROR: +refused.*ERROR: +refused.*ERROR: +refused.*ERROR: +refused",
     "SELECT mine, machine_now FROM sender_lease('99999999-9999-4999-8999-999999999999', 'PC 9', 120); "
     "SELECT * FROM outbox_claim('99999999-9999-4999-8999-999999999999', 20); "
     "SELECT sender_publish('99999999-9999-4999-8999-999999999999', repeat('A', 43) || '='); "
     "SELECT sender_trouble('99999999-9999-4999-8999-999999999999', 'x'); SELECT sender_leave('99999999-9999-4999-8999-999999999999')"},
    {"407", "mila", "say what became of a message that another holder has, or nobody", "^f f$",
     "SELECT outbox_report('99999999-9999-4999-8999-999999999999', 1, 'sent', 250, 'ok', 0, true); "
     "SELECT outbox_report('{L}', 1, 'sent', 250, 'ok', 0, true)"},
    {"408", "mila", "a state that there is not, a time of one's choice", "(not a report.*){3}",
     "SELECT outbox_report('{L}', 1, 'delivered', 250, 'ok', 0, true); SELECT outbox_report('{L}', 1, 'waiting', 0, '', 99999999, true); "
     "SELECT outbox_report('{L}', 1, 'waiting', 0, '', 0, NULL)"},
    {"409", "mila", "publish what is no key, take a lease for ever", "refused.*not a lease.*not a lease",
     "SELECT sender_publish('{L}', 'x'); SELECT * FROM sender_lease('{L}', 'PC', 1000000); SELECT * FROM sender_lease('x', E'P\\nC', 10)"},
    {"410", "mila", "read texts that were not handed out, by the table", "^(ERROR: +permission denied[^E]*){3}0$",
     "SELECT body FROM outbox; SELECT count(*) FROM outbox; SELECT bytes FROM outbox_part; SELECT count(*) FROM outbox_parts('{L}', 1)"},
    {"411", "mila", "the sender sees no sheet, no address, no account", "^0 0 ERROR: +(refused|permission).*permission denied.*permission denied",
     "SELECT count(*) FROM staff; SELECT count(*) FROM app_user WHERE id <> me(); SELECT * FROM read_private('staff', '{salary}', '{1}'); "
     "SELECT email FROM app_user; SELECT * FROM account_list()"},
    {"412", "mila", "the sender writes to nobody but to remind", "refused.*refused",
     "SELECT outbox_add({MAIL 6, {}}, '[]', NULL); SELECT outbox_add({MAIL 6, {\"purpose\": \"invitation\"}}, '[]', NULL)"},
    {"413", "mila", "have young texts forgotten, the clock run wild", "refused.*refused.*refused",
     "SELECT clock_forget(0); SELECT clock_take('forget', 0); SELECT clock_due('app_user', '[]')"},
    {"414", "bob", "invite, or give a code, without being an administrator", "refused",
     "WRITE SELECT outbox_add({MAIL 7, {\"purpose\": \"invitation\", \"sealed_for\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}}, '[]', NULL)"},
    {"415", "ada", "a code that is not sealed", "refused", "WRITE SELECT outbox_add({MAIL 7, {\"purpose\": \"reset\"}}, '[]', NULL)"},
    {"416", "bob", "a purpose of one's own", "not a message", "WRITE SELECT outbox_add({MAIL 7, {\"purpose\": \"spam\"}}, '[]', NULL)"},
    {"417", "bob", "ask about somebody else's key", "refused", "WRITE SELECT outbox_add({MAIL dora, {}}, '[]', NULL)"},
    {"418", "bob", "take back, or send again, what is another's, and what is not there: one answer", "^(ERROR: +refused, or not there[^E]*){1}",
     "WRITE SELECT outbox_withdraw((SELECT 1)); SELECT outbox_retry(1)"},
    {"419", "bob", "the same of what is not there", "^ERROR: +refused, or not there", "WRITE SELECT outbox_withdraw(99999)"},
    {"420", "bob", "without an operation", "every write belongs to an operation", "SELECT outbox_add({MAIL 8, {}}, '[]', NULL)"},
    {"421", "bob", "turn the own quota back", "permission denied.*permission denied",
     "SELECT setval('effectif_quota.u3_mail', 1); UPDATE setting SET value = '999999' WHERE key = 'quota.mail'"},
    {"422", "ada", "steps of the functions one by one", "^(ERROR: +permission denied for function[^E]*){5}$",
     "SELECT outbox_end(1, 'sent', 250, 'x'); SELECT outbox_mine(1); SELECT demand_lease('x'); SELECT outbox_tell(); SELECT demand_mail('{}')"},
    {"423", "bob", "the name of the lease is told to nobody (legitimate)", "^5\\|0$",
     "SELECT count(*), count(*) FILTER (WHERE a.attname = 'holder') FROM (SELECT unnest(proargnames) AS attname FROM pg_proc WHERE proname = "
     "'sender_state') a"},
    {"427", "ada", "take codes back without the functions of accounts", "^ERROR: +permission denied for function outbox_withdraw_codes",
     "WRITE SELECT outbox_withdraw_codes('bob@exemple.fr')"},
    {"425", "bob", "how many messages others have", "^ERROR: +refused", "SELECT * FROM outbox_counts()"},
    {"426", "ada", "look what is due without the right to send (legitimate)", "^0$", "SELECT clock_due('staff', '[]')"},
    {"424", "bob", "as somebody without account sees it: texts in the feed or the audit", "^0$",
     "SELECT count(*) FROM change c WHERE c::text LIKE '%Entretien%'"},
};

constexpr const char *kSenderSteps =
    "SELECT * FROM sender_lease('{L}', 'PC', 120); SELECT sender_leave('{L}'); SELECT sender_publish('{L}', repeat('A', 43) || '='); "
    "SELECT sender_trouble('{L}', 'x'); SELECT * FROM outbox_claim('{L}', 20); SELECT * FROM outbox_parts('{L}', 1); "
    "SELECT outbox_report('{L}', 1, 'sent', 250, 'ok', 0, true)";
constexpr const char *kClockSteps =
    "SELECT clock_take('forget', 86400); SELECT clock_forget(30); SELECT clock_due('staff', '[]'); SELECT * FROM clock_administrators()";
const auto kLease = u"11111111-1111-4111-8111-111111111111"_s;
} // namespace

class TestOutboxAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        m_office->add({m_office->email(u"mila"_s), u"Mila Poste"_s, u"staff"_s, {}, {u"sender"_s}});
        m_publicKey = mailseal::keyText(boxes::newPair().publicKey);
        QVERIFY(as("mila", u"SELECT mine FROM sender_lease('{L}', 'PC', 600)"_s).startsWith(u't'));
        QCOMPARE(as("mila", u"SELECT sender_publish('{L}', '%1')"_s.arg(m_publicKey)), QString());
        QCOMPARE(as("dora", u"WRITE SELECT outbox_add({MAIL dora, {\"subject\": \"Entretien disciplinaire\", \"text\": \"Entretien disciplinaire\"}}, "
                            "'[[\"a.txt\", \"text/plain\", \"\", \"QQ==\"]]', NULL)"_s), u"1"_s);
        m_before = m_office->state();
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kOutboxAttacks)); ++i)
            QTest::addRow("%s %s: %s", kOutboxAttacks[i].number, kOutboxAttacks[i].who, kOutboxAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kOutboxAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY2(!answer.contains(secret), qPrintable(answer));
    }

    /// What the sender is for: it takes, reads, and tells; a code is sealed, and gone once it is sent.
    void theSenderSends()
    {
        QCOMPARE(as("ada", u"WRITE SELECT outbox_add({MAIL code, {\"purpose\": \"invitation\", \"text\": \"c2VhbGVk\", \"sealed_for\": \"%1\"}}, '[]', NULL)"_s
                               .arg(m_publicKey)).toInt() > 0, true);
        const QString taken = as("mila", u"SELECT id, subject, body FROM outbox_claim('{L}', 100) WHERE subject ~ 'Entretien' OR sealed_for IS NOT NULL"_s);
        QVERIFY2(taken.contains(u"1|Entretien disciplinaire|Entretien disciplinaire"_s), qPrintable(taken));
        QVERIFY2(taken.contains(u"|c2VhbGVk"_s), qPrintable(taken));
        QCOMPARE(as("mila", u"SELECT count(*) FROM outbox_parts('{L}', 1)"_s), u"1"_s);
        QCOMPARE(as("mila", u"SELECT outbox_report('99999999-9999-4999-8999-999999999999', 1, 'sent', 250, 'ok', 0, true)"_s), u"f"_s);
        const QString code = m_office->look(u"SELECT id FROM outbox WHERE purpose = 'invitation'"_s);
        QCOMPARE(as("mila", u"SELECT outbox_report('{L}', %1, 'sent', 250, 'ok', 0, true)"_s.arg(code)), u"t"_s);
        QCOMPARE(m_office->look(u"SELECT body IS NULL FROM outbox WHERE id = %1"_s.arg(code)), u"t"_s);
        QCOMPARE(as("dora", u"SELECT count(*), max(state) FROM outbox"_s), u"1|sending"_s);
        QVERIFY(as("dora", u"WRITE SELECT outbox_withdraw(1)"_s) == "f"_L1); // it is on its way
        QVERIFY(as("ada", u"SELECT count(*) FROM outbox"_s).toInt() >= 3);
    }

    /// Neither taking back nor a rolled-back transaction gives anything back.
    void aDayHasAnEnd()
    {
        m_office->look(u"UPDATE setting SET value = '3' WHERE key = 'quota.mail'"_s);
        for (int i = 0; i < 2; ++i)
            QVERIFY(as("beth", u"WRITE SELECT outbox_add({MAIL beth%1, {}}, '[]', NULL)"_s.arg(i)).toInt() > 0);
        QVERIFY(as("beth", u"BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('xq', 1, now(), 'x', 'staff'); "
                           "SELECT outbox_add({MAIL beth7, {}}, '[]', NULL); ROLLBACK"_s).toInt() > 0);
        QVERIFY(as("beth", u"WRITE SELECT outbox_add({MAIL beth8, {}}, '[]', NULL)"_s).contains(u"quota is used up"_s));
        m_office->look(u"UPDATE setting SET value = '2000' WHERE key = 'quota.mail'"_s);
    }

    /// Attack 93 on the outbox: an open transaction over the own message stops nobody else's.
    void whoHoldsTheOwnMessageStopsNothing()
    {
        QVERIFY(as("beth", u"WRITE SELECT outbox_add({MAIL held, {}}, '[]', NULL)"_s).toInt() > 0);
        QVERIFY(as("dora", u"WRITE SELECT outbox_add({MAIL free, {}}, '[]', NULL)"_s).toInt() > 0);
        const QString held = m_office->look(u"SELECT id FROM outbox WHERE key LIKE '%%1'"_s.arg(numberOf(u"held"_s)));
        const auto beth = m_office->connect(AttackedOffice::email(u"beth"_s));
        for (const QString &step : {u"SET lock_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0"_s, u"BEGIN"_s,
                                    u"INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('xheld', (SELECT me()), now(), 'x', 'staff')"_s})
            must(beth->executeScript(step));
        QVERIFY(must(beth->scalar(u"SELECT outbox_retry(%1)"_s.arg(held))).toBool());
        QElapsedTimer waited;
        waited.start();
        const QString taken = as("mila", u"SELECT to_address, id FROM outbox_claim('{L}', 100)"_s);
        QVERIFY2(waited.elapsed() < 5'000, qPrintable(QString::number(waited.elapsed())));
        QVERIFY2(taken.contains(u'|') && !taken.contains(u'|' + held), qPrintable(taken));
        must(beth->executeScript(u"ROLLBACK"_s));
        QVERIFY(as("mila", u"SELECT id FROM outbox_claim('{L}', 100)"_s).contains(held));
    }

    /// Switched off, the sender's account sends no more, in the middle of whatever it does.
    void aSenderThatIsSwitchedOff()
    {
        const QString mila = m_office->look(u"SELECT id FROM app_user WHERE name = 'Mila Poste'"_s);
        m_office->look(u"UPDATE app_user SET active = 0 WHERE id = %1"_s.arg(mila));
        QVERIFY(as("mila", u"SELECT * FROM outbox_claim('{L}', 1)"_s).contains(u"refused"_s));
        m_office->look(u"UPDATE app_user SET active = 1 WHERE id = %1"_s.arg(mila));
    }

    void nothingElseChanged() { QCOMPARE(m_office->state(), m_before); }

private:
    static QString numberOf(const QString &name)
    {
        return name.size() > 1 || !name.at(0).isDigit() ? QString::number(100000 + qHash(name) % 800000) : name;
    }
    /// {MAIL key, {...}} as a statement of SQL.
    static QString mail(const QString &name, const QString &changes)
    {
        const QString key = u"00000000-0000-4000-8000-"_s + numberOf(name).rightJustified(12, u'0');
        return u"CAST('{\"key\": \"%1\", \"message_id\": \"%1@exemple.fr\", \"purpose\": \"notification\", \"to_address\": \"a@b.fr\", \"subject\": "
               "\"Bonjour\", \"text\": \"Bonjour\", \"language\": \"fr\"}' AS jsonb) || CAST('%2' AS jsonb)"_s.arg(key, changes);
    }
    QString as(const char *name, QString sql) const
    {
        static const QRegularExpression kMail(u"\\{MAIL (\\w+), (\\{[^}]*\\})\\}"_s);
        for (auto match = kMail.match(sql); match.hasMatch(); match = kMail.match(sql))
            sql.replace(match.capturedStart(), match.capturedLength(), mail(match.captured(1), match.captured(2)));
        sql.replace(u"{SENDER}"_s, QLatin1StringView(kSenderSteps)).replace(u"{CLOCK}"_s, QLatin1StringView(kClockSteps)).replace(u"{L}"_s, kLease);
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        return m_office->as(QString::fromLatin1(name), sql).remove(kPlace).replace(u'\n', u' ').trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
    QString m_publicKey;
    QString m_before;
};

EFFECTIF_TEST(TestOutboxAttacks)
#include "tst_outboxattacks.moc"
