// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/referenceservice.h"
#include "models/storage/valuemover.h"

#include <QJsonArray>

namespace effectif {

/// What an act of ReferenceService has at hand while it runs; its own business.
struct ReferenceService::Act
{
    ReferenceChange change;
    storage::WriteStamp stamp;
    Progress *progress = nullptr;
    QJsonArray lists = {}; ///< distribution lists that asked for it: {"before", "after"} each

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
/// In what distribution lists ask for; notes each change in `kept`.
Result<void> replaceInLists(const ServiceContext &context, QJsonArray &kept, const FieldDefinition &field, const QStringList &from,
                            const QVariant &to);
/// What that operation changed in lists, but for those that were changed since.
Result<void> moveListsBack(const ServiceContext &context, qint64 operation);
} // namespace referenceact

} // namespace effectif
