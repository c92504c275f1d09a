// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/base/result.h"
#include "models/domain/mail.h"
#include "models/domain/retention.h"

namespace effectif::storage {

class Connection;

/// Somebody the program itself writes to.
struct Addressee
{
    MailAddress to;
    Language language = Language::French;
};

/// Owns `clockwork`, and what is done by the clock. On a server by functions, for accounts with the right to send: of
/// sheets they are told a number, and of administrators where to write to them.
class ClockworkRepository
{
public:
    explicit ClockworkRepository(Connection &connection) : m_connection(connection) { }

    /// True once in so many seconds, for one of all programs; inside of the transaction in which it is done.
    Result<bool> take(const QString &task, int seconds, const QDateTime &now);
    /// Wipes texts of messages that have been over for so many days, and what asks for passwords or opened accounts once.
    Result<void> forget(int days, const QDateTime &now);
    /// How many sheets of the kind are older than these limits say, but for those kept on purpose.
    Result<int> countDue(const QString &kind, const QList<RetentionLimit> &limits, const QDate &today);
    Result<QList<Addressee>> administrators();

private:
    Connection &m_connection;
};

} // namespace effectif::storage
