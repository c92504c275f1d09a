// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/mergemodel.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

void MergeModel::setComparison(const MergeComparison &comparison)
{
    beginResetModel();
    QSet<RecordId> there;
    for (const MergeSheet &sheet : comparison.sheets)
        there << sheet.id;
    const RecordId stayed = m_comparison.sheets.isEmpty() ? 0 : m_comparison.sheets.at(m_survivor).id;
    m_comparison = comparison;
    m_chosen.removeIf([&](const auto &choice) { return !there.contains(choice.value()); });
    const auto still = std::ranges::find(comparison.sheets, stayed, &MergeSheet::id);
    m_survivor = still == comparison.sheets.end() ? comparison.survivor : still - comparison.sheets.begin();
    fill();
    endResetModel();
    Q_EMIT choicesChanged();
}

void MergeModel::fill()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_comparison.rows.size(); ++i) {
        if (!m_onlyDifferences || m_comparison.rows.at(i).state != MergeState::Same)
            m_shown << i;
    }
}

void MergeModel::setOnlyDifferences(bool only)
{
    beginResetModel();
    m_onlyDifferences = only;
    fill();
    endResetModel();
}

void MergeModel::setSurvivor(qsizetype sheet)
{
    if (sheet < 0 || sheet >= m_comparison.sheets.size() || sheet == m_survivor)
        return;
    m_survivor = sheet;
    Q_EMIT headerDataChanged(Qt::Horizontal, kFirstSheet, resultColumn());
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT choicesChanged();
}

bool MergeModel::isOffered(const MergeRow &row, qsizetype sheet)
{
    return row.settled.isEmpty() && row.state != MergeState::Same && sheet >= 0 && sheet < row.values.size();
}

qsizetype MergeModel::sourceOf(const MergeRow &row) const
{
    if (const auto chosen = m_chosen.constFind(row.key); chosen != m_chosen.cend()) {
        const auto sheet = std::ranges::find(m_comparison.sheets, *chosen, &MergeSheet::id);
        if (sheet != m_comparison.sheets.end())
            return sheet - m_comparison.sheets.begin();
    }
    return proposedSource(row, m_comparison.sheets, m_survivor);
}

bool MergeModel::choose(const QModelIndex &cell)
{
    if (!cell.isValid())
        return false;
    const MergeRow &row = m_comparison.rows.at(m_shown.at(cell.row()));
    const qsizetype sheet = sheetAt(cell.column());
    if (!isOffered(row, sheet))
        return false;
    m_chosen.insert(row.key, m_comparison.sheets.at(sheet).id);
    Q_EMIT dataChanged(index(cell.row(), 0), index(cell.row(), columnCount() - 1));
    Q_EMIT choicesChanged();
    return true;
}

void MergeModel::chooseColumn(int column)
{
    const qsizetype sheet = sheetAt(column);
    if (sheet < 0)
        return;
    for (const MergeRow &row : std::as_const(m_comparison.rows)) {
        if (isOffered(row, sheet) && row.values.at(sheet).isValid() && !row.values.at(sheet).isNull())
            m_chosen.insert(row.key, m_comparison.sheets.at(sheet).id);
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT choicesChanged();
}

qsizetype MergeModel::sheetAt(int column) const
{
    const qsizetype sheet = column - kFirstSheet;
    return sheet >= 0 && sheet < m_comparison.sheets.size() ? sheet : -1;
}

int MergeModel::differences() const
{
    return static_cast<int>(std::ranges::count_if(m_comparison.rows, [](const MergeRow &row) { return row.state != MergeState::Same; }));
}

MergeRequest MergeModel::request() const
{
    MergeRequest request;
    request.kind = m_comparison.kind;
    request.survivor = m_comparison.sheets.at(m_survivor).id;
    for (const MergeSheet &sheet : m_comparison.sheets) {
        request.versions.insert(sheet.id, sheet.version);
        request.seen.insert(sheet.id, sheet.updated.at);
        if (sheet.id != request.survivor)
            request.merged << sheet.id;
    }
    for (const MergeRow &row : m_comparison.rows) {
        if (const RecordId source = m_comparison.sheets.at(sourceOf(row)).id; source != request.survivor && row.state != MergeState::Same)
            request.chosen.insert(row.key, source);
    }
    return request;
}

int MergeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int MergeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_comparison.sheets.isEmpty() ? 0 : resultColumn() + 1;
}

QString MergeModel::verdict(const MergeRow &row) const
{
    return row.state == MergeState::Same ? tr("Same") : row.state == MergeState::OnlyOne ? tr("Only one sheet") : tr("Different");
}

QString MergeModel::detail(const MergeRow &row, qsizetype sheet) const
{
    const QString text = row.texts.at(sheet).isEmpty() ? tr("(empty)") : row.texts.at(sheet);
    const Stamp &changed = row.changed.at(sheet);
    const Stamp &made = m_comparison.sheets.at(sheet).created;
    const QLocale locale = localeOf(m_language);
    const QString since = changed.at.isValid()
        ? tr("changed by %1 on %2").arg(changed.userName, locale.toString(changed.at.toLocalTime(), QLocale::ShortFormat))
        : tr("as the sheet was made by %1 on %2").arg(made.userName, locale.toString(made.at.toLocalTime(), QLocale::ShortFormat));
    return tr("%1: %2").arg(row.label, text) + u'\n' + (row.settled.isEmpty() ? since : row.settled);
}

QVariant MergeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_shown.size())
        return {};
    const MergeRow &row = m_comparison.rows.at(m_shown.at(index.row()));
    const qsizetype sheet = sheetAt(index.column());
    const qsizetype source = sourceOf(row);
    const bool isChosen = sheet >= 0 && sheet == source && isOffered(row, sheet);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == 0)
            return row.label;
        if (index.column() == 1)
            return verdict(row);
        return row.texts.at(sheet >= 0 ? sheet : source);
    case Qt::ToolTipRole: // never read as marks
        return QString(index.column() == 0 ? row.section : sheet >= 0 ? detail(row, sheet) : row.texts.at(source)).toHtmlEscaped();
    case Qt::AccessibleTextRole:
        if (sheet < 0)
            return {};
        return isChosen ? tr("%1, chosen").arg(row.texts.at(sheet)) : row.texts.at(sheet);
    case ChosenRole:
        return isChosen;
    case OfferedRole:
        return isOffered(row, sheet);
    case DetailRole:
        return detail(row, sheet >= 0 ? sheet : source);
    default:
        return {};
    }
}

QVariant MergeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const qsizetype sheet = sheetAt(section);
    if (sheet < 0)
        return section == 0 ? tr("Field") : section == 1 ? tr("Comparison") : tr("Merged sheet");
    const MergeSheet &one = m_comparison.sheets.at(sheet);
    const QString text = tr("%1. %2").arg(sheet + 1).arg(one.title) + u'\n' + (sheet == m_survivor ? tr("stays") : tr("goes into it"));
    if (role == Qt::DisplayRole)
        return text;
    const QString made = tr("made on %1, %n field(s)", nullptr, one.filled)
                             .arg(localeOf(m_language).toString(one.created.at.toLocalTime().date(), QLocale::ShortFormat));
    return QString(text + u'\n' + made + (one.department.isEmpty() ? QString() : u'\n' + one.department)).toHtmlEscaped();
}

} // namespace effectif
