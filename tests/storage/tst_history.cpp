// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachmentservice.h"
#include "models/services/bulkeditservice.h"
#include "models/services/configurationservice.h"
#include "models/services/historyservice.h"
#include "models/services/importservice.h"
#include "models/services/noteservice.h"
#include "models/services/photoservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QDir>
#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

/// Two administrators at one office, and a progress that nobody looks at.
struct TwoDesks
{
    explicit TwoDesks(Engine engine) : database(engine), alice(database.open()), bob(database.open(u"Bob Petit"_s)) { }

    /// Time passes between two deeds.
    Record change(Services &who, const Record &sheet, const QHash<QString, QVariant> &changes)
    {
        database.clock().turn(3600);
        return must(who.records().save(changeOf(sheet, changes)));
    }
    HistoryPage history(RecordId id, const HistoryFilter &filter = {}) { return must(HistoryService(*alice).ofSheet(kStaff, id, filter)); }
    HistoryEntry newest() { return must(HistoryService(*alice).ofOffice({})).entries.first(); }
    QString city(RecordId id) { return must(alice->records().load(kStaff, id)).value(u"city"_s).toString(); }

    TestDatabase database;
    std::unique_ptr<Services> alice;
    std::unique_ptr<Services> bob;
    Progress progress;
};

QStringList sentences(const HistoryPage &page)
{
    QStringList result;
    for (const HistoryEntry &entry : page.entries) {
        QStringList changes;
        for (const HistoryChange &change : entry.changes)
            changes << change.label + u": "_s + change.before + u">"_s + change.after;
        result << entry.done.userName.section(u' ', 0, 0) + u' ' + entry.what + u' ' + changes.join(u", "_s);
    }
    return result;
}

/// The words under which the services begin operations, read from their sources: the first text after whatever begins one.
QStringList writtenWords()
{
    static const QRegularExpression begins(u"(?:runOperation|runAndTell)\\(|OperationNote \\w+\\{|OperationStart \\w+\\{|start\\(\\s*\\{|[ =]write\\(|"
                                           "\\bchange\\(known|return request\\(|return apply\\("_s);
    static const QRegularExpression words(u"u\"([a-z][a-z_ ]*)\"_s(?: : u\"([a-z_]+)\"_s)?"_s);
    QStringList result;
    const QDir folder(QStringLiteral(EFFECTIF_SOURCE_DIR "/models/services"));
    for (const QString &name : folder.entryList({u"*.cpp"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = begins.globalMatch(text); it.hasNext();) {
            const QString call = text.mid(it.next().capturedEnd(), 200).section(u';', 0, 0).section(u"[&]"_s, 0, 0);
            const auto word = words.match(call);
            for (int i = 1; i <= word.lastCapturedIndex(); ++i)
                result << word.captured(i);
        }
    }
    result.removeDuplicates();
    return result;
}

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetTellsWhoChangedWhat_data() { addEngineRows(); }
    void aSheetTellsWhoChangedWhat()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        Record sheet = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}});
        sheet = desks.change(*desks.bob, sheet, {{u"city"_s, u"Paris"_s}, {u"birth_date"_s, QDate(1985, 5, 9)}});
        desks.database.clock().turn(60);
        const Note note = must(NoteService(*desks.alice).add({kStaff, sheet.id}, u"Rappeler lundi"_s));
        must(desks.bob->lifecycle().moveToBin({kStaff, {sheet.id}, {}}));
        QCOMPARE(sentences(desks.history(sheet.id)),
                 (QStringList{u"Bob bin In the bin: No>Yes"_s, u"Alice note_add Note: >Rappeler lundi"_s,
                              u"Bob edit Date de naissance: >09/05/1985, Ville: Lyon>Paris"_s, u"Alice create "_s}));
        HistoryFilter filter;
        filter.field = u"city"_s;
        QCOMPARE(sentences(desks.history(sheet.id, filter)), QStringList{u"Bob edit Ville: Lyon>Paris"_s});
        const HistoryPage first = must(HistoryService(*desks.alice).ofSheet(kStaff, sheet.id, {}, {}, 2));
        QVERIFY(first.hasMore);
        const HistoryPage second =
            must(HistoryService(*desks.alice).ofSheet(kStaff, sheet.id, {}, {first.entries.last().done.at, first.entries.last().seq}, 2));
        QCOMPARE(second.entries.size(), 2);
        QCOMPARE(second.entries.last().what, u"create"_s);
        QVERIFY(!second.hasMore);
    }

    /// Sensitive values are in the history of whoever reads them on the sheet, and nowhere else.
    void sensitiveValuesOnlyForThoseWhoReadThem_data() { addEngineRows(); }
    void sensitiveValuesOnlyForThoseWhoReadThem()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        Record sheet = makeSheet(*desks.alice, u"Ba"_s);
        sheet = desks.change(*desks.alice, sheet, {{u"iban"_s, u"FR7630006000011234567890189"_s}, {u"city"_s, u"Lyon"_s}});
        QVERIFY(sentences(desks.history(sheet.id)).first().contains(u"FR76"_s));
        Rights blind;
        blind.capabilities.clear();
        desks.bob->context().rights = blind;
        desks.bob->catalogues().forgetAll();
        if (worksByAccount())
            return; // there the server knows the account's rights better: tests/security
        const HistoryPage seen = must(HistoryService(*desks.bob).ofSheet(kStaff, sheet.id));
        QCOMPARE(sentences(seen).first(), u"Alice edit Ville: >Lyon"_s);
        const auto undone = HistoryService(*desks.bob).undo(seen.entries.first().uuid, {}, desks.progress);
        QCOMPARE(kindOf(undone), ErrorKind::Denied);
        QCOMPARE(desks.city(sheet.id), u"Lyon"_s);
    }

    void aSheetAsItWas_data() { addEngineRows(); }
    void aSheetAsItWas()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            return; // a server's own clock stamps: afterAnOperation() shows the same
        TwoDesks desks(engine);
        const QDateTime born = desks.database.clock().now();
        Record sheet = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}});
        sheet = desks.change(*desks.bob, sheet, {{u"city"_s, u"Paris"_s}});
        const QDateTime between = desks.database.clock().now();
        sheet = desks.change(*desks.bob, sheet, {{u"city"_s, QVariant()}, {u"last_name"_s, u"Sow"_s}});
        HistoryService history(*desks.alice);
        const SheetThen then = must(history.asOn(kStaff, sheet.id, {between, 0, false}));
        QCOMPARE(then.record.value(u"city"_s).toString(), u"Paris"_s);
        QCOMPARE(then.record.value(u"last_name"_s).toString(), u"Ba"_s);
        QCOMPARE(QSet<QString>(then.differs.begin(), then.differs.end()), (QSet<QString>{u"city"_s, u"last_name"_s}));
        QCOMPARE(must(history.asOn(kStaff, sheet.id, {born, 0, false})).record.value(u"city"_s).toString(), u"Lyon"_s);
        QCOMPARE(kindOf(history.asOn(kStaff, sheet.id, {born.addSecs(-1), 0, false})), ErrorKind::NotFound);
    }

    void oneFieldOrAllComeBack_data() { addEngineRows(); }
    void oneFieldOrAllComeBack()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        Record sheet = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}, {u"matricule"_s, u"M-7"_s}});
        sheet = desks.change(*desks.bob, sheet, {{u"city"_s, u"Paris"_s}, {u"matricule"_s, u"M-8"_s}, {u"first_name"_s, u"Awo"_s}});
        const HistoryEntry change = desks.history(sheet.id).entries.first();
        HistoryService history(*desks.alice);
        Record back = must(history.restoreBefore(kStaff, sheet.id, u"city"_s, change.seq));
        QCOMPARE(back.value(u"city"_s).toString(), u"Lyon"_s);
        QCOMPARE(back.value(u"first_name"_s).toString(), u"Awo"_s);
        const SheetThen then = must(history.asOn(kStaff, sheet.id, {{}, change.seq, true}));
        back = must(history.restore(then));
        QCOMPARE(back.value(u"first_name"_s).toString(), u"Awa"_s);
        QCOMPARE(back.value(u"matricule"_s).toString(), u"M-7"_s); // its own old number it may have back (D3)
        QCOMPARE(desks.history(sheet.id).entries.first().what, u"edit"_s);
        QCOMPARE(kindOf(history.restore(must(history.asOn(kStaff, sheet.id, {{}, change.seq, true})))), ErrorKind::Invalid);
    }

    /// What somebody changed after one looked at the former values is not written over.
    void restoringMeetsALaterChange_data() { addEngineRows(); }
    void restoringMeetsALaterChange()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        Record sheet = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}});
        sheet = desks.change(*desks.alice, sheet, {{u"city"_s, u"Paris"_s}});
        HistoryService history(*desks.alice);
        const SheetThen then = must(history.asOn(kStaff, sheet.id, {{}, desks.history(sheet.id).entries.first().seq, true}));
        (void)desks.change(*desks.bob, sheet, {{u"city"_s, u"Nantes"_s}});
        QCOMPARE(kindOf(history.restore(then)), ErrorKind::Conflict);
        QCOMPARE(desks.city(sheet.id), u"Nantes"_s);
    }

    void anEditIsTakenBackDaysLater_data() { addEngineRows(); }
    void anEditIsTakenBackDaysLater()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        Record sheet = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}});
        sheet = desks.change(*desks.bob, sheet, {{u"city"_s, u"Paris"_s}, {u"first_name"_s, u"Awo"_s}, {u"iban"_s, u"FR7630006000011234567890189"_s}});
        const QUuid edit = desks.history(sheet.id).entries.first().uuid;
        desks.database.clock().turn(9 * 86400);
        sheet = desks.change(*desks.alice, sheet, {{u"position"_s, u"Comptable"_s}});
        HistoryService history(*desks.alice);
        const UndoPlan plan = must(history.undoPlan(edit, desks.progress));
        QCOMPARE(plan.obstacle, QString());
        QCOMPARE(plan.steps, 3);
        QCOMPARE(plan.conflictCount, 0);
        const UndoOutcome outcome = must(history.undo(edit, {}, desks.progress));
        QCOMPARE(outcome.sheets, 1);
        const Record now = must(desks.alice->records().load(kStaff, sheet.id));
        QCOMPARE(now.value(u"city"_s).toString(), u"Lyon"_s);
        QCOMPARE(now.value(u"first_name"_s).toString(), u"Awa"_s);
        QVERIFY(!now.value(u"iban"_s).isValid());
        QCOMPARE(now.value(u"position"_s).toString(), u"Comptable"_s);
        const HistoryPage page = desks.history(sheet.id);
        QCOMPARE(page.entries.first().what, u"undo"_s);
        QCOMPARE(page.entries.first().undoesWhat, operationSentence(u"edit"_s));
        QCOMPARE(page.entries.at(2).undone.userName, u"Alice Martin"_s);
        QVERIFY(must(history.undoPlan(edit, desks.progress)).obstacle.contains(u"Alice Martin"_s));
        QCOMPARE(kindOf(history.undo(edit, {}, desks.progress)), ErrorKind::NotFound);
        // and the undo is an operation like any other
        must(history.undo(outcome.operation, {}, desks.progress));
        QCOMPARE(desks.city(sheet.id), u"Paris"_s);
        QVERIFY(!desks.history(sheet.id).entries.at(3).undone.at.isValid());
    }

    void laterChangesStandAndAreNamed_data() { addEngineRows(); }
    void laterChangesStandAndAreNamed()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        Record sheet = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}});
        sheet = desks.change(*desks.alice, sheet, {{u"city"_s, u"Paris"_s}, {u"first_name"_s, u"Awo"_s}});
        const QUuid edit = desks.history(sheet.id).entries.first().uuid;
        sheet = desks.change(*desks.bob, sheet, {{u"city"_s, u"Nantes"_s}});
        HistoryService history(*desks.alice);
        const UndoPlan plan = must(history.undoPlan(edit, desks.progress));
        QCOMPARE(plan.steps, 1);
        QCOMPARE(plan.conflictCount, 1);
        const UndoConflict conflict = plan.conflicts.first();
        QCOMPARE(conflict.label, u"Ville"_s);
        QCOMPARE(conflict.later.userName, u"Bob Petit"_s);
        QCOMPARE(conflict.now, u"Nantes"_s);
        QCOMPARE(conflict.would, u"Lyon"_s);
        const UndoOutcome kept = must(history.undo(edit, {}, desks.progress));
        QCOMPARE(kept.keptCount, 1);
        QCOMPARE(desks.city(sheet.id), u"Nantes"_s);
        QCOMPARE(must(desks.alice->records().load(kStaff, sheet.id)).value(u"first_name"_s).toString(), u"Awa"_s);
        UndoDecision decision;
        decision.overwrite = {conflictName(sheet.id, conflict.key)};
        must(history.undo(edit, decision, desks.progress));
        QCOMPARE(desks.city(sheet.id), u"Lyon"_s);
    }

    void anImportIsTakenBack_data() { addEngineRows(); }
    void anImportIsTakenBack()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        const Record known = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"city"_s, u"Lyon"_s}, {u"matricule"_s, u"M-1"_s}});
        QByteArray csv("Matricule;Nom;Prénom;Ville\nM-1;Ba;Awa;Paris\n");
        for (int i = 2; i < 80; ++i)
            csv += "M-" + QByteArray::number(i) + ";Nouveau;Numéro " + QByteArray::number(i) + ";Lille\n";
        QBuffer file(&csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        ImportOptions options;
        options.kind = kStaff;
        options.mode = ImportMode::CreateAndUpdate;
        options.allowIncomplete = true;
        desks.database.clock().turn(60);
        const ImportSummary summary = must(ImportService(*desks.alice).run(file, options, [](const ImportIssue &) {}, desks.progress));
        QCOMPARE(summary.created, 78);
        QCOMPARE(summary.updated, 1);
        const HistoryEntry entry = desks.newest();
        QCOMPARE(entry.what, u"import"_s);
        QCOMPARE(entry.sheets, 79);
        HistoryService history(*desks.alice);
        const UndoPlan plan = must(history.undoPlan(entry.uuid, desks.progress));
        QCOMPARE(plan.steps, 79);
        Progress stopped;
        stopped.cancel();
        QCOMPARE(kindOf(history.undo(entry.uuid, {}, stopped)), ErrorKind::Unavailable);
        QCOMPARE(desks.city(known.id), u"Paris"_s);
        must(history.undo(entry.uuid, {}, desks.progress));
        QCOMPARE(desks.city(known.id), u"Lyon"_s);
        QCOMPARE(desks.database.ask(u"SELECT count(*) FROM staff WHERE binned_at IS NULL"_s), u"1"_s);
        must(history.undo(desks.newest().uuid, {}, desks.progress));
        QCOMPARE(desks.database.ask(u"SELECT count(*) FROM staff WHERE binned_at IS NULL"_s), u"79"_s);
        QCOMPARE(desks.city(known.id), u"Paris"_s);
    }

    /// A new sheet that somebody has worked on since stays where it is, unless one insists.
    void aMadeSheetThatWasWorkedOnStays_data() { addEngineRows(); }
    void aMadeSheetThatWasWorkedOnStays()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        const Record sheet = makeSheet(*desks.alice, u"Ba"_s);
        const QUuid made = desks.history(sheet.id).entries.first().uuid;
        (void)desks.change(*desks.bob, sheet, {{u"city"_s, u"Lyon"_s}});
        HistoryService history(*desks.alice);
        QCOMPARE(must(history.undoPlan(made, desks.progress)).conflicts.first().later.userName, u"Bob Petit"_s);
        QCOMPARE(kindOf(history.undo(made, {}, desks.progress)), ErrorKind::NotFound);
        UndoDecision decision;
        decision.overwriteAll = true;
        must(history.undo(made, decision, desks.progress));
        QVERIFY(must(desks.alice->records().load(kStaff, sheet.id)).isInBin());
    }

    void photosNotesAndFilesComeBack_data() { addEngineRows(); }
    void photosNotesAndFilesComeBack()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        const Record sheet = makeSheet(*desks.alice, u"Ba"_s);
        HistoryService history(*desks.alice);
        const auto undoNewest = [&] {
            desks.database.clock().turn(60);
            must(history.undo(desks.history(sheet.id).entries.first().uuid, {}, desks.progress));
            desks.database.clock().turn(60);
        };
        desks.database.clock().turn(60);
        const QByteArray photo("\xff\xd8\xff one");
        (void)must(PhotoService(*desks.alice).replace(kStaff, sheet.id, {photo, photo + "small"}));
        desks.database.clock().turn(60);
        (void)must(PhotoService(*desks.alice).replace(kStaff, sheet.id, {photo + "two", photo + "smaller"}));
        undoNewest();
        QCOMPARE(must(PhotoService(*desks.alice).photo(kStaff, sheet.id)), photo);
        NoteService notes(*desks.alice);
        const Note note = must(notes.add({kStaff, sheet.id}, u"Un"_s));
        desks.database.clock().turn(60);
        (void)must(notes.edit(note, u"Deux"_s));
        undoNewest();
        QCOMPARE(must(notes.list({kStaff, sheet.id}, 5)).notes.first().text, u"Un"_s);
        AttachmentService files(*desks.alice);
        const Attachment file = must(files.add(kStaff, sheet.id, {{u"cv.pdf"_s, 0, {}, {}}, "%PDF one"}));
        desks.database.clock().turn(60);
        (void)must(files.addVersion(file, {{u"cv2.pdf"_s, 0, {}, {}}, "%PDF two"}));
        undoNewest();
        QCOMPARE(must(files.bytes(must(files.list(kStaff, sheet.id)).first().newest())), QByteArray("%PDF one"));
        (void)must(files.remove(must(files.list(kStaff, sheet.id)).first()));
        undoNewest();
        QCOMPARE(must(files.list(kStaff, sheet.id)).size(), 1);
        desks.database.clock().turn(60);
        (void)must(notes.add({kStaff, sheet.id}, u"Trois"_s));
        undoNewest();
        QCOMPARE(must(notes.list({kStaff, sheet.id}, 5)).total, 1);
    }

    void listsAndConfigurationComeBack_data() { addEngineRows(); }
    void listsAndConfigurationComeBack()
    {
        QFETCH(Engine, engine);
        TwoDesks desks(engine);
        HistoryService history(*desks.alice);
        const ReferenceSource departments;
        const Reference lyon = must(desks.alice->directory().addDepartment(u"Lyon"_s));
        const Record sheet = makeSheet(*desks.alice, u"Ba"_s, u"Awa"_s, {{u"department"_s, QVariant::fromValue(lyon)}});
        const ReferenceItems items = must(desks.alice->references().items(departments));
        ReferenceItems pair;
        QString into;
        for (const ReferenceItem &item : items) {
            pair << item;
            if (item.id.toInt() != lyon.id)
                into = item.id;
        }
        desks.database.clock().turn(60);
        (void)must(desks.alice->references().merge(departments, pair, into, desks.progress));
        const auto departmentOf = [&] { return must(desks.alice->records().load(kStaff, sheet.id)).value(u"department"_s).value<Reference>().id; };
        QVERIFY(departmentOf() != lyon.id);
        const HistoryEntry merge = desks.newest();
        QCOMPARE(merge.what, u"reference"_s);
        QCOMPARE(must(history.undoPlan(merge.uuid, desks.progress)).obstacle, QString());
        must(history.undo(merge.uuid, {}, desks.progress));
        QCOMPARE(departmentOf(), lyon.id);
        desks.database.clock().turn(60);
        publishFields(*desks.alice, {ownField(u"badge"_s, u"text"_s)});
        const HistoryEntry published = desks.newest();
        QCOMPARE(published.what, u"configure"_s);
        QVERIFY(!must(history.undoPlan(published.uuid, desks.progress)).lines.isEmpty());
        must(history.undo(published.uuid, {}, desks.progress));
        QVERIFY(!must(desks.alice->catalogues().current(kStaff))->field(u"badge"_s));
        QVERIFY(must(desks.alice->catalogues().current(kStaff))->anyField(u"badge"_s));
    }

    /// An operation whose word has no entry in the table could never be taken back, and nobody would have said why.
    void everyOperationHasItsEntry()
    {
        const QStringList words = operationWords();
        QVERIFY(words.size() == QSet<QString>(words.begin(), words.end()).size());
        for (const QString &word : words) {
            const OperationRule *rule = operationRule(word);
            QVERIFY2((rule->way == UndoWay::Never) == (rule->why != nullptr), qPrintable(word));
            QVERIFY2(operationSentence(word) != word, qPrintable(word));
        }
        const QStringList written = writtenWords();
        QVERIFY(written.size() > 40); // or the services are written in another way than writtenWords() reads
        for (const QString &word : written)
            QVERIFY2(operationRule(word), qPrintable(u"no entry in kRules (models/domain/history.cpp): "_s + word));
    }
};
} // namespace

EFFECTIF_TEST(TestHistory)
#include "tst_history.moc"
