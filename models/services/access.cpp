// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/access.h"

#include "models/storage/connection.h"
#include "models/storage/sheetscope.h"

#include <QCoreApplication>

namespace effectif::access {

using namespace Qt::StringLiterals;

namespace {
tl::unexpected<Error> denied(const char *sentence)
{
    return fail(ErrorKind::Denied, QCoreApplication::translate("Access", sentence));
}

tl::unexpected<Error> notYours()
{
    return denied(QT_TRANSLATE_NOOP("Access", "You may not change this sheet, or it does not exist (any more)."));
}
} // namespace

Result<void> administrator(const ServiceContext &context)
{
    if (context.rights.isAdministrator())
        return {};
    return denied(QT_TRANSLATE_NOOP("Access", "Only an administrator may do this."));
}

Result<QList<RecordId>> seen(const ServiceContext &context, const QString &kind, const QList<RecordId> &ids)
{
    return storage::seenAmong(context.connection, context.rights, kind, ids);
}

Result<bool> sees(const ServiceContext &context, const QString &kind, RecordId id)
{
    if (context.rights.isAdministrator())
        return true;
    const auto among = seen(context, kind, {id});
    return among ? Result<bool>(!among->isEmpty()) : fail(among.error());
}

Result<void> change(const ServiceContext &context, const QString &kind, const QList<RecordId> &ids)
{
    if (context.rights.isAdministrator())
        return {};
    if (context.rights.isStaff())
        return notYours();
    const auto among = seen(context, kind, ids);
    if (!among)
        return fail(among.error());
    return among->size() == ids.size() ? Result<void>() : notYours();
}

Result<void> erase(const ServiceContext &context, const QString &kind, const QList<RecordId> &ids)
{
    if (!context.rights.isManager())
        return denied(QT_TRANSLATE_NOOP("Access", "Only a manager or an administrator may erase sheets for good."));
    return change(context, kind, ids);
}

Result<void> moveTo(const ServiceContext &context, DepartmentId from, DepartmentId to)
{
    if (from == to || from == 0 || context.rights.isAdministrator())
        return {};
    return denied(QT_TRANSLATE_NOOP("Access", "Only an administrator brings sheets to another department. Ask for a transfer."));
}

Result<void> fileUnder(const ServiceContext &context, DepartmentId department)
{
    if (context.rights.sees(department))
        return {};
    return denied(QT_TRANSLATE_NOOP("Access", "This department is not one of yours. Choose one of yours, or ask an "
                                              "administrator to bring the sheet there."));
}

} // namespace effectif::access
