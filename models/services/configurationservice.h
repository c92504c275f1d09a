// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/services/progress.h"

namespace effectif {

class Services;
struct ServiceContext;

/// What publishing a configuration would do to the sheets that there are.
struct ConfigurationImpact
{
    QStringList changes;      ///< in words
    int incomplete = 0;       ///< sheets that are complete now and would not be
    QList<Reference> first;   ///< the first of them by name
    QStringList notes;        ///< what becomes of values: "12 sheets hold “Badge”; their values are kept."
    QStringList obstacles;    ///< why it cannot be published; empty: it can
};

/// One published configuration.
struct ConfigurationVersion
{
    int version = 0;
    Stamp published;
    QString note;
    QStringList changes;
};

/// Publishes configurations of a kind's sheets (O01-O08): what they do to the sheets, all or nothing, and back again.
class ConfigurationService
{
public:
    explicit ConfigurationService(Services &services);

    /// Keys that the database has taken for itself.
    static bool isReservedKey(const QString &key);

    /// Changes nothing. `wanted` carries the version that it was made from.
    Result<ConfigurationImpact> impact(const Catalogue &wanted);
    /// How many sheets hold a value of the field, retired ones too.
    Result<int> holders(const QString &kind, const QString &key);
    /// In one Operation: definitions, columns, moved and converted values, fixed values, completeness, search.
    /// Conflict: somebody published meanwhile. Invalid: an obstacle. Answers the catalogue as published. `undoes` is the
    /// number of the operation that is taken back by it, if it is one.
    Result<CataloguePtr> publish(const Catalogue &wanted, const QString &note, Progress &progress, qint64 undoes = 0);
    /// The newest first.
    Result<QList<ConfigurationVersion>> history(const QString &kind);
    Result<CataloguePtr> version(const QString &kind, int version);
    /// Drops a removed field with its values and their history for good; answers how many sheets held one.
    Result<int> empty(const QString &kind, const QString &key);

    /// A configuration as a file. Invalid, with a sentence, for what is no configuration of this kind.
    static Result<void> exportTo(const QString &path, const Catalogue &catalogue);
    static Result<CataloguePtr> importFrom(const QString &path, const QString &kind);

private:
    Result<QStringList> obstacles(const Catalogue &before, const Catalogue &wanted);
    Result<QStringList> fieldObstacles(const FieldDefinition &before, const FieldDefinition &after,
                                       const Catalogue &catalogueBefore, const Catalogue &wanted);
    Result<QStringList> notes(const Catalogue &before, const Catalogue &wanted);
    Result<CataloguePtr> apply(const Catalogue &before, const Catalogue &wanted, const QString &note, Progress &progress);
    Result<void> moveValues(const Catalogue &before, const Catalogue &wanted);
    Result<void> fillFixed(const Catalogue &before, const Catalogue &after);
    Result<void> renewTokens(const CataloguePtr &after, Progress &progress);
    Result<void> keep(const Catalogue &catalogue, const QString &note, const QStringList &changes);

    Services &m_services;
    ServiceContext &m_context;
};

} // namespace effectif
