// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importmappings.h"

#include "models/base/textfold.h"
#include "models/storage/userchoicerepository.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kLongest = 20000; ///< as the table takes it
constexpr qsizetype kLongestName = 80;

QString prefixOf(const QString &kind)
{
    return u"import."_s + kind.left(30) + u'.';
}

QString keyOf(const QString &kind, const QString &name)
{
    const QByteArray hash = QCryptographicHash::hash(foldText(name).toUtf8(), QCryptographicHash::Sha256).toHex();
    return prefixOf(kind) + QString::fromLatin1(hash.first(16));
}
} // namespace

Result<QList<ImportMapping>> ImportMappings::all(const QString &kind)
{
    const auto texts = storage::UserChoiceRepository(m_context.connection).choices(m_context.user, prefixOf(kind));
    if (!texts)
        return fail(texts.error());
    QList<ImportMapping> mappings;
    for (const QString &text : *texts) {
        ImportMapping mapping = ImportMapping::fromText(text);
        if (!mapping.name.isEmpty() && !mapping.header.isEmpty())
            mappings << mapping;
    }
    std::ranges::stable_sort(mappings, [](const ImportMapping &a, const ImportMapping &b) { return a.used > b.used; });
    return mappings;
}

Result<void> ImportMappings::store(const QString &kind, ImportMapping mapping)
{
    mapping.name = mapping.name.simplified().left(kLongestName);
    if (mapping.name.isEmpty())
        return fail(ErrorKind::Invalid, QCoreApplication::translate("ImportMappings", "Give the mapping a name."));
    mapping.used = m_context.clock.now();
    const QString text = mapping.toText();
    if (text.size() > kLongest)
        return fail(ErrorKind::Invalid, QCoreApplication::translate("ImportMappings", "This file has too many columns for its mapping to be kept."));
    return storage::UserChoiceRepository(m_context.connection).store(m_context.user, keyOf(kind, mapping.name), text);
}

Result<void> ImportMappings::remove(const QString &kind, const QString &name)
{
    return storage::UserChoiceRepository(m_context.connection).store(m_context.user, keyOf(kind, name), u""_s);
}

} // namespace effectif
