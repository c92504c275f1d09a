// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordmerge.h"

namespace effectif {

/// A sheet being edited: what was loaded, and what was typed since. A value; it outlives tabs, reloads and failed
/// saves, so nothing typed is lost with a widget.
class RecordDraft
{
public:
    RecordDraft() = default;
    explicit RecordDraft(Record original) : m_original(std::move(original)) { }
    /// A new sheet: the defaults count as typed.
    static RecordDraft forNew(const Record &blank);
    /// What an edit() was made of, put on the version of the sheet that is current now; on none (id 0) it stays a new
    /// sheet. `proposals` are the numbers that stood in the fields of edit.takeNumbers.
    static RecordDraft restored(const RecordEdit &edit, const QHash<QString, QString> &proposals,
                                const Record &current, const QStringList &unfinished);

    const Record &original() const { return m_original; }
    bool isNew() const { return m_original.id == 0; }
    /// The value as it stands on the screen.
    QVariant value(const QString &key) const;
    /// The sheet as it would be saved.
    Record current() const;

    void setValue(const QString &key, const QVariant &value);
    /// The bytes of a file that the field's value names by hash.
    void setFile(const QString &hash, const QByteArray &bytes) { m_edit.files.insert(hash, bytes); }
    /// The field shows a number that is only taken when the sheet is saved.
    void proposeNumber(const QString &key, const QString &number);
    bool isProposed(const QString &key) const { return m_edit.takeNumbers.contains(key); }
    const QHash<QString, QString> &proposals() const { return m_proposals; }

    bool isDirty() const;
    bool isDirty(const QString &key) const;
    QStringList dirtyKeys() const;
    /// The save to ask for; the same Operation until something else is typed, so that a repeated try is applied once.
    RecordEdit edit() const;
    /// The save that was sent succeeded and gave this record; what was typed since it was sent stays typed. A field of
    /// `unfinished` holds a text that means nothing yet: it counts as typed on what the field held before.
    void saved(const RecordEdit &sent, const Record &record, const QStringList &unfinished = {});
    /// Everything typed is dropped.
    void revert();

    /// Puts what was typed on top of a newer version of the sheet. Where both changed a field, mine stays on the
    /// screen and the field is in conflicts() until somebody chooses.
    void rebase(const Record &newer, const QStringList &unfinished = {});
    /// The fields that I and someone else changed; no save succeeds before each is resolved.
    QList<FieldConflict> conflicts() const;
    enum class Choice { Mine, Theirs };
    void resolve(const QString &key, Choice choice);

private:
    void noteBase(const QString &key, const QVariant &base);

    Record m_original;
    RecordEdit m_edit;
    QHash<QString, QString> m_proposals;
    QHash<QString, QVariant> m_bases; ///< what fields held when they were changed, where m_original differs by now
};

} // namespace effectif
