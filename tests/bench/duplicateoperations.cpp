// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Duplicates: one sheet against all, as it is typed, and all sheets against each other.
#include "models/services/duplicaterules.h"
#include "models/services/duplicatescanservice.h"
#include "tests/bench/limits.h"
#include "tests/bench/operations.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kAtOnce = 20;
constexpr double kCheckGoal = 60;      ///< primary-key lookups that a check may cost (design/performance)
constexpr double kServerCheckGoal = 8;
constexpr double kScanGoal = 3;
const auto kHotDay = u"1970-01-01"_s;
/// As much as the search reads, made into one number by the database.
const auto kRead = u"SELECT sum(coalesce(length(r.last_name), 0) + coalesce(length(r.birth_name), 0) + coalesce(length(r.first_name), 0) "
                   "+ coalesce(length(CAST(r.birth_date AS text)), 0) + coalesce(length(r.mobile), 0) + coalesce(length(r.phone), 0) "
                   "+ coalesce(length(r.email), 0) + coalesce(length(r.address_line1), 0) + coalesce(length(r.address_line2), 0) "
                   "+ coalesce(length(r.postal_code), 0) + coalesce(length(r.city), 0) + coalesce(length(p.social_security_number), 0)) "
                   "FROM staff r LEFT JOIN staff_private p ON p.record_id = r.id WHERE r.binned_at IS NULL"_s;

/// Somebody's sheet as it would be typed a second time, with a slip in the first letters.
Record typedAgain(const Record &known, const QStringList &keys)
{
    Record typed;
    typed.kind = kKind;
    for (const QString &key : keys)
        typed.values.insert(key, known.value(key));
    QString last = typed.value(u"last_name"_s).toString();
    if (last.size() > 3)
        std::swap(last[1], last[2]);
    typed.values.insert(u"last_name"_s, last);
    return typed;
}

void measureCheck(const Bench &bench, BareDatabase &bare, const QString &name, const QStringList &keys, const QVariant &birthDate = {})
{
    if (!bench.wants(name))
        return;
    Services &services = bench.database.services();
    DuplicateScanService duplicates(services.context(), services.catalogues());
    QList<Record> typed;
    for (int i = 0; i < kAtOnce; ++i) {
        typed << typedAgain(must(services.records().load(kKind, bench.database.anyId())), keys);
        if (birthDate.isValid())
            typed.last().values.insert(u"birth_date"_s, birthDate);
    }
    int next = 0;
    const auto measured = inTurn(
        bench.runs, [&] { return timedEach(kAtOnce, [&] { (void)must(duplicates.check(typed.at(next++ % kAtOnce), 5)); }); },
        [&] { return timedEach(kAtOnce, [&] { (void)bare.number(u"SELECT id FROM staff WHERE id = %1"_s.arg(bench.database.anyId())); }); });
    bench.add(name, measured, u"a lookup by primary key"_s, bench.ofLarge(bench.database.isSqlite() ? kCheckGoal : kServerCheckGoal));
}
} // namespace

void measureDuplicates(const Bench &bench)
{
    BareDatabase bare(bench.database.url(), bench.databases.path(u"duplicates-scratch"_s));
    const QStringList whole{u"last_name"_s, u"first_name"_s, u"birth_date"_s, u"mobile"_s, u"postal_code"_s, u"address_line1"_s};
    measureCheck(bench, bare, u"check one sheet for duplicates"_s, whole);
    measureCheck(bench, bare, u"check one sheet by its names alone"_s, {u"last_name"_s, u"first_name"_s});
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
    measureCheck(bench, bare, hot, whole, QDate::fromString(kHotDay, Qt::ISODate));
}

} // namespace effectif::bench
