// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/record.h"
#include "models/services/progress.h"

namespace effectif {

class Services;
namespace storage {
struct WriteStamp;
}

/// What a selection of sheets has in a field.
struct SharedValue
{
    bool mixed = false; ///< not all the same
    QVariant value;     ///< what they all have
};

/// One field, set on many sheets.
struct BulkEdit
{
    QUuid operation = QUuid::createUuid(); ///< what undo() takes
    QString kind;
    QList<RecordId> ids;
    QString field;
    QVariant value; ///< canonical; null empties the field
};

struct BulkOutcome
{
    int changed = 0;
    int same = 0;    ///< had it already
    int skipped = 0; ///< the field is not on this sheet, the sheet is gone, or, at an undo, it was changed since
    QString handedTo; ///< who takes the work of whoever was meant and is away; empty: whoever was meant
};

/// Sets a field on any number of sheets, and takes that back. Each is one transaction under one Operation: it happens
/// wholly or, when it is stopped or refused, not at all. Used in a connection's thread; many sheets: in a long job.
class BulkEditService
{
public:
    explicit BulkEditService(Services &services) : m_services(services) { }

    /// True for fields that many sheets may share: not numbers, not unique, no files, nothing sensitive.
    static bool canSet(const FieldDefinition &field);
    /// Looks until two sheets differ.
    Result<SharedValue> state(const QString &kind, const QList<RecordId> &ids, const QString &field, Progress &progress);
    /// Invalid: the value, or a mandatory field would be emptied. Unavailable: stopped.
    Result<BulkOutcome> set(const BulkEdit &edit, Progress &progress);
    /// Gives each sheet its own former value back, but for those whose field was changed since.
    Result<BulkOutcome> undo(const QString &kind, const QUuid &operation, Progress &progress);

private:
    Result<BulkOutcome> setTo(const BulkEdit &edit, Progress &progress);
    struct Plan;
    Result<BulkOutcome> apply(const QUuid &operation, const QString &what, Plan &plan, Progress &progress);
    Result<BulkOutcome> applyOnce(const QUuid &operation, const QString &what, Plan &plan, Progress &progress);
    Result<void> applyChunk(Plan &plan, const QList<RecordId> &ids, const storage::WriteStamp &stamp);

    Services &m_services;
};

} // namespace effectif
