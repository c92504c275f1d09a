// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The quality of data on both engines: what each check finds in a real database, for whom, what mends it, and what may stay.
#include "models/services/attachmentservice.h"
#include "models/services/bulkeditservice.h"
#include "models/services/historyservice.h"
#include "models/services/qualityignores.h"
#include "models/services/qualityservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kNumber = u"social_security_number"_s;
/// The clock of the tests stands at 2026-11-21.
const QDate kToday(2026, 11, 21);

class Checked
{
public:
    explicit Checked(Engine engine) : database(engine), services(database.open()) { }
    QualityService quality() { return QualityService(*services); }
    QualityIgnores ignores() { return QualityIgnores(*services); }
    Record sheet(const QString &name, const QHash<QString, QVariant> &more = {}) { return makeSheet(*services, name, u"Irène"_s, more); }
    QualityFindings found(const QString &check)
    {
        Progress progress;
        QualityFindings result;
        must(quality().run(kStaff, {check}, progress, [&](QualityFindings findings, const QList<DepartmentScore> &) { result = std::move(findings); }));
        return result;
    }
    QList<RecordId> ids(const QString &check)
    {
        QList<RecordId> result;
        for (const quality::Finding &finding : found(check).findings)
            result << finding.id;
        return result;
    }
    QList<DepartmentScore> scores()
    {
        Progress progress;
        QList<DepartmentScore> result;
        must(quality().run(kStaff, {}, progress, [&](const QualityFindings &, const QList<DepartmentScore> &scores) { result = scores; }));
        return result;
    }
    QualityItem item(const QString &check, qsizetype at = 0)
    {
        return must(quality().items(kStaff, check, found(check).findings)).value(at);
    }
    void edit(RecordId id, const QString &key, const QVariant &value)
    {
        must(services->records().save(changeOf(must(services->records().load(kStaff, id)), {{key, value}})));
    }
    void file(RecordId id, const QString &name, qint32 type, const QDate &expires)
    {
        NewFile made;
        made.facts.name = name;
        made.facts.type = type;
        made.facts.expires = expires;
        made.bytes = "%PDF-1.4 " + name.toUtf8();
        must(AttachmentService(*services).add(kStaff, id, made));
    }
    TestDatabase database;
    std::unique_ptr<Services> services;
};
} // namespace

class TestQuality : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCheckFindsItsOwn_data() { addEngineRows(); }
    void eachCheckFindsItsOwn()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const Record sound = office.sheet(u"Ba"_s, {{kNumber, u"255082A00402570"_s}});
        Q_UNUSED(sound)
        const Record ended = office.sheet(u"Fini"_s, {{u"contract_end"_s, kToday.addDays(-3)}});
        const Record left = office.sheet(u"Parti"_s, {{u"contract_end"_s, kToday.addDays(-3)}, {u"situation"_s, u"inactive"_s}});
        const Record turned = office.sheet(u"Tourné"_s, {{u"contract_start"_s, kToday.addDays(40)}, {u"contract_end"_s, kToday.addDays(30)}});
        const Record one = office.sheet(u"Noir"_s, {{u"mobile"_s, u"+33612345678"_s}, {u"personal_email"_s, u"a@example.org"_s}, {u"address_line1"_s, u"1 rue A"_s}});
        const Record two = office.sheet(u"Blanc"_s, {{u"phone"_s, u"+33612345678"_s}, {u"email"_s, u"A@example.org"_s}, {u"address_line1"_s, u"2 rue B"_s}});
        const Record bad = office.sheet(u"Faux"_s, {{u"mobile"_s, u"612345"_s}});
        const Record old = office.sheet(u"Vieux"_s, {{u"birth_date"_s, QDate(1899, 1, 2)}});
        QCOMPARE(office.ids(u"contract_ended"_s), QList<RecordId>{ended.id}); // who left is not looked at
        QCOMPARE(office.ids(u"contract_dates"_s), QList<RecordId>{turned.id});
        QCOMPARE(office.ids(u"phone_shared"_s), (QList<RecordId>{two.id, one.id})); // by name
        QCOMPARE(office.ids(u"email_shared"_s), (QList<RecordId>{two.id, one.id}));
        QCOMPARE(office.ids(u"phone_invalid"_s), QList<RecordId>{bad.id});
        QCOMPARE(office.ids(u"birth_date"_s), QList<RecordId>{old.id});
        QCOMPARE(office.found(u"photo"_s).findings.size(), std::size_t(7));
        QVERIFY(!office.ids(u"photo"_s).contains(left.id));
        const QualityItem shared = office.item(u"phone_shared"_s);
        QCOMPARE(shared.title, u"Blanc Irène"_s);
        QVERIFY2(shared.what.contains(u"Noir Irène"_s) && shared.what.contains(u"06 12 34 56 78"_s), qPrintable(shared.what));
        QCOMPARE(shared.field, u"phone"_s);
        const QualityItem gone = office.item(u"contract_ended"_s);
        QCOMPARE(gone.since, kToday.addDays(-3));
        QCOMPARE(gone.field, u"contract_end"_s);
        QVERIFY(office.item(u"phone_invalid"_s).what.contains(u"612345"_s));
    }

    void missingThings_data() { addEngineRows(); }
    void missingThings()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        RecordEdit edit = newSheet(u"Vide"_s);
        edit.changes.remove(u"address_line1"_s);
        edit.allowIncomplete = true;
        const Record empty = must(office.services->records().save(edit));
        const Record whole = office.sheet(u"Plein"_s);
        QCOMPARE(office.ids(u"mandatory"_s), QList<RecordId>{empty.id});
        const QualityItem item = office.item(u"mandatory"_s);
        QCOMPARE(item.field, u"address_line1"_s);
        const QString label = must(office.services->catalogues().catalogue(kStaff))->field(u"address_line1"_s)->label.in(Language::French);
        QVERIFY2(item.what.contains(label), qPrintable(item.what));
        const bool managed = !whole.value(u"managed_by"_s).isNull();
        QCOMPARE(office.ids(u"manager"_s).contains(whole.id), !managed);
        office.edit(whole.id, u"managed_by"_s, QVariant());
        QVERIFY(office.ids(u"manager"_s).contains(whole.id));
    }

    void documentsPastTheirDate_data() { addEngineRows(); }
    void documentsPastTheirDate()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const auto types = must(AttachmentService(*office.services).types());
        const DocumentType permit = types.at(2); // 120 days ahead
        const Record ba = office.sheet(u"Ba"_s);
        const Record bo = office.sheet(u"Bo"_s);
        const Record bu = office.sheet(u"Bu"_s);
        office.file(ba.id, u"titre.pdf"_s, permit.id, kToday.addDays(-10));
        office.file(bo.id, u"titre.pdf"_s, permit.id, kToday.addDays(permit.leadDays));
        office.file(bo.id, u"note.pdf"_s, 0, kToday.addDays(31)); // without a type: thirty days
        office.file(bu.id, u"titre.pdf"_s, permit.id, kToday.addDays(permit.leadDays + 1));
        QCOMPARE(office.ids(u"document_expired"_s), QList<RecordId>{ba.id});
        QCOMPARE(office.ids(u"document_expiring"_s), QList<RecordId>{bo.id});
        const QualityItem item = office.item(u"document_expired"_s);
        QCOMPARE(item.since, kToday.addDays(-10));
        QVERIFY2(item.what.contains(permit.label.in(Language::French)), qPrintable(item.what));
        const auto finding = office.found(u"document_expired"_s).findings.front();
        QCOMPARE(kindOf(office.quality().request(kStaff, u"document_expired"_s, finding)), ErrorKind::Invalid); // no address
        office.edit(ba.id, u"email"_s, u"ba@example.org"_s);
        const auto request = office.quality().request(kStaff, u"document_expired"_s, finding);
        QVERIFY2(request, why(request));
        QCOMPARE(request->address, u"ba@example.org"_s);
        office.file(ba.id, u"nouveau.pdf"_s, permit.id, kToday.addYears(5)); // renewed, as a file of its own
        QCOMPARE(office.ids(u"document_expired"_s), QList<RecordId>{});
    }

    /// On a server with accounts the server judges, in SQL: by the same rule.
    void numbersAreJudgedAlikeEverywhere_data() { addEngineRows(); }
    void numbersAreJudgedAlikeEverywhere()
    {
        QFETCH(Engine, engine);
        if (worksEncrypted())
            QSKIP("such a file takes no number that is none");
        Checked office(engine);
        const CataloguePtr catalogue = must(office.services->catalogues().whole(kStaff));
        const char *const numbers[] = {"185057800608491", "185057800608492", "1850578006084",   "285057800608441", "255082A00402570", "187092B033012",
                                       "255082a004025",   "585057800608491", "185137800608491", "185427800608404", "785057800608482", "186067800608410",
                                       "850578006084",    "no number",       "185050000608491", "186067800608458", "285067800608457", "485057800608482"};
        QHash<RecordId, QString> stored;
        for (const char *number : numbers) {
            const Record made = office.sheet(u"N%1"_s.arg(stored.size()), {{kNumber, u"185057800608491"_s}, {u"birth_date"_s, QDate(1985, 5, 17)}, {u"civility"_s, u"mr"_s}});
            QString sql = u"UPDATE staff_private SET social_security_number = '%1' WHERE record_id = %2"_s.arg(QLatin1StringView(number)).arg(made.id);
            if (!office.database.isSqlite()) // no form takes these
                sql = u"ALTER TABLE staff_private DISABLE TRIGGER USER; %1; ALTER TABLE staff_private ENABLE TRIGGER USER"_s.arg(sql);
            office.database.force(sql);
            stored.insert(made.id, QLatin1StringView(number));
        }
        for (const quality::Check *check : {&quality::ssnKeyCheck(), &quality::ssnIdentityCheck()}) {
            QHash<RecordId, quality::Verdict> wanted;
            for (auto it = stored.begin(); it != stored.end(); ++it) {
                Record record;
                record.values = {{kNumber, *it}, {u"birth_date"_s, QDate(1985, 5, 17)}, {u"civility"_s, u"mr"_s}};
                if (const quality::Verdict verdict = quality::judged(*check, record, *catalogue, kToday); verdict != 0)
                    wanted.insert(it.key(), verdict);
            }
            QHash<RecordId, quality::Verdict> found;
            for (const quality::Finding &finding : office.found(QLatin1StringView(check->id)).findings)
                found.insert(finding.id, finding.verdict);
            QCOMPARE(found, wanted);
            QVERIFY(wanted.size() >= 3);
        }
    }

    void aProposalMendsAndIsTakenBack_data() { addEngineRows(); }
    void aProposalMendsAndIsTakenBack()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const Record she = office.sheet(u"Lefèvre"_s, {{kNumber, u"255082A00402570"_s}, {u"civility"_s, u"mr"_s}, {u"birth_date"_s, QDate(1955, 8, 4)}});
        QCOMPARE(office.ids(u"ssn_identity"_s), QList<RecordId>{she.id});
        QVERIFY(!office.item(u"ssn_identity"_s).what.contains(u"255"_s)); // never the number
        const auto proposal = office.quality().propose(kStaff, u"ssn_identity"_s, she.id);
        QVERIFY2(proposal, why(proposal));
        QCOMPARE(proposal->edit.changes.value(u"civility"_s).toString(), u"mrs"_s);
        QVERIFY(!proposal->sentence.contains(u"255"_s));
        must(office.services->records().save(proposal->edit));
        QCOMPARE(office.ids(u"ssn_identity"_s), QList<RecordId>{});
        QCOMPARE(kindOf(office.quality().propose(kStaff, u"ssn_identity"_s, she.id)), ErrorKind::NotFound); // in order by now
        Progress progress;
        must(HistoryService(*office.services).undo(proposal->edit.operation, {}, progress));
        QCOMPARE(office.ids(u"ssn_identity"_s), QList<RecordId>{she.id});
        office.edit(she.id, u"mobile"_s, u"612345678"_s); // as a spreadsheet left it
        const auto phone = office.quality().propose(kStaff, u"phone_invalid"_s, she.id);
        QVERIFY2(phone, why(phone));
        must(office.services->records().save(phone->edit));
        QCOMPARE(must(office.services->records().load(kStaff, she.id)).value(u"mobile"_s).toString(), u"+33612345678"_s);
        QCOMPARE(office.ids(u"phone_invalid"_s), QList<RecordId>{});
    }

    void whatIsIgnoredStaysAwayUntilItChanges_data() { addEngineRows(); }
    void whatIsIgnoredStaysAwayUntilItChanges()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const Record ba = office.sheet(u"Ba"_s, {{u"birth_date"_s, QDate(1899, 1, 2)}});
        const Record bo = office.sheet(u"Bo"_s, {{u"birth_date"_s, QDate(1898, 1, 2)}});
        QCOMPARE(kindOf(office.ignores().ignore(kStaff, u"birth_date"_s, {ba.id}, u"  "_s)), ErrorKind::Invalid);
        QCOMPARE(kindOf(office.ignores().ignore(kStaff, u"no_check"_s, {ba.id}, u"x"_s)), ErrorKind::Denied);
        const QUuid operation = QUuid::createUuid();
        const auto done = office.ignores().ignore(kStaff, u"birth_date"_s, {ba.id}, u" Vérifié sur l’acte "_s, operation);
        QVERIFY2(done, why(done));
        must(office.ignores().ignore(kStaff, u"birth_date"_s, {ba.id}, u"Vérifié"_s, operation)); // the answer got lost: nothing twice
        QCOMPARE(office.ids(u"birth_date"_s), QList<RecordId>{bo.id});
        QCOMPARE(office.found(u"birth_date"_s).ignored, 1);
        const auto list = must(office.ignores().list(kStaff));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().title, u"Ba Irène"_s);
        QCOMPARE(list.first().reason, u"Vérifié sur l’acte"_s);
        QCOMPARE(list.first().by.userName, u"Alice Martin"_s);
        QVERIFY(list.first().holds);
        QCOMPARE(office.found(u"photo"_s).findings.size(), std::size_t(2)); // of one check only
        office.edit(ba.id, u"position"_s, u"Jardinière"_s); // no matter
        QVERIFY(must(office.ignores().list(kStaff)).first().holds);
        office.edit(ba.id, u"birth_date"_s, QDate(1897, 1, 2));
        QVERIFY(!must(office.ignores().list(kStaff)).first().holds);
        QCOMPARE(office.ids(u"birth_date"_s), (QList<RecordId>{ba.id, bo.id}));
        must(office.ignores().ignore(kStaff, u"birth_date"_s, {ba.id}, u"Regardé encore"_s));
        QCOMPARE(office.ids(u"birth_date"_s), QList<RecordId>{bo.id});
        must(office.ignores().takeBack(kStaff, u"birth_date"_s, {ba.id}));
        QCOMPARE(office.ids(u"birth_date"_s), (QList<RecordId>{ba.id, bo.id}));
        QVERIFY(must(office.ignores().list(kStaff)).isEmpty());
        QCOMPARE(office.database.violations(), QStringList());
    }

    void ignoringIsAnOperationOfTheHistory_data() { addEngineRows(); }
    void ignoringIsAnOperationOfTheHistory()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const Record ba = office.sheet(u"Ba"_s, {{kNumber, u"255082A00402570"_s}, {u"civility"_s, u"mr"_s}, {u"birth_date"_s, QDate(1955, 8, 4)}});
        const QUuid operation = QUuid::createUuid();
        must(office.ignores().ignore(kStaff, u"ssn_identity"_s, {ba.id}, u"Erreur de l’INSEE"_s, operation));
        HistoryService history(*office.services);
        Progress progress;
        const auto plan = history.undoPlan(operation, progress);
        QVERIFY2(plan, why(plan));
        QVERIFY2(plan->obstacle.isEmpty() && plan->lines.value(0).contains(u"Ba Irène"_s), qPrintable(plan->lines.join(u'|')));
        const auto undone = history.undo(operation, {}, progress);
        QVERIFY2(undone, why(undone));
        QCOMPARE(office.ids(u"ssn_identity"_s), QList<RecordId>{ba.id});
        must(history.undo(undone->operation, {}, progress)); // an undo is taken back too
        QCOMPARE(office.ids(u"ssn_identity"_s), QList<RecordId>{});
        QCOMPARE(must(office.ignores().list(kStaff)).first().reason, u"Erreur de l’INSEE"_s);
        office.edit(ba.id, kNumber, u"155082A00402523"_s); // a sensitive value counts as any other
        QVERIFY(!must(office.ignores().list(kStaff)).first().holds);
    }

    void filesAndPhotosEndWhatWasIgnoredToo_data() { addEngineRows(); }
    void filesAndPhotosEndWhatWasIgnoredToo()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const Record ba = office.sheet(u"Ba"_s);
        office.file(ba.id, u"a.pdf"_s, 0, kToday.addDays(-1));
        must(office.ignores().ignore(kStaff, u"document_expired"_s, {ba.id}, u"Ne sert plus"_s));
        QCOMPARE(office.ids(u"document_expired"_s), QList<RecordId>{});
        AttachmentService files(*office.services);
        const Attachment file = must(files.list(kStaff, ba.id)).first();
        AttachmentFacts facts = file.facts;
        facts.expires = kToday.addDays(-2);
        must(files.describe(file, facts));
        QCOMPARE(office.ids(u"document_expired"_s), QList<RecordId>{ba.id});
    }

    void erasedSheetsTakeWhatWasIgnoredAlong_data() { addEngineRows(); }
    void erasedSheetsTakeWhatWasIgnoredAlong()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const Record ba = office.sheet(u"Ba"_s);
        must(office.ignores().ignore(kStaff, u"photo"_s, {ba.id}, u"Refus"_s));
        must(office.services->lifecycle().moveToBin({kStaff, {ba.id}, {}}));
        QVERIFY(must(office.ignores().list(kStaff)).isEmpty());
        QVERIFY(!office.ignores().ignore(kStaff, u"photo"_s, {ba.id}, u"Refus"_s));
        must(office.services->lifecycle().erase({kStaff, {ba.id}, {}}));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM quality_ignored"_s), u"0"_s);
    }

    void howDepartmentsFare_data() { addEngineRows(); }
    void howDepartmentsFare()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon"_s));
        const auto department = QVariant::fromValue(lyon);
        const Record ba = office.sheet(u"Ba"_s, {{u"department"_s, department}, {u"birth_date"_s, QDate(1899, 1, 2)}});
        const Record bo = office.sheet(u"Bo"_s, {{u"department"_s, department}});
        for (const QString &check : {u"photo"_s, u"manager"_s}) {
            for (const RecordId id : office.ids(check))
                must(office.ignores().ignore(kStaff, check, {id}, u"Sans objet"_s));
        }
        const auto scores = office.scores();
        const auto score = std::ranges::find(scores, lyon.id, &DepartmentScore::id);
        QVERIFY(score != scores.end());
        QCOMPARE(score->name, u"Lyon"_s);
        QCOMPARE(score->sheets, 2);
        QCOMPARE(score->wrong, 1); // one sheet, however many findings
        QCOMPARE(score->percent(), 50);
    }

    void whoMayNotReadGetsNothing_data() { addEngineRows(); }
    void whoMayNotReadGetsNothing()
    {
        QFETCH(Engine, engine);
        if (worksByAccount())
            QSKIP("the rights of accounts are theirs, not the test's");
        if (engine == Engine::PostgreSql)
            QSKIP("a server holds to it by itself: TestSheetAttacks");
        Checked office(engine);
        const Reference lyon = must(office.services->directory().addDepartment(u"Lyon"_s));
        const Record ba = office.sheet(u"Ba"_s, {{u"department"_s, QVariant::fromValue(lyon)}, {u"birth_date"_s, QDate(1899, 1, 2)}});
        const Record bo = office.sheet(u"Bo"_s, {{u"birth_date"_s, QDate(1898, 1, 2)}, {kNumber, u"255082A00402570"_s}, {u"civility"_s, u"mr"_s}});
        must(office.ignores().ignore(kStaff, u"ssn_identity"_s, {bo.id}, u"Vu"_s));
        ServiceContext &context = office.services->context();
        context.rights = {u"user"_s, {lyon.id}, {}, {}, 0};
        office.services->catalogues().forgetAll();
        QCOMPARE(office.ids(u"birth_date"_s), QList<RecordId>{ba.id}); // of one's departments
        Progress progress;
        QCOMPARE(kindOf(office.quality().run(kStaff, {u"ssn_identity"_s}, progress, [](const auto &, const auto &) {})), ErrorKind::NotFound);
        for (const quality::Check *check : must(office.quality().checks(kStaff)))
            QVERIFY(!check->sealed);
        QVERIFY(must(office.ignores().list(kStaff)).isEmpty());
        QCOMPARE(kindOf(office.ignores().ignore(kStaff, u"birth_date"_s, {bo.id}, u"x"_s)), ErrorKind::Denied);
        QCOMPARE(kindOf(office.ignores().ignore(kStaff, u"ssn_key"_s, {ba.id}, u"x"_s)), ErrorKind::Denied);
        context.rights = {u"staff"_s, {}, {}, kStaff, ba.id};
        QCOMPARE(kindOf(office.quality().run(kStaff, {}, progress, [](const auto &, const auto &) {})), ErrorKind::Denied);
        QCOMPARE(kindOf(office.ignores().ignore(kStaff, u"birth_date"_s, {ba.id}, u"x"_s)), ErrorKind::Denied);
        context.rights = {};
    }

    void aRunIsStopped_data() { addEngineRows(); }
    void aRunIsStopped()
    {
        QFETCH(Engine, engine);
        Checked office(engine);
        (void)office.sheet(u"Ba"_s);
        Progress progress;
        int through = 0;
        const auto done = office.quality().run(kStaff, {}, progress, [&](const auto &, const auto &) {
            ++through;
            progress.cancel();
        });
        QCOMPARE(kindOf(done), ErrorKind::Unavailable);
        QCOMPARE(through, 1); // what came is there
    }
};

EFFECTIF_TEST(TestQuality)
#include "tst_quality.moc"
