// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

namespace effectif {

/// How a file keeps passwords: Argon2id by libsodium, each with a salt of its own; about a tenth of a second a try.
namespace passwordhash {

Result<QString> make(const QString &password);
bool matches(const QString &hash, const QString &password);
/// Takes as long as matches(), where there is nothing to compare with: how long an answer takes tells nothing.
void pretend(const QString &password);

/// Sixteen signs of which none looks like another, 80 bits: "K7RM-2XQD-9TNB-H4CW".
QString newCode();
/// The code or recovery key as it was written here, however somebody typed it; anything else as it is.
QString canonicalCode(const QString &typed);
/// Twice as long, on paper for the day when all passwords are lost (FieldKeys).
QString newRecoveryKey();
bool isRecoveryKey(const QString &typed);
/// A key of 32 bytes, to lock up what only the password or the code may open.
Result<QByteArray> keyFrom(const QString &secret, const QByteArray &salt, bool isCode);
/// Codes are too long to be guessed, so they are kept by a quicker hash.
Result<QString> makeForCode(const QString &code);

} // namespace passwordhash
} // namespace effectif
