// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace effectif::storage {

/// A list of texts as PostgreSQL takes one; each as a pattern of LIKE that finds it anywhere.
inline QString likePatterns(const QStringList &words)
{
    QStringList quoted;
    for (QString word : words) {
        word.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%")).replace(u'_', QStringLiteral("\\_")); // of LIKE
        word.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));                                     // of a list
        quoted << QStringLiteral("\"%") + word + QStringLiteral("%\"");
    }
    return u'{' + quoted.join(u',') + u'}';
}

} // namespace effectif::storage
