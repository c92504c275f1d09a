// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/companyprofile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr std::pair<const char *, QString CompanyProfile::*> kTexts[] = {
    {"name", &CompanyProfile::name},           {"phone", &CompanyProfile::phone},
    {"hours", &CompanyProfile::hours},         {"contact", &CompanyProfile::contact},
    {"help_phone", &CompanyProfile::helpPhone}, {"help_email", &CompanyProfile::helpEmail},
    {"booking", &CompanyProfile::booking}};
const auto kWithout = u"without"_s;
const auto kNewAccounts = u"language"_s;
} // namespace

const QStringList &officemodule::all()
{
    static const QStringList modules{kLicences, kTransfers, kLists, kAnnouncements, kPolls};
    return modules;
}

QString CompanyProfile::toText() const
{
    QJsonObject json{{kWithout, QJsonArray::fromStringList(without)}, {kNewAccounts, languageCode(newAccounts)}};
    for (const auto &[key, text] : kTexts)
        json.insert(QLatin1StringView(key), this->*text);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

CompanyProfile CompanyProfile::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    CompanyProfile profile;
    for (const auto &[key, member] : kTexts)
        profile.*member = json.value(QLatin1StringView(key)).toString();
    if (json.contains(kNewAccounts))
        profile.newAccounts = languageFromCode(json.value(kNewAccounts).toString());
    for (const auto &module : json.value(kWithout).toArray()) {
        if (officemodule::all().contains(module.toString()))
            profile.without.append(module.toString());
    }
    return profile;
}

} // namespace effectif
