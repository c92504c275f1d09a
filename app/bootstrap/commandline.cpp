// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/commandline.h"

#include <QLocale>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Reads arguments from left to right.
class Reader
{
public:
    explicit Reader(const QStringList &arguments) : m_left(arguments) { }

    CommandLine line;

    void readAll()
    {
        while (!m_left.isEmpty())
            readOne(m_left.takeFirst());
        if (line.mistake.isEmpty() && !line.language.isEmpty() && line.language != "fr"_L1 && line.language != "en"_L1)
            line.mistake = u"--lang "_s + line.language;
    }

private:
    void readOne(const QString &argument)
    {
        const QString name = argument.section(u'=', 0, 0);
        const bool inCommand = !line.command.isEmpty();
        if (name == "--database"_L1)
            line.database = value(argument);
        else if (name == "--login"_L1)
            line.login = value(argument);
        else if (name == "--lang"_L1)
            line.language = value(argument).toLower();
        else if (argument == "--help"_L1 || argument == "-h"_L1)
            line.help = true;
        else if (argument == "--version"_L1 || (argument == "-v"_L1 && !inCommand))
            line.version = true;
        else if (inCommand)
            line.arguments << argument;
        else if (argument == "--demo"_L1)
            line.demo = true;
        else if (isQtOption(argument))
            m_left = m_left.mid(1); // its value; QApplication reads both
        else if (argument.isEmpty() || argument.startsWith(u'-'))
            blame(argument.isEmpty() ? u"''"_s : argument);
        else
            line.command = argument;
    }

    /// "--name=value", or the next argument.
    QString value(const QString &argument)
    {
        const qsizetype sign = argument.indexOf(u'=');
        const QString result = sign >= 0 ? argument.mid(sign + 1) : (m_left.isEmpty() ? QString() : m_left.takeFirst());
        if (result.isEmpty() || (sign < 0 && result.startsWith("--"_L1)))
            blame(argument);
        return result;
    }

    void blame(const QString &argument)
    {
        if (line.mistake.isEmpty())
            line.mistake = argument;
    }

    static bool isQtOption(const QString &argument)
    {
        static const QStringList kOptions{u"-platform"_s, u"-style"_s, u"-stylesheet"_s, u"-display"_s,
                                          u"-geometry"_s, u"-qwindowgeometry"_s, u"-session"_s};
        return kOptions.contains(argument);
    }

    QStringList m_left;
};
} // namespace

CommandLine CommandLine::read(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return read(arguments);
}

CommandLine CommandLine::read(const QStringList &arguments)
{
    Reader reader(arguments);
    reader.readAll();
    return reader.line;
}

Language CommandLine::effectiveLanguage() const
{
    return languageFromCode(language.isEmpty() ? QLocale::system().name() : language);
}

} // namespace effectif
