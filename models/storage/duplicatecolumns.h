// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/duplicates/traits.h"
#include "models/domain/rights.h"
#include "models/storage/statement.h"

#include <functional>

namespace effectif::storage {

class Connection;

/// Reads the columns that are compared to find doubles, of every sheet that is seen and not in the bin, or of some.
class DuplicateColumns
{
public:
    /// How many sheets were read; false stops.
    using Advanced = std::function<bool(qint64 read)>;

    /// The catalogue is the one that the person at work knows.
    DuplicateColumns(Connection &connection, CataloguePtr catalogue, const Rights &rights);

    /// Appends a sketch a sheet. Unavailable if it was stopped. Sensitive fields of an office on a server come as digests
    /// under a word that is drawn for each call: they can be compared, and tell nothing; with the right to look for
    /// duplicates only.
    Result<void> readAll(duplicates::NameTable &names, std::vector<duplicates::PersonSketch> &people, const Advanced &advanced);
    /// The same of those whose names begin as one of these two do, in either order; at most 2000, without sensitive values
    /// of a server.
    Result<void> readLike(const QString &lastName, const QString &firstName, duplicates::NameTable &names,
                          std::vector<duplicates::PersonSketch> &people);
    /// How many sheets there are, up to `most`.
    Result<int> count(int most);

private:
    /// Fields that one statement reads; the others come as digests.
    bool isDigested(const FieldDefinition &field) const;
    struct Asked
    {
        QString sql;
        QList<Bind> binds;
        bool withDigests = true;
    };
    QString select() const;
    Result<void> readFile(const Asked &asked, duplicates::SketchMaker &maker, std::vector<duplicates::PersonSketch> &people,
                          const Advanced &advanced);
    Result<void> readServer(const Asked &asked, duplicates::SketchMaker &maker, std::vector<duplicates::PersonSketch> &people,
                            const Advanced &advanced);
    Result<QHash<RecordId, QByteArray>> digests(const FieldDefinition &field);

    Connection &m_connection;
    CataloguePtr m_catalogue;
    Rights m_rights;
    QList<duplicates::ComparedField> m_plain;
    QList<duplicates::ComparedField> m_digested;
};

} // namespace effectif::storage
