// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How MainWindow lets people in with an account, locks after a pause, and lets them out.
#include "models/items/awayroster.h"
#include "models/services/awayservice.h"
#include "models/services/profileservice.h"
#include "models/services/publicationservice.h"
#include "models/services/sendingdesk.h"
#include "models/settings/settings.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/pages/messagespage.h"
#include "ui/pages/pages.h"
#include "ui/pages/pollreportpage.h"
#include "ui/pages/receivedframe.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/accountcorner.h"
#include "ui/shell/actions.h"
#include "ui/shell/awaybubble.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/notificationbell.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMinuteMs = 60'000;

/// Laid over the whole window: what was on the screen is nobody else's business.
QWidget *makeCover(QWidget *over)
{
    auto *cover = new QWidget(over);
    cover->setObjectName(u"lockCover"_s);
    cover->setAutoFillBackground(true);
    cover->setGeometry(over->rect());
    cover->show();
    cover->raise();
    return cover;
}
} // namespace

void MainWindow::connectAccount()
{
    connect(m_actions, &Actions::signOutWanted, this, &MainWindow::signOut);
    connect(m_actions, &Actions::lockWanted, this, &MainWindow::lock);
    connect(m_actions, &Actions::passwordWanted, this, &MainWindow::changePassword);
    QList<QAction *> own;
    for (QAction *action : m_actions->all()) {
        if (action->objectName() == "lock"_L1 || action->objectName() == "signOut"_L1)
            own.append(action);
    }
    m_corner->setActions(own);
    menuBar()->setCornerWidget(m_corner);
    connect(m_corner, &AccountCorner::settingsWanted, this, &MainWindow::openSettings);
    connect(m_corner, &AccountCorner::resized, this, [this] { menuBar()->setCornerWidget(m_corner); }); // it lays out anew
    connect(m_bubble, &AwayBubble::switchOffWanted, this, &MainWindow::endAbsence);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::lock);
    qApp->installEventFilter(this);
}

/// The delegate stays chosen for the next time.
void MainWindow::endAbsence()
{
    m_office->run(
        this,
        [](Services &services) -> Result<void> {
            auto mine = ProfileService(services.context()).mine();
            if (!mine)
                return fail(mine.error());
            mine->away.on = false;
            mine->away.until = {};
            return AwayService(services.context()).store(mine->away);
        },
        [this](const Result<void> &done) {
            if (!done)
                return m_banner->announce(Tone::Danger, done.error().message);
            m_office->poll();
            m_away->refresh();
        });
}

void MainWindow::openSettings(const QString &panel)
{
    openPage(SettingsPage::kPageId);
    if (auto *page = qobject_cast<SettingsPage *>(m_tabs->current()))
        page->openPanel(panel);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
        if (m_idle.isActive() && m_idle.interval() - m_idle.remainingTime() > 1000)
            m_idle.start();
        break;
    case QEvent::Resize:
        if (watched == this && m_cover)
            m_cover->setGeometry(rect());
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::restartIdle()
{
    const int minutes = m_context.settings.value(setting::kLockMinutes);
    if (m_office && m_office->account() && minutes > 0)
        m_idle.start(minutes * kMinuteMs);
    else
        m_idle.stop();
}

/// True if the file asks for an account, and the person is asked.
bool MainWindow::needsSignIn(const OpenRequest &request, const Error &error)
{
    if (error.field != kSignInWanted && !m_signIn)
        return false;
    showWelcome();
    showBusy({});
    if (m_signIn) { // what was typed there stays, whatever went wrong
        m_signIn->refuseSignIn(error);
        return true;
    }
    m_signIn = new SignInDialog(request.url.displayName(), m_context.settings.value(setting::kLogin), this);
    connect(m_signIn, &SignInDialog::wanted, this, [this, request] {
        OpenRequest signing = request;
        signing.login = m_signIn->login();
        signing.password = m_signIn->password();
        m_context.settings.store(setting::kLogin, signing.login);
        openDatabase(signing);
    });
    connect(m_signIn, &SignInDialog::forgotten, this, [this, request] {
        askForNewWayIn(request, m_signIn->login(), m_signIn, [this](const QString &said) { m_signIn->inform(said); });
    });
    m_signIn->open();
    Q_EMIT databaseFailed(error);
    return true;
}

void MainWindow::askForNewWayIn(const OpenRequest &request, const QString &login, QWidget *parent,
                                std::function<void(const QString &said)> inform)
{
    auto *dialog = new ForgottenDialog(login, parent); // which does not outlive it
    connect(dialog, &ForgottenDialog::wanted, this, [this, dialog, request, inform = std::move(inform)] {
        Office::requestPassword(request, dialog->login(), m_context.relay, m_context.clock, dialog,
                                [dialog, inform](const Result<void> &done) {
                                    if (!done)
                                        return dialog->refuse(done.error());
                                    dialog->accept();
                                    inform(tr("If there is an account with this address, the administrators were told."));
                                });
    });
    dialog->open();
}

void MainWindow::chooseFirstPassword(const std::shared_ptr<Office> &office, const QString &code)
{
    const Account account = *office->account();
    auto *dialog = new PasswordDialog(PasswordDialog::Why::FirstTime, account.name, {account.name, account.email},
                                      PasswordPolicy::kUsual, m_signIn ? static_cast<QWidget *>(m_signIn) : this);
    office->run(dialog, [](Services &services) { return services.accounts().policy(); },
                [dialog](const Result<PasswordPolicy> &policy) {
                    if (policy)
                        dialog->setPolicy(*policy);
                });
    connect(dialog, &PasswordDialog::wanted, this, [this, dialog, office, code] {
        office->changePassword(code, dialog->password(), dialog, [this, dialog, office](const Result<void> &done) {
            if (!done)
                return dialog->refuse(done.error());
            dialog->accept();
            takeOffice(office);
        });
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        if (m_signIn)
            m_signIn->inform(tr("Your code still works: sign in with it again when you are ready."));
    });
    dialog->open();
}

void MainWindow::changePassword()
{
    if (!m_office || !m_office->account())
        return;
    const Account account = *m_office->account();
    auto *dialog = new PasswordDialog(PasswordDialog::Why::Change, account.name, {account.name, account.email},
                                      PasswordPolicy::kUsual, this);
    m_office->run(dialog, [](Services &services) { return services.accounts().policy(); },
                  [dialog](const Result<PasswordPolicy> &policy) {
                      if (policy)
                          dialog->setPolicy(*policy);
                  });
    connect(dialog, &PasswordDialog::wanted, this, [this, dialog] {
        m_office->changePassword(dialog->current(), dialog->password(), dialog, [this, dialog](const Result<void> &done) {
            if (!done)
                return dialog->refuse(done.error());
            dialog->accept();
            m_banner->announce(Tone::Success, tr("Your password is changed."));
        });
    });
    dialog->open();
}

/// Without a keyring, this computer sends only after somebody typed the passphrase.
void MainWindow::connectSending()
{
    connect(m_sending.get(), &SendingDesk::changed, this, [this] {
        if (m_sending->state() != SendingDesk::State::Locked || !m_sending->isAllowed()) {
            if (m_banner->findChild<QPushButton *>(u"sendingUnlock"_s)) // typed elsewhere
                m_banner->dismiss();
            return;
        }
        m_banner->announce(Tone::Accent, tr("This computer sends the messages of the office as soon as you type the passphrase."));
        QPushButton *type = m_banner->addButton(tr("Type the passphrase …"));
        type->setObjectName(u"sendingUnlock"_s);
        connect(type, &QPushButton::clicked, this, [this] {
            m_banner->dismiss();
            PassphraseDialog::open(*m_sending, this);
        });
    });
}

/// The bell stands at the lower left (O68), and what the status line says beside it: QStatusBar itself would write over it.
void MainWindow::connectNotifications()
{
    auto *said = new PlainLabel;
    statusBar()->addPermanentWidget(m_bell);
    statusBar()->addPermanentWidget(said, 1);
    connect(statusBar(), &QStatusBar::messageChanged, said, &PlainLabel::setText);
    connect(m_actions, &Actions::notificationsWanted, m_bell, &NotificationBell::openCentre);
    connect(m_bell, &NotificationBell::recordWanted, this, [this](const QString &kind, RecordId id, const QString &panel) {
        if (kind == ThreadService::kKind) {
            openPage(MessagesPage::kPageId);
            if (auto *messages = qobject_cast<MessagesPage *>(m_tabs->current()))
                messages->openConversation(id);
            return;
        }
        if (kind == PublicationService::kKind)
            return openPublication(id, panel);
        openSheet(kind, id);
        if (auto *sheet = qobject_cast<SheetPage *>(m_tabs->current()); sheet && !panel.isEmpty())
            sheet->openPanel(panel);
    });
    connect(m_bell, &NotificationBell::pageWanted, this, &MainWindow::openPage);
    connect(m_bell, &NotificationBell::settingsWanted, this, [this] { openSettings(u"notifications"_s); });
    connect(m_bell, &NotificationBell::refusedRowsWanted, this, &MainWindow::saveRefusedRows);
    connect(m_bell, &NotificationBell::frontWanted, this, [this] {
        setWindowState(windowState() & ~Qt::WindowMinimized);
        show();
        raise();
        activateWindow();
    });
}

void MainWindow::openPlace(const QString &kind, RecordId id, const QString &place)
{
    if (kind == PublicationService::kKind)
        return openPublication(id, place);
    openSheet(kind, id);
    if (auto *sheet = qobject_cast<SheetPage *>(m_tabs->current()))
        sheet->openPlace(place);
}

void MainWindow::openPublication(RecordId id, const QString &pageId)
{
    openPage(pages::find(pageId) ? pageId : u"news"_s);
    if (auto *received = qobject_cast<ReceivedFrame *>(m_tabs->current()))
        received->openPublication(id);
    else if (auto *report = qobject_cast<PollReportPage *>(m_tabs->current()))
        report->showPoll(id);
}

/// An administrator changed what the person at work may do.
void MainWindow::followAccount()
{
    const bool off = m_office->account() && m_office->account()->state == Account::State::Off;
    m_actions->setRights(m_office->rights(), m_office->account().has_value());
    restartIdle();
    if (off) {
        m_banner->announce(Tone::Danger, tr("Your account was switched off. What you typed cannot be saved; ask your administrator."));
        m_banner->setClosable(false);
    }
}

void MainWindow::signOut()
{
    if (!m_office)
        return;
    const DatabaseUrl url = m_office->url();
    closeDatabase([this, url] {
        if (url.engine == DatabaseUrl::Engine::Sqlite)
            return openAddress(url);
        showWelcome(); // somebody else may sit down: the next one signs in on purpose
        m_chooser.connectToServer(this, url, false, [this](const OpenRequest &request) { openDatabase(request); });
    });
}

void MainWindow::lock()
{
    if (!m_office || !m_office->account() || m_unlock)
        return;
    m_cover = makeCover(this);
    m_bell->setLocked(true);
    showTitle();
    m_unlock = new UnlockDialog(m_office->userName(), this);
    m_unlock->setWindowModality(Qt::ApplicationModal); // dialogs of the window wait behind it
    connect(m_unlock, &UnlockDialog::wanted, this, [this] { unlock(m_unlock->password()); });
    connect(m_unlock, &UnlockDialog::signOutWanted, this, [this] {
        m_unlock->accept();
        signOut();
    });
    connect(m_unlock, &QDialog::finished, this, [this](int result) {
        delete std::exchange(m_cover, nullptr);
        m_bell->setLocked(false);
        showTitle();
        m_unlock = nullptr;
        if (result == QDialog::Rejected) // Esc opens nothing
            QMetaObject::invokeMethod(this, &MainWindow::lock, Qt::QueuedConnection);
    });
    m_unlock->open();
}

void MainWindow::unlock(const QString &password)
{
    m_office->confirmPassword(password, m_unlock, [this](const Result<void> &right) {
        if (!right)
            return m_unlock->refuse(right.error());
        m_unlock->accept();
        restartIdle();
    });
}

} // namespace effectif
