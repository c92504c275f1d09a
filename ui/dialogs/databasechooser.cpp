// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/databasechooser.h"

#include "models/services/credentials.h"
#include "models/settings/settings.h"
#include "ui/dialogs/prompter.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kMostRecent = 8;

QString say(const char *text)
{
    return QCoreApplication::translate("DatabaseChooser", text);
}

QString filter()
{
    return say(QT_TRANSLATE_NOOP("DatabaseChooser", "Effectif databases (*.effectif);;All files (*)"));
}
} // namespace

DatabaseChooser::DatabaseChooser(Settings &settings, Prompter &prompter, Credentials &credentials,
                                 ConnectDialog::Probe probe)
    : m_settings(settings), m_prompter(prompter), m_credentials(credentials), m_probe(std::move(probe))
{}

QList<DatabaseUrl> DatabaseChooser::recent() const
{
    QList<DatabaseUrl> urls;
    const QStringList texts = m_settings.value(setting::kRecentDatabases);
    for (const QString &text : texts) {
        // an entry that someone spoilt in the settings file is no reason to complain
        if (const auto url = DatabaseUrl::parse(text); url && !urls.contains(*url))
            urls << *url;
    }
    return urls;
}

void DatabaseChooser::remember(const DatabaseUrl &url)
{
    QStringList texts{url.toString()};
    const QList<DatabaseUrl> others = recent();
    for (const DatabaseUrl &other : others) {
        if (other != url && texts.size() < kMostRecent)
            texts << other.toString();
    }
    m_settings.store(setting::kRecentDatabases, texts);
}

void DatabaseChooser::forget(const DatabaseUrl &url)
{
    QStringList texts;
    const QList<DatabaseUrl> others = recent();
    for (const DatabaseUrl &other : others) {
        if (other != url)
            texts << other.toString();
    }
    m_settings.store(setting::kRecentDatabases, texts);
    if (url.engine == DatabaseUrl::Engine::PostgreSql)
        m_credentials.forget(url, nullptr);
}

OpenRequest DatabaseChooser::requestFor(const DatabaseUrl &url, OpenRequest::Mode mode) const
{
    OpenRequest request;
    request.url = url;
    request.mode = mode;
    request.userName = m_settings.value(setting::kUserName);
    const QString language = m_settings.value(setting::kLanguage);
    request.language = languageFromCode(language.isEmpty() ? QLocale::system().name() : language);
    return request;
}

void DatabaseChooser::openFile(QWidget *parent, Answer answer)
{
    m_prompter.chooseFile(parent, setting::kDatabaseFolder,
                          say(QT_TRANSLATE_NOOP("DatabaseChooser", "Open a database file")), filter(),
                          [this, answer](const QString &file) { answer(requestFor(DatabaseUrl::sqlite(file))); });
}

void DatabaseChooser::createFile(QWidget *parent, Answer answer)
{
    m_prompter.chooseNewFile(parent, setting::kDatabaseFolder,
                             say(QT_TRANSLATE_NOOP("DatabaseChooser", "Create a database")),
                             say(QT_TRANSLATE_NOOP("DatabaseChooser", "office.effectif")), filter(), u"effectif"_s,
                             [this, answer](const QString &file) {
                                 answer(requestFor(DatabaseUrl::sqlite(file), OpenRequest::Mode::Create));
                             });
}

void DatabaseChooser::connectToServer(QWidget *parent, const DatabaseUrl &url, bool atOnce, Answer answer)
{
    auto *dialog = new ConnectDialog(m_credentials, m_prompter, m_probe, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ConnectDialog::connectWanted, parent, std::move(answer));
    QObject::connect(dialog, &ConnectDialog::forgotten, parent, [this, dialog] {
        if (m_forgotten)
            m_forgotten(dialog);
    });
    dialog->open();
    dialog->setRequest(requestFor(url), atOnce);
}

void DatabaseChooser::reopen(QWidget *parent, const DatabaseUrl &url, Answer answer)
{
    if (url.engine == DatabaseUrl::Engine::Sqlite)
        answer(requestFor(url));
    else
        connectToServer(parent, url, true, std::move(answer));
}

} // namespace effectif
