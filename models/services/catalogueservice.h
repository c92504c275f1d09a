// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/services/servicecontext.h"

#include <QHash>

namespace effectif {

/// The definitions of the record kinds, kept between calls and read again when the database has a newer version.
class CatalogueService
{
public:
    explicit CatalogueService(ServiceContext &context) : m_context(context) { }

    /// The ids of the kinds, in the order in which the interface shows them.
    QStringList kinds() const { return shippedKinds(); }
    static QStringList shippedKinds();
    /// What a new database starts with; NotFound.
    static Result<CataloguePtr> shipped(const QString &kind);
    /// The current catalogue of a kind as the person at work knows it: without sensitive fields for whoever may not read
    /// them. NotFound.
    Result<CataloguePtr> catalogue(const QString &kind);
    /// The same, after asking the database whether it has a newer one: what writes stand on.
    Result<CataloguePtr> current(const QString &kind);
    /// With every field: what is configured, and what is made from the values of whole sheets. A server reads hidden
    /// values for nobody, so there it is the same as current() for values.
    Result<CataloguePtr> whole(const QString &kind);
    Result<CataloguePtr> derivable(const QString &kind);
    /// The change feed says that the catalogue changed.
    void forget(const QString &kind)
    {
        m_catalogues.remove(kind);
        m_seen.remove(kind);
    }
    /// Another person is at work, or the same one with other rights.
    void forgetAll()
    {
        m_catalogues.clear();
        m_seen.clear();
    }
    /// Adds a value to a list; its code is made from the label. Part of the caller's transaction, if there is one.
    Result<Choice> addChoice(const QString &kind, const QString &list, const QString &label);

private:
    ServiceContext &m_context;
    Result<CataloguePtr> stored(const QString &kind);
    Result<void> showEncrypted(const Catalogue &catalogue);

    QHash<QString, CataloguePtr> m_catalogues;
    QHash<QString, CataloguePtr> m_seen; ///< the same, without what the person at work may not read
};

} // namespace effectif
