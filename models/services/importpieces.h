// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

namespace effectif {

/// What a rehearsal keeps of a row, one value behind the other, as this machine has them: the file is gone with the program.
/// A QDataStream, which is a device underneath, took a fifth of a rehearsal.
class PieceWriter
{
public:
    explicit PieceWriter(qsizetype room) { m_bytes.reserve(room); }

    template <typename T> PieceWriter &operator<<(const T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    PieceWriter &operator<<(const QByteArray &bytes)
    {
        *this << bytes.size();
        m_bytes.append(bytes);
        return *this;
    }
    PieceWriter &operator<<(const QString &text)
    {
        *this << text.size();
        m_bytes.append(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype(sizeof(QChar)));
        return *this;
    }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

/// Reads them again, in the same order. The bytes outlive it. What is not there is read as nothing.
class PieceReader
{
public:
    explicit PieceReader(const QByteArray &bytes) : m_at(bytes.constData()), m_end(m_at + bytes.size()) { }

    template <typename T> PieceReader &operator>>(T &value)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        if (const char *bytes = next(sizeof value))
            std::memcpy(&value, bytes, sizeof value);
        return *this;
    }
    PieceReader &operator>>(QByteArray &bytes)
    {
        qsizetype size = 0;
        *this >> size;
        const char *first = next(size);
        bytes = first ? QByteArray(first, size) : QByteArray();
        return *this;
    }
    PieceReader &operator>>(QString &text)
    {
        qsizetype size = 0;
        *this >> size;
        text = QString(std::min(size, (m_end - m_at) / qsizetype(sizeof(QChar))), Qt::Uninitialized);
        if (const char *first = next(text.size() * qsizetype(sizeof(QChar))); first && !text.isEmpty())
            std::memcpy(text.data(), first, static_cast<std::size_t>(text.size()) * sizeof(QChar));
        return *this;
    }
    bool isAtEnd() const { return m_at == m_end; }

private:
    const char *next(qsizetype size)
    {
        if (size < 0 || size > m_end - m_at) {
            m_at = m_end;
            return nullptr;
        }
        return std::exchange(m_at, m_at + size);
    }

    const char *m_at;
    const char *m_end;
};

} // namespace effectif
