// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/storage/fieldcolumns.h"

#include <QDateTime>

namespace effectif::storage {

class Connection;

/// Which sheets have a value that only one person has (isPersonKey). An account of an office on a server asks functions,
/// which tell of other departments the one word "elsewhere"; everybody else reads the tables.
class PersonKeys
{
public:
    struct Holder
    {
        RecordId id = 0;
        QString title;
        DepartmentId department = 0;
    };

    PersonKeys(Connection &connection, CataloguePtr catalogue);

    /// Indexes on which values are compared: name and DDL.
    static QList<std::pair<QString, QString>> indexes(const Catalogue &catalogue, Connection &connection);

    /// "the field in this table is the value", both expressions, in the words of its index; not for accounts.
    QString matches(const FieldDefinition &field, const QString &table, const QString &value) const;
    /// Those that are not in the bin, by name: on an account, of the own departments.
    Result<QList<Holder>> holders(const FieldDefinition &field, const QString &value);
    /// On an account: those of the values that somebody in other departments has. Counted and written down there.
    Result<QStringList> elsewhere(const FieldDefinition &field, const QStringList &values);
    /// Where there is no server to do so: how often this user asked since then, and that it was done once more.
    Result<int> askedSince(UserId user, const QDateTime &since);
    Result<void> noteAsked(UserId user, DepartmentId department, const QString &field, const QDateTime &at);

private:
    Connection &m_connection;
    CataloguePtr m_catalogue;
};

} // namespace effectif::storage
