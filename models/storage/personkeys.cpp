// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/personkeys.h"

#include "models/domain/personkey.h"
#include "models/storage/columnvalue.h"
#include "models/storage/encryptedfields.h"
#include "models/storage/rowlist.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kElsewhere = u"SELECT exists_elsewhere(:kind, :field, ARRAY(SELECT json_array_elements_text(CAST(:values AS json))))"_s;
const auto kOwn = u"SELECT r.id, r.title, r.department_id FROM sheets_with(:kind, :field, :value) s (id) "
                  "JOIN %1 r ON r.id = s.id WHERE r.binned_at IS NULL ORDER BY r.name_key, r.id"_s;
const auto kAsked = u"SELECT count(*) FROM audit WHERE what = 'elsewhere' AND user_id = :user AND at >= :since"_s;
const auto kNote = u"INSERT INTO audit (at, user_id, what, kind, department_id, fields) "
                   "VALUES (:at, :user, 'elsewhere', :kind, :department, :field)"_s;

/// What is compared of a value; a server's own index keeps a digest of what is sensitive (6_sheets.sql).
QString kept(const FieldDefinition &field, const QString &value, bool sqlite)
{
    if (sqlite)
        return u"lower(%1)"_s.arg(value);
    return (field.sensitive ? u"person_digest(%1)"_s : u"lower((%1) COLLATE \"C\")"_s).arg(value);
}
} // namespace

PersonKeys::PersonKeys(Connection &connection, CataloguePtr catalogue)
    : m_connection(connection)
    , m_catalogue(std::move(catalogue))
{
}

QList<std::pair<QString, QString>> PersonKeys::indexes(const Catalogue &catalogue, Connection &connection)
{
    const bool sqlite = connection.isSqlite();
    QList<std::pair<QString, QString>> result;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (!isPersonKey(field))
            continue;
        const QString table = tableName(catalogue.kind(), partOf(field));
        const QString name = keyIndexOf(field);
        // by department on a server, like all indexes of what is read under its policies
        result.append({name, u"CREATE INDEX IF NOT EXISTS %1 ON %2 (%3%4)"_s.arg(
                                 sqlite ? connection.base(name) : name, table, sqlite ? QString() : u"department_id, "_s,
                                 EncryptedFields(connection).indexed(field, kept(field, columnOf(field), sqlite)))});
    }
    return result;
}

Result<QList<PersonKeys::Holder>> PersonKeys::holders(const FieldDefinition &field, const QString &value)
{
    const auto read = [](const Statement &row) { return Holder{row.integer(0), row.text(1), row.integer(2)}; };
    if (m_connection.isAccount())
        return rowList(m_connection, kOwn.arg(m_catalogue->kind()),
                       {{u":kind"_s, m_catalogue->kind()}, {u":field"_s, columnOf(field)}, {u":value"_s, value}}, read);
    return rowList(m_connection,
                   u"SELECT r.id, r.title, r.department_id FROM %1 t JOIN %2 r ON r.id = t.%3 WHERE %4 "
                   "AND r.binned_at IS NULL ORDER BY r.name_key, r.id"_s.arg(
                       m_connection.base(tableName(m_catalogue->kind(), partOf(field))), m_catalogue->kind(), idColumnOf(field),
                       matches(field, u"t"_s, m_connection.isSqlite() ? u":value"_s : u"CAST(:value AS text)"_s)),
                   {{u":value"_s, value}}, read);
}

QString PersonKeys::matches(const FieldDefinition &field, const QString &table, const QString &value) const
{
    const bool sqlite = m_connection.isSqlite();
    const EncryptedFields encrypted(m_connection);
    const QString column = table + u'.' + columnOf(field);
    return u"%1%2 = %3"_s.arg(sqlite ? QString() : table + u".department_id = ANY (ARRAY(SELECT id FROM department)) AND "_s,
                              encrypted.indexed(field, kept(field, column, sqlite)),
                              encrypted.sought(field, value, kept(field, value, sqlite)));
}

Result<QStringList> PersonKeys::elsewhere(const FieldDefinition &field, const QStringList &values)
{
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
    return rowList(m_connection, kElsewhere,
                   {{u":kind"_s, m_catalogue->kind()}, {u":field"_s, columnOf(field)}, {u":values"_s, list}},
                   [](const Statement &row) { return row.text(0); });
}

Result<int> PersonKeys::askedSince(UserId user, const QDateTime &since)
{
    const auto count = m_connection.scalar(kAsked, {{u":user"_s, user}, {u":since"_s, timestampToColumn(since)}});
    return count ? Result<int>(count->toInt()) : fail(count.error());
}

Result<void> PersonKeys::noteAsked(UserId user, DepartmentId department, const QString &field, const QDateTime &at)
{
    const auto done = m_connection.execute(kNote, {{u":at"_s, timestampToColumn(at)},
                                                   {u":user"_s, user},
                                                   {u":kind"_s, m_catalogue->kind()},
                                                   {u":department"_s, department},
                                                   {u":field"_s, field}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
