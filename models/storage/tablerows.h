// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QList>
#include <QString>
#include <QVariantList>

#include <functional>

namespace effectif::storage {

class Connection;

/// How the values of a column look on both engines. SQLite knows no dates: those are texts there, in the same letters
/// that canonical rows have.
enum class ColumnShape { Text, Integer, Decimal, Date, Timestamp, Bytes };

struct TableColumn
{
    QString name;
    ColumnShape shape = ColumnShape::Text;
    int keyPosition = 0; ///< place in the primary key, from 1; 0: no part of it
    bool generated = false; ///< PostgreSQL: numbers come from a sequence
};

/// A table as the database itself describes it; columns by name.
struct TableShape
{
    QString name;
    QList<TableColumn> columns;

    QStringList columnNames() const;
    const TableColumn *column(const QString &name) const;
};

/// Every table of an office that holds what people entered: not the list of migrations, nor the search words, which
/// each engine keeps in its own way. By name.
Result<QList<TableShape>> officeTables(Connection &connection, const QStringList &kinds);

/// Visits all rows in the order of their key, bytewise for texts. Values are canonical, alike on both engines: texts,
/// QByteArray for bytes, null. Dates are ISO, moments UTC with milliseconds, decimals have four digits.
Result<void> eachRow(Connection &connection, const TableShape &table,
                     const std::function<Result<void>(const QVariantList &values)> &visit);

} // namespace effectif::storage
