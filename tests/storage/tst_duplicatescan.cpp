// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// O37: all sheets are compared, on both engines, by whoever may, among the sheets that they see.
#include "models/services/doublematcher.h"
#include "models/services/duplicaterules.h"
#include "models/services/duplicatescanservice.h"
#include "models/services/historyservice.h"
#include "models/services/importdoublefinder.h"
#include "models/storage/connection.h"
#include "models/storage/duplicatecolumns.h"
#include "models/storage/sketchranges.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
using FieldValues = QHash<QString, QVariant>;

QHash<QString, QVariant> born(int year, int month, int day, const QHash<QString, QVariant> &more = {})
{
    QHash<QString, QVariant> values = more;
    values.insert(u"birth_date"_s, QDate(year, month, day));
    return values;
}

class Scanned
{
public:
    explicit Scanned(Engine engine) : database(engine), services(database.open())
    {
        irene = makeSheet(*services, u"Lefèvre"_s, u"Irène"_s, born(1984, 3, 7, {{u"mobile"_s, u"+33612345678"_s}, {u"city"_s, u"Lyon"_s}}));
        copy = makeSheet(*services, u"LEFEVRE"_s, u"Irene"_s, born(1984, 7, 3, {{u"mobile"_s, u"+33612345678"_s}}));
        other = makeSheet(*services, u"Noir"_s, u"Paul"_s, born(1971, 1, 30));
    }
    Result<DuplicateFindings> scan()
    {
        return DuplicateScanService(services->context(), services->catalogues()).scan(kStaff, {}, progress);
    }
    TestDatabase database;
    std::unique_ptr<Services> services;
    Record irene;
    Record copy;
    Record other;
    Progress progress;
};
} // namespace

class TestDuplicateScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoSheetsOfAPersonAreFoundAndExplained_data() { addEngineRows(); }
    void twoSheetsOfAPersonAreFoundAndExplained()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        const auto findings = office.scan();
        QVERIFY2(findings, why(findings));
        QCOMPARE(findings->sheets, 3);
        QCOMPARE(findings->groups, (QList<QList<RecordId>>{{office.irene.id, office.copy.id}}));
        const DuplicatePair pair = findings->pairs.first();
        QVERIFY(pair.score > 50);
        const QString text = explanationText(pair.why, **office.services->catalogues().catalogue(kStaff), Language::English);
        QVERIFY2(text.contains(u"day and month swapped"_s), qPrintable(text));
        QVERIFY2(text.contains(u"Mobile"_s), qPrintable(text));
    }

    void whatIsInTheBinIsNotCompared_data() { addEngineRows(); }
    void whatIsInTheBinIsNotCompared()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        must(office.services->lifecycle().moveToBin({kStaff, {office.copy.id}, {}}));
        QVERIFY(must(office.scan()).pairs.isEmpty());
    }

    void sensitiveNumbersAreCompared_data() { addEngineRows(); }
    void sensitiveNumbersAreCompared()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        const auto number = [](const QString &ssn) { return QHash<QString, QVariant>{{u"social_security_number"_s, ssn}, {u"nature"_s, u"employee"_s}}; };
        const Record first = makeSheet(*office.services, u"Marchand"_s, u"Odile"_s, number(u"271071305504219"_s));
        const Record second = makeSheet(*office.services, u"Duhamel"_s, u"Odile"_s, number(u"271071305504219"_s));
        const auto findings = office.scan();
        QVERIFY2(findings, why(findings));
        QVERIFY(findings->groups.contains(QList<RecordId>{first.id, second.id}));
    }

    void onlySheetsThatOneSeesAreCompared_data() { addEngineRows(); }
    void onlySheetsThatOneSeesAreCompared()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            QSKIP("the rights of accounts are theirs, not the test's");
        Scanned office(engine);
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon"_s));
        (void)makeSheet(*office.services, u"Lefevre"_s, u"Irène"_s, born(1984, 3, 7, {{u"department"_s, QVariant::fromValue(lyon)}}));
        office.services->context().rights = {u"user"_s, {lyon.id}, {}, {}, 0};
        office.services->context().hasAccount = false;
        QCOMPARE(must(office.scan()).sheets, 1);
        office.services->context().hasAccount = true; // and an account needs the right to look for them at all
        QCOMPARE(kindOf(office.scan()), ErrorKind::Denied);
        office.services->context().rights.capabilities = {capability::kDuplicates};
        QVERIFY(must(office.scan()).pairs.isEmpty()); // nothing of the other department is told
        office.services->context().rights = {u"staff"_s, {}, {capability::kDuplicates}, kStaff, office.irene.id};
        QCOMPARE(kindOf(office.scan()), ErrorKind::Denied);
    }

    void aSheetThatIsBeingTypedIsComparedWithAllOthers_data() { addEngineRows(); }
    void aSheetThatIsBeingTypedIsComparedWithAllOthers()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        DuplicateScanService duplicates(office.services->context(), office.services->catalogues());
        Record typed;
        typed.kind = kStaff;
        typed.values = born(1984, 3, 7, {{u"last_name"_s, u"Lefevre"_s}, {u"first_name"_s, u"Irène"_s}});
        const auto found = duplicates.check(typed, 5);
        QVERIFY2(found, why(found));
        QCOMPARE(found->size(), 2);
        QCOMPARE(found->first().b, office.irene.id); // the best first: the other one's date is swapped
        QVERIFY(found->first().score > found->last().score);
        const storage::Connection &connection = office.services->context().connection;
        const int before = connection.asked();
        (void)must(duplicates.check(typed, 5));
        QCOMPARE(connection.asked() - before, 1); // a server may be far away
        typed.values.insert(u"last_name"_s, u"Irène"_s); // the two names the wrong way round
        typed.values.insert(u"first_name"_s, u"Lefevre"_s);
        QCOMPARE(must(duplicates.check(typed, 1)).size(), 1);
        typed.values = {{u"last_name"_s, u"Lefèvre"_s}, {u"first_name"_s, u"Irène"_s}};
        QVERIFY(must(duplicates.check(typed, 5)).isEmpty()); // a name alone is never enough
        const Record known = must(office.services->records().load(kStaff, office.irene.id));
        QCOMPARE(must(duplicates.check(known, 5)).first().b, office.copy.id); // and never itself
        const auto sheets = must(duplicates.sheets(kStaff, {office.irene.id, office.copy.id}, office.services->records()));
        QCOMPARE(sheets.value(office.irene.id).title, u"Lefèvre Irène"_s);
        QVERIFY(sheets.value(office.irene.id).filled > sheets.value(office.copy.id).filled);
        if (worksByAccount())
            return;
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon"_s));
        office.services->context().rights = {u"user"_s, {lyon.id}, {}, {}, 0};
        QVERIFY(must(duplicates.check(known, 5)).isEmpty()); // of another department nothing is told
    }

    void slipsInTheFirstLettersAreFoundWhileTyping_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("first");
        for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
            const QByteArray on = engine == Engine::Sqlite ? ", SQLite" : ", PostgreSQL";
            QTest::newRow("another letter" + on) << engine << u"Kefèvre"_s << u"Irène"_s;
            QTest::newRow("one too few" + on) << engine << u"Efèvre"_s << u"Irène"_s;
            QTest::newRow("one too many" + on) << engine << u"Lejfevre"_s << u"Irène"_s;
            QTest::newRow("two swapped" + on) << engine << u"Elfèvre"_s << u"Irène"_s;
            QTest::newRow("the names too" + on) << engine << u"Irene"_s << u"Lefevre"_s;
        }
    }
    void slipsInTheFirstLettersAreFoundWhileTyping()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, last);
        QFETCH(QString, first);
        Scanned office(engine);
        Record typed;
        typed.kind = kStaff;
        typed.values = {{u"last_name"_s, last}, {u"first_name"_s, first}, {u"mobile"_s, u"+33612345678"_s}}; // no date leads there
        const auto found = DuplicateScanService(office.services->context(), office.services->catalogues()).check(typed, 5);
        QVERIFY2(found, why(found));
        QCOMPARE(found->size(), 2);
        QVERIFY(!found->first().title.isEmpty());
    }

    void aLargeOfficeIsAskedByIndexesAlone_data()
    {
        const QHash<QString, QVariant> home{{u"address_line1"_s, u"12 rue des Lilas"_s}, {u"postal_code"_s, u"69003"_s}, {u"city"_s, u"Lyon"_s}};
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("first");
        QTest::addColumn<FieldValues>("values");
        QTest::addColumn<int>("sheet");
        for (const Engine engine : {Engine::Sqlite, Engine::PostgreSql}) {
            const QByteArray on = engine == Engine::Sqlite ? ", SQLite" : ", PostgreSQL";
            const auto row = [&](const char *name, const QString &last, const QString &first, const QHash<QString, QVariant> &values, int sheet) {
                QTest::newRow(name + on) << engine << last << first << values << sheet;
            };
            row("a slip, the same day", u"Marcahnd"_s, u"Odile"_s, born(1971, 5, 20), 0);
            row("the names swapped, the same day", u"Odile"_s, u"Marchand"_s, born(1971, 5, 20), 0);
            row("married, the same day", u"Zimmer"_s, u"Odile"_s, born(1971, 5, 20, home), 0);
            row("another day", u"Marchand"_s, u"Odile"_s, born(1971, 5, 21, home), 0);
            row("another year, and a slip", u"Narchand"_s, u"Odile"_s, born(1972, 5, 20, home), 0);
            row("day and month swapped, and the names", u"Odile"_s, u"Garnier"_s, born(1980, 4, 3, home), 2);
            row("no date on the sheet", u"Garnier"_s, u"Paule"_s, born(1980, 1, 2, home), 1);
            row("no date typed", u"Marchand"_s, u"Odile"_s, home, 0);
            row("neither name nor day", u"Zimmer"_s, u"Odile"_s, {{u"mobile"_s, u"+33611111111"_s}, {u"email"_s, u"ODILE@b.fr"_s}}, 0);
            row("nothing but a namesake", u"Marchand"_s, u"Odile"_s, born(1950, 1, 2), -1);
        }
    }
    void aLargeOfficeIsAskedByIndexesAlone()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, last);
        QFETCH(QString, first);
        QFETCH(FieldValues, values);
        QFETCH(int, sheet);
        TestDatabase database(engine);
        const auto services = database.open();
        const QHash<QString, QVariant> home{{u"address_line1"_s, u"12 rue des Lilas"_s}, {u"postal_code"_s, u"69003"_s}, {u"city"_s, u"Lyon"_s}};
        QHash<QString, QVariant> odile = born(1971, 5, 20, home);
        odile.insert(u"mobile"_s, u"+33611111111"_s);
        odile.insert(u"email"_s, u"odile@b.fr"_s);
        const QList<Record> sheets{makeSheet(*services, u"Marchand"_s, u"Odile"_s, odile), makeSheet(*services, u"Garnier"_s, u"Paule"_s, home),
                                   makeSheet(*services, u"Garnier"_s, u"Odile"_s, born(1980, 3, 4, home))};
        Record typed;
        typed.kind = kStaff;
        typed.values = values;
        typed.values.insert(u"last_name"_s, last);
        typed.values.insert(u"first_name"_s, first);
        Record nobody; // with two at once nobody looks through all whose names begin alike
        nobody.kind = kStaff;
        const Record *const both[] = {&nobody, &typed};
        const auto found = DoubleMatcher(services->context(), services->catalogues()).match(kStaff, both, 1);
        QVERIFY2(found, why(found));
        QVERIFY(found->each.front().isEmpty());
        QCOMPARE(found->each.back().isEmpty() ? 0 : found->each.back().first().sheet, sheet < 0 ? 0 : sheets.at(sheet).id);
    }

    void aDayOnWhichVeryManyAreBornHidesNobody()
    {
        Scanned office(Engine::Sqlite);
        constexpr int kMany = 410;
        for (int i = 0; i < kMany; ++i)
            (void)makeSheet(*office.services, u"Nom %1"_s.arg(i), u"Zoé"_s, born(1984, 3, 7));
        Record typed;
        typed.kind = kStaff;
        const QHash<QString, QVariant> home{{u"address_line1"_s, u"12 rue des Lilas"_s}, {u"postal_code"_s, u"69003"_s}, {u"city"_s, u"Lyon"_s}};
        const Record known = makeSheet(*office.services, u"Roy"_s, u"Jean-Pierre"_s, born(1984, 3, 7, home));
        typed.values = born(1984, 3, 7, home);
        typed.values.insert(u"last_name"_s, u"Roy"_s);
        typed.values.insert(u"first_name"_s, u"Jean"_s);
        Record nobody;
        nobody.kind = kStaff;
        const Record *const both[] = {&nobody, &typed};
        const auto found = DoubleMatcher(office.services->context(), office.services->catalogues()).match(kStaff, both, 5);
        QVERIFY2(found, why(found));
        QCOMPARE(found->each.back().size(), 1);
        QCOMPARE(found->each.back().first().sheet, known.id);
    }

    void namesAloneAreAskedForWhereTheyMayBeEnough_data() { addEngineRows(); }
    void namesAloneAreAskedForWhereTheyMayBeEnough()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        DuplicateScanService duplicates(office.services->context(), office.services->catalogues());
        Record typed;
        typed.kind = kStaff;
        typed.values = {{u"last_name"_s, u"Noir"_s}, {u"first_name"_s, u"Paul"_s}};
        QVERIFY(must(duplicates.check(typed, 5)).isEmpty());
        duplicates::Rules wanted;
        wanted.threshold = 40;
        must(DuplicateRules(office.services->context()).store(wanted));
        const auto found = must(duplicates.check(typed, 5));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().b, office.other.id);
    }

    void theOfficeSaysWhatCounts_data() { addEngineRows(); }
    void theOfficeSaysWhatCounts()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        publishFields(*office.services, {ownField(u"badge"_s, u"text"_s)});
        const auto badge = [](const QString &code, const QString &street = {}) {
            return QHash<QString, QVariant>{{u"badge"_s, code}, {u"address_line1"_s, street}};
        };
        const Record first = makeSheet(*office.services, u"Marchand"_s, u"Odile"_s, badge(u"XK-20417"_s, u"3 quai Gambetta"_s));
        const Record second = makeSheet(*office.services, u"Marchand"_s, u"Odile"_s, badge(u"xk20417"_s, u"118 boulevard Voltaire"_s));
        const auto finds = [&](RecordId a, RecordId b) {
            const auto findings = must(DuplicateScanService(office.services->context(), office.services->catalogues())
                                           .scan(kStaff, must(DuplicateRules(office.services->context()).rules()), office.progress));
            return findings.groups.contains(QList<RecordId>{a, b});
        };
        QVERIFY(finds(office.irene.id, office.copy.id));
        QVERIFY(!finds(first.id, second.id)); // a name alone is never enough
        DuplicateRules rules(office.services->context());
        duplicates::Rules wanted;
        wanted.added = {u"badge"_s};
        wanted.strengths[static_cast<size_t>(duplicates::Trait::Mobile)] = 0;
        wanted.strengths[static_cast<size_t>(duplicates::Trait::BirthDate)] = 0;
        wanted.strengths[static_cast<size_t>(duplicates::Trait::Address)] = 0;
        wanted.strengths[static_cast<size_t>(duplicates::Trait::PostalCode)] = 0;
        const QUuid operation = QUuid::createUuid();
        const auto stored = rules.store(wanted, operation);
        QVERIFY2(stored, why(stored));
        QCOMPARE(must(rules.rules()), wanted);
        QVERIFY(finds(first.id, second.id));
        QVERIFY(!finds(office.irene.id, office.copy.id)); // nothing but the name is left of what they share
        Record typed;
        typed.kind = kStaff;
        typed.values = badge(u"XK 20417"_s);
        typed.values.insert(u"last_name"_s, u"Marchand"_s);
        typed.values.insert(u"first_name"_s, u"Odile"_s);
        DuplicateScanService duplicates(office.services->context(), office.services->catalogues());
        QCOMPARE(must(duplicates.check(typed, 5)).size(), 2); // while typing it is the same
        const auto undone = HistoryService(*office.services).undo(operation, {}, office.progress);
        QVERIFY2(undone, why(undone));
        QCOMPARE(must(rules.rules()), duplicates::Rules());
        QVERIFY(must(duplicates.check(typed, 5)).isEmpty());
        QCOMPARE(kindOf(HistoryService(*office.services).undo(operation, {}, office.progress)), ErrorKind::Conflict);
        wanted.threshold = 0;
        QCOMPARE(kindOf(rules.store(wanted)), ErrorKind::Invalid);
        if (worksByAccount())
            return;
        office.services->context().rights = {u"manager"_s, {}, {capability::kDuplicates}, {}, 0};
        QCOMPARE(kindOf(rules.store({})), ErrorKind::Denied);
    }

    void anImportIsToldWhomItWouldMakeTwice_data() { addEngineRows(); }
    void anImportIsToldWhomItWouldMakeTwice()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        std::vector<Record> rows(3);
        for (Record &row : rows)
            row.kind = kStaff;
        rows[0].values = born(1984, 3, 7, {{u"last_name"_s, u"Lefebvre"_s}, {u"first_name"_s, u"Irène"_s}, {u"mobile"_s, u"+33612345678"_s}});
        rows[1].values = born(1990, 1, 2, {{u"last_name"_s, u"Lefèvre"_s}, {u"first_name"_s, u"Irène"_s}});
        rows[2].values = born(1971, 1, 30, {{u"last_name"_s, u"NOIR"_s}, {u"first_name"_s, u"Paul"_s}});
        std::vector<const Record *> asked;
        for (const Record &row : rows)
            asked.push_back(&row);
        ImportDoubleFinder finder(office.services->context(), office.services->catalogues());
        const auto found = finder.find(asked);
        QVERIFY2(found, why(found));
        QCOMPARE(found->size(), 3);
        QCOMPARE(found->at(0).sheet.id, office.irene.id); // the better of two
        QVERIFY2(found->at(0).reason.contains(u"Mobile"_s), qPrintable(found->at(0).reason));
        QCOMPARE(found->at(1).sheet.id, 0); // a namesake
        QCOMPARE(found->at(2).sheet, (Reference{office.other.id, u"Noir Paul"_s}));
    }

    void aLargeFileIsReadByTwoConnections()
    {
        Scanned office(Engine::Sqlite);
        if (office.services->context().connection.isEncrypted())
            QSKIP("another connection has no key");
        constexpr int kSheets = 150; // more than ranges
        for (int i = 0; i < kSheets; ++i)
            (void)makeSheet(*office.services, i % 3 == 0 ? u"Dupré"_s : u"Nom %1"_s.arg(i), i % 2 == 0 ? u"Bob"_s : u"Zoé"_s, born(1950 + i % 40, 1, 2));
        must(office.services->lifecycle().moveToBin({kStaff, {office.other.id}, {}}));
        storage::Connection &connection = office.services->context().connection;
        const auto catalogue = must(office.services->catalogues().catalogue(kStaff));
        duplicates::NameTable known;
        std::vector<duplicates::PersonSketch> expected;
        must(storage::DuplicateColumns(connection, catalogue, {}, {}).readAll(known, expected, [](qint64) { return true; }));
        QCOMPARE(expected.size(), size_t(kSheets + 2));
        const auto ranges = [&] {
            return storage::SketchRanges(connection, u"SELECT r.id, r.last_name, r.first_name, r.birth_date, r.mobile FROM staff r "
                                                     "WHERE r.binned_at IS NULL AND r.id >= :from AND r.id < :to"_s,
                                         {duplicates::Trait::LastName, duplicates::Trait::FirstName, duplicates::Trait::BirthDate,
                                          duplicates::Trait::Mobile});
        };
        const RecordId highest = expected.back().id;
        duplicates::NameTable names;
        std::vector<duplicates::PersonSketch> people;
        qint64 read = 0;
        must(ranges().read(highest, names, people, [&read](qint64 done) {
            read = done;
            return true;
        }));
        QCOMPARE(read, qint64(expected.size()));
        QCOMPARE(people.size(), expected.size());
        for (size_t i = 0; i < people.size(); ++i) { // in order, each once, with the same names
            const auto &one = people[i];
            const auto &same = expected[i];
            QCOMPARE(one.id, same.id);
            QCOMPARE(names[one.last].letters, known[same.last].letters);
            QCOMPARE(names[one.first].letters, known[same.first].letters);
            QCOMPARE(names[one.last].count, known[same.last].count);
            QCOMPARE(one.birthDate, same.birthDate);
            QCOMPARE(one.phones, same.phones);
            QCOMPARE(one.signature, same.signature);
        }
        const auto stopped = ranges().read(highest, names, people, [](qint64) { return false; });
        QCOMPARE(kindOf(stopped), ErrorKind::Unavailable);
        auto wrong = storage::SketchRanges(connection, u"SELECT nothing FROM staff r WHERE r.id >= :from AND r.id < :to"_s, {});
        QVERIFY(!wrong.read(highest, names, people, [](qint64) { return true; }));
    }

    void aSearchCanBeStopped_data() { addEngineRows(); }
    void aSearchCanBeStopped()
    {
        QFETCH(Engine, engine);
        Scanned office(engine);
        office.progress.cancel();
        const auto findings = office.scan();
        QCOMPARE(kindOf(findings), ErrorKind::Unavailable);
    }
};

EFFECTIF_TEST(TestDuplicateScan)
#include "tst_duplicatescan.moc"
