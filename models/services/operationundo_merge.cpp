// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of an undo that were merged, or taken apart, and what went along with them. Their values are the journal's, as
// those of any sheet.
#include "models/domain/mergeplan.h"
#include "models/services/historytext.h"
#include "models/services/operationundo_parts.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/historyrepository.h"
#include "models/storage/mergerepository.h"
#include "models/storage/recordrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("OperationUndo", text);
}
} // namespace

/// Reads what the operation moved. Invalid: a sheet went on since, so that what went on goes back first.
Result<void> OperationUndo::prepareMerges()
{
    m_parts.clear();
    storage::MergeRepository merges(m_services.context().connection);
    const auto items = merges.items(m_operation.kind, m_operation.seq);
    if (!items)
        return fail(items.error());
    QList<RecordId> sheets;
    for (const storage::MergeItem &item : *items) {
        if (item.source == storage::MergeRepository::kSheet) {
            const bool wentIn = item.item.toInt() == item.from;
            m_parts.append({wentIn ? item.from : item.to, wentIn ? item.to : item.from, wentIn, false, {}, {}});
            sheets << item.from << item.to;
        }
    }
    for (const storage::MergeItem &item : *items) {
        for (Part &part : m_parts) {
            const bool same = part.wentIn ? item.from == part.merged && item.to == part.survivor : item.from == part.survivor && item.to == part.merged;
            if (same && item.source != storage::MergeRepository::kSheet)
                part.things.append({item.source, item.item});
        }
    }
    const auto now = merges.survivors(m_operation.kind, sheets);
    if (!now)
        return fail(now.error());
    for (Part &part : m_parts) {
        // a merged sheet is where it is as long as it is merged; what was taken apart stands for itself
        const RecordId leads = now->value(part.merged, 0);
        if (now->contains(part.survivor) || (leads != 0 && leads != part.survivor))
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("OperationUndo", "One of these sheets was merged with another one since. Take that merge "
                                                                                   "back first.")));
        part.due = part.wentIn ? leads == part.survivor : leads == 0;
        for (const RecordId id : {part.merged, part.survivor}) {
            if (!m_ids.contains(id))
                m_ids << id;
        }
    }
    return {};
}

/// What a sheet needs as long as it is merged: it is no sheet of the bin.
bool OperationUndo::goesIn(RecordId id) const
{
    return std::ranges::any_of(m_parts, [id](const Part &part) { return part.due && !part.wentIn && part.merged == id; });
}

bool OperationUndo::takesPart(RecordId id) const
{
    return std::ranges::any_of(m_parts, [id](const Part &part) { return part.merged == id || part.survivor == id; });
}

/// Notes and files that were changed where they hang now stay there, unless the decision says otherwise.
Result<void> OperationUndo::weighParts(Sheets &sheets)
{
    for (Part &part : m_parts) {
        part.kept.clear();
        const RecordId from = part.wentIn ? part.survivor : part.merged;
        const RecordId to = part.wentIn ? part.merged : part.survivor;
        const auto sheet = sheets.find(from);
        const auto other = sheets.find(to);
        part.due = part.due && sheet != sheets.end() && other != sheets.end(); // erased since
        if (!part.due)
            continue;
        const auto changed = changedSince(from);
        const auto names = changed ? namesOfHung(from) : fail(changed.error());
        if (!names)
            return fail(names.error());
        for (const auto &[source, item] : std::as_const(part.things)) {
            const QString name = (source == "note"_L1 ? u"note/"_s : u"file/"_s) + item;
            const auto column = std::ranges::find_if(*changed, [&](const QString &one) { return one.startsWith(name + u'/'); });
            if (!names->contains(name) || column == changed->end() || overwrites(from, name + u"/sheet"_s))
                continue;
            part.kept[source] << item;
            UndoConflict conflict;
            conflict.key = name + u"/sheet"_s;
            conflict.label = names->value(name);
            conflict.now = say(QT_TRANSLATE_NOOP("OperationUndo", "changed since, on the sheet of %1")).arg(sheet->second.title);
            conflict.would = say(QT_TRANSLATE_NOOP("OperationUndo", "back on the sheet of %1")).arg(other->second.title);
            if (auto done = object(sheet->second, conflict, *column, false); !done)
                return done;
        }
    }
    return {};
}

/// The columns of a sheet's journal that hold something else than when the operation was done: what was changed and changed
/// back stands against nothing.
Result<QStringList> OperationUndo::changedSince(RecordId id)
{
    const auto rows = m_history->rows({m_operation.kind, {id}, 0, m_operation.seq, false});
    if (!rows)
        return fail(rows.error());
    QMap<QString, std::pair<QString, QString>> net;
    for (const storage::JournalRow &row : *rows) {
        const auto known = net.find(row.column);
        if (known == net.end())
            net.insert(row.column, {row.before, row.after});
        else
            known->second = row.after;
    }
    QStringList changed;
    for (auto it = net.cbegin(); it != net.cend(); ++it) {
        if (it->first != it->second)
            changed << it.key();
    }
    return changed;
}

/// "note/7": what to call the notes and files of a sheet.
Result<QHash<QString, QString>> OperationUndo::namesOfHung(RecordId id)
{
    const auto notes = m_history->notes(m_operation.kind, id);
    const auto files = notes ? m_history->files(m_operation.kind, id) : notes;
    if (!files)
        return fail(files.error());
    QHash<QString, QString> names;
    for (const storage::HungThing &note : *notes)
        names.insert(u"note/%1"_s.arg(note.id), say(QT_TRANSLATE_NOOP("OperationUndo", "Note “%1”")).arg(HistoryText::noteText(note.text).left(60)));
    for (const storage::HungThing &file : *files)
        names.insert(u"file/%1"_s.arg(file.id), say(QT_TRANSLATE_NOOP("OperationUndo", "File “%1”")).arg(file.text));
    return names;
}

/// Merged sheets stand for themselves again, with what had gone along.
Result<void> OperationUndo::takeApart(const storage::WriteStamp &stamp)
{
    storage::MergeRepository merges(m_services.context().connection);
    for (const Part &part : std::as_const(m_parts)) {
        if (!part.due || !part.wentIn)
            continue;
        auto done = merges.move(m_operation.kind, part.survivor, part.merged, stamp.operation, m_operation.seq, part.kept);
        if (done)
            done = merges.show(m_operation.kind, part.merged, part.survivor, stamp.operation);
        if (!done)
            return done;
    }
    return {};
}

/// The other way round: what was taken apart is merged again.
Result<void> OperationUndo::putTogether(const Sheets &sheets, const storage::WriteStamp &stamp)
{
    storage::MergeRepository merges(m_services.context().connection);
    for (const Part &part : std::as_const(m_parts)) {
        if (!part.due || part.wentIn)
            continue;
        const auto counts = merges.counts(m_operation.kind, {part.merged, part.survivor});
        if (!counts)
            return fail(counts.error());
        if (std::ranges::count(*counts, u"app_user"_s, &storage::MergeCount::source) > 1)
            return fail(ErrorKind::Invalid, QCoreApplication::translate("MergeService", "Several of these sheets have an account. An administrator takes "
                                                                                        "the sheet off one of them first, in Administration > Accounts."));
        const Sheet &merged = sheets.at(part.merged);
        auto done = merges.hide(m_operation.kind, part.merged, part.survivor, mergeNumbers(merged.now, *merged.catalogue), stamp.operation);
        if (done)
            done = merges.move(m_operation.kind, part.merged, part.survivor, stamp.operation, m_operation.seq, part.kept);
        if (!done)
            return done;
    }
    return {};
}

/// Sheets that go into another one give up first what that one takes; then nobody gets a number that one who is written later
/// still holds.
QList<RecordId> OperationUndo::writingOrder(const Sheets &sheets) const
{
    QList<RecordId> order;
    QList<RecordId> waiting;
    QList<RecordId> others;
    for (const auto &[id, sheet] : sheets)
        (goesIn(id) ? order : takesPart(id) ? waiting : others) << id;
    const auto holdsWhat = [&](RecordId holder, RecordId wants) {
        const QHash<QString, QVariant> &wanted = sheets.at(wants).wanted;
        return std::any_of(wanted.keyValueBegin(), wanted.keyValueEnd(), [&](const auto &one) {
            const FieldDefinition *field = m_catalogue->field(one.first);
            return field && field->unique && one.second.isValid() && sameValue(sheets.at(holder).now.value(one.first), one.second);
        });
    };
    while (!waiting.isEmpty()) {
        const auto first = std::ranges::find_if(waiting, [&](RecordId id) {
            return std::ranges::none_of(waiting, [&](RecordId other) { return other != id && holdsWhat(other, id); });
        });
        order << waiting.takeAt(first == waiting.end() ? 0 : first - waiting.begin());
    }
    return order + others;
}

} // namespace effectif
