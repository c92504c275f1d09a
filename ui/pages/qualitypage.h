// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/qualityservice.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"
#include "ui/pages/qualitymender.h"

#include <QMutex>
#include <QTimer>

class QStackedWidget;
class QTableView;
class QToolButton;

namespace effectif {

class EmptyState;
class IgnoredList;
class JobBar;
class PlainLabel;
class QualityModel;
class RowsModel;
class ScoreModel;

/// « Qualité des données »: checks over all sheets in service, each a list to be worked off, with how the departments fare beside them.
class QualityPage final : public PageFrame
{
    Q_OBJECT
public:
    QualityPage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);
    ~QualityPage() override;

    QString title() const override;
    QString iconName() const override { return QStringLiteral("shield"); }
    bool can(Command command) const override;
    void perform(Command command) override;
    void activated() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// What a running job puts down for the page to take.
    struct Inbox
    {
        QMutex mutex;
        std::vector<QualityFindings> findings;
        QList<DepartmentScore> scores;
    };

    QWidget *makeLeft();
    QWidget *makeRight();
    void makeTables();
    void connectParts();
    void showTexts() override;
    void showNote();
    bool checksByItself() const;
    void loadChecks();
    void showFirstFound();
    void run();
    void takeInbox(Inbox &inbox);
    void showScores(const QList<DepartmentScore> &scores);
    void fillChecks();
    /// The findings of the chosen check in the chosen department.
    void fill();
    void showState();
    const quality::Check *chosenCheck() const;
    bool showsIgnored() const;
    DepartmentId chosenDepartment() const;
    QualityMender::Sheets chosenSheets() const;
    void open();
    void mend();
    void ignore();
    /// These are worked off, without another run.
    void forget(const QString &check, const QList<RecordId> &ids);
    QString mendText() const;

    const PageContext &m_context;
    QString m_kind;
    RowsModel *m_checks;
    ScoreModel *m_scores;
    QualityModel *m_model;
    JobBar *m_job;
    QualityMender *m_mender;
    PlainLabel *m_checkName;
    PlainLabel *m_checkSentence;
    PlainLabel *m_detail;
    QToolButton *m_run;
    QToolButton *m_open;
    QToolButton *m_mend;
    QToolButton *m_ignore;
    QTableView *m_checkTable;
    QTableView *m_scoreTable;
    QTableView *m_table;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    IgnoredList *m_ignored;
    QList<const quality::Check *> m_known;
    QHash<QString, QualityFindings> m_found;
    std::shared_ptr<Progress> m_running;
    QTimer m_again;
    int m_ignoredCount = 0;
    bool m_isChecked = false;
    bool m_isStale = false;
};

} // namespace effectif
