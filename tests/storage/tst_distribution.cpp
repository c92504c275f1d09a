// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C06-C11: distribution lists, whom they hold, and who is no longer on one the moment they leave.
#include "models/services/distributionservice.h"
#include "models/services/historyservice.h"
#include "models/services/mergeservice.h"
#include "models/services/personservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
using Source = DistributionList::Source;

/// Three people: two in Lyon, one of whom has neither address nor mobile.
class OfficeWithLists
{
public:
    explicit OfficeWithLists(Engine engine) : database(engine), services(database.open())
    {
        anna = make(u"Arnaud"_s, {{u"city"_s, u"Lyon"_s}, {u"email"_s, u"anna@exemple.fr"_s}, {u"mobile"_s, u"+33612345678"_s},
                                  {u"birth_date"_s, QDate(1980, 2, 3)}});
        boris = make(u"Bernard"_s, {{u"city"_s, u"Lyon"_s}});
        carla = make(u"Carlier"_s, {{u"city"_s, u"Paris"_s}, {u"personal_email"_s, u"carla@exemple.fr"_s}});
    }
    RecordId make(const QString &name, const QHash<QString, QVariant> &more) { return makeSheet(*services, name, u"Paule"_s, more).id; }
    DistributionService lists() { return DistributionService(*services); }
    DistributionList add(const QString &name, const QList<RecordId> &people = {})
    {
        DistributionList list;
        list.kind = kStaff;
        list.name = name;
        list = must(lists().save(list));
        (void)must(lists().addPeople(list.id, people));
        return list;
    }
    DistributionList lyon(const QString &name = u"Lyon"_s)
    {
        DistributionList list;
        list.kind = kStaff;
        list.name = name;
        list.source = Source::View;
        list.filter = {{u"city"_s, FilterOp::Is, u"lyon"_s}};
        return must(lists().save(list));
    }
    QList<RecordId> people(ListId id)
    {
        services->records().forgetOrders(); // the feed's news, without waiting for them
        return must(lists().people(id));
    }
    QStringList names()
    {
        QStringList result;
        for (const DistributionList &list : must(lists().lists()))
            result << list.name;
        return result;
    }
    HistoryEntry newest() { return must(HistoryService(*services).ofOffice({})).entries.first(); }
    Result<UndoOutcome> undoNewest()
    {
        database.clock().turn(60);
        return HistoryService(*services).undo(newest().uuid, {}, progress);
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    RecordId anna = 0;
    RecordId boris = 0;
    RecordId carla = 0;
    Progress progress;
};
} // namespace

class TestDistribution : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// C11: the first list is there by itself.
    void everybodyIsThereAndStays_data() { addEngineRows(); }
    void everybodyIsThereAndStays()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList everybody = must(office.lists().lists()).first();
        QCOMPARE(everybody.source, Source::Everybody);
        QVERIFY(!everybody.editable);
        QCOMPARE(office.people(everybody.id), (QList<RecordId>{office.anna, office.boris, office.carla}));
        QCOMPARE(kindOf(office.lists().remove(everybody)), ErrorKind::Denied);
        DistributionList renamed = everybody;
        renamed.name = u"Personne"_s;
        QCOMPARE(kindOf(office.lists().save(renamed)), ErrorKind::Denied);
        QCOMPARE(kindOf(office.lists().addPeople(everybody.id, {office.anna})), ErrorKind::Denied);
        renamed = DistributionList();
        renamed.kind = kStaff;
        renamed.name = everybody.name.toUpper();
        QCOMPARE(kindOf(office.lists().save(renamed)), ErrorKind::Invalid);
    }

    /// C10, C09: a name, people; added and taken off again.
    void peoplePutOnAListAreOnItOnce_data() { addEngineRows(); }
    void peoplePutOnAListAreOnItOnce()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList list = office.add(u"  Délégués   du site "_s, {office.carla, office.anna});
        QCOMPARE(list.name, u"Délégués du site"_s);
        QVERIFY(list.editable);
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.anna, office.carla}));
        const QUuid operation = QUuid::createUuid();
        QCOMPARE(must(office.lists().addPeople(list.id, {office.anna, office.boris}, operation)), 1);
        (void)must(office.lists().addPeople(list.id, {office.anna, office.boris}, operation)); // the answer got lost: nothing twice
        QCOMPARE(office.people(list.id).size(), 3);
        QCOMPARE(must(office.lists().namedAmong(list, {office.boris, 99999})), QList<RecordId>{office.boris});
        QCOMPARE(must(office.lists().removePeople(list.id, {office.anna})), 1);
        QCOMPARE(must(office.lists().removePeople(list.id, {office.anna})), 0);
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.boris, office.carla}));
        QCOMPARE(must(office.lists().addPeople(list.id, {office.anna})), 1); // and on again
        QCOMPARE(office.people(list.id).size(), 3);
        QVERIFY(office.people(office.add(u"Personne encore"_s).id).isEmpty());
    }

    /// What a selection of a list of sheets holds goes on at once; a new list comes with its people, and goes with them.
    void aSelectionGoesOnAList_data() { addEngineRows(); }
    void aSelectionGoesOnAList()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList list = office.add(u"Délégués"_s, {office.anna});
        Progress progress;
        const QList<RecordId> everybody{office.carla, office.anna, office.boris};
        QCOMPARE(must(office.lists().addSelection(list, everybody, progress)).added, 2);
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.anna, office.boris, office.carla}));
        QCOMPARE(must(office.lists().addSelection(list, everybody, progress)).added, 0);

        DistributionList fresh;
        fresh.kind = kStaff;
        fresh.name = u"Sécurité"_s;
        const QUuid operation = QUuid::createUuid();
        const ListAddition made = must(office.lists().addSelection(fresh, everybody, progress, operation));
        QCOMPARE(made.added, 3);
        QCOMPARE(office.people(made.list.id).size(), 3);
        QCOMPARE(must(office.lists().addSelection(fresh, everybody, progress, operation)).list.id, made.list.id); // the answer got lost
        QCOMPARE(kindOf(office.lists().addSelection(fresh, everybody, progress)), ErrorKind::Invalid);            // the name is taken
        QVERIFY(HistoryService(*office.services).undo(operation, {}, progress));
        QVERIFY(must(office.lists().load(made.list.id)).removed);

        fresh.name = u"Jamais"_s;
        const qsizetype before = must(office.lists().lists()).size();
        progress.cancel();
        QCOMPARE(kindOf(office.lists().addSelection(fresh, everybody, progress)), ErrorKind::Unavailable);
        QCOMPARE(kindOf(office.lists().addSelection(list, everybody, progress)), ErrorKind::Unavailable);
        QCOMPARE(must(office.lists().lists()).size(), before); // no list of nobody stays
    }

    void namesAreUniqueWithoutCaseAndAccents_data() { addEngineRows(); }
    void namesAreUniqueWithoutCaseAndAccents()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList list = office.add(u"Délégués"_s);
        DistributionList other;
        other.kind = kStaff;
        other.name = u"DELEGUES"_s;
        const auto refused = office.lists().save(other);
        QCOMPARE(kindOf(refused), ErrorKind::Invalid);
        QCOMPARE(refused.error().field, u"name"_s);
        other.name = u"\u2009"_s;
        QCOMPARE(kindOf(office.lists().save(other)), ErrorKind::Invalid);
        must(office.lists().remove(list));
        other.name = u"DELEGUES"_s;
        const DistributionList second = must(office.lists().save(other)); // the name is free again
        QCOMPARE(kindOf(office.lists().restore(list.id)), ErrorKind::Invalid);
        must(office.lists().remove(second));
        QCOMPARE(must(office.lists().restore(list.id)).name, u"Délégués"_s);
        QCOMPARE(office.names(), (QStringList{must(office.lists().lists()).first().name, u"Délégués"_s}));
    }

    void aChangeOnTopOfAnotherIsRefused_data() { addEngineRows(); }
    void aChangeOnTopOfAnotherIsRefused()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList list = office.lyon();
        DistributionList mine = list;
        mine.name = u"Lyonnais"_s;
        const DistributionList saved = must(office.lists().save(mine));
        QCOMPARE(saved.version, list.version + 1);
        DistributionList theirs = list;
        theirs.name = u"Lyon et environs"_s;
        QCOMPARE(kindOf(office.lists().save(theirs)), ErrorKind::Conflict);
        QCOMPARE(kindOf(office.lists().remove(theirs)), ErrorKind::Conflict);
        must(office.lists().remove(saved));
        QCOMPARE(kindOf(office.lists().save(saved)), ErrorKind::Conflict);
        QCOMPARE(kindOf(office.lists().people(list.id)), ErrorKind::Conflict); // nobody is written to by a removed list
        QVERIFY(must(office.lists().load(list.id)).removed);                   // but what was sent still says which it was
        QCOMPARE(kindOf(office.lists().load(4711)), ErrorKind::NotFound);
    }

    void aListAsksForItsPeople_data() { addEngineRows(); }
    void aListAsksForItsPeople()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        DistributionList list = office.lyon();
        QCOMPARE(list.filter, FilterGroup({{u"city"_s, FilterOp::Is, u"lyon"_s}}));
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.anna, office.boris}));
        const RecordId dora = office.make(u"Dumas"_s, {{u"city"_s, u"LYON"_s}});
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.anna, office.boris, dora}));
        QCOMPARE(kindOf(office.lists().addPeople(list.id, {office.carla})), ErrorKind::Invalid);
        list.filter = {{u"birth_date"_s, FilterOp::During, u"this_month"_s}};
        list = must(office.lists().save(list));
        QVERIFY(office.people(list.id).isEmpty());
        const RecordId emma = office.make(u"Evrard"_s, {{u"birth_date"_s, QDate(2026, 11, 2)}});
        QCOMPARE(office.people(list.id), QList<RecordId>{emma});
        QCOMPARE(must(office.lists().reach(list)).total, 1);
        list.filter = {};
        QCOMPARE(kindOf(office.lists().save(list)), ErrorKind::Invalid); // that is what "everybody" is for
    }

    /// A list never grows because what it asked for has gone.
    void aListThatAsksForWhatIsGoneReachesNobody_data() { addEngineRows(); }
    void aListThatAsksForWhatIsGoneReachesNobody()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        DistributionList list = office.lyon();
        list.filter = {{u"social_security_number"_s, FilterOp::NotEmpty, {}}};
        const auto refused = office.lists().save(list);
        QCOMPARE(kindOf(refused), ErrorKind::Invalid);
        QCOMPARE(refused.error().field, u"filter"_s);
        list.filter = {{kInListKey, FilterOp::Is, 1}};
        QCOMPARE(kindOf(office.lists().save(list)), ErrorKind::Invalid);
        office.database.force(u"UPDATE distribution_list SET filter = replace(filter, '\"city\"', '\"town\"')"_s);
        QCOMPARE(kindOf(office.lists().people(list.id)), ErrorKind::Invalid);
        QCOMPARE(kindOf(office.lists().reach(must(office.lists().load(list.id)))), ErrorKind::Invalid);
    }

    void whoLeavesIsOnNoListAtOnce_data() { addEngineRows(); }
    void whoLeavesIsOnNoListAtOnce()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList named = office.add(u"Bureau"_s, {office.anna, office.boris, office.carla});
        const DistributionList asked = office.lyon();
        LifecycleService &life = office.services->lifecycle();
        const LifecycleOutcome left = must(life.setSituation({kStaff, {office.anna}, {}}, Situation::Inactive));
        QCOMPARE(office.people(named.id), (QList<RecordId>{office.boris, office.carla}));
        QCOMPARE(office.people(asked.id), QList<RecordId>{office.boris});
        (void)must(life.moveToBin({kStaff, {office.boris}, {}}));
        QCOMPARE(office.people(named.id), QList<RecordId>{office.carla});
        QVERIFY(office.people(asked.id).isEmpty());
        QCOMPARE(office.people(1), QList<RecordId>{office.carla});
        (void)must(life.undo(kStaff, left.operation)); // who comes back is on the list that named them
        (void)must(life.restore({kStaff, {office.boris}, {}}));
        QCOMPARE(office.people(named.id).size(), 3);
        (void)must(life.moveToBin({kStaff, {office.boris}, {}}));
        (void)must(life.erase({kStaff, {office.boris}, {}}));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM distribution_member"_s), u"2"_s);
        QVERIFY2(office.database.violations().isEmpty(), qPrintable(office.database.violations().join(u'\n')));
    }

    void aMergedSheetLeavesItsPlaceToTheOneThatStays_data() { addEngineRows(); }
    void aMergedSheetLeavesItsPlaceToTheOneThatStays()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList one = office.add(u"Une"_s, {office.boris});
        const DistributionList both = office.add(u"Deux"_s, {office.boris, office.anna});
        const DistributionList was = office.add(u"Jadis"_s, {office.anna, office.boris});
        (void)must(office.lists().removePeople(was.id, {office.anna}));
        MergeRequest request;
        request.kind = kStaff;
        request.survivor = office.anna;
        request.merged = {office.boris};
        for (const MergeSheet &sheet : must(MergeService(*office.services).compare(kStaff, {office.anna, office.boris})).sheets) {
            request.versions.insert(sheet.id, sheet.version);
            request.seen.insert(sheet.id, sheet.updated.at);
        }
        const MergeOutcome merged = must(MergeService(*office.services).merge(request));
        for (const DistributionList &list : {one, both, was})
            QCOMPARE(office.people(list.id), QList<RecordId>{office.anna});
        office.database.clock().turn(60);
        const auto undone = HistoryService(*office.services).undo(merged.operation, {}, office.progress);
        QVERIFY2(undone, why(undone));
        QCOMPARE(office.people(one.id), QList<RecordId>{office.boris});
        QCOMPARE(office.people(both.id), (QList<RecordId>{office.anna, office.boris}));
        QCOMPARE(office.people(was.id), QList<RecordId>{office.boris});
    }

    /// On a file the services hold to it; a server does by itself (TestDistributionAttacks).
    void aManagerChangesOwnListsWithOwnPeople()
    {
        OfficeWithLists office(Engine::Sqlite);
        const Reference west = must(office.services->directory().addDepartment(u"Ouest"_s));
        const RecordId dora = office.make(u"Dumas"_s, {{u"department"_s, QVariant::fromValue(west)}});
        const DistributionList theirs = office.add(u"Bureau"_s, {office.anna, dora});
        const auto services = office.database.open(u"Bob Petit"_s);
        services->context().rights.role = u"manager"_s;
        services->context().rights.departments = {west.id};
        DistributionService lists(*services);
        QCOMPARE(must(lists.people(1)), QList<RecordId>{dora});
        QCOMPARE(must(lists.people(theirs.id)), QList<RecordId>{dora});
        QVERIFY(!must(lists.load(theirs.id)).editable);
        QCOMPARE(kindOf(lists.removePeople(theirs.id, {dora})), ErrorKind::Denied);
        QCOMPARE(kindOf(lists.save(must(lists.load(theirs.id)))), ErrorKind::Denied);
        QCOMPARE(kindOf(lists.remove(must(lists.load(theirs.id)))), ErrorKind::Denied);
        DistributionList own;
        own.kind = kStaff;
        own.name = u"Ouest"_s;
        own = must(lists.save(own));
        QCOMPARE(kindOf(lists.addPeople(own.id, {office.anna})), ErrorKind::Denied);
        QCOMPARE(must(lists.addPeople(own.id, {dora})), 1);
        services->context().rights.role = u"user"_s;
        QCOMPARE(kindOf(lists.lists()), ErrorKind::Denied);
        QCOMPARE(kindOf(lists.people(own.id)), ErrorKind::Denied);
        QCOMPARE(kindOf(lists.addPeople(own.id, {dora})), ErrorKind::Denied);
    }

    void theReachIsCountedByOneStatement_data() { addEngineRows(); }
    void theReachIsCountedByOneStatement()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        QCOMPARE(must(office.lists().reach(must(office.lists().lists()).first())), (ListReach{3, 1, 2, 3}));
        const DistributionList list = office.add(u"Bureau"_s, {office.anna, office.boris});
        office.database.force(u"UPDATE app_user SET sheet_kind = 'staff', sheet_id = %1 WHERE id = 1"_s.arg(office.boris));
        QCOMPARE(must(office.lists().reach(list)), (ListReach{2, 1, 1, 1}));
        QCOMPARE(must(office.lists().reach(office.lyon())), (ListReach{2, 1, 1, 1}));
        (void)must(office.services->lifecycle().setSituation({kStaff, {office.boris}, {}}, Situation::Inactive));
        QCOMPARE(must(office.lists().reach(list)), (ListReach{1, 0, 0, 1}));
    }

    /// Nobody falls off a list because what it asks for is called otherwise.
    void aListAsksForWhatWasMergedUnderItsNewName_data() { addEngineRows(); }
    void aListAsksForWhatWasMergedUnderItsNewName()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const Reference north = must(office.services->directory().addDepartment(u"Nord"_s));
        const Reference norm = must(office.services->directory().addDepartment(u"Normandie"_s));
        const RecordId dora = office.make(u"Dumas"_s, {{u"department"_s, QVariant::fromValue(norm)}});
        DistributionList list = office.lyon(u"Normandie"_s);
        list.filter = {{u"department"_s, FilterOp::AnyOf, QVariantList{QVariant::fromValue(norm)}}};
        list = must(office.lists().save(list));
        QCOMPARE(office.people(list.id), QList<RecordId>{dora});
        ReferenceService &references = office.services->references();
        const ReferenceSource departments;
        ReferenceItems both;
        for (const ReferenceItem &item : must(references.items(departments))) {
            if (item.id.toInt() == north.id || item.id.toInt() == norm.id)
                both << item;
        }
        const auto merged = references.merge(departments, both, QString::number(north.id), office.progress);
        QVERIFY2(merged, why(merged));
        QCOMPARE(office.people(list.id), QList<RecordId>{dora});
        QCOMPARE(must(office.lists().load(list.id)).filter.conditions.first().value.toList().first().value<Reference>().id, north.id);
        const auto back = references.undo(*merged, office.progress);
        QVERIFY2(back, why(back));
        QCOMPARE(must(office.lists().load(list.id)).filter, list.filter);
        QCOMPARE(office.people(list.id), QList<RecordId>{dora});
    }

    void aListSaysWhereItIsUsed_data() { addEngineRows(); }
    void aListSaysWhereItIsUsed()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList list = office.add(u"Bureau"_s);
        QCOMPARE(list.uses, 0);
        for (const QString &removed : {u"0"_s, u"0"_s, u"1"_s})
            office.database.force(u"INSERT INTO publication (type, kind, list_id, owner_id, updated_at, created_operation, removed) "
                                  "SELECT 'message', 'staff', %1, o.user_id, o.at, o.seq, %2 FROM operation o LIMIT 1"_s.arg(list.id).arg(removed));
        QCOMPARE(must(office.lists().load(list.id)).uses, 2); // a draft that was thrown away counts no more
        QCOMPARE(must(office.lists().lists()).first().uses, 0);
    }

    void everythingDoneToAListHasAWayBack_data() { addEngineRows(); }
    void everythingDoneToAListHasAWayBack()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList list = office.lyon();
        DistributionList changed = list;
        changed.name = u"Parisiens"_s;
        changed.filter = {{u"city"_s, FilterOp::Is, u"Paris"_s}};
        office.database.clock().turn(60);
        (void)must(office.lists().save(changed));
        QCOMPARE(office.people(list.id), QList<RecordId>{office.carla});
        QVERIFY(must(HistoryService(*office.services).undoPlan(office.newest().uuid, office.progress)).obstacle.isEmpty());
        (void)must(office.undoNewest());
        QCOMPARE(must(office.lists().load(list.id)).name, u"Lyon"_s);
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.anna, office.boris}));
        (void)must(office.undoNewest()); // the undo as well
        QCOMPARE(must(office.lists().load(list.id)).name, u"Parisiens"_s);

        office.database.clock().turn(60);
        must(office.lists().remove(must(office.lists().load(list.id))));
        QCOMPARE(office.names().size(), 1);
        (void)must(office.undoNewest());
        QCOMPARE(office.names().size(), 2);
        QCOMPARE(office.newest().undoesWhat.isEmpty(), false);
        (void)must(office.undoNewest());
        QCOMPARE(office.names().size(), 1);

        const DistributionList made = office.add(u"Faite"_s);
        (void)must(office.undoNewest()); // of a list with nobody on it the newest is its making
        QVERIFY(must(office.lists().load(made.id)).removed);
    }

    void peoplePutOnOrTakenOffComeBack_data() { addEngineRows(); }
    void peoplePutOnOrTakenOffComeBack()
    {
        QFETCH(Engine, engine);
        OfficeWithLists office(engine);
        const DistributionList list = office.add(u"Bureau"_s, {office.anna, office.boris});
        office.database.clock().turn(60);
        (void)must(office.lists().removePeople(list.id, {office.anna, office.boris}));
        (void)must(office.undoNewest());
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.anna, office.boris}));
        (void)must(office.undoNewest());
        QVERIFY(office.people(list.id).isEmpty());
        const QUuid former = office.newest().uuid;
        office.database.clock().turn(60);
        (void)must(office.lists().addPeople(list.id, {office.anna})); // by hand meanwhile
        office.database.clock().turn(60);
        const auto undone = HistoryService(*office.services).undo(former, {}, office.progress);
        QVERIFY2(undone, why(undone)); // anna is there once
        QCOMPARE(office.people(list.id), (QList<RecordId>{office.anna, office.boris}));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM distribution_member WHERE active = 1"_s), u"2"_s);
        QCOMPARE(kindOf(HistoryService(*office.services).undo(former, {}, office.progress)), ErrorKind::NotFound);
    }
};

EFFECTIF_TEST(TestDistribution)
#include "tst_distribution.moc"
