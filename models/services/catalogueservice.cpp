// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogueservice.h"

#include "models/domain/definitionjson.h"
#include "models/domain/referencelist.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/operationrepository.h"
#include "models/storage/schemagenerator.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

QStringList CatalogueService::shippedKinds()
{
    return storage::CatalogueRepository::shippedKinds();
}

Result<CataloguePtr> CatalogueService::shipped(const QString &kind)
{
    return storage::CatalogueRepository::shipped(kind);
}

Result<CataloguePtr> CatalogueService::catalogue(const QString &kind)
{
    if (const auto it = m_catalogues.constFind(kind); it != m_catalogues.constEnd())
        return *it;
    auto loaded = storage::CatalogueRepository(m_context.connection).load(kind);
    if (loaded)
        m_catalogues.insert(kind, *loaded);
    return loaded;
}

Result<CataloguePtr> CatalogueService::current(const QString &kind)
{
    const auto version = storage::CatalogueRepository(m_context.connection).version(kind);
    if (!version)
        return fail(version.error());
    if (const auto it = m_catalogues.constFind(kind); it != m_catalogues.constEnd() && (*it)->version() == *version)
        return *it;
    m_catalogues.remove(kind);
    return catalogue(kind);
}

Result<void> CatalogueService::storeField(const FieldDefinition &field)
{
    if (!isDefinitionKey(field.key) || storage::isReservedKey(field.key))
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("CatalogueService", "\"%1\" cannot be the key of a field. Use small "
                                                                    "letters, digits and underscores, a letter first.")
                        .arg(field.key),
                    {}, field.key);
    auto transaction = storage::Transaction::begin(m_context.connection);
    if (!transaction)
        return fail(transaction.error());
    storage::OperationRepository operations(m_context.connection);
    const auto operation = operations.start(
        {QUuid::createUuid(), m_context.user, m_context.clock.now(), u"configure"_s, field.kind, true});
    if (!operation)
        return fail(operation.error());
    storage::CatalogueRepository catalogues(m_context.connection);
    if (auto stored = catalogues.storeField(field); !stored)
        return stored;
    const auto changed = catalogues.load(field.kind);
    if (!changed)
        return fail(changed.error());
    if (auto done = storage::SchemaGenerator(m_context.connection).synchronise(**changed); !done)
        return done;
    if (auto told = operations.finishBulk(*operation, field.kind); !told)
        return told;
    if (auto committed = transaction->commit(); !committed)
        return committed;
    m_catalogues.remove(field.kind);
    return {};
}

Result<Choice> CatalogueService::addChoice(const QString &kind, const QString &list, const QString &label)
{
    const auto catalogue = current(kind);
    if (!catalogue)
        return fail(catalogue.error());
    ChoiceList changed = (*catalogue)->choiceLists().value(list);
    changed.id = list;
    const auto text = referencelist::cleanName(label);
    if (!text)
        return fail(text.error());
    QStringList taken;
    for (const Choice &known : std::as_const(changed.choices))
        taken << known.code;
    const Choice choice{referencelist::newCode(*text, taken), {*text, *text}, {}};
    changed.choices.append(choice);
    if (auto stored = storage::CatalogueRepository(m_context.connection).storeChoiceList(kind, changed); !stored)
        return fail(stored.error());
    m_catalogues.remove(kind);
    return choice;
}

} // namespace effectif
