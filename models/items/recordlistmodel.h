// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "models/services/office.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>

namespace effectif {

/// A list of records, however many: the ids in order (4 bytes a record) and a few pages of rows around what is seen.
/// Every question goes to the worker; a row that has not come yet shows blank for the moment. A change by anyone
/// refreshes rows and order without moving the reader's place: indexes that views keep follow their record.
class RecordListModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        RecordIdRole = Qt::UserRole, ///< RecordId
        ValueRole,                   ///< canonical value of the cell
        IncompleteRole               ///< bool: a mandatory value is missing
    };

    RecordListModel(Office &office, const QString &kind, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
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
    RecordId idAt(int row) const;
    /// -1 if the record is not in the list.
    int rowOf(RecordId id) const;
    /// The cells of some rows as text, for the clipboard; fetches what is missing.
    void textOfRows(const QList<int> &rows, QObject *context, std::function<void(const QString &)> done) const;

Q_SIGNALS:
    /// The list answers a new question, or the same one after changes.
    void refreshed();
    void failed(const effectif::Error &error);

private:
    static constexpr int kPageRows = 100;
    using Page = QList<RecordRow>;

    void askForIds();
    void takeIds(const QList<RecordId> &ids, bool complete);
    void requestPage(int page) const;
    const RecordRow *row(int row) const;
    void forgetRows();
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
    bool m_loading = false;
    bool m_complete = false;
    RequestSeries m_idRequests;
    int m_generation = 0; ///< pages asked for under an earlier order are dropped
    mutable QCache<int, Page> m_pages{24};
    mutable QSet<int> m_requested;
};

} // namespace effectif
