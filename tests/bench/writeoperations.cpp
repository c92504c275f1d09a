// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/historyservice.h"
#include "models/services/mergeservice.h"
#include "tests/bench/limits.h"
#include "tests/bench/operations.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
void measureSave(const Bench &bench)
{
    if (!bench.wants(u"save"_s))
        return;
    constexpr int kSaves = 20;
    BareDatabase bare(bench.database.url(), bench.databases.path(u"scratch.sqlite"_s));
    bare.prepareSaves();
    RecordService &records = bench.database.services().records();
    int saved = 0;
    const Medians measured = inTurn(
        bench.runs,
        [&] {
            double sum = 0;
            for (int i = 0; i < kSaves; ++i) {
                const Record record = must(records.load(kKind, bench.database.anyId()));
                RecordEdit edit;
                edit.kind = kKind;
                edit.id = record.id;
                edit.baseVersion = record.version;
                edit.allowIncomplete = true;
                edit.changes.insert(u"notes"_s, u"saved %1"_s.arg(++saved));
                edit.changes.insert(u"position"_s, u"Position %1"_s.arg(saved % 50));
                sum += timed([&] { (void)must(records.save(edit)); });
            }
            return sum / kSaves;
        },
        [&] { return timedEach(kSaves, [&] { bare.save(); }); });
    bench.add(u"save an edit"_s, measured, u"bare UPDATE to the disk"_s, 3);
}

/// Two sheets become one; each merge is taken back, which is not counted.
void measureMerge(const Bench &bench)
{
    if (!bench.wants(u"merge"_s))
        return;
    constexpr int kMerges = 10;
    Services &services = bench.database.services();
    int saved = 0;
    const Medians measured = inTurn(
        bench.runs,
        [&] {
            double sum = 0;
            for (int i = 0; i < kMerges; ++i) {
                MergeRequest request;
                request.kind = kKind;
                request.survivor = bench.database.anyId();
                request.merged << (request.survivor == 1 ? 2 : request.survivor - 1);
                request.chosen.insert(u"city"_s, request.merged.first());
                sum += timed([&] { (void)must(MergeService(services).merge(request)); });
                Progress progress;
                (void)must(HistoryService(services).undo(request.operation, {}, progress));
            }
            return sum / kMerges;
        },
        [&] {
            double sum = 0;
            for (int i = 0; i < kMerges; ++i) {
                const Record record = must(services.records().load(kKind, bench.database.anyId()));
                RecordEdit edit;
                edit.kind = kKind;
                edit.id = record.id;
                edit.baseVersion = record.version;
                edit.allowIncomplete = true;
                edit.changes.insert(u"notes"_s, u"merged %1"_s.arg(++saved));
                sum += timed([&] { (void)must(services.records().save(edit)); });
            }
            return sum / kMerges;
        });
    bench.add(u"merge two sheets"_s, measured, u"save an edit"_s, 6);
}
} // namespace

void measureWrites(const Bench &bench)
{
    measureSave(bench);
    measureMerge(bench);
}

} // namespace effectif::bench
