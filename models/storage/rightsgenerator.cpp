// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rightsgenerator.h"

#include "models/domain/notificationtypes.h"
#include "models/storage/connection.h"
#include "models/storage/mergerepository.h"
#include "models/storage/officeroles.h"
#include "models/storage/personrepository.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kFolder = u":/rights/"_s;
/// False without accounts, and while an office is being made.
const auto kHasFieldRights = u"SELECT to_regprocedure('effectif.apply_field_rights(text)') IS NOT NULL"_s;

QString notificationRows()
{
    QStringList rows;
    for (const NotificationType &type : notificationTypes()) {
        const auto word = [&](NotifyChannel channel) { return isOnAtFirst(type, channel) ? u"true"_s : u"false"_s; };
        rows << u"('%1', %2, %3, %4)"_s.arg(QLatin1StringView(type.key), word(NotifyChannel::Application), word(NotifyChannel::Desktop),
                                            word(NotifyChannel::Mail));
    }
    return rows.join(u", "_s);
}

QString textOf(const QString &name)
{
    QFile file(kFolder + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll())
        .replace(u"{FORGET}"_s, PersonRepository::forgetting(u"asked_kind"_s, u"asked"_s).join(u";\n    "_s))
        .replace(u"{MERGE_COUNTS}"_s, MergeRepository::countsSql(u"of_kind"_s, u"%1 = ANY (ids)"_s))
        .replace(u"{MERGE_MOVES}"_s, MergeRepository::moves(u"of_kind"_s, u"origin"_s, u"target"_s, u"home"_s, u"op_seq"_s, u"undone"_s,
                                                            u"SELECT jsonb_array_elements_text(kept -> '%1')"_s).join(u";\n    "_s))
        .replace(u"VALUES {NOTIFICATION_TYPES}"_s, u"VALUES "_s + notificationRows());
}
} // namespace

QString RightsGenerator::shippedDigest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : QDir(kFolder).entryList(QDir::Files, QDir::Name))
        hash.addData(textOf(name).toUtf8());
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> RightsGenerator::run(const QString &digits, const QString &prefix)
{
    for (const QString &file : QDir(kFolder).entryList({digits + u"_*.sql"_s}, QDir::Files, QDir::Name)) {
        for (const QString &statement : textOf(file).replace(u"{P}"_s, prefix).split(u"\n-- next\n"_s, Qt::SkipEmptyParts)) {
            if (auto done = m_connection.executeScript(statement); !done)
                return done;
        }
    }
    return {};
}

Result<void> RightsGenerator::synchronise()
{
    const auto office = OfficeRoles::isOffice(m_connection);
    if (!office)
        return fail(office.error());
    const QString prefix = OfficeRoles::prefixOf(m_connection.url().name);
    if (auto done = run(u"[12]"_s, prefix); !done || !*office)
        return done;
    if (auto done = run(u"[34]"_s, prefix); !done)
        return done;
    // who may make roles makes nothing else: the right to add functions lasts as long as this
    for (const QString &step : {u"GRANT CREATE ON SCHEMA effectif TO %1_maker"_s, u"SET LOCAL ROLE %1_maker"_s}) {
        if (auto done = m_connection.executeScript(step.arg(prefix)); !done)
            return done;
    }
    if (auto done = run(u"5"_s, prefix); !done)
        return done;
    for (const QString &step : {u"SET LOCAL ROLE %1_owner"_s, u"REVOKE CREATE ON SCHEMA effectif FROM %1_maker"_s}) {
        if (auto done = m_connection.executeScript(step.arg(prefix)); !done)
            return done;
    }
    return run(u"[6-9]"_s, prefix);
}

Result<void> RightsGenerator::fieldsChanged(const QString &kind)
{
    const auto there = m_connection.scalar(kHasFieldRights);
    if (!there)
        return fail(there.error());
    if (!there->toBool())
        return {};
    const auto done = m_connection.query(u"SELECT apply_field_rights(:kind)"_s, {{u":kind"_s, kind}});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
