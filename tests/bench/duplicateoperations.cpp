// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Duplicates: one sheet against all, as it is typed, and all sheets against each other.
#include "models/services/duplicaterules.h"
#include "models/services/duplicatescanservice.h"
#include "tests/bench/doublechecks.h"
#include "tests/bench/operations.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kChecked = 700;
constexpr double kScanGoal = 3;
const auto kHotDay = u"1970-01-01"_s;
/// As much as the search reads, made into one number by the database.
const auto kRead = u"SELECT sum(coalesce(length(r.last_name), 0) + coalesce(length(r.birth_name), 0) + coalesce(length(r.first_name), 0) "
                   "+ coalesce(length(CAST(r.birth_date AS text)), 0) + coalesce(length(r.mobile), 0) + coalesce(length(r.phone), 0) "
                   "+ coalesce(length(r.email), 0) + coalesce(length(r.address_line1), 0) + coalesce(length(r.address_line2), 0) "
                   "+ coalesce(length(r.postal_code), 0) + coalesce(length(r.city), 0) + coalesce(length(p.social_security_number), 0)) "
                   "FROM staff r LEFT JOIN staff_private p ON p.record_id = r.id WHERE r.binned_at IS NULL"_s;

void measureCheck(const Bench &bench, BareDatabase &bare, const QString &name, const std::vector<KnownDouble> &doubles)
{
    const CheckFigures figures = measureChecks(bench.database.services(), bench.database, bare, doubles);
    const QString against = u"a lookup by primary key; recall %1"_s.arg(figures.recall(), 0, 'f', 3);
    const bool sqlite = bench.database.isSqlite();
    bench.add(name, {figures.p50, figures.lookup, figures.p50 / figures.lookup, figures.of}, against,
              bench.ofLarge(sqlite ? kCheckGoal : kServerCheckGoal));
    bench.add(name + u", one in a hundred"_s, {figures.p99, figures.lookup, figures.p99 / figures.lookup, figures.of}, against,
              sqlite ? bench.ofLarge(kSlowCheckGoal) : std::nullopt);
}

void withNamesAlone(std::vector<KnownDouble> &doubles)
{
    for (KnownDouble &known : doubles)
        known.typed.values.removeIf([](auto value) { return value.key() != u"last_name"_s && value.key() != u"first_name"_s; });
}
} // namespace

void measureDuplicates(const Bench &bench)
{
    BareDatabase bare(bench.database.url(), bench.databases.path(u"duplicates-scratch"_s));
    const QString check = u"check one sheet for duplicates"_s;
    const QString byNames = u"check one sheet by its names alone"_s;
    if (bench.wants(check))
        measureCheck(bench, bare, check, typedAgain(bench.database, kChecked));
    if (bench.wants(byNames)) {
        auto doubles = typedAgain(bench.database, kChecked);
        withNamesAlone(doubles);
        measureCheck(bench, bare, byNames, doubles);
    }
    if (bench.wants(u"search all sheets for duplicates"_s)) {
        Services &services = bench.database.services();
        const auto measured = inTurn(
            bench.runs,
            [&] {
                return timed([&] {
                    Progress progress;
                    (void)must(DuplicateScanService(services.context(), services.catalogues()).scan(kKind, {}, progress));
                });
            },
            [&] { return timed([&] { (void)bare.number(kRead); }); });
        bench.add(u"search all sheets for duplicates"_s, measured, u"reading the columns"_s, bench.ofLarge(kScanGoal));
    }
    const QString hot = u"check one sheet of a day on which many are born"_s;
    if (!bench.wants(hot) || bench.database.rows() == kSmallRows)
        return;
    auto connection = must(storage::Connection::create(bench.database.url()));
    const auto triggers = [&](const QString &wanted) { // what is measured is the check, not the journal of so many changes
        if (!connection->isSqlite())
            must(connection->executeScript(u"ALTER TABLE staff %1 TRIGGER USER"_s.arg(wanted)));
    };
    triggers(u"DISABLE"_s);
    must(connection->execute(u"UPDATE staff SET birth_date = '%1' WHERE id % 20 = 0"_s.arg(kHotDay)));
    triggers(u"ENABLE"_s);
    measureCheck(bench, bare, hot, typedAgain(bench.database, kChecked, QDate::fromString(kHotDay, Qt::ISODate)));
}

} // namespace effectif::bench
