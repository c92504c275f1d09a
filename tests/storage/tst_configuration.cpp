// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O01-O08, O63, K18, D29: what an administrator publishes, and what it does to the sheets, on both engines.
#include "models/domain/cataloguedraft.h"
#include "models/domain/fieldrules.h"
#include "models/services/configurationservice.h"
#include "models/services/services.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QFile>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

/// An office with a draft of its configuration.
struct Desk
{
    explicit Desk(Engine engine)
        : database(engine)
        , services(database.open())
    {
        open();
    }
    void open()
    {
        draft = CatalogueDraft(must(services->catalogues().current(kStaff)), &ConfigurationService::isReservedKey);
    }
    Result<CataloguePtr> publish(const QString &note = {})
    {
        Progress progress;
        auto published = ConfigurationService(*services).publish(*draft.catalogue(), note, progress);
        if (published)
            draft = CatalogueDraft(*published, &ConfigurationService::isReservedKey);
        return published;
    }
    /// Changes one field of the draft.
    template <typename Change> void change(const QString &key, Change change)
    {
        FieldDefinition field = *draft.content().field(key);
        change(field);
        draft.changeField(field);
    }
    Record load(RecordId id) { return must(services->records().load(kStaff, id)); }
    /// `effectif check` on everything that is made from values.
    QStringList violations()
    {
        return database.violations();
    }
    int found(const QString &text)
    {
        (void)services->records().recordsChanged(kStaff, {0});
        return static_cast<int>(must(services->records().ids({kStaff, text, {}, {}, Qt::AscendingOrder})).size());
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    CatalogueDraft draft;
};

class TestConfiguration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mandatoryNamesTheSheetsThatBecomeIncomplete_data() { addEngineRows(); }
    void mandatoryNamesTheSheetsThatBecomeIncomplete()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const Record with = makeSheet(*desk.services, u"Abadie"_s, {}, {{u"city"_s, u"Brest"_s}});
        const Record without = makeSheet(*desk.services, u"Benali"_s);
        const Record candidate = makeSheet(*desk.services, u"Cros"_s, {}, {{u"nature"_s, u"candidate"_s}});
        desk.change(u"city"_s, [](FieldDefinition &f) {
            f.mandatory = true;
            f.mandatoryFor.natures = {u"employee"_s};
        });
        const auto impact = must(ConfigurationService(*desk.services).impact(*desk.draft.catalogue()));
        QCOMPARE(impact.obstacles, QStringList());
        QCOMPARE(impact.changes.size(), 2);
        QCOMPARE(impact.incomplete, 1); // the candidate is not asked
        desk.change(u"city"_s, [](FieldDefinition &f) { f.mandatoryFor.natures = {}; });
        const auto wider = must(ConfigurationService(*desk.services).impact(*desk.draft.catalogue()));
        QCOMPARE(wider.incomplete, 2);
        QCOMPARE(wider.first, (QList<Reference>{{without.id, u"Benali"_s}, {candidate.id, u"Cros"_s}}));
        QVERIFY(!desk.load(without.id).incomplete); // nothing happened yet
        const auto published = desk.publish();
        QVERIFY2(published, why(published));
        QVERIFY(desk.load(without.id).incomplete);
        QVERIFY(!desk.load(with.id).incomplete);
        const auto found = [&](bool incomplete) {
            return must(desk.services->records().ids({u"staff"_s, {}, {{kIncompleteKey, FilterOp::Is, incomplete}}, {}}));
        };
        QCOMPARE(found(true), (QList<RecordId>{without.id, candidate.id}));
        QCOMPARE(found(false), QList<RecordId>{with.id});
        // an unrelated change of an old sheet is saved; it stays incomplete until the value comes
        const auto saved = desk.services->records().save(changeOf(without, {{u"first_name"_s, u"Ali"_s}}));
        QVERIFY2(saved, why(saved));
        QVERIFY(saved->incomplete);
        QVERIFY(!must(desk.services->records().save(changeOf(*saved, {{u"city"_s, u"Brest"_s}}))).incomplete);
        QCOMPARE(desk.violations(), QStringList());
    }

    void everyRuleOfCompletenessMeansTheSameInSql_data() { addEngineRows(); }
    void everyRuleOfCompletenessMeansTheSameInSql()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const QString section = desk.draft.content().sections.first().id;
        const QString driver = desk.draft.addField(u"Conduit"_s, u"yesno"_s, section);
        const QString permit = desk.draft.addField(u"Permis"_s, u"text"_s, section);
        const QString pro = desk.draft.addField(u"SIRET"_s, u"text"_s, section);
        desk.change(permit, [&](FieldDefinition &f) {
            f.mandatory = f.sensitive = true;
            f.condition = {driver, {u"1"_s}};
        });
        desk.change(pro, [&](FieldDefinition &f) {
            f.mandatory = true;
            f.mandatoryFor = {{kProfessional}, {}, {u"administrator"_s}};
        });
        desk.change(u"position"_s, [&](FieldDefinition &f) {
            f.mandatory = true;
            f.mandatoryFor.roles = {u"manager"_s};
        });
        desk.change(u"mobile"_s, [](FieldDefinition &f) {
            f.mandatory = true;
            f.natures = {u"employee"_s, u"temp"_s};
            f.condition = {u"email"_s, {}};
        });
        desk.change(kSheetKindField, [](FieldDefinition &f) { f.shown = true; });
        QVERIFY2(desk.publish(), "published");
        const QList<QHash<QString, QVariant>> sheets{
            {},
            {{driver, true}},
            {{driver, false}},
            {{driver, true}, {permit, u"B"_s}},
            {{kSheetKindField, kProfessional}},
            {{kSheetKindField, kProfessional}, {pro, u"123"_s}},
            {{u"nature"_s, u"employee"_s}, {u"email"_s, u"a@b.fr"_s}},
            {{u"nature"_s, u"trainee"_s}, {u"email"_s, u"a@b.fr"_s}},
        };
        for (const auto &values : sheets) {
            RecordEdit edit = newSheet(u"Ba"_s, {}, values);
            edit.allowIncomplete = true;
            must(desk.services->records().save(edit));
        }
        QCOMPARE(desk.violations(), QStringList());
        const QString triggers = u"ALTER TABLE staff %1 TRIGGER USER"_s; // a server journals every write
        if (engine == Engine::PostgreSql)
            desk.database.force(triggers.arg(u"DISABLE"_s));
        desk.database.force(u"UPDATE staff SET incomplete = 1 - incomplete"_s);
        if (engine == Engine::PostgreSql)
            desk.database.force(triggers.arg(u"ENABLE"_s));
        QVERIFY(!desk.violations().isEmpty());
        desk.change(u"city"_s, [](FieldDefinition &f) { f.help.fr = u"Commune."_s; });
        QVERIFY2(desk.publish(), "published again"); // every mark is made anew
        QCOMPARE(desk.violations(), QStringList());
    }

    void markingAFieldSensitiveMovesItsDataAndItsHistory_data() { addEngineRows(); }
    void markingAFieldSensitiveMovesItsDataAndItsHistory()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const QString own = desk.draft.addField(u"Badge"_s, u"text"_s, desk.draft.content().sections.first().id);
        QVERIFY(desk.publish());
        Record sheet = makeSheet(*desk.services, u"Abadie"_s, {}, {{u"city"_s, u"Brest"_s}, {own, u"A7"_s}});
        sheet = must(desk.services->records().save(changeOf(sheet, {{u"city"_s, u"Dinan"_s}, {own, u"B8"_s}})));
        QCOMPARE(desk.found(u"dinan"_s), 1);
        for (const bool sensitive : {true, false}) {
            for (const QString &key : {u"city"_s, own})
                desk.change(key, [&](FieldDefinition &f) { f.sensitive = sensitive; });
            const auto published = desk.publish();
            QVERIFY2(published, why(published));
            QCOMPARE(desk.load(sheet.id).value(u"city"_s), QVariant(u"Dinan"_s));
            QCOMPARE(desk.load(sheet.id).value(own), QVariant(u"B8"_s));
            QCOMPARE(desk.found(u"dinan"_s), 0); // not searched any more, and not by itself again
            const QString count = u"SELECT count(*) FROM %1 WHERE field IN ('city', '%2')"_s;
            QCOMPARE(desk.database.ask(count.arg(u"journal"_s, own)), sensitive ? u"0"_s : u"2"_s);
            QCOMPARE(desk.database.ask(count.arg(u"journal_private"_s, own)), sensitive ? u"2"_s : u"0"_s);
            QCOMPARE(desk.database.ask(u"SELECT count(city) FROM staff"_s), sensitive ? u"0"_s : u"1"_s);
            QCOMPARE(desk.violations(), QStringList());
        }
        desk.change(u"city"_s, [](FieldDefinition &f) { f.searchable = true; });
        QVERIFY(desk.publish());
        QCOMPARE(desk.found(u"dinan"_s), 1);
    }

    void aTypeChangesWithItsValuesOrNotAtAll_data() { addEngineRows(); }
    void aTypeChangesWithItsValuesOrNotAtAll()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const QString key = desk.draft.addField(u"Pointure"_s, u"text"_s, desk.draft.content().sections.first().id);
        QVERIFY(desk.publish());
        const Record one = makeSheet(*desk.services, u"Abadie"_s, {}, {{key, u"42"_s}});
        const Record other = makeSheet(*desk.services, u"Benali"_s, {}, {{key, u"grand"_s}});
        desk.change(key, [](FieldDefinition &f) { f.type = u"integer"_s; });
        const auto refused = must(ConfigurationService(*desk.services).impact(*desk.draft.catalogue()));
        QCOMPARE(refused.obstacles.size(), 1);
        QVERIFY(refused.obstacles.first().contains(u"grand"_s));
        QVERIFY(!desk.publish());
        QCOMPARE(desk.load(one.id).value(key), QVariant(u"42"_s));
        must(desk.services->records().save(changeOf(other, {{key, u"39"_s}})));
        const auto published = desk.publish();
        QVERIFY2(published, why(published));
        QCOMPARE(desk.load(one.id).value(key), QVariant(42LL));
        QCOMPARE(desk.load(other.id).value(key), QVariant(39LL));
        const auto bigger = must(desk.services->records().ids(
            {kStaff, {}, {{key, FilterOp::AtLeast, 40LL}}, {}, Qt::AscendingOrder}));
        QCOMPARE(bigger, QList<RecordId>{one.id});
        desk.change(key, [](FieldDefinition &f) { f.type = u"yesno"_s; });
        QVERIFY(!desk.publish()); // no number means yes or no
    }

    void aRemovedFieldKeepsItsDataUntilItIsEmptied_data() { addEngineRows(); }
    void aRemovedFieldKeepsItsDataUntilItIsEmptied()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const QString key = desk.draft.addField(u"Badge"_s, u"text"_s, desk.draft.content().sections.first().id);
        QVERIFY(desk.publish());
        const Record sheet = makeSheet(*desk.services, u"Abadie"_s, {}, {{key, u"A7"_s}});
        QVERIFY(!ConfigurationService(*desk.services).empty(kStaff, key)); // it is on the sheet
        desk.draft.removeField(key);
        QCOMPARE(must(ConfigurationService(*desk.services).impact(*desk.draft.catalogue())).notes.size(), 1);
        QVERIFY(desk.publish());
        QVERIFY(!desk.load(sheet.id).values.contains(key));
        QCOMPARE(must(ConfigurationService(*desk.services).holders(kStaff, key)), 1);
        desk.draft.restoreField(key);
        QVERIFY(desk.publish());
        QCOMPARE(desk.load(sheet.id).value(key), QVariant(u"A7"_s));
        desk.draft.removeField(key);
        QVERIFY(desk.publish());
        const auto emptied = ConfigurationService(*desk.services).empty(kStaff, key);
        QVERIFY2(emptied, why(emptied));
        QCOMPARE(*emptied, 1);
        desk.open();
        QVERIFY(!desk.draft.content().field(key));
        QCOMPARE(desk.violations(), QStringList());
    }

    /// K18
    void aFixedValueStandsOnEverySheet_data() { addEngineRows(); }
    void aFixedValueStandsOnEverySheet()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const Record empty = makeSheet(*desk.services, u"Abadie"_s);
        const Record other = makeSheet(*desk.services, u"Benali"_s, {}, {{u"company"_s, u"Autre"_s}});
        desk.change(u"company"_s, [](FieldDefinition &f) {
            f.mandatory = f.fixed = true;
            f.defaultValue = u"Banque des Territoires"_s;
        });
        const auto published = desk.publish();
        QVERIFY2(published, why(published));
        const QVariant fixed(u"Banque des Territoires"_s);
        QCOMPARE(desk.load(empty.id).value(u"company"_s), fixed);
        QVERIFY(!desk.load(empty.id).incomplete);
        QCOMPARE(desk.load(other.id).value(u"company"_s), QVariant(u"Autre"_s)); // nothing is overwritten unasked
        QCOMPARE(desk.found(u"territoires"_s), 1);
        QCOMPARE(must(desk.services->records().save(changeOf(other, {{u"city"_s, u"Brest"_s}}))).value(u"company"_s), fixed);
        QCOMPARE(makeSheet(*desk.services, u"Cros"_s, {}, {{u"company"_s, u"Autre"_s}}).value(u"company"_s), fixed);
        QCOMPARE(must(desk.services->records().blank(kStaff)).value(u"company"_s), fixed);
        QCOMPARE(desk.violations(), QStringList());
    }

    void everyVersionCanBeGoneBackTo_data() { addEngineRows(); }
    void everyVersionCanBeGoneBackTo()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const int first = desk.draft.published()->version();
        const QString key = desk.draft.addField(u"Badge"_s, u"text"_s, desk.draft.content().sections.first().id);
        QVERIFY(desk.publish(u"Badges de la tour"_s));
        const Record sheet = makeSheet(*desk.services, u"Abadie"_s, {}, {{key, u"A7"_s}});
        const auto history = must(ConfigurationService(*desk.services).history(kStaff));
        QCOMPARE(history.size(), 2);
        QCOMPARE(history.first().note, u"Badges de la tour"_s);
        QCOMPARE(history.first().published.userName, u"Alice Martin"_s);
        QCOMPARE(history.first().changes.size(), 1);
        desk.draft.adopt(*must(ConfigurationService(*desk.services).version(kStaff, first)), CatalogueDraft::Absent::Removed);
        QVERIFY2(desk.publish(), "rolled back");
        QVERIFY(!must(desk.services->catalogues().current(kStaff))->field(key));
        QCOMPARE(must(ConfigurationService(*desk.services).holders(kStaff, key)), 1);
        desk.draft.adopt(*must(ConfigurationService(*desk.services).version(kStaff, history.first().version)),
                         CatalogueDraft::Absent::Removed);
        QVERIFY2(desk.publish(), "and forth");
        QCOMPARE(desk.load(sheet.id).value(key), QVariant(u"A7"_s));
    }

    void whoPublishesSecondLosesNothing_data() { addEngineRows(); }
    void whoPublishesSecondLosesNothing()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const auto bob = desk.database.open(u"Bob"_s);
        CatalogueDraft his(must(bob->catalogues().current(kStaff)));
        const QString section = his.content().sections.first().id;
        const QString key = his.addField(u"Véhicule"_s, u"text"_s, section);
        desk.change(u"city"_s, [](FieldDefinition &f) { f.mandatory = true; });
        QVERIFY(desk.publish());
        Progress progress;
        const auto late = ConfigurationService(*bob).publish(*his.catalogue(), {}, progress);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
        his.rebase(must(bob->catalogues().current(kStaff)));
        QVERIFY2(ConfigurationService(*bob).publish(*his.catalogue(), {}, progress), "on top");
        const CataloguePtr both = must(bob->catalogues().current(kStaff));
        QVERIFY(both->field(key) && both->field(u"city"_s)->mandatory);
    }

    /// O07: Pro stays on while there is somebody's sheet to lose.
    void professionalSheetsAreNotSwitchedOffUnderAnybody_data() { addEngineRows(); }
    void professionalSheetsAreNotSwitchedOffUnderAnybody()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.change(kSheetKindField, [](FieldDefinition &f) { f.shown = true; });
        desk.change(u"birth_date"_s, [](FieldDefinition &f) { f.forProfessional = false; });
        QVERIFY(desk.publish());
        QCOMPARE(must(desk.services->records().blank(kStaff)).value(kSheetKindField), QVariant(u"individual"_s));
        const Record pro = makeSheet(*desk.services, u"Abadie"_s, {}, {{kSheetKindField, kProfessional}});
        desk.change(kSheetKindField, [](FieldDefinition &f) { f.shown = false; });
        QVERIFY(!desk.publish());
        must(desk.services->records().save(changeOf(pro, {{kSheetKindField, u"individual"_s}})));
        QVERIFY2(desk.publish(), "off");
    }

    void aFileCarriesTheConfiguration()
    {
        Desk desk(Engine::Sqlite);
        const QString key = desk.draft.addField(u"Badge"_s, u"choice"_s, desk.draft.content().sections.first().id);
        const QString list = desk.draft.addList(u"Badges"_s, {u"Bleu"_s, u"Rouge"_s});
        desk.change(key, [&](FieldDefinition &f) { f.choiceList = list; });
        QVERIFY(desk.publish());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"configuration.json"_s);
        QVERIFY(ConfigurationService(*desk.services).exportTo(path, *desk.draft.published()));
        Desk other(Engine::Sqlite);
        const auto read = ConfigurationService(*other.services).importFrom(path, kStaff);
        QVERIFY2(read, why(read));
        QCOMPARE(other.draft.adopt(**read, CatalogueDraft::Absent::Kept), QStringList());
        const auto published = other.publish();
        QVERIFY2(published, why(published));
        QCOMPARE((*published)->choices(*(*published)->field(key)).size(), 2);
    }

    void badFilesAreToldInASentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\x89PNG\r\n\x1a\n");
        QTest::newRow("half") << QByteArray(R"({"format": "effectif-configuration", "kind": "staff", "tabs": [)");
        QTest::newRow("something else") << QByteArray(R"({"people": []})");
        QTest::newRow("another kind") << QByteArray(R"({"format": "effectif-configuration", "kind": "client"})");
        QTest::newRow("a field without a place")
            << QByteArray(R"({"format": "effectif-configuration", "kind": "staff", "fields":
                [{"key": "x", "type": "text", "label": {"fr": "X"}, "own": true}]})");
        QTest::newRow("very deep") << QByteArray(100'000, '[');
        QTest::newRow("very large") << QByteArray(9'000'000, ' ');
    }
    void badFilesAreToldInASentence()
    {
        QFETCH(QByteArray, bytes);
        Desk desk(Engine::Sqlite);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"c.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto read = ConfigurationService(*desk.services).importFrom(file.fileName(), kStaff);
        QVERIFY(!read);
        QVERIFY(!read.error().message.isEmpty());
    }

    /// D1: a file cannot unlock what the program needs, nor take a shipped field's nature.
    void aHostileFileChangesNothingOfTheProgram()
    {
        Desk desk(Engine::Sqlite);
        CatalogueContent evil = desk.draft.content();
        FieldDefinition &name = *evil.field(u"last_name"_s);
        name.locked = name.mandatory = name.shown = false;
        name.type = u"integer"_s;
        evil.field(u"matricule"_s)->numberSeries.clear();
        desk.draft.adopt(evil.catalogue(1), CatalogueDraft::Absent::Removed);
        QCOMPARE(desk.draft.content().field(u"last_name"_s)->type, u"text"_s);
        QVERIFY(desk.draft.content().field(u"last_name"_s)->locked);
        QCOMPARE(desk.draft.content().field(u"matricule"_s)->numberSeries, u"matricule"_s);
        QVERIFY(!desk.publish()); // the name hidden
    }
};
} // namespace

EFFECTIF_TEST(TestConfiguration)
#include "tst_configuration.moc"
