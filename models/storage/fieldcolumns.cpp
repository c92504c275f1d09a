// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/fieldcolumns.h"

#include "models/storage/mergerepository.h"

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// Words that PostgreSQL 15 or SQLite does not take as a bare column name, and names of their own hidden columns.
constexpr char kSqlWords[] =
    "add all alter analyse analyze and any array as asc asymmetric authorization autoincrement between "
    "binary both case cast check cmax cmin collate collation column commit concurrently constraint create "
    "cross ctid current_catalog current_date current_role current_schema current_time current_timestamp "
    "current_user default deferrable delete desc distinct do drop else end escape except exists false "
    "fetch for foreign freeze from full grant group having ilike in index initially inner insert "
    "intersect into is isnull join lateral leading left like limit localtime localtimestamp natural not "
    "nothing notnull null offset oid on only or order outer overlaps placing primary references returning "
    "right rowid select session_user set similar some symmetric table tableoid tablesample then to "
    "trailing transaction true union unique update user using values variadic verbose when where window "
    "with xmax xmin ";
} // namespace

TablePart partOf(const FieldDefinition &field)
{
    if (field.own)
        return field.sensitive ? TablePart::PrivateOwn : TablePart::Own;
    return field.sensitive ? TablePart::Private : TablePart::Main;
}

QString tableName(const QString &kind, TablePart part)
{
    switch (part) {
    case TablePart::Main:
        return kind;
    case TablePart::Private:
        return kind + u"_private"_s;
    case TablePart::Own:
        return kind + u"_own"_s;
    case TablePart::PrivateOwn:
        return kind + u"_private_own"_s;
    }
    return {};
}

QString alias(TablePart part)
{
    switch (part) {
    case TablePart::Main:
        return u"r"_s;
    case TablePart::Private:
        return u"p"_s;
    case TablePart::Own:
        return u"o"_s;
    case TablePart::PrivateOwn:
        return u"q"_s;
    }
    return {};
}

QString columnOf(const FieldDefinition &field)
{
    return field.target == "department"_L1 && !field.own ? u"department_id"_s : field.key;
}

QString idColumnOf(const FieldDefinition &field)
{
    return partOf(field) == TablePart::Main ? u"id"_s : u"record_id"_s;
}

QList<FieldDefinition> valueFields(const QList<FieldDefinition> &fields, TablePart part)
{
    QList<FieldDefinition> result;
    for (const FieldDefinition &field : fields) {
        if (partOf(field) == part && columnOf(field) != "department_id"_L1)
            result.append(field);
    }
    return result;
}

QString keyIndexOf(const FieldDefinition &field)
{
    return u"%1_key_%2"_s.arg(tableName(field.kind, partOf(field)), columnOf(field));
}

QString uniqueIndexOf(const FieldDefinition &field)
{
    return u"%1_unique_%2"_s.arg(tableName(field.kind, partOf(field)), columnOf(field));
}

QString qualifiedColumn(const FieldDefinition &field)
{
    return alias(partOf(field)) + u'.' + columnOf(field);
}

QString referenceNameSql(const FieldDefinition &field)
{
    return field.target.isEmpty() ? QString() : referenceNameSql(field.target, qualifiedColumn(field));
}

QString referenceJoin(const FieldDefinition &field)
{
    if (field.target.isEmpty())
        return {};
    const QString table = field.target == "user"_L1 ? u"app_user"_s : field.target;
    return u" LEFT JOIN %1 to_%2 ON to_%2.id = %3"_s.arg(table, field.key, qualifiedColumn(field));
}

QString referenceKey(const FieldDefinition &field)
{
    return u"to_%1.name_key"_s.arg(field.key);
}

QString referenceNameSql(const QString &target, const QString &expression)
{
    if (target == "user"_L1)
        return u"(SELECT u.name FROM app_user u WHERE u.id = %1)"_s.arg(expression);
    if (target == "department"_L1)
        return u"(SELECT d.name FROM department d WHERE d.id = %1)"_s.arg(expression);
    return u"(SELECT x.title FROM %1 x WHERE x.id = %2)"_s.arg(target, expression);
}

QList<TablePart> usedParts(const Catalogue &catalogue)
{
    QList<TablePart> parts{TablePart::Main};
    for (const TablePart part : kChildParts) {
        if (std::any_of(catalogue.fields().begin(), catalogue.fields().end(),
                        [part](const FieldDefinition &field) { return partOf(field) == part; }))
            parts.append(part);
    }
    return parts;
}

QString fromClause(const QString &kind, const QList<TablePart> &parts)
{
    QString sql = kind + u" r"_s;
    for (const TablePart part : parts) {
        if (part != TablePart::Main)
            sql += u" LEFT JOIN %1 %2 ON %2.record_id = r.id"_s.arg(tableName(kind, part), alias(part));
    }
    return sql;
}

const FieldDefinition *departmentField(const Catalogue &catalogue)
{
    const auto &fields = catalogue.fields();
    const auto found =
        std::find_if(fields.begin(), fields.end(), [](const auto &field) { return columnOf(field) == "department_id"_L1; });
    return found == fields.end() ? nullptr : &*found;
}

const FieldDefinition *managerField(const Catalogue &catalogue)
{
    const auto &fields = catalogue.fields();
    const auto found = std::find_if(fields.begin(), fields.end(), [](const auto &field) {
        return field.target == "user"_L1 && !field.own && partOf(field) == TablePart::Main;
    });
    return found == fields.end() ? nullptr : &*found;
}

const FieldDefinition *situationField(const Catalogue &catalogue)
{
    const FieldDefinition *field = catalogue.field(u"situation"_s);
    return field && partOf(*field) == TablePart::Main ? field : nullptr;
}

QString scopeCondition(const Catalogue &catalogue, RecordScope scope)
{
    const bool known = situationField(catalogue) != nullptr;
    switch (scope) {
    case RecordScope::Present:
        return known ? u"r.binned_at IS NULL AND r.situation IS DISTINCT FROM 'inactive'"_s : u"r.binned_at IS NULL"_s;
    case RecordScope::Former:
        return known ? u"r.binned_at IS NULL AND r.situation = 'inactive'"_s : u"1 = 0"_s;
    case RecordScope::Everyone:
        return u"r.binned_at IS NULL"_s;
    case RecordScope::Bin:
        return u"r.binned_at IS NOT NULL AND "_s + MergeRepository::notMerged(catalogue.kind());
    }
    return {};
}

std::initializer_list<SystemColumn> systemColumns()
{
    static constexpr std::initializer_list<SystemColumn> kColumns = {
        {"department_id", "INTEGER NOT NULL REFERENCES department (id)", "integer NOT NULL REFERENCES department (id)"},
        {"version", "INTEGER NOT NULL DEFAULT 1", "integer NOT NULL DEFAULT 1"},
        {"title", "TEXT NOT NULL DEFAULT ''", "text NOT NULL DEFAULT ''"},
        {"name_key", "TEXT NOT NULL DEFAULT ''", "text COLLATE \"C\" NOT NULL DEFAULT ''"},
        {"incomplete", "INTEGER NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1))",
         "smallint NOT NULL DEFAULT 0 CHECK (incomplete IN (0, 1))"},
        {"created_by", "INTEGER NOT NULL REFERENCES app_user (id)", "integer NOT NULL REFERENCES app_user (id)"},
        {"created_at", "TEXT NOT NULL", "timestamptz NOT NULL"},
        {"created_operation", "INTEGER NOT NULL REFERENCES operation (seq)",
         "bigint NOT NULL REFERENCES operation (seq)"},
        {"updated_by", "INTEGER NOT NULL REFERENCES app_user (id)", "integer NOT NULL REFERENCES app_user (id)"},
        {"updated_at", "TEXT NOT NULL", "timestamptz NOT NULL"},
        {"binned_at", "TEXT", "timestamptz"},
        {"binned_by", "INTEGER REFERENCES app_user (id)", "integer REFERENCES app_user (id)"},
    };
    return kColumns;
}

bool isReservedKey(const QString &key)
{
    static const QStringList words = QString::fromLatin1(kSqlWords).split(u' ', Qt::SkipEmptyParts);
    const auto columns = systemColumns();
    return key == "id"_L1 || key == "record_id"_L1 || words.contains(key)
        || std::any_of(columns.begin(), columns.end(),
                       [&](const SystemColumn &column) { return key == QLatin1StringView(column.name); });
}

} // namespace effectif::storage
