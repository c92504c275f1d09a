// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace effectif {

/// Ids of our own reasons why a message is not sent (OutboxEntry::reason with code 0). They stand in databases.
namespace mailreason {
inline const auto kExpired = QStringLiteral("expired");     ///< it was too late for it
inline const auto kWithdrawn = QStringLiteral("withdrawn"); ///< somebody took it back
inline const auto kSealed = QStringLiteral("sealed");       ///< sealed for a machine that sends no more
inline const auto kGaveUp = QStringLiteral("gave_up");      ///< put off too many times
inline const auto kCopied = QStringLiteral("copied");       ///< it waited when this copy of the database was made
} // namespace mailreason

/// Why a message did not arrive, for people, in the interface's language, with what can be done. `code` is the server's
/// reply code (RFC 5321), `text` what it said, with its enhanced code (RFC 3463) if it gave one; or one of our own ids with
/// code 0. What is not known is quoted as it came; empty where nothing was said.
QString explain(int code, const QString &text);

/// "5.1.1" in a server's words; empty where there is none.
QString enhancedCode(const QString &text);

} // namespace effectif
