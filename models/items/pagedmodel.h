// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace effectif {

/// A table that is read page by page: asks for more when the end comes in sight. A template may have no signals: see
/// EntriesModel.
class PagedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setLanguage(Language language);
    /// In which times are shown; until it is said, the computer's. Set before anything is read.
    void setZone(const QTimeZone &zone) { m_zone = zone; }

    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

protected:
    /// A page has come.
    void took(bool hasMore);
    Language language() const { return m_language; }
    /// Day and time, short; empty: none.
    QString momentText(const QDateTime &at) const { return at.isValid() ? localeOf(m_language).toString(at.toTimeZone(m_zone), QLocale::ShortFormat) : QString(); }

private:
    bool m_hasMore = false;
    bool m_asked = false;
    Language m_language = Language::French;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
};

/// The entries that were read, newest first.
template <typename Entry> class EntriesModel : public PagedModel
{
public:
    using PagedModel::PagedModel;

    /// A first page, in the place of all others.
    void setPage(const QList<Entry> &entries, bool hasMore)
    {
        beginResetModel();
        m_entries = entries;
        took(hasMore);
        endResetModel();
    }

    void appendPage(const QList<Entry> &entries, bool hasMore)
    {
        took(hasMore);
        if (entries.isEmpty())
            return;
        const int first = static_cast<int>(m_entries.size());
        beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
        m_entries += entries;
        endInsertRows();
    }

    const QList<Entry> &entries() const { return m_entries; }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(m_entries.size()); }

protected:
    QList<Entry> m_entries;
};

} // namespace effectif
