// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fielddefinition.h"
#include "models/services/servicecontext.h"

namespace effectif {

class CatalogueService;

/// How the numbers of one series look for the sheets of one Nature (D2), as an administrator sees it.
struct NumberRule
{
    QString series;
    LocalizedText label; ///< of the field that the series numbers
    QString nature;      ///< code; empty: sheets without a Nature, and Natures that have no rule of their own
    QString prefix;
    int width = 0; ///< digits, padded with zeros; 0: plain
    qint64 next = 1;
    bool own = true; ///< false: taken over from the sheets without a Nature
    bool operator==(const NumberRule &) const = default;

    /// "SA00042"
    QString preview() const;
};

/// The number patterns of a record kind: read and changed. The numbers themselves are taken by RecordService::save().
class NumberService
{
public:
    NumberService(ServiceContext &context, CatalogueService &catalogues) : m_context(context), m_catalogues(catalogues) { }

    /// One rule for each series and Nature of the catalogue, in their order.
    Result<QList<NumberRule>> rules(const QString &kind);
    /// Invalid: a prefix or width that cannot be, or a next number below what was given already. Conflict: the rule is
    /// another than the person saw. That it has counted on meanwhile is none.
    Result<NumberRule> change(const QString &kind, const NumberRule &seen, const NumberRule &wanted);

private:
    ServiceContext &m_context;
    CatalogueService &m_catalogues;
};

} // namespace effectif
