// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/limits.h"
#include "tests/bench/operations.h"
#include "tests/bench/people.h"

#include "models/services/services.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPageRows = 100;
const QString kByName = u"SELECT id FROM staff ORDER BY name_key, id"_s;
const QStringList kSixColumns{u"last_name"_s, u"first_name"_s, u"birth_name"_s, u"city"_s, u"email"_s, u"matricule"_s};

RecordQuery everyone()
{
    return {kKind, {}, {}, {}, Qt::AscendingOrder};
}

/// LIKE over the six columns a list shows, for a text anywhere in them: what a program without an index does.
QString likeSql(const QString &text, bool sqlite)
{
    QStringList alternatives;
    for (const QString &column : kSixColumns)
        alternatives << u"%1 %2 '%%3%'"_s.arg(column, sqlite ? u"LIKE"_s : u"ILIKE"_s, text);
    return u"SELECT id FROM staff WHERE "_s + alternatives.join(u" OR "_s);
}

void makeSearchReady(Services &services)
{
    while (!must(services.records().prepareSearch(kKind))) { }
}

void openAndShowPage(Database &database)
{
    const auto services = database.open();
    const auto ids = must(services->records().firstPage(kKind, kPageRows));
    (void)must(services->records().rows(kKind, ids, database.listColumns()));
}

void measureOpen(const Bench &bench)
{
    if (bench.wants(u"open, first page"_s) && &bench.database != &bench.small) {
        const Medians measured = inTurn(
            bench.runs, [&] { return timedEach(3, [&] { openAndShowPage(bench.database); }); },
            [&] { return timedEach(3, [&] { openAndShowPage(bench.small); }); });
        bench.add(u"open, first page"_s, measured, u"same of 1k"_s, 1.3);
    }
    if (bench.wants(u"list ready"_s)) {
        BareDatabase bare(bench.database.url(), {});
        const Medians measured = inTurn(
            bench.runs,
            [&] {
                const auto services = bench.database.open();
                return timed([&] { (void)must(services->records().ids(everyone())); });
            },
            [&] { return timed([&] { (void)bare.ids(kByName); }); });
        bench.add(u"list ready (ids)"_s, measured, u"SELECT id ORDER BY name"_s, std::nullopt);
    }
}

void measurePage(const Bench &bench)
{
    if (!bench.wants(u"page of 100 at random depth"_s) || &bench.database == &bench.small)
        return;
    const auto page = [](Database &database) {
        const int depth = database.below(static_cast<int>(database.ids().size()) - kPageRows);
        const QList<RecordId> ids = database.ids().mid(depth, kPageRows);
        (void)must(database.services().records().rows(kKind, ids, database.listColumns()));
    };
    const Medians measured = inTurn(
        bench.runs, [&] { return timedEach(20, [&] { page(bench.database); }); },
        [&] { return timedEach(20, [&] { page(bench.small); }); });
    bench.add(u"page of 100 at random depth"_s, measured, u"same of 1k"_s, 1.2);
}

void measureSearches(const Bench &bench)
{
    RecordService &records = bench.database.services().records();
    BareDatabase bare(bench.database.url(), {});
    const QStringList names = typedNames();
    const auto search = [&](const QString &operation, const std::function<QString(qsizetype)> &typed) {
        if (!bench.wants(operation))
            return;
        qsizetype turn = 0;
        qsizetype limitTurn = 0;
        RecordQuery query = everyone();
        const Medians measured = inTurn(
            bench.runs,
            [&] {
                query.search = typed(turn++);
                return timed([&] { (void)must(records.ids(query)); });
            },
            [&] {
                const QString sql = likeSql(typed(limitTurn++).section(u' ', 0, 0), bench.database.isSqlite());
                return timed([&] { (void)bare.ids(sql); });
            });
        bench.add(operation, measured, u"LIKE over six columns"_s, bench.ofLarge(0.1));
    };
    search(u"search, four letters"_s, [&](qsizetype turn) { return names.at(turn % names.size()); });
    search(u"search, one letter"_s, [&](qsizetype turn) { return names.at(turn % names.size()).left(1); });
    search(u"search, two words"_s, [&](qsizetype turn) { return QString(names.at(turn % names.size()) + u" mar"_s); });

    if (bench.wants(u"search, text made resident"_s) && bench.database.isSqlite()) {
        const Medians measured = inTurn(
            bench.runs,
            [&] {
                const auto services = bench.database.open();
                return timed([&] { makeSearchReady(*services); });
            },
            [&] { return timed([&] { (void)bare.ids(likeSql(u"dubo"_s, true)); }); });
        bench.add(u"search, text made resident"_s, measured, u"LIKE over six columns"_s, std::nullopt);
    }
}

void measureSorts(const Bench &bench)
{
    BareDatabase bare(bench.database.url(), {});
    const auto limit = [&] { return timed([&] { (void)bare.ids(kByName); }); };
    const auto sort = [&](const QString &operation, const Turn &ours) {
        if (bench.wants(operation))
            bench.add(operation, inTurn(bench.runs, ours, limit), u"SELECT id ORDER BY name"_s, bench.ofLarge(2.5));
    };
    RecordQuery query = everyone();
    const auto byColumn = [&](const QString &key) {
        query.sortField = key;
        // what the last sort left behind must not help: the list is open, and the column was not sorted by yet
        const auto services = bench.database.open();
        (void)must(services->records().ids(everyone()));
        return timed([&] { (void)must(services->records().ids(query)); });
    };
    for (const auto &[key, what] :
         {std::pair{u"contract_start"_s, u"date"_s}, std::pair{u"city"_s, u"few texts"_s},
          std::pair{u"email"_s, u"all different"_s}, std::pair{u"department"_s, u"reference"_s}})
        sort(u"sort by %1 (%2)"_s.arg(key, what), [&] { return byColumn(key); });
    query.sortField = u"email"_s;
    sort(u"sort turned round"_s, [&] {
        query.order = query.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        return timed([&] { (void)must(bench.database.services().records().ids(query)); });
    });
}

void measureFilters(const Bench &bench)
{
    RecordService &records = bench.database.services().records();
    BareDatabase bare(bench.database.url(), {});
    const auto filter = [&](const QString &operation, const FieldFilter &wanted, const QString &where) {
        if (!bench.wants(operation))
            return;
        RecordQuery query = everyone();
        query.filters.conditions.append(wanted);
        const QString sql = u"SELECT id FROM staff WHERE %1 ORDER BY name_key, id"_s.arg(where);
        const Medians measured = inTurn(
            bench.runs, [&] { return timed([&] { (void)must(records.ids(query)); }); },
            [&] { return timed([&] { (void)bare.ids(sql); }); });
        bench.add(operation, measured, u"the same as bare SQL"_s, std::nullopt);
    };
    filter(u"filter by a choice"_s, {u"situation"_s, FilterOp::Is, u"inactive"_s}, u"situation = 'inactive'"_s);
    filter(u"filter by a part of a text"_s, {u"city"_s, FilterOp::Contains, u"ren"_s},
           u"city %1 '%ren%'"_s.arg(bench.database.isSqlite() ? u"LIKE"_s : u"ILIKE"_s));
}

void measureMemory(const Bench &bench)
{
    constexpr int kEnough = 100'000; // below, what the allocator does weighs more than the ids
    if (bench.database.rows() < kEnough || !bench.wants(u"memory"_s))
        return;
    const auto services = bench.database.open();
    const auto perRow = [&](double bytes) { return bytes / bench.database.rows(); };
    const auto figure = [](double ours, double limit) { return Medians{ours, limit, ours / limit, 0}; };
    (void)must(services->records().firstPage(kKind, kPageRows));
    double before = ownMemory();
    const QList<RecordId> ids = must(services->records().ids(everyone()));
    bench.add(u"memory of the list"_s, figure(perRow(ownMemory() - before), 8), u"the goal of 8"_s, 1,
              Unit::BytesPerRow);
    if (!bench.database.isSqlite())
        return;
    before = ownMemory();
    makeSearchReady(*services);
    const double text =
        BareDatabase(bench.database.url(), {}).number(u"SELECT sum(length(CAST(tokens AS BLOB))) FROM staff_search"_s);
    bench.add(u"memory of the search text"_s, figure(perRow(ownMemory() - before), perRow(text)), u"the text itself"_s,
              std::nullopt, Unit::BytesPerRow);
}
} // namespace

void measureLists(const Bench &bench)
{
    measureOpen(bench);
    measurePage(bench);
    measureSearches(bench);
    measureSorts(bench);
    measureFilters(bench);
    measureMemory(bench);
}

} // namespace effectif::bench
