// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/items/mergemodel.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QPushButton;
class QTableView;

namespace effectif {

class Banner;
class PlainLabel;

/// Sheets of one person side by side: which one stays, whose value each field gets, what the merged sheet will say and what
/// goes along. It stays open with everything chosen until the merge is done: the owner listens to wanted() and compareWanted(),
/// and answers with accept() or refuse(), or with another comparison.
class MergeSheetsDialog final : public QDialog
{
    Q_OBJECT
public:
    MergeSheetsDialog(const MergeComparison &comparison, Language language, QWidget *parent);

    MergeRequest request() const { return m_model->request(); }
    /// What the sheets say now; choices among the same sheets stay.
    void setComparison(const MergeComparison &comparison);
    /// Why it was not done; whoever wants can compare again.
    void refuse(const Error &error);
    /// While the merge is done nothing can be chosen.
    void setBusy(bool busy);

Q_SIGNALS:
    void wanted();
    void compareWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTools();
    void makeTable();
    void fillSurvivors();
    void fitColumns();
    void choose(const QModelIndex &cell);
    void chooseWhole(int column);
    void showDetail();
    void showState();
    QString goingAlong() const;

    MergeModel *m_model;
    Banner *m_banner;
    PlainLabel *m_title;
    QComboBox *m_survivor;
    QCheckBox *m_onlyDifferences;
    QPushButton *m_whole;
    QTableView *m_table;
    PlainLabel *m_detail;
    PlainLabel *m_along;
    QPushButton *m_ok;
    bool m_isBusy = false;
};

} // namespace effectif
