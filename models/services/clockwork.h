// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QDateTime>

#include <functional>

namespace effectif {

class Services;

/// What belongs to a clock and to nobody's click: each task once in its period, by whichever program comes first; the
/// database says when it was done last. For machines that send, and for administrators' where none does. Used in the
/// connection's thread.
class Clockwork
{
public:
    static constexpr int kKeptDays = 30; ///< texts of messages that are over, and answered requests

    explicit Clockwork(Services &services) : m_services(services) { }

    /// Does what is due. Cheap to be called often: it looks once a minute. What fails is told to the log; an error: the
    /// connection is lost.
    /// Whoever closes says so by `isOver`, and waits for one task at most.
    Result<void> run(const std::function<bool()> &isOver = [] { return false; });

private:
    struct Task;
    static const Task kTasks[];

    Result<void> attempt(const Task &task, const QDateTime &now);

    /// Texts of old messages, old requests for a password, one-time codes that count no more.
    Result<bool> forget();
    /// Tells administrators how many sheets are older than the rules of retention say.
    Result<bool> remindOfDueSheets();
    /// Letters about notifications that come once a day, from the hour that somebody chose.
    Result<bool> mailNotifications();
    /// In the morning: the messages of the last day, files and contracts that end; and at the beginning of a week what managers look after (M70, M71).
    Result<bool> tellDaily();
    Result<bool> tellWeekly();
    Result<QDateTime> officeTime();

    /// Announcements and polls that begin reach their recipients.
    Result<bool> beginPublications();
    /// Anonymous answers are seen once they are enough.
    Result<bool> countPolls();

    /// Whoever's minute has come is back in the tables too; by the clock they are already.
    Result<bool> endAbsences();

    Services &m_services;
    QDateTime m_looked;
};

} // namespace effectif
