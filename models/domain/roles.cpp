// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/roles.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
struct Role
{
    const char *id;
    const char *name;
};
constexpr Role kRoles[] = {
    {"administrator", QT_TRANSLATE_NOOP("Roles", "Administrator")},
    {"manager", QT_TRANSLATE_NOOP("Roles", "Manager")},
    {"user", QT_TRANSLATE_NOOP("Roles", "Office user")},
    {"staff", QT_TRANSLATE_NOOP("Roles", "Staff member")},
};
} // namespace

QStringList roles()
{
    QStringList ids;
    for (const Role &role : kRoles)
        ids << QLatin1StringView(role.id);
    return ids;
}

QString roleName(const QString &id)
{
    for (const Role &role : kRoles) {
        if (id == QLatin1StringView(role.id))
            return QCoreApplication::translate("Roles", role.name);
    }
    return id;
}

bool meansEverybody(const QStringList &roles)
{
    return roles.isEmpty() || roles.contains(QLatin1StringView(kRoles[0].id));
}

} // namespace effectif
