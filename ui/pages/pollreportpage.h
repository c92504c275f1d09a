// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/services/pollservice.h"
#include "models/services/request.h"
#include "ui/charts/chartpicture.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

class QAction;
class QComboBox;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace effectif {

class ChartView;
class EmptyState;
class PollReportView;
class PollTexts;

/// Poll report (C38, C39): what becomes of a poll, live: an answer given at another machine is seen within the second. Read as one
/// aggregate, whatever the number of answers.
class PollReportPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit PollReportPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("chart-column"); }
    bool can(Command command) const override { return command == Command::Refresh; }
    void perform(Command command) override;

    /// Brings this poll to the front.
    void showPoll(PublicationId poll);

private:
    struct Loaded
    {
        PollReport report;
        QList<PollWord> words;
        int wordsOf = 0; ///< how many had answered when they were counted
    };
    /// What was read last is not counted anew while hardly anybody has answered since: words are of thousands of texts.
    static Result<Loaded> read(Services &services, PublicationId poll, const Loaded &last);

    QWidget *makeTools();
    void showTexts() override;
    void loadPolls();
    void fillPolls(const QList<Publication> &polls);
    void load();
    void follow();
    void loadOther();
    void show(const Loaded &loaded);
    void showEmpty();
    void heard(const QString &kind, const QList<RecordId> &ids);
    const Publication *pollOf(const QComboBox *box) const;
    QString nameOf(const Publication &poll) const;
    template <typename Fill> void save(const QString &title, const QString &ending, const QString &kind, Fill fill);
    void showPeople(const QString &title, int choice, const PollFilter &filter);
    void savePicture(const ChartView *view, chartpicture::Format format);
    void saveReport();
    void saveTable(PollService::Format format);

    const PageContext &m_context;
    QList<Publication> m_polls;
    Loaded m_shown;
    QComboBox *m_choice;
    QComboBox *m_other;
    QToolButton *m_paper;
    QToolButton *m_export;
    QAction *m_csv;
    QAction *m_xlsx;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    QTimeZone m_zone = QTimeZone::systemTimeZone(); ///< the office's
    PollReportView *m_view;
    PollTexts *m_texts;
    EmptyState *m_empty;
    PublicationId m_wanted = 0;
    RequestSeries m_lists;
    RequestSeries m_loads;
    RequestSeries m_others;
};

} // namespace effectif
