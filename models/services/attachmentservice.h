// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/attachment.h"

#include <QUuid>

namespace effectif {

class Services;

/// A file as a person hands it over.
struct NewFile
{
    AttachmentFacts facts; ///< its name is the file's
    QByteArray bytes;
};

/// The files on sheets: added, described, given new versions, removed and brought back. Each change is one Operation;
/// the same one sent twice is applied once. Nothing is ever overwritten: a new version keeps the old ones.
class AttachmentService
{
public:
    static constexpr qsizetype kMaxBytes = 26214400;
    static constexpr int kUsualLeadDays = 30; ///< of a file without a type

    /// Whether such a file may come in, for whatever it is attached to. Invalid: larger than 25 MB, empty, a program by content.
    static Result<void> check(const QByteArray &bytes);

    explicit AttachmentService(Services &services) : m_services(services) { }

    /// By name.
    Result<QList<Attachment>> list(const QString &kind, RecordId record);
    /// Invalid: larger than 25 MB, empty, a program by name or content.
    Result<Attachment> add(const QString &kind, RecordId record, const NewFile &file,
                           const QUuid &operation = QUuid::createUuid());
    /// The file's ending becomes the name's: the new version may be of another format. Conflict: changed meanwhile.
    Result<Attachment> addVersion(const Attachment &known, const NewFile &file,
                                  const QUuid &operation = QUuid::createUuid());
    /// Conflict: it was changed since `known` was read.
    Result<Attachment> describe(const Attachment &known, const AttachmentFacts &facts,
                                const QUuid &operation = QUuid::createUuid());
    Result<Attachment> remove(const Attachment &known, const QUuid &operation = QUuid::createUuid());
    Result<Attachment> restore(const Attachment &known, const QUuid &operation = QUuid::createUuid());
    Result<QByteArray> bytes(const AttachmentVersion &version);
    /// Until when each version was valid, by its number, as far as it was said while it was the newest.
    Result<QHash<int, QDate>> validities(const Attachment &attachment);

    /// In their order, retired ones too.
    Result<QList<DocumentType>> types();
    /// The whole list anew, in this order; what is missing in it is retired, for files may have it.
    Result<QList<DocumentType>> storeTypes(const QList<DocumentType> &types, const QUuid &operation = QUuid::createUuid());

private:
    Result<void> checkPlace(const Attachment &known);
    Result<Attachment> change(const Attachment &known, const QString &what, const AttachmentFacts &facts, bool removed,
                              const QUuid &operation);

    Services &m_services;
};

} // namespace effectif
