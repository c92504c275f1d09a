// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publication.h"
#include "models/items/pagedmodel.h"


#include <optional>

namespace effectif {

/// Announcements or polls as a table for those who manage them; those of a type or phase alone, if that is asked for.
class PublicationModel final : public EntriesModel<PublicationEntry>
{
    Q_OBJECT
public:
    enum Column { Title, Type, List, Phase, Starts, Ends, Outcome, ColumnCount };
    enum Role { ColourRole = Qt::UserRole + 20 /* id of the colour of the phase's pill */ };

    using EntriesModel::EntriesModel;

    /// Polls ask and are answered; announcements are read.
    void setPolls(bool polls) { m_polls = polls; }
    /// The office's: what the columns of time show.
    /// The moment that phases are told for.
    void setNow(const QDateTime &now);
    /// Nothing: all of them. Of what was read already.
    void setFilter(std::optional<PublicationType> type, std::optional<PublicationPhase> phase);
    /// A first page, in the place of all others; rows that are the same stay where they are.
    void take(const QList<PublicationEntry> &entries, bool hasMore);
    void takeMore(const QList<PublicationEntry> &entries, bool hasMore);
    /// The last one that was read, shown or not: 0 if there is none.
    PublicationId oldest() const { return m_read.isEmpty() ? 0 : m_read.last().publication.id; }
    int readCount() const { return static_cast<int>(m_read.size()); }
    bool hasMore() const { return m_more; }
    /// -1 if it is none of those that are shown.
    int rowOf(PublicationId id) const;

    /// "opened by 12 of 40", of a poll "12 of 40"; empty as long as nobody could, and where it is not told.
    static QString outcomeText(const PublicationEntry &entry);
    static QString colourOf(PublicationPhase phase);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    bool isShown(const PublicationEntry &entry) const;
    QList<PublicationEntry> shown() const;
    QString text(const PublicationEntry &entry, int column) const;

    QList<PublicationEntry> m_read;
    QDateTime m_now;
    std::optional<PublicationType> m_type;
    std::optional<PublicationPhase> m_phase;
    bool m_more = false;
    bool m_polls = false;
};

} // namespace effectif
