// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/recordservice.h"

#include "models/domain/recordmerge.h"
#include "models/services/catalogueservice.h"
#include "models/services/directoryservice.h"
#include "models/storage/blobrepository.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/journalrepository.h"
#include "models/storage/numberrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/recordfinder.h"
#include "models/storage/recordrepository.h"
#include "models/storage/sqlerror.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("RecordService", text);
}

const FieldDefinition *departmentField(const Catalogue &catalogue)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        if (storage::columnOf(field) == "department_id"_L1)
            return &field;
    }
    return nullptr;
}

/// An empty text, list or link is no value, whoever sends it: a mandatory field is not filled in by it.
bool isNoValue(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        return true;
    if (value.metaType() == QMetaType::fromType<Reference>())
        return value.value<Reference>() == Reference{};
    return value.metaType() == QMetaType::fromType<QStringList>() ? value.toStringList().isEmpty()
        : value.metaType() == QMetaType::fromType<QString>() && value.toString().isEmpty();
}
} // namespace

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
        finder = std::make_unique<storage::RecordFinder>(m_context.connection, kind);
    return *finder;
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
        const auto value = defaultOf(field, **catalogue);
        if (!value)
            return fail(value.error());
        if (!value->isNull())
            record.values.insert(field.key, *value);
    }
    if (auto done = ensureDepartment(record, **catalogue); !done)
        return fail(done.error());
    return record;
}

Result<QVariant> RecordService::defaultOf(const FieldDefinition &field, const Catalogue &catalogue)
{
    const auto value = typeOf(field).parse(field.defaultValue, {field, catalogue, m_context.language});
    if (!value || field.target.isEmpty())
        return value.value_or(QVariant());
    const auto found = m_directory.resolve(field, value->value<Reference>().name);
    if (!found)
        return fail(found.error());
    // whom the default named may have been renamed since: the field is left to the person then
    return found->id == 0 ? QVariant() : QVariant::fromValue(*found);
}

Result<void> RecordService::fillFixed(Record &record, const Catalogue &catalogue)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!field.fixed || !appliesTo(field, record))
            continue;
        const auto value = defaultOf(field, catalogue);
        if (!value)
            return fail(value.error());
        if (!value->isNull())
            record.values.insert(field.key, *value);
    }
    return {};
}

Result<Record> RecordService::load(const QString &kind, RecordId id)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    return storage::RecordRepository(m_context.connection, *catalogue).load(id);
}

Result<LatestRecord> RecordService::latest(const QString &kind, RecordId id)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    auto record = storage::RecordRepository(m_context.connection, *catalogue).load(id);
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
    return storage::RecordRepository(m_context.connection, *catalogue).rows(ids, fields);
}

Result<int> RecordService::count(const QString &kind)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    return storage::RecordRepository(m_context.connection, *catalogue).count();
}

Result<bool> RecordService::prepareSearch(const QString &kind)
{
    constexpr int kSlice = 20'000; // records: some milliseconds
    return finder(kind).prepareSearch(kSlice);
}

Result<void> RecordService::recordsChanged(const QString &kind, const QList<RecordId> &ids)
{
    return finder(kind).recordsChanged(ids);
}

Result<Record> RecordService::save(const RecordEdit &edit)
{
    // On a server a number, a unique value or an Operation that another transaction is just writing is seen only when
    // both meet. Tried again from its beginning, the save meets it as any later save would.
    constexpr int kTries = 5;
    for (int left = kTries;; --left) {
        auto saved = saveOnce(edit);
        if (saved || left == 1 || !storage::isRace(saved.error()))
            return saved;
    }
}

Result<Record> RecordService::saveOnce(const RecordEdit &edit)
{
    const auto catalogue = m_catalogues.current(edit.kind);
    if (!catalogue)
        return fail(catalogue.error());
    storage::Connection &connection = m_context.connection;
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    storage::OperationRepository operations(connection);
    storage::RecordRepository records(connection, *catalogue);
    const storage::OperationStart start{edit.operation, m_context.user, m_context.clock.now(),
                                        edit.id == 0 ? u"create"_s : u"edit"_s, edit.kind, false};
    const auto operation = operations.start(start);
    if (!operation)
        return fail(operation.error());
    if (*operation == 0) { // the answer to the first try got lost, not the save
        const auto earlier = operations.find(edit.operation);
        if (!earlier)
            return fail(earlier.error());
        return records.load(earlier->value_or(storage::OperationOutcome()).record);
    }
    const storage::WriteStamp stamp{*operation, m_context.user, start.at};
    if (auto stored = storeFiles(edit, stamp); !stored)
        return fail(stored.error());
    RecordId id = edit.id;
    if (id == 0) {
        const auto created = create(edit, *catalogue, stamp);
        if (!created)
            return fail(created.error());
        id = *created;
    } else if (auto changed = change(edit, *catalogue, stamp); !changed) {
        return fail(changed.error());
    }
    auto saved = records.load(id);
    if (!saved)
        return saved;
    if (auto finished = operations.finish(*operation, {id, saved->version}); !finished)
        return fail(finished.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return saved;
}

Result<RecordId> RecordService::create(const RecordEdit &edit, const CataloguePtr &catalogue,
                                       const storage::WriteStamp &stamp)
{
    Record record;
    record.kind = edit.kind;
    if (auto done = applyChanges(record, edit, *catalogue); !done)
        return fail(done.error());
    if (auto done = fillFixed(record, *catalogue); !done)
        return fail(done.error());
    if (auto done = ensureDepartment(record, *catalogue); !done)
        return fail(done.error());
    if (auto done = takeNumbers(record, edit, catalogue); !done)
        return fail(done.error());
    if (auto done = checkRules(record, edit, *catalogue); !done)
        return fail(done.error());
    if (auto done = checkUnique(record, record.values.keys(), catalogue); !done)
        return fail(done.error());
    return storage::RecordRepository(m_context.connection, catalogue).insert(record, stamp);
}

Result<void> RecordService::change(const RecordEdit &edit, const CataloguePtr &catalogue,
                                   const storage::WriteStamp &stamp)
{
    storage::RecordRepository records(m_context.connection, catalogue);
    if (const auto version = records.lockVersion(edit.id); !version)
        return fail(version.error());
    auto record = records.load(edit.id);
    if (!record)
        return fail(record.error());
    if (record->isInBin())
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("RecordService", "%1 put this sheet into the bin. What you typed is still "
                                                           "here: restore the sheet, then save."))
                        .arg(record->binned.userName));
    if (const QStringList keys = fieldsInConflict(edit, *record); !keys.isEmpty())
        return fail(conflictOf(keys, *record, *catalogue));
    if (auto done = applyChanges(*record, edit, *catalogue); !done)
        return done;
    const Record asked = *record;
    if (auto done = fillFixed(*record, *catalogue); !done)
        return done;
    if (auto done = ensureDepartment(*record, *catalogue); !done)
        return done;
    if (auto done = takeNumbers(*record, edit, catalogue); !done)
        return done;
    if (auto done = checkRules(*record, edit, *catalogue); !done)
        return done;
    QStringList changed = edit.changes.keys() + QStringList(edit.takeNumbers.begin(), edit.takeNumbers.end());
    for (auto it = record->values.cbegin(); it != record->values.cend(); ++it) { // what an old sheet lacked
        if (!changed.contains(it.key()) && !sameValue(*it, asked.value(it.key())))
            changed << it.key();
    }
    if (auto done = checkUnique(*record, changed, catalogue); !done)
        return done;
    return records.update(*record, changed, stamp);
}

Error RecordService::conflictOf(const QStringList &keys, const Record &current, const Catalogue &catalogue) const
{
    QStringList labels;
    for (const QString &key : keys) {
        if (const FieldDefinition *field = catalogue.field(key))
            labels << field->label.in(m_context.language);
    }
    return {ErrorKind::Conflict,
            say(QT_TRANSLATE_NOOP("RecordService", "%1 changed the same fields meanwhile (%2): %3. Nothing of yours is "
                                                   "lost: compare both and choose."))
                .arg(current.updated.userName,
                     localeOf(m_context.language).toString(current.updated.at.toLocalTime(), QLocale::ShortFormat),
                     labels.join(u", "_s)),
            u"version %1"_s.arg(current.version), keys.first()};
}

Result<void> RecordService::applyChanges(Record &record, const RecordEdit &edit, const Catalogue &catalogue)
{
    for (auto it = edit.changes.begin(); it != edit.changes.end(); ++it) {
        const FieldDefinition *field = catalogue.field(it.key());
        if (!field)
            return fail(ErrorKind::Conflict,
                        say(QT_TRANSLATE_NOOP("RecordService", "The field \"%1\" was removed from the sheet meanwhile. "
                                                               "Copy what you typed there, then reload the sheet."))
                            .arg(it.key()),
                        {}, it.key());
        if (!isNoValue(*it))
            record.values.insert(it.key(), *it);
        else
            record.values.remove(it.key());
        if (!field->target.isEmpty()) {
            if (auto done = resolveReference(record, *field); !done)
                return done;
        }
    }
    return {};
}

Result<void> RecordService::resolveReference(Record &record, const FieldDefinition &field)
{
    const auto reference = record.value(field.key).value<Reference>();
    if (reference == Reference{})
        return {};
    const auto found = reference.id == 0 ? m_directory.resolve(field, reference.name) : m_directory.current(field, reference);
    if (!found)
        return fail(found.error());
    if (found->id == 0)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("RecordService", "\"%1\" is not known. Choose from the list."))
                        .arg(reference.name),
                    {}, field.key);
    record.values.insert(field.key, QVariant::fromValue(*found));
    return {};
}

Result<void> RecordService::ensureDepartment(Record &record, const Catalogue &catalogue)
{
    const FieldDefinition *field = departmentField(catalogue);
    if (!field || record.value(field->key).value<Reference>().id != 0)
        return {};
    const auto departments = m_directory.departments();
    if (!departments)
        return fail(departments.error());
    const auto preferred = m_directory.setting(u"default_department"_s);
    if (!preferred)
        return fail(preferred.error());
    for (const Reference &department : *departments) {
        if (QString::number(department.id) == *preferred) {
            record.values.insert(field->key, QVariant::fromValue(department));
            return {};
        }
    }
    if (!departments->isEmpty())
        record.values.insert(field->key, QVariant::fromValue(departments->first()));
    return {};
}

Result<void> RecordService::takeNumbers(Record &record, const RecordEdit &edit, const CataloguePtr &catalogue)
{
    storage::NumberRepository numbers(m_context.connection);
    const QString nature = record.value(u"nature"_s).toString();
    QStringList keys(edit.takeNumbers.begin(), edit.takeNumbers.end());
    keys.sort(); // the rows of series are locked in the same order by everybody
    for (const QString &key : std::as_const(keys)) {
        const FieldDefinition *field = catalogue->field(key);
        if (!field || field->numberSeries.isEmpty())
            continue;
        auto pattern = numbers.lockPattern(catalogue->kind(), field->numberSeries, nature);
        if (!pattern)
            return fail(pattern.error());
        const auto free = numbers.firstFree(catalogue->kind(), *field, *pattern);
        if (!free)
            return fail(free.error());
        record.values.insert(key, pattern->format(*free));
        pattern->next = *free + 1;
        if (auto counted = numbers.advance(catalogue->kind(), field->numberSeries, *pattern); !counted)
            return counted;
    }
    return {};
}

Result<void> RecordService::checkRules(Record &record, const RecordEdit &edit, const Catalogue &catalogue)
{
    // an old sheet may hold what later rules refuse: only what this edit touches, and what is mandatory, stops it
    for (const FieldIssue &issue : validateRecord(record, catalogue, m_context.language)) {
        if (issue.severity == FieldIssue::Severity::Error && edit.changes.contains(issue.field)
            && record.value(issue.field).isValid())
            return fail(ErrorKind::Invalid, issue.message, {}, issue.field);
    }
    const QStringList missing = missingMandatory(record, catalogue);
    record.incomplete = !missing.isEmpty();
    for (const QString &key : missing) {
        // an unrelated change of an incomplete sheet is never refused; emptying a mandatory field is
        if (edit.allowIncomplete || (edit.id != 0 && !edit.changes.contains(key)))
            continue;
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("RecordService", "\"%1\" is mandatory. Fill it in to save the sheet."))
                        .arg(catalogue.field(key)->label.in(m_context.language)),
                    {}, key);
    }
    return {};
}

Result<void> RecordService::checkUnique(const Record &record, const QStringList &keys, const CataloguePtr &catalogue)
{
    storage::RecordRepository records(m_context.connection, catalogue);
    for (const QString &key : keys) {
        const FieldDefinition *field = catalogue->field(key);
        const QString value = record.value(key).toString();
        if (!field || !field->unique || value.isEmpty())
            continue;
        const auto holder = records.holderOf(*field, value);
        if (!holder)
            return fail(holder.error());
        if (holder->id != 0 && holder->id != record.id) {
            const auto other = records.load(holder->id);
            const char *const sentence = other && other->isInBin()
                ? QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" belongs to the sheet of %3, which is in the bin and keeps "
                                                     "its numbers. Type another one, or restore that sheet.")
                : QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" belongs to the sheet of %3. Type another one.");
            return fail(ErrorKind::Invalid,
                        say(sentence).arg(field->label.in(m_context.language), value, holder->name), {}, key);
        }
        if (field->numberSeries.isEmpty())
            continue;
        const auto former = storage::NumberRepository(m_context.connection)
                                .retiredFrom(catalogue->kind(), field->numberSeries, value);
        if (!former)
            return fail(former.error());
        if (*former != 0 && *former != record.id) // D3: its own old one it may have back
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("RecordService", "%1 \"%2\" was another sheet's number before, and numbers "
                                                               "are never given twice. Use the arrow to take a free one."))
                            .arg(field->label.in(m_context.language), value),
                        {}, key);
    }
    return {};
}

Result<void> RecordService::storeFiles(const RecordEdit &edit, const storage::WriteStamp &stamp)
{
    storage::BlobRepository blobs(m_context.connection);
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it) {
        if (auto stored = blobs.store(it.key(), *it, stamp.at); !stored)
            return stored;
    }
    return {};
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
