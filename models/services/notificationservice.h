// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/notificationchoices.h"
#include "models/services/servicecontext.h"

namespace effectif {

/// What people are told of what others do (M39-M77). Whoever does something tells it by one call, inside of the
/// transaction of it; who hears of it, by which channel and in which language is not the teller's to know.
class NotificationService
{
public:
    explicit NotificationService(ServiceContext &context) : m_context(context) { }

    static inline const auto kKind = QStringLiteral("notification"); ///< what the change feed calls them, with the person's number

    /// Inside of the operation that did it. Own deeds, things that the person does not see and channels that are switched off
    /// are dropped; a letter goes into the outbox.
    Result<void> tell(const NotificationEvent &event, qint64 operation);

    /// Of the person at work, with what the sentence needs: titles and excerpts of what is still seen.
    Result<QList<Notification>> list(const NotificationQuery &query = {});
    Result<int> unread();
    /// The same, and the id of the newest of all, 0 if there is none: what is known before any is read.
    Result<std::pair<int, qint32>> unreadAndNewest();
    Result<void> markRead(const QList<qint32> &ids);
    Result<void> markAllRead();

    Result<NotificationChoices> choices();
    Result<void> storeChoices(const NotificationChoices &choices);
    /// *Tester*: a notification, or a message to the own address. Invalid: there is no address. Unavailable: no machine sends.
    Result<void> test(NotifyChannel channel);
    /// For the clock: letters that come once a day, and those that nobody has written yet. Inside of a transaction.
    Result<void> mailDue();

private:
    Result<void> name(QList<Notification> &notifications);
    Result<void> nameThreads(QList<Notification> &notifications);
    Result<void> namePublications(QList<Notification> &notifications);
    Result<void> testMail();

    ServiceContext &m_context;
};

} // namespace effectif
