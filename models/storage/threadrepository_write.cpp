// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written: functions of a server (resources/rights/2_threads.sql), and the same for a file.
#include "models/base/textfold.h"
#include "models/domain/mentions.h"
#include "models/domain/notificationtypes.h"
#include "models/storage/columnvalue.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/rowlist.h"
#include "models/storage/threadrepository.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kServedOpen = u"SELECT thread_open(CAST(:people AS integer[]), :title, :key, CAST(:who AS integer))"_s;
const auto kServedWrite = u"SELECT thread_write(:thread, :key, :text, CAST(:who AS integer))"_s;
const auto kServedEdit = u"SELECT thread_edit(:message, :text, CAST(:who AS integer))"_s;
const auto kServedAdd = u"SELECT thread_add(:thread, CAST(:people AS integer[]), :key, CAST(:who AS integer))"_s;
const auto kServedLeave = u"SELECT thread_leave(:thread, :key, CAST(:who AS integer))"_s;
const auto kServedRename = u"SELECT thread_rename(:thread, :title, :key, CAST(:who AS integer))"_s;
const auto kServedMute = u"SELECT thread_mute(:thread, CAST(:muted AS integer) = 1, CAST(:who AS integer))"_s;
const auto kServedRead = u"SELECT thread_read(:thread, CAST(:message AS integer), CAST(:who AS integer))"_s;
const auto kServedDraft = u"SELECT thread_draft(:thread, :text, CAST(:who AS integer))"_s;

const auto kMadeThread = u"SELECT id FROM thread WHERE made_by = :who AND key = :key"_s;
const auto kOfPair = u"SELECT id FROM thread WHERE pair = :pair"_s;
const auto kMake = u"INSERT INTO thread (key, title, pair, made_by, made_at) VALUES (:key, :title, :pair, :who, :at) RETURNING id"_s;
const auto kJoin = u"INSERT INTO thread_member (user_id, thread_id, since) VALUES (:user, :thread, :at) ON CONFLICT DO NOTHING"_s;
const auto kMadeMessage = u"SELECT id FROM thread_message WHERE author_id = :who AND key = :key AND thread_id = :thread"_s;
const auto kPut = u"INSERT INTO thread_message (thread_id, key, author_id, at, what, text, text_key) "
                  "VALUES (:thread, :key, :who, :at, :what, :text, :folded) RETURNING id"_s;
const auto kLast = u"UPDATE thread SET last_message = :message WHERE id = :thread"_s;
const auto kOwnLast = u"UPDATE thread_member SET read_to = :message, draft = NULL WHERE user_id = :who AND thread_id = :thread"_s;
const auto kOwn = u"SELECT x.thread_id, x.text, x.removed FROM thread_message x JOIN thread_member m ON m.thread_id = x.thread_id AND m.user_id = :me "
                  "WHERE x.id = :message AND x.author_id = :who AND x.what = 'text'"_s;
const auto kTakeBack = u"UPDATE thread_message SET text = '', text_key = '', removed = 1 WHERE id = :message"_s;
const auto kChange = u"UPDATE thread_message SET text = :text, text_key = :folded, edited_at = coalesce(:edited, edited_at), removed = 0 "
                     "WHERE id = :message"_s;
const auto kGone = u"DELETE FROM thread_member WHERE user_id = :who AND thread_id = :thread"_s;
const auto kGoneTold = u"DELETE FROM notification WHERE user_id = :who AND kind = 'thread' AND record_id = :thread"_s;
const auto kRename = u"UPDATE thread SET title = :title WHERE id = :thread"_s;
const auto kMute = u"UPDATE thread_member SET muted = :muted WHERE user_id = :who AND thread_id = :thread"_s;
const auto kRead = u"UPDATE thread_member SET read_to = min(:message, (SELECT last_message FROM thread WHERE id = thread_id)) "
                   "WHERE user_id = :who AND thread_id = :thread AND read_to < :known"_s;
const auto kReadTold = u"UPDATE notification SET read_at = :at WHERE user_id = :who AND kind = 'thread' AND record_id = :thread AND read_at IS NULL"_s;
const auto kDraft = u"UPDATE thread_member SET draft = :text WHERE user_id = :who AND thread_id = :thread"_s;
const auto kTell = u"INSERT INTO change (operation, department_id, kind, record_id) "
                   "SELECT NULL, NULL, 'thread', user_id FROM thread_member WHERE thread_id = :thread"_s;
const auto kTellOne = u"INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, :kind, :who)"_s;
const auto kListening = u"SELECT user_id FROM thread_member WHERE thread_id = :thread AND user_id <> :who AND muted = 0 ORDER BY user_id"_s;
const auto kCount = u"SELECT count(*) FROM thread_member WHERE thread_id = :thread"_s;

Result<void> doneOr(const auto &done)
{
    return done ? Result<void>() : fail(done.error());
}

QString keyOf(const QUuid &key)
{
    return key.toString(QUuid::WithoutBraces);
}

QString folded(const QString &text)
{
    return foldText(withoutMarkup(text));
}

QString listOf(const QList<UserId> &people)
{
    return u'{' + numberList(people) + u'}';
}
} // namespace

Result<ThreadId> ThreadRepository::open(const QList<UserId> &people, const QString &title, const QUuid &key, const QDateTime &at)
{
    if (!m_connection.isSqlite()) {
        const auto made = m_connection.scalar(kServedOpen, {{u":people"_s, listOf(people)}, {u":title"_s, title}, {u":key"_s, keyOf(key)}, {u":who"_s, m_who}});
        return made ? Result<ThreadId>(made->toInt()) : fail(made.error());
    }
    const bool pair = people.size() == 1 && title.isEmpty();
    auto there = m_connection.scalar(kMadeThread, {{u":who"_s, m_who}, {u":key"_s, keyOf(key)}});
    if (there && there->toInt() == 0 && pair)
        there = m_connection.scalar(kOfPair, {{u":pair"_s, pairKey(m_who, people.first())}});
    if (!there || there->toInt() != 0)
        return there ? Result<ThreadId>(there->toInt()) : fail(there.error());
    const auto made = m_connection.scalar(kMake, {{u":key"_s, keyOf(key)},
                                                  {u":title"_s, orNull(title)},
                                                  {u":pair"_s, orNull(pair ? pairKey(m_who, people.first()) : QString())},
                                                  {u":who"_s, m_who},
                                                  {u":at"_s, timestampToColumn(at)}});
    if (!made)
        return fail(made.error());
    const ThreadId thread = made->toInt();
    for (const UserId one : people + QList<UserId>{m_who}) {
        const auto fresh = join(thread, one, at);
        if (!fresh)
            return fail(fresh.error());
        if (!*fresh || one == m_who || pair)
            continue;
        if (auto told = NotificationRepository(m_connection).tellOfThread(notificationtype::kThreadAdded, one, m_who, thread, 0, at); !told)
            return fail(told.error());
    }
    const auto told = tell(thread);
    return told ? Result<ThreadId>(thread) : fail(told.error());
}

Result<bool> ThreadRepository::join(ThreadId thread, UserId user, const QDateTime &at)
{
    const auto joined = m_connection.execute(kJoin, {{u":user"_s, user}, {u":thread"_s, thread}, {u":at"_s, timestampToColumn(at)}});
    return joined ? Result<bool>(*joined > 0) : fail(joined.error());
}

Result<void> ThreadRepository::tell(ThreadId thread)
{
    return doneOr(m_connection.execute(kTell, {{u":thread"_s, thread}}));
}

Result<MessageId> ThreadRepository::put(ThreadId thread, ThreadMessage::What what, const QString &text, const QUuid &key, const QDateTime &at)
{
    const auto made = m_connection.scalar(kPut, {{u":thread"_s, thread},
                                                 {u":key"_s, keyOf(key)},
                                                 {u":who"_s, m_who},
                                                 {u":at"_s, timestampToColumn(at)},
                                                 {u":what"_s, threadEventCode(what)},
                                                 {u":text"_s, orEmpty(text)},
                                                 {u":folded"_s, what == ThreadMessage::What::Text ? folded(text) : u""_s}});
    if (!made)
        return fail(made.error());
    const auto last = m_connection.execute(kLast, {{u":message"_s, made->toInt()}, {u":thread"_s, thread}});
    return last ? Result<MessageId>(made->toInt()) : fail(last.error());
}

Result<MessageId> ThreadRepository::write(ThreadId thread, const QString &text, const QUuid &key, const QDateTime &at)
{
    if (!m_connection.isSqlite()) {
        const auto made = m_connection.scalar(kServedWrite, {{u":thread"_s, thread}, {u":key"_s, keyOf(key)}, {u":text"_s, text}, {u":who"_s, m_who}});
        return made ? Result<MessageId>(made->toInt()) : fail(made.error());
    }
    const auto there = m_connection.scalar(kMadeMessage, {{u":who"_s, m_who}, {u":key"_s, keyOf(key)}, {u":thread"_s, thread}});
    if (!there || there->toInt() != 0)
        return there ? Result<MessageId>(there->toInt()) : fail(there.error());
    const auto made = put(thread, ThreadMessage::What::Text, text, key, at);
    if (!made)
        return made;
    const auto own = m_connection.execute(kOwnLast, {{u":message"_s, *made}, {u":who"_s, m_who}, {u":thread"_s, thread}});
    const auto told = own ? tell(thread) : fail(own.error());
    const auto announced = told ? announce(thread, *made, text, {}, at) : told;
    return announced ? made : fail(announced.error());
}

/// As thread_announce() of a server: `before` is null of a new message.
Result<void> ThreadRepository::announce(ThreadId thread, MessageId message, const QString &text, const QString &before, const QDateTime &at)
{
    const auto listening = rowList(m_connection, kListening, {{u":thread"_s, thread}, {u":who"_s, m_who}}, idIn);
    const auto title = m_connection.scalar(u"SELECT title FROM thread WHERE id = :thread"_s, {{u":thread"_s, thread}});
    if (!listening || !title)
        return fail(listening ? title.error() : listening.error());
    const QString &plain = title->isNull() ? notificationtype::kDirectMessage : notificationtype::kThreadMessage;
    const QList<UserId> called = mentionedUsers(text);
    const QList<UserId> known = mentionedUsers(before);
    for (const UserId one : *listening) {
        const bool isCalled = called.contains(one) && !known.contains(one);
        if (!isCalled && !before.isNull())
            continue;
        const auto told = NotificationRepository(m_connection).tellOfThread(isCalled ? notificationtype::kMention : plain, one, m_who, thread, message, at);
        if (!told)
            return told;
    }
    return {};
}

Result<void> ThreadRepository::edit(MessageId message, const QString &text, const QDateTime &at)
{
    const QVariant given = text.isNull() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedEdit, {{u":message"_s, message}, {u":text"_s, given}, {u":who"_s, m_who}}));
    auto row = m_connection.query(kOwn, {{u":me"_s, m_who}, {u":message"_s, message}, {u":who"_s, m_who}});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorKind::Denied, QCoreApplication::translate("ThreadRepository", "Somebody else wrote this message, and nobody else may change it."));
    const ThreadId thread = row->integer(0);
    const QString before = row->text(1);
    const bool wasRemoved = row->integer(2) != 0;
    row->finish();
    if (text.isNull()) {
        const auto done = m_connection.execute(kTakeBack, {{u":message"_s, message}});
        return done ? tell(thread) : fail(done.error());
    }
    const QVariant edited = wasRemoved || before == text ? QVariant(QMetaType::fromType<QString>()) : QVariant(timestampToColumn(at));
    const auto done = m_connection.execute(kChange, {{u":text"_s, text}, {u":folded"_s, folded(text)}, {u":edited"_s, edited}, {u":message"_s, message}});
    const auto told = done ? tell(thread) : fail(done.error());
    return told && !wasRemoved ? announce(thread, message, text, before, at) : told;
}

Result<void> ThreadRepository::add(ThreadId thread, const QList<UserId> &people, const QString &names, const QUuid &key, const QDateTime &at)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedAdd, {{u":thread"_s, thread}, {u":people"_s, listOf(people)}, {u":key"_s, keyOf(key)}, {u":who"_s, m_who}}));
    bool any = false;
    for (const UserId one : people) {
        const auto fresh = join(thread, one, at);
        if (!fresh)
            return fail(fresh.error());
        if (!*fresh)
            continue;
        any = true;
        if (auto told = NotificationRepository(m_connection).tellOfThread(notificationtype::kThreadAdded, one, m_who, thread, 0, at); !told)
            return told;
    }
    if (!any)
        return {};
    const auto count = m_connection.scalar(kCount, {{u":thread"_s, thread}});
    if (!count)
        return fail(count.error());
    if (count->toInt() > kMostPeople)
        return fail(ErrorKind::Invalid, QCoreApplication::translate("ThreadRepository", "A conversation may have 200 people. Begin another one."));
    const auto made = put(thread, ThreadMessage::What::Added, names, key, at);
    return made ? tell(thread) : fail(made.error());
}

Result<void> ThreadRepository::leave(ThreadId thread, const QUuid &key, const QDateTime &at)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedLeave, {{u":thread"_s, thread}, {u":key"_s, keyOf(key)}, {u":who"_s, m_who}}));
    const auto made = put(thread, ThreadMessage::What::Left, {}, key, at);
    auto done = made ? tell(thread) : fail(made.error());
    for (const QString &sql : {kGone, kGoneTold}) {
        if (done)
            done = doneOr(m_connection.execute(sql, {{u":who"_s, m_who}, {u":thread"_s, thread}}));
    }
    return done ? doneOr(m_connection.execute(kTellOne, {{u":kind"_s, u"notification"_s}, {u":who"_s, m_who}})) : done;
}

Result<void> ThreadRepository::rename(ThreadId thread, const QString &title, const QUuid &key, const QDateTime &at)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedRename, {{u":thread"_s, thread}, {u":title"_s, title}, {u":key"_s, keyOf(key)}, {u":who"_s, m_who}}));
    const auto renamed = m_connection.execute(kRename, {{u":title"_s, orNull(title)}, {u":thread"_s, thread}});
    const auto made = renamed ? put(thread, ThreadMessage::What::Named, title, key, at) : fail(renamed.error());
    return made ? tell(thread) : fail(made.error());
}

Result<void> ThreadRepository::mute(ThreadId thread, bool muted)
{
    const QList<Bind> binds{{u":thread"_s, thread}, {u":muted"_s, muted ? 1 : 0}, {u":who"_s, m_who}};
    if (!m_connection.isSqlite())
        return doneOr(m_connection.execute(kServedMute, binds));
    const auto done = m_connection.execute(kMute, binds);
    return done && *done > 0 ? doneOr(m_connection.execute(kTellOne, {{u":kind"_s, u"thread"_s}, {u":who"_s, m_who}})) : doneOr(done);
}

Result<void> ThreadRepository::markRead(ThreadId thread, MessageId message, const QDateTime &at)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedRead, {{u":thread"_s, thread}, {u":message"_s, message}, {u":who"_s, m_who}}));
    const auto read = m_connection.execute(kRead, {{u":message"_s, message}, {u":who"_s, m_who}, {u":thread"_s, thread}, {u":known"_s, message}});
    const auto told = read ? m_connection.execute(kReadTold, {{u":at"_s, timestampToColumn(at)}, {u":who"_s, m_who}, {u":thread"_s, thread}}) : read;
    if (!told)
        return fail(told.error());
    if (*read > 0) {
        if (auto done = m_connection.execute(kTellOne, {{u":kind"_s, u"thread"_s}, {u":who"_s, m_who}}); !done)
            return fail(done.error());
    }
    return *told > 0 ? doneOr(m_connection.execute(kTellOne, {{u":kind"_s, u"notification"_s}, {u":who"_s, m_who}})) : Result<void>();
}

Result<void> ThreadRepository::storeDraft(ThreadId thread, const QString &text)
{
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedDraft, {{u":thread"_s, thread}, {u":text"_s, orEmpty(text)}, {u":who"_s, m_who}}));
    return doneOr(m_connection.execute(kDraft, {{u":text"_s, orNull(text)}, {u":who"_s, m_who}, {u":thread"_s, thread}}));
}

} // namespace effectif::storage
