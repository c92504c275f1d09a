// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/lifecycleservice.h"

#include "models/services/access.h"
#include "models/services/catalogueservice.h"
#include "models/services/licenceservice.h"
#include "models/services/races.h"
#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/licencerepository.h"
#include "models/storage/lifecyclerepository.h"
#include "models/storage/operationrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Up to here the feed names each sheet; beyond, readers look at all of the kind once (as the finder does anyway).
constexpr qsizetype kNamedInFeed = 50;
constexpr qsizetype kPiece = 10'000; ///< between two looks at whether to stop

QString say(const char *text)
{
    return QCoreApplication::translate("LifecycleService", text);
}
} // namespace

LifecycleService::LifecycleService(ServiceContext &context, CatalogueService &catalogues)
    : m_context(context)
    , m_catalogues(catalogues)
{
}

Result<LifecycleOutcome> LifecycleService::write(const LifecycleRequest &request, const Plan &plan)
{
    return untilNoRace(m_context.connection, [&] { return writeOnce(request, plan); });
}

Result<LifecycleOutcome> LifecycleService::writeOnce(const LifecycleRequest &request, const Plan &plan)
{
    const auto catalogue = m_catalogues.current(request.kind);
    if (!catalogue)
        return fail(catalogue.error());
    storage::Connection &connection = m_context.connection;
    auto transaction = storage::Transaction::beginQuick(connection);
    if (!transaction)
        return fail(transaction.error());
    if (auto may = checkRight(request, plan.erases); !may)
        return fail(may.error());
    storage::OperationRepository operations(connection);
    storage::LifecycleRepository records(connection, *catalogue);
    const bool bulk = request.ids.size() > kNamedInFeed;
    const storage::OperationStart start{request.operation, m_context.user, m_context.clock.now(), plan.what, request.kind, bulk, plan.undoes};
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
    auto changed = writePieces(request, plan, records, stamp);
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

Result<QList<RecordId>> LifecycleService::writePieces(const LifecycleRequest &request, const Plan &plan,
                                                      storage::LifecycleRepository &records,
                                                      const storage::WriteStamp &stamp)
{
    const qsizetype total = request.ids.size();
    const qsizetype size = plan.inPieces && total > kPiece ? kPiece : std::max<qsizetype>(total, 1);
    QList<RecordId> changed;
    for (qsizetype from = 0; from < total; from += size) {
        if (plan.progress && plan.progress->isCancelled())
            return fail(ErrorKind::Unavailable,
                        say(QT_TRANSLATE_NOOP("LifecycleService", "Stopped. No sheet was changed.")));
        const auto piece = plan.act(records, request.ids.mid(from, size), stamp);
        if (!piece)
            return piece;
        changed += *piece;
        if (plan.progress)
            plan.progress->advance(std::min(from + size, total), total);
    }
    return changed;
}

Result<void> LifecycleService::checkRight(const LifecycleRequest &request, bool erasing) const
{
    return erasing ? access::erase(m_context, request.kind, request.ids)
                   : access::change(m_context, request.kind, request.ids); // a star too: it says that there is a sheet
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

Result<LifecycleOutcome> LifecycleService::setSituation(const LifecycleRequest &request, Situation situation,
                                                        Progress *progress)
{
    const QString code = situationCode(situation);
    const Act act = [&](auto &records, const QList<RecordId> &ids, const storage::WriteStamp &stamp) -> Result<QList<RecordId>> {
        const auto catalogue = m_catalogues.catalogue(request.kind);
        if (!catalogue)
            return fail(catalogue.error());
        if (!storage::situationField(**catalogue))
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("LifecycleService", "These sheets have no situation.")));
        auto changed = records.setSituation(ids, code, stamp);
        if (!changed)
            return changed;
        if (auto renewed = renewDerived(*catalogue, *changed); !renewed)
            return fail(renewed.error());
        if (situation == Situation::Active)
            return withLicences(*catalogue, *changed, stamp);
        if (auto told = tellDepartures(request.kind, *changed); !told)
            return fail(told.error());
        return changed;
    };
    return withoutLicences(request.kind, write(request, {u"situation"_s, act, progress}));
}

Result<void> LifecycleService::renewDerived(const CataloguePtr &catalogue, const QList<RecordId> &ids)
{
    const auto whole = m_catalogues.derivable(catalogue->kind());
    if (!whole)
        return fail(whole.error());
    const FieldDefinition *field = storage::situationField(**whole);
    if (!field || !storage::DerivedValues::hangOnPresence(*field, **whole))
        return {};
    return storage::DerivedValues(m_context.connection, *whole).renew(ids);
}

/// K27: whoever lost a licence by leaving gets one again, as long as there are any.
Result<QList<RecordId>> LifecycleService::withLicences(const CataloguePtr &catalogue, const QList<RecordId> &ids,
                                                       const storage::WriteStamp &stamp)
{
    if (!storage::LicenceRepository::has(*catalogue))
        return ids;
    const auto given = LicenceService(m_context).giveBack(catalogue->kind(), ids, stamp);
    return given ? Result<QList<RecordId>>(ids) : fail(given.error());
}

Result<LifecycleOutcome> LifecycleService::withoutLicences(const QString &kind, Result<LifecycleOutcome> outcome)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!outcome || !catalogue || !storage::LicenceRepository::has(**catalogue))
        return outcome;
    const auto lacking = storage::LicenceRepository(m_context.connection, kind).returned(outcome->changed);
    outcome->withoutLicence = lacking ? static_cast<int>(lacking->size()) : 0; // what was done is done
    return outcome;
}

Result<LifecycleOutcome> LifecycleService::moveToBin(const LifecycleRequest &request, Progress *progress)
{
    const Act act = [&](auto &records, const QList<RecordId> &ids, const storage::WriteStamp &stamp) -> Result<QList<RecordId>> {
        auto changed = records.setBinned(ids, true, stamp);
        if (changed) {
            if (auto told = tellDepartures(request.kind, *changed); !told)
                return fail(told.error());
        }
        return changed;
    };
    return write(request, {u"bin"_s, act, progress});
}

Result<LifecycleOutcome> LifecycleService::restore(const LifecycleRequest &request, Progress *progress)
{
    const Act act = [&](auto &records, const QList<RecordId> &ids, const storage::WriteStamp &stamp) -> Result<QList<RecordId>> {
        const auto catalogue = m_catalogues.catalogue(request.kind);
        const auto changed = catalogue ? records.setBinned(ids, false, stamp) : fail(catalogue.error());
        return changed ? withLicences(*catalogue, *changed, stamp) : changed;
    };
    return withoutLicences(request.kind, write(request, {u"restore"_s, act, progress}));
}

Result<LifecycleOutcome> LifecycleService::setFavourite(const LifecycleRequest &request, bool favourite, Progress *progress)
{
    const Act act = [favourite](auto &records, const QList<RecordId> &ids, const storage::WriteStamp &stamp) {
        return records.setStarred(ids, favourite, stamp);
    };
    return write(request, {favourite ? u"favourite"_s : u"unfavourite"_s, act, progress});
}

Result<LifecycleOutcome> LifecycleService::undo(const QString &kind, const QUuid &operation, const QUuid &own,
                                                Progress *progress)
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
    const Act act = [&](auto &records, const QList<RecordId> &ids, const storage::WriteStamp &stamp) -> Result<QList<RecordId>> {
        auto changed = records.takeBack(*seq, ids, stamp);
        if (changed) {
            if (auto renewed = renewDerived(*catalogue, *changed); !renewed)
                return fail(renewed.error());
            return withLicences(*catalogue, *changed, stamp);
        }
        return changed;
    };
    return withoutLicences(kind, write({kind, *written, {}, own}, {u"undo"_s, act, progress, true, false, *seq}));
}

Result<QList<RecordId>> LifecycleService::favourites(const QString &kind)
{
    const auto catalogue = m_catalogues.catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto found = storage::LifecycleRepository(m_context.connection, *catalogue).favourites(m_context.user);
    return found ? access::seen(m_context, kind, *found) : found;
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
    const FieldDefinition *field = storage::managerField(**catalogue);
    if (!field)
        return QList<RecordId>();
    const auto found = storage::LifecycleRepository(m_context.connection, *catalogue).incompleteOf(m_context.user, *field);
    return found ? access::seen(m_context, kind, *found) : found;
}

} // namespace effectif
