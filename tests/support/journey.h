// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/credentials.h"
#include "models/services/draftstore.h"
#include "models/services/services.h"
#include "models/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QTemporaryDir>
#include <QWidget>

#include <functional>

class QAbstractButton;
class QTableView;

namespace effectif {
namespace gateways {
class Keyring;
}
class RecordListPage;
class SheetPage;
}

namespace effectif::test {

/// Types letter by letter, accents too, which QTest::keyClicks() refuses.
void typeInto(QWidget *widget, const QString &text);

/// Presses a button with the mouse as soon as a mouse could hit it: shown, on, and of some size, which the buttons of a
/// new window have only once the window manager has placed it. False if that does not come.
bool clickOn(QAbstractButton *button);
/// The same of a button that may come, or be made anew, meanwhile.
bool clickOn(const std::function<QAbstractButton *()> &find);

/// A person at the real window, on a real database that answers 100 ms late. While it lives, any use of a database in
/// the interface's thread and any stall of it fails the test (finish()).
class Journey
{
public:
    static constexpr int kLatencyMs = 100;

    /// Over this keyring instead of the desktop's, which the private screen has not.
    explicit Journey(int latencyMs = kLatencyMs, std::shared_ptr<gateways::Keyring> keyring = {});
    ~Journey();

    /// What loads the translators; without it the interface stays English.
    void setInstaller(std::function<void(Language)> installer) { m_installer = std::move(installer); }

    /// Makes a database with `people` numbered sheets ("Martin 007"), without the window.
    DatabaseUrl makeDatabase(int people);
    /// The same on another address (a PostgreSQL database).
    void fillDatabase(const DatabaseUrl &url, int people);
    /// Another program on the same database, on a connection of its own; used in the test's thread only through this.
    std::unique_ptr<Services> otherProgram(const DatabaseUrl &url, const QString &userName = QStringLiteral("Paul Petit"));
    /// Starts the program's window anew, as the next start would.
    void start();
    void open(const DatabaseUrl &url);
    /// Ends the window as a person would; false if it stayed open.
    bool close();

    MainWindow &window() { return *m_window; }
    RecordListPage *list();
    SheetPage *sheet();
    QTableView *table();

    /// Refuses actions that are off, as a menu does.
    bool trigger(const char *action);
    bool click(const char *button);
    /// Presses a button of the question that is, or comes, on the screen.
    bool answer(int button);
    bool questionIsShown();
    /// Types into a field of the sheet in front.
    bool type(const char *field, const QString &text);
    QString shown(const char *field);
    bool choose(const char *field, const QString &label);
    /// The arrow of a number field, by its key.
    bool pressArrow(const char *field);
    /// Saves the sheet in front without a question or an error.
    bool saves();
    /// Waits until the sheet in front shows this last name.
    bool showsLastName(const QString &name);

    /// Tells the log what was missed, and what is on the screen instead.
    void complain(const QString &missed) const;

    /// Nothing may have used a database in this thread or stalled it; what did is in the answer.
    QString finish();

    /// Where the drafts of what is typed are.
    QString draftFolder() const { return m_folder.filePath(QStringLiteral("drafts")); }
    /// The names of their files.
    QStringList drafts() const { return QDir(draftFolder()).entryList({QStringLiteral("*.draft")}, QDir::Files); }
    struct LeftDraft
    {
        QString name;
        QByteArray bytes;
    };
    /// The only one, with all that was typed until now; waits for it.
    LeftDraft draft() const;
    /// Puts it there as a program that was killed leaves it.
    void leave(const LeftDraft &draft) const;
    Theme &theme() { return *m_theme; }
    Settings &settings() { return *m_settings; }
    QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    int m_latencyMs;
    std::function<void(Language)> m_installer = [](Language) {};
    SystemClock m_clock;
    Relay m_relay;
    Credentials m_credentials;
    std::unique_ptr<DraftStore> m_drafts;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace effectif::test
