// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importdoublefinder.h"
#include "models/services/importservice.h"

#include "models/services/importpacking.h"
#include "models/services/importreader.h"
#include "models/services/importrehearsal.h"
#include "models/services/importrun.h"
#include "models/services/importsetup.h"
#include "models/services/services.h"
#include "models/services/tablefeed.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>

#include <set>

namespace effectif {

namespace {
constexpr qsizetype kMostDifferences = 1000;

QString say(const char *text)
{
    return QCoreApplication::translate("ImportService", text);
}

QString nameOf(PlanState state)
{
    switch (state) {
    case PlanState::Create:
        return say(QT_TRANSLATE_NOOP("ImportService", "new sheet"));
    case PlanState::Update:
        return say(QT_TRANSLATE_NOOP("ImportService", "changed sheet"));
    case PlanState::Unchanged:
        return say(QT_TRANSLATE_NOOP("ImportService", "nothing to change"));
    case PlanState::Duplicate:
        return say(QT_TRANSLATE_NOOP("ImportService", "duplicate"));
    case PlanState::Refused:
        return say(QT_TRANSLATE_NOOP("ImportService", "refused"));
    case PlanState::LeftOut:
        break;
    }
    return say(QT_TRANSLATE_NOOP("ImportService", "left out"));
}

/// "new sheet → duplicate. The matricule “7” belongs to ..."
QString sentenceOf(PlanState before, const PlanRow &now)
{
    const QString reasons = now.reasons.join(QLatin1Char(' '));
    if (before != now.state)
        return say(QT_TRANSLATE_NOOP("ImportService", "%1 → %2. %3")).arg(nameOf(before), nameOf(now.state), reasons).trimmed();
    QStringList cells;
    for (const PlanCell &cell : now.cells) {
        if (cell.state == PlanCell::State::Changed)
            cells << say(QT_TRANSLATE_NOOP("ImportService", "“%1” → “%2”")).arg(cell.before, cell.after);
    }
    return say(QT_TRANSLATE_NOOP("ImportService", "The values of “%1” are others by now: %2")).arg(now.sheet.name, cells.isEmpty() ? reasons : cells.join(QLatin1String(", ")));
}
} // namespace

Result<std::shared_ptr<ImportPlan>> ImportService::rehearse(TableSource &table, const ImportOptions &options, Progress &progress)
{
    TableFeed feed(table);
    return rehearseAgain(feed, options, nullptr, progress);
}

Result<std::shared_ptr<ImportPlan>> ImportService::rehearse(ImportFeed &feed, const ImportOptions &options, Progress &progress)
{
    return rehearseAgain(feed, options, nullptr, progress);
}

DuplicateFinder *ImportService::finderFor(const ImportOptions &options, ImportDoubleFinder &own) const
{
    return m_finder ? m_finder : options.findDoubles && options.mode != ImportMode::CreateAll ? &own : nullptr;
}

Result<std::shared_ptr<ImportPlan>> ImportService::rehearseAgain(ImportFeed &feed, const ImportOptions &options, const ImportPlan *former,
                                                                 Progress &progress)
{
    ServiceContext &context = m_services.context();
    const auto seen = storage::ChangeFeed(context.connection).end();
    if (!seen)
        return fail(seen.error());
    const auto setup = ImportSetup::create(m_services, feed.header(), options);
    if (!setup)
        return fail(setup.error());
    auto spill = ImportSpill::create();
    if (!spill)
        return fail(spill.error());
    std::shared_ptr<ImportPlan> plan(new ImportPlan(
        options, feed.header(), std::make_unique<ImportPlanner>(setup->planner(options, {true, true})), *std::move(spill)));
    plan->m_seenChange = seen->seq;
    ImportPlanner &planner = *plan->m_planner;
    ImportResolver resolver(context, m_services.catalogues(), planner, 0);
    ImportDuplicates duplicates(context, m_services.catalogues(), planner, setup->key, &plan->m_ledger, [&](qint64 row) {
        const auto rest = plan->rest(row);
        return rest ? rest->title : QString();
    });
    ImportRehearsal rehearsal(context, *plan, resolver, setup->department);
    ImportDoubleFinder own(context, m_services.catalogues());
    ImportRun run({context, planner, resolver, duplicates, rehearsal, setup->department, finderFor(plan->options(), own)}, {});
    ImportReader reader(feed, planner);
    const auto done = reader.each(
        [&](std::span<PlannedRow> rows) {
            for (PlannedRow &row : rows)
                row.leftOut = former && former->stateOf(row.index) == PlanState::LeftOut;
            return run.take(rows);
        },
        progress);
    plan->note(resolver.added());
    return done ? Result<std::shared_ptr<ImportPlan>>(plan) : fail(done.error());
}

Result<QList<qint64>> ImportService::mend(ImportPlan &plan, qint64 row, const QHash<qsizetype, QString> &texts)
{
    auto rest = plan.rest(row);
    if (!rest)
        return fail(rest.error());
    QStringList cells = importpacking::unpack(rest->cells);
    while (cells.size() < plan.header().size())
        cells.append(QString());
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        cells[plan.columns().at(it.key()).index] = *it;
    rest->cells = importpacking::pack(cells);
    rest->ready.clear();
    if (auto kept = plan.put(row, plan.m_ledger.at(row), *rest); !kept)
        return fail(kept.error());
    return planAgain(plan, row, false);
}

Result<QList<qint64>> ImportService::leaveOut(ImportPlan &plan, qint64 row, bool out)
{
    return planAgain(plan, row, out);
}

/// The row, and every later one that it has a say in.
Result<QList<qint64>> ImportService::planAgain(ImportPlan &plan, qint64 first, bool leftOut)
{
    ServiceContext &context = m_services.context();
    const auto setup = ImportSetup::create(m_services, plan.header(), plan.options());
    if (!setup)
        return fail(setup.error());
    ImportPlanner &planner = *plan.m_planner;
    ImportLedger &ledger = plan.m_ledger;
    ImportResolver resolver(context, m_services.catalogues(), planner, 0);
    ImportDuplicates duplicates(context, m_services.catalogues(), planner, setup->key, &ledger, [&](qint64 row) {
        const auto rest = plan.rest(row);
        return rest ? rest->title : QString();
    });
    ImportRehearsal rehearsal(context, plan, resolver, setup->department);
    ImportDoubleFinder own(context, m_services.catalogues());
    ImportRun run({context, planner, resolver, duplicates, rehearsal, setup->department, finderFor(plan.options(), own)}, {});
    QList<qint64> done;
    std::set<qint64> open{first};
    const auto add = [&](const QList<qint64> &rows) { open.insert(rows.begin(), rows.end()); };
    while (!open.empty()) {
        const qint64 row = *open.begin(); // those before it are settled: what follows from a row lies behind it
        open.erase(open.begin());
        add(ledger.hangingOn(row));
        ledger.forgetClaims({row});
        const auto rest = plan.rest(row);
        if (!rest)
            return fail(rest.error());
        PlannedRow planned = planner.plan(importpacking::unpack(rest->cells), rest->line);
        planned.index = row;
        planned.leftOut = row == first ? leftOut : ledger.at(row).state == PlanState::LeftOut;
        if (auto taken = run.take(std::span(&planned, 1)); !taken)
            return fail(taken.error());
        add(run.takeDisplaced());
        add(ledger.hangingOn(row));
        done << row;
    }
    plan.note(resolver.added());
    return done;
}

Result<ImportOutcome> ImportService::differing(ImportPlan &plan, Progress &progress)
{
    PlanFeed feed(plan, PlanFeed::Rows::All);
    const auto fresh = rehearseAgain(feed, plan.options(), &plan, progress);
    if (!fresh)
        return fail(fresh.error());
    ImportOutcome outcome{(*fresh)->summary(), {}, {}, *fresh};
    for (qint64 row = 0; row < plan.rowCount() && outcome.differences.size() < kMostDifferences; ++row) {
        const ImportLedger::Entry &before = plan.m_ledger.at(row);
        const ImportLedger::Entry &now = (*fresh)->m_ledger.at(row);
        if (before.state == now.state && before.target() == now.target() && before.signature == now.signature)
            continue;
        const auto shown = (*fresh)->rows({}, row, 1);
        if (!shown)
            return fail(shown.error());
        outcome.differences << ImportDifference{row, shown->first().line, sentenceOf(before.state, shown->first())};
    }
    if (!outcome.differences.isEmpty())
        return outcome;
    return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("ImportService", "Others saved at that very moment what stands in the way of a row. "
                                                                            "Nothing was imported. Try again.")));
}

} // namespace effectif
