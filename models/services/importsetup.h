// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/importkey.h"
#include "models/services/importplanner.h"

namespace effectif {

class Services;

/// What an import begins with: the kind's catalogue of this moment, which column is which field, and what a new sheet holds
/// that the file says nothing of.
struct ImportSetup
{
    CataloguePtr catalogue;
    ImportColumns columns;
    ImportKey key;
    Record blank;
    Reference department; ///< of new sheets that name none
    QString office;       ///< its lasting name

    /// Denied: the person at work may not import, or not so. Invalid: columns or key cannot be meant.
    static Result<ImportSetup> create(Services &services, const QStringList &header, const ImportOptions &options);
    ImportPlanner planner(const ImportOptions &options, ImportPlanner::Extras extras) const
    {
        extras.office = office;
        return {columns, options, catalogue, blank.values, extras};
    }
};

} // namespace effectif
