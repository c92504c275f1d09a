// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/application.h"

#include <QCoreApplication>
#include <QStandardPaths>

namespace effectif {

using namespace Qt::StringLiterals;

void nameApplication()
{
    QCoreApplication::setApplicationName(u"Effectif"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(EFFECTIF_VERSION));
}

DatabaseUrl defaultDatabase()
{
    return DatabaseUrl::sqlite(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                               + u"/office.effectif"_s);
}

} // namespace effectif
