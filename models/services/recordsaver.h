// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/services/servicecontext.h"

namespace effectif {

class CatalogueService;
class DirectoryService;
namespace storage {
struct WriteStamp;
}

/// Saves an edit of a sheet for RecordService: one Operation in one transaction, once for every kind and both engines.
class RecordSaver
{
public:
    RecordSaver(ServiceContext &context, CatalogueService &catalogues, DirectoryService &directory)
        : m_context(context)
        , m_catalogues(catalogues)
        , m_directory(directory)
    {
    }

    /// RecordService::save() says what it does and answers.
    Result<Record> save(const RecordEdit &edit);

private:
    Result<Record> saveOnce(const RecordEdit &edit);
    Result<RecordId> create(const RecordEdit &edit, const CataloguePtr &catalogue, const storage::WriteStamp &stamp);
    Result<void> change(const RecordEdit &edit, const CataloguePtr &catalogue, const storage::WriteStamp &stamp);
    /// K18: the fields of one value only have it, whatever was sent.
    Result<void> fillFixed(Record &record, const Catalogue &catalogue);
    Result<void> checkDepartment(const Record &record, const Catalogue &catalogue);
    Result<void> renewHidden(const QString &kind, RecordId id);
    Error conflictOf(const QStringList &keys, const Record &current, const Catalogue &catalogue) const;
    Result<void> applyChanges(Record &record, const RecordEdit &edit, const Catalogue &catalogue);
    Result<void> resolveReference(Record &record, const FieldDefinition &field);
    Result<void> handOver(Record &record, const QString &key);
    Result<void> takeNumbers(Record &record, const RecordEdit &edit, const CataloguePtr &catalogue);
    /// Who manages the sheet, as it is stored; 0: nobody.
    Result<UserId> manager(const CataloguePtr &catalogue, RecordId id);
    Result<void> storeFiles(const RecordEdit &edit, const storage::WriteStamp &stamp);

    ServiceContext &m_context;
    CatalogueService &m_catalogues;
    DirectoryService &m_directory;
};

} // namespace effectif
