// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/rights.h"
#include "ui/pages/command.h"

#include <QAction>
#include <QHash>
#include <QObject>

#include <functional>

class QMenu;
class QMenuBar;

namespace effectif {

class Page;
namespace pages {
struct Entry;
}

/// Every action of the window, made from one table: text, icon, shortcut, menu; the table of pages adds one a page.
/// Those that speak to the page in front are switched on and off by it; the others go to the window by signals.
class Actions final : public QObject
{
    Q_OBJECT
public:
    Actions(QMenuBar *bar, QWidget *window);

    /// The page in front, or null: which actions are on.
    void follow(Page *page);
    void setDatabaseOpen(bool open);
    /// What the person at work may do, and whether as an account: the rest is not shown.
    void setRights(const Rights &rights, bool account);
    /// What the office does without is not shown either.
    void setModulesOff(const QStringList &modules);
    void retranslate();
    /// For the table of shortcuts.
    QList<QAction *> all() const { return m_all + m_tabActions; }
    QMenu *recentMenu() const { return m_recent; }

Q_SIGNALS:
    void newSheetWanted();
    void clipboardWanted();
    void pageWanted(const QString &pageId);
    void createDatabaseWanted();
    void openDatabaseWanted();
    void connectWanted();
    void closeDatabaseWanted();
    void preferencesWanted();
    void quitWanted();
    void signOutWanted();
    void lockWanted();
    void passwordWanted();
    void closeTabWanted();
    void paletteWanted();
    void notificationsWanted();
    void shortcutsWanted();
    void aboutWanted();

private:
    struct Entry;
    static const Entry kEntries[];

    void makeMenus();
    void makeActions();
    void makePageActions();
    void makeTabActions();
    void refreshTabs();
    void refresh();
    bool isAllowed(const Entry &entry) const;

    QMenuBar *m_bar;
    QList<QMenu *> m_menus; ///< by MenuIndex; the sub-menus too
    QMenu *m_recent;
    QMenu *m_tabs = nullptr;
    QList<QAction *> m_all;
    QList<QAction *> m_tabActions; ///< Ctrl+1 …: the tabs of the page in front
    QHash<QAction *, const Entry *> m_entries;
    QHash<QAction *, const pages::Entry *> m_pageEntries;
    Page *m_page = nullptr;
    bool m_databaseOpen = false;
    Rights m_rights;
    QStringList m_modulesOff;
    bool m_account = false;
};

} // namespace effectif
