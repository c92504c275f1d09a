// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplan.h"
#include "models/services/progress.h"

#include <memory>

class QIODevice;

namespace effectif {

class DuplicateFinder;
class ImportDoubleFinder;
class ImportFeed;
class Services;
struct ImportSetup;
class TableSource;
namespace storage {
struct WriteStamp;
}

/// A row that would become something else by now than what was shown.
struct ImportDifference
{
    qint64 row = 0; ///< of the plan
    qint64 line = 0;
    QString sentence;
};

/// What came of a plan.
struct ImportOutcome
{
    ImportSummary summary;
    QUuid operation; ///< what undoes it; null: nothing was written
    QList<ImportDifference> differences; ///< if nothing was written because of them: the first thousand
    std::shared_ptr<ImportPlan> fresh;   ///< and what would be done now
};

/// Brings the rows of a file in. First they are rehearsed: a plan is computed from the file and from reads alone, while
/// nobody is kept from working. What was shown is then done, as one Operation in one transaction: cut short, it leaves
/// nothing. Both decide each row by the same code (ImportRun), in constant memory but for some 40 bytes a row of a plan.
class ImportService
{
public:
    using IssueListener = std::function<void(const ImportIssue &)>;

    explicit ImportService(Services &services) : m_services(services) { }

    /// Whom a rehearsal asks for probable duplicates besides numbers and keys; outlives the service. Null: whoever ImportOptions::findDoubles
    /// says.
    void setFinder(DuplicateFinder *finder) { m_finder = finder; }

    /// Reads only: what is written down of whoever asks about people elsewhere, or reads sensitive values, is.
    /// Invalid: the file, the columns or the key cannot be meant so. Unavailable: the database, the temporary folder, or
    /// it was cancelled. `progress` counts rows.
    Result<std::shared_ptr<ImportPlan>> rehearse(ImportFeed &feed, const ImportOptions &options, Progress &progress);
    Result<std::shared_ptr<ImportPlan>> rehearse(TableSource &table, const ImportOptions &options, Progress &progress);
    /// Plans a row again with other texts in some of its columns (indexes into ImportPlan::columns()). Answers every row that
    /// was planned again: who has a number decides on others.
    Result<QList<qint64>> mend(ImportPlan &plan, qint64 row, const QHash<qsizetype, QString> &texts);
    /// The person takes a row out, or back in.
    Result<QList<qint64>> leaveOut(ImportPlan &plan, qint64 row, bool out);

    /// Does what the plan says in one transaction. Where the database changed meanwhile so that a row would become something
    /// else, nothing is written: the outcome says what differs, with a new plan. Unavailable: the database, or cancelled.
    Result<ImportOutcome> execute(ImportPlan &plan, Progress &progress);

    /// Both at once, with nobody looking in between. Issues are told in the order of the file.
    Result<ImportSummary> run(ImportFeed &feed, const ImportOptions &options, const IssueListener &listener, Progress &progress);
    /// Of a CSV file, which is open for reading and outlives the call.
    Result<ImportSummary> run(QIODevice &file, const ImportOptions &options, const IssueListener &listener, Progress &progress);

private:
    struct Writing;
    Result<std::shared_ptr<ImportPlan>> rehearseAgain(ImportFeed &feed, const ImportOptions &options, const ImportPlan *former,
                                                      Progress &progress);
    Result<QList<qint64>> planAgain(ImportPlan &plan, qint64 row, bool leftOut);
    DuplicateFinder *finderFor(const ImportOptions &options, ImportDoubleFinder &own) const;
    Result<QUuid> write(Writing &writing, Progress &progress);
    Result<void> writeRows(Writing &writing, const ImportSetup &setup, const storage::WriteStamp &stamp, Progress &progress);
    Result<ImportOutcome> differing(ImportPlan &plan, Progress &progress);
    void keepRefused(ImportPlan &plan);
    Result<void> tellFailed(const ImportSummary &summary, const QString &file);

    Services &m_services;
    DuplicateFinder *m_finder = nullptr;
};

} // namespace effectif
