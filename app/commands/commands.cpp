// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"

#include "app/bootstrap/translators.h"
#include "app/commands/command.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// The only list of the commands, in the order of the help.
const auto &commands()
{
    static const std::array kCommands{createCommand(), demoCommand(),  fieldsCommand(), importCommand(),
                                      exportCommand(), printCommand(),  duplicatesCommand(), qualityCommand(), checkCommand(), backupCommand(), copyCommand(),
                                      serverSetupCommand(), serverUpgradeCommand(), workerCommand()};
    return kCommands;
}

QString say(const char *text)
{
    return QCoreApplication::translate("Commands", text);
}

QString usageOf(const Command &command)
{
    QString line = QLatin1StringView(command.name) + (command.words.isEmpty() ? u""_s : u" "_s)
        + command.words.join(u' ');
    for (const OptionSpec &option : command.options) {
        const QString value = option.choices.isEmpty() ? option.value : option.choices;
        line += u" [%1%2]"_s.arg(option.name, value.isEmpty() ? QString() : u' ' + value);
    }
    return line;
}

QString helpText()
{
    QString text = say(QT_TRANSLATE_NOOP("Commands", "Usage: effectif [--database URL] [--login E-MAIL] [--lang fr|en] [COMMAND]")) + u'\n';
    text += say(QT_TRANSLATE_NOOP("Commands", "Without a command the application opens; with --demo, on the demo.")) + u'\n';
    text += u"  URL = sqlite:FILE | postgresql://user@host:port/name[?ca=FILE]\n\n"_s;
    for (const Command &command : commands())
        text += u"  %1\n      %2\n"_s.arg(usageOf(command), say(command.summary));
    text += u'\n' + say(QT_TRANSLATE_NOOP("Commands", "Exit codes: 0 done, 1 done with refused rows, violations or findings, "
                                                      "2 wrong usage, 3 database unavailable.")) + u'\n';
    return text;
}

int wrongUsage(Console &console, const QString &message, const Command *command = nullptr)
{
    console.tell(message);
    console.tell(command ? say(QT_TRANSLATE_NOOP("Commands", "Usage: effectif %1")).arg(usageOf(*command))
                         : say(QT_TRANSLATE_NOOP("Commands", "“effectif --help” lists the commands.")));
    return kWrongUsage;
}
} // namespace

std::unique_ptr<QCoreApplication> makeCommandApplication(int &argc, char **argv, const CommandLine &line)
{
    const bool draws = std::any_of(commands().begin(), commands().end(),
                                   [&](const Command &command) { return command.draws && line.command == QLatin1StringView(command.name); });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen"); // a server that prints at night has no screen
    const auto handler = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &text) {
        if (type == QtFatalMsg) // nor what a desktop session has: that is not worth a word
            Console().tell(text);
    });
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(handler);
    return application;
}

int runCommandLine(const CommandLine &line)
{
    Console console;
    const Language language = line.effectiveLanguage();
    installTranslators(*QCoreApplication::instance(), language);
    if (!line.mistake.isEmpty())
        return wrongUsage(console, say(QT_TRANSLATE_NOOP("Commands", "“%1” is not understood.")).arg(line.mistake));
    const auto command = std::find_if(commands().begin(), commands().end(), [&](const Command &c) {
        return line.command == QLatin1StringView(c.name);
    });
    const bool known = command != commands().end();
    if (line.version) {
        console.print(u"effectif "_s + QCoreApplication::applicationVersion());
        return kDone;
    }
    if (line.help) {
        console.print(known ? usageOf(*command) + u"\n    "_s + say(command->summary) : helpText().trimmed());
        return kDone;
    }
    if (!known)
        return wrongUsage(console,
                          say(QT_TRANSLATE_NOOP("Commands", "There is no command “%1”.")).arg(line.command));
    auto arguments = Arguments::parse(line.arguments, command->words, command->options);
    if (!arguments)
        return wrongUsage(console, arguments.error().message, &*command);
    CommandContext context{line, *std::move(arguments), console, language};
    return command->run(context);
}

} // namespace effectif
