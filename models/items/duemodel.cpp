// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/duemodel.h"

namespace effectif {

using namespace Qt::StringLiterals;

void DueModel::setPeople(const QList<DuePerson> &people, CataloguePtr catalogue)
{
    beginResetModel();
    m_people = people;
    m_catalogue = std::move(catalogue);
    endResetModel();
}

void DueModel::setLanguage(Language language)
{
    m_language = language;
    if (!m_people.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int DueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_people.size());
}

int DueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DueModel::natureOf(const DuePerson &person) const
{
    const FieldDefinition *field = m_catalogue ? m_catalogue->field(u"nature"_s) : nullptr;
    const Choice *choice = field ? m_catalogue->choiceWithCode(*field, person.nature) : nullptr;
    return choice ? choice->label.in(m_language) : person.nature;
}

QVariant DueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || role != Qt::DisplayRole)
        return {};
    const DuePerson &person = m_people.at(index.row());
    const QLocale locale = localeOf(m_language);
    switch (index.column()) {
    case Name:
        return person.inBin ? tr("%1 (in the bin)").arg(person.title) : person.title;
    case Nature:
        return natureOf(person);
    case Department:
        return person.department;
    case Since:
        return locale.toString(person.since, QLocale::ShortFormat);
    case Due:
        return locale.toString(person.due, QLocale::ShortFormat);
    default:
        return {};
    }
}

QVariant DueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList headers{tr("Name"), tr("Nature"), tr("Department"), tr("Left, or last in touch"), tr("To be purged since")};
    return headers.value(section);
}

} // namespace effectif
