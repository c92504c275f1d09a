// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Publishing, its history, and emptying a field. What a draft would do is in configurationservice_impact.cpp, the file
// in configurationservice_file.cpp.
#include "models/services/configurationservice.h"

#include "models/domain/cataloguechanges.h"
#include "models/services/access.h"
#include "models/services/fieldconversion.h"
#include "models/services/notificationservice.h"
#include "models/services/services.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/completeness.h"
#include "models/storage/connection.h"
#include "models/storage/derivedvalues.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/fieldstore.h"
#include "models/storage/operationrepository.h"
#include "models/storage/recordrepository.h"
#include "models/storage/schemagenerator.h"
#include "models/storage/versionrepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kTokenPage = 1000;
constexpr int kLongestNote = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("ConfigurationService", text);
}

/// True if columns, indexes and triggers stay: what a field is called, where it stands and who must fill it in is
/// written in its definition alone.
bool sameColumns(const Catalogue &before, const Catalogue &after)
{
    if (before.fields().size() != after.fields().size())
        return false;
    return std::all_of(after.fields().cbegin(), after.fields().cend(), [&](const FieldDefinition &field) {
        const FieldDefinition *former = before.field(field.key);
        return former && former->type == field.type && former->sensitive == field.sensitive
            && former->unique == field.unique && former->own == field.own;
    });
}

/// The field's own keys by what searches for them: if they differ, tokens are made anew.
QStringList searchedAs(const Catalogue &catalogue)
{
    QStringList result;
    for (const FieldDefinition &field : catalogue.fields()) {
        if (field.searchable && !field.sensitive)
            result << field.key + u':' + field.type;
    }
    result.sort();
    return result;
}
} // namespace

ConfigurationService::ConfigurationService(Services &services)
    : m_services(services)
    , m_context(services.context())
{
}

bool ConfigurationService::isReservedKey(const QString &key)
{
    return storage::isReservedKey(key);
}

Result<int> ConfigurationService::holders(const QString &kind, const QString &key)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    const auto catalogue = m_services.catalogues().whole(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const FieldDefinition *field = (*catalogue)->anyField(key);
    if (!field) // of a draft: nobody can hold a value yet
        return 0;
    return storage::FieldStore(m_context.connection, kind).holders(*field);
}

Result<CataloguePtr> ConfigurationService::publish(const Catalogue &wanted, const QString &note, Progress &progress,
                                                    qint64 undoes)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    storage::Connection &connection = m_context.connection;
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    storage::OperationRepository operations(connection);
    storage::CatalogueRepository catalogues(connection);
    const QString kind = wanted.kind();
    const auto locked = catalogues.lockVersion(kind);
    if (!locked)
        return fail(locked.error());
    const auto before = catalogues.load(kind);
    if (!before)
        return before;
    if (*locked != wanted.version())
        return fail(ErrorKind::Conflict,
                    say(QT_TRANSLATE_NOOP("ConfigurationService",
                                          "Somebody published another configuration meanwhile. Nothing of yours is lost: "
                                          "your changes were put on top of it. Look at them, then save again.")));
    const auto against = obstacles(**before, wanted);
    if (!against)
        return fail(against.error());
    if (!against->isEmpty())
        return fail(ErrorKind::Invalid, against->first());
    const auto operation = operations.start(
        {QUuid::createUuid(), m_context.user, m_context.clock.now(), u"configure"_s, kind, true, undoes});
    if (!operation)
        return fail(operation.error());
    const auto after = apply(**before, wanted, note, progress);
    if (!after)
        return after;
    const QString versions = u"{\"before\":%1,\"after\":%2}"_s.arg((*before)->version()).arg((*after)->version());
    if (auto kept = operations.keepDetail(*operation, versions); !kept)
        return fail(kept.error());
    if (auto told = operations.finishBulk(*operation, kind); !told)
        return fail(told.error());
    if (auto told = NotificationService(m_context).tell({notificationtype::kConfiguration, {}, {}, {}, {}}, *operation); !told)
        return fail(told.error());
    if (progress.isCancelled())
        return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("ConfigurationService", "Stopped. Nothing was changed.")));
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    m_services.catalogues().forget(kind);
    return *after;
}

/// What publish() does once nothing stands against it.
Result<CataloguePtr> ConfigurationService::apply(const Catalogue &before, const Catalogue &wanted, const QString &note,
                                                 Progress &progress)
{
    if (auto kept = keep(before, say(QT_TRANSLATE_NOOP("ConfigurationService", "Before the next one")), {}); !kept)
        return fail(kept.error());
    if (auto moved = moveValues(before, wanted); !moved)
        return fail(moved.error());
    auto after = storage::CatalogueRepository(m_context.connection).load(wanted.kind());
    if (!after)
        return after;
    if (auto filled = fillFixed(before, **after); !filled)
        return fail(filled.error());
    if (auto renewed = storage::Completeness(m_context.connection, **after).renew(); !renewed)
        return fail(renewed.error());
    const bool filledAny = std::any_of((*after)->fields().cbegin(), (*after)->fields().cend(), [&](const auto &field) {
        const FieldDefinition *former = before.field(field.key);
        return field.fixed && field.searchable && !(former && *former == field);
    });
    if (filledAny || searchedAs(before) != searchedAs(**after)) {
        if (auto renewed = renewTokens(*after, progress); !renewed)
            return fail(renewed.error());
    }
    if (auto kept = keep(**after, note, changesInWords(before, **after, m_context.language)); !kept)
        return fail(kept.error());
    return after;
}

/// Definitions and columns of `wanted`, and every value where and how it belongs.
Result<void> ConfigurationService::moveValues(const Catalogue &before, const Catalogue &wanted)
{
    storage::SchemaGenerator generator(m_context.connection);
    storage::FieldStore store(m_context.connection, wanted.kind());
    storage::CatalogueRepository catalogues(m_context.connection);
    if (sameColumns(before, wanted))
        return catalogues.replace(wanted);
    if (auto off = generator.dropTriggers(wanted.kind()); !off)
        return off;
    const QList<FieldDefinition> formerFields = before.fields() + before.retiredFields();
    for (const FieldDefinition &former : formerFields) {
        const FieldDefinition *field = wanted.anyField(former.key);
        if (!field)
            continue;
        if (former.unique && !field->unique) {
            if (auto done = store.dropUniqueness(former); !done)
                return done;
        }
        if (former.type == field->type)
            continue;
        const FieldConversion conversion(former, *field, before, wanted, m_context.language);
        if (auto done = store.retype(former, *field, conversion); !done)
            return done;
    }
    if (auto stored = catalogues.replace(wanted); !stored)
        return stored;
    const auto after = catalogues.load(wanted.kind());
    if (!after)
        return fail(after.error());
    if (auto made = generator.addColumns(**after); !made)
        return made;
    for (const FieldDefinition &former : formerFields) {
        const FieldDefinition *field = (*after)->field(former.key);
        if (!field || field->sensitive == former.sensitive)
            continue;
        if (auto done = store.relocate(former, *field); !done)
            return done;
    }
    return generator.settle(**after);
}

Result<void> ConfigurationService::fillFixed(const Catalogue &before, const Catalogue &after)
{
    storage::FieldStore store(m_context.connection, after.kind());
    for (const FieldDefinition &field : after.fields()) {
        const FieldDefinition *former = before.field(field.key);
        if (!field.fixed || storage::columnOf(field) == "department_id"_L1 || (former && *former == field))
            continue;
        const auto value = m_services.directory().defaultOf(field, after);
        if (!value)
            return fail(value.error());
        if (value->isNull())
            continue;
        QList<storage::Bind> binds;
        const QString condition = storage::Completeness(m_context.connection, after).applies(field, binds);
        if (auto done = store.fill(field, *value, condition, binds); !done)
            return done;
    }
    return {};
}

Result<void> ConfigurationService::renewTokens(const CataloguePtr &after, Progress &progress)
{
    storage::RecordRepository records(m_context.connection, after);
    storage::DerivedValues derived(m_context.connection, after);
    const auto total = records.count();
    if (!total)
        return fail(total.error());
    qint64 done = 0;
    for (RecordId last = 0;;) {
        const auto page = records.idsAfter(last, kTokenPage);
        if (!page)
            return fail(page.error());
        if (page->isEmpty() || progress.isCancelled())
            return {};
        if (auto renewed = derived.renew(*page); !renewed)
            return renewed;
        last = page->last();
        progress.advance(done += page->size(), *total);
    }
}

Result<void> ConfigurationService::keep(const Catalogue &catalogue, const QString &note, const QStringList &changes)
{
    return storage::VersionRepository(m_context.connection)
        .store(catalogue, {catalogue.version(), {m_context.user, m_context.userName, m_context.clock.now()},
                           note.simplified().left(kLongestNote), changes});
}

Result<QList<ConfigurationVersion>> ConfigurationService::history(const QString &kind)
{
    const auto kept = storage::VersionRepository(m_context.connection).all(kind);
    if (!kept)
        return fail(kept.error());
    QList<ConfigurationVersion> result;
    for (const storage::CatalogueVersion &one : *kept)
        result.append({one.version, one.published, one.note, one.changes});
    return result;
}

Result<CataloguePtr> ConfigurationService::version(const QString &kind, int version)
{
    return storage::VersionRepository(m_context.connection).content(kind, version);
}

Result<int> ConfigurationService::empty(const QString &kind, const QString &key)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    storage::Connection &connection = m_context.connection;
    auto transaction = storage::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    storage::CatalogueRepository catalogues(connection);
    storage::OperationRepository operations(connection);
    storage::SchemaGenerator generator(connection);
    storage::FieldStore store(connection, kind);
    const auto operation = operations.start(
        {QUuid::createUuid(), m_context.user, m_context.clock.now(), u"empty field"_s, kind, true});
    if (!operation)
        return fail(operation.error());
    if (const auto locked = catalogues.lockVersion(kind); !locked) // against somebody who publishes at this moment
        return fail(locked.error());
    const auto before = catalogues.load(kind);
    if (!before)
        return fail(before.error());
    const FieldDefinition *field = (*before)->anyField(key);
    if (!field || !field->retired || !field->own || field->type == "file"_L1)
        return fail(ErrorKind::Invalid,
                    say(field && field->own
                            ? QT_TRANSLATE_NOOP("ConfigurationService", "The files of this field belong to the history of "
                                                                        "the sheets. They go with the sheets.")
                            : QT_TRANSLATE_NOOP("ConfigurationService", "Only a field that was removed from the sheet can "
                                                                        "be emptied for good. Remove it and save first.")));
    const auto held = store.holders(*field);
    if (!held)
        return fail(held.error());
    if (auto off = generator.dropTriggers(kind); !off)
        return fail(off.error());
    if (auto dropped = store.drop(*field); !dropped)
        return fail(dropped.error());
    const auto after = catalogues.load(kind);
    if (!after)
        return fail(after.error());
    if (auto on = generator.settle(**after); !on)
        return fail(on.error());
    if (auto kept = keep(**after, {}, changesInWords(**before, **after, m_context.language)); !kept)
        return fail(kept.error());
    if (auto told = operations.finishBulk(*operation, kind); !told)
        return fail(told.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    m_services.catalogues().forget(kind);
    return *held;
}

} // namespace effectif
