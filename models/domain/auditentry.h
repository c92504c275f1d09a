// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>

namespace effectif {

/// One line of the audit: who did or read what of which sheet, when and from where. Never a value.
struct AuditEntry
{
    qint64 seq = 0;
    QDateTime at;
    UserId user = 0;
    QString userName; ///< empty: nobody that is known, as at a wrong password
    QString what;     ///< a stable word: "read", "export/list", "edit"
    QString deed;     ///< the kind of deed, one of auditDeeds()
    QString kind;     ///< of the record: "staff", "account", or what an office keeps besides
    RecordId record = 0;
    QString title;    ///< what the record is called; empty: none, not seen, or erased
    QStringList fields; ///< labels of what was read or changed
    QString client;   ///< the address of the machine; only a server knows it
    int amount = 0;   ///< how many sheets, entries or months, where the deed counts
};

/// Which entries; what is empty does not matter.
struct AuditFilter
{
    UserId person = 0;
    QString deed;
    QDate from; ///< the first day, in local time
    QDate to;   ///< the last day
    QString kind;
    RecordId record = 0;
    bool operator==(const AuditFilter &) const = default;
};

/// Where a page of entries ended: the next one begins behind it.
struct AuditKey
{
    QDateTime at;
    qint64 seq = 0;
};

struct AuditPage
{
    QList<AuditEntry> entries; ///< newest first
    bool hasMore = false;
};

/// The ids of the kinds of deeds. They stand in databases.
QStringList auditDeeds();
QString auditDeedName(const QString &deed);
/// What was done, as a sentence for people: "Read sensitive fields of a sheet". The word itself if a newer program made it.
QString auditSentence(const AuditEntry &entry);
/// Of whom, for people: the title, or the number of a sheet that was erased or is not to be seen.
QString auditSubject(const AuditEntry &entry);
/// The words of all the deeds that there is a sentence for; a test holds the program to it.
QStringList auditWords();

} // namespace effectif
