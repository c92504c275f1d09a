// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/publicationquery.h"
#include "ui/pages/receivedframe.h"

#include <QTimer>


namespace effectif {

class PollBallot;
class PollResults;

/// What the person at work is asked (C32, C34-C37): polls that run, those without an answer first, and the results of those that are over
/// and show them.
class PollsPage final : public ReceivedFrame
{
    Q_OBJECT
public:
    explicit PollsPage(const PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("vote"); }
    bool can(Command command) const override { return command == Command::Refresh; }
    void perform(Command command) override;
    bool isDirty() const override;
    void askToLeave(std::function<void(bool)> answer) override;
    bool restoreDraft(const PageDraft &draft, const QString &note) override;
    /// If it is over, its results.
    void openPublication(PublicationId id) override;

private:
    struct Loaded
    {
        QList<ReceivedPublication> asked;
        QList<PublicationId> answered;
        QList<ReceivedPublication> over;
    };
    static Result<Loaded> read(Services &services);

    void showTexts() override;
    QString heading() const override;
    bool showsResults() const;
    void showTab(int tab);
    void load() override;
    void take(const Loaded &loaded);
    void fill();
    void close();
    void forgetEnded();
    void showSections() override;
    void showState() override;
    void showNothing();
    void sectionChosen() override;
    void choose(PublicationId id) override;
    void showOne(const Publication &publication) override;
    void tellOffice(const QString &kind, const QList<RecordId> &ids) override;

    Loaded m_loaded;
    PollBallot *m_ballot;
    PollResults *m_results;
    QTimer m_news;             ///< several changes are looked at once
    PublicationId m_ended = 0; ///< with results to be seen
    bool m_isOver = false;     ///< what is open ended while it was being answered
};

} // namespace effectif
