// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/schemagenerator.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/hangingtables.h"
#include "models/storage/licencerepository.h"
#include "models/storage/nearsheets.h"
#include "models/storage/personkeys.h"
#include "models/storage/rightsgenerator.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kColumnsSqlite = u"SELECT name FROM pragma_table_info(:t, 'main')"_s;
const auto kColumnsPostgres = u"SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(:t) "
                              "AND attnum > 0 AND NOT attisdropped"_s;

QString fieldColumnSql(const FieldDefinition &field, bool sqlite)
{
    return columnOf(field) + u' ' + columnType(typeOf(field).storageKind(), sqlite);
}

/// With those that were removed from the sheet and keep their data.
QList<FieldDefinition> columnsOf(const Catalogue &catalogue, TablePart part)
{
    return valueFields(catalogue.fields() + catalogue.retiredFields(), part);
}

/// The program's own columns whose changes are history too: where a sheet belongs, and whether it is in the bin.
bool isJournalled(const SystemColumn &column)
{
    const QLatin1StringView name(column.name);
    return name == "department_id"_L1 || name == "binned_at"_L1 || name == "binned_by"_L1;
}

QStringList journalledColumns()
{
    QStringList names;
    for (const SystemColumn &column : systemColumns()) {
        if (isJournalled(column))
            names << QLatin1StringView(column.name);
    }
    return names;
}

QString journalOf(TablePart part)
{
    return part == TablePart::Private || part == TablePart::PrivateOwn ? u"journal_private"_s : u"journal"_s;
}

QString idColumn(TablePart part)
{
    return part == TablePart::Main ? u"id"_s : u"record_id"_s;
}

/// "SELECT 'city' AS f, OLD.city AS o, NEW.city AS n WHERE OLD.city IS NOT NEW.city UNION ALL ..."
QString sqliteDifferences(const QStringList &columns, const QString &before, const QString &after)
{
    QStringList parts;
    for (const QString &column : columns) {
        const QString o = before.isEmpty() ? u"NULL"_s : before + u'.' + column;
        const QString n = after.isEmpty() ? u"NULL"_s : after + u'.' + column;
        parts << u"SELECT '%1' AS f, %2 AS o, %3 AS n WHERE %2 IS NOT %3"_s.arg(column, o, n);
    }
    return parts.join(u" UNION ALL "_s);
}

/// One journalling trigger of SQLite. The current operation is the newest: writers hold the write lock from the
/// beginning of their transaction (BEGIN IMMEDIATE), and insert the operation first.
QString sqliteTrigger(const QString &kind, TablePart part, const QString &event, const QStringList &columns,
                      const QString &extra)
{
    const QString table = tableName(kind, part);
    const QString row = event == "DELETE"_L1 ? u"OLD"_s : u"NEW"_s;
    const QString before = event == "INSERT"_L1 ? QString() : u"OLD"_s;
    const QString after = event == "DELETE"_L1 ? QString() : u"NEW"_s;
    QString body;
    // the values of a new sheet are on the sheet: only what differs from them later is worth a row
    const bool journalled = !columns.isEmpty() && !(event == "INSERT"_L1 && part == TablePart::Main);
    if (journalled) {
        const QString guard = event == "INSERT"_L1
            ? u" WHERE (SELECT created_operation FROM %1 WHERE id = NEW.record_id) "
              "<> (SELECT max(seq) FROM operation)"_s.arg(kind)
            : QString();
        body += u"INSERT INTO %1 (operation, kind, record_id, department_id, field, old_value, new_value) "
                "SELECT (SELECT max(seq) FROM operation), '%2', %3.%4, %3.department_id, f, o, n FROM (%5)%6; "_s
                    .arg(journalOf(part), kind, row, idColumn(part), sqliteDifferences(columns, before, after), guard);
    }
    body += extra;
    if (body.isEmpty())
        return {};
    return u"CREATE TRIGGER %1_after_%2 AFTER %3 ON %1 BEGIN %4END"_s.arg(table, event.toLower(), event, body);
}

QString sqliteFeed(const QString &kind, const QString &row)
{
    return u"INSERT INTO change (operation, department_id, kind, record_id) "
           "SELECT seq, %1.department_id, '%2', %1.id FROM operation "
           "WHERE seq = (SELECT max(seq) FROM operation) AND bulk = 0; "_s.arg(row, kind);
}

QString sqliteRetiredNumbers(const Catalogue &catalogue, bool deleted)
{
    QString sql;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.numberSeries.isEmpty() || partOf(field) != TablePart::Main)
            continue;
        sql += u"INSERT OR IGNORE INTO number_retired (kind, series, number, record_id) "
               "SELECT '%1', '%2', OLD.%3, OLD.id WHERE OLD.%3 IS NOT NULL%4; "_s
                   .arg(catalogue.kind(), field.numberSeries, columnOf(field),
                        deleted ? QString() : u" AND OLD.%1 IS NOT NEW.%1"_s.arg(columnOf(field)));
    }
    return sql;
}
} // namespace

Result<void> SchemaGenerator::run(const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (statement.isEmpty())
            continue;
        if (auto done = m_connection.executeScript(statement); !done)
            return done;
    }
    return {};
}

Result<QSet<QString>> SchemaGenerator::existingColumns(const QString &table)
{
    const bool sqlite = m_connection.isSqlite();
    auto rows = m_connection.query(sqlite ? kColumnsSqlite : kColumnsPostgres,
                                   {{u":t"_s, sqlite ? table : u"effectif."_s + table}});
    if (!rows)
        return fail(rows.error());
    QSet<QString> names;
    while (rows->next())
        names.insert(rows->text(0));
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return names;
}

Result<void> SchemaGenerator::makeTable(const Catalogue &catalogue, TablePart part)
{
    const bool sqlite = m_connection.isSqlite();
    const QString kind = catalogue.kind();
    const QString table = tableName(kind, part);
    const auto existing = existingColumns(table);
    if (!existing)
        return fail(existing.error());
    QStringList statements;
    if (existing->isEmpty()) {
        QStringList columns;
        if (part == TablePart::Main) {
            columns << (sqlite ? u"id INTEGER PRIMARY KEY"_s : u"id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_s);
            for (const SystemColumn &column : systemColumns())
                columns << QLatin1StringView(column.name) + u' '
                        + QLatin1StringView(sqlite ? column.sqliteType : column.postgresType);
        } else {
            columns << (sqlite ? u"record_id INTEGER PRIMARY KEY"_s : u"record_id integer PRIMARY KEY"_s)
                    << (sqlite ? u"department_id INTEGER NOT NULL"_s : u"department_id integer NOT NULL"_s);
        }
        for (const FieldDefinition &field : columnsOf(catalogue, part))
            columns << fieldColumnSql(field, sqlite);
        columns << (part == TablePart::Main
                        ? u"UNIQUE (id, department_id)"_s
                        : u"FOREIGN KEY (record_id, department_id) REFERENCES %1 (id, department_id) "
                          "ON UPDATE CASCADE ON DELETE CASCADE"_s.arg(kind));
        statements << u"CREATE TABLE %1 (%2)"_s.arg(table, columns.join(u", "_s));
    } else {
        for (const SystemColumn &column : systemColumns()) { // a table that an earlier version made
            if (part == TablePart::Main && !existing->contains(QLatin1StringView(column.name)))
                statements << u"ALTER TABLE %1 ADD COLUMN %2 %3"_s.arg(
                    table, QLatin1StringView(column.name),
                    QLatin1StringView(sqlite ? column.sqliteType : column.postgresType));
        }
        for (const FieldDefinition &field : columnsOf(catalogue, part)) {
            if (!existing->contains(columnOf(field)))
                statements << u"ALTER TABLE %1 ADD COLUMN %2"_s.arg(table, fieldColumnSql(field, sqlite));
        }
    }
    return run(statements);
}

Result<void> SchemaGenerator::makeSearchTable(const QString &kind)
{
    // SQLite: one narrow row a record, read into memory at the first search. PostgreSQL: tokens searched by range,
    // the only text search that stays on its index under row security. The range is narrow already: the department is
    // in the index to be read there, not to be sought by. Sheets take their tokens along by a trigger (token_row).
    if (m_connection.isSqlite())
        return run({u"CREATE TABLE IF NOT EXISTS %1_search (record_id INTEGER PRIMARY KEY, "
                    "department_id INTEGER NOT NULL, tokens TEXT NOT NULL, "
                    "FOREIGN KEY (record_id, department_id) REFERENCES %1 (id, department_id) "
                    "ON UPDATE CASCADE ON DELETE CASCADE)"_s.arg(kind)});
    return run({u"CREATE TABLE IF NOT EXISTS %1_token (record_id integer NOT NULL, department_id integer NOT NULL, "
                "token text COLLATE \"C\" NOT NULL, PRIMARY KEY (token, record_id) INCLUDE (department_id))"_s.arg(kind),
                u"CREATE INDEX IF NOT EXISTS %1_token_record ON %1_token (record_id)"_s.arg(kind)});
}

QList<std::pair<QString, QString>> SchemaGenerator::bulkIndexes(const Catalogue &catalogue, Connection &connection)
{
    const QString kind = catalogue.kind();
    // the name order carries what a list's scope asks for: one pass over the index answers both
    const QString scope = situationField(catalogue) ? u"situation, binned_at"_s : u"binned_at"_s;
    return QList<std::pair<QString, QString>>{
            {u"%1_by_name"_s.arg(kind),
             u"CREATE INDEX IF NOT EXISTS %1_by_name ON %1 (name_key, id, %2)"_s.arg(kind, scope)},
            {u"%1_by_department"_s.arg(kind),
             u"CREATE INDEX IF NOT EXISTS %1_by_department ON %1 (department_id, name_key, id)"_s.arg(kind)}}
        + PersonKeys::indexes(catalogue, connection) + NearSheets::indexes(catalogue);
}

Result<void> SchemaGenerator::makeIndexes(const Catalogue &catalogue)
{
    QStringList statements;
    for (const auto &[name, ddl] : bulkIndexes(catalogue, m_connection))
        statements << ddl;
    const QString kind = catalogue.kind();
    if (!m_connection.isSqlite()) // the few who left are found without walking past everybody else
        statements << u"CREATE INDEX IF NOT EXISTS %1_away ON %1 (name_key, id) WHERE binned_at IS NOT NULL%2"_s.arg(
            kind, situationField(catalogue) ? u" OR situation = 'inactive'"_s : QString());
    for (const FieldDefinition &field : catalogue.fields()) { // what each person still has to complete
        if (field.target == "user"_L1 && partOf(field) == TablePart::Main && !field.own)
            statements << u"CREATE INDEX IF NOT EXISTS %1_incomplete_%2 ON %1 (%2, name_key, id) "
                          "WHERE incomplete = 1 AND binned_at IS NULL"_s.arg(kind, columnOf(field));
    }
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.unique)
            statements << u"CREATE UNIQUE INDEX IF NOT EXISTS %1 ON %2 (%3)"_s
                              .arg(uniqueIndexOf(field), tableName(catalogue.kind(), partOf(field)),
                                   EncryptedFields(m_connection).indexed(field, columnOf(field)));
    }
    return run(statements);
}

Result<void> SchemaGenerator::makeSqliteTriggers(const Catalogue &catalogue)
{
    const QString kind = catalogue.kind();
    QStringList statements = EncryptedFields::withoutGuards(kind) + EncryptedFields(m_connection).guards(catalogue);
    for (const TablePart part : {TablePart::Main, TablePart::Private, TablePart::Own, TablePart::PrivateOwn}) {
        QStringList columns;
        if (part == TablePart::Main)
            columns << journalledColumns();
        for (const FieldDefinition &field : valueFields(catalogue.fields(), part))
            columns << columnOf(field);
        const bool main = part == TablePart::Main;
        const QString table = tableName(kind, part);
        for (const char *event : {"insert", "update", "delete"})
            statements << u"DROP TRIGGER IF EXISTS %1_after_%2"_s.arg(table, QLatin1StringView(event));
        statements << sqliteTrigger(kind, part, u"INSERT"_s, columns, main ? sqliteFeed(kind, u"NEW"_s) : QString())
                   << sqliteTrigger(kind, part, u"UPDATE"_s, columns,
                                    main ? sqliteFeed(kind, u"NEW"_s) + sqliteRetiredNumbers(catalogue, false) : QString())
                   << sqliteTrigger(kind, part, u"DELETE"_s, columns,
                                    main ? sqliteFeed(kind, u"OLD"_s) + sqliteRetiredNumbers(catalogue, true) : QString());
    }
    return run(statements);
}

Result<void> SchemaGenerator::makePostgresTriggers(const Catalogue &catalogue)
{
    const QString kind = catalogue.kind();
    QStringList numbers;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!field.numberSeries.isEmpty() && partOf(field) == TablePart::Main)
            numbers << field.numberSeries + u'=' + columnOf(field);
    }
    QStringList statements;
    for (const TablePart part : {TablePart::Main, TablePart::Private, TablePart::Own, TablePart::PrivateOwn}) {
        QStringList ignored{idColumn(part)};
        if (part == TablePart::Main) {
            for (const SystemColumn &column : systemColumns()) {
                if (!isJournalled(column))
                    ignored << QLatin1StringView(column.name);
            }
        } else {
            ignored << u"department_id"_s;
        }
        const QString table = tableName(kind, part);
        const QString arguments = u"('%1', '%2', '%3', '%4', '%5')"_s.arg(
            kind, journalOf(part), idColumn(part), ignored.join(u','), numbers.join(u','));
        statements << u"CREATE OR REPLACE TRIGGER %1_journal AFTER UPDATE OR DELETE ON %1 FOR EACH ROW "
                      "EXECUTE FUNCTION journal_row%2"_s.arg(table, arguments)
                   << u"CREATE OR REPLACE TRIGGER %1_journal_added AFTER INSERT ON %1 REFERENCING NEW TABLE AS added "
                      "FOR EACH STATEMENT EXECUTE FUNCTION journal_added%2"_s.arg(table, arguments);
    }
    statements << u"CREATE OR REPLACE TRIGGER %1_tokens AFTER UPDATE OF department_id OR DELETE ON %1 FOR EACH ROW "
                  "EXECUTE FUNCTION token_row('%1_token')"_s.arg(kind);
    return run(statements);
}

Result<void> SchemaGenerator::makeTables(const Catalogue &catalogue)
{
    for (const TablePart part : {TablePart::Main, TablePart::Private, TablePart::Own, TablePart::PrivateOwn}) {
        if (auto done = makeTable(catalogue, part); !done)
            return done;
    }
    return {};
}

Result<void> SchemaGenerator::dropTriggers(const QString &kind)
{
    if (!m_connection.isSqlite()) // the functions of 2_configuration.sql switch them off and on again
        return {};
    if (auto hidden = EncryptedFields(m_connection).hide(kind); !hidden)
        return hidden;
    QStringList statements = EncryptedFields::withoutGuards(kind);
    for (const TablePart part : {TablePart::Main, TablePart::Private, TablePart::Own, TablePart::PrivateOwn}) {
        for (const char *event : {"insert", "update", "delete"})
            statements << u"DROP TRIGGER IF EXISTS %1_after_%2"_s.arg(tableName(kind, part), QLatin1StringView(event));
    }
    return run(statements);
}

Result<void> SchemaGenerator::addColumns(const Catalogue &catalogue)
{
    if (m_connection.isSqlite())
        return makeTables(catalogue);
    QJsonObject types;
    for (const TablePart part : {TablePart::Main, TablePart::Private, TablePart::Own, TablePart::PrivateOwn}) {
        for (const FieldDefinition &field : columnsOf(catalogue, part))
            types.insert(field.key, columnType(typeOf(field).storageKind(), false));
    }
    const auto added = m_connection.query(
        u"SELECT add_columns(:kind, CAST(:types AS json))"_s,
        {{u":kind"_s, catalogue.kind()}, {u":types"_s, QString::fromUtf8(QJsonDocument(types).toJson(QJsonDocument::Compact))}});
    return added ? Result<void>() : fail(added.error());
}

Result<void> SchemaGenerator::settle(const Catalogue &catalogue)
{
    if (m_connection.isSqlite())
        return synchronise(catalogue);
    const auto settled = m_connection.query(u"SELECT settle_fields(:kind)"_s, {{u":kind"_s, catalogue.kind()}});
    if (!settled)
        return fail(settled.error());
    return m_connection.isAccount() ? Result<void>() : makeIndexes(catalogue); // an account's office has its own
}

Result<void> SchemaGenerator::synchronise(const Catalogue &catalogue)
{
    EncryptedFields encrypted(m_connection);
    if (auto hidden = encrypted.hide(catalogue.kind()); !hidden)
        return hidden;
    if (auto done = makeTables(catalogue); !done)
        return done;
    if (auto done = makeSearchTable(catalogue.kind()); !done)
        return done;
    if (auto done = encrypted.settle(catalogue); !done)
        return done;
    if (auto done = makeIndexes(catalogue); !done)
        return done;
    if (auto done = m_connection.isSqlite() ? makeSqliteTriggers(catalogue) : makePostgresTriggers(catalogue); !done)
        return done;
    if (auto done = run(LicenceRepository::schema(catalogue, m_connection.isSqlite())); !done)
        return done;
    if (auto done = run(HangingTables::triggers(catalogue.kind(), m_connection.isSqlite())); !done)
        return done;
    return m_connection.isSqlite() ? encrypted.show(catalogue) : RightsGenerator(m_connection).fieldsChanged(catalogue.kind());
}

} // namespace effectif::storage
