// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The outbox: what is put into it leaves once, whoever sends it; on both engines.
#include "models/domain/mailreason.h"
#include "models/services/copyservice.h"
#include "models/services/mailseal.h"
#include "models/services/maintenanceservice.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/storage/senderrepository.h"
#include "tests/support/engines.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;
using storage::OutboxClaim;
using storage::OutboxReport;
using storage::SenderRepository;

namespace {
const auto kOne = u"11111111-1111-4111-8111-111111111111"_s; ///< two programs that send
const auto kTwo = u"22222222-2222-4222-8222-222222222222"_s;
constexpr int kLease = 120;

OutgoingMail mailTo(const QString &address, const QString &subject = u"Bonjour"_s)
{
    OutgoingMail mail;
    mail.key = QUuid::createUuid();
    mail.purpose = mailpurpose::kNotification;
    mail.to = {u"Zoé Petit"_s, address};
    mail.subject = subject;
    mail.text = u"Bonjour Zoé,\nà demain."_s;
    return mail;
}

/// An office, and what its sender does. On a server times are the server's, so that time passes by moving what is written.
class Post
{
public:
    explicit Post(Engine engine)
        : database(engine)
        , services(database.open())
        , sender(services->context().connection)
    {
    }

    OutboxService outbox() { return OutboxService(services->context()); }
    Result<int> add(const OutgoingMail &mail)
    {
        int id = 0;
        const OperationNote note{QUuid::createUuid(), u"test"_s, u"outbox"_s, 0};
        const auto done = runOperation(services->context(), note, [&](qint64) -> Result<void> {
            const auto added = outbox().add(mail);
            id = added.value_or(0);
            return added ? Result<void>() : fail(added.error());
        });
        return done ? Result<int>(id) : fail(done.error());
    }
    QDateTime now() { return database.isSqlite() ? database.clock().now() : QDateTime::currentDateTimeUtc(); }
    bool lease(const QString &holder) { return must(sender.lease(holder, u"PC "_s + holder.left(1), kLease, now())).mine; }
    QList<OutboxClaim> claim(const QString &holder, int most = 20) { return must(sender.claim(holder, most, now())); }
    QList<int> claimedIds(const QString &holder, int most = 20)
    {
        QList<int> ids;
        for (const OutboxClaim &one : claim(holder, most))
            ids.append(one.id);
        return ids;
    }
    bool report(const QString &holder, const OutboxReport &report) { return must(sender.report(holder, report, now())); }
    OutboxEntry entry(int id) { return must(outbox().entry(id)); }
    OutboxState stateOf(int id) { return entry(id).state; }
    QString body(int id) { return database.ask(u"SELECT coalesce(body, 'wiped') FROM outbox WHERE id = %1"_s.arg(id)); }
    void pass(int seconds)
    {
        database.clock().turn(seconds);
        if (database.isSqlite())
            return;
        const QString back = u" - interval '%1 seconds'"_s.arg(seconds);
        database.force(u"UPDATE effectif.outbox SET next_try = next_try%1, claimed_until = claimed_until%1, expires = expires%1, "
                       "ended_at = ended_at%1; UPDATE effectif.sender SET until = until%1"_s.arg(back));
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    SenderRepository sender;
};
} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageWaitsAndIsSent_data() { addEngineRows(); }
    void aMessageWaitsAndIsSent()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        OutgoingMail mail = mailTo(u"zoe@exemple.fr"_s);
        mail.html = u"<p>à demain</p>"_s;
        mail.language = Language::English;
        mail.parts = {{u"évaluation.pdf"_s, u"application/pdf"_s, QByteArray("%PDF\0\xff", 6), {}},
                      {u"logo.png"_s, u"image/png"_s, "PNG", u"logo"_s}};
        const int id = must(post.add(mail));
        const OutboxEntry before = post.entry(id);
        QCOMPARE(before.state, OutboxState::Waiting);
        QCOMPARE(before.to, mail.to);
        QCOMPARE(before.by, u"Alice Martin"_s);
        QVERIFY(post.lease(kOne));
        const QList<OutboxClaim> taken = post.claim(kOne);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().mail.text, mail.text);
        QCOMPARE(taken.first().mail.html, mail.html);
        QCOMPARE(taken.first().mail.language, Language::English);
        QVERIFY(taken.first().messageId.startsWith(mail.key.toString(QUuid::WithoutBraces) + u'@'));
        QCOMPARE(taken.first().parts, 2);
        QCOMPARE(must(post.sender.parts(kOne, id)), mail.parts);
        QCOMPARE(post.stateOf(id), OutboxState::Sending);
        QVERIFY(post.report(kOne, {id, OutboxState::Sent, 250, u"2.0.0 Ok"_s, 0, true}));
        const OutboxEntry sent = post.entry(id);
        QCOMPARE(sent.state, OutboxState::Sent);
        QCOMPARE(sent.code, 250);
        QCOMPARE(sent.tries, 1);
        QVERIFY(sent.ended.isValid());
        QVERIFY(!sent.nextTry.isValid());
        QVERIFY(post.claim(kOne).isEmpty());
        QVERIFY(!post.report(kOne, {id, OutboxState::Refused, 550, {}, 0, true})); // it is over
        QCOMPARE(post.body(id), mail.text); // no secret: it can be looked up for a while
    }

    void aDoubleClickIsOneMessage_data() { addEngineRows(); }
    void aDoubleClickIsOneMessage()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const OutgoingMail mail = mailTo(u"zoe@exemple.fr"_s);
        const int id = must(post.add(mail));
        QCOMPARE(must(post.add(mail)), id);
        QCOMPARE(must(post.outbox().list()).size(), 1);
    }

    void whatCausesAMessageAndTheMessageAreOne_data() { addEngineRows(); }
    void whatCausesAMessageAndTheMessageAreOne()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const OperationNote note{QUuid::createUuid(), u"test"_s, u"outbox"_s, 0};
        QVERIFY(!runOperation(post.services->context(), note, [&](qint64) -> Result<void> {
            (void)must(post.outbox().add(mailTo(u"zoe@exemple.fr"_s)));
            return fail(ErrorKind::Conflict, u"somebody else was faster"_s);
        }));
        QVERIFY(must(post.outbox().list()).isEmpty());
    }

    void oneSendsAtATime_data() { addEngineRows(); }
    void oneSendsAtATime()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        (void)must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        QVERIFY(!must(post.outbox().status()).isAlive);
        QVERIFY(post.lease(kOne));
        QVERIFY(post.lease(kOne));
        QVERIFY(!post.lease(kTwo));
        QVERIFY(!post.sender.claim(kTwo, 20, post.now()));
        QVERIFY(!post.sender.publish(kTwo, QString(43, u'A') + u'=', post.now()));
        QVERIFY(!post.sender.setTrouble(kTwo, u"x"_s, post.now()));
        QCOMPARE(must(post.outbox().status()).sender, u"PC 1"_s);
        must(post.sender.leave(kOne, post.now()));
        post.pass(1);
        QVERIFY(post.lease(kTwo)); // at once
        QVERIFY(!post.lease(kOne));
        post.pass(kLease + 1);
        QVERIFY(post.lease(kOne)); // a holder that died
        QCOMPARE(must(post.outbox().status()).sender, u"PC 1"_s);
    }

    /// Killed between handing over and saying so: nobody knows, so it goes again under the same name.
    void whatADeadSenderTookIsUncertain_data() { addEngineRows(); }
    void whatADeadSenderTookIsUncertain()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        QVERIFY(post.lease(kOne));
        const QString name = post.claim(kOne).first().messageId;
        post.pass(kLease - 1);
        QVERIFY(!post.lease(kTwo));
        post.pass(2);
        QVERIFY(post.lease(kTwo));
        const QList<OutboxClaim> again = post.claim(kTwo);
        QCOMPARE(again.size(), 1);
        QCOMPARE(again.first().messageId, name);
        QCOMPARE(again.first().tries, 1);
        QVERIFY(!post.report(kOne, {id, OutboxState::Sent, 250, {}, 0, true})); // it is the other's now
        QVERIFY(post.report(kTwo, {id, OutboxState::Uncertain, 0, {}, 60, true}));
        QCOMPARE(post.stateOf(id), OutboxState::Uncertain);
        QCOMPARE(must(post.outbox().status()).uncertain, 1);
        post.pass(61);
        QVERIFY(post.lease(kTwo));
        QCOMPARE(post.claimedIds(kTwo), QList<int>{id});
        QVERIFY(post.report(kTwo, {id, OutboxState::Waiting, 451, {}, 60, true})); // put off: it may still have come before
        QCOMPARE(post.stateOf(id), OutboxState::Uncertain);
    }

    /// A sender tells of each message before it begins the next one: what it had not come to is not uncertain.
    void onlyTheFirstOfWhatADeadSenderTookIsUncertain_data() { addEngineRows(); }
    void onlyTheFirstOfWhatADeadSenderTookIsUncertain()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        QList<int> ids;
        for (int i = 0; i < 4; ++i)
            ids << must(post.add(mailTo(u"zoe%1@exemple.fr"_s.arg(i))));
        QVERIFY(post.lease(kOne));
        QCOMPARE(post.claimedIds(kOne), ids);
        QVERIFY(post.report(kOne, {ids[0], OutboxState::Sent, 250, {}, 0, true}));
        post.pass(kLease + 1); // it died over the second
        QVERIFY(post.lease(kTwo));
        const QList<OutboxClaim> again = post.claim(kTwo);
        QCOMPARE(again.size(), 3);
        for (const OutboxClaim &one : again)
            QCOMPARE(one.tries, one.id == ids[1] ? 1 : 0);
        for (const int id : ids.sliced(1))
            QVERIFY(post.report(kTwo, {id, OutboxState::Waiting, 0, {}, 0, false}));
        QCOMPARE(post.stateOf(ids[1]), OutboxState::Uncertain);
        QCOMPARE(post.stateOf(ids[2]), OutboxState::Waiting);
        QCOMPARE(post.stateOf(ids[3]), OutboxState::Waiting);
    }

    /// What waited when a file was saved may have gone out since: the copy sends nothing of it by itself.
    void aBackupHoldsItsMessages()
    {
        Post post(Engine::Sqlite);
        const int plain = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        const int late = must(post.add(mailTo(u"paul@exemple.fr"_s)));
        QVERIFY(post.lease(kOne));
        QCOMPARE(post.claimedIds(kOne, 1), QList<int>{plain});
        const QString file = QFileInfo(post.database.url().file).absolutePath() + u"/saved.effectif"_s;
        must(MaintenanceService(*post.services).backUp(file));
        OpenRequest request = post.database.request();
        request.url.file = file;
        const auto copy = must(Services::create(request, post.database.clock()));
        SenderRepository sender(copy->context().connection);
        QVERIFY(must(sender.lease(kTwo, u"PC"_s, kLease, post.now().addDays(1))).mine);
        QCOMPARE(must(sender.claim(kTwo, 20, post.now().addDays(1))).size(), 0);
        OutboxService outbox(copy->context());
        for (const int id : {plain, late}) {
            QCOMPARE(must(outbox.entry(id)).state, OutboxState::Uncertain);
            QCOMPARE(must(outbox.entry(id)).reason, mailreason::kCopied);
        }
        must(outbox.retry(late)); // somebody who knows
        QCOMPARE(must(sender.claim(kTwo, 20, post.now().addDays(1))).size(), 1);
        QCOMPARE(post.stateOf(late), OutboxState::Waiting); // the office itself goes on
    }

    void aSenderThatComesBackKeepsWhatItRenews_data() { addEngineRows(); }
    void aSenderThatComesBackKeepsWhatItRenews()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        QVERIFY(post.lease(kOne));
        QCOMPARE(post.claimedIds(kOne), QList<int>{id});
        for (int i = 0; i < 3; ++i) {
            post.pass(kLease - 10);
            QVERIFY(post.lease(kOne)); // a long round renews
        }
        QVERIFY(post.report(kOne, {id, OutboxState::Sent, 250, {}, 0, true}));
    }

    /// A message over which every sender dies must not be the only one that is ever tried.
    void aMessageThatKillsItsSenderIsGivenUp_data() { addEngineRows(); }
    void aMessageThatKillsItsSenderIsGivenUp()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        for (int death = 0; death < SenderRepository::kMostTries; ++death) {
            QCOMPARE(post.stateOf(id), death == 0 ? OutboxState::Waiting : OutboxState::Sending);
            post.pass(kLease + 1);
            QVERIFY(post.lease(death % 2 == 0 ? kOne : kTwo));
            (void)post.claim(death % 2 == 0 ? kOne : kTwo); // makes it uncertain
            post.pass(60 * 8);
            QVERIFY(post.lease(death % 2 == 0 ? kOne : kTwo));
            (void)post.claim(death % 2 == 0 ? kOne : kTwo);
            if (post.entry(id).ended.isValid())
                break;
        }
        const OutboxEntry left = post.entry(id);
        QCOMPARE(left.state, OutboxState::Uncertain); // nobody knows whether it went out
        QCOMPARE(left.reason, mailreason::kGaveUp);
        QVERIFY(left.ended.isValid());
        QVERIFY(!left.nextTry.isValid());
        QCOMPARE(left.tries, SenderRepository::kMostTries);
        post.pass(100000);
        QVERIFY(post.lease(kOne));
        QVERIFY(post.claim(kOne).isEmpty());
        must(post.outbox().retry(id)); // by somebody who knows
        QCOMPARE(post.claimedIds(kOne), QList<int>{id});
    }

    void whatIsDeferredComesWhenItIsDue_data() { addEngineRows(); }
    void whatIsDeferredComesWhenItIsDue()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        QVERIFY(post.lease(kOne));
        QCOMPARE(post.claimedIds(kOne), QList<int>{id});
        QVERIFY(post.report(kOne, {id, OutboxState::Waiting, 451, u"4.7.1 Greylisted"_s, 300, true}));
        QCOMPARE(post.entry(id).reason, u"4.7.1 Greylisted"_s);
        QCOMPARE(post.entry(id).tries, 1);
        post.pass(100);
        QVERIFY(post.lease(kOne));
        QVERIFY(post.claim(kOne).isEmpty());
        must(post.outbox().retry(id)); // somebody does not want to wait
        post.pass(1);
        QCOMPARE(post.claimedIds(kOne), QList<int>{id});
        QVERIFY(post.report(kOne, {id, OutboxState::Waiting, 0, {}, 0, false})); // the sender could not at all
        QCOMPARE(post.entry(id).tries, 0);
    }

    void whatIsTooLateIsRefused_data() { addEngineRows(); }
    void whatIsTooLateIsRefused()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        OutgoingMail mail = mailTo(u"zoe@exemple.fr"_s);
        mail.expires = post.now().addSecs(600);
        const int id = must(post.add(mail));
        post.pass(601);
        QVERIFY(post.lease(kOne));
        QVERIFY(post.claim(kOne).isEmpty());
        QCOMPARE(post.stateOf(id), OutboxState::Refused);
        QCOMPARE(post.entry(id).reason, mailreason::kExpired);
        const auto again = post.outbox().retry(id);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Invalid);
    }

    void whatWaitsCanBeTakenBack_data() { addEngineRows(); }
    void whatWaitsCanBeTakenBack()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const int id = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        const int taken = must(post.add(mailTo(u"luc@exemple.fr"_s)));
        must(post.outbox().withdraw(id));
        QCOMPARE(post.stateOf(id), OutboxState::Refused);
        QCOMPARE(post.entry(id).reason, mailreason::kWithdrawn);
        QVERIFY(post.lease(kOne));
        QCOMPARE(post.claimedIds(kOne), QList<int>{taken});
        const auto late = post.outbox().withdraw(taken);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
        QCOMPARE(post.outbox().retry(taken).error().kind, ErrorKind::Conflict);
        QCOMPARE(post.outbox().withdraw(999).error().kind, ErrorKind::NotFound);
        must(post.outbox().retry(id)); // on second thoughts
        QCOMPARE(post.stateOf(id), OutboxState::Waiting);
    }

    /// Nobody but the sender's machine reads a code, and nobody at all once it is sent.
    void aSecretIsSealedAndWiped_data() { addEngineRows(); }
    void aSecretIsSealedAndWiped()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        OutgoingMail mail = mailTo(u"zoe@exemple.fr"_s);
        mail.purpose = mailpurpose::kInvitation;
        mail.isSecret = true;
        mail.text = u"K7RM-2XQD-9TNB-H4CW"_s;
        mail.html = u"<b>K7RM-2XQD-9TNB-H4CW</b>"_s;
        QVERIFY(!must(post.outbox().canSend()));
        const auto early = post.add(mail);
        QVERIFY(!early);
        QCOMPARE(early.error().kind, ErrorKind::Unavailable);
        const boxes::KeyPair keys = boxes::newPair();
        QVERIFY(post.lease(kOne));
        must(post.sender.publish(kOne, mailseal::keyText(keys.publicKey), post.now()));
        QVERIFY(must(post.outbox().canSend()));
        const int id = must(post.add(mail));
        mail.key = QUuid::createUuid();
        const int withdrawn = must(post.add(mail));
        QVERIFY(!post.body(id).contains(u"K7RM"_s));
        must(post.outbox().withdraw(withdrawn));
        QCOMPARE(post.body(withdrawn), u"wiped"_s);
        QCOMPARE(post.outbox().retry(withdrawn).error().kind, ErrorKind::Invalid);
        const OutboxClaim taken = post.claim(kOne).first();
        QVERIFY(!mailseal::open(taken.mail.text, boxes::newPair()));
        const auto opened = mailseal::open(taken.mail.text, keys);
        QVERIFY(opened);
        QCOMPARE(opened->text, mail.text);
        QCOMPARE(opened->html, mail.html);
        QVERIFY(post.report(kOne, {id, OutboxState::Sent, 250, {}, 0, true}));
        QCOMPARE(post.body(id), u"wiped"_s);
        QCOMPARE(post.database.ask(u"SELECT count(*) FROM outbox WHERE coalesce(body, '') || coalesce(html, '') <> ''"_s), u"0"_s);
    }

    void quietHoursAreTheNextTry_data() { addEngineRows(); }
    void quietHoursAreTheNextTry()
    {
        QFETCH(Engine, engine);
        Post post(engine); // a Saturday
        OutgoingMail mail = mailTo(u"zoe@exemple.fr"_s);
        mail.keepsQuiet = true;
        const OutboxEntry entry = post.entry(must(post.add(mail)));
        QCOMPARE(entry.state, OutboxState::Waiting);
        QVERIFY(entry.nextTry >= QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC));
        mail.key = QUuid::createUuid();
        mail.keepsQuiet = false;
        QVERIFY(post.entry(must(post.add(mail))).nextTry <= post.now().addSecs(5));
    }

    void whatNoHeaderMayHold_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("field");
        for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
            const QByteArray on = engine == Engine::Sqlite ? "SQLite: " : "PostgreSQL: ";
            if (engine == Engine::Sqlite ? worksByAccount() : worksEncrypted())
                continue;
            const auto row = [&](const char *name) -> QTestData & { return QTest::newRow((on + name).constData()) << engine; };
            row("a second header in the address") << u"zoe@exemple.fr\r\nBcc: tous@exemple.fr"_s << u"x"_s << u"to"_s;
            row("a line break alone") << u"zoe@exemple.fr\n"_s << u"x"_s << u"to"_s;
            row("two addresses") << u"zoe@exemple.fr,luc@exemple.fr"_s << u"x"_s << u"to"_s;
            row("none at all") << QString() << u"x"_s << u"to"_s;
            row("a second header in the subject") << u"zoe@exemple.fr"_s << u"x\r\nBcc: tous@exemple.fr"_s << u"subject"_s;
            row("a subject of 10,000 characters") << u"zoe@exemple.fr"_s << QString(10000, u'x') << u"subject"_s;
            row("no subject") << u"zoe@exemple.fr"_s << u"  "_s << u"subject"_s;
        }
    }
    void whatNoHeaderMayHold()
    {
        QFETCH(Engine, engine);
        QFETCH(const QString, address);
        QFETCH(const QString, subject);
        Post post(engine);
        const auto added = post.add(mailTo(address, subject));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Invalid);
        QTEST(added.error().field, "field");
    }

    void listsAreSearchedAndPaged_data() { addEngineRows(); }
    void listsAreSearchedAndPaged()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        QList<int> ids;
        for (int i = 0; i < 5; ++i)
            ids.prepend(must(post.add(mailTo(u"u%1@exemple.fr"_s.arg(i), u"Sujet 100%1"_s.arg(i % 2 == 0 ? u"%"_s : u"_"_s)))));
        must(post.outbox().withdraw(ids.first()));
        const auto found = [&](const OutboxQuery &query) {
            QList<int> result;
            for (const OutboxEntry &entry : must(post.outbox().list(query)))
                result.append(entry.id);
            return result;
        };
        QCOMPARE(found({}), ids);
        QCOMPARE(found({{OutboxState::Refused}, {}, {}, 0, 10}), ids.mid(0, 1));
        QCOMPARE(found({{OutboxState::Waiting}, {mailpurpose::kNotification}, {}, 0, 2}), ids.mid(1, 2));
        QCOMPARE(found({{}, {mailpurpose::kReset}, {}, 0, 10}), QList<int>());
        QCOMPARE(found({{}, {}, u"U3@EXEMPLE"_s, 0, 10}), ids.mid(1, 1));
        QCOMPARE(found({{}, {}, u"100%"_s, 0, 10}).size(), 3); // as typed: no pattern
        QCOMPARE(found({{}, {}, u"zoé petit"_s, 0, 10}).size(), 5);
        QCOMPARE(found({{}, {}, {}, ids.at(2), 10}), ids.mid(3));
    }

    /// Both offices would send it.
    void aCopyTakesNoMessageAlong_data() { addEngineRows(); }
    void aCopyTakesNoMessageAlong()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            QSKIP("the owner of a database copies it");
        Post post(engine);
        (void)must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        QVERIFY(post.lease(kOne));
        TestDatabase copy(Engine::Sqlite);
        OpenRequest request;
        request.url = copy.url();
        request.userName = u"Alice Martin"_s;
        Progress progress;
        QCOMPARE(must(CopyService(*post.services).copyTo(request, progress)).waiting, 1);
        QCOMPARE(copy.ask(u"SELECT count(*) FROM outbox"_s), u"0"_s);
        QCOMPARE(copy.ask(u"SELECT count(*) FROM sender WHERE holder IS NOT NULL"_s), u"0"_s);
        QCOMPARE(post.database.ask(u"SELECT count(*) FROM outbox"_s), u"1"_s);
    }

    /// Everybody sees the own messages, administrators all (D25: on a file the services hold to it).
    void othersMessagesAreNotSeen()
    {
        Post post(Engine::Sqlite);
        const int alices = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        must(post.services->signAs(u"Bob Petit"_s));
        if (worksEncrypted())
            QSKIP("an account is who signed in");
        post.services->context().rights = {u"user"_s, {1}, {}, {}, 0};
        const int bobs = must(post.add(mailTo(u"luc@exemple.fr"_s)));
        QCOMPARE(must(post.outbox().list()).size(), 1);
        QVERIFY(post.outbox().entry(bobs));
        QCOMPARE(post.outbox().entry(alices).error().kind, ErrorKind::NotFound);
        QCOMPARE(post.outbox().withdraw(alices).error().kind, ErrorKind::NotFound);
        QCOMPARE(must(post.outbox().status()).waiting, 1);
        QCOMPARE(post.outbox().storeRules({}).error().kind, ErrorKind::Denied);
    }

    void rulesAreTheOffices_data() { addEngineRows(); }
    void rulesAreTheOffices()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        SendingRules rules = must(post.outbox().rules());
        QVERIFY(rules.from.address.isEmpty());
        QCOMPARE(post.outbox().storeRules(rules).error().field, u"from"_s);
        rules.from = {u"  Résidence\tLes Lilas "_s, u" bureau@exemple.fr "_s};
        rules.replyTo.address = u"bureau@exemple.fr\nX: y"_s;
        QCOMPARE(post.outbox().storeRules(rules).error().field, u"reply_to"_s);
        rules.replyTo.address.clear();
        must(post.outbox().storeRules(rules));
        QCOMPARE(must(post.outbox().rules()).from, (MailAddress{u"Résidence Les Lilas"_s, u"bureau@exemple.fr"_s}));
        const int id = must(post.add(mailTo(u"zoe@exemple.fr"_s)));
        QVERIFY(post.database.ask(u"SELECT message_id FROM outbox WHERE id = %1"_s.arg(id)).endsWith(u"@exemple.fr"_s));
    }

    void listsHearOfIt_data() { addEngineRows(); }
    void listsHearOfIt()
    {
        QFETCH(Engine, engine);
        Post post(engine);
        const auto hears = [&](const std::function<void()> &act) {
            const FeedPoint before = must(post.services->feedEnd());
            act();
            bool heard = false;
            for (int i = 0; i < 400 && !heard; ++i) { // a server tells when every older transaction has ended
                heard = must(post.services->feedSince(before)).records.contains(OutboxService::kKind);
                if (!heard)
                    QTest::qWait(50);
            }
            return heard;
        };
        int id = 0;
        QVERIFY(hears([&] { id = must(post.add(mailTo(u"zoe@exemple.fr"_s))); }));
        QVERIFY(post.lease(kOne));
        QVERIFY(hears([&] { (void)post.claim(kOne); }));
        QVERIFY(hears([&] { (void)post.report(kOne, {id, OutboxState::Waiting, 451, {}, 0, true}); }));
        QVERIFY(hears([&] { must(post.outbox().withdraw(id)); }));
        QVERIFY(hears([&] { must(post.sender.setTrouble(kOne, u"no"_s, post.now())); }));
        QCOMPARE(must(post.outbox().status()).trouble, u"no"_s);
    }

    void whatWasTakenIsNotTakenAgain()
    {
        if (worksEncrypted())
            QSKIP("on a server");
        Post post(Engine::PostgreSql);
        for (int i = 0; i < 40; ++i)
            (void)must(post.add(mailTo(u"u%1@exemple.fr"_s.arg(i))));
        QVERIFY(post.lease(kOne));
        QList<int> taken;
        while (taken.size() < 40) {
            const QList<OutboxClaim> some = post.claim(kOne, 7);
            QVERIFY(!some.isEmpty());
            for (const OutboxClaim &one : some) {
                QVERIFY(!taken.contains(one.id));
                taken.append(one.id);
                QVERIFY(post.report(kOne, {one.id, OutboxState::Sent, 250, {}, 0, true}));
            }
        }
        QVERIFY(post.claim(kOne).isEmpty());
    }
};

EFFECTIF_TEST(TestOutbox)
#include "tst_outbox.moc"
