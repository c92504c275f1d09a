// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/progress.h"
#include "models/services/services.h"

namespace effectif {

/// Moves an office: from a file to a server, back, or to another of the same kind.
class CopyService
{
public:
    explicit CopyService(Services &from) : m_from(from) { }

    struct Outcome
    {
        int sheets = 0;
        QByteArray digest; ///< of the content, computed in both databases
        QList<Invitation> codes; ///< what opens the accounts of a file that was made; passwords are not copied
        QString recoveryKey;     ///< of its encrypted fields; empty without accounts
        int waiting = 0;         ///< messages that stay behind: two offices would send them twice
    };

    /// Makes the database and fills it. Where that fails or is stopped, nothing is left of it, and the old one is as it
    /// was. Conflict: there is an office already. Unavailable: stopped, or either database failed.
    Result<Outcome> copyTo(const OpenRequest &request, Progress &progress);

private:
    Result<Outcome> fill(Services &to, Progress &progress);
    static Result<QList<Invitation>> newCodes(Services &to);
    static void discard(std::unique_ptr<Services> services);

    Services &m_from;
};

} // namespace effectif
