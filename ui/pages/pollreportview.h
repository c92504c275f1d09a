// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "ui/charts/chartpicture.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;

namespace effectif {

class ChartPanel;
class ChartView;
class InfoCard;

/// What became of one poll, to look at: how many have answered, the choices, how it went, and who takes part. New numbers move
/// what is there.
class PollReportView final : public QWidget
{
    Q_OBJECT
public:
    explicit PollReportView(Language language, QWidget *parent = nullptr);

    /// For those who were asked: no bar leads to people, and nothing is saved.
    void setReadOnly();
    /// In which times are shown; until it is said, the computer's.
    void setZone(const QTimeZone &zone);
    /// `words`: of a text poll, the most frequent ones.
    void setReport(const Publication &poll, const PollReport &report, const QList<PollWord> &words);
    /// A second poll beside it; nothing: none.
    void compareWith(const Publication &poll, const PollReport &report);
    void compareWithNone();
    /// False if the two have not the same choices, and nothing is compared.
    bool compares() const { return m_compares; }

Q_SIGNALS:
    /// Who chose this (Poll::kOther among them), or of a group whoever answered.
    void choiceWanted(int choice);
    void groupWanted(const QString &name, const effectif::PollFilter &filter);
    void wordWanted(const QString &word);
    void pictureWanted(const effectif::ChartView *view, effectif::chartpicture::Format format);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void show();
    void showComparison();
    void goInto(const QList<PollGroup> &groups, int bar, const ChartPanel *panel);

    Language m_language;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    Publication m_poll;
    PollReport m_report;
    QList<PollWord> m_words;
    Publication m_otherPoll;
    PollReport m_otherReport;
    bool m_compares = false;
    bool m_isReadOnly = false;
    InfoCard *m_head;
    ChartPanel *m_choices;
    ChartPanel *m_compared;
    ChartPanel *m_time;
    ChartPanel *m_departments;
    ChartPanel *m_natures;
    ChartPanel *m_frequent;
    QGridLayout *m_grid;
};

} // namespace effectif
