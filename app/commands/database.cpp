// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/database.h"

#include "app/bootstrap/application.h"
#include "app/bootstrap/username.h"
#include "app/commands/passwordprompt.h"
#include "models/base/clock.h"

#include <QCoreApplication>
#include <QDir>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const Clock &systemClock()
{
    static const SystemClock kClock;
    return kClock;
}

} // namespace

bool wantsPassword(const OpenRequest &request, const Error &error)
{
    const bool server = request.url.engine == DatabaseUrl::Engine::PostgreSql;
    return error.kind == ErrorKind::Denied && (server || (error.field == kSignInWanted && !request.login.isEmpty()))
        && request.password.isEmpty() && Console::isInputTerminal();
}

QString askForPassword(const OpenRequest &request)
{
    const DatabaseUrl &url = request.url;
    if (url.engine == DatabaseUrl::Engine::Sqlite)
        return askPassword(QCoreApplication::translate("Database", "Password of %1:").arg(request.login));
    return askPassword(QCoreApplication::translate("Database", "Password of %1 on %2:").arg(url.user, url.host));
}

Result<DatabaseUrl> databaseUrl(const CommandLine &line)
{
    return line.database.isEmpty() ? Result<DatabaseUrl>(defaultDatabase()) : DatabaseUrl::parse(line.database);
}

QString shownName(const DatabaseUrl &url)
{
    return url.engine == DatabaseUrl::Engine::Sqlite ? QDir::toNativeSeparators(url.file) : url.displayName();
}

namespace {
OpenRequest openRequest(const CommandContext &context, const DatabaseUrl &url)
{
    OpenRequest request;
    request.url = url;
    request.userName = systemUserName();
    request.language = context.language;
    request.login = context.line.login;
    return request;
}

tl::expected<std::unique_ptr<Services>, int> openDatabase(CommandContext &context, const Result<DatabaseUrl> &url,
                                                          OpenRequest::Mode mode)
{
    if (!url)
        return tl::unexpected(context.console.tell(url.error()));
    OpenRequest request = openRequest(context, *url);
    request.mode = mode;
    auto services = askingForPassword(request, [](const OpenRequest &r) { return Services::create(r, systemClock()); });
    if (services)
        return std::move(*services);
    return tl::unexpected(tellUnopened(context, *url, services.error()));
}
} // namespace

Result<OpenRequest> openRequest(const CommandContext &context, const QString &address)
{
    const auto url = DatabaseUrl::parse(address);
    return url ? Result<OpenRequest>(openRequest(context, *url)) : fail(url.error());
}

tl::expected<std::unique_ptr<Services>, int> openDatabase(CommandContext &context, OpenRequest::Mode mode)
{
    return openDatabase(context, databaseUrl(context.line), mode);
}

tl::expected<std::unique_ptr<Services>, int> openDatabase(CommandContext &context, const QString &address,
                                                          OpenRequest::Mode mode)
{
    return openDatabase(context, DatabaseUrl::parse(address), mode);
}

int tellUnopened(CommandContext &context, const DatabaseUrl &url, const Error &error)
{
    context.console.tell(error);
    if (error.field == kSignInWanted)
        context.console.tell(QCoreApplication::translate("Database", "Say who you are: --login E-MAIL"));
    context.console.tell(QCoreApplication::translate("Database", "Database: %1").arg(shownName(url)));
    return error.kind == ErrorKind::Conflict ? kWrongUsage : kUnavailable;
}

} // namespace effectif
