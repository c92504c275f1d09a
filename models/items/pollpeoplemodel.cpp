// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/pollpeoplemodel.h"

namespace effectif {

void PollPeopleModel::setChoices(const QHash<int, QString> &names)
{
    m_choices = names;
    if (!m_entries.isEmpty())
        Q_EMIT dataChanged(index(0, Answer), index(rowCount() - 1, Answer));
}

QVariant PollPeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const PollPersonAnswer &person = m_entries.at(index.row());
    if (index.column() == Name)
        return person.name;
    if (index.column() == At)
        return momentText(person.answer.at);
    QStringList said;
    for (const int choice : person.answer.choices)
        said << m_choices.value(choice);
    if (!person.answer.text.isEmpty())
        said << person.answer.text.simplified();
    return said.join(tr(", "));
}

QVariant PollPeopleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Name"), tr("Answer"), tr("Answered on")}.value(section);
}

} // namespace effectif
