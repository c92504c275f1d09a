// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O38-O44, D5: how sheets leave a list and come back to it.
#include "models/storage/integrity.h"
#include "models/storage/operationrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

/// A sheet as people make them: in service.
Record sheet(Services &services, const QString &name, const QHash<QString, QVariant> &more = {})
{
    QHash<QString, QVariant> values{{u"situation"_s, u"active"_s}};
    values.insert(more);
    return makeSheet(services, name, {}, values);
}

/// The last names of a list, in its order.
QString listed(Services &services, RecordScope scope, const QString &search = {}, const QString &sortField = {})
{
    RecordQuery query{kStaff, search, {}, sortField, Qt::AscendingOrder, {}, scope};
    QStringList names;
    for (const RecordRow &row : must(services.records().rows(kStaff, must(services.records().ids(query)), {u"last_name"_s})))
        names << row.values.first().toString();
    return names.join(u' ');
}

/// The name order that the service keeps in memory hears what happened.
void listen(Services &services, FeedPoint &point)
{
    point = must(services.feedSince(point)).point;
}

class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void inactiveIsFormerAndActiveIsBack_data() { addEngineRows(); }
    void inactiveIsFormerAndActiveIsBack()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = sheet(*services, u"Ana"_s);
        const Record bea = sheet(*services, u"Bea"_s);
        const Record cleo = sheet(*services, u"Cleo"_s);
        QCOMPARE(listed(*services, RecordScope::Present), u"Ana Bea Cleo"_s); // read into memory now
        FeedPoint point = must(services->feedEnd());

        const auto left = must(services->lifecycle().setSituation({kStaff, {bea.id, cleo.id}, {}}, Situation::Inactive));
        QCOMPARE(left.changed, (QList<RecordId>{bea.id, cleo.id}));
        QTRY_COMPARE_WITH_TIMEOUT((listen(*services, point), listed(*services, RecordScope::Present)), u"Ana"_s, kPatience);
        QCOMPARE(listed(*services, RecordScope::Former), u"Bea Cleo"_s);
        QCOMPARE(listed(*services, RecordScope::Everyone), u"Ana Bea Cleo"_s);
        QCOMPARE(listed(*services, RecordScope::Former, u"cle"_s), u"Cleo"_s);
        QCOMPARE(listed(*services, RecordScope::Former, {}, u"city"_s), u"Bea Cleo"_s);
        QCOMPARE(must(services->records().load(kStaff, bea.id)).version, bea.version + 1);

        const auto back = must(services->lifecycle().setSituation({kStaff, {ana.id, bea.id}, {}}, Situation::Active));
        QCOMPARE(back.changed, QList<RecordId>{bea.id});
        QCOMPARE(back.unchanged, 1);
        QTRY_COMPARE_WITH_TIMEOUT((listen(*services, point), listed(*services, RecordScope::Present)), u"Ana Bea"_s, kPatience);
        QCOMPARE(must(services->records().counts(kStaff)), (ScopeCounts{2, 1, 0}));
        QCOMPARE(must(services->records().firstPage(kStaff, 9, RecordScope::Former)), QList<RecordId>{cleo.id});
    }

    void binHidesEverywhereAndRestoreBringsBack_data() { addEngineRows(); }
    void binHidesEverywhereAndRestoreBringsBack()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = sheet(*services, u"Ana"_s, {{u"situation"_s, u"inactive"_s}});
        const Record bea = sheet(*services, u"Bea"_s, {{u"matricule"_s, u"SAL00009"_s}});
        QCOMPARE(listed(*services, RecordScope::Everyone), u"Ana Bea"_s);
        FeedPoint point = must(services->feedEnd());

        const auto binned = must(services->lifecycle().moveToBin({kStaff, {ana.id, bea.id}, {{bea.id, bea.version}}}));
        QCOMPARE(binned.changed.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT((listen(*services, point), listed(*services, RecordScope::Bin)), u"Ana Bea"_s, kPatience);
        for (const RecordScope scope : {RecordScope::Present, RecordScope::Former, RecordScope::Everyone})
            QCOMPARE(listed(*services, scope), QString());
        QCOMPARE(must(services->records().counts(kStaff)), (ScopeCounts{0, 0, 2}));
        const Record there = must(services->records().load(kStaff, bea.id));
        QCOMPARE(there.binned.userName, u"Alice Martin"_s);
        QCOMPARE(there.binned.at, database.clock().now());

        // its number stays its own, and a save says where the sheet is
        const auto taken = services->records().save(newSheet(u"Cleo"_s, {}, {{u"matricule"_s, u"SAL00009"_s}}));
        QVERIFY(!taken && taken.error().message.contains(u"in the bin"_s));
        const auto late = services->records().save(changeOf(there, {{u"city"_s, u"Lyon"_s}}));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Denied);

        QCOMPARE(must(services->lifecycle().restore({kStaff, {ana.id, bea.id}, {}})).changed.size(), 2);
        QTRY_COMPARE_WITH_TIMEOUT((listen(*services, point), listed(*services, RecordScope::Bin)), QString(), kPatience);
        QCOMPARE(listed(*services, RecordScope::Present), u"Bea"_s);
        QCOMPARE(listed(*services, RecordScope::Former), u"Ana"_s); // as it was
        QVERIFY(!must(services->records().load(kStaff, bea.id)).isInBin());
    }

    void everyDeedIsUndoneAndRedone_data() { addEngineRows(); }
    void everyDeedIsUndoneAndRedone()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        LifecycleService &lifecycle = services->lifecycle();
        const Record ana = sheet(*services, u"Ana"_s);
        const Record bea = sheet(*services, u"Bea"_s, {{u"situation"_s, u"inactive"_s}});
        const QList<RecordId> both{ana.id, bea.id};

        const auto left = must(lifecycle.setSituation({kStaff, both, {}}, Situation::Inactive));
        QCOMPARE(left.changed, QList<RecordId>{ana.id});
        const auto back = must(lifecycle.undo(kStaff, left.operation));
        QCOMPARE(back.changed, QList<RecordId>{ana.id});
        QCOMPARE(must(services->records().load(kStaff, ana.id)).value(u"situation"_s).toString(), u"active"_s);
        QCOMPARE(must(services->records().load(kStaff, bea.id)).value(u"situation"_s).toString(), u"inactive"_s);
        (void)must(lifecycle.undo(kStaff, back.operation));
        QCOMPARE(must(services->records().load(kStaff, ana.id)).value(u"situation"_s).toString(), u"inactive"_s);

        const auto binned = must(lifecycle.moveToBin({kStaff, both, {}}));
        database.clock().turn(60);
        const auto unbinned = must(lifecycle.undo(kStaff, binned.operation));
        QVERIFY(!must(services->records().load(kStaff, ana.id)).isInBin());
        (void)must(lifecycle.undo(kStaff, unbinned.operation)); // with who and when, as it was the first time
        const Record again = must(services->records().load(kStaff, ana.id));
        QCOMPARE(again.binned.userName, u"Alice Martin"_s);
        // an office's server believes no time that it is told
        QCOMPARE(again.binned.at, database.clock().now().addSecs(worksByAccount() ? 0 : -60));
        const auto restored = must(lifecycle.restore({kStaff, both, {}}));
        (void)must(lifecycle.undo(kStaff, restored.operation));
        QVERIFY(must(services->records().load(kStaff, bea.id)).isInBin());
        (void)must(lifecycle.restore({kStaff, both, {}}));

        const auto starred = must(lifecycle.setFavourite({kStaff, both, {}}, true));
        QCOMPARE(must(lifecycle.favourites(kStaff)), both);
        const auto dimmed = must(lifecycle.undo(kStaff, starred.operation));
        QVERIFY(must(lifecycle.favourites(kStaff)).isEmpty());
        (void)must(lifecycle.undo(kStaff, dimmed.operation));
        QCOMPARE(must(lifecycle.favourites(kStaff)), both);

        const auto nothing = lifecycle.undo(kStaff, QUuid::createUuid());
        QVERIFY(!nothing && nothing.error().kind == ErrorKind::NotFound);
    }

    /// What someone did since is not swept away by somebody's undo.
    void undoLeavesWhatChangedSince_data() { addEngineRows(); }
    void undoLeavesWhatChangedSince()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = sheet(*services, u"Ana"_s);
        const Record bea = sheet(*services, u"Bea"_s);
        const auto left = must(services->lifecycle().setSituation({kStaff, {ana.id, bea.id}, {}}, Situation::Inactive));
        const auto bob = database.open(u"Bob"_s);
        (void)must(bob->lifecycle().setSituation({kStaff, {ana.id}, {}}, Situation::Active));
        (void)must(bob->records().save(changeOf(must(bob->records().load(kStaff, bea.id)), {{u"city"_s, u"Lyon"_s}})));
        const auto back = must(services->lifecycle().undo(kStaff, left.operation));
        QCOMPARE(back.changed, QList<RecordId>{bea.id});
        QCOMPARE(back.unchanged, 1);
        const Record mended = must(services->records().load(kStaff, bea.id));
        QCOMPARE(mended.value(u"situation"_s).toString(), u"active"_s);
        QCOMPARE(mended.value(u"city"_s).toString(), u"Lyon"_s);
    }

    void aLookThatIsOutOfDateIsRefused_data() { addEngineRows(); }
    void aLookThatIsOutOfDateIsRefused()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = sheet(*services, u"Ana"_s);
        (void)must(services->records().save(changeOf(ana, {{u"city"_s, u"Lyon"_s}})));
        const auto refused = services->lifecycle().moveToBin({kStaff, {ana.id}, {{ana.id, ana.version}}});
        QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"Alice Martin"_s));
        QVERIFY(!must(services->records().load(kStaff, ana.id)).isInBin());
        QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE what = 'bin'"_s), u"0"_s);
    }

    /// The answer to the first try got lost on its way.
    void theSameRequestTwiceIsDoneOnce_data() { addEngineRows(); }
    void theSameRequestTwiceIsDoneOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = sheet(*services, u"Ana"_s);
        const LifecycleRequest request{kStaff, {ana.id}, {}};
        (void)must(services->lifecycle().moveToBin(request));
        (void)must(services->lifecycle().restore({kStaff, {ana.id}, {}}));
        QCOMPARE(must(services->lifecycle().moveToBin(request)).changed, QList<RecordId>{ana.id});
        QVERIFY(!must(services->records().load(kStaff, ana.id)).isInBin());
    }

    /// O43: each person has favourites of their own.
    void favouritesArePersonal_data() { addEngineRows(); }
    void favouritesArePersonal()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        const Record zoe = sheet(*alice, u"Zoe"_s);
        const Record ana = sheet(*alice, u"Ana"_s);
        QCOMPARE(must(alice->lifecycle().setFavourite({kStaff, {zoe.id, ana.id}, {}}, true)).changed.size(), 2);
        QCOMPARE(must(alice->lifecycle().favourites(kStaff)), (QList<RecordId>{ana.id, zoe.id})); // by name
        QVERIFY(must(bob->lifecycle().favourites(kStaff)).isEmpty());
        (void)must(bob->lifecycle().setFavourite({kStaff, {zoe.id}, {}}, true));
        (void)must(alice->lifecycle().setFavourite({kStaff, {zoe.id}, {}}, false));
        QCOMPARE(must(alice->lifecycle().favouritesAmong(kStaff, {zoe.id, ana.id})), QList<RecordId>{ana.id});
        QCOMPARE(must(bob->lifecycle().favourites(kStaff)), QList<RecordId>{zoe.id});
        QCOMPARE(must(alice->records().load(kStaff, zoe.id)).version, 1); // a star is no change of the sheet
        (void)must(alice->lifecycle().moveToBin({kStaff, {ana.id}, {}}));
        QVERIFY(must(alice->lifecycle().favourites(kStaff)).isEmpty());
        (void)must(alice->lifecycle().restore({kStaff, {ana.id}, {}}));
        QCOMPARE(must(alice->lifecycle().favourites(kStaff)), QList<RecordId>{ana.id}); // the star waited
    }

    void thousandsAreOneOperation_data() { addEngineRows(); }
    void thousandsAreOneOperation()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        QList<RecordId> ids;
        for (int i = 0; i < 120; ++i)
            ids << sheet(*services, u"Nom %1"_s.arg(i)).id;
        FeedPoint point = must(services->feedEnd());
        const auto binned = must(services->lifecycle().moveToBin({kStaff, ids, {}}));
        QCOMPARE(binned.changed.size(), 120);
        QCOMPARE(database.ask(u"SELECT what || bulk FROM operation WHERE what = 'bin'"_s), u"bin1"_s);
        QList<RecordId> heard;
        const auto hear = [&] {
            const FeedNews news = must(services->feedSince(point));
            point = news.point;
            heard += news.records.value(kStaff);
            return heard.contains(0); // "look at all again"
        };
        QTRY_VERIFY_WITH_TIMEOUT(hear() || heard.contains(0), kPatience);
        QCOMPARE(must(services->records().counts(kStaff)), (ScopeCounts{0, 0, 120}));
        QCOMPARE(must(services->lifecycle().undo(kStaff, binned.operation)).changed.size(), 120);
    }

    /// K27: what a leaver must give back is given back in the same transaction, or nobody leaves.
    void leaversGiveBackOrStay_data() { addEngineRows(); }
    void leaversGiveBackOrStay()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = sheet(*services, u"Ana"_s);
        QList<RecordId> told;
        bool works = true;
        services->lifecycle().whenLeaving([&](const QString &kind, const QList<RecordId> &ids) -> Result<void> {
            told += ids;
            return works && kind == kStaff ? Result<void>() : fail(ErrorKind::Unavailable, u"no"_s);
        });
        (void)must(services->lifecycle().setSituation({kStaff, {ana.id}, {}}, Situation::Inactive));
        QCOMPARE(told, QList<RecordId>{ana.id});
        (void)must(services->lifecycle().setSituation({kStaff, {ana.id}, {}}, Situation::Active));
        QCOMPARE(told.size(), 1);
        works = false;
        QVERIFY(!services->lifecycle().moveToBin({kStaff, {ana.id}, {}}));
        QVERIFY(!must(services->records().load(kStaff, ana.id)).isInBin());
    }

    /// Whoever is in the bin is offered nowhere and meant by no name; who is referred to already stays so.
    void referencesDoNotOfferTheBin_data() { addEngineRows(); }
    void referencesDoNotOfferTheBin()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        FieldDefinition tutor = ownField(u"tutor"_s, u"reference"_s);
        tutor.target = kStaff;
        publishFields(*services, {tutor});
        tutor = *must(services->catalogues().catalogue(kStaff))->field(u"tutor"_s);
        const Record ana = sheet(*services, u"Petit"_s);
        const Record two = sheet(*services, u"Petitjean"_s);
        const Record pupil = sheet(*services, u"Pupil"_s, {{u"tutor"_s, QVariant::fromValue(Reference{ana.id, {}})}});
        DirectoryService &directory = services->directory();
        QCOMPARE(must(directory.suggestions(tutor, u"peti"_s)).size(), 2);
        QCOMPARE(must(directory.resolve(tutor, u"PETIT"_s)).id, ana.id); // although another name begins so

        (void)must(services->lifecycle().moveToBin({kStaff, {ana.id}, {}}));
        const auto offered = must(directory.suggestions(tutor, u"peti"_s));
        QCOMPARE(offered.size(), 1);
        QCOMPARE(offered.first().id, two.id);
        QCOMPARE(must(directory.resolve(tutor, u"Petit"_s)).id, 0);
        const Record saved = must(services->records().save(changeOf(pupil, {{u"city"_s, u"Brest"_s}})));
        QCOMPARE(saved.value(u"tutor"_s).value<Reference>().id, ana.id);
    }

    /// A long deed tells how far it is; stopped, it leaves nothing behind.
    void deedsOfManyReportAndStop_data() { addEngineRows(); }
    void deedsOfManyReportAndStop()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        QList<RecordId> ids;
        for (int i = 0; i < 3; ++i)
            ids << sheet(*services, u"Ana%1"_s.arg(i)).id;
        LifecycleService &life = services->lifecycle();
        qint64 told = 0;
        Progress listening([&](qint64 done, qint64 total) { told += done == total ? 1 : 0; });
        const auto starred = must(life.setFavourite({kStaff, ids, {}}, true, &listening));
        const auto left = must(life.setSituation({kStaff, ids, {}}, Situation::Inactive, &listening));
        const auto binned = must(life.moveToBin({kStaff, ids, {}}, &listening));
        (void)must(life.undo(kStaff, binned.operation, QUuid::createUuid(), &listening));
        QCOMPARE(told, 4);

        Progress stopped;
        stopped.cancel();
        const QString before = database.ask(u"SELECT count(*) FROM operation"_s);
        for (const auto &deed : {life.setFavourite({kStaff, ids, {}}, false, &stopped), life.moveToBin({kStaff, ids, {}}, &stopped),
                                 life.setSituation({kStaff, ids, {}}, Situation::Active, &stopped),
                                 life.undo(kStaff, left.operation, QUuid::createUuid(), &stopped)}) {
            QVERIFY(!deed);
            QCOMPARE(deed.error().kind, ErrorKind::Unavailable);
        }
        QCOMPARE(database.ask(u"SELECT count(*) FROM operation"_s), before);
        QCOMPARE(must(services->records().counts(kStaff)), (ScopeCounts{0, 3, 0}));
        QCOMPARE(must(life.favourites(kStaff)).size(), 3);
        Q_UNUSED(starred)
    }

    /// What hangs on a sheet is of its department, also the stars.
    void starsMoveWithTheirSheet_data() { addEngineRows(); }
    void starsMoveWithTheirSheet()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = sheet(*services, u"Ana"_s);
        (void)must(services->lifecycle().setFavourite({kStaff, {ana.id}, {}}, true));
        const Reference west = must(services->directory().addDepartment(u"Ouest"_s));
        must(services->records().save(changeOf(ana, {{u"department"_s, QVariant::fromValue(west)}})));
        QCOMPARE(database.ask(u"SELECT department_id FROM favourite"_s), QString::number(west.id));
    }

    /// Where the search finds the situation, the words follow the deed and its undo.
    void aSearchedSituationIsFoundAsItIs_data() { addEngineRows(); }
    void aSearchedSituationIsFoundAsItIs()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        FieldDefinition situation = *must(services->catalogues().catalogue(kStaff))->field(u"situation"_s);
        situation.searchable = true;
        publishFields(*services, {situation});
        const Record ana = sheet(*services, u"Ana"_s);
        const auto searched = [&] {
            (void)services->records().recordsChanged(kStaff, {0});
            return listed(*services, RecordScope::Everyone, u"inacti"_s);
        };
        const auto left = must(services->lifecycle().setSituation({kStaff, {ana.id}, {}}, Situation::Inactive));
        QCOMPARE(searched(), u"Ana"_s);
        (void)must(services->lifecycle().undo(kStaff, left.operation));
        QCOMPARE(searched(), QString());
    }

    /// What O25's manager still has to complete.
    void incompleteSheetsOfMine_data() { addEngineRows(); }
    void incompleteSheetsOfMine()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        const auto managed = [&](Services &services, const QString &name, bool complete) {
            RecordEdit edit = newSheet(name, {}, {{u"managed_by"_s, QVariant::fromValue(Reference{services.context().user, {}})}});
            edit.allowIncomplete = true;
            if (!complete)
                edit.changes.remove(u"address_line1"_s);
            return must(services.records().save(edit)).id;
        };
        const RecordId zoe = managed(*alice, u"Zoe"_s, false);
        (void)managed(*alice, u"Mia"_s, true);
        const RecordId ana = managed(*alice, u"Ana"_s, false);
        (void)managed(*bob, u"Bob"_s, false);
        QCOMPARE(must(alice->lifecycle().myIncomplete(kStaff)), (QList<RecordId>{ana, zoe}));
        (void)must(alice->lifecycle().moveToBin({kStaff, {ana}, {}}));
        QCOMPARE(must(alice->lifecycle().myIncomplete(kStaff)), QList<RecordId>{zoe});
    }
};
} // namespace

EFFECTIF_TEST(TestLifecycle)
#include "tst_lifecycle.moc"
