// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/language.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>

namespace effectif {

/// The ways in which somebody hears of something.
enum class NotifyChannel { Application, Desktop, Mail };
inline constexpr NotifyChannel kNotifyChannels[] = {NotifyChannel::Application, NotifyChannel::Desktop, NotifyChannel::Mail};
/// How a channel is called in databases: "app", "desktop", "mail".
QString notifyChannelCode(NotifyChannel channel);

/// What happened, as whoever made it happen tells it. Who may know of it is asked where it is stored.
struct NotificationEvent
{
    QString type; ///< a key of notificationtypes.h
    QList<UserId> to; ///< where the type leaves it to the teller
    QString kind; ///< of what it is about: "staff", "transfer" ...
    QList<RecordId> records; ///< several: they are told of together, by how many they are
    QJsonObject facts; ///< what the sentence needs besides: see NotificationFacts
};

/// Keys of Notification::facts.
namespace notificationfact {
inline const auto kCount = QStringLiteral("count");     ///< how many things it is about, if not one
inline const auto kRefused = QStringLiteral("refused"); ///< true: the answer was no
inline const auto kNote = QStringLiteral("note");       ///< the note's id
inline const auto kMessage = QStringLiteral("message"); ///< the id of a message of a conversation
inline const auto kFile = QStringLiteral("file");       ///< the name of a file
inline const auto kDay = QStringLiteral("day");         ///< when something ends, as ISO 8601 writes it
inline const auto kRows = QStringLiteral("rows");     ///< what opens the refused rows of an import (RefusedRows)
inline const auto kItem = QStringLiteral("item");       ///< the id of the file that ends
} // namespace notificationfact

/// What somebody was told of. The sentence is put together where it is read, in the reader's language.
struct Notification
{
    qint32 id = 0;
    QString type;
    UserId actorId = 0;
    QString actor; ///< empty: the program, or somebody whom the reader does not know
    QString kind;
    RecordId record = 0; ///< 0: none, several, or one that the reader does not see any more
    QString title;       ///< of the record
    QString excerpt;     ///< of the note that it is about
    QJsonObject facts;
    QDateTime at;
    QDateTime read;      ///< invalid: not yet
    bool shown = true;   ///< in the list of the application
    bool onDesktop = false;

    bool isRead() const { return read.isValid(); }
};

/// Which of them, the newest first.
struct NotificationQuery
{
    bool unreadOnly = false;
    QString group;    ///< of notificationtypes.h; empty: all
    qint32 before = 0; ///< older than this one
    qint32 after = 0;  ///< newer than this one
    int limit = 50;
};

} // namespace effectif

Q_DECLARE_METATYPE(effectif::Notification)
