// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/personrepository.h"

#include "models/storage/auditrepository.h"
#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// Tables with `record_id` or `sheet_id`, and those with a foreign key to the table of a kind.
const auto kReferringSqlite =
    u"SELECT t.name, '' FROM sqlite_schema t WHERE t.type = 'table' AND (EXISTS (SELECT 1 FROM pragma_table_info(t.name) c "
    "WHERE c.name IN ('record_id', 'sheet_id')) OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) k WHERE k.\"table\" = '%1')) "
    "ORDER BY t.name"_s;
const auto kReferringPostgres =
    u"SELECT c.relname, '' FROM pg_class c WHERE c.relnamespace = to_regnamespace('effectif') AND c.relkind = 'r' AND (EXISTS "
    "(SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('record_id', 'sheet_id') AND NOT a.attisdropped) "
    "OR EXISTS (SELECT FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND "
    "k.confrelid = to_regclass('effectif.%1'))) ORDER BY c.relname"_s;
const auto kServerRows = u"SELECT source, doc FROM person_rows(:kind, :id, CAST(:user AS integer))"_s;
const auto kAccount = u"SELECT 'app_user', json_object('id', u.id, 'name', u.name, 'email', u.email, 'role', u.role, 'active', u.active, "
                      "'created_at', u.created_at, 'position', p.position, 'external_id', p.external_id, 'signature', p.signature) "
                      "FROM app_user u LEFT JOIN user_profile p ON p.user_id = u.id WHERE u.sheet_kind = '%1' AND u.sheet_id = :id"_s;
const auto kActive = u"SELECT count(*) FROM app_user WHERE sheet_kind = :kind AND sheet_id = :id AND active = 1"_s;
/// What the person said of themselves to colleagues, before the account loses its sheet.
const auto kForgetProfile = u"DELETE FROM %3 WHERE user_id IN (SELECT u.id FROM app_user u WHERE u.sheet_kind = %1 AND u.sheet_id = %2 "
                            "AND u.active = 0)"_s;
/// What the person wrote to colleagues, and where colleagues called them.
const auto kForgetMessages = u"UPDATE %3 SET text = '', text_key = '', removed = 1 WHERE what = 'text' AND author_id IN "
                             "(SELECT u.id FROM app_user u WHERE u.sheet_kind = %1 AND u.sheet_id = %2 AND u.active = 0)"_s;
const auto kForgetDrafts = u"UPDATE %3 SET draft = NULL WHERE user_id IN "
                           "(SELECT u.id FROM app_user u WHERE u.sheet_kind = %1 AND u.sheet_id = %2 AND u.active = 0)"_s;
const auto kForgetMentions = u"UPDATE %3 SET text = replace(text, '@[' || u.name || '|' || u.id || ']', '@[Compte ' || u.id || '|' || u.id || ']'), "
                             "text_key = replace(text_key, u.name_key, 'compte ' || u.id) FROM app_user u WHERE u.sheet_kind = %1 "
                             "AND u.sheet_id = %2 AND u.active = 0 AND text LIKE '%|' || u.id || ']%'"_s;
const auto kUnlink = u"UPDATE app_user SET name = 'Compte ' || id, name_key = 'compte ' || id, "
                     "email = 'compte-' || id || '@anonyme.invalid', email_key = 'compte-' || id || '@anonyme.invalid', sheet_kind = NULL, sheet_id = NULL "
                     "WHERE sheet_kind = %1 AND sheet_id = %2 AND active = 0"_s;
const auto kRemember =
    u"INSERT INTO retention (kind, record_id, department_id, anonymised_at, operation) "
    "SELECT '%1', r.id, r.department_id, :at, :operation FROM %1 r WHERE r.id = :id ON CONFLICT (kind, record_id) DO UPDATE SET "
    "keep_until = NULL, reason = NULL, anonymised_at = excluded.anonymised_at, operation = excluded.operation"_s;
const auto kKeep = u"INSERT INTO retention (kind, record_id, department_id, keep_until, reason, operation) "
                   "SELECT '%1', r.id, r.department_id, CAST(:until AS %2), :reason, :operation FROM %1 r WHERE r.id = :id "
                   "ON CONFLICT (kind, record_id) DO UPDATE SET keep_until = excluded.keep_until, reason = excluded.reason, "
                   "operation = excluded.operation"_s;

Error stillActive()
{
    return {ErrorKind::Invalid,
            QCoreApplication::translate("PersonRepository", "This person’s account can still sign in. Switch it off first, in "
                                                            "Administration > Accounts."),
            {}, {}};
}

/// Columns of the outbox that say something of machines, and nothing of the person whom a message is about. Its text is the
/// subject's own, and handed out.
const QStringList kOfMachines{u"claimed_by"_s, u"claimed_until"_s, u"message_id"_s};

/// What of a kept field stays: dates keep their year.
bool staysAsItIs(const FieldDefinition &field)
{
    return field.type == "choice"_L1 || field.type == "choices"_L1 || field.type == "yesno"_L1;
}
} // namespace

PersonRepository::PersonRepository(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
    , m_kind(m_catalogue->kind())
{
}

QList<PersonTable> PersonRepository::tables(const QString &kind)
{
    using E = PersonTable::Exported;
    using F = PersonTable::Forgotten;
    QList<PersonTable> all{
        {u"app_user"_s, E::Rows, F::Unlinked},     {u"attachment_version"_s, E::Rows, F::Deleted},
        {u"attachment"_s, E::Rows, F::Deleted},    {u"audit"_s, E::Rows, F::Emptied},
        {u"change"_s, E::Never, F::Kept},          {u"distribution_member"_s, E::Rows, F::Deleted},
        {u"favourite"_s, E::Rows, F::Deleted},
        {u"journal"_s, E::Rows, F::Emptied},       {u"journal_private"_s, E::Rows, F::Emptied},
        {u"merge_item"_s, E::Rows, F::Kept},       {u"merged_sheet"_s, E::Rows, F::Emptied},
        {u"note"_s, E::Rows, F::Deleted},          {u"notification"_s, E::Rows, F::Deleted},
        {u"not_duplicate"_s, E::Never, F::Deleted}, // of somebody else as much
        {u"number_retired"_s, E::Rows, F::Unlinked},
        {u"operation"_s, E::Never, F::Kept},       {u"outbox"_s, E::Rows, F::Deleted},
        {u"poll_answer"_s, E::Rows, F::Deleted},  {u"poll_pick"_s, E::Never, F::Deleted},
        {u"publication_delivery"_s, E::Rows, F::Deleted}, {u"publication_recipient"_s, E::Rows, F::Deleted},
        {u"quality_ignored"_s, E::Rows, F::Deleted},
        {u"record_photo"_s, E::Rows, F::Deleted},
        {u"retention"_s, E::Rows, F::Emptied},     {u"transfer_request"_s, E::Rows, F::Deleted},
    };
    for (const char *part : {"", "_own", "_private", "_private_own"})
        all.append({kind + QLatin1StringView(part), E::Sheet, F::Emptied});
    for (const char *part : {"_search", "_token"}) // the words of the sheet
        all.append({kind + QLatin1StringView(part), E::Never, F::Emptied});
    return all;
}

QStringList PersonRepository::forgetting(const QString &kind, const QString &id, const QString &schema)
{
    const QString theirs = u" WHERE kind = %1 AND record_id = %2"_s.arg(kind, id);
    QStringList statements;
    for (const PersonTable &table : tables({})) {
        if (table.forgotten == PersonTable::Forgotten::Deleted)
            statements << u"DELETE FROM "_s + schema + table.table + theirs;
    }
    for (const QString &journal : {u"journal"_s, u"journal_private"_s})
        statements << u"UPDATE %1 SET old_value = NULL, new_value = NULL"_s.arg(schema + journal) + theirs;
    for (const QString &table : {u"user_profile"_s, u"user_photo"_s})
        statements << kForgetProfile.arg(kind, id, schema + table);
    statements << kForgetMessages.arg(kind, id, schema + u"thread_message"_s) << kForgetDrafts.arg(kind, id, schema + u"thread_member"_s)
               << kForgetMentions.arg(kind, id, schema + u"thread_message"_s);
    return statements << u"UPDATE audit SET fields = NULL"_s + theirs << u"UPDATE number_retired SET record_id = 0"_s + theirs
                      << u"UPDATE merged_sheet SET numbers = ''"_s + theirs
                      << kUnlink.arg(kind, id);
}

Result<QStringList> PersonRepository::unlisted()
{
    const auto found = rowList(m_connection, (m_connection.isSqlite() ? kReferringSqlite : kReferringPostgres).arg(m_kind), {},
                               [](const Statement &row) { return row.text(0); });
    if (!found)
        return fail(found.error());
    QStringList names(found->cbegin(), found->cend());
    for (const PersonTable &known : tables(m_kind))
        names.removeAll(known.table);
    return names;
}

Result<QList<PersonRow>> PersonRepository::rows(RecordId id, bool withSensitive, UserId user, const QDateTime &at)
{
    const auto read = [](const Statement &row) {
        return PersonRow{row.text(0), QJsonDocument::fromJson(row.text(1).toUtf8()).object()};
    };
    if (!m_connection.isSqlite())
        return rowList(m_connection, kServerRows, {{u":kind"_s, m_kind}, {u":id"_s, id}, {u":user"_s, user}}, read);
    if (auto noted = AuditRepository(m_connection).add({u"export/person"_s, m_kind, id}, user, at); !noted)
        return fail(noted.error());
    QList<PersonRow> all;
    for (const PersonTable &table : tables(m_kind)) {
        if (table.exported != PersonTable::Exported::Rows || (table.table == "journal_private"_L1 && !withSensitive))
            continue;
        const auto columns = rowList(m_connection, u"SELECT name FROM pragma_table_info(:t)"_s, {{u":t"_s, table.table}},
                                     [](const Statement &row) { return row.text(0); });
        if (!columns)
            return fail(columns.error());
        QString sql = kAccount.arg(m_kind);
        if (table.table != "app_user"_L1) {
            QStringList parts;
            for (const QString &column : *columns) {
                if (!kOfMachines.contains(column))
                    parts << u"'%1', x.%1"_s.arg(column);
            }
            const QString operation = columns->contains(u"operation"_s) ? u"x.operation"_s
                : columns->contains(u"created_operation"_s)             ? u"x.created_operation"_s
                                                                        : u"NULL"_s;
            sql = u"SELECT '%1', json_object(%2, 'done_at', o.at, 'done_by', u.name) FROM %1 x LEFT JOIN operation o ON o.seq = %3 "
                  "LEFT JOIN app_user u ON u.id = o.user_id WHERE x.kind = '%4' AND x.record_id = :id"_s
                      .arg(table.table, parts.join(u", "_s), operation, m_kind);
        }
        const auto found = rowList(m_connection, sql, {{u":id"_s, id}}, read);
        if (!found)
            return found;
        all += *found;
    }
    return all;
}

Result<void> PersonRepository::emptySheet(RecordId id, const QStringList &keep, const QString &alias)
{
    for (const TablePart part : {TablePart::Main, TablePart::Own, TablePart::Private, TablePart::PrivateOwn}) {
        QStringList sets;
        for (const FieldDefinition &field : valueFields(m_catalogue->fields() + m_catalogue->retiredFields(), part)) {
            const QString column = columnOf(field);
            if (column == "department_id"_L1)
                continue;
            const bool kept = keep.contains(field.key) && !field.sensitive;
            if (part == TablePart::Main && field.key == "last_name"_L1)
                sets << column + u" = :alias"_s;
            else if (kept && field.type == "date"_L1)
                sets << u"%1 = substr(%1, 1, 4) || '-01-01'"_s.arg(column);
            else if (!kept || !staysAsItIs(field))
                sets << column + u" = NULL"_s;
        }
        if (sets.isEmpty())
            continue;
        QList<Bind> binds{{u":id"_s, id}};
        if (part == TablePart::Main)
            binds.append({u":alias"_s, alias});
        const auto done = m_connection.execute(u"UPDATE %1 SET %2 WHERE %3 = :id"_s.arg(
                                                   m_connection.base(tableName(m_kind, part)), sets.join(u", "_s),
                                                   part == TablePart::Main ? u"id"_s : u"record_id"_s),
                                               binds);
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<void> PersonRepository::anonymise(RecordId id, const QStringList &keep, const QString &alias, qint64 operation,
                                         const QDateTime &at)
{
    const QList<Bind> whose{{u":kind"_s, m_kind}, {u":id"_s, id}};
    if (!m_connection.isSqlite()) {
        const auto done = m_connection.query(u"SELECT person_anonymise(:kind, :id, CAST(:keep AS text[]), :alias)"_s,
                                             whose + QList<Bind>{{u":keep"_s, QString(u'{' + keep.join(u',') + u'}')},
                                                                 {u":alias"_s, alias}});
        if (!done)
            return fail(done.error().detail.contains("RH009"_L1) ? stillActive() : done.error());
        return {};
    }
    const auto active = m_connection.scalar(kActive, {{u":kind"_s, m_kind}, {u":id"_s, id}});
    if (!active || active->toInt() > 0)
        return fail(active ? stillActive() : active.error());
    if (auto done = emptySheet(id, keep, alias); !done)
        return done;
    for (const QString &statement : forgetting(u":kind"_s, u":id"_s, u"main."_s)) { // last: what was just emptied has been journalled
        if (auto done = m_connection.execute(statement, whose); !done)
            return fail(done.error());
    }
    const auto done = m_connection.execute(
        kRemember.arg(m_kind), {{u":at"_s, timestampToColumn(at)}, {u":operation"_s, operation}, {u":id"_s, id}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> PersonRepository::keepUntil(RecordId id, const QDate &day, const QString &reason, qint64 operation)
{
    const auto done = m_connection.execute(
        kKeep.arg(m_kind, m_connection.isSqlite() ? u"text"_s : u"date"_s),
        {{u":until"_s, day.toString(Qt::ISODate)}, {u":reason"_s, reason}, {u":operation"_s, operation}, {u":id"_s, id}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
