// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/awayroster.h"

#include "models/services/awayservice.h"
#include "models/services/office.h"
#include "models/services/profileservice.h"

#include <algorithm>

namespace effectif {

namespace {
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kSoonestMs = 1000; ///< the clocks of two machines differ
} // namespace

AwayRoster::AwayRoster(Office &office, Language language, QObject *parent)
    : QObject(parent)
    , m_office(office)
    , m_language(language)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &AwayRoster::refresh);
    connect(&office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == ProfileService::kKind || kind == AwayService::kTeams)
            refresh();
    });
    connect(&office, &Office::accountChanged, this, &AwayRoster::refresh);
    refresh();
}

void AwayRoster::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT changed();
}

void AwayRoster::refresh()
{
    using Found = std::pair<UserId, QList<AbsentColleague>>;
    m_again.start(kMinuteMs);
    m_office.run(
        this,
        [](Services &services) -> Result<Found> {
            const auto absent = AwayService(services.context()).absent();
            return absent ? Result<Found>(Found(services.context().user, *absent)) : fail(absent.error());
        },
        [this](const Result<Found> &found) {
            if (found) // else: what was known stays, as of a server that is away for a moment
                take(found->first, found->second);
        },
        m_loads.next());
}

void AwayRoster::take(UserId me, const QList<AbsentColleague> &absent)
{
    QHash<UserId, AbsentColleague> now;
    qint64 next = kMinuteMs;
    for (const AbsentColleague &one : absent) {
        now.insert(one.id, one);
        if (one.away.until.isValid())
            next = std::min(next, QDateTime::currentDateTimeUtc().msecsTo(one.away.until) + kSoonestMs);
    }
    m_again.start(static_cast<int>(std::max(next, kSoonestMs)));
    if (now == m_absent && me == m_me)
        return;
    m_absent = now;
    m_me = me;
    Q_EMIT changed();
}

QString AwayRoster::words(UserId user, Language language) const
{
    const auto found = m_absent.constFind(user);
    if (found == m_absent.constEnd())
        return {};
    const Away &away = found->away;
    const QString until = away.until.isValid() ? localeOf(language).toString(away.until.toLocalTime(), QLocale::ShortFormat) : QString();
    QString text = until.isEmpty() ? tr("%1 is away.").arg(found->name) : tr("%1 is away until %2.").arg(found->name, until);
    if (!away.delegateName.isEmpty())
        text += QLatin1Char(' ') + tr("New work goes to %1.").arg(away.delegateName);
    return text;
}

} // namespace effectif
