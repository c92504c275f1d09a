// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/licenceservice.h"

#include "models/services/access.h"
#include "models/services/operationrun.h"
#include "models/storage/connection.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/licencerepository.h"
#include "models/storage/sheetscope.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kOnlyHolders = u"licences_only"_s;
} // namespace

Result<LicencePool> LicenceService::pool(const QString &kind)
{
    return storage::LicenceRepository(m_context.connection, kind).pool();
}

Result<LicenceState> LicenceService::state(const QString &kind)
{
    storage::LicenceRepository licences(m_context.connection, kind);
    const auto pool = licences.pool();
    const auto only = pool ? onlyHolders() : fail(pool.error());
    if (!only)
        return fail(only.error());
    auto history = licences.history(kShown, storage::seenCondition(m_context.rights, kind));
    return history ? Result<LicenceState>(LicenceState{*pool, *only, *std::move(history)}) : fail(history.error());
}

Result<void> LicenceService::setSize(const QString &kind, std::optional<int> size)
{
    if (auto may = access::administrator(m_context); !may)
        return may;
    return runAndTell(m_context, {QUuid::createUuid(), u"licences"_s, kKind, 0}, kKind, [&](qint64) -> Result<void> {
        storage::LicenceRepository licences(m_context.connection, kind);
        const auto pool = licences.pool();
        if (!pool)
            return fail(pool.error());
        if (size && *size < pool->used)
            return fail(ErrorKind::Invalid,
                        QCoreApplication::translate("LicenceService", "%n licence(s) are held. Take some back first.", nullptr, pool->used),
                        {}, u"size"_s);
        return licences.setSize(size);
    });
}

Result<bool> LicenceService::onlyHolders()
{
    const auto value = storage::DirectoryRepository(m_context.connection).setting(kOnlyHolders);
    return value ? Result<bool>(value->value_or(QString()) == "1"_L1) : fail(value.error());
}

Result<void> LicenceService::setOnlyHolders(bool only)
{
    if (auto may = access::administrator(m_context); !may)
        return may;
    return runAndTell(m_context, {QUuid::createUuid(), u"licences"_s, kKind, 0}, kKind, [&](qint64) {
        return storage::DirectoryRepository(m_context.connection).storeSetting(kOnlyHolders, only ? u"1"_s : u"0"_s);
    });
}

Result<int> LicenceService::giveBack(const QString &kind, const QList<RecordId> &ids, const storage::WriteStamp &stamp)
{
    storage::LicenceRepository licences(m_context.connection, kind);
    const auto wanted = licences.returned(ids);
    const auto pool = wanted ? licences.pool() : fail(wanted.error());
    if (!pool)
        return fail(pool.error());
    const qsizetype free = pool->size ? std::max(0, *pool->free()) : wanted->size();
    if (auto given = licences.give(wanted->mid(0, free), stamp); !given)
        return fail(given.error());
    return static_cast<int>(std::max<qsizetype>(0, wanted->size() - free));
}

} // namespace effectif
