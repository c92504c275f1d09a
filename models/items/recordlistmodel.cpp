// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/recordlistmodel.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

RecordListModel::RecordListModel(Office &office, const QString &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_office(office)
    , m_kind(kind)
    , m_catalogue(office.catalogue(kind))
{
    m_query.kind = kind;
    connect(&office, &Office::recordsChanged, this, &RecordListModel::onRecordsChanged);
    connect(&office, &Office::catalogueChanged, this, &RecordListModel::onCatalogueChanged);
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int RecordListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == RecordIdRole)
        return m_ids.at(index.row());
    if (role != Qt::DisplayRole && role != ValueRole && role != IncompleteRole && role != Qt::TextAlignmentRole)
        return {};
    const FieldDefinition &field = *m_fields.at(index.column());
    if (role == Qt::TextAlignmentRole) {
        const StorageKind kind = typeOf(field).storageKind();
        const bool number = kind == StorageKind::Integer || kind == StorageKind::Decimal;
        return QVariant(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    const RecordRow *row = this->row(index.row());
    if (!row)
        return {};
    if (role == IncompleteRole)
        return row->incomplete;
    const QVariant &value = row->values.at(index.column());
    if (role == ValueRole)
        return value;
    return value.isValid() ? typeOf(field).format(value, {field, *m_catalogue, m_language}) : QString();
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_fields.size())
        return {};
    if (role == Qt::DisplayRole)
        return m_fields.at(section)->label.in(m_language);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | Qt::AlignLeft);
    return {};
}

void RecordListModel::sort(int column, Qt::SortOrder order)
{
    RecordQuery query = m_query;
    query.sortField = column >= 0 && column < m_columns.size() ? m_columns.at(column) : QString();
    query.order = order;
    if (!(query == m_query))
        setQuery(query);
}

void RecordListModel::setColumns(const QStringList &keys)
{
    beginResetModel();
    m_columns.clear();
    m_fields.clear();
    for (const QString &key : keys) {
        if (const FieldDefinition *field = m_catalogue->field(key)) {
            m_columns.append(key);
            m_fields.append(field);
        }
    }
    forgetRows();
    endResetModel();
}

void RecordListModel::setLanguage(Language language)
{
    m_language = language;
    if (m_fields.isEmpty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void RecordListModel::setQuery(const RecordQuery &query)
{
    m_query = query;
    m_query.kind = m_kind;
    m_loading = true;
    askForIds();
}

void RecordListModel::askForIds()
{
    const RequestTicket ticket = m_idRequests.next();
    const bool starting = m_ids.isEmpty() && !m_complete && m_query == RecordQuery{m_kind, {}, {}, {}, Qt::AscendingOrder};
    if (starting) { // the first page at once, the whole order when it is read
        m_office.run(
            this, [kind = m_kind](Services &services) { return services.records().firstPage(kind, kPageRows); },
            [this](Result<QList<RecordId>> ids) {
                if (ids && !m_complete)
                    takeIds(*ids, false);
            },
            ticket);
    }
    m_office.run(
        this, [query = m_query](Services &services) { return services.records().ids(query); },
        [this](Result<QList<RecordId>> ids) {
            m_loading = false;
            if (ids)
                takeIds(*ids, true);
            else
                Q_EMIT failed(ids.error());
        },
        ticket);
}

void RecordListModel::takeIds(const QList<RecordId> &ids, bool complete)
{
    m_complete = m_complete || complete;
    if (ids == m_ids) {
        Q_EMIT refreshed();
        return;
    }
    // views keep their current row and selection: each kept index goes to where its record is now
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<RecordId, int> rows;
    QList<RecordId> kept;
    for (const QModelIndex &index : before) {
        kept.append(m_ids.at(index.row()));
        rows.insert(kept.last(), -1);
    }
    m_ids = ids;
    forgetRows();
    auto missing = rows.size();
    for (int i = 0; i < rowCount() && missing > 0; ++i) {
        if (const auto it = rows.find(m_ids.at(i)); it != rows.end()) {
            *it = i;
            --missing;
        }
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rows.value(kept.at(i));
        after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    Q_EMIT refreshed();
}

void RecordListModel::forgetRows()
{
    ++m_generation;
    m_pages.clear();
    m_requested.clear();
}

const RecordRow *RecordListModel::row(int row) const
{
    const int page = row / kPageRows;
    if (const Page *rows = m_pages.object(page)) {
        const int at = row % kPageRows;
        return at < rows->size() && rows->at(at).id == m_ids.at(row) ? &rows->at(at) : nullptr;
    }
    requestPage(page);
    return nullptr;
}

void RecordListModel::requestPage(int page) const
{
    if (m_requested.contains(page))
        return;
    m_requested.insert(page);
    const QList<RecordId> ids = m_ids.mid(static_cast<qsizetype>(page) * kPageRows, kPageRows);
    // a view asks through const data(); what comes back is a change of this model all the same
    auto *self = const_cast<RecordListModel *>(this);
    m_office.run(
        self, [kind = m_kind, ids, keys = m_columns](Services &services) { return services.records().rows(kind, ids, keys); },
        [self, page, ids, generation = m_generation](Result<QList<RecordRow>> rows) {
            if (generation != self->m_generation)
                return;
            self->m_requested.remove(page);
            if (!rows) {
                Q_EMIT self->failed(rows.error());
                return;
            }
            // rows of records that are gone leave a hole, so that the others stay in their place
            auto *aligned = new Page;
            qsizetype next = 0;
            for (const RecordId id : ids)
                aligned->append(next < rows->size() && rows->at(next).id == id ? rows->at(next++) : RecordRow{});
            self->m_pages.insert(page, aligned);
            const int first = page * kPageRows;
            Q_EMIT self->dataChanged(self->index(first, 0),
                                     self->index(first + static_cast<int>(ids.size()) - 1, self->columnCount() - 1));
        });
}

RecordId RecordListModel::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : 0;
}

int RecordListModel::rowOf(RecordId id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

void RecordListModel::textOfRows(const QList<int> &rows, QObject *context,
                                 std::function<void(const QString &)> done) const
{
    QList<RecordId> ids;
    for (const int row : rows)
        ids.append(idAt(row));
    m_office.run(
        context, [kind = m_kind, ids, keys = m_columns](Services &services) { return services.records().rows(kind, ids, keys); },
        [catalogue = m_catalogue, keys = m_columns, language = m_language, done = std::move(done)](Result<QList<RecordRow>> found) {
            QStringList lines;
            QStringList header;
            for (const QString &key : keys)
                header << catalogue->field(key)->label.in(language);
            lines << header.join(u'\t');
            for (const RecordRow &row : found.value_or(QList<RecordRow>())) {
                QStringList cells;
                for (qsizetype i = 0; i < keys.size(); ++i) {
                    const FieldDefinition &field = *catalogue->field(keys.at(i));
                    QString cell = row.values.at(i).isValid()
                        ? typeOf(field).format(row.values.at(i), {field, *catalogue, language})
                        : QString();
                    cells << cell.replace(u'\t', u' ').replace(u'\n', u' ');
                }
                lines << cells.join(u'\t');
            }
            done(lines.join(u'\n') + u'\n');
        });
}

void RecordListModel::onRecordsChanged(const QString &kind, const QList<RecordId> &)
{
    if (kind != m_kind)
        return;
    ++m_generation; // rows on their way may be old already
    m_requested.clear();
    m_pages.clear();
    if (!m_ids.isEmpty() && !m_fields.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    askForIds();
}

void RecordListModel::onCatalogueChanged(const QString &kind)
{
    if (kind != m_kind)
        return;
    m_catalogue = m_office.catalogue(kind);
    setColumns(QStringList(m_columns));
}

} // namespace effectif
