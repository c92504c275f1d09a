// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/notificationchoices.h"
#include "models/domain/publication.h"
#include "models/domain/rights.h"
#include "models/storage/outboxrepository.h"

namespace effectif::storage {

class Connection;
class Statement;
struct Bind;

/// Somebody who was told, and to whom a letter is due now.
struct NotificationReceipt
{
    qint32 notification = 0;
    UserId user = 0;
    MailAddress to; ///< on a server without the address: it fills that in itself
    Language language = Language::French;
};

/// A notification whose letter is due by the clock; on a server without the address.
struct DueNotification
{
    Notification notification;
    UserId user = 0;
    MailAddress to;
    Language language = Language::French;
};

/// Owns `notification` and `notification_choice`. On a server functions say who is told, and whose deed it was; on a file
/// the same is asked here.
class NotificationRepository
{
public:
    explicit NotificationRepository(Connection &connection) : m_connection(connection) { }

    /// Inside of the operation that did what is told of.
    Result<QList<NotificationReceipt>> tell(const NotificationEvent &event, UserId by, qint64 operation, const QDateTime &at);
    /// The letter of one of them, by nobody: whoever caused it would see where it goes.
    Result<void> putLetter(qint32 notification, const OutboxDraft &letter);
    /// SQLite: messages of people that went wrong for good just now.
    Result<void> tellOfFailures(const QList<int> &messages, const QDateTime &at);

    /// SQLite: of a message of a conversation (0: of being added). What the person did not read of it is told together.
    Result<void> tellOfThread(const QString &type, UserId to, UserId by, qint32 thread, qint32 message, const QDateTime &at);

    /// SQLite: of an announcement or poll that has begun.
    Result<void> tellOfPublication(const Publication &publication, UserId to, const QDateTime &at);
    Result<void> remindOfPoll(const Publication &publication, UserId to, UserId by, const QDateTime &at);

    Result<QList<Notification>> list(const NotificationQuery &query, UserId of);
    Result<int> unread(UserId of);
    /// How many are unread, and the id of the newest of all (0: there is none), in one question.
    Result<std::pair<int, qint32>> unreadAndNewest(UserId of);
    /// An empty list: all.
    Result<void> markRead(const QList<qint32> &ids, UserId of, const QDateTime &at);
    Result<NotificationChoices> choices(UserId of);
    Result<void> storeChoices(const NotificationChoices &choices, UserId of);

    /// For the clock: the messages of the last day, to whoever wrote some; the week, to managers (M70, M71).
    Result<void> tellDaily(const QDateTime &now);
    Result<void> tellWeekly(const QStringList &kinds, const QDateTime &now);
    /// For the clock: files and contracts that end, to who manages the sheet.
    Result<void> tellExpiring(const QList<CataloguePtr> &catalogues, const QDate &today, const QDateTime &now);
    /// For the clock: at most 2,000, by person; `hour` and `today` are the office's.
    Result<QList<DueNotification>> dueLetters(int hour, const QDate &today);
    /// One letter for all of these, which are one person's.
    Result<void> putDueLetter(const QList<qint32> &ids, const QDate &today, const OutboxDraft &letter);
    /// What records are called, of those that may be seen; as the connection lets it.
    Result<QHash<RecordId, QString>> titles(const QString &kind, const QList<RecordId> &ids);
    Result<QHash<qint32, QString>> noteTexts(const QList<qint32> &ids);

private:
    Result<QList<UserId>> receivers(NotificationEvent &event, UserId by);
    Result<QList<RecordId>> seenBy(UserId user, const NotificationEvent &event);
    Result<std::optional<NotificationReceipt>> put(const NotificationEvent &event, UserId to, UserId by, qint64 operation, const QDateTime &at);
    Result<QList<UserId>> users(const QString &condition, int value = 0);
    Result<bool> hears(UserId user);
    Result<void> feed(UserId of);
    Result<QJsonObject> counts(const QString &sql, const QStringList &names, const QList<Bind> &binds);
    Result<void> tellEnd(const NotificationEvent &event, UserId manager, const QDateTime &now);
    Result<QJsonObject> weekOf(const Rights &rights, const QStringList &kinds, const QDateTime &now);

    Connection &m_connection;
};

} // namespace effectif::storage
