// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/ids.h"

#include <QStringList>

namespace effectif {

class Settings;

/// The sheets left open in each database, for the next start; of each account its own, for two people may share a desk.
class Session
{
public:
    explicit Session(Settings &settings) : m_settings(settings) { }

    /// The state keys of the pages that an account left open on this database; 0: it has no accounts.
    QStringList openPages(const DatabaseUrl &url, UserId account) const;
    void storeOpenPages(const DatabaseUrl &url, UserId account, const QStringList &stateKeys);

private:
    Settings &m_settings;
};

} // namespace effectif
