// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"

namespace effectif::storage {

class Connection;

/// Owns record_kind, form_tab, form_section, choice_list and field_definition: the catalogue as rows.
class CatalogueRepository
{
public:
    explicit CatalogueRepository(Connection &connection) : m_connection(connection) { }

    /// The kinds that the program ships, in the order in which the interface shows them.
    static QStringList shippedKinds();
    /// The shipped content of a kind; NotFound.
    static Result<CataloguePtr> shipped(const QString &kind);
    /// Changes with the shipped content: a database that has seen another digest gets mergeShipped().
    static QString shippedDigest();

    /// NotFound if the database has no such kind.
    Result<CataloguePtr> load(const QString &kind);
    /// Adds what the program ships and the database lacks; what an administrator changed stays.
    Result<void> mergeShipped(const QString &kind);
    /// Adds or replaces a field and counts the version up. The caller synchronises the schema.
    Result<void> storeField(const FieldDefinition &field);
    /// The whole configuration at once: tabs and sections that it lacks go, fields and lists stay. Counts the version
    /// up.
    Result<void> replace(const Catalogue &catalogue);
    /// A retired field whose data is gone: its definition goes too. Counts the version up.
    Result<void> removeField(const QString &kind, const QString &key);
    /// Adds entries to a list of values and counts the version up.
    Result<void> storeChoiceList(const QString &kind, const ChoiceList &list);
    Result<int> version(const QString &kind);
    /// The same; nobody else publishes or stores definitions of the kind before the transaction ends.
    Result<int> lockVersion(const QString &kind);
    Result<void> bumpVersion(const QString &kind);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
