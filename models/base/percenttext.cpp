// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/percenttext.h"

#include <QCoreApplication>

namespace effectif {

double percentOf(qint64 count, qint64 of)
{
    return of > 0 ? 100.0 * static_cast<double>(count) / static_cast<double>(of) : 0;
}

QString percentText(qint64 count, qint64 of, Language language)
{
    const QLocale locale = localeOf(language);
    const double rate = percentOf(count, of);
    if (count > 0 && rate < 0.5)
        return QCoreApplication::translate("percentText", "< %1 %").arg(locale.toString(1));
    if (count < of && rate > 99.5)
        return QCoreApplication::translate("percentText", "> %1 %").arg(locale.toString(99));
    return QCoreApplication::translate("percentText", "%1 %").arg(locale.toString(qRound(rate)));
}

} // namespace effectif
