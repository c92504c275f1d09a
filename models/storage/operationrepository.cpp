// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/operationrepository.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kFind = u"SELECT record_id, record_version FROM operation WHERE uuid = :uuid"_s;
const auto kSequence = u"SELECT seq FROM operation WHERE uuid = :uuid"_s;
const auto kStart = u"INSERT INTO operation (uuid, user_id, at, what, kind, bulk, undoes) "
                    "VALUES (:uuid, :user, :at, :what, :kind, :bulk, :undoes) ON CONFLICT (uuid) DO NOTHING RETURNING seq"_s;
const auto kFinish = u"UPDATE operation SET record_id = :record, record_version = :version WHERE seq = :seq"_s;
const auto kKeepDetail = u"INSERT INTO operation_detail (operation, detail) VALUES (:operation, :detail)"_s;
const auto kDetail = u"SELECT detail FROM operation_detail WHERE operation = :operation"_s;
const auto kFinishBulkPostgres = u"SELECT tell_all(:kind)"_s;
const auto kFinishBulk = u"INSERT INTO change (operation, department_id, kind, record_id) "
                         "VALUES (:seq, NULL, :kind, NULL)"_s;
const auto kEndSqlite = u"SELECT 0, coalesce(max(seq), 0) FROM change"_s;
const auto kEndPostgres =
    u"SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint), 0"_s;
const auto kSinceSqlite = u"SELECT 0, seq, kind, record_id FROM change WHERE seq > :seq ORDER BY seq LIMIT :limit"_s;
const auto kSincePostgres =
    u"SELECT CAST(CAST(xact AS text) AS bigint), seq, kind, record_id FROM change "
    "WHERE (xact, seq) > (CAST(CAST(:xact AS text) AS xid8), CAST(:seq AS bigint)) "
    "AND xact < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY change.xact, change.seq LIMIT :limit"_s;
} // namespace

Result<std::optional<OperationOutcome>> OperationRepository::find(const QUuid &uuid)
{
    auto rows = m_connection.query(kFind, {{u":uuid"_s, uuid.toString(QUuid::WithoutBraces)}});
    if (!rows)
        return fail(rows.error());
    if (!rows->next())
        return std::optional<OperationOutcome>();
    return std::optional(OperationOutcome{rows->integer(0), rows->integer(1)});
}

Result<qint64> OperationRepository::sequence(const QUuid &uuid)
{
    const auto seq = m_connection.scalar(kSequence, {{u":uuid"_s, uuid.toString(QUuid::WithoutBraces)}});
    return seq ? Result<qint64>(seq->toLongLong()) : fail(seq.error());
}

Result<qint64> OperationRepository::start(const OperationStart &operation)
{
    const auto seq = m_connection.scalar(kStart, {{u":uuid"_s, operation.uuid.toString(QUuid::WithoutBraces)},
                                                  {u":user"_s, operation.user},
                                                  {u":at"_s, timestampToColumn(operation.at)},
                                                  {u":what"_s, operation.what},
                                                  {u":kind"_s, operation.kind},
                                                  {u":bulk"_s, operation.bulk ? 1 : 0},
                                                  {u":undoes"_s, operation.undoes == 0 ? QVariant(QMetaType(QMetaType::LongLong))
                                                                                       : QVariant(operation.undoes)}});
    if (!seq)
        return fail(seq.error());
    return seq->toLongLong();
}

Result<void> OperationRepository::finish(qint64 operation, const OperationOutcome &outcome)
{
    const auto done = m_connection.execute(
        kFinish, {{u":record"_s, outcome.record}, {u":version"_s, outcome.version}, {u":seq"_s, operation}});
    return done ? Result<void>() : fail(done.error());
}

Result<void> OperationRepository::keepDetail(qint64 operation, const QString &json)
{
    const auto done = m_connection.execute(kKeepDetail, {{u":operation"_s, operation}, {u":detail"_s, json}});
    return done ? Result<void>() : fail(done.error());
}

Result<QString> OperationRepository::detail(qint64 operation)
{
    const auto json = m_connection.scalar(kDetail, {{u":operation"_s, operation}});
    return json ? Result<QString>(json->toString()) : fail(json.error());
}

Result<void> OperationRepository::finishBulk(qint64 operation, const QString &kind)
{
    const Bind told{u":kind"_s, kind};
    const auto done = m_connection.isSqlite() ? m_connection.execute(kFinishBulk, {{u":seq"_s, operation}, told})
                                              : m_connection.execute(kFinishBulkPostgres, {told});
    return done ? Result<void>() : fail(done.error());
}

Result<FeedPosition> ChangeFeed::end()
{
    auto rows = m_connection.query(m_connection.isSqlite() ? kEndSqlite : kEndPostgres);
    if (!rows)
        return fail(rows.error());
    rows->next();
    return FeedPosition{rows->value(0).toLongLong(), rows->value(1).toLongLong()};
}

Result<FeedPage> ChangeFeed::since(const FeedPosition &position, int limit)
{
    QList<Bind> binds{{u":seq"_s, position.seq}, {u":limit"_s, limit}};
    if (!m_connection.isSqlite())
        binds.append({u":xact"_s, QString::number(position.xact)});
    auto rows = m_connection.query(m_connection.isSqlite() ? kSinceSqlite : kSincePostgres, binds);
    if (!rows)
        return fail(rows.error());
    FeedPage page{position, {}};
    while (rows->next()) {
        page.position = {rows->value(0).toLongLong(), rows->value(1).toLongLong()};
        page.changes.append({rows->text(2), rows->integer(3)});
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return page;
}

} // namespace effectif::storage
