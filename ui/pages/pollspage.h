// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publicationquery.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"
#include "ui/pages/pageframe.h"

#include <QTimer>

class QListView;
class QModelIndex;
class QStackedWidget;
class QTabBar;

namespace effectif {

class EmptyState;
class PollBallot;
class PollResults;
class ReceivedModel;

/// What the person at work is asked (C32, C34-C37): polls that run, those without an answer first, and the results of those that are over
/// and show them. They come and go by the clock.
class PollsPage final : public PageFrame
{
    Q_OBJECT
public:
    explicit PollsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("vote"); }
    bool can(Command command) const override { return command == Command::Refresh; }
    void perform(Command command) override;
    void activated() override;
    bool isDirty() const override;
    void askToLeave(std::function<void(bool)> answer) override;

    /// Brings it to the right side, as a notification does; if it is over, its results.
    void openPublication(PublicationId id);

private:
    struct Loaded
    {
        QList<ReceivedPublication> asked;
        QList<PublicationId> answered;
        QList<ReceivedPublication> over;
    };
    static Result<Loaded> read(Services &services);

    QWidget *makeBody();
    void connectAll();
    void showTexts() override;
    QString heading() const override;
    bool showsResults() const;
    void showTab(int tab);
    void load();
    void take(const Loaded &loaded);
    void fill();
    void close();
    void forgetEnded(const QList<ReceivedPublication> &before);
    void awaitNext();
    void showSections();
    void showState();
    void showNothing();
    void choose(PublicationId id);
    void openIndex(const QModelIndex &index);
    QString titleOf(const Publication &poll) const;

    const PageContext &m_context;
    Loaded m_loaded;
    ReceivedModel *m_model;
    QTabBar *m_sections;
    QStackedWidget *m_stack;
    QListView *m_list;
    QStackedWidget *m_right;
    PollBallot *m_ballot;
    PollResults *m_results;
    EmptyState *m_nothing; ///< in the place of the list
    EmptyState *m_beside;  ///< in the place of the one that is open
    QTimer m_news;         ///< several changes are looked at once
    QTimer m_next;         ///< the next one begins or ends
    RequestSeries m_loads;
    PublicationId m_open = 0;
    PublicationId m_wanted = 0; ///< to be opened once it has come
    QString m_gone;             ///< what ended while it was open, in words
    PublicationId m_ended = 0;  ///< with results to be seen
    bool m_isOver = false;      ///< what is open ended while it was being answered
    bool m_isLoaded = false;
    bool m_isUnread = false; ///< the last look failed, and that is said
    bool m_isFilling = false;
};

} // namespace effectif
