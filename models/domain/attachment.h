// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/record.h"

#include <QDate>
#include <QList>

namespace effectif {

/// What a file is ("Titre de séjour"), and how many days before its expiry someone wants to know.
struct DocumentType
{
    qint32 id = 0; ///< 0: not stored yet
    LocalizedText label;
    int leadDays = 30;
    bool retired = false; ///< no longer offered; files that have it keep it
    bool operator==(const DocumentType &) const = default;
};

/// One of the files that an attachment was in its time.
struct AttachmentVersion
{
    int number = 1;
    QString name; ///< as the file was called when it came
    QString hash;
    qint64 size = 0;
    Stamp added;
};

/// What a person can say of a file besides its bytes.
struct AttachmentFacts
{
    QString name;
    qint32 type = 0; ///< id of a DocumentType; 0: none
    QDate expires;   ///< invalid: never
    QString note;
    bool operator==(const AttachmentFacts &) const = default;
};

/// A file that hangs on a sheet, with everything it was before.
struct Attachment
{
    qint32 id = 0;
    QString kind;
    RecordId record = 0;
    int version = 0; ///< counts changes: a change names the one that it was made on
    bool removed = false;
    AttachmentFacts facts;
    QList<AttachmentVersion> versions; ///< the newest first; never empty once stored

    const AttachmentVersion &newest() const { return versions.first(); }
};

enum class Validity { Unlimited, Valid, Expiring, Expired };

/// Expired after its day; expiring from `leadDays` before it.
Validity validityOf(const QDate &expires, int leadDays, const QDate &today);
/// "Expired 3 days ago", "Expires in 12 days", "Valid until 12/05/2027"; empty without an expiry date.
QString validityText(const QDate &expires, int leadDays, const QDate &today, Language language);
/// "1.4 MB", in the language's way.
QString sizeText(qint64 bytes, Language language);
/// The name with the ending of another name: a new version may be of another format.
QString withEndingOf(const QString &name, const QString &other);
/// True for bytes that a system would run whatever they are called: ELF, Windows and Mach-O programs, scripts (#!).
bool looksLikeProgram(const QByteArray &bytes);

} // namespace effectif
