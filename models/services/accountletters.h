// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/databaseurl.h"
#include "models/base/result.h"
#include "models/domain/account.h"
#include "models/services/letter.h"
#include "models/services/servicecontext.h"

#include <QTimeZone>

namespace effectif {

/// What the letters of an office name it and its database by.
struct OfficeAddress
{
    QString office;
    DatabaseUrl url;
    QTimeZone zone; ///< in whose time hours are told
};

/// To somebody who gets an account, or a new code for one, used already or not: what to start, what to type, until when.
Letter codeLetter(const Account &account, const OneTimeCode &code, bool isNew, const QString &from, const OfficeAddress &office);

/// Puts the letter into the outbox, sealed for the machine that sends; answers its number there. Inside of the caller's
/// operation. Unavailable: no machine sends.
Result<int> mailCode(ServiceContext &context, const Account &account, const OneTimeCode &code, bool isNew);

} // namespace effectif
