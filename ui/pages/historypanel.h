// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/history.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/sheetpanel.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace effectif {

class Banner;
class EmptyState;
class FieldEditor;
class HistoryCard;
class JobBar;
class OperationUndoer;
class PlainLabel;
class SheetThenView;

/// The history of a sheet as one of its tabs: day by day who did what, with the way back of each value and operation, and
/// the sheet as it was on any day.
class HistoryPanel final : public SheetPanel
{
    Q_OBJECT
public:
    HistoryPanel(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("history"); }
    void showRecord(const Record &record) override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTimeline();
    void retranslate();
    void fillFields();
    void reload();
    void loadMore();
    void load(const HistoryKey &after);
    void showPage(const HistoryPage &page, bool more);
    void clear();
    void addCard(const HistoryEntry &entry);
    void refreshAway();
    bool mayChange() const;
    void view(const HistoryMoment &moment);
    void viewDay();
    void step(int by);
    void backToToday();
    void restore(const QString &key, qint64 operation);
    void restoreAll();
    void tellRestored(const Result<Record> &saved);

    const PageContext &m_context;
    QString m_kind;
    Record m_record;
    Banner *m_banner;
    JobBar *m_job;
    OperationUndoer *m_undoer;
    QStackedWidget *m_stack;
    QComboBox *m_field;
    PlainLabel *m_dayLabel;
    FieldEditor *m_day;
    QPushButton *m_viewDay;
    QVBoxLayout *m_list;
    EmptyState *m_empty;
    QPushButton *m_older;
    SheetThenView *m_then;
    QList<HistoryCard *> m_cards;
    QList<QWidget *> m_days;
    QDate m_lastDay;
    HistoryKey m_end;
    qint64 m_shown = 0; ///< the operation whose outcome is shown as on date; 0: a day
    bool m_stale = true;
    RequestSeries m_loads;
    RequestSeries m_views;
};

} // namespace effectif
