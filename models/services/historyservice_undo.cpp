// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back of each kind of operation: the table is operationRule() in domain/history.cpp.
#include "models/domain/cataloguechanges.h"
#include "models/domain/cataloguedraft.h"
#include "models/services/access.h"
#include "models/services/configurationservice.h"
#include "models/services/distributionservice.h"
#include "models/services/duplicatedecisions.h"
#include "models/services/duplicaterules.h"
#include "models/services/historyservice.h"
#include "models/services/operationundo.h"
#include "models/services/referencejson.h"
#include "models/services/qualityignores.h"
#include "models/services/services.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("HistoryService", text);
}

QString notKept()
{
    return say(QT_TRANSLATE_NOOP("HistoryService", "This was done by an earlier version of the program, which did not keep what it takes to undo it."));
}

/// Own fields that were added since and taken off the sheet again keep their data; they are no change of the sheet.
Catalogue withoutRemovedSince(const Catalogue &now, const Catalogue &then)
{
    QList<FieldDefinition> fields = now.fields() + now.retiredFields();
    fields.removeIf([&](const FieldDefinition &field) { return field.own && field.retired && !then.anyField(field.key); });
    return {now.kind(), now.version(), now.tabs(), now.sections(), fields, now.choiceLists()};
}

Result<QJsonObject> detailOf(ServiceContext &context, const HistoryEntry &entry)
{
    if (auto may = access::administrator(context); !may)
        return fail(may.error());
    const auto detail = storage::OperationRepository(context.connection).detail(entry.seq);
    return detail ? Result<QJsonObject>(QJsonDocument::fromJson(detail->toUtf8()).object()) : fail(detail.error());
}

Result<UndoPlan> planIgnores(Services &services, const HistoryEntry &entry, UndoPlan plan)
{
    const auto left = QualityIgnores(services).leftBy(entry.kind, entry.seq);
    if (!left)
        return fail(left.error());
    plan.steps = static_cast<int>(left->size());
    if (left->isEmpty())
        plan.obstacle = say(QT_TRANSLATE_NOOP("HistoryService", "There is nothing left to take back here."));
    for (const quality::Ignored &ignored : *left)
        plan.lines << say(ignored.stands ? QT_TRANSLATE_NOOP("HistoryService", "What was found on the sheet of %1 is shown again")
                                         : QT_TRANSLATE_NOOP("HistoryService", "What was found on the sheet of %1 may stay again")).arg(ignored.title);
    return plan;
}
} // namespace

Result<UndoPlan> HistoryService::undoPlan(const QUuid &operation, Progress &progress)
{
    const auto entry = find(operation);
    if (!entry)
        return fail(entry.error());
    const OperationRule *rule = operationRule(entry->what);
    if (!rule || rule->way == UndoWay::Never) {
        UndoPlan plan{operation, entry->what, entry->done, operationObstacle(rule), {}, 0, {}, 0};
        return plan;
    }
    if (rule->way == UndoWay::Values && m_services.catalogues().kinds().contains(entry->kind)) {
        auto plan = OperationUndo(m_services, *entry).plan(progress);
        if (plan && !plan->obstacle.isEmpty() && entry->undone.at.isValid())
            plan->obstacle = say(QT_TRANSLATE_NOOP("HistoryService", "%1 took this back already (%2)."))
                                 .arg(entry->undone.userName, localeOf(m_services.context().language)
                                                                  .toString(entry->undone.at.toLocalTime(), QLocale::ShortFormat));
        return plan;
    }
    return planElsewhere(*entry);
}

Result<UndoPlan> HistoryService::planElsewhere(const HistoryEntry &entry)
{
    UndoPlan plan{entry.uuid, entry.what, entry.done, {}, {}, 1, {}, 0};
    const OperationRule *rule = operationRule(entry.what);
    if (rule->way == UndoWay::Stars) {
        if (entry.done.user != m_services.context().user)
            plan.obstacle = say(QT_TRANSLATE_NOOP("HistoryService", "Favourites are everybody’s own: only %1 can take this back.")).arg(entry.done.userName);
        plan.lines << say(QT_TRANSLATE_NOOP("HistoryService", "Your favourites become what they were"));
        return plan;
    }
    if (rule->way == UndoWay::Decisions) {
        const auto left = DuplicateDecisions(m_services.context(), m_services.catalogues()).leftBy(entry.kind, entry.seq);
        if (!left)
            return fail(left.error());
        plan.steps = static_cast<int>(left->size());
        if (left->isEmpty())
            plan.obstacle = say(QT_TRANSLATE_NOOP("HistoryService", "There is nothing left to take back here."));
        for (const duplicates::Decision &decision : *left)
            plan.lines << say(decision.stands ? QT_TRANSLATE_NOOP("HistoryService", "%1 and %2 may be duplicates again")
                                              : QT_TRANSLATE_NOOP("HistoryService", "%1 and %2 are set aside as no duplicates again"))
                              .arg(decision.firstTitle, decision.secondTitle);
        return plan;
    }
    if (rule->way == UndoWay::QualityIgnores)
        return planIgnores(m_services, entry, std::move(plan));
    if (rule->way == UndoWay::Distribution)
        return DistributionService(m_services).undoPlan(entry, std::move(plan));
    if (rule->way == UndoWay::DuplicateRules) {
        const auto change = DuplicateRules(m_services.context()).changeOf(entry.seq);
        if (!change)
            return fail(change.error());
        if (!change->stands)
            plan.obstacle = say(QT_TRANSLATE_NOOP("HistoryService", "The rules for duplicates were changed again since: change them where they were changed."));
        plan.lines << say(QT_TRANSLATE_NOOP("HistoryService", "Duplicates are found by the rules before"));
        return plan;
    }
    if (rule->way == UndoWay::Configuration) {
        const auto former = formerConfiguration(entry, plan);
        return former ? Result<UndoPlan>(plan) : fail(former.error());
    }
    if (rule->way != UndoWay::Reference) {
        plan.obstacle = say(QT_TRANSLATE_NOOP("HistoryService", "There is nothing left to take back here."));
        return plan;
    }
    const auto detail = detailOf(m_services.context(), entry);
    if (!detail)
        return fail(detail.error());
    const auto change = referenceChangeFrom(*detail);
    if (!change) {
        plan.obstacle = notKept();
        return plan;
    }
    const auto now = m_services.references().items(change->source);
    if (!now)
        return fail(now.error());
    if (const auto undone = referencelist::withUndone(*now, change->before, change->after); !undone)
        plan.obstacle = undone.error().message;
    plan.lines << say(QT_TRANSLATE_NOOP("HistoryService", "The list of values becomes what it was"));
    const int sheets = static_cast<int>(change->sheets); // named: lupdate does not see a text beside a cast
    if (sheets > 0)
        plan.lines << QCoreApplication::translate("HistoryService", "%n sheet(s) get their former value back, but for those that were changed since", nullptr, sheets);
    return plan;
}

Result<UndoOutcome> HistoryService::undo(const QUuid &operation, const UndoDecision &decision, Progress &progress)
{
    const auto entry = find(operation);
    if (!entry)
        return fail(entry.error());
    const OperationRule *rule = operationRule(entry->what);
    const bool ofSheets = m_services.catalogues().kinds().contains(entry->kind);
    switch (rule ? rule->way : UndoWay::Never) {
    case UndoWay::Values: {
        if (!ofSheets)
            return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("HistoryService", "There is nothing left to take back here.")));
        auto outcome = OperationUndo(m_services, *entry).run(decision, progress);
        // an undo may have been one of stars, which leave no values behind
        const bool stars = !outcome && outcome.error().kind == ErrorKind::NotFound && entry->what == "undo"_L1 && entry->done.user == m_services.context().user;
        return stars ? undoStars(*entry, progress) : outcome;
    }
    case UndoWay::Stars:
        return undoStars(*entry, progress);
    case UndoWay::Decisions:
        return undoDecisions(*entry);
    case UndoWay::QualityIgnores: {
        const auto left = QualityIgnores(m_services).leftBy(entry->kind, entry->seq);
        const auto undone = left ? QualityIgnores(m_services).undo(entry->kind, entry->seq) : fail(left.error());
        return undone ? Result<UndoOutcome>(UndoOutcome{*undone, 0, static_cast<int>(left->size()), {}, 0}) : fail(undone.error());
    }
    case UndoWay::DuplicateRules: {
        const auto undone = DuplicateRules(m_services.context()).undo(entry->seq);
        return undone ? Result<UndoOutcome>(UndoOutcome{*undone, 0, 1, {}, 0}) : fail(undone.error());
    }
    case UndoWay::Distribution: {
        const auto undone = DistributionService(m_services).undo(*entry);
        return undone ? Result<UndoOutcome>(UndoOutcome{*undone, 0, 1, {}, 0}) : fail(undone.error());
    }
    case UndoWay::Reference:
        return undoReference(*entry, progress);
    case UndoWay::Configuration:
        return undoConfiguration(*entry, decision, progress);
    case UndoWay::Never:
        break;
    }
    return fail(ErrorKind::Invalid, operationObstacle(rule && rule->way == UndoWay::Never ? rule : nullptr));
}

Result<UndoOutcome> HistoryService::undoStars(const HistoryEntry &entry, Progress &progress)
{
    if (entry.done.user != m_services.context().user)
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("HistoryService", "Favourites are everybody’s own: only %1 can take this back.")).arg(entry.done.userName));
    const auto done = m_services.lifecycle().undo(entry.kind, entry.uuid, QUuid::createUuid(), &progress);
    if (!done)
        return fail(done.error());
    UndoOutcome outcome;
    outcome.operation = done->operation;
    outcome.sheets = static_cast<int>(done->changed.size());
    outcome.steps = outcome.sheets;
    return outcome;
}

Result<UndoOutcome> HistoryService::undoDecisions(const HistoryEntry &entry)
{
    DuplicateDecisions decisions(m_services.context(), m_services.catalogues());
    const auto left = decisions.leftBy(entry.kind, entry.seq);
    const auto undone = left ? decisions.undo(entry.kind, entry.seq) : fail(left.error());
    if (!undone)
        return fail(undone.error());
    UndoOutcome outcome;
    outcome.operation = *undone;
    outcome.steps = static_cast<int>(left->size());
    return outcome;
}

Result<UndoOutcome> HistoryService::undoReference(const HistoryEntry &entry, Progress &progress)
{
    const auto detail = detailOf(m_services.context(), entry);
    if (!detail)
        return fail(detail.error());
    auto change = referenceChangeFrom(*detail);
    if (!change)
        return fail(ErrorKind::Invalid, notKept());
    change->operation = entry.seq;
    const auto undone = m_services.references().undo(*change, progress);
    if (!undone)
        return fail(undone.error());
    UndoOutcome outcome;
    outcome.operation = undone->uuid;
    outcome.sheets = static_cast<int>(undone->sheets);
    outcome.steps = 1 + outcome.sheets;
    return outcome;
}

/// What was published before, on top of today's; the plan says what differs from what this operation published.
Result<CataloguePtr> HistoryService::formerConfiguration(const HistoryEntry &entry, UndoPlan &plan)
{
    ServiceContext &context = m_services.context();
    const auto detail = detailOf(context, entry);
    if (!detail)
        return fail(detail.error());
    ConfigurationService configurations(m_services);
    const auto now = m_services.catalogues().whole(entry.kind);
    if (!now)
        return now;
    const auto before = configurations.version(entry.kind, detail->value("before"_L1).toInt());
    const auto after = configurations.version(entry.kind, detail->value("after"_L1).toInt());
    if (!before || !after) {
        plan.obstacle = notKept();
        return *now;
    }
    const QStringList since = changesInWords(**after, withoutRemovedSince(**now, **after), context.language);
    for (const QString &change : since) {
        UndoConflict conflict;
        conflict.label = say(QT_TRANSLATE_NOOP("HistoryService", "Configuration"));
        conflict.now = change;
        plan.conflicts << conflict;
    }
    plan.conflictCount = static_cast<int>(plan.conflicts.size());
    CatalogueDraft draft(*now, &ConfigurationService::isReservedKey);
    draft.adopt(**before, CatalogueDraft::Absent::Removed);
    const CataloguePtr former = draft.catalogue();
    plan.lines = changesInWords(**now, *former, context.language);
    if (plan.lines.isEmpty())
        plan.obstacle = say(QT_TRANSLATE_NOOP("HistoryService", "There is nothing left to take back here."));
    return former;
}

Result<UndoOutcome> HistoryService::undoConfiguration(const HistoryEntry &entry, const UndoDecision &decision, Progress &progress)
{
    UndoPlan plan;
    const auto former = formerConfiguration(entry, plan);
    if (!former)
        return fail(former.error());
    if (!plan.obstacle.isEmpty())
        return fail(ErrorKind::NotFound, plan.obstacle);
    if (plan.conflictCount > 0 && !decision.overwriteAll) // a configuration is whole or it is another one
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("HistoryService", "The configuration was changed again since: %1. Nothing was taken back.")).arg(plan.conflicts.first().now));
    ConfigurationService configurations(m_services);
    const auto published = configurations.publish(**former, say(QT_TRANSLATE_NOOP("HistoryService", "Taken back")), progress, entry.seq);
    if (!published)
        return fail(published.error());
    UndoOutcome outcome;
    outcome.steps = 1;
    return outcome;
}

} // namespace effectif
