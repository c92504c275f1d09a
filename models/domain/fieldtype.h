// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/base/result.h"
#include "models/domain/catalogue.h"

#include <QMetaType>
#include <QVariant>

#include <optional>
#include <span>

namespace effectif {

/// How a value lies in a column. The storage room maps it to a column type of each engine.
enum class StorageKind {
    Text,     ///< QString
    TextList, ///< QStringList, in the column as |a|b|
    Integer,  ///< qlonglong
    Decimal,  ///< double, at most 15 significant digits
    Date,     ///< QDate
    DateTime, ///< QDateTime in UTC
    Boolean,  ///< bool
    Reference ///< effectif::Reference, stored as its id
};

/// A link to a user, a department or another record, with the name to show. Equal when the ids are equal;
/// id 0 with a name is "not looked up yet" (an import does so).
struct Reference
{
    RecordId id = 0;
    QString name;
    bool operator==(const Reference &other) const
    {
        return id == other.id && (id != 0 || name == other.name);
    }
};

/// What a type may look at besides the value. Everything lives as long as the call.
struct FieldContext
{
    const FieldDefinition &field;
    const Catalogue &catalogue;
    Language language = Language::French;
    QString region = QStringLiteral("FR"); ///< ISO 3166 region of phone numbers written nationally
};

/// What is wrong or doubtful about a value. A warning never stops a save.
struct FieldIssue
{
    enum class Severity { Warning, Error };
    QString field; ///< key
    Severity severity = Severity::Error;
    QString message; ///< for the person, translated
    bool operator==(const FieldIssue &) const = default;
};

/// A value as a person would type it with the value that it means; the contract tests walk them.
struct FieldSample
{
    QString text;
    bool valid = true;
};

/// A type of field: how its values are read, checked, shown, sorted and found. Stateless, one object a type, shared
/// by all threads. A null QVariant is "no value" everywhere: null is null, never an empty text or a zero.
/// To add a type: one file `fieldtype_x.cpp`, one line in fieldtypes.cpp, and an editor with the same id in ui/fields.
class FieldType
{
public:
    virtual ~FieldType() = default;

    /// Stable: it stands in databases.
    virtual QString id() const = 0;
    /// What administrators call the type.
    virtual QString displayName() const = 0;
    virtual StorageKind storageKind() const = 0;

    /// The value that a text means (typed, pasted or from a file), in its canonical form. Blank text is null.
    /// Invalid with a sentence if it means nothing; what is merely doubtful is accepted here and told by validate().
    virtual Result<QVariant> parse(const QString &text, const FieldContext &context) const = 0;
    /// The value as it is shown in lists, on paper and in editors. parse(format(v)) == v, but for "file", whose name
    /// does not tell its bytes, and for a Reference that was looked up: parse() knows names only.
    virtual QString format(const QVariant &value, const FieldContext &context) const = 0;
    /// The value as it stands in files, the same in every language. parse(exchange(v)) == v. Default: format().
    virtual QString exchange(const QVariant &value, const FieldContext &context) const;
    /// A warning or an error about a canonical value; nothing for null.
    virtual std::optional<FieldIssue> validate(const QVariant &value, const FieldContext &context) const;
    /// What the search box finds the value by. Default: format(). Empty: not found by search.
    virtual QString searchText(const QVariant &value, const FieldContext &context) const;
    /// True if lists are sorted by the folded text of the column, false if by the stored value itself.
    virtual bool sortsAsText() const { return storageKind() == StorageKind::Text; }
    /// Texts for the contract tests: at least two valid ones with different values, and one invalid if any is.
    virtual QList<FieldSample> samples() const = 0;

protected:
    /// An issue about the context's field.
    static FieldIssue issue(const FieldContext &context, FieldIssue::Severity severity, QString message);
};

/// All types, in the order administrators see them.
std::span<const FieldType *const> fieldTypes();
/// Null if there is none of that id: a database written by a newer program.
const FieldType *fieldType(const QString &id);
/// The field's type; fields of a loaded catalogue always have one.
const FieldType &typeOf(const FieldDefinition &field);

} // namespace effectif

Q_DECLARE_METATYPE(effectif::Reference)
