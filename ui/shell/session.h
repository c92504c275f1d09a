// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"

#include <QStringList>

namespace effectif {

class Settings;

/// The sheets left open in each database, for the next start.
class Session
{
public:
    explicit Session(Settings &settings) : m_settings(settings) { }

    /// The state keys of the pages left open on this database.
    QStringList openPages(const DatabaseUrl &url) const;
    void storeOpenPages(const DatabaseUrl &url, const QStringList &stateKeys);

private:
    Settings &m_settings;
};

} // namespace effectif
