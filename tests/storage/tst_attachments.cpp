// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachmentservice.h"

#include "models/services/maintenanceservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

NewFile file(const QString &name, const QByteArray &bytes)
{
    return {{name, 0, {}, {}}, bytes};
}

QStringList names(const QList<Attachment> &attachments)
{
    QStringList result;
    for (const Attachment &attachment : attachments)
        result << attachment.facts.name;
    return result;
}

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renewalsKeepTheirDates_data() { addEngineRows(); }
    void renewalsKeepTheirDates()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        NewFile permit = file(u"titre.pdf"_s, "%PDF-1.4 one");
        permit.facts.expires = QDate(2024, 3, 1);
        Attachment known = must(files.add(kStaff, makeSheet(*services, u"Ba"_s).id, permit));
        const auto expires = [&](const QDate &day) {
            AttachmentFacts facts = known.facts;
            facts.expires = day;
            known = must(files.describe(known, facts));
        };
        known = must(files.addVersion(known, file(u"titre.pdf"_s, "%PDF-1.4 two")));
        QCOMPARE(must(files.validities(known)), (QHash<int, QDate>{{1, QDate(2024, 3, 1)}, {2, QDate(2024, 3, 1)}})); // nobody said otherwise yet
        expires(QDate(2026, 3, 1));
        expires(QDate(2026, 3, 2)); // mistyped at first
        known = must(files.addVersion(known, file(u"titre.pdf"_s, "%PDF-1.4 three")));
        expires(QDate());
        QCOMPARE(must(files.validities(known)), (QHash<int, QDate>{{1, QDate(2024, 3, 1)}, {2, QDate(2026, 3, 2)}}));
    }

    void keptWithTheirFacts_data() { addEngineRows(); }
    void keptWithTheirFacts()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        NewFile passport = file(u"passeport.pdf"_s, "%PDF-1.4 one");
        passport.facts.type = must(files.types()).at(1).id;
        passport.facts.expires = QDate(2027, 5, 12);
        passport.facts.note = u" vu l’original "_s;
        const Attachment made = must(files.add(kStaff, sheet.id, passport));
        (void)must(files.add(kStaff, sheet.id, file(u"Été.txt"_s, "text")));
        (void)must(files.add(kStaff, makeSheet(*services, u"Bo"_s).id, file(u"x.txt"_s, "text"))); // the same bytes
        const QList<Attachment> found = must(files.list(kStaff, sheet.id));
        QCOMPARE(names(found), (QStringList{u"Été.txt"_s, u"passeport.pdf"_s}));
        QCOMPARE(found.last().facts, made.facts);
        QCOMPARE(found.last().facts.note, u"vu l’original"_s);
        QCOMPARE(found.last().facts.expires, QDate(2027, 5, 12));
        QCOMPARE(found.last().newest().added.userName, u"Alice Martin"_s);
        QCOMPARE(found.last().newest().added.at, database.clock().now());
        QCOMPARE(must(files.bytes(found.last().newest())), QByteArray("%PDF-1.4 one"));
        QCOMPARE(database.ask(u"SELECT count(*) FROM blob"_s), u"2"_s); // equal bytes lie there once
        QCOMPARE(database.violations(), QStringList());
    }

    void aNewVersionKeepsTheOldOnes_data() { addEngineRows(); }
    void aNewVersionKeepsTheOldOnes()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const Attachment first = must(files.add(kStaff, sheet.id, file(u"Contrat.doc"_s, "one")));
        const auto bob = database.open(u"Bob"_s);
        const Attachment second = must(AttachmentService(*bob).addVersion(first, file(u"scan 12.pdf"_s, "two")));
        QCOMPARE(second.facts.name, u"Contrat.pdf"_s); // still the contract, in another format
        QCOMPARE(second.versions.size(), 2);
        QCOMPARE(second.newest().number, 2);
        QCOMPARE(second.newest().added.userName, u"Bob"_s);
        QCOMPARE(must(files.bytes(second.versions.last())), QByteArray("one"));
        // who still looks at the first version may not lay another one over it unseen
        const auto late = files.addVersion(first, file(u"late.pdf"_s, "late"));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
        QVERIFY(!late.error().message.isEmpty());
        QCOMPARE(database.violations(), QStringList());
    }

    void removedAndBroughtBack_data() { addEngineRows(); }
    void removedAndBroughtBack()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const Attachment made = must(files.add(kStaff, sheet.id, file(u"a.txt"_s, "one")));
        const Attachment removed = must(files.remove(made));
        QVERIFY(removed.removed);
        QVERIFY(must(files.list(kStaff, sheet.id)).isEmpty());
        QCOMPARE(database.violations(), QStringList());
        QCOMPARE(must(files.restore(removed)).removed, false);
        QCOMPARE(names(must(files.list(kStaff, sheet.id))), QStringList{u"a.txt"_s});
        QVERIFY(!files.remove(made)); // seen before all that
    }

    /// One Operation each, told by the journal with old and new values, and by the feed under its own name.
    void journalAndFeed_data() { addEngineRows(); }
    void journalAndFeed()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        Attachment a = must(files.add(kStaff, sheet.id, file(u"a.txt"_s, "one")));
        const QString first = a.newest().hash;
        FeedPoint point = must(services->feedEnd());
        a = must(files.describe(a, {u"b.txt"_s, 0, QDate(2027, 1, 2), {}}));
        a = must(files.addVersion(a, file(u"c.txt"_s, "two")));
        a = must(files.remove(a));
        const QString id = QString::number(a.id);
        QCOMPARE(database.ask(u"SELECT field || ': ' || coalesce(old_value, '-') || ' > ' || coalesce(new_value, '-') "
                              "FROM journal WHERE kind = 'staff' AND record_id = %1 ORDER BY operation, field"_s.arg(sheet.id)),
                 u"file/%1/version: - > %2/a.txt,file/%1/expires_on: - > 2027-01-02,file/%1/name: a.txt > b.txt,"
                 "file/%1/version: %2/a.txt > %3/c.txt,file/%1/removed: 0 > 1"_s.arg(id, first, a.newest().hash));
        QCOMPARE(database.ask(u"SELECT what FROM operation ORDER BY seq"_s),
                 u"create,file_add,file_edit,file_version,file_remove"_s);
        QList<RecordId> told;
        const auto listen = [&] {
            const FeedNews news = must(services->feedSince(point));
            point = news.point;
            if (news.records.contains(kStaff)) // on a server the last transaction may be told once more
                [&] { QVERIFY(!database.isSqlite()); }();
            told += news.records.value(u"staff/file"_s);
            return told.contains(sheet.id);
        };
        QTRY_VERIFY_WITH_TIMEOUT(listen(), kPatience);
    }

    void sentTwiceIsDoneOnce_data() { addEngineRows(); }
    void sentTwiceIsDoneOnce()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const QUuid once = QUuid::createUuid();
        const Attachment made = must(files.add(kStaff, sheet.id, file(u"a.txt"_s, "one"), once));
        QCOMPARE(must(files.add(kStaff, sheet.id, file(u"a.txt"_s, "one"), once)).id, made.id);
        const QUuid version = QUuid::createUuid();
        (void)must(files.addVersion(made, file(u"a.txt"_s, "two"), version));
        QCOMPARE(must(files.addVersion(made, file(u"a.txt"_s, "two"), version)).versions.size(), 2);
        QCOMPARE(must(files.list(kStaff, sheet.id)).size(), 1);
    }

    void refusedInWords_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << u"a.txt"_s << QByteArray();
        QTest::newRow("too large") << u"a.txt"_s << QByteArray(AttachmentService::kMaxBytes + 1, 'x');
        QTest::newRow("program by name") << u"facture.pdf.exe"_s << QByteArray("text");
        QTest::newRow("program by another name") << u"facture.pdf"_s << QByteArray("MZ\x90\x00 and so on");
        QTest::newRow("script by another name") << u"notes.txt"_s << QByteArray("#!/bin/sh\nrm -rf ~");
        QTest::newRow("nameless") << u"///"_s << QByteArray("text");
    }
    void refusedInWords()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        TestDatabase database(Engine::Sqlite);
        const auto services = database.open();
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const auto made = AttachmentService(*services).add(kStaff, sheet.id, file(name, bytes));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
        QVERIFY(made.error().message.size() > 20);
        QCOMPARE(database.ask(u"SELECT count(*) FROM blob"_s), u"0"_s);
        QCOMPARE(database.ask(u"SELECT count(*) FROM operation WHERE what = 'file_add'"_s), u"0"_s);
    }

    void asLargeAsAllowed_data() { addEngineRows(); }
    void asLargeAsAllowed()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const QByteArray bytes(AttachmentService::kMaxBytes, '\x07');
        const auto made = files.add(kStaff, sheet.id, file(u"grand.bin"_s, bytes));
        QVERIFY2(made, why(made));
        QVERIFY(must(files.bytes(made->newest())) == bytes);
    }

    void onASheetThatIsGone_data() { addEngineRows(); }
    void onASheetThatIsGone()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        const auto made = AttachmentService(*services).add(kStaff, 77, file(u"a.txt"_s, "one"));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::NotFound);
        QCOMPARE(database.ask(u"SELECT count(*) FROM blob"_s), u"0"_s); // nothing of it stayed
    }

    /// Bytes that nothing refers to any more go; what the journal can bring back stays.
    void unusedBytesAreSweptAway_data() { addEngineRows(); }
    void unusedBytesAreSweptAway()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        const Attachment made = must(files.add(kStaff, sheet.id, file(u"a.txt"_s, "one")));
        (void)must(files.remove(must(files.addVersion(made, file(u"a.txt"_s, "two")))));
        QCOMPARE(must(MaintenanceService(*services).removeUnusedFiles()), 0);
        database.force(u"DELETE FROM attachment"_s); // as erasing a sheet does
        QCOMPARE(database.violations().size(), 2);
        QCOMPARE(must(MaintenanceService(*services).removeUnusedFiles()), 2);
        QCOMPARE(database.violations(), QStringList());
    }

    /// What hangs on a sheet goes with it to another department.
    void followTheirSheetToAnotherDepartment_data() { addEngineRows(); }
    void followTheirSheetToAnotherDepartment()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        const Record sheet = makeSheet(*services, u"Ba"_s);
        (void)must(files.add(kStaff, sheet.id, file(u"a.txt"_s, "one")));
        database.force(u"INSERT INTO department (id, name, name_key) VALUES (50, 'Brest', 'brest')"_s);
        (void)must(services->records().save(
            changeOf(sheet, {{u"department"_s, QVariant::fromValue(Reference{50, u"Brest"_s})}})));
        QCOMPARE(database.ask(u"SELECT department_id FROM attachment"_s), u"50"_s);
        QCOMPARE(database.ask(u"SELECT department_id FROM attachment_version"_s), u"50"_s);
        QCOMPARE(database.violations(), QStringList());
    }

    void typesAreEdited_data() { addEngineRows(); }
    void typesAreEdited()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        AttachmentService files(*services);
        QList<DocumentType> types = must(files.types());
        QVERIFY(types.size() >= 6);
        const DocumentType gone = types.takeLast();
        types.first().label.fr = u"Contrat"_s;
        types.first().leadDays = 7;
        types.prepend({0, {u"Carte grise"_s, u"Car papers"_s}, 15, false});
        const QList<DocumentType> stored = must(files.storeTypes(types));
        QCOMPARE(stored.first().label.fr, u"Carte grise"_s);
        QVERIFY(stored.first().id != 0);
        QCOMPARE(stored.at(1).leadDays, 7);
        QVERIFY(std::any_of(stored.begin(), stored.end(), [&](const DocumentType &type) {
            return type.id == gone.id && type.retired; // files may have it
        }));
        types.first().label.fr.clear();
        QVERIFY(!files.storeTypes(types));
    }
};
} // namespace

EFFECTIF_TEST(TestAttachments)
#include "tst_attachments.moc"
