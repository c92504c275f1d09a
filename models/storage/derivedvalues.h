// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

namespace effectif::storage {

class Connection;

/// What a record carries that is made from its values: title, sort key, whether it is complete, and the words that the
/// search finds it by. Made anew after values of many records were written at once, in the caller's transaction.
class DerivedValues
{
public:
    DerivedValues(Connection &connection, CataloguePtr catalogue);

    /// True if any of it may change where the field's value is replaced by another one.
    static bool hangOnValue(const FieldDefinition &field, const Catalogue &catalogue);
    /// The same where the field is filled or emptied.
    static bool hangOnPresence(const FieldDefinition &field, const Catalogue &catalogue);

    /// Of these records, as their values are now; locks them. Versions stay: whoever wrote the values counted them.
    Result<void> renew(const QList<RecordId> &ids);

private:
    QList<FieldDefinition> sources() const;
    Result<void> writeMain(const QList<Record> &records);

    Connection &m_connection;
    CataloguePtr m_catalogue;
};

} // namespace effectif::storage
