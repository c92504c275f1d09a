// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/importplanmodel.h"

#include <algorithm>
#include <limits>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBlocksKept = 40;
}

ImportPlanModel::ImportPlanModel(QObject *parent) : QAbstractTableModel(parent), m_blocks(kBlocksKept) { }

void ImportPlanModel::setPlan(std::shared_ptr<ImportPlan> plan, Language language)
{
    beginResetModel();
    m_plan = std::move(plan);
    m_language = language;
    m_typed.clear();
    m_blocks.clear();
    m_asked.clear();
    m_round += 1;
    m_rows = wantedRows();
    endResetModel();
}

void ImportPlanModel::setState(std::optional<PlanState> state)
{
    if (state == m_state)
        return;
    beginResetModel();
    m_state = state;
    m_blocks.clear();
    m_asked.clear();
    m_round += 1;
    m_rows = wantedRows();
    endResetModel();
}

int ImportPlanModel::wantedRows() const
{
    if (!m_plan)
        return 0;
    const qint64 rows = m_state ? m_plan->count(*m_state) : m_plan->rowCount();
    return int(std::min<qint64>(rows, std::numeric_limits<int>::max()));
}

void ImportPlanModel::renew()
{
    m_blocks.clear();
    m_asked.clear();
    m_round += 1;
    m_typed.clear();
    const int rows = wantedRows();
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
}

void ImportPlanModel::dropTyped()
{
    m_typed.clear();
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
}

void ImportPlanModel::setBlock(int round, int from, const QList<PlanRow> &rows)
{
    if (round != m_round || from >= m_rows)
        return;
    m_asked.remove(from / kBlock);
    m_blocks.insert(from / kBlock, new QList<PlanRow>(rows));
    Q_EMIT dataChanged(index(from, 0), index(std::min(from + kBlock, m_rows) - 1, columnCount() - 1));
}

const PlanRow *ImportPlanModel::row(int row) const
{
    if (row < 0 || row >= m_rows)
        return nullptr;
    const int block = row / kBlock;
    if (const QList<PlanRow> *rows = m_blocks.object(block))
        return row % kBlock < rows->size() ? &rows->at(row % kBlock) : nullptr;
    if (!m_asked.contains(block)) {
        m_asked.insert(block);
        Q_EMIT blockWanted(m_round, block * kBlock);
    }
    return nullptr;
}

QString ImportPlanModel::stateName(PlanState state)
{
    switch (state) {
    case PlanState::Create:
        return tr("Created", "a sheet, in an import");
    case PlanState::Update:
        return tr("Changed", "a sheet, in an import");
    case PlanState::Unchanged:
        return tr("Unchanged", "a sheet, in an import");
    case PlanState::Duplicate:
        return tr("Duplicate", "a row of an import");
    case PlanState::Refused:
        return tr("Refused", "a row of an import");
    case PlanState::LeftOut:
        break;
    }
    return tr("Left out", "a row of an import");
}

QString ImportPlanModel::colourOf(PlanState state)
{
    static const QString kColours[kPlanStates] = {u"green"_s, u"blue"_s, u"grey"_s, u"orange"_s, u"red"_s, u"grey"_s};
    return kColours[int(state)];
}

QString ImportPlanModel::iconOf(PlanState state)
{
    static const QString kIcons[kPlanStates] = {u"user-plus"_s, u"pencil"_s, u"check"_s, u"copy"_s, u"circle-alert"_s, u"minus"_s};
    return kIcons[int(state)];
}

int ImportPlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ImportPlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_plan ? 0 : FirstCell + int(m_plan->columns().size());
}

QString ImportPlanModel::cellText(const PlanCell &cell) const
{
    switch (cell.state) {
    case PlanCell::State::Changed:
        return cell.before.isEmpty() ? u"+ "_s + cell.after : cell.before + u" → "_s + cell.after;
    case PlanCell::State::New:
    case PlanCell::State::Noted:
        return cell.after.isEmpty() ? cell.text : cell.after;
    case PlanCell::State::Plain:
    case PlanCell::State::Refused:
        break;
    }
    return cell.text;
}

QString ImportPlanModel::cellTip(const PlanRow &row, int column) const
{
    if (column < FirstCell)
        return row.reasons.join(u'\n');
    const PlanCell &cell = row.cells.at(column - FirstCell);
    QStringList lines;
    if (!cell.reason.isEmpty())
        lines << cell.reason;
    if (cell.state == PlanCell::State::Changed)
        lines << tr("Before: %1").arg(cell.before.isEmpty() ? tr("nothing") : cell.before) << tr("After: %1").arg(cell.after);
    if (cell.text != cell.after && !cell.text.isEmpty() && cell.state != PlanCell::State::Plain)
        lines << tr("In the file: %1").arg(cell.text);
    return lines.join(u'\n');
}

QVariant ImportPlanModel::cellData(const PlanRow &row, int column, int role) const
{
    if (role == Qt::ToolTipRole)
        return cellTip(row, column);
    if (column >= FirstCell) {
        if (column - FirstCell >= row.cells.size())
            return {};
        const PlanCell &cell = row.cells.at(column - FirstCell);
        const auto typed = m_typed.constFind({row.index, column - FirstCell});
        if (role == CellStateRole)
            return int(cell.state);
        if (role == Qt::EditRole)
            return typed == m_typed.constEnd() ? cell.text : *typed;
        if (role == Qt::DisplayRole)
            return typed == m_typed.constEnd() ? cellText(cell) : *typed;
        if (role == Qt::AccessibleTextRole) // in words what the colour says
            return cell.reason.isEmpty() ? cellText(cell) : tr("%1: %2", "a cell's text, what is to be told of it").arg(cellText(cell), cell.reason);
        return {};
    }
    if (role == ColourRole && column == StateColumn)
        return colourOf(row.state);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    if (column == StateColumn)
        return stateName(row.state);
    if (column == LineColumn)
        return localeOf(m_language).toString(row.line);
    return row.sheet.name;
}

QVariant ImportPlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(index.column() == LineColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    const PlanRow *found = row(index.row());
    if (role == LoadedRole)
        return found != nullptr;
    return found ? cellData(*found, index.column(), role) : QVariant();
}

bool ImportPlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const PlanRow *found = role == Qt::EditRole && index.column() >= FirstCell ? row(index.row()) : nullptr;
    if (!found || value.toString() == index.data(Qt::EditRole).toString())
        return false;
    const int column = index.column() - FirstCell;
    m_typed.insert({found->index, column}, value.toString());
    Q_EMIT dataChanged(index, index);
    Q_EMIT mendWanted(found->index, column, value.toString());
    return true;
}

Qt::ItemFlags ImportPlanModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    if (index.column() >= FirstCell)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ImportPlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_plan)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(section == LineColumn ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (section < FirstCell) {
        if (role != Qt::DisplayRole)
            return {};
        return section == StateColumn ? tr("What becomes of it") : section == LineColumn ? tr("Line") : tr("Sheet");
    }
    const ImportColumn &column = m_plan->columns().at(section - FirstCell);
    if (role == Qt::DisplayRole)
        return column.field.label.in(m_language);
    if (role == Qt::ToolTipRole)
        return tr("Column “%1” of the file").arg(column.header);
    return {};
}

} // namespace effectif
