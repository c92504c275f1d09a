// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/traits.h"

#include <atomic>
#include <functional>

namespace effectif::storage {

class Connection;

/// Reads and folds the sheets of a large file by two connections, each in a thread: ranges of ids, from both ends until
/// they meet. The sheets come in the order of their ids. Each is read once; what is saved meanwhile is seen by one
/// connection and perhaps not by the other.
class SketchRanges
{
public:
    /// The statement answers an id, then a column a trait, of ids from :from on and below :to.
    SketchRanges(Connection &connection, QString sql, std::vector<duplicates::Trait> traits);

    /// Whether it is worth a second connection, and another connection would read the same.
    static bool areWorthIt(const Connection &connection, RecordId highest);
    /// Appends a sketch a sheet. `advanced` is asked once at least, at last with all read: Unavailable if it answers false.
    Result<void> read(RecordId highest, duplicates::NameTable &names, std::vector<duplicates::PersonSketch> &people,
                      const std::function<bool(qint64 read)> &advanced);

private:
    using People = std::vector<duplicates::PersonSketch>;
    struct Other
    {
        duplicates::NameTable names;
        std::vector<People> ranges; ///< the last one first
    };
    bool takes() { return !m_stops && m_taken++ < kRanges; }
    Result<void> readRange(Connection &connection, int range, duplicates::SketchMaker &maker, People &people,
                           const std::function<bool()> &goesOn);
    Result<void> readFromBehind(Other &other);
    static void append(Other &other, duplicates::NameTable &names, People &people);

    static constexpr int kRanges = 64;
    Connection &m_connection;
    QString m_sql;
    std::vector<duplicates::Trait> m_traits;
    RecordId m_highest = 0;
    std::atomic<int> m_taken = 0;
    std::atomic<qint64> m_read = 0;
    std::atomic<bool> m_stops = false;
};

} // namespace effectif::storage
