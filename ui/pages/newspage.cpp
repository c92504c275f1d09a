// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/newspage.h"

#include "models/items/receivedmodel.h"
#include "models/services/companydesk.h"
#include "models/services/publicationdesk.h"
#include "models/services/publicationservice.h"
#include "ui/pages/pages.h"
#include "ui/pages/publicationview.h"
#include "ui/pages/receiveddelegate.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchDelayMs = 250;
constexpr qint64 kSoonest = 50;
constexpr qint64 kLatest = 30000; ///< nobody tells of what begins by the clock before the clockwork has been there
constexpr int kPollsMost = 99;

/// The sections, in their order; the first one is everything that runs.
const QList<std::optional<PublicationType>> kSections{std::nullopt, PublicationType::Message, PublicationType::Advantage, PublicationType::Deal,
                                                      PublicationType::Document};
} // namespace

NewsPage::NewsPage(const PageContext &context, QWidget *parent)
    : PageFrame(u"newsPage"_s, parent)
    , m_context(context)
    , m_model(new ReceivedModel(this))
    , m_sections(new QTabBar)
    , m_search(new SearchField)
    , m_polls(new QPushButton)
    , m_stack(new QStackedWidget)
    , m_list(new QListView)
    , m_right(new QStackedWidget)
    , m_view(new PublicationView(context, m_banner))
    , m_nothing(new EmptyState)
    , m_beside(new EmptyState)
{
    content()->addWidget(makeTools());
    content()->addWidget(makeBody(), 1);
    for (QTimer *timer : {&m_typing, &m_next})
        timer->setSingleShot(true);
    m_typing.setInterval(kSearchDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &NewsPage::load);
    connect(&m_next, &QTimer::timeout, this, &NewsPage::load);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_sections, &QTabBar::currentChanged, this, [this] {
        if (m_isFilling)
            return;
        m_open = 0;
        m_gone.clear();
        m_model->setType(kSections.value(m_sections->currentIndex()));
        load();
    });
    connect(m_polls, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"polls"_s); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NewsPage::openIndex);
    connect(m_view, &PublicationView::statusChanged, this, &Page::statusChanged);
    connect(&context.company->publications(), &PublicationDesk::changed, this, &NewsPage::showSections);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &kind) {
        if (kind == PublicationService::kKind)
            load();
    });
    connect(&context.office, &Office::accountChanged, this, &NewsPage::load);
    retranslate();
    load();
}

QWidget *NewsPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_sections->setObjectName(u"news_sections"_s);
    m_sections->setDrawBase(false);
    m_sections->setExpanding(false);
    m_search->setObjectName(u"news_search"_s);
    m_search->setMaximumWidth(300);
    m_polls->setObjectName(u"news_polls"_s);
    m_polls->setIcon(icon(u"vote"_s));
    layout->addWidget(m_sections);
    layout->addStretch(1);
    layout->addWidget(m_polls);
    layout->addWidget(m_search, 1);
    return row;
}

QWidget *NewsPage::makeBody()
{
    m_list->setObjectName(u"news_list"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ReceivedDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_beside->setObjectName(u"news_beside"_s);
    m_right->addWidget(m_beside);
    m_right->addWidget(scroll);
    auto *halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_list);
    halves->addWidget(m_right);
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    halves->setSizes({420, 700});
    m_nothing->setObjectName(u"news_nothing"_s);
    m_stack->addWidget(halves);
    m_stack->addWidget(m_nothing);
    return m_stack;
}

QString NewsPage::title() const
{
    const int unseen = m_context.company->publications().unseenAnnouncements();
    return unseen > 0 ? tr("News (%1)").arg(unseen > kPollsMost ? u"99+"_s : QString::number(unseen)) : tr("News");
}

QString NewsPage::heading() const
{
    return tr("News");
}

void NewsPage::showTexts()
{
    setNote(tr("What your office tells you. Announcements go by themselves once they are over; documents stay in their archive."));
    m_search->setPlaceholderText(tr("Words of a title or a text"));
    m_search->setAccessibleName(tr("Words of a title or a text"));
    m_sections->setAccessibleName(tr("Sections"));
    m_list->setAccessibleName(tr("News"));
    m_model->setLanguage(m_context.language);
    if (m_open != 0)
        m_view->show(m_view->publication(), m_context.language);
    showSections();
    showState();
}

void NewsPage::showSections()
{
    const QStringList names{tr("All"), tr("Messages"), tr("Advantages"), tr("Good deals"), tr("Documents")};
    m_isFilling = true;
    for (int i = 0; i < names.size(); ++i) {
        const int unseen = isArchive() ? 0 : m_model->unseen(kSections.at(i)); // of the archive nothing else is known
        if (i >= m_sections->count())
            m_sections->addTab(QString());
        m_sections->setTabText(i, unseen > 0 ? tr("%1 (%2)", "a section, how much in it is not read").arg(names.at(i)).arg(unseen) : names.at(i));
    }
    m_isFilling = false;
    const int polls = m_context.company->publications().unansweredPolls();
    m_polls->setVisible(pages::find(u"polls"_s) && polls > 0);
    m_polls->setText(tr("%n poll(s) wait(s) for you", nullptr, polls));
    Q_EMIT titleChanged();
}

bool NewsPage::can(Command command) const
{
    return command == Command::Refresh || command == Command::Find;
}

void NewsPage::perform(Command command)
{
    if (command == Command::Find)
        return m_search->setFocus(Qt::ShortcutFocusReason);
    m_context.office.poll();
    load();
}

void NewsPage::activated()
{
    m_list->setFocus();
}

bool NewsPage::isArchive() const
{
    return kSections.value(m_sections->currentIndex()) == PublicationType::Document;
}

ReceivedQuery NewsPage::query() const
{
    ReceivedQuery query;
    query.archive = isArchive();
    query.words = m_search->text().trimmed();
    return query;
}

void NewsPage::load()
{
    m_typing.stop();
    m_context.office.run(
        this, [wanted = query()](Services &services) { return PublicationService(services).received(wanted); },
        [this](const Result<QList<ReceivedPublication>> &received) {
            if (received)
                return show(*received);
            m_banner->announce(Tone::Danger, received.error().message);
            m_next.start(static_cast<int>(kLatest));
        },
        m_loads.next());
}

void NewsPage::show(const QList<ReceivedPublication> &received)
{
    m_isLoaded = true;
    const PublicationId before = m_open;
    m_isFilling = true; // what is open stays open while the rows are laid anew
    m_model->setReceived(received);
    const int row = m_model->rowOf(before);
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row));
    m_isFilling = false;
    if (const ReceivedPublication *one = m_model->find(before)) {
        if (one->publication != m_view->publication())
            m_view->show(one->publication, m_context.language);
    } else if (before != 0) {
        close(m_view->publication());
    }
    if (m_wanted != 0)
        choose(std::exchange(m_wanted, 0));
    showSections();
    showState();
    awaitNext();
}

/// What was open is no longer for the person: over, withdrawn, or only not what is looked for.
void NewsPage::close(const Publication &gone)
{
    m_open = 0;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const bool over = gone.ends.isValid() && gone.ends <= now;
    const QString title = gone.title.in(m_context.language);
    m_gone.clear();
    if (m_search->text().trimmed().isEmpty() && !isArchive())
        m_gone = over ? tr("“%1” has just ended.").arg(title) : tr("“%1” is no longer there: it was changed or withdrawn.").arg(title);
    showState();
}

void NewsPage::awaitNext()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    qint64 wait = kLatest;
    for (const ReceivedPublication &one : m_model->shown()) {
        if (const QDateTime ends = one.publication.ends; ends.isValid() && ends > now)
            wait = std::min(wait, now.msecsTo(ends) + kSoonest);
    }
    m_next.start(static_cast<int>(std::max(kSoonest, wait)));
}

void NewsPage::showState()
{
    const bool searched = !m_search->text().trimmed().isEmpty();
    const bool isSomebody = m_context.office.rights().sheet != 0;
    if (!isSomebody)
        m_nothing->setContent(u"id-card"_s, tr("News are for the people of the office."),
                              tr("Your account belongs to no sheet yet, so nothing can be addressed to you. An administrator joins the two on the page “Accounts”."));
    else if (searched)
        m_nothing->setContent(u"search-x"_s, tr("Nothing matches."), tr("Try fewer letters."));
    else if (isArchive())
        m_nothing->setContent(u"file-text"_s, tr("No document yet."), tr("What your office archives for you stays here, also once it is over."));
    else
        m_nothing->setContent(u"newspaper"_s, tr("Nothing new."), tr("As soon as your office announces something to you, it stands here and the bell rings."));
    m_stack->setCurrentIndex(m_isLoaded && m_model->rowCount() == 0 && m_open == 0 && m_gone.isEmpty() ? 1 : 0);
    if (m_gone.isEmpty())
        m_beside->setContent(u"newspaper"_s, tr("Choose one at the left to read it."));
    else
        m_beside->setContent(u"clock"_s, m_gone, tr("It is not shown any longer. There is nothing that you have to do."));
    m_right->setCurrentIndex(m_open == 0 ? 0 : 1);
}

void NewsPage::openPublication(PublicationId id)
{
    if (id == 0)
        return;
    m_search->clear();
    if (m_model->rowOf(id) >= 0)
        return choose(id);
    m_wanted = id;
    if (m_sections->currentIndex() != 0)
        m_sections->setCurrentIndex(0); // loads
    else
        load();
}

void NewsPage::choose(PublicationId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        m_banner->announce(Tone::Accent, tr("This is no longer there: it is over, or it was withdrawn."));
}

void NewsPage::openIndex(const QModelIndex &index)
{
    if (m_isFilling || !index.isValid())
        return;
    const ReceivedPublication one = m_model->shown().at(index.row());
    m_open = one.publication.id;
    m_gone.clear();
    m_view->show(one.publication, m_context.language);
    showState();
    if (one.seen.isValid())
        return;
    m_model->markSeen(m_open, QDateTime::currentDateTimeUtc());
    showSections();
    m_context.office.run(
        this, [id = m_open](Services &services) { return PublicationService(services).markSeen(id); },
        [this](const Result<void> &) { m_context.office.poll(); }); // if it failed, it is new again when it is read again
}

} // namespace effectif
