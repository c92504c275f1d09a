// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/rowsmodel.h"

#include "models/items/peoplerole.h"

#include <algorithm>

namespace effectif {

void RowsModel::setHeaders(const QStringList &headers)
{
    const bool other = headers.size() != m_headers.size();
    if (other)
        beginResetModel();
    m_headers = headers;
    if (other)
        endResetModel();
    else
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void RowsModel::setRows(const QList<Row> &rows)
{
    if (rows == m_rows)
        return;
    if (!rows.isEmpty() && std::ranges::equal(rows, m_rows, {}, &Row::id, &Row::id)) { // what is chosen and where one reads stay
        m_rows = rows;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RowsModel::rowOf(int id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_headers.size());
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const QString text = row.cells.value(index.column());
        return role == Qt::ToolTipRole ? text.toHtmlEscaped() : text;
    }
    if (role == kPeopleRole)
        return row.people.value(index.column());
    if (role == ColourRole && index.column() == m_pillColumn)
        return row.colour;
    return {};
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_headers.value(section) : QVariant();
}

} // namespace effectif
