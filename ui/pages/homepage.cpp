// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/homepage.h"

#include "models/services/companydesk.h"
#include "models/services/publicationdesk.h"
#include "models/services/transferservice.h"
#include "ui/dialogs/homearrangementdialog.h"
#include "ui/pages/homeoffice.h"
#include "ui/pages/homepeople.h"
#include "ui/pages/hometiles.h"
#include "ui/pages/recentsheets.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QDate>
#include <QDesktopServices>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidest = 1240;
constexpr int kThreeFrom = 900; ///< lists side by side
constexpr int kSearchDelayMs = 80;
constexpr int kRefreshDelayMs = 300;
constexpr int kCompanyWidth = 420;
} // namespace

HomePage::HomePage(const PageContext &context, const QString &kind, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_banner(new Banner)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_lists(new QWidget)
    , m_listGrid(new QGridLayout(m_lists))
    , m_tiles(new HomeTiles)
    , m_company(new HomeOffice(*context.company))
    , m_arrange(new QPushButton)
    , m_title(new PlainLabel)
    , m_date(new PlainLabel)
    , m_search(new SearchField)
    , m_finds(new HomePeople(u"home_finds"_s, u"search"_s))
{
    setObjectName(u"homePage"_s);
    addTiles();
    addLists();
    build();
    for (QTimer *timer : {&m_searchDelay, &m_refreshDelay})
        timer->setSingleShot(true);
    m_searchDelay.setInterval(kSearchDelayMs);
    m_refreshDelay.setInterval(kRefreshDelayMs);
    connect(&m_searchDelay, &QTimer::timeout, this, &HomePage::search);
    connect(&m_refreshDelay, &QTimer::timeout, this, [this] {
        ask();
        askCounts();
    });
    connect(m_search, &SearchField::textChanged, this, [this] {
        m_openWhenFound = false;
        m_searchDelay.start();
    });
    connect(m_finds, &HomePeople::chosen, this, &HomePage::open);
    connect(m_arrange, &QPushButton::clicked, this, &HomePage::chooseArrangement);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &changed, const QList<RecordId> &) {
        if (changed == m_kind)
            m_refreshDelay.start();
        else if (changed == TransferService::kKind)
            askTransfers();
    });
    connect(&context.office, &Office::accountChanged, this, [this] {
        retranslate();
        showTiles();
    });
    connect(context.company, &CompanyDesk::changed, this, &HomePage::showCompany);
    connect(&context.company->publications(), &PublicationDesk::changed, this, &HomePage::showCounts);
    retranslate();
    showTiles();
    askArrangement();
    ask();
    QTimer::singleShot(0, this, &HomePage::askCounts); // behind what the other pages of the start ask first
    QTimer::singleShot(0, this, &HomePage::askTransfers);
}

void HomePage::addTiles()
{
    const auto leadsTo = [this](const char *page) { return [this, page] { Q_EMIT pageWanted(QLatin1StringView(page)); }; };
    m_tiles->add(u"new"_s, u"user-plus"_s, [this] { Q_EMIT newRecordWanted(m_kind); });
    m_tiles->add(u"present"_s, u"users"_s, leadsTo("staffList"));
    m_tiles->add(u"former"_s, u"user-x"_s, leadsTo("formerStaff"));
    m_tiles->add(u"bin"_s, u"trash-2"_s, leadsTo("bin"));
    m_tiles->add(u"transfers"_s, u"arrow-up-right"_s, leadsTo("transfers"));
    m_tiles->add(u"news"_s, u"newspaper"_s, leadsTo("news"));
    m_tiles->add(u"polls"_s, u"vote"_s, leadsTo("polls"));
    m_tiles->add(u"booking"_s, u"calendar-days"_s, [this] { book(); });
}

void HomePage::addLists()
{
    const std::pair<const char *, const char *> kLists[] = {
        {"favourites", "star"}, {"recent", "clock"}, {"incomplete", "circle-alert"}, {"changed", "history"}};
    for (const auto &[id, iconName] : kLists) {
        const QString name = QLatin1StringView(id);
        m_people.append({name, new HomePeople(u"home_"_s + name, QLatin1StringView(iconName), m_lists)});
        m_people.last().people->follow(m_context.away);
        connect(m_people.last().people, &HomePeople::chosen, this, &HomePage::open);
    }
}

void HomePage::build()
{
    auto *column = new QWidget;
    column->setMaximumWidth(kWidest);
    auto *inner = new QVBoxLayout(column);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(18);
    inner->addWidget(makeHead());
    inner->addWidget(m_finds);
    inner->addWidget(m_tiles);
    inner->addWidget(m_lists);
    inner->addWidget(m_arrange, 0, Qt::AlignRight);
    inner->addStretch(1);
    m_finds->hide();
    m_arrange->setObjectName(u"home_arrange"_s);
    m_arrange->setFlat(true);
    m_listGrid->setContentsMargins(0, 0, 0, 0);
    m_listGrid->setSpacing(12);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(32, 24, 32, 24);
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_scroll, 1);
    m_banner->hide();
    setFocusProxy(m_search);
}

QWidget *HomePage::makeHead()
{
    auto *head = new QWidget;
    m_title->setLetters(1.8, QFont::DemiBold);
    m_title->setObjectName(u"home_title"_s);
    m_date->setTone(Tone::Muted);
    m_search->setObjectName(u"home_search"_s);
    m_search->setMinimumHeight(44);
    m_search->setMaximumWidth(720);
    m_search->installEventFilter(this);
    m_company->setMaximumWidth(kCompanyWidth);
    auto *greeting = new QVBoxLayout;
    greeting->setSpacing(4);
    greeting->addWidget(m_title);
    greeting->addWidget(m_date);
    greeting->addSpacing(10);
    greeting->addWidget(m_search);
    greeting->addStretch(1);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(32);
    layout->addLayout(greeting, 30);
    layout->addStretch(1); // else the head would be no wider than its parts, and out of line with what stands below
    layout->addWidget(m_company, 20, Qt::AlignTop);
    return head;
}

void HomePage::arrangeLists()
{
    const auto shown = std::ranges::count_if(m_people, [this](const List &list) { return m_arrangement.shows(list.id); });
    const int columns = HomeTiles::balanced(static_cast<int>(shown), qMin(width() - 64, kWidest) >= kThreeFrom ? 3 : 1);
    for (int i = 0; i < 3; ++i)
        m_listGrid->setColumnStretch(i, i < columns ? 1 : 0);
    QStringList ids;
    for (const List &list : std::as_const(m_people)) {
        ids << list.id;
        m_listGrid->removeWidget(list.people);
        list.people->setVisible(m_arrangement.shows(list.id));
    }
    int place = 0;
    QWidget *before = nullptr;
    for (const QString &id : m_arrangement.sorted(ids)) {
        HomePeople *people = std::ranges::find(m_people, id, &List::id)->people;
        if (!m_arrangement.shows(id))
            continue;
        m_listGrid->addWidget(people, place / columns, place % columns);
        if (before)
            setTabOrder(before, people);
        before = people;
        ++place;
    }
}

QString HomePage::title() const
{
    return tr("Home");
}

void HomePage::retranslate()
{
    const QLocale locale = localeOf(m_context.language);
    setLocale(locale);
    m_title->setText(tr("Hello, %1").arg(m_context.office.userName()));
    m_date->setText(locale.toString(QDate::currentDate(), QLocale::LongFormat));
    m_search->setPlaceholderText(tr("Whom are you looking for? Name, number, town, telephone …"));
    m_search->setAccessibleName(tr("Search everybody"));
    m_finds->setTexts(tr("Found"), tr("Nobody is found. Try fewer letters."));
    const std::pair<QString, QString> kTexts[] = {
        {tr("Favourites"),
         tr("Nobody yet. The star on a sheet (%1) puts it here.").arg(QKeySequence(u"Ctrl+B"_s).toString(QKeySequence::NativeText))},
        {tr("Looked at last"), tr("The sheets that you open will stand here.")},
        {tr("To be completed"), tr("Every sheet that you manage has all it needs.")},
        {tr("Changed by others since yesterday"), tr("Nobody else changed a sheet.")}};
    for (qsizetype i = 0; i < m_people.size(); ++i)
        m_people.at(i).people->setTexts(kTexts[i].first, kTexts[i].second);
    m_arrange->setText(tr("Arrange …"));
    showCounts();
    showCompany();
}

void HomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    Q_EMIT titleChanged();
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangeLists();
}

void HomePage::activated()
{
    m_title->setText(tr("Hello, %1").arg(m_context.office.userName()));
    m_search->setFocus();
    m_refreshDelay.start(); // what was opened meanwhile is among the recent ones
}

bool HomePage::can(Command command) const
{
    return command == Command::Find || command == Command::Refresh;
}

void HomePage::perform(Command command)
{
    if (command == Command::Find) {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    } else if (command == Command::Refresh) {
        m_context.office.poll();
        m_refreshDelay.start();
    }
}

void HomePage::ask()
{
    const QList<RecordId> recent = RecentSheets(m_context.settings, m_context.office.url()).of(m_kind);
    m_context.office.run(
        this, [kind = m_kind, recent](Services &services) { return HomeService(services).content(kind, recent); },
        [this](const Result<HomeContent> &content) {
            if (content)
                showContent(*content);
            else if (!content.error().message.isEmpty())
                m_banner->announce(Tone::Danger, content.error().message);
        },
        m_asks.next());
}

void HomePage::showContent(const HomeContent &content)
{
    const auto sizeOf = [](const QList<PersonCard> &people) { return static_cast<int>(people.size()); };
    m_people.at(0).people->setPeople(content.favourites, content.favouriteCount);
    m_people.at(1).people->setPeople(content.recent, sizeOf(content.recent));
    m_people.at(2).people->setPeople(content.incomplete, content.incompleteCount);
    m_people.at(3).people->setPeople(content.changed, sizeOf(content.changed));
}

void HomePage::askCounts()
{
    m_context.office.run(
        this, [kind = m_kind](Services &services) { return services.records().counts(kind); },
        [this](const Result<ScopeCounts> &counts) {
            m_counted = counts.has_value();
            m_counts = counts.value_or(ScopeCounts());
            showCounts();
        },
        m_countings.next());
}

void HomePage::askTransfers()
{
    m_context.office.run(
        this, [](Services &services) { return TransferService(services.context(), services.catalogues()).waiting(); },
        [this](const Result<int> &waiting) {
            m_transfers = waiting.value_or(0);
            showCounts();
            showTiles();
        },
        m_transferAsks.next());
}

void HomePage::showCounts()
{
    const QLocale locale = localeOf(m_context.language);
    const auto sheets = [&](int count) {
        if (!m_counted)
            return u"…"_s;
        QString text = tr("%n sheet(s)", nullptr, count);
        return count < 1000 ? text : text.replace(QString::number(count), locale.toString(count));
    };
    m_tiles->setTexts(u"new"_s, tr("New staff member"),
                      tr("An empty sheet (%1)").arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    const Rights rights = m_context.office.rights();
    m_tiles->setTexts(u"present"_s, rights.isAdministrator() ? tr("Staff") : tr("My staff"), sheets(m_counts.present)); // K05
    m_tiles->setTexts(u"former"_s, tr("Former staff"), sheets(m_counts.former));
    m_tiles->setTexts(u"bin"_s, tr("Bin"), sheets(m_counts.bin));
    const PublicationDesk &publications = m_context.company->publications();
    const int unread = publications.unseenAnnouncements();
    m_tiles->setTexts(u"news"_s, tr("News"), unread == 0 ? tr("Messages, advantages, good deals, documents") : tr("%n not read yet", nullptr, unread));
    const int polls = publications.unansweredPolls();
    m_tiles->setTexts(u"polls"_s, tr("Polls"), polls == 0 ? tr("Nothing to answer") : tr("%n wait(s) for your answer", nullptr, polls));
    m_tiles->setTexts(u"transfers"_s, tr("Transfer requests"), tr("%n wait(s) for your answer", nullptr, m_transfers));
}

/// Whoever changes nothing makes no sheets and looks into no bin.
void HomePage::showTiles()
{
    const Rights rights = m_context.office.rights();
    const bool staff = rights.isStaff();
    for (const QString &id : {u"new"_s, u"former"_s, u"bin"_s})
        m_tiles->setAvailable(id, !staff);
    m_tiles->setAvailable(u"present"_s, true);
    m_tiles->setAvailable(u"news"_s, m_context.company->profile().has(officemodule::kAnnouncements) && rights.sheet != 0);
    m_tiles->setAvailable(u"polls"_s, m_context.company->profile().has(officemodule::kPolls) && rights.sheet != 0);
    m_tiles->setAvailable(u"transfers"_s, !staff && m_transfers > 0 && m_context.company->profile().has(officemodule::kTransfers));
}

/// D21: the calendar of whoever helps; without its address, how else to reach them.
void HomePage::showCompany()
{
    const CompanyProfile &profile = m_context.company->profile();
    QStringList ways{profile.contact};
    if (profile.booking.isEmpty())
        ways << profile.helpPhone << profile.helpEmail;
    else if (profile.contact.isEmpty())
        ways << QUrl(profile.booking).host();
    ways.removeAll(QString());
    m_tiles->setTexts(u"booking"_s, profile.booking.isEmpty() ? tr("Reach my contact") : tr("Book an appointment with my contact"),
                      ways.join(u"  ·  "_s));
    m_tiles->setAvailable(u"booking"_s, profile.hasHelp());
    showTiles();
}

void HomePage::book()
{
    const CompanyProfile &profile = m_context.company->profile();
    if (!profile.booking.isEmpty())
        QDesktopServices::openUrl(QUrl(profile.booking)); // an administrator's, and read by readWebAddress()
    else if (!profile.helpEmail.isEmpty())
        QDesktopServices::openUrl(QUrl(u"mailto:"_s + profile.helpEmail));
    else
        Q_EMIT statusChanged(tr("Help: %1").arg(profile.helpPhone.isEmpty() ? profile.contact : profile.helpPhone));
}

void HomePage::askArrangement()
{
    m_context.office.run(
        this, [](Services &services) { return HomeService(services).arrangement(); },
        [this](const Result<HomeArrangement> &arrangement) {
            if (arrangement)
                setArrangement(*arrangement);
        },
        m_arrangementAsks.next());
}

void HomePage::setArrangement(const HomeArrangement &arrangement)
{
    m_arrangement = arrangement;
    m_tiles->setArrangement(arrangement);
    arrangeLists();
}

void HomePage::chooseArrangement()
{
    QList<ArrangeList::Part> lists;
    for (const List &list : std::as_const(m_people))
        lists.append({list.id, list.people->heading(), true});
    auto *dialog = new HomeArrangementDialog(m_tiles->parts(), lists, m_arrangement, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { storeArrangement(dialog->arrangement()); });
    dialog->open();
}

void HomePage::storeArrangement(const HomeArrangement &arrangement)
{
    m_arrangementAsks.cancel();
    setArrangement(arrangement);
    m_context.office.run(
        this, [arrangement](Services &services) { return HomeService(services).arrange(arrangement); },
        [this](const Result<void> &stored) {
            if (!stored)
                m_banner->announce(Tone::Danger, stored.error().message);
        });
}

void HomePage::search()
{
    const QString text = m_search->text().trimmed();
    for (QWidget *part : std::initializer_list<QWidget *>{m_lists, m_tiles, m_arrange})
        part->setVisible(text.isEmpty());
    m_firstFind = 0;
    if (text.isEmpty()) {
        m_searches.cancel();
        return m_finds->hide();
    }
    m_context.office.run(
        this, [kind = m_kind, text](Services &services) { return HomeService(services).find(kind, text); },
        [this](const Result<HomeFinds> &finds) {
            if (finds)
                showFinds(*finds);
            else if (!finds.error().message.isEmpty())
                m_banner->announce(Tone::Danger, finds.error().message);
        },
        m_searches.next());
}

void HomePage::showFinds(const HomeFinds &finds)
{
    m_finds->setPeople(finds.people, finds.count);
    m_finds->show();
    m_firstFind = finds.people.isEmpty() ? 0 : finds.people.first().id;
    if (m_openWhenFound)
        open(m_firstFind);
    m_openWhenFound = false;
}

void HomePage::open(RecordId id)
{
    if (id == 0)
        return;
    Q_EMIT recordWanted(m_kind, id);
    m_search->clear(); // whoever comes back finds the home page, not the last search
}

bool HomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_searchDelay.isActive() || m_firstFind == 0) { // Return opens whoever comes first, also before the answer
            m_searchDelay.stop();
            search();
            m_openWhenFound = !m_search->text().trimmed().isEmpty();
        } else {
            open(m_firstFind);
        }
        return true;
    }
    if (key == Qt::Key_Down)
        return focusNextPrevChild(true);
    return Page::eventFilter(watched, event);
}

} // namespace effectif
