// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFileDevice>

#include <memory>

namespace effectif {

/// A file that a command writes: beside its place first, and put there when it is whole; readable by its owner only
/// unless it was there before. What is no file on a disk (a pipe, /dev/stdout) is written to directly.
class OutputFile
{
public:
    static Result<std::unique_ptr<OutputFile>> create(const QString &path);

    QFileDevice &device() { return *m_device; }
    /// Puts the file in its place. Invalid if the disk did not take it all; then nothing is left of it.
    Result<void> commit();
    /// What to say when a write failed.
    Error writeError() const;

private:
    explicit OutputFile(const QString &path);
    QString m_path;
    std::unique_ptr<QFileDevice> m_device;
};

} // namespace effectif
