// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"
#include "models/domain/recordquery.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/statement.h"

namespace effectif::storage {

/// A statement with its values.
struct BoundSql
{
    QString sql;
    QList<Bind> binds;
};

/// Turns queries over a kind into SQL of one engine. Column names come from the catalogue only; every value is bound.
class RecordSql
{
public:
    /// `sealed`: sensitive values are not to be had by a statement (SealedValues); their columns come empty. `seen` as
    /// seenCondition() makes it: it cuts down what orderedIds() and groupSizes() find.
    RecordSql(const Catalogue &catalogue, bool sqlite, bool sealed = false, QString seen = {})
        : m_catalogue(catalogue)
        , m_sqlite(sqlite)
        , m_sealed(sealed)
        , m_seen(std::move(seen))
    {
    }

    /// Columns of one record by :id: system columns first (see recordrepository.cpp), then two per field in catalogue
    /// order: value, and name of what it refers to.
    QString selectRecord() const;
    /// "r.id, r.incomplete, value, name, value, name ..." of the records whose ids are in :ids.
    QString selectRows(const QList<FieldDefinition> &fields) const;
    /// The ids of a query without its scope, search and order: for the engine that has these in memory.
    Result<BoundSql> filteredIds(const RecordQuery &query) const;
    /// The ids of a query, searched and ordered by the database.
    Result<BoundSql> orderedIds(const RecordQuery &query) const;
    /// The sizes of the groups of such a query, in the order in which orderedIds() brings their records.
    Result<BoundSql> groupSizes(const RecordQuery &query) const;
    /// How many records a query finds, and how many of these satisfy each of some conditions over these fields.
    Result<BoundSql> counts(const RecordQuery &query, const QStringList &conditions, const QList<FieldDefinition> &used) const;
    /// "the column is one of :ids".
    QString idCondition(const QString &column = QStringLiteral("r.id")) const;
    /// The bound value for :ids.
    QVariant idList(const QList<RecordId> &ids) const;

private:
    /// "FROM ... WHERE ..." of the filters, and scope and search where the database does that, from the tables that these
    /// fields lie in too, with what orderExpression() needs of them.
    enum class Search { Ignored, Included };
    QList<TablePart> readable(QList<TablePart> parts) const;
    Result<BoundSql> source(const RecordQuery &query, QList<FieldDefinition> used, Search search) const;
    QString searchCondition(const QString &search, QList<Bind> &binds) const;
    Result<QString> group(const FilterGroup &group, const QString &name, QList<Bind> &binds) const;
    Result<QString> anyOf(const FieldFilter &filter, const QString &name, QList<Bind> &binds) const;
    Result<QString> between(const FieldFilter &filter, const QString &name, QList<Bind> &binds) const;
    Result<QString> condition(const FieldFilter &filter, const QString &name, QList<Bind> &binds) const;
    Result<QString> textCondition(const FieldDefinition &field, const FieldFilter &filter, const QString &name,
                                  QList<Bind> &binds) const;
    /// Null where there is no value.
    QString orderExpression(const FieldDefinition &field, const QString &name, QList<Bind> &binds) const;
    /// What has no value comes last either way.
    QString orderTerms(const FieldDefinition &field, Qt::SortOrder order, const QString &name, QList<Bind> &binds) const;

    const Catalogue &m_catalogue;
    bool m_sqlite;
    bool m_sealed;
    QString m_seen;
};

/// Escapes % _ and \ for LIKE ... ESCAPE '\'.
QString likeEscaped(const QString &text);

} // namespace effectif::storage
