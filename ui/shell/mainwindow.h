// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/keptdraft.h"
#include "models/services/office.h"
#include "ui/dialogs/databasechooser.h"
#include "ui/dialogs/prompter.h"
#include "ui/pages/pagecontext.h"
#include "ui/shell/session.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

namespace effectif {

class AccountCorner;
class Actions;
class AwayBubble;
class AwayRoster;
class Banner;
class CompanyDesk;
class Credentials;
class DraftStore;
class NotificationBell;
class Page;
class PageTabs;
class SendingDesk;
class SheetIntake;
class SignInDialog;
class UnlockDialog;
class RecordListPage;
class SheetPage;
class Settings;
class Theme;
class WelcomePage;
struct FoundDrafts;
struct Notification;
struct TableInput;

/// What the window is given by bootstrap; everything outlives it.
struct WindowContext
{
    Settings &settings;
    Theme &theme;
    Credentials &credentials;
    Relay &relay;
    const Clock &clock;
    std::function<void(Language)> installLanguage; ///< loads the translators
    Language language = Language::French;
    int addedLatencyMs = 0;                        ///< for tests
    DraftStore *drafts = nullptr;                  ///< null: nothing typed is kept outside the database
};

/// The frame: menus, tabs, status line, the open database. Pages do the rest.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    void openDatabase(OpenRequest request);
    /// One named on the command line: a server's password is looked up or asked for.
    void openAddress(const DatabaseUrl &url);
    /// What was open when the program was last closed, else the welcome page.
    void openLast();
    void showWelcome();
    /// The arrows of the sheet follow the list that it is opened from; if none is named, the kind's own.
    void openSheet(const QString &kind, RecordId id, RecordListPage *from = nullptr);
    /// Brings the page to the front, or opens it; by its id in the table of pages.
    void openPage(const QString &pageId);
    /// An announcement or a poll, on the page on which it is read or reported.
    void openPublication(RecordId id, const QString &pageId);
    /// See Page::placeWanted().
    void openPlace(const QString &kind, RecordId id, const QString &place);
    /// Null while none is open.
    Office *office() const { return m_office.get(); }
    PageTabs &tabs() const { return *m_tabs; }
    Language language() const { return m_language; }
    void setLanguage(Language language);

Q_SIGNALS:
    /// The person wants the demo; bootstrap makes it and calls openDatabase().
    void demoWanted();
    void databaseOpened();
    void databaseFailed(const effectif::Error &error);

public Q_SLOTS:
    void showBusy(const QString &text);
    void showError(const effectif::Error &error);

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitIntoScreen();
    void connectActions();
    void takeOffice(const Result<std::shared_ptr<Office>> &office);
    void closeDatabase(std::function<void()> then);
    void makePages();
    void restoreNextPage();
    Page *putPage(const QString &pageId); ///< behind the one in front, unless it is there; null where it may not be
    SheetPage *newSheet(const QString &kind, RecordId id, RecordListPage *from = nullptr);
    SheetPage *sheetOf(const QString &kind, RecordId id) const;
    void addPage(Page *page); ///< behind the one in front
    Page *pageOf(const QString &pageId) const;
    RecordListPage *listPage(const QString &kind) const;
    void openDraft(const SheetDraft &draft, const QString &note);
    bool openPageDraft(const PageDraft &draft, const QString &note);
    void goOnWith(const QList<KeptDraft> &drafts);
    bool mayImport() const;
    SheetIntake *newIntake();
    void openImport(const TableInput &input);
    void createFromClipboard();
    void connectImport(Page *page);
    void saveRefusedRows(const Notification &import);
    void connectDrafts();
    void offerDrafts();
    void showDrafts(const FoundDrafts &found);
    void storeSession();
    UserId accountId() const; ///< 0 where there are none
    void connectAccount();
    void endAbsence();
    void openSettings(const QString &panel);
    bool needsSignIn(const OpenRequest &request, const Error &error);
    void askForNewWayIn(const OpenRequest &request, const QString &login, QWidget *parent,
                        std::function<void(const QString &said)> inform);
    void chooseFirstPassword(const std::shared_ptr<Office> &office, const QString &code);
    void changePassword();
    void followAccount();
    void signOut();
    void lock();
    void unlock(const QString &password);
    void connectSending();
    void restartIdle();
    void connectNotifications();
    void showPreferences();
    void tellName();
    void askForName();
    void chooseColumns(RecordListPage *list, const QStringList &shown);
    void showRecent();
    void showPalette();
    void showConnection(bool connected, const QString &why);
    void showWait(bool waits);
    void showWaiting();
    void retranslate();
    void showTitle();

    WindowContext m_context;
    Session m_session;
    Prompter m_prompter;
    DatabaseChooser m_chooser;
    Language m_language;
    Actions *m_actions;
    AccountCorner *m_corner;
    AwayBubble *m_bubble;
    Banner *m_banner;
    PageTabs *m_tabs;
    NotificationBell *m_bell;
    WelcomePage *m_welcome = nullptr;
    std::shared_ptr<Office> m_office;
    std::unique_ptr<SendingDesk> m_sending; ///< goes before the office
    std::unique_ptr<AwayRoster> m_away;
    std::unique_ptr<CompanyDesk> m_company; ///< so does this
    std::unique_ptr<PageContext> m_pageContext;
    RequestSeries m_opening;
    QPointer<SignInDialog> m_signIn;
    QPointer<UnlockDialog> m_unlock;
    QWidget *m_cover = nullptr; ///< over everything while it is locked
    QStringList m_toRestore; ///< tabs left open that are not made yet: one in a turn, as many would hold up the window
    QTimer m_restoring;
    QTimer m_idle;
    bool m_mayClose = false;
};

} // namespace effectif
