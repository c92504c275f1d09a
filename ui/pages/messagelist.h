// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/thread.h"

#include <QHash>
#include <QScrollArea>
#include <QUrl>

class QPushButton;
class QVBoxLayout;

namespace effectif {

class AwayRoster;
class MessageBubble;

/// A stretch of a conversation, by day, the newest at the bottom; asks for more at either end. Rows stay where they are seen
/// whatever comes. No more than some hundreds are held, however long it is.
class MessageList final : public QScrollArea
{
    Q_OBJECT
public:
    /// How many are made at a time: a screen of them, as each takes a millisecond of the interface's. Where they do not fill it,
    /// more are asked for.
    static constexpr int kPage = 20;

    MessageList(Language language, AwayRoster *away, QWidget *parent = nullptr);

    /// Another conversation, or another place of it; the newest first. `readTo`: what follows is new. `mark`: to be shown, 0: the end.
    void show(const QList<ThreadMessage> &messages, bool hasOlder, bool hasNewer, MessageId readTo, MessageId mark);
    void addOlder(const QList<ThreadMessage> &messages, bool hasOlder);
    void addNewer(const QList<ThreadMessage> &messages, bool hasNewer);
    /// From the first one on as they are now, the newest first. `watched`: the person sees them come.
    void follow(const QList<ThreadMessage> &messages, bool hasNewer, bool watched);
    void setFaces(const QHash<UserId, QByteArray> &faces);
    void clear();

    int count() const { return int(m_bubbles.size()); }
    MessageId first() const;
    MessageId last() const;
    bool hasNewer() const { return m_hasNewer; }
    bool isAtEnd() const;
    /// The last one that may still be changed by the reader; of id 0: none.
    ThreadMessage lastOwn() const;
    void scrollToEnd();

Q_SIGNALS:
    void olderWanted();
    void newerWanted();
    void endWanted();
    void editWanted(const effectif::ThreadMessage &message);
    void removeWanted(const effectif::ThreadMessage &message);
    void linkActivated(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Keep { Top, Bottom, End };
    MessageBubble *make(const ThreadMessage &message);
    void showFace(MessageBubble *bubble) const;
    void arrange();
    void step(const MessageBubble *from, int by);
    void settle(Keep keep);
    void scrolled();
    void placeButton();
    QString dayText(const QDate &day) const;

    Language m_language;
    AwayRoster *m_away;
    QVBoxLayout *m_layout;
    QPushButton *m_toEnd;
    QList<MessageBubble *> m_bubbles; ///< the oldest first
    QHash<UserId, QByteArray> m_faces;
    MessageId m_readTo = 0;
    bool m_hasOlder = false;
    bool m_hasNewer = false;
    bool m_asked = false;
    bool m_hasLine = false; ///< where what is new begins
};

} // namespace effectif
