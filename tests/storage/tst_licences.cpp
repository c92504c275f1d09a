// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// K08, K27: licences are held by sheets, given back with them, and never more than there are.
#include "models/services/bulkeditservice.h"
#include "models/services/importservice.h"
#include "models/services/licenceservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>

#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

Record holder(Services &services, const QString &name)
{
    return makeSheet(services, name, {}, {{kLicenceField, true}, {u"situation"_s, u"active"_s}});
}
LicencePool pool(Services &services) { return must(LicenceService(services.context()).pool(kStaff)); }
bool holds(Services &services, const Record &record)
{
    return must(services.records().load(kStaff, record.id)).value(kLicenceField).toBool();
}
} // namespace

class TestLicences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void licencesAreCountedAndNeverMoreThanThereAre_data() { addEngineRows(); }
    void licencesAreCountedAndNeverMoreThanThereAre()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        LicenceService licences(services->context());
        QCOMPARE(pool(*services), (LicencePool{std::nullopt, 0}));
        const Record ana = holder(*services, u"Ana"_s);
        const Record bea = makeSheet(*services, u"Bea"_s);
        QCOMPARE(pool(*services).used, 1);
        QVERIFY(!licences.setSize(kStaff, 0)); // one is held
        must(licences.setSize(kStaff, 1));
        const auto refused = services->records().save(changeOf(bea, {{kLicenceField, true}}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, kLicenceField);
        QCOMPARE(refused.error().kind, ErrorKind::Denied);
        QVERIFY(!services->records().save(newSheet(u"Cleo"_s, {}, {{kLicenceField, true}})));
        must(services->records().save(changeOf(ana, {{kLicenceField, false}})));
        must(services->records().save(changeOf(must(services->records().load(kStaff, bea.id)), {{kLicenceField, true}})));
        QCOMPARE(pool(*services), (LicencePool{1, 1}));
        QCOMPARE(pool(*services).free(), 0);
    }

    void whoeverLeavesGivesTheLicenceBackAndAsksForItOnReturn_data() { addEngineRows(); }
    void whoeverLeavesGivesTheLicenceBackAndAsksForItOnReturn()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = holder(*services, u"Ana"_s);
        const Record bea = holder(*services, u"Bea"_s);
        const Record cleo = holder(*services, u"Cleo"_s);
        must(LicenceService(services->context()).setSize(kStaff, 3));
        LifecycleService &life = services->lifecycle();
        must(life.moveToBin({kStaff, {ana.id}, {}}));
        const auto inactive = must(life.setSituation({kStaff, {bea.id}, {}}, Situation::Inactive));
        QVERIFY(!holds(*services, ana) && !holds(*services, bea));
        QCOMPARE(pool(*services).used, 1);
        QCOMPARE(must(life.restore({kStaff, {ana.id}, {}})).withoutLicence, 0);
        QVERIFY(holds(*services, ana));
        must(LicenceService(services->context()).setSize(kStaff, 2)); // meanwhile there are fewer
        QCOMPARE(must(life.undo(kStaff, inactive.operation)).withoutLicence, 1);
        QVERIFY(!holds(*services, bea)); // back, and told that none was free
        must(life.moveToBin({kStaff, {cleo.id}, {}}));
        must(life.setSituation({kStaff, {bea.id}, {}}, Situation::Inactive));
        QCOMPARE(must(life.setSituation({kStaff, {bea.id}, {}}, Situation::Active)).withoutLicence, 0); // asks again
        QCOMPARE(pool(*services).used, 2);
        must(services->records().save(changeOf(must(services->records().load(kStaff, bea.id)), {{kLicenceField, false}})));
        must(life.setSituation({kStaff, {bea.id}, {}}, Situation::Inactive)); // given up before: asks for none
        must(life.setSituation({kStaff, {bea.id}, {}}, Situation::Active));
        QVERIFY(!holds(*services, bea));
        // by the form too, and nobody who left is given one
        const Record now = must(services->records().load(kStaff, ana.id));
        must(services->records().save(changeOf(now, {{u"situation"_s, u"inactive"_s}})));
        QVERIFY(!holds(*services, ana));
        must(services->records().save(changeOf(must(services->records().load(kStaff, ana.id)), {{kLicenceField, true}})));
        QVERIFY(!holds(*services, ana));
        QCOMPARE(pool(*services).used, 0);
    }

    void erasingAndImportingCountToo_data() { addEngineRows(); }
    void erasingAndImportingCountToo()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        must(LicenceService(services->context()).setSize(kStaff, 2));
        const auto import = [&](QByteArray rows) {
            QByteArray csv = "civility;last_name;address_line1;licence;situation\n" + rows;
            QBuffer buffer(&csv);
            buffer.open(QIODevice::ReadOnly);
            ImportOptions options;
            options.kind = kStaff;
            Progress progress;
            return ImportService(*services).run(buffer, options, {}, progress);
        };
        must(import("mr;Un;rue 1;oui;active\nmr;Deux;rue 2;oui;inactive\n"));
        QCOMPARE(pool(*services).used, 1);
        QVERIFY(!import("mr;Trois;rue 1;oui;active\nmr;Quatre;rue 2;oui;active\n"));
        QCOMPARE(must(services->records().count(kStaff)), 2);
        RecordQuery query;
        query.kind = kStaff;
        query.scope = RecordScope::Everyone;
        const QList<RecordId> ids = must(services->records().ids(query));
        QCOMPARE(ids.size(), 2);
        must(services->lifecycle().moveToBin({kStaff, ids, {}}));
        must(services->lifecycle().erase({kStaff, ids, {}}));
        QCOMPARE(pool(*services).used, 0);
    }

    void twoAtOnceDoNotGiveMoreThanThereAre_data() { addEngineRows(); }
    void twoAtOnceDoNotGiveMoreThanThereAre()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        constexpr int kSheets = 20;
        constexpr int kLicences = 7;
        QList<Record> sheets;
        for (int i = 0; i < kSheets; ++i)
            sheets << makeSheet(*services, u"Nom%1"_s.arg(i));
        must(LicenceService(services->context()).setSize(kStaff, kLicences));
        std::atomic<int> given = 0;
        std::atomic<int> refused = 0;
        const auto giveAll = [&](int first) {
            const auto mine = database.open();
            for (int i = first; i < kSheets; i += 2) {
                const auto saved = mine->records().save(changeOf(sheets.at(i), {{kLicenceField, true}}));
                if (saved)
                    ++given;
                else if (saved.error().field == kLicenceField)
                    ++refused;
            }
        };
        std::thread one(giveAll, 0);
        std::thread two(giveAll, 1);
        one.join();
        two.join();
        QCOMPARE(given.load(), kLicences);
        QCOMPARE(refused.load(), kSheets - kLicences);
        QCOMPARE(database.ask(u"SELECT count(*) FROM staff WHERE licence = 1"_s), QString::number(kLicences));
        QCOMPARE(pool(*services), (LicencePool{kLicences, kLicences}));
    }

    void theHistorySaysWhoGaveAndTook_data() { addEngineRows(); }
    void theHistorySaysWhoGaveAndTook()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record ana = holder(*services, u"Ana"_s);
        const Record bea = makeSheet(*services, u"Bea"_s);
        must(services->signAs(u"Zoé Autre"_s));
        must(services->lifecycle().setSituation({kStaff, {ana.id}, {}}, Situation::Inactive));
        Progress progress;
        BulkEdit edit;
        edit.kind = kStaff;
        edit.ids = {bea.id};
        edit.field = kLicenceField;
        edit.value = true;
        must(BulkEditService(*services).set(edit, progress));
        QStringList told;
        for (const LicenceEvent &event : must(LicenceService(services->context()).state(kStaff)).history)
            told << u"%1 %2 %3"_s.arg(event.title, event.given ? u"+"_s : u"-"_s, event.userName);
        told.sort();
        QCOMPARE(told, (QStringList{u"Ana + Alice Martin"_s, u"Ana - Zoé Autre"_s, u"Bea + Zoé Autre"_s}));
    }

    void onlyAnAdministratorSetsThePool_data() { addEngineRows(); }
    void onlyAnAdministratorSetsThePool()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        LicenceService licences(services->context());
        must(licences.setOnlyHolders(true));
        QVERIFY(must(licences.onlyHolders()));
        services->context().rights.role = u"manager"_s;
        QVERIFY(!licences.setSize(kStaff, 5));
        QVERIFY(!licences.setOnlyHolders(false));
        QVERIFY(must(licences.state(kStaff)).onlyHolders);
    }
};

EFFECTIF_TEST(TestLicences)
#include "tst_licences.moc"
