// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace effectif {

/// What the command line says about the desktop; empty: as last time.
struct DesktopOptions
{
    QString database; ///< URL
    QString language; ///< "fr" or "en"
    bool demo = false;
};

/// Runs the application with its windows until it is closed; answers the exit code.
int runDesktop(int &argc, char **argv, const DesktopOptions &options);

} // namespace effectif
