// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an undo would do. What hangs on sheets is in operationundo_hung.cpp, the writing in operationundo_write.cpp.
#include "models/services/operationundo.h"

#include "models/services/access.h"
#include "models/services/historytext.h"
#include "models/services/operationundo_parts.h"
#include "models/services/services.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/historyrepository.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/mergerepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kPiece = 500;
constexpr int kAll = std::numeric_limits<int>::max();

QString say(const char *text)
{
    return QCoreApplication::translate("OperationUndo", text);
}

CataloguePtr withoutSensitive(const Catalogue &whole)
{
    QList<FieldDefinition> fields = whole.fields() + whole.retiredFields();
    fields.removeIf([](const FieldDefinition &field) { return field.sensitive; });
    return std::make_shared<const Catalogue>(whole.kind(), whole.version(), whole.tabs(), whole.sections(), fields, whole.choiceLists());
}

/// Of several changes of one column by one operation: what was before all of them, and what came of them.
QList<storage::JournalRow> folded(const QList<storage::JournalRow> &rows)
{
    QList<storage::JournalRow> result;
    QHash<QString, qsizetype> places;
    for (const storage::JournalRow &row : rows) {
        const QString name = conflictName(row.record, row.column);
        if (const auto known = places.constFind(name); known != places.constEnd()) {
            result[*known].after = row.after;
        } else {
            places.insert(name, result.size());
            result << row;
        }
    }
    return result;
}
} // namespace

OperationUndo::OperationUndo(Services &services, const HistoryEntry &operation)
    : m_services(services)
    , m_operation(operation)
    , m_history(std::make_unique<storage::HistoryRepository>(services.context().connection, services.context().rights))
{
}

OperationUndo::~OperationUndo() = default;

Result<void> OperationUndo::prepare()
{
    const QString kind = m_operation.kind;
    const auto catalogue = m_services.catalogues().current(kind);
    if (!catalogue)
        return fail(catalogue.error());
    m_catalogue = *catalogue;
    m_open = withoutSensitive(*m_catalogue);
    m_text = std::make_unique<HistoryText>(m_services.context(), *m_history, m_catalogue);
    const auto changed = m_history->changed(kind, m_operation.seq, true, kAll);
    const auto made = changed ? m_history->made(kind, m_operation.seq, kAll) : changed;
    const auto hung = made ? m_history->hungOn(kind, m_operation.seq, kAll) : made;
    if (!hung)
        return fail(hung.error());
    m_made = QSet<RecordId>(made->begin(), made->end());
    m_hungOn = QSet<RecordId>(hung->begin(), hung->end());
    QSet<RecordId> all(changed->begin(), changed->end());
    all.unite(m_made).unite(m_hungOn);
    m_ids = all.values();
    std::ranges::sort(m_ids); // locked in one order by everybody
    if (auto ready = prepareMerges(); !ready)
        return ready;
    std::ranges::stable_partition(m_ids, [this](RecordId id) { return takesPart(id); }); // looked at together
    return mayAll();
}

Result<void> OperationUndo::mayAll()
{
    const ServiceContext &context = m_services.context();
    const auto beyond = m_history->reachesBeyond(m_operation.seq);
    const auto hidden = beyond && !context.rights.has(capability::kSensitive) ? m_history->touchesSensitive(m_operation.seq) : Result<bool>(false);
    if (!beyond || !hidden)
        return fail(!beyond ? beyond.error() : hidden.error());
    if (*beyond || *hidden)
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("OperationUndo", "This also changed what you may not see. Ask an administrator to "
                                                                              "take it back.")));
    // what was erased since is nobody's any more
    const auto there = storage::LifecycleRepository(m_services.context().connection, m_catalogue).look(m_ids);
    if (!there)
        return fail(there.error());
    QList<RecordId> ids;
    for (const auto &state : *there)
        ids << state.id;
    return access::change(context, m_operation.kind, ids);
}

bool OperationUndo::overwrites(RecordId record, const QString &key) const
{
    return m_decision.overwriteAll || m_decision.overwrite.contains(conflictName(record, key));
}

/// Only so many are named: a change of a hundred thousand sheets may have met as many later ones.
Result<void> OperationUndo::object(Sheet &sheet, UndoConflict conflict, const QString &column, bool sensitive)
{
    ++m_conflictCount;
    if (m_conflicts.size() >= kNamed)
        return {};
    conflict.record = sheet.id;
    conflict.title = sheet.title;
    const auto later = m_history->lastChange(m_operation.kind, sheet.id, column, sensitive);
    if (!later)
        return fail(later.error());
    conflict.later = *later;
    m_conflicts << conflict;
    return {};
}

Result<OperationUndo::Sheets> OperationUndo::look(const QList<RecordId> &ids, bool lock)
{
    const auto read = m_history->rows({m_operation.kind, ids, m_operation.seq, 0, m_services.context().rights.has(capability::kSensitive)});
    if (!read)
        return fail(read.error());
    if (auto noted = m_text->noteReading(m_operation.kind, *read); !noted)
        return fail(noted.error());
    const QList<storage::JournalRow> rows = folded(*read);
    Sheets sheets;
    if (auto done = readStates(sheets, ids, lock); !done)
        return fail(done.error());
    const bool sensitive = std::ranges::any_of(rows, &storage::JournalRow::sensitive);
    if (auto done = readValues(sheets, ids, lock, sensitive); !done)
        return fail(done.error());
    QHash<RecordId, QList<storage::JournalRow>> hanging;
    for (const storage::JournalRow &row : rows) {
        const auto sheet = sheets.find(row.record);
        if (sheet == sheets.end() || sheet->second.made) // erased since, or it goes as a whole
            continue;
        if (row.column.contains(u'/')) {
            hanging[row.record] << row;
        } else if (auto done = weigh(sheet->second, row); !done) {
            return fail(done.error());
        }
    }
    for (auto it = hanging.cbegin(); it != hanging.cend(); ++it) {
        if (auto done = weighHung(sheets.at(it.key()), *it); !done)
            return fail(done.error());
    }
    if (auto done = weighHungUp(sheets, ids); !done)
        return fail(done.error());
    if (!m_parts.isEmpty() && ids.contains(m_parts.first().survivor)) {
        if (auto done = weighParts(sheets); !done)
            return fail(done.error());
    }
    QList<RecordId> made;
    std::ranges::copy_if(ids, std::back_inserter(made), [&](RecordId id) { return sheets.contains(id) && m_made.contains(id); });
    if (auto done = weighMade(sheets, made); !done)
        return fail(done.error());
    return sheets;
}

Result<void> OperationUndo::readStates(Sheets &sheets, const QList<RecordId> &ids, bool lock)
{
    storage::LifecycleRepository lives(m_services.context().connection, m_catalogue);
    const auto states = lock ? lives.lock(ids) : lives.look(ids);
    const auto merged = states ? storage::MergeRepository(m_services.context().connection).survivors(m_operation.kind, ids) : fail(states.error());
    if (!merged)
        return fail(merged.error());
    for (const auto &state : *states) {
        Sheet sheet;
        sheet.id = state.id;
        sheet.title = state.title;
        sheet.inBin = state.inBin;
        sheet.merged = merged->contains(state.id);
        sheet.made = m_made.contains(state.id);
        sheets.emplace(state.id, std::move(sheet));
    }
    return {};
}

/// Hidden values are read where some of them are given back, and nowhere else: a reading is counted.
Result<void> OperationUndo::readValues(Sheets &sheets, const QList<RecordId> &ids, bool lock, bool sensitive)
{
    const CataloguePtr &catalogue = sensitive ? m_catalogue : m_open;
    storage::RecordRepository records(m_services.context().connection, catalogue);
    if (lock) {
        if (auto locked = records.lock(ids); !locked)
            return locked;
    }
    const auto rows = records.rows(ids, catalogue->fields());
    if (!rows)
        return fail(rows.error());
    for (const RecordRow &row : *rows) {
        const auto sheet = sheets.find(row.id);
        if (sheet == sheets.end())
            continue;
        sheet->second.catalogue = catalogue;
        sheet->second.now.kind = catalogue->kind();
        sheet->second.now.id = row.id;
        for (qsizetype i = 0; i < row.values.size(); ++i) {
            if (row.values.at(i).isValid())
                sheet->second.now.values.insert(catalogue->fields().at(i).key, row.values.at(i));
        }
    }
    return {};
}

Result<void> OperationUndo::weigh(Sheet &sheet, const storage::JournalRow &row)
{
    if (row.column == "binned_by"_L1)
        return {};
    if (row.column == "binned_at"_L1) {
        const bool wanted = !row.before.isEmpty();
        if (sheet.inBin != wanted && (!sheet.merged || takesPart(sheet.id))) // merged since: it is nobody's to restore
            sheet.bin = wanted;
        return {};
    }
    const FieldDefinition *field = m_text->fieldOf(row.column);
    if (field)
        return weighValue(sheet, row, *field);
    const auto change = m_text->changeOf(row);
    if (!change)
        return fail(change.error());
    if (!*change)
        return {};
    UndoConflict conflict;
    conflict.key = row.column;
    conflict.label = (*change)->label;
    conflict.would = (*change)->before;
    conflict.reason = say(QT_TRANSLATE_NOOP("OperationUndo", "The field is no longer on the sheet."));
    return object(sheet, conflict, row.column, row.sensitive);
}

Result<void> OperationUndo::weighValue(Sheet &sheet, const storage::JournalRow &row, const FieldDefinition &field)
{
    const auto before = m_text->valueOf(field, row.before);
    const auto after = before ? m_text->valueOf(field, row.after) : before;
    if (!after)
        return fail(after.error());
    const QVariant now = sheet.now.value(field.key);
    if (sameValue(now, *before))
        return {};
    if (sameValue(now, *after) || overwrites(sheet.id, field.key)) {
        sheet.wanted.insert(field.key, *before);
        return {};
    }
    UndoConflict conflict;
    conflict.key = field.key;
    conflict.label = field.label.in(m_services.context().language);
    conflict.now = m_text->textOf(field, now);
    conflict.would = m_text->textOf(field, *before);
    return object(sheet, conflict, row.column, row.sensitive);
}

/// By value, not by whether somebody saved it since: what was changed and changed back stands against nothing.
Result<void> OperationUndo::weighMade(Sheets &sheets, const QList<RecordId> &made)
{
    if (made.isEmpty())
        return {};
    const auto read = m_history->rows({m_operation.kind, made, 0, m_operation.seq, m_services.context().rights.has(capability::kSensitive)});
    if (!read)
        return fail(read.error());
    QHash<RecordId, storage::JournalRow> changed;
    for (const storage::JournalRow &row : folded(*read)) {
        if (row.column != "binned_at"_L1 && row.column != "binned_by"_L1 && !row.column.contains(u'/') && row.before != row.after)
            changed.insert(row.record, row);
    }
    for (const RecordId id : made) {
        Sheet &sheet = sheets.at(id);
        if (sheet.inBin)
            continue;
        const auto since = changed.constFind(id);
        if (since == changed.constEnd() || overwrites(id, {})) {
            sheet.bin = true;
            continue;
        }
        UndoConflict conflict;
        conflict.now = say(QT_TRANSLATE_NOOP("OperationUndo", "changed since it was made"));
        conflict.would = say(QT_TRANSLATE_NOOP("OperationUndo", "into the bin"));
        if (auto done = object(sheet, conflict, since->column, since->sensitive); !done)
            return done;
    }
    return {};
}

void OperationUndo::count(const Sheets &sheets)
{
    for (const auto &[id, sheet] : sheets) {
        m_tally.sheets += sheet.isTouched() ? 1 : 0;
        m_tally.values += static_cast<int>(sheet.wanted.size());
        m_tally.hung += static_cast<int>(sheet.hung.size());
        if (sheet.bin)
            ++(takesPart(id) ? m_tally.silent : !*sheet.bin ? m_tally.restored : sheet.made ? m_tally.made : m_tally.binned);
    }
    for (const Part &part : std::as_const(m_parts)) {
        if (!part.due || !sheets.contains(part.merged))
            continue;
        ++(part.wentIn ? m_tally.apart : m_tally.together);
        m_tally.moved += static_cast<int>(part.things.size() - part.kept.value(u"note"_s).size() - part.kept.value(u"attachment"_s).size());
    }
}

Result<UndoPlan> OperationUndo::plan(Progress &progress)
{
    if (auto ready = prepare(); !ready) {
        if (ready.error().kind != ErrorKind::Invalid)
            return fail(ready.error());
        return UndoPlan{m_operation.uuid, m_operation.what, m_operation.done, ready.error().message, {}, 0, {}, 0};
    }
    m_tally = {};
    m_conflicts.clear();
    m_conflictCount = 0;
    for (qsizetype from = 0; from < m_ids.size(); from += kPiece) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable, QString());
        const auto sheets = look(m_ids.mid(from, kPiece), false);
        if (!sheets)
            return fail(sheets.error());
        count(*sheets);
        progress.advance(std::min(from + kPiece, m_ids.size()), m_ids.size());
    }
    UndoPlan plan{m_operation.uuid, m_operation.what, m_operation.done, {}, lines(), m_tally.steps(), m_conflicts, m_conflictCount};
    if (plan.steps == 0 && plan.conflictCount == 0)
        plan.obstacle = say(QT_TRANSLATE_NOOP("OperationUndo", "There is nothing left to take back here."));
    return plan;
}

QStringList OperationUndo::lines() const
{
    const std::pair<int, const char *> counts[] = {
        {m_tally.values, QT_TRANSLATE_N_NOOP("OperationUndo", "%n value(s) become what they were")},
        {m_tally.apart, QT_TRANSLATE_N_NOOP("OperationUndo", "%n merged sheet(s) stand for themselves again")},
        {m_tally.together, QT_TRANSLATE_N_NOOP("OperationUndo", "%n sheet(s) are merged again")},
        {m_tally.moved, QT_TRANSLATE_N_NOOP("OperationUndo", "%n note(s) or file(s) go back to the sheet that they were on")},
        {m_tally.made, QT_TRANSLATE_N_NOOP("OperationUndo", "%n sheet(s) made by it go into the bin")},
        {m_tally.binned, QT_TRANSLATE_N_NOOP("OperationUndo", "%n sheet(s) go back into the bin")},
        {m_tally.restored, QT_TRANSLATE_N_NOOP("OperationUndo", "%n sheet(s) come back from the bin")},
        {m_tally.hung, QT_TRANSLATE_N_NOOP("OperationUndo", "%n photo(s), note(s) or file(s) become what they were")},
    };
    QStringList result;
    for (const auto &[count, words] : counts) {
        if (count > 0)
            result << QCoreApplication::translate("OperationUndo", words, nullptr, count);
    }
    return result;
}

} // namespace effectif
