// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C34-C36: what a poll may ask, what answers it, and what is made of many answers.
#include "models/domain/poll.h"
#include "tests/support/testcase.h"

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
Poll menu(const QStringList &texts)
{
    Poll poll;
    for (const QString &text : texts)
        poll.choices.append({static_cast<int>(poll.choices.size()) + 1, {text, text}, {}});
    return poll;
}
constexpr auto kChoice = PublicationType::Choice;
} // namespace

class TestPoll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAsked_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("problem");
        QStringList many;
        for (int i = 0; i < 51; ++i)
            many << QString::number(i);
        QTest::newRow("two choices") << QStringList{u"Lundi"_s, u"Mardi"_s} << QString();
        QTest::newRow("fifty") << many.mid(0, 50) << QString();
        QTest::newRow("none") << QStringList() << u"at least two"_s;
        QTest::newRow("one") << QStringList{u"Lundi"_s} << u"at least two"_s;
        QTest::newRow("too many") << many << u"at most 50"_s;
        QTest::newRow("an empty one") << QStringList{u"Lundi"_s, u"  "_s} << u"lacks its text"_s;
        QTest::newRow("the same but for case and accents") << QStringList{u"Été"_s, u"Hiver"_s, u"ete "_s} << u"alike"_s;
        QTest::newRow("too long") << QStringList{u"Lundi"_s, u"x"_s.repeated(101)} << u"at most 100"_s;
        QTest::newRow("a hundred flags are a hundred characters") << QStringList{u"Lundi"_s, u"🇫🇷"_s.repeated(100)} << QString();
    }
    void whatIsAsked()
    {
        QFETCH(const QStringList, texts);
        QFETCH(const QString, problem);
        const QString said = pollProblem(menu(texts), kChoice);
        QVERIFY2(problem.isEmpty() ? said.isEmpty() : said.contains(problem), qPrintable(said));
        QVERIFY(pollProblem(menu(texts), PublicationType::Text).isEmpty()); // which has no choices
    }

    void whatAnswers()
    {
        Poll poll = menu({u"Lundi"_s, u"Mardi"_s, u"Jeudi"_s});
        QVERIFY(answerProblem(poll, kChoice, {{2}, {}, {}}).isEmpty());
        QVERIFY(answerProblem(poll, kChoice, {{}, {}, {}}).contains(u"Choose an answer"_s));
        QVERIFY(answerProblem(poll, kChoice, {{9}, {}, {}}).contains(u"Choose an answer"_s)); // there is no such choice
        QVERIFY(answerProblem(poll, kChoice, {{1, 2}, {}, {}}).contains(u"Only one"_s));
        QVERIFY(answerProblem(poll, kChoice, {{}, u"Samedi"_s, {}}).contains(u"Choose an answer"_s)); // nothing may be typed
        poll.other = true;
        QVERIFY(answerProblem(poll, kChoice, {{}, u"Samedi"_s, {}}).isEmpty());
        QVERIFY(answerProblem(poll, kChoice, {{1}, u"Samedi"_s, {}}).contains(u"Only one"_s));
        poll.several = true;
        QVERIFY(answerProblem(poll, kChoice, {{1, 3}, u"Samedi"_s, {}}).isEmpty());
        QVERIFY(answerProblem(poll, PublicationType::YesNo, {{Poll::kYes}, {}, {}}).isEmpty());
        QVERIFY(answerProblem(poll, PublicationType::YesNo, {{Poll::kYes, Poll::kNo}, {}, {}}).contains(u"Only one"_s));
        QVERIFY(answerProblem({}, PublicationType::Text, {{}, u" \n "_s, {}}).contains(u"Type your answer"_s));
        QVERIFY(answerProblem({}, PublicationType::Text, {{}, u"é"_s.repeated(2000), {}}).isEmpty());
        QVERIFY(answerProblem({}, PublicationType::Text, {{}, u"é"_s.repeated(2001), {}}).contains(u"2,000"_s));
    }

    void anAnswerIsMadeSound()
    {
        Poll poll = menu({u"Lundi"_s, u"Mardi"_s, u"Jeudi"_s});
        const PollAnswer given = soundAnswer(poll, kChoice, {{3, 1, 3, 7}, u"typed"_s, {}});
        QCOMPARE(given.choices, (QList<int>{1, 3}));
        QVERIFY(given.text.isEmpty());
        QCOMPARE(soundAnswer({}, PublicationType::Text, {{1}, QString(u"  Oui\0 !  "_s), {}}).text, u"Oui !"_s);
    }

    /// Each answer counts once for a word, however it is written; small words of both languages are none.
    void wordsOfManyAnswers()
    {
        const QList<PollWord> words = frequentWords({u"Le télétravail, le TELETRAVAIL !"_s, u"Plus de télétravail pour tous"_s, u"The canteen, and the parking"_s,
                                                     u"Parking"_s, u"à l’est"_s}, 3);
        QCOMPARE(words.size(), 3);
        QCOMPARE(words.at(0), (PollWord{u"parking"_s, 2}));
        QCOMPARE(words.at(1), (PollWord{u"télétravail"_s, 2}));
        QCOMPARE(words.at(2).word, u"canteen"_s);
        QVERIFY(frequentWords({}, 10).isEmpty());
    }

    void pollsAreComparedByWhatWasChosen()
    {
        PollReport first;
        first.type = second().type;
        first.poll = menu({u"Lundi"_s, u"Mardi"_s});
        first.counts = {{1, 10}, {2, 4}};
        const PollComparison same = comparePolls(first, second());
        QCOMPARE(same.rows.size(), 2);
        QCOMPARE(same.rows.first().text.fr, u"Lundi"_s);
        QCOMPARE(same.rows.first().first, 10);
        QCOMPARE(same.rows.first().second, 7);
        first.poll.choices.first().text.fr = u"Samedi"_s;
        QVERIFY(comparePolls(first, second()).rows.isEmpty());
    }

private:
    /// The same choices, in another order and under other numbers.
    static PollReport second()
    {
        PollReport report;
        report.type = kChoice;
        report.poll = menu({u"MARDI"_s, u"Lundi"_s});
        report.counts = {{1, 3}, {2, 7}};
        return report;
    }
};

EFFECTIF_TEST(TestPoll)
#include "tst_poll.moc"
