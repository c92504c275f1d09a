// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sealedvalues.h"

#include "models/domain/fieldtype.h"
#include "models/storage/columnvalue.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
const auto kRead = u"SELECT record_id, field_values FROM read_private(:kind, CAST(:fields AS text[]), CAST(:ids AS integer[]))"_s;

QString listOf(const QStringList &items)
{
    return u'{' + items.join(u',') + u'}';
}
} // namespace

bool SealedValues::seals(const FieldDefinition &field) const
{
    return field.sensitive && m_connection.isAccount();
}

Result<QHash<RecordId, QHash<QString, QVariant>>> SealedValues::read(const QString &kind,
                                                                     const QList<FieldDefinition> &fields,
                                                                     const QList<RecordId> &ids)
{
    QHash<RecordId, QHash<QString, QVariant>> result;
    QStringList keys;
    for (const FieldDefinition &field : fields) {
        if (seals(field))
            keys << columnOf(field);
    }
    if (keys.isEmpty() || ids.isEmpty() || !m_connection.readsSensitive())
        return result;
    QStringList numbers;
    for (const RecordId id : ids)
        numbers << QString::number(id);
    auto rows = m_connection.query(
        kRead, {{u":kind"_s, kind}, {u":fields"_s, listOf(keys)}, {u":ids"_s, listOf(numbers)}});
    if (!rows)
        return fail(rows.error());
    while (rows->next()) {
        const QJsonObject values = QJsonDocument::fromJson(rows->text(1).toUtf8()).object();
        for (const FieldDefinition &field : fields) {
            if (!seals(field))
                continue;
            QVariant value = fromColumn(values.value(columnOf(field)).toVariant(), typeOf(field).storageKind());
            if (value.isValid())
                result[rows->integer(0)].insert(field.key, std::move(value));
        }
    }
    if (auto ended = rows->ended(); !ended)
        return fail(ended.error());
    return result;
}

} // namespace effectif::storage
