// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QString>
#include <QStringList>

namespace effectif {

/// One entry of a list of values. The code is stored, the label is shown; synonyms are understood by the import.
struct Choice
{
    QString code;
    LocalizedText label;
    QStringList synonyms;
    QString colour = {};  ///< "blue", "green", "orange", "red", "grey"; empty: none
    bool retired = false; ///< stays on the sheets that have it, is no longer offered
    bool operator==(const Choice &) const = default;
};

/// A named list of values that fields of the types "choice" and "choices" draw from.
struct ChoiceList
{
    QString id;
    QList<Choice> choices;
    bool operator==(const ChoiceList &) const = default;
};

/// On which sheets a field is shown: those on which another field has one of these values.
struct FieldCondition
{
    QString field;      ///< key of the other field; empty: there is no condition
    QStringList values; ///< codes of its list, or "1" and "0" for yes and no; empty: any value at all
    bool isEmpty() const { return field.isEmpty(); }
    bool operator==(const FieldCondition &) const = default;
};

/// For whom a mandatory field is mandatory (D29); an empty list leaves nobody out.
struct MandatoryScope
{
    QStringList sheetKinds; ///< codes of the field "sheet_kind"
    QStringList natures;    ///< codes of the field "nature"
    QStringList roles;      ///< ids of roles (roles.h): asked of accounts that have one of them
    bool operator==(const MandatoryScope &) const = default;
};

/// What an office asks of a value besides what its type does. Members that are empty or 0 ask nothing.
struct ValueRules
{
    int minLength = 0; ///< characters, for texts
    int maxLength = 0;
    QString minimum; ///< exchange text, for numbers, dates and times
    QString maximum;
    QString pattern;           ///< a regular expression that the whole text must match
    LocalizedText patternHint; ///< the sentence beside a text that does not match
    bool isEmpty() const { return minLength == 0 && maxLength == 0 && minimum.isEmpty() && maximum.isEmpty() && pattern.isEmpty(); }
    bool operator==(const ValueRules &) const = default;
};

/// Everything the program knows of a field: form, list, filters, search, import and export are made from it.
/// A value; catalogues are copied between threads.
struct FieldDefinition
{
    QString kind; ///< the record kind, "staff"
    QString key;  ///< stable name: column, CSV header, map key; [a-z][a-z0-9_]*
    QString type; ///< id of a FieldType
    LocalizedText label;
    LocalizedText help;
    QString tab;     ///< id of a FormTab
    QString section; ///< id of a FormSection of that tab
    int order = 0;   ///< within the section
    int width = 1;   ///< columns of the form's two-column grid: 1 or 2

    bool shown = true;           ///< O05 Afficher
    bool mandatory = false;      ///< O04 Obligatoire
    bool locked = false;         ///< D1: shipped, mandatory or shown cannot be switched off
    bool forIndividual = true;   ///< O03 Fiche Particulier
    bool forProfessional = true; ///< O06 Fiche Pro
    QStringList natures;         ///< shown for these Natures only; empty: for all
    FieldCondition condition;    ///< shown only when another field has a value
    MandatoryScope mandatoryFor; ///< D29: narrows `mandatory`
    ValueRules rules;
    bool sensitive = false;      ///< stored apart, never searched, listed or exported unasked (D26)
    bool searchable = false;     ///< found by the search box
    bool inList = false;         ///< a column of the list before anyone chooses columns
    bool unique = false;         ///< no two records share it (D30)
    bool onCards = false;        ///< public: on business cards, and in contacts for other programs (K12-K14)
    bool inDuplicateCheck = false; ///< O28, O37: two sheets that share it may be one person's
    bool own = false;            ///< added by an administrator: stored in the kind's _own tables
    bool retired = false;        ///< no longer shown; its data is kept

    QString defaultValue; ///< exchange text of the value that a new record starts with
    bool fixed = false;   ///< K18: the default value is the only one; the sheet fills it in and takes no other
    QString choiceList;   ///< id of a ChoiceList, for "choice" and "choices"
    QString suggestions;  ///< id of a ChoiceList whose labels a "text" proposes; other texts are taken too
    QString target;       ///< what a "reference" refers to: "user", "department" or a record kind
    QString numberSeries; ///< not empty: an arrow proposes the next number of this series (O14, O17)

    bool operator==(const FieldDefinition &) const = default;
};

struct FormTab
{
    QString id;
    LocalizedText label;
    int order = 0;
    bool operator==(const FormTab &) const = default;
};

struct FormSection
{
    QString id;
    QString tab;
    LocalizedText label;
    int order = 0;
    bool operator==(const FormSection &) const = default;
};

} // namespace effectif
