// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/atterminal.h"
#include "tests/journeys/commandline.h"
#include "tests/journeys/fileaccounts.h"

#include "app/commands/progressline.h"
#include "models/base/clock.h"
#include "models/base/databaseurl.h"
#include "models/services/services.h"
#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"

#include <QFileInfo>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

/// Scripts and administrators at the real program: exit codes, and what goes to which stream.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }

    void helpAndVersion();
    void wrongUsage_data();
    void wrongUsage();
    void theDefaultDatabase();
    void fields();
    void bothLanguages();
    void importAndExport_data();
    void importAndExport();
    void cardsComeIn();
    void exportScopes_data() { importAndExport_data(); }
    void exportScopes();
    void reports();
    void progress();
    void checkAndBackup();
    void duplicates();
    void quality();
    void demo();
    void anOfficeMovesToAServerAndBack();
    void anAccountSignsInAtTheTerminal();

private:
    std::unique_ptr<Desk> m_desk;
};

/// A file with accounts answers to who one is (D25), and shows a script no more than the person may see.
void TestCommandLine::anAccountSignsInAtTheTerminal()
{
    const QByteArray password = "tramway du soir, quai neuf";
    makeAccountsFor(m_desk->url(), QString::fromLatin1(password));
    const QStringList looking{u"export"_s, u"/dev/stdout"_s, u"--fields"_s, u"last_name"_s};
    const QStringList asPaul = QStringList{u"--database"_s, m_desk->url(), u"--login"_s, u"Paul@exemple.fr"_s} + looking;
    const Ran nobody = m_desk->on(looking);
    QCOMPARE(nobody.code, int(Unavailable));
    QVERIFY2(nobody.err.contains(u"--login"_s) && nobody.out.isEmpty(), qPrintable(nobody.err));
    const Ran script = run(asPaul); // no terminal, and nobody to ask
    QCOMPARE(script.code, int(Unavailable));
    QVERIFY(script.out.isEmpty());
    const AtTerminal wrong(asPaul, "cheval agrafe\n");
    QCOMPARE(wrong.code, int(Unavailable));
    QVERIFY(wrong.asked && wrong.out.isEmpty() && !wrong.err.isEmpty());
    const AtTerminal right(asPaul, password + '\n');
    QVERIFY2(right.code == Done, qPrintable(right.err));
    QVERIFY2(right.out.contains(u"Bernard"_s) && !right.out.contains(u"Zidane"_s), qPrintable(right.out));
    QVERIFY2(right.asked && right.err.contains(u"Paul@exemple.fr"_s), qPrintable(right.err));
    QVERIFY2(!right.shown.contains("tramway") && !right.err.contains(u"tramway"_s), right.shown.constData());
}

void TestCommandLine::helpAndVersion()
{
    const Ran help = run({u"--help"_s});
    QCOMPARE(help.code, int(Done));
    QCOMPARE(help.err, QString());
    for (const QString &word : {u"create"_s, u"demo"_s, u"fields"_s, u"import FILE.csv|.xlsx|.vcf"_s, u"export FILE.csv|.xlsx|.vcf"_s,
                                u"check"_s, u"backup FILE"_s, u"copy [--from URL] [--to URL]"_s, u"--on-duplicate create|skip|update"_s})
        QVERIFY2(help.out.contains(word), qPrintable(word));
    const Ran version = run({u"--version"_s});
    QCOMPARE(version.code, int(Done));
    QVERIFY(version.out.startsWith(u"effectif "_s) && version.out.at(9).isDigit());
    QVERIFY(run({u"import"_s, u"--help"_s}).out.contains(u"--dry-run"_s));
}

void TestCommandLine::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"imprt"_s};
    QTest::newRow("unknown option before") << QStringList{u"--colour"_s};
    QTest::newRow("unknown option behind") << QStringList{u"check"_s, u"--fast"_s};
    QTest::newRow("missing file") << QStringList{u"import"_s};
    QTest::newRow("too many files") << QStringList{u"backup"_s, u"a"_s, u"b"_s};
    QTest::newRow("missing value") << QStringList{u"import"_s, u"a.csv"_s, u"--map"_s};
    QTest::newRow("value not given") << QStringList{u"import"_s, u"a.csv"_s, u"--on-duplicate"_s, u"perhaps"_s};
    QTest::newRow("scope") << QStringList{u"export"_s, u"a.csv"_s, u"--scope"_s, u"all"_s};
    QTest::newRow("value of a switch") << QStringList{u"import"_s, u"a.csv"_s, u"--dry-run=yes"_s};
    QTest::newRow("copy from nowhere") << QStringList{u"copy"_s, u"--to"_s, u"sqlite:/tmp/x.effectif"_s};
    QTest::newRow("copy to nowhere") << QStringList{u"copy"_s, u"--from"_s, u"sqlite:/tmp/x.effectif"_s};
    QTest::newRow("language") << QStringList{u"--lang"_s, u"de"_s, u"check"_s};
    QTest::newRow("people") << QStringList{u"demo"_s, u"--people"_s, u"many"_s};
    QTest::newRow("no people") << QStringList{u"demo"_s, u"--people=0"_s};
    QTest::newRow("no database") << QStringList{u"check"_s, u"--database"_s};
    QTest::newRow("address") << QStringList{u"check"_s, u"--database=mysql://x/y"_s};
    QTest::newRow("password in the address")
        << QStringList{u"check"_s, u"--database=postgresql://me:secret@localhost/x"_s};
    QTest::newRow("empty word") << QStringList{QString()};
}

void TestCommandLine::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Ran ran = run(arguments);
    QCOMPARE(ran.out, QString());
    QVERIFY2(!ran.err.isEmpty() && !ran.err.contains(u"secret"_s), qPrintable(ran.err));
    QCOMPARE(ran.code, int(WrongUsage));
}

void TestCommandLine::theDefaultDatabase()
{
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, m_desk->folder());
    QCOMPARE(run({u"check"_s}, environment).code, int(Unavailable));
    const Ran made = run({u"create"_s}, environment);
    QCOMPARE(made.code, int(Done));
    QCOMPARE(made.out, QString());
    const QString file = m_desk->path(u"Effectif/office.effectif"_s);
    QVERIFY2(made.err.contains(file), qPrintable(made.err));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFileDevice::Permissions());
    QCOMPARE(run({u"check"_s}, environment).code, int(Done));
    QCOMPARE(run({u"create"_s}, environment).code, int(WrongUsage)); // it is there
}

void TestCommandLine::fields()
{
    m_desk->create();
    const Ran french = m_desk->on({u"fields"_s, u"--lang"_s, u"fr"_s});
    QCOMPARE(french.code, int(Done));
    QCOMPARE(french.err, QString());
    const QStringList lines = french.out.split(u'\n');
    QCOMPARE(lines.at(0), u"key,kind,type,label"_s);
    QVERIFY(lines.contains(u"last_name,staff,text,Nom"_s));
    QVERIFY(lines.contains(u"address_line2,staff,text,Complément d’adresse"_s));
    QVERIFY(m_desk->on({u"fields"_s, u"--kind"_s, u"staff"_s}).out.contains(u"address_line2,staff,text,\"Address, second line\"\n"_s));
    QCOMPARE(m_desk->on({u"fields"_s, u"--kind"_s, u"cats"_s}).code, int(WrongUsage));
}

void TestCommandLine::bothLanguages()
{
    QVERIFY(run({u"--lang"_s, u"fr"_s, u"--help"_s}).out.contains(u"Codes"_s));
    QVERIFY(run({u"nonsense"_s, u"--lang"_s, u"fr"_s}).err.contains(u"commande"_s));
    QVERIFY(run({u"nonsense"_s, u"--lang=en"_s}).err.contains(u"There is no command"_s));
    QProcessEnvironment french = plainEnvironment();
    french.insert(u"LANG"_s, u"fr_FR.UTF-8"_s);
    QVERIFY(run({u"nonsense"_s}, french).err.contains(u"commande"_s));
    QVERIFY(run({u"nonsense"_s, u"--lang"_s, u"en"_s}, french).err.contains(u"There is no command"_s));
}

void TestCommandLine::importAndExport_data()
{
    QTest::addColumn<DatabaseUrl::Engine>("engine");
    QTest::newRow("SQLite") << DatabaseUrl::Engine::Sqlite;
    QTest::newRow("PostgreSQL") << DatabaseUrl::Engine::PostgreSql;
}

void TestCommandLine::importAndExport()
{
    QFETCH(DatabaseUrl::Engine, engine);
    const QString database =
        engine == DatabaseUrl::Engine::Sqlite ? m_desk->url() : PostgresServer::shared().createDatabase();
    const auto at = [&](QStringList arguments) { return run(arguments << u"--database"_s << database); };
    QCOMPARE(at({u"create"_s}).code, int(Done));
    const QString map = m_desk->write(u"map.json"_s, R"({"Sexe": "civility", "Nom": "last_name", "Rue": "address_line1",
                                                 "Naissance": "birth_date", "N°": "matricule"})");
    const QString file = m_desk->write(u"staff.csv"_s, "\xef\xbb\xbfSexe;Nom;Rue;Naissance;N\xc2\xb0;Couleur\r\n"
                                               "M;Petit;1 rue A;09/05/1985;1;rouge\r\nF;Œuvrard;2 rue B;1990-12-31;2;bleu\r\n"
                                               "F;Zola;3 rue C;31/02/1990;3;vert\r\nF;Petit;1 rue A;;1;\r\n");
    const Ran rehearsal = at({u"import"_s, file, u"--map"_s, map, u"--dry-run"_s});
    const Ran done = at({u"import"_s, file, u"--map"_s, map});
    QCOMPARE(rehearsal.out, done.out);
    QCOMPARE(done.code, int(Refusals));
    QVERIFY2(done.out.contains(u"created: 2"_s) && done.out.contains(u"skipped: 1"_s)
                 && done.out.contains(u"refused: 1"_s),
             qPrintable(done.out));
    QVERIFY2(done.err.contains(u"Row 4"_s) && done.err.contains(u"Naissance"_s), qPrintable(done.err));
    QVERIFY(done.err.contains(u"Couleur"_s)); // leads to no field
    QVERIFY(!done.err.contains(u'\r'));        // progress is for terminals

    const QString out = m_desk->path(u"out.csv"_s);
    const Ran exported = at({u"export"_s, out, u"--lang"_s, u"fr"_s, u"--fields"_s, u"last_name,birth_date,matricule"_s});
    QCOMPARE(exported.code, int(Done));
    QCOMPARE(exported.out, QString());
    QFile result(out);
    QVERIFY(result.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(result.readAll()),
             u"Nom;Date de naissance;Matricule\r\nŒuvrard;31/12/1990;2\r\nPetit;09/05/1985;1\r\n"_s);
    QCOMPARE(QFileInfo(out).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFileDevice::Permissions());
    QCOMPARE(at({u"export"_s, u"/dev/stdout"_s, u"--filter"_s, u"petit"_s, u"--fields=matricule"_s}).out,
             u"Staff number\r\n1\r\n"_s);
    const Ran again = at({u"import"_s, file, u"--map"_s, map, u"--on-duplicate"_s, u"update"_s, u"--allow-incomplete"_s});
    QVERIFY2(again.out.contains(u"updated: 1; unchanged: 2"_s) || again.out.contains(u"unchanged: "_s), qPrintable(again.out));
    QCOMPARE(at({u"check"_s}).code, int(Done));
}

/// What the wizard reads, the command reads.
void TestCommandLine::cardsComeIn()
{
    m_desk->create();
    const QByteArray cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Durand;Zo\xc3\xa9;;Mme\r\nTEL;TYPE=CELL:0612345678\r\nADR:;;1 rue A;Lyon;;69001;\r\nEND:VCARD\r\n"
                             "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Petit;Paul;;;\r\nEND:VCARD\r\n";
    const QString file = m_desk->write(u"deux.vcf"_s, cards);
    const Ran ran = m_desk->on({u"import"_s, file, u"--allow-incomplete"_s});
    QVERIFY2(ran.out.contains(u"created: 2"_s), qPrintable(ran.out + ran.err));
    QCOMPARE(m_desk->on({u"export"_s, u"/dev/stdout"_s, u"--fields=last_name,first_name,mobile,city"_s}).out,
             u"Last name,First name,Mobile,City\r\nDurand,Zoé,06 12 34 56 78,Lyon\r\nPetit,Paul,,\r\n"_s);
    // and what it hands out comes in again
    for (const QString &name : {u"tous.xlsx"_s, u"tous.vcf"_s}) {
        const Ran out = m_desk->on({u"export"_s, m_desk->path(name)});
        QCOMPARE(out.code, int(Done));
        const Ran in = m_desk->on({u"import"_s, m_desk->path(name), u"--allow-incomplete"_s, u"--on-duplicate"_s, u"create"_s});
        QVERIFY2(in.out.contains(u"created: 2"_s), qPrintable(in.out + in.err));
        QVERIFY(QFile::remove(m_desk->path(u"office.effectif"_s)));
        m_desk->create();
        QCOMPARE(m_desk->on({u"import"_s, file, u"--allow-incomplete"_s}).code, int(Done));
    }
    QVERIFY(!QFile::exists(m_desk->path(u"nothing.csv"_s)));
    QCOMPARE(m_desk->on({u"export"_s, m_desk->path(u"nothing.csv"_s), u"--view"_s, u"nothing"_s}).code, int(WrongUsage));
    QVERIFY(!QFile::exists(m_desk->path(u"nothing.csv"_s)));
    const Ran old = m_desk->on({u"import"_s, m_desk->write(u"vieux.xls"_s, QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") + QByteArray(600, 'x'))});
    QCOMPARE(old.code, int(WrongUsage));
    QVERIFY2(old.err.contains(u".xlsx"_s), qPrintable(old.err));
}

void TestCommandLine::exportScopes()
{
    QFETCH(DatabaseUrl::Engine, engine);
    const QString database =
        engine == DatabaseUrl::Engine::Sqlite ? m_desk->url() : PostgresServer::shared().createDatabase();
    const auto at = [&](QStringList arguments) { return run(arguments << u"--database"_s << database); };
    QCOMPARE(at({u"create"_s}).code, int(Done));
    const QString file = m_desk->write(u"staff.csv"_s, "civility,last_name,address_line1,situation\nF,Ana,1 rue A,active\n"
                                                       "F,Bea,1 rue A,inactive\nF,Cleo,1 rue A,active\n");
    QCOMPARE(at({u"import"_s, file}).code, int(Done));
    const SystemClock clock;
    OpenRequest request;
    request.url = *DatabaseUrl::parse(database);
    const auto services = Services::create(request, clock);
    QVERIFY2(services, services ? "" : qPrintable(services.error().message + services.error().detail));
    const auto cleo = (*services)->records().ids({u"staff"_s, u"cleo"_s, {}, {}});
    QVERIFY(cleo && (*services)->lifecycle().moveToBin({u"staff"_s, *cleo, {}}));

    const auto exported = [&](const QStringList &scope) {
        const Ran ran = at(QStringList{u"export"_s, u"/dev/stdout"_s, u"--fields=last_name"_s} + scope);
        return ran.out.split(u"\r\n"_s).mid(1).join(u' ').trimmed();
    };
    QCOMPARE(exported({}), u"Ana Bea"_s);
    QCOMPARE(exported({u"--scope"_s, u"everyone"_s}), u"Ana Bea"_s);
    QCOMPARE(exported({u"--scope=present"_s}), u"Ana"_s);
    QCOMPARE(exported({u"--scope=former"_s}), u"Bea"_s);
    QCOMPARE(exported({u"--scope=bin"_s}), u"Cleo"_s);
    QVERIFY(run({u"export"_s, u"--help"_s}).out.contains(u"--scope present|former|everyone|bin"_s));
}

void TestCommandLine::reports()
{
    m_desk->create();
    const QString file = m_desk->write(u"staff.csv"_s, Desk::header() + "M,Petit,Jean,1 rue A,1,1990-01-01\nM,Grand,Luc,,2,\"x;y\"\n");
    const Ran ran = m_desk->on({u"import"_s, file, u"--report"_s, m_desk->path(u"report.csv"_s)});
    QCOMPARE(ran.code, int(Refusals));
    QVERIFY(!ran.err.contains(u"Row 3"_s));
    QFile report(m_desk->path(u"report.csv"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(report.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.at(0), u"row;column;value;reason"_s);
    QVERIFY2(lines.at(1).startsWith(u"3;birth_date;\"x;y\";"_s), qPrintable(lines.at(1)));
    // the report cannot be written: the person hears it, the rows are in
    const Ran lost = m_desk->on({u"import"_s, m_desk->write(u"b.csv"_s, Desk::header() + "M,Deux,Luc,1 rue A,9,\n"), u"--report"_s, u"/no/such/r.csv"_s});
    QCOMPARE(lost.code, int(WrongUsage));
    QCOMPARE(m_desk->count(), 1);
}

void TestCommandLine::progress()
{
    const QString narrow(QChar(0x202f));
    QCOMPARE(ProgressLine::text(412'000, 1'000'000, 8'400, Language::French).replace(narrow, u" "_s),
             u"412 000 / 1 000 000  41 %  remaining 12 s"_s);
    QCOMPARE(ProgressLine::text(1'200, 0, 50, Language::English), u"1,200"_s); // a pipe: nobody knows how much comes
    QCOMPARE(ProgressLine::text(0, 10, 0, Language::English), u"0 / 10  0 %  remaining 0 s"_s);
}

void TestCommandLine::checkAndBackup()
{
    m_desk->create();
    QCOMPARE(m_desk->on({u"import"_s, m_desk->write(u"staff.csv"_s, Desk::header() + "M,Petit,Jean,1 rue A,1,\n")}).code, int(Done));
    const QString copy = m_desk->path(u"copy.effectif"_s);
    const Ran backup = m_desk->on({u"backup"_s, copy});
    QCOMPARE(backup.code, int(Done));
    QVERIFY(backup.err.contains(copy));
    QCOMPARE(m_desk->on({u"backup"_s, copy}).code, int(WrongUsage));
    QCOMPARE(m_desk->on({u"backup"_s, u"/no/such/folder/copy"_s}).code, int(WrongUsage));
    const Ran sound = run({u"check"_s, u"--database"_s, u"sqlite:"_s + copy});
    QCOMPARE(sound.code, int(Done));
    QCOMPARE(sound.out, QString());
    QVERIFY(!sound.err.isEmpty());
    QCOMPARE(QProcess::execute(u"sqlite3"_s, {copy, u"UPDATE staff SET title = 'x', name_key = 'x'"_s}), 0);
    const Ran broken = run({u"check"_s, u"--database"_s, u"sqlite:"_s + copy});
    QCOMPARE(broken.code, int(Refusals));
    QCOMPARE(broken.out.count(u'\n'), 2); // one line a violation
}

/// O37 for a script: a line a pair, the best first.
void TestCommandLine::duplicates()
{
    const QString people = m_desk->write(u"people.csv"_s, "external_id;last_name;first_name;birth_date;mobile\n"
                                                          "A1;Lefèvre;Irène;07/03/1984;0612345678\nB2;LEFEVRE;Irene;07/03/1984;+33 6 12 34 56 78\n"
                                                          "C3;Lefevre;Irène;03/07/1984;\nD4;Noir;Paul;30/01/1971;0700000000\n");
    QCOMPARE(m_desk->on({u"create"_s}).code, int(Done));
    QVERIFY(m_desk->on({u"import"_s, people, u"--allow-incomplete"_s}).code <= int(Refusals));
    const Ran found = m_desk->on({u"duplicates"_s, u"--output"_s, m_desk->path(u"pairs.csv"_s)});
    QVERIFY2(found.code == int(Done), qPrintable(found.err));
    const QByteArrayList lines = m_desk->read(u"pairs.csv"_s).trimmed().split('\n');
    QCOMPARE(lines.first().trimmed(), QByteArray("id_a,id_b,external_id_a,external_id_b,score,reasons"));
    QVERIFY2(lines.value(1).contains(",A1,B2,"), lines.value(1).constData()); // the best first
    QVERIFY2(lines.value(1).contains("Mobile"), lines.value(1).constData());
    QVERIFY(!m_desk->read(u"pairs.csv"_s).contains("D4"));
    QCOMPARE(m_desk->on({u"duplicates"_s}).code, int(WrongUsage));
    QCOMPARE(m_desk->on({u"duplicates"_s, u"--output"_s, m_desk->path(u"x.csv"_s), u"--threshold"_s, u"many"_s}).code, int(WrongUsage));
    QVERIFY(!QFileInfo::exists(m_desk->path(u"x.csv"_s)));
    QCOMPARE(m_desk->on({u"duplicates"_s, u"--output"_s, m_desk->path(u"x.csv"_s), u"--kind"_s, u"ships"_s}).code, int(WrongUsage));
}

/// For a script: a line a check, or all findings; the code says whether there are any.
void TestCommandLine::quality()
{
    const QString people = m_desk->write(u"people.csv"_s, "matricule;last_name;first_name;birth_date;civility;social_security_number;mobile;address_line1\n"
                                                          "0000001;Lefèvre;Irène;04/08/1955;M.;255082A00402570;0612345678;1 rue A\n"
                                                          "0000002;Noir;Paul;30/01/1971;M.;;0612345678;2 rue B\n");
    QCOMPARE(m_desk->on({u"create"_s}).code, int(Done));
    QVERIFY(m_desk->on({u"import"_s, people, u"--allow-incomplete"_s}).code <= int(Refusals));
    const Ran counted = m_desk->on({u"quality"_s});
    QCOMPARE(counted.code, int(Refusals));
    QVERIFY2(counted.out.contains(u"ssn_identity\t1\t"_s) && counted.out.contains(u"phone_shared\t2\t"_s), qPrintable(counted.out));
    QCOMPARE(m_desk->on({u"quality"_s, u"--check"_s, u"birth_date"_s}).code, int(Done)); // nothing found
    const Ran found = m_desk->on({u"quality"_s, u"--check"_s, u"ssn_identity"_s, u"--output"_s, m_desk->path(u"findings.csv"_s)});
    QVERIFY2(found.code == int(Refusals), qPrintable(found.err));
    const QByteArrayList lines = m_desk->read(u"findings.csv"_s).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first().trimmed(), QByteArray("check,id,number,name,department,sentence,since"));
    QVERIFY2(lines.last().startsWith("ssn_identity,1,0000001,Lef\xc3\xa8vre Ir\xc3\xa8ne,"), lines.last().constData());
    QVERIFY(!lines.last().contains("255082A"));
    QCOMPARE(m_desk->on({u"quality"_s, u"--check"_s, u"no_such"_s}).code, int(WrongUsage));
    QCOMPARE(m_desk->on({u"quality"_s, u"--kind"_s, u"ships"_s}).code, int(WrongUsage));
}

void TestCommandLine::demo()
{
    const Ran made = m_desk->on({u"demo"_s, u"--people"_s, u"60"_s});
    QCOMPARE(made.code, int(Done));
    QVERIFY(made.err.contains(u"office.effectif"_s));
    QCOMPARE(m_desk->count(), 60);
    QCOMPARE(m_desk->on({u"demo"_s}).code, int(WrongUsage)); // people are there already
    QCOMPARE(m_desk->count(), 60);
}

/// Issue 4, 1: from a file to a server and back, with everything.
void TestCommandLine::anOfficeMovesToAServerAndBack()
{
    QCOMPARE(m_desk->on({u"demo"_s, u"--people"_s, u"40"_s}).code, int(Done));
    const QString server = PostgresServer::shared().createDatabase();
    const QString back = u"sqlite:"_s + m_desk->path(u"back.effectif"_s);
    const Ran there = run({u"copy"_s, u"--from"_s, m_desk->url(), u"--to"_s, server});
    QVERIFY2(there.code == Done, qPrintable(there.err));
    QCOMPARE(there.out, QString());
    QVERIFY2(there.err.contains(u"40 sheets"_s), qPrintable(there.err));
    const Ran returned = run({u"copy"_s, u"--from="_s + server, u"--to="_s + back});
    QVERIFY2(returned.code == Done, qPrintable(returned.err));
    for (const QString &database : {server, back})
        QCOMPARE(run({u"check"_s, u"--database"_s, database}).code, int(Done));
    QCOMPARE(run({u"export"_s, u"/dev/stdout"_s, u"--database"_s, back}).out,
             m_desk->on({u"export"_s, u"/dev/stdout"_s}).out);
    // what is there already stays, and what is not there is not made
    QCOMPARE(run({u"copy"_s, u"--from"_s, m_desk->url(), u"--to"_s, back}).code, int(WrongUsage));
    const QString nowhere = u"sqlite:"_s + m_desk->path(u"nowhere.effectif"_s);
    QCOMPARE(run({u"copy"_s, u"--from"_s, nowhere, u"--to"_s, u"sqlite:"_s + m_desk->path(u"new.effectif"_s)}).code,
             int(Unavailable));
    QVERIFY(!QFileInfo::exists(m_desk->path(u"nowhere.effectif"_s)) && !QFileInfo::exists(m_desk->path(u"new.effectif"_s)));
}

EFFECTIF_TEST(TestCommandLine)
#include "tst_commandline.moc"
