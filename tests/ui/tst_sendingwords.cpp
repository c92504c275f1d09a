// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How sending stands, in words: silence, trouble and waiting are told apart.
#include "ui/dialogs/sendingwords.h"

#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

class TestSendingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoSendsOrWhyNobodyDoes_data()
    {
        QTest::addColumn<QString>("sender");
        QTest::addColumn<bool>("alive");
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<int>("tone");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QString &sender, bool alive, const QString &trouble, Tone tone, const QString &said) {
            QTest::newRow(name) << sender << alive << trouble << static_cast<int>(tone) << said;
        };
        row("nobody was ever set up", {}, false, {}, Tone::Warning, u"No computer"_s);
        row("it sends", u"BUREAU-1"_s, true, {}, Tone::Success, u"“BUREAU-1” sends"_s);
        row("it fell silent", u"BUREAU-1"_s, false, {}, Tone::Warning, u"has not been sending since"_s);
        row("its mail server lets nobody in", u"BUREAU-1"_s, true, u"Wrong password"_s, Tone::Danger, u"cannot send"_s);
    }
    void whoSendsOrWhyNobodyDoes()
    {
        QFETCH(QString, sender);
        QFETCH(bool, alive);
        QFETCH(QString, trouble);
        QFETCH(int, tone);
        QFETCH(QString, said);
        SendingStatus status;
        status.sender = sender;
        status.isAlive = alive;
        status.trouble = trouble;
        status.seen = kNow.addSecs(-3600);
        const auto summary = SendingWords::summaryOf(status, kNow, Language::English);
        QCOMPARE(static_cast<int>(summary.tone), tone);
        QVERIFY2(summary.headline.contains(said), qPrintable(summary.headline));
        QCOMPARE(summary.advice.isEmpty(), summary.tone == Tone::Success); // whatever is wrong comes with what to do
    }

    /// Ten minutes are too long when nobody sends; who sends is on it.
    void whatWaitsTooLongIsTold()
    {
        SendingStatus status;
        status.sender = u"BUREAU-1"_s;
        status.seen = status.oldest = kNow.addSecs(-601);
        status.waiting = 1;
        QVERIFY(SendingWords::isStuck(status, kNow));
        QVERIFY(SendingWords::summaryOf(status, kNow, Language::English).advice.contains(u"oldest"_s));
        status.oldest = kNow.addSecs(-599);
        QVERIFY(!SendingWords::isStuck(status, kNow));
        status.oldest = kNow.addSecs(-601);
        status.isAlive = true;
        QVERIFY(!SendingWords::isStuck(status, kNow));
        status.trouble = u"Wrong password"_s;
        QVERIFY(SendingWords::isStuck(status, kNow));
    }

    void theRulesAreTold()
    {
        SendingRules rules;
        QCOMPARE(SendingWords::rulesOf(rules, Language::English).size(), 1); // nothing is sent without a name to write in
        rules.from = {u"Bureau de Lyon"_s, u"bureau@exemple.fr"_s};
        rules.replyTo = {{}, u"accueil@exemple.fr"_s};
        rules.quiet.to = rules.quiet.from;
        rules.quiet.weekends = rules.quiet.publicHolidays = false;
        const QString all = SendingWords::rulesOf(rules, Language::English).join(u'\n');
        for (const char *said : {"Bureau de Lyon <bureau@exemple.fr>", "accueil@exemple.fr", "at any time"})
            QVERIFY2(all.contains(QLatin1StringView(said)), said);
    }

private:
    const QDateTime kNow{QDate(2026, 11, 23), QTime(12, 0), Qt::UTC};
};

EFFECTIF_TEST(TestSendingWords)
#include "tst_sendingwords.moc"
