// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people say of themselves, and that they are away; on both engines.
#include "models/domain/mail.h"
#include "models/domain/richtext.h"
#include "models/services/awayservice.h"
#include "models/services/bulkeditservice.h"
#include "models/services/clockwork.h"
#include "models/services/profileservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const QByteArray kJpeg("\xff\xd8\xff\xe0 a photo");
const QByteArray kSmall("\xff\xd8\xff\xe0 small");

/// Three colleagues of one office. On a server times are the server's, so that time passes by moving what is written.
struct Desks
{
    explicit Desks(Engine engine)
        : database(engine)
        , alice(database.open(u"Alice Martin"_s))
        , bruno(database.open(u"Bruno Roy"_s))
        , chloe(database.open(u"Chloé Petit"_s))
    {
    }

    QDateTime now() { return database.isSqlite() ? database.clock().now() : QDateTime::currentDateTimeUtc(); }
    void pass(int seconds)
    {
        database.clock().turn(seconds);
        if (!database.isSqlite())
            database.force(u"UPDATE effectif.user_profile SET away_until = away_until - interval '%1 seconds'"_s.arg(seconds));
    }
    static ProfileService profileOf(Services &services) { return ProfileService(services.context()); }
    static AwayService awayOf(Services &services) { return AwayService(services.context()); }
    static UserId idOf(Services &services) { return services.context().user; }
    void leave(Services &services, UserId delegate, int seconds = 3600, TeamId team = 0)
    {
        Away away;
        away.on = true;
        away.until = now().addSecs(seconds);
        away.delegate = delegate;
        away.team = team;
        must(awayOf(services).store(away));
    }
    Reference takerOf(UserId user, qint64 turn = 0) { return must(awayOf(*chloe).taker(user, turn)); }

    TestDatabase database;
    std::unique_ptr<Services> alice;
    std::unique_ptr<Services> bruno;
    std::unique_ptr<Services> chloe;
};
} // namespace

class TestProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProfileIsKept_data() { addEngineRows(); }
    void aProfileIsKept()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        ProfileService profiles = Desks::profileOf(*desks.alice);
        const Profile before = must(profiles.mine());
        QCOMPARE(before.name, u"Alice Martin"_s);
        QVERIFY(before.signs);
        QVERIFY(!before.away.on);
        Profile wanted = before;
        wanted.name = u"  Alice  Martin-Duval "_s;
        wanted.language = Language::English;
        wanted.position = u"Responsable de secteur"_s;
        wanted.externalId = u"RH-0042"_s;
        const auto stored = profiles.store(wanted);
        QVERIFY2(stored, why(stored));
        QCOMPARE(stored->name, u"Alice Martin-Duval"_s);
        QCOMPARE(stored->language, Language::English);
        QCOMPARE(stored->position, wanted.position);
        QCOMPARE(stored->externalId, wanted.externalId);
        QCOMPARE(must(Desks::profileOf(*desks.bruno).mine()).position, QString());
        QCOMPARE(must(Desks::profileOf(*desks.bruno).userOfExternal(u"rh-0042"_s)).id, before.id); // blind to capitals
        FieldDefinition manager;
        manager.target = u"user"_s;
        QCOMPARE(must(desks.bruno->directory().resolve(manager, u"RH-0042"_s)).id, before.id); // as imports do
        QCOMPARE(must(desks.bruno->directory().resolve(manager, u"RH-0043"_s)).id, 0);
        QVERIFY(must(profiles.store(before)) == before); // taken back
        QCOMPARE(must(Desks::profileOf(*desks.bruno).userOfExternal(u"RH-0042"_s)).id, 0);
    }

    void whatCannotBeAProfileIsRefused_data() { addEngineRows(); }
    void whatCannotBeAProfileIsRefused()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        ProfileService alice = Desks::profileOf(*desks.alice);
        ProfileService bruno = Desks::profileOf(*desks.bruno);
        Profile mine = must(alice.mine());
        mine.externalId = u"RH-0042"_s;
        mine = must(alice.store(mine));
        Profile his = must(bruno.mine());
        his.externalId = u"rh-0042"_s;
        const auto stolen = bruno.store(his);
        QVERIFY(!stolen);
        QCOMPARE(stolen.error().kind, ErrorKind::Conflict);
        QCOMPARE(stolen.error().field, u"external"_s);
        his.externalId.clear();
        his.name = u"   "_s;
        QCOMPARE(bruno.store(his).error().field, u"name"_s);
        his.name = u"alice martin"_s;
        const auto namesake = bruno.store(his);
        if (worksByAccount() || (engine == Engine::Sqlite && worksEncrypted())) { // the address tells two people of one name apart
            QVERIFY2(namesake, why(namesake));
        } else {
            QVERIFY(!namesake);
            QCOMPARE(namesake.error().kind, ErrorKind::Conflict);
            QCOMPARE(namesake.error().field, u"name"_s);
        }
        QVERIFY(must(alice.mine()) == mine);
    }

    void aPhotoComesAndGoes_data() { addEngineRows(); }
    void aPhotoComesAndGoes()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        ProfileService alice = Desks::profileOf(*desks.alice);
        QVERIFY(must(alice.storePhoto({kJpeg, kSmall})).photo.isEmpty());
        QCOMPARE(must(alice.photo()), kJpeg);
        QCOMPARE(must(Desks::profileOf(*desks.bruno).thumbnails()).value(Desks::idOf(*desks.alice)), kSmall);
        QVERIFY(must(Desks::profileOf(*desks.bruno).photo()).isEmpty());
        const PhotoBytes former = must(alice.storePhoto({}));
        QVERIFY(must(alice.photo()).isEmpty());
        QCOMPARE(former.photo, kJpeg);
        (void)must(alice.storePhoto(former)); // taken back
        QCOMPARE(must(alice.photo()), kJpeg);
        QVERIFY(!alice.storePhoto({"GIF89a", kSmall}));
        QCOMPARE(alice.storePhoto({QByteArray("\xff\xd8\xff").append(QByteArray(200 * 1024, 'x')), kSmall}).error().kind, ErrorKind::Invalid);
        QCOMPARE(must(alice.photo()), kJpeg);
    }

    /// M23-M26: as it was written, the name where nothing was (M24), nothing where it is switched off (M25).
    void aSignatureStandsUnderWhatIsWritten_data() { addEngineRows(); }
    void aSignatureStandsUnderWhatIsWritten()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        ProfileService alice = Desks::profileOf(*desks.alice);
        QCOMPARE(must(alice.signature()), (Signature{u"Alice Martin"_s, u"<p>Alice Martin</p>"_s}));
        must(alice.storeSignature(true, u"<p><b>Alice</b><br>Secteur Nord</p><script>alert(1)</script><img src='file:///etc/passwd'>"_s));
        QCOMPARE(must(alice.mine()).signature, u"<p><b>Alice</b><br/>Secteur Nord</p>"_s);
        const Signature signature = must(alice.signature());
        QCOMPARE(signature.text, u"Alice\nSecteur Nord"_s);
        OutgoingMail mail;
        mail.text = u"Bonjour,\nà <demain>.\n"_s;
        ProfileService::sign(mail, signature);
        QCOMPARE(mail.text, u"Bonjour,\nà <demain>.\n\nAlice\nSecteur Nord"_s);
        QCOMPARE(mail.html, u"<p>Bonjour,<br/>à &lt;demain&gt;.</p><p><b>Alice</b><br/>Secteur Nord</p>"_s);
        must(alice.storeSignature(true, u"<p> <br> </p>"_s));
        QCOMPARE(must(alice.signature()).text, u"Alice Martin"_s);
        must(alice.storeSignature(false, u"<p>Alice</p>"_s));
        QCOMPARE(must(alice.signature()), Signature());
        OutgoingMail bare;
        bare.text = u"Bonjour"_s;
        ProfileService::sign(bare, must(alice.signature()));
        QCOMPARE(bare.text, u"Bonjour"_s);
        QVERIFY(bare.html.isEmpty());
        QCOMPARE(must(alice.mine()).signature, u"<p>Alice</p>"_s); // for the day when it is switched on again
        QCOMPARE(alice.storeSignature(true, u"<p>"_s + QString(30000, u'x') + u"</p>"_s).error().field, u"signature"_s);
    }

    /// M28-M36: known to colleagues, with who takes the work, until the minute comes by the database's clock.
    void whoIsAwayComesBackByTheClock_data() { addEngineRows(); }
    void whoIsAwayComesBackByTheClock()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        const UserId alice = Desks::idOf(*desks.alice);
        const UserId bruno = Desks::idOf(*desks.bruno);
        QCOMPARE(desks.takerOf(alice).id, 0);
        desks.leave(*desks.alice, bruno, 90);
        const QList<AbsentColleague> absent = must(Desks::awayOf(*desks.chloe).absent());
        QCOMPARE(absent.size(), 1);
        QCOMPARE(absent.first().id, alice);
        QCOMPARE(absent.first().name, u"Alice Martin"_s);
        QCOMPARE(absent.first().away.delegate, bruno);
        QCOMPARE(absent.first().away.delegateName, u"Bruno Roy"_s);
        QVERIFY(absent.first().away.until.isValid());
        QCOMPARE(desks.takerOf(alice), (Reference{bruno, u"Bruno Roy"_s}));
        QCOMPARE(must(Desks::awayOf(*desks.alice).taker(alice, 0)).id, 0); // what one takes oneself is one's own (M34)
        QVERIFY(must(Desks::profileOf(*desks.alice).mine()).away.on);
        desks.pass(91); // nobody did anything
        QVERIFY(must(Desks::awayOf(*desks.chloe).absent()).isEmpty());
        QCOMPARE(desks.takerOf(alice).id, 0);
        QVERIFY(!must(Desks::profileOf(*desks.alice).mine()).away.on);
        QCOMPARE(desks.database.ask(u"SELECT away FROM user_profile"_s), u"1"_s);
        must(Clockwork(*desks.alice).run());
        QCOMPARE(desks.database.ask(u"SELECT away FROM user_profile"_s), u"0"_s); // tidied up
        QCOMPARE(must(Desks::profileOf(*desks.alice).mine()).away.delegate, bruno); // proposed the next time
    }

    void awayMayLackWhoAndUntil_data() { addEngineRows(); }
    void awayMayLackWhoAndUntil()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        AwayService alice = Desks::awayOf(*desks.alice);
        Away away;
        away.on = true;
        away.silent = true;
        must(alice.store(away)); // M32
        QVERIFY(must(Desks::profileOf(*desks.alice).mine()).away.silent);
        QCOMPARE(desks.takerOf(Desks::idOf(*desks.alice)).id, 0);
        QCOMPARE(must(Desks::awayOf(*desks.chloe).absent()).size(), 1);
        away.until = desks.now().addSecs(-60);
        const auto passed = alice.store(away);
        QVERIFY(!passed);
        QCOMPARE(passed.error().field, u"until"_s);
        away.until = {};
        away.delegate = Desks::idOf(*desks.alice);
        QCOMPARE(alice.store(away).error().field, u"delegate"_s);
        must(alice.store({}));
        QVERIFY(must(Desks::awayOf(*desks.chloe).absent()).isEmpty());
        const QList<Reference> colleagues = must(alice.colleagues());
        QVERIFY(!colleagues.contains(Reference{Desks::idOf(*desks.alice), u"Alice Martin"_s}));
        QVERIFY(colleagues.contains(Reference{Desks::idOf(*desks.bruno), u"Bruno Roy"_s}));
    }

    /// D6: one step, however away the delegate is.
    void workStaysWithTheChosenDelegate_data() { addEngineRows(); }
    void workStaysWithTheChosenDelegate()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        desks.leave(*desks.alice, Desks::idOf(*desks.bruno));
        desks.leave(*desks.bruno, Desks::idOf(*desks.chloe));
        QCOMPARE(desks.takerOf(Desks::idOf(*desks.alice)).name, u"Bruno Roy"_s);
        if (!worksByAccount()) { // a delegate who may not work here any more takes nothing
            desks.database.force((desks.database.isSqlite() ? u"UPDATE app_user SET active = 0 WHERE id = %1"_s : u"UPDATE effectif.app_user SET active = 0 WHERE id = %1"_s)
                                     .arg(Desks::idOf(*desks.bruno)));
            QCOMPARE(desks.takerOf(Desks::idOf(*desks.alice)).id, 0);
        }
    }

    /// M08: proved by the password; on a server it is what the server knows the account by, and administrators change it.
    void theAddressIsChangedByWhoKnowsThePassword_data() { addEngineRows(); }
    void theAddressIsChangedByWhoKnowsThePassword()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        auto services = database.open();
        ProfileService profiles(services->context());
        if (database.isSqlite() && worksEncrypted())
            return; // everybody of such a file has an account, of whose password nobody here knows
        QVERIFY(!profiles.mayChangeAddress()); // no account, or a server
        QCOMPARE(profiles.storeAddress(u"zoe@exemple.fr"_s, u"x"_s).error().field, u"email"_s);
        if (!database.isSqlite())
            return;
        const auto password = u"cheval agrafe pile correcte"_s;
        (void)must(services->protect(u"Alice Martin"_s, u"alice@exemple.fr"_s, password));
        QVERIFY(profiles.mayChangeAddress());
        const auto wrong = profiles.storeAddress(u"zoe@exemple.fr"_s, u"pas celui-là"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().field, u"password"_s);
        QCOMPARE(profiles.storeAddress(u"pas une adresse"_s, password).error().field, u"email"_s);
        QCOMPARE(must(profiles.mine()).email, u"alice@exemple.fr"_s);
        const auto moved = profiles.storeAddress(u"zoe@exemple.fr"_s, password);
        QVERIFY2(moved, why(moved));
        QCOMPARE(must(profiles.mine()).email, u"zoe@exemple.fr"_s);
        OpenRequest request = database.request();
        request.login = u"alice@exemple.fr"_s;
        request.password = password;
        QVERIFY(!Services::create(request, database.clock()));
        request.login = u"zoe@exemple.fr"_s;
        const auto in = Services::create(request, database.clock());
        QVERIFY2(in, why(in));
        QVERIFY((*in)->account()->rights.isAdministrator()); // nothing else changed
    }

    /// M31: who is given the work of a sheet while away does not get it; what one takes oneself stays (M34).
    void aSheetGoesToTheDelegate_data() { addEngineRows(); }
    void aSheetGoesToTheDelegate()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        const Reference alice{Desks::idOf(*desks.alice), u"Alice Martin"_s};
        const Reference bruno{Desks::idOf(*desks.bruno), u"Bruno Roy"_s};
        const auto managedBy = [](const Reference &user) { return QHash<QString, QVariant>{{AwayService::kWorkField, QVariant::fromValue(user)}}; };
        const auto managerOf = [](const Record &record) { return record.value(AwayService::kWorkField).value<Reference>(); };
        const Record before = makeSheet(*desks.chloe, u"Avant"_s, {}, managedBy(alice));
        QCOMPARE(managerOf(before), alice);
        desks.leave(*desks.alice, bruno.id, 600);
        desks.leave(*desks.bruno, Desks::idOf(*desks.chloe), 600); // D6: it goes no further
        const Record made = makeSheet(*desks.chloe, u"Pendant"_s, {}, managedBy(alice));
        QCOMPARE(managerOf(made), bruno);
        QCOMPARE(managerOf(makeSheet(*desks.alice, u"Soi"_s, {}, managedBy(alice))), alice);
        const Record kept = must(desks.chloe->records().save(changeOf(before, {{u"origin"_s, {}}, {u"first_name"_s, u"Zoé"_s}})));
        QCOMPARE(managerOf(kept), alice); // what was hers stays hers
        Progress progress;
        BulkEdit all;
        all.kind = u"staff"_s;
        all.field = AwayService::kWorkField;
        all.value = QVariant::fromValue(alice);
        all.ids = {made.id, makeSheet(*desks.chloe, u"Autre"_s).id};
        const BulkOutcome outcome = must(BulkEditService(*desks.chloe).set(all, progress));
        QCOMPARE(outcome.handedTo, u"Bruno Roy"_s);
        QCOMPARE(managerOf(must(desks.chloe->records().load(u"staff"_s, all.ids.last()))), bruno);
        desks.pass(601);
        QCOMPARE(managerOf(makeSheet(*desks.chloe, u"Après"_s, {}, managedBy(alice))), alice);
    }

    void aTeamTakesTurns_data() { addEngineRows(); }
    void aTeamTakesTurns()
    {
        QFETCH(Engine, engine);
        Desks desks(engine);
        AwayService teams = Desks::awayOf(*desks.alice);
        const UserId alice = Desks::idOf(*desks.alice);
        const UserId bruno = Desks::idOf(*desks.bruno);
        const UserId chloe = Desks::idOf(*desks.chloe);
        Team north{0, u" Secteur  Nord "_s, {alice, bruno, chloe}};
        north.id = must(teams.storeTeam(north));
        QCOMPARE(must(teams.teams()).first().name, u"Secteur Nord"_s);
        QCOMPARE(must(teams.teams()).first().members.size(), 3);
        QCOMPARE(teams.storeTeam({0, u"secteur nord"_s, {}}).error().kind, ErrorKind::Conflict);
        QCOMPARE(teams.storeTeam({0, u" "_s, {}}).error().field, u"name"_s);
        desks.leave(*desks.alice, 0, 3600, north.id);
        const std::unique_ptr<Services> david = desks.database.open(u"David Noir"_s);
        const auto takes = [&](qint64 turn) { return must(Desks::awayOf(*david).taker(alice, turn)).id; };
        QSet<UserId> takers;
        for (qint64 turn = 0; turn < 4; ++turn)
            takers.insert(takes(turn));
        QCOMPARE(takers, (QSet<UserId>{bruno, chloe})); // never who is away
        QCOMPARE(takes(7), takes(5));
        desks.leave(*desks.bruno, 0);
        for (qint64 turn = 0; turn < 3; ++turn)
            QCOMPARE(takes(turn), chloe);
        desks.leave(*desks.chloe, 0); // nobody is there: one of all
        QVERIFY(QSet<UserId>({bruno, chloe}).contains(takes(0)));
        QCOMPARE(must(Desks::awayOf(*david).absent()).first().away.delegateName, u"Secteur Nord"_s);
        must(teams.removeTeam(north.id));
        QCOMPARE(takes(0), 0);
        QVERIFY(must(teams.teams()).isEmpty());
        QVERIFY(!teams.removeTeam(north.id) || desks.database.isSqlite());
    }
};

EFFECTIF_TEST(TestProfiles)
#include "tst_profiles.moc"
