// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/phonenumber.h"
#include "models/domain/quality/checks.h"

#include <QCoreApplication>

namespace effectif::quality {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMost = 32; ///< fields of one sheet: bits of a verdict

QStringList fields(const Catalogue &catalogue)
{
    return ofType(catalogue, "phone"_L1).mid(0, kMost);
}

Verdict judge(const Cells &cells)
{
    Verdict wrong = 0;
    for (std::size_t i = 0; i < cells.values.size(); ++i) {
        if (!cells.values[i].isEmpty() && !PhoneNumber::fromCanonical(QString::fromUtf8(cells.values[i])).isPlausible())
            wrong |= Verdict(1) << i;
    }
    return wrong;
}

bool isOneOf(const Seen &seen, const QString &key)
{
    const QVariant value = seen.record.value(key);
    return !value.isNull() && !PhoneNumber::fromCanonical(value.toString()).isPlausible();
}

QString says(const Seen &seen)
{
    QStringList parts;
    for (const QString &key : fields(seen.catalogue)) {
        if (isOneOf(seen, key))
            parts << say(QT_TRANSLATE_NOOP("Quality", "%1: %2")).arg(seen.label(key), seen.value(key));
    }
    return say(QT_TRANSLATE_NOOP("Quality", "No such number – %1")).arg(parts.join(u", "_s));
}

/// The number as it was meant: a spreadsheet took the 0 away, or somebody the +. Nothing where both would do.
QString meant(const QString &stored)
{
    QString result;
    for (const QString &prefix : {QString(), u"0"_s, u"+"_s}) {
        const auto read = PhoneNumber::parse(prefix + stored, u"FR"_s);
        if (!read || !read->isPlausible() || read->toString() == result)
            continue;
        if (!result.isEmpty())
            return {};
        result = read->toString();
    }
    return result;
}

std::optional<Suggestion> suggests(const Seen &seen)
{
    Suggestion suggestion;
    QStringList parts;
    for (const QString &key : fields(seen.catalogue)) {
        const QString number = isOneOf(seen, key) ? meant(seen.record.value(key).toString()) : QString();
        if (number.isEmpty())
            continue;
        suggestion.changes.insert(key, number);
        parts << say(QT_TRANSLATE_NOOP("Quality", "%1: %2 instead of %3")).arg(seen.label(key), number, seen.value(key));
    }
    suggestion.sentence = parts.join(u'\n');
    return parts.isEmpty() ? std::nullopt : std::optional(suggestion);
}
} // namespace

const Check &phoneInvalidCheck()
{
    static const Check kCheck{
        .id = "phone_invalid",
        .name = QT_TRANSLATE_NOOP("Quality", "Telephone number that does not exist"),
        .sentence = QT_TRANSLATE_NOOP("Quality", "The number is in no country’s numbering plan: a digit is missing, or one too many."),
        .severity = Severity::Warning,
        .looks = Looks::AnyFilled,
        .fields = fields,
        .judge = judge,
        .says = says,
        .fix = Fix::Edit,
        .suggests = suggests,
    };
    return kCheck;
}

} // namespace effectif::quality
