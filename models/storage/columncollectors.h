// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <limits>
#include <span>

namespace effectif::storage {

class SqliteScan;

// What rankColumn() collects while it reads a column, one collector a way of ordering. take() answers a number for the
// value in column 1 of a row; absorb() adds what another collector took of the other half of the table, and turns the
// numbers that it answered into its own. Whatever kSplits may be read by two threads so.

/// A key to sort by and the place of its value: texts by their first 16 bytes, which tell nearly all of them apart
/// without a look at the text itself.
struct RankKey
{
    quint64 high = 0;
    quint64 low = 0;
    qint32 value = 0;
};

/// The different values of a column. While they are few each is kept once; where nearly every record has its own,
/// looking for the same value again costs more than it saves.
class TextValues
{
public:
    static constexpr bool kSplits = true;

    explicit TextValues(bool fold) : m_fold(fold) { }

    qint32 take(const SqliteScan &scan);
    qint32 numberOf(QByteArrayView value);
    void absorb(const TextValues &other, std::span<qint32> numbers);
    /// By number; equal values share a rank, so that the name decides between them.
    QList<qint32> ranks() const;

private:
    qint32 add(QByteArrayView value, bool fold);
    QByteArrayView textOf(qsizetype number) const;

    bool m_fold;
    QHash<QByteArray, qint32> m_numbers; ///< by the value as it stands in the file
    QByteArray m_texts;                  ///< one after the other
    QList<qsizetype> m_ends;
};

class NumberValues
{
public:
    static constexpr bool kSplits = true;

    qint32 take(const SqliteScan &scan);
    void absorb(const NumberValues &other, std::span<qint32> numbers);
    QList<qint32> ranks();

private:
    QList<RankKey> m_keys;
};

/// Days are their own ranks: nothing is looked up or sorted.
struct Days
{
    static constexpr bool kSplits = true;
    qint32 first = std::numeric_limits<qint32>::max();
    qint32 last = -1;
    bool allValid = true;

    qint32 take(const SqliteScan &scan);
    void absorb(const Days &other, std::span<qint32>);
};

/// In the order of their list; codes that the list lacks come after, all alike.
struct Places
{
    static constexpr bool kSplits = true;
    QHash<QByteArray, qint32> places;

    qint32 take(const SqliteScan &scan) const;
    void absorb(const Places &, std::span<qint32>) { }
};

struct References
{
    static constexpr bool kSplits = false; // the one that is sorted by, the department, is read from its index
    QHash<RecordId, qint32> numbers;
    QList<RecordId> ids;

    qint32 take(const SqliteScan &scan);
    void absorb(const References &, std::span<qint32>) { }
};

} // namespace effectif::storage
