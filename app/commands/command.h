// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bootstrap/commandline.h"
#include "app/commands/arguments.h"
#include "app/commands/console.h"

namespace effectif {

/// How a command ends; scripts rely on these numbers.
enum ExitCode {
    kDone = 0,
    kDoneWithRefusals = 1, ///< rows were refused, or violations found
    kWrongUsage = 2,       ///< the command line or a file it names: nothing was done
    kUnavailable = 3       ///< the database
};

/// What a command works with.
struct CommandContext
{
    const CommandLine &line;
    Arguments arguments;
    Console &console;
    Language language;
};

/// One command: commands.cpp lists them, and help and usage are made from the list.
struct Command
{
    const char *name;
    const char *summary; ///< to be translated in the context "Commands"
    QStringList words;   ///< what must be given, such as FILE.csv
    QList<OptionSpec> options;
    int (*run)(CommandContext &context);
    bool draws = false; ///< needs fonts: a QGuiApplication, though no screen
};

Command createCommand();
Command demoCommand();
Command fieldsCommand();
Command importCommand();
Command exportCommand();
Command printCommand();
Command duplicatesCommand();
Command qualityCommand();
Command checkCommand();
Command backupCommand();
Command copyCommand();
Command serverSetupCommand();
Command serverUpgradeCommand();
Command workerCommand();

} // namespace effectif
