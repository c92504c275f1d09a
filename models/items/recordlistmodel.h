// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "models/items/rowgroups.h"
#include "models/services/office.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace effectif {

/// A list of records, however many: the ids in order (4 bytes a record) and a few pages of rows around what is seen.
/// Every question goes to the worker; a row that has not come yet shows blank for the moment. A change by anyone
/// refreshes rows and order without moving the reader's place: indexes that views keep follow their record.
/// Where the query asks for groups, each has a row of its own above its records, which can be folded away; such a row
/// is no record. A record's position counts records only, its row counts what is shown.
class RecordListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RecordIdRole = Qt::UserRole, ///< RecordId
        ValueRole,                   ///< canonical value of the cell
        IncompleteRole,              ///< bool: a mandatory value is missing
        GroupRole,                   ///< bool: the row of a group
        GroupSizeRole,               ///< int: how many records stand in it
        FoldedRole,                  ///< bool: its records are folded away
        LoadedRole,                  ///< bool: the row has come; asking fetches it
        ColourRole                   ///< id of the colour of the choice in the cell; empty: none
    };

    /// Some records as a table for other programs.
    struct Table
    {
        QString text; ///< separated by tabs
        QString html;
    };

    RecordListModel(Office &office, const QString &kind, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

    /// The columns, as field keys; keys that the catalogue lacks are left out.
    void setColumns(const QStringList &keys);
    const QStringList &columns() const { return m_columns; }
    void setLanguage(Language language);

    /// The question; asked at once, and the earlier one is interrupted.
    void setQuery(const RecordQuery &query);
    const RecordQuery &query() const { return m_query; }
    /// True until the first answer to the current question.
    bool isLoading() const { return m_loading; }
    /// True once the whole order is known; before, a starting list shows its first page.
    bool isComplete() const { return m_complete; }

    const QList<RecordId> &ids() const { return m_ids; }
    int recordCount() const { return static_cast<int>(m_ids.size()); }
    /// 0 if there is no such position.
    RecordId recordAt(int position) const;
    /// -1 if the record is not in the list.
    int positionOf(RecordId id) const;
    /// 0 for the row of a group.
    RecordId idAt(int row) const;
    /// The row of the record, or of its group while that is folded; -1 if it is not in the list.
    int rowOf(RecordId id) const;

    bool isGrouped() const { return m_groups.isGrouped(); }
    bool isGroup(int row) const;
    bool isFolded(int row) const;
    void setFolded(int row, bool folded);
    void setAllFolded(bool folded);

    /// The records in rows given as {first, last}; copies whole runs, so that a million costs no more than their bytes.
    QList<RecordId> idsInRows(const QList<std::pair<int, int>> &rows) const;
    int countInRows(const QList<std::pair<int, int>> &rows) const;
    /// The cells of some records, read and written down by the worker.
    void tableOf(const QList<RecordId> &ids, QObject *context, std::function<void(const Result<Table> &)> done) const;

Q_SIGNALS:
    /// Rows are about to get another order: views that keep much by index may want to let go first. By news: nobody asked
    /// for it here.
    void aboutToReorder(bool byNews);
    /// The list answers a new question, or the same one after changes.
    void refreshed();
    void failed(const effectif::Error &error);

private:
    static constexpr int kPageRows = 100;
    using Page = QList<RecordRow>;

    void askForIds();
    enum class Why { FirstPage, Asked, News };
    void takeOrder(const RecordOrder &order, Why why);
    RowGroups groupsFor(const RecordOrder &order) const;
    QVariant groupData(const RowGroups::Place &place, int column, int role) const;
    QStringList wantedKeys() const;
    void prepareSearch();
    void requestPage(int page) const;
    const RecordRow *row(int row) const;
    void forgetRows();
    /// Rows may have other places now, and some another content: they are shown until their pages have come again.
    void shiftRows();
    void onRecordsChanged(const QString &kind, const QList<RecordId> &ids);
    void onCatalogueChanged(const QString &kind);

    Office &m_office;
    QString m_kind;
    CataloguePtr m_catalogue;
    Language m_language = Language::French;
    QStringList m_columns;
    QList<const FieldDefinition *> m_fields;
    RecordQuery m_query;
    QList<RecordId> m_ids;
    RowGroups m_groups;
    QString m_groupField; ///< of the order shown now, while the query may be a newer one
    bool m_allFolded = false;       ///< what a group is until someone opens or folds it
    QSet<RecordId> m_otherwise;     ///< the first records of the groups that are the other way round
    bool m_loading = false;
    bool m_complete = false;
    RequestSeries m_idRequests;
    QTimer m_rest; ///< until the list has been at rest for a while
    int m_generation = 0; ///< pages asked for under an earlier order are dropped
    mutable QCache<int, Page> m_pages{24};
    QHash<RecordId, RecordRow> m_shifted;
    mutable QSet<int> m_requested;
};

} // namespace effectif
