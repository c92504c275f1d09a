// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/note.h"

#include <QList>

namespace effectif::storage {

class Connection;

/// Owns `note`. Writes are part of the caller's transaction, which began with an Operation.
class NoteRepository
{
public:
    explicit NoteRepository(Connection &connection) : m_connection(connection) { }

    /// The newest first; removed ones left out. `mine` is left to the service.
    Result<QList<Note>> list(const NoteSubject &subject, int limit);
    Result<int> count(const NoteSubject &subject);
    /// Whoever wrote a note there that is not removed.
    Result<QList<UserId>> authors(const NoteSubject &subject);
    /// NotFound. Removed ones too.
    Result<Note> load(qint32 id);
    /// What this operation made; 0 if nothing.
    Result<qint32> madeBy(const QUuid &operation);

    Result<qint32> insert(const Note &note, DepartmentId department, qint64 operation);
    /// Conflict: it is no longer the version that the change was made on. `edited` stays as it is if not valid.
    Result<void> update(qint32 id, int baseVersion, const QString &text, bool removed, const QDateTime &edited);

private:
    Connection &m_connection;
};

} // namespace effectif::storage
