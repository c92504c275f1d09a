// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// M51, M53, M75, M76: people who write to each other, on both engines.
#include "models/domain/mentions.h"
#include "models/domain/notificationtypes.h"
#include "models/services/notificationservice.h"
#include "models/services/threadservice.h"
#include "models/storage/notificationrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QElapsedTimer>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
/// Alice and Bob, who write to each other, and Zoé, whom it is none of the business of: an administrator, as all are here.
class Three
{
public:
    explicit Three(Engine engine)
        : database(engine), alice(database.open()), bob(database.open(u"Bob"_s)), zoe(database.open(u"Zoé"_s))
    {
    }

    static UserId id(Services &who) { return who.context().user; }
    ThreadId pair() { return must(ThreadService(alice->context()).open({id(*bob)})); }
    ThreadId trio(const QString &title = u"Déménagement"_s) { return must(ThreadService(alice->context()).open({id(*bob), id(*zoe)}, title)); }
    static ThreadMessage write(Services &who, ThreadId thread, const QString &text) { return must(ThreadService(who.context()).write(thread, text)); }
    static QList<Thread> list(Services &who, const QString &typed = {}) { return must(ThreadService(who.context()).list(100, typed)); }
    static Thread load(Services &who, ThreadId thread) { return must(ThreadService(who.context()).load(thread)); }
    static QStringList texts(Services &who, ThreadId thread)
    {
        QStringList texts;
        for (const ThreadMessage &message : must(ThreadService(who.context()).older(thread, 0, 100)))
            texts.prepend(message.removed ? u"-"_s : message.text);
        return texts;
    }
    static QList<Notification> told(Services &who) { return must(NotificationService(who.context()).list()); }
    static QStringList sentences(Services &who)
    {
        QStringList texts;
        for (const Notification &one : told(who))
            texts << notificationText(one, QLocale::c());
        return texts;
    }
    QString table(const QString &name) const { return (database.isSqlite() ? QString() : u"effectif."_s) + name; }

    TestDatabase database;
    std::unique_ptr<Services> alice;
    std::unique_ptr<Services> bob;
    std::unique_ptr<Services> zoe;
};
} // namespace

class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whoever of the two begins it, and however often.
    void twoPeopleHaveOneConversation_data() { addEngineRows(); }
    void twoPeopleHaveOneConversation()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId thread = three.pair();
        QCOMPARE(three.pair(), thread);
        QCOMPARE(must(ThreadService(three.bob->context()).open({Three::id(*three.alice), Three::id(*three.alice)})), thread);
        QCOMPARE(three.list(*three.alice).size(), 1); // whoever began it goes on there
        QVERIFY(three.list(*three.bob).isEmpty());    // nothing was written
        QVERIFY(three.told(*three.bob).isEmpty());
        const Thread seen = three.load(*three.alice, thread);
        QVERIFY(seen.isPair && seen.title.isEmpty() && seen.last.id == 0);
        QCOMPARE(threadName(seen), u"Bob"_s);
        QVERIFY(three.trio({}) != thread); // with a third one it is another
        QVERIFY(three.trio({}) != thread);
        QCOMPARE(ThreadService(three.alice->context()).open({}).error().kind, ErrorKind::Invalid);
        QCOMPARE(ThreadService(three.alice->context()).open({Three::id(*three.alice)}).error().kind, ErrorKind::Invalid);
        QCOMPARE(ThreadService(three.alice->context()).open({Three::id(*three.bob), 4711}).error().kind, ErrorKind::Denied);
        QCOMPARE(ThreadService(three.alice->context()).open({Three::id(*three.bob)}, u"x"_s.repeated(101)).error().kind, ErrorKind::Invalid);
    }

    void aMessageIsSeenUnreadAndRead_data() { addEngineRows(); }
    void aMessageIsSeenUnreadAndRead()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId thread = three.pair();
        FeedPoint point = must(three.bob->feedEnd());
        const ThreadMessage sent = three.write(*three.alice, thread, u"  Bonjour Bob !\nDispo à 14 h ?  "_s);
        QCOMPARE(sent.text, u"Bonjour Bob !\nDispo à 14 h ?"_s);
        QVERIFY(sent.mine && sent.id != 0 && sent.at.isValid());
        QList<RecordId> heard;
        const auto hears = [&] {
            const FeedNews news = must(three.bob->feedSince(point));
            point = news.point;
            return (heard += news.records.value(ThreadService::kKind)).contains(Three::id(*three.bob));
        };
        QTRY_VERIFY_WITH_TIMEOUT(hears(), kPatience);
        Thread seen = three.list(*three.bob).value(0);
        QCOMPARE(seen.id, thread);
        QCOMPARE(threadName(seen), u"Alice Martin"_s);
        QCOMPARE(seen.unread, 1);
        QCOMPARE(seen.last.author.name, u"Alice Martin"_s);
        QCOMPARE(seen.last.text, sent.text);
        QCOMPARE(three.load(*three.alice, thread).unread, 0); // the own one
        ThreadService bobs(three.bob->context());
        const QList<ThreadMessage> page = must(bobs.older(thread, 0, 50));
        QCOMPARE(page.size(), 1);
        QVERIFY(!page.first().mine && page.first().thread == thread);
        must(bobs.markRead(thread, sent.id));
        QCOMPARE(three.load(*three.bob, thread).unread, 0);
        three.write(*three.bob, thread, u"Oui"_s);
        three.write(*three.bob, thread, u"Salle 3"_s);
        QCOMPARE(three.load(*three.alice, thread).unread, 2);
        QCOMPARE(must(bobs.newer(thread, sent.id, 50)).size(), 2);
        QCOMPARE(must(bobs.older(thread, must(bobs.newer(thread, sent.id, 1)).first().id, 50)).size(), 1);
        must(bobs.markRead(thread, 1)); // not back
        must(ThreadService(three.alice->context()).markRead(thread, std::numeric_limits<MessageId>::max()));
        three.write(*three.bob, thread, u"Encore"_s); // not ahead either
        QCOMPARE(three.load(*three.alice, thread).unread, 1);
    }

    void nobodyElseSeesOrWritesAnything_data() { addEngineRows(); }
    void nobodyElseSeesOrWritesAnything()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId thread = three.pair();
        const ThreadMessage message = three.write(*three.alice, thread, u"Entre nous"_s);
        FeedPoint point = must(three.zoe->feedEnd());
        ThreadService zoes(three.zoe->context());
        QVERIFY(three.list(*three.zoe).isEmpty());
        QVERIFY(must(zoes.search(u"entre"_s, 50)).isEmpty());
        QCOMPARE(zoes.load(thread).error().kind, ErrorKind::NotFound);
        QCOMPARE(zoes.load(thread + 1000).error().message, zoes.load(thread).error().message); // what there is not answers alike
        for (const auto &answer : {zoes.older(thread, 0, 50), zoes.newer(thread, 0, 50)})
            QCOMPARE(answer.error().kind, ErrorKind::NotFound);
        QCOMPARE(zoes.write(thread, u"Moi aussi"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(!zoes.edit(message, u"Autre chose"_s) && !zoes.remove(message));
        QVERIFY(!zoes.add(thread, {Three::id(*three.zoe)}) && !zoes.leave(thread) && !zoes.rename(thread, u"x"_s));
        (void)zoes.markRead(thread, message.id);
        (void)zoes.mute(thread, true);
        (void)zoes.storeDraft(thread, u"x"_s);
        QCOMPARE(three.texts(*three.bob, thread), QStringList{u"Entre nous"_s});
        QCOMPARE(three.load(*three.bob, thread).unread, 1);
        QVERIFY(!ThreadService(three.bob->context()).edit(message, u"De Bob"_s)); // nor does the other one change it
        QVERIFY(!ThreadService(three.bob->context()).remove(message));
        three.write(*three.alice, thread, u"Encore"_s);
        QVERIFY(!must(three.zoe->feedSince(point)).records.value(ThreadService::kKind).contains(Three::id(*three.zoe)));
    }

    /// Who reads the operations, the journal or the audit learns nothing of it.
    void nothingOfItIsAnAct_data() { addEngineRows(); }
    void nothingOfItIsAnAct()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const auto count = [&] {
            QStringList counts;
            for (const char *name : {"operation", "journal", "journal_private", "audit"})
                counts << three.database.ask(u"SELECT count(*) FROM "_s + three.table(QString::fromLatin1(name)));
            return counts;
        };
        const QStringList before = count();
        const ThreadId thread = three.trio();
        const ThreadMessage message = three.write(*three.alice, thread, u"À trois"_s);
        must(ThreadService(three.alice->context()).edit(message, u"À nous trois"_s));
        must(ThreadService(three.alice->context()).remove(message));
        must(ThreadService(three.bob->context()).leave(thread));
        QCOMPARE(count(), before);
    }

    void theSameKeyIsDoneOnce_data() { addEngineRows(); }
    void theSameKeyIsDoneOnce()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const QUuid key = QUuid::createUuid();
        ThreadService alices(three.alice->context());
        const ThreadId thread = must(alices.open({Three::id(*three.bob)}, u"Une fois"_s, key));
        QCOMPARE(must(alices.open({Three::id(*three.bob)}, u"Une fois"_s, key)), thread);
        QCOMPARE(three.told(*three.bob).size(), 1);
        const ThreadMessage first = must(alices.write(thread, u"Une fois"_s, key));
        QCOMPARE(must(alices.write(thread, u"Une fois"_s, key)).id, first.id);
        QCOMPARE(three.texts(*three.bob, thread), QStringList{u"Une fois"_s});
    }

    void whatIsChangedOrTakenBackLeavesATrace_data() { addEngineRows(); }
    void whatIsChangedOrTakenBackLeavesATrace()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId thread = three.pair();
        const ThreadMessage message = three.write(*three.alice, thread, u"Rendez-vous à 14 h"_s);
        ThreadService alices(three.alice->context());
        three.database.clock().turn(60);
        must(alices.edit(message, u"Rendez-vous à 15 h"_s));
        ThreadMessage seen = must(ThreadService(three.bob->context()).older(thread, 0, 1)).first();
        QCOMPARE(seen.text, u"Rendez-vous à 15 h"_s);
        QVERIFY(seen.edited.isValid() && seen.at == message.at);
        QCOMPARE(three.told(*three.bob).size(), 1); // a change calls nobody
        must(alices.remove(message));
        seen = must(ThreadService(three.bob->context()).older(thread, 0, 1)).first();
        QVERIFY(seen.removed && seen.text.isEmpty());
        QCOMPARE(three.database.ask(u"SELECT text || text_key FROM "_s + three.table(u"thread_message"_s)), QString()); // not a word is kept
        QVERIFY(three.told(*three.bob).first().excerpt.isEmpty());
        QVERIFY(must(ThreadService(three.bob->context()).search(u"rendez"_s, 10)).isEmpty());
        QCOMPARE(three.load(*three.bob, thread).unread, 0);
        must(alices.edit(message, u"Rendez-vous à 15 h"_s)); // taken back too soon
        QCOMPARE(three.texts(*three.bob, thread), QStringList{u"Rendez-vous à 15 h"_s});
        QCOMPARE(alices.edit(message, u" \n"_s).error().kind, ErrorKind::Invalid);
        QCOMPARE(alices.write(thread, u"\t"_s).error().kind, ErrorKind::Invalid);
        QCOMPARE(alices.write(thread, u"x"_s.repeated(ThreadService::kMaxLength + 1)).error().kind, ErrorKind::Invalid);
        must(alices.write(thread, u"x"_s.repeated(ThreadService::kMaxLength)));
    }

    /// Who is added reads it all; what two wrote stays between the two.
    void peopleComeAndGo_data() { addEngineRows(); }
    void peopleComeAndGo()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        ThreadService alices(three.alice->context());
        ThreadService bobs(three.bob->context());
        const ThreadId thread = must(alices.open({Three::id(*three.bob)}, u"Travaux"_s));
        three.write(*three.alice, thread, u"Avant Zoé"_s);
        QCOMPARE(ThreadService(three.zoe->context()).load(thread).error().kind, ErrorKind::NotFound);
        must(bobs.add(thread, {Three::id(*three.zoe), Three::id(*three.alice)}));
        must(bobs.add(thread, {Three::id(*three.zoe)})); // is there already
        QCOMPARE(three.sentences(*three.zoe), QStringList{u"Bob added you to “Travaux”"_s});
        QCOMPARE(three.texts(*three.zoe, thread), (QStringList{u"Avant Zoé"_s, mentionMarkup({u"Zoé"_s, Three::id(*three.zoe)})}));
        QCOMPARE(three.list(*three.zoe).size(), 1);
        const ThreadMessage event = must(bobs.older(thread, 0, 1)).first();
        QCOMPARE(event.what, ThreadMessage::What::Added);
        QVERIFY(!bobs.edit(event, u"x"_s) && !bobs.remove(event)); // what happened is nobody's text
        QCOMPARE(bobs.rename(thread, u"Autre"_s).error().kind, ErrorKind::Denied);
        must(alices.rename(thread, u"Travaux du 3e"_s));
        QCOMPARE(three.load(*three.zoe, thread).title, u"Travaux du 3e"_s);
        must(alices.leave(thread));
        QCOMPARE(alices.load(thread).error().kind, ErrorKind::NotFound);
        QVERIFY(!alices.write(thread, u"Encore moi"_s));
        QVERIFY(three.list(*three.alice).isEmpty());
        must(bobs.rename(thread, {})); // its maker is gone
        QCOMPARE(threadName(three.load(*three.bob, thread)), u"Zoé"_s);
        QCOMPARE(three.texts(*three.bob, thread).size(), 5);
        const ThreadId pair = three.pair();
        QCOMPARE(alices.add(pair, {Three::id(*three.zoe)}).error().kind, ErrorKind::Denied);
        QCOMPARE(alices.leave(pair).error().kind, ErrorKind::Denied);
        QCOMPARE(alices.rename(pair, u"x"_s).error().kind, ErrorKind::Denied);
        QCOMPARE(three.load(*three.bob, pair).others.size(), 1);
    }

    /// What is not read yet is told as one; reading the conversation reads it.
    void messagesAreToldTogether_data() { addEngineRows(); }
    void messagesAreToldTogether()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId pair = three.pair();
        three.write(*three.alice, pair, u"Un"_s);
        QCOMPARE(three.sentences(*three.bob), QStringList{u"Alice Martin wrote to you"_s});
        QCOMPARE(three.told(*three.bob).first().excerpt, u"Un"_s);
        QCOMPARE(three.told(*three.bob).first().record, pair);
        three.write(*three.alice, pair, u"Deux"_s);
        const ThreadMessage third = three.write(*three.alice, pair, u"Trois"_s);
        QCOMPARE(three.sentences(*three.bob), QStringList{u"Alice Martin wrote you 3 message(s)"_s});
        QCOMPARE(three.told(*three.bob).first().excerpt, u"Trois"_s);
        QVERIFY(three.told(*three.alice).isEmpty()); // nobody hears of the own ones
        must(ThreadService(three.bob->context()).markRead(pair, third.id));
        QCOMPARE(must(NotificationService(three.bob->context()).unread()), 0);
        three.write(*three.alice, pair, u"Quatre"_s);
        QCOMPARE(three.sentences(*three.bob).first(), u"Alice Martin wrote to you"_s);
        const ThreadId trio = three.trio();
        three.write(*three.alice, trio, u"Un"_s);
        three.write(*three.zoe, trio, u"Deux"_s);
        QCOMPARE(three.sentences(*three.bob).first(), u"2 message(s) in “Déménagement”, the last by Zoé"_s);
        const ThreadMessage called = three.write(*three.zoe, trio, u"Voir avec %1"_s.arg(mentionMarkup({u"N’importe qui"_s, Three::id(*three.bob)})));
        QCOMPARE(called.text, u"Voir avec %1"_s.arg(mentionMarkup({u"Bob"_s, Three::id(*three.bob)}))); // as he is called
        QCOMPARE(three.sentences(*three.bob).first(), u"Zoé mentioned you in “Déménagement”"_s);
        QCOMPARE(three.told(*three.bob).first().excerpt, u"Voir avec @Bob"_s);
        must(ThreadService(three.zoe->context()).edit(called, called.text + mentionMarkup({u"x"_s, Three::id(*three.alice)})));
        QCOMPARE(three.sentences(*three.alice).first(), u"Zoé mentioned you in “Déménagement”"_s); // by the change
        const auto bobs = three.told(*three.bob).size();
        QCOMPARE(three.write(*three.alice, pair, mentionMarkup({u"Zoé"_s, Three::id(*three.zoe)})).text, u"@Zoé"_s); // who is not there is not called
        QCOMPARE(three.told(*three.bob).size(), bobs); // together with the one before
    }

    void aSilencedConversationNotifiesOfNothing_data() { addEngineRows(); }
    void aSilencedConversationNotifiesOfNothing()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId thread = three.pair();
        ThreadService bobs(three.bob->context());
        must(bobs.mute(thread, true));
        three.write(*three.alice, thread, u"Psst @[Bob|%1]"_s.arg(Three::id(*three.bob)));
        QVERIFY(three.told(*three.bob).isEmpty());
        QCOMPARE(three.list(*three.bob).first().unread, 1); // it is there all the same
        QVERIFY(three.list(*three.bob).first().muted);
        must(bobs.mute(thread, false));
        three.write(*three.alice, thread, u"Psst"_s);
        QCOMPARE(three.told(*three.bob).size(), 1);
    }

    /// Case and accents do not matter; several words, names and texts.
    void everythingIsFound_data() { addEngineRows(); }
    void everythingIsFound()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId pair = three.pair();
        const ThreadId trio = three.trio();
        three.write(*three.alice, pair, u"Le déjeuner d’été"_s);
        three.write(*three.bob, pair, u"100 % d'accord_ \\ \"oui\" avec %1"_s.arg(mentionMarkup({u"Alice Martin"_s, Three::id(*three.alice)})));
        three.write(*three.bob, trio, u"L’été prochain"_s);
        const auto found = [&](const QString &typed) {
            QStringList texts;
            for (const ThreadMessage &message : must(ThreadService(three.bob->context()).search(typed, 50)))
                texts << messageLine(message.text, 60);
            return texts;
        };
        QCOMPARE(found(u"ETE"_s), (QStringList{u"L’été prochain"_s, u"Le déjeuner d’été"_s}));
        QCOMPARE(found(u"ete DEJEUNER"_s), QStringList{u"Le déjeuner d’été"_s});
        QCOMPARE(found(u"@alice mart"_s).size(), 1);
        QCOMPARE(found(u"100 % accord_ \\ \"oui\""_s).size(), 1);
        for (const QString &nothing : {u"%%%"_s, u"a_cord"_s, u"été hiver"_s, u"  "_s, u"{}"_s, u"|"_s})
            QVERIFY2(found(nothing).isEmpty(), qPrintable(nothing));
        QCOMPARE(three.list(*three.bob, u"demenag"_s).size(), 1);
        QCOMPARE(three.list(*three.bob, u"ALICE"_s).size(), 2);
        QCOMPARE(three.list(*three.bob, u"zoe alice"_s).size(), 1);
        QVERIFY(three.list(*three.bob, u"bob"_s).isEmpty()); // nobody looks for oneself
        const QList<Reference> people = must(ThreadService(three.alice->context()).people(u"zo"_s));
        QCOMPARE(people.size(), 1);
        QCOMPARE(people.first().name, u"Zoé"_s);
        QVERIFY(must(ThreadService(three.alice->context()).people(u"alice"_s)).isEmpty());
    }

    /// On every machine, and after a crash; nobody is told of it.
    void whatIsTypedIsKept_data() { addEngineRows(); }
    void whatIsTypedIsKept()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId thread = three.pair();
        ThreadService alices(three.alice->context());
        const FeedPoint before = must(three.alice->feedEnd());
        three.write(*three.bob, thread, u"Alors ?"_s);
        // A server's feed stays behind whatever is still being written there, by other programs too: once she hears of it,
        // it is past for him as well.
        const auto told = [&](Services &who, const FeedPoint &since) {
            return !must(who.feedSince(since)).records.value(ThreadService::kKind).isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(told(*three.alice, before), kPatience);
        const FeedPoint point = must(three.bob->feedEnd());
        must(alices.storeDraft(thread, u"Je pense que "_s));
        QCOMPARE(three.load(*three.database.open(), thread).draft, u"Je pense que "_s);
        QVERIFY(three.load(*three.bob, thread).draft.isEmpty());
        QVERIFY(!told(*three.bob, point));
        three.write(*three.alice, thread, u"Je pense que oui"_s);
        QVERIFY(three.load(*three.alice, thread).draft.isEmpty());
        must(alices.storeDraft(thread, u"x"_s.repeated(100000)));
        must(alices.storeDraft(thread, u" "_s));
        QVERIFY(three.load(*three.alice, thread).draft.isEmpty());
    }

    /// The letter says that there is something, and neither who nor what: administrators read the outbox.
    void aLetterNamesNobody_data() { addEngineRows(); }
    void aLetterNamesNobody()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            QSKIP("the clock is its own account's");
        Three three(engine);
        const ThreadId thread = three.trio();
        three.write(*three.alice, thread, u"Entre nous"_s);
        three.database.force(u"UPDATE %1 SET mail = 'wait'; "_s.arg(three.table(u"notification"_s)));
        three.database.force(u"UPDATE %1 SET email = 'p' || id || '@exemple.fr', email_key = 'p' || id || '@exemple.fr'"_s.arg(three.table(u"app_user"_s)));
        const auto due = must(storage::NotificationRepository(three.alice->context().connection).dueLetters(12, QDate(2026, 11, 23)));
        QCOMPARE(due.size(), 4);
        for (const storage::DueNotification &one : due) {
            const QString text = notificationText(one.notification, QLocale::c());
            QVERIFY2(!text.contains(u"Alice"_s) && !text.contains(u"Déménagement"_s) && text.startsWith(u"Somebody"_s) && text.contains(u"a conversation"_s), qPrintable(text));
        }
    }

    /// Whom staff members write to: those who see their sheets, and the other way round.
    void staffMembersTakePart()
    {
        if (worksByAccount())
            QSKIP("administrators reach everybody; TestThreadAttacks has every role");
        Three three(Engine::Sqlite);
        const Record sheet = makeSheet(*three.alice, u"Sène"_s, u"Zoé"_s);
        const DepartmentId department = three.database.ask(u"SELECT department_id FROM staff"_s).toInt();
        three.database.force(u"UPDATE app_user SET role = 'staff', sheet_kind = 'staff', sheet_id = %1 WHERE name = 'Zoé'"_s.arg(sheet.id));
        three.database.force(u"UPDATE app_user SET role = 'user' WHERE name = 'Bob'"_s);
        three.zoe->context().rights = {u"staff"_s, {}, {}, u"staff"_s, sheet.id};
        three.bob->context().rights = {u"user"_s, {department + 1}, {}, {}, 0};
        const auto names = [](Services &who) {
            QStringList names;
            for (const Reference &one : must(ThreadService(who.context()).people({})))
                names << one.name;
            return names;
        };
        QCOMPARE(names(*three.zoe), QStringList{u"Alice Martin"_s});
        QCOMPARE(names(*three.bob), QStringList{u"Alice Martin"_s});
        QCOMPARE(ThreadService(three.bob->context()).open({Three::id(*three.zoe)}).error().kind, ErrorKind::Denied);
        three.bob->context().rights.departments = {department};
        three.database.force(u"INSERT INTO user_department (user_id, department_id) VALUES (%1, %2)"_s.arg(Three::id(*three.bob)).arg(department));
        QCOMPARE(names(*three.zoe), (QStringList{u"Alice Martin"_s, u"Bob"_s}));
        QCOMPARE(names(*three.bob), (QStringList{u"Alice Martin"_s, u"Zoé"_s}));
        three.write(*three.zoe, must(ThreadService(three.zoe->context()).open({Three::id(*three.bob)})), u"Bonjour"_s);
        three.bob->context().rights.departments = {};
        QCOMPARE(names(*three.bob), (QStringList{u"Alice Martin"_s, u"Zoé"_s})); // whoever writes with one is known
    }

    /// A hundred thousand messages: a page is a page.
    void aLongConversationOpensAtOnce_data() { addEngineRows(); }
    void aLongConversationOpensAtOnce()
    {
        QFETCH(Engine, engine);
        Three three(engine);
        const ThreadId thread = three.pair();
        const QString rows = u"INSERT INTO %1 (thread_id, key, author_id, at, text, text_key) SELECT %2, 'k' || n, %3, '2026-11-01T10:00:00.000Z', "
                             "'Message ' || n, 'message ' || n FROM %4"_s;
        const QString numbers = three.database.isSqlite()
            ? u"(WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 100000) SELECT n FROM c)"_s
            : u"generate_series(1, 100000) n"_s;
        three.database.force(rows.arg(three.table(u"thread_message"_s)).arg(thread).arg(Three::id(*three.bob)).arg(numbers));
        three.database.force(u"UPDATE %1 SET last_message = (SELECT max(id) FROM %2)"_s.arg(three.table(u"thread"_s), three.table(u"thread_message"_s)));
        if (!three.database.isSqlite())
            three.database.force(u"ANALYZE"_s);
        ThreadService alices(three.alice->context());
        const auto timed = [](const char *what, auto act) {
            QElapsedTimer timer;
            timer.start();
            act();
            qInfo("%s: %lld ms", what, static_cast<long long>(timer.elapsed()));
            return timer.elapsed();
        };
        qint64 total = timed("the list", [&] { QCOMPARE(three.list(*three.alice).first().unread, Thread::kMostUnread); });
        MessageId oldest = 0;
        total += timed("the last page", [&] { oldest = must(alices.older(thread, 0, 50)).last().id; });
        total += timed("the page before", [&] { QCOMPARE(must(alices.older(thread, oldest, 50)).size(), 50); });
        QVERIFY2(total < 2000, "a page of a long conversation is not read at once");
        QVERIFY(timed("a rare word", [&] { QCOMPARE(must(alices.search(u"99999"_s, 50)).size(), 1); }) < 5000);
    }
};

EFFECTIF_TEST(TestThreads)
#include "tst_threads.moc"
