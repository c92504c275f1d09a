// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/referenceservice.h"
#include "models/storage/valuemover.h"

namespace effectif {

/// What an act of ReferenceService has at hand while it runs; its own business.
struct ReferenceService::Act
{
    ReferenceChange change;
    storage::WriteStamp stamp;
    Progress *progress = nullptr;

    storage::ValueMover moverOf(storage::Connection &connection, const CataloguePtr &catalogue) const
    {
        return storage::ValueMover(connection, catalogue, stamp, [progress = progress](qint64 done, qint64 total) {
            if (!progress)
                return true;
            progress->advance(done, total);
            return !progress->isCancelled();
        });
    }
};

namespace referenceact {
/// The field with one value in the place of others where its configuration names them: its default, the Natures that
/// it is shown for. An empty `into` takes them out.
FieldDefinition withValuesReplaced(FieldDefinition field, const Catalogue &catalogue, const QString &list,
                                   const QStringList &ids, const QString &into);
/// Every way of writing the names of these items.
QStringList namesOf(const ReferenceItems &items, const QStringList &ids);
} // namespace referenceact

} // namespace effectif
