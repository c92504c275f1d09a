// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/checks.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
QString says(const Seen &seen)
{
    const QDate day = QDate::fromJulianDay(seen.finding.other);
    const QString what = seen.documents.join(u", "_s);
    if (day < seen.today)
        return say(QT_TRANSLATE_N_NOOP("Quality", "%1: expired on %2, %n day(s) ago."), static_cast<int>(day.daysTo(seen.today)))
            .arg(what, seen.date(day));
    return say(QT_TRANSLATE_N_NOOP("Quality", "%1: expires on %2, in %n day(s)."), static_cast<int>(seen.today.daysTo(day)))
        .arg(what, seen.date(day));
}

QStringList none(const Catalogue &)
{
    return {};
}
} // namespace

const Check &documentExpiredCheck()
{
    static const Check kCheck{
        .id = "document_expired",
        .name = QT_TRANSLATE_NOOP("Quality", "Document that expired"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "A file on the sheet is past its date, and no other one of its type holds longer."),
        .severity = Severity::Error,
        .looks = Looks::Expired,
        .fields = none,
        .says = says,
        .fix = Fix::Document,
    };
    return kCheck;
}

const Check &documentExpiringCheck()
{
    static const Check kCheck{
        .id = "document_expiring",
        .name = QT_TRANSLATE_NOOP("Quality", "Document that expires soon"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "A file on the sheet expires within the days that its type asks for, and no other one of its type holds longer."),
        .severity = Severity::Warning,
        .looks = Looks::Expiring,
        .fields = none,
        .says = says,
        .fix = Fix::Document,
    };
    return kCheck;
}

} // namespace effectif::quality
