// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/checks.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
/// Those that say who somebody is: a line of the office is shared by many, and on purpose.
QStringList ofPeople(const Catalogue &catalogue, QLatin1StringView type)
{
    QStringList keys;
    for (const QString &key : ofType(catalogue, type)) {
        if (catalogue.field(key)->inDuplicateCheck)
            keys << key;
    }
    return keys;
}

QStringList phones(const Catalogue &catalogue)
{
    return ofPeople(catalogue, "phone"_L1);
}

QStringList mails(const Catalogue &catalogue)
{
    return ofPeople(catalogue, "email"_L1);
}

QString says(const Seen &seen, const QStringList &keys)
{
    QStringList values;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (seen.finding.verdict & (Verdict(1) << i))
            values << say(QT_TRANSLATE_NOOP("Quality", "%1: %2")).arg(seen.label(keys.at(i)), seen.value(keys.at(i)));
    }
    const QString other = seen.other.isEmpty() ? say(QT_TRANSLATE_NOOP("Quality", "another person")) : seen.other;
    const QString what = values.join(u", "_s);
    if (seen.finding.more > 0)
        return say(QT_TRANSLATE_N_NOOP("Quality", "%1 – also on the sheet of %2 and on %n more."), seen.finding.more).arg(what, other);
    return say(QT_TRANSLATE_NOOP("Quality", "%1 – also on the sheet of %2.")).arg(what, other);
}
} // namespace

const Check &phoneSharedCheck()
{
    static const Check kCheck{
        .id = "phone_shared",
        .name = QT_TRANSLATE_NOOP("Quality", "Telephone of several people"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The same number stands on sheets of people who share neither name nor address. Numbers of many are left out: they are switchboards."),
        .severity = Severity::Warning,
        .looks = Looks::AnyFilled,
        .fields = phones,
        .says = [](const Seen &seen) { return says(seen, phones(seen.catalogue)); },
        .shared = true,
        .householdMay = true,
    };
    return kCheck;
}

const Check &emailSharedCheck()
{
    static const Check kCheck{
        .id = "email_shared",
        .name = QT_TRANSLATE_NOOP("Quality", "E-mail address of several people"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The same address stands on several sheets: what is meant for one person reaches another. Addresses of many are left out."),
        .severity = Severity::Warning,
        .looks = Looks::AnyFilled,
        .fields = mails,
        .says = [](const Seen &seen) { return says(seen, mails(seen.catalogue)); },
        .shared = true,
    };
    return kCheck;
}

} // namespace effectif::quality
