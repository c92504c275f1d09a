// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollballot.h"

#include "models/documents/photofile.h"
#include "models/domain/keptdraft.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/draftkeeper.h"
#include "ui/pages/pollform.h"
#include "ui/pages/publicationview.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/infocard.h"
#include "ui/widgets/plainlabel.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

PollBallot::PollBallot(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
    , m_keeper(new DraftKeeper(context.drafts, context.office, [this] { return snapshot(); }, this))
    , m_view(new PublicationView(context, banner))
    , m_notice(new InfoCard(u"poll_notice"_s))
    , m_form(new PollForm)
    , m_problem(new PlainLabel)
    , m_send(new QPushButton)
    , m_change(new QPushButton)
    , m_cancel(new QPushButton)
{
    setObjectName(u"pollBallot"_s);
    build();
    connect(m_view, &PublicationView::statusChanged, this, &PollBallot::statusChanged);
    connect(m_form, &PollForm::changed, this, &PollBallot::changed);
    connect(this, &PollBallot::unsentChanged, this, &PollBallot::keepDraft);
    connect(m_send, &QPushButton::clicked, this, &PollBallot::ask);
    connect(m_change, &QPushButton::clicked, this, &PollBallot::change);
    connect(m_cancel, &QPushButton::clicked, this, &PollBallot::giveUp);
    connect(&context.office, &Office::connectionChanged, this, [this](bool connected) {
        if (connected && m_publication.id != 0)
            reload();
    });
}

void PollBallot::build()
{
    m_problem->setObjectName(u"poll_problem"_s);
    m_problem->setTone(Tone::Danger);
    m_problem->setWordWrap(true);
    m_send->setObjectName(u"poll_send"_s);
    m_send->setIcon(icon(u"send"_s));
    m_send->setAutoDefault(false);
    m_send->setDefault(true); // drawn as what there is to do
    m_change->setObjectName(u"poll_change"_s);
    m_change->setIcon(icon(u"pencil"_s));
    m_cancel->setObjectName(u"poll_cancel"_s);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_send, m_change, m_cancel})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *panel = new QVBoxLayout;
    panel->setContentsMargins(24, 0, 24, 18);
    panel->setSpacing(12);
    panel->addWidget(m_notice);
    panel->addWidget(m_form);
    panel->addWidget(m_problem);
    panel->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view);
    layout->addLayout(panel);
    layout->addStretch(1);
}

void PollBallot::show(const Publication &poll)
{
    if (poll.id != m_publication.id) {
        m_poll = {};
        m_state = {};
        m_pictures.clear();
        m_problem->clear();
        setMode(Mode::Loading);
    } else if (m_mode == Mode::Over) { // its end was put off
        m_mode = Mode::Asked;
        note(m_form->answer());
    }
    m_publication = poll;
    m_view->show(poll, m_context.language);
    reload();
}

void PollBallot::reload()
{
    if (m_mode == Mode::Over)
        return;
    m_context.office.run(
        this,
        [id = m_publication.id](Services &services) -> Result<Asked> {
            PollService polls(services);
            const auto poll = polls.load(id);
            const auto state = poll ? polls.state(id) : fail(poll.error());
            return state ? Result<Asked>(Asked{*poll, *state}) : fail(state.error());
        },
        [this](const Result<Asked> &asked) {
            if (asked)
                return take(*asked);
            if (m_mode == Mode::Loading)
                m_problem->setText(asked.error().message);
            showState();
        },
        m_reads.next());
}

void PollBallot::take(const Asked &asked)
{
    const PublicationId id = m_publication.id;
    const bool newly = m_poll.id != id;
    m_poll = asked.poll;
    m_state = asked.state;
    if (m_state.answered && m_typed.contains(id) && (m_poll.anonymous ? !m_state.mayAnswer : m_typed.value(id).answer == stored()))
        discard(id); // sent: from another place, or the program ended before it heard so
    if (newly) {
        m_problem->clear();
        readPictures();
    }
    m_form->setPoll(m_poll, m_publication.type, m_context.language, m_pictures);
    const auto typed = m_typed.constFind(id);
    if (m_state.answered && m_poll.anonymous)
        setMode(Mode::Final);
    else if (typed != m_typed.cend() || m_mode == Mode::Changing)
        setMode(m_state.answered ? Mode::Changing : Mode::Asked);
    else
        setMode(m_state.answered ? Mode::Answered : Mode::Asked);
    if (typed != m_typed.cend())
        m_form->setAnswer(typed->answer);
    else if (m_mode == Mode::Answered || newly)
        m_form->setAnswer(m_state.answer);
}

/// One after the other: between them the database serves others.
void PollBallot::readPictures()
{
    for (const PollChoice &choice : std::as_const(m_poll.choices)) {
        if (choice.picture.isEmpty())
            continue;
        m_context.office.run(
            this,
            [hash = choice.picture](Services &services) -> Result<QImage> {
                const auto bytes = PublicationService(services).bytes(hash);
                const auto image = bytes ? photofile::read(*bytes) : fail(bytes.error());
                return image ? Result<QImage>(ChoiceFace::fitted(*image)) : image;
            },
            [this, id = m_publication.id, number = choice.id](const Result<QImage> &image) {
                if (!image || id != m_poll.id)
                    return; // without it the words still say all
                m_pictures.insert(number, *image);
                m_form->setPoll(m_poll, m_publication.type, m_context.language, m_pictures);
            });
    }
}

void PollBallot::setMode(Mode mode)
{
    m_mode = mode;
    showState();
}

void PollBallot::showState()
{
    const bool open = m_mode == Mode::Asked || m_mode == Mode::Changing;
    const bool mayChange = m_mode == Mode::Answered && m_state.mayAnswer;
    m_form->setVisible(m_mode != Mode::Loading && m_mode != Mode::Final);
    m_form->setReadOnly(!open || !m_state.mayAnswer || m_isBusy);
    m_send->setVisible(open && m_state.mayAnswer);
    m_send->setEnabled(!m_isBusy);
    m_change->setVisible(mayChange);
    m_cancel->setVisible(m_mode == Mode::Changing);
    m_cancel->setEnabled(!m_isBusy);
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_notice->setVisible(m_mode != Mode::Loading);
    showNotice();
}

void PollBallot::showNotice()
{
    using Line = InfoCard::Line;
    const QString until = m_publication.ends.isValid() ? moment(m_publication.ends) : QString();
    const bool words = m_publication.type == PublicationType::Text || m_poll.other;
    switch (m_mode) {
    case Mode::Loading:
        break;
    case Mode::Asked:
    case Mode::Changing:
        if (m_poll.anonymous) {
            QList<Line> lines{Line{tr("Effectif keeps no link between you and your answer. Once it is sent, it cannot be changed or taken back."), {}}};
            if (words)
                lines << Line{tr("The way you write can give you away."), {}};
            lines << Line{tr("Whoever runs the server is outside this promise."), Tone::Muted};
            m_notice->setContent(u"eye-off"_s, Tone::Accent, tr("This poll is anonymous"), lines);
        } else {
            QList<Line> lines{Line{tr("Whoever asks, and the administrators, see what you answer."), {}}};
            lines << Line{until.isEmpty() ? tr("You can change your answer as long as the poll runs.") : tr("You can change your answer until %1.").arg(until), Tone::Muted};
            m_notice->setContent(u"user"_s, Tone::Accent, tr("You answer under your name"), lines);
        }
        break;
    case Mode::Answered: {
        QList<Line> lines{Line{tr("Your answer is of %1.").arg(moment(m_state.answer.at)), {}}};
        if (m_state.mayAnswer && !until.isEmpty())
            lines << Line{tr("You can change your answer until %1.").arg(until), Tone::Muted};
        m_notice->setContent(u"circle-check"_s, Tone::Success, tr("You have answered"), lines);
        break;
    }
    case Mode::Final:
        m_notice->setContent(u"circle-check"_s, Tone::Success, tr("You have answered"), {Line{tr("Anonymous answers can’t be changed, and are not shown again."), {}}});
        break;
    case Mode::Over:
        m_notice->setContent(u"clock"_s, Tone::Warning, tr("This poll ended before you sent your answer"),
                             {Line{tr("Answers are not taken any more. What you chose or typed stands below, and was not sent."), {}}});
        break;
    }
}

QString PollBallot::moment(const QDateTime &at) const
{
    return localeOf(m_context.language).toString(at.toLocalTime(), QLocale::ShortFormat);
}

void PollBallot::changed()
{
    const PollAnswer now = m_form->answer();
    m_problem->clear();
    m_problem->hide();
    if (now == stored())
        discard(m_publication.id);
    else
        note(now);
}

void PollBallot::note(const PollAnswer &typed)
{
    m_typed.insert(m_publication.id, {typed, m_publication.title.in(m_context.language), !m_poll.anonymous});
    Q_EMIT unsentChanged();
}

PollAnswer PollBallot::stored() const
{
    PollAnswer answer = m_state.answer;
    answer.at = {};
    return answer;
}

void PollBallot::discard(PublicationId poll)
{
    if (m_typed.remove(poll) > 0)
        Q_EMIT unsentChanged();
}

void PollBallot::change()
{
    setMode(Mode::Changing);
    m_form->focusAnswer();
}

void PollBallot::giveUp()
{
    discard(m_publication.id);
    m_problem->clear();
    m_form->setAnswer(m_state.answer);
    setMode(Mode::Answered);
    m_change->setFocus();
}

bool PollBallot::end()
{
    const bool typed = m_typed.contains(m_publication.id);
    m_reads.cancel();
    discard(m_publication.id); // nothing can be sent any more
    if (typed) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        if (!m_publication.ends.isValid() || m_publication.ends > now) // it was brought forward
            m_publication.ends = now;
        m_view->show(m_publication, m_context.language);
        m_problem->clear();
        setMode(Mode::Over);
    }
    return typed;
}

void PollBallot::ask()
{
    if (m_isBusy)
        return;
    const QString problem = m_form->problem();
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty())
        return m_form->focusAnswer();
    if (!m_poll.anonymous)
        return send();
    m_context.prompter.ask(this, tr("Send your answer?"), tr("This poll is anonymous: your answer is final. It cannot be changed, taken back or shown to you again."),
                           {{tr("Send my answer")}, {tr("Cancel"), true}}, [this](int button) {
                               if (button == 0)
                                   send();
                           });
}

void PollBallot::send()
{
    if (m_isBusy || m_mode == Mode::Over)
        return;
    m_isBusy = true;
    showState();
    m_context.office.run(
        this,
        [id = m_publication.id, answer = m_form->answer()](Services &services) -> Result<PollState> {
            PollService polls(services);
            const auto taken = polls.answer(id, answer);
            return taken ? polls.state(id) : fail(taken.error());
        },
        [this, id = m_publication.id](const Result<PollState> &state) { answered(id, state); });
}

void PollBallot::answered(PublicationId id, const Result<PollState> &state)
{
    m_isBusy = false;
    if (!state) {
        m_banner->announce(Tone::Danger, state.error().message);
        showState();
        m_send->setFocus();
        if (state.error().kind == ErrorKind::Denied || state.error().kind == ErrorKind::NotFound) {
            reload();
            Q_EMIT refused();
        }
        return;
    }
    m_banner->dismiss();
    discard(id);
    if (id == m_publication.id) {
        m_state = *state;
        m_form->setAnswer(m_poll.anonymous ? PollAnswer() : m_state.answer);
        setMode(m_poll.anonymous ? Mode::Final : Mode::Answered);
        if (m_change->isVisible())
            m_change->setFocus();
    }
    Q_EMIT statusChanged(tr("Your answer was sent."));
    Q_EMIT sent(id);
}

void PollBallot::showTexts()
{
    m_send->setText(tr("Send my answer"));
    m_change->setText(tr("Change my answer"));
    m_cancel->setText(tr("Cancel"));
    if (m_publication.id == 0)
        return;
    m_view->show(m_publication, m_context.language);
    if (m_poll.id != 0)
        m_form->setPoll(m_poll, m_publication.type, m_context.language, m_pictures);
    showState();
}

} // namespace effectif
