// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/zipwriter.h"

#include <QCoreApplication>
#include <QtEndian>

#include <zlib.h>

namespace effectif {

namespace {
constexpr int kRawDeflate = -15; ///< a window of 32 KiB, no header of zlib's own
constexpr int kMemory = 8;
constexpr int kLevel = 3; ///< markup packs nearly as well as on 6, in half the time
constexpr qsizetype kBuffer = 1 << 16;
constexpr quint16 kVersion = 20;
constexpr quint16 kDescriptorBehind = 0x0008 | 0x0800; ///< and names are UTF-8
constexpr quint16 kDeflated = 8;
constexpr quint16 kMidnight = 0;
constexpr quint16 kDay = 0x0021; ///< 1 January 1980: a file tells nobody when it was made

/// Little-endian fields, one after another.
class Fields
{
public:
    Fields &word(quint16 value) { return add(value); }
    Fields &number(qint64 value) { return add(static_cast<quint32>(value)); }
    Fields &text(const QByteArray &value)
    {
        m_bytes += value;
        return *this;
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    template <typename T> Fields &add(T value)
    {
        char raw[sizeof(T)];
        qToLittleEndian(value, raw);
        m_bytes.append(raw, sizeof(T));
        return *this;
    }
    QByteArray m_bytes;
};
} // namespace

struct ZipWriter::Part
{
    QByteArray name;
    qint64 place = 0;
    quint32 crc = 0;
    qint64 packed = 0;
    qint64 size = 0;
};

struct ZipWriter::Deflater
{
    z_stream stream{};
    QByteArray in;
    QByteArray out = QByteArray(kBuffer, '\0');
    bool ready = false;
};

ZipWriter::ZipWriter(QIODevice &device)
    : m_device(device)
    , m_deflater(std::make_unique<Deflater>())
{
    m_deflater->in.reserve(kBuffer);
    m_deflater->ready = deflateInit2(&m_deflater->stream, kLevel, Z_DEFLATED, kRawDeflate, kMemory, Z_DEFAULT_STRATEGY) == Z_OK;
}

ZipWriter::~ZipWriter()
{
    if (m_deflater->ready)
        deflateEnd(&m_deflater->stream);
}

Result<void> ZipWriter::put(const QByteArray &bytes)
{
    m_place += bytes.size();
    if (m_place <= kLargest && m_device.write(bytes) == bytes.size())
        return {};
    return fail(ErrorKind::Unavailable,
                QCoreApplication::translate("ZipWriter", "The file could not be written: the disk may be full. Make room or choose "
                                                         "another place, and try again."),
                m_device.errorString());
}

Result<void> ZipWriter::begin(const QByteArray &name)
{
    if (auto ended = end(); !ended)
        return ended;
    if (!m_deflater->ready)
        return fail(ErrorKind::Internal, QString(), QStringLiteral("zlib"));
    m_parts.push_back({name, m_place, 0, 0, 0});
    m_open = true;
    deflateReset(&m_deflater->stream);
    return put(Fields().number(0x04034b50).word(kVersion).word(kDescriptorBehind).word(kDeflated).word(kMidnight).word(kDay)
                   .number(0).number(0).number(0).word(static_cast<quint16>(name.size())).word(0).text(name).bytes());
}

Result<void> ZipWriter::write(QByteArrayView bytes)
{
    m_deflater->in.append(bytes);
    return m_deflater->in.size() < kBuffer ? Result<void>() : pack(false);
}

Result<void> ZipWriter::pack(bool last)
{
    z_stream &stream = m_deflater->stream;
    QByteArray &in = m_deflater->in;
    QByteArray &out = m_deflater->out;
    Part &part = m_parts.back();
    part.crc = static_cast<quint32>(crc32(part.crc, reinterpret_cast<const Bytef *>(in.constData()), static_cast<uInt>(in.size())));
    part.size += in.size();
    stream.next_in = reinterpret_cast<Bytef *>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    do {
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
        const qsizetype made = out.size() - static_cast<qsizetype>(stream.avail_out);
        part.packed += made;
        if (auto done = made > 0 ? put(QByteArray::fromRawData(out.constData(), made)) : Result<void>(); !done)
            return done;
    } while (stream.avail_out == 0);
    in.resize(0); // keeps its room
    return {};
}

Result<void> ZipWriter::end()
{
    if (!m_open)
        return {};
    m_open = false;
    if (auto packed = pack(true); !packed)
        return packed;
    const Part &part = m_parts.back();
    return put(Fields().number(0x08074b50).number(part.crc).number(part.packed).number(part.size).bytes());
}

Result<void> ZipWriter::finish()
{
    if (auto ended = end(); !ended)
        return ended;
    const qint64 directory = m_place;
    for (const Part &part : m_parts) {
        if (auto done = put(Fields().number(0x02014b50).word(kVersion).word(kVersion).word(kDescriptorBehind).word(kDeflated)
                                .word(kMidnight).word(kDay).number(part.crc).number(part.packed).number(part.size)
                                .word(static_cast<quint16>(part.name.size())).word(0).word(0).word(0).word(0).number(0)
                                .number(part.place).text(part.name).bytes());
            !done)
            return done;
    }
    const auto count = static_cast<quint16>(m_parts.size());
    return put(Fields().number(0x06054b50).word(0).word(0).word(count).word(count).number(m_place - directory).number(directory)
                   .word(0).bytes());
}

} // namespace effectif
