// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/threadrepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kServedPeople = u"SELECT id, name FROM thread_people(:typed, CAST(:who AS integer))"_s;
/// As thread_reach() of a server: whoever signs in, or where nobody has to, everybody. %1 is who can be reached.
const auto kPeople = u"SELECT u.id, u.name FROM app_user u WHERE u.active = 1 AND u.id <> :who AND "
                     "(u.email_key IS NOT NULL OR NOT EXISTS (SELECT 1 FROM account_secret)) AND (%1 OR u.id IN "
                     "(SELECT o.user_id FROM thread_member m JOIN thread_member o ON o.thread_id = m.thread_id WHERE m.user_id = :me)) "
                     "ORDER BY u.name_key"_s;
const auto kServedList = u"SELECT id, title, paired, made_by, muted, read_to, unread, draft, last_id, last_author, last_name, last_at, "
                         "last_what, last_text, last_removed, members FROM thread_list(CAST(:words AS text[]), CAST(:only AS integer), "
                         "CAST(:most AS integer), CAST(:who AS integer))"_s;
/// An empty one is whose who made it.
const auto kShown = u"(t.last_message > 0 OR t.title IS NOT NULL OR t.made_by = m.user_id OR m.draft IS NOT NULL)"_s;
/// %1: which.
const auto kList =
    u"SELECT t.id, t.title, t.pair IS NOT NULL, t.made_by, m.muted, m.read_to, (SELECT count(*) FROM (SELECT 1 FROM thread_message x "
    "WHERE x.thread_id = t.id AND x.id > m.read_to AND x.author_id <> m.user_id AND x.what = 'text' AND x.removed = 0 LIMIT 100)), m.draft, "
    "l.id, l.author_id, a.name, coalesce(l.at, t.made_at), l.what, substr(l.text, 1, 300), l.removed, "
    "(SELECT json_group_array(json_array(p.id, p.name)) FROM (SELECT u.id, u.name FROM thread_member o JOIN app_user u ON u.id = o.user_id "
    "WHERE o.thread_id = t.id ORDER BY u.name_key) p) "
    "FROM thread_member m JOIN thread t ON t.id = m.thread_id LEFT JOIN thread_message l ON l.id = t.last_message "
    "LEFT JOIN app_user a ON a.id = l.author_id WHERE m.user_id = :who AND %1 "
    "ORDER BY coalesce(l.at, t.made_at) DESC, t.id DESC LIMIT :most"_s;
const auto kServedPage = u"SELECT id, author, name, at, what, said, edited_at, removed FROM thread_page(:thread, CAST(:before AS integer), "
                         "CAST(:after AS integer), CAST(:most AS integer), CAST(:who AS integer))"_s;
const auto kMessage = u"SELECT x.id, x.author_id, u.name, x.at, x.what, x.text, x.edited_at, x.removed FROM thread_message x "
                      "JOIN app_user u ON u.id = x.author_id WHERE x.thread_id = :thread AND "_s;
const auto kOlder = u"x.id < :before ORDER BY x.id DESC LIMIT :most"_s;
const auto kNewer = u"x.id > :after ORDER BY x.id LIMIT :most"_s;
const auto kServedSearch = u"SELECT id, thread, author, name, at, said FROM thread_search(CAST(:words AS text[]), CAST(:most AS integer), "
                           "CAST(:who AS integer))"_s;
const auto kSearch = u"SELECT x.id, x.thread_id, x.author_id, u.name, x.at, x.text FROM thread_message x JOIN app_user u ON u.id = x.author_id "
                     "WHERE x.thread_id IN (SELECT m.thread_id FROM thread_member m WHERE m.user_id = :who) AND x.what = 'text'%1 "
                     "ORDER BY x.id DESC LIMIT :most"_s;
const auto kServedTold = u"SELECT thread, message, said FROM thread_told(CAST(:threads AS integer[]), CAST(:messages AS integer[]), "
                         "CAST(:who AS integer))"_s;
const auto kNames = u"SELECT t.id, 0, coalesce(t.title, (SELECT group_concat(n.name, ', ') FROM (SELECT u.name FROM thread_member o "
                    "JOIN app_user u ON u.id = o.user_id WHERE o.thread_id = t.id AND o.user_id <> m.user_id ORDER BY u.name_key) n), '') "
                    "FROM thread_member m JOIN thread t ON t.id = m.thread_id WHERE m.user_id = :who AND t.id IN (%1)"_s;
const auto kTexts = u"SELECT x.thread_id, x.id, x.text FROM thread_message x JOIN thread_member m ON m.thread_id = x.thread_id "
                    "WHERE m.user_id = :who AND x.removed = 0 AND x.id IN (%1)"_s;
const auto kServedFaces = u"SELECT id, face FROM thread_faces(CAST(:who AS integer))"_s;

/// A list of texts as PostgreSQL takes one; each as a pattern that finds it anywhere.
QString patterns(const QStringList &words)
{
    QStringList quoted;
    for (QString word : words) {
        word.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s); // of LIKE
        word.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);                        // of a list
        quoted << u"\"%"_s + word + u"%\""_s;
    }
    return u'{' + quoted.join(u',') + u'}';
}

ThreadMessage messageIn(const Statement &row)
{
    ThreadMessage message;
    message.id = row.integer(0);
    message.author = {row.integer(1), row.text(2)};
    message.at = timestampFromColumn(row.value(3));
    message.what = threadEventFromCode(row.text(4));
    message.text = row.text(5);
    message.edited = timestampFromColumn(row.value(6));
    message.removed = row.integer(7) != 0;
    return message;
}

ThreadMessage foundIn(const Statement &row)
{
    ThreadMessage message;
    message.id = row.integer(0);
    message.thread = row.integer(1);
    message.author = {row.integer(2), row.text(3)};
    message.at = timestampFromColumn(row.value(4));
    message.text = row.text(5);
    return message;
}

Thread threadIn(const Statement &row, UserId who)
{
    Thread thread;
    thread.id = row.integer(0);
    thread.title = row.text(1);
    thread.isPair = row.integer(2) != 0;
    thread.madeBy = row.integer(3);
    thread.muted = row.integer(4) != 0;
    thread.readTo = row.integer(5);
    thread.unread = row.integer(6);
    thread.draft = row.text(7);
    thread.last.id = row.integer(8);
    thread.last.thread = thread.id;
    thread.last.author = {row.integer(9), row.text(10)};
    thread.last.at = timestampFromColumn(row.value(11));
    thread.last.what = threadEventFromCode(row.text(12));
    thread.last.text = row.text(13);
    thread.last.removed = row.integer(14) != 0;
    const QJsonArray people = QJsonDocument::fromJson(row.text(15).toUtf8()).array();
    for (const auto &one : people) {
        const QJsonArray parts = one.toArray();
        const UserId user = parts.at(0).toInt();
        thread.hasMaker = thread.hasMaker || user == thread.madeBy;
        if (user != who)
            thread.others.append({user, parts.at(1).toString()});
    }
    return thread;
}
} // namespace

Result<QList<Reference>> ThreadRepository::reached(const Rights &rights)
{
    QString who = u"1 = 1"_s;
    if (rights.isStaff()) {
        who = u"u.role = 'administrator'"_s;
        if (rights.sheet != 0)
            who += u" OR (u.role IN ('manager', 'user') AND u.id IN (SELECT d.user_id FROM user_department d WHERE d.department_id = "
                   "(SELECT r.department_id FROM %1 r WHERE r.id = %2)))"_s.arg(rights.sheetKind).arg(rights.sheet);
    } else if (!rights.isAdministrator()) {
        const auto kinds = rowList(m_connection, u"SELECT id FROM record_kind"_s, {}, [](const Statement &row) { return row.text(0); });
        if (!kinds)
            return fail(kinds.error());
        who = u"u.role <> 'staff'"_s;
        for (const QString &kind : *kinds)
            who += u" OR (u.sheet_kind = '%1' AND EXISTS (SELECT 1 FROM %1 r WHERE r.id = u.sheet_id AND r.department_id IN (%2)))"_s.arg(
                kind, rights.departments.isEmpty() ? u"0"_s : numberList(rights.departments));
    }
    return rowList(m_connection, kPeople.arg(u'(' + who + u')'), {{u":who"_s, m_who}, {u":me"_s, m_who}}, referenceIn);
}

Result<QList<Reference>> ThreadRepository::people(const QString &typed, const Rights &rights)
{
    if (!m_connection.isSqlite())
        return rowList(m_connection, kServedPeople, {{u":typed"_s, typed}, {u":who"_s, m_who}}, referenceIn);
    auto all = reached(rights);
    if (!all)
        return all;
    const QString key = u' ' + foldText(typed);
    all->removeIf([&](const Reference &one) { return !QString(u' ' + foldText(one.name)).contains(key); });
    return all->mid(0, 50);
}

Result<QList<Reference>> ThreadRepository::userNames(const QList<UserId> &people, const Rights &rights)
{
    if (!m_connection.isSqlite())
        return QList<Reference>();
    auto all = reached(rights);
    if (all)
        all->removeIf([&](const Reference &one) { return !people.contains(one.id); });
    return all;
}

Result<bool> ThreadRepository::among(const QList<UserId> &people, const Rights &rights)
{
    if (!m_connection.isSqlite())
        return true;
    const auto known = userNames(people, rights);
    return known ? Result<bool>(known->size() == people.size()) : fail(known.error());
}

Result<QList<Thread>> ThreadRepository::list(const QStringList &words, ThreadId only, int limit)
{
    const auto read = [this](const Statement &row) { return threadIn(row, m_who); };
    if (!m_connection.isSqlite())
        return rowList(m_connection, kServedList,
                       {{u":words"_s, patterns(words)}, {u":only"_s, orNull(only)}, {u":most"_s, limit}, {u":who"_s, m_who}}, read);
    const int most = words.isEmpty() ? limit : -1; // names are compared here
    auto found = rowList(m_connection, kList.arg(only != 0 ? u"t.id = %1"_s.arg(only) : kShown), {{u":who"_s, m_who}, {u":most"_s, most}}, read);
    if (!found || words.isEmpty())
        return found;
    found->removeIf([&](const Thread &thread) {
        QString text = foldText(thread.title);
        for (const Reference &one : thread.others)
            text += u' ' + foldText(one.name);
        return !std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); });
    });
    return found->mid(0, limit);
}

Result<QList<ThreadMessage>> ThreadRepository::page(ThreadId thread, const QString &sql, const QList<Bind> &binds)
{
    auto found = rowList(m_connection, sql, binds, messageIn);
    if (!found)
        return found;
    for (ThreadMessage &message : *found)
        message.thread = thread;
    return found;
}

Result<QList<ThreadMessage>> ThreadRepository::older(ThreadId thread, MessageId before, int limit)
{
    QList<Bind> binds{{u":thread"_s, thread}, {u":most"_s, limit}};
    if (m_connection.isSqlite()) {
        binds.append({u":before"_s, before != 0 ? before : std::numeric_limits<MessageId>::max()});
        return page(thread, kMessage + kOlder, binds);
    }
    binds += {{u":before"_s, orNull(before)}, {u":after"_s, orNull(0)}, {u":who"_s, m_who}};
    return page(thread, kServedPage, binds);
}

Result<QList<ThreadMessage>> ThreadRepository::newer(ThreadId thread, MessageId after, int limit)
{
    QList<Bind> binds{{u":thread"_s, thread}, {u":most"_s, limit}, {u":after"_s, after}};
    if (!m_connection.isSqlite()) {
        binds += {{u":before"_s, orNull(0)}, {u":who"_s, m_who}};
        return page(thread, kServedPage, binds);
    }
    auto found = page(thread, kMessage + kNewer, binds);
    if (found)
        std::ranges::reverse(*found);
    return found;
}

Result<QList<ThreadMessage>> ThreadRepository::search(const QStringList &words, int limit)
{
    if (words.isEmpty())
        return QList<ThreadMessage>();
    if (!m_connection.isSqlite())
        return rowList(m_connection, kServedSearch, {{u":words"_s, patterns(words)}, {u":most"_s, limit}, {u":who"_s, m_who}}, foundIn);
    QString conditions;
    QList<Bind> binds{{u":who"_s, m_who}, {u":most"_s, limit}};
    for (qsizetype i = 0; i < words.size(); ++i) {
        conditions += u" AND instr(x.text_key, :w%1) > 0"_s.arg(i);
        binds.append({u":w%1"_s.arg(i), words.at(i)});
    }
    return rowList(m_connection, kSearch.arg(conditions), binds, foundIn);
}

Result<QHash<qint32, QString>> ThreadRepository::told(const QString &sql, const QList<qint32> &ids, bool messages)
{
    QHash<qint32, QString> texts;
    if (ids.isEmpty())
        return texts;
    const QString numbers = numberList(ids);
    QList<Bind> binds{{u":who"_s, m_who}};
    if (!m_connection.isSqlite()) {
        const QString list = u'{' + numbers + u'}';
        binds += {{u":threads"_s, messages ? u"{}"_s : list}, {u":messages"_s, messages ? list : u"{}"_s}};
    }
    const auto done = eachRow(m_connection, m_connection.isSqlite() ? sql.arg(numbers) : kServedTold, binds,
                              [&](const Statement &row) { texts.insert(row.integer(messages ? 1 : 0), row.text(2)); });
    return done ? Result<QHash<qint32, QString>>(texts) : fail(done.error());
}

Result<QHash<ThreadId, QString>> ThreadRepository::names(const QList<ThreadId> &threads)
{
    return told(kNames, threads, false);
}

Result<QHash<MessageId, QString>> ThreadRepository::texts(const QList<MessageId> &messages)
{
    return told(kTexts, messages, true);
}

Result<QHash<UserId, QByteArray>> ThreadRepository::faces()
{
    QHash<UserId, QByteArray> faces;
    const auto take = [&](const Statement &row) { faces.insert(row.integer(0), row.value(1).toByteArray()); };
    QList<Bind> binds;
    if (!m_connection.isSqlite())
        binds.append({u":who"_s, m_who});
    const auto done = eachRow(m_connection, m_connection.isSqlite() ? u"SELECT user_id, thumbnail FROM user_photo"_s : kServedFaces, binds, take);
    return done ? Result<QHash<UserId, QByteArray>>(faces) : fail(done.error());
}

} // namespace effectif::storage
