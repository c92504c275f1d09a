// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace effectif {

/// A mail server and who signs in there; the password or token is kept apart from it.
struct SmtpAccount
{
    enum class Security {
        StartTls, ///< demanded, not merely taken where it is offered (port 587)
        Tls,      ///< from the first byte (port 465)
        None      ///< towards this very machine only
    };
    enum class SignIn { None, Password, Google, Microsoft };

    QString host;
    int port = 587;
    Security security = Security::StartTls;
    SignIn signIn = SignIn::Password;
    QString user;
    QString caFile;   ///< certificates besides the system's (PEM); empty: none
    QString clientId; ///< of the office's own application at Google or Microsoft

    bool operator==(const SmtpAccount &) const = default;
};

} // namespace effectif
