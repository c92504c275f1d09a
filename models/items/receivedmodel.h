// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publication.h"

#include <QAbstractListModel>
#include <QTimeZone>

#include <optional>

namespace effectif {

/// What is addressed to the person at work, the newest first; of one type alone, if that is asked for. Of polls, those that wait for
/// an answer stand before those that have it.
class ReceivedModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        DetailRole, ///< "Message  ·  until 30/11/2026 18:00"
        IconRole,   ///< the name of an icon
        UnseenRole  ///< bool: not opened yet; of a poll, not answered
    };

    using QAbstractListModel::QAbstractListModel;

    void setLanguage(Language language);
    /// Rows that are the same stay where they are.
    void setReceived(const QList<ReceivedPublication> &received);
    /// Polls, and which of them are answered.
    void setPolls(const QList<ReceivedPublication> &received, const QList<PublicationId> &answered);
    bool waitsForAnswer(const Publication &poll) const;
    void setType(std::optional<PublicationType> type);
    const QList<ReceivedPublication> &shown() const { return m_shown; }
    /// How many of the type (nothing: of all) were not opened yet.
    int unseen(std::optional<PublicationType> type) const;
    /// -1 if it is none of those that are shown.
    int rowOf(PublicationId id) const;
    /// Among all that came, shown or not; null: none of them.
    const ReceivedPublication *find(PublicationId id) const;
    /// It was opened here: no longer bold before the answer is there.
    void markSeen(PublicationId id, const QDateTime &at);

    static QString iconOf(PublicationType type);
    /// "until …", "since … (ended)": what a reader wants to know of its time, as the clocks of that place show it.
    static QString timeOf(const Publication &publication, Language language, const QDateTime &now, const QTimeZone &zone = QTimeZone::systemTimeZone());

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_shown.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void show();

    Language m_language = Language::French;
    QList<ReceivedPublication> m_all;
    QList<ReceivedPublication> m_shown;
    QList<PublicationId> m_answered;
    std::optional<PublicationType> m_type;
};

} // namespace effectif
