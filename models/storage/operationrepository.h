// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QDateTime>
#include <QList>
#include <QUuid>

#include <optional>

namespace effectif::storage {

class Connection;

/// What an Operation is recorded as.
struct OperationStart
{
    QUuid uuid;
    UserId user = 0;
    QDateTime at;
    QString what; ///< "create", "edit", "import" ...: a stable word, translated by the history page
    QString kind;
    bool bulk = false; ///< the change feed gets one row for all, by finishBulk()
    qint64 undoes = 0; ///< the operation that this one takes back; 0: none
};

/// The outcome of an operation that was applied before.
struct OperationOutcome
{
    RecordId record = 0;
    int version = 0;
};

/// Owns `operation`. Every write begins with one, inside its transaction: the journal's triggers look for it.
class OperationRepository
{
public:
    explicit OperationRepository(Connection &connection) : m_connection(connection) { }

    /// The outcome if this operation was applied already: the answer to a retry.
    Result<std::optional<OperationOutcome>> find(const QUuid &uuid);
    /// The sequence number of one that was applied; 0 if none was.
    Result<qint64> sequence(const QUuid &uuid);
    /// Its sequence number; 0 if it was applied already. Waits for another program that is just applying it.
    Result<qint64> start(const OperationStart &operation);
    Result<void> finish(qint64 operation, const OperationOutcome &outcome);
    /// Keeps what the operation does that is no value of a sheet, as JSON: what it takes to undo it days later.
    Result<void> keepDetail(qint64 operation, const QString &json);
    /// Empty: nothing was kept, or it is not to be read.
    Result<QString> detail(qint64 operation);
    /// Tells the feed that any record of the kind may have changed.
    Result<void> finishBulk(qint64 operation, const QString &kind);

private:
    Connection &m_connection;
};

/// One entry of the change feed; record 0: look at all of the kind again.
struct Change
{
    QString kind;
    RecordId record = 0;
};

/// Where a reader stands in the feed.
struct FeedPosition
{
    qint64 xact = 0; ///< PostgreSQL only
    qint64 seq = 0;
    bool operator==(const FeedPosition &) const = default;
};

struct FeedPage
{
    FeedPosition position;
    QList<Change> changes;
};

/// Reads `change`. On PostgreSQL sequence numbers become visible out of order, so the reader stays behind the oldest
/// transaction still open and goes by (transaction, sequence).
class ChangeFeed
{
public:
    explicit ChangeFeed(Connection &connection) : m_connection(connection) { }

    Result<FeedPosition> end();
    /// At most `limit` changes after the position.
    Result<FeedPage> since(const FeedPosition &position, int limit = 1000);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
