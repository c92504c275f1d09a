// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recorddigest.h"
#include "models/services/importcolumns.h"

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
    Record record;
    QString title; ///< these three as BulkRow has them; made by finish()
    QString nameKey;
    QString tokens;
    QList<OpenCell> open;
    QList<ImportIssue> issues;
    QStringList missing; ///< keys of mandatory fields without a value
    QByteArray cells;    ///< packed (importpacking.h), where they are kept
    quint64 signature = 0; ///< of the values that no name leads to, where rows are signed
    bool leftOut = false; ///< by the person
    bool refused = false;
    bool finished = false;
};

/// What the texts of a file were found to mean, for whoever reads it from its beginning to its end: an office has a few
/// departments, towns and functions, which stand in every row. Columns of ever new texts are left alone.
class CellMemo
{
public:
    /// Null: not known.
    const QVariant *find(qsizetype column, const QString &text);
    /// A value that nothing stands against.
    void keep(qsizetype column, const QString &text, const QVariant &value);

private:
    struct Column
    {
        QHash<QString, QVariant> values;
        int asked = 0;
        int found = 0;
        bool worthIt = true;
    };
    Column &at(qsizetype column);
    std::vector<Column> m_columns;
};

/// Makes planned rows of cells, without the database: it runs in a thread of its own beside the writing.
class ImportPlanner
{
public:
    /// A reference as it is signed (ImportResolver).
    using AsShown = std::function<Reference(const FieldDefinition &field, const Reference &reference)>;
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

    /// The row, finished unless an open cell decides on what finish() makes. `memo`: of this planner and one thread.
    PlannedRow plan(const QStringList &cells, qint64 line, CellMemo *memo = nullptr) const;
    /// The signature of the whole record, as it is to be made.
    quint64 signatureOf(const PlannedRow &row, const AsShown &asShown) const;
    /// Drops what does not belong on the sheet, looks for missing values, and makes title, sort key and tokens.
    void finish(PlannedRow &row, const Catalogue &catalogue) const;
    /// A refusal because of this cell.
    void refuse(PlannedRow &row, const ImportColumn &column, const QString &value, const QString &reason) const;
    /// Refusals for every mandatory value that a new sheet lacks.
    void refuseMissing(PlannedRow &row) const;
    QString headerOf(const QString &key) const;
    /// The fields that a new sheet of this file may have a value in.
    QSet<QString> keys() const;

private:
    void planCell(PlannedRow &row, qsizetype column, const QString &cell, CellMemo *memo) const;
    static bool isOpen(const FieldDefinition &field);
    /// True if other fields' presence or duty depends on this one's value.
    bool decides(const FieldDefinition &field) const;
    void fillFixed(PlannedRow &row) const;
    void dropUnlawful(PlannedRow &row) const;

    ImportColumns m_columns;
    QStringList m_keys; ///< of the columns' fields
    ImportOptions m_options;
    CataloguePtr m_catalogue;
    RecordDigest m_digest;
    Extras m_extras;
    QList<FieldDefinition> m_links; ///< whose values are looked up
    QHash<QString, QVariant> m_base;
    QList<std::pair<FieldDefinition, QVariant>> m_fixed; ///< fields of one value only, with it (K18)
    QSet<QString> m_deciding;             ///< fields that conditions look at
    QList<FieldDefinition> m_conditional; ///< sensitive fields, which not every sheet may hold
};

} // namespace effectif
