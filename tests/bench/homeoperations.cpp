// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/operations.h"

#include "models/domain/fieldtype.h"
#include "models/services/homeservice.h"
#include "models/services/lifecycleservice.h"
#include "models/services/services.h"
#include "models/services/transferservice.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFavourites = 20;
constexpr int kManaged = 30;
constexpr int kChanged = 15;

RecordEdit changeOf(Services &services, RecordId id, const QString &key, const QVariant &value)
{
    const Record record = must(services.records().load(kKind, id));
    RecordEdit edit;
    edit.kind = kKind;
    edit.id = id;
    edit.baseVersion = record.version;
    edit.changes.insert(key, value);
    edit.originals.insert(key, record.value(key));
    edit.allowIncomplete = true;
    return edit;
}

/// What somebody who has worked here for a while finds at home: favourites, own sheets that lack something, and what a
/// colleague changed today. The same amounts whatever the size of the office.
void workForAWhile(Database &database)
{
    Services &mine = database.services();
    const QList<RecordId> ids = database.ids();
    (void)must(mine.lifecycle().setFavourite({kKind, ids.mid(0, kFavourites), {}, QUuid::createUuid()}, true));
    const Reference me{mine.context().user, mine.context().userName};
    for (const RecordId id : ids.mid(100, kManaged)) {
        (void)must(mine.records().save(changeOf(mine, id, u"managed_by"_s, QVariant::fromValue(me))));
        (void)must(mine.records().save(changeOf(mine, id, u"address_line1"_s, QVariant())));
    }
    OpenRequest request;
    request.url = database.url();
    request.userName = u"Colleague"_s;
    const SystemClock clock;
    const auto theirs = must(Services::create(request, clock));
    for (const RecordId id : ids.mid(500, kChanged))
        (void)must(theirs->records().save(changeOf(*theirs, id, u"city"_s, u"Nantes"_s)));
}

/// By services that were opened just now, as at a start.
double openHome(Database &database)
{
    const auto services = database.open();
    const QList<RecordId> recent = database.ids().mid(200, HomeService::kShown);
    return timed([&] {
        HomeService home(*services);
        (void)must(home.arrangement());
        (void)must(home.content(kKind, recent));
        (void)must(TransferService(services->context(), services->catalogues()).waiting());
    });
}

/// The numbers on the tiles come when the list has been read, which is asked for first.
double countTiles(Database &database)
{
    const auto services = database.open();
    (void)must(services->records().ids({kKind, {}, {}, {}, Qt::AscendingOrder}));
    return timed([&] { (void)must(services->records().counts(kKind)); });
}
} // namespace

void measureHome(const Bench &bench)
{
    if (!bench.wants(u"home"_s) || &bench.database == &bench.small)
        return;
    workForAWhile(bench.small);
    workForAWhile(bench.database);
    bench.add(u"home, its lists"_s, inTurn(bench.runs, [&] { return openHome(bench.database); }, [&] { return openHome(bench.small); }),
              u"same of 1k"_s, 1.3);
    bench.add(u"home, numbers on the tiles"_s,
              inTurn(bench.runs, [&] { return countTiles(bench.database); }, [&] { return countTiles(bench.small); }), u"same of 1k"_s,
              std::nullopt);
}

} // namespace effectif::bench
