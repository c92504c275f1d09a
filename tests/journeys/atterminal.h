// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/journeys/commandline.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace effectif::test {

/// What the real program answers to somebody at a terminal: what is asked there is answered as soon as the terminal shows nothing of what is typed.
struct AtTerminal : Ran
{
    QByteArray shown; ///< of what was typed
    bool asked = false;

    AtTerminal(const QStringList &arguments, const QByteArray &answer)
    {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
        if (terminal < 0 || ::grantpt(terminal) != 0 || ::unlockpt(terminal) != 0)
            qFatal("there is no terminal");
        QProcess process;
        process.setProcessEnvironment(plainEnvironment());
        process.setStandardInputFile(QString::fromLocal8Bit(::ptsname(terminal)));
        process.start(QStringLiteral(EFFECTIF_BINARY), arguments);
        for (int i = 0; i < 1200 && !process.waitForFinished(100); ++i) {
            termios state{};
            if (asked || ::tcgetattr(terminal, &state) != 0 || (state.c_lflag & ECHO) != 0)
                continue;
            asked = ::write(terminal, answer.constData(), static_cast<size_t>(answer.size())) == answer.size();
        }
        char bytes[4096];
        for (ssize_t n = 0; (n = ::read(terminal, bytes, sizeof bytes)) > 0;)
            shown.append(bytes, n);
        ::close(terminal);
        code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        out = QString::fromUtf8(process.readAllStandardOutput());
        err = QString::fromUtf8(process.readAllStandardError());
    }
};

} // namespace effectif::test
