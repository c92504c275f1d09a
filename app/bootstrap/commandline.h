// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QStringList>

namespace effectif {

/// `effectif [--database URL] [--login E-MAIL] [--lang fr|en] [--demo] [COMMAND ...]` taken apart; what follows a command is the
/// command's to understand.
struct CommandLine
{
    QString database; ///< URL; empty: the default
    QString login;    ///< e-mail address of an account; empty: none
    QString language; ///< "fr" or "en"; empty: the system's
    QString command;
    QStringList arguments; ///< of the command
    bool demo = false;
    bool help = false;
    bool version = false;
    QString mistake; ///< an argument that is not understood; the first of them

    static CommandLine read(int argc, char **argv);
    /// `arguments` without the program's own name.
    static CommandLine read(const QStringList &arguments);

    bool opensDesktop() const { return command.isEmpty() && !help && !version && mistake.isEmpty(); }
    /// The language asked for, else the system's.
    Language effectiveLanguage() const;
};

} // namespace effectif
