// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/catalogueservice.h"

#include "models/domain/referencelist.h"
#include "models/services/access.h"
#include "models/storage/cataloguerepository.h"
#include "models/storage/connection.h"
#include "models/storage/encryptedfields.h"

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

namespace {
CataloguePtr withoutSensitive(const Catalogue &whole)
{
    QList<FieldDefinition> fields = whole.fields() + whole.retiredFields();
    fields.removeIf([](const FieldDefinition &field) { return field.sensitive; });
    return std::make_shared<const Catalogue>(whole.kind(), whole.version(), whole.tabs(), whole.sections(), fields,
                                             whole.choiceLists());
}
} // namespace

Result<CataloguePtr> CatalogueService::catalogue(const QString &kind)
{
    const auto all = stored(kind); // finds out whether there is a key to read them with
    if (!all || m_context.rights.has(capability::kSensitive))
        return all;
    if (const auto it = m_seen.constFind(kind); it != m_seen.constEnd())
        return *it;
    const CataloguePtr seen = withoutSensitive(**all);
    m_seen.insert(kind, seen);
    return seen;
}

Result<CataloguePtr> CatalogueService::derivable(const QString &kind)
{
    return m_context.connection.isSqlite() ? whole(kind) : current(kind);
}

Result<CataloguePtr> CatalogueService::stored(const QString &kind)
{
    if (m_context.connection.takeViewsLost()) {
        for (const CataloguePtr &known : std::as_const(m_catalogues)) {
            if (auto shown = showEncrypted(*known); !shown)
                return fail(shown.error());
        }
    }
    if (const auto it = m_catalogues.constFind(kind); it != m_catalogues.constEnd())
        return *it;
    auto loaded = storage::CatalogueRepository(m_context.connection).load(kind);
    if (!loaded)
        return loaded;
    if (auto shown = showEncrypted(**loaded); !shown)
        return fail(shown.error());
    m_catalogues.insert(kind, *loaded);
    return loaded;
}

/// Another program may have begun to encrypt the file: then nobody here has the key.
Result<void> CatalogueService::showEncrypted(const Catalogue &catalogue)
{
    storage::EncryptedFields encrypted(m_context.connection);
    if (auto known = encrypted.refresh(); !known)
        return known;
    if (m_context.connection.isEncrypted() && !m_context.connection.cipher())
        m_context.rights.capabilities.remove(capability::kSensitive);
    return m_context.connection.isEncrypted() ? encrypted.show(catalogue) : Result<void>();
}

Result<CataloguePtr> CatalogueService::current(const QString &kind)
{
    const auto all = whole(kind);
    return all ? catalogue(kind) : all;
}

Result<CataloguePtr> CatalogueService::whole(const QString &kind)
{
    const auto version = storage::CatalogueRepository(m_context.connection).version(kind);
    if (!version)
        return fail(version.error());
    if (const auto it = m_catalogues.constFind(kind); it != m_catalogues.constEnd() && (*it)->version() == *version)
        return *it;
    forget(kind);
    return stored(kind);
}

Result<Choice> CatalogueService::addChoice(const QString &kind, const QString &list, const QString &label)
{
    if (auto may = access::administrator(m_context); !may)
        return fail(may.error());
    // where writers of the kind's lists meet: whoever is second adds to what the first one made of the list
    if (const auto locked = storage::CatalogueRepository(m_context.connection).lockVersion(kind); !locked)
        return fail(locked.error());
    const auto catalogue = whole(kind);
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
    forget(kind);
    return choice;
}

} // namespace effectif
