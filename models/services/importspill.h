// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QTemporaryFile>

#include <memory>
#include <mutex>

namespace effectif {

/// Pieces of bytes in a temporary file of this person's alone, gone with it: where the system can, it has no name at all.
/// Callable from any thread.
class ImportSpill
{
public:
    /// Unavailable: the temporary folder cannot be written.
    static Result<std::unique_ptr<ImportSpill>> create();

    /// Where the piece lies. Unavailable: the disk is full.
    Result<qint64> append(const QByteArray &piece);
    Result<QByteArray> read(qint64 place);
    qint64 size() const;

private:
    ImportSpill() = default;
    Result<void> flush();
    Error broken() const;

    mutable std::mutex m_mutex;
    QTemporaryFile m_file;
    QByteArray m_ahead; ///< not written yet
    qint64 m_written = 0;
};

} // namespace effectif
