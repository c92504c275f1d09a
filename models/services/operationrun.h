// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/servicecontext.h"

#include <QUuid>

#include <functional>

namespace effectif {

/// What a small write is recorded as.
struct OperationNote
{
    QUuid uuid;
    QString what; ///< "photo", "file_add" ...: a stable word, translated by the history page
    QString kind;
    RecordId record = 0;
    qint64 undoes = 0; ///< the operation that this one takes back; 0: none
};

/// One Operation in one transaction around `write`, which gets its sequence number: all of it happens or nothing. Sent
/// again with the same uuid it succeeds without writing. Where two transactions meet on a server it is tried again
/// from its beginning. Denied where the person at work may not change the record.
Result<void> runOperation(ServiceContext &context, const OperationNote &note,
                          const std::function<Result<void>(qint64 operation)> &write);

/// The same, and the feed says that any of what it calls `told` may have changed.
Result<void> runAndTell(ServiceContext &context, const OperationNote &note, const QString &told,
                        const std::function<Result<void>(qint64 operation)> &write);

} // namespace effectif
