// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations against those who know psql: reading what others write to each other, or that they do; writing there, or in
// somebody else's name. Bob and Beth write to each other ({pair}); Alice, Bob and the staff member Carl do too ({trio}).
#include "models/services/threadservice.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kSecret = u"Rendez-vous au café"_s;

constexpr Attack kThreadAttacks[] = {
    {"600", "ada", "read the tables, as an administrator", "^(ERROR: +permission denied for table[^E]*){3}$",
     "SELECT * FROM thread; SELECT * FROM thread_member; SELECT text FROM thread_message"},
    {"601", "bob", "read the tables, as one of those who write", "^(ERROR: +permission denied for table[^E]*){4}$",
     "SELECT id FROM thread; SELECT user_id FROM thread_member; SELECT count(*) FROM thread_message; SELECT author_id FROM thread_message WHERE author_id = me()"},
    {"602", "bob", "write the tables", "^(ERROR: +permission denied for table[^E]*){7}$",
     "INSERT INTO thread_message (thread_id, key, author_id, at, text, text_key) VALUES ({pair}, 'x', {beth}, now(), 'x', 'x'); "
     "UPDATE thread_message SET text = 'x'; DELETE FROM thread_message; INSERT INTO thread_member (user_id, thread_id, since) VALUES (me(), {trio}, now()); "
     "UPDATE thread_member SET draft = 'x'; UPDATE thread SET title = 'x'; DELETE FROM thread"},
    {"603", "ada", "read a conversation by its number", "^(ERROR: +refused, or not there[^E]*){3}$",
     "SELECT * FROM thread_page({pair}, NULL, NULL, 50, NULL); SELECT * FROM thread_page({pair}, NULL, NULL, 50, {bob}); SELECT * FROM thread_page({pair}, NULL, 0, 50, {beth})"},
    {"604", "ada", "one that there is not answers alike", "^(ERROR: +refused, or not there[^E]*){2}$",
     "SELECT * FROM thread_page(4711, NULL, NULL, 50, NULL); SELECT thread_write(4711, repeat('k', 36), 'x', NULL)"},
    {"605", "ada", "list, search and what was told, in Bob's name", "^0 0 0 0 0$",
     "SELECT count(*) FROM thread_list('{}', NULL, 1000, {bob}); SELECT count(*) FROM thread_list('{}', {pair}, 1000, NULL); "
     "SELECT count(*) FROM thread_search('{%}', 500, {bob}); SELECT count(*) FROM thread_search('{%rendez%}', 500, NULL); "
     "SELECT count(*) FROM thread_told(ARRAY(SELECT generate_series(1, 50)), ARRAY(SELECT generate_series(1, 500)), {bob})"},
    {"606", "alice", "write, add oneself, rename, leave, silence, read, keep a draft elsewhere", "^(ERROR: +refused, or not there[^E]*){7}$",
     "SELECT thread_write({pair}, repeat('k', 36), 'x', {bob}); SELECT thread_add({pair}, ARRAY[me()], repeat('k', 36), {bob}); "
     "SELECT thread_rename({pair}, 'x', repeat('k', 36), {bob}); SELECT thread_leave({pair}, repeat('k', 36), {bob}); "
     "SELECT thread_mute({pair}, true, {bob}); SELECT thread_read({pair}, 1000, {bob}); SELECT thread_draft({pair}, 'x', {bob})"},
    {"607", "bob", "change or take back what Beth wrote, also where one takes part", "^(ERROR: +refused, or not there[^E]*){3}$",
     "SELECT thread_edit({beths}, 'x', NULL); SELECT thread_edit({beths}, NULL, {beth}); SELECT thread_edit({alices}, 'x', {alice})"},
    {"608", "ada", "change a message by its number", "^(ERROR: +refused, or not there[^E]*){2}$",
     "SELECT thread_edit({beths}, 'x', {beth}); SELECT thread_edit({beths}, NULL, NULL)"},
    {"609", "bob", "bring a third one to what two write", "^(ERROR: +refused, or not there[^E]*){3}$",
     "SELECT thread_add({pair}, ARRAY[{alice}], repeat('k', 36), NULL); SELECT thread_leave({pair}, repeat('k', 36), NULL); "
     "SELECT thread_rename({pair}, 'x', repeat('k', 36), NULL)"},
    {"610", "bob", "rename what Alice made", "refused", "SELECT thread_rename({trio}, 'x', repeat('k', 36), NULL)"},
    {"611", "bob", "write to whom one does not know, or who is not there: alike", "^(ERROR: +refused, or not there[^E]*){5}$",
     "SELECT thread_open(ARRAY[{dora}], NULL, repeat('a', 36), NULL); SELECT thread_open(ARRAY[4711], NULL, repeat('b', 36), NULL); "
     "SELECT thread_open(ARRAY[{fred}], NULL, repeat('c', 36), NULL); SELECT thread_open(ARRAY[{alice}, {eric}], 'x', repeat('d', 36), NULL); "
     "SELECT thread_add({trio}, ARRAY[{dora}], repeat('e', 36), NULL)"},
    {"612", "carl", "a staff member reaches those who see the sheet", "^Ada[^|]*,Alice[^|]*,Beth[^|]*,Bob[^|]*,Cora[^|]*$",
     "SELECT string_agg(name, ',' ORDER BY name) FROM thread_people('', NULL)"},
    {"613", "carl", "and nobody else", "refused.*refused", "SELECT thread_open(ARRAY[{eric}], NULL, repeat('a', 36), NULL); SELECT thread_open(ARRAY[{fred}], NULL, repeat('b', 36), NULL)"},
    {"614", "bob", "names of people elsewhere, by looking for them", "^0 0$",
     "SELECT count(*) FROM thread_people('dora', NULL); SELECT count(*) FROM thread_people('fred', {dora})"},
    {"615", "bob", "steps of the functions one by one", "^(ERROR: +permission denied for function[^E]*){9}$",
     "SELECT thread_has({pair}, {bob}); SELECT thread_one({pair}, {bob}); SELECT thread_reach({dora}); SELECT thread_tell({pair}); "
     "SELECT thread_put({pair}, 'k', {beth}, 'text', 'x'); SELECT thread_notify('mention', {dora}, {beth}, {pair}, 1); "
     "SELECT thread_announce({pair}, 1, {beth}, 'x', NULL); SELECT thread_join({pair}, ARRAY[{alice}], {beth}); SELECT thread_key('x')"},
    {"616", "ada", "who writes to whom, by the feed", "^0$", "SELECT count(*) FROM change WHERE kind = 'thread' AND record_id <> me()"},
    {"617", "ada", "who writes to whom, by operations and audit", "^0 0$",
     "SELECT count(*) FROM operation WHERE what LIKE 'thread%' OR kind = 'thread'; SELECT count(*) FROM audit WHERE kind = 'thread'"},
    {"618", "ada", "how much is written, by sequences and statistics", "^(ERROR: +permission denied[^E]*){2}0$",
     "SELECT last_value FROM thread_message_id_seq; SELECT nextval('thread_id_seq'); SELECT count(*) FROM pg_stats WHERE tablename LIKE 'thread%'"},
    {"619", "bob", "what is no message", "^(ERROR: +not a message[^E]*){4}ERROR: +not a conversation[^E]*$",
     "SELECT thread_write({pair}, repeat('k', 36), repeat('x', 10001), NULL); SELECT thread_write({pair}, repeat('k', 36), E' \\n', NULL); "
     "SELECT thread_write({pair}, 'k', 'x', NULL); SELECT thread_edit({bobs}, repeat('x', 10001), NULL); "
     "SELECT thread_open(ARRAY[{alice}], E'x\\ny', repeat('f', 36), NULL)"},
    {"620", "bob", "faces of people elsewhere", "^0$", "SELECT count(*) FROM thread_faces({dora}) WHERE id IN ({dora}, {eric}, {fred})"},
    {"621", "bob", "tell of conversations as if one were the program", "refused.*refused",
     "WRITE SELECT * FROM notify_tell('{\"type\": \"direct_message\", \"to\": [{beth}], \"kind\": \"thread\", \"records\": [{pair}]}', NULL);\nROLLBACK;\n"
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x621', (SELECT me()), now(), 'edit', 'staff'); "
     "SELECT * FROM notify_tell('{\"type\": \"mention\", \"to\": [{beth}], \"kind\": \"thread\", \"records\": [{pair}]}', NULL)"},
    {"622", "door", "the door leads nowhere", "does not exist|permission denied", "SELECT * FROM thread_list('{}', NULL, 10, {bob})"},
};
} // namespace

class TestThreadAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        const auto bob = m_office->open(AttackedOffice::email(u"bob"_s));
        const auto beth = m_office->open(AttackedOffice::email(u"beth"_s));
        const auto alice = m_office->open(AttackedOffice::email(u"alice"_s));
        const auto opened = ThreadService(bob->context()).open({person(u"beth"_s)});
        QVERIFY2(opened, why(opened));
        const ThreadId pair = *opened;
        const ThreadId trio = must(ThreadService(alice->context()).open({person(u"bob"_s), person(u"carl"_s)}, u"Trio"_s));
        m_numbers = {{u"pair"_s, pair}, {u"trio"_s, trio},
                     {u"bobs"_s, must(ThreadService(bob->context()).write(pair, kSecret)).id},
                     {u"beths"_s, must(ThreadService(beth->context()).write(pair, u"Rendez-vous, d’accord"_s)).id},
                     {u"alices"_s, must(ThreadService(alice->context()).write(trio, u"Rendez-vous à trois"_s)).id}};
        m_before = m_office->state() + threads();
    }
    void cleanupTestCase() { m_office.reset(); }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kThreadAttacks)); ++i)
            QTest::addRow("%s %s: %s", kThreadAttacks[i].number, kThreadAttacks[i].who, kThreadAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kThreadAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        QVERIFY2(!answer.contains(u"Rendez-vous"_s) && !answer.contains(u"Trio"_s), qPrintable(answer));
    }
    void nothingChanged() { QCOMPARE(m_office->state() + threads(), m_before); }

    /// What is meant to work does: each under the own name, whatever is claimed; a staff member too.
    void everybodyWritesInTheOwnName()
    {
        QVERIFY(!as("bob", u"SELECT thread_write({pair}, repeat('m', 36), 'De qui ?', {beth})"_s).contains(u"ERROR"_s));
        QCOMPARE(as("beth", u"SELECT name, said FROM thread_page({pair}, NULL, NULL, 1, NULL)"_s), u"Bob Petit|De qui ?"_s);
        m_numbers.insert(u"carls"_s, as("carl", u"SELECT thread_write({trio}, repeat('m', 36), 'De Carl', NULL)"_s).toInt());
        QVERIFY(m_numbers.value(u"carls"_s) > 0);
        QCOMPARE(as("alice", u"SELECT name, said FROM thread_page({trio}, NULL, NULL, 1, NULL)"_s), u"Carl Carl|De Carl"_s);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM thread_message WHERE at < now() - interval '1 hour'"_s), u"0"_s); // the server's clock
        // the same key is another message where somebody else has it
        QVERIFY(!as("beth", u"SELECT thread_write({pair}, repeat('m', 36), 'De Beth', NULL)"_s).contains(u"ERROR"_s));
        QCOMPARE(as("bob", u"SELECT said FROM thread_page({pair}, NULL, NULL, 1, NULL)"_s), u"De Beth"_s);
        // nobody is called to what they do not take part in
        (void)as("bob", u"SELECT thread_write({pair}, repeat('n', 36), 'Voir @[Alice|{alice}]', NULL)"_s);
        QCOMPARE(m_office->look(u"SELECT count(*) FROM notification WHERE kind = 'thread' AND record_id = %1 AND user_id NOT IN (%2, %3)"_s
                                    .arg(m_numbers.value(u"pair"_s)).arg(person(u"bob"_s)).arg(person(u"beth"_s))), u"0"_s);
        QCOMPARE(as("alice", u"SELECT count(*) FROM thread_told('{}', ARRAY(SELECT generate_series(1, 500)), NULL) WHERE said LIKE '%Alice|%'"_s), u"0"_s);
        QCOMPARE(as("bob", u"SELECT string_agg(name, ',' ORDER BY name) FROM thread_people('car', NULL)"_s), u"Carl Carl"_s); // whose sheet bob sees
    }

    /// Whoever has left, or can no longer sign in, reads nothing more.
    void whoLeftReadsNothing()
    {
        QVERIFY(!as("carl", u"SELECT thread_leave({trio}, repeat('l', 36), NULL)"_s).contains(u"ERROR"_s));
        QVERIFY(as("carl", u"SELECT * FROM thread_page({trio}, NULL, NULL, 50, NULL)"_s).contains(u"refused"_s));
        QVERIFY(as("carl", u"SELECT thread_edit({carls}, 'x', NULL)"_s).contains(u"refused"_s)); // not even the own words
        QCOMPARE(as("carl", u"SELECT count(*) FROM notification WHERE kind = 'thread'"_s), u"0"_s);
        QVERIFY(as("carl", u"SELECT thread_add({trio}, ARRAY[me()], repeat('o', 36), NULL)"_s).contains(u"refused"_s));
    }

    void aDayHasAnEnd()
    {
        m_office->look(u"UPDATE setting SET value = '3' WHERE key = 'quota.message'"_s);
        QString said;
        for (int i = 0; i < 6; ++i)
            said = as("cora", u"BEGIN; SELECT thread_open(ARRAY[{bob}], 'x', '%1', NULL); ROLLBACK"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
        QVERIFY2(said.contains(u"quota is used up"_s), qPrintable(said)); // rolling back gives nothing back
        for (int i = 0; i < 6; ++i)
            said = as("beth", u"SELECT thread_write({pair}, '%1', 'x', NULL)"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces)));
        QVERIFY2(said.contains(u"quota is used up"_s), qPrintable(said));
        m_office->look(u"UPDATE setting SET value = '5000' WHERE key = 'quota.message'"_s);
    }

private:
    int person(const QString &name) const
    {
        return m_office->look(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(name == "ada"_L1 ? QString(ServerOffice::kAdministrator) : AttackedOffice::email(name))).toInt();
    }
    QString threads() const
    {
        return m_office->look(u"SELECT md5(string_agg(t::text, '|' ORDER BY id)) FROM thread t; SELECT md5(string_agg(m::text, '|' ORDER BY user_id, thread_id)) FROM thread_member m; "
                              "SELECT md5(string_agg(x::text, '|' ORDER BY id)) FROM thread_message x; SELECT count(*) FROM notification"_s);
    }
    QString as(const char *name, QString sql) const
    {
        static const QRegularExpression kWord(u"\\{([a-z]+)\\}"_s);
        for (auto match = kWord.match(sql); match.hasMatch(); match = kWord.match(sql)) {
            const QString word = match.captured(1);
            sql.replace(match.capturedStart(), match.capturedLength(), QString::number(m_numbers.contains(word) ? m_numbers.value(word) : person(word)));
        }
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        static const QRegularExpression kInside(u"CONTEXT: .*?(?=ERROR: |$)"_s);
        return m_office->as(QString::fromLatin1(name), sql).remove(kPlace).replace(u'\n', u' ').remove(kInside).trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
    QHash<QString, int> m_numbers;
    QString m_before;
};

EFFECTIF_TEST(TestThreadAttacks)
#include "tst_threadattacks.moc"
