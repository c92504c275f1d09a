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

/// As much as the check reads, made into one number by the database.
QString reading(const quality::Check &check, const Catalogue &catalogue)
{
    using quality::Looks;
    QStringList sums;
    for (const QString &key : check.fields(catalogue))
        sums << u"coalesce(length(CAST(%1 AS text)), 0)"_s.arg(storage::qualifiedColumn(*catalogue.field(key)));
    if (check.householdMay) {
        for (const QString &key : {u"last_name"_s, u"address_line1"_s, u"postal_code"_s})
            sums << u"coalesce(length(r.%1), 0)"_s.arg(key);
    }
    QString from = u"staff r LEFT JOIN staff_private p ON p.record_id = r.id"_s;
    if (!check.sealed)
        from = u"staff r"_s;
    if (check.looks == Looks::WithoutPhoto) {
        from += u" LEFT JOIN record_photo f ON f.department_id = r.department_id AND f.kind = 'staff' AND f.record_id = r.id"_s;
        sums << u"coalesce(length(f.photo), 0)"_s;
    }
    if (check.looks == Looks::Incomplete)
        sums = {u"r.incomplete"_s};
    if (check.looks == Looks::Expired || check.looks == Looks::Expiring)
        return u"SELECT count(*) FROM attachment a JOIN staff r ON r.id = a.record_id WHERE a.removed = 0 AND a.expires_on IS NOT NULL"_s;
    return u"SELECT sum(%1) FROM %2 WHERE r.binned_at IS NULL AND r.situation IS DISTINCT FROM 'inactive'"_s.arg(sums.join(u" + "_s), from);
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
        const QString sql = reading(*check, *catalogue);
        const auto measured = inTurn(
            bench.runs, [&] { return timed([&] { (void)must(checks.find(*check, today, kLeadDays, [](qint64) { return true; })); }); },
            [&] { return timed([&] { (void)bare.number(sql); }); });
        bench.add(name, measured, u"reading the columns"_s, bench.ofLarge(kGoal));
    }
}

} // namespace effectif::bench
