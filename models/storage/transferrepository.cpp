// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/transferrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/rowlist.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kColumns =
    u"SELECT t.id, t.kind, t.record_id, t.title, t.from_department, t.to_department, t.pulled, t.field, "
                      "t.typed, t.note, t.asked_by, %1, t.asked_at, t.state, %2, t.decided_at, t.reason FROM %3"_s;
const auto kTable = kColumns.arg(u"a.name"_s, u"d.name"_s,
                                 u"transfer_request t JOIN app_user a ON a.id = t.asked_by "
                                 "LEFT JOIN app_user d ON d.id = t.decided_by"_s);
const auto kServed = kColumns.arg(u"t.asked_name"_s, u"t.decided_name"_s, u"transfer_list() t"_s);
const auto kOrder = u" ORDER BY CASE t.state WHEN 'open' THEN 0 ELSE 1 END, t.asked_at DESC, t.id LIMIT 500"_s;
const auto kInsert =
    u"INSERT INTO transfer_request (kind, record_id, title, from_department, to_department, pulled, field, typed, note, "
    "asked_by, asked_at) VALUES (:kind, :record, :title, :from, :to, :pulled, :field, :typed, :note, :by, :at) "
    "ON CONFLICT DO NOTHING"_s;
const auto kOpen = u"SELECT id FROM transfer_request WHERE kind = :kind AND record_id = :record AND to_department = :to "
                   "AND state = 'open'"_s;
const auto kClose = u"UPDATE transfer_request SET state = :state, decided_by = :by, decided_at = :at, reason = :reason "
                    "WHERE id = :id"_s;
const auto kAsk = u"SELECT transfer_ask(:kind, :field, :typed, :to, :note)"_s;
const auto kOffer = u"SELECT transfer_offer(:kind, :record, :to, :note)"_s;
const auto kDecide = u"SELECT transfer_decide(:id, CAST(:accept AS boolean), :reason)"_s;
const auto kWithdraw = u"SELECT transfer_withdraw(:id)"_s;

const QStringList kStates{u"open"_s, u"accepted"_s, u"refused"_s, u"withdrawn"_s};

Transfer transferIn(const Statement &row)
{
    Transfer transfer;
    transfer.id = row.integer(0);
    transfer.kind = row.text(1);
    transfer.record = row.integer(2);
    transfer.title = row.text(3);
    transfer.from = row.integer(4);
    transfer.to = row.integer(5);
    transfer.pulled = row.integer(6) != 0;
    transfer.field = row.text(7);
    transfer.typed = row.text(8);
    transfer.note = row.text(9);
    transfer.askedBy = row.integer(10);
    transfer.askedName = row.text(11);
    transfer.askedAt = timestampFromColumn(row.value(12));
    transfer.state = static_cast<Transfer::State>(std::max<qsizetype>(0, kStates.indexOf(row.text(13))));
    transfer.decidedName = row.text(14);
    transfer.decidedAt = timestampFromColumn(row.value(15));
    transfer.reason = row.text(16);
    return transfer;
}
} // namespace

Result<QList<Transfer>> TransferRepository::list()
{
    return rowList(m_connection, (m_connection.isAccount() ? kServed : kTable) + kOrder, {}, transferIn);
}

Result<std::optional<Transfer>> TransferRepository::load(int id)
{
    const auto found = rowList(m_connection, (m_connection.isAccount() ? kServed : kTable) + u" WHERE t.id = :id"_s,
                               {{u":id"_s, id}}, transferIn);
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Transfer>() : found->first();
}

Result<int> TransferRepository::add(const Transfer &transfer)
{
    const auto added = m_connection.execute(kInsert, {{u":kind"_s, transfer.kind},
                                                      {u":record"_s, transfer.record},
                                                      {u":title"_s, transfer.title},
                                                      {u":from"_s, transfer.from},
                                                      {u":to"_s, transfer.to},
                                                      {u":pulled"_s, transfer.pulled ? 1 : 0},
                                                      {u":field"_s, orNull(transfer.field)},
                                                      {u":typed"_s, orNull(transfer.typed)},
                                                      {u":note"_s, orNull(transfer.note)},
                                                      {u":by"_s, transfer.askedBy},
                                                      {u":at"_s, timestampToColumn(transfer.askedAt)}});
    const auto id = added ? m_connection.scalar(kOpen, {{u":kind"_s, transfer.kind},
                                                        {u":record"_s, transfer.record},
                                                        {u":to"_s, transfer.to}})
                          : fail(added.error());
    return id ? Result<int>(id->toInt()) : fail(id.error());
}

Result<void> TransferRepository::close(int id, Transfer::State state, UserId by, const QDateTime &at, const QString &reason)
{
    const auto done = m_connection.execute(kClose, {{u":state"_s, kStates.at(static_cast<int>(state))},
                                                    {u":by"_s, by},
                                                    {u":at"_s, timestampToColumn(at)},
                                                    {u":reason"_s, orNull(reason)},
                                                    {u":id"_s, id}});
    return done ? Result<void>() : fail(done.error());
}

Result<int> TransferRepository::ask(const Transfer &transfer)
{
    const auto id = m_connection.scalar(kAsk, {{u":kind"_s, transfer.kind},
                                               {u":field"_s, transfer.field},
                                               {u":typed"_s, transfer.typed},
                                               {u":to"_s, transfer.to},
                                               {u":note"_s, transfer.note}});
    return id ? Result<int>(id->toInt()) : fail(id.error());
}

Result<int> TransferRepository::offer(const Transfer &transfer)
{
    const auto id = m_connection.scalar(kOffer, {{u":kind"_s, transfer.kind},
                                                 {u":record"_s, transfer.record},
                                                 {u":to"_s, transfer.to},
                                                 {u":note"_s, transfer.note}});
    return id ? Result<int>(id->toInt()) : fail(id.error());
}

Result<void> TransferRepository::decide(int id, bool accept, const QString &reason)
{
    const auto done = m_connection.scalar(kDecide, {{u":id"_s, id}, {u":accept"_s, accept}, {u":reason"_s, reason}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> TransferRepository::withdraw(int id)
{
    const auto done = m_connection.scalar(kWithdraw, {{u":id"_s, id}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
