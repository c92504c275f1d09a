// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/session.h"

#include "models/settings/settings.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Stands between a database and a page in one line of the settings.
constexpr QChar kBetween = u'\t';

QString placeOf(const DatabaseUrl &url, UserId account)
{
    return account == 0 ? url.toString() : u"%1 %2"_s.arg(url.toString()).arg(account);
}
} // namespace

QStringList Session::openPages(const DatabaseUrl &url, UserId account) const
{
    QStringList result;
    for (const QString &line : m_settings.value(setting::kOpenSheets)) {
        if (line.section(kBetween, 0, 0) == placeOf(url, account))
            result << line.section(kBetween, 1);
    }
    return result;
}

void Session::storeOpenPages(const DatabaseUrl &url, UserId account, const QStringList &stateKeys)
{
    const QString place = placeOf(url, account);
    QStringList lines;
    for (const QString &line : m_settings.value(setting::kOpenSheets)) {
        const QString other = line.section(kBetween, 0, 0);
        if (other != place && other != url.toString()) // nor what is left from before there were accounts
            lines << line;
    }
    for (const QString &key : stateKeys)
        lines << place + kBetween + key;
    m_settings.store(setting::kOpenSheets, lines);
}

} // namespace effectif
