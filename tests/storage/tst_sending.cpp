// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a sender makes of what a mail server answers, on both engines; the server here answers as it is told.
#include "models/domain/mailreason.h"
#include "models/gateways/mailgateway.h"
#include "models/services/clockwork.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/sender.h"
#include "models/storage/senderrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

#include <functional>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;
using gateways::MailLetter;
using gateways::MailVerdict;
using Kind = MailVerdict::Kind;
using Outcome = SenderRound::Outcome;

namespace {
/// Answers the next verdict of a list, or else takes everything.
class ToldGateway final : public gateways::MailGateway
{
public:
    MailVerdict send(const MailLetter &letter, const QDateTime &until) override
    {
        letters.append(letter);
        untils.append(until);
        if (during)
            during();
        return verdicts.isEmpty() ? MailVerdict{Kind::Accepted, 250, u"2.0.0 Ok"_s} : verdicts.takeFirst();
    }
    MailVerdict probe() override
    {
        ++probes;
        return probed;
    }
    void interrupt() override { ++interrupts; }

    QList<MailLetter> letters;
    QList<QDateTime> untils;
    QList<MailVerdict> verdicts;
    MailVerdict probed{Kind::Accepted, 250, {}};
    std::function<void()> during;
    int probes = 0;
    int interrupts = 0;
};

class Post
{
public:
    explicit Post(Engine engine)
        : database(engine)
        , services(database.open())
        , setup(SenderSetup::fresh({}))
        , sender(services->context(), gateway, setup)
    {
        SendingRules rules;
        rules.from = {u"Les Lilas"_s, u"bureau@exemple.fr"_s};
        rules.replyTo = {{}, u"accueil@exemple.fr"_s};
        must(outbox().storeRules(rules));
    }

    OutboxService outbox() { return OutboxService(services->context()); }
    int add(OutgoingMail mail)
    {
        mail.key = QUuid::createUuid();
        int id = 0;
        must(runOperation(services->context(), {QUuid::createUuid(), u"test"_s, u"outbox"_s, 0}, [&](qint64) -> Result<void> {
            id = must(outbox().add(mail));
            return {};
        }));
        return id;
    }
    int add(const QString &address = u"zoe@exemple.fr"_s)
    {
        OutgoingMail mail;
        mail.purpose = mailpurpose::kNotification;
        mail.to = {u"Zoé"_s, address};
        mail.subject = u"Bonjour"_s;
        mail.text = u"Bonjour"_s;
        return add(mail);
    }
    OutboxEntry entry(int id) { return must(outbox().entry(id)); }
    SenderRound round() { return must(sender.round()); }
    SendingStatus status() { return must(outbox().status()); }
    void pass(int seconds)
    {
        database.clock().turn(seconds);
        if (database.isSqlite())
            return;
        const QString back = u" - interval '%1 seconds'"_s.arg(seconds);
        database.force(u"UPDATE effectif.outbox SET next_try = next_try%1, claimed_until = claimed_until%1; "
                       "UPDATE effectif.sender SET until = until%1"_s.arg(back));
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    ToldGateway gateway;
    SenderSetup setup;
    Sender sender;
};
} // namespace

class TestSending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsIsSent_data() { addEngineRows(); }
    void whatWaitsIsSent()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        QStringList log;
        post.sender.setLog([&](const QString &line) { log << line; });
        QCOMPARE(post.round().outcome, Outcome::Idle);
        OutgoingMail mail;
        mail.purpose = mailpurpose::kNotification;
        mail.to = {u"Zoé Petit"_s, u"zoe@exemple.fr"_s};
        mail.subject = u"Évaluation"_s;
        mail.text = u"à demain"_s;
        mail.html = u"<p>à demain</p>"_s;
        mail.parts = {{u"a.pdf"_s, u"application/pdf"_s, "%PDF", {}}};
        mail.language = Language::English;
        const int id = post.add(mail);
        const SenderRound round = post.round();
        QCOMPARE(round.outcome, Outcome::Worked);
        QCOMPARE(round.sent, 1);
        const MailLetter letter = post.gateway.letters.value(0);
        QCOMPARE(letter.from, (MailAddress{u"Les Lilas"_s, u"bureau@exemple.fr"_s}));
        QCOMPARE(letter.replyTo.address, u"accueil@exemple.fr"_s);
        QCOMPARE(letter.to, mail.to);
        QCOMPARE(letter.subject, mail.subject);
        QCOMPARE(letter.html, mail.html);
        QCOMPARE(letter.parts, mail.parts);
        QCOMPARE(letter.language, Language::English);
        QVERIFY(letter.messageId.endsWith(u"@exemple.fr"_s));
        QVERIFY(post.gateway.untils.value(0) < post.database.clock().now().addSecs(Sender::kLeaseSeconds));
        QCOMPARE(post.entry(id).state, OutboxState::Sent);
        QCOMPARE(log.size(), 1);
        QVERIFY2(log.first().startsWith(u"message=%1 purpose=notification state=sent tries=1 code=250"_s.arg(id)), qPrintable(log.first()));
        QVERIFY(!log.first().contains(u"zoe"_s, Qt::CaseInsensitive));
    }

    void aRoundIsNoLoop_data() { addEngineRows(); }
    void aRoundIsNoLoop()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int first = post.add();
        for (int i = 0; i < 25; ++i)
            (void)post.add();
        post.gateway.verdicts = {{Kind::Deferred, 451, u"4.2.1 Later"_s}};
        const SenderRound round = post.round();
        QCOMPARE(round.sent, 19);
        QCOMPARE(round.deferred, 1);
        QCOMPARE(post.round().sent, 6);
        QCOMPARE(post.round().outcome, Outcome::Idle);
        QCOMPARE(post.gateway.letters.size(), 26); // the one that was put off came once
        QCOMPARE(post.entry(first).state, OutboxState::Waiting);
        QCOMPARE(post.entry(first).reason, u"4.2.1 Later"_s);
    }

    /// 1, 2, 5, 15, 60 minutes, then hourly; the eighth time is the last.
    void putOffEverMore_data() { addEngineRows(); }
    void putOffEverMore()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = post.add();
        const QList<int> minutes{1, 2, 5, 15, 60, 60, 60};
        for (const int wait : minutes) {
            post.gateway.verdicts = {{Kind::Deferred, 451, u"4.7.1 Greylisted"_s}};
            QCOMPARE(post.round().deferred, 1);
            post.pass(60 * wait - 30);
            (void)post.round();
            QVERIFY(post.gateway.verdicts.isEmpty());
            post.pass(31);
        }
        QCOMPARE(post.gateway.letters.size(), 7);
        post.gateway.verdicts = {{Kind::Deferred, 451, {}}};
        QCOMPARE(post.round().refused, 1);
        QCOMPARE(post.entry(id).state, OutboxState::Refused);
        QCOMPARE(post.entry(id).reason, mailreason::kGaveUp);
        QCOMPARE(post.entry(id).tries, 8);
        QSet<QString> names;
        for (const MailLetter &letter : post.gateway.letters)
            names.insert(letter.messageId);
        QCOMPARE(names.size(), 1);
    }

    void aRefusalIsForGood_data() { addEngineRows(); }
    void aRefusalIsForGood()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = post.add();
        post.gateway.verdicts = {{Kind::Refused, 550, u"5.1.1 No such user"_s}};
        QCOMPARE(post.round().refused, 1);
        QCOMPARE(post.entry(id).state, OutboxState::Refused);
        QCOMPARE(post.entry(id).code, 550);
        QCOMPARE(post.entry(id).reason, u"5.1.1 No such user"_s);
        post.pass(100000);
        QCOMPARE(post.round().outcome, Outcome::Idle);
        must(post.outbox().retry(id)); // the address exists by now
        post.pass(1);
        QCOMPARE(post.round().sent, 1);
    }

    void nobodyHeardTheAnswer_data() { addEngineRows(); }
    void nobodyHeardTheAnswer()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = post.add();
        post.gateway.verdicts = {{Kind::Uncertain, 0, u"cut"_s}, {Kind::Deferred, 451, {}}};
        QCOMPARE(post.round().uncertain, 1);
        QCOMPARE(post.entry(id).state, OutboxState::Uncertain);
        post.pass(61);
        QCOMPARE(post.round().outcome, Outcome::Worked);
        QCOMPARE(post.entry(id).state, OutboxState::Uncertain); // put off now: it may still have come the first time
        post.pass(121);
        QCOMPARE(post.round().sent, 1);
        QCOMPARE(post.gateway.letters.size(), 3);
        QCOMPARE(post.gateway.letters.at(2).messageId, post.gateway.letters.at(0).messageId);
    }

    void whatStaysUncertainIsLeftAlone_data() { addEngineRows(); }
    void whatStaysUncertainIsLeftAlone()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = post.add();
        for (int i = 0; i < 8; ++i) {
            post.gateway.verdicts = {i == 0 ? MailVerdict{Kind::Uncertain, 0, {}} : MailVerdict{Kind::Deferred, 451, {}}};
            QCOMPARE(post.round().outcome, Outcome::Worked);
            post.pass(3601);
        }
        QCOMPARE(post.round().outcome, Outcome::Idle);
        QCOMPARE(post.entry(id).state, OutboxState::Uncertain); // it may have come the first time
        QCOMPARE(post.entry(id).reason, mailreason::kGaveUp);
        QVERIFY(post.entry(id).ended.isValid());
        QCOMPARE(post.gateway.letters.size(), 8);
    }

    /// A wrong password is no fault of the messages: none is tried, none counts, and it is tried ever more rarely.
    void whoeverCannotSendPauses_data() { addEngineRows(); }
    void whoeverCannotSendPauses()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int put = post.add();
        post.gateway.verdicts = {{Kind::Deferred, 451, u"4.2.1 Later"_s}};
        (void)post.round();
        post.pass(61);
        const int id = post.add();
        int last = 0;
        for (int i = 0; i < 10; ++i) {
            post.gateway.verdicts = {{Kind::Unable, 535, u"5.7.8 Wrong password"_s}};
            const SenderRound round = post.round();
            QCOMPARE(round.outcome, Outcome::Paused);
            QCOMPARE(round.trouble, u"5.7.8 Wrong password"_s);
            QVERIFY(round.againMs >= last && round.againMs <= 300'000);
            last = round.againMs;
            QVERIFY(post.gateway.verdicts.isEmpty());
        }
        QCOMPARE(last, 300'000);
        QCOMPARE(post.gateway.letters.size(), 11); // one a round, not each of them
        QCOMPARE(post.entry(id).state, OutboxState::Waiting);
        QCOMPARE(post.entry(id).tries, 0);
        QVERIFY(post.entry(id).reason.isEmpty());
        QCOMPARE(post.entry(put).tries, 1);
        QCOMPARE(post.entry(put).reason, u"4.2.1 Later"_s);
        QCOMPARE(post.status().trouble, u"5.7.8 Wrong password"_s);
        QCOMPARE(post.round().sent, 2);
        QVERIFY(post.status().trouble.isEmpty());
    }

    /// With nothing to send it asks the server, or the trouble would be shown for ever.
    void troubleEndsWithoutAMessageToo_data() { addEngineRows(); }
    void troubleEndsWithoutAMessageToo()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = post.add();
        post.gateway.verdicts = {{Kind::Unable, 0, u"no server"_s}};
        QCOMPARE(post.round().outcome, Outcome::Paused);
        must(post.outbox().withdraw(id));
        post.gateway.probed = {Kind::Unable, 0, u"still none"_s};
        QCOMPARE(post.round().outcome, Outcome::Paused);
        QCOMPARE(post.status().trouble, u"still none"_s);
        post.gateway.probed = {Kind::Accepted, 250, {}};
        QCOMPARE(post.round().outcome, Outcome::Idle);
        QVERIFY(post.status().trouble.isEmpty());
        QCOMPARE(post.round().outcome, Outcome::Idle);
        QCOMPARE(post.gateway.probes, 2); // asked no more than that
    }

    void anOfficeWithoutAnAddressSaysSo()
    {
        Post post(Engine::Sqlite);
        post.database.force(u"DELETE FROM setting WHERE key = 'sending_rules'"_s);
        const int id = post.add();
        QCOMPARE(post.round().outcome, Outcome::Paused);
        QVERIFY(!post.status().trouble.isEmpty());
        QCOMPARE(post.entry(id).state, OutboxState::Waiting);
        QVERIFY(post.gateway.letters.isEmpty());
    }

    void secretsAreReadByThisMachineAlone_data() { addEngineRows(); }
    void secretsAreReadByThisMachineAlone()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        (void)post.round(); // publishes the key
        OutgoingMail mail;
        mail.purpose = mailpurpose::kReset;
        mail.to = {{}, u"zoe@exemple.fr"_s};
        mail.subject = u"Code"_s;
        mail.text = u"K7RM-2XQD"_s;
        mail.isSecret = true;
        (void)post.add(mail);
        QCOMPARE(post.round().sent, 1);
        QCOMPARE(post.gateway.letters.last().text, u"K7RM-2XQD"_s);
        const int waits = post.add(mail);
        must(post.sender.leave());
        Sender other(post.services->context(), post.gateway, SenderSetup::fresh({})); // another machine, with another key
        post.pass(1);
        QCOMPARE(must(other.round()).outcome, Outcome::Idle); // it waits for the machine that can read it
        QCOMPARE(post.entry(waits).state, OutboxState::Waiting);
        QCOMPARE(post.gateway.letters.size(), 1);
        (void)post.add(mail); // sealed for the one that sends now
        QCOMPARE(must(other.round()).sent, 1);
        QCOMPARE(post.round().outcome, Outcome::Elsewhere);
    }

    void quietHoursCountNoTry()
    {
        Post post(Engine::Sqlite);
        OutgoingMail mail;
        mail.purpose = mailpurpose::kReminder;
        mail.to = {{}, u"zoe@exemple.fr"_s};
        mail.subject = mail.text = u"x"_s;
        mail.keepsQuiet = true;
        const int id = post.add(mail); // a Saturday
        QCOMPARE(post.round().outcome, Outcome::Idle);
        must(post.outbox().retry(id)); // whoever is in a hurry does not make the night a day
        const SenderRound round = post.round();
        QCOMPARE(round.sent, 0);
        QCOMPARE(post.entry(id).tries, 0);
        QCOMPARE(post.entry(id).nextTry, QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC));
        post.pass(2 * 86400);
        QCOMPARE(post.round().sent, 1);
    }

    /// The program is closed in the middle of a round: what it did not try waits as if nothing had been.
    /// The setup is stored anew while the former run still waits for an answer.
    void twoRunsOfOneProgramAreTwo_data() { addEngineRows(); }
    void twoRunsOfOneProgramAreTwo()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = post.add();
        ToldGateway gateway;
        Sender other(post.services->context(), gateway, post.setup);
        std::optional<Outcome> meanwhile;
        post.gateway.during = [&] { meanwhile = must(other.round()).outcome; };
        QCOMPARE(post.round().sent, 1);
        QCOMPARE(meanwhile, std::optional(Outcome::Elsewhere));
        QVERIFY(gateway.letters.isEmpty());
        QCOMPARE(post.entry(id).tries, 1);
        must(post.sender.leave());
        post.pass(1);
        QCOMPARE(must(other.round()).outcome, Outcome::Idle);
    }

    void aLongClosureStopsNothingElse_data() { addEngineRows(); }
    void aLongClosureStopsNothingElse()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        SendingRules rules = must(post.outbox().rules());
        for (int day = -1; day < 40; ++day)
            rules.quiet.closed << post.database.clock().now().date().addDays(day);
        must(post.outbox().storeRules(rules));
        OutgoingMail mail;
        mail.purpose = mailpurpose::kReminder;
        mail.to = {u"Zoé"_s, u"zoe@exemple.fr"_s};
        mail.subject = mail.text = u"Rappel"_s;
        mail.keepsQuiet = true;
        const int quiet = post.add(mail);
        must(post.outbox().retry(quiet)); // somebody tries it all the same
        post.add();
        QCOMPARE(post.round().sent, 1);
        QCOMPARE(post.entry(quiet).state, OutboxState::Waiting);
        QCOMPARE(post.entry(quiet).tries, 0);
        post.add();
        QCOMPARE(post.round().sent, 1);
    }

    void whatIsLargeHasTheLeaseForLonger_data() { addEngineRows(); }
    void whatIsLargeHasTheLeaseForLonger()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        OutgoingMail mail;
        mail.purpose = mailpurpose::kNotification;
        mail.to = {{}, u"zoe@exemple.fr"_s};
        mail.subject = mail.text = u"Plan"_s;
        mail.parts = {{u"plan.pdf"_s, u"application/pdf"_s, QByteArray(12'000'000, 'x'), {}}};
        (void)post.add(mail);
        QCOMPARE(post.round().sent, 1);
        QVERIFY(post.database.clock().now().secsTo(post.gateway.untils.first()) > 240); // 60 s, and 50 kB a second
    }

    void aTroubleNamesNobody()
    {
        Post post(Engine::Sqlite);
        QStringList log;
        post.sender.setLog([&](const QString &line) { log << line; });
        post.gateway.verdicts = {{Kind::Unable, 554, u"5.7.1 <marie.dupont@exemple.fr>: Relay access denied"_s}};
        post.add(u"marie.dupont@exemple.fr"_s);
        const SenderRound round = post.round();
        QCOMPARE(round.outcome, Outcome::Paused);
        QVERIFY2(round.trouble.contains("Relay access denied"_L1) && !round.trouble.contains(u'@'), qPrintable(round.trouble));
        QVERIFY(!post.status().trouble.contains(u'@') && !log.join(u'\n').contains(u'@'));
    }

    void aRoundIsInterrupted_data() { addEngineRows(); }
    void aRoundIsInterrupted()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int first = post.add();
        const int second = post.add();
        post.gateway.during = [&] { post.sender.interrupt(); };
        post.gateway.verdicts = {{Kind::Deferred, 0, u"interrupted"_s}};
        QCOMPARE(post.round().sent, 0);
        QCOMPARE(post.gateway.interrupts, 1);
        for (const int id : {first, second}) {
            QCOMPARE(post.entry(id).state, OutboxState::Waiting);
            QCOMPARE(post.entry(id).tries, 0);
        }
        must(post.sender.leave());
        QVERIFY(!post.status().isAlive);
    }

    /// What belongs to a clock is done once, by whoever comes first.
    void theClockForgetsAndReminds_data() { addEngineRows(); }
    void theClockForgetsAndReminds()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int kept = post.add();
        const int old = post.add();
        QCOMPARE(post.round().sent, 2);
        post.database.force((post.database.isSqlite() ? u"UPDATE outbox SET ended_at = '2026-10-01T00:00:00.000Z' WHERE id = %1"_s
                                                      : u"UPDATE effectif.outbox SET ended_at = '2026-10-01' WHERE id = %1"_s)
                                .arg(old));
        (void)makeSheet(*post.services, u"Lefèvre"_s, u"Zoé"_s,
                        {{u"nature"_s, u"employee"_s}, {u"contract_start"_s, QDate(2009, 1, 1)}, {u"contract_end"_s, QDate(2012, 6, 30)}});
        (void)makeSheet(*post.services, u"Petit"_s, u"Luc"_s, {{u"nature"_s, u"employee"_s}, {u"contract_start"_s, QDate(2025, 1, 1)}});
        const auto bodies = [&] { return post.database.ask(u"SELECT id FROM outbox WHERE body IS NULL"_s); };
        Clockwork clock(*post.services);
        must(clock.run());
        QCOMPARE(bodies(), QString::number(old));
        QVERIFY(post.entry(old).state == OutboxState::Sent); // that it went out stays known
        QVERIFY(post.entry(kept).state == OutboxState::Sent);
        const auto reminders = [&] { return must(post.outbox().list({{}, {mailpurpose::kReminder}, {}, 0, 10})); };
        const bool accounts = worksByAccount() || (worksEncrypted() && post.database.isSqlite());
        const int readers = accounts ? post.database.ask(u"SELECT count(*) FROM app_user WHERE role = 'administrator' AND email IS NOT NULL"_s).toInt() : 0;
        QCOMPARE(reminders().size(), readers); // without accounts there is nobody to write to
        if (readers > 0)
            QVERIFY(reminders().first().subject.contains(u'1'));
        must(clock.run());
        Clockwork other(*post.services); // another program
        must(other.run());
        QCOMPARE(reminders().size(), readers);
    }

    /// One task that fails, or cannot be done yet, is due again and stops neither the others nor the sending.
    void theClockGoesOnWhereATaskFails()
    {
        if (worksByAccount() || worksEncrypted())
            QSKIP("once is enough");
        Post post(Engine::Sqlite);
        (void)makeSheet(*post.services, u"Lefèvre"_s, u"Zoé"_s,
                        {{u"nature"_s, u"employee"_s}, {u"contract_start"_s, QDate(2009, 1, 1)}, {u"contract_end"_s, QDate(2012, 6, 30)}});
        post.database.force(u"INSERT INTO app_user (name, name_key, email, email_key, role, created_at) "
                            "VALUES ('Ada Chef', 'ada chef', 'no address', 'no address', 'administrator', '2026-01-01T00:00:00.000Z')"_s);
        const auto done = [&] { return post.database.ask(u"SELECT key FROM clockwork ORDER BY key"_s); };
        Clockwork clock(*post.services);
        must(clock.run());
        QCOMPARE(done(), u"away,daily_summary,forget"_s); // no machine sends yet
        (void)post.round();
        post.database.clock().turn(61);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"clockwork: due_reminder failed"_s));
        must(clock.run());
        QCOMPARE(done(), u"away,daily_summary,forget,letters"_s);
        post.database.force(u"UPDATE app_user SET email = 'ada@exemple.fr' WHERE email = 'no address'"_s);
        post.database.clock().turn(61);
        must(clock.run());
        QCOMPARE(done(), u"away,daily_summary,due_reminder,forget,letters"_s);
        const QList<OutboxEntry> reminders = must(post.outbox().list({{}, {mailpurpose::kReminder}, {}, 0, 10}));
        QCOMPARE(reminders.size(), 1);
        QCOMPARE(reminders.first().to.address, u"ada@exemple.fr"_s);
        for (int day = 0; day < 8; ++day) {
            post.database.clock().turn(86400);
            must(clock.run());
        }
        QCOMPARE(must(post.outbox().list({{}, {mailpurpose::kReminder}, {}, 0, 10})).size(), 2); // weekly
    }

    /// The database goes away after a message was handed over: it is told as soon as there is one again, not sent again.
    void whatCouldNotBeReportedIsReportedLater()
    {
        if (worksByAccount() || worksEncrypted())
            QSKIP("once is enough");
        Post post(Engine::Sqlite);
        const int first = post.add();
        const int second = post.add();
        bool locked = false;
        post.gateway.during = [&] {
            if (!std::exchange(locked, true))
                post.services->interrupt(); // every statement fails from now on
        };
        QVERIFY(!post.sender.round());
        post.services->resume();
        QCOMPARE(post.entry(first).state, OutboxState::Sending);
        const auto other = post.database.open(); // another connection
        post.sender.moveTo(other->context());
        QCOMPARE(post.round().sent, 1);
        QCOMPARE(post.entry(first).state, OutboxState::Sent);
        QCOMPARE(post.entry(second).state, OutboxState::Sent);
        QCOMPARE(post.gateway.letters.size(), 2);
        QCOMPARE(post.database.ask(u"SELECT count(*) FROM outbox WHERE doubt = 1"_s), u"0"_s); // nobody had tried the second one
    }

    /// D25: an account sends with the right to it, on a file as on a server.
    void onlyWhoMaySends()
    {
        Post post(Engine::Sqlite);
        const int id = post.add();
        post.services->context().hasAccount = true;
        post.services->context().rights.capabilities.remove(capability::kSender);
        const auto denied = post.sender.round();
        QVERIFY(!denied);
        QCOMPARE(denied.error().kind, ErrorKind::Denied);
        QCOMPARE(post.entry(id).state, OutboxState::Waiting);
        post.services->context().rights.capabilities.insert(capability::kSender);
        QCOMPARE(post.round().sent, 1);
    }
};

EFFECTIF_TEST(TestSending)
#include "tst_sending.moc"
