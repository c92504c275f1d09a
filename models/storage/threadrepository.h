// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/rights.h"
#include "models/domain/thread.h"

#include <QHash>
#include <QUuid>

namespace effectif::storage {

class Connection;
struct Bind;

/// Owns `thread`, `thread_member` and `thread_message`, for the person at work. On a server all of it goes through functions,
/// which know who that is and go by the server's clock; on a file the service sees to it that `who` takes part.
class ThreadRepository
{
public:
    static constexpr int kMostPeople = 200;

    ThreadRepository(Connection &connection, UserId who) : m_connection(connection), m_who(who) { }

    /// Whom `who` may write to, by name; a word of the name begins with `typed`. At most 50.
    Result<QList<Reference>> people(const QString &typed, const Rights &rights);
    /// Whether all of them can be written to. A server asks that by itself.
    Result<bool> among(const QList<UserId> &people, const Rights &rights);
    /// What these are called, by name; on a server, which says it itself, nothing.
    Result<QList<Reference>> userNames(const QList<UserId> &people, const Rights &rights);
    /// The last written first; with folded words, those whose title and people have them all. `only`: this one, 0 is all.
    Result<QList<Thread>> list(const QStringList &words, ThreadId only, int limit);
    /// The newest first, older than `before`; 0: from the end.
    Result<QList<ThreadMessage>> older(ThreadId thread, MessageId before, int limit);
    /// The oldest of those after `after`, the newest first.
    Result<QList<ThreadMessage>> newer(ThreadId thread, MessageId after, int limit);
    /// Of all conversations, those that hold all of these folded words, the newest first.
    Result<QList<ThreadMessage>> search(const QStringList &words, int limit);
    /// What conversations are called, of those that `who` takes part in.
    Result<QHash<ThreadId, QString>> names(const QList<ThreadId> &threads);
    Result<QHash<MessageId, QString>> texts(const QList<MessageId> &messages);
    /// JPEG, of whoever can be written to.
    Result<QHash<UserId, QByteArray>> faces();

    /// What follows is part of the caller's transaction. `at` counts on a file.
    Result<ThreadId> open(const QList<UserId> &people, const QString &title, const QUuid &key, const QDateTime &at);
    Result<MessageId> write(ThreadId thread, const QString &text, const QUuid &key, const QDateTime &at);
    /// Null text: taken back. Denied: somebody else's.
    Result<void> edit(MessageId message, const QString &text, const QDateTime &at);
    /// `names` as mentions.
    Result<void> add(ThreadId thread, const QList<UserId> &people, const QString &names, const QUuid &key, const QDateTime &at);
    Result<void> leave(ThreadId thread, const QUuid &key, const QDateTime &at);
    Result<void> rename(ThreadId thread, const QString &title, const QUuid &key, const QDateTime &at);
    Result<void> mute(ThreadId thread, bool muted);
    Result<void> markRead(ThreadId thread, MessageId message, const QDateTime &at);
    Result<void> storeDraft(ThreadId thread, const QString &text);

private:
    Result<QList<Reference>> reached(const Rights &rights);
    Result<QList<ThreadMessage>> page(ThreadId thread, const QString &sql, const QList<Bind> &binds);
    Result<QHash<qint32, QString>> told(const QString &sql, const QList<qint32> &ids, bool messages);
    Result<MessageId> put(ThreadId thread, ThreadMessage::What what, const QString &text, const QUuid &key, const QDateTime &at);
    Result<bool> join(ThreadId thread, UserId user, const QDateTime &at);
    Result<void> tell(ThreadId thread);
    Result<void> announce(ThreadId thread, MessageId message, const QString &text, const QString &before, const QDateTime &at);

    Connection &m_connection;
    UserId m_who;
};

} // namespace effectif::storage
