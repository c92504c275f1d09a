// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/operationundo.h"
#include "models/storage/photorepository.h"

#include <optional>

namespace effectif {

/// What is to be written to something that hangs on a sheet; OperationUndo's own business.
struct OperationUndo::Hung
{
    enum class Kind { Photo, Note, File };
    Kind kind = Kind::Photo;
    qint32 id = 0;
    int version = 0; ///< that it was made on
    bool removed = false;
    QString text; ///< of a note
    bool edited = false;
    AttachmentFacts facts;
    std::optional<AttachmentVersion> bytes; ///< that become the newest again
    storage::StoredPhoto photo;
};

/// What is to be done to one sheet, and what it is now; OperationUndo's own business.
struct OperationUndo::Sheet
{
    RecordId id = 0;
    QString title;
    bool inBin = false;
    bool merged = false; ///< out of sight in another one
    bool made = false; ///< by the operation
    Record now;        ///< with the values that matter
    CataloguePtr catalogue; ///< that `now` was read with
    QHash<QString, QVariant> wanted;
    std::optional<bool> bin; ///< into it, or out of it
    QList<Hung> hung;

    bool isTouched() const { return !wanted.isEmpty() || bin || !hung.isEmpty(); }
};

} // namespace effectif
