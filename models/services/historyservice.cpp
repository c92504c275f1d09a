// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What was done, and sheets as they were. Undo is in historyservice_undo.cpp.
#include "models/services/historyservice.h"

#include "models/services/access.h"
#include "models/services/historytext.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/historyrepository.h"
#include "models/storage/lifecyclerepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("HistoryService", text);
}

tl::unexpected<Error> notThere()
{
    return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("HistoryService", "There is no such operation, or it is not yours to see.")));
}

/// Where a column of the journal is shown on its own line even where a field was not asked for.
bool isTold(const storage::JournalRow &row)
{
    return row.column != "binned_by"_L1;
}

/// One entry more was asked for than a page has.
HistoryPage pageOf(QList<HistoryEntry> entries, int limit)
{
    const bool hasMore = entries.size() > limit;
    if (hasMore)
        entries.removeLast();
    return {std::move(entries), hasMore};
}
} // namespace

Result<HistoryPage> HistoryService::ofSheet(const QString &kind, RecordId id, const HistoryFilter &filter, const HistoryKey &after, int limit)
{
    ServiceContext &context = m_services.context();
    const auto seen = access::sees(context, kind, id);
    if (!seen)
        return fail(seen.error());
    if (!*seen || context.rights.isStaff()) // a server shows journals to office users only
        return notThere();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const FieldDefinition *field = filter.field.isEmpty() ? nullptr : (*catalogue)->anyField(filter.field);
    const QString column = field ? storage::columnOf(*field) : filter.field;
    auto entries = storage::HistoryRepository(context.connection, context.rights)
                       .ofRecord(kind, id, filter, column, context.rights.has(capability::kSensitive), after, limit + 1);
    if (!entries)
        return fail(entries.error());
    HistoryPage page = pageOf(*std::move(entries), limit);
    if (auto done = describe(*catalogue, id, column, page.entries); !done)
        return fail(done.error());
    if (auto done = tellHung(kind, id, page.entries); !done)
        return fail(done.error());
    if (auto done = nameUndone(page.entries); !done)
        return fail(done.error());
    for (HistoryEntry &entry : page.entries)
        entry.record = id;
    return page;
}

/// What each of them changed on the sheet.
Result<void> HistoryService::describe(const CataloguePtr &catalogue, RecordId id, const QString &column, QList<HistoryEntry> &entries)
{
    ServiceContext &context = m_services.context();
    storage::HistoryRepository history(context.connection, context.rights);
    HistoryText text(context, history, catalogue);
    storage::JournalQuery query{catalogue->kind(), {id}, 0, 0, context.rights.has(capability::kSensitive), {}};
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        places.insert(entries.at(i).seq, i);
        query.operations << QString::number(entries.at(i).seq);
    }
    if (entries.isEmpty())
        return {};
    const auto rows = history.rows(query);
    if (!rows)
        return fail(rows.error());
    if (auto noted = text.noteReading(catalogue->kind(), *rows); !noted)
        return noted;
    for (const storage::JournalRow &row : *rows) {
        if (!isTold(row) || (!column.isEmpty() && row.column != column))
            continue;
        const auto change = text.changeOf(row);
        if (!change)
            return fail(change.error());
        if (*change)
            entries[places.value(row.operation)].changes << **change;
    }
    return {};
}

/// A note or a file that an operation hung on the sheet has no row of the journal: it stands there itself.
Result<void> HistoryService::tellHung(const QString &kind, RecordId id, QList<HistoryEntry> &entries)
{
    ServiceContext &context = m_services.context();
    const auto isNote = [](const HistoryEntry &entry) { return entry.what == "note_add"_L1; };
    if (std::ranges::none_of(entries, isNote))
        return {};
    const auto notes = storage::HistoryRepository(context.connection, context.rights).notes(kind, id);
    if (!notes)
        return fail(notes.error());
    for (HistoryEntry &entry : entries) {
        for (const storage::HungThing &note : *notes) {
            if (note.operation == entry.seq)
                entry.changes << HistoryChange{id, {}, say(QT_TRANSLATE_NOOP("HistoryService", "Note")), {}, HistoryText::noteText(note.text), false};
        }
    }
    return {};
}

Result<void> HistoryService::nameUndone(QList<HistoryEntry> &entries)
{
    ServiceContext &context = m_services.context();
    QList<qint64> undone;
    for (const HistoryEntry &entry : std::as_const(entries)) {
        if (entry.undoes != 0)
            undone << entry.undoes;
    }
    const auto words = storage::HistoryRepository(context.connection, context.rights).words(undone);
    if (!words)
        return fail(words.error());
    for (HistoryEntry &entry : entries) {
        if (const QString what = words->value(entry.undoes); !what.isEmpty())
            entry.undoesWhat = operationSentence(what);
    }
    return {};
}

Result<HistoryPage> HistoryService::ofOffice(const HistoryFilter &filter, const HistoryKey &after, int limit)
{
    ServiceContext &context = m_services.context();
    if (!context.rights.isManager())
        return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("HistoryService", "Only managers and administrators may read the history of the office.")));
    auto entries = storage::HistoryRepository(context.connection, context.rights)
                       .page(filter, m_services.catalogues().kinds(), after, limit + 1);
    if (!entries)
        return fail(entries.error());
    HistoryPage page = pageOf(*std::move(entries), limit);
    if (auto done = nameSheets(page.entries); !done)
        return fail(done.error());
    if (auto done = nameUndone(page.entries); !done)
        return fail(done.error());
    return page;
}

/// How many sheets each touched, and which one if it was one.
Result<void> HistoryService::nameSheets(QList<HistoryEntry> &entries)
{
    ServiceContext &context = m_services.context();
    storage::HistoryRepository history(context.connection, context.rights);
    const QStringList kinds = m_services.catalogues().kinds();
    QHash<QString, QList<RecordId>> wanted;
    for (HistoryEntry &entry : entries) {
        if (!kinds.contains(entry.kind)) {
            entry.record = 0;
            continue;
        }
        entry.sheets = entry.record == 0 ? 0 : 1;
        if (entry.record == 0) {
            const bool makes = entry.what == "import"_L1 || entry.what == "demo"_L1;
            auto ids = history.changed(entry.kind, entry.seq, context.rights.has(capability::kSensitive), kCounted + 1);
            if (ids && makes) {
                const auto made = history.made(entry.kind, entry.seq, kCounted + 1);
                if (!made)
                    return fail(made.error());
                ids = QSet<RecordId>(made->begin(), made->end()).unite(QSet<RecordId>(ids->begin(), ids->end())).values();
            }
            if (!ids)
                return fail(ids.error());
            entry.sheets = static_cast<int>(ids->size());
            if (ids->size() == 1)
                entry.record = ids->first();
        }
        if (entry.record != 0)
            wanted[entry.kind] << entry.record;
    }
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto catalogue = m_services.catalogues().catalogue(it.key());
        const auto ids = catalogue ? access::seen(context, it.key(), *it) : fail(catalogue.error());
        const auto states = ids ? storage::LifecycleRepository(context.connection, *catalogue).look(*ids) : fail(ids.error());
        if (!states)
            return fail(states.error());
        for (HistoryEntry &entry : entries) {
            for (const auto &state : *states) {
                if (entry.kind == it.key() && entry.record == state.id)
                    entry.title = state.title;
            }
        }
    }
    return {};
}

Result<HistoryEntry> HistoryService::find(const QUuid &operation)
{
    ServiceContext &context = m_services.context();
    if (context.rights.isStaff())
        return notThere();
    const auto found = storage::HistoryRepository(context.connection, context.rights).operation(operation, m_services.catalogues().kinds());
    if (!found)
        return fail(found.error());
    return *found ? Result<HistoryEntry>(**found) : notThere();
}

Result<HistoryEntry> HistoryService::details(const QUuid &operation)
{
    const auto entry = find(operation);
    if (!entry)
        return entry;
    QList<HistoryEntry> one{*entry};
    if (auto done = nameSheets(one); !done)
        return fail(done.error());
    if (auto done = nameUndone(one); !done)
        return fail(done.error());
    if (!m_services.catalogues().kinds().contains(entry->kind))
        return one.first();
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().catalogue(entry->kind);
    if (!catalogue)
        return fail(catalogue.error());
    storage::HistoryRepository history(context.connection, context.rights);
    HistoryText text(context, history, *catalogue);
    const bool sensitive = context.rights.has(capability::kSensitive);
    const auto touched = history.changed(entry->kind, entry->seq, sensitive, kShownChanges);
    const auto ids = touched ? access::seen(context, entry->kind, *touched) : touched;
    const auto rows = ids ? history.rows({entry->kind, *ids, entry->seq, 0, sensitive, {}}) : fail(ids.error());
    if (!rows)
        return fail(rows.error());
    if (auto noted = text.noteReading(entry->kind, *rows); !noted)
        return fail(noted.error());
    for (const storage::JournalRow &row : *rows) {
        const auto change = isTold(row) ? text.changeOf(row) : Result<std::optional<HistoryChange>>(std::nullopt);
        if (!change)
            return fail(change.error());
        if (*change && one.first().changes.size() < kShownChanges)
            one.first().changes << **change;
    }
    if (auto told = tellMade(*catalogue, one.first()); !told)
        return fail(told.error());
    return one.first();
}

/// The sheets that it made have no rows of the journal; and which sheet is which.
Result<void> HistoryService::tellMade(const CataloguePtr &catalogue, HistoryEntry &entry)
{
    ServiceContext &context = m_services.context();
    const auto made = storage::HistoryRepository(context.connection, context.rights).made(entry.kind, entry.seq, kShownChanges);
    const auto seen = made ? access::seen(context, entry.kind, *made) : made;
    if (!seen)
        return fail(seen.error());
    for (const RecordId id : *seen) {
        if (entry.changes.size() < kShownChanges)
            entry.changes << HistoryChange{id, {}, say(QT_TRANSLATE_NOOP("HistoryService", "Sheet made")), {}, {}, false};
    }
    QSet<RecordId> ids;
    for (const HistoryChange &change : std::as_const(entry.changes))
        ids.insert(change.record);
    const auto states = storage::LifecycleRepository(context.connection, catalogue).look(ids.values());
    if (!states)
        return fail(states.error());
    QHash<RecordId, QString> titles;
    for (const auto &state : *states)
        titles.insert(state.id, state.title);
    for (HistoryChange &change : entry.changes)
        change.title = titles.value(change.record);
    return {};
}

Result<QList<Reference>> HistoryService::people()
{
    return storage::DirectoryRepository(m_services.context().connection).users();
}

Result<SheetThen> HistoryService::asOn(const QString &kind, RecordId id, const HistoryMoment &moment)
{
    if (m_services.context().rights.isStaff())
        return notThere();
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto now = m_services.records().load(kind, id);
    if (!now)
        return fail(now.error());
    if (moment.operation == 0 && moment.at < now->created.at)
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("HistoryService", "The sheet was made on %1: before that there is nothing to show."))
                                             .arg(localeOf(m_services.context().language).toString(now->created.at.toLocalTime(), QLocale::ShortFormat)));
    SheetThen then;
    then.now = *now;
    then.record = *now;
    then.at = moment.at;
    if (auto done = lookBack(then, *catalogue, moment); !done)
        return fail(done.error());
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (!sameValue(then.now.value(field.key), then.record.value(field.key)))
            then.differs << field.key;
    }
    return then;
}

/// From today backwards: whatever was written later is taken off, the newest first.
Result<void> HistoryService::lookBack(SheetThen &then, const CataloguePtr &catalogue, const HistoryMoment &moment)
{
    ServiceContext &context = m_services.context();
    const RecordId id = then.record.id;
    const QString kind = then.record.kind;
    storage::HistoryRepository history(context.connection, context.rights);
    HistoryText text(context, history, catalogue);
    const auto rows = history.rows({kind, {id}, 0, 0, context.rights.has(capability::kSensitive), {}});
    const auto notes = rows ? history.notes(kind, id) : fail(rows.error());
    const auto files = notes ? history.files(kind, id) : notes;
    if (!files)
        return fail(files.error());
    if (auto noted = text.noteReading(kind, *rows); !noted)
        return noted;
    QSet<qint64> asked;
    for (const storage::JournalRow &row : *rows)
        asked.insert(row.operation);
    for (const storage::HungThing &thing : *notes + *files)
        asked.insert(thing.operation);
    const auto times = history.times(asked.values() + QList<qint64>{moment.operation});
    if (!times)
        return fail(times.error());
    const auto isLater = [&](qint64 operation) {
        if (moment.operation != 0)
            return moment.before ? operation >= moment.operation : operation > moment.operation;
        return times->value(operation) > moment.at;
    };
    if (moment.operation != 0)
        then.at = times->value(moment.operation);
    QHash<QString, QString> hung; // what the journal says of photo, notes and files then
    for (qsizetype i = rows->size() - 1; i >= 0; --i) {
        const storage::JournalRow &row = rows->at(i);
        if (!isLater(row.operation))
            continue;
        if (row.column == "binned_at"_L1) {
            then.record.binned = row.before.isEmpty() ? Stamp() : then.record.binned;
        } else if (row.column.contains(u'/')) {
            hung.insert(row.column, row.before);
        } else if (const FieldDefinition *field = text.fieldOf(row.column)) {
            const auto value = text.valueOf(*field, row.before);
            if (!value)
                return fail(value.error());
            if (value->isValid())
                then.record.values.insert(field->key, *value);
            else
                then.record.values.remove(field->key);
        }
    }
    for (const storage::HungThing &note : *notes) {
        const QString name = u"note/%1/"_s.arg(note.id);
        const bool removed = hung.contains(name + u"removed"_s) ? hung.value(name + u"removed"_s) == "1"_L1 : note.removed;
        if (!isLater(note.operation) && !removed)
            then.notes << Note{note.id, {kind, id}, hung.value(name + u"text"_s, note.text), note.made, {}, 0, false, false};
    }
    for (const storage::HungThing &file : *files) {
        const QString name = u"file/%1/"_s.arg(file.id);
        const bool removed = hung.contains(name + u"removed"_s) ? hung.value(name + u"removed"_s) == "1"_L1 : file.removed;
        if (!isLater(file.operation) && !removed)
            then.files << hung.value(name + u"name"_s, file.text);
    }
    const auto photo = history.photo(kind, id);
    if (!photo)
        return fail(photo.error());
    then.hadPhoto = !hung.value(u"photo/hash"_s, *photo).isEmpty();
    return {};
}

Result<Record> HistoryService::restore(const SheetThen &then, const QStringList &keys, const QUuid &operation)
{
    const auto catalogue = m_services.catalogues().current(then.record.kind);
    if (!catalogue)
        return fail(catalogue.error());
    RecordEdit edit;
    edit.operation = operation;
    edit.kind = then.record.kind;
    edit.id = then.record.id;
    edit.baseVersion = then.now.version;
    edit.allowIncomplete = true; // as it was: what is mandatory today need not have been
    for (const QString &key : keys.isEmpty() ? then.differs : keys) {
        const FieldDefinition *field = (*catalogue)->field(key);
        const bool moves = field && field->target == "department"_L1 && !field->own;
        if (!field || field->fixed || key == "situation"_L1 || (moves && !m_services.context().rights.isAdministrator()))
            continue; // who leaves leaves by an act of its own, and so does who moves
        if (sameValue(then.now.value(key), then.record.value(key)))
            continue;
        edit.changes.insert(key, then.record.value(key));
        edit.originals.insert(key, then.now.value(key));
    }
    if (edit.changes.isEmpty())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("HistoryService", "There is nothing to restore: the sheet holds these values already.")));
    return m_services.records().save(edit);
}

Result<Record> HistoryService::restoreBefore(const QString &kind, RecordId id, const QString &key, qint64 operation)
{
    const auto then = asOn(kind, id, {{}, operation, true});
    return then ? restore(*then, {key}) : fail(then.error());
}

} // namespace effectif
