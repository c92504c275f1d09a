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

    static constexpr QByteArrayView kDraft{"Effectif draft "};

    /// `mark` begins the file and outlives the sealer.
    explicit Sealer(const QByteArray &key, QByteArrayView mark = kDraft) : m_key(key), m_mark(mark) { }

    QByteArray seal(const QByteArray &content) const;
    /// Invalid: no file of ours, or one of another version. Denied: damaged, or sealed with another key; which of the
    /// two nobody can tell.
    Result<QByteArray> open(const QByteArray &sealed) const;

private:
    QByteArray m_key;
    QByteArrayView m_mark;
};

} // namespace effectif
