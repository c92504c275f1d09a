// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/fieldtype.h"
#include "models/services/services.h"

#include "models/domain/filevalue.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QCryptographicHash>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

/// Two values of a field of that type that are its samples, in canonical form.
QList<QVariant> sampleValues(const FieldDefinition &field, const Catalogue &catalogue)
{
    QList<QVariant> values;
    for (const FieldSample &sample : typeOf(field).samples()) {
        QString text = sample.text;
        if (!field.choiceList.isEmpty()) // the samples mean a list with these codes
            text.replace(u"one"_s, u"active"_s).replace(u"TWO"_s, u"inactive"_s).replace(u"two"_s, u"inactive"_s);
        if (!sample.valid || values.size() == 2)
            continue;
        values.append(must(typeOf(field).parse(text, {field, catalogue})));
    }
    return values;
}

class TestRecordFields : public QObject
{
    Q_OBJECT

private:
    /// A field of the office's own of every type, sensitive or not, and values for it.
    static void addRows()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<bool>("sensitive");
        for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
            if (engine == Engine::Sqlite && worksByAccount())
                continue;
            for (const bool sensitive : {false, true})
                QTest::newRow(engine == Engine::Sqlite ? (sensitive ? "SQLite, sensitive" : "SQLite")
                                                       : (sensitive ? "PostgreSQL, sensitive" : "PostgreSQL"))
                    << engine << sensitive;
        }
    }

    static FieldDefinition definition(const FieldType &type, bool sensitive)
    {
        FieldDefinition field = ownField(u"own_"_s + type.id(), type.id());
        field.sensitive = sensitive;
        field.searchable = !sensitive; // D26
        if (type.id().startsWith("choice"_L1))
            field.choiceList = u"situation"_s;
        if (type.storageKind() == StorageKind::Reference)
            field.target = u"department"_s;
        return field;
    }

private Q_SLOTS:
    /// house.md: a field made in the test appears by itself: column, sheet, list row, filter, sort, search, journal.
    void ownFieldsOfEveryTypeWorkEverywhere_data() { addRows(); }
    void ownFieldsOfEveryTypeWorkEverywhere()
    {
        QFETCH(Engine, engine);
        QFETCH(bool, sensitive);
        TestDatabase database(engine);
        const auto services = database.open();
        for (const QString &name : {u"Direction régionale Ouest"_s, u"Zoé Lefèvre"_s})
            (void)must(services->directory().addDepartment(name));
        QList<FieldDefinition> fields;
        for (const FieldType *type : fieldTypes())
            fields << definition(*type, sensitive);
        publishFields(*services, fields);
        const CataloguePtr catalogue = must(services->catalogues().catalogue(kStaff));
        for (const FieldType *type : fieldTypes()) {
            const FieldDefinition *field = catalogue->field(u"own_"_s + type->id());
            QVERIFY2(field, qPrintable(type->id()));
            checkField(database, *services, *field, sampleValues(*field, *catalogue));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(type->id()));
        }
    }

    void anotherProgramSeesANewField_data() { addEngineRows(); }
    void anotherProgramSeesANewField()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open(u"Alice Martin"_s);
        const auto bob = database.open(u"Bob"_s);
        const Record made = makeSheet(*bob, u"Ba"_s); // Bob knows the old catalogue now
        const FeedPoint point = must(bob->feedEnd());
        publishFields(*alice, {ownField(u"badge"_s, u"text"_s)});
        const auto saved = bob->records().save(changeOf(made, {{u"badge"_s, u"A7"_s}}));
        QVERIFY2(saved, why(saved));
        QCOMPARE(saved->value(u"badge"_s), QVariant(u"A7"_s));
        QCOMPARE(must(bob->feedSince(point)).catalogues, QStringList{kStaff});
        QCOMPARE(must(alice->records().load(kStaff, made.id)).value(u"badge"_s), QVariant(u"A7"_s));
    }

    void keysThatWouldCollideAreRefused_data() { addEngineRows(); }
    void keysThatWouldCollideAreRefused()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        for (const QString &key :
             {u"id"_s, u"record_id"_s, u"version"_s, u"title"_s, u"name_key"_s, u"a; drop"_s, u"É"_s, u""_s}) {
            const auto stored = tryPublishFields(*services, {ownField(key, u"text"_s)});
            QVERIFY2(!stored, qPrintable(key));
            QCOMPARE(stored.error().kind, ErrorKind::Invalid);
        }
        for (const QString &key :
             {u"order"_s, u"select"_s, u"group"_s, u"user"_s, u"xmin"_s, u"rowid"_s, u"analyse"_s}) {
            const auto stored = tryPublishFields(*services, {ownField(key, u"text"_s)}); // words of SQL
            QVERIFY2(!stored && stored.error().kind == ErrorKind::Invalid, qPrintable(key));
        }
        for (const QString &key : {u"key"_s, u"value"_s, u"date"_s, u"rank"_s, u"first"_s, u"comment"_s}) {
            const auto stored = tryPublishFields(*services, {ownField(key, u"text"_s)}); // words of offices
            QVERIFY2(stored, why(stored));
        }
        const auto saved = services->records().save(newSheet(u"Ba"_s));
        QVERIFY2(saved, why(saved));
    }

    void filesOfAFieldAreKeptOnce_data() { addEngineRows(); }
    void filesOfAFieldAreKeptOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        publishFields(*services, {ownField(u"photo"_s, u"file"_s)});
        QByteArray bytes;
        for (int i = 0; i < 70000; ++i)
            bytes.append(static_cast<char>(i % 256));
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        for (const QString &name : {u"Ba"_s, u"Bo"_s}) {
            RecordEdit edit = newSheet(name, {}, {{u"photo"_s, FileValue{hash, u"été.png"_s}.toString()}});
            edit.files.insert(hash, bytes);
            const auto saved = services->records().save(edit);
            QVERIFY2(saved, why(saved));
            QCOMPARE(FileValue::parse(saved->value(u"photo"_s).toString()).value().name, u"été.png"_s);
        }
        QCOMPARE(must(services->records().fileBytes(hash)), bytes);
        QCOMPARE(database.ask(u"SELECT count(*) FROM blob"_s), u"1"_s);
        QCOMPARE(services->records().fileBytes(u"0"_s.repeated(64)).error().kind, ErrorKind::NotFound);
        RecordEdit lie = newSheet(u"Bi"_s);
        lie.files.insert(u"0"_s.repeated(64), bytes);
        QVERIFY(!services->records().save(lie));
    }

private:
    /// A link that was parsed has a name only; saved it has its id too.
    static bool means(const QVariant &saved, const QVariant &typed)
    {
        if (typed.metaType() != QMetaType::fromType<Reference>())
            return sameValue(saved, typed);
        return saved.value<Reference>().id != 0 && saved.value<Reference>().name == typed.value<Reference>().name;
    }

    static void checkField(TestDatabase &database, Services &services, const FieldDefinition &field,
                           const QList<QVariant> &values)
    {
        RecordService &records = services.records();
        const QString key = field.key;
        QCOMPARE(values.size(), 2);
        const Record with = makeSheet(services, u"With "_s + key, {}, {{key, values.at(0)}});
        Record later = makeSheet(services, u"Later "_s + key);
        const Record without = makeSheet(services, u"Without "_s + key);
        later = must(records.save(changeOf(later, {{key, values.at(1)}})));
        QVERIFY2(means(with.value(key), values.at(0)), qPrintable(key));
        QVERIFY2(means(later.value(key), values.at(1)), qPrintable(key));
        QVERIFY(records.recordsChanged(kStaff, {with.id, later.id, without.id}));
        QCOMPARE(with.value(key).metaType().id(), values.at(0).metaType().id());
        const auto rows = must(records.rows(kStaff, {later.id, without.id, with.id}, {u"last_name"_s, key}));
        QCOMPARE(rows.size(), 3);
        QVERIFY(means(rows.at(0).values.at(1), values.at(1)));
        QVERIFY(means(rows.at(2).values.at(1), values.at(0)));
        QVERIFY(!rows.at(1).values.at(1).isValid());

        if (field.sensitive && worksByAccount()) { // read sheet by sheet, which is written down
            const auto refused = records.ids({kStaff, {}, {{key, FilterOp::NotEmpty, {}}}, {}, Qt::AscendingOrder});
            QVERIFY(!refused && refused.error().kind == ErrorKind::Denied && !refused.error().message.isEmpty());
            QVERIFY(!records.ids({kStaff, {}, {}, key, Qt::AscendingOrder}));
            return;
        }
        const auto found = [&](FilterOp op, const QVariant &value) {
            return must(records.ids({kStaff, {}, {{key, op, value}}, {}, Qt::AscendingOrder}));
        };
        const QVariant one =
            field.type == "choices"_L1 ? QVariant(with.value(key).toStringList().value(0)) : with.value(key);
        QVERIFY(found(FilterOp::Is, one).contains(with.id));
        QVERIFY(!found(FilterOp::Is, one).contains(without.id));
        QVERIFY(found(FilterOp::Empty, {}).contains(without.id));
        QVERIFY(!found(FilterOp::NotEmpty, {}).contains(without.id));
        const auto sorted = must(records.ids({kStaff, {}, {{key, FilterOp::NotEmpty, {}}}, key, Qt::AscendingOrder}));
        const auto reversed =
            must(records.ids({kStaff, {}, {{key, FilterOp::NotEmpty, {}}}, key, Qt::DescendingOrder}));
        QCOMPARE(sorted.size(), 2);
        if (field.type != "choices"_L1) // several of a list have no order of their own
            QCOMPARE(sorted, QList<RecordId>(reversed.rbegin(), reversed.rend()));
        checkSearchAndJournal(database, services, field, with, later);

        const Record cleared = must(records.save(changeOf(later, {{key, QVariant()}})));
        QVERIFY(!cleared.values.contains(key));
        QVERIFY(records.recordsChanged(kStaff, {later.id}));
        QVERIFY(found(FilterOp::Empty, {}).contains(later.id));
    }

    static void checkSearchAndJournal(TestDatabase &database, Services &services, const FieldDefinition &field,
                                      const Record &with, const Record &later)
    {
        const CataloguePtr catalogue = must(services.catalogues().catalogue(kStaff));
        const QString text = typeOf(field).searchText(with.value(field.key), {field, *catalogue}).section(u' ', 0, 0);
        if (!text.isEmpty()) {
            const auto hits = must(services.records().ids({kStaff, text, {}, {}, Qt::AscendingOrder}));
            QVERIFY2(hits.contains(with.id) == !field.sensitive, qPrintable(field.key + u": "_s + text));
        }
        const QString open = u"SELECT count(*) FROM %1 WHERE record_id = %2 AND field = '%3' AND old_value IS NULL "
                             "AND new_value IS NOT NULL"_s;
        const auto rows = [&](const QString &table, RecordId id) {
            return database.ask(open.arg(table, QString::number(id), field.key));
        };
        QCOMPARE(rows(u"journal"_s, later.id), field.sensitive ? u"0"_s : u"1"_s);
        QCOMPARE(rows(u"journal_private"_s, later.id), field.sensitive ? u"1"_s : u"0"_s);
        QCOMPARE(rows(u"journal"_s, with.id), u"0"_s); // what a sheet is born with stands on the sheet
        QCOMPARE(rows(u"journal_private"_s, with.id), u"0"_s);
    }
};
} // namespace

EFFECTIF_TEST(TestRecordFields)
#include "tst_recordfields.moc"
