// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchindex.h"

#include "models/storage/connection.h"
#include "models/storage/sqlitescan.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace effectif::storage {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLetters = 26;
constexpr int kOwnBits = 36; ///< letters and digits

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// True if no other sign shares the bit of this one.
bool hasOwnBit(char c)
{
    return isLetter(c) || isDigit(c);
}

int bitOfLetter(char c)
{
    if (isLetter(c))
        return c - 'a';
    return isDigit(c) ? kLetters + (c - '0') : kOwnBits + static_cast<uchar>(c) % (64 - kOwnBits);
}

int bitOfStart(QByteArrayView start)
{
    quint32 bytes = 0;
    for (const char c : start)
        bytes = bytes << 8 | static_cast<uchar>(c);
    return static_cast<int>((bytes * 0x9E3779B1U) >> 26);
}

/// Calls visit(token) until it answers false.
template <typename Visit> void eachToken(QByteArrayView tokens, Visit visit)
{
    const char *const end = tokens.data() + tokens.size();
    for (const char *begin = tokens.data(); begin < end;) {
        const auto *blank = static_cast<const char *>(memchr(begin, ' ', static_cast<size_t>(end - begin)));
        const char *const stop = blank ? blank : end;
        if (!visit(QByteArrayView(begin, stop - begin)))
            return;
        begin = stop + 1;
    }
}

bool beginsToken(QByteArrayView tokens, QByteArrayView word)
{
    bool found = false;
    eachToken(tokens, [&](QByteArrayView token) {
        found = token.startsWith(word);
        return !found;
    });
    return found;
}
} // namespace

void IdSet::insert(RecordId id)
{
    const qsizetype word = id / 64;
    if (word >= m_bits.size())
        m_bits.resize(std::max(word + 1, m_bits.size() * 2));
    m_bits[word] |= quint64(1) << (id % 64);
}

bool IdSet::contains(RecordId id) const
{
    const qsizetype word = id / 64;
    return word < m_bits.size() && (m_bits.at(word) >> (id % 64)) & 1;
}

qsizetype IdSet::size() const
{
    return std::accumulate(m_bits.begin(), m_bits.end(), qsizetype(0),
                           [](qsizetype sum, quint64 bits) { return sum + std::popcount(bits); });
}

IdSet &IdSet::operator&=(const IdSet &other)
{
    for (qsizetype i = 0; i < m_bits.size(); ++i)
        m_bits[i] &= i < other.m_bits.size() ? other.m_bits.at(i) : 0;
    return *this;
}

void SearchIndex::Mask::add(QByteArrayView token)
{
    if (token.isEmpty())
        return;
    letters |= quint64(1) << bitOfLetter(token.front());
    if (token.size() > 1)
        pairs |= quint64(1) << bitOfStart(token.first(2));
    if (token.size() > 2)
        triples |= quint64(1) << bitOfStart(token.first(3));
}

void SearchIndex::append(RecordId id, QByteArrayView tokens)
{
    Mask mask;
    eachToken(tokens, [&mask](QByteArrayView token) {
        mask.add(token);
        return true;
    });
    m_texts.append(tokens.data(), tokens.size());
    m_entries.append({id, static_cast<qint32>(tokens.size())});
    m_masks.append(mask);
}

Result<void> SearchIndex::load(Connection &connection, int atMost)
{
    auto scan = SqliteScan::create(
        connection, u"SELECT record_id, tokens FROM %1_search WHERE record_id > :last ORDER BY record_id"_s.arg(m_kind),
        {{u":last"_s, m_lastRead}});
    if (!scan)
        return fail(scan.error());
    for (int read = 0; read < atMost; ++read) {
        const auto more = scan->next();
        if (!more)
            return fail(more.error());
        if (!*more) {
            m_loaded = true;
            return {};
        }
        m_lastRead = scan->integer(0);
        append(m_lastRead, scan->bytes(1));
    }
    return {};
}

void SearchIndex::unload()
{
    m_loaded = false;
    m_lastRead = 0;
    m_texts = {};
    m_entries = {};
    m_masks = {};
}

Result<void> SearchIndex::refresh(Connection &connection, RecordId id)
{
    if (!m_loaded && id > m_lastRead)
        return {};
    // the old text stays where it is: moving the block would cost more than a few dead bytes
    const auto old = std::find_if(m_entries.cbegin(), m_entries.cend(), [id](const Entry &entry) { return entry.id == id; });
    if (old != m_entries.cend()) {
        const qsizetype at = old - m_entries.cbegin();
        m_entries[at].id = 0;
        m_masks[at] = {};
    }
    const auto tokens = connection.scalar(u"SELECT tokens FROM %1_search WHERE record_id = :id"_s.arg(m_kind),
                                          {{u":id"_s, id}});
    if (!tokens)
        return fail(tokens.error());
    if (!tokens->isNull())
        append(id, tokens->toString().toUtf8());
    return {};
}

IdSet SearchIndex::find(const QStringList &words) const
{
    Mask wanted;
    QList<QByteArray> looked; // what the masks do not tell for certain
    for (const QString &word : words) {
        const QByteArray utf8 = word.toUtf8();
        wanted.add(utf8);
        if (utf8.size() > 1 || !hasOwnBit(utf8.front()))
            looked.append(utf8);
    }
    IdSet found;
    const char *text = m_texts.constData();
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry entry = m_entries.at(i);
        const QByteArrayView tokens(text, entry.size);
        text += entry.size;
        if (m_masks.at(i).mayHave(wanted)
            && std::all_of(looked.begin(), looked.end(), [&](const QByteArray &word) { return beginsToken(tokens, word); }))
            found.insert(entry.id);
    }
    return found;
}

} // namespace effectif::storage
