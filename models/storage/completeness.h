// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fieldtype.h"
#include "models/storage/recordsql.h"

namespace effectif::storage {

class Connection;

/// Sheets that lack a mandatory value, found by the database: the rules of fieldrules.h as SQL. A test holds both to
/// the same answers.
class Completeness
{
public:
    /// `stored` says in which columns the values lie now; a field that it lacks has no values yet.
    Completeness(Connection &connection, const Catalogue &stored) : m_connection(connection), m_stored(stored) { }

    /// How many sheets that are complete now would not be under `wanted`, and the first of them by name.
    struct Losses
    {
        int count = 0;
        QList<Reference> first;
    };
    Result<Losses> losses(const Catalogue &wanted, int limit);
    /// Sets every sheet's mark by the stored catalogue.
    Result<void> renew();
    /// The condition that the field is on a sheet, over the aliases of fieldcolumns.h.
    QString applies(const FieldDefinition &field, QList<Bind> &binds) const;

private:
    /// True if a mandatory value is missing under these definitions.
    QString missing(const Catalogue &wanted, QList<Bind> &binds) const;
    QString anyOf(const QString &column, const QStringList &codes, QList<Bind> &binds) const;
    QString holds(const FieldCondition &condition, QList<Bind> &binds) const;
    /// The column that a field's values lie in now; empty if there is none.
    QString columnNow(const QString &key) const;
    /// The condition that a sheet has a value there, whoever may know which.
    QString filled(const FieldDefinition &field) const;
    QString from() const;

    Connection &m_connection;
    const Catalogue &m_stored;
};

} // namespace effectif::storage
