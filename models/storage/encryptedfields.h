// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"

namespace effectif::storage {

class Connection;

/// Sensitive fields of a file with accounts, which are encrypted in it (ValueCipher). Whoever holds the key reads
/// through views of the connection's own, which stand before the tables under the same names and decrypt: no statement
/// that reads knows of it. What writes names the table itself (Connection::base) and the expression of encrypted();
/// a statement that forgets is refused, as a view cannot be written, and a trigger in the file refuses plain values.
class EncryptedFields
{
public:
    explicit EncryptedFields(Connection &connection) : m_connection(connection) { }

    /// Every sensitive field but files, whose bytes lie elsewhere, and links, which the database itself must follow.
    static bool covers(const FieldDefinition &field);
    /// Of an encrypted file, where this connection has no key: nothing can be read, compared or written.
    bool isShut(const FieldDefinition &field) const;
    /// Denied with a sentence, if it is shut.
    Result<void> demand(const FieldDefinition &field) const;

    /// Looks whether the file is encrypted; another program may have begun it.
    Result<void> refresh();
    /// What is stored for `value`, on the sheet `id`; both are expressions. The value itself where nothing is encrypted.
    QString encrypted(const FieldDefinition &field, const QString &id, const QString &value) const;
    /// The value of what `stored` holds.
    QString decrypted(const FieldDefinition &field, const QString &id, const QString &stored) const;
    /// What an index on the field is made of, to compare whole values.
    QString indexed(const FieldDefinition &field, const QString &plain) const;
    /// What indexed() is for a value as it is compared.
    QString sought(const FieldDefinition &field, const QString &value, const QString &plain) const;

    /// Views of this connection, which decrypt; nothing without key.
    Result<void> show(const Catalogue &catalogue);
    /// The tables themselves again, for what changes them.
    Result<void> hide(const QString &kind);
    /// Every value that is not stored as the catalogue wants it, plain ones too. Triggers off, views hidden.
    Result<void> settle(const Catalogue &catalogue);
    /// Indexes on plain values, which are made anew of encrypted ones.
    Result<void> dropPlainIndexes(const Catalogue &catalogue);
    /// The history of the kind's covered fields, once.
    Result<void> settleJournal(const Catalogue &catalogue);
    /// Triggers that refuse plain values in the file: what drops them, what makes them where it is encrypted.
    static QStringList withoutGuards(const QString &kind);
    QStringList guards(const Catalogue &catalogue) const;
    /// Sentences on values that do not decrypt, or stand there in clear.
    Result<QStringList> violations(const Catalogue &catalogue);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
