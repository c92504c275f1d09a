// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/notificationtypes.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr NotificationGroup kGroups[] = {
    {"notes", QT_TRANSLATE_NOOP("Notifications", "Notes and mentions")},
    {"threads", QT_TRANSLATE_NOOP("Notifications", "Conversations")},
    {"sheets", QT_TRANSLATE_NOOP("Notifications", "Sheets")},
    {"publications", QT_TRANSLATE_NOOP("Notifications", "Announcements and polls")},
    {"messages", QT_TRANSLATE_NOOP("Notifications", "Messages sent")},
    {"imports", QT_TRANSLATE_NOOP("Notifications", "Imports")},
    {"reports", QT_TRANSLATE_NOOP("Notifications", "Summaries")},
    {"office", QT_TRANSLATE_NOOP("Notifications", "The office")},
};

constexpr NotificationType kTypes[] = {
    {"mention", "notes", "M45, M50, M57, M61, M66, M69", QT_TRANSLATE_NOOP("Notifications", "@Mentions of me in a note or a message"),
     QT_TRANSLATE_NOOP("Notifications", "%1 mentioned you in a note on %2"), nullptr, true, true, true},
    {"note_mine", "notes", "M44, M58, M62, M68", QT_TRANSLATE_NOOP("Notifications", "New notes on sheets that I manage or wrote on"),
     QT_TRANSLATE_NOOP("Notifications", "%1 wrote a note on %2"), nullptr, true, true, false},
    {"direct_message", "threads", "M75", QT_TRANSLATE_NOOP("Notifications", "Messages to me"),
     QT_TRANSLATE_NOOP("Notifications", "%1 wrote to you"), QT_TRANSLATE_N_NOOP("Notifications", "%1 wrote you %n message(s)"), true, true, false},
    {"thread_message", "threads", "M51, M76", QT_TRANSLATE_NOOP("Notifications", "Messages in conversations that I follow"),
     QT_TRANSLATE_NOOP("Notifications", "%1 wrote in “%2”"), QT_TRANSLATE_N_NOOP("Notifications", "%n message(s) in “%2”, the last by %1"), true, true, false},
    {"thread_added", "threads", "M53", QT_TRANSLATE_NOOP("Notifications", "Conversations that I am added to"),
     QT_TRANSLATE_NOOP("Notifications", "%1 added you to “%2”"), nullptr, true, true, false},
    {"sheet_assigned", "sheets", "ours", QT_TRANSLATE_NOOP("Notifications", "Sheets given to me (Managed by)"),
     QT_TRANSLATE_NOOP("Notifications", "%1 put %2 in your charge"), QT_TRANSLATE_N_NOOP("Notifications", "%1 put %n sheet(s) in your charge"), true, true, true},
    {"document_expiring", "sheets", "ours", QT_TRANSLATE_NOOP("Notifications", "Files of my sheets that expire"),
     QT_TRANSLATE_NOOP("Notifications", "A file of %2 expires on {day}: {file}"), nullptr, true, false, false},
    {"contract_ending", "sheets", "ours", QT_TRANSLATE_NOOP("Notifications", "Contracts of my sheets that end within 30 days"),
     QT_TRANSLATE_NOOP("Notifications", "The contract of %2 ends on {day}"), nullptr, true, false, false},
    {"transfer_asked", "sheets", "M74", QT_TRANSLATE_NOOP("Notifications", "Transfer requests that my department answers"),
     QT_TRANSLATE_NOOP("Notifications", "A transfer is asked for: it waits for your department’s answer"), nullptr, true, true, false},
    {"transfer_answered", "sheets", "M74", QT_TRANSLATE_NOOP("Notifications", "Answers to my transfer requests"),
     QT_TRANSLATE_NOOP("Notifications", "The transfer that you asked for was accepted"),
     QT_TRANSLATE_NOOP("Notifications", "The transfer that you asked for was refused"), true, true, true},
    {"announcement_published", "publications", "ours", QT_TRANSLATE_NOOP("Notifications", "Announcements for me"),
     QT_TRANSLATE_NOOP("Notifications", "New announcement: “%2”"), nullptr, true, true, false},
    {"poll_opened", "publications", "ours", QT_TRANSLATE_NOOP("Notifications", "Polls that I am asked in"),
     QT_TRANSLATE_NOOP("Notifications", "New poll: “%2”"), nullptr, true, true, false},
    {"poll_reminder", "publications", "ours", QT_TRANSLATE_NOOP("Notifications", "Reminders of polls that I have not answered"),
     QT_TRANSLATE_NOOP("Notifications", "A poll still waits for your answer: “%2”"), nullptr, true, true, false},
    {"message_failed", "messages", "M47, M59, M63", QT_TRANSLATE_NOOP("Notifications", "Messages of mine that could not be sent"),
     QT_TRANSLATE_NOOP("Notifications", "Your message to %2 could not be delivered"), nullptr, true, true, false},
    {"import_refused", "imports", "M72", QT_TRANSLATE_NOOP("Notifications", "Import errors: rows that were refused"),
     QT_TRANSLATE_NOOP("Notifications", "Your import of %2 is over, and a row was refused"),
     QT_TRANSLATE_N_NOOP("Notifications", "Your import of %2 is over, and %n row(s) were refused"), true, true, false},
    {"import_done", "imports", "M73", QT_TRANSLATE_NOOP("Notifications", "Completed imports"),
     QT_TRANSLATE_NOOP("Notifications", "Your import of %2 is complete: one row was taken"),
     QT_TRANSLATE_N_NOOP("Notifications", "Your import of %2 is complete: %n row(s) were taken"), true, false, false},
    {"daily_summary", "reports", "M70", QT_TRANSLATE_NOOP("Notifications", "Daily summary of messages"),
     QT_TRANSLATE_NOOP("Notifications", "Messages of the last day – sent: {sent}, refused: {refused}, uncertain: {uncertain}"), nullptr, true, false, false},
    {"weekly_summary", "reports", "M71", QT_TRANSLATE_NOOP("Notifications", "Weekly summary for managers"),
     QT_TRANSLATE_NOOP("Notifications", "The last week – new sheets: {created}, incomplete sheets: {incomplete}, transfer requests that wait: {waiting}, files that expire within 30 days: {expiring}"),
     nullptr, true, false, true},
    {"configuration_published", "office", "ours", QT_TRANSLATE_NOOP("Notifications", "A new configuration of the sheets"),
     QT_TRANSLATE_NOOP("Notifications", "%1 published a new configuration of the sheets"), nullptr, true, false, false},
    {"test", "office", "M77", QT_TRANSLATE_NOOP("Notifications", "Test"), QT_TRANSLATE_NOOP("Notifications", "This is a test: notifications reach you here"),
     nullptr, true, true, true, false},
};
} // namespace

QString notifyChannelCode(NotifyChannel channel)
{
    switch (channel) {
    case NotifyChannel::Application:
        return u"app"_s;
    case NotifyChannel::Desktop:
        return u"desktop"_s;
    case NotifyChannel::Mail:
        break;
    }
    return u"mail"_s;
}

std::span<const NotificationType> notificationTypes()
{
    return kTypes;
}

std::span<const NotificationGroup> notificationGroups()
{
    return kGroups;
}

const NotificationType *notificationTypeOf(const QString &key)
{
    for (const NotificationType &type : kTypes) {
        if (key == QLatin1StringView(type.key))
            return &type;
    }
    return nullptr;
}

bool isOnAtFirst(const NotificationType &type, NotifyChannel channel)
{
    switch (channel) {
    case NotifyChannel::Application:
        return type.shown;
    case NotifyChannel::Desktop:
        return type.onDesktop;
    case NotifyChannel::Mail:
        break;
    }
    return type.byMail;
}

QString sayNotification(const char *text, int n)
{
    return QCoreApplication::translate("Notifications", text, nullptr, n);
}

QString notificationText(const Notification &notification, const QLocale &locale, const SayNotification &say)
{
    const NotificationType *type = notificationTypeOf(notification.type);
    if (!type)
        return say(QT_TRANSLATE_NOOP("Notifications", "Something that only a newer Effectif can tell"), -1);
    const int count = notification.facts.value(notificationfact::kCount).toInt(1);
    const bool other = type->other && (count != 1 || notification.facts.value(notificationfact::kRefused).toBool());
    const bool inThread = notification.kind == "thread"_L1;
    const char *sentence = inThread && notification.type == notificationtype::kMention
        ? QT_TRANSLATE_NOOP("Notifications", "%1 mentioned you in “%2”")
        : type->sentence;
    const QString form = say(other ? type->other : sentence, other && count != 1 ? count : -1);
    QString what = !notification.title.isEmpty() ? notification.title : notification.facts.value(notificationfact::kFile).toString();
    if (what.isEmpty())
        what = notification.kind == "outbox"_L1 ? say(QT_TRANSLATE_NOOP("Notifications", "somebody"), -1)
            : inThread                              ? say(QT_TRANSLATE_NOOP("Notifications", "a conversation"), -1)
            : notification.kind == "publication"_L1     ? say(QT_TRANSLATE_NOOP("Notifications", "something that was withdrawn"), -1)
            : notification.type.startsWith("import"_L1) ? say(QT_TRANSLATE_NOOP("Notifications", "a file"), -1)
                                                        : say(QT_TRANSLATE_NOOP("Notifications", "a sheet that you do not see any more"), -1);
    const QString who = notification.actor.isEmpty() ? say(QT_TRANSLATE_NOOP("Notifications", "Somebody"), -1) : notification.actor;
    QString said = form;
    for (auto it = notification.facts.begin(); it != notification.facts.end(); ++it) // by name
        said.replace(u'{' + it.key() + u'}', it.key() == notificationfact::kDay ? locale.toString(QDate::fromString(it->toString(), Qt::ISODate), QLocale::ShortFormat)
                                                 : it->isDouble()               ? locale.toString(it->toInt())
                                                                                : it->toString());
    return said.replace(u"%1"_s, u"\x01"_s).replace(u"%2"_s, what).replace(u"\x01"_s, who); // a name may hold %2
}

} // namespace effectif
