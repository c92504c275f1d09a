// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What MainWindow asks people: databases, preferences, columns, language.
#include "models/items/awayroster.h"
#include "models/settings/settings.h"
#include "ui/dialogs/columnsdialog.h"
#include "ui/dialogs/namedialog.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/welcomepage.h"
#include "ui/shell/accountcorner.h"
#include "ui/shell/actions.h"
#include "ui/shell/awaybubble.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagetabs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

#include <QMenu>
#include <QPushButton>
#include <QStatusBar>

namespace effectif {

using namespace Qt::StringLiterals;

void MainWindow::showWelcome()
{
    if (m_welcome)
        return m_tabs->bringToFront(m_welcome);
    m_welcome = new WelcomePage(m_chooser);
    connect(m_welcome, &WelcomePage::demoWanted, this, &MainWindow::demoWanted);
    connect(m_welcome, &WelcomePage::databaseWanted, this, &MainWindow::openDatabase);
    m_tabs->add(m_welcome);
    m_tabs->bringToFront(m_welcome);
    showTitle();
}

void MainWindow::showBusy(const QString &text)
{
    statusBar()->showMessage(text);
    if (m_welcome)
        m_welcome->setBusy(text);
}

void MainWindow::showError(const Error &error)
{
    statusBar()->clearMessage();
    if (!m_office && !m_welcome)
        showWelcome();
    if (m_welcome)
        m_welcome->showError(error);
    else
        m_prompter.tell(this, QCoreApplication::applicationName(), error);
}

void MainWindow::tellName()
{
    // told once, in a bar that is in nobody's way; until someone answers the system's name signs
    if (m_office->account())
        return;
    if (!m_context.settings.value(setting::kUserName).isEmpty() || m_context.settings.value(setting::kNameAsked))
        return;
    m_context.settings.store(setting::kNameAsked, true);
    m_banner->announce(Tone::Accent, tr("What you save is signed \"%1\".").arg(m_office->userName()));
    connect(m_banner->addButton(tr("Change the name …")), &QPushButton::clicked, this, &MainWindow::askForName);
}

void MainWindow::askForName()
{
    auto *dialog = new NameDialog(NameDialog::systemName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NameDialog::nameChosen, this, [this](const QString &name) {
        m_context.settings.store(setting::kUserName, name);
        m_banner->dismiss();
        if (m_office)
            m_office->setUserName(name);
        m_corner->refresh();
    });
    dialog->open();
}

void MainWindow::showRecent()
{
    QMenu *menu = m_actions->recentMenu();
    menu->clear();
    for (const DatabaseUrl &url : m_chooser.recent()) {
        menu->addAction(url.displayName().replace(u'&', u"&&"_s), this, [this, url] {
            m_chooser.reopen(this, url, [this](const OpenRequest &request) { openDatabase(request); });
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("No database was opened yet"))->setEnabled(false);
}

void MainWindow::showPalette()
{
    auto *palette = new CommandPalette({m_office.get(), m_context.settings, m_language, m_actions->all(), m_tabs->pages()}, this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    connect(palette, &CommandPalette::recordWanted, this,
            [this](const QString &kind, RecordId id) { openSheet(kind, id); });
    connect(palette, &CommandPalette::pageChosen, m_tabs, &PageTabs::bringToFront);
    palette->open();
}

void MainWindow::showPreferences()
{
    auto *dialog = new PreferencesDialog(m_context.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PreferencesDialog::languageChanged, this, [this](const QString &code) {
        setLanguage(languageFromCode(code.isEmpty() ? QLocale::system().name() : code));
    });
    connect(dialog, &PreferencesDialog::coloursChanged, this,
            [this](const QString &mode) { m_context.theme.apply(themeModeFromName(mode)); });
    connect(dialog, &PreferencesDialog::lockChanged, this, &MainWindow::restartIdle);
    connect(dialog, &PreferencesDialog::userNameChanged, this, [this](const QString &name) {
        if (m_office)
            m_office->setUserName(name);
        m_corner->refresh();
    });
    dialog->open();
}

void MainWindow::chooseColumns(RecordListPage *list, const QStringList &shown)
{
    auto *dialog = new ColumnsDialog(m_office->catalogue(list->kind()), m_language, shown, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::columnsChosen, list, &RecordListPage::setColumns);
    dialog->open();
}

void MainWindow::setLanguage(Language language)
{
    m_language = language;
    if (m_pageContext)
        m_pageContext->language = language;
    if (m_away)
        m_away->setLanguage(language);
    m_bubble->setLanguage(language);
    m_context.installLanguage(language); // every widget hears QEvent::LanguageChange
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_tabs->retranslate();
    showTitle();
}

void MainWindow::showTitle()
{
    const QString database = m_office ? m_office->url().displayName() : QString();
    const Page *page = m_cover ? nullptr : m_tabs->current(); // locked, the name of whose sheet it was is hidden too
    QStringList parts;
    if (page && !page->title().isEmpty())
        parts << page->title() + u"[*]"_s;
    if (!database.isEmpty())
        parts << database;
    parts << u"Effectif"_s;
    setWindowTitle(parts.join(u" — "_s));
}

} // namespace effectif
