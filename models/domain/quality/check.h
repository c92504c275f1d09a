// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"

#include <span>

namespace effectif::quality {

enum class Severity { Error, Warning, Hint };

/// Which sheets in service a check looks at; the storage makes a condition of it.
enum class Looks {
    FirstFilled,  ///< that have the first of its fields
    AnyFilled,    ///< that have any of its fields; those that a person may not read are left out
    FirstEmpty,   ///< that lack the first of its fields: each of them is a finding
    Incomplete,   ///< that lack something mandatory: each of them is a finding
    WithoutPhoto, ///< each of them is a finding
    Expired,      ///< on which a document expired that none of its type follows: each of them is a finding
    Expiring      ///< the same within the lead days of its type
};

/// What is offered for a finding besides opening the sheet.
enum class Fix {
    None,
    Edit,     ///< values that the check suggests
    Inactive, ///< the person left
    Field,    ///< the first field, for many sheets at once
    Document  ///< a message that asks for the new one
};

/// What is wrong, in bits or numbers of the check's own; 0: nothing.
using Verdict = quint32;

/// What a rule is shown of a sheet: canonical texts as they are stored, in the order of the check's fields; empty: no value.
struct Cells
{
    std::span<const QByteArrayView> values;
    QByteArrayView today; ///< "2026-11-23"
};

/// A sheet on which a check found something. Small: there may be a million of them, and their sentences are made where seen.
struct Finding
{
    RecordId id = 0;
    DepartmentId department = 0;
    Verdict verdict = 0;
    qint32 other = 0; ///< another sheet with the same value; of documents the julian day
    qint32 more = 0;  ///< further sheets than that
    bool operator==(const Finding &) const = default;
};

/// A finding as it is told: with the sheet as it is now. Sensitive values are not in it, but where one is suggested.
struct Seen
{
    const Record &record;
    const Catalogue &catalogue;
    Language language = Language::French;
    Finding finding;
    QDate today;
    QString other = {};         ///< what the other sheet is called
    QStringList documents = {}; ///< what the documents are called

    /// The label of a field; its key if it is not to be seen.
    QString label(const QString &key) const;
    /// The value as it is shown.
    QString value(const QString &key) const;
    QString date(const QDate &day) const;
};

/// A change that would mend the sheet, offered and never made unasked.
struct Suggestion
{
    QHash<QString, QVariant> changes;
    QString sentence; ///< what it would do
};

/// One check: a row of checks.cpp. What it is called and says is translated in the context "Quality".
struct Check
{
    const char *id;       ///< stable: it stands in databases
    const char *name;     ///< "Telephone number in no numbering plan"
    const char *sentence; ///< what it looks for, for whoever has not used it
    Severity severity;
    Looks looks;
    /// Keys of the fields that it reads, among those of the catalogue. None: this office does not need it.
    QStringList (*fields)(const Catalogue &catalogue);
    /// What is wrong with a sheet. Null: whatever the check looks at is a finding.
    Verdict (*judge)(const Cells &cells) = nullptr;
    /// What is wrong, in a sentence.
    QString (*says)(const Seen &seen);
    Fix fix = Fix::None;
    std::optional<Suggestion> (*suggests)(const Seen &seen) = nullptr;
    /// Since when, if a field tells.
    const char *since = nullptr;
    /// Values that several sheets share: of fields of one type, compared across them.
    bool shared = false;
    /// People of one household may share it.
    bool householdMay = false;
    /// Reads a sensitive field: on an office's server the server judges, by the same rule in SQL (7_quality.sql).
    bool sealed = false;

    QString displayName() const;
    QString displaySentence() const;
    /// What the journal calls whatever the finding depends on: a remark that it may be ignored ends with a change of these.
    QStringList journalNames(const Catalogue &catalogue) const;
};

/// What the check says of a sheet as it is now; 0 too for what it takes several sheets or a file to see.
Verdict judged(const Check &check, const Record &record, const Catalogue &catalogue, const QDate &today);
/// Keys among these that the catalogue has; none unless it has the first.
QStringList known(const Catalogue &catalogue, std::initializer_list<const char *> keys);
/// Keys of all fields of a type, in form order.
QStringList ofType(const Catalogue &catalogue, QLatin1StringView type);
/// In the context "Quality".
QString say(const char *text, int n = -1);

} // namespace effectif::quality
