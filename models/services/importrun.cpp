// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importrun.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("ImportRun", text);
}

constexpr auto kSkipped = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3 already. The row was "
                                                         "skipped.");
constexpr auto kWithout = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3 already. The new sheet was "
                                                         "made without it.");
constexpr auto kSkippedBin = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, which is in the bin. The "
                                                            "row was skipped.");
constexpr auto kWithoutBin = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, which is in the bin and "
                                                            "keeps its numbers. The new sheet was made without it.");
constexpr auto kBin = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, which is in the bin. Restore that "
                                                     "sheet first, or leave the row out.");
constexpr auto kFormer = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” was another sheet's number before, and numbers are "
                                                        "never given twice. Give the row another one, or none.");
constexpr auto kElsewhere = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to a sheet of another department. Ask an "
                                                           "administrator.");
constexpr auto kTwoSheets = QT_TRANSLATE_NOOP("ImportRun", "%1 “%2” belongs to the sheet of %3, and another number of "
                                                           "the row to another sheet. Correct one of them.");
} // namespace

ImportRun::ImportRun(ImportPlanner &planner, ImportResolver &resolver, ImportDuplicates &duplicates,
                     ImportWriter &writer, const ImportOptions &options, const ImportService::IssueListener &listener,
                     const Reference &department)
    : m_planner(planner)
    , m_resolver(resolver)
    , m_duplicates(duplicates)
    , m_writer(writer)
    , m_options(options)
    , m_listener(listener)
    , m_department(department)
{
    for (const FieldDefinition &field : planner.catalogue()->fields()) {
        if (field.target == "department"_L1 && !field.own)
            m_departmentKey = field.key;
    }
}

Result<void> ImportRun::take(std::span<PlannedRow> rows)
{
    if (auto done = m_resolver.resolve(rows); !done)
        return done;
    if (auto done = m_duplicates.load(rows); !done)
        return done;
    if (auto done = fetchForUpdates(rows); !done)
        return done;
    for (PlannedRow &row : rows) {
        if (auto done = takeRow(row); !done)
            return done;
        m_summary.rows += 1;
        m_summary.refused += row.refused ? 1 : 0;
        tell(row);
    }
    m_summary.addedValues = m_resolver.added();
    return flush();
}

Result<void> ImportRun::fetchForUpdates(std::span<const PlannedRow> rows)
{
    QList<RecordId> ids;
    for (const PlannedRow &row : rows) {
        if (m_options.onDuplicate != OnDuplicate::Update || row.refused)
            continue;
        for (const ImportDuplicates::Collision &collision : m_duplicates.collisions(row.record)) {
            if (!collision.former && !collision.elsewhere && !ids.contains(collision.id))
                ids << collision.id;
        }
    }
    return ids.isEmpty() ? Result<void>() : m_writer.fetch(ids);
}

Result<void> ImportRun::takeRow(PlannedRow &row)
{
    if (row.refused)
        return {};
    const auto collisions = m_duplicates.collisions(row.record);
    if (collisions.isEmpty())
        return create(row);
    const auto elsewhere = std::ranges::find_if(collisions, &ImportDuplicates::Collision::elsewhere);
    if (elsewhere != collisions.end()) {
        refuse(row, *elsewhere, kElsewhere);
        return {};
    }
    if (m_options.onDuplicate == OnDuplicate::Create)
        return createWithout(row, collisions);
    const auto taken = std::find_if(collisions.begin(), collisions.end(), [](const auto &c) { return !c.former; });
    if (taken == collisions.end())
        refuse(row, collisions.first(), kFormer);
    else if (m_options.onDuplicate == OnDuplicate::Skip)
        skip(row, *taken);
    else
        return update(row, collisions);
    return {};
}

Result<void> ImportRun::create(PlannedRow &row)
{
    m_planner.refuseMissing(row);
    if (row.refused)
        return {};
    if (!m_departmentKey.isEmpty() && !row.record.values.contains(m_departmentKey))
        row.record.values.insert(m_departmentKey, QVariant::fromValue(m_department));
    if (const auto may = m_writer.allow(row.record); !may) {
        row.refused = true;
        row.issues.append({row.line, m_planner.headerOf(m_departmentKey), row.record.value(m_departmentKey).value<Reference>().name,
                           may.error().message, ImportIssue::Severity::Refused});
        return {};
    }
    m_summary.created += 1;
    m_summary.incomplete += row.record.incomplete ? 1 : 0;
    m_duplicates.claim(row, -1 - m_writer.nextPlace());
    m_writer.add(row);
    return {};
}

Result<void> ImportRun::createWithout(PlannedRow &row, const QList<ImportDuplicates::Collision> &collisions)
{
    for (const ImportDuplicates::Collision &collision : collisions) {
        if (collision.former) {
            refuse(row, collision, kFormer);
            return {};
        }
    }
    for (const ImportDuplicates::Collision &collision : collisions) {
        row.record.values.remove(collision.field);
        row.issues.append({row.line, m_planner.headerOf(collision.field), collision.number,
                           say(collision.inBin ? kWithoutBin : kWithout)
                               .arg(m_planner.catalogue()->field(collision.field)->label.in(m_options.language),
                                    collision.number, collision.title),
                           ImportIssue::Severity::Note});
    }
    m_planner.finish(row, *m_planner.catalogue());
    return create(row);
}

Result<void> ImportRun::update(PlannedRow &row, const QList<ImportDuplicates::Collision> &collisions)
{
    RecordId target = 0;
    for (const ImportDuplicates::Collision &collision : collisions) {
        if (collision.former)
            continue;
        if (collision.inBin) {
            refuse(row, collision, kBin);
            return {};
        }
        if (target != 0 && collision.id != target) {
            refuse(row, collision, kTwoSheets);
            return {};
        }
        target = collision.id;
    }
    for (const ImportDuplicates::Collision &collision : collisions) {
        if (collision.former && collision.id != target) {
            refuse(row, collision, kFormer);
            return {};
        }
    }
    if (target < 0) { // the sheet is in this batch: it must be there before it can be changed
        if (auto done = flush(); !done)
            return done;
        for (const ImportDuplicates::Collision &collision : m_duplicates.collisions(row.record)) {
            if (!collision.former)
                target = collision.id;
        }
    }
    const auto changed = m_writer.update(target, row);
    if (!changed)
        return fail(changed.error());
    (*changed ? m_summary.updated : m_summary.unchanged) += 1;
    m_duplicates.claim(row, target);
    return {};
}

void ImportRun::skip(PlannedRow &row, const ImportDuplicates::Collision &collision)
{
    m_summary.skipped += 1;
    row.issues.append({row.line, m_planner.headerOf(collision.field), collision.number,
                       say(collision.inBin ? kSkippedBin : kSkipped)
                           .arg(m_planner.catalogue()->field(collision.field)->label.in(m_options.language),
                                collision.number, collision.title),
                       ImportIssue::Severity::Skipped});
}

void ImportRun::refuse(PlannedRow &row, const ImportDuplicates::Collision &collision, const char *reason)
{
    row.refused = true;
    const QString label = m_planner.catalogue()->field(collision.field)->label.in(m_options.language);
    const QString sentence = collision.former || collision.elsewhere ? say(reason).arg(label, collision.number)
                                              : say(reason).arg(label, collision.number, collision.title);
    row.issues.append({row.line, m_planner.headerOf(collision.field), collision.number, sentence,
                       ImportIssue::Severity::Refused});
}

Result<void> ImportRun::flush()
{
    const auto ids = m_writer.flush();
    if (!ids)
        return fail(ids.error());
    m_duplicates.rename(*ids);
    return {};
}

void ImportRun::tell(const PlannedRow &row)
{
    if (!m_listener)
        return;
    for (const ImportIssue &issue : row.issues)
        m_listener(issue);
}

} // namespace effectif
