// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/office.h"
#include "models/services/qualityservice.h"

#include <QAbstractTableModel>
#include <QSet>

namespace effectif {

/// What one check found, however much: a few numbers a finding, and sentences of the pages that were looked at, which come from the
/// worker. A row that has not come yet is blank for the moment.
class QualityModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Person, Department, What, Since, Manager, ColumnCount };

    QualityModel(Office &office, const QString &kind, QObject *parent = nullptr);

    void setFindings(const QString &check, std::vector<quality::Finding> findings);
    /// These sheets are worked off.
    void forget(const QSet<RecordId> &ids);
    const QString &check() const { return m_check; }
    const std::vector<quality::Finding> &findings() const { return m_findings; }
    /// Null if there is no such row.
    const quality::Finding *findingAt(int row) const;
    /// Null until it has come.
    const QualityItem *itemAt(int row) const;
    /// -1 if the sheet is not in the list.
    int rowOf(RecordId id) const;
    void setLanguage(Language language);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void failed(const effectif::Error &error) const;
    /// Sentences came.
    void loaded() const;

private:
    void fetch(int page) const;
    QString text(const QualityItem &item, int column) const;

    Office &m_office;
    QString m_kind;
    QString m_check;
    std::vector<quality::Finding> m_findings;
    Language m_language = Language::French;
    int m_generation = 0; ///< answers of an earlier one are of other rows
    mutable QHash<int, QList<QualityItem>> m_pages;
    mutable QSet<int> m_asked;
};

} // namespace effectif
