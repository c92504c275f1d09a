// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap/stopsignal.h"
#include "app/commands/command.h"
#include "app/commands/database.h"
#include "app/commands/passwordprompt.h"
#include "models/base/clock.h"
#include "models/services/outboxservice.h"
#include "models/services/privatefile.h"
#include "models/services/progress.h"
#include "models/services/sendingrun.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kFirstWaitMs = 1'000; ///< before a lost database is tried again, then twice as long each time
constexpr int kLongestWaitMs = 60'000;
constexpr int kWaitsTooLong = 600; ///< seconds that what could go may wait while nothing leaves, before the worker does not count as well
constexpr qint64 kLargestSetup = 100'000; // bytes

QString say(const char *text)
{
    return QCoreApplication::translate("WorkerCommand", text);
}

Result<SenderSetup> setupIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("WorkerCommand", "The setup “%1” cannot be read: %2. “worker --make-setup FILE” makes one."))
                        .arg(path, file.errorString()));
#ifdef Q_OS_UNIX
    constexpr auto kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    const QString credentials = qEnvironmentVariable("CREDENTIALS_DIRECTORY"); // systemd's own, which it looks after
    const bool guarded = !credentials.isEmpty() && QFileInfo(path).absolutePath() == QFileInfo(credentials).absoluteFilePath();
    if (!guarded && (file.permissions() & kOthers))
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("WorkerCommand", "Others may read the setup “%1”, which holds a password. "
                                                                               "Take that away: chmod 600, then try again.")).arg(path));
#endif
    return SenderSetup::fromJson(file.read(kLargestSetup));
}

int makeSetup(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const QString path = arguments.value(u"--make-setup"_s);
    SmtpAccount account;
    account.host = arguments.value(u"--host"_s).trimmed();
    account.user = arguments.value(u"--user"_s).trimmed();
    account.caFile = arguments.value(u"--ca"_s);
    const QString security = arguments.value(u"--security"_s, u"starttls"_s);
    account.security = security == "tls"_L1 ? SmtpAccount::Security::Tls : SmtpAccount::Security::StartTls;
    account.port = arguments.value(u"--port"_s, account.security == SmtpAccount::Security::Tls ? u"465"_s : u"587"_s).toInt();
    account.signIn = account.user.isEmpty() ? SmtpAccount::SignIn::None : SmtpAccount::SignIn::Password;
    if (QFile::exists(path)) {
        context.console.tell(say(QT_TRANSLATE_NOOP("WorkerCommand", "“%1” is there already. Choose another file: what was sealed for "
                                                                    "the former one could not be sent any more.")).arg(path));
        return kWrongUsage;
    }
    SenderSetup setup = SenderSetup::fresh(account);
    if (account.signIn == SmtpAccount::SignIn::Password)
        setup.secret = askPassword(say(QT_TRANSLATE_NOOP("WorkerCommand", "Password of %1 at %2:")).arg(account.user, account.host));
    const QByteArray json = setup.toJson();
    auto done = SenderSetup::fromJson(json).map([](const SenderSetup &) {}); // complete?
    if (done)
        done = privatefile::write(path, json);
    if (!done)
        return context.console.tell(done.error());
    context.console.tell(say(QT_TRANSLATE_NOOP("WorkerCommand", "The setup is written; nobody but you reads it: %1")).arg(path));
    return kDone;
}

int tellHealth(CommandContext &context)
{
    const auto services = openDatabase(context, OpenRequest::Mode::Open);
    if (!services)
        return services.error();
    ServiceContext &office = (*services)->context();
    const auto status = OutboxService(office).status();
    if (!status)
        return context.console.tell(status.error());
    const QDateTime now = office.clock.now();
    const qint64 waited = status->oldest.isValid() ? status->oldest.secsTo(now) : 0;
    const bool moves = status->lastSent.isValid() && status->lastSent.secsTo(now) < kWaitsTooLong; // a long queue is no illness
    context.console.print(u"sender=%1"_s.arg(status->sender.isEmpty() ? u"-"_s : status->sender));
    context.console.print(u"alive=%1"_s.arg(status->isAlive ? u"yes"_s : u"no"_s));
    context.console.print(u"seen=%1"_s.arg(status->seen.isValid() ? status->seen.toString(Qt::ISODate) : u"-"_s));
    context.console.print(u"waiting=%1 uncertain=%2 refused=%3 sent=%4 longest_wait=%5s last_sent=%6"_s.arg(status->waiting).arg(status->uncertain)
                              .arg(status->refused).arg(status->sent).arg(waited)
                              .arg(status->lastSent.isValid() ? status->lastSent.toString(Qt::ISODate) : u"-"_s));
    if (!status->trouble.isEmpty())
        context.console.print(u"trouble=%1"_s.arg(status->trouble));
    return status->isAlive && status->trouble.isEmpty() && (moves || waited < kWaitsTooLong) ? kDone : kDoneWithRefusals;
}

/// A database that is out of reach comes back; an address or a password that was wrong from the start does not.
int work(CommandContext &context, const OpenRequest &request, const SenderSetup &setup)
{
    const SystemClock clock;
    const auto log = [&console = context.console](const QString &line) { console.tell(line); };
    const auto renewed = [&log, file = context.arguments.value(u"--setup"_s)](const SenderSetup &now) {
        if (const auto kept = privatefile::write(file, now.toJson()); !kept) // as systemd's credentials: the former token lasts some months
            log(u"setup=not_renewed why=%1"_s.arg(kept.error().message));
    };
    SendingRun run(setup, clock, log, renewed);
    const StopSignal signal([&run] { run.stop(); });
    Progress progress;
    int waitMs = kFirstWaitMs;
    bool opened = false;
    while (!run.isStopped()) {
        auto services = Services::create(request, clock);
        if (!services && (!opened || services.error().kind == ErrorKind::Denied) && services.error().kind != ErrorKind::Unavailable)
            return tellUnopened(context, request.url, services.error());
        auto done = services ? run.run(**services, progress) : Result<void>(fail(services.error()));
        if (done)
            break;
        if (services && done.error().kind == ErrorKind::Denied)
            return tellUnopened(context, request.url, done.error());
        opened = opened || services;
        waitMs = services && run.hasWorked() ? kFirstWaitMs : std::min(2 * waitMs, kLongestWaitMs);
        log(u"state=waiting seconds=%1 why=%2"_s.arg(waitMs / 1000).arg(done.error().message));
        run.pause(waitMs, progress);
    }
    log(u"state=stopped"_s);
    return kDone;
}

int run(CommandContext &context)
{
    if (context.arguments.has(u"--make-setup"_s))
        return makeSetup(context);
    if (context.arguments.has(u"--health"_s))
        return tellHealth(context);
    const QString file = context.arguments.value(u"--setup"_s);
    if (file.isEmpty()) {
        context.console.tell(say(QT_TRANSLATE_NOOP("WorkerCommand", "Say with what to send: --setup FILE. “worker --make-setup FILE --host HOST "
                                                                    "--user NAME” makes it.")));
        return kWrongUsage;
    }
    const auto setup = setupIn(file);
    if (!setup)
        return context.console.tell(setup.error());
    const auto url = databaseUrl(context.line);
    auto request = url ? openRequest(context, context.line.database.isEmpty() ? url->toString() : context.line.database)
                       : fail(url.error());
    if (!request)
        return context.console.tell(request.error());
    request->password = setup->databasePassword;
    return work(context, *request, *setup);
}
} // namespace

Command workerCommand()
{
    return {"worker",
            QT_TRANSLATE_NOOP("Commands", "Sends what waits in the outbox, and does what belongs to a clock, until it is stopped; a "
                                          "line of log a message. --make-setup writes the file that it sends with. --health tells "
                                          "how it is, and ends with 1 if it is not well."),
            {},
            {{u"--setup"_s, u"FILE"_s, {}},
             {u"--make-setup"_s, u"FILE"_s, {}},
             {u"--host"_s, u"HOST"_s, {}},
             {u"--port"_s, u"PORT"_s, {}},
             {u"--security"_s, {}, u"starttls|tls"_s},
             {u"--user"_s, u"NAME"_s, {}},
             {u"--ca"_s, u"FILE"_s, {}},
             {u"--health"_s, {}, {}}},
            &run};
}

} // namespace effectif
