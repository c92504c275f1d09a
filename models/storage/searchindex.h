// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QList>

#include <limits>

namespace effectif::storage {

class Connection;

/// A set of record ids, one bit each.
class IdSet
{
public:
    void insert(RecordId id);
    bool contains(RecordId id) const;
    qsizetype size() const;
    IdSet &operator&=(const IdSet &other);

private:
    QList<quint64> m_bits;
};

/// The tokens of every record of a kind in one resident block (SQLite only), looked through for words that begin a
/// token. Bit masks of each record tell most of those that lack a word without a look at the text; a single letter is
/// found by them alone. Loaded when a search begins, then kept up by the change feed.
class SearchIndex
{
public:
    explicit SearchIndex(QString kind) : m_kind(std::move(kind)) { }

    bool isLoaded() const { return m_loaded; }
    /// Reads the next so many records, so that others may ask in between; what was read stays if it is interrupted.
    Result<void> load(Connection &connection, int atMost = std::numeric_limits<int>::max());
    void unload();
    /// Reads the tokens of one record again, also if it is new or gone.
    Result<void> refresh(Connection &connection, RecordId id);
    /// The records of which every word begins a token; words as searchWords() makes them, at least one.
    IdSet find(const QStringList &words) const;
    qsizetype bytes() const { return m_texts.size(); }

private:
    /// What tokens begin with.
    struct Mask
    {
        quint64 letters = 0; ///< a bit for each first letter or digit; other signs share some
        quint64 pairs = 0;   ///< a bit, shared by several, for the first two bytes
        quint64 triples = 0; ///< and for the first three

        void add(QByteArrayView token);
        bool mayHave(const Mask &wanted) const
        {
            return (letters & wanted.letters) == wanted.letters && (pairs & wanted.pairs) == wanted.pairs
                && (triples & wanted.triples) == wanted.triples;
        }
    };
    struct Entry
    {
        RecordId id = 0; ///< 0: gone, or to be found further down
        qint32 size = 0; ///< of its text
    };

    void append(RecordId id, QByteArrayView tokens);

    QString m_kind;
    bool m_loaded = false;
    RecordId m_lastRead = 0; ///< while it is being loaded
    QByteArray m_texts; ///< "tok tok tok" of one record after the other
    QList<Entry> m_entries;
    QList<Mask> m_masks; ///< beside the entries, apart because a search reads all of them
};

} // namespace effectif::storage
