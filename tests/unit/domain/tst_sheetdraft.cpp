// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/keptdraft.h"

#include "tests/support/testcase.h"

#include <QRandomGenerator>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
SheetDraft filled()
{
    SheetDraft draft;
    draft.id = QUuid::createUuid();
    draft.database = u"sqlite:/tmp/été.effectif"_s;
    draft.account = 4;
    draft.typed = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3, 4), Qt::UTC);
    draft.created = draft.typed.addDays(-3);
    draft.title = u"Lefèvre Zoé"_s;
    draft.edit.kind = u"staff"_s;
    draft.edit.id = 12;
    draft.edit.baseVersion = 3;
    draft.edit.changes = {{u"text"_s, u"œ’ 'x\n"_s},
                          {u"list"_s, QStringList{u"a"_s, u"b"_s}},
                          {u"nothing"_s, QVariant()},
                          {u"whole"_s, QVariant(qlonglong(1) << 60)},
                          {u"decimal"_s, 17.5},
                          {u"date"_s, QDate(1985, 11, 21)},
                          {u"moment"_s, draft.typed},
                          {u"yes"_s, true},
                          {u"reference"_s, QVariant::fromValue(Reference{7, u"Sud"_s})}};
    draft.edit.originals = draft.edit.changes;
    draft.edit.originals.insert(u"text"_s, u"before"_s);
    draft.edit.files = {{u"hash"_s, QByteArray("\0\xff bytes", 8)}};
    draft.edit.takeNumbers = {u"matricule"_s};
    draft.proposals = {{u"matricule"_s, u"SA00007"_s}};
    draft.unfinished = {{u"birth_date"_s, u"the 5th of May"_s}};
    return draft;
}

Result<SheetDraft> keptSheet(const QByteArray &bytes)
{
    const auto read = keptDraftFromBytes(bytes);
    return read ? Result<SheetDraft>(std::get<SheetDraft>(*read)) : fail(read.error());
}

class TestSheetDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTypeOfValueComesBack()
    {
        const SheetDraft draft = filled();
        const auto read = keptSheet(bytesOf(draft));
        QVERIFY(read);
        QCOMPARE(read->id, draft.id);
        QCOMPARE(read->database, draft.database);
        QCOMPARE(read->account, 4);
        QCOMPARE(read->typed, draft.typed);
        QCOMPARE(read->created, draft.created);
        QCOMPARE(read->title, draft.title);
        QCOMPARE(read->edit.operation, draft.edit.operation);
        QCOMPARE(read->edit.kind, draft.edit.kind);
        QCOMPARE(read->edit.id, 12);
        QCOMPARE(read->edit.baseVersion, 3);
        for (auto it = draft.edit.changes.begin(); it != draft.edit.changes.end(); ++it) {
            QVERIFY2(sameValue(read->edit.changes.value(it.key()), *it), qPrintable(it.key()));
            QCOMPARE(read->edit.changes.value(it.key()).metaType(), it->metaType());
        }
        QCOMPARE(read->edit.originals.value(u"text"_s), QVariant(u"before"_s));
        QCOMPARE(read->edit.files, draft.edit.files);
        QCOMPARE(read->edit.takeNumbers, draft.edit.takeNumbers);
        QCOMPARE(read->proposals, draft.proposals);
        QCOMPARE(read->unfinished, draft.unfinished);
        QCOMPARE(read->fieldCount(), 3); // the text, the number, the date that means nothing yet
    }

    void whatWasTypedOnAPageComesBack()
    {
        PageDraft draft;
        draft.id = QUuid::createUuid();
        draft.database = u"sqlite:/tmp/été.effectif"_s;
        draft.account = 4;
        draft.typed = QDateTime(QDate(2026, 11, 22), QTime(1, 2, 3, 4), Qt::UTC);
        draft.title = u"Sondage « Noël ? »"_s;
        draft.page = u"pollManagement"_s;
        draft.fields = 3;
        draft.content = {{u"fr"_s, u"Noël ?"_s}, {u"id"_s, 7}};
        const KeptDraft kept = draft;
        const auto read = keptDraftFromBytes(bytesOf(kept));
        QVERIFY(read && std::holds_alternative<PageDraft>(*read));
        const auto &page = std::get<PageDraft>(*read);
        QCOMPARE(page.id, draft.id);
        QCOMPARE(page.database, draft.database);
        QCOMPARE(page.account, 4);
        QCOMPARE(page.typed, draft.typed);
        QCOMPARE(page.title, draft.title);
        QCOMPARE(page.page, draft.page);
        QCOMPARE(fieldCountOf(*read), 3);
        QCOMPARE(page.content, draft.content);
        QVERIFY(!keptDraftFromBytes(QByteArray(bytesOf(kept)).replace("\"format\":1", "\"format\":2")));
    }

    void whoTypedIsOfferedIt()
    {
        Account paul;
        paul.id = 4;
        paul.rights.role = u"user"_s;
        Account sophie;
        sophie.id = 5;
        SheetDraft draft; // of the time before accounts
        QVERIFY(draft.isFor({}) && draft.isFor(sophie) && !draft.isFor(paul));
        draft.account = paul.id;
        QVERIFY(draft.isFor(paul) && !draft.isFor(sophie) && !draft.isFor({}));
    }

    /// Cut short anywhere, or with a byte changed anywhere: read without harm, or refused.
    void anyBytesAreReadWithoutHarm()
    {
        const QByteArray bytes = bytesOf(filled());
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY(!keptDraftFromBytes(bytes.left(length)));
        QRandomGenerator random(7);
        for (int i = 0; i < 20000; ++i) {
            QByteArray broken = bytes;
            broken[random.bounded(broken.size())] = char(random.bounded(256));
            (void)keptDraftFromBytes(broken);
        }
        QVERIFY(!keptDraftFromBytes("a letter"));
        QVERIFY(!keptDraftFromBytes(QByteArray(100, '\xff')));
    }

    void draftOfAnotherFormatIsRefused()
    {
        QByteArray bytes = bytesOf(filled());
        bytes.replace("\"format\":1", "\"format\":9");
        QVERIFY(!keptDraftFromBytes(bytes));
    }

    /// On the current version what was typed is dirty, and what someone else changed too waits for a choice.
    void putOnTheCurrentVersion()
    {
        SheetDraft draft;
        draft.edit.kind = u"staff"_s;
        draft.edit.id = 12;
        draft.edit.baseVersion = 3;
        draft.edit.changes = {{u"city"_s, u"Lyon"_s}, {u"position"_s, u"Comptable"_s}, {u"company"_s, u"B"_s}};
        draft.edit.originals = {{u"city"_s, u"Paris"_s}, {u"position"_s, QVariant()}, {u"company"_s, u"A"_s}};
        draft.unfinished = {{u"birth_date"_s, u"5"_s}};
        Record now;
        now.kind = u"staff"_s;
        now.id = 12;
        now.version = 9;
        now.values = {{u"city"_s, u"Brest"_s}, {u"company"_s, u"B"_s}, {u"last_name"_s, u"Ba"_s}};
        RecordDraft restored = draft.onTopOf(now);
        QStringList dirty = restored.dirtyKeys();
        dirty.sort();
        QCOMPARE(dirty, (QStringList{u"city"_s, u"position"_s})); // the company says already what was typed
        QCOMPARE(restored.value(u"last_name"_s), QVariant(u"Ba"_s));
        QCOMPARE(restored.conflicts().size(), 1);
        QCOMPARE(restored.conflicts().first().original, QVariant(u"Paris"_s));
        QCOMPARE(restored.conflicts().first().theirs, QVariant(u"Brest"_s));
        QCOMPARE(restored.edit().originals.value(u"city"_s), QVariant(u"Paris"_s)); // no save goes past the choice
        restored.resolve(u"city"_s, RecordDraft::Choice::Theirs);
        QVERIFY(restored.conflicts().isEmpty() && !restored.isDirty(u"city"_s));
    }

    /// A new sheet whose save may have been sent before the end keeps its Operation: sent again it is applied once.
    void newSheetKeepsItsOperation()
    {
        Record blank;
        blank.kind = u"staff"_s;
        blank.values = {{u"country"_s, u"fr"_s}};
        RecordDraft typed = RecordDraft::forNew(blank);
        typed.setValue(u"last_name"_s, u"Ba"_s);
        SheetDraft draft;
        draft.id = QUuid::createUuid();
        draft.edit = typed.edit();
        const SheetDraft read = keptSheet(bytesOf(draft)).value();
        QVERIFY(read.isNewSheet());
        const RecordDraft restored = read.onTopOf({});
        QVERIFY(restored.isNew() && restored.isDirty(u"last_name"_s) && !restored.isDirty(u"country"_s));
        QCOMPARE(restored.edit().operation, typed.edit().operation);
        QCOMPARE(restored.edit().changes, typed.edit().changes);
    }
};
} // namespace

EFFECTIF_TEST(TestSheetDraft)
#include "tst_sheetdraft.moc"
