// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bootstrap/commandline.h"

namespace effectif {

/// Runs the command of the line, or help or version, in this thread and without a display; answers the exit code.
/// Needs a QCoreApplication.
int runCommandLine(const CommandLine &line);

} // namespace effectif
