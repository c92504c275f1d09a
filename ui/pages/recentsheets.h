// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/ids.h"

#include <QList>
#include <QStringList>

namespace effectif {

class Settings;

/// The sheets of a database that the person at this desk looked at last, the latest first. Kept in the settings as ids:
/// names stay in the database.
class RecentSheets
{
public:
    static constexpr int kKept = 12;

    RecentSheets(Settings &settings, const DatabaseUrl &url) : m_settings(settings), m_url(url.toString()) { }

    QList<RecordId> of(const QString &kind) const;
    void remember(const QString &kind, RecordId id);

private:
    Settings &m_settings;
    QString m_url;
};

} // namespace effectif
