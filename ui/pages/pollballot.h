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
class DraftKeeper;
class InfoCard;
class PlainLabel;
class PollForm;
class PublicationView;
struct PageDraft;

/// A poll that runs, as whoever is asked sees it: what it is about, what is promised about the answer before it is sent (D8), and the
/// answer. What was chosen or typed and not sent is kept for each poll as long as this lives, and survives the program but where the poll
/// is anonymous: such an answer is on no disk before it is sent.
class PollBallot final : public QWidget
{
    Q_OBJECT
public:
    /// Chosen or typed for a poll, and not sent.
    struct Typed
    {
        PollAnswer answer;
        QString question;
        bool named = true; ///< false: of an anonymous poll
    };

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
    Typed typed(PublicationId poll) const { return m_typed.value(poll); }
    /// Goes on with answers that an earlier program left unsent. The first one's poll; 0: there are none.
    PublicationId restore(const PageDraft &draft);
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
    void note(const PollAnswer &typed);
    PollAnswer stored() const;
    void keepDraft();
    PageDraft snapshot() const;
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
    QHash<PublicationId, Typed> m_typed;
    DraftKeeper *m_keeper;
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
