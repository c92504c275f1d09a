// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/sendersetup.h"

#include <QDateTime>

namespace effectif {

/// What a sender shows the mail server: its password, or an access token that is renewed in time. Used in one thread.
class SenderSecret
{
public:
    explicit SenderSecret(const SenderSetup &setup) : m_setup(setup) { }

    /// Unavailable, Denied: the provider gives none, and says why.
    Result<QString> current();

private:
    SenderSetup m_setup;
    QString m_token;
    QDateTime m_until; ///< of the token
};

} // namespace effectif
