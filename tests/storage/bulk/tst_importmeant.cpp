// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/tablefile.h"
#include "models/services/duplicateservice.h"
#include "models/services/exportservice.h"
#include "models/services/mergeservice.h"
#include "tests/storage/bulk/rehearsing.h"
#include "tests/support/testcase.h"

#include <QRegularExpression>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
/// One sheet becomes a part of another.
void merge(Services &services, RecordId survivor, RecordId merged)
{
    const MergeComparison compared = must(MergeService(services).compare(kStaff, {survivor, merged}));
    MergeRequest request;
    request.kind = kStaff;
    request.survivor = survivor;
    request.merged = {merged};
    for (const MergeSheet &sheet : compared.sheets) {
        request.versions.insert(sheet.id, sheet.version);
        request.seen.insert(sheet.id, sheet.updated.at);
    }
    (void)must(MergeService(services).merge(request));
}

QByteArray cardsOf(Services &services, const QList<RecordId> &ids)
{
    ExportOptions options;
    options.query.kind = kStaff;
    options.format = ExportFormat::VCard;
    options.records = ids;
    QBuffer file;
    file.open(QIODevice::WriteOnly);
    Progress progress;
    (void)must(ExportService(services).run(file, options, progress));
    return file.data();
}

std::shared_ptr<ImportPlan> rehearseCards(Services &services, const QByteArray &cards, ImportMode mode)
{
    ImportOptions options;
    options.kind = kStaff;
    options.mode = mode;
    options.allowIncomplete = true;
    options.createMissing = true;
    Progress progress;
    const auto table = must(openTable({{}, cards, {}}));
    return must(ImportService(services).rehearse(*table, options, progress));
}

QString uidIn(const QByteArray &card)
{
    static const QRegularExpression kUid(u"UID:(\\S+)\r\n"_s);
    return kUid.match(QString::fromUtf8(card)).captured(1);
}
} // namespace

/// Whose sheet a row means where it is not simply the one with its number: merged sheets, cards, people elsewhere.
class TestImportMeant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNumberOfAMergedSheet_data() { addEngineRows(); }
    void aNumberOfAMergedSheet();
    void anAddressOfAMergedSheet_data() { addEngineRows(); }
    void anAddressOfAMergedSheet();
    void anAddressThatSomebodyElseTook_data() { addEngineRows(); }
    void anAddressThatSomebodyElseTook();
    void aCardComesBack_data() { addEngineRows(); }
    void aCardComesBack();
    void cardsOfOthersAreNobodys();
    void peopleElsewhereHaveNoName_data() { addEngineRows(); }
    void peopleElsewhereHaveNoName();
};

void TestImportMeant::aNumberOfAMergedSheet()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record stays = makeSheet(*services, u"Durand"_s, u"Irène"_s, {{u"matricule"_s, u"M1"_s}});
    const Record gone = makeSheet(*services, u"Durant"_s, u"Irene"_s, {{u"matricule"_s, u"M2"_s}});
    merge(*services, stays.id, gone.id);
    const QByteArray file = "matricule,city\nM2,Lyon\nM1,Lyon\n";
    for (const QString &key : {QString(), u"matricule"_s}) {
        const auto plan = must(rehearseText(*services, file, going(ImportMode::Update, key)));
        QCOMPARE(statesOf(*plan), u"update 1 unchanged 1"_s);
        QCOMPARE(rowOf(*plan, 0).sheet.id, stays.id);
        QVERIFY2(rowOf(*plan, 0).reasons.value(0).contains(u"Durand Irène"_s), qPrintable(rowOf(*plan, 0).reasons.join(u' ')));
        QCOMPARE(rowOf(*plan, 1).reasons, QStringList()); // its own number is nothing to tell of
    }
    // only new sheets: it is a duplicate, and of whom is told
    const auto created = must(rehearseText(*services, kHeader + "M,Durand,Irène,1 rue A,M2,,,\n", going(ImportMode::Create)));
    QCOMPARE(statesOf(*created), u"duplicate 1"_s);
    QCOMPARE(rowOf(*created, 0).sheet.id, stays.id);
    const auto plan = must(rehearseText(*services, file, going(ImportMode::Update)));
    const auto outcome = must(execute(*services, *plan));
    QVERIFY(outcome.differences.isEmpty());
    const Record now = must(services->records().load(kStaff, stays.id));
    QCOMPARE(now.value(u"city"_s).toString(), u"Lyon"_s);
    QCOMPARE(now.value(u"matricule"_s).toString(), u"M1"_s); // the other one stays with its sheet, which may come back
    QCOMPARE(database.ask(u"SELECT matricule FROM staff WHERE id = %1"_s.arg(gone.id)), u"M2"_s);
    QCOMPARE(database.violations(), QStringList());
}

void TestImportMeant::anAddressOfAMergedSheet()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record stays = makeSheet(*services, u"Durand"_s, u"Irène"_s, {{u"email"_s, u"irene@b.fr"_s}});
    const Record gone = makeSheet(*services, u"Durand"_s, u"Irène"_s, {{u"email"_s, u"durand@b.fr"_s}});
    merge(*services, stays.id, gone.id);
    const auto plan = must(rehearseText(*services, "email,city\nDurand@b.fr,Lyon\n", going(ImportMode::Update, u"email"_s)));
    QCOMPARE(statesOf(*plan), u"update 1"_s);
    QCOMPARE(rowOf(*plan, 0).sheet.id, stays.id);
    // the one that stayed may take the address, and nobody is told to have it twice
    const QHash<QString, QVariant> theirs{{u"email"_s, u"durand@b.fr"_s}};
    DuplicateService duplicates(services->context(), services->catalogues());
    QVERIFY(must(duplicates.find(kStaff, stays.id, theirs)).isEmpty());
    const auto saved = services->records().save(changeOf(must(services->records().load(kStaff, stays.id)), theirs));
    QVERIFY2(saved, why(saved));
    const auto again = must(rehearseText(*services, "email,city\nDurand@b.fr,Lyon\n", going(ImportMode::Update, u"email"_s)));
    QCOMPARE(statesOf(*again), u"update 1"_s); // both have it, and both are the one sheet
    QCOMPARE(rowOf(*again, 0).sheet.id, stays.id);
    // whoever is only in the bin has no such heir
    const Record binned = makeSheet(*services, u"Petit"_s, u"Luc"_s, {{u"email"_s, u"luc@b.fr"_s}});
    must(services->lifecycle().moveToBin({kStaff, {binned.id}, {}}));
    QVERIFY(must(duplicates.find(kStaff, 0, {{u"email"_s, u"luc@b.fr"_s}})).isEmpty());
}

/// Whoever has an address today is meant by it, whatever a merged sheet had.
void TestImportMeant::anAddressThatSomebodyElseTook()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record stays = makeSheet(*services, u"Durand"_s, u"Irène"_s, {{u"email"_s, u"irene@b.fr"_s}});
    const Record gone = makeSheet(*services, u"Durand"_s, u"Irène"_s, {{u"email"_s, u"accueil@b.fr"_s}});
    merge(*services, stays.id, gone.id);
    const Record taker = makeSheet(*services, u"Klein"_s, u"Ida"_s, {{u"email"_s, u"accueil@b.fr"_s}});
    const auto plan = must(rehearseText(*services, "email,city\naccueil@b.fr,Lyon\nirene@b.fr,Nice\n", going(ImportMode::Update, u"email"_s)));
    QCOMPARE(statesOf(*plan), u"update 2"_s);
    QCOMPARE(rowOf(*plan, 0).sheet.id, taker.id);
    QCOMPARE(rowOf(*plan, 1).sheet.id, stays.id);
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty());
    QCOMPARE(database.ask(u"SELECT city FROM staff WHERE id IN (%1, %2) ORDER BY id"_s.arg(stays.id).arg(taker.id)), u"Nice,Lyon"_s);
}

void TestImportMeant::aCardComesBack()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    const Record luc = makeSheet(*services, u"Petit"_s, u"Luc"_s, {{u"mobile"_s, u"+33612345678"_s}});
    const Record zoe = makeSheet(*services, u"Grand"_s, u"Zoé"_s);
    QByteArray card = cardsOf(*services, {luc.id});
    const QString uid = uidIn(card);
    QVERIFY2(uid.startsWith(u"urn:uuid:"_s), card.constData());
    QCOMPARE(uidIn(cardsOf(*services, {luc.id})), uid); // the same at each export
    QVERIFY(uidIn(cardsOf(*services, {zoe.id})) != uid);

    // he changed his name in the address book
    card.replace("Petit", "Moyen");
    const auto plan = rehearseCards(*services, card, ImportMode::CreateAndUpdate);
    QCOMPARE(statesOf(*plan), u"update 1"_s);
    QCOMPARE(rowOf(*plan, 0).sheet.id, luc.id);
    QVERIFY(!plan->unmappedColumns().contains(u"UID"_s));
    QVERIFY(must(execute(*services, *plan)).differences.isEmpty());
    const Record now = must(services->records().load(kStaff, luc.id));
    QCOMPARE(now.value(u"last_name"_s).toString(), u"Moyen"_s);
    QCOMPARE(now.value(u"mobile"_s).toString(), u"+33612345678"_s);
    // only new people: he has a sheet; twice in a file he is one
    const auto again = rehearseCards(*services, card + card, ImportMode::Create);
    QCOMPARE(statesOf(*again), u"duplicate 2"_s);
    QVERIFY2(rowOf(*again, 0).reasons.value(0).contains(u"Moyen Luc"_s), qPrintable(rowOf(*again, 0).reasons.join(u' ')));
    // and what he became a part of by a merge is meant from then on
    merge(*services, zoe.id, luc.id);
    const auto merged = rehearseCards(*services, card, ImportMode::CreateAndUpdate);
    QCOMPARE(rowOf(*merged, 0).sheet.id, zoe.id);
}

/// A card of another office, or of no office at all, says nothing about a sheet of this one.
void TestImportMeant::cardsOfOthersAreNobodys()
{
    TestDatabase database(Engine::Sqlite);
    TestDatabase other(Engine::Sqlite);
    const auto services = database.open();
    const auto theirs = other.open();
    (void)makeSheet(*services, u"Petit"_s, u"Luc"_s);
    const Record eve = makeSheet(*theirs, u"Noir"_s, u"Ève"_s);
    const QByteArray card = cardsOf(*theirs, {eve.id});
    QCOMPARE(statesOf(*rehearseCards(*services, card, ImportMode::CreateAndUpdate)), u"create 1"_s);
    const QByteArray apple = QByteArray(card).replace(uidIn(card).toUtf8(), "3F2504E0-4F89-41D3-9A0C-0305E82C3301");
    QCOMPARE(statesOf(*rehearseCards(*services, apple, ImportMode::CreateAndUpdate)), u"create 1"_s);
}

/// K23: whoever imports learns that somebody is elsewhere, and not who; and whom they only look like, not even that.
void TestImportMeant::peopleElsewhereHaveNoName()
{
    QFETCH(Engine, engine);
    if (qEnvironmentVariableIsSet("EFFECTIF_TEST_ACCOUNTS"))
        QSKIP("A server goes by the account, which is an administrator's here.");
    TestDatabase database(engine);
    const auto services = database.open();
    const Reference lyon = must(services->directory().addDepartment(u"Lyon"_s));
    const QHash<QString, QVariant> born{{u"birth_date"_s, QDate(1985, 5, 9)}, {u"city"_s, u"Brest"_s}, {u"phone"_s, u"+33298000000"_s}};
    (void)makeSheet(*services, u"Zidane"_s, u"Paul"_s, born);
    (void)makeSheet(*services, u"Quefellec"_s, u"Anne"_s, {{u"email"_s, u"anne@b.fr"_s}});
    const QByteArray file = "last_name,first_name,birth_date,city,phone,email\nZidane,Paul,1985-05-09,Brest,+33298000000,\n"
                            "Autre,Nom,,,,anne@b.fr\nNeuve,Ève,,,,\n";
    ImportOptions options = going(ImportMode::Create);
    options.allowIncomplete = true;
    options.findDoubles = true;
    QCOMPARE(statesOf(*must(rehearseText(*services, file, options))), u"create 2 duplicate 1"_s); // an administrator is told
    Rights rights;
    rights.role = u"user"_s;
    rights.departments = {lyon.id};
    rights.capabilities.clear();
    services->context().rights = rights;
    services->catalogues().forgetAll();
    services->records().forgetOrders();
    const auto plan = must(rehearseText(*services, file, options));
    QCOMPARE(statesOf(*plan), u"create 2 refused 1"_s);
    QString told;
    for (const PlanRow &row : must(plan->rows({}, 0, plan->rowCount())))
        told += row.reasons.join(u' ') + (row.state == PlanState::Create ? QString() : row.sheet.name) + QString::number(row.state == PlanState::Create ? 0 : row.sheet.id);
    QCOMPARE(plan->stateOf(1), PlanState::Refused);
    QVERIFY2(!told.contains(u"Quefellec"_s, Qt::CaseInsensitive) && !told.contains(u"Anne"_s), qPrintable(told));
    QCOMPARE(rowOf(*plan, 1).sheet.id, 0);
    QCOMPARE(rowOf(*plan, 0).reasons, QStringList());
}

EFFECTIF_TEST(TestImportMeant)
#include "tst_importmeant.moc"
