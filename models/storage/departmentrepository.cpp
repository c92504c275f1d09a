// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/departmentrepository.h"

#include "models/base/textfold.h"
#include "models/storage/rowlist.h"

#include <QHash>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kOffered = u"SELECT id, name FROM department WHERE meaning IS NULL AND retired = 0 ORDER BY name_key"_s;
const auto kAll = u"SELECT id, name, retired, meaning, contact_name, email, phone FROM department ORDER BY name_key"_s;
const auto kFind = u"SELECT coalesce(m.id, d.id), coalesce(m.name, d.name) FROM department d "
                   "LEFT JOIN department m ON m.id = d.meaning WHERE d.name_key = :key"_s;
const auto kCurrent = u"SELECT id, name, meaning FROM department WHERE id = :id"_s;
const auto kHold = u"SELECT id, name, meaning FROM hold_department(:id)"_s;
// two programs may add the same name at the same moment: whoever is second gets the first one's row
const auto kAdd = u"INSERT INTO department (name, name_key) VALUES (:name, :key) "
                  "ON CONFLICT (name_key) DO UPDATE SET name = department.name RETURNING id, name, meaning"_s;
const auto kInsert = u"INSERT INTO department (name, name_key, retired, contact_name, email, phone) "
                     "VALUES (:name, :key, :retired, :contact, :email, :phone) RETURNING id"_s;
const auto kPlace = u"INSERT INTO department (id, name, name_key, retired, contact_name, email, phone) "
                    "VALUES (:id, :name, :key, :retired, :contact, :email, :phone) ON CONFLICT (id) DO UPDATE SET "
                    "name = excluded.name, name_key = excluded.name_key, retired = excluded.retired, meaning = NULL, "
                    "contact_name = excluded.contact_name, email = excluded.email, phone = excluded.phone"_s;
const auto kHide = u"UPDATE department SET meaning = :meaning WHERE id = :id OR meaning = :id"_s;
const auto kRemove = u"DELETE FROM department WHERE id = :id"_s;
const auto kRemoveNames = u"DELETE FROM department WHERE meaning = :id"_s;
const auto kAddName = u"INSERT INTO department (name, name_key, meaning) VALUES (:name, :key, :meaning) "
                      "ON CONFLICT (name_key) DO UPDATE SET meaning = excluded.meaning "
                      "WHERE department.meaning IS NOT NULL"_s;
const auto kRemovePostgres = u"SELECT remove_department(:id)"_s;
const auto kDropName = u"DELETE FROM department WHERE name_key = :key AND meaning = :meaning"_s;
const auto kDropNamePostgres = u"SELECT drop_department_name(:key, :meaning)"_s;

/// What goes, goes by functions on a server: no account may delete from a table.
QString dropNameSql(const Connection &connection)
{
    return connection.isSqlite() ? kDropName : kDropNamePostgres;
}

QVariant textOrNull(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QList<Bind> bindsOf(const ReferenceItem &item)
{
    return {{u":name"_s, item.name.fr},
            {u":key"_s, foldText(item.name.fr)},
            {u":retired"_s, item.retired ? 1 : 0},
            {u":contact"_s, textOrNull(item.contactName)},
            {u":email"_s, textOrNull(item.email)},
            {u":phone"_s, textOrNull(item.phone)}};
}

QStringList folded(const QStringList &names)
{
    QStringList keys;
    for (const QString &name : names)
        keys << foldText(name);
    return keys;
}
} // namespace

Result<QList<Reference>> DepartmentRepository::offered()
{
    return rowList(m_connection, kOffered, {}, referenceIn);
}

Result<ReferenceItems> DepartmentRepository::items()
{
    return read(false);
}

Result<ReferenceItems> DepartmentRepository::lockedItems()
{
    return read(!m_connection.isSqlite()); // there the transaction holds the lock already
}

Result<ReferenceItems> DepartmentRepository::read(bool lock)
{
    auto rows = m_connection.query(lock ? kAll + u" FOR UPDATE"_s : kAll);
    if (!rows)
        return fail(rows.error());
    ReferenceItems items;
    QHash<QString, QStringList> names;
    while (rows->next()) {
        if (!rows->isNull(3)) {
            names[rows->text(3)] << rows->text(1);
            continue;
        }
        ReferenceItem item;
        item.id = rows->text(0);
        item.name = {rows->text(1), rows->text(1)};
        item.retired = rows->integer(2) != 0;
        item.contactName = rows->text(4);
        item.email = rows->text(5);
        item.phone = rows->text(6);
        items << item;
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    for (ReferenceItem &item : items)
        item.synonyms = names.value(item.id);
    return items;
}

Result<Reference> DepartmentRepository::find(const QString &name)
{
    auto row = m_connection.query(kFind, {{u":key"_s, foldText(name)}});
    if (!row)
        return fail(row.error());
    return row->next() ? Reference{row->integer(0), row->text(1)} : Reference{};
}

Result<Reference> DepartmentRepository::current(RecordId id)
{
    // a merge locks the rows, and waits for those who looked before it
    auto row = m_connection.query(m_connection.isSqlite() ? kCurrent : kHold, {{u":id"_s, id}});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return Reference{};
    if (row->isNull(2))
        return Reference{row->integer(0), row->text(1)};
    const RecordId meaning = row->integer(2);
    row->finish();
    return current(meaning); // a hidden row never leads to a hidden one
}

Result<Reference> DepartmentRepository::add(const QString &name)
{
    auto row = m_connection.query(kAdd, {{u":name"_s, name.trimmed()}, {u":key"_s, foldText(name)}});
    if (!row)
        return fail(row.error());
    row->next();
    const Reference added{row->integer(0), row->text(1)};
    const bool hidden = !row->isNull(2);
    row->finish();
    return hidden ? current(added.id) : added;
}

Result<void> DepartmentRepository::store(const ReferenceItems &before, ReferenceItems &after)
{
    for (const ReferenceItem &item : before) {
        if (referencelist::find(after, item.id))
            continue;
        RecordId meaning = 0;
        for (const ReferenceItem &other : std::as_const(after)) {
            if (folded(other.synonyms).contains(foldText(item.name.fr)))
                meaning = other.id.toInt();
        }
        if (auto done = hide(item, meaning); !done)
            return done;
    }
    QList<ReferenceItem> changed;
    for (ReferenceItem &item : after) {
        const ReferenceItem *was = referencelist::find(before, item.id);
        if (was && *was == item)
            continue;
        if (auto done = place(item); !done)
            return done;
        changed << item;
    }
    for (const ReferenceItem &item : std::as_const(changed)) { // names move before any is dropped: rows keep their id
        if (auto done = addNames(item); !done)
            return done;
    }
    for (const ReferenceItem &item : std::as_const(changed)) {
        const ReferenceItem *was = referencelist::find(before, item.id);
        if (auto done = dropNames(item, was ? was->synonyms : QStringList()); !done)
            return done;
    }
    return {};
}

Result<void> DepartmentRepository::place(ReferenceItem &item)
{
    QList<Bind> binds = bindsOf(item);
    if (item.id.isEmpty()) {
        auto row = m_connection.query(kInsert, binds);
        if (!row)
            return fail(row.error());
        row->next();
        item.id = row->text(0);
        return {};
    }
    // its new name may be one that it had before
    const auto dropped = m_connection.execute(dropNameSql(m_connection), {{u":key"_s, foldText(item.name.fr)}, {u":meaning"_s, item.id.toInt()}});
    if (!dropped)
        return fail(dropped.error());
    binds.append({u":id"_s, item.id.toInt()});
    const auto done = m_connection.execute(kPlace, binds);
    return done ? Result<void>() : fail(done.error());
}

Result<void> DepartmentRepository::hide(const ReferenceItem &item, RecordId meaning)
{
    if (meaning != 0) {
        const auto done = m_connection.execute(kHide, {{u":meaning"_s, meaning}, {u":id"_s, item.id.toInt()}});
        return done ? Result<void>() : fail(done.error());
    }
    const QStringList statements =
        m_connection.isSqlite() ? QStringList{kRemoveNames, kRemove} : QStringList{kRemovePostgres};
    for (const QString &sql : statements) {
        if (const auto done = m_connection.execute(sql, {{u":id"_s, item.id.toInt()}}); !done)
            return fail(done.error());
    }
    return {};
}

Result<void> DepartmentRepository::addNames(const ReferenceItem &item)
{
    for (const QString &name : item.synonyms) {
        const auto done = m_connection.execute(
            kAddName, {{u":name"_s, name}, {u":key"_s, foldText(name)}, {u":meaning"_s, item.id.toInt()}});
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<void> DepartmentRepository::dropNames(const ReferenceItem &item, const QStringList &before)
{
    const QStringList wanted = folded(item.synonyms);
    for (const QString &name : before) {
        if (wanted.contains(foldText(name)))
            continue;
        const auto done = m_connection.execute(dropNameSql(m_connection), {{u":key"_s, foldText(name)}, {u":meaning"_s, item.id.toInt()}});
        if (!done)
            return fail(done.error());
    }
    return {};
}

} // namespace effectif::storage
