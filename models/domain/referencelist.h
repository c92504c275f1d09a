// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/domain/fielddefinition.h"

namespace effectif {

/// Which reference data: the departments, or one list of values of a record kind.
struct ReferenceSource
{
    QString kind; ///< record kind of the list; empty: the departments
    QString list; ///< id of a ChoiceList
    bool isDepartments() const { return list.isEmpty(); }
    bool operator==(const ReferenceSource &) const = default;
};

/// One department, company, Nature, title or other value. A value of reference data, whatever it is stored as.
struct ReferenceItem
{
    QString id;         ///< row id of a department, code of a value; empty: new
    LocalizedText name; ///< both the same for departments
    QStringList synonyms; ///< former names, and what imports understand besides
    QString colour;
    bool retired = false;
    QString contactName; ///< departments: whom to ask
    QString email;
    QString phone; ///< as it is stored, E.164
    bool operator==(const ReferenceItem &) const = default;
};

using ReferenceItems = QList<ReferenceItem>;

/// The acts on reference data as functions of values: each answers the items after the act, or why it cannot be done.
/// They know neither database nor sheets, and serve every kind of reference data alike.
namespace referencelist {

/// What may be a name: one line without control characters, at most 100 letters; blanks tidied up, marks of text
/// direction dropped.
Result<QString> cleanName(const QString &typed);
/// A code for a new value: small letters, digits and _, made from its name; none of the items has it.
QString newCode(const QString &name, const QStringList &taken);

/// Invalid: a name that is missing, no name, or another one's.
Result<ReferenceItems> withAdded(const ReferenceItems &items, const ReferenceItem &item);
/// `seen` is the item as the person saw it; Conflict if it is another by now, NotFound if it is gone. The name that it
/// had stays understood as a synonym.
Result<ReferenceItems> withEdited(const ReferenceItems &items, const ReferenceItem &seen, const ReferenceItem &wanted);
Result<ReferenceItems> withRetired(const ReferenceItems &items, const QStringList &ids, bool retired);
/// Conflict if the ids are not those of the items.
Result<ReferenceItems> withOrder(const ReferenceItems &items, const QStringList &ids);
Result<ReferenceItems> without(const ReferenceItems &items, const QStringList &ids);
/// The first go, and what they were called means the second from now on.
Result<ReferenceItems> withMerged(const ReferenceItems &items, const QStringList &ids, const QString &into);
/// Takes the step from `before` to `after` back in `now`, where other items may have changed since. Conflict if one
/// that the step changed was changed again.
Result<ReferenceItems> withUndone(const ReferenceItems &now, const ReferenceItems &before, const ReferenceItems &after);

/// The telephone number of whom to ask, as it is written in France.
QString shownPhone(const ReferenceItem &item);
const ReferenceItem *find(const ReferenceItems &items, const QString &id);

} // namespace referencelist
} // namespace effectif
