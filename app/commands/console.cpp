// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/console.h"

#include "app/commands/command.h"

#include <QCoreApplication>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

namespace effectif {

namespace {
bool isTerminal(FILE *stream)
{
#ifdef Q_OS_UNIX
    return ::isatty(::fileno(stream)) == 1;
#else
    return _isatty(_fileno(stream)) != 0;
#endif
}

void put(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stream);
    std::fflush(stream);
}

/// Text of files and databases goes to a terminal: escape sequences in it must not, nor marks that turn it round.
QByteArray harmless(QString text)
{
    for (QChar &c : text) {
        const char16_t unit = c.unicode();
        const bool control = (unit < 0x20 && c != u'\n' && c != u'\t') || (unit >= 0x7f && unit < 0xa0);
        const bool direction = (unit >= 0x202a && unit <= 0x202e) || (unit >= 0x2066 && unit <= 0x2069);
        if (control || direction)
            c = QChar(0xfffd);
    }
    return text.toUtf8();
}
} // namespace

void Console::print(const QString &line)
{
    clearPassing();
    put(stdout, harmless(line) + '\n');
}

void Console::write(const QByteArray &bytes)
{
    clearPassing();
    put(stdout, bytes);
}

void Console::tell(const QString &line)
{
    clearPassing();
    put(stderr, harmless(line) + '\n');
}

int Console::tell(const Error &error)
{
    tell(error.message.isEmpty()
             ? QCoreApplication::translate("Console", "Something went wrong in the program. Start it again with "
                                                      "EFFECTIF_DEBUG=1 for details.")
             : error.message);
    if (qEnvironmentVariableIsSet("EFFECTIF_DEBUG") && !error.detail.isEmpty())
        tell(error.detail);
    const bool database = error.kind == ErrorKind::Unavailable || error.kind == ErrorKind::Denied
        || error.kind == ErrorKind::Internal;
    return database ? kUnavailable : kWrongUsage;
}

void Console::showPassing(const QString &line)
{
    const QString padded = line.leftJustified(m_passing);
    m_passing = line.size();
    put(stderr, '\r' + harmless(padded));
}

void Console::clearPassing()
{
    if (m_passing == 0)
        return;
    put(stderr, '\r' + QByteArray(m_passing, ' ') + '\r');
    m_passing = 0;
}

bool Console::isErrorTerminal()
{
    return isTerminal(stderr);
}

bool Console::isInputTerminal()
{
    return isTerminal(stdin);
}

} // namespace effectif
