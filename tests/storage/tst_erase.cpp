// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// D5: erasing for good takes everything that is a sheet's with it, and nothing else.
#include "models/storage/blobrepository.h"
#include "models/storage/erasure.h"
#include "models/storage/integrity.h"
#include "models/storage/operationrepository.h"
#include "models/storage/photorepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

void storePhoto(Services &services, const Record &record, const QByteArray &photo)
{
    storage::Connection &connection = services.context().connection;
    auto transaction = must(storage::Transaction::begin(connection));
    (void)must(storage::OperationRepository(connection)
                   .start({QUuid::createUuid(), services.context().user, services.context().clock.now(), u"photo"_s, kStaff, false}));
    must(storage::PhotoRepository(connection)
             .store(kStaff, record.id, record.value(u"department"_s).value<Reference>().id, photo, photo + " small",
                    services.context().clock.now()));
    must(transaction.commit());
}

/// Every table, and of each how many rows name this sheet.
QString traces(const TestDatabase &database, RecordId id)
{
    QStringList found;
    const auto connection = database.connect();
    const QString tables = database.isSqlite()
        ? u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s
        : u"SELECT relname FROM pg_class WHERE relnamespace = to_regnamespace('effectif') AND relkind = 'r'"_s;
    QStringList names = database.ask(tables).split(u',');
    names.sort();
    for (const QString &table : std::as_const(names)) {
        for (const QString &column : {u"record_id"_s, u"id"_s}) {
            if (column == "id"_L1 && table != kStaff)
                continue;
            const auto rows = connection->scalar(u"SELECT count(*) FROM %1 WHERE %2 = %3"_s.arg(table, column).arg(id));
            if (rows && rows->toInt() > 0)
                found << table;
        }
    }
    return found.join(u' ');
}

class TestErase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfThePersonStays_data() { addEngineRows(); }
    void nothingOfThePersonStays()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        LifecycleService &lifecycle = services->lifecycle();
        const auto full = [&](const QString &name, const QString &number) {
            Record record = makeSheet(*services, name, u"Zoé"_s,
                                      {{u"matricule"_s, number}, {u"iban"_s, u"FR7630006000011234567890189"_s}});
            record = must(services->records().save(changeOf(
                record, {{u"city"_s, u"Lyon"_s}, {u"iban"_s, u"DE89370400440532013000"_s}, {u"mobile"_s, u"+33612345678"_s}})));
            storePhoto(*services, record, name.toUtf8());
            (void)must(lifecycle.setFavourite({kStaff, {record.id}, {}}, true));
            return record;
        };
        const Record gone = full(u"Gone"_s, u"SAL00041"_s);
        const Record stays = full(u"Stays"_s, u"SAL00042"_s);
        const QString before = traces(database, stays.id);
        (void)must(lifecycle.moveToBin({kStaff, {gone.id}, {}}));

        const EraseInventory inventory = must(lifecycle.inventory(kStaff, {gone.id}));
        QCOMPARE(inventory.sheets.size(), 1);
        QCOMPARE(inventory.sheets.first().title, u"Gone Zoé"_s);
        QCOMPARE(inventory.numbers, QStringList{u"SAL00041"_s});
        QStringList counted;
        for (const EraseInventory::Entry &entry : inventory.entries)
            counted << u"%1 %2"_s.arg(entry.table).arg(entry.count);
        QCOMPARE(counted.join(u", "_s), u"favourite 1, journal 5, journal_private 1, record_photo 1"_s);

        const auto erased = must(lifecycle.erase({kStaff, {gone.id}, {{gone.id, inventory.sheets.first().version}}}));
        QCOMPARE(erased.changed, QList<RecordId>{gone.id});
        QCOMPARE(traces(database, gone.id), u"audit change number_retired operation"_s);
        QCOMPARE(traces(database, stays.id), before);
        QCOMPARE(database.violations(), QStringList());
        QCOMPARE(database.ask(u"SELECT count(*) FROM blob"_s), u"2"_s); // of the one who stays

        // D2: the number is nobody's for ever
        const auto again = services->records().save(newSheet(u"New"_s, {}, {{u"matricule"_s, u"SAL00041"_s}}));
        QVERIFY(!again && again.error().message.contains(u"another sheet's number before"_s));
        QVERIFY(!services->lifecycle().undo(kStaff, erased.operation)); // there is no way back, and it says so
    }

    /// A blob that two refer to outlives the one who goes.
    void sharedPhotoStays_data() { addEngineRows(); }
    void sharedPhotoStays()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record gone = makeSheet(*services, u"Gone"_s);
        const Record twin = makeSheet(*services, u"Twin"_s);
        storePhoto(*services, gone, "the same"_ba);
        storePhoto(*services, twin, "the same"_ba);
        (void)must(services->lifecycle().moveToBin({kStaff, {gone.id}, {}}));
        (void)must(services->lifecycle().erase({kStaff, {gone.id}, {}}));
        QCOMPARE(must(storage::PhotoRepository(services->context().connection).photo(kStaff, twin.id)), "the same"_ba);
    }

    void fileFieldsGoToo_data() { addEngineRows(); }
    void fileFieldsGoToo()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        publishFields(*services, {ownField(u"diploma"_s, u"file"_s)});
        const auto file = [](const QByteArray &bytes) {
            return u"%1|a.pdf|%2"_s.arg(storage::BlobRepository::hashOf(bytes)).arg(bytes.size());
        };
        const auto edit = [&](RecordEdit base, const QByteArray &bytes) {
            base.changes.insert(u"diploma"_s, file(bytes));
            base.files.insert(storage::BlobRepository::hashOf(bytes), bytes);
            return must(services->records().save(base));
        };
        Record gone = edit(newSheet(u"Gone"_s), "first"_ba);
        gone = edit(changeOf(gone, {}), "second"_ba);
        (void)edit(newSheet(u"Stays"_s), "second"_ba);
        (void)must(services->lifecycle().moveToBin({kStaff, {gone.id}, {}}));
        (void)must(services->lifecycle().erase({kStaff, {gone.id}, {}}));
        QCOMPARE(database.ask(u"SELECT hash FROM blob"_s), storage::BlobRepository::hashOf("second"_ba));
        QCOMPARE(database.violations(), QStringList());
    }

    /// Sheets that name the one who goes lose the name, with a trace in their history.
    void othersNoLongerNameThem_data() { addEngineRows(); }
    void othersNoLongerNameThem()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        FieldDefinition tutor = ownField(u"tutor"_s, u"reference"_s);
        tutor.target = kStaff;
        publishFields(*services, {tutor});
        const Record gone = makeSheet(*services, u"Gone"_s);
        const Record pupil = makeSheet(*services, u"Pupil"_s, {}, {{u"tutor"_s, QVariant::fromValue(Reference{gone.id, {}})}});
        (void)must(services->lifecycle().moveToBin({kStaff, {gone.id}, {}}));
        QCOMPARE(must(services->lifecycle().inventory(kStaff, {gone.id})).references, 1);
        (void)must(services->lifecycle().erase({kStaff, {gone.id}, {}}));
        const Record after = must(services->records().load(kStaff, pupil.id));
        QVERIFY(!after.value(u"tutor"_s).isValid());
        QCOMPARE(after.version, pupil.version + 1);
        QCOMPARE(database.violations(), QStringList());
    }

    void onlyWhatIsInTheBin_data() { addEngineRows(); }
    void onlyWhatIsInTheBin()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record binned = makeSheet(*services, u"Ana"_s);
        const Record present = makeSheet(*services, u"Bea"_s);
        (void)must(services->lifecycle().moveToBin({kStaff, {binned.id}, {}}));
        const auto refused = services->lifecycle().erase({kStaff, {binned.id, present.id}, {}});
        QVERIFY(!refused && refused.error().kind == ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"Bea"_s));
        QVERIFY(must(services->records().load(kStaff, binned.id)).isInBin());
        const int version = must(services->records().load(kStaff, binned.id)).version;
        const auto stale = services->lifecycle().erase({kStaff, {binned.id}, {{binned.id, version - 1}}});
        QVERIFY(!stale && stale.error().kind == ErrorKind::Conflict);
    }

    /// A table that somebody adds is a sheet's own, or is kept on purpose; either way somebody has thought of it.
    void everyTableOfASheetIsNamed_data() { addEngineRows(); }
    void everyTableOfASheetIsNamed()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        storage::Erasure erasure(services->context().connection, must(services->catalogues().catalogue(kStaff)));
        QStringList named = LifecycleService::namedTables();
        named.sort();
        QCOMPARE(must(erasure.tables()), named);
    }

    /// One that nobody named is listed and emptied all the same.
    void aTableAddedLaterIsListedAndEmptied_data() { addEngineRows(); }
    void aTableAddedLaterIsListedAndEmptied()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const Record gone = makeSheet(*services, u"Gone"_s);
        database.force(u"CREATE TABLE vaccination (kind text NOT NULL, record_id integer NOT NULL, name text)"_s);
        database.force(u"INSERT INTO vaccination VALUES ('staff', %1, 'x'), ('staff', 999, 'y')"_s.arg(gone.id));
        if (worksByAccount()) // as an upgrade does for its tables
            database.force(u"GRANT ALL ON vaccination TO PUBLIC"_s);
        (void)must(services->lifecycle().moveToBin({kStaff, {gone.id}, {}}));
        const EraseInventory inventory = must(services->lifecycle().inventory(kStaff, {gone.id}));
        QCOMPARE(inventory.entries.last().table, u"vaccination"_s);
        QVERIFY(inventory.entries.last().text.contains(u"vaccination"_s));
        (void)must(services->lifecycle().erase({kStaff, {gone.id}, {}}));
        QCOMPARE(database.ask(u"SELECT name FROM vaccination"_s), u"y"_s);
    }
};
} // namespace

EFFECTIF_TEST(TestErase)
#include "tst_erase.moc"
