// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/base/result.h"
#include "models/domain/catalogue.h"
#include "models/domain/recordquery.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

#include <optional>

namespace effectif {

class Services;

/// Which sheets go on paper, and how much of each.
struct PrintRequest
{
    RecordQuery query; ///< of a kind; its order is the paper's
    std::optional<QList<RecordId>> records = {}; ///< these, in this order, instead of the query's
    QStringList columns;         ///< of a list: keys, from left to right
    QStringList leftOut;         ///< ids of sections that are not printed
    bool sensitive = false;      ///< D26: sensitive fields only when asked for, by whoever may read them
    bool photos = true;
    bool emptyFields = false;    ///< with a line for what has no value, to be filled in by hand
    Language language = Language::French;
};

/// A line of a sheet as people read it.
struct PrintedField
{
    QString label;
    QString value;
    bool wide = false; ///< takes the whole width
    bool operator==(const PrintedField &) const = default;
};

struct PrintedSection
{
    QString tab; ///< its title
    QString title;
    QList<PrintedField> fields;
};

/// A sheet in words, and nothing that whoever prints it may not see.
struct PrintedSheet
{
    RecordId id = 0;
    QString title;
    QStringList facts; ///< what stands below the name: number, nature, position, department
    QString situation;
    bool incomplete = false;
    bool sensitive = false; ///< a sensitive value stands on it
    QByteArray photo;       ///< JPEG; empty: none
    QList<PrintedSection> sections;
};

/// Somebody on a page of portraits.
struct PrintedFace
{
    QString name; ///< as one says it: first name, last name
    QString position;
    QString department;
    QString group;    ///< the value of the field that the query groups by
    QByteArray photo; ///< JPEG; empty: none
};

/// What stands on every page.
struct PrintedHead
{
    QString office;
    QString phone;
    QString hours;
    QByteArray logo; ///< PNG; empty: none
    QString printedBy;
    QDateTime at; ///< local time
};

/// What is printed, read for the person at work: sheets and fields that this person may not see are not there. Used in the
/// connection's thread.
class PrintService
{
public:
    explicit PrintService(Services &services) : m_services(services) { }

    Result<PrintedHead> head();
    /// The sheets that may be seen, in order, with the sizes of the query's groups. Denied: sensitive fields are asked for
    /// by somebody who may not read them.
    Result<RecordOrder> order(const PrintRequest &request);
    /// These sheets; those that are gone meanwhile are left out. On a file the reading of sensitive fields is written down;
    /// a server does so itself.
    Result<QList<PrintedSheet>> sheets(const PrintRequest &request, const QList<RecordId> &ids);
    /// The columns of a list, sensitive ones only when asked for. Invalid: there is no such field.
    Result<QList<FieldDefinition>> columns(const PrintRequest &request);
    /// The cells of these columns, a row for each sheet; an empty one for a sheet that is gone.
    Result<QList<QStringList>> cells(const PrintRequest &request, const QList<FieldDefinition> &columns, const QList<RecordId> &ids);
    /// The people of these sheets, for a page of portraits; nobody for a sheet that is gone.
    Result<QList<PrintedFace>> faces(const PrintRequest &request, const QList<RecordId> &ids);
    /// Every field that decides what a sheet looks like; a sensitive one is not even read unless it is asked for.
    Result<QList<FieldDefinition>> fieldsRead(const PrintRequest &request);
    /// Writes down in the audit that this many sheets were printed, and which sensitive ones of these fields; no paper without
    /// that. only: if it was but one sheet.
    Result<void> note(const QString &kind, const QList<FieldDefinition> &fields, int count, RecordId only = 0);

private:
    Services &m_services;
};

} // namespace effectif
