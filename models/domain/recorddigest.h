// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

#include <span>
#include <vector>

namespace effectif {

/// What is made from the values of very many records of one catalogue: which of its fields have a say in it was looked up
/// once. The same as recordTokens() and missingMandatory() answer for one. Usable from any thread.
class RecordDigest
{
public:
    explicit RecordDigest(CataloguePtr catalogue);

    struct Field
    {
        const FieldDefinition *definition;
        const FieldType *type;
    };
    /// By field, in the order of mandatory() or searched(); null for none.
    using Values = std::span<const QVariant *const>;

    /// Fields that may have to be filled in, and fields that the search looks at.
    const std::vector<Field> &mandatory() const { return m_mandatory; }
    const std::vector<Field> &searched() const { return m_searched; }

    /// As missingMandatory(), without a role.
    QStringList missing(const Record &record) const;
    /// The same for values by mandatory(). `deciding`: of the record, those that appliesTo() and isMandatory() look at.
    QStringList missing(Values values, const Record &deciding) const;
    /// As recordTokens(), parted by blanks. `lists`: the same catalogue, perhaps with more values in its lists.
    QString tokens(const Record &record, const Catalogue &lists) const;
    /// The same for values by searched().
    QString tokens(Values values, const Catalogue &lists) const;

private:
    CataloguePtr m_catalogue;
    std::vector<Field> m_mandatory;
    std::vector<Field> m_searched;
};

} // namespace effectif
