// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QIODevice>

#include <memory>

struct zip;

namespace effectif {

/// The parts of a zip file, read one after another. Nothing of it is unpacked to the disk, and no part is unpacked further
/// than its reader asks for. Made and used in one thread.
class ZipPackage
{
public:
    /// Unavailable: the file cannot be opened. Invalid: it is damaged, or no zip file.
    static Result<std::unique_ptr<ZipPackage>> open(const QString &path);
    /// Keeps the bytes.
    static Result<std::unique_ptr<ZipPackage>> open(const QByteArray &bytes);
    ~ZipPackage();
    ZipPackage(const ZipPackage &) = delete;
    ZipPackage &operator=(const ZipPackage &) = delete;

    bool has(const QString &part) const;
    /// Unpacked, as the file says of itself; 0 if there is no such part.
    qint64 sizeOf(const QString &part) const;
    /// A part to be read from its beginning to its end; the package outlives it. Its reading fails where the part is damaged,
    /// encrypted, or larger than `limit` bytes or than packed markup gets: what unpacks to more is no spreadsheet but a bomb.
    /// For markup: megabytes without any count as such.
    /// Invalid: there is no such part.
    Result<std::unique_ptr<QIODevice>> part(const QString &part, qint64 limit);

private:
    ZipPackage(zip *archive, QByteArray bytes) : m_archive(archive), m_bytes(std::move(bytes)) { }

    zip *m_archive;
    QByteArray m_bytes;
};

} // namespace effectif
