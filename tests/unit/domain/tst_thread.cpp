// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/thread.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

class TestThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isCalledByItsTitleOrItsPeople()
    {
        Thread thread;
        QCOMPARE(threadName(thread), QString());
        thread.others = {{3, u"Bob Petit"_s}, {4, u"Zoé Grand"_s}};
        QCOMPARE(threadName(thread), u"Bob Petit, Zoé Grand"_s);
        thread.title = u"Déménagement"_s;
        QCOMPARE(threadName(thread), u"Déménagement"_s);
    }

    void isRenamedByItsMakerOrWithoutOneByAnybody()
    {
        Thread thread;
        thread.madeBy = 3;
        thread.hasMaker = true;
        QVERIFY(thread.mayRename(3) && !thread.mayRename(4));
        thread.hasMaker = false;
        QVERIFY(thread.mayRename(4));
        thread.isPair = true;
        QVERIFY(!thread.mayRename(3));
    }

    void twoHaveOneKey()
    {
        QCOMPARE(pairKey(17, 3), u"3-17"_s);
        QCOMPARE(pairKey(3, 17), pairKey(17, 3));
        QVERIFY(pairKey(1, 17) != pairKey(11, 7));
    }

    void aLineShowsWhatWasLookedFor_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("line");
        QTest::newRow("short") << u"Bonjour\n@[Zoé Petit|12] !"_s << QStringList() << u"Bonjour @Zoé Petit !"_s;
        QTest::newRow("long") << QString(u"abcdefghij"_s.repeated(5)) << QStringList() << u"abcdefghijabcdefghi…"_s;
        QTest::newRow("at the beginning") << QString(u"été "_s + u"abcdefghij"_s.repeated(5)) << QStringList{u"ete"_s} << u"été abcdefghijabcde…"_s;
        QTest::newRow("in the middle") << QString(u"x"_s.repeated(40) + u" été "_s + u"y"_s.repeated(40)) << QStringList{u"ete"_s} << u"…xxxxx été yyyyyyyy…"_s;
        QTest::newRow("at the end") << QString(u"x"_s.repeated(40) + u" Œuvre"_s) << QStringList{u"oeuvre"_s} << u"…xxxxxxxxxxxx Œuvre"_s;
        QTest::newRow("not there") << QString(u"abcdefghij"_s.repeated(5)) << QStringList{u"zzz"_s} << u"abcdefghijabcdefghi…"_s;
    }
    void aLineShowsWhatWasLookedFor()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, words);
        QTEST(messageLine(text, 20, words), "line");
    }

    void whatHappenedHasAKey()
    {
        for (const auto what : {ThreadMessage::What::Text, ThreadMessage::What::Added, ThreadMessage::What::Left, ThreadMessage::What::Named})
            QCOMPARE(threadEventFromCode(threadEventCode(what)), what);
        QCOMPARE(threadEventFromCode(u"something newer"_s), ThreadMessage::What::Text);
    }
};

EFFECTIF_TEST(TestThread)
#include "tst_thread.moc"
