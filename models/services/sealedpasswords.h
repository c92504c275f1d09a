// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"

#include <QString>

namespace effectif {

/// Passwords where the system has no keyring: each in a file of its own that only a passphrase opens, and the
/// passphrase is kept nowhere. Making a key of it takes half a second and 256 MB on purpose (Argon2id): call from a
/// thread of its own.
class SealedPasswords
{
public:
    /// In the person's own folder for data.
    SealedPasswords();
    explicit SealedPasswords(QString folder) : m_folder(std::move(folder)) { }

    bool has(const QString &key) const;
    /// Unavailable: the file cannot be written, or there is too little memory.
    Result<void> store(const QString &key, const QString &password, const QString &passphrase) const;
    /// NotFound; Denied: another passphrase, or a damaged file.
    Result<QString> read(const QString &key, const QString &passphrase) const;
    void forget(const QString &key) const;

private:
    QString fileOf(const QString &key) const;

    QString m_folder;
};

} // namespace effectif
