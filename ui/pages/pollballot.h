// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/poll.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QWidget>

class QPushButton;

namespace effectif {

class Banner;
class InfoCard;
class PlainLabel;
class PollForm;
class PublicationView;

/// A poll that runs, as whoever is asked sees it: what it is about, what is promised about the answer before it is sent (D8), and the
/// answer. What was chosen or typed and not sent is kept for each poll as long as this lives.
class PollBallot final : public QWidget
{
    Q_OBJECT
public:
    /// The banner is told what goes wrong; it outlives this.
    PollBallot(const PageContext &context, Banner *banner, QWidget *parent = nullptr);

    /// Another poll, or the same one as it is now. Reads by itself what is asked.
    void show(const Publication &poll);
    const Publication &publication() const { return m_publication; }
    /// What is asked, or the own answer, may be another one now.
    void reload();
    /// The poll is over. True: what was typed could not be sent any more, which is said here, and it stays to be read.
    bool end();

    /// The polls with an answer that is not sent.
    QList<PublicationId> unsent() const { return m_typed.keys(); }
    /// What was typed for this one is given up.
    void discard(PublicationId poll);
    void showTexts();

Q_SIGNALS:
    void unsentChanged();
    /// An answer was taken.
    void sent(effectif::PublicationId poll);
    /// The server does not take it: the poll may be over.
    void refused();
    void statusChanged(const QString &text);

private:
    enum class Mode { Loading, Asked, Answered, Changing, Final, Over };
    struct Asked
    {
        Poll poll;
        PollState state;
    };

    void build();
    void take(const Asked &asked);
    void readPictures();
    void showState();
    void showNotice();
    void setMode(Mode mode);
    void changed();
    void change();
    void giveUp();
    void ask();
    void send();
    void answered(PublicationId id, const Result<PollState> &state);
    QString moment(const QDateTime &at) const;

    const PageContext &m_context;
    Banner *m_banner;
    Publication m_publication;
    Poll m_poll;
    PollState m_state;
    Mode m_mode = Mode::Loading;
    bool m_isBusy = false;
    QHash<PublicationId, PollAnswer> m_typed;
    QHash<int, QImage> m_pictures;
    PublicationView *m_view;
    InfoCard *m_notice;
    PollForm *m_form;
    PlainLabel *m_problem;
    QPushButton *m_send;
    QPushButton *m_change;
    QPushButton *m_cancel;
    RequestSeries m_reads;
};

} // namespace effectif
