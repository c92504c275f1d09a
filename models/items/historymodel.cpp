// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/historymodel.h"

#include "models/domain/mentions.h"
#include "models/items/peoplerole.h"
#include "models/services/historyservice.h"

namespace effectif {

using namespace Qt::StringLiterals;

HistoryKey HistoryModel::end() const
{
    return m_entries.isEmpty() ? HistoryKey() : HistoryKey{m_entries.last().done.at, m_entries.last().seq};
}

QString HistoryModel::text(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case When:
        return localeOf(language()).toString(entry.done.at.toLocalTime(), QLocale::ShortFormat);
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
    const HistoryEntry &entry = m_entries.at(index.row());
    if (role == Qt::DisplayRole)
        return text(entry, index.column());
    if (role == kPeopleRole && index.column() == Who)
        return personMarkup(entry.done.userName, entry.done.user);
    if (role == Qt::ToolTipRole)
        return text(entry, index.column()).toHtmlEscaped();
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("When"), tr("Who"), tr("What"), tr("Of whom"), tr("Since")}.value(section);
}

} // namespace effectif
