// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "models/services/services.h"

namespace effectif::test {

/// A new sheet with every mandatory value; `more` is laid over it.
RecordEdit newSheet(const QString &lastName, const QString &firstName = {}, const QHash<QString, QVariant> &more = {});
/// A change of some fields of a sheet as it was loaded.
RecordEdit changeOf(const Record &record, const QHash<QString, QVariant> &changes);
/// Saves a new sheet; ends the test program if that is refused.
Record makeSheet(Services &services, const QString &lastName, const QString &firstName = {},
                 const QHash<QString, QVariant> &more = {});
/// A field of the office's own, of some type: key, label and place filled in.
FieldDefinition ownField(const QString &key, const QString &type);
/// Adds or replaces fields as an administrator does: by publishing a configuration.
Result<CataloguePtr> tryPublishFields(Services &services, const QList<FieldDefinition> &fields);
/// The same; ends the test program if that is refused.
void publishFields(Services &services, const QList<FieldDefinition> &fields);

} // namespace effectif::test
