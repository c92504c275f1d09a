// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The quality of data: each check over all sheets, against one statement that reads what it reads.
#include "models/domain/quality/checks.h"
#include "models/storage/qualityrepository.h"
#include "tests/bench/limits.h"
#include "tests/bench/operations.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr double kGoal = 3; ///< times as long as reading the columns
constexpr int kLeadDays = 30;

/// As much as the check reads: on a file made into one number by the database, from a server as rows, as they have to come here.
QString reading(const quality::Check &check, const Catalogue &catalogue, bool sqlite)
{
    using quality::Looks;
    if (check.looks == Looks::Expired || check.looks == Looks::Expiring)
        return u"SELECT count(*) FROM attachment a JOIN staff r ON r.id = a.record_id WHERE a.removed = 0 AND a.expires_on IS NOT NULL"_s;
    QStringList columns;
    for (const QString &key : check.fields(catalogue))
        columns << storage::qualifiedColumn(*catalogue.field(key));
    if (check.householdMay)
        columns += {u"r.last_name"_s, u"r.address_line1"_s, u"r.postal_code"_s};
    QString from = check.sealed ? u"staff r LEFT JOIN staff_private p ON p.record_id = r.id"_s : u"staff r"_s;
    if (check.looks == Looks::WithoutPhoto) {
        from += u" LEFT JOIN record_photo f ON f.department_id = r.department_id AND f.kind = 'staff' AND f.record_id = r.id"_s;
        columns << u"f.photo"_s;
    }
    if (check.looks == Looks::Incomplete)
        columns = QStringList{u"r.incomplete"_s};
    QStringList lengths;
    for (const QString &column : std::as_const(columns))
        lengths << u"coalesce(length(CAST(%1 AS text)), 0)"_s.arg(column);
    const QString what = sqlite ? u"sum(%1)"_s.arg(lengths.join(u" + "_s)) : u"r.id, r.department_id, "_s + columns.join(u", "_s);
    return u"SELECT %1 FROM %2 WHERE r.binned_at IS NULL AND r.situation IS DISTINCT FROM 'inactive'"_s.arg(what, from);
}

void readAll(const Bench &bench, BareDatabase &bare, const QString &sql)
{
    if (bench.database.isSqlite()) {
        (void)bare.number(sql);
        return;
    }
    auto rows = must(bench.database.services().context().connection.prepare(sql, storage::Statement::Fetch::Streamed));
    must(rows.run());
    while (rows.next()) { }
    must(rows.ended());
}
} // namespace

void measureQuality(const Bench &bench)
{
    Services &services = bench.database.services();
    BareDatabase bare(bench.database.url(), bench.databases.path(u"quality-scratch"_s));
    const CataloguePtr catalogue = must(services.catalogues().catalogue(kKind));
    storage::QualityRepository checks(services.context().connection, catalogue, services.context().rights);
    const QDate today = services.context().clock.now().date();
    for (const quality::Check *check : quality::checks()) {
        const QString name = u"quality: "_s + QLatin1StringView(check->id);
        const bool isOfFiles = check->looks == quality::Looks::Expired || check->looks == quality::Looks::Expiring; // there are none here
        if (!bench.wants(name) || !checks.supports(*check) || isOfFiles)
            continue;
        const QString sql = reading(*check, *catalogue, bench.database.isSqlite());
        const auto measured = inTurn(
            bench.runs, [&] { return timed([&] { (void)must(checks.find(*check, today, kLeadDays, [](qint64) { return true; })); }); },
            [&] { return timed([&] { readAll(bench, bare, sql); }); });
        bench.add(name, measured, u"reading the columns"_s, bench.ofLarge(kGoal));
    }
}

} // namespace effectif::bench
