// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/recordquery.h"
#include "models/services/progress.h"

#include <QIODevice>
#include <QStringList>

#include <optional>

namespace effectif {

class Services;

struct ExportOptions
{
    RecordQuery query;  ///< of a kind; its order is the file's
    QStringList fields; ///< keys; empty: all fields that are shown, sensitive ones left out (D26)
    Language language = Language::French;
    std::optional<QList<RecordId>> records = {}; ///< these, in this order, instead of the query's
};

/// Writes sheets as CSV that a spreadsheet of the language opens right, and that ImportService reads back without
/// loss. Memory stays the same however many there are, but for 4 bytes a sheet.
class ExportService
{
public:
    explicit ExportService(Services &services) : m_services(services) { }

    /// The fields that would be written; Invalid: one of the keys does not exist.
    Result<QList<FieldDefinition>> fields(const ExportOptions &options);
    /// Answers the number of sheets, and writes the export into the audit: no file without that. Unavailable: the database or
    /// the device, or it was cancelled.
    Result<int> run(QIODevice &device, const ExportOptions &options, Progress &progress);

private:
    Result<int> write(QIODevice &device, const ExportOptions &options, Progress &progress);

    Services &m_services;
};

} // namespace effectif
