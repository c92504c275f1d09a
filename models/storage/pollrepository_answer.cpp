// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An answer on a file, as poll_note() of a server takes it (resources/rights/2_polls.sql): the last one counts, and what is counted
// is kept with it.
#include "models/storage/columnvalue.h"
#include "models/storage/pollrepository.h"
#include "models/storage/rowlist.h"

#include <QMap>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// %1: the table of the kind.
const auto kFirst = u"INSERT INTO poll_answer (publication_id, kind, record_id, text, answered_at, counted_department, counted_nature) "
                    "SELECT r.publication_id, r.kind, r.record_id, :text, :at, r.department_id, coalesce(s.nature, '') FROM publication_recipient r "
                    "JOIN %1 s ON s.id = r.record_id WHERE r.publication_id = :id AND r.kind = :kind AND r.record_id = :record ON CONFLICT DO NOTHING"_s;
const auto kAgain = u"UPDATE poll_answer SET text = :text, answered_at = :at WHERE publication_id = :id AND kind = :kind AND record_id = :record"_s;
const auto kPicks = u"SELECT choice FROM poll_pick WHERE publication_id = :id AND kind = :kind AND record_id = :record"_s;
const auto kDropPicks = u"DELETE FROM poll_pick WHERE publication_id = :id AND kind = :kind AND record_id = :record"_s;
const auto kPick = u"INSERT INTO poll_pick (publication_id, choice, kind, record_id) VALUES (:id, :choice, :kind, :record)"_s;
const auto kCount = u"INSERT INTO poll_tally (publication_id, department, nature, choice, count) SELECT publication_id, counted_department, counted_nature, "
                    ":choice, :more FROM poll_answer WHERE publication_id = :id AND kind = :kind AND record_id = :record "
                    "ON CONFLICT (publication_id, department, nature, choice) DO UPDATE SET count = count + excluded.count"_s;
const auto kHour = u"INSERT INTO poll_hour (publication_id, hour, count) VALUES (:id, :hour, 1) ON CONFLICT (publication_id, hour) DO UPDATE SET count = count + 1"_s;
const auto kTell = u"INSERT INTO change (operation, department_id, kind, record_id) VALUES (NULL, NULL, 'poll', :id)"_s;

QString hourOf(const QDateTime &now)
{
    return timestampToColumn(QDateTime(now.toUTC().date(), QTime(now.toUTC().time().hour(), 0), Qt::UTC));
}
} // namespace

Result<void> PollRepository::note(const Change &change)
{
    const QList<Bind> person{{u":id"_s, change.publication.id}, {u":kind"_s, m_rights.sheetKind}, {u":record"_s, m_rights.sheet}};
    const QList<Bind> written = person + QList<Bind>{{u":text"_s, orEmpty(change.answer.text)}, {u":at"_s, timestampToColumn(change.now)}};
    const auto had = rowList(m_connection, kPicks, person, idIn);
    const auto first = had ? m_connection.execute(kFirst.arg(change.publication.kind), written) : fail(had.error());
    if (!first)
        return fail(first.error());
    if (*first == 0) {
        if (auto done = m_connection.execute(kAgain, written); !done)
            return fail(done.error());
    }
    if (auto dropped = m_connection.execute(kDropPicks, person); !dropped)
        return fail(dropped.error());
    return count(change, *had, *first > 0);
}

Result<void> PollRepository::count(const Change &change, const QList<int> &had, bool first)
{
    const QList<Bind> person{{u":id"_s, change.publication.id}, {u":kind"_s, m_rights.sheetKind}, {u":record"_s, m_rights.sheet}};
    QList<int> has = change.answer.choices;
    if (change.publication.type == PublicationType::Choice && !change.answer.text.isEmpty())
        has.append(Poll::kOther);
    QMap<int, int> more;
    for (const int choice : has) {
        ++more[choice];
        if (auto done = m_connection.execute(kPick, person + QList<Bind>{{u":choice"_s, choice}}); !done)
            return fail(done.error());
    }
    for (const int choice : had)
        --more[choice];
    if (first)
        more.insert(-1, 1);
    for (auto one = more.cbegin(); one != more.cend(); ++one) {
        if (one.value() == 0)
            continue;
        if (auto done = m_connection.execute(kCount, person + QList<Bind>{{u":choice"_s, one.key()}, {u":more"_s, one.value()}}); !done)
            return fail(done.error());
    }
    if (first) {
        if (auto done = m_connection.execute(kHour, {{u":id"_s, change.publication.id}, {u":hour"_s, hourOf(change.now)}}); !done)
            return fail(done.error());
    }
    const auto told = m_connection.execute(kTell, {{u":id"_s, change.publication.id}});
    return told ? Result<void>() : fail(told.error());
}

} // namespace effectif::storage
