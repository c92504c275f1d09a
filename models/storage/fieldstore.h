// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fieldtype.h"
#include "models/storage/statement.h"

#include <functional>

namespace effectif::storage {

class Connection;

/// The values of one field in all sheets of a kind, when the field itself changes: counted, turned into another type,
/// moved to the sensitive table, dropped. Where not said otherwise, triggers must be off (SchemaGenerator::dropTriggers),
/// because no sheet changes. All in the caller's transaction. An administrator on a server owns no table: there these
/// are the functions of resources/rights/2_configuration.sql, for everybody.
class FieldStore
{
public:
    FieldStore(Connection &connection, QString kind) : m_connection(connection), m_kind(std::move(kind)) { }

    /// How many sheets hold a value.
    Result<int> holders(const FieldDefinition &field);
    /// Every sheet's value, in the order of ids, until the visitor answers false. Reads in pages.
    Result<void> eachValue(const FieldDefinition &field,
                           const std::function<bool(RecordId, const QVariant &value)> &visit);

    /// Gives the field's column the other type; `convert` turns each canonical value.
    Result<void> retype(const FieldDefinition &before, const FieldDefinition &after,
                        const std::function<Result<QVariant>(const QVariant &)> &convert);
    /// Moves values and journal between the open and the sensitive tables. Both columns exist.
    Result<void> relocate(const FieldDefinition &before, const FieldDefinition &after);
    /// K18: puts the value on every sheet that fulfils the condition (Completeness::applies) and has none. This does
    /// change sheets: the triggers must be on.
    Result<void> fill(const FieldDefinition &field, const QVariant &value, const QString &condition, QList<Bind> binds);
    /// Drops column, values, journal and definition for good. Counts the catalogue's version up.
    Result<void> drop(const FieldDefinition &field);
    /// The first value that two sheets share; empty if there is none.
    Result<QString> sharedValue(const FieldDefinition &field);
    Result<void> dropUniqueness(const FieldDefinition &field);

private:
    Result<void> run(const QString &sql);
    Result<void> call(const QString &function, const FieldDefinition &field);
    Result<void> eachSealed(const FieldDefinition &field,
                            const std::function<bool(RecordId, const QVariant &value)> &visit);
    Result<void> turnOnServer(const FieldDefinition &before, const FieldDefinition &after,
                              const std::function<Result<QVariant>(const QVariant &)> &convert);

    Connection &m_connection;
    QString m_kind;
};

} // namespace effectif::storage
