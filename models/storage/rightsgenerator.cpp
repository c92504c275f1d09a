// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rightsgenerator.h"

#include "models/storage/connection.h"
#include "models/storage/officeroles.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kFolder = u":/rights/"_s;
/// False without accounts, and while an office is being made.
const auto kHasFieldRights = u"SELECT to_regprocedure('effectif.apply_field_rights(text)') IS NOT NULL"_s;

QByteArray textOf(const QString &name)
{
    QFile file(kFolder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

QString RightsGenerator::shippedDigest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : QDir(kFolder).entryList(QDir::Files, QDir::Name))
        hash.addData(textOf(name));
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> RightsGenerator::run(const QString &file, const QString &prefix)
{
    QString text = QString::fromUtf8(textOf(file));
    text.replace(u"{P}"_s, prefix);
    for (const QString &statement : text.split(u"\n-- next\n"_s, Qt::SkipEmptyParts)) {
        if (auto done = m_connection.executeScript(statement); !done)
            return done;
    }
    return {};
}

Result<void> RightsGenerator::synchronise()
{
    const auto office = OfficeRoles::isOffice(m_connection);
    if (!office)
        return fail(office.error());
    const QString prefix = OfficeRoles::prefixOf(m_connection.url().name);
    for (const QString &file :
         {u"1_identity.sql"_s, u"2_deeds.sql"_s, u"2_configuration.sql"_s, u"2_erasure.sql"_s, u"2_audit.sql"_s,
          u"2_people.sql"_s}) {
        if (auto done = run(file, prefix); !done)
            return done;
    }
    if (!*office)
        return {};
    for (const QString &file : {u"3_stamps.sql"_s, u"4_rights.sql"_s}) {
        if (auto done = run(file, prefix); !done)
            return done;
    }
    // who may make roles makes nothing else: the right to add functions lasts as long as this
    for (const QString &step : {u"GRANT CREATE ON SCHEMA effectif TO %1_maker"_s, u"SET LOCAL ROLE %1_maker"_s}) {
        if (auto done = m_connection.executeScript(step.arg(prefix)); !done)
            return done;
    }
    if (auto done = run(u"5_accounts.sql"_s, prefix); !done)
        return done;
    for (const QString &step : {u"SET LOCAL ROLE %1_owner"_s, u"REVOKE CREATE ON SCHEMA effectif FROM %1_maker"_s}) {
        if (auto done = m_connection.executeScript(step.arg(prefix)); !done)
            return done;
    }
    for (const QString &file : QDir(kFolder).entryList({u"[6-9]_*.sql"_s}, QDir::Files, QDir::Name)) {
        if (auto done = run(file, prefix); !done)
            return done;
    }
    return {};
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
