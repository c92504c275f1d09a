// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif {

/// A file as the value of a "file" field: the bytes lie in the blob store under their hash, the sheet keeps the name.
struct FileValue
{
    QString hash; ///< SHA-256, 64 lower-case hexadecimal digits
    QString name;

    /// The name as it may be kept and saved again on any system: no folders, no control or reserved characters, at
    /// most 150 characters. Invalid: nothing is left, or the ending is a program's.
    static Result<QString> safeName(const QString &name);
    /// Reads toString() back, with safeName(). Invalid if there is no hash in front.
    static Result<FileValue> parse(const QString &text);
    /// "<hash>/<name>"
    QString toString() const { return hash + QLatin1Char('/') + name; }
    bool operator==(const FileValue &) const = default;
};

} // namespace effectif
