// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recentsheets.h"

#include "models/settings/settings.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLinesAtMost = 200; ///< of all databases together
} // namespace

QList<RecordId> RecentSheets::of(const QString &kind) const
{
    const QString prefix = m_url + u'\t' + kind + u'|';
    QList<RecordId> ids;
    for (const QString &line : m_settings.value(setting::kRecentSheets)) {
        if (line.startsWith(prefix) && ids.size() < kKept)
            ids.append(line.mid(prefix.size()).toInt());
    }
    ids.removeAll(0);
    return ids;
}

void RecentSheets::remember(const QString &kind, RecordId id)
{
    const QString line = u"%1\t%2|%3"_s.arg(m_url, kind).arg(id);
    QStringList lines = m_settings.value(setting::kRecentSheets);
    if (lines.value(0) == line)
        return;
    lines.removeAll(line);
    lines.prepend(line);
    m_settings.store(setting::kRecentSheets, lines.first(std::min(kLinesAtMost, lines.size())));
}

} // namespace effectif
