// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QByteArray>

namespace effectif {

/// Seals bytes for a file of this person's: encrypted and signed with one key (libsodium's secretbox), behind a line
/// that says what the file is.
class Sealer
{
public:
    static QByteArray newKey();
    static bool isKey(const QByteArray &bytes);

    explicit Sealer(const QByteArray &key) : m_key(key) { }

    QByteArray seal(const QByteArray &content) const;
    /// Invalid: no file of ours, or one of another version. Denied: damaged, or sealed with another key; which of the
    /// two nobody can tell.
    Result<QByteArray> open(const QByteArray &sealed) const;

private:
    QByteArray m_key;
};

} // namespace effectif
