// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

namespace effectif {

/// A short list of rows that are texts already, each with the id of what it is of: requests, events.
class RowsModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { ColourRole = Qt::UserRole + 20 /* id of the colour of the row's pill; empty: none */ };

    struct Row
    {
        int id = 0;
        QStringList cells;
        QString colour; ///< of the pill in `pillColumn`
        QHash<int, QString> people = {}; ///< by column: the cell with the people in it marked (kPeopleRole)
        bool operator==(const Row &) const = default;
    };

    explicit RowsModel(int pillColumn, QObject *parent = nullptr) : QAbstractTableModel(parent), m_pillColumn(pillColumn) { }

    void setHeaders(const QStringList &headers);
    void setRows(const QList<Row> &rows);
    int idAt(int row) const { return row < 0 || row >= m_rows.size() ? 0 : m_rows.at(row).id; }
    /// -1 if there is none.
    int rowOf(int id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    int m_pillColumn;
    QStringList m_headers;
    QList<Row> m_rows;
};

} // namespace effectif
