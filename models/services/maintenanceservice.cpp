// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/maintenanceservice.h"

#include "models/base/textfold.h"
#include "models/domain/record.h"
#include "models/services/access.h"
#include "models/services/services.h"
#include "models/storage/blobrepository.h"
#include "models/storage/connection.h"
#include "models/storage/databasebackup.h"
#include "models/storage/integrity.h"
#include "models/storage/readsnapshot.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
QString say(const char *text)
{
    return QCoreApplication::translate("MaintenanceService", text);
}

/// What is wrong with what is made from the record's values: title, sort key, search words, incomplete.
QStringList derivedViolations(const storage::StoredRecord &stored, const Catalogue &catalogue)
{
    const Record &record = stored.record;
    QStringList wrong;
    const auto add = [&](const char *sentence) {
        wrong << say(sentence).arg(catalogue.kind()).arg(record.id).arg(stored.title);
    };
    if (stored.title != recordTitle(record))
        add(QT_TRANSLATE_NOOP("MaintenanceService", "%1 %2 (%3): the title is not made of the names."));
    if (stored.nameKey != recordNameKey(record))
        add(QT_TRANSLATE_NOOP("MaintenanceService", "%1 %2 (%3): the sort key is wrong, lists show it in the wrong "
                                                    "place."));
    if (record.incomplete == missingMandatory(record, catalogue).isEmpty())
        add(record.incomplete
                ? QT_TRANSLATE_NOOP("MaintenanceService", "%1 %2 (%3): marked as incomplete, but nothing is missing.")
                : QT_TRANSLATE_NOOP("MaintenanceService", "%1 %2 (%3): a mandatory value is missing, but it is not "
                                                          "marked as incomplete."));
    QStringList tokens = recordTokens(record, catalogue) + searchTokens(stored.formerNumbers.join(u' '));
    tokens.removeDuplicates();
    QStringList found = stored.tokens;
    tokens.sort();
    found.sort();
    if (tokens != found)
        add(QT_TRANSLATE_NOOP("MaintenanceService", "%1 %2 (%3): the search does not find it by its values."));
    return wrong;
}
} // namespace

Result<int> MaintenanceService::checkRecords(const CataloguePtr &catalogue, const ViolationListener &listener,
                                             Progress &progress)
{
    const auto total = m_services.records().count(catalogue->kind());
    if (!total)
        return fail(total.error());
    storage::Integrity integrity(m_services.context().connection);
    int found = 0;
    qint64 seen = 0;
    RecordId last = 0;
    for (;;) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("MaintenanceService", "The check was stopped.")));
        const auto page = integrity.recordsAfter(catalogue, last);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            return found;
        for (const storage::StoredRecord &stored : *page) {
            for (const QString &violation : derivedViolations(stored, *catalogue)) {
                listener(violation);
                ++found;
            }
        }
        last = page->last().record.id;
        seen += page->size();
        progress.advance(seen, *total);
    }
}

Result<int> MaintenanceService::check(const ViolationListener &listener, Progress &progress)
{
    if (m_services.context().connection.isAccount())
        return fail(ErrorKind::Denied,
                    QCoreApplication::translate("MaintenanceService", "A whole office is checked by the owner of its database, who sees "
                                                                      "what no account does. Run the check with that login."));
    if (auto may = access::administrator(m_services.context()); !may)
        return fail(may.error());
    const auto snapshot = storage::ReadSnapshot::begin(m_services.context().connection);
    if (!snapshot)
        return fail(snapshot.error());
    storage::Integrity integrity(m_services.context().connection);
    const auto broken = integrity.engineViolations();
    if (!broken)
        return fail(broken.error());
    std::ranges::for_each(*broken, listener); // told before anything is read that may be damaged
    const auto catalogues = this->catalogues();
    if (!catalogues)
        return fail(catalogues.error());
    const auto between = integrity.tableViolations(*catalogues);
    if (!between)
        return fail(between.error());
    std::ranges::for_each(*between, listener);
    int found = static_cast<int>(broken->size() + between->size());
    for (const CataloguePtr &catalogue : *catalogues) {
        const auto wrong = checkRecords(catalogue, listener, progress);
        if (!wrong)
            return wrong;
        found += *wrong;
    }
    return found;
}

Result<QList<CataloguePtr>> MaintenanceService::catalogues()
{
    QList<CataloguePtr> result;
    for (const QString &kind : m_services.catalogues().kinds()) {
        const auto catalogue = m_services.catalogues().whole(kind);
        if (!catalogue)
            return fail(catalogue.error());
        result << *catalogue;
    }
    return result;
}

Result<int> MaintenanceService::removeUnusedFiles()
{
    if (auto may = access::administrator(m_services.context()); !may)
        return fail(may.error());
    const auto catalogues = this->catalogues();
    if (!catalogues)
        return fail(catalogues.error());
    return storage::BlobRepository(m_services.context().connection).removeUnused(*catalogues);
}

Result<void> MaintenanceService::backUp(const QString &file)
{
    if (auto may = access::administrator(m_services.context()); !may)
        return fail(may.error());
    return storage::backUpDatabase(m_services.context().connection, file);
}

} // namespace effectif
