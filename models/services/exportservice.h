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

#include <functional>
#include <optional>

namespace effectif {

class ExportSink;
class Services;

enum class ExportFormat {
    Csv,  ///< UTF-8 with a byte order mark, as a spreadsheet of the language opens it
    Xlsx, ///< a workbook: dates are dates, numbers are numbers
    VCard ///< contacts for address books: public fields only (FieldDefinition::onCards)
};

struct ExportOptions
{
    RecordQuery query;  ///< of a kind; its order is the file's
    QStringList fields; ///< keys; empty: all fields that are shown, of cards those that are public
    Language language = Language::French;
    std::optional<QList<RecordId>> records = {}; ///< these, in this order, instead of the query's
    ExportFormat format = ExportFormat::Csv;
    bool sensitive = false; ///< sensitive fields among all fields too (D26), where they may be read; those named are there anyway
    bool filledOnly = false; ///< without the fields that none of the sheets has a value in
    char separator = '\0';   ///< of CSV; 0: what a spreadsheet of the language expects, ; in French and , in English
    bool newCards = false;   ///< vCard 4.0 instead of 3.0
    bool photos = false;     ///< on cards
};

/// Writes sheets for other programs: CSV and workbooks that ImportService reads back without loss, and cards. Memory stays
/// the same however many there are, but for 4 bytes a sheet.
class ExportService
{
public:
    explicit ExportService(Services &services) : m_services(services) { }

    /// The fields that would be written. Invalid: one of the keys does not exist. Denied: it is not public, and no
    /// administrator asks for it on cards.
    Result<QList<FieldDefinition>> fields(const ExportOptions &options);
    /// Answers the number of sheets, and writes the export into the audit: no file without that. Unavailable: the database or
    /// the device, or it was cancelled.
    Result<int> run(QIODevice &device, const ExportOptions &options, Progress &progress);
    /// The same into a file, which is put in its place when it is whole: whatever goes wrong, what was there stays. A new one is
    /// readable by its owner only.
    Result<int> toFile(const QString &path, const ExportOptions &options, Progress &progress);

private:
    struct Job;
    Result<QStringList> write(QIODevice &device, const ExportOptions &options, Progress &progress, int &count);
    Result<void> dropEmpty(Job &job);
    Result<void> eachPage(Job &job, const QStringList &keys, const std::function<Result<bool>(const QList<RecordRow> &)> &take);
    Result<void> writeRows(Job &job, ExportSink &sink);

    Services &m_services;
};

} // namespace effectif
