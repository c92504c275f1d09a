// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importrun.h"

#include "models/services/access.h"
#include "models/services/duplicatefinder.h"
#include "models/services/importpacking.h"
#include "models/storage/recordrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;
using namespace importwarning;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("ImportRun", text);
}
} // namespace

ImportRun::ImportRun(const Parts &parts, IssueListener listener)
    : m_parts(parts)
    , m_options(parts.planner.options())
    , m_listener(std::move(listener))
{
    for (const FieldDefinition &field : m_parts.planner.catalogue()->fields()) {
        if (field.target == "department"_L1 && !field.own)
            m_departmentKey = field.key;
    }
}

bool ImportRun::updates() const
{
    return m_options.mode != ImportMode::Create && m_options.mode != ImportMode::CreateAll;
}

bool ImportRun::creates() const
{
    return m_options.mode != ImportMode::Update && m_options.mode != ImportMode::FillEmpty;
}

Result<void> ImportRun::take(std::span<PlannedRow> rows)
{
    if (auto done = m_parts.resolver.resolve(rows); !done)
        return done;
    if (auto done = m_parts.duplicates.load(rows); !done)
        return done;
    if (auto done = fetchForUpdates(rows); !done)
        return done;
    if (auto done = findDoubles(rows); !done)
        return done;
    for (PlannedRow &row : rows) {
        auto decision = decide(row);
        if (!decision)
            return fail(decision.error());
        count(row, *decision);
        const auto [state, target] = std::pair(decision->state, decision->target);
        if (m_parts.claims && (state == PlanState::Create || state == PlanState::Update || state == PlanState::Unchanged))
            m_displaced << m_parts.duplicates.claim(row, state == PlanState::Create ? ImportTarget{0, row.index} : target);
        if (auto done = m_parts.sink.take(row, *decision); !done)
            return done;
    }
    m_summary.addedValues = m_parts.resolver.added();
    const auto made = flush();
    return made ? Result<void>() : fail(made.error());
}

Result<void> ImportRun::fetchForUpdates(std::span<const PlannedRow> rows)
{
    if (!updates())
        return {};
    QSet<RecordId> ids;
    for (const PlannedRow &row : rows) {
        for (const auto &collision : row.refused ? Collisions() : m_parts.duplicates.collisions(row)) {
            if (!collision.former && !collision.elsewhere && collision.target.sheet > 0)
                ids.insert(collision.target.sheet);
        }
    }
    return ids.isEmpty() ? Result<void>() : m_parts.sink.fetch(ids.values());
}

/// Asks who would probably be made twice, of rows that no number and no key stands against.
Result<void> ImportRun::findDoubles(std::span<PlannedRow> rows)
{
    m_doubles.clear();
    if (!m_parts.finder || !creates())
        return {};
    QList<qint64> indexes;
    std::vector<Record> records;
    for (const PlannedRow &row : rows) {
        if (row.refused || !m_parts.duplicates.collisions(row).isEmpty())
            continue;
        indexes << row.index;
        records.push_back(m_parts.planner.record(row));
    }
    std::vector<const Record *> asked;
    for (const Record &record : records)
        asked.push_back(&record);
    const auto found = m_parts.finder->find(asked);
    if (!found)
        return fail(found.error());
    for (qsizetype i = 0; i < std::min(found->size(), indexes.size()); ++i) {
        if (found->at(i).sheet.id != 0)
            m_doubles.insert(indexes.at(i), {found->at(i).sheet, found->at(i).reason});
    }
    return {};
}

Result<ImportDecision> ImportRun::decide(PlannedRow &row)
{
    if (row.leftOut)
        return ImportDecision{PlanState::LeftOut, {}, row.title, {}, {}, 0};
    if (row.refused)
        return ImportDecision{};
    const Collisions collisions = m_parts.duplicates.collisions(row);
    const auto elsewhere = std::ranges::find_if(collisions, &ImportDuplicates::Collision::elsewhere);
    if (elsewhere != collisions.end())
        return refused(row, *elsewhere, kElsewhere);
    if (!m_parts.duplicates.key().isAutomatic())
        return decideByKey(row, collisions);
    if (collisions.isEmpty())
        return creates() ? create(row) : refused(row, QString(), say(kNoNumber));
    if (m_options.mode == ImportMode::CreateAll)
        return createWithout(row, collisions);
    const auto taken = std::ranges::find_if(collisions, [](const auto &c) { return !c.former; });
    if (taken == collisions.end())
        return refused(row, collisions.first(), kFormer);
    return updates() ? update(row, collisions) : duplicate(row, *taken);
}

/// The card of somebody here, or else the key alone, says which sheet is meant; numbers of other sheets stand against it.
Result<ImportDecision> ImportRun::decideByKey(PlannedRow &row, const Collisions &collisions)
{
    const ImportKey &key = m_parts.duplicates.key();
    const QString wanted = m_parts.duplicates.keyOf(row);
    auto meant = std::ranges::find(collisions, ImportDuplicates::kCard, &ImportDuplicates::Collision::field);
    if (meant == collisions.end())
        meant = std::ranges::find_if(
            collisions, [&](const auto &c) { return !c.former && c.field == (key.isNumber() ? key.field().key : QString()); });
    if (meant == collisions.end()) {
        if (wanted.isEmpty() && !creates())
            return refused(row, key.label(), say(kNoKey).arg(key.label()));
        if (!creates())
            return refused(row, key.label(), say(kNobody).arg(key.label(), m_parts.duplicates.shownKeyOf(row)));
        if (collisions.isEmpty())
            return create(row);
        if (m_options.mode == ImportMode::CreateAll)
            return createWithout(row, collisions);
        const auto taken = std::ranges::find_if(collisions, [](const auto &c) { return !c.former; });
        if (taken == collisions.end())
            return refused(row, collisions.first(), kFormer);
        return updates() ? refused(row, *taken, kOtherSheet) : duplicate(row, *taken);
    }
    if (meant->several)
        return refused(row, *meant, kSeveral);
    if (m_options.mode == ImportMode::CreateAll)
        return createWithout(row, collisions);
    if (!updates())
        return duplicate(row, *meant);
    if (meant->inBin)
        return refused(row, *meant, kBin);
    for (const auto &collision : collisions) {
        if (collision.target != meant->target)
            return refused(row, collision, collision.former ? kFormer : kOtherSheet);
    }
    leaveMerged(row, collisions);
    return change(row, meant->target, meant->title);
}

ImportDecision ImportRun::create(PlannedRow &row)
{
    m_parts.planner.refuseMissing(row);
    if (row.refused)
        return {};
    if (const auto found = m_doubles.constFind(row.index); found != m_doubles.cend()) {
        row.issues.append({row.line, {}, {}, say(kProbably).arg(found->first.name, found->second), ImportIssue::Severity::Skipped});
        return {PlanState::Duplicate, {found->first.id, -1}, found->first.name, {}, {}, 0};
    }
    m_parts.planner.fileUnder(row, m_parts.department);
    if (!mayWrite(row, 0, m_parts.planner.department(row)))
        return {};
    ImportDecision decision{PlanState::Create, {}, row.title, {}, {}, 0};
    if (m_parts.planner.extras().signature)
        decision.signature = m_parts.planner.signatureOf(row, [this](const FieldDefinition &field, const Reference &reference) {
            return m_parts.resolver.signatureOf(field, reference);
        });
    return decision;
}

ImportDecision ImportRun::createWithout(PlannedRow &row, const Collisions &collisions)
{
    for (const ImportDuplicates::Collision &collision : collisions) {
        if (collision.former)
            return refused(row, collision, kFormer);
    }
    for (const ImportDuplicates::Collision &collision : collisions) {
        if (!m_parts.planner.catalogue()->field(collision.field))
            continue; // whoever has the same name or e-mail address may have it twice, and a card's UID is no value
        m_parts.planner.clear(row, collision.field);
        const FieldDefinition &field = *m_parts.planner.catalogue()->field(collision.field);
        row.issues.append({row.line, m_parts.planner.headerOf(collision.field), field.sensitive ? QString() : collision.number,
                           say(collision.merged ? kWithoutMerged : collision.inBin ? kWithoutBin : kWithout)
                               .arg(field.label.in(m_options.language), field.sensitive ? u"…"_s : collision.number, collision.title),
                           ImportIssue::Severity::Note});
    }
    m_parts.planner.finish(row, *m_parts.planner.catalogue());
    return create(row);
}

Result<ImportDecision> ImportRun::update(PlannedRow &row, const Collisions &collisions)
{
    ImportTarget target;
    QString title;
    for (const ImportDuplicates::Collision &collision : collisions) {
        if (collision.former)
            continue;
        if (collision.inBin)
            return refused(row, collision, kBin);
        if (!target.isNone() && collision.target != target)
            return refused(row, collision, kTwoSheets);
        target = collision.target;
        title = collision.title;
    }
    for (const ImportDuplicates::Collision &collision : collisions) {
        if (collision.former && collision.target != target)
            return refused(row, collision, kFormer);
    }
    leaveMerged(row, collisions);
    return change(row, target, title);
}

/// A number of a merged sheet stays with it, so that it can come back: the one that stayed has its own.
void ImportRun::leaveMerged(PlannedRow &row, const Collisions &collisions)
{
    for (const ImportDuplicates::Collision &collision : collisions) {
        const FieldDefinition *field = m_parts.planner.catalogue()->field(collision.field);
        if (!collision.merged || !field)
            continue;
        m_parts.planner.clear(row, collision.field);
        row.issues.append({row.line, m_parts.planner.headerOf(collision.field), field->sensitive ? QString() : collision.number,
                           say(kMerged).arg(field->label.in(m_options.language), field->sensitive ? u"…"_s : collision.number, collision.title),
                           ImportIssue::Severity::Note});
    }
}

Result<ImportDecision> ImportRun::change(PlannedRow &row, ImportTarget target, const QString &title)
{
    if (target.row >= 0) { // the sheet is in this batch: it must be there before it can be changed
        const auto made = flush();
        if (!made)
            return fail(made.error());
        if (made->contains(target.row))
            target = {made->value(target.row), -1};
    }
    auto sheet = m_parts.sink.sheet(target, row.index);
    if (!sheet)
        return fail(sheet.error());
    const DepartmentId before = storage::RecordRepository::departmentOf(*sheet, *m_parts.planner.catalogue());
    ImportDecision decision{PlanState::Unchanged, target, title, {}, *std::move(sheet), 0};
    decision.changes = changesOf(row, decision.after);
    if (decision.changes.isEmpty())
        return decision;
    if (!mayWrite(row, before, decision.after.value(m_departmentKey).value<Reference>()))
        return ImportDecision{PlanState::Refused, target, title, {}, {}, 0};
    decision.state = PlanState::Update;
    for (const ImportChange &change : std::as_const(decision.changes)) {
        const FieldDefinition &field = m_parts.planner.columns().columns.at(change.column).field;
        const auto signature = [&](const QVariant &value) {
            const bool link = value.metaType() == QMetaType::fromType<Reference>();
            return importpacking::signature(
                field.key, link ? QVariant::fromValue(m_parts.resolver.asShown(field, value.value<Reference>())) : value);
        };
        decision.signature += 3 * signature(change.before) + signature(change.after);
    }
    return decision;
}

/// Where a cell is filled and differs; only into what is empty, if that was asked for.
QList<ImportChange> ImportRun::changesOf(const PlannedRow &row, Record &sheet) const
{
    QList<ImportChange> changes;
    const QList<ImportColumn> &columns = m_parts.planner.columns().columns;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString &key = columns.at(i).field.key;
        const QVariant &value = m_parts.planner.valueOf(row, i);
        const QVariant before = sheet.value(key);
        if (value.isNull() || sameValue(value, before) || (m_options.mode == ImportMode::FillEmpty && !before.isNull()))
            continue;
        sheet.values.insert(key, value);
        changes.append({i, before, value});
    }
    return changes;
}

/// False, and the row is refused: the sheet would be, or go, where the person at work may not put it.
bool ImportRun::mayWrite(PlannedRow &row, DepartmentId before, const Reference &after)
{
    auto may = access::moveTo(m_parts.context, before, after.id);
    if (may)
        may = access::fileUnder(m_parts.context, after.id);
    if (may)
        return true;
    row.refused = true;
    row.issues.append({row.line, m_parts.planner.headerOf(m_departmentKey), after.name,
                       may.error().message, ImportIssue::Severity::Refused});
    return false;
}

ImportDecision ImportRun::cardOfSomebody(PlannedRow &row, const ImportDuplicates::Collision &collision)
{
    row.issues.append({row.line, ImportDuplicates::kCard, {}, say(collision.inBin ? kSkippedCardBin : kSkippedCard).arg(collision.title),
                       ImportIssue::Severity::Skipped});
    return {PlanState::Duplicate, collision.target, collision.title, {}, {}, 0};
}

/// The field, the card, or what the import goes by.
QString ImportRun::labelOf(const ImportDuplicates::Collision &collision) const
{
    if (collision.field == ImportDuplicates::kCard)
        return collision.field;
    const FieldDefinition *field = m_parts.planner.catalogue()->field(collision.field);
    return field ? field->label.in(m_options.language) : m_parts.duplicates.key().label();
}

ImportDecision ImportRun::duplicate(PlannedRow &row, const ImportDuplicates::Collision &collision)
{
    if (collision.field == ImportDuplicates::kCard)
        return cardOfSomebody(row, collision);
    const ImportKey &key = m_parts.duplicates.key();
    const FieldDefinition *field = m_parts.planner.catalogue()->field(collision.field);
    const bool hidden = field && field->sensitive;
    const QString number = field ? (hidden ? u"…"_s : collision.number) : m_parts.duplicates.shownKeyOf(row);
    row.issues.append({row.line, field ? m_parts.planner.headerOf(collision.field) : key.label(), hidden ? QString() : number,
                       say(collision.merged ? kSkippedMerged : collision.inBin ? kSkippedBin : kSkipped)
                           .arg(labelOf(collision), number, collision.title),
                       ImportIssue::Severity::Skipped});
    return {PlanState::Duplicate, collision.target, collision.title, {}, {}, 0};
}

ImportDecision ImportRun::refused(PlannedRow &row, const ImportDuplicates::Collision &collision, const char *reason)
{
    const FieldDefinition *field = m_parts.planner.catalogue()->field(collision.field);
    const bool hidden = field && field->sensitive;
    const QString label = labelOf(collision);
    const QString number = collision.field == ImportDuplicates::kCard ? row.title
        : field                                                       ? (hidden ? u"…"_s : collision.number)
                                                                      : m_parts.duplicates.shownKeyOf(row);
    const QString sentence = collision.former || collision.elsewhere ? say(reason).arg(label, number)
                                                                     : say(reason).arg(label, number, collision.title);
    row.refused = true;
    row.issues.append({row.line, field ? m_parts.planner.headerOf(collision.field) : label, hidden ? QString() : number, sentence,
                       ImportIssue::Severity::Refused});
    return {PlanState::Refused, collision.former || collision.elsewhere ? ImportTarget() : collision.target, collision.title, {}, {}, 0};
}

ImportDecision ImportRun::refused(PlannedRow &row, const QString &column, const QString &reason)
{
    row.refused = true;
    row.issues.append({row.line, column, {}, reason, ImportIssue::Severity::Refused});
    return {};
}

void ImportRun::count(const PlannedRow &row, const ImportDecision &decision)
{
    m_summary.rows += 1;
    m_summary.created += decision.state == PlanState::Create ? 1 : 0;
    m_summary.incomplete += decision.state == PlanState::Create && row.ready.incomplete ? 1 : 0;
    m_summary.updated += decision.state == PlanState::Update ? 1 : 0;
    m_summary.unchanged += decision.state == PlanState::Unchanged ? 1 : 0;
    m_summary.skipped += decision.state == PlanState::Duplicate ? 1 : 0;
    m_summary.refused += decision.state == PlanState::Refused ? 1 : 0;
    for (const ImportIssue &issue : row.issues) {
        if (m_listener)
            m_listener(issue);
    }
}

Result<QHash<qint64, RecordId>> ImportRun::flush()
{
    auto made = m_parts.sink.flush();
    if (made)
        m_parts.duplicates.rename(*made);
    return made;
}

} // namespace effectif
