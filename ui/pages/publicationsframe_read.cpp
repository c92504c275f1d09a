// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PublicationsFrame: what is read for its list, and how that is cut down.
#include "models/items/publicationmodel.h"
#include "models/services/outboxservice.h"
#include "models/services/publicationservice.h"
#include "ui/pages/publicationcomposer.h"
#include "ui/pages/publicationsframe.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kPage = 200;
} // namespace

PublicationQuery PublicationsFrame::query() const
{
    PublicationQuery query;
    query.polls = m_polls;
    query.words = m_search->text().trimmed();
    query.limit = kPage;
    return query;
}

bool PublicationsFrame::isFiltered() const
{
    return m_types->currentIndex() > 0 || m_phases->currentIndex() > 0 || !m_search->text().trimmed().isEmpty();
}

void PublicationsFrame::clearFilter()
{
    m_types->setCurrentIndex(0);
    m_phases->setCurrentIndex(0);
    m_search->clear();
    applyFilter();
    load();
}

/// Among what was read; what was not is read until the table is full.
void PublicationsFrame::applyFilter()
{
    const int type = m_types->currentData().toInt();
    const int phase = m_phases->currentData().toInt();
    m_model->setFilter(type == kAny ? std::nullopt : std::optional(static_cast<PublicationType>(type)),
                       phase == kAny ? std::nullopt : std::optional(static_cast<PublicationPhase>(phase)));
    if (m_model->hasMore() && m_model->rowCount() < kPage)
        loadMore();
    showState();
}

/// As many as were read before, so that nobody who is far down is thrown back to the top.
void PublicationsFrame::load()
{
    m_typing.stop();
    PublicationQuery wanted = query();
    wanted.limit = std::max(kPage, m_model->readCount());
    using Read = std::pair<QList<PublicationEntry>, QTimeZone>;
    m_context.office.run(
        this,
        [wanted](Services &services) -> Result<Read> {
            const auto rules = OutboxService(services.context()).rules();
            const auto entries = rules ? PublicationService(services).list(wanted) : fail(rules.error());
            return entries ? Result<Read>(Read(*entries, rules->quiet.timeZone())) : fail(entries.error());
        },
        [this, limit = wanted.limit](const Result<Read> &read) {
            if (!read)
                return m_banner->announce(Tone::Danger, read.error().message);
            m_zone = read->second;
            m_model->setZone(m_zone);
            m_composer->setZone(m_zone);
            show(read->first, limit);
        },
        m_loads.next());
}

void PublicationsFrame::loadMore()
{
    PublicationQuery wanted = query();
    wanted.before = m_model->oldest();
    m_context.office.run(
        this, [wanted](Services &services) { return PublicationService(services).list(wanted); },
        [this](const Result<QList<PublicationEntry>> &entries) {
            if (!entries)
                return m_banner->announce(Tone::Danger, entries.error().message);
            m_model->takeMore(*entries, entries->size() >= kPage);
            if (m_model->hasMore() && m_model->rowCount() < kPage)
                loadMore();
            showState();
        },
        m_loads.next());
}

void PublicationsFrame::show(const QList<PublicationEntry> &entries, int limit)
{
    const PublicationEntry *before = chosen();
    const PublicationId selected = before ? before->publication.id : 0;
    m_isLoaded = true;
    m_model->setNow(QDateTime::currentDateTimeUtc());
    m_model->take(entries, entries.size() >= limit);
    if (const int row = m_model->rowOf(selected); row >= 0 && !chosen())
        m_table->selectRow(row);
    applyFilter();
}

} // namespace effectif
