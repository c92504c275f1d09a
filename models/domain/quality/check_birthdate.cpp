// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/checks.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
enum Wrong : Verdict { Unborn = 1, Child = 2, Ancient = 4 };
constexpr int kYoungest = 14; ///< years; Code du travail, L4153-1: light work from 14 on
constexpr int kOldest = 90;

/// Years between two days written year-month-day.
int yearsBetween(QByteArrayView from, QByteArrayView to)
{
    const int years = from.first(4).toByteArray().toInt();
    return to.first(4).toByteArray().toInt() - years - (to.sliced(4) < from.sliced(4) ? 1 : 0);
}

Verdict judge(const Cells &cells)
{
    const QByteArrayView born = cells.values[0];
    if (born.size() < 10)
        return 0;
    if (born > cells.today)
        return Unborn;
    const int age = yearsBetween(born, cells.today);
    if (age < kYoungest)
        return Child;
    return age > kOldest ? Verdict(Ancient) : 0;
}

QString says(const Seen &seen)
{
    const QString born = seen.value(u"birth_date"_s);
    if (seen.finding.verdict == Unborn)
        return say(QT_TRANSLATE_NOOP("Quality", "The birth date is to come: %1.")).arg(born);
    const QDate date = seen.record.value(u"birth_date"_s).toDate();
    const int age = yearsBetween(date.toString(Qt::ISODate).toLatin1(), seen.today.toString(Qt::ISODate).toLatin1());
    return say(QT_TRANSLATE_N_NOOP("Quality", "Born on %1, the person would be %n year(s) old."), age).arg(born);
}
} // namespace

const Check &birthDateCheck()
{
    static const Check kCheck{
        .id = "birth_date",
        .name = QT_TRANSLATE_NOOP("Quality", "Birth date of a child or of a past century"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "By the birth date the person is too young to work, very old, or not born yet."),
        .severity = Severity::Warning,
        .looks = Looks::FirstFilled,
        .fields = [](const Catalogue &catalogue) { return known(catalogue, {"birth_date"}); },
        .judge = judge,
        .says = says,
    };
    return kCheck;
}

} // namespace effectif::quality
