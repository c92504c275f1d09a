// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/schemapicture.h"

#include "models/storage/connection.h"
#include "tests/support/engines.h"

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
const char *const kSqlite[] = {
    "SELECT 'table ' || name FROM sqlite_schema WHERE type = 'table'",
    "SELECT 'column ' || t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' "
    "|| coalesce(c.dflt_value, '-') || ' ' || c.pk FROM sqlite_schema t, pragma_table_info(t.name) c "
    "WHERE t.type = 'table'",
    "SELECT 'key ' || t.name || ' ' || k.\"from\" || ' -> ' || k.\"table\" || '.' || k.\"to\" || ' ' || k.on_update || "
    "' ' "
    "|| k.on_delete FROM sqlite_schema t, pragma_foreign_key_list(t.name) k WHERE t.type = 'table'",
    "SELECT 'index ' || t.name || ' ' || i.\"unique\" || ' ' || i.origin || ' (' || (SELECT group_concat(x.name, ', ') "
    "FROM pragma_index_info(i.name) x) || ')' FROM sqlite_schema t, pragma_index_list(t.name) i WHERE t.type = 'table'",
    "SELECT 'trigger ' || name || ': ' || sql FROM sqlite_schema WHERE type = 'trigger'",
};
const char *const kPostgres[] = {
    "SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' "
    "|| coalesce(column_default, '-') || ' ' || coalesce(collation_name, '-') || ' ' || coalesce(numeric_scale, 0) "
    "|| ' ' || is_identity FROM information_schema.columns WHERE table_schema = 'effectif'",
    "SELECT 'constraint ' || r.relname || ': ' || pg_get_constraintdef(c.oid) FROM pg_constraint c "
    "JOIN pg_class r ON r.oid = c.conrelid WHERE c.connamespace = to_regnamespace('effectif')",
    "SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'effectif'",
    "SELECT 'trigger ' || pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class r ON r.oid = t.tgrelid "
    "WHERE r.relnamespace = to_regnamespace('effectif') AND NOT t.tgisinternal",
    "SELECT 'function ' || proname || ': ' || prosrc FROM pg_proc WHERE pronamespace = to_regnamespace('effectif')",
};
} // namespace

QStringList schemaPicture(storage::Connection &connection)
{
    QStringList lines;
    for (const char *sql : connection.isSqlite() ? kSqlite : kPostgres) {
        auto rows = must(connection.query(QString::fromLatin1(sql)));
        while (rows.next())
            lines << rows.text(0);
    }
    lines.sort();
    return lines;
}

} // namespace effectif::test
