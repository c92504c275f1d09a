// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/rules.h"
#include "models/domain/record.h"
#include "models/services/servicecontext.h"
#include "models/storage/duplicatecolumns.h"

#include <span>

namespace effectif {

class CatalogueService;

/// Compares some sheets, saved or not, with those of the office that are near them: one statement for any
/// number of sheets.
/// The engine and the weights of the search through all sheets; how rare a value is, is counted for these alone.
class DoubleMatcher
{
public:
    struct Match
    {
        RecordId sheet = 0;
        QString title;
        double score = 0;
        duplicates::Explanation why;
    };
    struct Matches
    {
        std::vector<QList<Match>> each; ///< of each record, the best first, from the office's threshold on
        duplicates::Rules rules;        ///< that were obeyed
    };

    DoubleMatcher(ServiceContext &context, CatalogueService &catalogues) : m_context(context), m_catalogues(catalogues) { }

    /// Of one kind. Among what the person at work sees; nobody for a staff member. `most` of each.
    Result<Matches> match(const QString &kind, std::span<const Record *const> records, int most);

private:
    Result<storage::DuplicateColumns::Near> near(const CataloguePtr &catalogue, std::span<const Record *const> records,
                                                 duplicates::NameTable &names, duplicates::Rules &rules);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
};

} // namespace effectif
