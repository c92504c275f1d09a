// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/poll.h"
#include "models/domain/rights.h"

#include <functional>

namespace effectif::storage {

class Connection;

/// One number of a report.
struct PollCell
{
    QString part; ///< "tally", "hour", "asked"; of anonymous ones that are over "department" and "nature"
    DepartmentId department = 0; ///< -1: several that are too small
    QString nature;
    int choice = 0; ///< of a tally; -1: who answered at all
    QDateTime hour;
    int count = 0;    ///< or how many are asked
    int answered = 0; ///< of "department" and "nature"
};

/// Owns `poll` and the tables beside it, for the person at work. On a server answers go in and come out by functions alone, which
/// look at rights and clock themselves (resources/rights/2_polls.sql); on a file the service has looked.
class PollRepository
{
public:
    PollRepository(Connection &connection, UserId who, const Rights &rights) : m_connection(connection), m_who(who), m_rights(rights) { }

    /// NotFound.
    Result<Poll> load(PublicationId id);
    /// Of an anonymous one: everything that is ever shown is shown.
    Result<bool> closed(PublicationId id);
    /// Part of the draft's operation.
    Result<void> store(const Poll &poll);
    /// After recipients were written: counts them. What is no poll has nothing to be counted.
    Result<void> ask(const Publication &publication);

    /// `held`: the person manages it.
    Result<PollState> state(PublicationId id, bool held, const QDateTime &now);
    /// Which of these, all of them running and addressed to the person, the person has answered.
    Result<QList<PublicationId>> answered(const QList<PublicationId> &polls);
    /// How many that run and are addressed to the person wait for an answer.
    Result<int> unanswered(const QDateTime &now);
    /// Part of a transaction; a sound answer of somebody who may.
    Result<void> answer(const Publication &publication, const PollAnswer &answer, const QDateTime &now);

    /// See PollService::shown().
    Result<QList<Publication>> shown(const QDateTime &now);
    Result<QList<PollCell>> report(PublicationId id);
    /// How many people answered each of these, which the person manages; anonymous ones as long as they are few are left out.
    Result<QHash<PublicationId, int>> turnout(const QList<PublicationId> &ids);
    /// Behind `after`, those that have all of these folded words.
    Result<QList<PollTextAnswer>> texts(const Publication &publication, const QStringList &words, const QString &after, int most);
    /// By number of the sheet, behind `after`; those who chose `choice`, -1 for all.
    Result<QList<PollPersonAnswer>> people(const Publication &publication, int choice, RecordId after, int most);

    /// Part of an operation: tells who has not answered, and answers how many those are; -1: nobody is to know. Conflict: less than a
    /// day ago.
    Result<int> remind(const Publication &publication, const QDateTime &now);
    /// By the clock: lets anonymous answers be seen that are enough. Nothing on a file, which has none.
    Result<void> flush();

private:
    struct Change
    {
        const Publication &publication;
        const PollAnswer &answer;
        QDateTime now;
    };
    Result<void> note(const Change &change);
    Result<void> count(const Change &change, const QList<int> &had, bool first);
    QString departments() const;

    Connection &m_connection;
    UserId m_who;
    const Rights &m_rights;
};

} // namespace effectif::storage
