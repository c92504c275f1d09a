// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QFileDevice>

#include <memory>

namespace effectif {

/// A file that a person asked for: written beside its place first, and put there when it is whole; readable by its owner only
/// unless it was there before. What is no file on a disk (a pipe, /dev/stdout) is written to directly.
class OutputFile
{
public:
    static Result<std::unique_ptr<OutputFile>> create(const QString &path);

    /// All of it: what `fill` writes to the device it is given and answers, once the file is in its place. If `fill` fails,
    /// nothing is left of the file.
    template <typename Fill> static auto write(const QString &path, const Fill &fill) -> std::invoke_result_t<Fill, QFileDevice &>
    {
        const auto file = create(path);
        if (!file)
            return fail(file.error());
        auto answer = fill((*file)->device());
        if ((*file)->device().error() != QFileDevice::NoError)
            return fail((*file)->writeError());
        if (!answer)
            return answer;
        if (const auto kept = (*file)->commit(); !kept)
            return fail(kept.error());
        return answer;
    }

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
