// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

namespace effectif {

/// What a note hangs on: a sheet, or any other thing that has a department.
struct NoteSubject
{
    QString kind; ///< "staff"
    RecordId id = 0;
    bool operator==(const NoteSubject &) const = default;
};

/// Some lines that someone wrote about a thing.
struct Note
{
    qint32 id = 0;
    NoteSubject subject;
    QString text;
    Stamp written;
    QDateTime edited; ///< invalid: never
    int version = 0;  ///< counts edits: an edit names the one that it was made on
    bool removed = false;
    bool mine = false; ///< the reader wrote it, and may change it
};

} // namespace effectif
