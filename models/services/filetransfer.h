// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/progress.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace effectif {

/// Files of this machine, read and written in pieces so that a worker can tell how far it is and be stopped.
namespace filetransfer {

/// Unavailable: not there, not readable, stopped; Invalid: larger than `maxBytes`.
Result<QByteArray> read(const QString &path, qint64 maxBytes, Progress &progress);
/// The old file stays as it was unless the new one is complete. Unavailable: no room, no right, stopped.
Result<void> write(const QString &path, const QByteArray &bytes, Progress &progress);

/// A name of a file that every system takes, made of a title; without its ending.
QString nameFor(const QString &title);

} // namespace filetransfer

/// Copies of files for other programs to show, in a folder that nobody else may enter; gone with this object.
class PrivateCopies
{
public:
    /// Readable by this user only, and not executable; a folder of its own, so that the name can be the file's.
    /// Denied: the name or the content is a program's.
    Result<QString> make(const QString &name, const QByteArray &bytes);

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_made = 0;
};

} // namespace effectif
