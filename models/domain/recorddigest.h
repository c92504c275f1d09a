// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

#include <vector>

namespace effectif {

/// What is made from the values of very many records of one catalogue: which of its fields have a say in it was looked up
/// once. The same as recordTokens() and missingMandatory() answer for one. Usable from any thread.
class RecordDigest
{
public:
    explicit RecordDigest(CataloguePtr catalogue);

    /// As missingMandatory(), without a role.
    QStringList missing(const Record &record) const;
    /// As recordTokens(), parted by blanks. `lists`: the same catalogue, perhaps with more values in its lists.
    QString tokens(const Record &record, const Catalogue &lists) const;

private:
    struct Field
    {
        const FieldDefinition *definition;
        const FieldType *type;
    };
    CataloguePtr m_catalogue;
    std::vector<Field> m_mandatory;
    std::vector<Field> m_searched;
};

} // namespace effectif
