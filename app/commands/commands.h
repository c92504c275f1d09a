// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bootstrap/commandline.h"

#include <memory>

class QCoreApplication;

namespace effectif {

/// What the command of the line needs to run: none needs a screen, some need fonts.
std::unique_ptr<QCoreApplication> makeCommandApplication(int &argc, char **argv, const CommandLine &line);

/// Runs the command of the line, or help or version, in this thread and without a display; answers the exit code.
/// Needs a makeCommandApplication().
int runCommandLine(const CommandLine &line);

} // namespace effectif
