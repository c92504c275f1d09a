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

Result<std::unique_ptr<Services>> openAsking(OpenRequest request)
{
    auto services = Services::create(request, systemClock());
    const bool wantsPassword = !services && services.error().kind == ErrorKind::Denied
        && request.url.engine == DatabaseUrl::Engine::PostgreSql;
    if (!wantsPassword || !Console::isInputTerminal())
        return services;
    request.password = askPassword(QCoreApplication::translate("Database", "Password of %1 on %2:")
                                       .arg(request.url.user, request.url.host));
    return request.password.isEmpty() ? std::move(services) : Services::create(request, systemClock());
}
} // namespace

Result<DatabaseUrl> databaseUrl(const CommandLine &line)
{
    return line.database.isEmpty() ? Result<DatabaseUrl>(defaultDatabase()) : DatabaseUrl::parse(line.database);
}

QString shownName(const DatabaseUrl &url)
{
    return url.engine == DatabaseUrl::Engine::Sqlite ? QDir::toNativeSeparators(url.file) : url.displayName();
}

tl::expected<std::unique_ptr<Services>, int> openDatabase(CommandContext &context, OpenRequest::Mode mode)
{
    const auto url = databaseUrl(context.line);
    if (!url)
        return tl::unexpected(context.console.tell(url.error()));
    OpenRequest request;
    request.url = *url;
    request.mode = mode;
    request.userName = systemUserName();
    request.language = context.language;
    auto services = openAsking(request);
    if (services)
        return std::move(*services);
    const bool alreadyThere = services.error().kind == ErrorKind::Conflict;
    context.console.tell(services.error());
    context.console.tell(QCoreApplication::translate("Database", "Database: %1").arg(shownName(*url)));
    return tl::unexpected<int>(alreadyThere ? kWrongUsage : kUnavailable);
}

} // namespace effectif
