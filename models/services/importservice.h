// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/importtypes.h"
#include "models/services/progress.h"

#include <QIODevice>

#include <functional>

namespace effectif {

class Services;

/// Brings the rows of a CSV file in, as one Operation in one transaction: cut short, it leaves nothing. Rows are
/// planned (importplanner.h), then checked against the database, then written, in constant memory.
class ImportService
{
public:
    using IssueListener = std::function<void(const ImportIssue &)>;

    explicit ImportService(Services &services) : m_services(services) { }

    /// The file is open for reading and outlives the call. Issues are told in the order of the file.
    /// Invalid: the file or the map cannot be meant so. Unavailable: the database, or the import was cancelled.
    Result<ImportSummary> run(QIODevice &file, const ImportOptions &options, const IssueListener &listener,
                              Progress &progress);

private:
    Result<ImportSummary> take(QIODevice &file, const ImportOptions &options, const IssueListener &listener, Progress &progress);

    Services &m_services;
};

} // namespace effectif
