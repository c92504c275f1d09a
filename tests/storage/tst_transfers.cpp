// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// K23-K25, K29, D30: who exists elsewhere, and how sheets go from one department to another, on both engines.
#include "models/services/attachmentservice.h"
#include "models/services/bulkeditservice.h"
#include "models/services/duplicateservice.h"
#include "models/services/importservice.h"
#include "models/services/noteservice.h"
#include "models/services/transferservice.h"
#include "tests/support/engines.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kMail = u"irene@ex.fr"_s;
const auto kNumber = u"271071305504219"_s;

/// Lyon and Nice, each with somebody who works there, and a sheet at each.
class TwoDepartments
{
public:
    explicit TwoDepartments(Engine engine) : database(engine), services(database.open())
    {
        lyon = must(services->directory().addDepartment(u"Lyon"_s));
        nice = must(services->directory().addDepartment(u"Nice"_s));
        must(services->signAs(u"Éric Nice"_s));
        eric = services->context().user;
        must(services->signAs(u"Bob Lyon"_s));
        bob = services->context().user;
        must(services->directory().storeSetting(kTransferContact, u"projets@kayo.fr"_s));
        irene = makeSheet(*services, u"Noir"_s, u"Irène"_s,
                          {{u"department"_s, QVariant::fromValue(nice)},
                           {u"email"_s, u"Irene@ex.fr"_s},
                           {u"mobile"_s, u"+33644444444"_s},
                           {u"social_security_number"_s, kNumber}});
        paul = makeSheet(*services, u"Blanc"_s, u"Paul"_s,
                         {{u"department"_s, QVariant::fromValue(lyon)}, {u"email"_s, u"paul@ex.fr"_s}});
    }

    void actAs(UserId user, const Rights &rights)
    {
        services->context().user = user;
        services->context().rights = rights;
        services->catalogues().forgetAll();
        services->records().forgetOrders();
    }
    void actInLyon(const QSet<QString> &capabilities = {}) { actAs(bob, {u"user"_s, {lyon.id}, capabilities, {}, 0}); }
    void actInNice() { actAs(eric, {u"user"_s, {nice.id}, {}, {}, 0}); }
    void actAsAdministrator() { actAs(bob, Rights()); }

    RecordEdit sheet(const QString &name, const QHash<QString, QVariant> &more)
    {
        QHash<QString, QVariant> values = more;
        values.insert(u"department"_s, QVariant::fromValue(lyon));
        return newSheet(name, u"X"_s, values);
    }
    DuplicateService duplicates() { return {services->context(), services->catalogues()}; }
    TransferService transfers() { return {services->context(), services->catalogues()}; }
    QList<SamePerson> found(const QString &key, const QString &value, RecordId self = 0)
    {
        return must(duplicates().find(kStaff, self, {{key, value}}));
    }
    Record irenesSheet() { return must(services->records().load(kStaff, irene.id)); }
    DepartmentId homeOf(const Record &record)
    {
        const Rights rights = services->context().rights;
        services->context().rights = Rights();
        const auto home = must(services->records().load(kStaff, record.id)).value(u"department"_s).value<Reference>().id;
        services->context().rights = rights;
        return home;
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    Reference lyon;
    Reference nice;
    Record irene;
    Record paul;
    UserId bob = 0;
    UserId eric = 0;
};
} // namespace

class TestTransfers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyOfTheOwnListIsAHint_data() { addEngineRows(); }
    void somebodyOfTheOwnListIsAHint()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        office.actInLyon();
        const QList<SamePerson> found = office.found(u"email"_s, u"PAUL@ex.fr"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().sheets, (QList<Reference>{{office.paul.id, u"Blanc Paul"_s}}));
        QVERIFY(!found.first().elsewhere);
        QVERIFY(office.found(u"email"_s, u"paul@ex.fr"_s, office.paul.id).isEmpty()); // the sheet itself is none
        QVERIFY(office.found(u"city"_s, u"Lyon"_s).isEmpty());
        QVERIFY(office.services->records().save(office.sheet(u"Blanc"_s, {{u"email"_s, u"paul@ex.fr"_s}}))); // D30
    }

    void somebodyElsewhereIsAWordAndNothingElse_data() { addEngineRows(); }
    void somebodyElsewhereIsAWordAndNothingElse()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        office.actInLyon();
        QCOMPARE(office.found(u"email"_s, kMail), (QList<SamePerson>{{u"email"_s, kMail, {}, true}}));
        QCOMPARE(office.found(u"mobile"_s, u"+33644444444"_s).size(), 1);
        QVERIFY(office.found(u"email"_s, u"nobody@ex.fr"_s).isEmpty());
        QVERIFY(office.found(u"social_security_number"_s, kNumber).isEmpty()); // whoever does not know the field cannot ask
        office.actInLyon({capability::kSensitive});
        QVERIFY(office.found(u"social_security_number"_s, kNumber).first().elsewhere);
        office.actAsAdministrator();
        QCOMPARE(office.found(u"email"_s, kMail), (QList<SamePerson>{{u"email"_s, kMail, {{office.irene.id, u"Noir Irène"_s}}, false}}));
        must(office.services->lifecycle().moveToBin({kStaff, {office.irene.id}, {}}));
        office.actInLyon();
        QVERIFY(office.found(u"email"_s, kMail).isEmpty()); // in a bin nobody is assigned anywhere
    }

    void aSheetOfSomebodyElsewhereIsNotSaved_data() { addEngineRows(); }
    void aSheetOfSomebodyElsewhereIsNotSaved()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        RecordService &records = office.services->records();
        office.actInLyon({capability::kSensitive});
        for (const auto &[key, value] : {std::pair{u"email"_s, kMail}, {u"mobile"_s, u"+33644444444"_s}, {u"social_security_number"_s, kNumber}}) {
            const auto made = records.save(office.sheet(u"Noir"_s, {{key, value}, {u"nature"_s, u"employee"_s}}));
            QVERIFY2(!made, qPrintable(key));
            QVERIFY(DuplicateService::isElsewhere(made.error()));
            QCOMPARE(made.error().field, key);
            QVERIFY2(made.error().message.contains(u"projets@kayo.fr"_s), qPrintable(made.error().message));
            QVERIFY(!made.error().message.contains(u"Nice"_s) && !made.error().message.contains(u"Ir"_s));
        }
        const Record mine = must(records.load(kStaff, office.paul.id));
        QVERIFY(!records.save(changeOf(mine, {{u"email"_s, kMail}})));
        QCOMPARE(must(records.load(kStaff, office.paul.id)).version, mine.version);
        must(records.save(changeOf(mine, {{u"city"_s, u"Lyon"_s}}))); // what is not such a key is nobody's business
        BulkEdit edit;
        edit.kind = kStaff;
        edit.ids = {office.paul.id};
        edit.field = u"mobile"_s;
        edit.value = u"+33644444444"_s;
        Progress progress;
        const auto set = BulkEditService(*office.services).set(edit, progress);
        QVERIFY(!set && DuplicateService::isElsewhere(set.error()));
        office.actAsAdministrator(); // whoever may see both decides (D30)
        must(records.save(office.sheet(u"Noir"_s, {{u"email"_s, kMail}})));
    }

    void anImportRefusesTheRowsOfPeopleElsewhere_data() { addEngineRows(); }
    void anImportRefusesTheRowsOfPeopleElsewhere()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        office.actInLyon();
        QByteArray csv = "civility;last_name;address_line1;email\nmr;Un;rue 1;un@ex.fr\nmr;Deux;rue 2;IRENE@ex.fr\n";
        QBuffer buffer(&csv);
        buffer.open(QIODevice::ReadOnly);
        ImportOptions options;
        options.kind = kStaff;
        QStringList refused;
        Progress progress;
        const auto done = ImportService(*office.services).run(buffer, options, [&](const ImportIssue &issue) {
            if (issue.severity == ImportIssue::Severity::Refused)
                refused << issue.reason;
        }, progress);
        QCOMPARE(must(done).created, 1);
        QCOMPARE(refused.size(), 1);
        QVERIFY2(refused.first().contains(u"département"_s) || refused.first().contains(u"department"_s), qPrintable(refused.first()));
    }

    void whoAsksTooOftenIsToldSo_data() { addEngineRows(); }
    void whoAsksTooOftenIsToldSo()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        must(office.services->directory().storeSetting(u"quota.elsewhere"_s, u"3"_s));
        office.actInLyon();
        for (int i = 0; i < 3; ++i)
            (void)office.found(u"email"_s, u"guess%1@ex.fr"_s.arg(i));
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM audit WHERE what = 'elsewhere'"_s), u"3"_s);
        const auto hit = office.duplicates().find(kStaff, 0, {{u"email"_s, kMail}});
        const auto miss = office.duplicates().find(kStaff, 0, {{u"email"_s, u"nobody@ex.fr"_s}});
        QVERIFY(!hit && !miss);
        QCOMPARE(hit.error().message, miss.error().message);
        const auto saved = office.services->records().save(office.sheet(u"Noir"_s, {{u"email"_s, kMail}}));
        QVERIFY(!saved && !DuplicateService::isElsewhere(saved.error()));
    }

    void aPersonIsAskedForAndComes_data() { addEngineRows(); }
    void aPersonIsAskedForAndComes()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        must(NoteService(*office.services).add({kStaff, office.irene.id}, u"Permis B"_s));
        must(office.services->records().save(changeOf(office.irenesSheet(), {{u"city"_s, u"Nice"_s}})));
        office.actInLyon();
        const int id = must(office.transfers().ask(kStaff, u"email"_s, kMail, office.lyon.id, u"Elle commence lundi"_s));
        QCOMPARE(must(office.transfers().ask(kStaff, u"email"_s, kMail, office.lyon.id)), id); // asked twice is asked once
        const Transfer asked = must(office.transfers().list()).first();
        QCOMPARE(asked.typed, kMail);
        QCOMPARE(asked.record, 0); // what was typed, and no more
        QVERIFY(asked.title.isEmpty() && asked.from == 0 && asked.mayWithdraw && !asked.mayDecide);
        QVERIFY(!office.transfers().decide(id, true)); // not by who asks
        QCOMPARE(must(office.transfers().waiting()), 0);

        office.actInNice();
        QCOMPARE(must(office.transfers().waiting()), 1);
        const Transfer received = must(office.transfers().list()).first();
        QCOMPARE(received.record, office.irene.id);
        QCOMPARE(received.title, u"Noir Irène"_s);
        QCOMPARE(received.note, u"Elle commence lundi"_s);
        must(office.transfers().decide(id, true, u"Bon vent"_s));
        QVERIFY(!office.transfers().decide(id, true));
        QVERIFY(!office.services->records().load(kStaff, office.irene.id));

        office.actInLyon();
        const Transfer done = must(office.transfers().list()).first();
        QCOMPARE(done.state, Transfer::State::Accepted);
        QCOMPARE(done.record, office.irene.id);
        QCOMPARE(done.reason, u"Bon vent"_s);
        const Record here = office.irenesSheet();
        QCOMPARE(here.value(u"department"_s).value<Reference>(), office.lyon);
        QCOMPARE(here.version, office.irene.version + 2);
        QCOMPARE(must(NoteService(*office.services).list({kStaff, here.id}, 10)).notes.size(), 1);
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM journal WHERE record_id = %1 AND department_id <> %2"_s.arg(here.id).arg(office.lyon.id)),
                 u"0"_s); // its history goes with it
        QCOMPARE(office.database.ask(u"SELECT count(*) FROM operation WHERE what = 'transfer'"_s), u"1"_s);
    }

    void aRequestIsRefusedOrWithdrawn_data() { addEngineRows(); }
    void aRequestIsRefusedOrWithdrawn()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        office.actInLyon();
        const int refused = must(office.transfers().ask(kStaff, u"mobile"_s, u"+33644444444"_s, office.lyon.id));
        QVERIFY(!office.transfers().ask(kStaff, u"email"_s, u"nobody@ex.fr"_s, office.lyon.id));
        QVERIFY(!office.transfers().ask(kStaff, u"email"_s, kMail, office.nice.id)); // to where one is not
        office.actInNice();
        QVERIFY(!office.transfers().withdraw(refused));
        must(office.transfers().decide(refused, false, u"Elle reste"_s));
        office.actInLyon();
        const Transfer answer = must(office.transfers().list()).first();
        QCOMPARE(answer.state, Transfer::State::Refused);
        QCOMPARE(answer.reason, u"Elle reste"_s);
        QVERIFY(answer.decidedName.isEmpty() && answer.title.isEmpty() && answer.from == 0 && answer.record == 0);
        const int withdrawn = must(office.transfers().ask(kStaff, u"email"_s, kMail, office.lyon.id));
        must(office.transfers().withdraw(withdrawn));
        QVERIFY(!office.transfers().withdraw(withdrawn));
        office.actInNice();
        QVERIFY(!office.transfers().decide(withdrawn, true));
        QCOMPARE(office.homeOf(office.irene), office.nice.id);
    }

    void aSheetIsOfferedToAnotherDepartment_data() { addEngineRows(); }
    void aSheetIsOfferedToAnotherDepartment()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        office.actInLyon();
        QVERIFY(!office.transfers().offer(kStaff, office.irene.id, office.lyon.id)); // somebody else's
        QVERIFY(!office.transfers().offer(kStaff, office.paul.id, office.lyon.id));
        const int id = must(office.transfers().offer(kStaff, office.paul.id, office.nice.id));
        QVERIFY(!office.transfers().decide(id, true));
        office.actInNice();
        const Transfer offered = must(office.transfers().list()).first();
        QVERIFY(offered.mayDecide);
        QCOMPARE(offered.title, u"Blanc Paul"_s);
        QCOMPARE(offered.record, 0); // not yet to be opened
        must(office.transfers().decide(id, true));
        QCOMPARE(office.homeOf(office.paul), office.nice.id);
        QCOMPARE(must(office.transfers().list()).first().record, office.paul.id);
    }

    void aRequestForASheetThatIsGoneIsSaidToBe_data() { addEngineRows(); }
    void aRequestForASheetThatIsGoneIsSaidToBe()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        office.actInLyon();
        const int id = must(office.transfers().ask(kStaff, u"email"_s, kMail, office.lyon.id));
        office.actInNice();
        must(office.services->lifecycle().moveToBin({kStaff, {office.irene.id}, {}}));
        const auto done = office.transfers().decide(id, true);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::NotFound);
        must(office.transfers().decide(id, false));
    }

    void onlyAnAdministratorChangesTheDepartment_data() { addEngineRows(); }
    void onlyAnAdministratorChangesTheDepartment()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        RecordService &records = office.services->records();
        const auto toNice = [&] { return changeOf(must(records.load(kStaff, office.paul.id)), {{u"department"_s, QVariant::fromValue(office.nice)}}); };
        office.actInLyon();
        QVERIFY(!records.save(toNice()));
        office.actAs(office.bob, {u"manager"_s, {office.lyon.id, office.nice.id}, {}, {}, 0}); // both are his, and yet
        QVERIFY(!records.save(toNice()));
        BulkEdit edit;
        edit.kind = kStaff;
        edit.ids = {office.paul.id};
        edit.field = u"department"_s;
        edit.value = QVariant::fromValue(office.nice);
        Progress progress;
        QVERIFY(!BulkEditService(*office.services).set(edit, progress));
        QCOMPARE(office.homeOf(office.paul), office.lyon.id);
        office.actAsAdministrator();
        must(records.save(toNice()));
        QCOMPARE(office.homeOf(office.paul), office.nice.id);
    }
};

EFFECTIF_TEST(TestTransfers)
#include "tst_transfers.moc"
