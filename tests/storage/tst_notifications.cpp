// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// M39-M77: who is told of what, by which channel, on both engines.
#include "models/services/attachmentservice.h"
#include "models/services/awayservice.h"
#include "models/services/boxes.h"
#include "models/services/bulkeditservice.h"
#include "models/services/clockwork.h"
#include "models/services/configurationservice.h"
#include "models/services/deliveryservice.h"
#include "models/services/distributionservice.h"
#include "models/services/mailseal.h"
#include "models/services/noteservice.h"
#include "models/services/notificationservice.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "models/services/threadservice.h"
#include "models/services/transferservice.h"
#include "models/domain/mentions.h"
#include "models/storage/databasebackup.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/senderrepository.h"
#include "tests/storage/bulk/importing.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QJsonDocument>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kHolder = u"11111111-1111-4111-8111-111111111111"_s;

/// Alice, who does things, and Bob, who is told of them.
class Two
{
public:
    explicit Two(Engine engine) : database(engine), alice(database.open()), bob(database.open(u"Bob"_s)) { }

    Reference toBob() { return {bob->context().user, u"Bob"_s}; }
    QString atBob() const { return mentionMarkup({u"Bob"_s, bob->context().user}); }
    QList<Notification> told(Services &who) { return must(NotificationService(who.context()).list()); }
    QStringList types(Services &who)
    {
        QStringList types;
        for (const Notification &one : told(who))
            types << one.type;
        return types;
    }
    /// As if a machine had been set up to send, and Bob had an address.
    void send()
    {
        storage::SenderRepository sender(alice->context().connection);
        must(sender.lease(kHolder, u"PC"_s, 120, now()));
        must(sender.publish(kHolder, mailseal::keyText(boxes::newPair().publicKey), now()));
        database.force(u"UPDATE %1app_user SET email = 'bob@exemple.fr', email_key = 'bob@exemple.fr', language = 'fr' WHERE id = %2"_s
                           .arg(database.isSqlite() ? QString() : u"effectif."_s).arg(bob->context().user));
    }
    QDateTime now() { return database.isSqlite() ? database.clock().now() : QDateTime::currentDateTimeUtc(); }
    QString outbox() { return database.ask(u"SELECT to_address || ' ' || subject FROM outbox ORDER BY id"_s); }
    void choose(Services &who, const QString &type, NotifyChannel channel, bool on, std::optional<int> hour = {})
    {
        NotificationService notifications(who.context());
        NotificationChoices choices = must(notifications.choices());
        choices.set(*notificationTypeOf(type), channel, on);
        choices.digestHour = hour;
        must(notifications.storeChoices(choices));
    }

    TestDatabase database;
    std::unique_ptr<Services> alice;
    std::unique_ptr<Services> bob;
};

/// What makes each type happen: the producers, walked against the table.
struct Deed
{
    const char *type;
    bool toAlice; ///< whoever did it
    void (*act)(Two &two);
};

void note(Two &two, const QString &text)
{
    const Record sheet = makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s);
    must(NoteService(*two.bob).add({kStaff, sheet.id}, u"De Bob"_s));
    must(NoteService(*two.alice).add({kStaff, sheet.id}, text));
}

Transfer transfer(Two &two, Services &asker)
{
    const Reference lyon = must(two.alice->directory().addDepartment(u"Lyon"_s));
    const Record sheet = makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s);
    const int id = must(TransferService(asker.context(), asker.catalogues()).offer(kStaff, sheet.id, lyon.id, {}));
    Transfer made;
    made.id = id;
    return made;
}

/// A type of document that is told of 30 days before.
int typeWithLead(Services &services)
{
    for (const DocumentType &type : must(AttachmentService(services).types())) {
        if (type.leadDays == 30)
            return type.id;
    }
    return 0;
}

/// To everybody, among whom is Bob's own sheet.
Publication publish(Two &two, PublicationType type)
{
    const Record sheet = makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s);
    two.database.force(u"UPDATE %1app_user SET email = 'bob@exemple.fr', email_key = 'bob@exemple.fr', sheet_kind = 'staff', sheet_id = %2 WHERE id = %3"_s
                           .arg(two.database.isSqlite() ? QString() : u"effectif."_s).arg(sheet.id).arg(two.bob->context().user));
    two.bob->context().rights.sheetKind = kStaff;
    two.bob->context().rights.sheet = sheet.id;
    Publication one;
    one.type = type;
    one.list = {must(DistributionService(*two.alice).lists()).first().id, {}};
    one.title = {u"Parking"_s, u"Parking"_s};
    one.ends = two.now().addDays(30);
    PublicationService publications(*two.alice);
    const auto parts = isPoll(type) ? PollService(*two.alice).parts({}, type) : std::function<Result<void>(PublicationId, qint64)>();
    one = must(publications.publish(must(publications.save(one, {}, QUuid::createUuid(), parts)), PublicationService::When::Now));
    (void)must(DeliveryService(*two.alice).deliver());
    return one;
}

/// A message of Alice's, which the mail server refuses.
void refuseOne(Two &two)
{
    two.send();
    OutgoingMail mail;
    mail.key = QUuid::createUuid();
    mail.purpose = mailpurpose::kTest;
    mail.to = {u"Zoé Petit"_s, u"zoe@exemple.fr"_s};
    mail.subject = mail.text = u"Bonjour"_s;
    must(runOperation(two.alice->context(), {QUuid::createUuid(), u"test"_s, u"outbox"_s, 0}, [&](qint64) -> Result<void> {
        const auto put = OutboxService(two.alice->context()).add(mail);
        return put ? Result<void>() : fail(put.error());
    }));
    storage::SenderRepository sender(two.alice->context().connection);
    const auto claims = must(sender.claim(kHolder, 5, two.now()));
    must(sender.report(kHolder, {claims.first().id, OutboxState::Refused, 550, u"No such user"_s, -1, true}, two.now()));
}

const Deed kDeeds[] = {
    {"mention", false, [](Two &two) { note(two, u"Voir avec "_s + two.atBob()); }},
    {"note_mine", false, [](Two &two) { note(two, u"Rappeler"_s); }},
    {"direct_message", false, [](Two &two) {
         ThreadService threads(two.alice->context());
         must(threads.write(must(threads.open({two.bob->context().user})), u"Bonjour"_s));
     }},
    {"thread_message", false, [](Two &two) {
         ThreadService threads(two.alice->context());
         must(threads.write(must(threads.open({two.bob->context().user}, u"Travaux"_s)), u"Bonjour"_s));
     }},
    {"thread_added", false, [](Two &two) { must(ThreadService(two.alice->context()).open({two.bob->context().user}, u"Travaux"_s)); }},
    {"sheet_assigned", false, [](Two &two) { makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}}); }},
    {"transfer_asked", false, [](Two &two) { transfer(two, *two.alice); }},
    {"transfer_answered", false, [](Two &two) {
         const Transfer asked = transfer(two, *two.bob);
         must(TransferService(two.alice->context(), two.alice->catalogues()).decide(asked.id, false, u"Non"_s));
     }},
    {"announcement_published", false, [](Two &two) { (void)publish(two, PublicationType::Message); }},
    {"poll_opened", false, [](Two &two) { (void)publish(two, PublicationType::YesNo); }},
    {"poll_reminder", false, [](Two &two) {
         const Publication poll = publish(two, PublicationType::YesNo);
         SendingRules rules = must(OutboxService(two.alice->context()).rules());
         rules.from.address = u"bureau@exemple.fr"_s;
         rules.quiet.from = rules.quiet.to;
         rules.quiet.weekends = rules.quiet.publicHolidays = false;
         must(OutboxService(two.alice->context()).storeRules(rules));
         (void)must(PollService(*two.alice).remind(poll.id));
     }},
    {"message_failed", true, refuseOne},
    {"import_done", true, [](Two &two) { (void)importText(*two.alice, "last_name;first_name;title;address_line1\nPetit;Zoé;mrs;1 rue X\n"); }},
    {"import_refused", true, [](Two &two) { (void)importText(*two.alice, "last_name;birth_date\nPetit;pas une date\n"); }},
    {"configuration_published", false, [](Two &two) { publishFields(*two.alice, {ownField(u"shoe"_s, u"text"_s)}); }},
    {"document_expiring", false, [](Two &two) {
         const Record sheet = makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}});
         AttachmentService files(*two.alice);
         const QDate day(2026, 12, 1);
         (void)must(files.add(kStaff, sheet.id, {{u"séjour.pdf"_s, typeWithLead(*two.alice), day, {}}, "%PDF"}));
         for (const int before : {60, 10, 9, -1}) // too early, due, told already, too late
             must(storage::NotificationRepository(two.alice->context().connection)
                      .tellExpiring({must(two.alice->catalogues().whole(kStaff))}, day.addDays(-before), two.now()));
         const auto told = must(NotificationService(two.bob->context()).list({false, u"sheets"_s, 0, 0, 50}));
         QCOMPARE(told.size(), 2); // with the sheet's being given
         QCOMPARE(notificationText(told.first(), QLocale(u"fr_FR"_s)), u"A file of Petit Zoé expires on 01/12/2026: séjour.pdf"_s);
     }},
    {"contract_ending", false, [](Two &two) {
         makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}, {u"nature"_s, u"employee"_s},
                                                     {u"contract_start"_s, QDate(2025, 1, 1)}, {u"contract_end"_s, QDate(2026, 12, 1)}});
         for (const int before : {31, 30, 3})
             must(storage::NotificationRepository(two.alice->context().connection)
                      .tellExpiring({must(two.alice->catalogues().whole(kStaff))}, QDate(2026, 12, 1).addDays(-before), two.now()));
         QCOMPARE(two.types(*two.bob).count(u"contract_ending"_s), 1);
     }},
    {"daily_summary", true, [](Two &two) {
         refuseOne(two);
         must(storage::NotificationRepository(two.alice->context().connection).tellDaily(two.now()));
     }},
    {"weekly_summary", true, [](Two &two) {
         must(storage::NotificationRepository(two.alice->context().connection).tellWeekly({kStaff}, two.now()));
     }},
    {"test", true, [](Two &two) { must(NotificationService(two.alice->context()).test(NotifyChannel::Application)); }},
};
} // namespace

class TestNotifications : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The table and its producers, both ways: a row that nothing tells of fails, and so does what no row names.
    void everyTypeHasItsProducer()
    {
        QStringList listed;
        QStringList produced;
        for (const NotificationType &type : notificationTypes())
            listed << QLatin1StringView(type.key);
        for (const Deed &deed : kDeeds)
            produced << QLatin1StringView(deed.type);
        listed.sort();
        produced.sort();
        QCOMPARE(produced, listed);
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        QCOMPARE(NotificationService(services->context()).tell({u"nobody_knows"_s, {1}, {}, {}, {}}, 1).error().kind, ErrorKind::Internal);
    }

    void isTold_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(kDeeds)); ++i) {
            if (!worksByAccount())
                QTest::addRow("%s SQLite", kDeeds[i].type) << Engine::Sqlite << i;
            QTest::addRow("%s PostgreSQL", kDeeds[i].type) << Engine::PostgreSql << i;
        }
    }
    void isTold()
    {
        QFETCH(const Engine, engine);
        QFETCH(const int, index);
        Two two(engine);
        const Deed &deed = kDeeds[index];
        deed.act(two);
        Services &receiver = deed.toAlice ? *two.alice : *two.bob;
        QStringList types = two.types(receiver);
        QVERIFY2(types.contains(QLatin1StringView(deed.type)), qPrintable(types.join(u' ')));
        QVERIFY(must(NotificationService(receiver.context()).unread()) > 0);
        for (const Notification &one : two.told(receiver)) {
            const QString text = notificationText(one, QLocale(u"fr_FR"_s));
            QVERIFY2(!text.contains(u'%') && !text.contains(u'{') && !text.contains(u"do not see"_s), qPrintable(text));
        }
        for (const QString &known : types + two.types(deed.toAlice ? *two.bob : *two.alice))
            QVERIFY2(notificationTypeOf(known), qPrintable(known));
        if (!deed.toAlice)
            QVERIFY(!two.types(*two.alice).contains(QLatin1StringView(deed.type))); // nobody hears of the own deed
    }

    void aMentionIsToldOnceAndReadOnce_data() { addEngineRows(); }
    void aMentionIsToldOnceAndReadOnce()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        const Record sheet = makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}});
        const Note note = must(NoteService(*two.alice).add({kStaff, sheet.id}, u"À voir avec %1 ce soir"_s.arg(two.atBob())));
        QCOMPARE(two.types(*two.bob), (QStringList{u"mention"_s, u"sheet_assigned"_s})); // and not of a new note as well
        const Notification told = two.told(*two.bob).first();
        QCOMPARE(told.title, u"Petit Zoé"_s);
        QCOMPARE(told.excerpt, u"À voir avec @Bob ce soir"_s);
        QCOMPARE(told.actor, u"Alice Martin"_s);
        QCOMPARE(notificationText(told, QLocale::c()), u"Alice Martin mentioned you in a note on Petit Zoé"_s);
        must(NoteService(*two.alice).edit(note, note.text + u" ou demain"_s)); // who was mentioned before is not called again
        QCOMPARE(two.told(*two.bob).size(), 2);
        NotificationService notifications(two.bob->context());
        must(NotificationService(two.alice->context()).markRead({told.id})); // somebody else's: nothing happens
        QCOMPARE(must(notifications.unread()), 2);
        must(notifications.markRead({told.id}));
        QCOMPARE(must(notifications.unread()), 1);
        QCOMPARE(must(notifications.list({true, u"sheets"_s, 0, 0, 50})).size(), 1);
        QCOMPARE(must(notifications.list({true, u"notes"_s, 0, 0, 50})).size(), 0);
        must(notifications.markAllRead());
        QCOMPARE(must(notifications.unread()), 0);
        QCOMPARE(two.told(*two.bob).size(), 2);
        must(NoteService(*two.alice).remove(must(NoteService(*two.alice).list({kStaff, sheet.id}, 1)).notes.first()));
        QVERIFY(two.told(*two.bob).first().excerpt.isEmpty()); // what was taken back is not read here either
    }

    void theFeedTellsTheWindowAtOnce_data() { addEngineRows(); }
    void theFeedTellsTheWindowAtOnce()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        FeedPoint point = must(two.bob->feedEnd());
        makeSheet(*two.alice, u"Petit"_s, {}, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}});
        QList<RecordId> heard;
        const auto listen = [&] {
            const FeedNews news = must(two.bob->feedSince(point));
            point = news.point;
            return (heard += news.records.value(NotificationService::kKind)).contains(two.bob->context().user);
        };
        QTRY_VERIFY_WITH_TIMEOUT(listen(), kPatience);
    }

    /// Many sheets at once are one notification.
    void manySheetsAreToldOfTogether_data() { addEngineRows(); }
    void manySheetsAreToldOfTogether()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        QList<RecordId> ids;
        for (const char *name : {"Ba", "Bo", "Bu"})
            ids << makeSheet(*two.alice, QString::fromLatin1(name)).id;
        Progress progress;
        (void)must(BulkEditService(*two.alice).set({QUuid::createUuid(), kStaff, ids, u"managed_by"_s, QVariant::fromValue(two.toBob())}, progress));
        const auto told = two.told(*two.bob);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().facts.value(notificationfact::kCount).toInt(), 3);
        QCOMPARE(told.first().record, 0);
    }

    void aChannelThatIsOffIsSilent_data() { addEngineRows(); }
    void aChannelThatIsOffIsSilent()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        for (const NotifyChannel channel : kNotifyChannels)
            two.choose(*two.bob, u"sheet_assigned"_s, channel, false);
        makeSheet(*two.alice, u"Petit"_s, {}, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}});
        QVERIFY(two.told(*two.bob).isEmpty());
        two.choose(*two.bob, u"sheet_assigned"_s, NotifyChannel::Desktop, true);
        makeSheet(*two.alice, u"Grand"_s, {}, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}});
        QVERIFY(two.told(*two.bob).isEmpty());
        const auto onDesktop = must(NotificationService(two.bob->context()).list({false, {}, 0, -1, 50}));
        QCOMPARE(onDesktop.size(), 1);
        QVERIFY(onDesktop.first().onDesktop && !onDesktop.first().shown);
        QCOMPARE(must(NotificationService(two.bob->context()).unread()), 0);
    }

    /// At once; or together, once a day, from an hour on. Whoever caused it does not see where it went.
    void lettersGoThroughTheOutbox_data() { addEngineRows(); }
    void lettersGoThroughTheOutbox()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        const QVariant bob = QVariant::fromValue(two.toBob());
        makeSheet(*two.alice, u"Avant"_s, {}, {{u"managed_by"_s, bob}});
        QCOMPARE(two.outbox(), QString()); // no machine sends: it would wait for nobody
        two.send();
        makeSheet(*two.alice, u"Petit"_s, u"Zoé"_s, {{u"managed_by"_s, bob}});
        QVERIFY2(two.outbox().startsWith(u"bob@exemple.fr "_s) && two.outbox().contains(u"Petit Zoé"_s), qPrintable(two.outbox()));
        QCOMPARE(two.database.ask(u"SELECT count(*) FROM outbox WHERE by_id IS NULL AND keeps_quiet = 1 AND purpose = 'notification'"_s), u"1"_s);
        if (worksByAccount()) // an administrator sees all; TestNotifyAttacks shows what others see
            return;
        two.choose(*two.bob, u"sheet_assigned"_s, NotifyChannel::Mail, true, 0);
        makeSheet(*two.alice, u"Deux"_s, {}, {{u"managed_by"_s, bob}});
        makeSheet(*two.alice, u"Trois"_s, {}, {{u"managed_by"_s, bob}});
        QCOMPARE(two.database.ask(u"SELECT count(*) FROM outbox"_s), u"1"_s);
        must(NotificationService(two.alice->context()).mailDue());
        QCOMPARE(two.database.ask(u"SELECT count(*) FROM outbox"_s), u"2"_s);
        makeSheet(*two.alice, u"Quatre"_s, {}, {{u"managed_by"_s, bob}});
        must(NotificationService(two.alice->context()).mailDue()); // once a day
        QCOMPARE(two.database.ask(u"SELECT count(*) FROM outbox"_s), u"2"_s);
        QVERIFY(two.database.ask(u"SELECT body FROM outbox WHERE id = 2"_s).contains(u"Deux"_s));
        QVERIFY(two.database.ask(u"SELECT body FROM outbox WHERE id = 2"_s).contains(u"Trois"_s));
    }

    /// M70, M71: who is told how much; nobody of nothing, and a manager of the own departments alone.
    void summariesCountWhatTheReaderMaySee_data() { addEngineRows(); }
    void summariesCountWhatTheReaderMaySee()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        storage::NotificationRepository repository(two.alice->context().connection);
        must(repository.tellDaily(two.now()));
        QVERIFY(two.types(*two.alice).isEmpty());
        refuseOne(two);
        const Reference lyon = must(two.alice->directory().addDepartment(u"Lyon"_s));
        makeSheet(*two.alice, u"Petit"_s);
        makeSheet(*two.alice, u"Grand"_s, {}, {{u"department"_s, QVariant::fromValue(lyon)}});
        two.database.force(two.database.isSqlite() ? u"UPDATE app_user SET role = 'manager', email = 'bob@exemple.fr', email_key = 'bob@exemple.fr' WHERE id = %1; "_s
                               .arg(two.bob->context().user) : u"UPDATE effectif.app_user SET role = 'manager' WHERE id = %1"_s.arg(two.bob->context().user));
        two.database.force(u"INSERT INTO %1user_department (user_id, department_id) VALUES (%2, %3)"_s.arg(two.database.isSqlite() ? QString() : u"effectif."_s)
                               .arg(two.bob->context().user).arg(lyon.id));
        must(repository.tellDaily(two.now()));
        must(repository.tellWeekly({kStaff}, two.now()));
        const auto facts = [&](UserId user, const QString &type) {
            const auto connection = two.database.connect();
            return QJsonDocument::fromJson(must(connection->scalar(u"SELECT facts FROM notification WHERE user_id = %1 AND type = '%2'"_s.arg(user).arg(type)))
                                               .toString().toUtf8()).object();
        };
        QCOMPARE(facts(two.alice->context().user, u"daily_summary"_s).value(u"refused"_s).toInt(), 1);
        QVERIFY(facts(two.bob->context().user, u"daily_summary"_s).isEmpty());
        QCOMPARE(facts(two.alice->context().user, u"weekly_summary"_s).value(u"created"_s).toInt(), 2);
        QCOMPARE(facts(two.bob->context().user, u"weekly_summary"_s).value(u"created"_s).toInt(), 1);
    }

    /// A copy of the file sends no letter a second time.
    void aCopyWritesNoLetters()
    {
        Two two(Engine::Sqlite);
        two.send();
        two.choose(*two.bob, u"sheet_assigned"_s, NotifyChannel::Mail, true, 0);
        makeSheet(*two.alice, u"Petit"_s, {}, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}});
        QCOMPARE(two.database.ask(u"SELECT mail FROM notification"_s), u"wait"_s);
        const QTemporaryDir folder;
        must(storage::backUpDatabase(*two.database.connect(), folder.filePath(u"copy.effectif"_s)));
        const auto copy = must(storage::Connection::create(DatabaseUrl::sqlite(folder.filePath(u"copy.effectif"_s)), {}));
        QCOMPARE(must(copy->scalar(u"SELECT mail FROM notification"_s)).toString(), u"none"_s);
    }

    /// M28-M32: away and silent, one finds it on coming back; the minute that ends it counts by itself.
    void whoeverIsAwayIsLeftInPeace_data() { addEngineRows(); }
    void whoeverIsAwayIsLeftInPeace()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        two.send();
        Away away;
        away.on = away.silent = true;
        must(AwayService(two.bob->context()).store(away));
        note(two, u"Voir "_s + two.atBob());
        QCOMPARE(two.database.ask(u"SELECT shown || '/' || desktop || '/' || mail FROM notification WHERE type = 'mention'"_s), u"1/0/none"_s);
        QCOMPARE(two.outbox(), QString());
        away.silent = false;
        must(AwayService(two.bob->context()).store(away));
        note(two, u"Voir "_s + two.atBob());
        QCOMPARE(two.database.ask(u"SELECT desktop || '/' || mail FROM notification WHERE type = 'mention' ORDER BY id"_s), u"0/none,1/put"_s);
    }

    void whatIsNotSeenIsNotTold()
    {
        Two two(Engine::Sqlite);
        const Reference lyon = must(two.alice->directory().addDepartment(u"Lyon"_s));
        if (worksEncrypted())
            QSKIP("accounts are made otherwise there");
        (void)must(two.alice->protect(u"Alice Martin"_s, u"alice@exemple.fr"_s, u"cheval agrafe pile correcte"_s));
        Account account;
        account.name = u"Carl"_s;
        account.email = u"carl@exemple.fr"_s;
        account.rights = {u"user"_s, {lyon.id}, {}, {}, 0};
        const UserId carl = must(two.alice->accounts().add(account)).account.id;
        const Record elsewhere = makeSheet(*two.alice, u"Petit"_s);
        const Record there = makeSheet(*two.alice, u"Grand"_s, {}, {{u"department"_s, QVariant::fromValue(lyon)}});
        for (const Record &sheet : {elsewhere, there})
            must(NoteService(*two.alice).add({kStaff, sheet.id}, mentionMarkup({u"Carl"_s, carl}) + mentionMarkup({u"Bob"_s, two.bob->context().user})));
        const auto told = two.database.ask(u"SELECT user_id || '/' || record_id FROM notification"_s);
        QCOMPARE(told, u"%1/%2"_s.arg(carl).arg(there.id)); // Bob is a name from before, who opens nothing
    }

    /// Erased with the sheet; not copied to another office, whose letters would go out twice.
    void goneWithTheSheet_data() { addEngineRows(); }
    void goneWithTheSheet()
    {
        QFETCH(Engine, engine);
        Two two(engine);
        const Record sheet = makeSheet(*two.alice, u"Petit"_s, {}, {{u"managed_by"_s, QVariant::fromValue(two.toBob())}});
        (void)must(two.alice->lifecycle().moveToBin({kStaff, {sheet.id}, {}}));
        const auto erased = two.alice->lifecycle().erase({kStaff, {sheet.id}, {}});
        QVERIFY2(erased, why(erased));
        QVERIFY(two.told(*two.bob).isEmpty());
        QCOMPARE(two.database.violations(), QStringList());
    }
};

EFFECTIF_TEST(TestNotifications)
#include "tst_notifications.moc"
