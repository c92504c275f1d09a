// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/quality/checks.h"
#include "models/domain/socialsecuritynumber.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
enum Wrong : Verdict { NoKey = 1, OtherKey = 2, NoNumber = 4 };
const auto kNumber = u"social_security_number"_s;

Verdict judge(const Cells &cells)
{
    const auto number = SocialSecurityNumber::read(cells.values[0]);
    if (!number)
        return NoNumber;
    if (number->written < 0)
        return NoKey;
    return number->written == number->key ? Verdict(0) : Verdict(OtherKey);
}

QString says(const Seen &seen)
{
    if (seen.finding.verdict == NoKey)
        return say(QT_TRANSLATE_NOOP("Quality", "The number has no key: two digits are missing at its end."));
    if (seen.finding.verdict == OtherKey)
        return say(QT_TRANSLATE_NOOP("Quality", "The number and its key do not fit together: a digit is mistyped. Compare it with the Vitale card."));
    return say(QT_TRANSLATE_NOOP("Quality", "This is not a social-security number. Compare it with the Vitale card."));
}

/// Only a missing key: where another one stands, any of the digits may be wrong.
std::optional<Suggestion> suggests(const Seen &seen)
{
    const QString stored = seen.record.value(kNumber).toString();
    const auto number = SocialSecurityNumber::read(stored.toLatin1());
    if (!number || number->written >= 0)
        return std::nullopt;
    const QString key = u"%1"_s.arg(number->key, 2, 10, QChar(u'0'));
    return Suggestion{{{kNumber, QString(stored + key)}}, say(QT_TRANSLATE_NOOP("Quality", "The number gets its key, %1.")).arg(key)};
}
} // namespace

const Check &ssnKeyCheck()
{
    static const Check kCheck{
        .id = "ssn_key",
        .name = QT_TRANSLATE_NOOP("Quality", "Key of the social-security number"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The last two digits prove the thirteen before them; they are missing or prove something else."),
        .severity = Severity::Error,
        .looks = Looks::FirstFilled,
        .fields = [](const Catalogue &catalogue) { return known(catalogue, {"social_security_number"}); },
        .judge = judge,
        .says = says,
        .fix = Fix::Edit,
        .suggests = suggests,
        .sealed = true,
    };
    return kCheck;
}

} // namespace effectif::quality
