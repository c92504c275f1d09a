// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/attachment.h"

namespace effectif::storage {

class Connection;

/// Owns `attachment`, `attachment_version` and `document_type`. Writes are part of the caller's transaction, which
/// began with an Operation.
class AttachmentRepository
{
public:
    explicit AttachmentRepository(Connection &connection) : m_connection(connection) { }

    /// What hangs on a record and was not removed, by name.
    Result<QList<Attachment>> list(const QString &kind, RecordId record);
    /// NotFound. Removed ones too.
    Result<Attachment> load(qint32 id);
    /// What the expiry was while each version was the newest, by its number; versions without one are left out.
    Result<QHash<int, QDate>> validities(const Attachment &attachment);
    /// What this operation made; id 0 if nothing.
    Result<qint32> madeBy(const QUuid &operation);

    Result<qint32> insert(const Attachment &attachment, DepartmentId department, qint64 operation);
    /// As the newest; its number is given here, its stamp is the operation's. After update(), which locks the row.
    Result<void> insertVersion(qint32 id, const AttachmentVersion &version, qint64 operation);
    /// Counts the version on. Conflict: it is no longer the one that the change was made on.
    Result<void> update(qint32 id, int baseVersion, const AttachmentFacts &facts, bool removed);

    /// In their order, retired ones too.
    Result<QList<DocumentType>> types();
    /// The whole list anew, in this order; what is missing is retired. Answers it with its ids.
    Result<QList<DocumentType>> storeTypes(const QList<DocumentType> &types);

private:
    Result<QList<Attachment>> select(const QString &where, const QVariant &a, const QVariant &b);

    Connection &m_connection;
};

} // namespace effectif::storage
