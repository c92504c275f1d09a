// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/language.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUuid>

namespace effectif {

/// A mailbox as headers and envelopes name it; see mailaddress.h for what is one.
struct MailAddress
{
    QString name; ///< may be empty
    QString address;

    bool operator==(const MailAddress &) const = default;
};

/// A file of a message. With a content id it is shown inside of the HTML text, as cid:ID.
struct MailPart
{
    QString name;
    QString mime; ///< "application/pdf"
    QByteArray bytes;
    QString contentId;

    bool operator==(const MailPart &) const = default;
};

/// Ids of what messages are for. They stand in databases.
namespace mailpurpose {
inline const auto kInvitation = QStringLiteral("invitation"); ///< an account, with its one-time code
inline const auto kReset = QStringLiteral("reset");           ///< a one-time code for whoever forgot the password
inline const auto kReminder = QStringLiteral("reminder");     ///< something is due, as sheets that must be forgotten
inline const auto kNotification = QStringLiteral("notification"); ///< the e-mail channel of notifications
inline const auto kTest = QStringLiteral("test");             ///< *Tester*
} // namespace mailpurpose

/// One message to one person, as it is put into the outbox.
struct OutgoingMail
{
    QUuid key; ///< made when the person clicked: the same key again is the same message, and is put there once
    QString purpose;
    MailAddress to;
    QString subject;
    QString text;
    QString html; ///< may be empty; `text` may not
    QList<MailPart> parts;
    Language language = Language::French; ///< of the recipient
    bool isSecret = false;     ///< only the sender's machine can read its text, and nobody any more once it is sent
    bool keepsQuiet = false;   ///< waits for the morning in quiet hours (D9)
    QDateTime expires;         ///< not sent any more afterwards; invalid: never
    QString kind;              ///< of the sheet that it is about, and its id
    RecordId record = 0;
};

} // namespace effectif
