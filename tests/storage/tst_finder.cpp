// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/services.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtype.h"
#include "models/storage/operationrepository.h"
#include "models/storage/recordrepository.h"
#include "tests/storage/peoplemill.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QJsonDocument>
#include <QThread>

#include <future>
#include <thread>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
constexpr quint32 kSeed = 20261121;

/// An office full of invented people on one engine, with what the test knows of them.
struct Town
{
    Town(Engine engine, int people) : database(engine), services(database.open())
    {
        publishFields(*services, PeopleMill::ownFields());
        for (const QString &name : {u"Évry"_s, u"direction Ouest"_s})
            (void)must(services->directory().addDepartment(name));
        hurry(*services);
        catalogue = must(services->catalogues().current(kStaff));
        mill = std::make_unique<PeopleMill>(catalogue, kSeed, database.clock().now().toLocalTime().date());
        for (int i = 0; i < people; ++i)
            remember(must(services->records().save(mill->person())));
        point = must(services->feedEnd());
    }

    /// What is under test here is no crash: nothing need wait for the disk.
    void hurry(Services &any) const
    {
        if (database.isSqlite())
            must(any.context().connection.executeScript(u"PRAGMA synchronous=OFF"_s));
    }

    void remember(const Record &record) { sheets.insert_or_assign(record.id, Sheet(record, *catalogue)); }

    void remove(RecordId id)
    {
        (void)must(services->lifecycle().moveToBin({kStaff, {id}, {}}));
        (void)must(services->lifecycle().erase({kStaff, {id}, {}}));
        sheets.erase(id);
    }

    RecordId anyone() { return std::next(sheets.begin(), mill->below(static_cast<int>(sheets.size())))->first; }

    TestDatabase database;
    std::unique_ptr<Services> services;
    CataloguePtr catalogue;
    std::unique_ptr<PeopleMill> mill;
    Sheets sheets;
    FeedPoint point;
};

QByteArray told(const RecordQuery &query)
{
    QStringList parts{u"search '%1' sort %2 %3"_s.arg(query.search, query.sortField).arg(query.order)};
    for (const FieldFilter &filter : query.filters.conditions)
        parts << u"%1 op %2 '%3'"_s.arg(filter.field).arg(static_cast<int>(filter.op)).arg(filter.value.toString());
    return parts.join(u"; "_s).toUtf8() + " group " + query.groupField.toUtf8() + ' '
        + QJsonDocument(toJson(query.filters)).toJson(QJsonDocument::Compact);
}

class TestFinder : public QObject
{
    Q_OBJECT

private:
    static void check(Town &town, const RecordQuery &query)
    {
        const auto ids = town.services->records().ids(query);
        QVERIFY2(ids, why(ids));
        const QList<RecordId> wanted = town.mill->answer(query, town.sheets);
        if (*ids == wanted)
            return;
        QByteArray message = told(query) + ": " + QByteArray::number(ids->size()) + " ids instead of " +
                             QByteArray::number(wanted.size());
        for (qsizetype i = 0; i < std::max(ids->size(), wanted.size()); ++i) {
            if (ids->value(i) != wanted.value(i)) {
                message += " at " + QByteArray::number(i) + ": " + name(town, ids->value(i), query) + " instead of " +
                           name(town, wanted.value(i), query);
                break;
            }
        }
        QFAIL(message.constData());
    }

    static bool hasEmptyGroups(const FilterGroup &group)
    {
        return std::any_of(group.groups.begin(), group.groups.end(),
                           [](const FilterGroup &inner) { return inner.isEmpty() || hasEmptyGroups(inner); });
    }

    static QByteArray name(const Town &town, RecordId id, const RecordQuery &query)
    {
        const auto it = town.sheets.find(id);
        const QString key =
            query.sortField.isEmpty() && !query.filters.isEmpty() ? query.filters.fields().first() : query.sortField;
        return it == town.sheets.end()
                   ? "nobody"
                   : it->second.nameKey + " (" + it->second.record.value(key).toString().toUtf8() + ')';
    }

private Q_SLOTS:
    /// Both engines are held against the same brute force over the same people, so they agree with each other.
    void thousandsOfPeopleAreFoundAndOrdered_data() { addEngineRows(); }
    void thousandsOfPeopleAreFoundAndOrdered()
    {
        QFETCH(Engine, engine);
        Town town(engine, engine == Engine::Sqlite ? 2000 : 1000); // a server takes its time to save
        for (int i = 0; i < 300; ++i) { // whoever has a mentor, a department; some mentors leave
            const Record &record = town.sheets.at(town.anyone()).record;
            const QVariant mentor = QVariant::fromValue(Reference{town.anyone(), {}});
            const QVariant department = QVariant::fromValue(Reference{1 + town.mill->below(3), {}});
            const auto saved =
                town.services->records().save(changeOf(record, {{u"mentor"_s, mentor}, {u"department"_s, department}}));
            town.remember(must(saved));
        }
        rereadMentors(town);
        QVERIFY(town.services->records().recordsChanged(kStaff, {0}));
        for (const FieldDefinition &field : town.catalogue->fields()) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder})
                check(town, {kStaff, {}, {}, field.key, order});
            for (int op = 0; op <= static_cast<int>(FilterOp::Between); ++op)
                check(town,
                      {kStaff, {}, {town.mill->filter(field, static_cast<FilterOp>(op))}, {}, Qt::AscendingOrder});
            if (QTest::currentTestFailed())
                return;
        }
        for (int i = 0; i < 150 && !QTest::currentTestFailed(); ++i)
            check(town, town.mill->query());
        QCOMPARE(must(town.services->records().firstPage(kStaff, 100)),
                 town.mill->answer({kStaff, {}, {}, {}, Qt::AscendingOrder}, town.sheets).mid(0, 100));
    }

    /// Conditions in groups in groups, joined by all, any and none, with periods and spans: both engines answer what a
    /// look at every sheet answers.
    void treesOfConditionsMeanTheSame_data() { addEngineRows(); }
    void treesOfConditionsMeanTheSame()
    {
        QFETCH(Engine, engine);
        Town town(engine, 400);
        int some = 0;
        for (int i = 0; i < 400 && !QTest::currentTestFailed(); ++i) {
            RecordQuery query = town.mill->query();
            query.search.clear();
            query.filters = town.mill->tree(1 + i % 3);
            check(town, query);
            QCOMPARE(filterFromJson(toJson(query.filters)) == query.filters || query.filters.size() == 0
                         || hasEmptyGroups(query.filters),
                     true);
            const auto count = town.mill->answer(query, town.sheets).size();
            some += count > 0 && count < 400 ? 1 : 0;
        }
        QVERIFY2(some > 100, QByteArray::number(some)); // the questions are worth asking
    }

    void recordsStandInGroups_data() { addEngineRows(); }
    void recordsStandInGroups()
    {
        QFETCH(Engine, engine);
        Town town(engine, 300);
        for (const FieldDefinition &field : town.catalogue->fields()) {
            RecordQuery query = town.mill->query();
            query.groupField = field.key;
            check(town, query);
            const RecordOrder order = must(town.services->records().order(query));
            QCOMPARE(order.ids, town.mill->answer(query, town.sheets));
            QVERIFY2(order.groups == town.mill->groupSizes(query, order.ids, town.sheets), told(query));
            if (QTest::currentTestFailed())
                return;
        }
    }

    /// Edits, creations and deletions, also by another program: the order that the finder keeps equals a fresh one.
    void keptOrderFollowsChanges_data() { addEngineRows(); }
    void keptOrderFollowsChanges()
    {
        QFETCH(Engine, engine);
        Town town(engine, 250);
        const auto other = town.database.open(u"Bob"_s);
        town.hurry(*other);
        const RecordQuery all{kStaff, {}, {}, {}, Qt::AscendingOrder};
        check(town, all);
        check(town, {kStaff, u"zoe"_s, {}, {}, Qt::AscendingOrder}); // the search text is in memory from now on
        const int rounds = engine == Engine::Sqlite ? 60 : 30;
        for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
            for (int i = 1 + town.mill->below(round % 10 == 9 ? 70 : 8); i > 0; --i)
                changeSomeone(town, town.mill->below(2) == 0 ? *other : *town.services);
            hear(town);
            check(town, all);
            check(town, town.mill->query());
        }
    }

    /// A record that moves while another's place is looked up is in the next news: nobody ends in a wrong place. The
    /// reader is slow, 100 ms a statement: it has read the news and not yet the neighbours when the other one writes.
    void orderHoldsWhileAnotherProgramWrites()
    {
        TestDatabase database(Engine::Sqlite);
        const auto writer = database.open(u"Bob"_s);
        const Record first = makeSheet(*writer, u"Aa"_s);
        const Record second = makeSheet(*writer, u"Bb"_s);
        makeSheet(*writer, u"Mm"_s);
        OpenRequest request = database.request();
        request.addedLatencyMs = 100;
        std::promise<void> ready;
        std::promise<void> renamed;
        QList<RecordId> kept;
        std::thread reader([&] {
            const auto services = must(Services::create(request, database.clock()));
            const RecordQuery all{kStaff, {}, {}, {}, Qt::AscendingOrder};
            (void)must(services->records().ids(all));
            FeedPoint point = must(services->feedEnd());
            ready.set_value();
            renamed.get_future().wait();
            point = must(services->feedSince(point)).point;
            (void)must(services->feedSince(point));
            kept = must(services->records().ids(all));
        });
        ready.get_future().wait();
        rename(*writer, first, u"Yy"_s); // is told in the news that are read now ...
        renamed.set_value();
        QThread::msleep(350);
        rename(*writer, second, u"Zz"_s); // ... and this one meanwhile: its new place is behind the first
        reader.join();
        QCOMPARE(kept, must(writer->records().ids({kStaff, {}, {}, {}, Qt::AscendingOrder})));
    }

    void searchSeesThroughSpelling_data() { addEngineRows(); }
    void searchSeesThroughSpelling()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const RecordId id =
            makeSheet(*services, u"N’Diaye Œuvrard-Lys"_s, u"Anaïs"_s, {{u"mobile"_s, u"+33612345678"_s}}).id;
        makeSheet(*services, u"Martin"_s, u"Paul"_s);
        for (const QString &typed :
             {u"oeuvrard"_s, u"œuv"_s, u"OEUVRARD anais"_s, u"ndiaye"_s, u"ndi oeuv"_s, u"n'diaye"_s, u"diaye"_s, u"œuvrard‑lys"_s,
              u"06 12 34 56 78"_s, u"0612345678"_s, u"+33 6 12"_s, u"  anaïs  "_s})
            QVERIFY2(must(services->records().ids({kStaff, typed, {}, {}, Qt::AscendingOrder})) == QList<RecordId>{id},
                     qPrintable(typed));
        for (const QString &typed : {u"uvrard"_s, u"anais martin"_s, u"%"_s, u"' OR 1=1 --"_s, u"zzz"_s})
            QVERIFY2(!must(services->records().ids({kStaff, typed, {}, {}, Qt::AscendingOrder})).contains(id) ||
                         typed == "%"_L1,
                     qPrintable(typed));
    }

    /// So many sheets that two threads read half of them each, and values as different as they get: the order is the
    /// database's own.
    void largeTableIsOrderedAsTheDatabaseWould()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        makeManySheets(*services);
        for (const auto &[key, expression] :
             {std::pair{u"email"_s, u"effectif_fold(email)"_s}, std::pair{u"city"_s, u"effectif_fold(city)"_s},
              std::pair{u"birth_date"_s, u"birth_date"_s}, std::pair{u"weekly_hours"_s, u"weekly_hours"_s}}) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const auto ids = services->records().ids({kStaff, {}, {}, key, order});
                QVERIFY2(ids, why(ids));
                const QString sql = u"SELECT id FROM staff ORDER BY (%1 IS NULL), %1 %2, name_key, id"_s.arg(
                    expression, order == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s);
                auto rows = must(services->context().connection.query(sql));
                for (qsizetype i = 0; rows.next(); ++i)
                    QVERIFY2(ids->value(i) == rows.integer(0), qPrintable(key + u" at %1"_s.arg(i)));
            }
        }
    }

    /// The text for searching is read in slices; what is saved between two of them is found as it is afterwards.
    void searchTextIsReadInSlices()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        makeManySheets(*services);
        QCOMPARE(must(services->records().prepareSearch(kStaff)), false);
        rename(*services, must(services->records().load(kStaff, 1)), u"Zorglub"_s);
        const Record late = makeSheet(*services, u"Zorglub"_s, u"Zoé"_s);
        QVERIFY(services->records().recordsChanged(kStaff, {1, late.id}));
        const auto found = [&services](const QString &typed) {
            return must(services->records().ids({kStaff, typed, {}, {}, Qt::AscendingOrder}));
        };
        QCOMPARE(found(u"zorglub"_s), (QList<RecordId>{1, late.id}));
        QVERIFY(must(services->records().prepareSearch(kStaff)));
        QCOMPARE(found(u"mot59999"_s), QList<RecordId>{59999});
        QCOMPARE(found(u"m"_s).size(), 59'999);
        QCOMPARE(found(u"aaa"_s).size(), 0);
    }

    /// PostgreSQL may have been set up with a locale that knows no letters but those of English.
    void capitalsFoldInAnyLocale()
    {
        TestDatabase database(Engine::PostgreSql);
        const auto services = database.open();
        for (const QString &text : {u"ŒUVRARD Æsir"_s, u"ØRSTED Łódź ĐURIĆ"_s, u"GROẞ ÉÇÀ Ħal"_s, u"N’Diaye ‑ L’Haÿ"_s})
            QCOMPARE(must(services->context().connection.scalar(
                              u"SELECT effectif_fold(CAST(:text AS text) COLLATE \"C\")"_s, {{u":text"_s, text}}))
                         .toString(),
                     foldText(text));
    }

    void questionsThatMakeNoSense_data() { addEngineRows(); }
    void questionsThatMakeNoSense()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        makeSheet(*services, u"Ba"_s);
        RecordService &records = services->records();
        const auto unknown =
            records.ids({kStaff, {}, {{u"1=1; DROP TABLE staff"_s, FilterOp::Is, u"x"_s}}, {}, Qt::AscendingOrder});
        QVERIFY(!unknown && unknown.error().kind == ErrorKind::Invalid);
        QCOMPARE(must(records.ids({kStaff, {}, {}, u"no_such_field"_s, Qt::AscendingOrder})).size(), 1); // by name then
        QCOMPARE(must(records.ids({kStaff, {}, {{u"city"_s, FilterOp::AnyOf, QVariantList()}}, {}, Qt::AscendingOrder}))
                     .size(),
                 0);
        QVERIFY(must(records.rows(kStaff, {}, {u"city"_s})).isEmpty());
        QVERIFY(must(records.rows(kStaff, {77, 78}, {u"city"_s})).isEmpty());
    }

private:
    /// Sixty thousand, past the services: saved one by one they would take minutes.
    static void makeManySheets(Services &services)
    {
        makeSheet(services, u"Aa"_s);
        storage::Connection &connection = services.context().connection;
        must(connection.executeScript(u"PRAGMA synchronous=OFF"_s));
        must(connection.executeScript(
            u"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 60000) "
            "INSERT INTO staff (id, department_id, title, name_key, created_by, created_at, created_operation, "
            "updated_by, updated_at, email, city, birth_date, weekly_hours) "
            "SELECT i, department_id, 'N', printf('n%05d', (i * 7919) % 30000), created_by, created_at, "
            "created_operation, updated_by, updated_at, "
            "CASE WHEN i % 50 > 0 THEN printf('%c.Dupönt%d@example.org', 97 + i % 26, (i * 48271) % 1000003) END, "
            "CASE i % 5 WHEN 0 THEN 'Évry' WHEN 1 THEN 'evry' WHEN 2 THEN 'Le  Mans' WHEN 3 THEN 'LYON' END, "
            "date('1950-01-01', '+' || (i * 31 % 20000) || ' days'), (i * 37 % 4000) / 100.0 - 5 "
            "FROM n, staff WHERE staff.id = 1"_s));
        must(connection.executeScript(u"INSERT INTO staff_search (record_id, department_id, tokens) "
                                      "SELECT id, department_id, 'n mot' || id FROM staff WHERE id > 1"_s));
    }

    /// A mentor's name is on the sheets of others: what the test remembers of them is read anew.
    static void rereadMentors(Town &town)
    {
        QList<RecordId> mentored;
        for (const auto &[id, sheet] : town.sheets) {
            if (!sheet.record.value(u"mentor"_s).isNull())
                mentored.append(id);
        }
        for (int i = 0; i < 5; ++i)
            town.remove(town.sheets.at(mentored.at(i * 7)).record.value(u"mentor"_s).value<Reference>().id);
        for (const RecordId id : std::as_const(mentored)) {
            if (town.sheets.contains(id))
                town.remember(must(town.services->records().load(kStaff, id)));
        }
    }

    static void rename(Services &services, const Record &record, const QString &name)
    {
        (void)must(services.records().save(changeOf(record, {{u"last_name"_s, name}})));
    }

    static void changeSomeone(Town &town, Services &services)
    {
        switch (town.mill->below(5)) {
        case 0:
            town.remember(must(services.records().save(town.mill->person())));
            break;
        case 1:
            town.remove(town.anyone());
            break;
        default:
            town.remember(must(services.records().save(town.mill->change(town.sheets.at(town.anyone()).record))));
        }
    }

    /// Reads the feed to its end. On a server that is where this database's last change is.
    static void hear(Town &town)
    {
        const auto last = [&town] {
            return must(town.services->context().connection.scalar(u"SELECT max(seq) FROM change"_s)).toLongLong();
        };
        const auto caughtUp = [&] {
            town.point = must(town.services->feedSince(town.point)).point;
            return town.point.seq == last();
        };
        QTRY_VERIFY_WITH_TIMEOUT(caughtUp(), kPatience);
    }
};
} // namespace

EFFECTIF_TEST(TestFinder)
#include "tst_finder.moc"
