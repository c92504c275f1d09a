// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importplan.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;
class QTableView;
class QToolButton;

namespace effectif {

class EmptyState;
class ImportPlanModel;
class PlainLabel;

/// The third step of an import: every row and cell as it would become, before anything is changed. Cells are mended in
/// place, rows left out; the counts follow.
class ImportRehearsalStep final : public QWidget
{
    Q_OBJECT
public:
    explicit ImportRehearsalStep(const PageContext &context, QWidget *parent = nullptr);

    void setPlan(const std::shared_ptr<ImportPlan> &plan);
    const std::shared_ptr<ImportPlan> &plan() const;
    /// Something was mended or left out here, which only this plan knows.
    bool isMended() const { return m_mended; }
    /// False while rows are planned again: what is shown is not yet what would be done.
    bool isSettled() const { return m_working == 0; }
    /// "120 created, 3 refused", without what is none.
    static QString countsOf(const ImportPlan &plan);

Q_SIGNALS:
    /// Counts are others, or rows are being planned.
    void changed();
    void failed(const effectif::Error &error);
    void sheetWanted(effectif::RecordId id);
    void refusedWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makeFoot();
    void makeTable();
    void retranslate();
    void showCounts();
    void showRow();
    void fetch(int round, int from);
    void mend(qint64 row, int column, const QString &text);
    void leaveOut();
    void tookRows(const Result<QList<qint64>> &rows);
    int currentRow() const;

    const PageContext &m_context;
    ImportPlanModel *m_model;
    QButtonGroup *m_filters;
    QTableView *m_table;
    PlainLabel *m_note;
    PlainLabel *m_reason;
    QToolButton *m_open;
    QToolButton *m_leave;
    QToolButton *m_save;
    int m_working = 0;
    bool m_mended = false;
};

} // namespace effectif
