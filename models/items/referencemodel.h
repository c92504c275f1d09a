// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/numberservice.h"
#include "models/services/referenceservice.h"

#include <QAbstractTableModel>

namespace effectif {

/// The items of one list of reference data with how many sheets use each: what a ReferencePage shows. The order can
/// be changed by dragging where it is the list's own; the owner stores it.
class ReferenceModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, English, Synonyms, Contact, Email, Phone, Number, Sheets, State };
    enum Role {
        ColourRole = Qt::UserRole + 20 ///< id of the colour of the item's pill; empty: none
    };

    ReferenceModel(QList<Column> columns, bool ordered, QObject *parent = nullptr);

    void setItems(const ReferenceItems &items);
    void setUses(const QHash<QString, ReferenceUse> &uses);
    /// The patterns shown in the columns Number; the first one of each series names it.
    void setNumbers(const QList<NumberRule> &rules);
    void setLanguage(Language language);
    /// Shows the items of which a name holds these letters, blind to case and accents.
    void setSearch(const QString &typed);

    const ReferenceItems &items() const { return m_items; }
    ReferenceItem itemAt(int row) const;
    int rowOf(const QString &id) const;
    ReferenceUse useOf(const QString &id) const { return m_uses.value(id); }
    /// False until setUses(): nothing is said of uses before they are counted.
    bool isCounted() const { return m_counted; }
    QStringList order() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent) override;

Q_SIGNALS:
    /// A row was dropped elsewhere: the ids as they should stand.
    void orderWanted(const QStringList &ids);

private:
    QString text(const ReferenceItem &item, int column) const;
    QString numberOf(const ReferenceItem &item, int column) const;
    void refilter();

    QList<Column> m_columns;
    bool m_ordered;
    Language m_language = Language::French;
    ReferenceItems m_items;
    QList<int> m_rows; ///< shown, as indexes of items
    QHash<QString, ReferenceUse> m_uses;
    bool m_counted = false;
    QList<NumberRule> m_numbers;
    QString m_search;
};

} // namespace effectif
