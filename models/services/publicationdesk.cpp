// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/publicationdesk.h"

#include "models/services/deliveryservice.h"
#include "models/services/distributionservice.h"
#include "models/services/office.h"
#include "models/services/publicationservice.h"

#include <algorithm>

namespace effectif {

namespace {
constexpr int kNewsMs = 150;
constexpr int kMinuteMs = 60000;
} // namespace

PublicationDesk::PublicationDesk(Office &office, QObject *parent)
    : QObject(parent)
    , m_office(office)
{
    m_news.setSingleShot(true);
    m_news.setInterval(kNewsMs);
    m_rest.setSingleShot(true);
    m_minute.setInterval(kMinuteMs);
    connect(&m_news, &QTimer::timeout, this, &PublicationDesk::count);
    connect(&m_minute, &QTimer::timeout, this, &PublicationDesk::count);
    connect(&m_minute, &QTimer::timeout, this, &PublicationDesk::deliver);
    connect(&m_rest, &QTimer::timeout, this, &PublicationDesk::keepUp);
    connect(&office, &Office::recordsChanged, this, &PublicationDesk::follow);
    connect(&office, &Office::accountChanged, this, &PublicationDesk::count);
    m_minute.start();
    count();
    await(); // what changed while no such program was open
}

void PublicationDesk::count()
{
    m_office.run(
        this, [](Services &services) { return PublicationService(services).unseen(); },
        [this](const Result<std::pair<int, int>> &unseen) {
            if (!unseen || *unseen == std::pair(m_announcements, m_polls)) // a lost server: what was known stays
                return;
            std::tie(m_announcements, m_polls) = *unseen;
            Q_EMIT changed();
        },
        m_counts.next());
}

/// What begins by the clock: in the programs of administrators Clockwork does it too.
void PublicationDesk::deliver()
{
    if (m_office.rights().isManager())
        m_office.run(this, [](Services &services) { return DeliveryService(services).deliverOwn(); }, [](const Result<int> &) {});
}

void PublicationDesk::follow(const QString &kind)
{
    if (kind == PublicationService::kKind)
        m_news.start();
    else if (kind == DistributionService::kKind || m_office.kinds().contains(kind))
        await();
}

/// Changes that never rest are looked at all the same.
void PublicationDesk::await()
{
    if (!m_office.rights().isManager())
        return;
    if (!m_since.isValid())
        m_since.start();
    if (m_isLooking)
        return; // once that look is over
    const qint64 tooOften = m_last.isValid() ? kOftenMs - m_last.elapsed() : 0;
    const qint64 waitsAlready = kOftenMs - m_since.elapsed();
    m_rest.start(static_cast<int>(std::max({std::min<qint64>(kRestMs, waitsAlready), tooOften, qint64(0)})));
}

void PublicationDesk::keepUp()
{
    if (m_isLooking || !m_office.isConnected())
        return m_isLooking ? void() : m_since.invalidate();
    m_isLooking = true;
    m_since.invalidate();
    m_office.run(
        this, [](Services &services) { return PublicationService(services).keepsAny(); },
        [this](const Result<bool> &run) {
            if (run && *run)
                return followLists();
            looked();
        });
}

/// Lists may ask for conditions over all sheets: on a connection of its own.
void PublicationDesk::followLists()
{
    m_office.runLong(
        this, [](Services &services, Progress &) { return PublicationService(services).keepUp(); },
        [this](const Result<int> &) { looked(); }); // whatever went wrong: the next change, or another program, looks again
}

void PublicationDesk::looked()
{
    m_isLooking = false;
    m_last.start();
    if (m_since.isValid())
        await();
}

} // namespace effectif
