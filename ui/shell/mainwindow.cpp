// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "models/items/awayroster.h"
#include "models/services/companydesk.h"
#include "models/services/sendingdesk.h"
#include "models/settings/settings.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/pages/pages.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/accountcorner.h"
#include "ui/shell/actions.h"
#include "ui/shell/awaybubble.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStatusBar>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_session(context.settings)
    , m_prompter(context.settings)
    , m_chooser(context.settings, m_prompter, context.credentials, ConnectDialog::probeWith(context.relay, context.clock))
    , m_language(context.language)
    , m_actions(new Actions(menuBar(), this))
    , m_corner(new AccountCorner(this))
    , m_bubble(new AwayBubble)
    , m_banner(new Banner)
    , m_tabs(new PageTabs)
    , m_bell(new NotificationBell)
{
    setObjectName(u"mainWindow"_s);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bubble);
    layout->addWidget(m_banner);
    layout->addWidget(m_tabs, 1);
    m_banner->hide();
    setCentralWidget(body);
    setAcceptDrops(true);
    statusBar()->setSizeGripEnabled(false);
    resize(1280, 800);
    restoreGeometry(context.settings.value(setting::kWindowGeometry));
    fitIntoScreen();
    connectActions();
    connectDrafts();
    connectAccount();
    connect(&m_restoring, &QTimer::timeout, this, &MainWindow::restoreNextPage);
    connectNotifications();
    connect(m_tabs, &PageTabs::pageChanged, this, [this](Page *page) {
        m_actions->follow(page);
        showTitle();
    });
    connect(m_tabs, &PageTabs::dirtyChanged, this, &QWidget::setWindowModified);
    retranslate();
}

void MainWindow::fitIntoScreen()
{
    // a window of a larger screen must not hide its buttons; its frame is not known before it is shown
    const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight) + 8;
    const QRect room = screen()->availableGeometry().adjusted(4, title, -4, -4);
    if (isMaximized() || isFullScreen() || room.contains(geometry()))
        return;
    QRect place(geometry().topLeft(), size().boundedTo(room.size()));
    place.moveRight(qMin(place.right(), room.right()));
    place.moveBottom(qMin(place.bottom(), room.bottom()));
    place.moveLeft(qMax(place.left(), room.left()));
    place.moveTop(qMax(place.top(), room.top()));
    setGeometry(place);
}

MainWindow::~MainWindow()
{
    m_actions->follow(nullptr);
    m_tabs->clear(); // pages refer to the office and the page context
}

void MainWindow::connectActions()
{
    connect(m_actions, &Actions::newSheetWanted, this, [this] { openSheet(pages::firstKind(), 0); });
    connect(m_actions, &Actions::clipboardWanted, this, &MainWindow::createFromClipboard);
    connect(m_actions, &Actions::pageWanted, this, &MainWindow::openPage);
    const auto open = [this](const OpenRequest &request) { openDatabase(request); };
    connect(m_actions, &Actions::createDatabaseWanted, this, [this, open] { m_chooser.createFile(this, open); });
    connect(m_actions, &Actions::openDatabaseWanted, this, [this, open] { m_chooser.openFile(this, open); });
    connect(m_actions, &Actions::connectWanted, this,
            [this, open] { m_chooser.connectToServer(this, {}, false, open); });
    m_chooser.onForgotten([this](ConnectDialog *dialog) {
        askForNewWayIn(dialog->request(), dialog->request().url.user, dialog,
                       [dialog](const QString &said) { dialog->inform(said); });
    });
    connect(m_actions, &Actions::closeDatabaseWanted, this, [this] { closeDatabase([this] { showWelcome(); }); });
    connect(m_actions, &Actions::preferencesWanted, this, &MainWindow::showPreferences);
    connect(m_actions, &Actions::quitWanted, this, &QWidget::close);
    connect(m_actions, &Actions::closeTabWanted, this, [this] { m_tabs->close(m_tabs->current()); });
    connect(m_actions->recentMenu(), &QMenu::aboutToShow, this, &MainWindow::showRecent);
    connect(m_actions, &Actions::paletteWanted, this, &MainWindow::showPalette);
    connect(m_actions, &Actions::shortcutsWanted, this, [this] {
        auto *dialog = new ShortcutsDialog(m_actions->all(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_actions, &Actions::aboutWanted, this, [this] {
        auto *dialog = new AboutDialog(m_office ? m_office->url().displayName() : QString(), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

void MainWindow::openDatabase(OpenRequest request)
{
    if (m_office) {
        closeDatabase([this, request] { openDatabase(request); });
        return;
    }
    if (request.userName.isEmpty())
        request.userName = m_chooser.requestFor(request.url).userName;
    if (request.userName.isEmpty())
        request.userName = NameDialog::systemName();
    request.language = m_language;
    request.addedLatencyMs = m_context.addedLatencyMs;
    showBusy(tr("Opening %1 …").arg(request.url.displayName()));
    const RequestTicket ticket = m_opening.next();
    Office::open(request, m_context.relay, m_context.clock, this,
                 [this, ticket, request](const Result<std::shared_ptr<Office>> &office) {
                     if (ticket.isSuperseded()) // another database was chosen meanwhile
                         return;
                     if (!office && needsSignIn(request, office.error()))
                         return;
                     if (office && (*office)->account() && (*office)->account()->mustChoose)
                         return chooseFirstPassword(*office, request.password);
                     const bool lacksPassword = !office && office.error().kind == ErrorKind::Denied
                         && request.url.engine == DatabaseUrl::Engine::PostgreSql && request.password.isEmpty();
                     takeOffice(office);
                     if (lacksPassword)
                         m_chooser.connectToServer(this, request.url, true,
                                                   [this](const OpenRequest &complete) { openDatabase(complete); });
                 });
}

void MainWindow::openAddress(const DatabaseUrl &url)
{
    showWelcome();
    // a server may need no password, or find it in PGPASSFILE; if it does not, the person is asked
    openDatabase(m_chooser.requestFor(url));
}

void MainWindow::openLast()
{
    const QList<DatabaseUrl> recent = m_chooser.recent();
    if (recent.isEmpty() || !m_context.settings.value(setting::kOpenAtStart))
        return showWelcome();
    openAddress(recent.first());
}

void MainWindow::takeOffice(const Result<std::shared_ptr<Office>> &office)
{
    if (!office) {
        showError(office.error());
        Q_EMIT databaseFailed(office.error());
        return;
    }
    m_office = *office;
    if (m_signIn)
        m_signIn->accept();
    m_chooser.remember(m_office->url());
    m_context.settings.store(setting::kOpenAtStart, true);
    m_sending = std::make_unique<SendingDesk>(*m_office, m_context.credentials, m_context.clock);
    m_away = std::make_unique<AwayRoster>(*m_office, m_language);
    m_bubble->setRoster(m_away.get(), m_language);
    m_company = std::make_unique<CompanyDesk>(*m_office);
    m_pageContext.reset(new PageContext{*m_office, m_context.settings, m_prompter, m_language, m_context.drafts, m_sending.get(), m_away.get(), m_company.get()});
    connect(m_company.get(), &CompanyDesk::changed, this, [this] { m_actions->setModulesOff(m_company->profile().without); });
    m_actions->setModulesOff({});
    connectSending();
    m_bell->follow(m_office.get(), m_away.get(), m_language);
    connect(m_office.get(), &Office::connectionChanged, this, &MainWindow::showConnection);
    connect(m_office.get(), &Office::saveWaits, this, &MainWindow::showWait);
    connect(m_office.get(), &Office::accountChanged, this, &MainWindow::followAccount);
    m_actions->setRights(m_office->rights(), m_office->account().has_value());
    m_corner->setOffice(m_office.get());
    restartIdle();
    m_actions->follow(nullptr);
    m_tabs->clear();
    m_welcome = nullptr;
    m_actions->setDatabaseOpen(true);
    makePages();
    m_toRestore = m_session.openPages(m_office->url(), accountId());
    m_restoring.start();
    showTitle();
    statusBar()->showMessage(m_office->url().displayName(), 4000);
    tellName();
    offerDrafts();
    Q_EMIT databaseOpened();
}

void MainWindow::makePages()
{
    for (const pages::Entry &entry : pages::all()) {
        if (entry.always)
            openPage(QLatin1String(entry.id));
    }
    if (m_tabs->count() > 0)
        m_tabs->setCurrentIndex(0);
}

Page *MainWindow::pageOf(const QString &pageId) const
{
    const QList<Page *> pages = m_tabs->pages();
    const auto found = std::ranges::find(pages, pageId, &Page::pageId);
    return found == pages.end() ? nullptr : *found;
}

void MainWindow::openPage(const QString &pageId)
{
    if (Page *page = putPage(pageId))
        m_tabs->bringToFront(page);
}

Page *MainWindow::putPage(const QString &pageId)
{
    const pages::Entry *entry = pages::find(pageId);
    if (!m_office || !entry || !pages::mayOpen(*entry, m_office->rights(), m_company->profile().without))
        return nullptr;
    if (Page *page = pageOf(pageId))
        return page;
    Page *page = entry->make(*m_pageContext);
    page->setEntry(pageId, !entry->always);
    addPage(page);
    return page;
}

void MainWindow::addPage(Page *page)
{
    auto *list = qobject_cast<RecordListPage *>(page);
    connect(page, &Page::recordWanted, this,
            [this, list](const QString &kind, RecordId id) { openSheet(kind, id, list); });
    connect(page, &Page::placeWanted, this, &MainWindow::openPlace);
    connect(page, &Page::newRecordWanted, this, [this](const QString &kind) { openSheet(kind, 0); });
    connect(page, &Page::pageWanted, this, &MainWindow::openPage);
    connect(page, &Page::sheetsWanted, this, [this](const QString &kind, const QString &field, const QVariantList &values) {
        if (RecordListPage *target = listPage(kind)) {
            m_tabs->bringToFront(target);
            target->showOnly(field, values);
        }
    });
    if (const auto *settings = qobject_cast<SettingsPage *>(page))
        connect(settings, &SettingsPage::languageWanted, this, [this](Language language) {
            m_context.settings.store(setting::kLanguage, languageCode(language));
            setLanguage(language);
        });
    connect(page, &Page::draftWanted, this, &MainWindow::openDraft);
    connectImport(page);
    connect(page, &Page::statusChanged, this, [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(page, &Page::titleChanged, this, &MainWindow::showTitle);
    connect(page, &Page::waitingChanged, this, &MainWindow::showWaiting);
    if (list)
        connect(list, &RecordListPage::columnsWanted, this,
                [this, list](const QString &, const QStringList &shown) { chooseColumns(list, shown); });
    m_tabs->add(page);
}

RecordListPage *MainWindow::listPage(const QString &kind) const
{
    for (Page *page : m_tabs->pages()) {
        if (auto *list = qobject_cast<RecordListPage *>(page); list && list->kind() == kind)
            return list;
    }
    return nullptr;
}

void MainWindow::openSheet(const QString &kind, RecordId id, RecordListPage *from)
{
    if (!m_office)
        return;
    SheetPage *open = sheetOf(kind, id);
    m_tabs->bringToFront(open ? open : newSheet(kind, id, from));
}

SheetPage *MainWindow::sheetOf(const QString &kind, RecordId id) const
{
    for (Page *page : m_tabs->pages()) {
        auto *sheet = qobject_cast<SheetPage *>(page);
        if (sheet && id != 0 && sheet->kind() == kind && sheet->subject() == id)
            return sheet;
    }
    return nullptr;
}

SheetPage *MainWindow::newSheet(const QString &kind, RecordId id, RecordListPage *from)
{
    RecordListPage *list = from ? from : listPage(kind);
    auto *sheet = new SheetPage(*m_pageContext, kind, id, list ? list->model() : nullptr);
    addPage(sheet);
    return sheet;
}

void MainWindow::restoreNextPage()
{
    if (m_toRestore.isEmpty())
        return m_restoring.stop();
    const QStringList parts = m_toRestore.takeFirst().split(u'|');
    if (parts.size() == 2 && parts.first() == "page"_L1)
        putPage(parts.at(1));
    else if (parts.size() == 3 && parts.first() == "sheet"_L1 && !sheetOf(parts.at(1), parts.at(2).toInt()))
        newSheet(parts.at(1), parts.at(2).toInt());
}

UserId MainWindow::accountId() const
{
    return m_office && m_office->account() ? m_office->account()->id : 0;
}

void MainWindow::storeSession()
{
    m_context.settings.store(setting::kWindowGeometry, saveGeometry());
    if (!m_office)
        return;
    QStringList keys;
    for (const Page *page : m_tabs->pages()) {
        if (!page->stateKey().isEmpty())
            keys << page->stateKey();
    }
    keys << m_toRestore; // closed before they stood there again
    m_session.storeOpenPages(m_office->url(), accountId(), keys);
}

void MainWindow::closeDatabase(std::function<void()> then)
{
    m_tabs->askAll([this, then = std::move(then)](bool mayLeave) {
        if (!mayLeave)
            return;
        storeSession();
        m_toRestore.clear();
        m_actions->follow(nullptr);
        m_tabs->clear();
        m_welcome = nullptr;
        m_corner->setOffice(nullptr);
        m_bell->follow(nullptr, nullptr, m_language);
        m_bubble->setRoster(nullptr, m_language);
        m_pageContext.reset();
        m_away.reset();
        m_sending.reset();
        m_company.reset();
        m_office.reset();
        m_banner->hide();
        m_actions->setDatabaseOpen(false);
        m_actions->setRights({}, false);
        m_context.settings.store(setting::kOpenAtStart, false); // closed on purpose
        then();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_mayClose) {
        storeSession();
        return QMainWindow::closeEvent(event);
    }
    event->ignore();
    m_tabs->askAll([this](bool mayLeave) {
        if (!mayLeave)
            return;
        m_mayClose = true;
        QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
}

void MainWindow::showConnection(bool connected, const QString &why)
{
    const bool server = m_office->url().engine == DatabaseUrl::Engine::PostgreSql;
    if (connected)
        m_banner->announce(Tone::Success, server ? tr("The connection is back.") : tr("The database answers again."));
    else if (server)
        showWaiting();
    else
        m_banner->announce(Tone::Warning, why);
}

/// A file has one writer at a time.
void MainWindow::showWait(bool waits)
{
    const QString sentence = tr("Another window or program is writing many sheets just now, an import for instance. "
                                "Your change is saved by itself in a moment; nothing of it is lost.");
    if (waits)
        m_banner->announce(Tone::Accent, sentence);
    else if (m_banner->text() == sentence)
        m_banner->dismiss();
}

/// While the server is out of reach: what waits for it.
void MainWindow::showWaiting()
{
    if (m_office->isConnected())
        return;
    const QList<Page *> pages = m_tabs->pages();
    const auto waiting = static_cast<int>(std::ranges::count_if(pages, &Page::isWaiting));
    m_banner->announce(Tone::Warning,
                       waiting == 0 ? tr("The server does not answer. What you typed is kept; Effectif tries again by itself.")
                                    : tr("The server does not answer. %n sheet(s) are saved as soon as it is back.", nullptr,
                                         waiting));
    connect(m_banner->addButton(tr("Try again now")), &QPushButton::clicked, m_office.get(), &Office::reconnect);
}

} // namespace effectif
