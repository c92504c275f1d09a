// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// D8: an anonymous poll against those who know psql, whoever asked, and whoever looks into a later dump of the tables. Alice of Nord
// asks twelve people, each of whom types a word that nobody else would ({poll}); Ada may keep the office's time. {open} is one under
// people's names, {yesno} an anonymous one for a hundred.
#include "models/services/distributionservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "tests/security/attackedoffice.h"
#include "tests/security/attacks.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QProcess>
#include <QRegularExpression>

#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kAsked = 12;
constexpr int kMany = 100;
const auto kSecret = u"Geheimnis"_s;

constexpr Attack kPollAttacks[] = {
    {"800", "ada", "read who has answered and what waits", "^(ERROR: +permission denied for table[^E]*){5}$",
     "SELECT * FROM poll_voter; SELECT * FROM poll_pending; SELECT * FROM poll_text; SELECT * FROM poll_tally; SELECT * FROM poll_answer"},
    {"801", "alice", "the same as its author, by hidden columns", "^(ERROR: +permission denied for table[^E]*){4}$",
     "SELECT xmin, ctid FROM poll_voter; SELECT xmin, ctid, cmin FROM poll_pending; SELECT xmin FROM poll_text; SELECT v.xmin FROM poll_voter v JOIN poll_text t ON t.xmin = v.xmin"},
    {"802", "alice", "the same by samples, plans and copies", "^(ERROR: +permission denied for table[^E]*){5}$",
     "SELECT * FROM poll_pending TABLESAMPLE SYSTEM (100); EXPLAIN ANALYZE SELECT * FROM poll_voter; COPY poll_text TO STDOUT; "
     "SELECT count(*) FROM poll_pick; TABLE poll_hour"},
    {"803", "alice", "write them", "^(ERROR: +permission denied for table[^E]*){6}$",
     "INSERT INTO poll_text VALUES ({poll}, 'x', 'x'); UPDATE poll_pending SET answers = '[]'; DELETE FROM poll_voter; UPDATE poll SET anonymous = 0; "
     "UPDATE poll_choice SET text_fr = 'x'; BEGIN; LOCK TABLE poll_pending IN ACCESS EXCLUSIVE MODE; ROLLBACK"},
    {"804", "ada", "what the hidden columns of the poll itself say", "^(ERROR: +permission denied for table[^E]*){2}$",
     "SELECT counted_by FROM poll; SELECT xmin FROM poll"},
    {"805", "alice", "the people behind it", "^(ERROR: +refused, or not there[^E]*){2}$",
     "SELECT * FROM poll_people({poll}, -1, 0, 100); SELECT * FROM poll_people({poll}, 0, 0, 100)"},
    {"806", "ada", "the people behind it, as an administrator", "refused", "SELECT * FROM poll_people({poll}, -1, 0, 100)"},
    {"807", "alice", "take anonymity back once it is published", "^(ERROR: +refused, or not there[^E]*){1}$",
     "SELECT poll_store({poll}, '[\"0\",\"0\",\"1\",\"1\"]', '[]')"},
    {"808", "alice", "let answers be seen", "permission denied for function poll_flush", "SELECT poll_flush()"},
    {"809", "ada", "let answers be seen, look, and take it back: draw until what waits is known", "^ *(ERROR: +refused, or not there[^E]*)(ERROR: +current transaction[^E]*)*$",
     "BEGIN; SELECT poll_flush(); SELECT * FROM poll_report({poll}, NULL); ROLLBACK"},
    {"810", "ada", "the same with a savepoint, and by the texts", "^ *(ERROR: +refused, or not there[^E]*)(ERROR: +current transaction[^E]*)*$",
     "BEGIN; SAVEPOINT a; SELECT poll_flush(); SELECT * FROM poll_texts({poll}, '{}', '', 100); ROLLBACK"},
    {"811", "ada", "end it, let answers be seen, look, and take it back", "^ *(ERROR: +refused, or not there[^E]*)(ERROR: +current transaction[^E]*)*$",
     "BEGIN; INSERT INTO operation (uuid, user_id, at, what, kind) VALUES ('x811', (SELECT me()), now(), 'publication_change', 'publication'); "
     "UPDATE publication SET ends_at = now() - interval '1 minute' WHERE id = {poll}; SELECT poll_flush(); SELECT * FROM poll_report({poll}, NULL); ROLLBACK"},
    {"812", "bob", "report, texts, people, reminders of somebody else's", "^(ERROR: +(refused, or not there|permission denied for function)[^E]*){4}$",
     "SELECT * FROM poll_report({open}, {alice}); SELECT * FROM poll_texts({open}, '{}', '', 10); SELECT * FROM poll_people({open}, -1, 0, 10); SELECT poll_remind({open})"},
    {"813", "dora", "the same as a manager of another department", "^(ERROR: +refused, or not there[^E]*){4}$",
     "SELECT * FROM poll_report({open}, {alice}); SELECT * FROM poll_texts({open}, '{}', '', 10); SELECT * FROM poll_people({open}, -1, 0, 10); SELECT poll_ask({open})"},
    {"814", "bob", "answer what one is not asked, in somebody's name", "^(ERROR: +refused, or not there[^E]*){3}$",
     "SELECT poll_answer({poll}, '{1}', '', NULL); SELECT poll_answer({open}, '{1}', '', {alice}); SELECT poll_answer(4711, '{1}', '', NULL)"},
    {"815", "carl", "what is no answer", "^(ERROR: +not an answer[^E]*){6}$",
     "SELECT poll_answer({poll}, '{9}', '', NULL); SELECT poll_answer({poll}, '{}', ' ', NULL); SELECT poll_answer({poll}, '{1,2}', '', NULL); "
     "SELECT poll_answer({poll}, NULL, NULL, NULL); SELECT poll_answer({poll}, '{0}', '', NULL); SELECT poll_answer({poll}, '{}', repeat('x', 4001), NULL)"},
    {"816", "alice", "steps of the functions one by one", "^(ERROR: +permission denied for function[^E]*){8}$",
     "SELECT poll_asked({poll}, {bob}); SELECT poll_over({poll}); SELECT poll_shown({poll}, {bob}); SELECT poll_count({poll}, 0, '', 1, 100); "
     "SELECT poll_look({poll}); SELECT poll_show({poll}, 'choice', '[]'); SELECT poll_close({poll}); SELECT poll_check({poll}, '{1}', '')"},
    {"817", "ada", "who answered, by operations and audit", "^0 0$",
     "SELECT count(*) FROM operation WHERE what LIKE 'poll%' AND what <> 'poll_remind'; SELECT count(*) FROM audit WHERE kind LIKE 'poll%'"},
    {"818", "ada", "who answered, by the feed", "^0$", "SELECT count(*) FROM change WHERE kind LIKE 'poll%' AND (record_id NOT IN ({poll}, {open}, {yesno}) OR operation IS NOT NULL OR department_id IS NOT NULL)"},
    {"819", "ada", "what answers are, by statistics", "^0 0$",
     "SELECT count(*) FROM pg_stats WHERE tablename LIKE 'poll\\_%' AND tablename <> 'poll_choice'; SELECT count(*) FROM pg_stats_ext WHERE tablename LIKE 'poll%'"},
    {"820", "ada", "the order of answers, by sequences", "^0$", "SELECT count(*) FROM pg_sequences WHERE sequencename LIKE 'poll%'"},
    {"821", "ada", "who was not reminded, by other people's notifications", "^0$", "SELECT count(*) FROM notification WHERE user_id <> me()"},
    {"822", "carl", "where somebody else stands", "^1\\|0\\|0\\|\\|\\|$", "SELECT may_answer, answered, results, choices, said, at FROM poll_mine({poll}, {bob})"},
    {"823", "door", "the door leads nowhere", "does not exist|permission denied", "SELECT * FROM poll_report({poll}, {ada})"},
};
} // namespace

class TestPollAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_office = std::make_unique<AttackedOffice>();
        m_alice = m_office->open(AttackedOffice::email(u"alice"_s));
        addVoters();
        m_numbers.insert(u"poll"_s, ask(PublicationType::Choice, true, m_sheets.mid(0, kAsked)));
        m_numbers.insert(u"open"_s, ask(PublicationType::YesNo, false, m_sheets.mid(0, kAsked)));
        m_numbers.insert(u"yesno"_s, ask(PublicationType::YesNo, true, m_sheets));
        for (int i = 0; i < kAsked; ++i) {
            const QString said = vote(i, u"poll"_s, {}, kSecret + QString::number(i));
            QVERIFY2(said.isEmpty(), qPrintable(said));
        }
        m_before = m_office->state() + polls();
    }
    void cleanupTestCase()
    {
        m_alice.reset();
        m_office.reset();
    }

    void attack_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kPollAttacks)); ++i)
            QTest::addRow("%s %s: %s", kPollAttacks[i].number, kPollAttacks[i].who, kPollAttacks[i].title) << i;
    }
    void attack()
    {
        QFETCH(const int, index);
        const Attack &attack = kPollAttacks[index];
        const QString answer = as(attack.who, QString::fromLatin1(attack.sql));
        QVERIFY2(QRegularExpression(QString::fromLatin1(attack.expected)).match(answer).hasMatch(), qPrintable(answer));
        QVERIFY2(!answer.contains(kSecret), qPrintable(answer));
    }
    void nothingChanged() { QCOMPARE(m_office->state() + polls(), m_before); }

    /// The owner of the database, who has every row, hidden column and order of what waits: no answer is anybody's.
    void whatWaitsIsNobodys()
    {
        const QString waiting = look(u"SELECT answers FROM poll_pending WHERE publication_id = {poll}"_s);
        QVERIFY(inOrder(waiting) < kAsked - 1); // one value, in which the last is anywhere
        QCOMPARE(look(u"SELECT count(*) FROM poll_voter WHERE publication_id = {poll}"_s), u"1"_s);
        QCOMPARE(look(u"SELECT length(replace(marks, '0', '')) FROM poll_voter WHERE publication_id = {poll}"_s), QString::number(kAsked));
        QCOMPARE(look(u"SELECT count(*) FROM poll_text WHERE publication_id = {poll}"_s), u"0"_s);
    }

    /// By the clock some are seen, never fewer than five, and five at least still wait.
    void answersAreSeenByFives()
    {
        QCOMPARE(as("alice", u"SELECT count(*) FROM poll_report({poll}, NULL) WHERE part = 'tally'"_s), u"0"_s);
        QCOMPARE(as("ada", u"SELECT poll_flush()"_s), QString());
        QCOMPARE(as("alice", u"SELECT n FROM poll_report({poll}, NULL) WHERE part = 'tally' AND choice = -1"_s), QString::number(kAsked - 5));
        QCOMPARE(as("ada", u"SELECT poll_flush()"_s), QString()); // not one more, however often
        QCOMPARE(as("alice", u"SELECT count(*) FROM poll_texts({poll}, '{}', '', 100)"_s), QString::number(kAsked - 5));
        QCOMPARE(as("alice", u"SELECT count(*) FROM poll_report({poll}, NULL) WHERE part IN ('hour', 'department', 'nature')"_s), u"0"_s);
        QVERIFY(vote(0, u"poll"_s, u"1"_s, {}).contains(u"answered already"_s)); // final
        QCOMPARE(by(m_logins.first(), u"SELECT * FROM poll_mine({poll}, NULL);"_s), u"0|1|0|||"_s); // not even told to oneself again
    }

    /// A vote that is looked at and taken back shows nothing: thresholds are the clock's.
    void nobodyPeeksByVoting()
    {
        const QString before = as("alice", u"SELECT n FROM poll_report({poll}, NULL) WHERE part = 'tally' AND choice = -1"_s);
        const QString said = by(m_logins.value(kAsked), u"BEGIN; SELECT poll_answer({yesno}, '{1}', '', NULL); SELECT * FROM poll_report({yesno}, NULL); ROLLBACK;"_s);
        QVERIFY2(said.contains(u"refused"_s), qPrintable(said));
        QCOMPARE(as("alice", u"SELECT n FROM poll_report({poll}, NULL) WHERE part = 'tally' AND choice = -1"_s), before);
    }

    /// A hundred people, three times each at once: a hundred count.
    void everybodyCountsOnce()
    {
        const int threads = 6;
        QList<QString> scripts(threads);
        for (int i = 0; i < 3 * kMany; ++i) // the three of one person are in three sessions
            scripts[i % threads] += script(m_logins.value((i + i / kMany) % kMany), u"SELECT poll_answer({yesno}, '{%1}', '', NULL);"_s.arg(1 + i % 2));
        std::vector<std::thread> all;
        const QString database = m_office->database();
        QList<QString> said(threads);
        for (int i = 0; i < threads; ++i)
            all.emplace_back([&scripts, &said, database, i] { (void)PostgresServer::shared().tryExecute(scripts.at(i), database, &said[i]); });
        for (std::thread &one : all)
            one.join();
        int refused = 0;
        for (const QString &text : std::as_const(said))
            refused += static_cast<int>(text.count(u"answered already"_s));
        QCOMPARE(refused, 2 * kMany);
        look(u"UPDATE publication SET ends_at = now() - interval '1 second' WHERE id IN ({poll}, {yesno})"_s);
        QCOMPARE(as("ada", u"SELECT poll_flush()"_s), QString());
        QCOMPARE(as("alice", u"SELECT n FROM poll_report({yesno}, NULL) WHERE part = 'tally' AND choice = -1"_s), QString::number(kMany));
        QCOMPARE(as("alice", u"SELECT sum(n) FROM poll_report({yesno}, NULL) WHERE part = 'tally' AND choice > 0"_s), QString::number(kMany));
        QVERIFY(vote(kAsked, u"yesno"_s, u"1"_s, {}).contains(u"poll is over"_s));
    }

    /// A later dump: no table holds who and what, no row of an answer shares a transaction with a row of a person, no order is that of
    /// the answers, and the groups of the report are five people at least.
    void aLaterDumpNamesNobody()
    {
        QCOMPARE(look(u"SELECT answers FROM poll_pending WHERE publication_id = {poll}"_s), u"[]"_s);
        QCOMPARE(look(u"SELECT count(*) FROM poll_text WHERE publication_id = {poll}"_s), QString::number(kAsked));
        QCOMPARE(look(u"SELECT count(DISTINCT CAST(xmin AS text)) FROM poll_text WHERE publication_id = {poll}"_s), u"1"_s); // reshuffled at the end
        for (const QString &order : {u"ctid"_s, u"chance"_s})
            QVERIFY(inOrder(look(u"SELECT string_agg(text, ',' ORDER BY %1) FROM poll_text WHERE publication_id = {poll}"_s.arg(order))) < kAsked - 1);
        const QStringList tables = look(u"SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = CAST('effectif' AS regnamespace)"_s).split(u'\n');
        QVERIFY(tables.size() > 40);
        QStringList together;
        for (const QString &table : tables) {
            if (look(u"SELECT count(*) FROM %1 x WHERE CAST(x.xmin AS text) IN (SELECT CAST(t.xmin AS text) FROM poll_text t)"_s.arg(table)) != "0"_L1)
                together << table;
            const QString holds = look(u"SELECT count(*) FROM %1 x WHERE CAST(x AS text) LIKE '%%2%'"_s.arg(table, kSecret));
            QVERIFY2(holds == "0"_L1 || table == "poll_text"_L1, qPrintable(table));
        }
        together.sort();
        QVERIFY2(QSet<QString>(together.begin(), together.end()).subtract({u"poll_text"_s, u"poll_tally"_s, u"poll_group"_s, u"poll_pending"_s, u"poll"_s, u"change"_s}).isEmpty(),
                 qPrintable(together.join(u',')));
        QCOMPARE(look(u"SELECT count(*) FROM poll_group WHERE part <> 'asked' AND publication_id IN ({poll}, {yesno}) AND asked < 5"_s), u"0"_s);
        const QString dump = dumped();
        const qsizetype section = dump.indexOf(u"COPY effectif.poll_text "_s);
        QVERIFY(section > 0);
        QCOMPARE(dump.count(kSecret), kAsked); // once each, in that table alone
        QCOMPARE(dump.mid(section).section(u"\\.\n"_s, 0, 0).count(kSecret), kAsked);
        QVERIFY(inOrder(dump.mid(section)) < kAsked - 1);
    }

private:
    /// People without passwords, whom the superuser plays: session_user is theirs.
    void addVoters()
    {
        const auto ada = m_office->open(ServerOffice::kAdministrator);
        for (int i = 0; i < kMany; ++i)
            m_sheets << makeSheet(*ada, u"Votant %1"_s.arg(i, 3, 10, QChar(u'0')), {}, {{u"department"_s, QVariant::fromValue(Reference{m_office->north, {}})}}).id;
        QStringList sheets;
        for (const RecordId sheet : std::as_const(m_sheets))
            sheets << QString::number(sheet);
        m_office->look(u"DO $$ DECLARE one integer; made integer; login name; BEGIN FOREACH one IN ARRAY ARRAY[%1] LOOP "
                       "login := login_of('v' || one || '@example.org'); EXECUTE format('CREATE ROLE %I LOGIN INHERIT', login); "
                       "INSERT INTO app_user (name, name_key, email, email_key, role, sheet_kind, sheet_id, language, created_at) VALUES ('V' || one, 'v' || one, "
                       "'v' || one || '@example.org', 'v' || one || '@example.org', 'staff', 'staff', one, 'fr', now()) RETURNING id INTO made; "
                       "INSERT INTO account_secret (user_id, login) VALUES (made, login); PERFORM account_place(made, 'staff', '{}', '{}'); END LOOP; END $$"_s
                           .arg(sheets.join(u',')));
        m_logins = m_office->look(u"SELECT s.login FROM app_user u JOIN account_secret s ON s.user_id = u.id WHERE u.name LIKE 'V%' "
                                                 "AND u.sheet_id IN (%1) ORDER BY u.sheet_id"_s.arg(sheets.join(u','))).split(u'\n');
        QCOMPARE(m_logins.size(), kMany);
    }
    int ask(PublicationType type, bool anonymous, const QList<RecordId> &people)
    {
        DistributionList list;
        list.kind = u"staff"_s;
        list.name = QUuid::createUuid().toString();
        list = must(DistributionService(*m_alice).save(list));
        (void)must(DistributionService(*m_alice).addPeople(list.id, people + QList<RecordId>{3})); // and Carl, who does not answer
        Publication one;
        one.type = type;
        one.kind = u"staff"_s;
        one.list = {list.id, {}};
        one.title = {u"Que dire ?"_s, u"What to say?"_s};
        one.ends = QDateTime::currentDateTimeUtc().addDays(2);
        Poll poll;
        poll.anonymous = anonymous;
        poll.other = true;
        poll.resultsShown = true;
        poll.choices = {{1, {u"Ceci"_s, u"This"_s}, {}}, {2, {u"Cela"_s, u"That"_s}, {}}};
        const Publication draft = must(PublicationService(*m_alice).save(one, {}, QUuid::createUuid(), PollService(*m_alice).parts(poll, type)));
        return must(PublicationService(*m_alice).publish(draft, PublicationService::When::Now)).id;
    }
    QString script(const QString &login, const QString &sql) const
    {
        return u"\\set ON_ERROR_STOP off\nSET SESSION AUTHORIZATION \"%1\"; SET search_path = effectif, pg_catalog;\n%2\nRESET SESSION AUTHORIZATION;\n"_s.arg(login, filled(sql));
    }
    QString by(const QString &login, const QString &sql) const
    {
        QString said;
        (void)PostgresServer::shared().tryExecute(script(login, sql), m_office->database(), &said);
        return said;
    }
    QString vote(int voter, const QString &poll, const QString &choice, const QString &text) const
    {
        return by(m_logins.value(voter), u"SELECT poll_answer({%1}, '{%2}', '%3', NULL);"_s.arg(poll, choice, text));
    }
    /// How many of the secrets stand right behind the one that was said before.
    static int inOrder(const QString &text)
    {
        static const QRegularExpression kOne(kSecret + u"([0-9]+)"_s);
        QList<int> order;
        for (auto found = kOne.globalMatch(text); found.hasNext();)
            order << found.next().captured(1).toInt();
        int behind = 0;
        for (qsizetype i = 1; i < order.size(); ++i)
            behind += order.at(i) == order.at(i - 1) + 1 ? 1 : 0;
        return order.size() == kAsked ? behind : kAsked;
    }
    QString dumped() const
    {
        QProcess dump;
        PostgresServer &server = PostgresServer::shared();
        dump.start(server.psql().chopped(4) + u"pg_dump"_s, {u"-h"_s, server.socketFolder(), u"-p"_s, QString::number(server.port()), u"-U"_s, u"postgres"_s,
                                                            u"--data-only"_s, m_office->database()});
        if (!dump.waitForFinished(60'000))
            qFatal("pg_dump does not end");
        return QString::fromUtf8(dump.readAllStandardOutput());
    }
    QString polls() const
    {
        return look(u"SELECT md5(string_agg(p::text, '|' ORDER BY publication_id)) FROM poll p; SELECT md5(string_agg(p::text, '|' ORDER BY publication_id)) FROM poll_pending p; "
                    "SELECT md5(string_agg(v::text, '|' ORDER BY publication_id, portion)) FROM poll_voter v; SELECT count(*) FROM poll_tally; SELECT count(*) FROM poll_text; "
                    "SELECT count(*) FROM poll_answer; SELECT md5(string_agg(c::text, '|' ORDER BY publication_id, choice)) FROM poll_choice c; SELECT count(*) FROM poll_group"_s);
    }
    QString look(const QString &sql) const { return m_office->look(filled(sql)); }
    QString filled(QString sql) const
    {
        static const QRegularExpression kWord(u"\\{([a-z]+)\\}"_s);
        for (auto match = kWord.match(sql); match.hasMatch(); match = kWord.match(sql)) {
            const QString word = match.captured(1);
            sql.replace(match.capturedStart(), match.capturedLength(), QString::number(m_numbers.contains(word) ? m_numbers.value(word) : person(word)));
        }
        return sql;
    }
    int person(const QString &name) const
    {
        return m_office->look(u"SELECT id FROM app_user WHERE email = '%1'"_s.arg(name == "ada"_L1 ? QString(ServerOffice::kAdministrator) : AttackedOffice::email(name))).toInt();
    }
    QString as(const char *name, const QString &sql) const
    {
        static const QRegularExpression kPlace(u"psql:<stdin>:[0-9]+: "_s);
        static const QRegularExpression kInside(u"CONTEXT: .*?(?=ERROR: |$)"_s);
        return m_office->as(QString::fromLatin1(name), filled(sql)).remove(kPlace).replace(u'\n', u' ').remove(kInside).trimmed();
    }

    std::unique_ptr<AttackedOffice> m_office;
    std::unique_ptr<Services> m_alice;
    QList<RecordId> m_sheets;
    QStringList m_logins;
    QHash<QString, int> m_numbers;
    QString m_before;
};

EFFECTIF_TEST(TestPollAttacks)
#include "tst_pollattacks.moc"
