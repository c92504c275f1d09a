// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollpart.h"

#include "models/services/pollservice.h"
#include "ui/pages/pollchoices.h"
#include "ui/pages/pollform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

PollPart::PollPart(const PageContext &context, Banner *banner, QWidget *parent)
    : PublicationPart(parent)
    , m_context(context)
    , m_banner(banner)
    , m_title(new PlainLabel)
    , m_fixed(new PlainLabel)
    , m_choices(new PollChoices(context, banner))
    , m_several(new QCheckBox)
    , m_other(new QCheckBox)
    , m_anonymous(new QCheckBox)
    , m_promise(new PlainLabel)
    , m_results(new QCheckBox)
    , m_form(new PollForm(this))
{
    setObjectName(u"pollPart"_s);
    build();
    for (QCheckBox *box : {m_several, m_other, m_anonymous, m_results})
        connect(box, &QCheckBox::clicked, this, [this] {
            showState();
            Q_EMIT changed();
        });
    m_form->hide();
    connect(m_choices, &PollChoices::changed, this, &PollPart::changed);
    connect(m_choices, &PollChoices::sightWanted, this, &PollPart::sightWanted);
    retranslate();
}

void PollPart::build()
{
    m_title->setLetters(1, QFont::DemiBold);
    m_fixed->setObjectName(u"poll_fixed"_s);
    m_fixed->setTone(Tone::Muted);
    m_fixed->setWordWrap(true);
    m_several->setObjectName(u"poll_several"_s);
    m_other->setObjectName(u"poll_other"_s);
    m_anonymous->setObjectName(u"poll_anonymous"_s);
    m_promise->setObjectName(u"poll_promise"_s);
    m_promise->setTone(Tone::Muted);
    m_promise->setWordWrap(true);
    m_promise->setContentsMargins(26, 0, 0, 0); // below the words of its box
    m_results->setObjectName(u"poll_results"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(8);
    for (QWidget *one : std::initializer_list<QWidget *>{m_fixed, m_title, m_choices, m_several, m_other, m_anonymous, m_promise, m_results})
        layout->addWidget(one);
}

void PollPart::load(const Publication &publication, PublicationId copyOf)
{
    const bool another = publication.id == 0 || publication.id != m_of;
    const PublicationId from = publication.id != 0 ? publication.id : copyOf;
    m_type = publication.type;
    m_of = publication.id;
    m_isOut = publication.state != Publication::State::Draft;
    m_isLoading = from != 0;
    if (another)
        fill({}); // nothing of the one before
    setEnabled(!another || !m_isLoading);
    showState();
    m_context.office.run(
        this,
        [from, isCopy = publication.id == 0](Services &services) -> Result<Loaded> {
            PollService polls(services);
            const auto may = polls.mayBeAnonymous();
            const auto poll = from == 0 ? Result<Poll>(Poll()) : polls.load(from);
            if (!poll && poll.error().kind != ErrorKind::NotFound) // an old draft of which nothing was asked yet
                return fail(poll.error());
            const Poll found = poll.value_or(Poll());
            return Loaded{isCopy ? polls.copyOf(found) : found, may ? QString() : may.error().message};
        },
        [this, isNew = from == 0, before = Form{typed(), m_choices->pictures()}](const Result<Loaded> &loaded) {
            if (!loaded)
                return m_banner->announce(Tone::Danger, loaded.error().message); // and stays busy: nothing is written over what was not read
            take(*loaded, isNew, before);
            Q_EMIT changed();
        },
        m_loads.next());
}

/// What was typed since it was asked for stays.
void PollPart::take(const Loaded &loaded, bool isNew, const Form &before)
{
    m_isLoading = false;
    m_noAnonymity = loaded.noAnonymity;
    setEnabled(true);
    if (isNew)
        return showState();
    if (Form{typed(), m_choices->pictures()} == before)
        return fill(loaded.poll);
    m_stored = loaded.poll;
    showState();
}

void PollPart::fill(const Poll &poll)
{
    m_stored = poll;
    m_choices->setReadOnly(m_isOut);
    m_choices->setChoices(poll.choices);
    m_several->setChecked(poll.several);
    m_other->setChecked(poll.other);
    m_anonymous->setChecked(poll.anonymous);
    m_results->setChecked(poll.resultsShown);
    showState();
}

void PollPart::setType(PublicationType type)
{
    m_type = type;
    showState();
}

Poll PollPart::typed() const
{
    Poll poll = m_stored;
    poll.choices = m_choices->choices();
    poll.several = m_several->isChecked();
    poll.other = m_other->isChecked();
    poll.anonymous = m_anonymous->isChecked();
    poll.resultsShown = m_results->isChecked();
    return poll;
}

bool PollPart::isDirty() const
{
    return !m_isOut && !m_isLoading && (typed() != m_stored || !m_choices->pictures().isEmpty());
}

QString PollPart::problem() const
{
    return m_isOut ? QString() : pollProblem(typed(), m_type);
}

bool PollPart::isBusy() const
{
    return !m_isOut && (m_isLoading || m_choices->isReading());
}

PublicationPart::Store PollPart::store() const
{
    if (m_isOut) // what is asked stays
        return {};
    return [poll = typed(), type = m_type, pictures = m_choices->pictures()](Services &services, PublicationId id, qint64 operation) {
        return PollService(services).parts(poll, type, pictures)(id, operation);
    };
}

QJsonObject PollPart::typedState() const
{
    const Poll poll = typed();
    const QHash<int, QByteArray> given = m_choices->pictures();
    QJsonArray choices;
    for (const PollChoice &choice : poll.choices) {
        QJsonObject one{{u"id"_s, choice.id}, {u"fr"_s, choice.text.fr}, {u"en"_s, choice.text.en}, {u"picture"_s, choice.picture}};
        if (const auto jpeg = given.find(choice.id); jpeg != given.end())
            one.insert(u"given"_s, QString::fromLatin1(jpeg->toBase64()));
        choices.append(one);
    }
    return {{u"choices"_s, choices},
            {u"several"_s, poll.several},
            {u"other"_s, poll.other},
            {u"anonymous"_s, poll.anonymous},
            {u"results"_s, poll.resultsShown}};
}

void PollPart::restore(const QJsonObject &state)
{
    if (m_isOut) // what is asked stays
        return;
    QList<PollChoice> choices;
    QHash<int, QByteArray> given;
    for (const QJsonValue &value : state.value(u"choices"_s).toArray()) {
        const QJsonObject one = value.toObject();
        const int id = one.value(u"id"_s).toInt();
        if (id < 1 || id > Poll::kMostChoices || std::ranges::find(choices, id, &PollChoice::id) != choices.end())
            continue;
        choices.append({id, {one.value(u"fr"_s).toString(), one.value(u"en"_s).toString()}, one.value(u"picture"_s).toString()});
        if (one.contains(u"given"_s))
            given.insert(id, QByteArray::fromBase64(one.value(u"given"_s).toString().toLatin1()));
    }
    m_choices->setChoices(choices);
    m_choices->setPictures(given);
    m_several->setChecked(state.value(u"several"_s).toBool());
    m_other->setChecked(state.value(u"other"_s).toBool());
    m_anonymous->setChecked(state.value(u"anonymous"_s).toBool());
    m_results->setChecked(state.value(u"results"_s).toBool());
    showState();
}

QWidget *PollPart::preview()
{
    m_form->show();
    return m_form;
}

void PollPart::showPreview(Language language)
{
    m_form->setPoll(typed(), m_type, language, m_choices->images());
}

void PollPart::showState()
{
    const bool chosen = m_type == PublicationType::Choice;
    for (QWidget *one : std::initializer_list<QWidget *>{m_title, m_choices, m_several, m_other})
        one->setVisible(chosen);
    for (QCheckBox *box : {m_several, m_other, m_results})
        box->setEnabled(!m_isOut);
    const bool may = m_noAnonymity && m_noAnonymity->isEmpty();
    m_anonymous->setEnabled(!m_isOut && (may || m_anonymous->isChecked())); // what cannot be can be taken back
    m_fixed->setVisible(m_isOut);
    m_promise->setText(promise());
    m_promise->setVisible(!m_promise->text().isEmpty());
}

/// D8: what anonymity keeps, and what it does not; or why there is none.
QString PollPart::promise() const
{
    if (!m_noAnonymity || (m_isOut && !m_anonymous->isChecked()))
        return {};
    if (!m_noAnonymity->isEmpty())
        return m_isOut ? QString() : *m_noAnonymity;
    QString text = tr("Neither you nor an administrator can join a person to an answer, and results are shown once five people have answered. An answer is "
                      "final once it is sent. Whoever runs the server is outside this promise.");
    if (m_type == PublicationType::Text || (m_type == PublicationType::Choice && m_other->isChecked()))
        text += u' ' + tr("What people write can give them away by its style: nobody can promise otherwise.");
    return text;
}

void PollPart::retranslate()
{
    m_title->setText(tr("Choices"));
    m_fixed->setText(tr("This stays as it was published: people answer it. Duplicate the poll to ask something else."));
    m_several->setText(tr("Several answers can be chosen"));
    m_other->setText(tr("Something else can be typed (“%1”)").arg(otherChoiceName()));
    m_anonymous->setText(tr("Anonymous answers"));
    m_results->setText(tr("Those who are asked see the results after the end"));
    showState();
}

void PollPart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// Something lacks: see problem().
void PollPart::focusInEvent(QFocusEvent *event)
{
    PublicationPart::focusInEvent(event);
    if (m_type == PublicationType::Choice)
        m_choices->focusFault();
}

} // namespace effectif
