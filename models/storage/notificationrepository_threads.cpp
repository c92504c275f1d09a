// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is told of conversations on a file; on a server thread_notify() does.
#include "models/storage/notificationrepository.h"
#include "models/storage/rowlist.h"

#include <QJsonDocument>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kEarlier = u"SELECT id, facts, mail FROM notification WHERE user_id = :user AND kind = 'thread' AND record_id = :thread "
                      "AND type = :type AND read_at IS NULL AND (type = 'thread_message' OR actor_id = :by)"_s;
const auto kDrop = u"DELETE FROM notification WHERE id IN (%1)"_s;
const auto kNoSecondLetter = u"UPDATE notification SET mail = 'put' WHERE user_id = :user AND kind = 'thread' AND record_id = :thread "
                             "AND type = :type AND mail = 'wait'"_s;

struct Earlier
{
    qint32 id = 0;
    int count = 1;
    bool lettered = false;
};

Earlier earlierIn(const Statement &row)
{
    const QJsonObject facts = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
    return {row.integer(0), facts.value(notificationfact::kCount).toInt(1), row.text(2) == "put"_L1};
}
} // namespace

Result<void> NotificationRepository::tellOfThread(const QString &type, UserId to, UserId by, qint32 thread, qint32 message, const QDateTime &at)
{
    NotificationEvent event{type, {}, u"thread"_s, {thread}, {}};
    if (message != 0)
        event.facts.insert(notificationfact::kMessage, message);
    bool lettered = false;
    if (type == notificationtype::kDirectMessage || type == notificationtype::kThreadMessage) {
        const auto earlier = rowList(m_connection, kEarlier, {{u":user"_s, to}, {u":thread"_s, thread}, {u":type"_s, type}, {u":by"_s, by}}, earlierIn);
        if (!earlier)
            return fail(earlier.error());
        QList<qint32> ids;
        int count = 1;
        for (const Earlier &one : *earlier) {
            ids.append(one.id);
            count += one.count;
            lettered = lettered || one.lettered;
        }
        if (count > 1)
            event.facts.insert(notificationfact::kCount, count);
        if (auto dropped = m_connection.execute(kDrop.arg(numberList(ids))); !dropped)
            return fail(dropped.error());
    }
    if (auto made = put(event, to, by, 0, at); !made)
        return fail(made.error());
    if (!lettered) // no letter goes a second time before the first was read
        return {};
    const auto done = m_connection.execute(kNoSecondLetter, {{u":user"_s, to}, {u":thread"_s, thread}, {u":type"_s, type}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
