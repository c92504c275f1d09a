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
/// Everybody of the office has answered one of seven choices, as if one by one: written at once, for answers have no bulk way in.
const QStringList kAnswered{
    u"INSERT INTO publication_recipient (publication_id, kind, record_id, department_id, since) SELECT %1, 'staff', id, department_id, '2026-11-02T08:00:00.000Z' FROM staff"_s,
    u"INSERT INTO poll_answer (publication_id, kind, record_id, answered_at, counted_department, counted_nature) "
    "SELECT %1, 'staff', id, '2026-11-02T08:00:00.000Z', department_id, coalesce(nature, '') FROM staff"_s,
    u"INSERT INTO poll_pick (publication_id, choice, kind, record_id) SELECT %1, 1 + (id * 31 + id / 7) % 7, 'staff', id FROM staff"_s,
    u"INSERT INTO poll_tally (publication_id, department, nature, choice, count) SELECT %1, a.counted_department, a.counted_nature, k.choice, count(*) "
    "FROM poll_answer a JOIN poll_pick k ON k.publication_id = a.publication_id AND k.record_id = a.record_id WHERE a.publication_id = %1 GROUP BY 2, 3, 4"_s,
    u"INSERT INTO poll_tally (publication_id, department, nature, choice, count) SELECT %1, counted_department, counted_nature, -1, count(*) "
    "FROM poll_answer WHERE publication_id = %1 GROUP BY 2, 3"_s,
    u"INSERT INTO poll_group (publication_id, part, department, nature, asked) SELECT %1, 'asked', counted_department, counted_nature, count(*) "
    "FROM poll_answer WHERE publication_id = %1 GROUP BY 3, 4"_s,
};
const auto kRuns = u"UPDATE publication SET state = 'published', list_id = 1, starts_at = '2026-01-01T08:00:00.000Z', published_at = '2026-01-01T08:00:00.000Z', "
                   "ends_at = '2099-01-01T08:00:00.000Z' WHERE id = %1"_s;

PublicationId answeredPoll(Database &database)
{
    Services &services = database.services();
    Publication frame;
    frame.type = PublicationType::Choice;
    frame.kind = kKind;
    frame.title = {u"Quel jour ?"_s, u"Which day?"_s};
    Poll poll;
    for (int i = 1; i <= 7; ++i)
        poll.choices.append({i, {u"Jour %1"_s.arg(i), u"Day %1"_s.arg(i)}, {}});
    const PublicationId id = must(PublicationService(services).save(frame, {}, QUuid::createUuid(), PollService(services).parts(poll, frame.type))).id;
    storage::Connection &connection = services.context().connection;
    for (const QString &sql : kAnswered)
        (void)must(connection.execute(sql.arg(id)));
    (void)must(connection.execute(kRuns.arg(id)));
    // the own sheet: whoever measures answers too
    ServiceContext &context = services.context();
    context.rights.sheetKind = kKind;
    context.rights.sheet = database.ids().first();
    (void)must(connection.execute(u"UPDATE app_user SET sheet_kind = 'staff', sheet_id = %1 WHERE id = %2"_s.arg(context.rights.sheet).arg(context.user)));
    return id;
}

double openReport(Database &database, PublicationId id, const PollFilter &filter = {})
{
    return timedEach(20, [&] { (void)must(PollService(database.services()).report(id, filter)); });
}

double groupAll(Database &database, PublicationId id)
{
    return timed([&] {
        auto rows = must(database.services().context().connection.query(
            u"SELECT counted_department + 0, counted_nature || '', count(*) FROM poll_answer WHERE publication_id + 0 = %1 GROUP BY 1, 2"_s.arg(id)));
        while (rows.next()) { }
        must(rows.ended());
    });
}
} // namespace

void measurePolls(const Bench &bench)
{
    if (!bench.wants(u"poll"_s) || &bench.database == &bench.small)
        return;
    const PublicationId large = answeredPoll(bench.database);
    const PublicationId small = answeredPoll(bench.small);
    bench.add(u"poll report"_s, inTurn(bench.runs, [&] { return openReport(bench.database, large); }, [&] { return openReport(bench.small, small); }),
              u"same of 1k"_s, 1.2);
    const PollReport report = must(PollService(bench.database.services()).report(large));
    const PollFilter filter{report.departments.first().department, {}};
    bench.add(u"poll report, one department"_s,
              inTurn(bench.runs, [&] { return openReport(bench.database, large, filter); }, [&] { return groupAll(bench.database, large); }),
              u"GROUP BY without index"_s, bench.ofLarge(0.1));
    int choice = 0;
    const auto answer = [&](Database &database, PublicationId id) {
        return timedEach(100, [&] { must(PollService(database.services()).answer(id, {{1 + choice++ % 7}, {}, {}})); });
    };
    bench.add(u"poll, an answer that counts"_s, inTurn(bench.runs, [&] { return answer(bench.database, large); }, [&] { return answer(bench.small, small); }),
              u"same of 1k"_s, std::nullopt);
}

} // namespace effectif::bench
