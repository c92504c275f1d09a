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
/// The code as newCode() writes it, however somebody typed it; anything else as it is.
QString canonicalCode(const QString &typed);
/// Codes are too long to be guessed, so they are kept by a quicker hash.
Result<QString> makeForCode(const QString &code);

} // namespace passwordhash
} // namespace effectif
