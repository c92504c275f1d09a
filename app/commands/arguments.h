// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QHash>
#include <QStringList>

namespace effectif {

/// An option of a command.
struct OptionSpec
{
    QString name;    ///< "--map"
    QString value;   ///< "MAP.json"; empty: a switch
    QString choices; ///< "create|skip|update"; empty: anything
};

/// The words and options that stand behind a command.
struct Arguments
{
    QStringList words;
    QHash<QString, QString> options;

    bool has(const QString &option) const { return options.contains(option); }
    QString value(const QString &option, const QString &otherwise = {}) const { return options.value(option, otherwise); }

    /// Invalid, naming what is wrong: unknown options, missing or unexpected values, too many or too few words.
    /// What follows "--" is words.
    static Result<Arguments> parse(const QStringList &arguments, const QStringList &words,
                                   const QList<OptionSpec> &options);
};

} // namespace effectif
