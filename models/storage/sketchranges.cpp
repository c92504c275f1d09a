// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/sketchranges.h"

#include "models/storage/connection.h"
#include "models/storage/readsnapshot.h"
#include "models/storage/sqlerror.h"
#include "models/storage/sqlitescan.h"

#include <future>
#include <thread>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr RecordId kWorthThread = 50'000;
constexpr int kAtOnce = 1024; ///< sheets between two looks at whether it should stop
} // namespace

SketchRanges::SketchRanges(Connection &connection, QString sql, std::vector<duplicates::Trait> traits)
    : m_connection(connection)
    , m_sql(std::move(sql))
    , m_traits(std::move(traits))
{
}

bool SketchRanges::areWorthIt(const Connection &connection, RecordId highest)
{
    return highest >= kWorthThread && std::thread::hardware_concurrency() > 1
        && !connection.isEncrypted(); // another connection has no key
}

Result<void> SketchRanges::readRange(Connection &connection, int range, duplicates::SketchMaker &maker, People &people,
                                     const std::function<bool()> &goesOn)
{
    const auto edge = [this](qint64 at) { return static_cast<RecordId>((m_highest + 1LL) * at / kRanges); };
    auto scan = SqliteScan::create(connection, m_sql, {{u":from"_s, edge(range)}, {u":to"_s, edge(range + 1)}});
    if (!scan)
        return fail(scan.error());
    int since = 0;
    const auto look = [&] {
        m_read += std::exchange(since, 0);
        return goesOn();
    };
    for (;;) {
        if (since == kAtOnce && !look())
            return fail(cancelledError());
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return look() ? Result<void>() : fail(cancelledError());
        ++since;
        maker.begin(scan->integer(0));
        for (size_t i = 0; i < m_traits.size(); ++i)
            maker.take(m_traits[i], scan->bytes(static_cast<int>(i) + 1));
        people.push_back(maker.finish());
    }
}

Result<void> SketchRanges::readFromBehind(Other &other)
{
    const auto own = Connection::create(m_connection.url(), m_connection.options());
    if (!own)
        return fail(own.error());
    const auto snapshot = ReadSnapshot::begin(**own);
    if (!snapshot)
        return fail(snapshot.error());
    duplicates::SketchMaker maker(other.names);
    const auto goesOn = [this] { return !m_stops && !m_connection.isInterrupted(); };
    while (takes()) {
        const int range = kRanges - 1 - static_cast<int>(other.ranges.size());
        if (auto done = readRange(**own, range, maker, other.ranges.emplace_back(), goesOn); !done)
            return done;
    }
    return {};
}

void SketchRanges::append(Other &other, duplicates::NameTable &names, People &people)
{
    const std::vector<quint32> numbers = names.absorb(other.names);
    for (; !other.ranges.empty(); other.ranges.pop_back()) {
        for (duplicates::PersonSketch &person : other.ranges.back()) {
            for (quint32 *name : {&person.last, &person.birth, &person.first})
                *name = numbers[*name];
            people.push_back(person);
        }
    }
}

Result<void> SketchRanges::read(RecordId highest, duplicates::NameTable &names, People &people,
                                const std::function<bool(qint64 read)> &advanced)
{
    m_highest = highest;
    Other other;
    auto behind = std::async(std::launch::async, [&] {
        auto done = readFromBehind(other);
        m_stops = m_stops || !done;
        return done;
    });
    duplicates::SketchMaker maker(names);
    Result<void> done;
    for (int range = 0; done && takes(); ++range)
        done = readRange(m_connection, range, maker, people, [&] { return !m_stops && advanced(m_read); });
    m_stops = m_stops || !done;
    const auto rest = behind.get();
    if (!rest)
        return rest;
    if (!done)
        return done;
    if (!advanced(m_read)) // once at least: the other one may have read all before this one began
        return fail(cancelledError());
    append(other, names, people);
    return {};
}

} // namespace effectif::storage
