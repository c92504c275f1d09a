// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/columncollectors.h"

#include "models/base/textfold.h"
#include "models/storage/sqlitescan.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cstring>
#include <future>
#include <thread>

namespace effectif::storage {

namespace {
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
template <typename Less> void sortKeys(QList<RankKey> &keys, Less less)
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
template <typename Less> QList<qint32> ranksOf(QList<RankKey> &keys, Less less)
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
} // namespace

qint32 TextValues::take(const SqliteScan &scan)
{
    return numberOf(scan.bytes(1));
}

qint32 TextValues::numberOf(QByteArrayView value)
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

void TextValues::absorb(const TextValues &other, std::span<qint32> numbers)
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

QList<qint32> TextValues::ranks() const
{
    QList<RankKey> keys(m_ends.size());
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const QByteArrayView text = textOf(i);
        keys[i] = {bigEndian(text, 0), bigEndian(text, 8), static_cast<qint32>(i)};
    }
    return ranksOf(keys, [this](const RankKey &a, const RankKey &b) {
        if (a.high != b.high)
            return a.high < b.high;
        if (a.low != b.low || (a.low & 0xff) == 0) // the last byte is none: the whole text is in the key
            return a.low < b.low;
        return textOf(a.value).sliced(16) < textOf(b.value).sliced(16);
    });
}

qint32 TextValues::add(QByteArrayView value, bool fold)
{
    if (fold)
        foldUtf8(value, m_texts);
    else
        m_texts.append(value.data(), value.size());
    m_ends.append(m_texts.size());
    return static_cast<qint32>(m_ends.size() - 1);
}

QByteArrayView TextValues::textOf(qsizetype number) const
{
    const qsizetype begin = number == 0 ? 0 : m_ends.at(number - 1);
    return QByteArrayView(m_texts).sliced(begin, m_ends.at(number) - begin);
}

qint32 NumberValues::take(const SqliteScan &scan)
{
    const auto number = static_cast<qint32>(m_keys.size());
    m_keys.append({numberKey(scan.real(1)), 0, number});
    return number;
}

void NumberValues::absorb(const NumberValues &other, std::span<qint32> numbers)
{
    const auto before = static_cast<qint32>(m_keys.size());
    for (const RankKey &key : other.m_keys)
        m_keys.append({key.high, 0, key.value + before});
    for (qint32 &number : numbers)
        number = number < 0 ? -1 : number + before;
}

QList<qint32> NumberValues::ranks()
{
    return ranksOf(m_keys, [](const RankKey &a, const RankKey &b) { return a.high < b.high; });
}

qint32 Days::take(const SqliteScan &scan)
{
    const qint32 day = dayNumber(scan.bytes(1));
    allValid = allValid && day >= 0;
    first = std::min(first, day);
    last = std::max(last, day);
    return day;
}

void Days::absorb(const Days &other, std::span<qint32>)
{
    allValid = allValid && other.allValid;
    first = std::min(first, other.first);
    last = std::max(last, other.last);
}

qint32 Places::take(const SqliteScan &scan) const
{
    const QByteArrayView code = scan.bytes(1);
    return places.value(QByteArray::fromRawData(code.data(), code.size()), static_cast<qint32>(places.size()));
}

qint32 References::take(const SqliteScan &scan)
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

} // namespace effectif::storage
