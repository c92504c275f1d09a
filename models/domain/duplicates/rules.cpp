// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/duplicates/rules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace effectif::duplicates {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array<const char *, kTraits> kIds{"last_name", "birth_name", "first_name", "birth_date", "person_number", "mobile", "house_phone",
                                                 "work_phone", "mail", "work_mail", "address", "postal_code", "identifier"};
constexpr double kMost = 2; ///< more would drown everything else
} // namespace

const char *traitId(Trait trait)
{
    return kIds[static_cast<size_t>(trait)];
}

bool canBeKey(const QString &type)
{
    return type == "phone"_L1 || type == "email"_L1 || type == "iban"_L1 || type == "text"_L1;
}

QString Rules::toText() const
{
    QJsonObject counts;
    for (size_t i = 0; i < kTraits; ++i) {
        if (strengths[i] != 1)
            counts.insert(QLatin1StringView(kIds[i]), strengths[i]);
    }
    QJsonObject all;
    if (!counts.isEmpty())
        all.insert(u"strengths"_s, counts);
    if (!added.isEmpty())
        all.insert(u"fields"_s, QJsonArray::fromStringList(added));
    return all.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Rules Rules::fromText(const QString &text, const QString &threshold)
{
    Rules rules;
    const QJsonObject all = QJsonDocument::fromJson(text.toUtf8()).object();
    const QJsonObject counts = all.value("strengths"_L1).toObject();
    for (size_t i = 0; i < kTraits; ++i)
        rules.strengths[i] = std::clamp(counts.value(QLatin1StringView(kIds[i])).toDouble(1), 0.0, kMost);
    for (const QJsonValue &key : all.value("fields"_L1).toArray())
        rules.added << key.toString();
    bool isNumber = false;
    const double score = threshold.toDouble(&isNumber);
    if (isNumber && score > 0 && score < 100)
        rules.threshold = score;
    return rules;
}

} // namespace effectif::duplicates
