// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "ui/dialogs/databasechooser.h"
#include "ui/pages/recentlist.h"
#include "ui/pages/welcomecard.h"
#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/draggedfile.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidest = 1040;
constexpr int kSideBySideFrom = 780;
constexpr int kTwoCardsFrom = 640;

/// Laid over the page while a file hangs over it.
class DropFrame final : public QWidget
{
public:
    explicit DropFrame(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = toneSoft(palette(), Tone::Accent);
        ground.setAlphaF(0.55F);
        painter.setPen(QPen(toneInk(palette(), Tone::Accent), 2, Qt::DashLine));
        painter.setBrush(ground);
        painter.drawRoundedRect(QRectF(rect()).adjusted(12, 12, -12, -12), 12, 12);
    }
};

/// The one local file that is being dragged; empty for anything else.
} // namespace

WelcomePage::WelcomePage(DatabaseChooser &chooser, QWidget *parent)
    : Page(parent),
      m_chooser(chooser),
      m_busy(new BusyBar(this)),
      m_banner(new Banner(this)),
      m_scroll(new QScrollArea(this)),
      m_content(new QWidget),
      m_grid(new QGridLayout),
      m_name(new PlainLabel(m_content)),
      m_tagline(new PlainLabel(m_content)),
      m_recent(new RecentList(m_content)),
      m_dropFrame(new DropFrame(this))
{
    setObjectName(u"welcomePage"_s);
    setAcceptDrops(true);
    m_banner->setObjectName(u"welcome_banner"_s);
    m_recent->setObjectName(u"welcome_recent"_s);
    const auto take = [this](const OpenRequest &request) { want(request); };
    addCard(u"welcome_demo"_s, u"play"_s, [this] { Q_EMIT demoWanted(); });
    addCard(u"welcome_create"_s, u"file-plus"_s, [this, take] { m_chooser.createFile(this, take); });
    addCard(u"welcome_open"_s, u"folder-open"_s, [this, take] { m_chooser.openFile(this, take); });
    addCard(u"welcome_connect"_s, u"server"_s, [this, take] { m_chooser.connectToServer(this, {}, false, take); });
    build();
    setFocusProxy(m_cards.first());
    connect(m_recent, &RecentList::chosen, this,
            [this, take](const DatabaseUrl &url) { m_chooser.reopen(this, url, take); });
    connect(m_recent, &RecentList::removalWanted, this, [this](const DatabaseUrl &url) {
        m_chooser.forget(url);
        refresh();
        setFocus(Qt::OtherFocusReason); // what had it is gone
    });
    retranslate();
    refresh();
}

void WelcomePage::addCard(const QString &name, const QString &iconName, const std::function<void()> &wish)
{
    auto *card = new WelcomeCard(iconName, m_content);
    card->setObjectName(name);
    connect(card, &QAbstractButton::clicked, this, [this, wish] {
        m_banner->dismiss();
        wish();
    });
    m_cards.append(card);
}

void WelcomePage::build()
{
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(12);
    auto *column = new QWidget(m_content);
    column->setMaximumWidth(kWidest);
    auto *inner = new QVBoxLayout(column);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(28);
    inner->addWidget(makeHead());
    inner->addLayout(m_grid);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(column, 1000); // as wide as it may be, then in the middle
    row->addStretch(1);
    auto *whole = new QVBoxLayout(m_content);
    whole->setContentsMargins(32, 28, 32, 28);
    whole->addStretch(2); // a little above the middle looks like the middle
    whole->addLayout(row);
    whole->addStretch(3);

    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_busy);
    layout->addWidget(m_banner);
    layout->addWidget(m_scroll, 1);
}

QWidget *WelcomePage::makeHead()
{
    auto *head = new QWidget(m_content);
    auto *emblem = new QLabel(head);
    emblem->setPixmap(applicationIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    m_name->setText(u"Effectif"_s);
    m_name->setLetters(2, QFont::DemiBold);
    m_tagline->setObjectName(u"welcome_tagline"_s);
    m_tagline->setWordWrap(true);
    m_tagline->setLetters(1.1, QFont::Normal);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_tagline);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(18);
    row->addWidget(emblem, 0, Qt::AlignVCenter);
    row->addLayout(words, 1);
    return head;
}

/// Cards and recent databases side by side where there is room for both; four cards alone in a square.
void WelcomePage::arrange()
{
    const int room = qMin(width() - 64, kWidest);
    const bool any = m_recent->count() > 0;
    const bool sideBySide = any && room >= kSideBySideFrom;
    const int columns = !any && room >= kTwoCardsFrom ? 2 : 1;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    const int count = static_cast<int>(m_cards.size());
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
    m_recent->setVisible(any);
    if (sideBySide)
        m_grid->addWidget(m_recent, 0, 1, count, 1);
    else if (any)
        m_grid->addWidget(m_recent, count, 0);
    m_grid->setHorizontalSpacing(sideBySide ? 32 : 12);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, sideBySide || columns == 2 ? 1 : 0);
}

void WelcomePage::retranslate()
{
    m_cards.at(0)->setTexts(tr("Open the demo"),
                            tr("500 invented people to try everything on. Nothing you do there matters."));
    m_cards.at(1)->setTexts(
        tr("Create a database"),
        tr("A new file on this computer. Whoever can read the file can read everything in it: keep it "
           "in a folder of your own."));
    m_cards.at(2)->setTexts(tr("Open a database file"),
                            tr("A file that Effectif made before. You can also drop it onto this page."));
    m_cards.at(3)->setTexts(tr("Connect to a server"),
                            tr("A PostgreSQL database that several people share, each with a login of their own."));
    showTagline();
    Q_EMIT titleChanged();
}

void WelcomePage::showTagline()
{
    const bool busy = !m_busySentence.isEmpty();
    m_tagline->setText(
        busy ? m_busySentence
             : tr("The staff sheets of your office: one a person, quickly found, kept where you decide."));
    m_tagline->setTone(busy ? Tone::Accent : Tone::Muted);
}

QString WelcomePage::title() const
{
    return tr("Welcome");
}

QString WelcomePage::iconName() const
{
    return u"home"_s;
}

void WelcomePage::activated()
{
    refresh();
}

void WelcomePage::refresh()
{
    m_recent->setDatabases(m_chooser.recent());
    arrange();
}

void WelcomePage::setBusy(const QString &sentence)
{
    m_busySentence = sentence;
    const bool busy = !sentence.isEmpty();
    m_busy->setBusy(busy);
    for (WelcomeCard *card : std::as_const(m_cards))
        card->setEnabled(!busy);
    m_recent->setEnabled(!busy);
    setAcceptDrops(!busy);
    if (busy)
        m_banner->dismiss();
    showTagline();
}

void WelcomePage::showError(const Error &error)
{
    setBusy({});
    m_banner->announce(Tone::Danger, error.message);
    if (error.detail.isEmpty())
        return;
    QPushButton *copy = m_banner->addButton(tr("Copy details"));
    copy->setObjectName(u"welcome_copyDetails"_s);
    connect(copy, &QPushButton::clicked, this,
            [error] { QGuiApplication::clipboard()->setText(error.message + u'\n' + error.detail); });
}

void WelcomePage::want(const OpenRequest &request)
{
    m_banner->dismiss();
    Q_EMIT databaseWanted(request);
}

void WelcomePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (onlyFile(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_dropFrame->setGeometry(rect());
    m_dropFrame->raise();
    m_dropFrame->show();
}

void WelcomePage::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropFrame->hide();
}

void WelcomePage::dropEvent(QDropEvent *event)
{
    m_dropFrame->hide();
    const QString file = onlyFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    want(m_chooser.requestFor(DatabaseUrl::sqlite(file)));
}

void WelcomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void WelcomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace effectif
