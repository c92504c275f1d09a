// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/copyservice.h"

#include "models/storage/connection.h"
#include "models/storage/officecopy.h"

#include <QCoreApplication>
#include <QFile>

namespace effectif {

using namespace Qt::StringLiterals;

Result<CopyService::Outcome> CopyService::copyTo(const OpenRequest &request, Progress &progress)
{
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
        const auto catalogue = m_from.catalogues().current(kind);
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
    return outcome;
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
