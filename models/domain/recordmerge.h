// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

namespace effectif {

/// Two people changed the same field of a sheet.
struct FieldConflict
{
    QString key;
    QVariant original; ///< what the field held when mine was typed
    QVariant mine;
    QVariant theirs; ///< what it holds now
    Stamp changed;   ///< who gave it that value, and when; empty if it is not known
};

/// The fields of an edit that hold something else now than what the edit was made on, unless it is what the edit would
/// write. By value, not by version: a sheet may have been saved ten times meanwhile without any of these fields having
/// changed, or with one that was changed back. An edit that does not say what it was made on (`originals`) conflicts
/// with every other version.
QStringList fieldsInConflict(const RecordEdit &edit, const Record &current);

/// The fields that hold different values in two versions of a sheet.
QStringList changedFields(const Record &before, const Record &after);

} // namespace effectif
