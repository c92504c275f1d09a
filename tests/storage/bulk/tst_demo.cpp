// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demoservice.h"

#include "models/documents/portrait.h"
#include "models/services/photoservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QImage>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
int fill(Services &services, int people)
{
    Progress progress;
    return must(DemoService(services).fill(people, &drawPortrait, progress));
}
} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void believableAndInvented_data() { addEngineRows(); }
    void believableAndInvented();
    void theSameEveryTime();
    void neverAmongRealPeople_data() { addEngineRows(); }
    void neverAmongRealPeople();
    void portraits();
    void announcesAndAsks_data() { addEngineRows(); }
    void announcesAndAsks();
};

void TestDemo::believableAndInvented()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    QCOMPARE(fill(*services, 500), 500);
    QCOMPARE(violations(*services), QStringList());
    const CataloguePtr catalogue = must(services->catalogues().catalogue(u"staff"_s));
    const QList<Record> sheets = allSheets(*services);
    QCOMPARE(sheets.size(), 500);
    QSet<QString> natures;
    QSet<QString> departments;
    QHash<QString, int> numbers; // social-security numbers: those that come twice are the planted duplicates
    int inactive = 0;
    for (const Record &sheet : sheets) {
        const bool isCut = sheet.value(u"mobile"_s).toString().startsWith(u"63998"_s); // planted: a spreadsheet took the 0
        for (const FieldIssue &issue : validateRecord(sheet, *catalogue, Language::French))
            QVERIFY2((isCut && issue.field == "mobile"_L1) || (sheet.incomplete && issue.field == "address_line1"_L1), qPrintable(issue.field + issue.message));
        natures.insert(sheet.value(u"nature"_s).toString());
        departments.insert(sheet.value(u"department"_s).value<Reference>().name);
        inactive += sheet.value(u"situation"_s) == QVariant(u"inactive"_s) ? 1 : 0;
        ++numbers[sheet.value(u"social_security_number"_s).toString()];
        // nobody's telephone rings, nobody gets mail
        for (const QString &key : {u"phone"_s, u"mobile"_s, u"phone_work"_s, u"emergency_contact_phone"_s}) {
            static const QRegularExpression kFiction(u"^$|^63998|^\\+33(19900|26191|35301|46571|53649|63998)"_s);
            QVERIFY2(kFiction.match(sheet.value(key).toString()).hasMatch(), qPrintable(sheet.value(key).toString()));
        }
        for (const QString &key : {u"email"_s, u"personal_email"_s}) {
            static const QRegularExpression kReserved(u"^$|@example\\.(org|net)$"_s);
            QVERIFY2(kReserved.match(sheet.value(key).toString()).hasMatch(), qPrintable(sheet.value(key).toString()));
        }
        QVERIFY(!sheet.value(u"matricule"_s).isNull());
    }
    QCOMPARE(natures.size(), 5);
    QVERIFY(departments.size() >= 6 && departments.size() <= 8);
    QVERIFY(inactive > 20 && inactive < 80);
    numbers.remove(QString());
    const auto repeated = std::count_if(numbers.cbegin(), numbers.cend(), [](int count) { return count > 1; });
    QVERIFY2(repeated >= 4 && repeated <= 12, qPrintable(QString::number(repeated)));
    // the series stand behind the numbers that were taken
    const Record next = must(services->records().save([] {
        RecordEdit edit = newSheet(u"Suivant"_s);
        edit.takeNumbers = {u"matricule"_s, u"file_number"_s};
        return edit;
    }()));
    QVERIFY(next.value(u"matricule"_s).toString().startsWith(u"SA"_s));
}

void TestDemo::theSameEveryTime()
{
    QStringList pictures;
    for (const int people : {60, 60, 30}) {
        TestDatabase database(Engine::Sqlite);
        fill(*database.open(), people);
        pictures << database.ask(u"SELECT title || birth_date || matricule || coalesce(mobile, '') FROM staff WHERE id <= 30 ORDER BY id"_s)
                + database.ask(u"SELECT photo FROM record_photo WHERE record_id <= 30 ORDER BY record_id"_s);
    }
    QCOMPARE(pictures.at(0), pictures.at(1));
    QCOMPARE(pictures.at(0), pictures.at(2)); // a larger demo begins like a small one
}

void TestDemo::neverAmongRealPeople()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Réel"_s);
    Progress progress;
    const auto done = DemoService(*services).fill(10, &drawPortrait, progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QCOMPARE(must(services->records().count(u"staff"_s)), 1);
    QCOMPARE(database.ask(u"SELECT count(*) FROM department"_s), u"1"_s);
}

void TestDemo::portraits()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    fill(*services, 40);
    PhotoService photos(*services);
    QList<RecordId> ids;
    for (RecordId id = 1; id <= 41; ++id)
        ids << id;
    const auto thumbnails = must(photos.thumbnails(u"staff"_s, ids));
    QCOMPARE(thumbnails.size(), 40);
    QSet<QByteArray> faces;
    for (auto it = thumbnails.begin(); it != thumbnails.end(); ++it) {
        QCOMPARE(QImage::fromData(*it, "JPEG").size(), QSize(64, 64));
        const QByteArray photo = must(photos.photo(u"staff"_s, it.key()));
        QVERIFY(photo.size() <= 25 * 1024);
        const QImage image = QImage::fromData(photo, "JPEG");
        QCOMPARE(image.size(), QSize(300, 400));
        QVERIFY(image.pixelColor(150, 185) != image.pixelColor(5, 5)); // a face before a background
        faces.insert(photo);
    }
    QVERIFY(faces.size() > 35);
    QCOMPARE(must(photos.photo(u"staff"_s, 41)), QByteArray()); // nobody
    QCOMPARE(drawPortrait({7, true, 30}).photo, drawPortrait({7, true, 30}).photo);
}

/// Whoever looks at the demo sees what becomes of an announcement and of a poll.
void TestDemo::announcesAndAsks()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    fill(*services, 90);
    QCOMPARE(must(PublicationService(*services).list({})).size(), 3);
    PublicationQuery query;
    query.polls = true;
    const auto polls = must(PublicationService(*services).list(query));
    QCOMPARE(polls.size(), 3);
    const int people = must(services->records().count(u"staff"_s));
    for (const PublicationEntry &poll : polls) {
        QCOMPARE(poll.publication.phase(QDateTime::currentDateTimeUtc()), PublicationPhase::Running);
        const PollReport report = must(PollService(*services).report(poll.publication.id));
        QVERIFY(report.recipients > 60 && report.recipients <= people);
        if (engine == Engine::Sqlite) { // on a server people answer themselves
            QCOMPARE(report.answered, report.recipients - report.recipients / 3);
            QVERIFY(report.overTime.size() > 10);
        }
    }
}

EFFECTIF_TEST(TestDemo)
#include "tst_demo.moc"
