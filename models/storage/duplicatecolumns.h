// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/traits.h"
#include "models/domain/rights.h"
#include "models/storage/nearsheets.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/statement.h"

#include <functional>

namespace effectif::storage {

class Connection;

/// A sheet that is near a probe.
struct NearSketch
{
    int probe = 0;
    QString title;
    duplicates::PersonSketch sketch;
};

/// Reads the columns that are compared to find doubles, of every sheet that is seen and not in the bin, or of some.
class DuplicateColumns
{
public:
    /// How many sheets were read; false stops.
    using Advanced = std::function<bool(qint64 read)>;

    /// The catalogue is the one that the person at work knows; `added` fields are compared by the office's rules.
    DuplicateColumns(Connection &connection, CataloguePtr catalogue, const Rights &rights, const QStringList &added);

    /// Appends a sketch a sheet. Unavailable if it was stopped. Sensitive fields of an office on a server come as digests
    /// under a word that is drawn for each call: they can be compared, and tell nothing; with the right to look for
    /// duplicates only.
    Result<void> readAll(duplicates::NameTable &names, std::vector<duplicates::PersonSketch> &people, const Advanced &advanced);
    /// The same of those near some probes, with what is known of these beforehand, in one statement; without sensitive values of
    /// a server. `isOfUse` says which fields of other tables are worth reading.
    struct Near
    {
        NearFacts facts;
        std::vector<NearSketch> sketches;
    };
    using IsOfUse = std::function<bool(const duplicates::ComparedField &)>;
    Result<Near> readNear(const NearSheets &near, std::span<const NearProbe> probes, const QStringList &settings, const IsOfUse &isOfUse,
                          duplicates::NameTable &names);

private:
    /// Fields that one statement reads; the others come as digests.
    bool isDigested(const FieldDefinition &field) const;
    static QStringList columns(const QList<duplicates::ComparedField> &fields, QList<TablePart> &parts);
    Result<void> readFile(const QString &sql, duplicates::NameTable &names, std::vector<duplicates::PersonSketch> &people,
                          const Advanced &advanced);
    Result<void> readServer(const QString &sql, duplicates::NameTable &names, std::vector<duplicates::PersonSketch> &people,
                            const Advanced &advanced);
    Result<QHash<RecordId, QByteArray>> digests(const FieldDefinition &field);

    Connection &m_connection;
    CataloguePtr m_catalogue;
    Rights m_rights;
    QList<duplicates::ComparedField> m_plain;
    QList<duplicates::ComparedField> m_digested;
};

} // namespace effectif::storage
