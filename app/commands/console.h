// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif {

/// Standard output for results, standard error for what the person should read. UTF-8.
class Console
{
public:
    /// A line on standard output.
    void print(const QString &line);
    /// Bytes on standard output as they stand.
    void write(const QByteArray &bytes);
    /// A line on standard error.
    void tell(const QString &line);
    /// The error's message on standard error (its detail too if EFFECTIF_DEBUG is set); answers the exit code that
    /// fits: 3 for what the database is to blame for, else 2.
    int tell(const Error &error);
    /// A line on standard error that the next one overwrites.
    void showPassing(const QString &line);
    void clearPassing();

    static bool isErrorTerminal();
    static bool isInputTerminal();

private:
    qsizetype m_passing = 0; ///< characters of the passing line
};

} // namespace effectif
