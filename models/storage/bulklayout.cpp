// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/bulklayout.h"

#include "models/storage/columnvalue.h"

#include <QCalendar>
#include <QStringEncoder>

#include <cstring>

namespace effectif::storage {

namespace {
using Size = quint32;

/// The text inside, not a copy of it; null if there is another value.
const QString *textIn(const QVariant &value)
{
    return value.metaType().id() == QMetaType::QString ? static_cast<const QString *>(value.constData()) : nullptr;
}

/// Writes into room that is large enough for the whole row.
class Packer
{
public:
    explicit Packer(char *room) : m_at(room) { }

    void text(QStringView text)
    {
        char *const begin = m_at + sizeof(Size);
        char *const end = m_encoder.appendToBuffer(begin, text);
        const auto size = static_cast<Size>(end - begin);
        std::memcpy(m_at, &size, sizeof size);
        m_at = end;
    }
    void value(const QVariant *value, StorageKind kind)
    {
        if (!value || value->isNull() || kind == StorageKind::Reference)
            return tag(BulkValue::Kind::Null);
        if (const QString *inside = textIn(*value); inside && kind == StorageKind::Text) {
            tag(BulkValue::Kind::Text);
            return text(*inside);
        }
        if (kind == StorageKind::Date)
            return date(value->toDate());
        stored(toColumn(*value, kind));
    }
    const char *end() const { return m_at; }

private:
    void tag(BulkValue::Kind kind) { *m_at++ = static_cast<char>(kind); }
    template <typename T> void raw(T value)
    {
        std::memcpy(m_at, &value, sizeof value);
        m_at += sizeof value;
    }
    /// As toColumn() has it; QDate::toString() alone takes as long as inserting the row.
    void date(const QDate &date)
    {
        tag(BulkValue::Kind::Text);
        raw(Size{10});
        const auto [year, month, day] = QCalendar().partsFromDate(date);
        for (const int digits : {year / 1000, year / 100, year / 10, year, -1, month / 10, month, -1, day / 10, day})
            *m_at++ = digits < 0 ? '-' : static_cast<char>('0' + digits % 10);
    }
    /// What toColumn() makes.
    void stored(const QVariant &column)
    {
        switch (column.metaType().id()) {
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::LongLong:
            tag(BulkValue::Kind::Integer);
            return raw(column.toLongLong());
        case QMetaType::Double:
            tag(BulkValue::Kind::Decimal);
            return raw(column.toDouble());
        default:
            tag(BulkValue::Kind::Text);
            text(column.toString());
        }
    }

    char *m_at;
    QStringEncoder m_encoder{QStringEncoder::Utf8};
};

/// An upper bound of the bytes that a value takes.
qsizetype roomOf(const QVariant &value)
{
    constexpr qsizetype kOther = 64; // a number, a date, a time
    if (const QString *text = textIn(value))
        return 3 * text->size() + 8;
    if (value.metaType().id() != QMetaType::QStringList)
        return kOther;
    qsizetype room = kOther;
    for (const QString &text : value.toStringList())
        room += 3 * (text.size() + 1);
    return room;
}
} // namespace

template <typename T> T BulkReader::take()
{
    T value{};
    std::memcpy(&value, m_at, sizeof value);
    m_at += sizeof value;
    return value;
}

QByteArrayView BulkReader::text()
{
    const auto size = static_cast<qsizetype>(take<Size>());
    const QByteArrayView text(m_at, size);
    m_at += size;
    return text;
}

BulkValue BulkReader::value()
{
    BulkValue value{static_cast<BulkValue::Kind>(take<char>()), {}, 0, 0};
    switch (value.kind) {
    case BulkValue::Kind::Null:
        break;
    case BulkValue::Kind::Text:
        value.text = text();
        break;
    case BulkValue::Kind::Integer:
        value.integer = take<qint64>();
        break;
    case BulkValue::Kind::Decimal:
        value.decimal = take<double>();
        break;
    }
    return value;
}

BulkLayout::BulkLayout(const Catalogue &catalogue, const QSet<QString> &keys)
{
    for (const TablePart part : usedParts(catalogue)) {
        Table table{part, {}};
        for (const FieldDefinition &field : valueFields(catalogue.fields(), part)) {
            if (!keys.isEmpty() && !keys.contains(field.key))
                continue;
            table.columns.push_back({field, typeOf(field).storageKind()});
            m_keys << field.key;
            if (table.columns.back().kind == StorageKind::Reference)
                m_links << field.key;
        }
        if (part == TablePart::Main || !table.columns.empty())
            m_tables.push_back(std::move(table));
    }
}

QByteArray BulkLayout::pack(const QString &title, const QString &nameKey, std::span<const QVariant *const> values) const
{
    qsizetype room = 3 * (title.size() + nameKey.size()) + 8 + static_cast<qsizetype>(values.size());
    for (const QVariant *value : values)
        room += value ? roomOf(*value) : 0;
    static thread_local QByteArray scratch;
    if (scratch.size() < room)
        scratch.resize(2 * room);
    Packer packer(scratch.data());
    packer.text(title);
    packer.text(nameKey);
    auto value = values.begin();
    for (const Table &table : m_tables) {
        for (const Column &column : table.columns)
            packer.value(*value++, column.kind);
    }
    return QByteArray(scratch.constData(), packer.end() - scratch.constData());
}

BulkRow BulkLayout::row(const Record &record, const Catalogue &catalogue) const
{
    std::vector<const QVariant *> values;
    for (const QString &key : m_keys) {
        const auto value = record.values.constFind(key);
        values.push_back(value == record.values.cend() ? nullptr : &*value);
    }
    BulkRow row;
    row.incomplete = record.incomplete;
    row.packed = pack(recordTitle(record), recordNameKey(record), values);
    row.tokens = recordTokens(record, catalogue).join(u' ').toUtf8();
    if (const FieldDefinition *field = departmentField(catalogue))
        row.department = record.value(field->key).value<Reference>().id;
    for (const QString &key : m_links)
        row.links.push_back(record.value(key).value<Reference>().id);
    return row;
}

Record BulkLayout::record(const BulkRow &row, const Catalogue &catalogue) const
{
    Record record;
    record.kind = catalogue.kind();
    record.incomplete = row.incomplete;
    BulkReader reader(row.packed);
    reader.text();
    reader.text();
    auto link = row.links.begin();
    for (const Table &table : m_tables) {
        for (const Column &column : table.columns) {
            const BulkValue value = reader.value();
            if (column.kind == StorageKind::Reference) {
                if (const RecordId id = *link++; id != 0)
                    record.values.insert(column.field.key, QVariant::fromValue(Reference{id, {}}));
                continue;
            }
            const QVariant stored = value.kind == BulkValue::Kind::Text ? QVariant(QString::fromUtf8(value.text))
                : value.kind == BulkValue::Kind::Integer                ? QVariant(value.integer)
                : value.kind == BulkValue::Kind::Decimal                ? QVariant(value.decimal)
                                                                        : QVariant();
            if (const QVariant meant = fromColumn(stored, column.kind); !meant.isNull())
                record.values.insert(column.field.key, meant);
        }
    }
    if (const FieldDefinition *field = departmentField(catalogue); field && row.department != 0)
        record.values.insert(field->key, QVariant::fromValue(Reference{row.department, {}}));
    return record;
}

} // namespace effectif::storage
