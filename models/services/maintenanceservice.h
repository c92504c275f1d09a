// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/services/progress.h"

#include <functional>

namespace effectif {

class Services;

/// Whether the database is sound, and copies of it.
class MaintenanceService
{
public:
    using ViolationListener = std::function<void(const QString &)>;

    explicit MaintenanceService(Services &services) : m_services(services) { }

    /// Checks the engine's own structures, then what must hold between the tables, then for every record what is made
    /// from its values. Tells each violation as a line; answers their number. Changes nothing.
    Result<int> check(const ViolationListener &listener, Progress &progress);
    /// Removes the bytes of files and photos that nothing refers to any more; answers how many files that were.
    Result<int> removeUnusedFiles();
    /// See storage::backUpDatabase().
    Result<void> backUp(const QString &file);

private:
    Result<QList<CataloguePtr>> catalogues();
    Result<int> checkRecords(const CataloguePtr &catalogue, const ViolationListener &listener, Progress &progress);

    Services &m_services;
};

} // namespace effectif
