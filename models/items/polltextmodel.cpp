// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/polltextmodel.h"

namespace effectif {

QVariant PollTextModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PollTextAnswer &answer = m_entries.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == Text)
        return answer.text.toHtmlEscaped();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Text:
        return answer.text.simplified();
    case Person:
        return answer.person.name;
    default:
        return momentText(answer.at);
    }
}

QVariant PollTextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Answer"), tr("Person"), tr("Answered on")}.value(section);
}

} // namespace effectif
