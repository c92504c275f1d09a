// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/rights.h"

#include <QDateTime>

namespace effectif {

/// Somebody who may sign in, known by the e-mail address.
struct Account
{
    enum class State {
        Active,
        Invited, ///< a one-time code was given and no password chosen yet
        Off      ///< may not sign in; what was done under the name stays signed with it
    };

    UserId id = 0;
    QString name;
    QString email;
    Rights rights;
    State state = State::Invited;
    QDateTime seen;      ///< signed in last; invalid: never
    QDateTime codeUntil; ///< until when a one-time code counts; invalid: there is none
    bool waitsForKey = false; ///< may read encrypted fields, and nobody who can has handed out their key yet
    Language language = Language::French; ///< in which Effectif writes to the person
    bool mustChoose = false; ///< came with a one-time code: nothing else may be done before a password is chosen

    bool operator==(const Account &) const = default;
};

/// What opens an account once, and until when. It is shown to whoever made it and stands nowhere in clear.
struct OneTimeCode
{
    QString text; ///< "K7RM-2XQD-9TNB-H4CW"
    QDateTime until;
};

/// An account that is at work at this moment.
struct LiveSession
{
    UserId account = 0;
    QDateTime since;
    QString program; ///< "effectif-1.0", as the program says it
};

/// Somebody forgot the password and asked for a new way in (M20-M22).
struct PasswordRequest
{
    int id = 0;
    QString email;
    QDateTime at;
};

} // namespace effectif
