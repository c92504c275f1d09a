// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogueservice.h"

#include "models/domain/referencelist.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/connection.h"

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

Result<Choice> CatalogueService::addChoice(const QString &kind, const QString &list, const QString &label)
{
    // where writers of the kind's lists meet: whoever is second adds to what the first one made of the list
    if (const auto locked = storage::CatalogueRepository(m_context.connection).lockVersion(kind); !locked)
        return fail(locked.error());
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
