// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/recordlistmodel.h"

#include "models/items/peoplerole.h"

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

RecordListModel::RecordListModel(Office &office, const QString &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_office(office)
    , m_kind(kind)
    , m_catalogue(office.catalogue(kind))
{
    constexpr int kRestMs = 3000; // after the start, whose memory and quiet it would spoil
    m_query.kind = kind;
    m_query.scope = RecordScope::Present;
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(&m_rest, &QTimer::timeout, this, &RecordListModel::prepareSearch);
    connect(&office, &Office::recordsChanged, this, &RecordListModel::onRecordsChanged);
    connect(&office, &Office::catalogueChanged, this, &RecordListModel::onCatalogueChanged);
}

int RecordListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_groups.rowCount(recordCount());
}

int RecordListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant RecordListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == LoadedRole)
        return row(index.row()) != nullptr;
    const RowGroups::Place place = m_groups.at(index.row());
    if (role == GroupRole)
        return place.isHeader;
    if (place.isHeader)
        return groupData(place, index.column(), role);
    if (role == RecordIdRole)
        return m_ids.at(place.position);
    if (role != Qt::DisplayRole && role != ValueRole && role != IncompleteRole && role != ColourRole
        && role != Qt::TextAlignmentRole && role != Qt::AccessibleTextRole && role != kPeopleRole)
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
    if (role == kPeopleRole)
        return peopleIn(field, value);
    if (role == ColourRole) {
        const Choice *choice = value.isValid() && field.type == "choice"_L1 ? m_catalogue->choiceWithCode(field, value.toString()) : nullptr;
        return choice ? choice->colour : QString();
    }
    const QString text = value.isValid() ? typeOf(field).format(value, {field, *m_catalogue, m_language}) : QString();
    return role == Qt::AccessibleTextRole && row->incomplete && index.column() == 0 ? tr("%1, incomplete sheet").arg(text)
                                                                                    : QVariant(text);
}

Qt::ItemFlags RecordListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractTableModel::flags(index);
    return index.isValid() && m_groups.at(index.row()).isHeader ? usual & ~Qt::ItemIsSelectable : usual;
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
    const bool starting = m_ids.isEmpty() && !m_complete && m_query == RecordQuery{m_kind, {}, {}, {}, Qt::AscendingOrder, {}, m_query.scope};
    if (starting) { // the first page at once, the whole order when it is read
        m_office.run(
            this, [kind = m_kind, scope = m_query.scope](Services &services) {
                return services.records().firstPage(kind, kPageRows, scope);
            },
            [this](Result<QList<RecordId>> ids) {
                if (ids && !m_complete)
                    takeOrder({std::move(*ids), {}}, Why::FirstPage);
            },
            ticket);
    }
    m_office.run(
        this, [query = m_query](Services &services) { return services.records().order(query); },
        [this](Result<RecordOrder> order) {
            const Why why = std::exchange(m_loading, false) ? Why::Asked : Why::News;
            if (order)
                takeOrder(*order, why);
            else
                Q_EMIT failed(order.error());
        },
        ticket);
}

/// The text that searches look through is read while nobody waits, slice after slice: what a person asks for meanwhile
/// comes in between.
void RecordListModel::prepareSearch()
{
    m_office.run(
        this, [kind = m_kind](Services &services) { return services.records().prepareSearch(kind); },
        [this](Result<bool> ready) {
            if (ready && !*ready)
                prepareSearch();
        });
}

void RecordListModel::takeOrder(const RecordOrder &order, Why why)
{
    if (why != Why::FirstPage) {
        m_complete = true;
        m_rest.start();
    }
    RowGroups groups = groupsFor(order);
    if (order.ids == m_ids && !groups.isGrouped() && !m_groups.isGrouped()) {
        Q_EMIT refreshed();
        return;
    }
    // views keep their current row and selection: each kept index goes to where its record is now
    Q_EMIT aboutToReorder(why == Why::News);
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QHash<RecordId, int> rows;
    QList<RecordId> kept;
    for (const QModelIndex &index : before) {
        kept.append(idAt(index.row()));
        if (kept.last() != 0)
            rows.insert(kept.last(), -1);
    }
    m_ids = order.ids;
    m_groups = std::move(groups);
    if (std::exchange(m_groupField, m_query.groupField) == m_query.groupField)
        shiftRows();
    else
        forgetRows(); // they came without what the group is called
    auto missing = rows.size();
    for (int i = 0; i < recordCount() && missing > 0; ++i) {
        if (const auto it = rows.find(m_ids.at(i)); it != rows.end()) {
            *it = m_groups.rowOf(i);
            --missing;
        }
    }
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rows.value(kept.at(i), -1);
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
    m_shifted.clear();
    m_requested.clear();
}

QStringList RecordListModel::wantedKeys() const
{
    return isGrouped() ? m_columns + QStringList{m_groupField} : m_columns;
}

void RecordListModel::shiftRows()
{
    constexpr qsizetype kMost = 10'000;
    QHash<RecordId, RecordRow> known = m_shifted.size() < kMost ? m_shifted : QHash<RecordId, RecordRow>();
    for (const int page : m_pages.keys()) {
        for (const RecordRow &row : std::as_const(*m_pages.object(page)))
            known.insert(row.id, row);
    }
    forgetRows();
    m_shifted = std::move(known);
}

const RecordRow *RecordListModel::row(int row) const
{
    const int page = row / kPageRows;
    if (const Page *rows = m_pages.object(page)) {
        const int at = row % kPageRows;
        return at < rows->size() && rows->at(at).id == m_ids.at(m_groups.at(row).position) ? &rows->at(at) : nullptr;
    }
    requestPage(page);
    const auto shifted = m_shifted.constFind(m_ids.at(m_groups.at(row).position));
    return shifted == m_shifted.cend() ? nullptr : &*shifted;
}

void RecordListModel::requestPage(int page) const
{
    if (m_requested.contains(page))
        return;
    m_requested.insert(page);
    QList<RecordId> ids; // the row of a group shows what its first record has
    const int end = std::min((page + 1) * kPageRows, rowCount());
    for (int row = page * kPageRows; row < end; ++row)
        ids.append(m_ids.at(m_groups.at(row).position));
    // a view asks through const data(); what comes back is a change of this model all the same
    auto *self = const_cast<RecordListModel *>(this);
    m_office.run(
        self,
        [kind = m_kind, ids, keys = wantedKeys()](Services &services) { return services.records().rows(kind, ids, keys); },
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

RecordId RecordListModel::recordAt(int position) const
{
    return position >= 0 && position < m_ids.size() ? m_ids.at(position) : 0;
}

int RecordListModel::positionOf(RecordId id) const
{
    return static_cast<int>(m_ids.indexOf(id));
}

RecordId RecordListModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    const RowGroups::Place place = m_groups.at(row);
    return place.isHeader ? 0 : m_ids.at(place.position);
}

int RecordListModel::rowOf(RecordId id) const
{
    return m_groups.rowOf(positionOf(id));
}

void RecordListModel::onRecordsChanged(const QString &kind, const QList<RecordId> &)
{
    if (kind != m_kind)
        return;
    shiftRows(); // nothing goes blank because somebody saves somewhere
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
