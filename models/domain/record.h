// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/fieldrules.h"

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QUuid>
#include <QVariant>

namespace effectif {

/// Who did something, and when (UTC).
struct Stamp
{
    UserId user = 0;
    QString userName;
    QDateTime at;
    bool operator==(const Stamp &) const = default;
};

/// One sheet: canonical values by field key. A missing key and a null value are the same: no value.
struct Record
{
    QString kind;
    RecordId id = 0; ///< 0: not saved yet
    int version = 0; ///< counts saves; a save names the version that it was made from
    QHash<QString, QVariant> values;
    bool incomplete = false; ///< a mandatory value is missing
    Stamp created;
    Stamp updated;
    Stamp binned; ///< who put it into the bin, and when; no time: it is not there

    bool isInBin() const { return binned.at.isValid(); }
    QVariant value(const QString &key) const { return values.value(key); }
};

/// A save as asked for. Only what changed is in it, so that changes of different fields can meet.
struct RecordEdit
{
    QUuid operation = QUuid::createUuid(); ///< the same edit sent twice is applied once
    QString kind;
    RecordId id = 0;     ///< 0: create
    int baseVersion = 0; ///< the version that the changes were made on
    QHash<QString, QVariant> changes;
    QHash<QString, QVariant> originals;   ///< what each of those fields held when it was changed; see recordmerge.h
    QSet<QString> takeNumbers;            ///< number fields that take the next number of their series in the save (D32)
    QHash<QString, QByteArray> files;     ///< bytes of newly chosen files by hash
    bool allowIncomplete = false;         ///< save although a mandatory value is missing
};

/// True if two canonical values are the same; null equals null only.
bool sameValue(const QVariant &a, const QVariant &b);

/// Errors and warnings of a record against its catalogue: types, mandatory fields for the record's Nature, and for whoever
/// has this role.
QList<FieldIssue> validateRecord(const Record &record, const Catalogue &catalogue, Language language, const QString &role = {});
/// The keys of mandatory fields that are shown for this record and have no value; of a role as isMandatory().
QStringList missingMandatory(const Record &record, const Catalogue &catalogue, const QString &role = {});
/// What a record is called: "Lefèvre Zoé"; empty for an unnamed one.
QString recordTitle(const Record &record);
/// The folded sort key of a record's title; stored, indexed, the default order of lists.
QString recordNameKey(const Record &record);
/// The tokens of every searchable field, and the canonical forms of numbers.
QStringList recordTokens(const Record &record, const Catalogue &catalogue);

} // namespace effectif
