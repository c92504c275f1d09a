// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/recordsaver.h"

#include "models/domain/recordmerge.h"
#include "models/services/access.h"
#include "models/services/awayservice.h"
#include "models/services/catalogueservice.h"
#include "models/services/directoryservice.h"
#include "models/services/duplicateservice.h"
#include "models/services/notificationservice.h"
#include "models/services/races.h"
#include "models/services/recordrules.h"
#include "models/storage/blobrepository.h"
#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/mergerepository.h"
#include "models/storage/numberrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/recordrepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("RecordService", text);
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

Result<Record> RecordSaver::save(const RecordEdit &edit)
{
    auto saved = untilNoRace(m_context.connection, [&] { return saveOnce(edit); });
    if (!saved && DuplicateService::isElsewhere(saved.error()))
        return fail(DuplicateService(m_context, m_catalogues).explained(saved.error(), edit.kind));
    return saved;
}

Result<Record> RecordSaver::saveOnce(const RecordEdit &edit)
{
    // a server lets some write what they may not read, and sees to it by itself
    storage::Connection &connection = m_context.connection;
    const auto catalogue = connection.isAccount() ? m_catalogues.whole(edit.kind) : m_catalogues.current(edit.kind);
    if (!catalogue)
        return fail(catalogue.error());
    auto transaction = storage::Transaction::beginQuick(connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto may = access::change(m_context, edit.kind, edit.id == 0 ? QList<RecordId>() : QList<RecordId>{edit.id}); !may)
        return fail(may.error());
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
    const FieldDefinition *managedBy = storage::managerField(**catalogue);
    const auto before = managedBy && edit.changes.contains(managedBy->key) ? manager(*catalogue, edit.id) : Result<UserId>(0);
    if (!before)
        return fail(before.error());
    RecordId id = edit.id;
    if (id == 0) {
        const auto created = create(edit, *catalogue, stamp);
        if (!created)
            return fail(created.error());
        id = *created;
    } else if (auto changed = change(edit, *catalogue, stamp); !changed) {
        return fail(changed.error());
    }
    if (auto renewed = renewHidden(edit.kind, id); !renewed)
        return fail(renewed.error());
    auto saved = records.load(id);
    if (!saved)
        return saved;
    const UserId after = managedBy && (id != edit.id || edit.changes.contains(managedBy->key)) ? saved->value(managedBy->key).value<Reference>().id : 0;
    if (after != 0 && after != *before) {
        if (auto told = NotificationService(m_context).tell({notificationtype::kAssigned, {after}, edit.kind, {id}, {}}, *operation); !told)
            return fail(told.error());
    }
    if (auto finished = operations.finish(*operation, {id, saved->version}); !finished)
        return fail(finished.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return saved;
}

Result<UserId> RecordSaver::manager(const CataloguePtr &catalogue, RecordId id)
{
    if (id == 0)
        return 0;
    const auto stored = storage::RecordRepository(m_context.connection, catalogue).load(id);
    return stored ? Result<UserId>(stored->value(storage::managerField(*catalogue)->key).value<Reference>().id) : fail(stored.error());
}

/// Whoever does not know of sensitive fields cannot say whether one of them is lacking.
Result<void> RecordSaver::renewHidden(const QString &kind, RecordId id)
{
    if (m_context.rights.has(capability::kSensitive))
        return {};
    const auto whole = m_catalogues.derivable(kind);
    return whole ? storage::DerivedValues(m_context.connection, *whole).renew({id}) : fail(whole.error());
}

/// Sheets stay within what the person at work sees; only an administrator brings them elsewhere (K25).
Result<void> RecordSaver::checkDepartment(const Record &record, const Catalogue &catalogue)
{
    const FieldDefinition *field = storage::departmentField(catalogue);
    return field ? access::fileUnder(m_context, record.value(field->key).value<Reference>().id) : Result<void>();
}

Result<RecordId> RecordSaver::create(const RecordEdit &edit, const CataloguePtr &catalogue,
                                       const storage::WriteStamp &stamp)
{
    RecordRules rules(m_context, catalogue);
    Record record;
    record.kind = edit.kind;
    if (auto done = applyChanges(record, edit, *catalogue); !done)
        return fail(done.error());
    if (auto done = fillFixed(record, *catalogue); !done)
        return fail(done.error());
    if (auto done = m_directory.ensureDepartment(record, *catalogue); !done)
        return fail(done.error());
    if (auto may = checkDepartment(record, *catalogue); !may)
        return fail(may.error());
    if (auto done = takeNumbers(record, edit, catalogue); !done)
        return fail(done.error());
    if (auto done = rules.check(record, edit); !done)
        return fail(done.error());
    if (auto done = rules.checkUnique(record, record.values.keys()); !done)
        return fail(done.error());
    if (auto here = DuplicateService(m_context, m_catalogues).checkHere(record, record.values.keys(), *catalogue); !here)
        return fail(here.error());
    return storage::RecordRepository(m_context.connection, catalogue).insert(record, stamp);
}

Result<void> RecordSaver::change(const RecordEdit &edit, const CataloguePtr &catalogue,
                                   const storage::WriteStamp &stamp)
{
    RecordRules rules(m_context, catalogue);
    storage::RecordRepository records(m_context.connection, catalogue);
    if (const auto version = records.lockVersion(edit.id); !version)
        return fail(version.error());
    auto record = records.load(edit.id);
    if (!record)
        return fail(record.error());
    const auto merged = record->isInBin() ? storage::MergeRepository(m_context.connection).survivors(edit.kind, {edit.id})
                                          : Result<QHash<RecordId, RecordId>>(QHash<RecordId, RecordId>());
    if (!merged)
        return fail(merged.error());
    if (!merged->isEmpty())
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("RecordService", "%1 merged this sheet into another one. What you typed is still here: copy it, then "
                                                           "open the sheet again and change the one that stayed."))
                        .arg(record->binned.userName));
    if (record->isInBin())
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("RecordService", "%1 put this sheet into the bin. What you typed is still "
                                                           "here: restore the sheet, then save."))
                        .arg(record->binned.userName));
    if (const QStringList keys = fieldsInConflict(edit, *record); !keys.isEmpty())
        return fail(conflictOf(keys, *record, *catalogue));
    const DepartmentId before = storage::RecordRepository::departmentOf(*record, *catalogue);
    if (auto done = applyChanges(*record, edit, *catalogue); !done)
        return done;
    const Record asked = *record;
    if (auto stays = access::moveTo(m_context, before, storage::RecordRepository::departmentOf(*record, *catalogue)); !stays)
        return stays;
    if (auto done = fillFixed(*record, *catalogue); !done)
        return done;
    if (auto done = m_directory.ensureDepartment(*record, *catalogue); !done)
        return done;
    if (auto may = checkDepartment(*record, *catalogue); !may)
        return may;
    if (auto done = takeNumbers(*record, edit, catalogue); !done)
        return done;
    if (auto done = rules.check(*record, edit); !done)
        return done;
    QStringList changed = edit.changes.keys() + QStringList(edit.takeNumbers.begin(), edit.takeNumbers.end());
    for (auto it = record->values.cbegin(); it != record->values.cend(); ++it) { // what an old sheet lacked
        if (!changed.contains(it.key()) && !sameValue(*it, asked.value(it.key())))
            changed << it.key();
    }
    if (auto done = rules.checkUnique(*record, changed); !done)
        return done;
    if (auto here = DuplicateService(m_context, m_catalogues).checkHere(*record, changed, *catalogue); !here)
        return here;
    return records.update(*record, changed, stamp);
}

Error RecordSaver::conflictOf(const QStringList &keys, const Record &current, const Catalogue &catalogue) const
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

Result<void> RecordSaver::applyChanges(Record &record, const RecordEdit &edit, const Catalogue &catalogue)
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

Result<void> RecordSaver::resolveReference(Record &record, const FieldDefinition &field)
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
    return field.key == AwayService::kWorkField ? handOver(record, field.key) : Result<void>();
}

/// New work of somebody who is away goes to whom they left it to (M31); sheets one after the other to one after the other of a team.
Result<void> RecordSaver::handOver(Record &record, const QString &key)
{
    const UserId meant = record.value(key).value<Reference>().id;
    const auto taker = AwayService(m_context).taker(meant, record.id != 0 ? record.id : m_context.clock.now().toMSecsSinceEpoch());
    if (!taker)
        return fail(taker.error());
    if (taker->id != 0)
        record.values.insert(key, QVariant::fromValue(*taker));
    return {};
}

Result<void> RecordSaver::fillFixed(Record &record, const Catalogue &catalogue)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!field.fixed || !appliesTo(field, record))
            continue;
        const auto value = m_directory.defaultOf(field, catalogue);
        if (!value)
            return fail(value.error());
        if (!value->isNull())
            record.values.insert(field.key, *value);
    }
    return {};
}

Result<void> RecordSaver::takeNumbers(Record &record, const RecordEdit &edit, const CataloguePtr &catalogue)
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

Result<void> RecordSaver::storeFiles(const RecordEdit &edit, const storage::WriteStamp &stamp)
{
    storage::BlobRepository blobs(m_context.connection);
    for (auto it = edit.files.begin(); it != edit.files.end(); ++it) {
        if (auto stored = blobs.store(it.key(), *it, stamp.at); !stored)
            return stored;
    }
    return {};
}

} // namespace effectif
