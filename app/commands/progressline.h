// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/console.h"
#include "models/base/language.h"
#include "models/services/progress.h"

#include <QElapsedTimer>

namespace effectif {

/// "412 000 / 1 000 000  41 %  remaining 12 s" on a terminal; nothing where there is none.
class ProgressLine
{
public:
    ProgressLine(Console &console, Language language);
    ~ProgressLine();
    Progress &progress() { return m_progress; }

    /// The line's text, for a total of 0 without share and time.
    static QString text(qint64 done, qint64 total, qint64 elapsedMs, Language language);

private:
    void show(qint64 done, qint64 total);

    Console &m_console;
    Language m_language;
    QElapsedTimer m_started;
    qint64 m_shownAt = 0;
    Progress m_progress;
};

} // namespace effectif
