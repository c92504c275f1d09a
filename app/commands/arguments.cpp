// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("Arguments", text);
}

/// Takes one option, and its value from it or from what is left.
Result<void> takeOption(const QString &argument, QStringList &left, const QList<OptionSpec> &options, Arguments &result)
{
    const QString name = argument.section(u'=', 0, 0);
    const auto spec = std::find_if(options.begin(), options.end(), [&](const OptionSpec &o) { return o.name == name; });
    if (spec == options.end())
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("Arguments", "There is no option “%1” here.")).arg(name));
    const bool inOne = argument.contains(u'=');
    if (spec->value.isEmpty()) {
        if (inOne)
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("Arguments", "The option “%1” takes no value.")).arg(name));
        result.options.insert(name, {});
        return {};
    }
    if (!inOne && left.isEmpty())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Arguments", "The option “%1” needs a value: %2.")).arg(name, spec->value));
    const QString value = inOne ? argument.section(u'=', 1) : left.takeFirst();
    if (!spec->choices.isEmpty() && !spec->choices.split(u'|').contains(value))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Arguments", "The option “%1” cannot be “%2”; it is one of: %3."))
                        .arg(name, value, spec->choices));
    result.options.insert(name, value);
    return {};
}
} // namespace

Result<Arguments> Arguments::parse(const QStringList &arguments, const QStringList &words,
                                   const QList<OptionSpec> &options)
{
    Arguments result;
    QStringList left = arguments;
    bool onlyWords = false;
    while (!left.isEmpty()) {
        const QString argument = left.takeFirst();
        if (!onlyWords && argument == "--"_L1) {
            onlyWords = true;
        } else if (!onlyWords && argument.startsWith(u'-') && argument != "-"_L1) {
            if (auto taken = takeOption(argument, left, options, result); !taken)
                return fail(taken.error());
        } else {
            result.words << argument;
        }
    }
    if (result.words.size() < words.size())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Arguments", "%1 is missing.")).arg(words.at(result.words.size())));
    if (result.words.size() > words.size())
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("Arguments", "“%1” is one word too many. Put quotation marks around words that "
                                                       "belong together."))
                        .arg(result.words.at(words.size())));
    return result;
}

} // namespace effectif
