// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/retention.h"

#include <QAbstractTableModel>

namespace effectif {

/// People whose sheets are older than is kept: a list to work off.
class DueModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Nature, Department, Since, Due, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPeople(const QList<DuePerson> &people, CataloguePtr catalogue);
    void setLanguage(Language language);
    const QList<DuePerson> &people() const { return m_people; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString natureOf(const DuePerson &person) const;

    QList<DuePerson> m_people;
    CataloguePtr m_catalogue;
    Language m_language = Language::French;
};

} // namespace effectif
