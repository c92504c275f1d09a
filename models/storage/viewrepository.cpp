// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/viewrepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kSelect = u"SELECT v.id, v.kind, v.name, v.owner_id, u.name, v.shared, v.version, v.definition, "
                     "(SELECT count(*) FROM list_view_default d WHERE d.view_id = v.id AND d.user_id = :user), "
                     "(SELECT count(*) FROM list_view_default d WHERE d.view_id = v.id AND d.user_id = 0) "
                     "FROM list_view v LEFT JOIN app_user u ON u.id = v.owner_id WHERE %1 ORDER BY v.name_key, v.id%2"_s;
const auto kFindByName = u"SELECT id FROM list_view WHERE kind = :kind AND owner_id = :owner AND name_key = :key"_s;
const auto kInsert = u"INSERT INTO list_view (kind, owner_id, shared, name, name_key, definition, version, updated_at) "
                     "VALUES (:kind, :owner, :shared, :name, :key, :definition, 1, :at) RETURNING id"_s;
const auto kUpdate = u"UPDATE list_view SET shared = :shared, name = :name, name_key = :key, definition = :definition, "
                     "version = version + 1, updated_at = :at WHERE id = :id AND version = :version"_s;
const auto kSetDefault = u"INSERT INTO list_view_default (kind, user_id, view_id) VALUES (:kind, :user, :view) "
                         "ON CONFLICT (kind, user_id) DO UPDATE SET view_id = excluded.view_id"_s;
const auto kClearDefault = u"DELETE FROM list_view_default WHERE kind = :kind AND user_id = :user"_s;
const auto kClearDefaultPostgres = u"SELECT clear_default_view(:kind, :user)"_s;
const auto kRemove = u"DELETE FROM list_view WHERE id = :id"_s;
const auto kRemovePostgres = u"SELECT delete_view(:id)"_s;

QList<Bind> bindsOf(const ListView &view, const QDateTime &at)
{
    const QByteArray definition = QJsonDocument(toJson(view.layout)).toJson(QJsonDocument::Compact);
    return {{u":shared"_s, view.shared ? 1 : 0},
            {u":name"_s, view.name},
            {u":key"_s, foldText(view.name)},
            {u":definition"_s, QString::fromUtf8(definition)},
            {u":at"_s, timestampToColumn(at)}};
}
} // namespace

Result<QList<ListView>> ViewRepository::read(const QString &where, const QList<Bind> &binds, const QString &locking)
{
    return rowList(m_connection, kSelect.arg(where, locking), binds, [](const Statement &row) {
        ListView view;
        view.id = row.integer(0);
        view.kind = row.text(1);
        view.name = row.text(2);
        view.owner = row.integer(3);
        view.ownerName = row.text(4);
        view.shared = row.integer(5) != 0;
        view.version = row.integer(6);
        view.layout = layoutFromJson(QJsonDocument::fromJson(row.text(7).toUtf8()).object());
        view.isDefault = row.integer(8) != 0;
        view.isDefaultForAll = row.integer(9) != 0;
        return view;
    });
}

Result<QList<ListView>> ViewRepository::views(const QString &kind, UserId user)
{
    return read(u"v.kind = :kind AND (v.owner_id = :owner OR v.shared = 1)"_s,
                {{u":user"_s, user}, {u":kind"_s, kind}, {u":owner"_s, user}});
}

Result<QList<ListView>> ViewRepository::lockedViews(const QString &kind)
{
    return read(u"v.kind = :kind"_s, {{u":user"_s, 0}, {u":kind"_s, kind}},
                m_connection.isSqlite() ? QString() : u" FOR UPDATE OF v"_s);
}

Result<ListView> ViewRepository::view(qint32 id, UserId user)
{
    auto found = read(u"v.id = :id"_s, {{u":user"_s, user}, {u":id"_s, id}});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorKind::NotFound,
                    QCoreApplication::translate("ViewRepository", "This view no longer exists. Someone deleted it."));
    return found->first();
}

Result<qint32> ViewRepository::findByName(const ListView &view)
{
    const auto id = m_connection.scalar(
        kFindByName, {{u":kind"_s, view.kind}, {u":owner"_s, view.owner}, {u":key"_s, foldText(view.name)}});
    return id ? Result<qint32>(id->toInt()) : fail(id.error());
}

Result<qint32> ViewRepository::insert(const ListView &view, const QDateTime &at)
{
    QList<Bind> binds = bindsOf(view, at);
    binds.append({u":kind"_s, view.kind});
    binds.append({u":owner"_s, view.owner});
    auto row = m_connection.query(kInsert, binds);
    if (!row)
        return fail(row.error());
    row->next();
    return row->integer(0);
}

Result<bool> ViewRepository::update(const ListView &view, const QDateTime &at)
{
    QList<Bind> binds = bindsOf(view, at);
    binds.append({u":id"_s, view.id});
    binds.append({u":version"_s, view.version});
    const auto done = m_connection.execute(kUpdate, binds);
    return done ? Result<bool>(*done > 0) : fail(done.error());
}

Result<void> ViewRepository::remove(qint32 id)
{
    const auto done = m_connection.execute(m_connection.isSqlite() ? kRemove : kRemovePostgres, {{u":id"_s, id}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> ViewRepository::setDefault(const QString &kind, UserId user, qint32 view)
{
    QList<Bind> binds{{u":kind"_s, kind}, {u":user"_s, user}};
    if (view != 0)
        binds.append({u":view"_s, view});
    const QString clear = m_connection.isSqlite() ? kClearDefault : kClearDefaultPostgres;
    const auto done = m_connection.execute(view == 0 ? clear : kSetDefault, binds);
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
