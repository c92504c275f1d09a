// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/catalogue.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariant>

#include <initializer_list>
#include <optional>
#include <utility>

namespace effectif {

/// How a filter compares. Text comparisons are blind to case and accents.
enum class FilterOp { Is, IsNot, Contains, StartsWith, AtLeast, AtMost, AnyOf, Empty, NotEmpty, Between, During };

struct FieldFilter
{
    QString field; ///< see filteredField(); the database's column name comes from the catalogue, never from here
    FilterOp op = FilterOp::Is;
    /// Canonical; a QVariantList for AnyOf; {from, to} for Between, where a null end is open; a Period's id for During;
    /// ignored by Empty and NotEmpty.
    QVariant value;
    bool operator==(const FieldFilter &) const = default;
};

/// Conditions and further groups that must hold all, at least one, or none. An empty group restricts nothing.
struct FilterGroup
{
    enum class Join { All, Any, None };

    FilterGroup() = default;
    FilterGroup(std::initializer_list<FieldFilter> all) : conditions(all) { }
    FilterGroup(Join how, QList<FieldFilter> what, QList<FilterGroup> more = {});

    Join join = Join::All;
    QList<FieldFilter> conditions;
    QList<FilterGroup> groups;

    bool isEmpty() const;
    /// The keys of all fields in it, each once.
    QStringList fields() const;
    /// How many conditions stand in it, at any depth.
    int size() const;
    bool operator==(const FilterGroup &other) const;
};

/// Besides the fields, a filter can ask whether a mandatory value of the sheet is missing: a yes or no under this key,
/// which no field can have.
inline const auto kIncompleteKey = QStringLiteral("incomplete");
/// What a filter of this key asks about; null where the catalogue lacks it.
const FieldDefinition *filteredField(const Catalogue &catalogue, const QString &key);

/// A span of days that moves with the calendar.
enum class Period { Today, Yesterday, Last7Days, Last30Days, ThisMonth, LastMonth, ThisYear, LastYear, Next30Days };

/// All of them, in the order people see them.
QList<Period> periods();
/// Stable: it stands in databases.
QString idOf(Period period);
/// First and last day; nothing for an id of a newer program.
std::optional<std::pair<QDate, QDate>> periodDays(const QString &id, QDate today);

/// The filter with every During replaced by the days that it means today.
FilterGroup resolvedFilter(const FilterGroup &filter, const Catalogue &catalogue, QDate today);
/// The filter without the conditions on fields that the catalogue lacks.
FilterGroup withoutMissing(const FilterGroup &filter, const Catalogue &catalogue);

/// The filter with another value of the field wherever it asks for one of some, which are given as the field's column
/// holds them. What is typed to be looked for inside a text stays.
FilterGroup withValuesReplaced(const FilterGroup &filter, const FieldDefinition &field, const QStringList &from,
                               const QVariant &to);

/// As JSON for saved views. Values are written with their type, so that the filter is read without its catalogue.
QJsonObject toJson(const FilterGroup &filter);
/// What cannot be read is left out: a newer program wrote it.
FilterGroup filterFromJson(const QJsonObject &json);

} // namespace effectif
