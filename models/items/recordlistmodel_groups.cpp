// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Groups of RecordListModel, and what is taken out of it for many rows at once.
#include "models/items/recordlistmodel.h"

#include "models/items/peoplerole.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
/// Writes rows as a spreadsheet takes them from the clipboard.
RecordListModel::Table tableFrom(const QList<RecordRow> &rows, const QList<FieldDefinition> &fields,
                                 const Catalogue &catalogue, Language language)
{
    RecordListModel::Table table;
    QString html = u"<meta charset=\"utf-8\"><table><tr>"_s;
    QStringList cells;
    for (const FieldDefinition &field : fields) {
        cells << field.label.in(language);
        html += u"<th>"_s + cells.last().toHtmlEscaped() + u"</th>"_s;
    }
    QString text = cells.join(u'\t') + u'\n';
    html += u"</tr>"_s;
    for (const RecordRow &row : rows) {
        cells.clear();
        html += u"<tr>"_s;
        for (qsizetype i = 0; i < fields.size(); ++i) {
            const QVariant &value = row.values.at(i);
            const QString cell =
                value.isValid() ? typeOf(fields.at(i)).format(value, {fields.at(i), catalogue, language}) : QString();
            html += u"<td>"_s + cell.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td>"_s;
            cells << QString(cell).replace(u'\t', u' ').replace(u'\n', u' ');
        }
        text += cells.join(u'\t') + u'\n';
        html += u"</tr>"_s;
    }
    table.text = text;
    table.html = html + u"</table>"_s;
    return table;
}
} // namespace

QVariant RecordListModel::groupData(const RowGroups::Place &place, int column, int role) const
{
    if (role == RecordIdRole)
        return RecordId(0);
    if (role == GroupSizeRole)
        return m_groups.size(place.group);
    if (role == FoldedRole)
        return m_groups.isFolded(place.group);
    const FieldDefinition *field = m_catalogue->field(m_groupField);
    if ((role != Qt::DisplayRole && role != ValueRole && role != kPeopleRole) || column != 0 || !field)
        return {};
    const RecordRow *row = this->row(m_groups.headerRow(place.group));
    if (!row || row->values.size() <= m_columns.size())
        return {};
    const QVariant &value = row->values.last();
    if (role == ValueRole)
        return value;
    if (role == kPeopleRole)
        return peopleIn(*field, value);
    const QString text = value.isValid() ? typeOf(*field).format(value, {*field, *m_catalogue, m_language}) : QString();
    return text.isEmpty() ? tr("(empty)") : text;
}

RowGroups RecordListModel::groupsFor(const RecordOrder &order) const
{
    RowGroups groups(order.groups);
    if (!groups.isGrouped())
        return groups;
    if (m_allFolded)
        groups.setAllFolded(true);
    // whatever was opened or folded by itself stays so, as long as its first record is in the same group
    auto left = m_otherwise.size();
    for (int i = 0; i < order.ids.size() && left > 0; ++i) {
        if (m_otherwise.contains(order.ids.at(i))) {
            groups.setFolded(groups.groupOf(i), !m_allFolded);
            --left;
        }
    }
    return groups;
}

bool RecordListModel::isGroup(int row) const
{
    return row >= 0 && row < rowCount() && m_groups.at(row).isHeader;
}

bool RecordListModel::isFolded(int row) const
{
    return isGroup(row) && m_groups.isFolded(m_groups.at(row).group);
}

void RecordListModel::setFolded(int row, bool folded)
{
    if (!isGroup(row) || isFolded(row) == folded)
        return;
    const int group = m_groups.at(row).group;
    const RecordId first = m_ids.at(m_groups.firstPosition(group));
    if (folded == m_allFolded)
        m_otherwise.remove(first);
    else
        m_otherwise.insert(first);
    const int last = row + m_groups.size(group);
    if (folded)
        beginRemoveRows({}, row + 1, last);
    else
        beginInsertRows({}, row + 1, last);
    m_groups.setFolded(group, folded);
    shiftRows();
    if (folded)
        endRemoveRows();
    else
        endInsertRows();
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void RecordListModel::setAllFolded(bool folded)
{
    if (!isGrouped())
        return;
    beginResetModel();
    m_allFolded = folded;
    m_otherwise.clear();
    m_groups.setAllFolded(folded);
    forgetRows();
    endResetModel();
}

QList<RecordId> RecordListModel::idsInRows(const QList<std::pair<int, int>> &rows) const
{
    QList<RecordId> result;
    for (const auto &[first, last] : rows) {
        for (const auto &[position, count] : m_groups.runsIn(first, last))
            result += m_ids.mid(position, count);
    }
    return result;
}

int RecordListModel::countInRows(const QList<std::pair<int, int>> &rows) const
{
    int result = 0;
    for (const auto &[first, last] : rows) {
        for (const auto &[position, count] : m_groups.runsIn(first, last))
            result += count;
    }
    return result;
}

void RecordListModel::tableOf(const QList<RecordId> &ids, QObject *context,
                              std::function<void(const Result<Table> &)> done) const
{
    QList<FieldDefinition> fields;
    for (const FieldDefinition *field : m_fields)
        fields.append(*field);
    m_office.run(
        context,
        [kind = m_kind, ids, keys = m_columns, fields, catalogue = m_catalogue,
         language = m_language](Services &services) -> Result<Table> {
            const auto rows = services.records().rows(kind, ids, keys);
            return rows ? Result<Table>(tableFrom(*rows, fields, *catalogue, language)) : fail(rows.error());
        },
        [done = std::move(done)](const Result<Table> &table) { done(table); });
}

} // namespace effectif
