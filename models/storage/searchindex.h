// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QList>

namespace effectif::storage {

class Connection;

/// A set of record ids, one bit each.
class IdSet
{
public:
    void insert(RecordId id);
    bool contains(RecordId id) const;
    IdSet &operator&=(const IdSet &other);

private:
    QList<quint64> m_bits;
};

/// The tokens of every record of a kind in one resident block (SQLite only), scanned for words that begin a token.
/// About as large as the text itself; loaded at the first search, then kept up by the change feed.
class SearchIndex
{
public:
    explicit SearchIndex(QString kind) : m_kind(std::move(kind)) { }

    bool isLoaded() const { return m_loaded; }
    Result<void> load(Connection &connection);
    void unload();
    /// Reads the tokens of one record again, also if it is new or gone.
    Result<void> refresh(Connection &connection, RecordId id);
    /// The records of which every word begins a token; words as searchWords() makes them, at least one.
    IdSet find(const QStringList &words) const;
    qsizetype bytes() const { return m_block.size(); }

private:
    void append(RecordId id, QByteArrayView tokens);

    QString m_kind;
    bool m_loaded = false;
    QByteArray m_block; ///< records as "\n<id>\t tok tok ... " one after the other
};

} // namespace effectif::storage
