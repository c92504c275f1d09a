// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QString>
#include <QStringList>

namespace effectif::storage {

class Connection;

/// Owns `user_choice`: what a person arranges, by keys that stand in databases.
class UserChoiceRepository
{
public:
    explicit UserChoiceRepository(Connection &connection) : m_connection(connection) { }

    /// Empty: never chosen.
    Result<QString> choice(UserId user, const QString &key);
    /// What was chosen under the keys that begin so; what was emptied is left out.
    Result<QStringList> choices(UserId user, const QString &prefix);
    Result<void> store(UserId user, const QString &key, const QString &value);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
