// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include "models/settings/settings.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Stands between a database and a page in one line of the settings.
constexpr QChar kBetween = u'\t';
} // namespace

QStringList Session::openPages(const DatabaseUrl &url) const
{
    QStringList result;
    for (const QString &line : m_settings.value(setting::kOpenSheets)) {
        if (line.section(kBetween, 0, 0) == url.toString())
            result << line.section(kBetween, 1);
    }
    return result;
}

void Session::storeOpenPages(const DatabaseUrl &url, const QStringList &stateKeys)
{
    QStringList lines;
    for (const QString &line : m_settings.value(setting::kOpenSheets)) {
        if (line.section(kBetween, 0, 0) != url.toString())
            lines << line;
    }
    for (const QString &key : stateKeys)
        lines << url.toString() + kBetween + key;
    m_settings.store(setting::kOpenSheets, lines);
}

} // namespace effectif
