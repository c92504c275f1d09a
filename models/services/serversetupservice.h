// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/services.h"

namespace effectif {

/// Makes and upgrades an office with accounts on a server, under the hands of the database's administrator. Each step
/// may be repeated: what is there already is left as it is, what was interrupted goes on.
class ServerSetupService
{
public:
    struct Administrator
    {
        QString email;
        QString name;
        QString department; ///< empty: "Head office"
    };
    struct Invitation
    {
        QString code; ///< lets the administrator in once
        QDateTime until;
    };

    ServerSetupService(const OpenRequest &request, const Clock &clock) : m_request(request), m_clock(clock) { }

    /// The office and its first administrator. An account that is there already gets a new code: the way back in for an
    /// office whose administrators forgot their passwords. Invalid, Denied, Conflict.
    Result<Invitation> setUp(const Administrator &administrator);
    /// Brings an office to this program's version; answers whether there was anything to do. NotFound if there is none.
    Result<bool> upgrade();

private:
    Result<std::unique_ptr<storage::Connection>> connect() const;
    Result<void> migrate(storage::Connection &connection);
    Result<DepartmentId> placeDepartment(storage::Connection &connection, const QString &name);
    Result<Invitation> invite(storage::Connection &connection, const Administrator &administrator, DepartmentId department);

    OpenRequest m_request;
    const Clock &m_clock;
};

} // namespace effectif
