// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importcolumns.h"

namespace effectif {

/// What a person may choose for saying which sheet a row means.
struct ImportKeyChoice
{
    QString key; ///< as ImportOptions::key has it
    QString label;
};

/// What says which sheet a row means: nothing but its unique numbers (D30), one field, or name and date of birth.
class ImportKey
{
public:
    static inline const auto kNameAndBirth = QStringLiteral("name+birth_date");
    static inline const auto kBirth = QStringLiteral("birth_date");

    /// What the columns of a file allow, besides the empty one; safest first.
    static QList<ImportKeyChoice> choices(const Catalogue &catalogue, const ImportColumns &columns, Language language);
    /// Invalid: no field can be such a key, or no column leads to it.
    static Result<ImportKey> create(const QString &key, const Catalogue &catalogue, const ImportColumns &columns, Language language);

    bool isAutomatic() const { return m_label.isEmpty(); }
    bool isNameAndBirth() const { return !isAutomatic() && m_field.key.isEmpty(); }
    /// One that only one sheet has: it is looked up among the numbers.
    bool isNumber() const { return m_field.unique; }
    const FieldDefinition &field() const { return m_field; }
    const QString &label() const { return m_label; }
    /// The fields that of() looks at.
    QStringList fields() const;
    /// What is compared; empty if the record lacks it.
    QString of(const Record &record) const;
    /// The same for people; nothing of what is sensitive.
    QString shown(const Record &record) const;

private:
    FieldDefinition m_field;
    QString m_label;
};

} // namespace effectif
