// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recorddraft.h"

namespace effectif {

RecordDraft RecordDraft::forNew(const Record &blank)
{
    RecordDraft draft;
    draft.m_original.kind = blank.kind;
    draft.m_original.values = blank.values;
    return draft;
}

RecordDraft RecordDraft::restored(const RecordEdit &edit, const QHash<QString, QString> &proposals,
                                  const Record &current, const QStringList &unfinished)
{
    Record before;
    before.kind = edit.kind;
    before.id = edit.id;
    before.version = edit.baseVersion;
    before.values = edit.originals;
    RecordDraft draft(before);
    for (auto it = edit.changes.begin(); it != edit.changes.end(); ++it)
        draft.setValue(it.key(), *it);
    for (auto it = proposals.begin(); it != proposals.end(); ++it)
        draft.proposeNumber(it.key(), *it);
    draft.m_edit.files = edit.files;
    if (current.id != 0)
        draft.rebase(current, unfinished);
    else
        draft.m_edit.operation = edit.operation; // the save may have been sent before
    return draft;
}

QVariant RecordDraft::value(const QString &key) const
{
    if (isProposed(key))
        return m_proposals.value(key);
    const auto it = m_edit.changes.constFind(key);
    return it == m_edit.changes.constEnd() ? m_original.value(key) : *it;
}

Record RecordDraft::current() const
{
    Record record = m_original;
    for (auto it = m_edit.changes.begin(); it != m_edit.changes.end(); ++it) {
        if (it->isValid() && !it->isNull())
            record.values.insert(it.key(), *it);
        else
            record.values.remove(it.key());
    }
    for (auto it = m_proposals.begin(); it != m_proposals.end(); ++it)
        record.values.insert(it.key(), *it);
    return record;
}

void RecordDraft::setValue(const QString &key, const QVariant &value)
{
    m_edit.takeNumbers.remove(key);
    m_proposals.remove(key);
    // a save on its way carries the old Operation: what is typed after it is another one
    m_edit.operation = QUuid::createUuid();
    if (sameValue(value, m_original.value(key)))
        m_edit.changes.remove(key);
    else
        m_edit.changes.insert(key, value);
}

void RecordDraft::proposeNumber(const QString &key, const QString &number)
{
    m_edit.operation = QUuid::createUuid();
    m_edit.changes.remove(key);
    m_edit.takeNumbers.insert(key);
    m_proposals.insert(key, number);
}

bool RecordDraft::isDirty() const
{
    return !m_edit.changes.isEmpty() || !m_edit.takeNumbers.isEmpty();
}

bool RecordDraft::isDirty(const QString &key) const
{
    return m_edit.changes.contains(key) || m_edit.takeNumbers.contains(key);
}

QStringList RecordDraft::dirtyKeys() const
{
    return m_edit.changes.keys() + QStringList(m_edit.takeNumbers.begin(), m_edit.takeNumbers.end());
}

RecordEdit RecordDraft::edit() const
{
    RecordEdit edit = m_edit;
    edit.kind = m_original.kind;
    edit.id = m_original.id;
    edit.baseVersion = m_original.version;
    if (isNew()) { // the defaults are part of what is created
        for (auto it = m_original.values.begin(); it != m_original.values.end(); ++it) {
            if (!edit.changes.contains(it.key()) && !edit.takeNumbers.contains(it.key()))
                edit.changes.insert(it.key(), *it);
        }
    }
    for (const QString &key : edit.changes.keys() + edit.takeNumbers.values())
        edit.originals.insert(key, m_bases.contains(key) ? m_bases.value(key) : m_original.value(key));
    return edit;
}

void RecordDraft::saved(const RecordEdit &sent, const Record &record, const QStringList &unfinished)
{
    const RecordDraft typed = *this;
    m_original = record;
    revert();
    QSet<QString> keys = sent.takeNumbers + typed.m_edit.takeNumbers;
    for (const auto &changes : {sent.changes, typed.m_edit.changes})
        keys.unite(QSet<QString>(changes.keyBegin(), changes.keyEnd()));
    for (const QString &key : std::as_const(keys)) {
        if (typed.isProposed(key)) {
            if (!sent.takeNumbers.contains(key))
                proposeNumber(key, typed.m_proposals.value(key));
        } else if (!sent.changes.contains(key) || !sameValue(sent.changes.value(key), typed.value(key))) {
            setValue(key, typed.value(key)); // also what was typed back to what it had been
        }
    }
    for (auto it = typed.m_edit.files.begin(); it != typed.m_edit.files.end(); ++it) {
        if (!sent.files.contains(it.key()))
            m_edit.files.insert(it.key(), *it);
    }
    // the save may have brought what others changed, also in a field that was typed in since it was sent
    for (const QString &key : dirtyKeys() + unfinished) {
        if (!sent.changes.contains(key) && !sent.takeNumbers.contains(key))
            noteBase(key, typed.m_bases.contains(key) ? typed.m_bases.value(key) : typed.m_original.value(key));
    }
}

void RecordDraft::revert()
{
    m_edit = {};
    m_proposals.clear();
    m_bases.clear();
}

void RecordDraft::rebase(const Record &newer, const QStringList &unfinished)
{
    const QHash<QString, QVariant> changes = m_edit.changes;
    const Record before = std::exchange(m_original, newer);
    m_edit.changes.clear();
    m_edit.operation = QUuid::createUuid(); // based on another version it is another save
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        if (!sameValue(*it, newer.value(it.key())))
            m_edit.changes.insert(it.key(), *it);
    }
    for (const QString &key : dirtyKeys() + unfinished)
        noteBase(key, m_bases.contains(key) ? m_bases.value(key) : before.value(key));
}

void RecordDraft::noteBase(const QString &key, const QVariant &base)
{
    if (sameValue(base, m_original.value(key)))
        m_bases.remove(key);
    else
        m_bases.insert(key, base);
}

QList<FieldConflict> RecordDraft::conflicts() const
{
    QList<FieldConflict> result;
    if (isNew())
        return result;
    for (const QString &key : fieldsInConflict(edit(), m_original))
        result.append({key, m_bases.value(key), value(key), m_original.value(key), {}});
    return result;
}

void RecordDraft::resolve(const QString &key, Choice choice)
{
    m_bases.remove(key);
    m_edit.operation = QUuid::createUuid();
    if (choice == Choice::Mine)
        return;
    m_edit.changes.remove(key);
    m_edit.takeNumbers.remove(key);
    m_proposals.remove(key);
}

} // namespace effectif
