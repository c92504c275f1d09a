// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/bulkeditservice.h"

#include "models/services/services.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

/// Some sheets of whom each has a town and a position of its own.
struct Selection
{
    explicit Selection(Engine engine, int people = 4) : database(engine), services(database.open())
    {
        QList<FieldDefinition> fields;
        for (const char *type : {"text", "date", "decimal", "yesno"})
            fields << ownField(u"own_"_s + QLatin1String(type), QLatin1String(type));
        publishFields(*services, fields);
        for (int i = 0; i < people; ++i)
            ids << makeSheet(*services, u"Martin %1"_s.arg(i), u"Zoé"_s,
                             {{u"city"_s, u"Ville %1"_s.arg(i)}, {u"position"_s, u"Poste %1"_s.arg(i)}})
                       .id;
    }

    BulkEdit edit(const QString &field, const QVariant &value) const
    {
        BulkEdit edit;
        edit.kind = kStaff;
        edit.ids = ids;
        edit.field = field;
        edit.value = value;
        return edit;
    }

    QStringList values(const QString &field) const
    {
        QStringList result;
        for (const RecordId id : ids)
            result << must(services->records().load(kStaff, id)).value(field).toString();
        return result;
    }

    QList<RecordId> found(const QString &typed) const
    {
        must(services->records().recordsChanged(kStaff, {0}));
        return must(services->records().ids({kStaff, typed, {}, {}, Qt::AscendingOrder}));
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    QList<RecordId> ids;
    Progress progress;
};

class TestBulkEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The undo gives each sheet its own value back, under an Operation of its own; the search follows both.
    void aFieldIsSetOnAllAndTakenBack_data() { addEngineRows(); }
    void aFieldIsSetOnAllAndTakenBack()
    {
        QFETCH(Engine, engine);
        Selection office(engine);
        BulkEditService bulk(*office.services);
        for (const QString &field : {u"city"_s, u"position"_s}) {
            const QStringList before = office.values(field);
            const int version = must(office.services->records().load(kStaff, office.ids.first())).version;
            const BulkEdit edit = office.edit(field, u"Évreux"_s);
            QCOMPARE(must(bulk.set(edit, office.progress)).changed, 4);
            QCOMPARE(office.values(field), QStringList({u"Évreux"_s, u"Évreux"_s, u"Évreux"_s, u"Évreux"_s}));
            QCOMPARE(must(office.services->records().load(kStaff, office.ids.first())).version, version + 1);
            if (field == "city"_L1)
                QCOMPARE(office.found(u"evreux"_s), office.ids);
            QCOMPARE(must(bulk.set(office.edit(field, u"Évreux"_s), office.progress)).same, 4);
            QCOMPARE(must(bulk.undo(kStaff, edit.operation, office.progress)).changed, 4);
            QCOMPARE(office.values(field), before);
            if (field == "city"_L1)
                QVERIFY(office.found(u"evreux"_s).isEmpty());
        }
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM operation WHERE what IN ('bulk_edit', 'undo')"_s), u"6"_s);
    }

    void whatWasChangedSinceIsNotTakenBack_data() { addEngineRows(); }
    void whatWasChangedSinceIsNotTakenBack()
    {
        QFETCH(Engine, engine);
        Selection office(engine);
        BulkEditService bulk(*office.services);
        const BulkEdit edit = office.edit(u"city"_s, u"Lyon"_s);
        must(bulk.set(edit, office.progress));
        const auto bob = office.database.open(u"Bob"_s);
        const Record second = must(bob->records().load(kStaff, office.ids.at(1)));
        must(bob->records().save(changeOf(second, {{u"city"_s, u"Nantes"_s}})));
        const Record third = must(bob->records().load(kStaff, office.ids.at(2)));
        must(bob->records().save(changeOf(third, {{u"position"_s, u"Autre"_s}}))); // another field: no reason to stay
        const BulkOutcome undone = must(bulk.undo(kStaff, edit.operation, office.progress));
        QCOMPARE(undone.changed, 3);
        QCOMPARE(undone.skipped, 1);
        QCOMPARE(office.values(u"city"_s), QStringList({u"Ville 0"_s, u"Nantes"_s, u"Ville 2"_s, u"Ville 3"_s}));
        QCOMPARE(office.values(u"position"_s).at(2), u"Autre"_s);
    }

    void fieldsOfEveryPlaceAndKindAreSet_data() { addEngineRows(); }
    void fieldsOfEveryPlaceAndKindAreSet()
    {
        QFETCH(Engine, engine);
        Selection office(engine);
        BulkEditService bulk(*office.services);
        const QList<std::pair<QString, QVariant>> values{{u"own_text"_s, u"à noter"_s},
                                                         {u"own_date"_s, QDate(2026, 11, 21)},
                                                         {u"own_decimal"_s, 17.5},
                                                         {u"own_yesno"_s, true},
                                                         {u"birth_date"_s, QDate(1980, 2, 29)},
                                                         {u"nature"_s, u"temp"_s}};
        for (const auto &[field, value] : values) {
            const QVariant before = must(office.services->records().load(kStaff, office.ids.first())).value(field);
            const BulkEdit edit = office.edit(field, value);
            const auto set = bulk.set(edit, office.progress);
            QVERIFY2(set, why(set));
            QCOMPARE(set->changed, 4);
            for (const RecordId id : office.ids)
                QVERIFY2(sameValue(must(office.services->records().load(kStaff, id)).value(field), value), qPrintable(field));
            const auto undone = bulk.undo(kStaff, edit.operation, office.progress);
            QVERIFY2(undone && undone->changed == 4, why(undone));
            QVERIFY(sameValue(must(office.services->records().load(kStaff, office.ids.first())).value(field), before));
        }
    }

    /// Title, order, search and completeness are as if each sheet had been saved by hand; D3: also former numbers.
    void whatIsMadeFromValuesFollows_data() { addEngineRows(); }
    void whatIsMadeFromValuesFollows()
    {
        QFETCH(Engine, engine);
        Selection office(engine);
        const Record numbered = must(office.services->records().load(kStaff, office.ids.first()));
        const Record once = must(office.services->records().save(changeOf(numbered, {{u"matricule"_s, u"OLD77"_s}})));
        (void)must(office.services->records().save(changeOf(once, {{u"matricule"_s, u"NEW77"_s}})));
        FieldDefinition badge = ownField(u"badge"_s, u"text"_s);
        badge.mandatory = true;
        badge.searchable = true;
        publishFields(*office.services, {badge});
        QCOMPARE(office.found(u"old77"_s), QList<RecordId>{office.ids.first()}); // words made anew by the configuration
        QCOMPARE(office.database.ask(u"SELECT sum(incomplete) FROM staff"_s), u"4"_s);

        BulkEditService bulk(*office.services);
        const BulkEdit edit = office.edit(u"badge"_s, u"Azur"_s);
        QCOMPARE(must(bulk.set(edit, office.progress)).changed, 4);
        QCOMPARE(office.database.ask(u"SELECT sum(incomplete) FROM staff"_s), u"0"_s);
        QCOMPARE(office.found(u"azur"_s), office.ids);
        QCOMPARE(office.found(u"old77"_s), QList<RecordId>{office.ids.first()});
        const BulkEdit named = office.edit(u"last_name"_s, u"Durand"_s);
        QCOMPARE(must(bulk.set(named, office.progress)).changed, 4);
        QCOMPARE(office.database.ask(u"SELECT DISTINCT title || '/' || name_key FROM staff"_s), u"Durand Zoé/durand zoe"_s);
        QCOMPARE(office.found(u"durand"_s).size(), 4);

        QCOMPARE(must(bulk.undo(kStaff, named.operation, office.progress)).changed, 4);
        QCOMPARE(must(bulk.undo(kStaff, edit.operation, office.progress)).changed, 4);
        QCOMPARE(office.database.ask(u"SELECT sum(incomplete) FROM staff"_s), u"4"_s);
        QCOMPARE(office.found(u"azur"_s), QList<RecordId>{});
        QCOMPARE(office.found(u"martin"_s), office.ids);
        QCOMPARE(office.database.violations(), QStringList());
    }

    void whatMakesNoSenseIsRefusedInWords_data() { addEngineRows(); }
    void whatMakesNoSenseIsRefusedInWords()
    {
        QFETCH(Engine, engine);
        Selection office(engine);
        BulkEditService bulk(*office.services);
        for (const QString &field : {u"matricule"_s, u"no_such_field"_s}) {
            const auto refused = bulk.set(office.edit(field, u"x"_s), office.progress);
            QVERIFY(!refused && refused.error().kind == ErrorKind::Invalid && !refused.error().message.isEmpty());
        }
        const auto emptied = bulk.set(office.edit(u"last_name"_s, {}), office.progress);
        QVERIFY(!emptied && emptied.error().field == "last_name"_L1);
        const auto nothing = bulk.undo(kStaff, QUuid::createUuid(), office.progress);
        QVERIFY(!nothing && nothing.error().kind == ErrorKind::NotFound);
        BulkEdit gone = office.edit(u"position"_s, u"Ici"_s);
        gone.ids << 4711;
        const BulkOutcome outcome = must(bulk.set(gone, office.progress));
        QCOMPARE(outcome.changed, 4);
        QCOMPARE(outcome.skipped, 1);
        const BulkOutcome again = must(bulk.set(gone, office.progress)); // the answer got lost: sent again
        QCOMPARE(again.changed, 0);
    }

    void stoppedInTheMiddleNothingWasChanged_data() { addEngineRows(); }
    void stoppedInTheMiddleNothingWasChanged()
    {
        QFETCH(Engine, engine);
        Selection office(engine, 5);
        const QStringList before = office.values(u"position"_s);
        BulkEdit edit = office.edit(u"position"_s, u"Ailleurs"_s);
        while (edit.ids.size() < 2000)
            edit.ids += office.ids; // several chunks
        Progress *running = nullptr;
        Progress progress([&](qint64, qint64) { running->cancel(); });
        running = &progress;
        BulkEditService bulk(*office.services);
        const auto stopped = bulk.set(edit, progress);
        QVERIFY(!stopped && stopped.error().kind == ErrorKind::Unavailable);
        QCOMPARE(office.values(u"position"_s), before);
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM operation WHERE what = 'bulk_edit'"_s), u"0"_s);
    }

    void theStateOfASelectionIsTold_data() { addEngineRows(); }
    void theStateOfASelectionIsTold()
    {
        QFETCH(Engine, engine);
        Selection office(engine);
        BulkEditService bulk(*office.services);
        QVERIFY(must(bulk.state(kStaff, office.ids, u"city"_s, office.progress)).mixed);
        const SharedValue nature = must(bulk.state(kStaff, office.ids, u"nature"_s, office.progress));
        QVERIFY(!nature.mixed && nature.value == u"employee"_s);
        const SharedValue none = must(bulk.state(kStaff, office.ids, u"birth_date"_s, office.progress));
        QVERIFY(!none.mixed && none.value.isNull());
    }
};
} // namespace

EFFECTIF_TEST(TestBulkEdit)
#include "tst_bulkedit.moc"
