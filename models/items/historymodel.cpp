// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/historymodel.h"

#include "models/services/historyservice.h"

namespace effectif {

using namespace Qt::StringLiterals;

void HistoryModel::setPage(const HistoryPage &page)
{
    beginResetModel();
    m_entries = page.entries;
    m_hasMore = page.hasMore;
    m_asked = false;
    endResetModel();
}

void HistoryModel::appendPage(const HistoryPage &page)
{
    m_asked = false;
    m_hasMore = page.hasMore;
    if (page.entries.isEmpty())
        return;
    const int first = static_cast<int>(m_entries.size());
    beginInsertRows({}, first, first + static_cast<int>(page.entries.size()) - 1);
    m_entries += page.entries;
    endInsertRows();
}

HistoryKey HistoryModel::end() const
{
    return m_entries.isEmpty() ? HistoryKey() : HistoryKey{m_entries.last().done.at, m_entries.last().seq};
}

void HistoryModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool HistoryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore && !m_asked;
}

void HistoryModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    Q_EMIT moreWanted();
}

QString HistoryModel::text(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case When:
        return localeOf(m_language).toString(entry.done.at.toLocalTime(), QLocale::ShortFormat);
    case Who:
        return entry.done.userName;
    case What:
        return operationSentence(entry.what) + (entry.undoesWhat.isEmpty() ? QString() : u" ("_s + entry.undoesWhat + u')');
    case Whose:
        if (entry.record != 0)
            return entry.title.isEmpty() ? tr("No. %1").arg(entry.record) : entry.title;
        return entry.sheets > HistoryService::kCounted ? tr("more than %1 sheets").arg(HistoryService::kCounted)
            : entry.sheets > 0                         ? tr("%n sheet(s)", nullptr, entry.sheets)
                                                       : QString();
    case State:
        return entry.undone.at.isValid() ? tr("taken back by %1").arg(entry.undone.userName) : QString();
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return text(m_entries.at(index.row()), index.column());
    if (role == Qt::ToolTipRole)
        return text(m_entries.at(index.row()), index.column()).toHtmlEscaped();
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("When"), tr("Who"), tr("What"), tr("Of whom"), tr("Since")}.value(section);
}

} // namespace effectif
