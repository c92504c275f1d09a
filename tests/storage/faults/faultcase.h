// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/engines.h"
#include "tests/support/worker.h"

#include <QHash>

namespace effectif::test {

/// Saves that were acknowledged to a worker: the latest version of each sheet with its city.
class Acknowledged
{
public:
    /// Takes what a worker told; a last line that the kill cut short does not count.
    void take(const QByteArray &output);
    /// How many saves.
    int count() const { return m_count; }
    int refused() const { return m_refused; }
    const QByteArray &firstRefusal() const { return m_firstRefusal; }
    bool isDone() const { return m_done; }
    /// How many acknowledged sheets the database does not have as they were saved, or newer.
    int lostIn(storage::Connection &connection) const;

private:
    struct Save
    {
        int version = 0;
        QByteArray city;
    };
    QHash<RecordId, Save> m_latest;
    int m_count = 0;
    int m_refused = 0;
    bool m_done = false;
    QByteArray m_firstRefusal;
};

/// Sheets of workers of which only a part is there: without their Operation, journal, search row, feed or private row.
int halfSaves(storage::Connection &connection);
/// Operations of an office that its audit does not tell of.
int unauditedWrites(storage::Connection &connection);
/// Numbers that two sheets have, or that were given again after someone gave them up.
int doubleNumbers(storage::Connection &connection);
/// SQLite's integrity_check and foreign_key_check: 0 or 1.
int damage(storage::Connection &connection);

/// Bounded by default; EFFECTIF_FAULT_ROUNDS times as many where somebody has the time.
int faultRounds(int usual);
/// Prints a line of figures.
void report(const QString &line);

} // namespace effectif::test
