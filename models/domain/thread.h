// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

namespace effectif {

using ThreadId = qint32;
using MessageId = qint32; ///< within a conversation later ones are greater

/// One line of a conversation: a message, or what happened to the conversation.
struct ThreadMessage
{
    enum class What { Text, Added /* `text`: the people, as mentions */, Left, Named /* `text`: the title */ };

    MessageId id = 0;
    ThreadId thread = 0;
    Reference author;
    QDateTime at;
    What what = What::Text;
    QString text;       ///< with mentions in it (mentions.h); empty of one that was taken back
    QDateTime edited;   ///< invalid: never
    bool removed = false;
    bool mine = false;

    bool operator==(const ThreadMessage &) const = default;
};

/// A conversation as one of those who take part sees it.
struct Thread
{
    static constexpr int kMostUnread = 100; ///< not counted on

    ThreadId id = 0;
    QString title;      ///< empty: it is called by its people
    bool isPair = false; ///< of two: it exists once and stays between them
    UserId madeBy = 0;
    QList<Reference> others; ///< by name, without the reader
    bool hasMaker = false; ///< whoever made it still takes part
    bool muted = false;
    MessageId readTo = 0;
    int unread = 0;
    QString draft;      ///< typed and not sent, with mentions in it
    ThreadMessage last; ///< of no id: nothing was written yet; `at` is then when the conversation was made

    bool mayRename(UserId reader) const { return !isPair && (madeBy == reader || !hasMaker); }
    bool operator==(const Thread &) const = default;
};

/// What a conversation is called: its title, or those whom one writes with. Empty where nobody is left.
QString threadName(const Thread &thread);
/// The two of a conversation that exists once: "3-17".
QString pairKey(UserId one, UserId other);
/// A message in one line, as people read it; `room` letters of it, around the first of these folded words if there are any.
QString messageLine(const QString &text, int room, const QStringList &words = {});

/// Keys of what happened, as they stand in databases.
QString threadEventCode(ThreadMessage::What what);
ThreadMessage::What threadEventFromCode(const QString &code);

} // namespace effectif

Q_DECLARE_METATYPE(effectif::Thread)
Q_DECLARE_METATYPE(effectif::ThreadMessage)
