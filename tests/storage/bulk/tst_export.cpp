// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exportservice.h"

#include "models/base/tablefile.h"
#include "models/services/tablefeed.h"

#include "tests/storage/bulk/importing.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
ExportOptions staffIn(Language language, const QStringList &fields = {})
{
    ExportOptions options;
    options.query.kind = u"staff"_s;
    options.language = language;
    options.fields = fields;
    return options;
}

QByteArray exported(Services &services, const ExportOptions &options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    Progress progress;
    must(ExportService(services).run(buffer, options, progress));
    return bytes;
}

/// A field of the office's own for every type that a file can carry, with the values that the type's samples mean.
QHash<QString, QVariant> addOwnFields(Services &services, int sample)
{
    QHash<QString, QVariant> values;
    for (const FieldType *type : fieldTypes()) {
        if (type->storageKind() == StorageKind::Reference || type->id() == "file"_L1)
            continue;
        FieldDefinition field = ownField(u"own_"_s + type->id(), type->id());
        if (type->id().startsWith("choice"_L1))
            field.choiceList = u"nationality"_s;
        publishFields(services, {field});
        const CataloguePtr catalogue = must(services.catalogues().catalogue(u"staff"_s));
        const QString text = field.choiceList.isEmpty() ? type->samples().at(sample).text
            : type->id() == "choices"_L1                ? u"ar|fr|ch"_s
                                                        : u"ar"_s;
        const auto value = type->parse(text, {*catalogue->field(field.key), *catalogue});
        if (value)
            values.insert(field.key, *value);
    }
    return values;
}
} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensInASpreadsheet();
    void comesBackWithoutLoss_data();
    void comesBackWithoutLoss();
    void sensitiveFieldsOnlyByName_data() { addEngineRows(); }
    void sensitiveFieldsOnlyByName();
    void filtersAndOrders_data() { addEngineRows(); }
    void filtersAndOrders();
    void unknownFields();
    void aFullDiskIsTold();
    void workbooksComeBackWithoutLoss_data() { addEngineRows(); }
    void workbooksComeBackWithoutLoss();
    void cardsHoldWhatIsPublic_data() { addEngineRows(); }
    void cardsHoldWhatIsPublic();
    void whatIsEmptyEverywhereIsLeftOut_data() { addEngineRows(); }
    void whatIsEmptyEverywhereIsLeftOut();
    void separators();
    void aFileIsThereWholeOrNotAtAll();
    void manyPages_data() { addEngineRows(); }
    void manyPages();
};

/// French Excel: byte order mark, semicolons, decimal commas without thousands, day first, no formulas.
void TestExport::opensInASpreadsheet()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    FieldDefinition pay = ownField(u"pay"_s, u"money"_s);
    publishFields(*services, {pay});
    makeSheet(*services, u"=HYPERLINK(\"http://x\")"_s, u"Zoé; \"la\" voisine"_s,
              {{u"birth_date"_s, QDate(1985, 5, 9)}, {u"pay"_s, 12345.5}, {u"mobile"_s, u"+41791234567"_s},
               {u"country"_s, u"ch"_s}, {u"notes"_s, u"un\ndeux"_s}});
    const QStringList fields{u"last_name"_s, u"first_name"_s, u"birth_date"_s, u"pay"_s, u"mobile"_s, u"country"_s,
                             u"notes"_s};
    QCOMPARE(exported(*services, staffIn(Language::French, fields)),
             QByteArrayLiteral("\xef\xbb\xbfNom;Prénom;Date de naissance;Le champ pay;Mobile;Pays;Notes\r\n"
                               "\"'=HYPERLINK(\"\"http://x\"\")\";\"Zoé; \"\"la\"\" voisine\";09/05/1985;\"12345,50\";"
                               "+41 79 123 45 67;Suisse;\"un\ndeux\"\r\n"));
    QVERIFY(exported(*services, staffIn(Language::English, fields)).contains(",12345.50,"));
}

void TestExport::comesBackWithoutLoss_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<Language>("written");
    QTest::addColumn<Language>("read");
    QTest::newRow("SQLite, French") << Engine::Sqlite << Language::French << Language::French;
    QTest::newRow("SQLite, English") << Engine::Sqlite << Language::English << Language::English;
    // the file tells its language: nobody has to know it
    QTest::newRow("SQLite, French read in English") << Engine::Sqlite << Language::French << Language::English;
    QTest::newRow("PostgreSQL, English read in French") << Engine::PostgreSql << Language::English << Language::French;
}

void TestExport::comesBackWithoutLoss()
{
    QFETCH(Engine, engine);
    QFETCH(Language, written);
    QFETCH(Language, read);
    TestDatabase one(engine);
    TestDatabase other(engine);
    const auto from = one.open();
    const auto to = other.open();
    for (const int sample : {0, 1}) {
        const auto values = addOwnFields(*from, sample);
        makeSheet(*from, u"Nom %1"_s.arg(sample), u"'apostrophe"_s, values);
    }
    addOwnFields(*to, 0);
    makeSheet(*from, u"Nombres"_s, u"-12,5"_s,
              {{u"own_decimal"_s, 234.567}, {u"own_integer"_s, 1234LL}, {u"own_money"_s, -0.5}, {u"weekly_hours"_s, 17.5}});
    const QByteArray first = exported(*from, staffIn(written));
    ImportOptions options;
    options.language = read;
    options.createMissing = true;
    const Imported done = importText(*to, first, options);
    QCOMPARE(done.counts(), u"3/3/0/0/0/0"_s);
    QCOMPARE(done.summary->unmappedColumns, QStringList());
    QCOMPARE(exported(*to, staffIn(written)), first);
}

void TestExport::sensitiveFieldsOnlyByName()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Petit"_s, {}, {{u"social_security_number"_s, u"185057800608491"_s}});
    const QByteArray usual = exported(*services, staffIn(Language::French));
    QVERIFY(!usual.contains("curit") && !usual.contains("85 05 78"));
    QVERIFY(exported(*services, staffIn(Language::French, {u"social_security_number"_s})).contains("1 85 05 78 006 084 91"));
}

void TestExport::filtersAndOrders()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    makeSheet(*services, u"Zola"_s, u"Émile"_s);
    makeSheet(*services, u"Éluard"_s, u"Paul"_s);
    makeSheet(*services, u"Emmanuel"_s, u"Pierre"_s);
    ExportOptions options = staffIn(Language::French, {u"last_name"_s});
    QCOMPARE(exported(*services, options), QByteArrayLiteral("\xef\xbb\xbfNom\r\nÉluard\r\nEmmanuel\r\nZola\r\n"));
    options.query.search = u"em"_s;
    QCOMPARE(exported(*services, options), QByteArrayLiteral("\xef\xbb\xbfNom\r\nEmmanuel\r\nZola\r\n"));
    options.query.search = u"nobody"_s;
    QCOMPARE(exported(*services, options), QByteArrayLiteral("\xef\xbb\xbfNom\r\n"));
}

void TestExport::unknownFields()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    const auto fields = ExportService(*services).fields(staffIn(Language::French, {u"last_name"_s, u"shoe_size"_s}));
    QVERIFY(!fields);
    QCOMPARE(fields.error().field, u"shoe_size"_s);
}

void TestExport::aFullDiskIsTold()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    for (int i = 0; i < 300; ++i)
        makeSheet(*services, u"Petit"_s, {}, {{u"notes"_s, QString(500, u'n')}});
    QFile full(u"/dev/full"_s);
    QVERIFY(full.open(QIODevice::WriteOnly));
    Progress progress;
    const auto done = ExportService(*services).run(full, staffIn(Language::French), progress);
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Unavailable);
    makeSheet(*services, u"Petit"_s); // the snapshot is over
}

/// The same sheets as through CSV: numbers as numbers, and what looks like one as text.
void TestExport::workbooksComeBackWithoutLoss()
{
    QFETCH(Engine, engine);
    TestDatabase one(engine);
    TestDatabase other(engine);
    const auto from = one.open();
    const auto to = other.open();
    makeSheet(*from, u"=1+1"_s, u"Zoé"_s, addOwnFields(*from, 0));
    makeSheet(*from, u"'apostrophe"_s, u"Rémy"_s, addOwnFields(*from, 1));
    makeSheet(*from, u"Nombres"_s, u"-12,5"_s,
              {{u"weekly_hours"_s, 17.5}, {u"postal_code"_s, u"01001"_s}, {u"matricule"_s, u"007"_s}, {u"mobile"_s, u"+33612345678"_s}, {u"birth_date"_s, QDate(1899, 1, 2)},
               {u"contract_start"_s, QDate(2024, 2, 29)}});
    addOwnFields(*to, 0);
    ExportOptions options = staffIn(Language::French);
    options.format = ExportFormat::Xlsx;
    const auto table = openTable({{}, exported(*from, options), {}});
    QVERIFY2(table, why(table));
    TableFeed feed(**table);
    ImportOptions import;
    import.kind = u"staff"_s;
    import.createMissing = true;
    Progress progress;
    QStringList issues;
    const auto done = ImportService(*to).run(feed, import, [&](const ImportIssue &issue) { issues << issue.column + u": "_s + issue.reason; }, progress);
    QVERIFY2(done, why(done));
    QCOMPARE(issues, QStringList());
    QCOMPARE(done->created, 3);
    const QList<QByteArray> came = exported(*to, staffIn(Language::French)).split(';');
    const QList<QByteArray> went = exported(*from, staffIn(Language::French)).split(';');
    QCOMPARE(came.size(), went.size());
    for (qsizetype i = 0; i < came.size(); ++i)
        QCOMPARE(came.at(i), went.at(i));
}

void TestExport::cardsHoldWhatIsPublic()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    FieldDefinition badge = ownField(u"badge"_s, u"text"_s);
    badge.onCards = true;
    publishFields(*services, {badge});
    makeSheet(*services, u"Durand"_s, u"Élodie"_s,
              {{u"position"_s, u"Comptable; paie"_s}, {u"phone_work"_s, u"+33472000000;ext=12"_s}, {u"email"_s, u"elodie@ex.fr"_s}, {u"mobile"_s, u"+33612345678"_s},
               {u"address_line1"_s, u"Secret 12"_s}, {u"social_security_number"_s, u"185057800608491"_s}, {u"notes"_s, u"Secret"_s}, {u"badge"_s, u"B7"_s}});
    ExportOptions options = staffIn(Language::French);
    options.format = ExportFormat::VCard;
    options.sensitive = true; // no more than what is public
    const QByteArray card = exported(*services, options);
    QVERIFY2(card.startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Durand;Élodie;;M.;\r\nFN:Élodie Durand\r\n") || card.contains("N:Durand;Élodie;;"), card.constData());
    QVERIFY2(card.contains("TITLE:Comptable\\; paie\r\n") && card.contains("TEL;TYPE=WORK:+33472000000 poste 12\r\n") && card.contains("EMAIL;TYPE=INTERNET;TYPE=WORK:elodie@ex.fr\r\n"),
             card.constData());
    QVERIFY2(card.contains("NOTE:Le champ badge : B7\r\n"), card.constData());
    QVERIFY2(!card.contains("Secret") && !card.contains("612345678") && !card.contains("85 05 78"), card.constData());
    options.newCards = true;
    QVERIFY(exported(*services, options).contains("VERSION:4.0\r\n"));
    options.fields = {u"last_name"_s, u"mobile"_s}; // an administrator may
    QVERIFY(exported(*services, options).contains("TEL;TYPE=cell:+33612345678\r\n"));
}

void TestExport::whatIsEmptyEverywhereIsLeftOut()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    for (int i = 0; i < 3; ++i)
        makeSheet(*services, u"Petit"_s, i == 2 ? u"Zoé"_s : QString(), {{u"social_security_number"_s, i == 1 ? QVariant(u"185057800608491"_s) : QVariant()}});
    ExportOptions options = staffIn(Language::French);
    options.filledOnly = true;
    const QByteArray usual = exported(*services, options);
    const QList<QByteArray> header = usual.split('\r').first().split(';');
    QVERIFY2(header.contains("Prénom") && !header.contains("Mobile") && header.size() < 14, usual.constData());
    options.sensitive = true;
    QVERIFY(exported(*services, options).contains("1 85 05 78 006 084 91"));
    options.records = QList<RecordId>{};
    QCOMPARE(exported(*services, options).count('\n'), 1); // a table without rows keeps its columns
    options.filledOnly = false;
    QVERIFY(exported(*services, options).split(';').size() > 25);
}

void TestExport::separators()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    makeSheet(*services, u"Durand, Zoé"_s, u"a;b"_s);
    ExportOptions options = staffIn(Language::English, {u"last_name"_s, u"first_name"_s});
    QCOMPARE(exported(*services, options), QByteArrayLiteral("\xef\xbb\xbfLast name,First name\r\n\"Durand, Zoé\",\"a;b\"\r\n"));
    options.separator = '\t';
    QVERIFY(exported(*services, options).contains("Last name\tFirst name\r\n"));
}

/// A stopped export, a full disk and a folder that takes nothing leave what was there.
void TestExport::aFileIsThereWholeOrNotAtAll()
{
    TestDatabase database(Engine::Sqlite);
    const auto services = database.open();
    makeSheet(*services, u"Petit"_s);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.xlsx"_s);
    ExportService exporter(*services);
    for (const ExportFormat format : {ExportFormat::Csv, ExportFormat::Xlsx, ExportFormat::VCard}) {
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        ExportOptions options = staffIn(Language::French);
        options.format = format;
        Progress stopped;
        stopped.cancel();
        QVERIFY(!exporter.toFile(path, options, stopped));
        QVERIFY(old.open(QIODevice::ReadOnly));
        QCOMPARE(old.readAll(), QByteArray("old"));
        old.close();
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
        Progress progress;
        const auto nowhere = exporter.toFile(folder.path() + u"/none/a.csv"_s, options, progress);
        QVERIFY(!nowhere && nowhere.error().message.contains(u"none"_s));
        QVERIFY(QFile::remove(path));
        QCOMPARE(must(exporter.toFile(path, options, progress)), 1);
        QVERIFY(QFileInfo(path).size() > 10);
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFileDevice::Permissions());
    }
}

void TestExport::manyPages()
{
    QFETCH(Engine, engine);
    TestDatabase database(engine);
    const auto services = database.open();
    QByteArray text = "civility,last_name,address_line1\n";
    for (int i = 0; i < 1203; ++i)
        text += "M,Nom" + QByteArray::number(100'000 + i) + ",1 rue A\n";
    QCOMPARE(importText(*services, text).counts(), u"1203/1203/0/0/0/0"_s);
    const QByteArray file = exported(*services, staffIn(Language::French, {u"last_name"_s}));
    const QList<QByteArray> lines = file.trimmed().split('\n');
    QCOMPARE(lines.size(), 1204);
    QCOMPARE(lines.at(1).trimmed(), QByteArrayLiteral("Nom100000"));
    QCOMPARE(lines.last().trimmed(), QByteArrayLiteral("Nom101202"));
}

EFFECTIF_TEST(TestExport)
#include "tst_export.moc"
