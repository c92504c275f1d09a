// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/desktop.h"

#include "app/bootstrap/translators.h"
#include "models/documents/portrait.h"
#include "models/services/credentials.h"
#include "models/services/demoservice.h"
#include "models/services/draftstore.h"
#include "models/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QThread>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDemoPeople = 500;

Language chosenLanguage(const DesktopOptions &options, const Settings &settings)
{
    const QString wanted = options.language.isEmpty() ? settings.value(setting::kLanguage) : options.language;
    return languageFromCode(wanted.isEmpty() ? QLocale::system().name() : wanted);
}

QString demoFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/demo.effectif"_s;
}

Result<void> makeDemo(const OpenRequest &request, const QString &file, const Clock &clock)
{
    // made under another name: a demo that was cut short is no demo
    OpenRequest making = request;
    making.url = DatabaseUrl::sqlite(file + u".new"_s);
    making.mode = OpenRequest::Mode::Create;
    QDir().mkpath(QFileInfo(file).absolutePath());
    QFile::remove(making.url.file);
    {
        auto services = Services::create(making, clock);
        if (!services)
            return fail(services.error());
        Progress progress;
        const auto made = DemoService(**services).fill(kDemoPeople, &drawPortrait, progress);
        if (!made)
            return fail(made.error());
    }
    if (!QFile::rename(making.url.file, file))
        return fail(ErrorKind::Unavailable,
                    QCoreApplication::translate("Desktop", "The demo could not be written. Check the disk and try again."));
    return {};
}

/// Opens the demo; where there is none yet it is made first, in a thread of its own.
void openDemo(MainWindow &window, Relay &relay, const Clock &clock)
{
    const QString file = demoFile();
    OpenRequest request;
    request.url = DatabaseUrl::sqlite(file);
    request.language = window.language();
    if (QFile::exists(file))
        return window.openDatabase(request);
    window.showWelcome();
    window.showBusy(QCoreApplication::translate("Desktop", "Making the demo: 500 invented people …"));
    QThread *thread = QThread::create([request, file, guard = QPointer<MainWindow>(&window), &relay, &clock] {
        const Result<void> made = makeDemo(request, file, clock);
        relay.deliver([made, request, guard] {
            if (!guard)
                return;
            if (made)
                guard->openDatabase(request);
            else
                guard->showError(made.error());
        });
    });
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, thread, [thread] {
        thread->wait(); // it refers to the relay and the clock
        delete thread;
    });
    thread->start();
}
} // namespace

int runDesktop(int &argc, char **argv, const DesktopOptions &options)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.effectif.Effectif"_s);
    QApplication::setWindowIcon(applicationIcon());

    Settings settings;
    const SystemClock clock;
    Relay relay;
    Credentials credentials;
    DraftStore drafts(relay);
    Theme theme;
    theme.apply(themeModeFromName(settings.value(setting::kColours)));
    const Language language = chosenLanguage(options, settings);
    installTranslators(application, language);
    MainWindow window({settings, theme, credentials, relay, clock,
                       [&application](Language wanted) { installTranslators(application, wanted); }, language, 0, &drafts});
    QObject::connect(&window, &MainWindow::demoWanted, &window,
                     [&] { openDemo(window, relay, clock); });
    window.show();

    if (options.demo) {
        openDemo(window, relay, clock);
    } else if (!options.database.isEmpty()) {
        const auto url = DatabaseUrl::parse(options.database);
        if (url)
            window.openAddress(*url);
        else
            window.showError(url.error());
    } else {
        window.openLast();
    }
    return QApplication::exec();
}

} // namespace effectif
