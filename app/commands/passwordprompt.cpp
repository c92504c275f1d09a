// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/passwordprompt.h"

#include "app/commands/console.h"

#include <cstdio>
#include <iostream>
#include <string>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#else
#include <windows.h>
#endif

namespace effectif {

namespace {
/// The terminal shows nothing of what is typed as long as it lives.
class EchoOff
{
public:
#ifdef Q_OS_UNIX
    EchoOff()
    {
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~EchoOff() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }

private:
    termios m_before{};
#else
    EchoOff()
    {
        ::GetConsoleMode(m_input, &m_before);
        ::SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
    }
    ~EchoOff() { ::SetConsoleMode(m_input, m_before); }

private:
    HANDLE m_input = ::GetStdHandle(STD_INPUT_HANDLE);
    DWORD m_before = 0;
#endif
};
} // namespace

QString askPassword(const QString &question)
{
    if (!Console::isInputTerminal())
        return {};
    std::cerr << question.toStdString() << ' ' << std::flush;
    std::string line;
    {
        const EchoOff quiet;
        std::getline(std::cin, line);
    }
    std::cerr << std::endl;
    return QString::fromStdString(line);
}

} // namespace effectif
