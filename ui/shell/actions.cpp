// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/pages/page.h"
#include "ui/pages/pages.h"
#include "ui/theme/icon.h"

#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <optional>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
enum MenuIndex { FileMenu, StaffMenu, SheetMenu, ViewMenu, AdministrationMenu, HelpMenu, ParametersMenu, ConfigurationMenu };
constexpr const char *kMenuTitles[] = {
    QT_TRANSLATE_NOOP("effectif::Actions", "&File"), QT_TRANSLATE_NOOP("effectif::Actions", "S&taff"),
    QT_TRANSLATE_NOOP("effectif::Actions", "&Sheet"), QT_TRANSLATE_NOOP("effectif::Actions", "&View"),
    QT_TRANSLATE_NOOP("effectif::Actions", "&Administration"), QT_TRANSLATE_NOOP("effectif::Actions", "&Help"),
    QT_TRANSLATE_NOOP("effectif::Actions", "&Parameters"), QT_TRANSLATE_NOOP("effectif::Actions", "&Configuration")};

MenuIndex menuOf(const pages::Entry &page)
{
    switch (page.menu) {
    case pages::Menu::Staff:
        return StaffMenu;
    case pages::Menu::View:
        return ViewMenu;
    case pages::Menu::Administration:
        return AdministrationMenu;
    case pages::Menu::Configuration:
        break;
    }
    return ConfigurationMenu;
}
} // namespace

/// One action. `keys` is a list in QKeySequence's portable form, or the name of a standard key.
struct Actions::Entry
{
    MenuIndex menu;
    const char *name; ///< objectName
    const char *text;
    const char *iconName;
    const char *keys;
    std::optional<Command> command;          ///< of the page in front
    void (Actions::*signal)() = nullptr;     ///< or of the window
    bool needsDatabase = false;
    bool separatorBefore = false;
    QAction::MenuRole role = QAction::NoRole;
};

// Ctrl+Alt is AltGr on many keyboards and Alt+letter opens menus: neither is used.
const Actions::Entry Actions::kEntries[] = {
    {FileMenu, "createDatabase", QT_TRANSLATE_NOOP("effectif::Actions", "&Create a database …"), "file-plus", "", {}, &Actions::createDatabaseWanted},
    {FileMenu, "openDatabase", QT_TRANSLATE_NOOP("effectif::Actions", "&Open a database …"), "folder-open", "Ctrl+O", {}, &Actions::openDatabaseWanted},
    {FileMenu, "connectServer", QT_TRANSLATE_NOOP("effectif::Actions", "Connect to a &server …"), "server", "", {}, &Actions::connectWanted},
    {FileMenu, "closeDatabase", QT_TRANSLATE_NOOP("effectif::Actions", "C&lose the database"), "log-out", "", {}, &Actions::closeDatabaseWanted, true, true},
    {FileMenu, "print", QT_TRANSLATE_NOOP("effectif::Actions", "Pr&int …"), "printer", "Ctrl+P", Command::Print, nullptr, true, true},
    {FileMenu, "changePassword", QT_TRANSLATE_NOOP("effectif::Actions", "Change pass&word …"), "lock", "", {}, &Actions::passwordWanted, true, true},
    {FileMenu, "lock", QT_TRANSLATE_NOOP("effectif::Actions", "Loc&k"), "lock", "Ctrl+Shift+L", {}, &Actions::lockWanted, true},
    {FileMenu, "signOut", QT_TRANSLATE_NOOP("effectif::Actions", "Sign ou&t"), "log-out", "", {}, &Actions::signOutWanted, true},
    {FileMenu, "preferences", QT_TRANSLATE_NOOP("effectif::Actions", "&Preferences …"), "settings", "Ctrl+,", {}, &Actions::preferencesWanted, false, true, QAction::PreferencesRole},
    {FileMenu, "quit", QT_TRANSLATE_NOOP("effectif::Actions", "&Quit"), "x", "Ctrl+Q", {}, &Actions::quitWanted, false, true, QAction::QuitRole},
    {StaffMenu, "newSheet", QT_TRANSLATE_NOOP("effectif::Actions", "&New staff member"), "user-plus", "Ctrl+N", {}, &Actions::newSheetWanted, true},
    {StaffMenu, "newFromClipboard", QT_TRANSLATE_NOOP("effectif::Actions", "Create from the clip&board …"), "clipboard-paste", "Ctrl+Shift+V", {}, &Actions::clipboardWanted, true},
    {StaffMenu, "openSelected", QT_TRANSLATE_NOOP("effectif::Actions", "&Open the selected sheet"), "user", "Ctrl+Shift+O", Command::OpenSelected, nullptr, true},
    {StaffMenu, "setField", QT_TRANSLATE_NOOP("effectif::Actions", "Set a &field on the selection …"), "pencil", "", Command::SetField, nullptr, true, true},
    {StaffMenu, "exportList", QT_TRANSLATE_NOOP("effectif::Actions", "E&xport the list …"), "file-up", "", Command::ExportList, nullptr, true},
    {SheetMenu, "save", QT_TRANSLATE_NOOP("effectif::Actions", "&Save"), "save", "Ctrl+S", Command::Save},
    {SheetMenu, "revert", QT_TRANSLATE_NOOP("effectif::Actions", "&Discard changes …"), "rotate-ccw", "Esc", Command::Revert},
    {SheetMenu, "undo", QT_TRANSLATE_NOOP("effectif::Actions", "&Undo"), "undo-2", "Ctrl+Z", Command::Undo, nullptr, false, true},
    {SheetMenu, "redo", QT_TRANSLATE_NOOP("effectif::Actions", "&Redo"), "redo-2", "Ctrl+Shift+Z", Command::Redo},
    {SheetMenu, "editSheet", QT_TRANSLATE_NOOP("effectif::Actions", "&Edit the fields"), "pencil", "F2", Command::Edit},
    {SheetMenu, "duplicate", QT_TRANSLATE_NOOP("effectif::Actions", "Dupl&icate the sheet"), "copy-plus", "Ctrl+D", Command::Duplicate},
    {SheetMenu, "first", QT_TRANSLATE_NOOP("effectif::Actions", "&First sheet"), "chevrons-left", "Alt+Home", Command::First, nullptr, false, true},
    {SheetMenu, "previous", QT_TRANSLATE_NOOP("effectif::Actions", "&Previous sheet"), "chevron-left", "Alt+Up", Command::Previous},
    {SheetMenu, "next", QT_TRANSLATE_NOOP("effectif::Actions", "&Next sheet"), "chevron-right", "Alt+Down", Command::Next},
    {SheetMenu, "last", QT_TRANSLATE_NOOP("effectif::Actions", "&Last sheet"), "chevrons-right", "Alt+End", Command::Last},
    {SheetMenu, "nextTab", QT_TRANSLATE_NOOP("effectif::Actions", "Ne&xt tab of the sheet"), "", "Ctrl+PgDown", Command::NextTab, nullptr, false, true},
    {SheetMenu, "previousTab", QT_TRANSLATE_NOOP("effectif::Actions", "Pre&vious tab of the sheet"), "", "Ctrl+PgUp", Command::PreviousTab},
    {SheetMenu, "favourite", QT_TRANSLATE_NOOP("effectif::Actions", "Fav&ourite"), "star", "Ctrl+B", Command::Favourite, nullptr, false, true},
    {SheetMenu, "makeInactive", QT_TRANSLATE_NOOP("effectif::Actions", "Make &inactive"), "user-x", "Ctrl+Shift+I", Command::MakeInactive},
    {SheetMenu, "makeActive", QT_TRANSLATE_NOOP("effectif::Actions", "Make ac&tive"), "user-check", "Ctrl+Shift+A", Command::MakeActive},
    {SheetMenu, "businessCard", QT_TRANSLATE_NOOP("effectif::Actions", "&Business card …"), "id-card", "Ctrl+Shift+B", Command::BusinessCard, nullptr, false, true},
    {SheetMenu, "mailSignature", QT_TRANSLATE_NOOP("effectif::Actions", "&Mail signature …"), "mail", "Ctrl+Shift+E", Command::MailSignature},
    {SheetMenu, "cardsOnScreen", QT_TRANSLATE_NOOP("effectif::Actions", "Cards on t&he full screen"), "monitor", "F11", Command::CardsOnScreen},
    {SheetMenu, "checkSheet", QT_TRANSLATE_NOOP("effectif::Actions", "Chec&k for duplicates"), "copy-check", "Shift+F7", Command::CheckDuplicates, nullptr, false, true},
    {SheetMenu, "transfer", QT_TRANSLATE_NOOP("effectif::Actions", "Ask for a trans&fer …"), "arrow-up-right", "", Command::Transfer},
    {SheetMenu, "delete", QT_TRANSLATE_NOOP("effectif::Actions", "D&elete …"), "trash-2", "Ctrl+Shift+Del", Command::Delete},
    {SheetMenu, "restore", QT_TRANSLATE_NOOP("effectif::Actions", "&Restore from the bin"), "rotate-ccw", "Ctrl+Shift+R", Command::RestoreFromBin},
    {SheetMenu, "erase", QT_TRANSLATE_NOOP("effectif::Actions", "Erase for &good …"), "x", "", Command::EraseForGood},
    {SheetMenu, "closeTab", QT_TRANSLATE_NOOP("effectif::Actions", "&Close the sheet"), "x", "Ctrl+W", {}, &Actions::closeTabWanted, true, true},
    {ViewMenu, "find", QT_TRANSLATE_NOOP("effectif::Actions", "&Find"), "search", "Ctrl+F", Command::Find},
    {ViewMenu, "clearFilters", QT_TRANSLATE_NOOP("effectif::Actions", "Cl&ear search and filters"), "filter-x", "", Command::ClearFilters},
    {ViewMenu, "searchByForm", QT_TRANSLATE_NOOP("effectif::Actions", "Search by for&m …"), "search", "Ctrl+Shift+F", Command::SearchByForm},
    {ViewMenu, "palette", QT_TRANSLATE_NOOP("effectif::Actions", "&Go to …"), "arrow-up-right", "Ctrl+K", {}, &Actions::paletteWanted},
    {ViewMenu, "notifications", QT_TRANSLATE_NOOP("effectif::Actions", "&Notifications"), "bell", "Ctrl+Shift+N", {}, &Actions::notificationsWanted, true},
    {ViewMenu, "preview", QT_TRANSLATE_NOOP("effectif::Actions", "Pre&view beside the list"), "id-card", "F9", Command::TogglePreview, nullptr, false, true},
    {ViewMenu, "columns", QT_TRANSLATE_NOOP("effectif::Actions", "Choose &columns …"), "columns-3", "", Command::ChooseColumns, nullptr, false, true},
    {ViewMenu, "copyTable", QT_TRANSLATE_NOOP("effectif::Actions", "C&opy as a table"), "copy", "Ctrl+Shift+C", Command::CopyTable},
    {ViewMenu, "refresh", QT_TRANSLATE_NOOP("effectif::Actions", "&Refresh"), "refresh-cw", "F5", Command::Refresh, nullptr, false, true},
    {HelpMenu, "shortcuts", QT_TRANSLATE_NOOP("effectif::Actions", "&Keyboard shortcuts"), "keyboard", "F1", {}, &Actions::shortcutsWanted},
    {HelpMenu, "about", QT_TRANSLATE_NOOP("effectif::Actions", "&About Effectif"), "info", "", {}, &Actions::aboutWanted, false, false, QAction::AboutRole},
};

Actions::Actions(QMenuBar *bar, QWidget *window)
    : QObject(window)
    , m_bar(bar)
    , m_recent(new QMenu(bar))
{
    makeMenus();
    makeActions();
    makePageActions();
    makeTabActions();
    retranslate();
    refresh();
}

void Actions::makeMenus()
{
    for (int i = FileMenu; i <= HelpMenu; ++i)
        m_menus.append(m_bar->addMenu(QString()));
    m_menus.append(m_menus.at(AdministrationMenu)->addMenu(QString()));
    m_menus.append(m_menus.at(ParametersMenu)->addMenu(QString()));
}

void Actions::makeActions()
{
    for (const Entry &entry : kEntries) {
        QMenu *menu = m_menus.at(entry.menu);
        if (entry.separatorBefore)
            menu->addSeparator();
        QAction *action = menu->addAction(QString());
        action->setObjectName(QLatin1String(entry.name));
        action->setMenuRole(entry.role);
        if (*entry.iconName)
            action->setIcon(icon(QLatin1String(entry.iconName)));
        if (*entry.keys)
            action->setShortcut(QKeySequence(QLatin1String(entry.keys), QKeySequence::PortableText));
        if (entry.command)
            connect(action, &QAction::triggered, this, [this, command = *entry.command] {
                if (m_page && m_page->can(command))
                    m_page->perform(command);
            });
        else
            connect(action, &QAction::triggered, this, entry.signal);
        m_all.append(action);
        m_entries.insert(action, &entry);
        if (entry.signal == &Actions::connectWanted)
            menu->addMenu(m_recent);
    }
}

void Actions::makePageActions()
{
    QSet<QMenu *> parted;
    for (const pages::Entry &entry : pages::all()) {
        QMenu *menu = m_menus.at(menuOf(entry));
        if (!menu->isEmpty() && !parted.contains(menu))
            menu->addSeparator();
        parted.insert(menu);
        QAction *action = menu->addAction(icon(QLatin1String(entry.iconName)), QString());
        action->setObjectName(QLatin1String(entry.id));
        action->setMenuRole(QAction::NoRole);
        if (*entry.keys)
            action->setShortcut(QKeySequence(QLatin1String(entry.keys), QKeySequence::PortableText));
        connect(action, &QAction::triggered, this, [this, &entry] { Q_EMIT pageWanted(QLatin1String(entry.id)); });
        m_all.append(action);
        m_pageEntries.insert(action, &entry);
    }
    // a branch without a leaf is not shown
    m_menus.at(ConfigurationMenu)->menuAction()->setVisible(!m_menus.at(ConfigurationMenu)->isEmpty());
}

void Actions::makeTabActions()
{
    constexpr int kTabs = 9;
    QMenu *menu = m_menus.at(SheetMenu);
    m_tabs = new QMenu(m_bar);
    m_tabs->setIcon(icon(u"layers"_s));
    QAction *before = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->objectName() == "nextTab"_L1)
            before = action;
    }
    menu->insertMenu(before, m_tabs);
    for (int i = 0; i < kTabs; ++i) {
        QAction *action = m_tabs->addAction(QString());
        action->setObjectName(u"tab%1"_s.arg(i + 1));
        action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, i] {
            if (m_page)
                m_page->openTab(i);
        });
        m_tabActions.append(action);
    }
}

void Actions::refreshTabs()
{
    const QStringList titles = m_page ? m_page->tabTitles() : QStringList();
    for (qsizetype i = 0; i < m_tabActions.size(); ++i) {
        QString title = titles.value(i);
        m_tabActions.at(i)->setText(title.replace(u'&', u"&&"_s));
        m_tabActions.at(i)->setEnabled(!title.isEmpty());
        m_tabActions.at(i)->setVisible(!title.isEmpty());
    }
    m_tabs->menuAction()->setEnabled(!titles.isEmpty());
}

void Actions::retranslate()
{
    m_tabs->setTitle(tr("&Tabs of the sheet"));
    for (qsizetype i = 0; i < m_menus.size(); ++i)
        m_menus.at(i)->setTitle(tr(kMenuTitles[i]));
    m_recent->setTitle(tr("&Recent databases"));
    for (QAction *action : std::as_const(m_all)) {
        const pages::Entry *page = m_pageEntries.value(action);
        action->setText(page ? QCoreApplication::translate("effectif::pages", page->title)
                             : tr(m_entries.value(action)->text));
    }
}

void Actions::follow(Page *page)
{
    if (m_page)
        disconnect(m_page, &Page::commandsChanged, this, nullptr);
    m_page = page;
    if (page) {
        connect(page, &Page::commandsChanged, this, &Actions::refresh);
        connect(page, &QObject::destroyed, this, [this, page] {
            if (m_page == page)
                m_page = nullptr;
        });
    }
    refresh();
}

void Actions::setDatabaseOpen(bool open)
{
    m_databaseOpen = open;
    refresh();
}

void Actions::setRights(const Rights &rights, bool account)
{
    m_rights = rights;
    m_account = account;
    refresh();
}

void Actions::setModulesOff(const QStringList &modules)
{
    m_modulesOff = modules;
    refresh();
}

bool Actions::isAllowed(const Entry &entry) const
{
    if (entry.signal == &Actions::signOutWanted || entry.signal == &Actions::lockWanted || entry.signal == &Actions::passwordWanted)
        return m_account;
    if (entry.command == Command::EraseForGood)
        return m_rights.isManager();
    if (entry.command == Command::Transfer) // where there are departments that somebody does not see
        return m_account && !m_rights.isStaff();
    static const QList<Command> kWrites{Command::SetField,  Command::Save,        Command::Revert,       Command::Undo,
                                        Command::Redo,      Command::Edit,        Command::Duplicate,    Command::Favourite,
                                        Command::MakeInactive, Command::MakeActive, Command::Delete,     Command::RestoreFromBin};
    const bool writes = entry.signal == &Actions::newSheetWanted || entry.signal == &Actions::clipboardWanted || (entry.command && kWrites.contains(*entry.command));
    const bool own = entry.command && m_page && m_page->can(*entry.command); // the own settings are theirs to change
    return !writes || !m_rights.isStaff() || own;
}

void Actions::refresh()
{
    refreshTabs();
    m_menus.at(AdministrationMenu)->menuAction()->setVisible(m_rights.isManager());
    m_menus.at(ParametersMenu)->menuAction()->setVisible(m_rights.isAdministrator());
    for (QAction *action : std::as_const(m_all)) {
        const Entry *entry = m_entries.value(action);
        if (!entry) {
            const bool may = pages::mayOpen(*m_pageEntries.value(action), m_rights, m_modulesOff);
            action->setEnabled(m_databaseOpen && may);
            action->setVisible(may);
            continue;
        }
        action->setVisible(isAllowed(*entry));
        const bool forPage = !entry->command || (m_page && m_page->can(*entry->command));
        action->setEnabled(isAllowed(*entry) && forPage && (!entry->needsDatabase || m_databaseOpen));
        if (entry->command && m_page) { // what it is about
            QString detail = m_page->commandDetail(*entry->command);
            detail.replace(u'&', u"&&"_s);
            action->setText(detail.isEmpty() ? tr(entry->text)
                                             : tr("%1: %2", "Undo: Last name").arg(tr(entry->text), detail));
        }
    }
}

} // namespace effectif
