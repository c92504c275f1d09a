// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recorddigest.h"
#include "models/services/cellmemo.h"
#include "models/services/importcolumns.h"
#include "models/storage/bulklayout.h"

#include <functional>

namespace effectif {

/// A cell whose meaning only the database knows: a name, or a value that a list does not have yet.
struct OpenCell
{
    qsizetype column = 0; ///< index into ImportColumns::columns
    QString text;
};

/// A row as read: what it would store, and what stands against it.
struct PlannedRow
{
    qint64 index = 0; ///< among all rows of the file
    qint64 line = 0;
    RecordId card = 0; ///< the sheet that the UID of its card names
    std::vector<QVariant> values; ///< by ImportPlanner::keys(): a hash of them would cost more than all that is done with it
    QString title;                ///< this and `ready`, but for its links, are made by finish()
    storage::BulkRow ready;
    QList<OpenCell> open;
    QList<ImportIssue> issues;
    QStringList missing; ///< keys of mandatory fields without a value
    QByteArray cells;    ///< packed (importpacking.h), where they are kept
    quint64 signature = 0; ///< of the values that no name leads to, where rows are signed
    bool settled = false;  ///< finished without a look at the database
    bool unheld = false;   ///< it is known that nobody has its numbers (ImportNews)
    bool leftOut = false; ///< by the person
    bool refused = false;
    bool finished = false;
};

/// Makes planned rows of cells, without the database: it runs in a thread of its own beside the writing.
class ImportPlanner
{
public:
    /// The part of a signature that is a reference's (ImportResolver).
    using LinkSignature = std::function<quint64(const FieldDefinition &field, const Reference &reference)>;
    /// What a rehearsal and the import that follows it need besides.
    struct Extras
    {
        bool cells = false;
        bool signature = false;
        QString office = {}; ///< its lasting name, which cards are known by
    };

    /// `base` holds the values of a new sheet for the fields that no column leads to. The planner outlives its rows.
    ImportPlanner(ImportColumns columns, const ImportOptions &options, CataloguePtr catalogue,
                  const QHash<QString, QVariant> &base, const Extras &extras);

    const ImportOptions &options() const { return m_options; }
    const Extras &extras() const { return m_extras; }
    const ImportColumns &columns() const { return m_columns; }
    const CataloguePtr &catalogue() const { return m_catalogue; }

    /// The fields that a row of this file may have a value in; their places are those of PlannedRow::values.
    const QStringList &keys() const { return m_keys; }
    qsizetype placeOf(const QString &key) const { return m_keys.indexOf(key); }
    /// How the rows lie that are written.
    const storage::BulkLayout &layout() const { return m_layout; }

    /// Null: no value, also where there is no such place.
    static const QVariant &value(const PlannedRow &row, qsizetype place);
    const QVariant &valueOf(const PlannedRow &row, qsizetype column) const { return value(row, m_places.at(column)); }
    void setValue(PlannedRow &row, qsizetype column, const QVariant &value) const;
    void clear(PlannedRow &row, const QString &key) const;
    Reference department(const PlannedRow &row) const;
    /// Of a row that has none.
    void fileUnder(PlannedRow &row, const Reference &department) const;
    /// The values of these places, or all, for whoever works with records.
    Record record(const PlannedRow &row, const QList<qsizetype> &places) const;
    Record record(const PlannedRow &row) const;

    /// The row, finished unless an open cell decides on what finish() makes. `memo`: of this planner and one thread.
    PlannedRow plan(const QStringList &cells, qint64 line, CellMemo *memo = nullptr) const;
    /// The signature of the whole row, as it is to be made.
    quint64 signatureOf(const PlannedRow &row, const LinkSignature &signatureOfLink) const;
    /// Drops what does not belong on the sheet, looks for missing values, and makes the row ready to be written.
    void finish(PlannedRow &row, const Catalogue &catalogue) const;
    /// What is to be written of a finished row whose names were looked up. Takes it out of the row.
    storage::BulkRow taken(PlannedRow &row) const;
    /// A refusal because of this cell.
    void refuse(PlannedRow &row, const ImportColumn &column, const QString &value, const QString &reason) const;
    /// Refusals for every mandatory value that a new sheet lacks.
    void refuseMissing(PlannedRow &row) const;
    QString headerOf(const QString &key) const;

    /// A settled row of a new sheet as it lies in a file until it is written; empty for others. It knows the values that it is
    /// compared with others by, and no more.
    QByteArray kept(const PlannedRow &row) const;
    PlannedRow restored(const QByteArray &kept, qint64 line) const;
    /// True if what the other one kept is what this one would make of the same cells.
    bool restores(const ImportPlanner &other) const;

private:
    void findPlaces(const QHash<QString, QVariant> &base);
    void planCell(PlannedRow &row, qsizetype column, const QString &cell, CellMemo *memo) const;
    static bool isOpen(const FieldDefinition &field);
    /// True if other fields' presence or duty depends on this one's value.
    bool decides(const FieldDefinition &field) const;
    void fillFixed(PlannedRow &row, Record &deciding) const;
    void dropUnlawful(PlannedRow &row, Record &deciding) const;

    ImportColumns m_columns;
    ImportOptions m_options;
    CataloguePtr m_catalogue;
    RecordDigest m_digest;
    Extras m_extras;
    QList<std::pair<FieldDefinition, QVariant>> m_fixed; ///< fields of one value only, with it (K18)
    QSet<QString> m_deciding;             ///< fields that conditions look at
    QList<FieldDefinition> m_conditional; ///< sensitive fields, which not every sheet may hold
    storage::BulkLayout m_layout;
    QStringList m_keys;             ///< those of the layout, then the department
    std::vector<QVariant> m_blank;  ///< the values of a new sheet that no column leads to
    qsizetype m_departmentPlace = -1;
    QList<qsizetype> m_places;          ///< by column
    QList<qsizetype> m_mandatoryPlaces; ///< by RecordDigest::mandatory(); -1: nowhere
    QList<qsizetype> m_searchedPlaces;
    QList<qsizetype> m_decidingPlaces; ///< what the rules of fields and the title look at
    QList<std::pair<FieldDefinition, qsizetype>> m_links; ///< whose values are looked up, with their places
    QList<qsizetype> m_boundLinks;     ///< places, by BulkLayout::links()
    QList<qsizetype> m_comparedPlaces; ///< by which a row is found to mean somebody
};

} // namespace effectif
