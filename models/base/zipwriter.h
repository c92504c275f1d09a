// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>
#include <vector>

namespace effectif {

/// Writes a zip file front to back in constant memory, on any device: what it packs is not known before it is there, so the
/// sizes of a part stand behind it (APPNOTE 6.3, data descriptors). Parts and file stay under 4 GiB each.
class ZipWriter
{
public:
    /// Of a part; the format keeps them in 32 bits.
    static constexpr qint64 kLargest = 0xffffffffLL;

    /// The device is open for writing and outlives the writer.
    explicit ZipWriter(QIODevice &device);
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    /// Ends the part before. Every answer here: Unavailable if the device takes no more (disk full).
    Result<void> begin(const QByteArray &name);
    Result<void> write(QByteArrayView bytes);
    /// After the last part.
    Result<void> finish();

private:
    struct Part;
    struct Deflater;
    Result<void> end();
    Result<void> pack(bool last);
    Result<void> put(const QByteArray &bytes);

    QIODevice &m_device;
    std::unique_ptr<Deflater> m_deflater;
    std::vector<Part> m_parts;
    bool m_open = false;
    qint64 m_place = 0;
};

} // namespace effectif
