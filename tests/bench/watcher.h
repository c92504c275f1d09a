// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace effectif::bench {

/// What a person sees of the start of a program.
struct Start
{
    double painted = 0; ///< ms until the screen shows something of it
    double ready = 0;   ///< ms until what it shows stands still
    double memory = 0;  ///< MB, its share of what it uses together with others (PSS)
};

/// Starts the program under the display of DISPLAY, and ends it again. Nothing, if it showed nothing. The screen
/// should have no other window: a virtual one serves best.
std::optional<Start> watchStart(const QString &program, const QStringList &arguments);

/// The child of watchStart() that looks at the screen: it needs an application of its own, on that display.
int runWatcher(int argc, char **argv);
/// The least that a program of Qt can show: an empty window.
int runHello(int argc, char **argv);

} // namespace effectif::bench
