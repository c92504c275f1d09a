// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/copyservice.h"

#include "models/services/access.h"
#include "models/services/outboxservice.h"
#include "models/storage/connection.h"
#include "models/storage/officecopy.h"

#include <QCoreApplication>
#include <QFile>

namespace effectif {

using namespace Qt::StringLiterals;

Result<CopyService::Outcome> CopyService::copyTo(const OpenRequest &request, Progress &progress)
{
    if (auto may = access::administrator(m_from.context()); !may)
        return fail(may.error());
    const storage::Connection &from = m_from.context().connection;
    if (from.isEncrypted() && !from.cipher())
        return fail(ErrorKind::Denied,
                    QCoreApplication::translate("CopyService", "Sensitive fields of this file are encrypted, and this account does not "
                                                               "read them. Sign in with one that does, and copy again."));
    OpenRequest create = request;
    create.mode = OpenRequest::Mode::Create;
    auto to = Services::create(create, m_from.context().clock);
    if (!to)
        return fail(to.error());
    auto outcome = fill(**to, progress);
    if (!outcome)
        discard(std::move(*to));
    return outcome;
}

Result<CopyService::Outcome> CopyService::fill(Services &to, Progress &progress)
{
    QList<CataloguePtr> catalogues;
    const QStringList kinds = m_from.catalogues().kinds();
    Outcome outcome;
    for (const QString &kind : kinds) {
        const auto catalogue = m_from.catalogues().whole(kind);
        const auto counts = m_from.records().counts(kind);
        if (!catalogue || !counts)
            return fail(catalogue ? counts.error() : catalogue.error());
        catalogues << *catalogue;
        outcome.sheets += counts->present + counts->former + counts->bin;
    }
    storage::Connection &source = m_from.context().connection;
    storage::Connection &target = to.context().connection;
    storage::OfficeCopy copy(source, target, catalogues);
    const auto copied = copy.run([&progress](qint64 done, qint64 total) {
        progress.advance(done, total);
        return !progress.isCancelled();
    });
    if (!copied)
        return fail(copied.error());
    const auto before = storage::OfficeCopy::digest(source, kinds);
    const auto after = storage::OfficeCopy::digest(target, kinds);
    if (!before || !after)
        return fail(before ? after.error() : before.error());
    if (*before != *after)
        return fail(ErrorKind::Conflict,
                    QCoreApplication::translate("CopyService", "Somebody changed the office while it was copied. Close "
                                                               "Effectif everywhere and copy again."));
    outcome.digest = *after;
    const auto mail = OutboxService(m_from.context()).status();
    if (!mail)
        return fail(mail.error());
    outcome.waiting = mail->waiting + mail->uncertain;
    auto recovery = target.isSqlite() ? to.accounts().encryptUnread() : QString();
    if (!recovery)
        return fail(recovery.error());
    outcome.recoveryKey = *recovery;
    auto codes = newCodes(to);
    if (!codes)
        return fail(codes.error());
    outcome.codes = *std::move(codes);
    return outcome;
}

/// Passwords stay where they were: in a file, whoever had an account comes in once by a code.
Result<QList<Invitation>> CopyService::newCodes(Services &to)
{
    QList<Invitation> codes;
    if (!to.context().connection.isSqlite())
        return codes;
    const auto accounts = to.accounts().list();
    if (!accounts)
        return fail(accounts.error());
    for (const Account &account : *accounts) {
        if (account.state == Account::State::Off)
            continue;
        const auto code = to.accounts().newCode(account.id);
        if (!code)
            return fail(code.error());
        codes << *code;
    }
    return codes;
}

void CopyService::discard(std::unique_ptr<Services> services)
{
    const DatabaseUrl url = services->context().connection.url();
    if (url.engine == DatabaseUrl::Engine::PostgreSql)
        (void)services->context().connection.executeScript(u"DROP SCHEMA effectif CASCADE"_s);
    services.reset();
    if (url.engine == DatabaseUrl::Engine::Sqlite) {
        for (const QString &part : {QString(), u"-wal"_s, u"-shm"_s})
            QFile::remove(url.file + part);
    }
}

} // namespace effectif
