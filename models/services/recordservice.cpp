// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/recordservice.h"

#include "models/services/access.h"
#include "models/services/catalogueservice.h"
#include "models/services/directoryservice.h"
#include "models/services/recordsaver.h"
#include "models/storage/auditrepository.h"
#include "models/storage/blobrepository.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/journalrepository.h"
#include "models/storage/numberrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/recordfinder.h"
#include "models/storage/recordrepository.h"
#include "models/storage/sheetscope.h"

namespace effectif {

using namespace Qt::StringLiterals;

RecordService::RecordService(ServiceContext &context, CatalogueService &catalogues, DirectoryService &directory)
    : m_context(context)
    , m_catalogues(catalogues)
    , m_directory(directory)
{
}

RecordService::~RecordService() = default;

storage::RecordFinder &RecordService::finder(const QString &kind)
{
    auto &finder = m_finders[kind];
    if (!finder)
        finder = std::make_unique<storage::RecordFinder>(m_context.connection, kind,
                                                         storage::seenCondition(m_context.rights, kind),
                                                         storage::seenDepartments(m_context.rights));
    return *finder;
}

/// What may not be seen is not there: 0 is no sheet's.
Result<RecordId> RecordService::visible(const QString &kind, RecordId id)
{
    const auto seen = visible(kind, QList<RecordId>{id});
    return seen ? Result<RecordId>(seen->value(0, 0)) : fail(seen.error());
}

/// A server shows nobody more than that by itself: it need not be asked before.
Result<QList<RecordId>> RecordService::visible(const QString &kind, const QList<RecordId> &ids)
{
    return m_context.connection.isAccount() && !m_context.rights.isStaff() ? ids : access::seen(m_context, kind, ids);
}

Result<Record> RecordService::blank(const QString &kind)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    Record record;
    record.kind = kind;
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (field.target == "user"_L1 && !field.own && field.defaultValue.isEmpty()) {
            record.values.insert(field.key, QVariant::fromValue(Reference{m_context.user, m_context.userName}));
            continue;
        }
        if (!field.shown || field.defaultValue.isEmpty())
            continue;
        const auto value = m_directory.defaultOf(field, **catalogue);
        if (!value)
            return fail(value.error());
        if (!value->isNull())
            record.values.insert(field.key, *value);
    }
    if (auto done = m_directory.ensureDepartment(record, **catalogue); !done)
        return fail(done.error());
    fillCompany(record, **catalogue);
    return record;
}

/// K18: where a regional direction has one company to choose from, it is chosen.
void RecordService::fillCompany(Record &record, const Catalogue &catalogue) const
{
    if (m_context.rights.isAdministrator())
        return;
    for (const FieldDefinition &field : catalogue.fields()) {
        const auto list = catalogue.choiceLists().constFind(field.suggestions);
        if (!field.shown || list == catalogue.choiceLists().constEnd() || record.value(field.key).isValid())
            continue;
        QStringList offered;
        for (const Choice &choice : list->choices) {
            if (!choice.retired)
                offered << choice.label.in(m_context.language);
        }
        if (offered.size() == 1)
            record.values.insert(field.key, offered.first());
    }
}

Result<Record> RecordService::load(const QString &kind, RecordId id)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto there = visible(kind, id);
    auto record = there ? storage::RecordRepository(m_context.connection, *catalogue).load(*there) : fail(there.error());
    if (!record)
        return record;
    if (auto noted = noteReading(**catalogue, (*catalogue)->fields(), {id}); !noted)
        return fail(noted.error());
    return record;
}

/// On a file; a server writes it down where it reads. Whoever cannot be written down reads nothing.
Result<void> RecordService::noteReading(const Catalogue &catalogue, const QList<FieldDefinition> &fields,
                                        const QList<RecordId> &ids)
{
    if (!m_context.connection.isSqlite() || !m_context.hasAccount || !m_context.notesReadings || ids.isEmpty())
        return {};
    QStringList columns;
    for (const FieldDefinition &field : fields) {
        if (field.sensitive)
            columns << storage::columnOf(field);
    }
    if (columns.isEmpty())
        return {};
    return storage::AuditRepository(m_context.connection)
        .addReading(catalogue.kind(), ids, columns, m_context.user, m_context.clock.now());
}

Result<LatestRecord> RecordService::latest(const QString &kind, RecordId id)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    auto record = load(kind, id);
    if (!record)
        return fail(record.error());
    auto changes = storage::JournalRepository(m_context.connection).lastChanges(**catalogue, id);
    if (!changes)
        return fail(changes.error());
    return LatestRecord{*std::move(record), *std::move(changes)};
}

Result<QList<RecordId>> RecordService::ids(const RecordQuery &query)
{
    const auto catalogue = m_catalogues.catalogue(query.kind);
    if (!catalogue)
        return fail(catalogue.error());
    return finder(query.kind).ids(asOfToday(query, **catalogue), **catalogue);
}

Result<RecordOrder> RecordService::order(const RecordQuery &query)
{
    const auto catalogue = m_catalogues.catalogue(query.kind);
    if (!catalogue)
        return fail(catalogue.error());
    return finder(query.kind).order(asOfToday(query, **catalogue), **catalogue);
}

RecordQuery RecordService::asOfToday(const RecordQuery &query, const Catalogue &catalogue) const
{
    RecordQuery today = query;
    today.filters = resolvedFilter(query.filters, catalogue, m_context.clock.now().toLocalTime().date());
    return today;
}

Result<QList<RecordId>> RecordService::firstPage(const QString &kind, int count, RecordScope scope)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    return finder(kind).firstPage(scope, count, **catalogue);
}

Result<ScopeCounts> RecordService::counts(const QString &kind)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    return finder(kind).counts(**catalogue);
}

Result<QList<RecordRow>> RecordService::rows(const QString &kind, const QList<RecordId> &ids,
                                             const QStringList &fieldKeys)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    QList<FieldDefinition> fields;
    for (const QString &key : fieldKeys) {
        if (const FieldDefinition *field = (*catalogue)->field(key))
            fields.append(*field);
    }
    const auto there = visible(kind, ids);
    if (!there)
        return fail(there.error());
    if (auto noted = noteReading(**catalogue, fields, *there); !noted)
        return fail(noted.error());
    return storage::RecordRepository(m_context.connection, *catalogue).rows(*there, fields);
}

Result<int> RecordService::count(const QString &kind)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    if (m_context.rights.isAdministrator())
        return storage::RecordRepository(m_context.connection, *catalogue).count();
    const auto counts = finder(kind).counts(**catalogue);
    return counts ? Result<int>(counts->present + counts->former + counts->bin) : fail(counts.error());
}

Result<bool> RecordService::prepareSearch(const QString &kind)
{
    constexpr int kSlice = 20'000; // records: some milliseconds
    return finder(kind).prepareSearch(kSlice);
}

void RecordService::forgetOrders()
{
    m_finders.clear();
}

Result<void> RecordService::recordsChanged(const QString &kind, const QList<RecordId> &ids)
{
    return finder(kind).recordsChanged(ids);
}

Result<Record> RecordService::save(const RecordEdit &edit)
{
    return RecordSaver(m_context, m_catalogues, m_directory).save(edit);
}

Result<RecordId> RecordService::writtenBy(const QUuid &operation)
{
    const auto outcome = storage::OperationRepository(m_context.connection).find(operation);
    return outcome ? Result<RecordId>(outcome->value_or(storage::OperationOutcome()).record) : fail(outcome.error());
}

Result<QString> RecordService::proposeNumber(const QString &kind, const QString &series, const QString &nature)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    storage::NumberRepository numbers(m_context.connection);
    const auto pattern = numbers.pattern(kind, series, nature);
    if (!pattern)
        return fail(pattern.error());
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (field.numberSeries != series)
            continue;
        const auto free = numbers.firstFree(kind, field, *pattern);
        return free ? Result<QString>(pattern->format(*free)) : fail(free.error());
    }
    return pattern->format(pattern->next);
}

Result<QByteArray> RecordService::fileBytes(const QString &hash)
{
    return storage::BlobRepository(m_context.connection).load(hash);
}

} // namespace effectif
