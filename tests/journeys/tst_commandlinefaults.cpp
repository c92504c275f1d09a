// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/commandline.h"

#include "tests/support/postgresserver.h"
#include "tests/support/testcase.h"

#include <QDir>
#include <QFileInfo>

#include <csignal>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

/// What stays when it goes wrong: wrong files, hostile text, a killed program, a full disk, a server that refuses.
class TestCommandLineFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }

    void databasesThatAreNotThere();
    void filesThatCannotBeImported_data();
    void filesThatCannotBeImported();
    void hostileText();
    void killedImportLeavesNothing();
    void fullDiskLeavesNoHalfFile();
    void twoImportsAtOnce();
    void passwordsStayOutOfSight();

private:
    std::unique_ptr<Desk> m_desk;
};

void TestCommandLineFaults::databasesThatAreNotThere()
{
    for (const QStringList &command : {QStringList{u"check"_s}, QStringList{u"fields"_s},
                                       QStringList{u"export"_s, m_desk->path(u"x.csv"_s)}, QStringList{u"backup"_s, m_desk->path(u"b"_s)}}) {
        const Ran ran = m_desk->on(command);
        QCOMPARE(ran.code, int(Unavailable));
        QVERIFY(ran.err.contains(u"office.effectif"_s));
        QVERIFY(!QFileInfo::exists(m_desk->path(u"office.effectif"_s)) && !QFileInfo::exists(m_desk->path(u"x.csv"_s)));
    }
    m_desk->write(u"office.effectif"_s, "this is a letter, not a database");
    QCOMPARE(m_desk->on({u"check"_s}).code, int(Unavailable));
    QCOMPARE(run({u"check"_s, u"--database"_s, u"sqlite:"_s + m_desk->folder()}).code, int(Unavailable));
    QCOMPARE(run({u"check"_s, u"--database"_s, u"postgresql://me@127.0.0.1:1/x"_s}).code, int(Unavailable));
}

void TestCommandLineFaults::filesThatCannotBeImported_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("map");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("binary") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << QByteArray();
    QTest::newRow("no known column") << QByteArray("a,b\n1,2\n") << QByteArray();
    QTest::newRow("half written") << Desk::header() + "M,Petit,Jean,1 rue A,1,\nM,\"Gra" << QByteArray();
    QTest::newRow("map is no JSON") << Desk::header() + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("{\"a\": ");
    QTest::newRow("map is a list") << Desk::header() + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("[1, 2]");
    QTest::newRow("map of numbers") << Desk::header() + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("{\"last_name\": 7}");
    QTest::newRow("map to nowhere") << Desk::header() + "M,Petit,Jean,1 rue A,1,\n" << QByteArray("{\"last_name\": \"nme\"}");
}

void TestCommandLineFaults::filesThatCannotBeImported()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, map);
    m_desk->create();
    QStringList arguments{u"import"_s, m_desk->write(u"staff.csv"_s, bytes)};
    if (!map.isEmpty())
        arguments << u"--map"_s << m_desk->write(u"map.json"_s, map);
    const Ran ran = m_desk->on(arguments);
    QCOMPARE(ran.code, int(WrongUsage));
    QCOMPARE(ran.out, QString());
    QVERIFY(!ran.err.isEmpty());
    QCOMPARE(m_desk->on({u"import"_s, m_desk->path(u"absent.csv"_s)}).code, int(WrongUsage));
    QCOMPARE(m_desk->on({u"import"_s, m_desk->folder()}).code, int(WrongUsage));
    QCOMPARE(m_desk->on({u"import"_s, m_desk->path(u"staff.csv"_s), u"--kind"_s, u"cats"_s}).code, int(WrongUsage));
    QCOMPARE(m_desk->count(), 0);
}

/// Escape sequences of a file must not reach the terminal; nothing of it is run or formatted.
void TestCommandLineFaults::hostileText()
{
    m_desk->create();
    const QByteArray name = "%s%n%1 \xc2\x9b" "31m'; DROP TABLE staff; -- $(touch /tmp/x)";
    const Ran ran = m_desk->on({u"import"_s, m_desk->write(u"-rf.csv"_s, Desk::header() + "\xf0\x9f\x92\xa9,\"" + name + "\",J,1 rue,1,\n"
                                                             + "\xf0\x9f\x92\xa9\x1b[2J,Petit,J,1 rue,1,\n"
                                                             + "bad \xe2\x80\xae,Petit %1,J,1 rue,2,\n")});
    QCOMPARE(ran.code, int(Refusals));
    QVERIFY(!ran.err.contains(QChar(0x1b)) && !ran.err.contains(QChar(0x9b)));
    QCOMPARE(m_desk->count(), 0);
    QCOMPARE(m_desk->on({u"import"_s, u"--"_s, u"-rf.csv"_s}).code, int(WrongUsage)); // a file here of that name: there is none
    QCOMPARE(m_desk->on({u"export"_s, m_desk->path(u"x.csv"_s), u"--fields"_s, u"last_name; DROP TABLE staff"_s}).code, int(WrongUsage));
    QVERIFY(!QFileInfo::exists(m_desk->path(u"x.csv"_s)));
    QCOMPARE(m_desk->on({u"export"_s, u"/dev/null"_s, u"--filter"_s, u"%' OR 1=1 --"_s}).code, int(Done));
    QCOMPARE(m_desk->on({u"check"_s}).code, int(Done));
}

void TestCommandLineFaults::killedImportLeavesNothing()
{
    m_desk->create();
    QByteArray text = Desk::header();
    for (int i = 0; i < 120'000; ++i)
        text += "M,Nom" + QByteArray::number(i) + ",Luc,1 rue de la Longue Adresse," + QByteArray::number(i) + ",1990-01-01\n";
    const QString file = m_desk->write(u"big.csv"_s, text);
    for (const int after : {300, 700, 1100}) {
        QProcess process;
        process.setProcessEnvironment(plainEnvironment());
        process.start(QStringLiteral(EFFECTIF_BINARY), {u"--database"_s, m_desk->url(), u"import"_s, file});
        QVERIFY(process.waitForStarted());
        // it is in the middle when its log of changes has grown
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_desk->path(u"office.effectif-wal"_s)).size() > after * 1000
                                     || process.state() == QProcess::NotRunning,
                                 60'000);
        QCOMPARE(process.state(), QProcess::Running);
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QCOMPARE(m_desk->count(), 0);
        QCOMPARE(m_desk->on({u"check"_s}).code, int(Done));
    }
    QCOMPARE(m_desk->on({u"import"_s, file}).code, int(Done)); // and nothing stands in its way afterwards
    QCOMPARE(m_desk->count(), 120000);
}

void TestCommandLineFaults::fullDiskLeavesNoHalfFile()
{
    m_desk->create();
    QByteArray text = Desk::header();
    for (int i = 0; i < 2000; ++i)
        text += "M,Nom,Luc,1 rue de la Longue Adresse," + QByteArray::number(i) + ",\n";
    QCOMPARE(m_desk->on({u"import"_s, m_desk->write(u"staff.csv"_s, text)}).code, int(Done));
    const Ran full = m_desk->on({u"export"_s, u"/dev/full"_s});
    QCOMPARE(full.code, int(WrongUsage));
    QVERIFY(full.err.contains(u"/dev/full"_s));
    // a limit on the size of files stands for a disk that fills up on the way
    m_desk->write(u"old.csv"_s, "precious");
    QProcess limited;
    limited.setProcessEnvironment(plainEnvironment());
    limited.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""_s, QStringLiteral(EFFECTIF_BINARY),
                                 u"--database"_s, m_desk->url(), u"export"_s, m_desk->path(u"old.csv"_s)});
    QVERIFY(limited.waitForFinished(60'000));
    QCOMPARE(limited.exitCode(), int(WrongUsage));
    QFile old(m_desk->path(u"old.csv"_s));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArrayLiteral("precious"));
    QCOMPARE(QDir(m_desk->folder()).entryList({u"old*"_s}, QDir::Files | QDir::Hidden), QStringList{u"old.csv"_s});
}

void TestCommandLineFaults::twoImportsAtOnce()
{
    m_desk->create();
    QByteArray text = Desk::header();
    for (int i = 0; i < 3000; ++i)
        text += "M,Nom,Luc,1 rue," + QByteArray::number(i) + ",\n";
    const QString file = m_desk->write(u"staff.csv"_s, text);
    QProcess both[2];
    for (QProcess &process : both) {
        process.setProcessEnvironment(plainEnvironment());
        process.start(QStringLiteral(EFFECTIF_BINARY),
                      {u"--database"_s, m_desk->url(), u"import"_s, file, u"--report"_s, u"/dev/null"_s});
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
    QCOMPARE(m_desk->count(), 3000);
}

/// The password comes from PGPASSFILE; where it is wrong or missing nobody waits for a terminal that is not there.
void TestCommandLineFaults::passwordsStayOutOfSight()
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
    const QString file = m_desk->path(u"dump"_s);
    const Ran dumped = run({u"backup"_s, file, u"--database"_s, database});
    QVERIFY2(dumped.code == Done, qPrintable(dumped.err));
    QVERIFY(QFileInfo(file).size() > 1000);
}

EFFECTIF_TEST(TestCommandLineFaults)
#include "tst_commandlinefaults.moc"
