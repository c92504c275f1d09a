// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/username.h"

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace effectif {

namespace {
QString loginName()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = ::getpwuid(::getuid()))
        return QString::fromLocal8Bit(entry->pw_name);
#endif
    return qEnvironmentVariable("USERNAME");
}

/// The first part of the account's comment, where systems keep the name.
QString fullName()
{
#ifdef Q_OS_UNIX
    if (const passwd *entry = ::getpwuid(::getuid()); entry && entry->pw_gecos)
        return QString::fromLocal8Bit(entry->pw_gecos).section(u',', 0, 0).trimmed();
#endif
    return {};
}
} // namespace

QString systemUserName()
{
    for (const QString &name : {qEnvironmentVariable("EFFECTIF_USER").trimmed(), fullName(), loginName()}) {
        if (!name.isEmpty())
            return name.left(200);
    }
    return QStringLiteral("Effectif");
}

} // namespace effectif
