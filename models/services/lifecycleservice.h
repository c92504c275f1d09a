// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/lifecycle.h"
#include "models/domain/recordquery.h"
#include "models/services/progress.h"
#include "models/services/servicecontext.h"

#include <functional>

namespace effectif {

class CatalogueService;
namespace storage {
class LifecycleRepository;
struct WriteStamp;
}

/// How a sheet leaves and comes back (O38-O44, D5): Inactive, the bin, erased for good; and whose favourite it is.
/// One sheet or a hundred thousand: each call is one Operation in one transaction. With a progress it tells how far it
/// is and can be stopped (Unavailable; nothing was changed). Used in the connection's thread.
class LifecycleService
{
public:
    LifecycleService(ServiceContext &context, CatalogueService &catalogues);

    /// Sheets in the bin are left as they are. Conflict where `versions` names one that was saved since.
    Result<LifecycleOutcome> setSituation(const LifecycleRequest &request, Situation situation,
                                          Progress *progress = nullptr);
    Result<LifecycleOutcome> moveToBin(const LifecycleRequest &request, Progress *progress = nullptr);
    /// Back to where it was, with the situation that it had.
    Result<LifecycleOutcome> restore(const LifecycleRequest &request, Progress *progress = nullptr);
    /// For the user who works here; nobody else's stars change.
    Result<LifecycleOutcome> setFavourite(const LifecycleRequest &request, bool favourite, Progress *progress = nullptr);
    /// Takes one of the above back, where nobody changed it since; the undo can be undone as well. NotFound for an
    /// operation that is none of these.
    Result<LifecycleOutcome> undo(const QString &kind, const QUuid &operation,
                                  const QUuid &own = QUuid::createUuid(), Progress *progress = nullptr);

    /// The tables whose rows inventory() has words for.
    static QStringList namedTables();
    /// What erase() would destroy.
    Result<EraseInventory> inventory(const QString &kind, const QList<RecordId> &ids);
    /// Destroys sheets with all that is theirs; their numbers stay retired (D2). Conflict, and nothing is done, if one
    /// of them is not in the bin. Cannot be undone.
    Result<LifecycleOutcome> erase(const LifecycleRequest &request);

    /// Of the user who works here, by name.
    Result<QList<RecordId>> favourites(const QString &kind);
    Result<QList<RecordId>> favouritesAmong(const QString &kind, const QList<RecordId> &ids);
    /// Sheets that the user who works here manages (O25) and that lack something mandatory, by name.
    Result<QList<RecordId>> myIncomplete(const QString &kind);

    /// Called in the transaction in which people leave (Inactive, or into the bin), with those who did: whatever a
    /// leaver must give back (K27: a licence) is given back with it, or nobody leaves.
    using Departure = std::function<Result<void>(const QString &kind, const QList<RecordId> &ids)>;
    void whenLeaving(Departure departure) { m_departures.append(std::move(departure)); }

private:
    /// Writes some of the sheets of a request and answers those that it changed.
    using Act = std::function<Result<QList<RecordId>>(storage::LifecycleRepository &, const QList<RecordId> &ids,
                                                      const storage::WriteStamp &)>;
    struct Plan
    {
        QString what;
        Act act;
        Progress *progress = nullptr;
        bool inPieces = true; ///< false: `act` must see all sheets at once
        bool erases = false;  ///< for managers only
        qint64 undoes = 0;    ///< the operation that it takes back
    };
    Result<LifecycleOutcome> write(const LifecycleRequest &request, const Plan &plan);
    Result<LifecycleOutcome> writeOnce(const LifecycleRequest &request, const Plan &plan);
    Result<QList<RecordId>> writePieces(const LifecycleRequest &request, const Plan &plan,
                                        storage::LifecycleRepository &records, const storage::WriteStamp &stamp);
    Result<QList<RecordId>> withMerged(const QString &kind, const QList<RecordId> &ids);
    Result<void> checkRight(const LifecycleRequest &request, bool erasing) const;
    Result<void> checkVersions(const LifecycleRequest &request, storage::LifecycleRepository &records);
    Result<void> requireInBin(const LifecycleRequest &request, storage::LifecycleRepository &records);
    /// After situations were written: title, search words and completeness where they hang on them.
    Result<void> renewDerived(const CataloguePtr &catalogue, const QList<RecordId> &ids);
    Result<void> forgetReferences(const CataloguePtr &catalogue, const QList<RecordId> &ids,
                                  const storage::WriteStamp &stamp);
    Result<QList<RecordId>> withLicences(const CataloguePtr &catalogue, const QList<RecordId> &ids,
                                         const storage::WriteStamp &stamp);
    Result<LifecycleOutcome> withoutLicences(const QString &kind, Result<LifecycleOutcome> outcome);
    Result<void> tellDepartures(const QString &kind, const QList<RecordId> &ids);
    Result<QList<CataloguePtr>> allCatalogues();

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    QList<Departure> m_departures;
};

} // namespace effectif
