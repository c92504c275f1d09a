// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fielddefinition.h"

#include <QHash>
#include <QList>

#include <memory>

namespace effectif {

/// The definition of one record kind as stored in the database: its fields, tabs, sections and lists of values.
/// Immutable once built; shared between threads through CataloguePtr.
class Catalogue
{
public:
    Catalogue() = default;
    /// Sorts fields by tab, section and order, and indexes them by key.
    Catalogue(QString kind, int version, QList<FormTab> tabs, QList<FormSection> sections,
              QList<FieldDefinition> fields, QHash<QString, ChoiceList> lists);

    const QString &kind() const { return m_kind; }
    /// Every write carries it: a client with an older catalogue reloads it and keeps its edits.
    int version() const { return m_version; }
    const QList<FormTab> &tabs() const { return m_tabs; }
    const QList<FormSection> &sections() const { return m_sections; }
    /// In form order, retired fields left out.
    const QList<FieldDefinition> &fields() const { return m_fields; }
    /// Fields taken off the sheet whose data is kept; in no order.
    const QList<FieldDefinition> &retiredFields() const { return m_retired; }
    /// Null if there is no such field.
    const FieldDefinition *field(const QString &key) const;
    /// The same, among the retired ones too.
    const FieldDefinition *anyField(const QString &key) const;
    /// The field's list of values; empty if it has none.
    const QList<Choice> &choices(const FieldDefinition &field) const;
    /// Null if the field's list has no such code.
    const Choice *choiceWithCode(const FieldDefinition &field, const QString &code) const;
    /// The choice that a text means: its code, else a label in either language, else a synonym; blind to case and
    /// accents. Null if there is none.
    const Choice *choiceMeant(const FieldDefinition &field, const QString &text) const;
    /// For a text with suggestions: the entry of its list that the text means; null if it is none of them.
    const Choice *suggestionMeant(const FieldDefinition &field, const QString &text) const;
    /// True if a comma stands in a label, code or synonym of the field's list, so that it cannot part several.
    bool hasCommas(const FieldDefinition &field) const;
    const QHash<QString, ChoiceList> &choiceLists() const { return m_lists; }

private:
    /// What the texts of one list mean: imports ask it millions of times.
    struct ChoiceIndex
    {
        QHash<QString, qsizetype> byCode;
        QHash<QString, qsizetype> byText; ///< folded, and as written: what is written right need not be folded
        bool hasCommas = false;
    };
    static ChoiceIndex indexOf(const ChoiceList &list);
    const Choice *meantIn(const QString &list, const QString &text) const;

    QString m_kind;
    int m_version = 0;
    QList<FormTab> m_tabs;
    QList<FormSection> m_sections;
    QList<FieldDefinition> m_fields;
    QList<FieldDefinition> m_retired;
    QHash<QString, qsizetype> m_index;
    QHash<QString, ChoiceList> m_lists;
    QHash<QString, ChoiceIndex> m_choiceIndex; ///< by list id
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

} // namespace effectif
