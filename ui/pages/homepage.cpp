// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/homepage.h"

#include "models/services/transferservice.h"
#include "ui/pages/homepeople.h"
#include "ui/pages/recentsheets.h"
#include "ui/pages/welcomecard.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"

#include <QDate>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidest = 1240;
constexpr int kThreeFrom = 900; ///< lists side by side
constexpr int kSearchDelayMs = 80;
constexpr int kRefreshDelayMs = 300;
constexpr int kTransfers = 4; ///< the tile that is there while somebody waits for an answer
} // namespace

HomePage::HomePage(const PageContext &context, const QString &kind, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_kind(kind)
    , m_banner(new Banner)
    , m_scroll(new QScrollArea)
    , m_content(new QWidget)
    , m_lists(new QWidget)
    , m_tileGrid(new QGridLayout)
    , m_listGrid(new QGridLayout(m_lists))
    , m_title(new PlainLabel)
    , m_date(new PlainLabel)
    , m_search(new SearchField)
    , m_finds(new HomePeople(u"home_finds"_s, u"search"_s))
    , m_favourites(new HomePeople(u"home_favourites"_s, u"star"_s))
    , m_recent(new HomePeople(u"home_recent"_s, u"clock"_s))
    , m_incomplete(new HomePeople(u"home_incomplete"_s, u"circle-alert"_s))
{
    setObjectName(u"homePage"_s);
    addTile(u"home_new"_s, u"user-plus"_s, [this] { Q_EMIT newRecordWanted(m_kind); });
    addTile(u"home_present"_s, u"users"_s, [this] { Q_EMIT pageWanted(u"staffList"_s); });
    addTile(u"home_former"_s, u"user-x"_s, [this] { Q_EMIT pageWanted(u"formerStaff"_s); });
    addTile(u"home_bin"_s, u"trash-2"_s, [this] { Q_EMIT pageWanted(u"bin"_s); });
    addTile(u"home_transfers"_s, u"arrow-up-right"_s, [this] { Q_EMIT pageWanted(u"transfers"_s); });
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
    for (HomePeople *people : {m_finds, m_favourites, m_recent, m_incomplete})
        connect(people, &HomePeople::chosen, this, &HomePage::open);
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
    retranslate();
    showTiles();
    ask();
    QTimer::singleShot(0, this, &HomePage::askCounts); // behind what the other pages of the start ask first
    QTimer::singleShot(0, this, &HomePage::askTransfers);
}

WelcomeCard *HomePage::addTile(const QString &name, const QString &iconName, std::function<void()> wish)
{
    auto *tile = new WelcomeCard(iconName);
    tile->setObjectName(name);
    connect(tile, &QAbstractButton::clicked, this, wish);
    m_tiles.append(tile);
    return tile;
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
    inner->addLayout(m_tileGrid);
    inner->addWidget(m_lists);
    inner->addStretch(1);
    m_finds->hide();
    m_tileGrid->setSpacing(12);
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
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_date);
    layout->addSpacing(10);
    layout->addWidget(m_search);
    return head;
}

void HomePage::arrange()
{
    const int room = qMin(width() - 64, kWidest);
    const int columns = room >= kThreeFrom ? 3 : 1;
    const int fit = (room + m_tileGrid->spacing()) / (m_tiles.first()->minimumSizeHint().width() + m_tileGrid->spacing());
    const int tileColumns = fit >= 4 ? 4 : fit >= 2 ? 2 : 1; // never three and one
    for (QGridLayout *grid : {m_tileGrid, m_listGrid}) {
        while (QLayoutItem *item = grid->takeAt(0))
            delete item;
        for (int i = 0; i < 4; ++i)
            grid->setColumnStretch(i, i < (grid == m_tileGrid ? tileColumns : columns) ? 1 : 0);
    }
    for (int i = 0; i < m_tiles.size(); ++i)
        m_tileGrid->addWidget(m_tiles.at(i), i / tileColumns, i % tileColumns);
    int i = 0;
    for (HomePeople *people : {m_favourites, m_recent, m_incomplete}) {
        m_listGrid->addWidget(people, i / columns, i % columns);
        ++i;
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
    m_favourites->setTexts(tr("Favourites"), tr("Nobody yet. The star on a sheet (%1) puts it here.")
                                                 .arg(QKeySequence(u"Ctrl+B"_s).toString(QKeySequence::NativeText)));
    m_recent->setTexts(tr("Looked at last"), tr("The sheets that you open will stand here."));
    m_incomplete->setTexts(tr("To be completed"), tr("Every sheet that you manage has all it needs."));
    showCounts();
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
    arrange();
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
    m_favourites->setPeople(content.favourites, content.favouriteCount);
    m_recent->setPeople(content.recent, static_cast<int>(content.recent.size()));
    m_incomplete->setPeople(content.incomplete, content.incompleteCount);
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
    m_tiles.at(0)->setTexts(tr("New staff member"),
                            tr("An empty sheet (%1)").arg(QKeySequence(QKeySequence::New).toString(QKeySequence::NativeText)));
    const Rights rights = m_context.office.rights();
    m_tiles.at(1)->setTexts(rights.isAdministrator() ? tr("Staff") : tr("My staff"), sheets(m_counts.present)); // K05
    m_tiles.at(2)->setTexts(tr("Former staff"), sheets(m_counts.former));
    m_tiles.at(3)->setTexts(tr("Bin"), sheets(m_counts.bin));
    m_tiles.at(kTransfers)->setTexts(tr("Transfer requests"), tr("%n wait(s) for your answer", nullptr, m_transfers));
}

/// Whoever changes nothing makes no sheets and looks into no bin.
void HomePage::showTiles()
{
    const bool staff = m_context.office.rights().isStaff();
    const bool searching = !m_search->text().trimmed().isEmpty();
    for (qsizetype i = 0; i < m_tiles.size(); ++i)
        m_tiles.at(i)->setVisible(!searching && (!staff || i == 1) && (i != kTransfers || m_transfers > 0));
}

void HomePage::search()
{
    const QString text = m_search->text().trimmed();
    m_lists->setVisible(text.isEmpty());
    showTiles();
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
