// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/domain/recordfilter.h"

#include <QJsonObject>

#include <optional>

namespace effectif {

using ListId = qint32;

/// Who gets a message, an announcement or a poll (C06-C11, D12): people by name, or whoever a filter finds at the moment the
/// list is used. Nobody in it is inactive or in the bin, whatever it says.
struct DistributionList
{
    enum class Source {
        People,   ///< put in one by one
        View,     ///< asked for, by the filter of a saved view or one of its own
        Everybody ///< there by itself, and cannot be changed
    };

    ListId id = 0; ///< 0: not saved yet
    QString kind;  ///< of the sheets
    QString name;
    Source source = Source::People;
    FilterGroup filter; ///< of View
    UserId owner = 0;   ///< 0: of Everybody
    QString ownerName;  ///< empty: nobody whom one works with
    /// Whose sheets its owner sees: nobody else is ever in it. Empty: all departments.
    std::optional<QList<DepartmentId>> scope;
    int version = 0;       ///< counts changes of name and filter
    bool removed = false;
    bool editable = false; ///< by the person at work: the owner, or an administrator
    int uses = 0;          ///< how many announcements and polls name it
};

/// Whom a list reaches, as the person at work sees it.
struct ListReach
{
    int total = 0;
    int withoutEmail = 0;   ///< none of addressFields() holds anything
    int withoutMobile = 0;  ///< nor mobileFields()
    int withoutAccount = 0; ///< nobody signs in as that sheet's person
    bool operator==(const ListReach &) const = default;
};

/// "people", "view", "everybody": stands in databases.
QString idOf(DistributionList::Source source);
DistributionList::Source distributionSource(const QString &id);

/// A filter can ask for the people of a list by name: Is with the list's id, under this key, which no field can have.
inline const auto kInListKey = QStringLiteral("@list");

/// The people of a list as a filter over its kind, without scope of situation. Of an unsaved list of people: nobody.
FilterGroup audienceFilter(const DistributionList &list, const Catalogue &catalogue);
/// Keys that a list's filter names and lists cannot ask for: the catalogue lacks the field, or its values are sensitive.
QStringList unusableFields(const FilterGroup &filter, const Catalogue &catalogue);

/// Where messages to a sheet's person go, the first that holds a value: keys of the fields for e-mail, and for text messages.
QStringList addressFields(const Catalogue &catalogue);
QStringList mobileFields(const Catalogue &catalogue);

/// Name and filter, as an operation keeps them.
QJsonObject toJson(const DistributionList &list);
/// Lays them over the list.
void adoptJson(DistributionList &list, const QJsonObject &json);

} // namespace effectif
