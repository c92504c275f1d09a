// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sealedvalues.h"

#include "models/domain/fieldtype.h"
#include "models/storage/columnvalue.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/rowlist.h"

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
    auto rows = m_connection.query(
        kRead, {{u":kind"_s, kind}, {u":fields"_s, listOf(keys)}, {u":ids"_s, QString(u'{' + numberList(ids) + u'}')}});
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
    for (const FieldDefinition &field : fields) {
        if (!seals(field) || field.target.isEmpty())
            continue;
        if (auto named = nameReferences(field, result); !named)
            return fail(named.error());
    }
    return result;
}

/// What a reference leads to has a name; the server's answer is the id alone.
Result<void> SealedValues::nameReferences(const FieldDefinition &field, QHash<RecordId, QHash<QString, QVariant>> &values)
{
    QList<RecordId> ids;
    for (const auto &ofRecord : std::as_const(values)) {
        if (const RecordId id = ofRecord.value(field.key).value<Reference>().id; id != 0)
            ids << id;
    }
    auto rows = m_connection.query(u"SELECT i, %1 FROM unnest(CAST(:ids AS integer[])) i"_s.arg(referenceNameSql(field.target, u"i"_s)),
                                   {{u":ids"_s, QString(u'{' + numberList(ids) + u'}')}});
    if (!rows)
        return fail(rows.error());
    QHash<RecordId, QString> names;
    while (rows->next())
        names.insert(rows->integer(0), rows->text(1));
    if (auto ended = rows->ended(); !ended)
        return ended;
    for (auto &ofRecord : values) {
        if (const auto reference = ofRecord.value(field.key).value<Reference>(); reference.id != 0)
            ofRecord.insert(field.key, QVariant::fromValue(Reference{reference.id, names.value(reference.id)}));
    }
    return {};
}

} // namespace effectif::storage
