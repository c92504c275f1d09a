// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C07, C12-C28: what is published reaches the people of its list, them alone and once, on both engines.
#include "models/domain/notificationtypes.h"
#include "models/services/clockwork.h"
#include "models/services/deliveryservice.h"
#include "models/services/distributionservice.h"
#include "models/services/lifecycleservice.h"
#include "models/services/notificationservice.h"
#include "models/services/publicationservice.h"
#include "tests/support/accountoffice.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
constexpr int kHour = 3600;

/// Ada, the administrator; Max, a manager of Nord who is nobody's recipient; Carl and Cleo of Nord and Dora of Sud, whose sheets
/// have accounts; Nino of Nord without one.
class Newsroom : public AccountOffice
{
public:
    explicit Newsroom(Engine engine) : AccountOffice(engine)
    {
        north = addDepartment(u"Nord"_s);
        south = addDepartment(u"Sud"_s);
        ada = open(u"ada"_s);
        const auto sheet = [this](const char *name, DepartmentId department) {
            return makeSheet(*ada, QString::fromUtf8(name), {}, {{u"department"_s, QVariant::fromValue(Reference{department, {}})}}).id;
        };
        carl = sheet("Carl", north);
        cleo = sheet("Cleo", north);
        nino = sheet("Nino", north);
        dora = sheet("Dora", south);
        add(u"max"_s, u"manager"_s, {north});
        add(u"carl"_s, u"staff"_s, {}, carl);
        add(u"cleo"_s, u"user"_s, {north}, cleo);
        add(u"dora"_s, u"staff"_s, {}, dora);
        max = open(u"max"_s);
    }

    DistributionList list(Services &services, const QString &name, const QList<RecordId> &people)
    {
        DistributionList one;
        one.kind = u"staff"_s;
        one.name = name;
        one = must(DistributionService(services).save(one));
        (void)must(DistributionService(services).addPeople(one.id, people));
        return one;
    }
    Reference everybody() { return {must(DistributionService(*ada).lists()).first().id, {}}; }

    Publication draft(const Reference &list, const QString &title = u"Fermeture du parking"_s)
    {
        Publication one;
        one.kind = u"staff"_s;
        one.list = list;
        one.title = {title, title};
        one.description = u"<p>Dès <b>lundi</b>.</p>"_s;
        one.ends = clock().now().addSecs(24 * kHour);
        return one;
    }
    Publication published(Services &services, const Publication &draft)
    {
        return must(PublicationService(services).publish(must(PublicationService(services).save(draft)), PublicationService::When::Now));
    }
    QStringList received(const QString &who, const ReceivedQuery &query = {})
    {
        QStringList titles;
        const auto services = open(who);
        for (const ReceivedPublication &one : must(PublicationService(*services).received(query)))
            titles << one.publication.title.fr + (one.seen.isValid() ? u" (lu)"_s : QString());
        return titles;
    }
    QStringList told(const QString &who)
    {
        QStringList texts;
        const auto services = open(who);
        for (const Notification &one : must(NotificationService(services->context()).list()))
            texts << notificationText(one, QLocale::c());
        return texts;
    }
    PublicationReach reach(const Publication &one) { return must(PublicationService(*ada).reach(one.id)); }
    /// Its author ends it now.
    Publication ended(Publication one)
    {
        one.ends = clock().now();
        return must(PublicationService(*ada).save(one));
    }

    DepartmentId north = 0;
    DepartmentId south = 0;
    RecordId carl = 0;
    RecordId cleo = 0;
    RecordId nino = 0;
    RecordId dora = 0;
    std::unique_ptr<Services> ada;
    std::unique_ptr<Services> max;
};
} // namespace

class TestPublications final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// C07: those of the list are told and read it, each once; nobody else.
    void onlyThoseOfTheListReadIt_data() { addEngineRows(); }
    void onlyThoseOfTheListReadIt()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        const DistributionList list = office.list(*office.max, u"Nord"_s, {office.carl, office.nino});
        const Publication one = office.published(*office.max, office.draft({list.id, {}}));
        QCOMPARE(one.phase(office.clock().now()), PublicationPhase::Running);
        QCOMPARE(one.list.name, u"Nord"_s);
        QCOMPARE(office.received(u"carl"_s), QStringList{u"Fermeture du parking"_s});
        QVERIFY(office.received(u"cleo"_s).isEmpty() && office.received(u"dora"_s).isEmpty());
        QCOMPARE(office.told(u"carl"_s), QStringList{u"New announcement: “Fermeture du parking”"_s});
        QVERIFY(office.told(u"cleo"_s).isEmpty() && office.told(u"dora"_s).isEmpty() && office.told(u"ada"_s).isEmpty());
        QCOMPARE(office.reach(one), (PublicationReach{2, 1, 0, 1})); // Nino has no account
        const auto again = DeliveryService(*office.ada).deliver();
        QVERIFY2(again, why(again));
        QCOMPARE(*again, 0);
        QCOMPARE(office.told(u"carl"_s).size(), 1);
        const auto dora = office.open(u"dora"_s);
        QCOMPARE(kindOf(PublicationService(*dora).load(one.id)), ErrorKind::NotFound);
        QCOMPARE(kindOf(PublicationService(*dora).list({})), ErrorKind::Denied);
        const auto carl = office.open(u"carl"_s);
        QCOMPARE(must(PublicationService(*carl).load(one.id)).description, u"<p>Dès <b>lundi</b>.</p>"_s);
    }

    void whoOpensItIsCountedOnce_data() { addEngineRows(); }
    void whoOpensItIsCountedOnce()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        const Publication one = office.published(*office.ada, office.draft(office.everybody()));
        QCOMPARE(office.reach(one), (PublicationReach{4, 3, 0, 1}));
        const auto cleo = office.open(u"cleo"_s);
        QCOMPARE(must(PublicationService(*cleo).unseen()), std::pair(1, 0));
        must(PublicationService(*cleo).markSeen(one.id));
        must(PublicationService(*cleo).markSeen(one.id));
        QCOMPARE(must(PublicationService(*cleo).unseen()), std::pair(0, 0));
        QCOMPARE(office.received(u"cleo"_s), QStringList{u"Fermeture du parking (lu)"_s});
        QCOMPARE(office.received(u"carl"_s), QStringList{u"Fermeture du parking"_s});
        QCOMPARE(office.reach(one), (PublicationReach{4, 3, 1, 1}));
        QCOMPARE(must(PublicationService(*office.ada).list({})).first().reach, office.reach(one));
    }

    /// C21, C28: drafts are nobody's news; the start and the end are the clock's.
    void theClockShowsAndRemovesIt_data() { addEngineRows(); }
    void theClockShowsAndRemovesIt()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        Publication draft = office.draft(office.everybody());
        draft.starts = office.clock().now().addSecs(kHour);
        draft = must(PublicationService(*office.ada).save(draft));
        QVERIFY(office.received(u"carl"_s).isEmpty());
        Publication one = must(PublicationService(*office.ada).publish(draft, PublicationService::When::Now));
        QCOMPARE(one.phase(office.clock().now()), PublicationPhase::Scheduled);
        QCOMPARE(must(DeliveryService(*office.ada).deliver()), 0);
        QVERIFY(office.received(u"carl"_s).isEmpty() && office.told(u"carl"_s).isEmpty());
        const auto carl = office.open(u"carl"_s);
        QCOMPARE(kindOf(PublicationService(*carl).load(one.id)), ErrorKind::NotFound);
        if (office.isSqlite()) {
            office.clock().turn(kHour);
        } else { // a server goes by its own clock: the start comes to it
            one.starts = office.clock().now();
            one = must(PublicationService(*office.ada).save(one));
        }
        must(Clockwork(*office.ada).run());
        QCOMPARE(office.told(u"carl"_s).size(), 1);
        QCOMPARE(office.received(u"carl"_s).size(), 1);
        one = office.ended(one);
        QVERIFY(office.received(u"carl"_s).isEmpty());
        QCOMPARE(one.phase(office.clock().now()), PublicationPhase::Ended);
    }

    /// C16: documents are found in the archive when they are over.
    void aDocumentStaysInTheArchive_data() { addEngineRows(); }
    void aDocumentStaysInTheArchive()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        Publication draft = office.draft(office.everybody(), u"Règlement intérieur"_s);
        draft.type = PublicationType::Document;
        (void)office.ended(office.published(*office.ada, draft));
        (void)office.published(*office.ada, office.draft(office.everybody()));
        QCOMPARE(office.received(u"carl"_s), QStringList{u"Fermeture du parking"_s});
        QCOMPARE(office.received(u"carl"_s, {false, true, {}}), QStringList{u"Règlement intérieur"_s});
        QCOMPARE(office.received(u"carl"_s, {false, true, u"REGLEMENT"_s}).size(), 1);
        QCOMPARE(office.received(u"carl"_s, {false, true, u"lundi"_s}).size(), 1); // in its description
        QVERIFY(office.received(u"carl"_s, {false, true, u"glement"_s}).isEmpty());
        draft.ends = {}; // or never end
        QVERIFY(must(PublicationService(*office.ada).publish(must(PublicationService(*office.ada).save(draft)), PublicationService::When::Now)).id > 0);
    }

    /// D9: whoever publishes at night is written down; the other way is the next morning.
    void quietHoursAreKeptOrRecorded_data() { addEngineRows(); }
    void quietHoursAreKeptOrRecorded()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        PublicationService publications(*office.ada);
        Publication draft = office.draft(office.everybody());
        QDateTime night = office.clock().now().toTimeZone(QTimeZone("Europe/Paris")).addDays(1);
        night.setTime({22, 0});
        draft.starts = night.toUTC();
        draft.ends = draft.starts.addDays(9);
        const Publication stored = must(publications.save(draft));
        const auto calm = must(publications.calmStart(stored));
        QVERIFY(calm);
        QCOMPARE(calm->toTimeZone(QTimeZone("Europe/Paris")).time(), QTime(9, 0));
        const Publication now = must(publications.publish(stored, PublicationService::When::Now));
        QVERIFY(now.inQuietHours);
        QCOMPARE(now.starts, draft.starts);
        const Publication later = must(publications.publish(must(publications.save(draft)), PublicationService::When::Calm));
        QVERIFY(!later.inQuietHours);
        QCOMPARE(later.starts, *calm);
    }

    void whatLacksOrIsStaleIsRefusedInWords_data() { addEngineRows(); }
    void whatLacksOrIsStaleIsRefusedInWords()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        PublicationService publications(*office.ada);
        Publication draft; // a draft may lack everything
        draft.title.fr = QString(41, u'é');
        QCOMPARE(publications.save(draft).error().field, u"title"_s);
        draft.title.fr = u"Seulement en français"_s;
        draft.webAddress = u"javascript:alert(1)"_s;
        QCOMPARE(publications.save(draft).error().field, u"web_address"_s);
        draft.webAddress = u"www.site.fr"_s; // C24
        draft.description = u"<p onclick=\"x\">Bonjour<script>alert(1)</script></p>"_s;
        draft = must(publications.save(draft));
        QVERIFY(draft.webAddress.endsWith("//www.site.fr"_L1));
        QVERIFY(!draft.description.contains("script"_L1) && !draft.description.contains("onclick"_L1));
        QCOMPARE(kindOf(publications.publish(draft, PublicationService::When::Now)), ErrorKind::Invalid);
        draft.title.en = u"In French only"_s;
        draft.ends = office.clock().now().addSecs(kHour);
        draft.list = {office.list(*office.ada, u"Vide"_s, {}).id, {}};
        const Publication complete = must(publications.save(draft));
        const auto nobody = publications.publish(complete, PublicationService::When::Now);
        QCOMPARE(kindOf(nobody), ErrorKind::Invalid);
        QVERIFY(nobody.error().message.contains("Vide"_L1));
        QCOMPARE(must(publications.load(complete.id)).state, Publication::State::Draft); // all or nothing
        QCOMPARE(kindOf(publications.save(draft)), ErrorKind::Conflict); // of the version before
        const Publication theirs = must(publications.load(complete.id));
        QVERIFY(kindOf(PublicationService(*office.max).save(theirs)) != ErrorKind::Internal); // somebody else's
        must(publications.remove(theirs));
        QCOMPARE(kindOf(publications.load(theirs.id)), ErrorKind::NotFound);
        QCOMPARE(must(publications.restore(theirs)).title.en, u"In French only"_s);
    }

    void whatWasPublishedKeepsItsListAndStart_data() { addEngineRows(); }
    void whatWasPublishedKeepsItsListAndStart()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        PublicationService publications(*office.ada);
        const Publication one = office.published(*office.ada, office.draft(office.everybody()));
        Publication changed = one;
        changed.title.fr = u"Le parking ferme"_s;
        changed.list = {office.list(*office.ada, u"Autre"_s, {office.dora}).id, {}};
        changed.starts = one.starts.addDays(-3);
        changed.type = PublicationType::Deal;
        changed = must(publications.save(changed));
        QCOMPARE(changed.title.fr, u"Le parking ferme"_s);
        QCOMPARE(changed.list.id, one.list.id);
        QCOMPARE(changed.starts, one.starts);
        QCOMPARE(changed.type, one.type);
        QCOMPARE(office.received(u"carl"_s), QStringList{u"Le parking ferme"_s});
        const Publication gone = must(publications.withdraw(changed));
        QVERIFY(office.received(u"carl"_s).isEmpty());
        QCOMPARE(office.told(u"carl"_s), QStringList{u"New announcement: “something that was withdrawn”"_s});
        QCOMPARE(kindOf(publications.withdraw(gone)), ErrorKind::Conflict);
        QCOMPARE(kindOf(publications.publish(gone, PublicationService::When::Now)), ErrorKind::Conflict);
        Publication copy = publications.copyOf(gone);
        QVERIFY(copy.id == 0 && !copy.ends.isValid());
        QCOMPARE(must(publications.save(copy)).state, Publication::State::Draft);
    }

    /// Whoever comes onto the list is told; whoever leaves does not read on, and a lost answer does nothing twice.
    void recipientsFollowTheList_data() { addEngineRows(); }
    void recipientsFollowTheList()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        const DistributionList list = office.list(*office.ada, u"Choisis"_s, {office.carl, office.dora});
        const Publication one = office.published(*office.ada, office.draft({list.id, {}}));
        (void)must(DistributionService(*office.ada).addPeople(list.id, {office.cleo}));
        (void)must(DistributionService(*office.ada).removePeople(list.id, {office.dora}));
        QCOMPARE(must(PublicationService(*office.max).keepUp()), 0); // not his
        QCOMPARE(must(PublicationService(*office.ada).keepUp()), 2);
        QCOMPARE(must(PublicationService(*office.ada).keepUp()), 0);
        QCOMPARE(office.received(u"cleo"_s).size(), 1);
        QCOMPARE(office.told(u"cleo"_s).size(), 1);
        QVERIFY(office.received(u"dora"_s).isEmpty());
        (void)must(DistributionService(*office.ada).addPeople(list.id, {office.dora}));
        QCOMPARE(must(PublicationService(*office.ada).keepUp()), 1);
        QCOMPARE(office.received(u"dora"_s).size(), 1);
        QCOMPARE(office.told(u"dora"_s).size(), 1); // it was told already
        QCOMPARE(office.reach(one).recipients, 3);
        // who got an account since is told too
        const Publication all = office.published(*office.ada, office.draft(office.everybody(), u"À tous"_s));
        QCOMPARE(office.reach(all).blocked, 1);
        office.add(u"nino"_s, u"staff"_s, {}, office.nino);
        QCOMPARE(must(DeliveryService(*office.ada).deliver()), 1);
        QCOMPARE(office.told(u"nino"_s), QStringList{u"New announcement: “À tous”"_s});
    }

    /// Picture and file are read by whoever reads what they belong to.
    void aPictureAndAFileComeAlong_data() { addEngineRows(); }
    void aPictureAndAFileComeAlong()
    {
        QFETCH(Engine, engine);
        Newsroom office(engine);
        PublicationService publications(*office.ada);
        const QByteArray jpeg = QByteArray::fromHex("ffd8ffe000104a464946") + "picture";
        const DistributionList list = office.list(*office.ada, u"Un seul"_s, {office.carl});
        const Publication draft =
            must(publications.save(office.draft({list.id, {}}), {jpeg, std::pair(u"Plan d'accès.pdf"_s, QByteArray("%PDF-1.4 x"))}));
        QCOMPARE(kindOf(publications.save(draft, {QByteArray("no picture"), {}})), ErrorKind::Invalid);
        const Publication one = must(publications.publish(draft, PublicationService::When::Now));
        const auto carl = office.open(u"carl"_s);
        QCOMPARE(must(PublicationService(*carl).bytes(one.picture)), jpeg);
        QCOMPARE(must(PublicationService(*carl).bytes(one.file.hash)), QByteArray("%PDF-1.4 x"));
        QCOMPARE(one.file.name, u"Plan d'accès.pdf"_s);
        if (!office.isSqlite()) {
            const auto dora = office.open(u"dora"_s);
            QCOMPARE(kindOf(PublicationService(*dora).bytes(one.picture)), ErrorKind::NotFound);
        }
        QVERIFY(must(publications.save(one, {QByteArray(), std::pair(QString(), QByteArray())})).file.name.isEmpty());
    }
};

EFFECTIF_TEST(TestPublications)
#include "tst_publications.moc"
