// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importcolumns.h"
#include "models/services/importledger.h"
#include "models/services/importsink.h"
#include "models/services/importspill.h"

#include <QUuid>

#include <mutex>

namespace effectif {

class ImportPlanner;

/// A cell as it is shown before *Importer*.
struct PlanCell
{
    enum class State {
        Plain,   ///< changes nothing
        New,     ///< of a new sheet
        Changed, ///< before and after
        Refused, ///< and why
        Noted    ///< taken with a difference
    };
    State state = State::Plain;
    QString text;   ///< as in the file, or as mended
    QString before; ///< the sheet's value
    QString after;  ///< the value that the text means; empty if it means none
    QString reason;
};

/// A row as it is shown before *Importer*.
struct PlanRow
{
    qint64 index = 0;
    qint64 line = 0; ///< of the file
    PlanState state = PlanState::Refused;
    Reference sheet;      ///< that it changes or repeats; id 0: none, or one of this file. The name also of a new one
    qint64 sheetRow = -1; ///< the row of this file that makes that sheet
    QStringList reasons;  ///< all that is to be told of it
    QList<ImportIssue> issues; ///< the same, with columns
    QList<PlanCell> cells; ///< by columns()
};

/// What an import would do, row by row and cell by cell: computed by reading alone, shown, mended, and then done exactly so
/// (ImportService). The rows lie in a temporary file of this person's alone and take some 40 bytes of memory each. Every
/// function may be called from any thread.
class ImportPlan
{
public:
    ~ImportPlan();
    ImportPlan(const ImportPlan &) = delete;
    ImportPlan &operator=(const ImportPlan &) = delete;

    const ImportOptions &options() const { return m_options; }
    const QStringList &header() const { return m_header; } ///< of the file
    const QList<ImportColumn> &columns() const;
    const QStringList &unmappedColumns() const;
    const QStringList &missingColumns() const;
    /// Values that will be added to lists, "Department: Rennes".
    QStringList addedValues() const;

    qint64 rowCount() const;
    qint64 count(PlanState state) const;
    PlanState stateOf(qint64 row) const;
    qint64 changedCells() const;
    /// As the import will answer.
    ImportSummary summary() const;
    /// At most `count` rows from the `from`-th on, of all or of those in one state. Reads the disk, some 0.1 ms a row.
    Result<QList<PlanRow>> rows(std::optional<PlanState> state, qint64 from, qint64 count) const;

    /// All that is to be told of rows, in the order of the file: quicker than showing them.
    Result<void> eachIssue(const std::function<void(const ImportIssue &)> &visit) const;

    bool hasRefused() const { return count(PlanState::Refused) > 0; }
    /// Refused rows as a CSV file that Excel opens right: line, reason, and the columns of the file. Unavailable: disk full.
    Result<void> writeRefused(QIODevice &device) const;

private:
    friend class ImportNews;
    friend class ImportService;
    friend class ImportRehearsal;
    friend class PlanFeed;

    /// What of a row is not in the ledger.
    struct Rest
    {
        qint64 line = 0;
        QByteArray cells; ///< packed
        QByteArray ready; ///< ImportPlanner::kept(): of a new sheet
        QString title;    ///< of the sheet that it means, or makes
        QList<ImportIssue> issues;
        QList<ImportChange> changes;
        QHash<QString, QVariant> sum; ///< with the changes of earlier rows of the same sheet; empty: there are none
    };

    ImportPlan(const ImportOptions &options, QStringList header, std::unique_ptr<ImportPlanner> planner,
               std::unique_ptr<ImportSpill> spill);
    Result<void> put(qint64 row, ImportLedger::Entry entry, const Rest &rest);
    Result<Rest> rest(qint64 row) const;
    void note(const QStringList &added);
    PlanRow shown(qint64 row, const Rest &rest) const;
    PlanCell shownCell(qsizetype column, const PlannedRow &planned, const QString &text, PlanState state, const Rest &rest) const;
    QString format(const FieldDefinition &field, const QVariant &value) const;
    qint64 rowAt(std::optional<PlanState> state, qint64 place) const;

    ImportOptions m_options;
    QStringList m_header;
    std::unique_ptr<ImportPlanner> m_planner;
    std::unique_ptr<ImportSpill> m_spill;
    qint64 m_seenChange = 0; ///< of a file: where its change feed ended before the first row was looked at
    QUuid m_operation = QUuid::createUuid(); ///< of the import, so that a second try after a lost answer does nothing
    QString m_refusedRows; ///< the ticket of those kept for the notification (RefusedRows)
    mutable std::recursive_mutex m_mutex;
    ImportLedger m_ledger;
    QStringList m_added;
    mutable QHash<int, std::vector<qint32>> m_byState; ///< rows, as far as they were asked for
};

} // namespace effectif
