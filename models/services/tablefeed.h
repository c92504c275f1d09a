// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/tablesource.h"
#include "models/services/importfeed.h"

namespace effectif {

/// The rows of a table, whatever kind of file it is in.
class TableFeed final : public ImportFeed
{
public:
    /// The table outlives the feed.
    explicit TableFeed(TableSource &table) : m_table(table) { }

    const QStringList &header() const override { return m_table.header(); }
    Result<bool> next(QStringList &cells) override
    {
        ++m_index;
        return m_table.next(cells);
    }
    bool isBroken() const override { return m_table.isBroken(); }
    qint64 line() const override { return m_table.line(); }
    qint64 index() const override { return m_index; }
    qint64 position() const override { return m_table.position(); }
    qint64 size() const override { return m_table.size(); }
    bool endsShort() const override { return m_table.rows().endsShort(); }

private:
    TableSource &m_table;
    qint64 m_index = -1;
};

} // namespace effectif
