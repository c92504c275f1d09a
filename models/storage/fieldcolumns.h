// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/recordquery.h"

#include <QString>
#include <QStringList>

namespace effectif::storage {

/// Where the values of a field lie. A kind has up to four tables: its own, `_private` for sensitive fields, and
/// `_own` / `_private_own` for fields that administrators added, so that migrations never meet those.
enum class TablePart { Main, Private, Own, PrivateOwn };
inline constexpr TablePart kChildParts[] = {TablePart::Private, TablePart::Own, TablePart::PrivateOwn};

TablePart partOf(const FieldDefinition &field);
/// "staff", "staff_private", "staff_own", "staff_private_own".
QString tableName(const QString &kind, TablePart part);
/// The alias of the part in every statement: r, p, o, q.
QString alias(TablePart part);
/// The column of a field: its key, but for the department, which is in every scoped table under one name.
QString columnOf(const FieldDefinition &field);
/// What leads to the record in the table that the field lies in: "id" in the kind's own, "record_id" elsewhere.
QString idColumnOf(const FieldDefinition &field);
/// Those whose values lie in a part, but for the department, which every part has.
QList<FieldDefinition> valueFields(const QList<FieldDefinition> &fields, TablePart part);
/// The index on a field that only one person has a value of, and of one that no two sheets share.
QString keyIndexOf(const FieldDefinition &field);
QString uniqueIndexOf(const FieldDefinition &field);
/// "r.last_name".
QString qualifiedColumn(const FieldDefinition &field);
/// The expression for the name that a reference field shows; empty for other fields.
QString referenceNameSql(const FieldDefinition &field);
/// What joins the row that a reference field leads to; empty for other fields. A subselect would run once a sheet.
QString referenceJoin(const FieldDefinition &field);
/// In a statement with that join: the name folded, as it is kept beside it; null if whoever is referred to is gone.
QString referenceKey(const FieldDefinition &field);
/// The name for the reference that any expression holds.
QString referenceNameSql(const QString &target, const QString &expression);
/// The parts that a catalogue really uses, Main first.
QList<TablePart> usedParts(const Catalogue &catalogue);
/// "staff r LEFT JOIN staff_private p ON p.record_id = r.id ..." for the parts asked for.
QString fromClause(const QString &kind, const QList<TablePart> &parts);

/// The field that says whose department a record is; null if the kind has none.
const FieldDefinition *departmentField(const Catalogue &catalogue);
/// The field that says who manages a sheet (Géré par); null if the kind has none.
const FieldDefinition *managerField(const Catalogue &catalogue);
/// The field whose value says whether someone is in service; null if the kind has none.
const FieldDefinition *situationField(const Catalogue &catalogue);
/// The condition on `r` for a scope. Literal, so that the planner knows it for a partial index's.
QString scopeCondition(const Catalogue &catalogue, RecordScope scope);

/// Columns of the main table that are the program's own, with their types; no field may have such a key.
struct SystemColumn
{
    const char *name;
    const char *sqliteType;
    const char *postgresType;
};
std::initializer_list<SystemColumn> systemColumns();
bool isReservedKey(const QString &key);

} // namespace effectif::storage
