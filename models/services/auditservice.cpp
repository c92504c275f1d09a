// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/auditservice.h"

#include "models/base/csvwriter.h"
#include "models/services/access.h"
#include "models/services/services.h"
#include "models/storage/auditrepository.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kExportPage = 1000;
constexpr int kMostMonths = 120;

QString say(const char *text)
{
    return QCoreApplication::translate("AuditService", text);
}
} // namespace

Result<void> AuditService::require() const
{
    if (m_services.context().rights.isManager())
        return {};
    return fail(ErrorKind::Denied, say(QT_TRANSLATE_NOOP("AuditService", "Only managers and administrators may read the audit.")));
}

Result<AuditPage> AuditService::page(const AuditFilter &filter, const AuditKey &after, int limit)
{
    if (auto may = require(); !may)
        return fail(may.error());
    const ServiceContext &context = m_services.context();
    const QList<DepartmentId> departments = context.rights.isAdministrator() ? QList<DepartmentId>() : context.rights.departments;
    AuditPage page;
    if (!context.rights.isAdministrator() && departments.isEmpty())
        return page;
    auto entries = storage::AuditRepository(context.connection).page(filter, departments, after, limit + 1);
    if (!entries)
        return fail(entries.error());
    page.entries = *std::move(entries);
    page.hasMore = page.entries.size() > limit;
    if (page.hasMore)
        page.entries.removeLast();
    if (auto done = describe(page.entries); !done)
        return fail(done.error());
    if (auto done = nameRecords(page.entries); !done)
        return fail(done.error());
    return page;
}

/// Labels for columns. What the person at work may not read is named by nothing.
Result<void> AuditService::describe(QList<AuditEntry> &entries)
{
    ServiceContext &context = m_services.context();
    storage::AuditRepository audit(context.connection);
    QList<qint64> writes;
    for (const AuditEntry &entry : std::as_const(entries)) {
        if (entry.deed == "write"_L1)
            writes << entry.seq;
    }
    const auto operations = audit.operations(writes);
    if (!operations)
        return fail(operations.error());
    QList<qint64> asked = operations->values();
    std::ranges::sort(asked);
    asked.erase(std::ranges::unique(asked).begin(), asked.end());
    const auto columns = audit.changedColumns(asked, context.rights.has(capability::kSensitive));
    if (!columns)
        return fail(columns.error());
    for (AuditEntry &entry : entries) {
        if (operations->contains(entry.seq))
            entry.fields = columns->value(operations->value(entry.seq));
        if (entry.fields.isEmpty() || !m_services.catalogues().kinds().contains(entry.kind)) {
            entry.fields.clear();
            continue;
        }
        const auto catalogue = m_services.catalogues().catalogue(entry.kind);
        if (!catalogue)
            return fail(catalogue.error());
        QStringList labels;
        for (const FieldDefinition &field : (*catalogue)->fields()) {
            if (entry.fields.contains(storage::columnOf(field)))
                labels << field.label.in(context.language);
        }
        entry.fields = labels;
    }
    return {};
}

Result<void> AuditService::nameRecords(QList<AuditEntry> &entries)
{
    ServiceContext &context = m_services.context();
    QHash<QString, QList<RecordId>> wanted;
    for (const AuditEntry &entry : std::as_const(entries)) {
        if (entry.record != 0)
            wanted[entry.kind].append(entry.record);
    }
    QHash<QString, QHash<RecordId, QString>> titles;
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const bool account = it.key() == "account"_L1;
        if (!account && !m_services.catalogues().kinds().contains(it.key()))
            continue;
        const QString ids = storage::numberList(*it);
        const QString sql = account ? u"SELECT id, name FROM app_user WHERE id IN (%1)"_s.arg(ids)
                                    : u"SELECT id, title FROM %1 WHERE id IN (%2)"_s.arg(it.key(), ids);
        const auto found = storage::rowList(context.connection, sql, {}, storage::referenceIn);
        if (!found)
            return fail(found.error());
        for (const Reference &one : *found)
            titles[it.key()].insert(one.id, one.name);
    }
    for (AuditEntry &entry : entries)
        entry.title = titles.value(entry.kind).value(entry.record);
    return {};
}

Result<QList<Reference>> AuditService::people()
{
    if (auto may = require(); !may)
        return fail(may.error());
    return storage::DirectoryRepository(m_services.context().connection).users();
}

Result<int> AuditService::exportTo(QIODevice &device, const AuditFilter &filter, Progress &progress)
{
    if (auto may = require(); !may)
        return fail(may.error());
    CsvWriter csv(device);
    const QStringList heads{say(QT_TRANSLATE_NOOP("AuditService", "When")), say(QT_TRANSLATE_NOOP("AuditService", "Who")),
                            say(QT_TRANSLATE_NOOP("AuditService", "What")), say(QT_TRANSLATE_NOOP("AuditService", "Of whom")),
                            say(QT_TRANSLATE_NOOP("AuditService", "Fields")), say(QT_TRANSLATE_NOOP("AuditService", "From"))};
    if (auto written = csv.row(heads); !written)
        return fail(written.error());
    int count = 0;
    AuditKey after;
    for (bool more = true; more;) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("AuditService", "The export was stopped.")));
        const auto page = this->page(filter, after, kExportPage);
        if (!page)
            return fail(page.error());
        for (const AuditEntry &entry : page->entries) {
            if (auto written = csv.row({entry.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s), entry.userName,
                                        auditSentence(entry), auditSubject(entry), entry.fields.join(u", "_s), entry.client});
                !written)
                return fail(written.error());
            after = {entry.at, entry.seq};
        }
        count += static_cast<int>(page->entries.size());
        progress.advance(count, 0);
        more = page->hasMore;
    }
    ServiceContext &context = m_services.context();
    const auto noted = storage::AuditRepository(context.connection)
                           .add({u"export/audit"_s, u"audit"_s, 0, {}, count}, context.user, context.clock.now());
    return noted ? Result<int>(count) : fail(noted.error());
}

Result<AuditKeeping> AuditService::keeping()
{
    if (auto may = require(); !may)
        return fail(may.error());
    storage::AuditRepository audit(m_services.context().connection);
    const auto least = audit.leastMonths();
    const auto months = least ? audit.months() : least;
    return months ? Result<AuditKeeping>(AuditKeeping{*months, *least}) : fail(months.error());
}

Result<void> AuditService::keepFor(int months)
{
    if (auto may = access::administrator(m_services.context()); !may)
        return may;
    ServiceContext &context = m_services.context();
    storage::AuditRepository audit(context.connection);
    auto transaction = storage::Transaction::begin(context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto least = audit.leastMonths();
    if (!least)
        return fail(least.error());
    if (months < *least || months > kMostMonths)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("AuditService", "The audit is kept for at least %1 months, and ten years at most."))
                        .arg(*least),
                    {}, u"months"_s);
    if (auto done = audit.setMonths(months, context.user, context.clock.now()); !done)
        return done;
    return transaction->commit();
}

Result<int> AuditService::purge()
{
    if (auto may = access::administrator(m_services.context()); !may)
        return fail(may.error());
    ServiceContext &context = m_services.context();
    auto transaction = storage::Transaction::begin(context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto gone = storage::AuditRepository(context.connection).purge(context.user, context.clock.now());
    if (!gone)
        return gone;
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return gone;
}

} // namespace effectif
