// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/lifecycleservice.h"

#include "models/services/catalogueservice.h"
#include "models/storage/connection.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/sqlerror.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Up to here the feed names each sheet; beyond, readers look at all of the kind once (as the finder does anyway).
constexpr qsizetype kNamedInFeed = 50;

QString say(const char *text)
{
    return QCoreApplication::translate("LifecycleService", text);
}

const FieldDefinition *managerField(const Catalogue &catalogue)
{
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.target == "user"_L1 && !field.own && storage::partOf(field) == storage::TablePart::Main)
            return &field;
    }
    return nullptr;
}
} // namespace

LifecycleService::LifecycleService(ServiceContext &context, CatalogueService &catalogues)
    : m_context(context)
    , m_catalogues(catalogues)
{
}

Result<LifecycleOutcome> LifecycleService::write(const LifecycleRequest &request, const QString &what, const Act &act)
{
    constexpr int kTries = 5;
    for (int left = kTries;; --left) { // as RecordService::save(): on a server two may meet, and one gives way
        auto done = writeOnce(request, what, act);
        if (done || left == 1 || !storage::isRace(done.error()))
            return done;
    }
}

Result<LifecycleOutcome> LifecycleService::writeOnce(const LifecycleRequest &request, const QString &what, const Act &act)
{
    const auto catalogue = m_catalogues.current(request.kind);
    if (!catalogue)
        return fail(catalogue.error());
    storage::Connection &connection = m_context.connection;
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    storage::OperationRepository operations(connection);
    storage::LifecycleRepository records(connection, *catalogue);
    const bool bulk = request.ids.size() > kNamedInFeed;
    const storage::OperationStart start{request.operation, m_context.user, m_context.clock.now(), what, request.kind, bulk};
    const auto operation = operations.start(start);
    if (!operation)
        return fail(operation.error());
    LifecycleOutcome outcome{request.operation, {}, 0};
    if (*operation == 0) { // the answer to the first try got lost, not the deed
        const auto seq = operations.sequence(request.operation);
        const auto earlier = seq ? records.writtenBy(*seq) : fail(seq.error());
        if (!earlier)
            return fail(earlier.error());
        outcome.changed = *earlier;
        return outcome;
    }
    const storage::WriteStamp stamp{*operation, m_context.user, start.at};
    if (auto fresh = checkVersions(request, records); !fresh)
        return fail(fresh.error());
    auto changed = act(records, stamp);
    if (!changed)
        return fail(changed.error());
    outcome.changed = *std::move(changed);
    outcome.unchanged = static_cast<int>(std::max<qsizetype>(0, request.ids.size() - outcome.changed.size()));
    if (outcome.changed.isEmpty()) // nothing came of it: nothing is left of it
        return outcome;
    if (bulk) {
        if (auto told = operations.finishBulk(*operation, request.kind); !told)
            return fail(told.error());
    } else if (outcome.changed.size() == 1) {
        if (auto told = operations.finish(*operation, {outcome.changed.first(), 0}); !told)
            return fail(told.error());
    }
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return outcome;
}

Result<void> LifecycleService::checkVersions(const LifecycleRequest &request, storage::LifecycleRepository &records)
{
    if (request.versions.isEmpty())
        return {};
    const auto states = records.lock(request.versions.keys());
    if (!states)
        return fail(states.error());
    for (const auto &state : *states) {
        if (state.version == request.versions.value(state.id))
            continue;
        return fail(ErrorKind::Conflict,
                    say(QT_TRANSLATE_NOOP("LifecycleService", "%1 changed the sheet of %2 meanwhile (%3). Nothing was "
                                                              "done: look at it once more."))
                        .arg(state.updated.userName, state.title,
                             localeOf(m_context.language).toString(state.updated.at.toLocalTime(), QLocale::ShortFormat)),
                    u"version %1 of %2"_s.arg(state.version).arg(state.id));
    }
    return {};
}

Result<void> LifecycleService::tellDepartures(const QString &kind, const QList<RecordId> &ids)
{
    for (const Departure &departure : std::as_const(m_departures)) {
        if (ids.isEmpty())
            return {};
        if (auto done = departure(kind, ids); !done)
            return done;
    }
    return {};
}

Result<LifecycleOutcome> LifecycleService::setSituation(const LifecycleRequest &request, Situation situation)
{
    const QString code = situationCode(situation);
    return write(request, u"situation"_s, [&](auto &records, const storage::WriteStamp &stamp) -> Result<QList<RecordId>> {
        const auto catalogue = m_catalogues.catalogue(request.kind);
        if (!catalogue)
            return fail(catalogue.error());
        const FieldDefinition *field = storage::situationField(**catalogue);
        if (!field)
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("LifecycleService", "These sheets have no situation.")));
        auto changed = field->searchable ? switchOneByOne(request, code, *catalogue, stamp)
                                         : records.setSituation(request.ids, code, stamp);
        if (changed && situation == Situation::Inactive) {
            if (auto told = tellDepartures(request.kind, *changed); !told)
                return fail(told.error());
        }
        return changed;
    });
}

/// Where the situation is found by the search box, every sheet's search text changes with it.
Result<QList<RecordId>> LifecycleService::switchOneByOne(const LifecycleRequest &request, const QString &code,
                                                         const CataloguePtr &catalogue, const storage::WriteStamp &stamp)
{
    const QString key = u"situation"_s;
    storage::RecordRepository records(m_context.connection, catalogue);
    QList<RecordId> changed;
    for (const RecordId id : request.ids) {
        auto record = records.load(id);
        if (!record && record.error().kind == ErrorKind::NotFound)
            continue;
        if (!record)
            return fail(record.error());
        if (record->isInBin() || record->value(key).toString() == code)
            continue;
        record->values.insert(key, code);
        record->incomplete = !missingMandatory(*record, *catalogue).isEmpty();
        if (auto done = records.update(*record, {key}, stamp); !done)
            return fail(done.error());
        changed.append(id);
    }
    return changed;
}

Result<LifecycleOutcome> LifecycleService::moveToBin(const LifecycleRequest &request)
{
    return write(request, u"bin"_s, [&](auto &records, const storage::WriteStamp &stamp) -> Result<QList<RecordId>> {
        auto changed = records.setBinned(request.ids, true, stamp);
        if (changed) {
            if (auto told = tellDepartures(request.kind, *changed); !told)
                return fail(told.error());
        }
        return changed;
    });
}

Result<LifecycleOutcome> LifecycleService::restore(const LifecycleRequest &request)
{
    return write(request, u"restore"_s, [&](auto &records, const storage::WriteStamp &stamp) {
        return records.setBinned(request.ids, false, stamp);
    });
}

Result<LifecycleOutcome> LifecycleService::setFavourite(const LifecycleRequest &request, bool favourite)
{
    return write(request, favourite ? u"favourite"_s : u"unfavourite"_s,
                 [&](auto &records, const storage::WriteStamp &stamp) {
                     return records.setStarred(request.ids, favourite, stamp);
                 });
}

Result<LifecycleOutcome> LifecycleService::undo(const QString &kind, const QUuid &operation, const QUuid &own)
{
    const auto catalogue = m_catalogues.current(kind);
    const auto seq = storage::OperationRepository(m_context.connection).sequence(operation);
    if (!catalogue || !seq)
        return fail(!catalogue ? catalogue.error() : seq.error());
    const auto written = storage::LifecycleRepository(m_context.connection, *catalogue).writtenBy(*seq);
    if (!written)
        return fail(written.error());
    if (written->isEmpty())
        return fail(ErrorKind::NotFound,
                    say(QT_TRANSLATE_NOOP("LifecycleService", "There is nothing left to take back here.")));
    return write({kind, *written, {}, own}, u"undo"_s, [&](auto &records, const storage::WriteStamp &stamp) {
        return records.takeBack(*seq, stamp);
    });
}

Result<QList<RecordId>> LifecycleService::favourites(const QString &kind)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    return storage::LifecycleRepository(m_context.connection, *catalogue).favourites(m_context.user);
}

Result<QList<RecordId>> LifecycleService::favouritesAmong(const QString &kind, const QList<RecordId> &ids)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    return storage::LifecycleRepository(m_context.connection, *catalogue).favouritesAmong(m_context.user, ids);
}

Result<QList<RecordId>> LifecycleService::myIncomplete(const QString &kind)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const FieldDefinition *field = managerField(**catalogue);
    if (!field)
        return QList<RecordId>();
    return storage::LifecycleRepository(m_context.connection, *catalogue).incompleteOf(m_context.user, *field);
}

} // namespace effectif
