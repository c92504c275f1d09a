// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/fielddefinition.h"

#include <QHash>
#include <QList>

namespace effectif::storage {

class Connection;

/// Sensitive values of an office on a server: no statement reads them but read_private(), which looks at the right and
/// the scope, counts, and writes down who read what. What may not be read is absent.
class SealedValues
{
public:
    explicit SealedValues(Connection &connection) : m_connection(connection) { }

    /// Whether a field's values come this way.
    bool seals(const FieldDefinition &field) const;
    /// Of those among the fields that are sealed, by record and key. Nothing where the account has not the right.
    Result<QHash<RecordId, QHash<QString, QVariant>>> read(const QString &kind, const QList<FieldDefinition> &fields,
                                                           const QList<RecordId> &ids);

private:
    Result<void> nameReferences(const FieldDefinition &field, QHash<RecordId, QHash<QString, QVariant>> &values);

    Connection &m_connection;
};

} // namespace effectif::storage
