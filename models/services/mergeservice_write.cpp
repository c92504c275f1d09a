// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A merge: one Operation, all or nothing.
#include "models/services/access.h"
#include "models/services/duplicateservice.h"
#include "models/services/mergeservice.h"
#include "models/services/races.h"
#include "models/services/recordrules.h"
#include "models/services/services.h"
#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/erasure.h"
#include "models/storage/journalrepository.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/mergerepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/photorepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("MergeService", text);
}

bool isNone(const QVariant &value)
{
    return !value.isValid() || value.isNull();
}

} // namespace

struct MergeService::Work
{
    MergeRequest request;
    CataloguePtr catalogue; ///< as the person at work knows it
    storage::WriteStamp stamp;
    QList<RecordId> all; ///< the survivor first
    Record survivor;     ///< with what it gets
    QList<Record> merged; ///< as they are before
    QStringList changed;
    MergeOutcome outcome;
};

Result<MergeOutcome> MergeService::merge(const MergeRequest &request)
{
    ServiceContext &context = m_services.context();
    auto done = untilNoRace(context.connection, [&] { return mergeOnce(request); });
    if (!done && DuplicateService::isElsewhere(done.error()))
        return fail(DuplicateService(context, m_services.catalogues()).explained(done.error(), request.kind));
    return done;
}

Result<MergeOutcome> MergeService::mergeOnce(const MergeRequest &request)
{
    ServiceContext &context = m_services.context();
    const auto catalogue = m_services.catalogues().current(request.kind);
    if (!catalogue)
        return fail(catalogue.error());
    Work work;
    work.request = request;
    work.catalogue = *catalogue;
    work.all = QList<RecordId>{request.survivor} + request.merged;
    if (request.merged.isEmpty() || QSet<RecordId>(work.all.begin(), work.all.end()).size() != work.all.size() || work.all.size() > kMostSheets)
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("MergeService", "There is nothing to merge: choose two sheets or more. Sheets "
                                                                              "that were merged already are one.")));
    auto transaction = storage::Transaction::beginQuick(context.connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto may = access::change(context, request.kind, work.all); !may)
        return fail(may.error());
    storage::OperationRepository operations(context.connection);
    const storage::OperationStart start{request.operation, context.user, context.clock.now(), u"merge"_s, request.kind, false};
    const auto operation = operations.start(start);
    if (!operation)
        return fail(operation.error());
    if (*operation == 0) // the answer to the first try got lost, not the merge
        return earlier(request);
    work.stamp = {*operation, context.user, start.at};
    work.outcome = {request.operation, request.survivor, {}, static_cast<int>(request.merged.size()), 0, 0};
    for (const auto step : {&MergeService::lock, &MergeService::read, &MergeService::settleMerged, &MergeService::hide,
                            &MergeService::writeSurvivor, &MergeService::redirect}) {
        if (auto done = (this->*step)(work); !done)
            return fail(done.error());
    }
    if (auto finished = operations.finish(*operation, {request.survivor, work.survivor.version + 1}); !finished)
        return fail(finished.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return work.outcome;
}

Result<MergeOutcome> MergeService::earlier(const MergeRequest &request)
{
    const auto record = m_services.records().load(request.kind, request.survivor);
    if (!record)
        return fail(record.error());
    return MergeOutcome{request.operation, request.survivor, recordTitle(*record), static_cast<int>(request.merged.size()), 0, 0};
}

/// All of them there, as they were compared, and none out of sight.
Result<void> MergeService::lock(Work &work)
{
    storage::Connection &connection = m_services.context().connection;
    const auto states = storage::LifecycleRepository(connection, work.catalogue).lock(work.all);
    const auto merged = states ? storage::MergeRepository(connection).survivors(work.request.kind, work.all) : fail(states.error());
    if (!merged)
        return fail(merged.error());
    if (!merged->isEmpty())
        return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("MergeService", "Somebody merged one of these sheets meanwhile. Nothing was done: compare "
                                                                               "them once more.")));
    if (states->size() != work.all.size())
        return fail(ErrorKind::NotFound, say(QT_TRANSLATE_NOOP("MergeService", "One of these sheets no longer exists. Nothing was done.")));
    for (const auto &state : *states) {
        if (state.inBin)
            return fail(ErrorKind::Conflict, say(QT_TRANSLATE_NOOP("MergeService", "%1 put the sheet of %2 into the bin meanwhile. Nothing was done."))
                                                 .arg(state.updated.userName, state.title));
        if (work.request.versions.contains(state.id) && work.request.versions.value(state.id) != state.version)
            return fail(changedSince(work, state.id, state.title, state.updated));
    }
    return {};
}

Error MergeService::changedSince(const Work &work, RecordId id, const QString &title, const Stamp &by)
{
    ServiceContext &context = m_services.context();
    const auto last = storage::JournalRepository(context.connection).lastChanges(*work.catalogue, id);
    QStringList labels;
    for (const FieldDefinition &field : work.catalogue->fields()) {
        if (last && work.request.seen.contains(id) && last->value(field.key).at > work.request.seen.value(id))
            labels << field.label.in(context.language);
    }
    const QString when = localeOf(context.language).toString(by.at.toLocalTime(), QLocale::ShortFormat);
    const QString message = labels.isEmpty()
        ? say(QT_TRANSLATE_NOOP("MergeService", "%1 changed the sheet of %2 meanwhile (%3). Nothing was done: compare the sheets once more."))
              .arg(by.userName, title, when)
        : say(QT_TRANSLATE_NOOP("MergeService", "%1 changed the sheet of %2 meanwhile (%3): %4. Nothing was done: compare the sheets once more."))
              .arg(by.userName, title, when, labels.join(u", "_s));
    return {ErrorKind::Conflict, message, u"version of %1"_s.arg(id), {}};
}

/// The values, and whether they may go together.
Result<void> MergeService::read(Work &work)
{
    ServiceContext &context = m_services.context();
    storage::RecordRepository records(context.connection, work.catalogue);
    for (const RecordId id : work.all) {
        const auto record = records.load(id);
        if (!record)
            return fail(record.error());
        if (id == work.request.survivor)
            work.survivor = *record;
        else
            work.merged << *record;
    }
    const auto counts = storage::MergeRepository(context.connection).counts(work.request.kind, work.all);
    const auto hindered = counts ? obstacle(*work.catalogue, QList<Record>{work.survivor} + work.merged, *counts) : fail(counts.error());
    if (!hindered)
        return fail(hindered.error());
    if (!hindered->isEmpty())
        return fail(ErrorKind::Invalid, *hindered);
    for (const storage::MergeCount &count : *counts)
        work.outcome.moved += count.id == work.request.survivor ? 0 : count.rows;
    if (context.rights.has(capability::kSensitive))
        return {};
    const auto hidden = storage::MergeRepository(context.connection).withHidden(work.request.kind, work.request.merged);
    if (!hidden)
        return fail(hidden.error());
    return hidden->isEmpty() ? Result<void>()
                             : fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("MergeService", "A sheet that would go holds sensitive values that you may "
                                                                                             "not see. Let that sheet stay, or ask somebody who may "
                                                                                             "see them to merge.")));
}

/// What a merged sheet gives up: a number that only one may have, where the survivor takes it; and its department.
Result<void> MergeService::settleMerged(Work &work)
{
    storage::RecordRepository records(m_services.context().connection, work.catalogue);
    const FieldDefinition *home = storage::departmentField(*work.catalogue);
    for (const Record &before : std::as_const(work.merged)) {
        Record record = before;
        QStringList changed;
        for (auto it = work.request.chosen.cbegin(); it != work.request.chosen.cend(); ++it) {
            const FieldDefinition *field = work.catalogue->field(it.key());
            if (*it == record.id && field && field->unique && !isNone(record.value(field->key))) {
                record.values.remove(field->key);
                changed << field->key;
            }
        }
        if (home && !sameValue(record.value(home->key), work.survivor.value(home->key))) {
            record.values.insert(home->key, work.survivor.value(home->key));
            changed << home->key;
        }
        if (changed.isEmpty())
            continue;
        if (auto done = records.update(record, changed, work.stamp); !done)
            return done;
    }
    return {};
}

Result<void> MergeService::hide(Work &work)
{
    ServiceContext &context = m_services.context();
    storage::MergeRepository merges(context.connection);
    if (const auto binned = storage::LifecycleRepository(context.connection, work.catalogue).setBinned(work.request.merged, true, work.stamp); !binned)
        return fail(binned.error());
    for (const Record &record : std::as_const(work.merged)) {
        const auto longer = merges.isKeptLonger(work.request.kind, record.id, work.request.survivor);
        if (!longer)
            return fail(longer.error());
        if (*longer)
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("MergeService", "The data of %1 are to be kept longer than those of the sheet that stays. "
                                                                                  "An administrator gives that one the same day first."))
                                                .arg(recordTitle(record)));
        const qint64 operation = work.stamp.operation;
        if (auto done = merges.hide(work.request.kind, record.id, work.request.survivor, mergeNumbers(record, *work.catalogue), operation); !done)
            return done;
        if (auto done = merges.move(work.request.kind, record.id, work.request.survivor, operation); !done)
            return done;
    }
    return {};
}

Result<void> MergeService::writeSurvivor(Work &work)
{
    ServiceContext &context = m_services.context();
    Record &survivor = work.survivor;
    const DepartmentId before = storage::RecordRepository::departmentOf(survivor, *work.catalogue);
    for (const FieldDefinition &field : work.catalogue->fields()) {
        const RecordId source = work.request.chosen.value(field.key, survivor.id);
        const auto from = std::ranges::find(work.merged, source, &Record::id);
        QVariant value = source == survivor.id || field.fixed || from == work.merged.end() ? survivor.value(field.key) : from->value(field.key);
        if (field.target == work.request.kind && work.all.contains(value.value<Reference>().id))
            value = {}; // it would lead to itself
        if (sameValue(value, survivor.value(field.key)))
            continue;
        work.changed << field.key;
        if (isNone(value))
            survivor.values.remove(field.key);
        else
            survivor.values.insert(field.key, value);
    }
    const DepartmentId after = storage::RecordRepository::departmentOf(survivor, *work.catalogue);
    if (auto may = access::moveTo(context, before, after); !may)
        return may;
    if (auto sound = RecordRules(context, work.catalogue).checkUnique(survivor, work.changed); !sound)
        return sound;
    if (auto here = DuplicateService(context, m_services.catalogues()).checkHere(survivor, work.changed, *work.catalogue); !here)
        return here;
    survivor.incomplete = !missingMandatory(survivor, *work.catalogue).isEmpty();
    if (auto done = storage::RecordRepository(context.connection, work.catalogue).update(survivor, work.changed, work.stamp); !done)
        return done;
    work.outcome.title = recordTitle(survivor);
    if (const RecordId source = work.request.chosen.value(kMergePhoto, survivor.id); source != survivor.id && work.request.merged.contains(source)) {
        storage::PhotoRepository photos(context.connection);
        const auto photo = photos.state(work.request.kind, source);
        if (!photo)
            return fail(photo.error());
        if (auto done = photos.take(work.request.kind, survivor.id, after, *photo); !done)
            return done;
    }
    const auto whole = m_services.catalogues().derivable(work.request.kind);
    return whole ? storage::DerivedValues(context.connection, *whole).renew(work.all) : fail(whole.error());
}

/// Fields of other sheets that led to a merged one. What the person at work may not change leads there still, and on from
/// there.
Result<void> MergeService::redirect(Work &work)
{
    ServiceContext &context = m_services.context();
    const Reference there{work.survivor.id, work.outcome.title};
    for (const QString &kind : m_services.catalogues().kinds()) {
        const auto other = m_services.catalogues().derivable(kind);
        if (!other)
            return fail(other.error());
        storage::RecordRepository records(context.connection, *other);
        for (const FieldDefinition &field : (*other)->fields()) {
            if (field.target != work.request.kind || (field.sensitive && context.connection.isAccount()))
                continue;
            const auto referring = storage::Erasure(context.connection, work.catalogue).referring(*other, field, work.request.merged);
            const auto theirs = referring ? access::seen(context, kind, *referring) : referring;
            if (!theirs)
                return fail(theirs.error());
            for (const RecordId id : *theirs) {
                auto record = kind == work.request.kind && work.all.contains(id) ? Result<Record>(Record()) : records.load(id);
                if (!record)
                    return fail(record.error());
                if (record->id == 0)
                    continue;
                record->values.insert(field.key, QVariant::fromValue(there));
                if (auto done = records.update(*record, {field.key}, work.stamp); !done)
                    return done;
                ++work.outcome.redirected;
            }
        }
    }
    return {};
}

} // namespace effectif
