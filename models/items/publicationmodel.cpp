// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/publicationmodel.h"

#include <algorithm>
#include <iterator>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
PublicationId idOfEntry(const PublicationEntry &entry)
{
    return entry.publication.id;
}
} // namespace

void PublicationModel::setNow(const QDateTime &now)
{
    m_now = now;
    if (m_phase) // the clock moves rows in and out
        return setFilter(m_type, m_phase);
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, Phase), index(rowCount() - 1, Phase));
}

bool PublicationModel::isShown(const PublicationEntry &entry) const
{
    return (!m_type || entry.publication.type == *m_type) && (!m_phase || entry.publication.phase(m_now) == *m_phase);
}

QList<PublicationEntry> PublicationModel::shown() const
{
    QList<PublicationEntry> entries;
    std::ranges::copy_if(m_read, std::back_inserter(entries), [this](const PublicationEntry &entry) { return isShown(entry); });
    return entries;
}

void PublicationModel::setFilter(std::optional<PublicationType> type, std::optional<PublicationPhase> phase)
{
    m_type = type;
    m_phase = phase;
    take(m_read, m_more);
}

void PublicationModel::take(const QList<PublicationEntry> &entries, bool hasMore)
{
    m_read = entries;
    m_more = hasMore;
    const QList<PublicationEntry> now = shown();
    if (!std::ranges::equal(m_entries, now, {}, idOfEntry, idOfEntry))
        return setPage(now, hasMore);
    took(hasMore); // what is chosen stays chosen
    m_entries = now;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void PublicationModel::takeMore(const QList<PublicationEntry> &entries, bool hasMore)
{
    m_read += entries;
    m_more = hasMore;
    QList<PublicationEntry> further;
    std::ranges::copy_if(entries, std::back_inserter(further), [this](const PublicationEntry &entry) { return isShown(entry); });
    appendPage(further, hasMore);
}

int PublicationModel::rowOf(PublicationId id) const
{
    const auto found = std::ranges::find(m_entries, id, idOfEntry);
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

QString PublicationModel::outcomeText(const PublicationEntry &entry)
{
    if (entry.publication.state == Publication::State::Draft)
        return {};
    if (isPoll(entry.publication.type)) {
        if (!entry.answered)
            return tr("fewer than five");
        const int asked = std::max(entry.reach.recipients, *entry.answered); // whoever answered and left was asked
        return tr("%1 of %2", "how many of those who are asked answered").arg(*entry.answered).arg(asked);
    }
    return tr("opened by %1 of %2").arg(entry.reach.seen).arg(entry.reach.recipients);
}

QString PublicationModel::colourOf(PublicationPhase phase)
{
    static const QStringList colours{u"grey"_s, u"blue"_s, u"green"_s, u"grey"_s, u"orange"_s};
    return colours.value(static_cast<int>(phase));
}

QString PublicationModel::text(const PublicationEntry &entry, int column) const
{
    const Publication &one = entry.publication;
    switch (column) {
    case Title: {
        const QString title = one.title.in(language());
        return title.isEmpty() ? tr("Without a title") : title;
    }
    case Type:
        return publicationTypeName(one.type);
    case List:
        return one.list.name;
    case Phase:
        return publicationPhaseName(one.phase(m_now), isPoll(one.type));
    case Starts:
        return momentText(one.starts);
    case Ends:
        return momentText(one.ends);
    case Outcome:
        return outcomeText(entry);
    default:
        return {};
    }
}

QVariant PublicationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PublicationEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == Qt::ToolTipRole)
        return text(entry, index.column()).toHtmlEscaped();
    return role == ColourRole && index.column() == Phase ? colourOf(entry.publication.phase(m_now)) : QVariant();
}

QVariant PublicationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{m_polls ? tr("Question") : tr("Title"), tr("Kind"), tr("Distribution list"), tr("State"), tr("From"), tr("Until"),
                              m_polls ? tr("Answered") : tr("Read")};
    return headers.value(section);
}

} // namespace effectif
