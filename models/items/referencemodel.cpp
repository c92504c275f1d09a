// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/referencemodel.h"

#include "models/base/textfold.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

ReferenceModel::ReferenceModel(QList<Column> columns, bool ordered, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
    , m_ordered(ordered)
{
}

void ReferenceModel::setItems(const ReferenceItems &items)
{
    beginResetModel();
    m_items = items;
    refilter();
    endResetModel();
}

void ReferenceModel::setUses(const QHash<QString, ReferenceUse> &uses)
{
    m_uses = uses;
    m_counted = true;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ReferenceModel::setNumbers(const QList<NumberRule> &rules)
{
    beginResetModel();
    m_numbers = rules;
    endResetModel();
}

void ReferenceModel::setLanguage(Language language)
{
    m_language = language;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ReferenceModel::setSearch(const QString &typed)
{
    beginResetModel();
    m_search = foldText(typed);
    refilter();
    endResetModel();
}

void ReferenceModel::refilter()
{
    m_rows.clear();
    for (int i = 0; i < m_items.size(); ++i) {
        const ReferenceItem &item = m_items.at(i);
        const QString names = item.name.fr + u'\n' + item.name.en + u'\n' + item.synonyms.join(u'\n') + u'\n' + item.contactName;
        if (m_search.isEmpty() || foldText(names).contains(m_search))
            m_rows << i;
    }
}

ReferenceItem ReferenceModel::itemAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_items.at(m_rows.at(row)) : ReferenceItem();
}

int ReferenceModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find_if(m_rows, [&](int i) { return m_items.at(i).id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QStringList ReferenceModel::order() const
{
    QStringList ids;
    for (const ReferenceItem &item : m_items)
        ids << item.id;
    return ids;
}

int ReferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QString ReferenceModel::numberOf(const ReferenceItem &item, int column) const
{
    QStringList series;
    for (const NumberRule &rule : m_numbers) {
        if (!series.contains(rule.series))
            series << rule.series;
    }
    const auto nth = m_columns.first(column).count(Column::Number);
    for (const NumberRule &rule : m_numbers) {
        if (rule.nature == item.id && rule.series == series.value(nth))
            return rule.preview();
    }
    return {};
}

QString ReferenceModel::text(const ReferenceItem &item, int column) const
{
    switch (m_columns.at(column)) {
    case Column::Name:
        return item.name.fr;
    case Column::English:
        return item.name.en;
    case Column::Synonyms:
        return item.synonyms.join(u", "_s);
    case Column::Contact:
        return item.contactName;
    case Column::Email:
        return item.email;
    case Column::Phone:
        return referencelist::shownPhone(item);
    case Column::Number:
        return numberOf(item, column);
    case Column::Sheets:
        return m_counted ? localeOf(m_language).toString(m_uses.value(item.id).sheets) : u"…"_s;
    case Column::State:
        return item.retired ? tr("Retired") : QString();
    }
    return {};
}

QVariant ReferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReferenceItem &item = m_items.at(m_rows.at(index.row()));
    const Column column = m_columns.at(index.column());
    if (role == Qt::DisplayRole)
        return text(item, index.column());
    if (role == Qt::ToolTipRole && column == Column::Synonyms)
        return item.synonyms.join(u'\n').toHtmlEscaped();
    if (role == ColourRole) // a retired one says so by a pill besides the word
        return column == Column::Name ? item.colour : column == Column::State && item.retired ? u"grey"_s : QString();
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (column == Column::Sheets ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant ReferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (m_columns.at(section) == Column::Sheets ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (m_columns.at(section)) {
    case Column::Name:
        return m_columns.contains(Column::English) ? tr("French label") : tr("Name");
    case Column::English:
        return tr("English label");
    case Column::Synonyms:
        return tr("Also understood");
    case Column::Contact:
        return tr("Contact");
    case Column::Email:
        return tr("E-mail");
    case Column::Phone:
        return tr("Telephone");
    case Column::Number: {
        QStringList labels;
        for (const NumberRule &rule : m_numbers) {
            if (!labels.contains(rule.label.in(m_language)))
                labels << rule.label.in(m_language);
        }
        return tr("Next: %1").arg(labels.value(m_columns.first(section).count(Column::Number)));
    }
    case Column::Sheets:
        return tr("Sheets");
    case Column::State:
        return tr("State");
    }
    return {};
}

Qt::ItemFlags ReferenceModel::flags(const QModelIndex &index) const
{
    const bool movable = m_ordered && m_search.isEmpty();
    if (!index.isValid())
        return movable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    return QAbstractTableModel::flags(index) | (movable ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

bool ReferenceModel::dropMimeData(const QMimeData *data, Qt::DropAction, int row, int, const QModelIndex &parent)
{
    QByteArray encoded = data->data(mimeTypes().constFirst());
    QDataStream stream(&encoded, QIODevice::ReadOnly);
    QList<int> moved;
    while (!stream.atEnd()) {
        int fromRow = 0;
        int fromColumn = 0;
        QMap<int, QVariant> values;
        stream >> fromRow >> fromColumn >> values;
        if (fromRow >= 0 && fromRow < rowCount() && !moved.contains(fromRow))
            moved << fromRow;
    }
    std::ranges::sort(moved);
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    QStringList ids = order();
    QStringList taken;
    for (const int from : std::as_const(moved))
        taken << ids.at(from);
    to -= static_cast<int>(std::ranges::count_if(moved, [to](int from) { return from < to; }));
    ids.removeIf([&](const QString &id) { return taken.contains(id); });
    for (qsizetype i = 0; i < taken.size(); ++i)
        ids.insert(to + i, taken.at(i));
    if (!taken.isEmpty() && ids != order())
        Q_EMIT orderWanted(ids);
    return false; // the rows move when the order is stored
}

} // namespace effectif
