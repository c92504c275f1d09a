// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/databaseurl.h"

#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

namespace {
enum Exit { Done = 0, Refusals = 1, WrongUsage = 2, Unavailable = 3 };

const auto kHeader = QByteArrayLiteral("civility,last_name,first_name,address_line1,matricule,birth_date\n");

struct Ran
{
    int code = -1;
    QString out;
    QString err;
};

QProcessEnvironment plainEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"LC_ALL"_s, u"LANGUAGE"_s})
        environment.remove(name); // no command needs a display
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"EFFECTIF_USER"_s, u"Zoé Ligne"_s);
    return environment;
}

/// What a command answers; `-1` if it crashed or did not end.
Ran run(const QStringList &arguments, const QProcessEnvironment &environment = plainEnvironment())
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(EFFECTIF_BINARY), arguments);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}
} // namespace

/// Scripts and administrators at the real program: exit codes, what goes to which stream, and what stays when it goes
/// wrong.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void helpAndVersion();
    void wrongUsage_data();
    void wrongUsage();
    void databasesThatAreNotThere();
    void theDefaultDatabase();
    void fields();
    void bothLanguages();
    void importAndExport_data();
    void importAndExport();
    void reports();
    void filesThatCannotBeImported_data();
    void filesThatCannotBeImported();
    void hostileText();
    void killedImportLeavesNothing();
    void fullDiskLeavesNoHalfFile();
    void twoImportsAtOnce();
    void checkAndBackup();
    void demo();
    void passwordsStayOutOfSight();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString url(const QString &name = u"office.effectif"_s) const { return u"sqlite:"_s + path(name); }
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }
    Ran on(const QStringList &arguments) const { return run(QStringList{u"--database"_s, url()} + arguments); }
    void create() const { QCOMPARE(on({u"create"_s}).code, int(Done)); }
    QString count() const
    {
        return QString::number(
            on({u"export"_s, u"/dev/stdout"_s, u"--fields"_s, u"matricule"_s}).out.count(u'\n') - 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCommandLine::helpAndVersion()
{
    const Ran help = run({u"--help"_s});
    QCOMPARE(help.code, int(Done));
    QCOMPARE(help.err, QString());
    for (const QString &word : {u"create"_s, u"demo"_s, u"fields"_s, u"import FILE.csv"_s, u"export FILE.csv"_s,
                                u"check"_s, u"backup FILE"_s, u"--on-duplicate create|skip|update"_s})
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
    QTest::newRow("value of a switch") << QStringList{u"import"_s, u"a.csv"_s, u"--dry-run=yes"_s};
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

void TestCommandLine::databasesThatAreNotThere()
{
    for (const QStringList &command : {QStringList{u"check"_s}, QStringList{u"fields"_s},
                                       QStringList{u"export"_s, path(u"x.csv"_s)}, QStringList{u"backup"_s, path(u"b"_s)}}) {
        const Ran ran = on(command);
        QCOMPARE(ran.code, int(Unavailable));
        QVERIFY(ran.err.contains(u"office.effectif"_s));
        QVERIFY(!QFileInfo::exists(path(u"office.effectif"_s)) && !QFileInfo::exists(path(u"x.csv"_s)));
    }
    write(u"office.effectif"_s, "this is a letter, not a database");
    QCOMPARE(on({u"check"_s}).code, int(Unavailable));
    QCOMPARE(run({u"check"_s, u"--database"_s, u"sqlite:"_s + m_folder->path()}).code, int(Unavailable));
    QCOMPARE(run({u"check"_s, u"--database"_s, u"postgresql://me@127.0.0.1:1/x"_s}).code, int(Unavailable));
}

void TestCommandLine::theDefaultDatabase()
{
    QProcessEnvironment environment = plainEnvironment();
    environment.insert(u"XDG_DATA_HOME"_s, m_folder->path());
    QCOMPARE(run({u"check"_s}, environment).code, int(Unavailable));
    const Ran made = run({u"create"_s}, environment);
    QCOMPARE(made.code, int(Done));
    QCOMPARE(made.out, QString());
    const QString file = path(u"Effectif/office.effectif"_s);
    QVERIFY2(made.err.contains(file), qPrintable(made.err));
    QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFileDevice::Permissions());
    QCOMPARE(run({u"check"_s}, environment).code, int(Done));
    QCOMPARE(run({u"create"_s}, environment).code, int(WrongUsage)); // it is there
}

void TestCommandLine::fields()
{
    create();
    const Ran french = on({u"fields"_s, u"--lang"_s, u"fr"_s});
    QCOMPARE(french.code, int(Done));
    QCOMPARE(french.err, QString());
    const QStringList lines = french.out.split(u'\n');
    QCOMPARE(lines.at(0), u"key,kind,type,label"_s);
    QVERIFY(lines.contains(u"last_name,staff,text,Nom"_s));
    QVERIFY(lines.contains(u"address_line2,staff,text,Complément d’adresse"_s));
    QVERIFY(on({u"fields"_s, u"--kind"_s, u"staff"_s}).out.contains(u"address_line2,staff,text,\"Address, second line\"\n"_s));
    QCOMPARE(on({u"fields"_s, u"--kind"_s, u"cats"_s}).code, int(WrongUsage));
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
        engine == DatabaseUrl::Engine::Sqlite ? url() : PostgresServer::shared().createDatabase();
    const auto at = [&](QStringList arguments) { return run(arguments << u"--database"_s << database); };
    QCOMPARE(at({u"create"_s}).code, int(Done));
    const QString map = write(u"map.json"_s, R"({"Sexe": "civility", "Nom": "last_name", "Rue": "address_line1",
                                                 "Naissance": "birth_date", "N°": "matricule"})");
    const QString file = write(u"staff.csv"_s, "\xef\xbb\xbfSexe;Nom;Rue;Naissance;N\xc2\xb0;Couleur\r\n"
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

    const QString out = path(u"out.csv"_s);
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

void TestCommandLine::reports()
{
    create();
    const QString file = write(u"staff.csv"_s, kHeader + "M,Petit,Jean,1 rue A,1,1990-01-01\nM,Grand,Luc,,2,\"x;y\"\n");
    const Ran ran = on({u"import"_s, file, u"--report"_s, path(u"report.csv"_s)});
    QCOMPARE(ran.code, int(Refusals));
    QVERIFY(!ran.err.contains(u"Row 3"_s));
    QFile report(path(u"report.csv"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(report.readAll()).split(u"\r\n"_s);
    QCOMPARE(lines.at(0), u"row;column;value;reason"_s);
    QVERIFY2(lines.at(1).startsWith(u"3;birth_date;\"x;y\";"_s), qPrintable(lines.at(1)));
    // the report cannot be written: the person hears it, the rows are in
    const Ran lost = on({u"import"_s, write(u"b.csv"_s, kHeader + "M,Deux,Luc,1 rue A,9,\n"), u"--report"_s, u"/no/such/r.csv"_s});
    QCOMPARE(lost.code, int(WrongUsage));
    QCOMPARE(count(), u"1"_s);
}

void TestCommandLine::filesThatCannotBeImported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("map");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QByteArray();
    QTest::newRow("no known column") << QByteArray("a,b\n1,2\n") << QByteArray();
    QTest::newRow("half written") << kHeader + "M,Petit,Jean,1 rue A,1,\nM,\"Gra" << QByteArray();
    QTest::newRow("map is no JSON") << kHeader + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("{\"a\": ");
    QTest::newRow("map is a list") << kHeader + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("[1, 2]");
    QTest::newRow("map of numbers") << kHeader + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("{\"last_name\": 7}");
    QTest::newRow("map to nowhere") << kHeader + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("{\"last_name\": \"nme\"}");
}

void TestCommandLine::filesThatCannotBeImported()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, map);
    create();
    QStringList arguments{u"import"_s, write(u"staff.csv"_s, bytes)};
    if (!map.isEmpty())
        arguments << u"--map"_s << write(u"map.json"_s, map);
    const Ran ran = on(arguments);
    QCOMPARE(ran.code, int(WrongUsage));
    QCOMPARE(ran.out, QString());
    QVERIFY(!ran.err.isEmpty());
    QCOMPARE(on({u"import"_s, path(u"absent.csv"_s)}).code, int(WrongUsage));
    QCOMPARE(on({u"import"_s, m_folder->path()}).code, int(WrongUsage));
    QCOMPARE(on({u"import"_s, path(u"staff.csv"_s), u"--kind"_s, u"cats"_s}).code, int(WrongUsage));
    QCOMPARE(count(), u"0"_s);
}

/// Escape sequences of a file must not reach the terminal; nothing of it is run or formatted.
void TestCommandLine::hostileText()
{
    create();
    const QByteArray name = "%s%n%1 \xc2\x9b" "31m'; DROP TABLE staff; -- $(touch /tmp/x)";
    const Ran ran = on({u"import"_s, write(u"-rf.csv"_s, kHeader + "\xf0\x9f\x92\xa9,\"" + name + "\",J,1 rue,1,\n"
                                                             + "\xf0\x9f\x92\xa9\x1b[2J,Petit,J,1 rue,1,\n"
                                                             + "bad \xe2\x80\xae,Petit %1,J,1 rue,2,\n")});
    QCOMPARE(ran.code, int(Refusals));
    QVERIFY(!ran.err.contains(QChar(0x1b)) && !ran.err.contains(QChar(0x9b)));
    QCOMPARE(count(), u"0"_s);
    QCOMPARE(on({u"import"_s, u"--"_s, u"-rf.csv"_s}).code, int(WrongUsage)); // a file here of that name: there is none
    QCOMPARE(on({u"export"_s, path(u"x.csv"_s), u"--fields"_s, u"last_name; DROP TABLE staff"_s}).code, int(WrongUsage));
    QVERIFY(!QFileInfo::exists(path(u"x.csv"_s)));
    QCOMPARE(on({u"export"_s, u"/dev/null"_s, u"--filter"_s, u"%' OR 1=1 --"_s}).code, int(Done));
    QCOMPARE(on({u"check"_s}).code, int(Done));
}

void TestCommandLine::killedImportLeavesNothing()
{
    create();
    QByteArray text = kHeader;
    for (int i = 0; i < 120'000; ++i)
        text += "M,Nom" + QByteArray::number(i) + ",Luc,1 rue de la Longue Adresse," + QByteArray::number(i) + ",1990-01-01\n";
    const QString file = write(u"big.csv"_s, text);
    for (const int after : {300, 700, 1100}) {
        QProcess process;
        process.setProcessEnvironment(plainEnvironment());
        process.start(QStringLiteral(EFFECTIF_BINARY), {u"--database"_s, url(), u"import"_s, file});
        QVERIFY(process.waitForStarted());
        // it is in the middle when its log of changes has grown
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(path(u"office.effectif-wal"_s)).size() > after * 1000
                                     || process.state() == QProcess::NotRunning,
                                 60'000);
        QCOMPARE(process.state(), QProcess::Running);
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(count(), u"0"_s);
        QCOMPARE(on({u"check"_s}).code, int(Done));
    }
    QCOMPARE(on({u"import"_s, file}).code, int(Done)); // and nothing stands in its way afterwards
    QCOMPARE(count(), u"120000"_s);
}

void TestCommandLine::fullDiskLeavesNoHalfFile()
{
    create();
    QByteArray text = kHeader;
    for (int i = 0; i < 2000; ++i)
        text += "M,Nom,Luc,1 rue de la Longue Adresse," + QByteArray::number(i) + ",\n";
    QCOMPARE(on({u"import"_s, write(u"staff.csv"_s, text)}).code, int(Done));
    const Ran full = on({u"export"_s, u"/dev/full"_s});
    QCOMPARE(full.code, int(WrongUsage));
    QVERIFY(full.err.contains(u"/dev/full"_s));
    // a limit on the size of files stands for a disk that fills up on the way
    write(u"old.csv"_s, "precious");
    QProcess limited;
    limited.setProcessEnvironment(plainEnvironment());
    limited.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""_s, QStringLiteral(EFFECTIF_BINARY),
                                 u"--database"_s, url(), u"export"_s, path(u"old.csv"_s)});
    QVERIFY(limited.waitForFinished(60'000));
    QCOMPARE(limited.exitCode(), int(WrongUsage));
    QFile old(path(u"old.csv"_s));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArrayLiteral("precious"));
    QCOMPARE(QDir(m_folder->path()).entryList({u"old*"_s}, QDir::Files | QDir::Hidden), QStringList{u"old.csv"_s});
}

void TestCommandLine::twoImportsAtOnce()
{
    create();
    QByteArray text = kHeader;
    for (int i = 0; i < 3000; ++i)
        text += "M,Nom,Luc,1 rue," + QByteArray::number(i) + ",\n";
    const QString file = write(u"staff.csv"_s, text);
    QProcess both[2];
    for (QProcess &process : both) {
        process.setProcessEnvironment(plainEnvironment());
        process.start(QStringLiteral(EFFECTIF_BINARY),
                      {u"--database"_s, url(), u"import"_s, file, u"--report"_s, u"/dev/null"_s});
    }
    QStringList outs;
    for (QProcess &process : both) {
        QVERIFY(process.waitForFinished(120'000));
        QCOMPARE(process.exitCode(), int(Done));
        outs << QString::fromUtf8(process.readAllStandardOutput());
    }
    outs.sort();
    QVERIFY2(outs.at(0).contains(u"created: 0"_s) && outs.at(0).contains(u"skipped: 3000"_s), qPrintable(outs.at(0)));
    QVERIFY2(outs.at(1).contains(u"created: 3000"_s), qPrintable(outs.at(1)));
    QCOMPARE(count(), u"3000"_s);
}

void TestCommandLine::checkAndBackup()
{
    create();
    QCOMPARE(on({u"import"_s, write(u"staff.csv"_s, kHeader + "M,Petit,Jean,1 rue A,1,\n")}).code, int(Done));
    const QString copy = path(u"copy.effectif"_s);
    const Ran backup = on({u"backup"_s, copy});
    QCOMPARE(backup.code, int(Done));
    QVERIFY(backup.err.contains(copy));
    QCOMPARE(on({u"backup"_s, copy}).code, int(WrongUsage));
    QCOMPARE(on({u"backup"_s, u"/no/such/folder/copy"_s}).code, int(WrongUsage));
    const Ran sound = run({u"check"_s, u"--database"_s, u"sqlite:"_s + copy});
    QCOMPARE(sound.code, int(Done));
    QCOMPARE(sound.out, QString());
    QVERIFY(!sound.err.isEmpty());
    QCOMPARE(QProcess::execute(u"sqlite3"_s, {copy, u"UPDATE staff SET title = 'x', name_key = 'x'"_s}), 0);
    const Ran broken = run({u"check"_s, u"--database"_s, u"sqlite:"_s + copy});
    QCOMPARE(broken.code, int(Refusals));
    QCOMPARE(broken.out.count(u'\n'), 2); // one line a violation
}

void TestCommandLine::demo()
{
    const Ran made = on({u"demo"_s, u"--people"_s, u"60"_s});
    QCOMPARE(made.code, int(Done));
    QVERIFY(made.err.contains(u"office.effectif"_s));
    QCOMPARE(count(), u"60"_s);
    QCOMPARE(on({u"demo"_s}).code, int(WrongUsage)); // people are there already
    QCOMPARE(count(), u"60"_s);
}

/// The password comes from PGPASSFILE; where it is wrong or missing nobody waits for a terminal that is not there.
void TestCommandLine::passwordsStayOutOfSight()
{
    const QString database = PostgresServer::shared().createDatabase();
    QCOMPARE(run({u"create"_s, u"--database"_s, database}).code, int(Done));
    QProcessEnvironment without = plainEnvironment();
    without.insert(u"PGPASSFILE"_s, u"/dev/null"_s);
    const Ran refused = run({u"check"_s, u"--database"_s, database}, without);
    QCOMPARE(refused.code, int(Unavailable));
    without.insert(u"PGPASSWORD"_s, u"hunter2"_s);
    const Ran wrong = run({u"check"_s, u"--database"_s, database}, without);
    QCOMPARE(wrong.code, int(Unavailable));
    QVERIFY(!wrong.err.contains(u"hunter2"_s));
    const QString file = path(u"dump"_s);
    const Ran dumped = run({u"backup"_s, file, u"--database"_s, database});
    QVERIFY2(dumped.code == Done, qPrintable(dumped.err));
    QVERIFY(QFileInfo(file).size() > 1000);
}

EFFECTIF_TEST(TestCommandLine)
#include "tst_commandline.moc"
