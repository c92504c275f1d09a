// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/listview.h"

#include <QDateTime>

namespace effectif::storage {

class Connection;
struct Bind;

/// Owns `list_view` and `list_view_default`. Who may do what is the service's to say.
class ViewRepository
{
public:
    explicit ViewRepository(Connection &connection) : m_connection(connection) { }

    /// The person's own and the shared ones, by name.
    Result<QList<ListView>> views(const QString &kind, UserId user);
    /// Everyone's, locked until the end of the transaction: what they ask for is about to change.
    Result<QList<ListView>> lockedViews(const QString &kind);
    /// NotFound with a sentence.
    Result<ListView> view(qint32 id, UserId user);
    /// The view of that owner with that name; id 0 if there is none.
    Result<qint32> findByName(const ListView &view);
    /// Answers the id.
    Result<qint32> insert(const ListView &view, const QDateTime &at);
    /// False if the view is gone or has another version by now.
    Result<bool> update(const ListView &view, const QDateTime &at);
    Result<void> remove(qint32 id);
    /// What the list of a user begins with; user 0: of everyone who chose no other. View 0: nothing special.
    Result<void> setDefault(const QString &kind, UserId user, qint32 view);

private:
    Result<QList<ListView>> read(const QString &where, const QList<Bind> &binds, const QString &locking = {});

    Connection &m_connection;
};

} // namespace effectif::storage
