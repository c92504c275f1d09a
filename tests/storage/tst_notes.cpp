// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/noteservice.h"

#include "models/services/attachmentservice.h"
#include "models/services/maintenanceservice.h"
#include "models/services/photoservice.h"
#include "models/storage/erasure.h"
#include "models/storage/operationrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const QByteArray kJpeg("\xff\xd8\xff some photo");

QStringList texts(const NotePage &page)
{
    QStringList result;
    for (const Note &note : page.notes)
        result << note.text;
    return result;
}

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writtenEditedRemovedAndBroughtBack_data() { addEngineRows(); }
    void writtenEditedRemovedAndBroughtBack()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        NoteService notes(*services);
        const NoteSubject sheet{kStaff, makeSheet(*services, u"Ba"_s).id};
        const NoteSubject other{kStaff, makeSheet(*services, u"Bo"_s).id};
        const Note first = must(notes.add(sheet, u"  A appelé à 9 h.\nRappeler. "_s));
        QCOMPARE(first.text, u"A appelé à 9 h.\nRappeler."_s);
        QCOMPARE(first.written.userName, u"Alice Martin"_s);
        QVERIFY(first.mine && !first.edited.isValid());
        (void)must(notes.add(sheet, u"Deux"_s));
        (void)must(notes.add(other, u"Ailleurs"_s));
        QCOMPARE(texts(must(notes.list(sheet, 10))), (QStringList{u"Deux"_s, first.text}));
        database.clock().turn(60);
        const Note edited = must(notes.edit(first, u"A appelé à 10 h."_s));
        QCOMPARE(edited.edited, database.clock().now());
        QCOMPARE(edited.written.at, first.written.at);
        const auto stale = notes.edit(first, u"autre"_s);
        QCOMPARE(stale.error().kind, ErrorKind::Conflict);
        const Note removed = must(notes.remove(edited));
        QCOMPARE(texts(must(notes.list(sheet, 10))), QStringList{u"Deux"_s});
        database.clock().turn(60);
        const Note back = must(notes.restore(removed));
        QCOMPARE(back.edited, edited.edited); // bringing back is no edit
        QCOMPARE(must(notes.list(sheet, 1)).total, 2);
        QCOMPARE(must(notes.list(sheet, 1)).notes.size(), 1);
        const QString id = QString::number(first.id);
        QCOMPARE(database.ask(u"SELECT field || ': ' || old_value || ' > ' || new_value FROM journal ORDER BY seq"_s),
                 u"note/%1/text: A appelé à 9 h.\nRappeler. > A appelé à 10 h.,note/%1/removed: 0 > 1,"
                 "note/%1/removed: 1 > 0"_s.arg(id));
        QCOMPARE(database.violations(), QStringList());
    }

    void onlyTheAuthorMayChangeIt_data() { addEngineRows(); }
    void onlyTheAuthorMayChangeIt()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto alice = database.open();
        const auto bob = database.open(u"Bob"_s);
        const NoteSubject sheet{kStaff, makeSheet(*alice, u"Ba"_s).id};
        (void)must(NoteService(*alice).add(sheet, u"De moi"_s));
        Note seen = must(NoteService(*bob).list(sheet, 10)).notes.first();
        QVERIFY(!seen.mine);
        for (const auto &refused : {NoteService(*bob).edit(seen, u"x"_s), NoteService(*bob).remove(seen)}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Denied);
            QVERIFY(refused.error().message.contains(u"Alice Martin"_s));
        }
        QCOMPARE(texts(must(NoteService(*alice).list(sheet, 10))), QStringList{u"De moi"_s});
    }

    void refusedInWords()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        NoteService notes(*services);
        const NoteSubject sheet{kStaff, makeSheet(*services, u"Ba"_s).id};
        QCOMPARE(notes.add(sheet, u" \n "_s).error().kind, ErrorKind::Invalid);
        QCOMPARE(notes.add(sheet, QString(NoteService::kMaxLength + 1, u'x')).error().kind, ErrorKind::Invalid);
        QCOMPARE(notes.add({kStaff, 99}, u"x"_s).error().kind, ErrorKind::NotFound);
        QCOMPARE(notes.add({u"staff; DROP TABLE note"_s, 1}, u"x"_s).error().kind, ErrorKind::Internal);
        QVERIFY(notes.add(sheet, QString(NoteService::kMaxLength, u'é')));
    }

    void photoIsReplacedRemovedAndBroughtBack_data() { addEngineRows(); }
    void photoIsReplacedRemovedAndBroughtBack()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        PhotoService photos(*services);
        const RecordId id = makeSheet(*services, u"Ba"_s).id;
        FeedPoint point = must(services->feedEnd());
        QVERIFY(must(photos.photo(kStaff, id)).isEmpty());
        const PhotoChange first = must(photos.replace(kStaff, id, {kJpeg + "1", kJpeg + "t1"}));
        QVERIFY(first.before == PhotoState{} && !first.after.photo.isEmpty());
        const PhotoChange second = must(photos.replace(kStaff, id, {kJpeg + "2", kJpeg + "t2"}));
        QCOMPARE(second.before, first.after);
        const PhotoChange removed = must(photos.remove(kStaff, id));
        QVERIFY(must(photos.photo(kStaff, id)).isEmpty());
        QVERIFY(must(photos.thumbnails(kStaff, {id})).isEmpty());
        QCOMPARE(database.violations(), QStringList());
        QCOMPARE(must(MaintenanceService(*services).removeUnusedFiles()), 0); // it may come back
        (void)must(photos.undo(kStaff, id, removed));
        QCOMPARE(must(photos.photo(kStaff, id)), kJpeg + "2");
        QCOMPARE(must(photos.thumbnails(kStaff, {id})).value(id), kJpeg + "t2");
        (void)must(photos.undo(kStaff, id, second));
        QCOMPARE(must(photos.photo(kStaff, id)), kJpeg + "1");
        QCOMPARE(photos.undo(kStaff, id, second).error().kind, ErrorKind::Conflict); // someone was there before
        (void)must(photos.undo(kStaff, id, first));
        QVERIFY(must(photos.photo(kStaff, id)).isEmpty());
        QCOMPARE(database.ask(u"SELECT count(*) FROM journal WHERE field = 'photo/hash'"_s), u"6"_s);
        QCOMPARE(database.ask(u"SELECT what FROM operation ORDER BY seq"_s),
                 u"create,photo,photo,photo_remove,photo_undo,photo_undo,photo_undo"_s);
        QList<RecordId> told;
        const auto listen = [&] {
            const FeedNews news = must(services->feedSince(point));
            point = news.point;
            return (told += news.records.value(u"staff/photo"_s)).contains(id);
        };
        QTRY_VERIFY_WITH_TIMEOUT(listen(), kPatience);
    }

    /// What hangs on a sheet goes with it when it is erased: rows, journal, bytes; also the photo of before.
    void erasedWithTheSheet_data() { addEngineRows(); }
    void erasedWithTheSheet()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        PhotoService photos(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const RecordId other = makeSheet(*services, u"Bo"_s).id;
        for (const RecordId id : {sheet.id, other}) // both have had the same picture
            (void)must(photos.replace(kStaff, id, {kJpeg + "same", kJpeg + "t"}));
        (void)must(photos.replace(kStaff, sheet.id, {kJpeg + "own", kJpeg + "own t"}));
        (void)must(photos.remove(kStaff, sheet.id));
        const PhotoChange theirs = must(photos.remove(kStaff, other));
        (void)must(NoteService(*services).edit(must(NoteService(*services).add({kStaff, sheet.id}, u"secret"_s)), u"secret 2"_s));
        (void)must(AttachmentService(*services).add(kStaff, sheet.id, {{u"a.txt"_s, 0, {}, {}}, "secret"}));
        (void)must(services->lifecycle().moveToBin({kStaff, {sheet.id}, {}}));
        const auto erased = services->lifecycle().erase({kStaff, {sheet.id}, {}});
        QVERIFY2(erased, why(erased));
        QCOMPARE(database.ask(u"SELECT count(*) FROM note"_s), u"0"_s);
        QCOMPARE(database.ask(u"SELECT count(*) FROM attachment_version"_s), u"0"_s);
        QCOMPARE(database.ask(u"SELECT count(*) FROM journal WHERE record_id = %1"_s.arg(sheet.id)), u"0"_s);
        QCOMPARE(database.ask(u"SELECT count(*) FROM blob"_s), u"2"_s); // of the other's photo, which may come back
        (void)must(photos.undo(kStaff, other, theirs));
        QCOMPARE(must(photos.photo(kStaff, other)), kJpeg + "same");
        QCOMPARE(database.violations(), QStringList());
    }

    void photoHasItsSize()
    {
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        PhotoService photos(*services);
        const RecordId id = makeSheet(*services, u"Ba"_s).id;
        QCOMPARE(photos.replace(kStaff, id, {kJpeg + QByteArray(200 * 1024, 'x'), kJpeg}).error().kind, ErrorKind::Invalid);
        QVERIFY(!photos.replace(kStaff, id, {"<svg/>", kJpeg}));
        QVERIFY(!photos.replace(kStaff, 99, {kJpeg, kJpeg}));
    }
};
} // namespace

EFFECTIF_TEST(TestNotes)
#include "tst_notes.moc"
