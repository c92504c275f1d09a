// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PublicationComposer: what is typed is saved, published, or given up.
#include "ui/dialogs/prompter.h"
#include "ui/pages/enclosurefield.h"
#include "ui/pages/illustrationfield.h"
#include "ui/pages/momentfield.h"
#include "ui/pages/publicationcomposer.h"
#include "ui/pages/publicationpart.h"
#include "ui/widgets/banner.h"

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kShortBytes = 1024 * 1024; ///< more would keep the database's worker from other things
} // namespace

/// What came of saving and publishing.
struct PublicationComposer::Outcome
{
    Publication saved;
    std::optional<Error> notPublished; ///< why it is a draft still
    bool wasPublished = false;
};

void PublicationComposer::save(std::function<void(bool)> done)
{
    send(std::nullopt, std::move(done));
}

void PublicationComposer::publish(When when)
{
    clearMessages();
    if (isReady())
        send(when, [](bool) { });
}

void PublicationComposer::send(std::optional<When> when, std::function<void(bool)> done)
{
    if (m_isBusy)
        return done(false);
    if (m_picture->isReading() || m_file->isReading() || (m_part && m_part->isBusy())) {
        m_banner->announce(Tone::Warning, tr("The picture or the file is still being read. Try again in a moment."));
        return done(false);
    }
    const PublicationBytes bytes{m_picture->given(), m_file->given()};
    const PublicationPart::Store store = m_part ? m_part->store() : PublicationPart::Store();
    const bool dirty = m_stored.id == 0 || isDirty();
    const auto job = [one = typed(), bytes, store, dirty, when, operation = m_operation](Services &services) -> Result<Outcome> {
        PublicationService publications(services);
        std::function<Result<void>(PublicationId, qint64)> parts;
        if (store)
            parts = [&](PublicationId id, qint64 seq) { return store(services, id, seq); };
        const auto saved = dirty ? publications.save(one, bytes, operation, parts) : Result<Publication>(one);
        if (!saved)
            return fail(saved.error());
        if (!when)
            return Outcome{*saved, {}, false};
        const auto out = publications.publish(*saved, *when);
        return out ? Outcome{*out, {}, true} : Outcome{*saved, out.error(), false};
    };
    m_isBusy = true;
    showState();
    const auto answered = [this, done = std::move(done)](const Result<Outcome> &outcome) {
        m_isBusy = false;
        if (outcome)
            return take(*outcome, done);
        refuse(outcome.error());
        showState();
        done(false);
    };
    if (bytes.file && bytes.file->second.size() > kShortBytes)
        m_context.office.runLong(this, [job](Services &services, Progress &) { return job(services); }, answered);
    else
        m_context.office.run(this, job, answered);
}

void PublicationComposer::take(const Outcome &outcome, const std::function<void(bool)> &done)
{
    m_stored = outcome.saved;
    m_copyOf = 0;
    m_isCopy = false;
    m_banner->dismiss();
    fill();
    askCalm();
    m_context.office.poll();
    Q_EMIT titleChanged();
    if (outcome.notPublished) {
        refuse(*outcome.notPublished);
        return done(false);
    }
    if (outcome.wasPublished)
        Q_EMIT published(m_stored);
    else
        Q_EMIT statusChanged(m_stored.state == Publication::State::Draft ? tr("The draft is saved.") : tr("The changes are saved; its recipients see them."));
    done(true);
}

void PublicationComposer::refuse(const Error &error)
{
    if (error.kind == ErrorKind::Conflict || error.kind == ErrorKind::NotFound)
        return adoptTheirs();
    if (QWidget *field = fieldOf(error.field))
        return mark(field, error.message);
    m_banner->announce(Tone::Danger, error.message);
}

QString PublicationComposer::changedText()
{
    return tr("Somebody changed this meanwhile. What you typed is still here: save it to put it in the place of theirs, or discard it to see theirs.");
}

QString PublicationComposer::removedText()
{
    return tr("Somebody removed this meanwhile. What you typed is still here: save it as a new draft.");
}

/// What is typed stays on the screen, over what is stored by now: saved once more it is the last word, discarded it gives way.
void PublicationComposer::adoptTheirs()
{
    m_context.office.run(
        this, [id = m_stored.id](Services &services) { return PublicationService(services).load(id); },
        [this](const Result<Publication> &theirs) {
            if (!theirs && theirs.error().kind != ErrorKind::NotFound)
                return m_banner->announce(Tone::Danger, theirs.error().message);
            m_operation = QUuid::createUuid();
            if (theirs) {
                m_stored = *theirs;
                m_banner->announce(Tone::Warning, changedText());
            } else {
                m_stored = Publication{};
                m_isCopy = true;
                m_banner->announce(Tone::Warning, removedText());
            }
            showState();
            Q_EMIT titleChanged();
        },
        m_loads.next());
}

void PublicationComposer::follow()
{
    if (m_stored.id == 0 || m_isBusy)
        return;
    m_context.office.run(
        this, [id = m_stored.id](Services &services) { return PublicationService(services).load(id); },
        [this](const Result<Publication> &now) {
            if (!now || m_isBusy || isDirty() || now->id != m_stored.id || *now == m_stored)
                return; // saving tells what changed meanwhile
            m_stored = *now;
            fill();
            askCalm();
            Q_EMIT titleChanged();
        },
        m_loads.next());
}

void PublicationComposer::revert()
{
    m_context.prompter.ask(this, tr("Discard changes"), tr("What you typed here goes back to what is stored."),
                           {{tr("Discard"), false, true}, {tr("Cancel"), true}}, [this](int button) {
                               if (button != 0)
                                   return;
                               m_isCopy = false;
                               if (m_stored.id == 0)
                                   m_stored = emptyOne(m_stored.type);
                               m_copyOf = 0;
                               m_banner->dismiss();
                               fill();
                           });
}

void PublicationComposer::askToLeave(std::function<void(bool)> answer)
{
    if (!isDirty())
        return answer(true);
    const bool draft = m_stored.state == Publication::State::Draft;
    m_context.prompter.ask(this, draft ? tr("Save the draft?") : tr("Save the changes?"),
                           tr("What you typed in “%1” is not saved yet.").arg(heading()),
                           {{tr("Save")}, {tr("Discard"), false, true}, {tr("Stay here"), true}}, [this, answer = std::move(answer)](int button) {
                               if (button == 0)
                                   return save(answer);
                               if (button == 1) { // nothing asks again on the way out
                                   m_isCopy = false;
                                   fill();
                               }
                               answer(button == 1);
                           });
}

} // namespace effectif
