// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journeys/atterminal.h"
#include "tests/journeys/commandline.h"
#include "tests/journeys/fileaccounts.h"

#include "models/base/clock.h"
#include "models/services/services.h"
#include "tests/support/paperpixels.h"
#include "tests/support/testcase.h"

#include <QDir>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;

/// A script that prints at night, on a machine without a screen.
class TestPrintCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }

    void sheetsByNumberAndByFilter()
    {
        fill(3);
        const QString out = m_desk->path(u"fiches.pdf"_s);
        const Ran three = print({u"--filter"_s, u"nom"_s, u"--output"_s, out, u"--lang"_s, u"fr"_s});
        QVERIFY2(three.code == Done, qPrintable(three.err));
        QCOMPARE(three.out, QString());
        QCOMPARE(three.err.split(u'\n', Qt::SkipEmptyParts).size(), 1); // no word of a screen that is not there
        QVERIFY(three.err.contains(u'3'));
        QString text = textOfPdf(out);
        QVERIFY2(text.contains(u"Nom0 Luc"_s) && text.contains(u"Nom2 Luc"_s), qPrintable(text));
        QVERIFY(text.contains(u"Zoé Ligne"_s)); // who printed it
        const Ran one = print({u"--ids"_s, u"2,99"_s, u"--output"_s, out});
        QCOMPARE(one.code, int(Refusals)); // one of them is not there, and that is said
        text = textOfPdf(out);
        QVERIFY(text.contains(u"Nom1 Luc"_s) && !text.contains(u"Nom0"_s));
        QCOMPARE(print({u"--filter"_s, QString(), u"--list"_s, u"--output"_s, out}).code, int(Done));
        QCOMPARE(picturesOfPdf(out).size(), 1);
        QCOMPARE(textOfPdf(out).count(u"Luc"_s), 3);
        QCOMPARE(print({u"--filter"_s, QString(), u"--portraits"_s, u"--paper=letter"_s, u"--output"_s, out}).code, int(Done));
        QCOMPARE(textOfPdf(out).count(u"Luc Nom"_s), 3);
    }

    void cardsToCut()
    {
        fill(3);
        const QString out = m_desk->path(u"cartes.pdf"_s);
        QCOMPARE(print({u"--filter"_s, QString(), u"--cards"_s, u"--output"_s, out}).code, int(Done));
        QCOMPARE(picturesOfPdf(out).size(), 1);
        QCOMPARE(textOfPdf(out).count(u"Luc Nom"_s), 3);
        QVERIFY(!textOfPdf(out).contains(u"rue de la Paix"_s)); // nobody made it public
        const Ran twelve = print({u"--ids"_s, u"1"_s, u"--cards"_s, u"--copies"_s, u"12"_s, u"--output"_s, out});
        QVERIFY2(twelve.code == Done, qPrintable(twelve.err));
        QCOMPARE(picturesOfPdf(out).size(), 2);
        QCOMPARE(textOfPdf(out).count(u"Luc Nom0"_s), 12);
    }

    void whatIsNotUnderstoodWritesNoFile_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("which sheets") << QStringList{};
        QTest::newRow("both") << QStringList{u"--ids"_s, u"1"_s, u"--filter"_s, u"x"_s};
        QTest::newRow("no number") << QStringList{u"--ids"_s, u"1,zwei"_s};
        QTest::newRow("two forms") << QStringList{u"--ids"_s, u"1"_s, u"--list"_s, u"--portraits"_s};
        QTest::newRow("cards and faces") << QStringList{u"--ids"_s, u"1"_s, u"--cards"_s, u"--portraits"_s};
        QTest::newRow("copies of sheets") << QStringList{u"--ids"_s, u"1"_s, u"--copies"_s, u"2"_s};
        QTest::newRow("no copies") << QStringList{u"--ids"_s, u"1"_s, u"--cards"_s, u"--copies"_s, u"0"_s};
        QTest::newRow("paper") << QStringList{u"--ids"_s, u"1"_s, u"--paper"_s, u"a9"_s};
        QTest::newRow("field") << QStringList{u"--ids"_s, u"1"_s, u"--list"_s, u"--fields"_s, u"shoe_size"_s};
        QTest::newRow("nobody") << QStringList{u"--ids"_s, u"99"_s};
    }
    void whatIsNotUnderstoodWritesNoFile()
    {
        QFETCH(QStringList, options);
        fill(1);
        const Ran ran = print(options << u"--output"_s << m_desk->path(u"x.pdf"_s));
        QCOMPARE(ran.code, int(WrongUsage));
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(!QFileInfo::exists(m_desk->path(u"x.pdf"_s)));
    }

    void fullDiskLeavesNoHalfFile()
    {
        fill(200);
        m_desk->write(u"old.pdf"_s, "precious");
        QProcess limited; // a limit on the size of files stands for a disk that fills up on the way
        limited.setProcessEnvironment(plainEnvironment());
        limited.start(u"/bin/sh"_s, {u"-c"_s, u"trap '' XFSZ; ulimit -f 128; exec \"$0\" \"$@\""_s, QStringLiteral(EFFECTIF_BINARY), u"--database"_s,
                                     m_desk->url(), u"print"_s, u"--filter"_s, QString(), u"--output"_s, m_desk->path(u"old.pdf"_s)});
        QVERIFY(limited.waitForFinished(60'000));
        QCOMPARE(limited.exitCode(), int(WrongUsage));
        QVERIFY(limited.readAllStandardError().contains("old.pdf"));
        QCOMPARE(m_desk->read(u"old.pdf"_s), QByteArrayLiteral("precious"));
        QCOMPARE(QDir(m_desk->folder()).entryList({u"old*"_s}, QDir::Files | QDir::Hidden), QStringList{u"old.pdf"_s});
    }

    /// A file with accounts prints no more than the person may see.
    void anAccountPrintsItsOwnDepartment()
    {
        const QByteArray password = "tramway du soir, quai neuf";
        makeAccountsFor(m_desk->url(), QString::fromLatin1(password));
        const QString out = m_desk->path(u"a.pdf"_s);
        const auto asPaul = [&](const QStringList &options) {
            return QStringList{u"--database"_s, m_desk->url(), u"--login"_s, u"paul@exemple.fr"_s, u"print"_s, u"--output"_s, out} + options;
        };
        QCOMPARE(run(asPaul({u"--filter"_s, QString()})).code, int(Unavailable)); // no terminal, and nobody to ask
        QVERIFY(!QFileInfo::exists(out));
        for (const QStringList &form : {QStringList{}, QStringList{u"--list"_s}, QStringList{u"--portraits"_s}, QStringList{u"--cards"_s}}) {
            const AtTerminal all(asPaul(QStringList{u"--filter"_s, QString()} + form), password + '\n');
            QVERIFY2(all.code == Done, qPrintable(all.err));
            const QString text = textOfPdf(out);
            QVERIFY2(text.contains(u"Bernard"_s) && !text.contains(u"Zidane"_s), qPrintable(text));
            QVERIFY(QFile::remove(out));
            const AtTerminal foreign(asPaul(QStringList{u"--ids"_s, u"2"_s} + form), password + '\n');
            QCOMPARE(foreign.code, int(WrongUsage));
            const AtTerminal secret(asPaul(QStringList{u"--ids"_s, u"1"_s, u"--sensitive"_s} + form), password + '\n');
            QCOMPARE(secret.code, int(Unavailable));
            QVERIFY(!QFileInfo::exists(out));
        }
    }

private:
    Ran print(const QStringList &options) const { return m_desk->on(QStringList{u"print"_s} + options); }

    void fill(int people) const
    {
        m_desk->create();
        QByteArray text = Desk::header();
        for (int i = 0; i < people; ++i)
            text += "M,Nom" + QByteArray::number(i) + ",Luc,1 rue de la Paix," + QByteArray::number(i) + ",\n";
        QCOMPARE(m_desk->on({u"import"_s, m_desk->write(u"staff.csv"_s, text)}).code, int(Done));
    }

    std::unique_ptr<Desk> m_desk;
};

EFFECTIF_TEST(TestPrintCommand)
#include "tst_printcommand.moc"
