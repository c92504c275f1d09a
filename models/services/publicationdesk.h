// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/request.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace effectif {

class Office;

/// What the program does about announcements and polls while an office is open: it counts what the person at work has not opened
/// or answered yet, and in the programs of those who manage them lets the recipients of what runs follow its list. Goes before the office.
class PublicationDesk final : public QObject
{
    Q_OBJECT
public:
    static constexpr int kRestMs = 2000;   ///< a change is looked at once nothing else follows it for so long,
    static constexpr int kOftenMs = 10000; ///< and not more often than that

    explicit PublicationDesk(Office &office, QObject *parent = nullptr);

    int unseenAnnouncements() const { return m_announcements; }
    /// How many wait for an answer.
    int unansweredPolls() const { return m_polls; }
    /// The person at work has answered one.
    void recount() { m_news.start(); }

Q_SIGNALS:
    /// Other counts.
    void changed();

private:
    void count();
    void deliver();
    void follow(const QString &kind);
    void await();
    void keepUp();
    void followLists();
    void looked();

    Office &m_office;
    int m_announcements = 0;
    int m_polls = 0;
    RequestSeries m_counts;
    QTimer m_news;   ///< several changes are one new count
    QTimer m_minute; ///< what begins and ends by the clock
    QTimer m_rest;
    QElapsedTimer m_since;   ///< the first change that was not looked at
    QElapsedTimer m_last;    ///< the last look
    bool m_isLooking = false;
};

} // namespace effectif
