// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/lifecycleservice.h"

#include "models/services/access.h"
#include "models/services/catalogueservice.h"
#include "models/storage/connection.h"
#include "models/storage/erasure.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/mergerepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// What the rows of a table that goes with a sheet are called. Every such table is here: a test asks for it.
struct TableWords
{
    const char *table;
    const char *words;
};
constexpr TableWords kTableWords[] = {
    {"attachment", QT_TRANSLATE_N_NOOP("LifecycleService", "%n file(s)")},
    {"attachment_version", QT_TRANSLATE_N_NOOP("LifecycleService", "%n version(s) of files")},
    {"distribution_member", QT_TRANSLATE_N_NOOP("LifecycleService", "%n place(s) on distribution lists")},
    {"favourite", QT_TRANSLATE_N_NOOP("LifecycleService", "%n favourite mark(s)")},
    {"journal", QT_TRANSLATE_N_NOOP("LifecycleService", "%n entries of the history")},
    {"journal_private", QT_TRANSLATE_N_NOOP("LifecycleService", "%n entries of the history of sensitive fields")},
    {"merge_item", QT_TRANSLATE_N_NOOP("LifecycleService", "%n entries of what went from one sheet to another")},
    {"merged_sheet", QT_TRANSLATE_N_NOOP("LifecycleService", "%n sheet(s) that were merged into it")},
    {"note", QT_TRANSLATE_N_NOOP("LifecycleService", "%n note(s)")},
    {"not_duplicate", QT_TRANSLATE_N_NOOP("LifecycleService", "%n decision(s) that somebody else’s sheet is no duplicate")},
    {"notification", QT_TRANSLATE_N_NOOP("LifecycleService", "%n notification(s)")},
    {"outbox", QT_TRANSLATE_N_NOOP("LifecycleService", "%n message(s) about the person")},
    {"poll_answer", QT_TRANSLATE_N_NOOP("LifecycleService", "%n answer(s) to polls")},
    {"poll_pick", QT_TRANSLATE_N_NOOP("LifecycleService", "%n choice(s) in polls")},
    {"publication_delivery", QT_TRANSLATE_N_NOOP("LifecycleService", "%n delivery(ies) of announcements and polls")},
    {"publication_recipient", QT_TRANSLATE_N_NOOP("LifecycleService", "%n place(s) among the recipients of announcements and polls")},
    {"quality_ignored", QT_TRANSLATE_N_NOOP("LifecycleService", "%n finding(s) that may stay")},
    {"record_photo", QT_TRANSLATE_N_NOOP("LifecycleService", "%n photo(s)")},
    {"retention", QT_TRANSLATE_N_NOOP("LifecycleService", "%n decision(s) about how long the data are kept")},
    {"transfer_request", QT_TRANSLATE_N_NOOP("LifecycleService", "%n transfer request(s)")},
};

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("LifecycleService", text, nullptr, n);
}

QString wordsFor(const EraseInventory::Entry &entry)
{
    for (const TableWords &known : kTableWords) {
        if (entry.table == QLatin1StringView(known.table))
            return say(known.words, entry.count);
    }
    return say(QT_TRANSLATE_N_NOOP("LifecycleService", "%n rows of “%1”"), entry.count).arg(entry.table);
}
} // namespace

QStringList LifecycleService::namedTables()
{
    QStringList names;
    for (const TableWords &known : kTableWords)
        names << QLatin1StringView(known.table);
    return names;
}

Result<EraseInventory> LifecycleService::inventory(const QString &kind, const QList<RecordId> &ids)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    if (auto may = access::erase(m_context, kind, ids); !may)
        return fail(may.error());
    storage::Erasure erasure(m_context.connection, *catalogue);
    const auto all = allCatalogues();
    const auto doomed = all ? withMerged(kind, ids) : fail(all.error());
    const auto states = doomed ? storage::LifecycleRepository(m_context.connection, *catalogue).look(ids) : fail(doomed.error());
    auto entries = states ? erasure.count(*doomed) : fail(states.error());
    auto numbers = entries ? erasure.numbers(*doomed) : fail(entries.error());
    if (!numbers)
        return fail(numbers.error());
    EraseInventory inventory{{}, *std::move(entries), 0, *std::move(numbers)};
    for (const auto &state : *states)
        inventory.sheets.append({state.id, state.version, state.title});
    for (EraseInventory::Entry &entry : inventory.entries)
        entry.text = wordsFor(entry);
    for (const CataloguePtr &other : *all) {
        for (const FieldDefinition &field : other->fields()) {
            if (field.target != kind)
                continue;
            const auto referring = erasure.referring(other, field, *doomed);
            if (!referring)
                return fail(referring.error());
            inventory.references += static_cast<int>(referring->size());
        }
    }
    return inventory;
}

Result<QList<CataloguePtr>> LifecycleService::allCatalogues()
{
    QList<CataloguePtr> result;
    for (const QString &kind : m_catalogues.kinds()) {
        const auto catalogue = m_catalogues.derivable(kind);
        if (!catalogue)
            return fail(catalogue.error());
        result.append(*catalogue);
    }
    return result;
}

/// Sheets that were merged into these say things of the same people.
Result<QList<RecordId>> LifecycleService::withMerged(const QString &kind, const QList<RecordId> &ids)
{
    const auto merged = storage::MergeRepository(m_context.connection).under(kind, ids);
    if (!merged)
        return fail(merged.error());
    QList<RecordId> all = ids;
    for (const storage::MergedSheet &sheet : *merged)
        all << sheet.id;
    return all;
}

Result<void> LifecycleService::requireInBin(const LifecycleRequest &request, storage::LifecycleRepository &records)
{
    const auto states = records.lock(request.ids);
    if (!states)
        return fail(states.error());
    for (const auto &state : *states) {
        if (!state.inBin)
            return fail(ErrorKind::Conflict,
                        say(QT_TRANSLATE_NOOP("LifecycleService", "The sheet of %1 is not in the bin (any more). Nothing "
                                                                  "was erased: only what is in the bin can be."))
                            .arg(state.title));
    }
    return {};
}

Result<void> LifecycleService::forgetReferences(const CataloguePtr &catalogue, const QList<RecordId> &ids,
                                                const storage::WriteStamp &stamp)
{
    const auto all = allCatalogues();
    if (!all)
        return fail(all.error());
    for (const CataloguePtr &other : *all) {
        storage::RecordRepository records(m_context.connection, other);
        for (const FieldDefinition &field : other->fields()) {
            if (field.target != catalogue->kind())
                continue;
            const auto referring = storage::Erasure(m_context.connection, catalogue).referring(other, field, ids);
            if (!referring)
                return fail(referring.error());
            for (const RecordId id : *referring) {
                auto record = records.load(id);
                if (!record)
                    return fail(record.error());
                record->values.remove(field.key);
                record->incomplete = !missingMandatory(*record, *other).isEmpty();
                if (auto done = records.update(*record, {field.key}, stamp); !done)
                    return done;
            }
        }
    }
    return {};
}

Result<LifecycleOutcome> LifecycleService::erase(const LifecycleRequest &request)
{
    const Act act = [&](auto &records, const QList<RecordId> &, const storage::WriteStamp &stamp) -> Result<QList<RecordId>> {
        const auto catalogue = m_catalogues.catalogue(request.kind);
        const auto all = catalogue ? allCatalogues() : fail(catalogue.error());
        if (!all)
            return fail(all.error());
        if (auto allowed = requireInBin(request, records); !allowed)
            return fail(allowed.error());
        const auto there = records.look(request.ids);
        if (!there)
            return fail(there.error());
        QList<RecordId> ids;
        for (const auto &state : *there)
            ids.append(state.id);
        const auto doomed = withMerged(request.kind, ids);
        if (!doomed)
            return doomed;
        if (auto done = forgetReferences(*catalogue, *doomed, stamp); !done)
            return fail(done.error());
        if (auto done = storage::Erasure(m_context.connection, *catalogue).erase(*doomed, *all); !done)
            return fail(done.error());
        return ids;
    };
    return write(request, {u"erase"_s, act, nullptr, false, true});
}

} // namespace effectif
