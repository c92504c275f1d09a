// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/databases.h"
#include "tests/bench/figures.h"

namespace effectif::bench {

inline constexpr int kSmallRows = 1000;    ///< what larger databases are compared with
inline constexpr int kLargeRows = 100'000; ///< from here on, rows decide and not what every question costs once

/// Where a group of operations is measured, and where its figures go.
struct Bench
{
    Figures &figures;
    Databases &databases;
    Database &database;
    Database &small; ///< of kSmallRows, on the same engine; may be the same one
    int runs = 5;
    QString only; ///< a part of an operation's name; empty: all

    bool wants(const QString &operation) const
    {
        return only.isEmpty() || operation.contains(only, Qt::CaseInsensitive);
    }
    /// A goal that design/performance states for a million rows.
    std::optional<double> ofLarge(double goal) const
    {
        return database.rows() < kLargeRows ? std::nullopt : std::optional(goal);
    }
    void add(const QString &operation, const Medians &measured, const QString &against, std::optional<double> goal,
             Unit unit = Unit::Milliseconds) const;
};

/// Open, ids, page, search, sort, filter, memory: what the services do for a list.
void measureLists(const Bench &bench);
/// Jump and step: what a person sees of it.
void measureViews(const Bench &bench);
/// Save and merge.
void measureWrites(const Bench &bench);
/// Files that come in, and whom they keep waiting.
void measureImports(const Bench &bench);
/// Where the time of an import goes.
void measureImportParts(const Bench &bench);
/// All fields of everybody into files for other programs.
void measureExport(const Bench &bench);
/// An edit with and without the journal of old and new values, and the space that it takes.
void measureJournal(const Bench &bench);
/// What the home page asks when an office is opened.
void measureHome(const Bench &bench);
/// A poll that everybody has answered: its report, and one answer more.
void measurePolls(const Bench &bench);
/// Sheets on paper, against the usual way to print with Qt. Needs no database: measured once.
void measurePrinting(const Bench &bench);
/// The start of the program on the display, and of peers that are installed. SQLite only: a server's password would
/// be asked for.
void measureStart(const Bench &bench);
/// Each check of the quality of data.
void measureQuality(const Bench &bench);
/// Last: it changes the database.
void measureDuplicates(const Bench &bench);

} // namespace effectif::bench
