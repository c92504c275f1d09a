// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/progressline.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kBetweenMs = 100;
}

ProgressLine::ProgressLine(Console &console, Language language)
    : m_console(console)
    , m_language(language)
    , m_progress(Console::isErrorTerminal() ? Progress::Listener([this](qint64 done, qint64 total) { show(done, total); })
                                            : Progress::Listener())
{
    m_started.start();
}

ProgressLine::~ProgressLine()
{
    m_console.clearPassing();
}

QString ProgressLine::text(qint64 done, qint64 total, qint64 elapsedMs, Language language)
{
    const QLocale locale = localeOf(language);
    if (total <= 0)
        return locale.toString(done);
    const qint64 seconds = done > 0 ? (elapsedMs * (total - done) / done + 999) / 1000 : 0;
    return u"%1 / %2  %3 %  "_s.arg(locale.toString(done), locale.toString(total)).arg(done * 100 / total)
        + QCoreApplication::translate("ProgressLine", "remaining %1 s").arg(seconds);
}

void ProgressLine::show(qint64 done, qint64 total)
{
    const qint64 now = m_started.elapsed();
    if (now - m_shownAt < kBetweenMs)
        return;
    m_shownAt = now;
    m_console.showPassing(text(done, total, now, m_language));
}

} // namespace effectif
