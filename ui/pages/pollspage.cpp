// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pollspage.h"

#include "models/domain/keptdraft.h"
#include "models/items/receivedmodel.h"
#include "models/services/companydesk.h"
#include "models/services/pollservice.h"
#include "models/services/publicationdesk.h"
#include "models/services/publicationservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/pollballot.h"
#include "ui/pages/pollresults.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formscroll.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNewsMs = 150;
constexpr int kResultsTab = 1;
enum Side { Ballot, Results };

const ReceivedPublication *findIn(const QList<ReceivedPublication> &polls, PublicationId id)
{
    const auto found = std::ranges::find_if(polls, [id](const ReceivedPublication &one) { return one.publication.id == id; });
    return found == polls.end() ? nullptr : &*found;
}
} // namespace

PollsPage::PollsPage(const PageContext &context, QWidget *parent)
    : ReceivedFrame(context, u"polls"_s, parent)
    , m_ballot(new PollBallot(context, m_banner))
    , m_results(new PollResults(context, m_banner))
{
    content()->addWidget(m_sections);
    content()->addWidget(makeBody({new FormScroll(m_ballot), new FormScroll(m_results)}), 1); // the choice that arrows go to comes into sight
    m_news.setSingleShot(true);
    m_news.setInterval(kNewsMs);
    connect(&m_news, &QTimer::timeout, this, &PollsPage::load);
    connect(m_ballot, &PollBallot::statusChanged, this, &Page::statusChanged);
    connect(m_ballot, &PollBallot::unsentChanged, this, &Page::dirtyChanged);
    connect(m_ballot, &PollBallot::refused, this, &PollsPage::load);
    connect(m_ballot, &PollBallot::sent, this, [this] {
        m_context.company->publications().recount();
        load();
    });
    connect(m_beside, &EmptyState::activated, this, [this] { openPublication(m_ended); });
    connect(m_nothing, &EmptyState::activated, this, [this] { m_sections->setCurrentIndex(kResultsTab); });
    start();
}

void PollsPage::tellOffice(const QString &kind, const QList<RecordId> &ids)
{
    const auto listed = [this](RecordId id) { return id == 0 || findIn(m_loaded.asked, id) || findIn(m_loaded.over, id); };
    if (kind == PublicationService::kKind || (kind == PollService::kKind && std::ranges::any_of(ids, listed)))
        m_news.start();
}

QString PollsPage::title() const
{
    const int count = m_context.company->publications().unansweredPolls();
    return count > 0 ? tr("Polls (%1)").arg(countText(count)) : tr("Polls");
}

QString PollsPage::heading() const
{
    return tr("Polls");
}

void PollsPage::showTexts()
{
    setNote(tr("What your office asks you. A poll goes by itself at its end."));
    m_sections->setAccessibleName(tr("Sections"));
    m_list->setAccessibleName(tr("Polls"));
    m_model->setLanguage(m_context.language);
    m_ballot->showTexts();
    m_results->showTexts();
    showSections();
    showState();
}

void PollsPage::showSections()
{
    const auto waiting = std::ranges::count_if(m_loaded.asked, [this](const ReceivedPublication &one) { return !m_loaded.answered.contains(one.publication.id); });
    nameSections({waiting > 0 ? tr("%1 (%2)", "a section, how much in it is not answered").arg(tr("Running", "polls")).arg(waiting) : tr("Running", "polls"),
                  tr("Results")});
}

void PollsPage::perform(Command command)
{
    if (command != Command::Refresh)
        return;
    m_context.office.poll();
    m_results->reload();
    load();
}

bool PollsPage::isDirty() const
{
    return !m_ballot->unsent().isEmpty();
}

void PollsPage::askToLeave(std::function<void(bool)> answer)
{
    const QList<PublicationId> unsent = m_ballot->unsent();
    if (unsent.isEmpty())
        return answer(true);
    const ReceivedPublication *one = findIn(m_loaded.asked, unsent.first());
    const QString text = unsent.size() == 1 && one ? tr("Your answer to “%1” is not sent yet.").arg(titleOf(one->publication))
                                                   : tr("%n answer(s) are not sent yet.", nullptr, static_cast<int>(unsent.size()));
    m_context.prompter.ask(this, tr("Leave without answering?"), text, {{tr("Stay here"), true}, {tr("Leave without sending"), false, true}},
                           [this, unsent, answer = std::move(answer)](int button) {
                               if (button == 1) { // nothing asks again on the way out
                                   for (const PublicationId poll : unsent)
                                       m_ballot->discard(poll);
                               }
                               answer(button == 1);
                           });
}

bool PollsPage::restoreDraft(const PageDraft &draft, const QString & /*note*/) // an answer is sent, not saved
{
    if (isDirty())
        return false;
    const PublicationId first = m_ballot->restore(draft);
    if (first == 0) // nothing in it can be read
        return true;
    m_banner->announce(Tone::Accent, tr("This is what you had answered on %1, and not sent.")
                                         .arg(localeOf(m_context.language).toString(draft.typed.toLocalTime(), QLocale::ShortFormat)));
    openPublication(first);
    return true;
}

bool PollsPage::showsResults() const
{
    return m_sections->currentIndex() == kResultsTab;
}

void PollsPage::showTab(int tab)
{
    m_open = 0;
    m_gone.clear();
    setSection(tab);
    sectionChosen();
}

void PollsPage::sectionChosen()
{
    m_isOver = false;
    fill();
    showState();
}

Result<PollsPage::Loaded> PollsPage::read(Services &services)
{
    PollService polls(services);
    const auto asked = PublicationService(services).received({true, false, {}, 200});
    if (!asked)
        return fail(asked.error());
    QList<PublicationId> ids;
    for (const ReceivedPublication &one : *asked)
        ids << one.publication.id;
    const auto answered = polls.answered(ids);
    const auto over = answered ? polls.shown() : fail(answered.error());
    if (!over)
        return fail(over.error());
    Loaded loaded{*asked, *answered, {}};
    for (const Publication &one : *over)
        loaded.over.append({one, one.ends});
    return loaded;
}

void PollsPage::load()
{
    m_news.stop();
    m_context.office.run(
        this, [](Services &services) { return read(services); },
        [this](const Result<Loaded> &loaded) {
            if (!loaded)
                return tellUnread(loaded.error());
            take(*loaded);
        },
        m_loads.next());
}

void PollsPage::take(const Loaded &loaded)
{
    m_loaded = loaded;
    forgetEnded();
    fill();
    const ReceivedPublication *open = findIn(showsResults() ? m_loaded.over : m_loaded.asked, m_open);
    if (m_open != 0 && !open && !m_isOver)
        close();
    else if (open && !showsResults() && !std::exchange(m_isOver, false) && open->publication == m_ballot->publication())
        m_ballot->reload();
    else if (open && !showsResults())
        m_ballot->show(open->publication);
    finishReading(m_loaded.asked);
}

void PollsPage::fill()
{
    layRows([this] { m_model->setPolls(showsResults() ? m_loaded.over : m_loaded.asked, m_loaded.answered); });
}

/// What was typed for a poll that is over and not open cannot be sent any more: that is said, and it can be taken along.
void PollsPage::forgetEnded()
{
    for (const PublicationId id : m_ballot->unsent()) {
        if (id == m_open || findIn(m_loaded.asked, id))
            continue;
        const PollBallot::Typed typed = m_ballot->typed(id);
        m_ballot->discard(id);
        m_wanted = id == m_wanted ? 0 : m_wanted;
        m_banner->announce(Tone::Warning, tr("“%1” ended before you sent your answer.").arg(typed.question));
        if (typed.answer.text.isEmpty())
            continue;
        QPushButton *copy = m_banner->addButton(tr("Copy what you typed"));
        copy->setObjectName(u"polls_copyTyped"_s);
        connect(copy, &QPushButton::clicked, this, [text = typed.answer.text] { QGuiApplication::clipboard()->setText(text); });
    }
}

/// What was open is no longer for the person: over, or withdrawn.
void PollsPage::close()
{
    m_gone.clear();
    if (showsResults()) {
        m_open = 0;
        return;
    }
    const bool focused = m_ballot->isAncestorOf(QApplication::focusWidget());
    m_isOver = m_ballot->end();
    if (focused)
        m_list->setFocus();
    if (m_isOver)
        return; // it stays to be read
    m_open = 0;
    const Publication gone = m_ballot->publication();
    const bool over = gone.ends.isValid() && gone.ends <= QDateTime::currentDateTimeUtc();
    m_ended = findIn(m_loaded.over, gone.id) ? gone.id : 0;
    m_gone = goneWords(gone, over || m_ended != 0);
}

void PollsPage::showState()
{
    showNothing();
    if (m_gone.isEmpty())
        m_beside->setContent(u"vote"_s, showsResults() ? tr("Choose one at the left to see its results.") : tr("Choose one at the left to answer it."));
    else
        m_beside->setContent(u"clock"_s, m_gone, tr("Answers are not taken any more."), m_ended != 0 ? tr("See the results") : QString());
    showBody(showsResults() ? Results : Ballot);
}

void PollsPage::showNothing()
{
    if (tellNobody(tr("Polls are for the people of the office."),
                   tr("Your account belongs to no sheet yet, so nothing can be asked of you. An administrator joins the two on the page “Accounts”.")))
        return;
    if (showsResults())
        m_nothing->setContent(u"chart-column"_s, tr("No results yet."), tr("A poll that is over stands here if whoever asked shows its results to those who were asked."));
    else
        m_nothing->setContent(u"vote"_s, tr("Nobody asks you anything."), tr("As soon as your office asks you something, it stands here and the bell rings."),
                              m_loaded.over.isEmpty() ? QString() : tr("See the results"));
}

void PollsPage::openPublication(PublicationId id)
{
    if (id == 0)
        return;
    if (findIn(m_loaded.asked, id) || findIn(m_loaded.over, id))
        return choose(id);
    m_wanted = id; // it may just have come
    load();
}

void PollsPage::choose(PublicationId id)
{
    if (const bool over = !findIn(m_loaded.asked, id) && findIn(m_loaded.over, id); over != showsResults())
        showTab(over ? kResultsTab : 0);
    ReceivedFrame::choose(id);
}

void PollsPage::showOne(const Publication &publication)
{
    m_isOver = false;
    if (showsResults())
        m_results->show(publication);
    else
        m_ballot->show(publication);
}

} // namespace effectif
