// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importpacking.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtype.h"
#include "models/services/importpieces.h"

#include <QDataStream>
#include <QDateTime>
#include <QHash>
#include <QTimeZone>

namespace effectif::importpacking {

namespace {
enum class Tag : quint8 { Null, Text, List, Integer, Decimal, Date, DateTime, Boolean, Reference };

/// Numbers are the same on both ways of reading them: a rehearsal's and the import's.
constexpr size_t kSeed = 0x5eed;

quint64 mixed(quint64 x)
{
    x ^= x >> 31;
    x *= 0x9e3779b97f4a7c15U;
    x ^= x >> 29;
    return x;
}

quint64 hashOf(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<Reference>()) {
        const auto reference = value.value<Reference>();
        return reference.id > 0 ? static_cast<quint64>(reference.id) : qHash(foldText(reference.name), kSeed);
    }
    switch (value.metaType().id()) {
    case QMetaType::QString:
        return qHash(*static_cast<const QString *>(value.constData()), kSeed);
    case QMetaType::QStringList: {
        quint64 sum = 1;
        for (const QString &text : value.toStringList())
            sum = mixed(sum + qHash(text, kSeed));
        return sum;
    }
    case QMetaType::QDate:
        return static_cast<quint64>(value.toDate().toJulianDay());
    case QMetaType::QDateTime:
        return static_cast<quint64>(value.toDateTime().toMSecsSinceEpoch());
    case QMetaType::Double:
        return qHash(value.toDouble(), kSeed);
    default:
        return static_cast<quint64>(value.toLongLong());
    }
}

/// A moment with its zone; no more than one or two a row.
QByteArray inBytes(const QDateTime &moment)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << moment;
    return bytes;
}

QDateTime fromBytes(const QByteArray &bytes)
{
    QDateTime moment;
    QDataStream stream(bytes);
    stream >> moment;
    return moment;
}
} // namespace

QByteArray pack(const QStringList &cells)
{
    qsizetype units = 0;
    for (const QString &cell : cells)
        units += cell.size();
    QByteArray result;
    result.reserve(units + units / 8 + cells.size() * 2);
    for (const QString &cell : cells) {
        const QByteArray utf8 = cell.toUtf8();
        for (auto size = static_cast<quint64>(utf8.size());; size >>= 7) {
            result += static_cast<char>((size & 0x7f) | (size > 0x7f ? 0x80 : 0));
            if (size <= 0x7f)
                break;
        }
        result += utf8;
    }
    return result;
}

QStringList unpack(const QByteArray &packed)
{
    QStringList cells;
    for (qsizetype at = 0; at < packed.size();) {
        quint64 size = 0;
        for (int shift = 0; at < packed.size() && shift < 63; shift += 7) {
            const auto byte = static_cast<quint8>(packed.at(at++));
            size |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80)
                break;
        }
        const auto length = std::min(static_cast<qsizetype>(size), packed.size() - at);
        cells << QString::fromUtf8(packed.constData() + at, length);
        at += length;
    }
    return cells;
}

void write(PieceWriter &piece, const QVariant &value)
{
    const auto tagged = [&](Tag tag) -> PieceWriter & { return piece << static_cast<quint8>(tag); };
    if (!value.isValid() || value.isNull()) {
        tagged(Tag::Null);
    } else if (value.metaType() == QMetaType::fromType<Reference>()) {
        const auto reference = value.value<Reference>();
        tagged(Tag::Reference) << reference.id << reference.name;
    } else {
        switch (value.metaType().id()) {
        case QMetaType::QStringList:
            tagged(Tag::List) << value.toStringList().size();
            for (const QString &text : value.toStringList())
                piece << text;
            break;
        case QMetaType::QDate:
            tagged(Tag::Date) << value.toDate().toJulianDay();
            break;
        case QMetaType::QDateTime:
            tagged(Tag::DateTime) << inBytes(value.toDateTime());
            break;
        case QMetaType::Double:
            tagged(Tag::Decimal) << value.toDouble();
            break;
        case QMetaType::Bool:
            tagged(Tag::Boolean) << value.toBool();
            break;
        case QMetaType::QString:
            tagged(Tag::Text) << *static_cast<const QString *>(value.constData());
            break;
        default:
            tagged(Tag::Integer) << value.toLongLong();
        }
    }
}

template <typename T> static T readAs(PieceReader &piece)
{
    T value{};
    piece >> value;
    return value;
}

static QVariant readList(PieceReader &piece)
{
    QStringList texts;
    for (auto count = readAs<qsizetype>(piece); count > 0 && !piece.isAtEnd(); --count)
        texts << readAs<QString>(piece);
    return texts;
}

QVariant read(PieceReader &piece)
{
    const auto tag = readAs<quint8>(piece);
    switch (static_cast<Tag>(tag)) {
    case Tag::Null:
        return {};
    case Tag::Text:
        return readAs<QString>(piece);
    case Tag::List:
        return readList(piece);
    case Tag::Integer:
        return readAs<qint64>(piece);
    case Tag::Decimal:
        return readAs<double>(piece);
    case Tag::Date:
        return QDate::fromJulianDay(readAs<qint64>(piece));
    case Tag::DateTime:
        return fromBytes(readAs<QByteArray>(piece));
    case Tag::Boolean:
        return readAs<bool>(piece);
    case Tag::Reference: {
        Reference reference;
        piece >> reference.id >> reference.name;
        return QVariant::fromValue(reference);
    }
    }
    return {};
}

quint64 signature(const QString &field, const QVariant &value)
{
    return value.isValid() && !value.isNull() ? mixed(qHash(field, kSeed) ^ mixed(hashOf(value))) : 0;
}

quint64 signature(const QByteArray &packed)
{
    return mixed(qHash(packed, kSeed));
}

} // namespace effectif::importpacking
