// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/threadservice.h"

#include "models/base/textfold.h"
#include "models/domain/mentions.h"
#include "models/storage/connection.h"
#include "models/storage/threadrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> refuse(ErrorKind kind, const char *sentence, const QString &field = {})
{
    return fail(kind, QCoreApplication::translate("ThreadService", sentence), {}, field);
}

Result<QString> soundTitle(const QString &title)
{
    const QString sound = title.simplified();
    if (sound.size() > ThreadService::kMaxTitle)
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("ThreadService", "A title may be 100 characters long. Shorten it."), u"title"_s);
    return sound;
}
} // namespace

QStringList ThreadService::wordsOf(const QString &typed)
{
    return foldText(typed).split(u' ', Qt::SkipEmptyParts).mid(0, 8);
}

Result<void> ThreadService::run(const std::function<Result<void>()> &act)
{
    auto transaction = storage::Transaction::beginQuick(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto done = act();
    return done ? transaction->commit() : done;
}

Result<QList<Reference>> ThreadService::people(const QString &typed)
{
    return storage::ThreadRepository(m_context.connection, m_context.user).people(typed, m_context.rights);
}

Result<QList<Thread>> ThreadService::list(int limit, const QString &typed)
{
    auto found = storage::ThreadRepository(m_context.connection, m_context.user).list(wordsOf(typed), 0, limit);
    if (!found)
        return found;
    for (Thread &thread : *found)
        thread.last.mine = thread.last.author.id == m_context.user;
    return found;
}

Result<ThreadsFound> ThreadService::find(const QString &typed, int limit)
{
    ThreadsFound found;
    found.words = wordsOf(typed);
    const auto named = list(limit, typed);
    const auto messages = named ? search(typed, limit) : fail(named.error());
    if (!messages)
        return fail(messages.error());
    found.threads = *named;
    found.messages = *messages;
    QList<ThreadId> missing;
    for (const ThreadMessage &message : found.messages) {
        if (!missing.contains(message.thread))
            missing.append(message.thread);
    }
    for (const ThreadId thread : missing) {
        if (std::ranges::find(found.threads, thread, &Thread::id) != found.threads.end())
            continue;
        const auto one = load(thread);
        if (!one)
            return fail(one.error());
        found.around.append(*one);
    }
    return found;
}

Result<Thread> ThreadService::load(ThreadId thread)
{
    auto found = storage::ThreadRepository(m_context.connection, m_context.user).list({}, thread, 1);
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return refuse(ErrorKind::NotFound, QT_TRANSLATE_NOOP("ThreadService", "You do not take part in this conversation (any more)."));
    found->first().last.mine = found->first().last.author.id == m_context.user;
    return found->first();
}

Result<QList<ThreadMessage>> ThreadService::mark(Result<QList<ThreadMessage>> messages) const
{
    if (!messages)
        return messages;
    for (ThreadMessage &message : *messages)
        message.mine = message.author.id == m_context.user;
    return messages;
}

Result<QList<ThreadMessage>> ThreadService::search(const QString &typed, int limit)
{
    return mark(storage::ThreadRepository(m_context.connection, m_context.user).search(wordsOf(typed), limit));
}

Result<QList<ThreadMessage>> ThreadService::older(ThreadId thread, MessageId before, int limit)
{
    const auto there = load(thread);
    return there ? mark(storage::ThreadRepository(m_context.connection, m_context.user).older(thread, before, limit)) : fail(there.error());
}

Result<QList<ThreadMessage>> ThreadService::newer(ThreadId thread, MessageId after, int limit)
{
    const auto there = load(thread);
    return there ? mark(storage::ThreadRepository(m_context.connection, m_context.user).newer(thread, after, limit)) : fail(there.error());
}

Result<QHash<UserId, QByteArray>> ThreadService::faces()
{
    return storage::ThreadRepository(m_context.connection, m_context.user).faces();
}

Result<void> ThreadService::reach(const QList<UserId> &people)
{
    const auto reached = storage::ThreadRepository(m_context.connection, m_context.user).among(people, m_context.rights);
    if (!reached)
        return fail(reached.error());
    return *reached ? Result<void>()
                    : refuse(ErrorKind::Denied, QT_TRANSLATE_NOOP("ThreadService", "One of these people cannot be written to (any more). Choose them anew."), u"people"_s);
}

Result<ThreadId> ThreadService::open(const QList<UserId> &people, const QString &title, const QUuid &key)
{
    QList<UserId> others;
    for (const UserId one : people) {
        if (one != m_context.user && one != 0 && !others.contains(one))
            others.append(one);
    }
    if (others.isEmpty())
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("ThreadService", "Choose whom you want to write to."), u"people"_s);
    if (others.size() >= storage::ThreadRepository::kMostPeople)
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("ThreadService", "A conversation may have 200 people. Choose fewer."), u"people"_s);
    const auto sound = soundTitle(title);
    if (!sound)
        return fail(sound.error());
    ThreadId thread = 0;
    const auto done = run([&]() -> Result<void> {
        if (auto reached = reach(others); !reached)
            return reached;
        const auto made = storage::ThreadRepository(m_context.connection, m_context.user).open(others, *sound, key, m_context.clock.now());
        thread = made.value_or(0);
        return made ? Result<void>() : fail(made.error());
    });
    return done ? Result<ThreadId>(thread) : fail(done.error());
}

/// A mention names somebody of the conversation as that one is called; nobody's number with a name of one's choice.
Result<QString> ThreadService::sound(ThreadId thread, const QString &text)
{
    const auto there = load(thread);
    if (!there)
        return fail(there.error());
    QString plain = text.trimmed();
    plain.remove(QChar(0)); // PostgreSQL has none
    if (plain.isEmpty())
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("ThreadService", "Write something before you send the message."), u"text"_s);
    QString result;
    for (const MentionPart &part : mentionParts(plain)) {
        const auto member = std::ranges::find(there->others, part.user, &Reference::id);
        result += part.user == 0 ? part.text : member == there->others.end() ? QString(u'@' + part.text) : mentionMarkup({member->name, part.user});
    }
    if (result.size() > kMaxLength)
        return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("ThreadService", "A message may be 10,000 characters long. Split it into two."), u"text"_s);
    return result;
}

Result<ThreadMessage> ThreadService::write(ThreadId thread, const QString &text, const QUuid &key)
{
    ThreadMessage message;
    const auto done = run([&]() -> Result<void> {
        const auto sentence = sound(thread, text);
        if (!sentence)
            return fail(sentence.error());
        storage::ThreadRepository threads(m_context.connection, m_context.user);
        const auto made = threads.write(thread, *sentence, key, m_context.clock.now());
        const auto stored = made ? threads.newer(thread, *made - 1, 1) : fail(made.error());
        if (!stored)
            return fail(stored.error());
        message = stored->value(0);
        message.mine = true;
        return {};
    });
    return done ? Result<ThreadMessage>(message) : fail(done.error());
}

Result<void> ThreadService::edit(const ThreadMessage &message, const QString &text)
{
    return run([&]() -> Result<void> {
        const auto sentence = sound(message.thread, text);
        if (!sentence)
            return fail(sentence.error());
        return storage::ThreadRepository(m_context.connection, m_context.user).edit(message.id, *sentence, m_context.clock.now());
    });
}

Result<void> ThreadService::remove(const ThreadMessage &message)
{
    return run([&] { return storage::ThreadRepository(m_context.connection, m_context.user).edit(message.id, QString(), m_context.clock.now()); });
}

Result<void> ThreadService::add(ThreadId thread, const QList<UserId> &people, const QUuid &key)
{
    return run([&]() -> Result<void> {
        const auto there = load(thread);
        if (!there)
            return fail(there.error());
        if (there->isPair)
            return refuse(ErrorKind::Denied, QT_TRANSLATE_NOOP("ThreadService", "What two people write to each other stays between them. Begin another conversation."));
        QList<UserId> fresh;
        for (const UserId one : people) {
            const bool isThere = one == m_context.user || std::ranges::find(there->others, one, &Reference::id) != there->others.end();
            if (!isThere && !fresh.contains(one))
                fresh.append(one);
        }
        if (fresh.isEmpty())
            return {};
        if (auto reached = reach(fresh); !reached)
            return reached;
        storage::ThreadRepository threads(m_context.connection, m_context.user);
        const auto known = threads.userNames(fresh, m_context.rights);
        if (!known)
            return fail(known.error());
        QStringList names;
        for (const Reference &one : *known)
            names << mentionMarkup({one.name, one.id});
        return threads.add(thread, fresh, names.join(u", "_s), key, m_context.clock.now());
    });
}

Result<void> ThreadService::leave(ThreadId thread, const QUuid &key)
{
    return run([&]() -> Result<void> {
        const auto there = load(thread);
        if (!there)
            return fail(there.error());
        if (there->isPair)
            return refuse(ErrorKind::Denied, QT_TRANSLATE_NOOP("ThreadService", "A conversation of two cannot be left. Mute it, and nothing of it reaches you."));
        return storage::ThreadRepository(m_context.connection, m_context.user).leave(thread, key, m_context.clock.now());
    });
}

Result<void> ThreadService::rename(ThreadId thread, const QString &title, const QUuid &key)
{
    const auto sound = soundTitle(title);
    if (!sound)
        return fail(sound.error());
    return run([&]() -> Result<void> {
        const auto there = load(thread);
        if (!there)
            return fail(there.error());
        if (!there->mayRename(m_context.user))
            return refuse(ErrorKind::Denied, QT_TRANSLATE_NOOP("ThreadService", "Whoever began this conversation gives it its title."));
        if (there->title == *sound)
            return {};
        return storage::ThreadRepository(m_context.connection, m_context.user).rename(thread, *sound, key, m_context.clock.now());
    });
}

Result<void> ThreadService::mute(ThreadId thread, bool muted)
{
    return run([&] { return storage::ThreadRepository(m_context.connection, m_context.user).mute(thread, muted); });
}

Result<void> ThreadService::markRead(ThreadId thread, MessageId upTo)
{
    return run([&] { return storage::ThreadRepository(m_context.connection, m_context.user).markRead(thread, upTo, m_context.clock.now()); });
}

Result<void> ThreadService::storeDraft(ThreadId thread, const QString &text)
{
    const QString kept = text.left(2 * kMaxLength);
    return run([&] { return storage::ThreadRepository(m_context.connection, m_context.user).storeDraft(thread, kept.trimmed().isEmpty() ? QString() : kept); });
}

} // namespace effectif
