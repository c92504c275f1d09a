// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/tablefile.h"
#include "models/domain/importmapping.h"
#include "models/services/importservice.h"
#include "models/services/remainingtime.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QPushButton;
class QStackedWidget;

namespace effectif {

class ImportColumnsStep;
class ImportFileStep;
class ImportRehearsalStep;
class InfoCard;
class JobBar;
class StepBar;

/// O88: a file of staff becomes sheets, in four steps: the file, its columns, what would become of each row, and what became
/// of them. Until the last step nothing is changed, and nothing chosen or typed here is lost by whatever fails.
class ImportPage final : public PageFrame
{
    Q_OBJECT
public:
    ImportPage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);
    ~ImportPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("file-down"); }
    QString stateKey() const override { return {}; }
    void askToLeave(std::function<void(bool mayLeave)> answer) override;
    /// Begins with this file, or what was pasted. While an import runs, or rows were mended, the person is asked first.
    void begin(const TableInput &input);

Q_SIGNALS:
    void sheetListWanted();

private:
    enum Step { FileStep, ColumnsStep, RehearsalStep, DoneStep };

    QWidget *makeFoot();
    QWidget *makeDone();
    void connectSteps();
    QString heading() const override { return tr("Import staff"); }
    void showTexts() override;
    void goTo(Step step);
    void goBack();
    void goOn();
    void showState();
    void ask(const QString &question, const QString &yes, std::function<void()> then);

    void chooseFile();
    void paste();
    void read(const TableInput &input);
    void tookPreview(const TableInput &input, const Result<TablePreview> &preview);
    void loadMappings(std::function<void()> then);
    const ImportMapping *mappingFor(const QStringList &header) const;
    void chooseMapping(const QString &name);
    void storeMapping();
    void removeMapping(const QString &name);
    void matchColumns();

    void rehearse();
    void tookPlan(const Result<std::shared_ptr<ImportPlan>> &plan);
    void import();
    void tookOutcome(const Result<ImportOutcome> &outcome);
    void showOutcome();
    void undo();
    void saveRefused();
    void showProgress(qint64 done, qint64 total);
    void beginJob(const QString &text);
    void endJob();
    bool isRunning() const { return m_job != nullptr; }

    const PageContext &m_context;
    QString m_kind;
    StepBar *m_steps;
    QStackedWidget *m_stack;
    ImportFileStep *m_file;
    ImportColumnsStep *m_columns;
    ImportRehearsalStep *m_rehearsal;
    InfoCard *m_done = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_refused = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_again = nullptr;
    JobBar *m_jobBar;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;

    Step m_step = FileStep;
    TableInput m_input;
    std::optional<TablePreview> m_preview;
    QList<ImportMapping> m_mappings;
    QString m_mapping; ///< the saved one that the columns were taken from
    bool m_planIsOld = true; ///< the columns were changed since it was made
    std::shared_ptr<Progress> m_job;
    RemainingTime m_remaining;
    std::optional<ImportOutcome> m_outcome;
    bool m_undone = false;
    RequestSeries m_reads;
};

} // namespace effectif
