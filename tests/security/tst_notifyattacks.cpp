// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications against those who know psql: telling others what they may not see, in somebody else's name, without end;
// reading what others were told, and where letters went.
#include "models/services/boxes.h"
#include "models/services/mailseal.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
// numbers of people: ada 1, alice 2, bob 3, beth 4, cora 5, dora 6, eric 7
constexpr Attack kNotifyAttacks[] = {
    {"500", "bob", "tell of a foreign sheet", "refused", "WRITE SELECT * FROM notify_tell('{\"type\": \"mention\", \"to\": [{beth}], \"kind\": \"staff\", \"records\": [4]}', NULL)"},
    {"501", "bob", "tell whoever does not see the sheet", "^0$",
     "WRITE SELECT FROM notify_tell('{\"type\": \"mention\", \"to\": [{eric}], \"kind\": \"staff\", \"records\": [1]}', NULL) \\g /dev/null\n"
     "SELECT count(*) FROM change WHERE kind = 'notification' AND record_id <> me()"},
    {"502", "bob", "in somebody else's name", "^$", "WRITE SELECT * FROM notify_tell('{\"type\": \"test\"}', {ada})"},
    {"503", "bob", "what only the program tells, or somebody else", "refused.*refused.*not a notification",
     "WRITE SELECT * FROM notify_tell('{\"type\": \"message_failed\", \"to\": [{beth}]}', NULL);\nROLLBACK;\n"
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x503', (SELECT me()), now(), 'edit', 'staff'); "
     "SELECT * FROM notify_tell('{\"type\": \"configuration_published\"}', NULL);\nROLLBACK;\n"
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x503b', (SELECT me()), now(), 'edit', 'staff'); "
     "SELECT * FROM notify_tell('{\"type\": \"spam\"}', NULL)"},
    {"504", "bob", "a transfer that is not one's own, or that there is not", "refused",
     "WRITE SELECT * FROM notify_tell('{\"type\": \"transfer_asked\", \"records\": [1]}', NULL)"},
    {"505", "bob", "without an operation", "every write belongs to an operation", "SELECT * FROM notify_tell('{\"type\": \"test\"}', NULL)"},
    {"506", "bob", "read what others were told, and chose", "^0 0$",
     "SELECT count(*) FROM notification WHERE user_id <> me(); SELECT count(*) FROM notification_choice WHERE user_id <> me()"},
    {"507", "bob", "write the tables themselves", "^(ERROR: +permission denied[^E]*){6}$",
     "INSERT INTO notification (user_id) VALUES (1); UPDATE notification SET read_at = now(); UPDATE notification SET user_id = 1; DELETE FROM notification; "
     "UPDATE notification_choice SET cells = '{}'; INSERT INTO notification_choice (user_id, cells) VALUES (1, '{}')"},
    {"508", "bob", "mark others' as read, in their name too", "^[0-9]+ 0$",
     "SELECT notify_read(ARRAY(SELECT generate_series(1, 100)), {alice}); SELECT notify_read(NULL, {alice})"},
    {"509", "bob", "choose for somebody else", "^t$",
     "SELECT FROM notify_choose('{\"mention\": {\"app\": false}}', NULL, {alice}) \\g /dev/null\nSELECT count(*) = 1 FROM notification_choice WHERE user_id = me()"},
    {"510", "bob", "choices that make others' deeds fail", "not a choice.*not a choice",
     "SELECT notify_choose('[1]', NULL, NULL); SELECT notify_choose('{}', 99, NULL); "
     "SELECT FROM notify_choose('{\"mention\": {\"app\": \"perhaps\", \"x\": 1}, \"y\": 3}', NULL, NULL) \\g /dev/null"},
    {"511", "bob", "steps of the functions one by one", "^(ERROR: +permission denied for function[^E]*){7}$",
     "SELECT notify_put('test', 1, 2, NULL, NULL, '{}', NULL); SELECT notify_failed(1); SELECT notify_letter(1, NULL, NULL, '{}'); "
     "SELECT notify_sheets('staff', '{4}', {eric}); SELECT notify_wants(1, 'test', 'app'); SELECT notify_hears(1); SELECT notify_department(3)"},
    {"512", "bob", "the letters and summaries of the clock", "^(ERROR: +permission denied for function[^E]*){4}$",
     "SELECT * FROM clock_letters(23, '2099-01-01'); SELECT clock_letter('{1}', '2099-01-01', '{}'); SELECT clock_daily(); SELECT clock_expiring(current_date)"},
    {"513", "bob", "a letter of a notification that is another's, or over", "refused",
     "WRITE SELECT notify_mail(1, '{}')"},
    {"514", "carl", "a staff member tells nobody", "permission denied", "SELECT * FROM notify_tell('{\"type\": \"test\"}', NULL)"},
    {"515", "bob", "who else hears of something, by the feed", "^0$", "SELECT count(*) FROM change WHERE kind = 'notification' AND record_id <> me()"},
    {"516", "alice", "letters and operations of notifications, by their columns", "^(ERROR: +permission denied[^E]*){2}$",
     "SELECT mail FROM notification; SELECT operation FROM notification"},
    {"517", "bob", "a table of one's choice as the kind", "refused.*refused",
     "WRITE SELECT * FROM notify_tell('{\"type\": \"mention\", \"to\": [{beth}], \"kind\": \"app_user\", \"records\": [1]}', NULL);\nROLLBACK;\n"
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x517', (SELECT me()), now(), 'edit', 'staff'); "
     "SELECT * FROM notify_tell('{\"type\": \"mention\", \"to\": [{beth}], \"kind\": \"staff; --\", \"records\": [1]}', NULL)"},
    {"518", "bob", "more than anybody reads", "not a notification",
     "WRITE SELECT * FROM notify_tell(jsonb_build_object('type', 'test', 'facts', jsonb_build_object('x', repeat('x', 5000))), NULL)"},
};
} // namespace

class TestNotifyAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        m_office->look(u"UPDATE sender SET public_key = '%1'"_s.arg(mailseal::keyText(boxes::newPair().publicKey)));
        QCOMPARE(as("alice", u"SELECT FROM notify_choose('{\"note_mine\": {\"mail\": true}}', NULL, NULL) \\g /dev/null"_s), QString());
        m_before = m_office->state();
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kNotifyAttacks)); ++i)
            QTest::addRow("%s %s: %s", kNotifyAttacks[i].number, kNotifyAttacks[i].who, kNotifyAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kNotifyAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        for (const QString &secret : AttackedOffice::secrets())
            QVERIFY2(!answer.contains(secret), qPrintable(answer));
    }

    /// What is meant to work does, and tells nobody an address: not of whom it goes to, and not by the outbox.
    void bobMentionsAlice()
    {
        const QString told = as("bob", u"WRITE SELECT name, mails FROM notify_tell('{\"type\": \"mention\", \"to\": [{alice}, {eric}, {bob}], \"kind\": \"staff\", "
                                       "\"records\": [1, 4]}', NULL)"_s);
        QCOMPARE(told, u"Alice Martin|t"_s);
        QCOMPARE(as("alice", u"SELECT type, actor_id, kind, record_id FROM notification ORDER BY id DESC LIMIT 1"_s), u"mention|%1|staff|1"_s.arg(id(u"bob"_s)));
        (void)as("bob", u"SELECT notify_read(NULL, {alice})"_s);
        QCOMPARE(as("alice", u"SELECT count(*) FROM notification WHERE read_at IS NOT NULL"_s), u"0"_s);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM notification WHERE user_id IN (%1, %2) AND type = 'mention'"_s.arg(id(u"eric"_s), id(u"bob"_s))), u"0"_s);
        QVERIFY(as("bob", u"WRITE SELECT notify_mail(%1, CAST('{\"key\": \"00000000-0000-4000-8000-000000000002\", \"message_id\": "
                          "\"00000000-0000-4000-8000-000000000002@ex.fr\", \"subject\": \"x\", \"text\": \"x\"}' AS jsonb))"_s
                              .arg(m_office->look(u"SELECT max(id) FROM notification WHERE type = 'mention' AND mail = 'wait'"_s)))
                    .contains(u"refused"_s)); // its transaction is over: the clock writes it
        QCOMPARE(as("bob", u"WRITE SELECT count(notify_mail(n.notification, CAST('{\"key\": \"00000000-0000-4000-8000-000000000001\", \"message_id\": "
                           "\"00000000-0000-4000-8000-000000000001@ex.fr\", \"subject\": \"x\", \"text\": \"x\", \"to_address\": \"evil@ex.fr\"}' AS jsonb))) "
                           "FROM notify_tell('{\"type\": \"mention\", \"to\": [{alice}], \"kind\": \"staff\", \"records\": [1]}', NULL) n"_s), u"1"_s);
        QCOMPARE(m_office->look(u"SELECT to_address || coalesce(by_id, 0) FROM outbox WHERE purpose = 'notification'"_s), u"alice@example.org0"_s);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM notification WHERE type = 'test' AND user_id <> %1"_s.arg(id(u"bob"_s))), u"0"_s); // 502
        QCOMPARE(as("bob", u"SELECT count(*) FROM outbox"_s), u"0"_s);
        QCOMPARE(as("ada", u"SELECT count(*) FROM outbox WHERE purpose = 'notification'"_s), u"1"_s);
    }

    /// Whoever has told enough for a day goes on working, and tells nobody; rolling back gives nothing back.
    void aDayHasAnEnd()
    {
        m_office->look(u"UPDATE setting SET value = '3' WHERE key = 'quota.notification'"_s);
        const auto tell = u"SELECT * FROM notify_tell('{\"type\": \"sheet_assigned\", \"to\": [{alice}], \"kind\": \"staff\", \"records\": [2]}', NULL)"_s;
        for (int i = 0; i < 2; ++i)
            (void)as("beth", u"BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES (gen_random_uuid()::text, 1, now(), 'x', 'staff'); "_s + tell + u"; ROLLBACK"_s);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!as("beth", u"WRITE "_s + tell).contains(u"ERROR"_s));
        QCOMPARE(m_office->look(u"SELECT count(*) FROM notification WHERE actor_id = %1"_s.arg(id(u"beth"_s))), u"1"_s);
        m_office->look(u"UPDATE setting SET value = '5000' WHERE key = 'quota.notification'"_s);
    }

    void nothingElseChanged() { QCOMPARE(m_office->state(), m_before); }

private:
    QString id(const QString &name) const
    {
        return m_office->look(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(name == "ada"_L1 ? QString(ServerOffice::kAdministrator) : m_office->email(name)));
    }
    QString as(const char *name, QString sql) const
    {
        static const QRegularExpression kPerson(u"\\{(ada|alice|bob|beth|eric)\\}"_s);
        for (auto match = kPerson.match(sql); match.hasMatch(); match = kPerson.match(sql))
            sql.replace(match.capturedStart(), match.capturedLength(), id(match.captured(1)));
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        return m_office->as(QString::fromLatin1(name), sql).remove(kPlace).replace(u'\n', u' ').trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
    QString m_before;
};

EFFECTIF_TEST(TestNotifyAttacks)
#include "tst_notifyattacks.moc"
