// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif::storage {

class Connection;

/// What a PostgreSQL database holds to whatever program asks, made from the files of resources/rights: on every
/// database the functions that the program works through; in an office with accounts also row level security, grants
/// and the functions of accounts, all made anew from the tables as they are. Run inside a transaction, by the owner.
class RightsGenerator
{
public:
    explicit RightsGenerator(Connection &connection) : m_connection(connection) { }

    Result<void> synchronise();
    /// After the fields of a kind changed.
    Result<void> fieldsChanged(const QString &kind);

    /// Of the files; another one than the database's setting means that synchronise() is due.
    static QString shippedDigest();

private:
    /// The files whose names begin with one of these digits, "[12]", in the order of their names.
    Result<void> run(const QString &digits, const QString &prefix);

    Connection &m_connection;
};

} // namespace effectif::storage
