// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/newspage.h"

#include "models/items/receivedmodel.h"
#include "models/services/companydesk.h"
#include "models/services/publicationdesk.h"
#include "models/services/publicationservice.h"
#include "ui/pages/pages.h"
#include "ui/pages/publicationview.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/searchfield.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSearchDelayMs = 250;

/// The sections, in their order; the first one is everything that runs.
const QList<std::optional<PublicationType>> kSections{std::nullopt, PublicationType::Message, PublicationType::Advantage, PublicationType::Deal,
                                                      PublicationType::Document};
} // namespace

NewsPage::NewsPage(const PageContext &context, QWidget *parent)
    : ReceivedFrame(context, u"news"_s, parent)
    , m_search(new SearchField)
    , m_polls(new QPushButton)
    , m_view(new PublicationView(context, m_banner))
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_view);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content()->addWidget(makeTools());
    content()->addWidget(makeBody({scroll}), 1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kSearchDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &NewsPage::load);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &SearchField::resultsWanted, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_polls, &QPushButton::clicked, this, [this] { Q_EMIT pageWanted(u"polls"_s); });
    connect(m_view, &PublicationView::statusChanged, this, &Page::statusChanged);
    start();
}

QWidget *NewsPage::makeTools()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
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

QString NewsPage::title() const
{
    const int unseen = m_context.company->publications().unseenAnnouncements();
    return unseen > 0 ? tr("News (%1)").arg(countText(unseen)) : tr("News");
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
    QStringList names{tr("All"), tr("Messages"), tr("Advantages"), tr("Good deals"), tr("Documents")};
    for (int i = 0; i < names.size() && !isArchive(); ++i) { // of the archive nothing else is known
        if (const int unseen = m_model->unseen(kSections.at(i)); unseen > 0)
            names[i] = tr("%1 (%2)", "a section, how much in it is not read").arg(names.at(i)).arg(unseen);
    }
    const int polls = m_context.company->publications().unansweredPolls();
    m_polls->setVisible(pages::find(u"polls"_s) && polls > 0);
    m_polls->setText(tr("%n poll(s) wait(s) for you", nullptr, polls));
    nameSections(names);
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

void NewsPage::sectionChosen()
{
    m_model->setType(kSections.value(m_sections->currentIndex()));
    load();
}

void NewsPage::tellOffice(const QString &kind, const QList<RecordId> &)
{
    if (kind == PublicationService::kKind)
        load();
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
            if (!received)
                return tellUnread(received.error());
            take(*received);
        },
        m_loads.next());
}

void NewsPage::take(const QList<ReceivedPublication> &received)
{
    layRows([&] { m_model->setReceived(received); });
    if (const ReceivedPublication *one = m_model->find(m_open)) {
        if (one->publication != m_view->publication())
            m_view->show(one->publication, m_context.language);
    } else if (m_open != 0) {
        close(m_view->publication());
    }
    finishReading(m_model->shown());
}

/// What was open is no longer for the person: over, withdrawn, or only not what is looked for.
void NewsPage::close(const Publication &gone)
{
    m_open = 0;
    m_gone.clear();
    if (m_search->text().trimmed().isEmpty() && !isArchive())
        m_gone = goneWords(gone, gone.ends.isValid() && gone.ends <= QDateTime::currentDateTimeUtc());
}

void NewsPage::showNothing()
{
    if (tellNobody(tr("News are for the people of the office."),
                   tr("Your account belongs to no sheet yet, so nothing can be addressed to you. An administrator joins the two on the page “Accounts”.")))
        return;
    if (!m_search->text().trimmed().isEmpty())
        m_nothing->setContent(u"search-x"_s, tr("Nothing matches."), tr("Try fewer letters."));
    else if (isArchive())
        m_nothing->setContent(u"file-text"_s, tr("No document yet."), tr("What your office archives for you stays here, also once it is over."));
    else
        m_nothing->setContent(u"newspaper"_s, tr("Nothing new."), tr("As soon as your office announces something to you, it stands here and the bell rings."));
}

void NewsPage::showState()
{
    showNothing();
    if (m_gone.isEmpty())
        m_beside->setContent(u"newspaper"_s, tr("Choose one at the left to read it."));
    else
        m_beside->setContent(u"clock"_s, m_gone, tr("It is not shown any longer. There is nothing that you have to do."));
    showBody(0);
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

void NewsPage::showOne(const Publication &publication)
{
    m_view->show(publication, m_context.language);
}

} // namespace effectif
