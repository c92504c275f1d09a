// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/operationrun.h"

#include "models/services/access.h"
#include "models/services/races.h"
#include "models/storage/connection.h"
#include "models/storage/operationrepository.h"

namespace effectif {

namespace {
Result<void> runOnce(ServiceContext &context, const OperationNote &note,
                     const std::function<Result<void>(qint64)> &write)
{
    auto transaction = storage::Transaction::beginQuick(context.connection);
    if (!transaction)
        return fail(transaction.error());
    if (note.record != 0) {
        if (auto may = access::change(context, note.kind, {note.record}); !may)
            return may;
    }
    storage::OperationRepository operations(context.connection);
    const auto operation =
        operations.start({note.uuid, context.user, context.clock.now(), note.what, note.kind, false, note.undoes});
    if (!operation)
        return fail(operation.error());
    if (*operation == 0) // the answer to the first try got lost, not the write
        return {};
    if (auto written = write(*operation); !written)
        return written;
    if (auto finished = operations.finish(*operation, {note.record, 0}); !finished)
        return finished;
    return transaction->commit();
}
} // namespace

Result<void> runOperation(ServiceContext &context, const OperationNote &note,
                          const std::function<Result<void>(qint64)> &write)
{
    return untilNoRace(context.connection, [&] { return runOnce(context, note, write); });
}

Result<void> runAndTell(ServiceContext &context, const OperationNote &note, const QString &told,
                        const std::function<Result<void>(qint64)> &write)
{
    return runOperation(context, note, [&](qint64 operation) -> Result<void> {
        if (auto done = write(operation); !done)
            return done;
        return storage::OperationRepository(context.connection).finishBulk(operation, told);
    });
}

} // namespace effectif
