// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/columnranks.h"

#include "models/base/textfold.h"
#include "models/domain/fieldtype.h"
#include "models/storage/connection.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/recordsql.h"
#include "models/storage/sqlerror.h"
#include "models/storage/sqlitescan.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <future>
#include <limits>
#include <span>
#include <thread>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
/// A key to sort by and the place of its value: texts by their first 16 bytes, which tell nearly all of them apart
/// without a look at the text itself.
struct Key
{
    quint64 high = 0;
    quint64 low = 0;
    qint32 value = 0;
};

quint64 bigEndian(QByteArrayView text, qsizetype from)
{
    uchar bytes[8] = {};
    if (const qsizetype left = text.size() - from; left > 0)
        memcpy(bytes, text.data() + from, static_cast<size_t>(std::min<qsizetype>(left, 8)));
    return qFromBigEndian<quint64>(bytes);
}

/// Unsigned integers that compare as the numbers do.
quint64 numberKey(double number)
{
    const auto bits = std::bit_cast<quint64>(number + 0.0); // -0 is 0
    return bits >> 63 ? ~bits : bits | (quint64(1) << 63);
}

/// Sorts a large array with a second thread: half of it each, then both merged.
template <typename Less> void sortKeys(QList<Key> &keys, Less less)
{
    constexpr qsizetype kWorthThread = 50'000;
    if (keys.size() < kWorthThread || std::thread::hardware_concurrency() < 2) {
        std::sort(keys.begin(), keys.end(), less);
        return;
    }
    const auto middle = keys.begin() + keys.size() / 2;
    auto second = std::async(std::launch::async, [&, end = keys.end()] { std::sort(middle, end, less); });
    std::sort(keys.begin(), middle, less);
    second.get();
    std::inplace_merge(keys.begin(), middle, keys.end(), less);
}

/// rank by value; equal values share a rank, so that the name decides between them.
template <typename Less> QList<qint32> ranksOf(QList<Key> &keys, Less less)
{
    sortKeys(keys, less);
    QList<qint32> ranks(keys.size());
    qint32 rank = -1;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (i == 0 || less(keys.at(i - 1), keys.at(i)))
            ++rank;
        ranks[keys.at(i).value] = rank;
    }
    return ranks;
}

/// The different values of a column. While they are few each is kept once; where nearly every record has its own,
/// looking for the same value again costs more than it saves.
class Values
{
public:
    static constexpr bool kSplits = true;

    explicit Values(bool fold) : m_fold(fold) { }

    qint32 take(const SqliteScan &scan) { return numberOf(scan.bytes(1)); }

    qint32 numberOf(QByteArrayView value)
    {
        constexpr qsizetype kFew = 20'000;
        if (m_numbers.size() > kFew)
            return add(value, m_fold);
        const auto it = m_numbers.constFind(QByteArray::fromRawData(value.data(), value.size()));
        if (it != m_numbers.constEnd())
            return *it;
        const qint32 number = add(value, m_fold);
        m_numbers.insert(value.toByteArray(), number);
        return number;
    }

    void absorb(const Values &other, std::span<qint32> numbers)
    {
        QList<qint32> mine(other.m_ends.size(), -1);
        for (auto it = other.m_numbers.constBegin(); it != other.m_numbers.constEnd(); ++it)
            mine[*it] = numberOf(it.key());
        for (qsizetype i = 0; i < mine.size(); ++i) {
            if (mine.at(i) < 0)
                mine[i] = add(other.textOf(i), false);
        }
        for (qint32 &number : numbers)
            number = number < 0 ? -1 : mine.at(number);
    }

    QList<qint32> ranks() const
    {
        QList<Key> keys(m_ends.size());
        for (qsizetype i = 0; i < keys.size(); ++i) {
            const QByteArrayView text = textOf(i);
            keys[i] = {bigEndian(text, 0), bigEndian(text, 8), static_cast<qint32>(i)};
        }
        return ranksOf(keys, [this](const Key &a, const Key &b) {
            if (a.high != b.high)
                return a.high < b.high;
            if (a.low != b.low || (a.low & 0xff) == 0) // the last byte is none: the whole text is in the key
                return a.low < b.low;
            return textOf(a.value).sliced(16) < textOf(b.value).sliced(16);
        });
    }

private:
    qint32 add(QByteArrayView value, bool fold)
    {
        if (fold)
            foldUtf8(value, m_texts);
        else
            m_texts.append(value.data(), value.size());
        m_ends.append(m_texts.size());
        return static_cast<qint32>(m_ends.size() - 1);
    }

    QByteArrayView textOf(qsizetype number) const
    {
        const qsizetype begin = number == 0 ? 0 : m_ends.at(number - 1);
        return QByteArrayView(m_texts).sliced(begin, m_ends.at(number) - begin);
    }

    bool m_fold;
    QHash<QByteArray, qint32> m_numbers; ///< by the value as it stands in the file
    QByteArray m_texts;                  ///< one after the other
    QList<qsizetype> m_ends;
};

struct Numbers
{
    static constexpr bool kSplits = true;
    QList<Key> keys;

    qint32 take(const SqliteScan &scan)
    {
        const auto number = static_cast<qint32>(keys.size());
        keys.append({numberKey(scan.real(1)), 0, number});
        return number;
    }
    void absorb(const Numbers &other, std::span<qint32> numbers)
    {
        const auto before = static_cast<qint32>(keys.size());
        for (const Key &key : other.keys)
            keys.append({key.high, 0, key.value + before});
        for (qint32 &number : numbers)
            number = number < 0 ? -1 : number + before;
    }
};

/// "2026-11-22" as a number that grows by the day; -1 if it is no such text.
qint32 dayNumber(QByteArrayView date)
{
    constexpr qsizetype kIsoSize = 10;
    if (date.size() != kIsoSize || date.at(4) != '-' || date.at(7) != '-')
        return -1;
    int digits = 0;
    for (const int place : {0, 1, 2, 3, 5, 6, 8, 9}) {
        const int digit = date.at(place) - '0';
        if (digit < 0 || digit > 9)
            return -1;
        digits = digits * 10 + digit;
    }
    return (digits / 10'000 * 13 + digits / 100 % 100) * 32 + digits % 100;
}

/// Days are their own ranks: nothing is looked up or sorted.
struct Days
{
    static constexpr bool kSplits = true;
    qint32 first = std::numeric_limits<qint32>::max();
    qint32 last = -1;
    bool allValid = true;

    qint32 take(const SqliteScan &scan)
    {
        const qint32 day = dayNumber(scan.bytes(1));
        allValid = allValid && day >= 0;
        first = std::min(first, day);
        last = std::max(last, day);
        return day;
    }
    void absorb(const Days &other, std::span<qint32>)
    {
        allValid = allValid && other.allValid;
        first = std::min(first, other.first);
        last = std::max(last, other.last);
    }
};

/// In the order of their list; codes that the list lacks come after, all alike.
struct Places
{
    static constexpr bool kSplits = true;
    QHash<QByteArray, qint32> places;

    qint32 take(const SqliteScan &scan) const
    {
        const QByteArrayView code = scan.bytes(1);
        return places.value(QByteArray::fromRawData(code.data(), code.size()), static_cast<qint32>(places.size()));
    }
    void absorb(const Places &, std::span<qint32>) { }
};

struct References
{
    static constexpr bool kSplits = false; // the one that is sorted by, the department, is read from its index
    QHash<RecordId, qint32> numbers;
    QList<RecordId> ids;

    qint32 take(const SqliteScan &scan)
    {
        const RecordId id = scan.integer(1);
        const auto known = numbers.constFind(id);
        if (known != numbers.constEnd())
            return *known;
        const auto number = static_cast<qint32>(ids.size());
        numbers.insert(id, number);
        ids.append(id);
        return number;
    }
    void absorb(const References &, std::span<qint32>) { }
};

/// Reads one column of a table; a large one with a second thread on a connection of its own, half of the records each.
class ColumnReader
{
public:
    ColumnReader(Connection &connection, const FieldDefinition &field, const QString &kind, RecordId highest)
        : m_connection(connection)
        , m_highest(highest)
        , m_id(partOf(field) == TablePart::Main ? u"id"_s : u"record_id"_s) // who has no row there has no value
        , m_sql(u"SELECT %1, %2 FROM %3 WHERE %2 IS NOT NULL"_s.arg(m_id, columnOf(field), tableName(kind, partOf(field))))
    {
    }

    /// What the collector's take() answers, by record id.
    template <typename Collector> Result<ColumnRanks> read(Collector &collector)
    {
        constexpr RecordId kWorthThread = 50'000;
        ColumnRanks result;
        result.byId.fill(-1, static_cast<qsizetype>(m_highest) + 1);
        qint32 *const byId = result.byId.data();
        if (!Collector::kSplits || m_highest < kWorthThread || std::thread::hardware_concurrency() < 2) {
            if (auto done = readInto(byId, m_connection, collector, {}); !done)
                return fail(done.error());
            return result;
        }
        const RecordId middle = m_highest / 2;
        Collector others = collector;
        auto second = std::async(std::launch::async, [&]() -> Result<void> {
            const auto own = Connection::create(m_connection.url(), m_connection.options());
            return own ? readInto(byId, **own, others, u" AND %1 > %2"_s.arg(m_id).arg(middle)) : fail(own.error());
        });
        const auto first = readInto(byId, m_connection, collector, u" AND %1 <= %2"_s.arg(m_id).arg(middle));
        const auto rest = second.get();
        if (!first || !rest)
            return fail(first ? rest.error() : first.error());
        collector.absorb(others, std::span(result.byId).subspan(static_cast<size_t>(middle) + 1));
        return result;
    }

private:
    template <typename Collector>
    Result<void> readInto(qint32 *byId, Connection &connection, Collector &collector, const QString &half) const
    {
        auto scan = SqliteScan::create(connection, m_sql + half);
        if (!scan)
            return fail(scan.error());
        while (!m_connection.isInterrupted()) { // also where the other thread's connection cannot be
            const auto more = scan->next();
            if (!more)
                return fail(more.error());
            if (!*more)
                return {};
            if (const RecordId id = scan->integer(0); id <= m_highest)
                byId[id] = collector.take(*scan);
        }
        return fail(cancelledError());
    }

    Connection &m_connection;
    RecordId m_highest;
    QString m_id;
    QString m_sql;
};

/// Puts ranks where the numbers of values stand; -1: a value that counts as none.
ColumnRanks ranked(ColumnRanks column, const QList<qint32> &rankOfValue)
{
    for (qint32 &value : column.byId)
        value = value < 0 ? -1 : rankOfValue.at(value);
    column.count = rankOfValue.isEmpty() ? 0 : *std::max_element(rankOfValue.begin(), rankOfValue.end()) + 1;
    return column;
}

/// By the names that the references show, each looked up once. Whoever is referred to may be gone: no value.
Result<ColumnRanks> rankReferences(Connection &connection, const QString &target, ColumnReader &reader,
                                   const Catalogue &catalogue)
{
    References references;
    auto column = reader.read(references);
    if (!column)
        return column;
    auto names = SqliteScan::create(
        connection,
        u"SELECT listed.value, %1 FROM json_each(:ids) listed"_s.arg(referenceNameSql(target, u"listed.value"_s)),
        {{u":ids"_s, RecordSql(catalogue, true).idList(references.ids)}});
    if (!names)
        return fail(names.error());
    Values values(true);
    QList<qint32> nameOf(references.ids.size(), -1);
    for (;;) {
        const auto more = names->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        if (!names->isNull(1))
            nameOf[references.numbers.value(names->integer(0))] = values.numberOf(names->bytes(1));
    }
    const QList<qint32> ranks = values.ranks();
    for (qint32 &name : nameOf)
        name = name < 0 ? -1 : ranks.at(name);
    return ranked(*std::move(column), nameOf);
}

Result<ColumnRanks> rankNumbers(ColumnReader &reader)
{
    Numbers numbers;
    auto column = reader.read(numbers);
    if (!column)
        return column;
    return ranked(*std::move(column), ranksOf(numbers.keys, [](const Key &a, const Key &b) { return a.high < b.high; }));
}

Result<ColumnRanks> rankChoices(ColumnReader &reader, const QList<Choice> &choices)
{
    Places places;
    for (const Choice &choice : choices)
        places.places.insert(choice.code.toUtf8(), static_cast<qint32>(places.places.size()));
    auto column = reader.read(places);
    if (column)
        column->count = static_cast<qint32>(places.places.size()) + 1;
    return column;
}

Result<ColumnRanks> rankTexts(ColumnReader &reader, bool fold)
{
    Values values(fold);
    auto column = reader.read(values);
    if (!column)
        return column;
    return ranked(*std::move(column), values.ranks());
}

Result<ColumnRanks> rankDates(ColumnReader &reader)
{
    Days days;
    auto column = reader.read(days);
    if (!column)
        return column;
    if (!days.allValid) // whatever another program wrote: as texts
        return rankTexts(reader, false);
    if (days.last < 0)
        return column;
    for (qint32 &day : column->byId)
        day = day < 0 ? -1 : day - days.first;
    column->count = days.last - days.first + 1;
    return column;
}
} // namespace

Result<ColumnRanks> rankColumn(Connection &connection, const FieldDefinition &field, const Catalogue &catalogue,
                               RecordId highest)
{
    ColumnReader reader(connection, field, catalogue.kind(), highest);
    if (!field.target.isEmpty())
        return rankReferences(connection, field.target, reader, catalogue);
    switch (typeOf(field).storageKind()) {
    case StorageKind::Integer:
    case StorageKind::Decimal:
    case StorageKind::Boolean:
        return rankNumbers(reader);
    case StorageKind::Date:
        return rankDates(reader);
    case StorageKind::Text:
        return field.choiceList.isEmpty() ? rankTexts(reader, true) : rankChoices(reader, catalogue.choices(field));
    default: // moments are written so that their texts compare as they do
        return field.choiceList.isEmpty() ? rankTexts(reader, false) : rankChoices(reader, catalogue.choices(field));
    }
}

} // namespace effectif::storage
