// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/catalogue.h"

#include <QDateTime>
#include <QJsonObject>

namespace effectif::storage {

class Connection;

/// A table that says something about a person, how that is handed out, and how it is forgotten. Every table that refers to
/// one is in PersonRepository::tables(): a test asks the database.
struct PersonTable
{
    enum class Exported {
        Sheet, ///< as the values of the sheet
        Rows,  ///< row by row
        Never  ///< it says nothing but that something changed
    };
    enum class Forgotten {
        Emptied, ///< the rows stay and say who and when, no longer what
        Deleted,
        Unlinked, ///< the row leads to nobody any more
        Kept      ///< it holds nothing of the person
    };
    QString table;
    Exported exported;
    Forgotten forgotten;
};

/// One row about a person, as the database holds it.
struct PersonRow
{
    QString table;
    QJsonObject values; ///< with `done_at` and `done_by` where an operation tells
};

/// Reads and empties all that is about one person. On a server by functions that look whether the caller may.
class PersonRepository
{
public:
    PersonRepository(Connection &connection, CataloguePtr catalogue);

    static QList<PersonTable> tables(const QString &kind);
    /// What forgets a person besides the values of the sheet, in an order that references allow: run here on a file, and
    /// part of the function that a server has for it (resources/rights/2_people.sql). `kind` and `id` are expressions;
    /// `schema` goes before the tables.
    static QStringList forgetting(const QString &kind, const QString &id, const QString &schema = {});
    /// Tables of this database that refer to a person and are not in tables().
    Result<QStringList> unlisted();

    /// All rows but those of the sheet itself; former values of sensitive fields only if asked for. Writes down that it was
    /// asked.
    Result<QList<PersonRow>> rows(RecordId id, bool withSensitive, UserId user, const QDateTime &at);
    /// Empties the person's own data under the caller's operation, but for fields of `keep`. Invalid: the person's account
    /// can still sign in.
    Result<void> anonymise(RecordId id, const QStringList &keep, const QString &alias, qint64 operation, const QDateTime &at);
    /// Keeps the data until that day, for a reason; under the caller's operation.
    Result<void> keepUntil(RecordId id, const QDate &day, const QString &reason, qint64 operation);

private:
    Result<void> emptySheet(RecordId id, const QStringList &keep, const QString &alias);

    Connection &m_connection;
    CataloguePtr m_catalogue; ///< with every field
    QString m_kind;
};

} // namespace effectif::storage
