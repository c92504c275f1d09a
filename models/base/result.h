// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace effectif {

/// What sort of failure it is: it decides what the person can do next, not where it happened.
enum class ErrorKind {
    Invalid,     ///< what was given cannot be accepted: correct it and try again
    NotFound,    ///< it is not there, or not for this user
    Conflict,    ///< someone else changed it meanwhile
    Denied,      ///< the right is missing
    Unavailable, ///< the database, the disk or the network does not answer: try again later
    Internal     ///< a defect of the program
};

/// A failure as a value. `message` is for the person: translated, and it says what to do next.
/// `detail` is for the log and for "copy details". `field` is the key of the field concerned, or empty.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message;
    QString detail;
    QString field;
};

template <typename T> using Result = tl::expected<T, Error>;

/// `return fail(ErrorKind::NotFound, tr("..."));`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, QString message, QString detail = {},
                                                QString field = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(message), std::move(detail), std::move(field)});
}

/// Hands an error on to the caller's own Result type.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace effectif
