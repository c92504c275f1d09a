// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/language.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace effectif {

using TeamId = qint32;

/// Several people who stand in for each other.
struct Team
{
    TeamId id = 0; ///< 0: not stored yet
    QString name;
    QList<UserId> members;

    bool operator==(const Team &) const = default;
};

/// That somebody is away, until when, and who takes the new work meanwhile: a person or a team, or nobody. Each of them may be
/// left out (M32).
struct Away
{
    bool on = false; ///< as the database's clock says: over as soon as `until` has come
    QDateTime until; ///< invalid: until it is switched off
    UserId delegate = 0;
    TeamId team = 0;
    QString delegateName; ///< of whichever of the two; empty for one whom the reader does not know
    bool silent = false;  ///< no e-mail and nothing on the desktop meanwhile

    bool operator==(const Away &) const = default;
};

/// What somebody says of themselves.
struct Profile
{
    UserId id = 0;
    QString name;
    QString email; ///< empty: no account
    Language language = Language::French; ///< of everything that Effectif writes to the person
    QString position;
    QString externalId; ///< of the person in other software
    bool signs = true;
    QString signature; ///< as richtext keeps it; empty: the name
    Away away;

    bool operator==(const Profile &) const = default;
};

/// One of those who are away, as colleagues know it.
struct AbsentColleague
{
    UserId id = 0;
    QString name;
    Away away;

    bool operator==(const AbsentColleague &) const = default;
};

} // namespace effectif
