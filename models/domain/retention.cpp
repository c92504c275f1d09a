// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/retention.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kStaffMonths = 60;
constexpr int kCandidateMonths = 24;
constexpr int kLongest = 1200;
/// What says nothing of who it was, and something of how many there were.
const QStringList kUsuallyKept{u"nature"_s, u"sheet_kind"_s, u"situation"_s, u"contract_type"_s, u"contract_start"_s, u"contract_end"_s};
} // namespace

RetentionRule RetentionPolicy::usual(const QString &nature)
{
    return nature == "candidate"_L1 ? RetentionRule{nature, kCandidateMonths, RetentionRule::From::Contact}
                                    : RetentionRule{nature, kStaffMonths, RetentionRule::From::Left};
}

RetentionRule RetentionPolicy::of(const QString &nature) const
{
    const auto found = std::ranges::find(rules, nature, &RetentionRule::nature);
    return found == rules.end() ? usual(nature) : *found;
}

QString RetentionPolicy::toText() const
{
    QJsonArray list;
    for (const RetentionRule &rule : rules)
        list.append(QJsonObject{{u"nature"_s, rule.nature},
                                {u"months"_s, rule.months},
                                {u"from"_s, rule.from == RetentionRule::From::Left ? u"left"_s : u"contact"_s}});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"rules"_s, list}, {u"kept"_s, QJsonArray::fromStringList(kept)}})
                                 .toJson(QJsonDocument::Compact));
}

RetentionPolicy RetentionPolicy::fromText(const QString &text)
{
    const QJsonObject root = QJsonDocument::fromJson(text.toUtf8()).object();
    RetentionPolicy policy;
    for (const QJsonValue &value : root.value("rules"_L1).toArray()) {
        const QJsonObject rule = value.toObject();
        const RetentionRule usual = RetentionPolicy::usual(rule.value("nature"_L1).toString());
        policy.rules.append({usual.nature, std::clamp(rule.value("months"_L1).toInt(usual.months), 1, kLongest),
                             rule.value("from"_L1).toString() == "contact"_L1 ? RetentionRule::From::Contact
                                                                             : RetentionRule::From::Left});
    }
    if (!root.contains("kept"_L1)) {
        policy.kept = kUsuallyKept;
        return policy;
    }
    for (const QJsonValue &key : root.value("kept"_L1).toArray())
        policy.kept << key.toString();
    return policy;
}

} // namespace effectif
