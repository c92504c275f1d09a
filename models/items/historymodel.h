// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/history.h"

#include <QAbstractTableModel>

namespace effectif {

/// The operations of the office, newest first, as far as they were read: asks for more when the end comes in sight.
class HistoryModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { When, Who, What, Whose, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// A first page, in the place of all others.
    void setPage(const HistoryPage &page);
    void appendPage(const HistoryPage &page);
    /// Behind the last entry that is here.
    HistoryKey end() const;
    const QList<HistoryEntry> &entries() const { return m_entries; }
    void setLanguage(Language language);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QString text(const HistoryEntry &entry, int column) const;

    QList<HistoryEntry> m_entries;
    bool m_hasMore = false;
    bool m_asked = false;
    Language m_language = Language::French;
};

} // namespace effectif
