// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"

namespace effectif::storage {

class Connection;

/// One published configuration, without its content.
struct CatalogueVersion
{
    int version = 0;
    Stamp published;
    QString note;
    QStringList changes; ///< in the publisher's words
};

/// Owns catalogue_version: the configurations of a kind that were published.
class VersionRepository
{
public:
    explicit VersionRepository(Connection &connection) : m_connection(connection) { }

    /// Keeps a configuration under its version; one that is there already stays.
    Result<void> store(const Catalogue &catalogue, const CatalogueVersion &version);
    /// The newest first.
    Result<QList<CatalogueVersion>> all(const QString &kind);
    /// NotFound if it was never kept.
    Result<CataloguePtr> content(const QString &kind, int version);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
