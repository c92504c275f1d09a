// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several sheets of one person become one: nothing is lost, everything goes along, and all of it comes back.
#include "models/services/attachmentservice.h"
#include "models/services/duplicatescanservice.h"
#include "models/services/historyservice.h"
#include "models/services/mergeservice.h"
#include "models/services/noteservice.h"
#include "models/services/personservice.h"
#include "models/services/photoservice.h"
#include "models/services/transferservice.h"
#include "models/storage/connection.h"
#include "models/storage/mergerepository.h"
#include "models/storage/personrepository.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <functional>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kIban = u"FR7630006000011234567890189"_s;

/// Irène twice, once of each with something on it.
class TwoIrenes
{
public:
    explicit TwoIrenes(Engine engine) : database(engine), services(database.open())
    {
        FieldDefinition tutor = ownField(u"tutor"_s, u"reference"_s);
        tutor.target = kStaff;
        publishFields(*services, {tutor});
        irene = makeSheet(*services, u"Lefèvre"_s, u"Irène"_s,
                          {{u"city"_s, u"Lyon"_s}, {u"matricule"_s, u"A-1"_s}, {u"mobile"_s, u"+33612345678"_s}, {u"position"_s, u"Comptable"_s},
                           {u"birth_date"_s, QDate(1984, 3, 7)}});
        database.clock().turn(60);
        copy = makeSheet(*services, u"Lefevre"_s, u"Irène"_s,
                         {{u"city"_s, u"Paris"_s}, {u"matricule"_s, u"B-2"_s}, {u"mobile"_s, u"+33612345678"_s}, {u"birth_date"_s, QDate(1984, 3, 7)},
                          {u"nature"_s, u"employee"_s}, {u"iban"_s, kIban}});
        ward = makeSheet(*services, u"Noir"_s, u"Paul"_s, {{u"tutor"_s, QVariant::fromValue(Reference{copy.id, u"Lefevre Irène"_s})}});
        note = must(NoteService(*services).add({kStaff, copy.id}, u"Rappeler lundi"_s));
        file = must(AttachmentService(*services).add(kStaff, copy.id, {{u"cv.pdf"_s, 0, {}, {}}, "%PDF 1"}));
        (void)must(PhotoService(*services).replace(kStaff, copy.id, {"\xff\xd8\xffone", "\xff\xd8\xffsmall"}));
        (void)must(services->lifecycle().setFavourite({kStaff, {copy.id}, {}}, true));
        database.clock().turn(60);
    }

    MergeRequest request(const QHash<QString, RecordId> &chosen = {})
    {
        const MergeComparison compared = must(MergeService(*services).compare(kStaff, {irene.id, copy.id}));
        MergeRequest request;
        request.kind = kStaff;
        request.survivor = irene.id;
        request.merged = {copy.id};
        request.chosen = chosen;
        for (const MergeSheet &sheet : compared.sheets) {
            request.versions.insert(sheet.id, sheet.version);
            request.seen.insert(sheet.id, sheet.updated.at);
        }
        return request;
    }
    Result<MergeOutcome> merge(const QHash<QString, RecordId> &chosen = {}) { return MergeService(*services).merge(request(chosen)); }
    Result<UndoOutcome> undo(const QUuid &operation, const UndoDecision &decision = {})
    {
        database.clock().turn(60);
        return HistoryService(*services).undo(operation, decision, progress);
    }
    UndoPlan plan(const QUuid &operation) { return must(HistoryService(*services).undoPlan(operation, progress)); }
    QList<RecordId> found(const QString &typed, RecordScope scope = RecordScope::Everyone)
    {
        services->records().forgetOrders();
        RecordQuery query;
        query.kind = kStaff;
        query.search = typed;
        query.scope = scope;
        return must(services->records().ids(query));
    }
    Record load(RecordId id) { return must(services->records().load(kStaff, id)); }
    QString city() { return load(irene.id).value(u"city"_s).toString(); }
    int notesOn(RecordId id) { return static_cast<int>(must(NoteService(*services).list({kStaff, id}, 100)).notes.size()); }

    TestDatabase database;
    std::unique_ptr<Services> services;
    Record irene;
    Record copy;
    Record ward;
    Note note;
    Attachment file;
    Progress progress;
};
} // namespace

class TestMergeSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetsAreComparedFieldByField_data() { addEngineRows(); }
    void sheetsAreComparedFieldByField()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const MergeComparison compared = must(MergeService(*office.services).compare(kStaff, {office.copy.id, office.irene.id}));
        QCOMPARE(compared.obstacle, QString());
        QCOMPARE(compared.references, 1);
        QHash<QString, MergeRow> rows;
        for (const MergeRow &row : compared.rows)
            rows.insert(row.key, row);
        QCOMPARE(rows.value(u"city"_s).state, MergeState::Different);
        QCOMPARE(rows.value(u"city"_s).texts, (QStringList{u"Paris"_s, u"Lyon"_s}));
        QCOMPARE(rows.value(u"mobile"_s).state, MergeState::Same);
        QCOMPARE(rows.value(u"iban"_s).state, MergeState::OnlyOne);
        QCOMPARE(rows.value(kMergePhoto).state, MergeState::OnlyOne);
        QVERIFY(!rows.contains(u"notes"_s)); // nobody holds any
        QCOMPARE(proposedSource(rows.value(u"city"_s), compared.sheets, 1), 1);
        QCOMPARE(proposedSource(rows.value(u"iban"_s), compared.sheets, 1), 0);
        const QString hanging = compared.sheets.first().hanging.join(u' ');
        for (const char *const word : {"file", "note", "favourite"})
            QVERIFY2(hanging.contains(QLatin1StringView(word)), qPrintable(hanging));
        QCOMPARE(compared.sheets.at(1).hanging, QStringList());
    }

    void everythingGoesToTheOneThatStays_data() { addEngineRows(); }
    void everythingGoesToTheOneThatStays()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const auto merged = office.merge({{u"iban"_s, office.copy.id}, {kMergePhoto, office.copy.id}, {u"city"_s, office.copy.id}});
        QVERIFY2(merged, why(merged));
        QCOMPARE(merged->title, u"Lefèvre Irène"_s);
        QCOMPARE(merged->redirected, 1);
        const Record stays = office.load(office.irene.id);
        QCOMPARE(stays.value(u"iban"_s).toString(), kIban);
        QCOMPARE(stays.value(u"city"_s).toString(), u"Paris"_s);
        QCOMPARE(stays.value(u"position"_s).toString(), u"Comptable"_s);
        QCOMPARE(office.notesOn(office.irene.id), 1);
        QCOMPARE(must(AttachmentService(*office.services).list(kStaff, office.irene.id)).size(), 1);
        QCOMPARE(must(AttachmentService(*office.services).bytes(office.file.newest())), QByteArray("%PDF 1"));
        QVERIFY(!must(PhotoService(*office.services).photo(kStaff, office.irene.id)).isEmpty());
        QCOMPARE(must(office.services->lifecycle().favourites(kStaff)), QList<RecordId>{office.irene.id});
        QCOMPARE(office.load(office.ward.id).value(u"tutor"_s).value<Reference>().id, office.irene.id);
        MergeService merges(*office.services);
        const auto trips = [&](const std::function<Result<Record>()> &load, RecordId leadsTo) {
            const int before = office.services->context().connection.asked();
            const auto record = load();
            return record && record->id == leadsTo ? office.services->context().connection.asked() - before : -1;
        };
        (void)must(office.services->records().load(kStaff, office.irene.id)); // what is asked once was asked
        const int alone = trips([&] { return office.services->records().load(kStaff, office.irene.id); }, office.irene.id);
        QVERIFY(alone > 0);
        QCOMPARE(trips([&] { return merges.load(kStaff, office.irene.id); }, office.irene.id), alone); // who is not merged costs nothing more
        QVERIFY(trips([&] { return merges.load(kStaff, office.copy.id); }, office.irene.id) > alone); // an old link leads to the one that stayed
        QCOMPARE(kindOf(merges.load(kStaff, 99'999)), ErrorKind::NotFound);
        QCOMPARE(must(merges.leadsTo(kStaff, office.copy.id)), std::optional(Reference{office.irene.id, u"Lefèvre Irène"_s}));
        QCOMPARE(must(merges.leadsTo(kStaff, office.irene.id)), std::nullopt);
        QCOMPARE(must(MergeService(*office.services).survivorOf(kStaff, office.copy.id)), office.irene.id);
        QCOMPARE(office.database.violations(), QStringList());
    }

    /// It is no sheet of any list, not even of the bin, and its number finds the one that stays.
    void mergedSheetIsOutOfSight_data() { addEngineRows(); }
    void mergedSheetIsOutOfSight()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const QUuid operation = must(office.merge()).operation;
        QCOMPARE(office.found(u"B-2"_s), QList<RecordId>{office.irene.id});
        QVERIFY(must(MergeService(*office.services).foundBy(kStaff, u"b-2"_s, {office.irene.id, office.ward.id})).contains(u"B-2"_s));
        QCOMPARE(must(MergeService(*office.services).foundBy(kStaff, u"lefevre"_s, {office.irene.id})), QString());
        QCOMPARE(office.found(u"lefevre"_s), QList<RecordId>{office.irene.id});
        QCOMPARE(office.found({}, RecordScope::Bin), QList<RecordId>());
        QCOMPARE(must(office.services->records().counts(kStaff)).bin, 0);
        QCOMPARE(must(office.services->records().counts(kStaff)).present, 2);
        QCOMPARE(must(office.services->records().count(kStaff)), 2);
        (void)must(office.services->lifecycle().restore({kStaff, {office.copy.id}, {}})); // there is nothing to restore
        QVERIFY(office.load(office.copy.id).isInBin());
        const auto saved = office.services->records().save(changeOf(office.load(office.copy.id), {{u"city"_s, u"Nice"_s}}));
        QVERIFY(!saved && saved.error().kind == ErrorKind::Denied);
        Progress progress;
        const auto scanned = DuplicateScanService(office.services->context(), office.services->catalogues()).scan(kStaff, {}, progress);
        QVERIFY(must(scanned).pairs.isEmpty());
        // a later change keeps the words that it is found by
        (void)must(office.services->records().save(changeOf(office.load(office.irene.id), {{u"city"_s, u"Brest"_s}})));
        QCOMPARE(office.found(u"B-2"_s), QList<RecordId>{office.irene.id});
        (void)must(office.undo(operation));
        QCOMPARE(office.found(u"B-2"_s), QList<RecordId>{office.copy.id});
        QCOMPARE(office.database.violations(), QStringList());
    }

    void takenBackItIsWhatItWas_data() { addEngineRows(); }
    void takenBackItIsWhatItWas()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const QUuid operation = must(office.merge({{u"matricule"_s, office.copy.id}, {u"iban"_s, office.copy.id}, {kMergePhoto, office.copy.id}})).operation;
        QCOMPARE(office.load(office.irene.id).value(u"matricule"_s).toString(), u"B-2"_s);
            QCOMPARE(office.database.violations().join(u";"_s), QString());
        for (int round = 0; round < 2; ++round) { // and again, after the undo was taken back
            const UndoPlan plan = office.plan(operation);
            QVERIFY2(plan.obstacle.isEmpty(), qPrintable(plan.obstacle));
            QCOMPARE(plan.conflictCount, 0);
            const auto undone = office.undo(operation);
            QVERIFY2(undone, why(undone));
            QCOMPARE(undone->keptCount, 0);
            QCOMPARE(office.load(office.irene.id).value(u"matricule"_s).toString(), u"A-1"_s);
            QVERIFY(!office.load(office.irene.id).value(u"iban"_s).isValid());
            const Record copy = office.load(office.copy.id);
            QCOMPARE(copy.value(u"matricule"_s).toString(), u"B-2"_s);
            QVERIFY(!copy.isInBin());
            QCOMPARE(office.notesOn(office.copy.id), 1);
            QCOMPARE(office.notesOn(office.irene.id), 0);
            QCOMPARE(must(AttachmentService(*office.services).list(kStaff, office.copy.id)).size(), 1);
            QVERIFY(must(PhotoService(*office.services).photo(kStaff, office.irene.id)).isEmpty());
            QVERIFY(!must(PhotoService(*office.services).photo(kStaff, office.copy.id)).isEmpty());
            QCOMPARE(must(office.services->lifecycle().favourites(kStaff)), QList<RecordId>{office.copy.id});
            QCOMPARE(office.load(office.ward.id).value(u"tutor"_s).value<Reference>().id, office.copy.id);
            QCOMPARE(office.database.violations(), QStringList());
            const auto again = office.undo(undone->operation);
            QVERIFY2(again, why(again));
            QCOMPARE(office.load(office.irene.id).value(u"matricule"_s).toString(), u"B-2"_s);
            QCOMPARE(office.notesOn(office.irene.id), 1);
            QCOMPARE(must(MergeService(*office.services).survivorOf(kStaff, office.copy.id)), office.irene.id);
            QCOMPARE(office.found(u"A-1"_s), QList<RecordId>{office.irene.id});
            QCOMPARE(office.database.violations(), QStringList());
            (void)must(office.undo(again->operation));
            (void)must(office.undo(must(office.merge({{u"matricule"_s, office.copy.id}})).operation));
            (void)must(office.undo(must(office.merge()).operation));
            if (round == 0)
                (void)must(HistoryService(*office.services).undo(undone->operation, {}, office.progress));
        }
    }

    /// Weeks later, and somebody went on working with the sheet: what they did stays, and is named.
    void laterChangesAreNamedAndStay_data() { addEngineRows(); }
    void laterChangesAreNamedAndStay()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const QUuid operation = must(office.merge({{u"city"_s, office.copy.id}})).operation;
        office.database.clock().turn(3600 * 24 * 30);
        (void)must(office.services->records().save(changeOf(office.load(office.irene.id), {{u"city"_s, u"Brest"_s}})));
        const Note moved = must(NoteService(*office.services).list({kStaff, office.irene.id}, 10)).notes.first();
        (void)must(NoteService(*office.services).edit(moved, u"Rappeler mardi"_s));
        const UndoPlan plan = office.plan(operation);
        QCOMPARE(plan.conflictCount, 2);
        QStringList named;
        for (const UndoConflict &conflict : plan.conflicts) {
            named << conflict.key;
            QVERIFY(conflict.later.at.isValid());
        }
        named.sort();
        QCOMPARE(named, (QStringList{u"city"_s, u"note/%1/sheet"_s.arg(office.note.id)}));
        const UndoOutcome kept = must(office.undo(operation));
        QCOMPARE(kept.keptCount, 2);
        QCOMPARE(office.city(), u"Brest"_s);
        QCOMPARE(office.notesOn(office.irene.id), 1);
        QVERIFY(!office.load(office.copy.id).isInBin());
        QCOMPARE(must(AttachmentService(*office.services).list(kStaff, office.copy.id)).size(), 1);
        QCOMPARE(office.database.violations(), QStringList());
    }
    void laterChangesGoWhereThePersonSaysSo_data() { addEngineRows(); }
    void laterChangesGoWhereThePersonSaysSo()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const QUuid operation = must(office.merge({{u"city"_s, office.copy.id}})).operation;
        (void)must(office.services->records().save(changeOf(office.load(office.irene.id), {{u"city"_s, u"Brest"_s}})));
        (void)must(AttachmentService(*office.services).remove(must(AttachmentService(*office.services).list(kStaff, office.irene.id)).first()));
        UndoDecision decision;
        decision.overwriteAll = true;
        QCOMPARE(must(office.undo(operation, decision)).keptCount, 0);
        QCOMPARE(office.city(), u"Lyon"_s);
        QCOMPARE(must(AttachmentService(*office.services).list(kStaff, office.copy.id)).size(), 0); // it was removed, and hangs there so
        QCOMPARE(office.database.ask(u"SELECT record_id FROM attachment"_s), QString::number(office.copy.id));
    }

    void sheetsThatWereChangedSinceAreComparedAgain_data() { addEngineRows(); }
    void sheetsThatWereChangedSinceAreComparedAgain()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const MergeRequest request = office.request();
        office.database.clock().turn(60);
        (void)must(office.services->records().save(changeOf(office.load(office.copy.id), {{u"city"_s, u"Brest"_s}})));
        const auto refused = MergeService(*office.services).merge(request);
        QCOMPARE(kindOf(refused), ErrorKind::Conflict);
        const QString label = must(office.services->catalogues().catalogue(kStaff))->field(u"city"_s)->label.in(office.services->context().language);
        QVERIFY2(refused.error().message.contains(label), why(refused));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM merged_sheet"_s), u"0"_s);
        QCOMPARE(office.notesOn(office.copy.id), 1);
    }

    /// The answer got lost: the same merge once more is the one that was done.
    void sameMergeTwiceIsDoneOnce_data() { addEngineRows(); }
    void sameMergeTwiceIsDoneOnce()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const MergeRequest request = office.request();
        (void)must(MergeService(*office.services).merge(request));
        const auto again = MergeService(*office.services).merge(request);
        QVERIFY2(again, why(again));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM merged_sheet"_s), u"1"_s);
    }

    /// Three sheets, one after the other: every number still finds the last one, and each merge goes back by itself.
    void mergesOfMergesGoBackFromTheLast_data() { addEngineRows(); }
    void mergesOfMergesGoBackFromTheLast()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const Record third = makeSheet(*office.services, u"Lefèvre"_s, u"Iréne"_s, {{u"matricule"_s, u"C-3"_s}});
        const QUuid first = must(office.merge()).operation;
        const MergeRequest onwards{QUuid::createUuid(), kStaff, third.id, {office.irene.id}, {}, {}, {}};
        const auto second = MergeService(*office.services).merge(onwards);
        QVERIFY2(second, why(second));
        for (const QString &number : {u"A-1"_s, u"B-2"_s, u"C-3"_s})
            QCOMPARE(office.found(number), QList<RecordId>{third.id});
        QCOMPARE(must(MergeService(*office.services).survivorOf(kStaff, office.copy.id)), third.id);
        QCOMPARE(office.notesOn(third.id), 1);
        QVERIFY(!office.plan(first).obstacle.isEmpty());
        QCOMPARE(kindOf(office.undo(first)), ErrorKind::Invalid);
        (void)must(office.undo(second->operation));
        QCOMPARE(must(MergeService(*office.services).survivorOf(kStaff, office.copy.id)), office.irene.id);
        QCOMPARE(office.notesOn(office.irene.id), 1);
        (void)must(office.undo(first));
        QCOMPARE(office.notesOn(office.copy.id), 1);
        QCOMPARE(office.database.violations(), QStringList());
    }

    void severalSheetsAtOnce_data() { addEngineRows(); }
    void severalSheetsAtOnce()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const Record third = makeSheet(*office.services, u"Lefèvre"_s, u"I."_s, {{u"matricule"_s, u"C-3"_s}, {u"file_number"_s, u"D-9"_s}});
        (void)must(NoteService(*office.services).add({kStaff, third.id}, u"Autre note"_s));
        MergeRequest request = office.request({{u"matricule"_s, third.id}, {u"city"_s, office.copy.id}});
        request.merged << third.id;
        const auto merged = MergeService(*office.services).merge(request);
        QVERIFY2(merged, why(merged));
        QCOMPARE(office.notesOn(office.irene.id), 2);
        QCOMPARE(office.load(office.irene.id).value(u"matricule"_s).toString(), u"C-3"_s);
        QCOMPARE(office.found(u"D-9"_s), QList<RecordId>{office.irene.id});
        (void)must(office.undo(merged->operation));
        QCOMPARE(office.load(third.id).value(u"matricule"_s).toString(), u"C-3"_s);
        QCOMPARE(office.notesOn(third.id), 1);
        QCOMPARE(office.database.violations(), QStringList());
    }

    /// Merged sheets are of the department of the one that stays, wherever it goes.
    void departments_data() { addEngineRows(); }
    void departments()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon Nord"_s));
        const Reference nice = must(office.services->directory().addDepartment(u"Nice Est"_s));
        office.copy = must(office.services->records().save(changeOf(office.load(office.copy.id), {{u"department"_s, QVariant::fromValue(lyon)}})));
        const auto merged = office.merge();
        QVERIFY2(merged, why(merged));
        QVERIFY(office.load(office.copy.id).value(u"department"_s).value<Reference>().id != lyon.id);
        (void)must(office.services->records().save(changeOf(office.load(office.irene.id), {{u"department"_s, QVariant::fromValue(nice)}})));
        QCOMPARE(office.load(office.copy.id).value(u"department"_s).value<Reference>().id, nice.id);
        for (const QString &table : {u"merged_sheet"_s, u"note"_s, u"attachment"_s, u"attachment_version"_s, u"record_photo"_s})
            QCOMPARE(office.database.ask(u"SELECT DISTINCT department_id FROM %1"_s.arg(table)), QString::number(nice.id));
        UndoDecision decision;
        decision.overwriteAll = true;
        const auto undone = office.undo(merged->operation, decision);
        QVERIFY2(undone, why(undone));
        QCOMPARE(office.load(office.copy.id).value(u"department"_s).value<Reference>().id, lyon.id);
        QCOMPARE(office.database.ask(u"SELECT department_id FROM note"_s), QString::number(lyon.id));
        QCOMPARE(office.database.violations(), QStringList());
    }

    void erasingTakesMergedSheetsAlong_data() { addEngineRows(); }
    void erasingTakesMergedSheetsAlong()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        (void)must(office.merge());
        (void)must(office.services->lifecycle().moveToBin({kStaff, {office.irene.id}, {}}));
        const EraseInventory inventory = must(office.services->lifecycle().inventory(kStaff, {office.irene.id}));
        QVERIFY(inventory.numbers.contains(u"B-2"_s));
        (void)must(office.services->lifecycle().erase({kStaff, {office.irene.id}, {}}));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM staff WHERE id IN (%1, %2)"_s.arg(office.irene.id).arg(office.copy.id)), u"0"_s);
        for (const QString &table : {u"merged_sheet"_s, u"note"_s, u"attachment"_s})
            QCOMPARE(office.database.ask(u"SELECT count(*) FROM "_s + table), u"0"_s);
    }

    void anonymisingTakesMergedSheetsAlong_data() { addEngineRows(); }
    void anonymisingTakesMergedSheetsAlong()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        (void)must(office.merge());
        PersonService people(*office.services);
        const QJsonObject all = must(people.everything(kStaff, office.irene.id)).json;
        QCOMPARE(all.value("merged_sheets"_L1).toArray().size(), 1);
        const auto done = people.anonymise(kStaff, office.irene.id, office.load(office.irene.id).version, QUuid::createUuid());
        QVERIFY2(done, why(done));
        QVERIFY(!office.load(office.copy.id).value(u"city"_s).isValid());
        QVERIFY(!office.load(office.copy.id).value(u"first_name"_s).isValid());
        QCOMPARE(office.found(u"B-2"_s), QList<RecordId>());
    }

    /// Two accounts are two people to a server: an administrator says first whose the sheet is.
    void twoAccountsAreNotMerged_data() { addEngineRows(); }
    void twoAccountsAreNotMerged()
    {
        QFETCH(Engine, engine);
        TwoIrenes office(engine);
        const QString link = u"UPDATE app_user SET sheet_kind = 'staff', sheet_id = %1 WHERE id = (SELECT id FROM app_user ORDER BY id LIMIT 1 OFFSET %2)"_s;
        (void)must(office.services->signAs(u"Quelqu'un d'autre"_s));
        office.database.force(u"INSERT INTO app_user (name, name_key, active, created_at) VALUES ('Autre', 'autre', 1, '2026-01-01')"_s);
        office.database.force(link.arg(office.copy.id).arg(0));
        office.database.force(link.arg(office.irene.id).arg(1));
        const MergeComparison compared = must(MergeService(*office.services).compare(kStaff, {office.irene.id, office.copy.id}));
        QVERIFY(!compared.obstacle.isEmpty());
        QCOMPARE(kindOf(office.merge()), ErrorKind::Invalid);
        office.database.force(u"UPDATE app_user SET sheet_kind = NULL, sheet_id = NULL WHERE sheet_id = %1"_s.arg(office.irene.id));
        const QUuid operation = must(office.merge()).operation;
        QCOMPARE(office.database.ask(u"SELECT sheet_id FROM app_user WHERE sheet_id IS NOT NULL"_s), QString::number(office.irene.id));
        (void)must(office.undo(operation));
        QCOMPARE(office.database.ask(u"SELECT sheet_id FROM app_user WHERE sheet_id IS NOT NULL"_s), QString::number(office.copy.id));
    }

    void whoMayNotSeeSensitiveValuesLosesNone()
    {
        if (worksEncrypted())
            QSKIP("rights without the key: tests/storage/tst_encryption.cpp");
        TwoIrenes office(Engine::Sqlite);
        Rights rights = office.services->context().rights;
        rights.capabilities.remove(capability::kSensitive);
        office.services->context().rights = rights;
        office.services->catalogues().forgetAll();
        QCOMPARE(kindOf(office.merge()), ErrorKind::Denied); // what would go holds one
        MergeRequest other = office.request();
        std::swap(other.survivor, other.merged.first());
        const auto merged = MergeService(*office.services).merge(other);
        QVERIFY2(merged, why(merged));
        QCOMPARE(office.database.ask(u"SELECT iban FROM staff_private WHERE record_id = %1"_s.arg(office.copy.id)), kIban);
    }

    void staffAndStrangersMayNot()
    {
        if (worksEncrypted())
            QSKIP("no accounts there");
        TwoIrenes office(Engine::Sqlite);
        const MergeRequest request = office.request();
        for (const Rights &rights : {Rights{u"staff"_s, {}, {}, kStaff, office.irene.id}, Rights{u"user"_s, {9999}, {}, {}, 0}}) {
            office.services->context().rights = rights;
            office.services->catalogues().forgetAll();
            QCOMPARE(kindOf(MergeService(*office.services).merge(request)), ErrorKind::Denied);
        }
    }

    /// Of two departments only an administrator makes one sheet (K25).
    void ofTwoDepartmentsOnlyAnAdministrator()
    {
        if (worksEncrypted())
            QSKIP("no accounts there");
        TwoIrenes office(Engine::Sqlite);
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon Nord"_s));
        office.copy = must(office.services->records().save(changeOf(office.load(office.copy.id), {{u"department"_s, QVariant::fromValue(lyon)}})));
        const DepartmentId home = office.load(office.irene.id).value(u"department"_s).value<Reference>().id;
        office.services->context().rights = {u"manager"_s, {home, lyon.id}, {capability::kSensitive}, {}, 0};
        QVERIFY(!must(MergeService(*office.services).compare(kStaff, {office.irene.id, office.copy.id})).obstacle.isEmpty());
        QCOMPARE(kindOf(office.merge()), ErrorKind::Invalid);
    }

    /// Whoever adds a table that refers to a sheet says what a merge does with it.
    void everyTableIsNamed()
    {
        const QStringList named = storage::MergeRepository::moving() + storage::MergeRepository::staying(kStaff);
        for (const storage::PersonTable &table : storage::PersonRepository::tables(kStaff))
            QVERIFY2(named.contains(table.table), qPrintable(table.table));
        QStringList words = MergeService::namedTables();
        QStringList moving = storage::MergeRepository::moving();
        words.sort();
        moving.sort();
        QCOMPARE(words, moving);
    }

    void theMostCompleteStaysAndOfTwoTheOlder()
    {
        const auto sheet = [](RecordId id, int filled, int day) {
            MergeSheet one;
            one.id = id;
            one.filled = filled;
            one.created.at = QDateTime(QDate(2026, 1, day), QTime(8, 0), Qt::UTC);
            return one;
        };
        QCOMPARE(proposedSurvivor({sheet(1, 5, 1), sheet(2, 9, 2)}), 1);
        QCOMPARE(proposedSurvivor({sheet(1, 5, 9), sheet(2, 5, 2)}), 1);
        MergeRow row;
        row.values = {QVariant(), QVariant(u"a"_s), QVariant(u"b"_s)};
        row.changed = {Stamp(), Stamp(), Stamp{1, {}, QDateTime(QDate(2026, 5, 1), QTime(8, 0), Qt::UTC)}};
        const QList<MergeSheet> three{sheet(1, 1, 1), sheet(2, 1, 9), sheet(3, 1, 2)};
        QCOMPARE(proposedSource(row, three, 0), 2); // changed last
        row.changed[2] = Stamp();
        QCOMPARE(proposedSource(row, three, 0), 1); // nobody changed it: the sheet that was made last
        QCOMPARE(proposedSource(row, three, 2), 2);
        row.settled = u"why"_s;
        QCOMPARE(proposedSource(row, three, 0), 0);
    }
};

EFFECTIF_TEST(TestMergeSheets)
#include "tst_mergesheets.moc"
