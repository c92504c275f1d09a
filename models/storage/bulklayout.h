// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "models/storage/fieldcolumns.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace effectif::storage {

/// A new record ready to be bound, so that another thread than the connection's, and long before it, makes what can be made.
struct BulkRow
{
    RecordId id = 0; ///< given by the writer
    DepartmentId department = 0;
    bool incomplete = false;
    QByteArray packed;           ///< BulkLayout::pack(): all but the links
    QByteArray tokens;           ///< recordTokens(), parted by blanks, UTF-8
    std::vector<RecordId> links; ///< by BulkLayout::links(), 0 for none: whom a name means is known last
};

/// What of a packed row is bound to one column.
struct BulkValue
{
    enum class Kind : char { Null, Text, Integer, Decimal };
    Kind kind = Kind::Null;
    QByteArrayView text; ///< UTF-8
    qint64 integer = 0;
    double decimal = 0;
};

/// Walks through BulkRow::packed, which it does not own: title, name key, then the values.
class BulkReader
{
public:
    explicit BulkReader(const QByteArray &packed) : m_at(packed.constData()) { }

    QByteArrayView text();
    BulkValue value();

private:
    template <typename T> T take();
    const char *m_at;
};

/// Which fields the new records of one bulk write may have values in, and in which order they lie in a packed row: table by
/// table, column by column. Usable from any thread.
class BulkLayout
{
public:
    struct Column
    {
        FieldDefinition field;
        StorageKind kind = StorageKind::Text;
    };
    struct Table
    {
        TablePart part = TablePart::Main;
        std::vector<Column> columns; ///< without the department, which every table has
    };

    /// `keys`: fields that a row may have a value in; empty: any.
    explicit BulkLayout(const Catalogue &catalogue, const QSet<QString> &keys = {});

    /// Main first; others only if they have columns.
    const std::vector<Table> &tables() const { return m_tables; }
    /// The keys of all columns, in their order, and of those of them that hold links.
    const QStringList &keys() const { return m_keys; }
    const QStringList &links() const { return m_links; }

    /// `values`: by keys(), null for none. Links are left out.
    QByteArray pack(const QString &title, const QString &nameKey, std::span<const QVariant *const> values) const;
    /// The whole row of a record, for those who write a few.
    BulkRow row(const Record &record, const Catalogue &catalogue) const;
    /// What row() was made of; links know no names.
    Record record(const BulkRow &row, const Catalogue &catalogue) const;

private:
    std::vector<Table> m_tables;
    QStringList m_keys;
    QStringList m_links;
};

} // namespace effectif::storage
