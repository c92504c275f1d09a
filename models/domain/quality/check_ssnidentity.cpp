// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/checks.h"
#include "models/domain/socialsecuritynumber.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
enum Wrong : Verdict { Sex = 1, Year = 2, Month = 4 };
const auto kNumber = u"social_security_number"_s;
const auto kBirth = u"birth_date"_s;
const auto kCivility = u"civility"_s;
constexpr int kYoungest = 14; ///< years: who is younger works nowhere
constexpr int kOldest = 100;

int numberAt(QByteArrayView date, qsizetype at, qsizetype length)
{
    int result = 0;
    for (const char c : date.sliced(at, length))
        result = result * 10 + (c - '0');
    return result;
}

/// Only a number with the right key, or none, says anything: with a wrong one a digit is mistyped, which another check tells.
/// The year has two digits, so that whoever is a hundred years older is right too.
Verdict judge(const Cells &cells)
{
    const auto number = SocialSecurityNumber::read(cells.values[0]);
    if (!number || (number->written >= 0 && number->written != number->key))
        return 0;
    Verdict wrong = 0;
    const QByteArrayView born = cells.values.size() > 1 ? cells.values[1] : QByteArrayView();
    if (born.size() >= 10) {
        if (numberAt(born, 2, 2) != number->year)
            wrong |= Year;
        if (number->month != 0 && numberAt(born, 5, 2) != number->month)
            wrong |= Month;
    }
    const QByteArrayView civility = cells.values.size() > 2 ? cells.values[2] : QByteArrayView();
    if (civility == (number->woman ? QByteArrayView("mr") : QByteArrayView("mrs")))
        wrong |= Sex;
    return wrong;
}

QString says(const Seen &seen)
{
    const Verdict wrong = seen.finding.verdict;
    if (wrong == Sex)
        return say(QT_TRANSLATE_NOOP("Quality", "The number is not one of a person with the title “%1”.")).arg(seen.value(kCivility));
    if (wrong & Sex)
        return say(QT_TRANSLATE_NOOP("Quality", "Neither the title nor the birth date (%1) fits the number: it may be somebody else’s."))
            .arg(seen.value(kBirth));
    if (wrong == Month)
        return say(QT_TRANSLATE_NOOP("Quality", "The month of the birth date (%1) is not the one of the number.")).arg(seen.value(kBirth));
    if (wrong == Year)
        return say(QT_TRANSLATE_NOOP("Quality", "The year of the birth date (%1) is not the one of the number.")).arg(seen.value(kBirth));
    return say(QT_TRANSLATE_NOOP("Quality", "Year and month of the birth date (%1) are not those of the number.")).arg(seen.value(kBirth));
}

/// The birth date that the number means, where only one century makes somebody of an age to work.
QDate meant(const SocialSecurityNumber &number, const QDate &born, const QDate &today)
{
    const bool turned = number.month != 0 && number.month != born.month() && born.day() == number.month;
    const int month = number.month != 0 ? number.month : born.month();
    const int day = turned ? born.month() : born.day();
    QDate result;
    for (const int century : {1900, 2000}) {
        const QDate date(century + number.year, month, day);
        if (!date.isValid() || date.addYears(kYoungest) > today || date.addYears(kOldest) < today)
            continue;
        if (result.isValid())
            return {};
        result = date;
    }
    return result;
}

std::optional<Suggestion> suggests(const Seen &seen)
{
    const auto number = SocialSecurityNumber::read(seen.record.value(kNumber).toString().toLatin1());
    if (!number)
        return std::nullopt;
    const Verdict wrong = seen.finding.verdict;
    if (wrong == Sex) {
        const FieldDefinition *field = seen.catalogue.field(kCivility);
        const Choice *choice = field ? seen.catalogue.choiceWithCode(*field, number->woman ? u"mrs"_s : u"mr"_s) : nullptr;
        if (!choice || choice->retired)
            return std::nullopt;
        return Suggestion{{{kCivility, choice->code}},
                          say(QT_TRANSLATE_NOOP("Quality", "The title becomes “%1”, as the number says.")).arg(choice->label.in(seen.language))};
    }
    const QDate born = seen.record.value(kBirth).toDate();
    if ((wrong & Sex) || !born.isValid())
        return std::nullopt;
    const QDate date = meant(*number, born, seen.today);
    if (!date.isValid() || date == born)
        return std::nullopt;
    return Suggestion{{{kBirth, date}}, say(QT_TRANSLATE_NOOP("Quality", "The birth date becomes %1 instead of %2, as the number says."))
                                            .arg(seen.date(date), seen.date(born))};
}
} // namespace

const Check &ssnIdentityCheck()
{
    static const Check kCheck{
        .id = "ssn_identity",
        .name = QT_TRANSLATE_NOOP("Quality", "Social security and civil status"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The number says sex, year and month of birth; title or birth date say otherwise."),
        .severity = Severity::Error,
        .looks = Looks::FirstFilled,
        .fields = [](const Catalogue &catalogue) {
            const QStringList keys = known(catalogue, {"social_security_number", "birth_date", "civility"});
            return keys.size() == 3 ? keys : QStringList();
        },
        .judge = judge,
        .says = says,
        .fix = Fix::Edit,
        .suggests = suggests,
        .sealed = true,
    };
    return kCheck;
}

} // namespace effectif::quality
