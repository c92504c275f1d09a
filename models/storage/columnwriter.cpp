// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/columnwriter.h"

#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/recordsql.h"

namespace effectif::storage {

using namespace Qt::StringLiterals;

Result<void> ColumnWriter::write(const FieldDefinition &field, const QVariant &value, const QList<RecordId> &ids,
                                 const WriteStamp &stamp)
{
    if (ids.isEmpty())
        return {};
    const bool sqlite = m_connection.isSqlite();
    const QString kind = m_catalogue->kind();
    const TablePart part = partOf(field);
    const RecordSql sql(*m_catalogue, sqlite);
    const Bind list{u":ids"_s, sql.idList(ids)};
    const Bind bound{u":value"_s, toColumn(value, typeOf(field).storageKind())};
    QList<Bind> binds{list, {u":user"_s, stamp.user}, {u":at"_s, timestampToColumn(stamp.at)}};
    QString own;
    if (part == TablePart::Main) {
        own = u", %1 = :value"_s.arg(columnOf(field));
        binds.append(bound);
    }
    auto done = m_connection.execute(
        u"UPDATE %1 AS r SET version = version + 1, updated_by = :user, updated_at = :at%2 WHERE %3"_s.arg(
            kind, own, sql.idCondition()),
        binds);
    if (done && part != TablePart::Main)
        done = m_connection.execute(
            u"INSERT INTO %1 (record_id, department_id, %2) SELECT r.id, r.department_id, CAST(:value AS %3) FROM %4 r "
            "WHERE %5 ON CONFLICT (record_id) DO UPDATE SET %2 = CAST(:value AS %3)"_s.arg(
                tableName(kind, part), columnOf(field), columnType(typeOf(field).storageKind(), sqlite), kind,
                sql.idCondition()),
            {list, bound});
    return done ? Result<void>() : fail(done.error());
}

} // namespace effectif::storage
