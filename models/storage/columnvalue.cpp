// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/columnvalue.h"

#include <QMetaType>

namespace effectif::storage {

using namespace Qt::StringLiterals;

QString timestampToColumn(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
}

QDateTime timestampFromColumn(const QVariant &column)
{
    if (column.isNull())
        return {};
    if (column.metaType().id() == QMetaType::QDateTime)
        return column.toDateTime().toUTC();
    return QDateTime::fromString(column.toString(), Qt::ISODateWithMs).toUTC();
}

QVariant orNull(qint32 id)
{
    return id == 0 ? QVariant(QMetaType(QMetaType::Int)) : QVariant(id);
}

QVariant orNull(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType(QMetaType::QString)) : QVariant(text);
}

QString orEmpty(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant toColumn(const QVariant &value, StorageKind kind)
{
    if (!value.isValid() || value.isNull())
        return QVariant(QMetaType(QMetaType::QString));
    switch (kind) {
    case StorageKind::Text:
        return value.toString();
    case StorageKind::TextList:
        return QString(u'|' + value.toStringList().join(u'|') + u'|');
    case StorageKind::Integer:
        return value.toLongLong();
    case StorageKind::Decimal:
        return value.toDouble();
    case StorageKind::Date:
        return value.toDate().toString(Qt::ISODate);
    case StorageKind::DateTime:
        return timestampToColumn(value.toDateTime());
    case StorageKind::Boolean:
        return value.toBool() ? 1 : 0;
    case StorageKind::Reference:
        return orNull(value.value<Reference>().id);
    }
    return {};
}

QVariant fromColumn(const QVariant &column, StorageKind kind, const QString &referenceName)
{
    if (!column.isValid() || column.isNull())
        return {};
    switch (kind) {
    case StorageKind::Text: {
        const QString text = column.toString();
        return text.isEmpty() ? QVariant() : QVariant(text);
    }
    case StorageKind::TextList:
        return column.toString().split(u'|', Qt::SkipEmptyParts);
    case StorageKind::Integer:
        return column.toLongLong();
    case StorageKind::Decimal:
        return column.toDouble();
    case StorageKind::Date: {
        const QDate date = column.metaType().id() == QMetaType::QDate
            ? column.toDate()
            : QDate::fromString(column.toString().left(10), Qt::ISODate);
        return date.isValid() ? QVariant(date) : QVariant();
    }
    case StorageKind::DateTime:
        return timestampFromColumn(column);
    case StorageKind::Boolean:
        return column.toInt() != 0;
    case StorageKind::Reference:
        return QVariant::fromValue(Reference{column.toInt(), referenceName});
    }
    return {};
}

QString columnType(StorageKind kind, bool sqlite)
{
    switch (kind) {
    case StorageKind::Text:
    case StorageKind::TextList:
        return sqlite ? u"TEXT"_s : u"text"_s;
    case StorageKind::Integer:
        return sqlite ? u"INTEGER"_s : u"bigint"_s;
    case StorageKind::Decimal:
        return sqlite ? u"NUMERIC"_s : u"numeric(18,4)"_s;
    case StorageKind::Date:
        return sqlite ? u"TEXT"_s : u"date"_s;
    case StorageKind::DateTime:
        return sqlite ? u"TEXT"_s : u"timestamptz"_s;
    case StorageKind::Boolean:
        return sqlite ? u"INTEGER"_s : u"smallint"_s;
    case StorageKind::Reference:
        return sqlite ? u"INTEGER"_s : u"integer"_s;
    }
    return {};
}

} // namespace effectif::storage
