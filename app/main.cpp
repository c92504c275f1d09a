// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/application.h"
#include "app/bootstrap/commandline.h"
#include "app/bootstrap/desktop.h"
#include "app/commands/commands.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    using namespace effectif;
    nameApplication();
    const CommandLine line = CommandLine::read(argc, argv);
    if (line.opensDesktop())
        return runDesktop(argc, argv, {line.database, line.language, line.demo});
    const auto application = makeCommandApplication(argc, argv, line);
    return runCommandLine(line);
}
