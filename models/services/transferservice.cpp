// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/transferservice.h"

#include "models/domain/personkey.h"
#include "models/services/access.h"
#include "models/services/catalogueservice.h"
#include "models/services/duplicateservice.h"
#include "models/services/notificationservice.h"
#include "models/services/operationrun.h"
#include "models/storage/columnwriter.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/personkeys.h"
#include "models/storage/transferrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNoteLength = 500;

tl::unexpected<Error> refuse(ErrorKind kind, const char *text)
{
    return fail(kind, QCoreApplication::translate("TransferService", text));
}

tl::unexpected<Error> notYours()
{
    return refuse(ErrorKind::Denied, QT_TRANSLATE_NOOP("TransferService", "This request is not yours to answer, or it does not exist (any more)."));
}
} // namespace

/// In the operation of `kind`, so that the history of a sheet tells it; the feed tells whoever shows requests.
Result<void> TransferService::write(const QString &what, const QString &kind, const std::function<Result<void>(qint64)> &act)
{
    if (m_context.rights.isStaff())
        return notYours();
    return runAndTell(m_context, {QUuid::createUuid(), what, kind, 0}, kKind, act);
}

bool TransferService::mayAnswer(const Transfer &transfer) const
{
    return m_context.rights.isAdministrator() || (transfer.askedBy != m_context.user && isMine(transfer.answering()));
}

/// On a server it comes so already.
Transfer TransferService::asSeen(Transfer transfer) const
{
    const bool open = transfer.state == Transfer::State::Open;
    const bool administrator = m_context.rights.isAdministrator();
    transfer.mayDecide = open && mayAnswer(transfer);
    transfer.mayWithdraw = open && (administrator || transfer.askedBy == m_context.user);
    if (m_context.connection.isAccount() || administrator)
        return transfer;
    const DepartmentId home = transfer.state == Transfer::State::Accepted ? transfer.to : transfer.from;
    if (!isMine(home)) {
        transfer.record = 0;
        transfer.decidedName.clear();
        if (transfer.pulled && !isMine(transfer.from)) {
            transfer.title.clear();
            transfer.from = 0;
        }
    }
    return transfer;
}

Result<QList<Transfer>> TransferService::list()
{
    if (m_context.rights.isStaff())
        return QList<Transfer>();
    const auto all = storage::TransferRepository(m_context.connection).list();
    if (!all)
        return all;
    QList<Transfer> seen;
    for (const Transfer &transfer : *all) {
        const bool served = m_context.connection.isAccount();
        if (served || isMine(transfer.from) || isMine(transfer.to) || transfer.askedBy == m_context.user)
            seen.append(asSeen(transfer));
    }
    return seen;
}

Result<int> TransferService::waiting()
{
    const auto all = list();
    return all ? Result<int>(static_cast<int>(std::ranges::count_if(*all, &Transfer::mayDecide))) : fail(all.error());
}

/// On a server its function finds the sheet and writes; elsewhere `find` says which one it is and where it goes.
Result<int> TransferService::request(const QString &what, const Transfer &wanted, const Find &find)
{
    const auto catalogue = m_catalogues.whole(wanted.kind);
    if (!catalogue)
        return fail(catalogue.error());
    int id = 0;
    const auto done = write(what, kKind, [&](qint64 operation) -> Result<void> {
        storage::TransferRepository transfers(m_context.connection);
        Transfer made = wanted;
        made.note = wanted.note.simplified().left(kNoteLength);
        made.askedBy = m_context.user;
        made.askedAt = m_context.clock.now();
        const bool served = m_context.connection.isAccount();
        if (!served) {
            if (auto found = find(made, *catalogue); !found)
                return found;
        }
        const auto added = !served ? transfers.add(made) : made.pulled ? transfers.ask(made) : transfers.offer(made);
        id = added.value_or(0);
        return added ? NotificationService(m_context).tell({notificationtype::kTransferAsked, {}, {}, {id}, {}}, operation) : fail(added.error());
    });
    return done ? Result<int>(id) : fail(done.error());
}

Result<int> TransferService::ask(const QString &kind, const QString &field, const QString &value, DepartmentId into,
                                 const QString &note)
{
    Transfer wanted;
    wanted.kind = kind;
    wanted.pulled = true;
    wanted.field = field;
    wanted.typed = value.trimmed();
    wanted.to = into;
    wanted.note = note;
    return request(u"transfer_ask"_s, wanted, [&](Transfer &made, const CataloguePtr &catalogue) -> Result<void> {
        if (auto may = access::fileUnder(m_context, into); !may)
            return may;
        const FieldDefinition *key = catalogue->field(field);
        if (!key || !isPersonKey(*key))
            return notYours();
        const auto holders = storage::PersonKeys(m_context.connection, catalogue).holders(*key, made.typed);
        if (!holders)
            return fail(holders.error());
        const auto other = std::ranges::find_if(*holders, [&](const auto &holder) { return !isMine(holder.department); });
        if (other == holders->end())
            return refuse(ErrorKind::NotFound, QT_TRANSLATE_NOOP("TransferService", "Nobody elsewhere is known by this. Save the sheet."));
        made.record = other->id;
        made.title = other->title;
        made.from = other->department;
        if (key->sensitive)
            made.typed.clear();
        return {};
    });
}

Result<int> TransferService::offer(const QString &kind, RecordId record, DepartmentId into, const QString &note)
{
    Transfer wanted;
    wanted.kind = kind;
    wanted.record = record;
    wanted.to = into;
    wanted.note = note;
    return request(u"transfer_offer"_s, wanted, [&](Transfer &made, const CataloguePtr &catalogue) -> Result<void> {
        if (auto may = access::change(m_context, kind, {record}); !may)
            return may;
        const auto sheet = storage::RecordRepository(m_context.connection, catalogue).load(record);
        if (!sheet)
            return fail(sheet.error());
        made.title = recordTitle(*sheet);
        made.from = storage::RecordRepository::departmentOf(*sheet, *catalogue);
        const auto target = storage::DepartmentRepository(m_context.connection).current(into);
        if (!target)
            return fail(target.error());
        if (target->id == 0 || target->id == made.from)
            return refuse(ErrorKind::Invalid, QT_TRANSLATE_NOOP("TransferService", "Choose the department where the sheet shall go."));
        made.to = target->id;
        return {};
    });
}

Result<void> TransferService::decide(int id, bool accept, const QString &reason)
{
    const auto transfer = storage::TransferRepository(m_context.connection).load(id);
    if (!transfer)
        return fail(transfer.error());
    if (!*transfer)
        return notYours();
    return write(accept ? u"transfer"_s : u"transfer_refuse"_s, (*transfer)->kind, [&](qint64 operation) {
        const auto done = answered(operation, **transfer, accept, reason.simplified().left(kNoteLength));
        return done ? NotificationService(m_context).tell({notificationtype::kTransferAnswered, {}, {}, {id}, {}}, operation) : done;
    });
}

Result<void> TransferService::answered(qint64 operation, const Transfer &transfer, bool accept, const QString &reason)
{
    storage::TransferRepository transfers(m_context.connection);
    if (m_context.connection.isAccount())
        return transfers.decide(transfer.id, accept, reason);
    const auto now = transfers.load(transfer.id); // another program may have answered since
    if (!now)
        return fail(now.error());
    if (!*now || !mayAnswer(**now))
        return notYours();
    if ((*now)->state != Transfer::State::Open)
        return refuse(ErrorKind::Conflict, QT_TRANSLATE_NOOP("TransferService", "Somebody has answered this request already."));
    if (accept) {
        if (auto moved = move(operation, **now); !moved)
            return moved;
    }
    return transfers.close(transfer.id, accept ? Transfer::State::Accepted : Transfer::State::Refused, m_context.user,
                           m_context.clock.now(), reason);
}

/// With all that hangs on the sheet: the tables' own triggers and references see to it.
Result<void> TransferService::move(qint64 operation, const Transfer &transfer)
{
    storage::Connection &connection = m_context.connection;
    const auto catalogue = m_catalogues.whole(transfer.kind);
    if (!catalogue)
        return fail(catalogue.error());
    const FieldDefinition *field = storage::departmentField(**catalogue);
    storage::RecordRepository records(connection, *catalogue);
    if (auto locked = records.lock({transfer.record}); !locked)
        return locked;
    const auto sheet = records.load(transfer.record);
    if (!sheet && sheet.error().kind != ErrorKind::NotFound)
        return fail(sheet.error());
    if (!sheet || !field || sheet->isInBin() || storage::RecordRepository::departmentOf(*sheet, **catalogue) != transfer.from)
        return refuse(ErrorKind::NotFound, QT_TRANSLATE_NOOP("TransferService", "The sheet is no longer in that department, or it is in "
                                                                                "the bin. Refuse the request."));
    const auto target = storage::DepartmentRepository(connection).current(transfer.to);
    if (!target)
        return fail(target.error());
    const storage::WriteStamp stamp{operation, m_context.user, m_context.clock.now()};
    if (auto moved = storage::ColumnWriter(connection, *catalogue).write(*field, QVariant::fromValue(*target), {transfer.record}, stamp); !moved)
        return moved;
    const auto derivable = m_catalogues.derivable(transfer.kind);
    if (!derivable)
        return fail(derivable.error());
    return storage::DerivedValues(connection, *derivable).renew({transfer.record});
}

Result<void> TransferService::withdraw(int id)
{
    return write(u"transfer_withdraw"_s, kKind, [&](qint64) -> Result<void> {
        storage::TransferRepository transfers(m_context.connection);
        if (m_context.connection.isAccount())
            return transfers.withdraw(id);
        const auto now = transfers.load(id);
        if (!now)
            return fail(now.error());
        if (!*now || !asSeen(**now).mayWithdraw)
            return notYours();
        return transfers.close(id, Transfer::State::Withdrawn, m_context.user, m_context.clock.now(), {});
    });
}

} // namespace effectif
