// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/senderrepository.h"

#include "models/domain/mailreason.h"
#include "models/storage/columnvalue.h"
#include "models/storage/notificationrepository.h"
#include "models/storage/outboxrepository.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kState = u"SELECT machine, CASE WHEN until > :now THEN 1 ELSE 0 END, seen_at, trouble, public_key FROM sender"_s;
const auto kServedState = u"SELECT machine, CAST(is_alive AS integer), seen_at, trouble, public_key FROM sender_state()"_s;
const auto kTake = u"UPDATE sender SET holder = :holder, machine = :machine, seen_at = :now, until = :until "
                   "WHERE holder = :same OR until IS NULL OR until < :late"_s;
const auto kHeld = u"SELECT CASE WHEN holder = :holder THEN 1 ELSE 0 END, machine, public_key FROM sender"_s;
const auto kServedLease =
    u"SELECT CAST(mine AS integer), machine_now, public_key FROM sender_lease(:holder, :machine, CAST(:seconds AS integer))"_s;
const auto kHasLease = u"SELECT EXISTS (SELECT 1 FROM sender WHERE holder = :holder AND until > :now)"_s;
const auto kIsStale = u"state = 'sending' AND (claimed_until < :now OR claimed_by = :holder)"_s;
/// Each message is told of before the next one begins: only the first of what somebody took may have gone out.
const auto kBegun = u"SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY claimed_by ORDER BY next_try, id) AS place FROM outbox WHERE "_s
    + kIsStale + u") WHERE place = 1"_s;
const auto kTooOften = u"tries >= 7 AND id IN (%1)"_s;
const auto kOpen = u"state IN ('waiting', 'uncertain') AND ended_at IS NULL"_s;
const auto kTooLate = kOpen + u" AND expires < :now"_s;
/// Of one that may have gone out before, nobody says that it did not.
const auto kEnd =
    u"UPDATE outbox SET state = CASE doubt WHEN 1 THEN 'uncertain' ELSE 'refused' END, code = 0, reason = '%1', ended_at = :at, claimed_by = NULL, claimed_until = NULL, "
    "tries = tries + CASE WHEN state = 'sending' THEN 1 ELSE 0 END WHERE %2"_s;
const auto kDoubt = u"UPDATE outbox SET doubt = 1 WHERE id IN (%1)"_s;
const auto kUncertain =
    u"UPDATE outbox SET state = 'uncertain', tries = tries + 1, claimed_by = NULL, claimed_until = NULL, "
    "next_try = strftime('%Y-%m-%dT%H:%M:%fZ', :at, '+' || (60 * tries) || ' seconds') WHERE state = 'sending' AND id IN (%1)"_s;
const auto kNotBegun = u"UPDATE outbox SET state = CASE doubt WHEN 1 THEN 'uncertain' ELSE 'waiting' END, claimed_by = NULL, claimed_until = NULL "
                       "WHERE "_s + kIsStale;
/// What is sealed for another machine waits for it.
const auto kDue = u"SELECT id FROM outbox WHERE "_s + kOpen +
    u" AND next_try <= :now AND (sealed_for IS NULL OR sealed_for = (SELECT public_key FROM sender)) ORDER BY next_try, id LIMIT :most"_s;
const auto kClaim = u"UPDATE outbox SET state = 'sending', claimed_by = :holder, claimed_until = (SELECT until FROM sender) WHERE id IN (%1)"_s;
const auto kClaimColumns = u"SELECT id, message_id, purpose, to_name, to_address, subject, body, html, sealed_for, language, keeps_quiet, "
                           "tries, %1, at FROM %2"_s;
const auto kClaimed = kClaimColumns.arg(u"(SELECT count(*) FROM outbox_part p WHERE p.outbox_id = o.id)"_s,
                                        u"outbox o WHERE state = 'sending' AND claimed_by = :holder ORDER BY next_try, id"_s);
const auto kServedClaim = kClaimColumns.arg(u"parts"_s, u"outbox_claim(:holder, CAST(:most AS integer))"_s);
const auto kParts = u"SELECT p.name, p.mime, p.content_id, p.bytes FROM %1"_s;
const auto kFileParts =
    kParts.arg(u"outbox_part p JOIN outbox o ON o.id = p.outbox_id WHERE o.id = :id AND o.claimed_by = :holder ORDER BY p.position"_s);
const auto kServedParts = kParts.arg(u"outbox_parts(:holder, :id) p"_s);
const auto kWasDoubtful = u"SELECT doubt FROM outbox WHERE id = :id AND claimed_by = :holder"_s;
const auto kReport =
    u"UPDATE outbox SET state = :state, doubt = :doubt, tries = tries + :tried, code = CASE WHEN :says = 1 THEN :code ELSE code END, "
    "reason = CASE WHEN :said = 1 THEN :reason ELSE reason END, next_try = coalesce(:next, next_try), ended_at = :ended, "
    "claimed_by = NULL, claimed_until = NULL WHERE id = :id"_s;
const auto kSecret = u"sealed_for IS NOT NULL AND %1"_s;
const auto kWipeParts = u"DELETE FROM outbox_part WHERE outbox_id IN (SELECT id FROM outbox WHERE "_s + kSecret + u')';
const auto kWipe = u"UPDATE outbox SET body = NULL, html = NULL WHERE "_s + kSecret;
const auto kOne = u"id = :which"_s;
const auto kJustEnded = u"state IN ('refused', 'uncertain') AND ended_at = :which"_s;
const auto kRetire = u"UPDATE sender SET public_key = NULL, machine = NULL WHERE public_key = :key"_s;
const auto kServedReport = u"SELECT outbox_report(:holder, :id, :state, CAST(:code AS integer), :reason, CAST(:again AS integer), "
                           "CAST(:tried AS boolean))"_s;

OutboxClaim claimIn(const Statement &row)
{
    OutboxClaim claim;
    claim.id = row.integer(0);
    claim.messageId = row.text(1);
    claim.mail.purpose = row.text(2);
    claim.mail.to = {row.text(3), row.text(4)};
    claim.mail.subject = row.text(5);
    claim.mail.text = row.text(6);
    claim.mail.html = row.text(7);
    claim.sealedFor = row.text(8);
    claim.mail.isSecret = !claim.sealedFor.isEmpty();
    claim.mail.language = languageFromCode(row.text(9));
    claim.mail.keepsQuiet = row.integer(10) != 0;
    claim.tries = row.integer(11);
    claim.parts = row.integer(12);
    claim.at = timestampFromColumn(row.value(13));
    return claim;
}

MailPart partIn(const Statement &row)
{
    return {row.text(0), row.text(1), row.value(3).toByteArray(), row.text(2)};
}

tl::unexpected<Error> lostLease()
{
    return fail(ErrorKind::Denied, QCoreApplication::translate("SenderRepository", "Another program sends the messages of this office now."));
}

Result<void> doneOr(const Result<int> &done)
{
    return done ? Result<void>() : fail(done.error());
}

Result<void> doneOr(const Result<QVariant> &done)
{
    return done ? Result<void>() : fail(done.error());
}

/// `act` in a transaction of its own.
template <typename Act> auto atOnce(Connection &connection, const Act &act) -> decltype(act())
{
    auto transaction = Transaction::beginQuick(connection);
    if (!transaction)
        return fail(transaction.error());
    auto done = act();
    if (!done)
        return done;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return done;
}
} // namespace

Result<SenderState> SenderRepository::state(const QDateTime &now)
{
    auto row = m_connection.isSqlite() ? m_connection.query(kState, {{u":now"_s, timestampToColumn(now)}})
                                       : m_connection.query(kServedState);
    if (!row)
        return fail(row.error());
    if (!row->next())
        return SenderState();
    return SenderState{row->text(0), row->integer(1) != 0, timestampFromColumn(row->value(2)), row->text(3), row->text(4)};
}

Result<SenderLease> SenderRepository::lease(const QString &holder, const QString &machine, int seconds, const QDateTime &now)
{
    const auto held = [&](Result<Statement> row) -> Result<SenderLease> {
        if (!row)
            return fail(row.error());
        row->next();
        return SenderLease{row->integer(0) != 0, row->text(1), row->text(2)};
    };
    return atOnce(m_connection, [&]() -> Result<SenderLease> {
        if (!m_connection.isSqlite())
            return held(m_connection.query(kServedLease, {{u":holder"_s, holder}, {u":machine"_s, machine}, {u":seconds"_s, seconds}}));
        const QString time = timestampToColumn(now);
        const QString until = timestampToColumn(now.addSecs(seconds));
        const auto taken = m_connection.execute(kTake, {{u":holder"_s, holder},
                                                        {u":machine"_s, machine},
                                                        {u":now"_s, time},
                                                        {u":until"_s, until},
                                                        {u":same"_s, holder},
                                                        {u":late"_s, time}});
        return taken ? held(m_connection.query(kHeld, {{u":holder"_s, holder}})) : fail(taken.error());
    });
}

Result<void> SenderRepository::demandLease(const QString &holder, const QDateTime &now)
{
    const auto has = m_connection.scalar(kHasLease, {{u":holder"_s, holder}, {u":now"_s, timestampToColumn(now)}});
    if (!has)
        return fail(has.error());
    return has->toBool() ? Result<void>() : lostLease();
}

Result<void> SenderRepository::leave(const QString &holder, const QDateTime &now)
{
    return atOnce(m_connection, [&]() -> Result<void> {
        if (!m_connection.isSqlite())
            return doneOr(m_connection.scalar(u"SELECT sender_leave(:holder)"_s, {{u":holder"_s, holder}}));
        const auto left = m_connection.execute(u"UPDATE sender SET until = :now WHERE holder = :holder"_s,
                                               {{u":now"_s, timestampToColumn(now)}, {u":holder"_s, holder}});
        return left ? OutboxRepository::tell(m_connection) : fail(left.error());
    });
}

Result<void> SenderRepository::publish(const QString &holder, const QString &publicKey, const QDateTime &now)
{
    return atOnce(m_connection, [&]() -> Result<void> {
        if (!m_connection.isSqlite())
            return doneOr(m_connection.scalar(u"SELECT sender_publish(:holder, :key)"_s, {{u":holder"_s, holder}, {u":key"_s, publicKey}}));
        if (auto may = demandLease(holder, now); !may)
            return may;
        const auto set = m_connection.execute(u"UPDATE sender SET public_key = :key"_s, {{u":key"_s, publicKey}});
        return set ? OutboxRepository::tell(m_connection) : fail(set.error());
    });
}

Result<void> SenderRepository::retire(const QString &publicKey)
{
    return atOnce(m_connection, [&]() -> Result<void> {
        if (!m_connection.isSqlite())
            return doneOr(m_connection.scalar(u"SELECT sender_retire(:key)"_s, {{u":key"_s, publicKey}}));
        const auto done = m_connection.execute(kRetire, {{u":key"_s, publicKey}});
        return done ? OutboxRepository::tell(m_connection) : fail(done.error());
    });
}

Result<void> SenderRepository::setTrouble(const QString &holder, const QString &text, const QDateTime &now)
{
    return atOnce(m_connection, [&]() -> Result<void> {
        if (!m_connection.isSqlite())
            return doneOr(m_connection.scalar(u"SELECT sender_trouble(:holder, :text)"_s, {{u":holder"_s, holder}, {u":text"_s, text}}));
        if (auto may = demandLease(holder, now); !may)
            return may;
        const auto set = m_connection.execute(u"UPDATE sender SET trouble = :text WHERE trouble IS NOT :same"_s,
                                              {{u":text"_s, orNull(text.left(2000))}, {u":same"_s, orNull(text.left(2000))}});
        if (!set || *set == 0)
            return doneOr(set);
        return OutboxRepository::tell(m_connection);
    });
}

Result<QList<OutboxClaim>> SenderRepository::claim(const QString &holder, int most, const QDateTime &now)
{
    return atOnce(m_connection, [&] {
        return m_connection.isSqlite() ? claimFile(holder, most, now)
                                       : rowList(m_connection, kServedClaim, {{u":holder"_s, holder}, {u":most"_s, most}}, claimIn);
    });
}

Result<QList<OutboxClaim>> SenderRepository::claimFile(const QString &holder, int most, const QDateTime &now)
{
    if (auto may = demandLease(holder, now); !may)
        return fail(may.error());
    const QString time = timestampToColumn(now);
    int moved = 0;
    struct Step
    {
        QString sql;
        QList<Bind> binds;
    };
    const Bind at{u":at"_s, time};
    const Bind late{u":now"_s, time};
    const Bind whose{u":holder"_s, holder};
    const auto begun = rowList(m_connection, kBegun, {late, whose}, idIn);
    if (!begun)
        return fail(begun.error());
    const QString those = numberList(*begun);
    for (const Step &step : {Step{kDoubt.arg(those), {}}, Step{kEnd.arg(mailreason::kGaveUp, kTooOften.arg(those)), {at}},
                             Step{kUncertain.arg(those), {at}}, Step{kNotBegun, {late, whose}},
                             Step{kEnd.arg(mailreason::kExpired, kTooLate), {at, late}}}) {
        const auto done = m_connection.execute(step.sql, step.binds);
        if (!done)
            return fail(done.error());
        moved += *done;
    }
    if (auto wiped = moved > 0 ? wipe(kJustEnded, time) : Result<void>(); !wiped)
        return fail(wiped.error());
    if (auto told = moved > 0 ? tellOfFailures(kJustEnded, time, now) : Result<void>(); !told)
        return fail(told.error());
    const auto due = rowList(m_connection, kDue, {late, {u":most"_s, most}}, idIn);
    const auto taken = due ? m_connection.execute(kClaim.arg(numberList(*due)), {whose}) : fail(due.error());
    if (!taken)
        return fail(taken.error());
    if (moved + *taken > 0) {
        if (auto told = OutboxRepository::tell(m_connection); !told)
            return fail(told.error());
    }
    return rowList(m_connection, kClaimed, {{u":holder"_s, holder}}, claimIn);
}

/// Their authors hear of messages that went wrong for good.
Result<void> SenderRepository::tellOfFailures(const QString &which, const QVariant &value, const QDateTime &now)
{
    const auto over = rowList(m_connection, QString(u"SELECT id FROM outbox WHERE state = 'refused' AND "_s + which), {{u":which"_s, value}}, idIn);
    return over ? NotificationRepository(m_connection).tellOfFailures(*over, now) : fail(over.error());
}

/// The text of a secret that is over is nobody's any more.
Result<void> SenderRepository::wipe(const QString &which, const QVariant &value)
{
    for (const QString &sql : {kWipeParts, kWipe}) {
        if (auto wiped = m_connection.execute(sql.arg(which), {{u":which"_s, value}}); !wiped)
            return fail(wiped.error());
    }
    return {};
}

Result<QList<MailPart>> SenderRepository::parts(const QString &holder, int id)
{
    return rowList(m_connection, m_connection.isSqlite() ? kFileParts : kServedParts, {{u":id"_s, id}, {u":holder"_s, holder}}, partIn);
}

Result<bool> SenderRepository::report(const QString &holder, const OutboxReport &report, const QDateTime &now)
{
    return atOnce(m_connection, [&] { return m_connection.isSqlite() ? reportFile(holder, report, now) : reportServed(holder, report); });
}

Result<bool> SenderRepository::reportServed(const QString &holder, const OutboxReport &report)
{
    const auto done = m_connection.scalar(kServedReport, {{u":holder"_s, holder},
                                                          {u":id"_s, report.id},
                                                          {u":state"_s, outboxStateCode(report.state)},
                                                          {u":code"_s, report.code},
                                                          {u":reason"_s, orNull(report.reason.left(2000))},
                                                          {u":again"_s, report.again},
                                                          {u":tried"_s, report.tried}});
    return done ? Result<bool>(done->toBool()) : fail(done.error());
}

Result<bool> SenderRepository::reportFile(const QString &holder, const OutboxReport &report, const QDateTime &now)
{
    const auto was = m_connection.scalar(kWasDoubtful, {{u":id"_s, report.id}, {u":holder"_s, holder}});
    if (!was || was->isNull())
        return was ? Result<bool>(false) : fail(was.error());
    const bool doubtful = was->toInt() != 0 || report.state == OutboxState::Uncertain;
    const bool over = report.state == OutboxState::Sent || report.state == OutboxState::Refused || report.again < 0;
    const bool says = over || report.tried;
    OutboxState state = report.state;
    if (state == OutboxState::Waiting)
        state = doubtful ? OutboxState::Uncertain : over ? OutboxState::Refused : state;
    const bool moves = report.again > 0 || (report.tried && report.again == 0);
    const auto done = m_connection.execute(kReport, {{u":state"_s, outboxStateCode(state)},
                                                     {u":doubt"_s, doubtful ? 1 : 0},
                                                     {u":tried"_s, report.tried ? 1 : 0},
                                                     {u":says"_s, says ? 1 : 0},
                                                     {u":code"_s, report.code},
                                                     {u":said"_s, says ? 1 : 0},
                                                     {u":reason"_s, orNull(report.reason.left(2000))},
                                                     {u":next"_s, orNull(moves ? timestampToColumn(now.addSecs(report.again)) : QString())},
                                                     {u":ended"_s, orNull(over ? timestampToColumn(now) : QString())},
                                                     {u":id"_s, report.id}});
    if (!done)
        return fail(done.error());
    if (auto wiped = over ? wipe(kOne, report.id) : Result<void>(); !wiped)
        return fail(wiped.error());
    if (auto heard = over ? tellOfFailures(kOne, report.id, now) : Result<void>(); !heard)
        return fail(heard.error());
    const auto told = OutboxRepository::tell(m_connection);
    return told ? Result<bool>(true) : fail(told.error());
}

} // namespace effectif::storage
