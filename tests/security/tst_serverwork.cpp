// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/noteservice.h"
#include "models/services/photoservice.h"
#include "models/storage/bulkwriter.h"
#include "models/storage/operationrepository.h"
#include "tests/security/attackedoffice.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const QByteArray kJpeg("\xff\xd8\xff some photo");

QList<RecordId> listed(Services &services, const QString &search = {})
{
    RecordQuery query;
    query.kind = kStaff;
    query.search = search;
    return must(services.records().ids(query));
}
} // namespace

/// The day's work of accounts, through the services, in an office whose server holds to their rights.
class TestServerWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_office = std::make_unique<AttackedOffice>(); }
    void cleanupTestCase() { m_office.reset(); }

    void everyoneSeesTheSheetsOfTheirDepartments()
    {
        QCOMPARE(listed(*open(u"bob"_s)).size(), 3);
        QCOMPARE(listed(*open(u"cora"_s)).size(), 3);
        QCOMPARE(listed(*open(u"eric"_s)).size(), 2);
        QCOMPARE(listed(*open(u"ada"_s)).size(), 5);
        QCOMPARE(listed(*open(u"carl"_s)), QList<RecordId>{3});
        QCOMPARE(listed(*open(u"bob"_s), u"irene"_s).size(), 0);
        QCOMPARE(listed(*open(u"eric"_s), u"irene"_s).size(), 1);
        QCOMPARE(listed(*open(u"ada"_s), u"irene"_s).size(), 1);
    }

    /// Read of one department after the other where there are several.
    void theFirstPageIsTheBeginningOfTheList()
    {
        for (const QString &name : {u"bob"_s, u"cora"_s, u"ada"_s, u"carl"_s}) {
            const auto services = open(name);
            for (const int count : {1, 2, 4, 100})
                QCOMPARE(must(services->records().firstPage(kStaff, count, RecordScope::Present)), listed(*services).mid(0, count));
        }
    }

    void aSheetIsMadeChangedBinnedAndBroughtBack()
    {
        const auto bob = open(u"bob"_s);
        Record made = makeSheet(*bob, u"Neuf"_s, u"Léa"_s, inNorth());
        QCOMPARE(made.created.userName, u"Bob Petit"_s);
        const auto saved = bob->records().save(changeOf(made, {{u"first_name"_s, u"Lou"_s}, {u"shoe"_s, u"41"_s}}));
        QVERIFY2(saved, why(saved));
        QCOMPARE(saved->version, made.version + 1);
        QCOMPARE(listed(*bob, u"lou"_s), QList<RecordId>{made.id});
        const auto binned = bob->lifecycle().moveToBin({kStaff, {made.id}, {}});
        QVERIFY2(binned, why(binned));
        QVERIFY(!listed(*bob).contains(made.id));
    }

    void sensitiveValuesAreWrittenByAllAndReadByWhoMay()
    {
        const auto bob = open(u"bob"_s);
        const Record made = makeSheet(*bob, u"Paie"_s, u"Max"_s, inNorth({{u"salary"_s, 3100.0}}));
        QVERIFY(!made.value(u"salary"_s).isValid());
        const auto alice = open(u"alice"_s);
        QCOMPARE(must(alice->records().load(kStaff, made.id)).value(u"salary"_s).toDouble(), 3100.0);
        QVERIFY(m_office->look(u"SELECT count(*) FROM audit WHERE what = 'read' AND record_id = %1"_s.arg(made.id)).toInt() > 0);
        QVERIFY(!must(open(u"cora"_s)->records().load(kStaff, made.id)).value(u"salary"_s).isValid());
    }

    void photosFilesAndNotesHangOnASheet()
    {
        const auto bob = open(u"bob"_s);
        const auto kept = PhotoService(*bob).replace(kStaff, 1, {kJpeg, kJpeg + "small"});
        QVERIFY2(kept, why(kept));
        QCOMPARE(must(PhotoService(*bob).photo(kStaff, 1)), kJpeg);
        const auto note = NoteService(*bob).add({kStaff, 1}, u"Appeler lundi"_s);
        QVERIFY2(note, why(note));
        QCOMPARE(must(NoteService(*bob).list({kStaff, 1}, 10)).total, 2);
        const auto eric = open(u"eric"_s);
        QVERIFY(must(PhotoService(*eric).photo(kStaff, 1)).isEmpty());
        QVERIFY(!NoteService(*eric).add({kStaff, 1}, u"Bonjour"_s));
    }

    void numbersAreGivenOnceAcrossDepartments()
    {
        const auto bob = open(u"bob"_s);
        const auto eric = open(u"eric"_s);
        QSet<QString> numbers;
        for (int i = 0; i < 3; ++i) {
            for (Services *services : {bob.get(), eric.get()}) {
                RecordEdit edit = newSheet(u"Numéro"_s, u"N"_s, services == bob.get() ? inNorth() : inSouth());
                edit.takeNumbers = {u"matricule"_s};
                const auto saved = services->records().save(edit);
                QVERIFY2(saved, why(saved));
                numbers << saved->value(u"matricule"_s).toString();
            }
        }
        QCOMPARE(numbers.size(), 6);
    }

    void manySheetsAreWrittenAtOnce()
    {
        const auto bob = open(u"bob"_s);
        storage::Connection &connection = bob->context().connection;
        const CataloguePtr catalogue = must(bob->catalogues().current(kStaff));
        auto transaction = must(storage::Transaction::begin(connection));
        const qint64 operation = must(storage::OperationRepository(connection).start(
            {QUuid::createUuid(), bob->context().user, m_office->clock().now(), u"import"_s, kStaff, true}));
        const storage::BulkLayout layout(*catalogue);
        Record sheet;
        sheet.kind = kStaff;
        sheet.values = newSheet(u"Lot"_s, u"Importée"_s, inNorth()).changes;
        std::vector<storage::BulkRow> rows(3, layout.row(sheet, *catalogue));
        const storage::WriteStamp stamp{operation, bob->context().user, m_office->clock().now()};
        auto writer = must(storage::BulkWriter::create(connection, catalogue, layout, stamp, 3));
        must(writer->write(rows));
        must(writer->finish());
        must(storage::OperationRepository(connection).finishBulk(operation, kStaff));
        must(transaction.commit());
        QCOMPARE(listed(*bob, u"importee"_s).size(), 3);
        QCOMPARE(listed(*open(u"eric"_s), u"importee"_s).size(), 0);
    }

    void nobodyAddsToAnotherDepartmentOrChangesThere()
    {
        const auto bob = open(u"bob"_s);
        const auto made = bob->records().save(newSheet(u"Intrus"_s, u"I"_s, inSouth()));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Denied);
        QVERIFY(!bob->records().load(kStaff, 4));
        const auto carl = open(u"carl"_s);
        const Record own = must(carl->records().load(kStaff, 3));
        QVERIFY(!carl->records().save(changeOf(own, {{u"first_name"_s, u"Chef"_s}})));
    }

    /// What owners of tables do goes through functions; the storage tests run by account prove the rest.
    void administratorsShapeTheSheetAndOthersDoNot()
    {
        const auto ada = open(u"ada"_s);
        const auto bob = open(u"bob"_s);
        publishFields(*ada, {ownField(u"badge"_s, u"text"_s)});
        (void)must(bob->catalogues().current(kStaff));
        const Record made = makeSheet(*bob, u"Insigne"_s, u"I"_s, inNorth({{u"badge"_s, u"B-7"_s}}));
        QCOMPARE(must(bob->records().load(kStaff, made.id)).value(u"badge"_s).toString(), u"B-7"_s);
        const auto published = tryPublishFields(*bob, {ownField(u"mine"_s, u"text"_s)});
        QVERIFY(!published);
        QCOMPARE(published.error().kind, ErrorKind::Denied);
        QVERIFY(m_office->look(u"SELECT count(*) FROM audit WHERE what LIKE 'configure/%' AND login = '%1'"_s.arg(
                                   m_office->roleOf(AttackedOffice::email(u"ada"_s)))).toInt() > 0);
    }

    /// K02, K03, M20-M22 through the services: what the pages do.
    void administratorsKeepAccounts()
    {
        const auto ada = open(u"ada"_s);
        AccountService &accounts = ada->accounts();
        Account gina;
        gina.name = u"Gina Neuve"_s;
        gina.email = u"gina@example.org"_s;
        gina.rights.role = u"user"_s;
        gina.rights.departments = {m_office->north};
        gina.rights.capabilities.clear();
        const auto invited = accounts.add(gina);
        QVERIFY2(invited, why(invited));
        QCOMPARE(invited->account.state, Account::State::Invited);
        gina = invited->account;
        const auto again = accounts.add(gina);
        QVERIFY(!again);
        QVERIFY2(again.error().message.contains("e-mail"_L1), why(again));
        gina.name = u"Gina Vieille"_s;
        gina.rights.departments = {m_office->north, m_office->east};
        const auto changed = accounts.change(gina);
        QVERIFY2(changed, why(changed));
        QCOMPARE(changed->rights.departments.size(), 2);
        OpenRequest door = m_office->request(gina.email);
        QVERIFY(Services::requestPassword(door, u" GINA@example.org "_s, m_office->clock()));
        QVERIFY(Services::requestPassword(door, u"nobody@example.org"_s, m_office->clock()));
        QVERIFY(Services::requestPassword(door, gina.email, m_office->clock()));
        const auto requests = accounts.requests();
        QVERIFY2(requests, why(requests));
        QCOMPARE(requests->size(), 1);
        QCOMPARE(requests->first().email, gina.email);
        const auto code = accounts.newCode(gina.id);
        QVERIFY2(code, why(code));
        QVERIFY(must(accounts.requests()).isEmpty());
        const auto off = accounts.setActive(gina.id, false);
        QVERIFY2(off, why(off));
        QVERIFY(Services::requestPassword(door, gina.email, m_office->clock()));
        QVERIFY(must(accounts.requests()).isEmpty());
        QVERIFY(!open(u"bob"_s)->accounts().list());
    }

    /// An office's index of words begins with the department: a statement that does not name it reads all there are.
    void aSaveReadsTheWordsOfItsSheetAlone()
    {
        m_office->look(u"INSERT INTO staff_token (record_id, department_id, token) SELECT 4, 3, 'w' || i FROM "
                       "generate_series(1, 20000) i; ANALYZE staff_token"_s);
        const auto bob = m_office->connect(AttackedOffice::email(u"bob"_s));
        must(bob->executeScript(u"BEGIN"_s));
        (void)must(bob->query(u"SELECT write_tokens('staff', '[[2, \"petit zoe\"]]')"_s));
        const auto read = must(bob->scalar(u"SELECT seq_tup_read + idx_tup_fetch FROM pg_stat_xact_all_tables "
                                           "WHERE relname = 'staff_token'"_s)).toInt();
        must(bob->executeScript(u"ROLLBACK"_s));
        m_office->look(u"DELETE FROM staff_token WHERE record_id = 4 AND token LIKE 'w%'"_s);
        QVERIFY2(read < 200, qPrintable(QString::number(read)));
    }

    void managersEraseWhatIsInTheirBin()
    {
        const auto alice = open(u"alice"_s);
        const auto bob = open(u"bob"_s);
        const Record gone = makeSheet(*bob, u"Parti"_s, u"P"_s, inNorth());
        QVERIFY(!alice->lifecycle().erase({kStaff, {gone.id}, {}})); // not in the bin
        (void)must(bob->lifecycle().moveToBin({kStaff, {gone.id}, {}}));
        QVERIFY(!bob->lifecycle().erase({kStaff, {gone.id}, {}}));
        const auto erased = alice->lifecycle().erase({kStaff, {gone.id}, {}});
        QVERIFY2(erased, why(erased));
        QCOMPARE(m_office->look(u"SELECT count(*) FROM staff WHERE id = %1"_s.arg(gone.id)), u"0"_s);
        QCOMPARE(m_office->look(u"SELECT what FROM audit WHERE what = 'erase' AND record_id = %1"_s.arg(gone.id)), u"erase"_s);
    }

    void anAccountThatIsSwitchedOffIsBlindAtOnce()
    {
        const auto fred = m_office->connect(AttackedOffice::email(u"fred"_s));
        QCOMPARE(must(fred->scalar(u"SELECT count(*) FROM staff"_s)).toInt(), 1);
        m_office->look(u"UPDATE app_user SET active = 0 WHERE email LIKE 'fred@%'"_s);
        QCOMPARE(must(fred->scalar(u"SELECT count(*) FROM staff"_s)).toInt(), 0);
        const auto opened = Services::create(m_office->request(AttackedOffice::email(u"fred"_s)), m_office->clock());
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Denied);
    }

private:
    std::unique_ptr<Services> open(const QString &name) { return m_office->open(AttackedOffice::email(name)); }
    QHash<QString, QVariant> in(DepartmentId id, QHash<QString, QVariant> more) const
    {
        more.insert(u"department"_s, QVariant::fromValue(Reference{id, {}}));
        return more;
    }
    QHash<QString, QVariant> inNorth(const QHash<QString, QVariant> &more = {}) const { return in(m_office->north, more); }
    QHash<QString, QVariant> inSouth() const { return in(m_office->south, {}); }

    std::unique_ptr<AttackedOffice> m_office;
};

EFFECTIF_TEST(TestServerWork)
#include "tst_serverwork.moc"
