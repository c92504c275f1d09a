// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notification.h"

#include <functional>
#include <span>

namespace effectif {

/// Something that people are told of: one row a type, here and nowhere else (D13). A type is listed once something tells
/// of it; a test walks the table and the tellers both ways.
struct NotificationType
{
    const char *key;      ///< stands in databases
    const char *group;    ///< a key of notificationGroups()
    const char *source;   ///< rows of spec/notifications.md
    const char *name;     ///< what the matrix calls it; context "Notifications", as all words here
    const char *sentence; ///< %1: who, %2: what, %n: how many
    const char *other;    ///< of several things, or of a no; null: there is none
    bool shown;           ///< unless the person chose otherwise: in the application
    bool onDesktop;
    bool byMail;
    bool isListed = true; ///< in the matrix
};

struct NotificationGroup
{
    const char *key;
    const char *name;
};

namespace notificationtype {
inline const auto kMention = QStringLiteral("mention");
inline const auto kNote = QStringLiteral("note_mine");
inline const auto kDirectMessage = QStringLiteral("direct_message");
inline const auto kThreadMessage = QStringLiteral("thread_message");
inline const auto kThreadAdded = QStringLiteral("thread_added");
inline const auto kAssigned = QStringLiteral("sheet_assigned");
inline const auto kTransferAsked = QStringLiteral("transfer_asked");
inline const auto kTransferAnswered = QStringLiteral("transfer_answered");
inline const auto kAnnouncement = QStringLiteral("announcement_published");
inline const auto kPoll = QStringLiteral("poll_opened");
inline const auto kPollReminder = QStringLiteral("poll_reminder");
inline const auto kMessageFailed = QStringLiteral("message_failed");
inline const auto kImportDone = QStringLiteral("import_done");
inline const auto kImportRefused = QStringLiteral("import_refused");
inline const auto kConfiguration = QStringLiteral("configuration_published");
inline const auto kDocument = QStringLiteral("document_expiring");
inline const auto kContract = QStringLiteral("contract_ending");
inline const auto kDaily = QStringLiteral("daily_summary");
inline const auto kWeekly = QStringLiteral("weekly_summary");
inline const auto kTest = QStringLiteral("test"); ///< *Tester*
} // namespace notificationtype

std::span<const NotificationType> notificationTypes();
std::span<const NotificationGroup> notificationGroups();
/// Null: a newer program made it.
const NotificationType *notificationTypeOf(const QString &key);
/// Whether a channel is on as long as nobody chose.
bool isOnAtFirst(const NotificationType &type, NotifyChannel channel);

/// Texts in the reader's language: a Phrasebook's, or the interface's.
using SayNotification = std::function<QString(const char *text, int n)>;
QString sayNotification(const char *text, int n = -1); ///< in the interface's
/// "Alice Martin mentioned you in a note on Zoé Petit". Days as the locale writes them.
QString notificationText(const Notification &notification, const QLocale &locale, const SayNotification &say = sayNotification);

} // namespace effectif
