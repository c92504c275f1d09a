// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/pollrepository.h"

#include "models/base/textfold.h"
#include "models/storage/columnvalue.h"
#include "models/storage/likepatterns.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kLoad = u"SELECT anonymous, several, other, results_shown FROM poll WHERE publication_id = :id"_s;
const auto kChoices = u"SELECT choice, text_fr, text_en, picture FROM poll_choice WHERE publication_id = :id ORDER BY position"_s;
const auto kClosed = u"SELECT closed FROM poll WHERE publication_id = :id"_s;
const auto kServedStore = u"SELECT poll_store(CAST(:id AS integer), CAST(:ways AS json), CAST(:choices AS json))"_s;
const auto kStore = u"INSERT INTO poll (publication_id, several, other, results_shown) VALUES (:id, :several, :other, :shown) "
                    "ON CONFLICT (publication_id) DO UPDATE SET several = excluded.several, other = excluded.other, results_shown = excluded.results_shown"_s;
const auto kDropChoices = u"DELETE FROM poll_choice WHERE publication_id = :id"_s;
const auto kStoreChoice = u"INSERT INTO poll_choice (publication_id, choice, position, text_fr, text_en, picture) "
                          "VALUES (:id, :choice, :position, :fr, :en, :picture)"_s;
const auto kServedAsk = u"SELECT poll_ask(CAST(:id AS integer))"_s;
const auto kDropAsked = u"DELETE FROM poll_group WHERE publication_id = :id AND part = 'asked'"_s;
/// Whoever has left and had answered was asked. %1: the table of the kind.
const auto kAsk = u"INSERT INTO poll_group (publication_id, part, department, nature, asked) "
                  "SELECT r.publication_id, 'asked', r.department_id, coalesce(s.nature, ''), count(*) FROM publication_recipient r "
                  "JOIN %1 s ON s.id = r.record_id WHERE r.publication_id = :id AND (r.left_at IS NULL OR EXISTS (SELECT 1 FROM poll_answer a "
                  "WHERE a.publication_id = r.publication_id AND a.kind = r.kind AND a.record_id = r.record_id)) GROUP BY 1, 3, 4"_s;
const auto kServedMine = u"SELECT may_answer, answered, results, choices, said, at FROM poll_mine(CAST(:id AS integer), CAST(:who AS integer))"_s;
const auto kOver = u"(p.state = 'withdrawn' OR p.ends_at <= :over)"_s;
/// Of somebody who is asked: whether it is over, whether results are shown, the own answer.
const auto kMine =
    u"SELECT %1, q.results_shown, a.answered_at, (SELECT group_concat(choice, ',') FROM poll_pick k WHERE k.publication_id = a.publication_id "
    "AND k.kind = a.kind AND k.record_id = a.record_id AND k.choice > 0), a.text FROM publication_recipient r "
    "JOIN publication p ON p.id = r.publication_id AND p.removed = 0 AND p.state = 'published' AND p.starts_at <= :begun "
    "JOIN poll q ON q.publication_id = p.id LEFT JOIN poll_answer a ON a.publication_id = r.publication_id AND a.kind = r.kind "
    "AND a.record_id = r.record_id WHERE r.publication_id = :id AND r.kind = :kind AND r.record_id = :record AND r.left_at IS NULL"_s;
const auto kServedAnswered = u"SELECT p.id FROM unnest(CAST(:ids AS integer[])) p (id), LATERAL poll_mine(p.id, CAST(:who AS integer)) m WHERE m.answered = 1"_s;
const auto kAnswered = u"SELECT publication_id FROM poll_answer WHERE kind = :kind AND record_id = :record AND publication_id IN (%1)"_s;
const auto kServedAnswer = u"SELECT poll_answer(CAST(:id AS integer), CAST(:choices AS integer[]), :text, CAST(:who AS integer))"_s;
/// %1: how the own place among the recipients is found.
const auto kShown = u"SELECT p.id, p.type, p.title_fr, p.title_en, p.ends_at, p.kind FROM publication p %1 JOIN poll q ON q.publication_id = p.id "
                    "AND q.results_shown = 1 WHERE p.removed = 0 AND p.state = 'published' AND p.ends_at <= :now ORDER BY p.ends_at DESC, p.id DESC LIMIT 200"_s;
const auto kServedPlace = u"JOIN publication_addressed() d ON d.publication_id = p.id"_s;
const auto kPlace = u"JOIN publication_recipient r ON r.publication_id = p.id AND r.kind = :kind AND r.record_id = :record AND r.left_at IS NULL"_s;
/// %1: how the own place among the recipients is found.
const auto kAsked = u"SELECT p.id FROM publication p %1 WHERE p.removed = 0 AND p.type IN ('yesno', 'text', 'choice') AND p.state = 'published' "
                    "AND p.starts_at <= :now AND (p.ends_at IS NULL OR p.ends_at > :same)"_s;
const auto kUnanswered = u"SELECT count(*) FROM ("_s + kAsked.arg(kPlace) + u") a WHERE NOT EXISTS (SELECT 1 FROM poll_answer o "
                         "WHERE o.publication_id = a.id AND o.kind = :of_kind AND o.record_id = :of_record)"_s;
/// Of what is no poll, or nobody asks the person, nothing may be asked: so these are found first.
const auto kServedUnanswered = u"SELECT count(*) FROM ("_s + kAsked.arg(kServedPlace) + u" OFFSET 0) a LEFT JOIN LATERAL "
                               "poll_mine(a.id, CAST(:who AS integer)) m ON true WHERE coalesce(m.answered, 0) = 0"_s;
const auto kServedReport = u"SELECT part, department, nature, choice, at, n, m FROM poll_report(CAST(:id AS integer), CAST(:who AS integer))"_s;
const auto kReport =
    u"SELECT 'tally', department, nature, choice, NULL, count, 0 FROM poll_tally WHERE publication_id = :tallied "
    "UNION ALL SELECT 'hour', 0, '', 0, hour, count, 0 FROM poll_hour WHERE publication_id = :timed "
    "UNION ALL SELECT part, department, nature, 0, NULL, asked, answered FROM poll_group WHERE publication_id = :asked"_s;
/// %1: numbers of polls, %2: how one is counted.
const auto kTurnout = u"SELECT q.publication_id, q.anonymous, coalesce((SELECT %2), 0) FROM poll q WHERE q.publication_id IN (%1)"_s;
const auto kServedCount = u"sum(r.n) FROM poll_report(q.publication_id, NULL) r WHERE r.part = 'tally' AND r.choice = -1"_s;
const auto kCount = u"sum(t.count) FROM poll_tally t WHERE t.publication_id = q.publication_id AND t.choice = -1"_s;
const auto kServedTexts = u"SELECT key, said, sheet, title, at FROM poll_texts(CAST(:id AS integer), CAST(:words AS text[]), :after, CAST(:most AS integer))"_s;
/// %1: the table, %2: which sheets are seen.
const auto kTexts = u"SELECT a.record_id, a.text, coalesce(r.id, 0), coalesce(r.title, ''), a.answered_at FROM poll_answer a "
                    "LEFT JOIN %1 r ON r.id = a.record_id AND %2 WHERE a.publication_id = :id AND a.kind = '%1' AND a.text <> '' "
                    "AND a.record_id > :after ORDER BY a.record_id"_s;
const auto kServedPeople = u"SELECT sheet, title, department, nature, choices, said, at FROM poll_people(CAST(:id AS integer), CAST(:choice AS integer), "
                           "CAST(:after AS integer), CAST(:most AS integer))"_s;
const auto kPeople =
    u"SELECT r.id, r.title, r.department_id, coalesce(r.nature, ''), (SELECT group_concat(k.choice, ',') FROM poll_pick k "
    "WHERE k.publication_id = a.publication_id AND k.kind = a.kind AND k.record_id = a.record_id AND k.choice > 0), a.text, a.answered_at "
    "FROM poll_answer a JOIN %1 r ON r.id = a.record_id AND %2 WHERE a.publication_id = :id AND a.kind = '%1' AND a.record_id > :after "
    "AND (:every < 0 OR EXISTS (SELECT 1 FROM poll_pick k WHERE k.publication_id = a.publication_id AND k.choice = :choice AND k.kind = a.kind "
    "AND k.record_id = a.record_id)) ORDER BY a.record_id LIMIT :most"_s;
const auto kServedRemind = u"SELECT poll_remind(CAST(:id AS integer))"_s;
const auto kTake = u"UPDATE poll SET reminded_at = :now WHERE publication_id = :id AND (reminded_at IS NULL OR reminded_at <= :since)"_s;
const auto kSilent = u"SELECT u.id FROM publication_recipient r JOIN app_user u ON u.sheet_kind = r.kind AND u.sheet_id = r.record_id AND u.active = 1 "
                     "WHERE r.publication_id = :id AND r.left_at IS NULL AND u.id <> :who AND NOT EXISTS (SELECT 1 FROM poll_answer a "
                     "WHERE a.publication_id = r.publication_id AND a.kind = r.kind AND a.record_id = r.record_id) ORDER BY u.id"_s;

Result<void> doneOr(const auto &done)
{
    return done ? Result<void>() : fail(done.error());
}

QList<int> numbersIn(const QString &text)
{
    QList<int> numbers;
    for (const QString &one : text.split(u',', Qt::SkipEmptyParts))
        numbers.append(one.toInt());
    std::ranges::sort(numbers);
    return numbers;
}
} // namespace

Result<Poll> PollRepository::load(PublicationId id)
{
    auto row = m_connection.query(kLoad, {{u":id"_s, id}});
    if (!row)
        return fail(row.error());
    if (!row->next())
        return fail(ErrorKind::NotFound, QCoreApplication::translate("PollRepository", "This poll does not exist (any more)."));
    Poll poll{id, row->integer(0) != 0, row->integer(1) != 0, row->integer(2) != 0, row->integer(3) != 0, {}};
    row->finish();
    const auto choices = rowList(m_connection, kChoices, {{u":id"_s, id}}, [](const Statement &one) {
        return PollChoice{one.integer(0), {one.text(1), one.text(2)}, one.text(3)};
    });
    if (!choices)
        return fail(choices.error());
    poll.choices = *choices;
    return poll;
}

Result<bool> PollRepository::closed(PublicationId id)
{
    const auto closed = m_connection.scalar(kClosed, {{u":id"_s, id}});
    return closed ? Result<bool>(closed->toInt() != 0) : fail(closed.error());
}

Result<void> PollRepository::store(const Poll &poll)
{
    if (!m_connection.isSqlite()) {
        const auto word = [](bool on) { return on ? u"1"_s : u"0"_s; };
        const QJsonArray ways{word(poll.anonymous), word(poll.several), word(poll.other), word(poll.resultsShown)};
        QJsonArray choices;
        for (const PollChoice &choice : poll.choices)
            choices.append(QJsonArray{choice.id, choice.text.fr, choice.text.en, choice.picture});
        return doneOr(m_connection.scalar(kServedStore, {{u":id"_s, poll.id},
                                                         {u":ways"_s, QString::fromUtf8(QJsonDocument(ways).toJson(QJsonDocument::Compact))},
                                                         {u":choices"_s, QString::fromUtf8(QJsonDocument(choices).toJson(QJsonDocument::Compact))}}));
    }
    auto done = doneOr(m_connection.execute(kStore, {{u":id"_s, poll.id},
                                                     {u":several"_s, poll.several ? 1 : 0},
                                                     {u":other"_s, poll.other ? 1 : 0},
                                                     {u":shown"_s, poll.resultsShown ? 1 : 0}}));
    if (done)
        done = doneOr(m_connection.execute(kDropChoices, {{u":id"_s, poll.id}}));
    int position = 0;
    for (const PollChoice &choice : poll.choices) {
        if (done)
            done = doneOr(m_connection.execute(kStoreChoice, {{u":id"_s, poll.id},
                                                              {u":choice"_s, choice.id},
                                                              {u":position"_s, ++position},
                                                              {u":fr"_s, orEmpty(choice.text.fr)},
                                                              {u":en"_s, orEmpty(choice.text.en)},
                                                              {u":picture"_s, orNull(choice.picture)}}));
    }
    return done;
}

Result<void> PollRepository::ask(const Publication &publication)
{
    if (!isPoll(publication.type))
        return {};
    if (!m_connection.isSqlite())
        return doneOr(m_connection.scalar(kServedAsk, {{u":id"_s, publication.id}}));
    const auto dropped = m_connection.execute(kDropAsked, {{u":id"_s, publication.id}});
    return dropped ? doneOr(m_connection.execute(kAsk.arg(publication.kind), {{u":id"_s, publication.id}})) : fail(dropped.error());
}

Result<PollState> PollRepository::state(PublicationId id, bool held, const QDateTime &now)
{
    PollState state;
    state.maySeeResults = held;
    if (!m_connection.isSqlite()) {
        auto row = m_connection.query(kServedMine, {{u":id"_s, id}, {u":who"_s, m_who}});
        if (!row)
            return fail(row.error());
        if (row->next()) {
            state.mayAnswer = row->integer(0) != 0;
            state.answered = row->integer(1) != 0;
            state.maySeeResults = row->integer(2) != 0;
            state.answer = {numbersIn(row->text(3)), row->text(4), timestampFromColumn(row->value(5))};
        }
        return state;
    }
    const QString at = timestampToColumn(now);
    auto row = m_connection.query(kMine.arg(kOver), {{u":over"_s, at}, {u":begun"_s, at}, {u":id"_s, id}, {u":kind"_s, m_rights.sheetKind}, {u":record"_s, m_rights.sheet}});
    if (!row)
        return fail(row.error());
    if (row->next()) {
        const bool over = row->integer(0) != 0;
        state.mayAnswer = !over;
        state.answered = !row->isNull(2);
        state.maySeeResults = held || (over && row->integer(1) != 0);
        state.answer = {numbersIn(row->text(3)), row->text(4), timestampFromColumn(row->value(2))};
    }
    return state;
}

Result<QList<PublicationId>> PollRepository::answered(const QList<PublicationId> &polls)
{
    if (polls.isEmpty())
        return QList<PublicationId>();
    if (!m_connection.isSqlite())
        return rowList(m_connection, kServedAnswered, {{u":ids"_s, QString(u'{' + numberList(polls) + u'}')}, {u":who"_s, m_who}}, idIn);
    return rowList(m_connection, kAnswered.arg(numberList(polls)), {{u":kind"_s, m_rights.sheetKind}, {u":record"_s, m_rights.sheet}}, idIn);
}

Result<int> PollRepository::unanswered(const QDateTime &now)
{
    if (m_rights.sheet == 0)
        return 0;
    QList<Bind> binds{{u":now"_s, timestampToColumn(now)}, {u":same"_s, timestampToColumn(now)}};
    if (m_connection.isSqlite())
        binds += {{u":kind"_s, m_rights.sheetKind}, {u":record"_s, m_rights.sheet}, {u":of_kind"_s, m_rights.sheetKind}, {u":of_record"_s, m_rights.sheet}};
    else
        binds << Bind{u":who"_s, m_who};
    auto row = m_connection.query(m_connection.isSqlite() ? kUnanswered : kServedUnanswered, binds);
    if (!row || !row->next())
        return row ? Result<int>(0) : fail(row.error());
    return row->integer(0);
}

Result<void> PollRepository::answer(const Publication &publication, const PollAnswer &answer, const QDateTime &now)
{
    if (m_connection.isSqlite())
        return note({publication, answer, now});
    return doneOr(m_connection.scalar(kServedAnswer, {{u":id"_s, publication.id},
                                                      {u":choices"_s, QString(u'{' + numberList(answer.choices) + u'}')},
                                                      {u":text"_s, orEmpty(answer.text)},
                                                      {u":who"_s, m_who}}));
}

Result<QList<Publication>> PollRepository::shown(const QDateTime &now)
{
    QList<Bind> binds{{u":now"_s, timestampToColumn(now)}};
    if (m_connection.isSqlite())
        binds += {{u":kind"_s, m_rights.sheetKind}, {u":record"_s, m_rights.sheet}};
    return rowList(m_connection, kShown.arg(m_connection.isSqlite() ? kPlace : kServedPlace), binds,
                   [](const Statement &row) {
                       Publication one;
                       one.id = row.integer(0);
                       one.type = publicationTypeFromId(row.text(1));
                       one.title = {row.text(2), row.text(3)};
                       one.ends = timestampFromColumn(row.value(4));
                       one.kind = row.text(5);
                       one.state = Publication::State::Published;
                       return one;
                   });
}

Result<QList<PollCell>> PollRepository::report(PublicationId id)
{
    const QList<Bind> served{{u":id"_s, id}, {u":who"_s, m_who}};
    const QList<Bind> local{{u":tallied"_s, id}, {u":timed"_s, id}, {u":asked"_s, id}};
    return rowList(m_connection, m_connection.isSqlite() ? kReport : kServedReport, m_connection.isSqlite() ? local : served, [](const Statement &row) {
        return PollCell{row.text(0), row.integer(1), row.text(2), row.integer(3), timestampFromColumn(row.value(4)), row.integer(5), row.integer(6)};
    });
}

Result<QHash<PublicationId, int>> PollRepository::turnout(const QList<PublicationId> &ids)
{
    QHash<PublicationId, int> counts;
    if (ids.isEmpty())
        return counts;
    auto rows = m_connection.query(kTurnout.arg(numberList(ids), m_connection.isSqlite() ? kCount : kServedCount), {});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        if (rows->integer(1) == 0 || rows->integer(2) >= Poll::kFewest)
            counts.insert(rows->integer(0), rows->integer(2));
    }
    const auto ended = rows->ended();
    return ended ? Result<QHash<PublicationId, int>>(counts) : fail(ended.error());
}

QString PollRepository::departments() const
{
    return m_rights.isAdministrator() ? u"1 = 1"_s
                                      : u"r.department_id IN (%1)"_s.arg(m_rights.departments.isEmpty() ? u"0"_s : numberList(m_rights.departments));
}

Result<QList<PollTextAnswer>> PollRepository::texts(const Publication &publication, const QStringList &words, const QString &after, int most)
{
    const auto read = [](const Statement &row) {
        return PollTextAnswer{row.text(0), row.text(1), {row.integer(2), row.text(3)}, timestampFromColumn(row.value(4))};
    };
    if (!m_connection.isSqlite())
        return rowList(m_connection, kServedTexts,
                       {{u":id"_s, publication.id}, {u":words"_s, likePatterns(words)}, {u":after"_s, orEmpty(after)}, {u":most"_s, most}}, read);
    QList<PollTextAnswer> found;
    auto rows = m_connection.query(kTexts.arg(publication.kind, departments()), {{u":id"_s, publication.id}, {u":after"_s, after.toInt()}});
    if (!rows)
        return fail(rows.error());
    while (found.size() < most && rows->next()) {
        const QString folded = words.isEmpty() ? QString() : foldText(rows->text(1));
        if (std::ranges::all_of(words, [&](const QString &word) { return folded.contains(word); }))
            found.append(read(*rows));
    }
    if (found.size() < most) {
        if (auto ended = rows->ended(); !ended)
            return fail(ended.error());
    }
    return found;
}

Result<QList<PollPersonAnswer>> PollRepository::people(const Publication &publication, int choice, RecordId after, int most)
{
    QList<Bind> binds{{u":id"_s, publication.id}, {u":choice"_s, choice}, {u":after"_s, after}, {u":most"_s, most}};
    if (m_connection.isSqlite())
        binds.append({u":every"_s, choice});
    const QString sql = m_connection.isSqlite() ? kPeople.arg(publication.kind, departments()) : kServedPeople;
    return rowList(m_connection, sql, binds, [](const Statement &row) {
        return PollPersonAnswer{row.integer(0), row.text(1), row.integer(2), row.text(3), {numbersIn(row.text(4)), row.text(5), timestampFromColumn(row.value(6))}};
    });
}

Result<int> PollRepository::remind(const Publication &publication, const QDateTime &now)
{
    if (!m_connection.isSqlite()) {
        const auto told = m_connection.scalar(kServedRemind, {{u":id"_s, publication.id}});
        return told ? Result<int>(told->toInt()) : fail(told.error());
    }
    const auto mine = m_connection.execute(kTake, {{u":now"_s, timestampToColumn(now)}, {u":id"_s, publication.id}, {u":since"_s, timestampToColumn(now.addDays(-1))}});
    if (!mine)
        return fail(mine.error());
    if (*mine == 0)
        return fail(ErrorKind::Conflict, QCoreApplication::translate("PollRepository", "People were reminded of this poll less than a day ago. Wait until tomorrow."));
    const auto silent = rowList(m_connection, kSilent, {{u":id"_s, publication.id}, {u":who"_s, m_who}}, idIn);
    if (!silent)
        return fail(silent.error());
    NotificationRepository notifications(m_connection);
    for (const UserId one : *silent) {
        if (auto told = notifications.remindOfPoll(publication, one, m_who, now); !told)
            return fail(told.error());
    }
    return static_cast<int>(silent->size());
}

Result<void> PollRepository::flush()
{
    return m_connection.isSqlite() ? Result<void>() : doneOr(m_connection.scalar(u"SELECT poll_flush()"_s));
}

} // namespace effectif::storage
