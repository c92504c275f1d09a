// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes on paper for whom, by each way there is, on both engines.
#include "models/documents/portrait.h"
#include "models/documents/printrun.h"
#include "models/domain/fieldtype.h"
#include "models/services/auditservice.h"
#include "models/services/companyservice.h"
#include "models/services/photoservice.h"
#include "tests/support/engines.h"
#include "tests/support/paperpixels.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QFile>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
const auto kSecret = u"secret_number"_s;
using What = PrintOrder::What;
constexpr What kWays[] = {What::Sheets, What::List, What::Portraits, What::Cards};

PrintOrder orderOf(What what, const std::optional<QList<RecordId>> &records = {}, bool sensitive = false)
{
    PrintOrder order;
    order.what = what;
    order.title = what == What::Sheets ? QString() : u"Personnel"_s;
    order.request.query.kind = kStaff;
    order.request.query.scope = RecordScope::Everyone;
    order.request.records = records;
    order.request.sensitive = sensitive;
    if (what == What::List)
        order.request.columns = {u"last_name"_s, u"first_name"_s, kSecret};
    return order;
}

/// All words on all pages; the refusal's kind if there is none.
Result<QString> printed(Services &services, const PrintOrder &order)
{
    Progress progress;
    const auto run = PrintRun::prepare(services, order, progress);
    const auto pages = run ? (*run)->pages(services, 0, (*run)->partCount()) : fail(run.error());
    if (!pages)
        return fail(pages.error());
    QStringList words;
    for (const PaperPage &page : *pages)
        words += page.texts();
    return words.join(u'\n');
}

/// Two departments with a sheet each, and a sensitive field with a value on both.
class TwoDepartments
{
public:
    explicit TwoDepartments(Engine engine) : database(engine), services(database.open())
    {
        FieldDefinition field = ownField(kSecret, u"text"_s);
        field.sensitive = true;
        publishFields(*services, {field});
        lyon = must(services->directory().addDepartment(u"Lyon"_s));
        mine = make(u"Bernard"_s, lyon);
        foreign = make(u"Zidane"_s, must(services->directory().departments()).first());
    }

    Record make(const QString &name, const Reference &department)
    {
        return makeSheet(*services, name, u"Paul"_s, {{u"department"_s, QVariant::fromValue(department)}, {kSecret, u"secret "_s + name}});
    }

    void actAs(const QString &role, const QSet<QString> &capabilities, RecordId sheet = 0)
    {
        Rights rights;
        rights.role = role;
        rights.departments = {lyon.id};
        rights.capabilities = capabilities;
        rights.sheetKind = sheet != 0 ? kStaff : QString();
        rights.sheet = sheet;
        services->context().rights = rights;
        services->catalogues().forgetAll();
        services->records().forgetOrders();
    }

    TestDatabase database;
    std::unique_ptr<Services> services;
    Reference lyon;
    Record mine;
    Record foreign;
};
} // namespace

class TestPrint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOwnFieldOfEveryTypeComesAlong_data() { addEngineRows(); }
    void anOwnFieldOfEveryTypeComesAlong()
    {
        QFETCH(Engine, engine);
        TestDatabase database(engine);
        const auto services = database.open();
        QList<FieldDefinition> fields;
        for (const FieldType *type : fieldTypes()) {
            if (type->storageKind() != StorageKind::Reference && type->id() != "file"_L1 && type->storageKind() != StorageKind::TextList
                && type->id() != "choice"_L1)
                fields.append(ownField(u"own_"_s + type->id(), type->id()));
        }
        publishFields(*services, fields);
        const CataloguePtr catalogue = must(services->catalogues().catalogue(kStaff));
        QHash<QString, QVariant> values;
        QStringList expected;
        for (const FieldDefinition &field : std::as_const(fields)) {
            const FieldType &type = typeOf(field);
            const FieldContext context{*catalogue->field(field.key), *catalogue, Language::French};
            const QVariant value = must(type.parse(type.samples().first().text, context));
            values.insert(field.key, value);
            expected << field.label.in(Language::French) << type.format(value, context);
        }
        const Record record = makeSheet(*services, u"Lefèvre"_s, u"Zoé"_s, values);
        const QString text = must(printed(*services, orderOf(What::Sheets, QList<RecordId>{record.id}))).simplified();
        for (const QString &word : std::as_const(expected))
            QVERIFY2(text.contains(word.simplified().left(30)), qPrintable(word + u" is not in "_s + text));
        PrintOrder list = orderOf(What::List);
        list.request.columns.clear();
        for (const FieldDefinition &field : std::as_const(fields))
            list.request.columns << field.key;
        const QString table = must(printed(*services, list)).simplified();
        for (const QString &word : std::as_const(expected))
            QVERIFY2(table.contains(word.simplified().section(u' ', 0, 0).left(8)), qPrintable(word + u" is not in "_s + table));
    }

    void whoMayNotSeeASheetHasItOnNoPaper_data() { addEngineRows(); }
    void whoMayNotSeeASheetHasItOnNoPaper()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        office.actAs(u"user"_s, {});
        const QList<RecordId> both{office.foreign.id, office.mine.id};
        for (const What what : kWays) {
            for (const auto &records : {std::optional<QList<RecordId>>(), std::optional<QList<RecordId>>(both)}) {
                PrintOrder order = orderOf(what, records);
                order.request.columns.removeAll(kSecret);
                const QString text = must(printed(*office.services, order));
                QVERIFY2(text.contains(u"Bernard"_s), qPrintable(text));
                QVERIFY2(!text.contains(u"Zidane"_s), qPrintable(text));
            }
            PrintOrder foreign = orderOf(what, QList<RecordId>{office.foreign.id});
            QCOMPARE(kindOf(printed(*office.services, foreign)), ErrorKind::NotFound);
        }
        office.actAs(u"staff"_s, {}, office.foreign.id); // the own sheet and no other
        QVERIFY(must(printed(*office.services, orderOf(What::Sheets, both))).contains(u"Zidane"_s));
        QVERIFY(!must(printed(*office.services, orderOf(What::Sheets, both))).contains(u"Bernard"_s));
    }

    void aSheetTakenAwayMeanwhileIsNotPrinted()
    {
        TwoDepartments office(Engine::Sqlite);
        Progress progress;
        for (const What what : kWays) {
            const auto run = must(PrintRun::prepare(*office.services, orderOf(what), progress));
            office.actAs(u"user"_s, {});
            for (const PaperPage &page : must(run->pages(*office.services, 0, run->partCount())))
                QVERIFY(!page.texts().join(u' ').contains(u"Zidane"_s));
            office.actAs(u"administrator"_s, {capability::kSensitive});
        }
    }

    void sensitiveFieldsArePrintedOnlyWhenAskedForAndAllowed_data() { addEngineRows(); }
    void sensitiveFieldsArePrintedOnlyWhenAskedForAndAllowed()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        const QList<RecordId> mine{office.mine.id};
        QVERIFY(!must(printed(*office.services, orderOf(What::Sheets, mine))).contains(u"secret"_s));
        QVERIFY(!must(printed(*office.services, orderOf(What::List, mine))).contains(u"secret"_s));
        QVERIFY(must(printed(*office.services, orderOf(What::Sheets, mine, true))).contains(u"secret Bernard"_s));
        QVERIFY(must(printed(*office.services, orderOf(What::List, mine, true))).contains(u"secret Bernard"_s));
        QVERIFY(must(printed(*office.services, orderOf(What::Sheets, mine, true))).contains(u"Contains sensitive data"_s));
        office.actAs(u"manager"_s, {});
        for (const What what : kWays)
            QCOMPARE(kindOf(printed(*office.services, orderOf(what, mine, true))), ErrorKind::Denied);
        QVERIFY(!must(printed(*office.services, orderOf(What::Sheets, mine))).contains(u"secret"_s));
        QCOMPARE(kindOf(printed(*office.services, orderOf(What::List, mine))), ErrorKind::Invalid); // there is no such field
    }

    void thePdfIsWrittenDown_data() { addEngineRows(); }
    void thePdfIsWrittenDown()
    {
        QFETCH(Engine, engine);
        TwoDepartments office(engine);
        (void)must(CompanyService(office.services->context()).store([] {
            CompanyProfile profile;
            profile.name = u"Maison Lumière"_s;
            return profile;
        }()));
        const DemoPortrait portrait = drawPortrait(DemoFace{});
        (void)must(PhotoService(*office.services).replace(kStaff, office.mine.id, {portrait.photo, portrait.thumbnail}));
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Progress progress;
        const auto run = must(PrintRun::prepare(*office.services, orderOf(What::Sheets, {}, true), progress));
        QCOMPARE(must(run->writePdf(*office.services, file, progress)), 2);
        file.close();
        const QString text = textOfPdf(file.fileName());
        for (const QString &there : {u"Bernard Paul"_s, u"Zidane Paul"_s, u"secret Bernard"_s, u"Maison Lumière"_s, u"Alice Martin"_s})
            QVERIFY2(text.contains(there), qPrintable(text));
        QVERIFY(outputOf(u"pdfinfo"_s, {u"-meta"_s, file.fileName()}).contains("Alice Martin"));
        QVERIFY(outputOf(u"pdfimages"_s, {u"-list"_s, file.fileName()}).contains("jpeg"));
        const AuditEntry entry = must(AuditService(*office.services).page({})).entries.first();
        QCOMPARE(entry.what, u"export/print"_s);
        QCOMPARE(entry.amount, 2);
        QVERIFY2(entry.fields.join(u',').contains(ownField(kSecret, u"text"_s).label.in(Language::French)), qPrintable(entry.fields.join(u',')));
        // the page in the file is the page on the screen
        const QList<PaperPage> pages = must(run->pages(*office.services, 0, 2));
        const QList<QImage> pictures = picturesOfPdf(file.fileName());
        for (int i = 0; i < 2; ++i)
            QVERIFY(largestDifference(pictureOfPage(pages.at(i)), pictures.at(i)) < 24);
    }

    void stoppedItSaysSoAndNotesNothing()
    {
        TwoDepartments office(Engine::Sqlite);
        const int before = static_cast<int>(must(AuditService(*office.services).page({})).entries.size());
        QBuffer file;
        file.open(QIODevice::WriteOnly);
        Progress progress;
        const auto run = must(PrintRun::prepare(*office.services, orderOf(What::Sheets), progress));
        progress.cancel();
        QCOMPARE(kindOf(run->writePdf(*office.services, file, progress)), ErrorKind::Unavailable);
        QCOMPARE(must(AuditService(*office.services).page({})).entries.size(), before);
        QCOMPARE(kindOf(PrintRun::prepare(*office.services, orderOf(What::List), progress)), ErrorKind::Unavailable);
    }

    void aServerHoldsToItByItself()
    {
        ServerOffice office;
        const DepartmentId lyon = office.addDepartment(u"Lyon"_s);
        office.add({u"lou@example.org"_s, u"Lou Petit"_s, u"user"_s, {lyon}, {}, 0});
        const auto ada = office.open(ServerOffice::kAdministrator);
        const QList<Reference> departments = must(ada->directory().departments());
        QList<RecordId> both;
        for (const Reference &department : departments)
            both << makeSheet(*ada, u"De "_s + department.name, u"Zoé"_s,
                              {{u"department"_s, QVariant::fromValue(department)}, {u"iban"_s, u"FR7630006000011234567890189"_s}}).id;
        const auto lou = office.open(u"lou@example.org"_s);
        lou->context().rights = Rights(); // as if the program had forgotten to ask
        lou->catalogues().forgetAll();
        for (const What what : kWays) {
            PrintOrder order = orderOf(what, both);
            order.request.columns.removeAll(kSecret);
            const auto text = printed(*lou, order);
            QVERIFY2(text, why(text));
            QVERIFY(text->contains(u"Lyon"_s));
            for (const Reference &department : departments)
                QVERIFY2(department.id == lyon || !text->contains(department.name), qPrintable(*text));
        }
        const auto secret = printed(*lou, orderOf(What::Sheets, both, true));
        QVERIFY(!secret || !secret->contains(u"FR76"_s));
        office.add({u"mia@example.org"_s, u"Mia Roche"_s, u"manager"_s, {lyon}, {capability::kSensitive}, 0});
        const auto mia = office.open(u"mia@example.org"_s);
        QVERIFY(must(printed(*mia, orderOf(What::Sheets, both, true))).contains(u"FR76"_s));
        QVERIFY(office.look(u"SELECT count(*) > 0 FROM audit WHERE what = 'read' AND fields LIKE '%iban%'"_s).contains(u't'));
    }
};

EFFECTIF_TEST(TestPrint)
#include "tst_print.moc"
