// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/sendingrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kTime = u"HH:mm"_s;

QTime timeIn(const QJsonObject &json, const QString &key, const QTime &usual)
{
    const QTime time = QTime::fromString(json.value(key).toString(), kTime);
    return time.isValid() ? time : usual;
}
} // namespace

QString SendingRules::toText() const
{
    QJsonArray closed;
    for (const QDate &day : quiet.closed)
        closed.append(day.toString(Qt::ISODate));
    const QJsonObject json{{u"from"_s, from.address},
                           {u"from_name"_s, from.name},
                           {u"reply_to"_s, replyTo.address},
                           {u"reply_to_name"_s, replyTo.name},
                           {u"quiet_from"_s, quiet.from.toString(kTime)},
                           {u"quiet_to"_s, quiet.to.toString(kTime)},
                           {u"quiet_weekends"_s, quiet.weekends},
                           {u"quiet_public_holidays"_s, quiet.publicHolidays},
                           {u"closed"_s, closed},
                           {u"zone"_s, QString::fromLatin1(quiet.zone)}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SendingRules SendingRules::fromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    SendingRules rules;
    rules.from = {json.value(u"from_name"_s).toString(), json.value(u"from"_s).toString()};
    rules.replyTo = {json.value(u"reply_to_name"_s).toString(), json.value(u"reply_to"_s).toString()};
    rules.quiet.from = timeIn(json, u"quiet_from"_s, rules.quiet.from);
    rules.quiet.to = timeIn(json, u"quiet_to"_s, rules.quiet.to);
    rules.quiet.weekends = json.value(u"quiet_weekends"_s).toBool(rules.quiet.weekends);
    rules.quiet.publicHolidays = json.value(u"quiet_public_holidays"_s).toBool(rules.quiet.publicHolidays);
    for (const auto &day : json.value(u"closed"_s).toArray()) {
        if (const QDate date = QDate::fromString(day.toString(), Qt::ISODate); date.isValid())
            rules.quiet.closed.append(date);
    }
    if (const QString zone = json.value(u"zone"_s).toString(); !zone.isEmpty())
        rules.quiet.zone = zone.toLatin1();
    return rules;
}

} // namespace effectif
