// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/thread.h"
#include "models/services/servicecontext.h"

#include <QUuid>

#include <functional>

namespace effectif {

/// What a search found.
struct ThreadsFound
{
    QStringList words; ///< folded
    QList<Thread> threads; ///< by title and people
    QList<ThreadMessage> messages;
    QList<Thread> around; ///< the others that messages are of
};

/// What people who sign in write to each other (M51, M53, M75, M76): conversations of two, which exist once and stay between
/// them, and others whose people come and go. Nobody sees one without taking part, administrators neither; on a server it
/// sees to that itself. It is no act of the office's: no operation stands over it, and no journal or audit tells of it. The
/// change feed tells each of them as "thread", with the person's number. The same key sent twice is done once.
class ThreadService
{
public:
    static inline const auto kKind = QStringLiteral("thread"); ///< what the change feed calls it
    static constexpr int kMaxLength = 10000;
    static constexpr int kMaxTitle = 100;

    explicit ThreadService(ServiceContext &context) : m_context(context) { }

    /// Whom the person at work may write to, by name: those who sign in and are known by name; the staff members whose sheets
    /// are seen, and for a staff member those who see the sheet; and whoever is in a conversation already.
    Result<QList<Reference>> people(const QString &typed);
    /// The last written first; with something typed, those whose title or people have all of its words.
    Result<QList<Thread>> list(int limit, const QString &typed = {});
    /// NotFound: the person does not take part (any more).
    Result<Thread> load(ThreadId thread);
    /// Messages of all conversations that hold all words of what was typed, the newest first; case and accents do not count.
    Result<QList<ThreadMessage>> search(const QString &typed, int limit);
    /// Both, for a list.
    Result<ThreadsFound> find(const QString &typed, int limit);
    /// What was typed, as search() compares it and messageLine() marks it.
    static QStringList wordsOf(const QString &typed);

    /// The newest first: from the end, or older than a message.
    Result<QList<ThreadMessage>> older(ThreadId thread, MessageId before, int limit);
    /// The newest first: those that follow a message.
    Result<QList<ThreadMessage>> newer(ThreadId thread, MessageId after, int limit);
    /// JPEG, of those who can be written to.
    Result<QHash<UserId, QByteArray>> faces();

    /// With one person and no title the conversation that there is of the two. Invalid: nobody, too many, or a long title.
    Result<ThreadId> open(const QList<UserId> &people, const QString &title = {}, const QUuid &key = QUuid::createUuid());
    /// Invalid: nothing but blanks, or too long.
    Result<ThreadMessage> write(ThreadId thread, const QString &text, const QUuid &key = QUuid::createUuid());
    /// Over one that was taken back: it is there again. Denied: somebody else's.
    Result<void> edit(const ThreadMessage &message, const QString &text);
    /// It stays as "taken back", without a word of it.
    Result<void> remove(const ThreadMessage &message);
    /// They read all that was written. Denied: a conversation of two.
    Result<void> add(ThreadId thread, const QList<UserId> &people, const QUuid &key = QUuid::createUuid());
    /// Denied: a conversation of two, which can be silenced.
    Result<void> leave(ThreadId thread, const QUuid &key = QUuid::createUuid());
    /// Empty: it is called by its people. Denied: others made it, and are there.
    Result<void> rename(ThreadId thread, const QString &title, const QUuid &key = QUuid::createUuid());
    /// A silenced one notifies of nothing.
    Result<void> mute(ThreadId thread, bool muted);
    /// Up to this message; whatever was told of the conversation is read too.
    Result<void> markRead(ThreadId thread, MessageId upTo);
    /// What is typed and not sent: it is there on every machine, and after a crash.
    Result<void> storeDraft(ThreadId thread, const QString &text);

private:
    Result<QString> sound(ThreadId thread, const QString &text);
    Result<QList<ThreadMessage>> mark(Result<QList<ThreadMessage>> messages) const;
    Result<void> reach(const QList<UserId> &people);
    Result<void> run(const std::function<Result<void>()> &act);

    ServiceContext &m_context;
};

} // namespace effectif
