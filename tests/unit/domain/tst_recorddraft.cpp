// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recorddraft.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
Record savedRecord(int version = 3)
{
    Record record;
    record.kind = u"staff"_s;
    record.id = 7;
    record.version = version;
    record.values = {{u"last_name"_s, u"Lefèvre"_s}, {u"city"_s, u"Lyon"_s}, {u"matricule"_s, u"SA00001"_s}};
    return record;
}

class TestRecordDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void untouchedSheetIsNotDirty()
    {
        const RecordDraft draft(savedRecord());
        QVERIFY(!draft.isDirty() && !draft.isNew());
        QVERIFY(draft.dirtyKeys().isEmpty());
        QVERIFY(draft.edit().changes.isEmpty());
        QCOMPARE(draft.edit().id, 7);
        QCOMPARE(draft.edit().baseVersion, 3);
        QCOMPARE(draft.current().values, savedRecord().values);
    }

    void typingAndTypingBack()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        QVERIFY(draft.isDirty() && draft.isDirty(u"city"_s) && !draft.isDirty(u"last_name"_s));
        QCOMPARE(draft.value(u"city"_s), QVariant(u"Paris"_s));
        QCOMPARE(draft.original().value(u"city"_s), QVariant(u"Lyon"_s));
        QCOMPARE(draft.current().value(u"city"_s), QVariant(u"Paris"_s));
        draft.setValue(u"city"_s, QVariant());
        QVERIFY(draft.isDirty(u"city"_s));
        QVERIFY(!draft.current().values.contains(u"city"_s));
        QVERIFY(draft.edit().changes.contains(u"city"_s)); // emptied is a change too
        draft.setValue(u"city"_s, u"Lyon"_s);
        QVERIFY(!draft.isDirty());
        draft.setValue(u"notes"_s, QVariant()); // nothing where nothing was
        QVERIFY(!draft.isDirty());
    }

    void droppingWhatWasTyped()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        draft.proposeNumber(u"matricule"_s, u"SA00009"_s);
        draft.setFile(u"hash"_s, "bytes");
        draft.revert();
        QVERIFY(!draft.isDirty() && !draft.isProposed(u"matricule"_s));
        QVERIFY(draft.edit().files.isEmpty());
        QCOMPARE(draft.value(u"matricule"_s), QVariant(u"SA00001"_s));
    }

    /// D32: the number on the screen is a proposal; the save takes whichever is next.
    void proposedNumbers()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"matricule"_s, u"X1"_s);
        draft.proposeNumber(u"matricule"_s, u"SA00009"_s);
        QVERIFY(draft.isDirty(u"matricule"_s) && draft.isProposed(u"matricule"_s));
        QCOMPARE(draft.value(u"matricule"_s), QVariant(u"SA00009"_s));
        QCOMPARE(draft.current().value(u"matricule"_s), QVariant(u"SA00009"_s));
        QCOMPARE(draft.edit().takeNumbers, QSet<QString>{u"matricule"_s});
        QVERIFY(!draft.edit().changes.contains(u"matricule"_s));
        draft.setValue(u"matricule"_s, u"H7"_s); // typed over by hand
        QVERIFY(!draft.isProposed(u"matricule"_s));
        QCOMPARE(draft.edit().changes.value(u"matricule"_s), QVariant(u"H7"_s));
        QVERIFY(draft.edit().takeNumbers.isEmpty());
    }

    /// A retry is the same Operation; anything typed in between makes another one.
    void operations()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        const QUuid first = draft.edit().operation;
        QCOMPARE(draft.edit().operation, first);
        draft.setValue(u"city"_s, u"Nice"_s);
        const QUuid second = draft.edit().operation;
        QVERIFY(second != first);
        draft.proposeNumber(u"matricule"_s, u"SA00009"_s);
        QVERIFY(draft.edit().operation != second);
        const QUuid third = draft.edit().operation;
        draft.setFile(u"hash"_s, "bytes");
        draft.setValue(u"photo"_s, u"hash/a.png"_s);
        QVERIFY(draft.edit().operation != third);
    }

    void newSheetCarriesItsDefaults()
    {
        Record blank;
        blank.kind = u"staff"_s;
        blank.values = {{u"nature"_s, u"employee"_s}, {u"country"_s, u"fr"_s}};
        RecordDraft draft = RecordDraft::forNew(blank);
        QVERIFY(draft.isNew() && !draft.isDirty()); // opened and closed again: nothing to ask
        draft.setValue(u"last_name"_s, u"Ba"_s);
        draft.setValue(u"country"_s, QVariant());
        const RecordEdit edit = draft.edit();
        QCOMPARE(edit.id, 0);
        QCOMPARE(edit.changes.value(u"nature"_s), QVariant(u"employee"_s));
        QVERIFY(edit.changes.contains(u"country"_s) && edit.changes.value(u"country"_s).isNull());
    }

    /// Whatever was typed while the save was on its way stays typed, as a change of what was saved.
    void typingDuringASave()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        draft.setValue(u"position"_s, u"Comptable"_s);
        const RecordEdit sent = draft.edit();
        draft.setValue(u"city"_s, u"Nice"_s);
        draft.setValue(u"notes"_s, u"later"_s);
        Record answer = savedRecord(4);
        answer.values.insert(u"city"_s, u"Paris"_s);
        answer.values.insert(u"position"_s, u"Comptable"_s);
        draft.saved(sent, answer);
        QCOMPARE(draft.original().version, 4);
        QStringList dirty = draft.dirtyKeys();
        dirty.sort();
        QCOMPARE(dirty, (QStringList{u"city"_s, u"notes"_s}));
        QCOMPARE(draft.value(u"city"_s), QVariant(u"Nice"_s));
        QVERIFY(draft.edit().operation != sent.operation);
        QCOMPARE(draft.edit().baseVersion, 4);
    }

    void typingBackDuringASave()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        const RecordEdit sent = draft.edit();
        draft.setValue(u"city"_s, u"Lyon"_s); // as it was before: after the save that is a change
        Record answer = savedRecord(4);
        answer.values.insert(u"city"_s, u"Paris"_s);
        draft.saved(sent, answer);
        QCOMPARE(draft.value(u"city"_s), QVariant(u"Lyon"_s));
        QVERIFY(draft.isDirty(u"city"_s));
    }

    void arrowDuringASave()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        const RecordEdit sent = draft.edit();
        draft.proposeNumber(u"file_number"_s, u"SA00009"_s);
        draft.setFile(u"hash"_s, "bytes");
        draft.setValue(u"photo"_s, u"hash/a.png"_s);
        draft.saved(sent, savedRecord(4));
        QVERIFY(draft.isProposed(u"file_number"_s));
        QCOMPARE(draft.value(u"file_number"_s), QVariant(u"SA00009"_s));
        QCOMPARE(draft.edit().files.value(u"hash"_s), QByteArray("bytes")); // or the next save names bytes nobody has
    }

    void nothingTypedDuringASave()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        draft.proposeNumber(u"matricule"_s, u"SA00009"_s);
        const RecordEdit sent = draft.edit();
        Record answer = savedRecord(4);
        answer.values.insert(u"city"_s, u"Paris"_s);
        answer.values.insert(u"matricule"_s, u"SA00010"_s); // someone was quicker
        draft.saved(sent, answer);
        QVERIFY(!draft.isDirty());
        QCOMPARE(draft.value(u"matricule"_s), QVariant(u"SA00010"_s));
    }

    /// After a conflict: the current version below, what was typed on top.
    void rebaseKeepsWhatWasTyped()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        draft.setValue(u"position"_s, u"Comptable"_s);
        draft.proposeNumber(u"file_number"_s, u"SA00009"_s);
        const QUuid operation = draft.edit().operation;
        Record newer = savedRecord(5);
        newer.values.insert(u"city"_s, u"Paris"_s); // they typed the same
        newer.values.insert(u"last_name"_s, u"Lefèvre-Ba"_s);
        draft.rebase(newer);
        QCOMPARE(draft.value(u"last_name"_s), QVariant(u"Lefèvre-Ba"_s));
        QVERIFY(!draft.isDirty(u"city"_s));
        QVERIFY(draft.isDirty(u"position"_s) && draft.isProposed(u"file_number"_s));
        QCOMPARE(draft.edit().baseVersion, 5);
        QVERIFY(draft.edit().operation != operation);
    }

    /// Both changed the city: mine stays on the screen, no save gets past the choice, and it is asked once.
    void sameFieldWaitsForAChoice()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"city"_s, u"Paris"_s);
        draft.proposeNumber(u"matricule"_s, u"SA00009"_s);
        QVERIFY(draft.conflicts().isEmpty());
        Record newer = savedRecord(5);
        newer.values.insert(u"city"_s, u"Brest"_s);
        newer.values.insert(u"matricule"_s, u"SA00002"_s);
        draft.rebase(newer);
        QCOMPARE(draft.value(u"city"_s), QVariant(u"Paris"_s));
        QCOMPARE(draft.conflicts().size(), 2);
        QCOMPARE(fieldsInConflict(draft.edit(), newer), (QStringList{u"city"_s, u"matricule"_s}));
        newer.version = 6; // and once more, elsewhere: the question stays the same
        draft.rebase(newer);
        QCOMPARE(draft.conflicts().size(), 2);
        QCOMPARE(draft.conflicts().first().original, QVariant(u"Lyon"_s));
        draft.resolve(u"city"_s, RecordDraft::Choice::Mine);
        draft.resolve(u"matricule"_s, RecordDraft::Choice::Theirs);
        QVERIFY(draft.conflicts().isEmpty());
        QVERIFY(fieldsInConflict(draft.edit(), newer).isEmpty());
        QCOMPARE(draft.dirtyKeys(), QStringList{u"city"_s});
        QCOMPARE(draft.value(u"matricule"_s), QVariant(u"SA00002"_s));
    }

    /// A text that means nothing yet was typed on the old value too: once it means something, it is compared.
    void unfinishedTextOnAFieldThatChanged()
    {
        RecordDraft draft(savedRecord());
        Record newer = savedRecord(4);
        newer.values.insert(u"city"_s, u"Brest"_s);
        draft.rebase(newer, {u"city"_s});
        QVERIFY(draft.conflicts().isEmpty());
        draft.setValue(u"city"_s, u"Paris"_s);
        QCOMPARE(draft.conflicts().size(), 1);
    }

    /// The save brought what someone else changed in a field that I typed in after it was sent.
    void saveBringsWhatOthersChanged()
    {
        RecordDraft draft(savedRecord());
        draft.setValue(u"position"_s, u"Comptable"_s);
        const RecordEdit sent = draft.edit();
        draft.setValue(u"city"_s, u"Paris"_s);
        Record answer = savedRecord(5);
        answer.values.insert(u"position"_s, u"Comptable"_s);
        answer.values.insert(u"city"_s, u"Brest"_s);
        draft.saved(sent, answer);
        QCOMPARE(draft.dirtyKeys(), QStringList{u"city"_s});
        QCOMPARE(draft.conflicts().size(), 1);
        QCOMPARE(draft.conflicts().first().theirs, QVariant(u"Brest"_s));
    }
};
} // namespace

EFFECTIF_TEST(TestRecordDraft)
#include "tst_recorddraft.moc"
