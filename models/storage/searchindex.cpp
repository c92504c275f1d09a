// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchindex.h"

#include "models/storage/connection.h"
#include "models/storage/sqlitescan.h"

#include <algorithm>
#include <cstring>

namespace effectif::storage {

using namespace Qt::StringLiterals;

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

IdSet &IdSet::operator&=(const IdSet &other)
{
    for (qsizetype i = 0; i < m_bits.size(); ++i)
        m_bits[i] &= i < other.m_bits.size() ? other.m_bits.at(i) : 0;
    return *this;
}

void SearchIndex::append(RecordId id, QByteArrayView tokens)
{
    m_block += '\n';
    m_block += QByteArray::number(id);
    m_block += "\t ";
    m_block.append(tokens.data(), tokens.size());
}

Result<void> SearchIndex::load(Connection &connection)
{
    unload();
    const auto size = connection.scalar(u"SELECT coalesce(sum(length(CAST(tokens AS BLOB)) + 12), 0) FROM %1_search"_s.arg(m_kind));
    if (!size)
        return fail(size.error());
    m_block.reserve(static_cast<qsizetype>(size->toLongLong() + 4096));
    auto scan = SqliteScan::create(connection, u"SELECT record_id, tokens FROM %1_search"_s.arg(m_kind));
    if (!scan)
        return fail(scan.error());
    for (;;) {
        const auto more = scan->next();
        if (!more) {
            unload();
            return fail(more.error());
        }
        if (!*more)
            break;
        append(scan->integer(0), scan->text(1));
    }
    m_loaded = true;
    return {};
}

void SearchIndex::unload()
{
    m_loaded = false;
    m_block = {};
}

Result<void> SearchIndex::refresh(Connection &connection, RecordId id)
{
    if (!m_loaded)
        return {};
    // the old text is blanked in place: moving the block would cost more than a few dead bytes
    const QByteArray head = '\n' + QByteArray::number(id) + '\t';
    if (const qsizetype at = m_block.indexOf(head); at >= 0) {
        const qsizetype end = m_block.indexOf('\n', at + 1);
        std::fill(m_block.begin() + at, end < 0 ? m_block.end() : m_block.begin() + end, '\0');
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
    QList<QByteArray> needles;
    for (const QString &word : words)
        needles.append(' ' + word.toUtf8());
    // the longest word is the rarest: the others are looked for in its records only
    std::sort(needles.begin(), needles.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
    IdSet found;
    const char *const begin = m_block.constData();
    const char *const end = begin + m_block.size();
    const char *at = begin;
    while (at < end) {
        at = static_cast<const char *>(
            memmem(at, static_cast<size_t>(end - at), needles.first().constData(), static_cast<size_t>(needles.first().size())));
        if (!at)
            break;
        const auto *head = static_cast<const char *>(memrchr(begin, '\n', static_cast<size_t>(at - begin)));
        const auto *tail = static_cast<const char *>(memchr(at, '\n', static_cast<size_t>(end - at)));
        if (!tail)
            tail = end;
        const QByteArrayView record(head, tail - head);
        const bool all = std::all_of(needles.begin() + 1, needles.end(),
                                     [&](const QByteArray &needle) { return record.indexOf(needle) >= 0; });
        if (all)
            found.insert(static_cast<RecordId>(strtol(head + 1, nullptr, 10)));
        at = tail;
    }
    return found;
}

} // namespace effectif::storage
