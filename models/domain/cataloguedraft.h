// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/cataloguecontent.h"

namespace effectif {

/// The configuration of a kind's sheets while an administrator changes it. Every change is one step of undo; nothing
/// reaches the office before the draft is published. A value, kept small by implicit sharing.
class CatalogueDraft
{
public:
    using KeyTest = std::function<bool(const QString &)>;

    CatalogueDraft() = default;
    /// `isReserved` says which keys the database has taken for itself.
    explicit CatalogueDraft(CataloguePtr published, KeyTest isReserved = {});

    const CataloguePtr &published() const { return m_published; }
    const CatalogueContent &content() const { return m_content; }
    /// The catalogue as it would be published; made once a change.
    CataloguePtr catalogue() const;
    bool isDirty() const;
    /// True if the published catalogue has the field, retired or not: it may hold data.
    bool isPublished(const QString &key) const;

    /// Replaces the field of this key. Changes with the same `step` in a row, as the letters of a label, are undone
    /// together. What contradicts a change goes with it: a sensitive field is not searched (D26).
    void changeField(const FieldDefinition &field, const QString &step = {});
    /// A field of the office's own at the end of the section; answers its key.
    QString addField(const QString &label, const QString &type, const QString &section);
    /// Takes an own field off the sheet. Its data is kept if it was ever published.
    void removeField(const QString &key);
    /// Puts a retired field back where it was, or into the first section.
    void restoreField(const QString &key);
    /// To a place among the fields of a section.
    void moveField(const QString &key, const QString &section, qsizetype place);
    /// One place up or down, over the section's and the tab's border; false at the end of the form.
    bool stepField(const QString &key, int by);

    QString addTab(const QString &label);
    void renameTab(const QString &id, const LocalizedText &label);
    void moveTab(const QString &id, qsizetype place);
    /// Only an empty tab or section can be removed; false otherwise.
    bool removeTab(const QString &id);
    QString addSection(const QString &tab, const QString &label);
    void renameSection(const QString &id, const LocalizedText &label);
    void moveSection(const QString &id, const QString &tab, qsizetype place);
    bool removeSection(const QString &id);

    /// A new list of values for fields of the draft; answers its id.
    QString addList(const QString &label, const QStringList &values);

    /// Fields that the other catalogue lacks either stay, or go (own) or stay (shipped).
    enum class Absent { Kept, Removed };
    /// Takes over an earlier version or another office's configuration. What belongs to the program stays as it is.
    /// Answers the labels of fields of the other one that this program does not know.
    QStringList adopt(const Catalogue &other, Absent absent);
    /// Somebody else published meanwhile: their configuration, with the changes made here on top.
    void rebase(CataloguePtr newer);

    bool canUndo() const { return !m_undo.isEmpty(); }
    bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();
    void discard();

private:
    void begin(const QString &step = {});
    void changed() { m_catalogue.reset(); }
    bool isTaken(const QString &key) const;

    CataloguePtr m_published;
    KeyTest m_isReserved;
    CatalogueContent m_content;
    QList<CatalogueContent> m_undo;
    QList<CatalogueContent> m_redo;
    QString m_step;
    mutable CataloguePtr m_catalogue;
};

} // namespace effectif
