// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/recordrepository.h"

namespace effectif::storage {

/// Writes one field of many records at once, in the caller's transaction. What is made from the values
/// (derivedvalues.h) is the caller's to renew.
class ColumnWriter
{
public:
    ColumnWriter(Connection &connection, CataloguePtr catalogue) : m_connection(connection), m_catalogue(std::move(catalogue)) { }

    Result<void> write(const FieldDefinition &field, const QVariant &value, const QList<RecordId> &ids,
                       const WriteStamp &stamp);

private:
    Connection &m_connection;
    CataloguePtr m_catalogue;
};

} // namespace effectif::storage
