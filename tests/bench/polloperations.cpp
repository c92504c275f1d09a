// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/operations.h"

#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "models/services/services.h"
#include "models/storage/connection.h"

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kChoices = 7;
constexpr int kSilent = 500; ///< people who have not answered yet: those with the lowest numbers
constexpr int kAnswers = 50; ///< of one turn; kSilent are enough for nine turns of one measurement

const auto kRecipients = u"INSERT INTO publication_recipient (publication_id, kind, record_id, department_id, since) "
                         "SELECT %1, 'staff', id, department_id, '2026-11-02T08:00:00.000Z' FROM staff"_s;
const auto kAsked = u"INSERT INTO poll_group (publication_id, part, department, nature, asked) "
                    "SELECT %1, 'asked', department_id, coalesce(nature, ''), count(*) FROM staff GROUP BY 3, 4"_s;
const auto kRuns = u"UPDATE publication SET state = 'published', list_id = 1, starts_at = '2026-01-01T08:00:00.000Z', "
                   "published_at = '2026-01-01T08:00:00.000Z', ends_at = '2099-01-01T08:00:00.000Z' WHERE id = %1"_s;
/// Everybody from the number %2 on has answered one of seven choices, as if one by one: written at once, for answers have no bulk way in.
const QStringList kNamed{
    u"INSERT INTO poll_answer (publication_id, kind, record_id, text, answered_at, counted_department, counted_nature) "
    "SELECT %1, 'staff', id, '%3', '2026-11-02T08:00:00.000Z', department_id, coalesce(nature, '') FROM staff WHERE id >= %2"_s,
    u"INSERT INTO poll_pick (publication_id, choice, kind, record_id) SELECT %1, 1 + (id * 31 + id / 7) % 7, 'staff', id FROM staff WHERE id >= %2 AND '%3' = ''"_s,
    u"INSERT INTO poll_tally (publication_id, department, nature, choice, count) SELECT %1, department_id, coalesce(nature, ''), "
    "1 + (id * 31 + id / 7) % 7, count(*) FROM staff WHERE id >= %2 AND '%3' = '' GROUP BY 2, 3, 4"_s,
    u"INSERT INTO poll_tally (publication_id, department, nature, choice, count) SELECT %1, department_id, coalesce(nature, ''), -1, count(*) "
    "FROM staff WHERE id >= %2 GROUP BY 2, 3"_s,
};
/// The same behind marks.
const QStringList kAnonymous{
    u"UPDATE poll SET anonymous = 1 WHERE publication_id = %1"_s,
    u"INSERT INTO poll_pending (publication_id) VALUES (%1)"_s,
    u"INSERT INTO poll_voter (publication_id, kind, portion, marks) SELECT %1, 'staff', id / 1024, string_agg(CASE WHEN id >= %2 THEN '1' ELSE '0' END, '' "
    "ORDER BY id) FROM generate_series(0, (SELECT max(id) / 1024 * 1024 + 1023 FROM staff)) id GROUP BY 3"_s,
    u"INSERT INTO poll_tally (publication_id, department, nature, choice, count) SELECT %1, 0, '', 1 + (id * 31 + id / 7) % 7, count(*) "
    "FROM staff WHERE id >= %2 GROUP BY 4"_s,
    u"INSERT INTO poll_tally (publication_id, department, nature, choice, count) SELECT %1, 0, '', -1, count(*) FROM staff WHERE id >= %2"_s,
};

/// A poll in one of the databases, and whoever answers it next.
class AnsweredPoll
{
public:
    AnsweredPoll(Database &database, PublicationType type, const QStringList &answers, const QString &text = {}) : m_database(database)
    {
        Publication frame;
        frame.type = type;
        frame.kind = kKind;
        frame.title = {u"Quel jour ?"_s, u"Which day?"_s};
        Poll poll;
        for (int i = 1; i <= kChoices && type == PublicationType::Choice; ++i)
            poll.choices.append({i, {u"Jour %1"_s.arg(i), u"Day %1"_s.arg(i)}, {}});
        Services &services = database.services();
        m_id = must(PublicationService(services).save(frame, {}, QUuid::createUuid(), PollService(services).parts(poll, type))).id;
        m_silent = must(rows(u"SELECT id FROM staff ORDER BY id LIMIT %1"_s.arg(kSilent)));
        for (const QString &sql : QStringList{kRecipients, kAsked, kRuns} + answers)
            execute(sql.contains("%3"_L1)   ? sql.arg(m_id).arg(m_silent.last() + 1).arg(text)
                    : sql.contains("%2"_L1) ? sql.arg(m_id).arg(m_silent.last() + 1)
                                            : sql.arg(m_id));
        if (!database.isSqlite())
            must(database.services().context().connection.executeScript(u"ANALYZE publication_recipient, poll_answer, poll_pick, poll_voter"_s));
    }

    PublicationId id() const { return m_id; }
    PollReport report(const PollFilter &filter = {}) const { return must(PollService(m_database.services()).report(m_id, filter)); }
    double openReport(const PollFilter &filter = {}) const
    {
        return timedEach(20, [&] { (void)report(filter); });
    }
    /// One statement over all rows that belong to this poll.
    double aggregate(const QString &sql) const
    {
        return timed([&] { (void)must(rows(sql.arg(m_id))); });
    }
    /// As people do one after the other, each with what a manager who watches reads thereafter; who signs in does not count.
    double answers(bool watched)
    {
        double total = 0;
        for (int i = 0; i < kAnswers; ++i) {
            beTheNext();
            total += timed([&] {
                must(PollService(m_database.services()).answer(m_id, {{1 + m_next % kChoices}, {}, {}}));
                if (watched)
                    (void)report();
            });
        }
        return total / kAnswers;
    }
    /// The clock lets anonymous answers be seen.
    double flush()
    {
        (void)answers(false);
        return timed([&] { must(PollService(m_database.services()).flush()); });
    }
    double words() const
    {
        return timed([&] { (void)must(PollService(m_database.services()).words(m_id, 12)); });
    }

private:
    void beTheNext()
    {
        if (m_next == m_silent.size())
            giveUp(u"Everybody has answered the poll: take fewer --runs."_s);
        ServiceContext &context = m_database.services().context();
        context.rights.sheetKind = kKind;
        context.rights.sheet = m_silent.at(m_next++);
        execute(u"UPDATE app_user SET sheet_kind = 'staff', sheet_id = %1 WHERE id = %2"_s.arg(context.rights.sheet).arg(context.user));
    }
    Result<QList<int>> rows(const QString &sql) const
    {
        auto rows = must(m_database.services().context().connection.query(sql));
        QList<int> first;
        while (rows.next())
            first.append(rows.integer(0));
        must(rows.ended());
        return first;
    }
    void execute(const QString &sql) const { (void)must(m_database.services().context().connection.execute(sql)); }

    Database &m_database;
    PublicationId m_id = 0;
    QList<int> m_silent;
    int m_next = 0;
};

const auto kByChoice = u"SELECT choice, count(*) FROM poll_pick WHERE publication_id = %1 GROUP BY choice"_s;
const auto kWithoutIndex =
    u"SELECT counted_department + 0, counted_nature || '', count(*) FROM poll_answer WHERE publication_id + 0 = %1 GROUP BY 1, 2"_s;

void measureNamed(const Bench &bench)
{
    AnsweredPoll large(bench.database, PublicationType::Choice, kNamed);
    AnsweredPoll small(bench.small, PublicationType::Choice, kNamed);
    bench.add(u"poll report"_s, inTurn(bench.runs, [&] { return large.openReport(); }, [&] { return small.openReport(); }), u"same of 1k"_s, 1.2);
    bench.add(u"poll report"_s, inTurn(bench.runs, [&] { return large.openReport(); }, [&] { return large.aggregate(kByChoice); }),
              u"GROUP BY choice"_s, bench.ofLarge(1.5));
    const PollFilter filter{large.report().departments.first().department, {}};
    bench.add(u"poll report, one department"_s,
              inTurn(bench.runs, [&] { return large.openReport(filter); }, [&] { return large.aggregate(kWithoutIndex); }),
              u"GROUP BY without index"_s, bench.ofLarge(0.1));
    bench.add(u"poll, an answer and the report after it"_s,
              inTurn(bench.runs, [&] { return large.answers(true); }, [&] { return small.answers(true); }), u"same of 1k"_s, 1.5);
}

/// On a server alone: a file has none.
void measureAnonymous(const Bench &bench)
{
    AnsweredPoll large(bench.database, PublicationType::Choice, kAnonymous);
    AnsweredPoll small(bench.small, PublicationType::Choice, kAnonymous);
    bench.add(u"anonymous poll report"_s, inTurn(bench.runs, [&] { return large.openReport(); }, [&] { return small.openReport(); }), u"same of 1k"_s, 1.2);
    bench.add(u"anonymous poll, an answer and the clock"_s, inTurn(bench.runs, [&] { return large.flush(); }, [&] { return small.flush(); }),
              u"same of 1k"_s, 1.5);
}

/// What is read of answers in words is the first ones, however many there are.
void measureWords(const Bench &bench)
{
    const QString said = u"un café pendant la réunion du mardi"_s;
    const AnsweredPoll large(bench.database, PublicationType::Text, kNamed, said);
    bench.add(u"poll report, frequent words"_s,
              inTurn(bench.runs, [&] { return large.words(); }, [&] { return large.aggregate(u"SELECT count(*) FROM poll_answer WHERE publication_id = %1 AND text LIKE '%é%'"_s); }),
              u"LIKE over all answers"_s, std::nullopt);
}
} // namespace

void measurePolls(const Bench &bench)
{
    if (!bench.wants(u"poll"_s) || &bench.database == &bench.small)
        return;
    measureNamed(bench);
    if (!bench.database.isSqlite())
        measureAnonymous(bench);
    measureWords(bench);
}

} // namespace effectif::bench
