// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C18, C21, C28, C30, D9: titles as people count them, phases by the clock, quiet hours across both changes of the clock.
#include "models/domain/publication.h"
#include "models/domain/quiethours.h"
#include "tests/support/testcase.h"

#include <QTimeZone>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
QDateTime paris(const QDate &day, const QTime &time)
{
    return QDateTime(day, time, QTimeZone("Europe/Paris"));
}

Publication sound()
{
    Publication one;
    one.title = {u"Fermeture du parking"_s, u"Car park closed"_s};
    one.list = {1, u"Tous"_s};
    one.ends = paris({2026, 12, 1}, {18, 0});
    return one;
}
} // namespace

class TestPublication final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTitleIsAsLongAsPeopleCountIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("letters") << u"Bonjour"_s << 7;
        QTest::newRow("é, one code point") << u"\u00e9t\u00e9"_s << 3;
        QTest::newRow("é, two code points") << u"e\u0301te\u0301"_s << 3;
        QTest::newRow("a flag") << QString::fromUtf8("\U0001F1EB\U0001F1F7") << 1;
        QTest::newRow("a face beyond 16 bits") << QString::fromUtf8("\U0001F600!") << 2;
    }
    void aTitleIsAsLongAsPeopleCountIt()
    {
        QFETCH(QString, text);
        QTEST(characterCount(text), "characters");
    }

    void theClockMovesWhatWasPublished()
    {
        Publication one = sound();
        one.starts = paris({2026, 11, 25}, {9, 0});
        const auto at = [&](const QDate &day, const QTime &time) { return one.phase(paris(day, time)); };
        QCOMPARE(at({2026, 11, 26}, {9, 0}), PublicationPhase::Draft);
        one.state = Publication::State::Published;
        QCOMPARE(at({2026, 11, 25}, {8, 59}), PublicationPhase::Scheduled);
        QCOMPARE(at({2026, 11, 25}, {9, 0}), PublicationPhase::Running);
        QCOMPARE(at({2026, 12, 1}, {17, 59}), PublicationPhase::Running);
        QCOMPARE(at({2026, 12, 1}, {18, 0}), PublicationPhase::Ended);
        one.ends = {};
        QCOMPARE(at({2036, 12, 1}, {18, 0}), PublicationPhase::Running);
        one.state = Publication::State::Withdrawn;
        QCOMPARE(at({2026, 11, 26}, {9, 0}), PublicationPhase::Withdrawn);
    }

    void whatLacksIsSaidInWords()
    {
        const QDateTime now = paris({2026, 11, 25}, {10, 0});
        QVERIFY(publicationProblem(sound(), now).isEmpty());
        Publication one = sound();
        one.title.en.clear();
        QVERIFY(publicationProblem(one, now).contains("French and in English"_L1));
        one = sound();
        one.title.fr = QString(41, u'é');
        QVERIFY(publicationProblem(one, now).contains("40"_L1));
        one.title.fr = QString(40, u'é');
        QVERIFY(publicationProblem(one, now).isEmpty());
        one.list = {};
        QVERIFY(publicationProblem(one, now).contains("distribution list"_L1));
        one = sound();
        one.ends = {};
        QVERIFY(publicationProblem(one, now).contains("when it ends"_L1));
        one.type = PublicationType::Document; // which stays
        QVERIFY(publicationProblem(one, now).isEmpty());
        one.ends = now;
        QVERIFY(publicationProblem(one, now).contains("before it begins"_L1));
        one = sound();
        one.starts = one.ends.addSecs(60);
        QVERIFY(publicationProblem(one, now).contains("before it begins"_L1));
    }

    void nobodyIsDisturbedInQuietHours_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<QDateTime>("calm");
        const QDate wednesday(2026, 11, 25);
        const QDate thursday = wednesday.addDays(1);
        const auto row = [](const char *name, const QDateTime &now, const QDateTime &calm) { QTest::newRow(name) << now << (now != calm) << calm; };
        row("19:59", paris(wednesday, {19, 59}), paris(wednesday, {19, 59}));
        row("20:00", paris(wednesday, {20, 0}), paris(thursday, {9, 0}));
        row("08:59", paris(wednesday, {8, 59}), paris(wednesday, {9, 0}));
        row("09:00", paris(wednesday, {9, 0}), paris(wednesday, {9, 0}));
        row("Friday evening", paris({2026, 11, 27}, {20, 0}), paris({2026, 11, 30}, {9, 0}));
        // the clock is put forward on Sunday 29 March 2026, and back on Sunday 25 October
        row("before summer time", paris({2026, 3, 27}, {21, 0}), paris({2026, 3, 30}, {9, 0}));
        row("in the night of summer time", paris({2026, 3, 29}, {3, 30}), paris({2026, 3, 30}, {9, 0}));
        row("before winter time", paris({2026, 10, 23}, {21, 0}), paris({2026, 10, 26}, {9, 0}));
        row("in the hour that comes twice", QDateTime({2026, 10, 25}, {1, 30}, Qt::UTC), paris({2026, 10, 26}, {9, 0}));
    }
    void nobodyIsDisturbedInQuietHours()
    {
        QFETCH(QDateTime, now);
        QFETCH(bool, quiet);
        QFETCH(QDateTime, calm);
        const QuietHours rules;
        Publication one = sound();
        QCOMPARE(startsInQuietHours(one, rules, now), quiet);
        QCOMPARE(calmStart(one, rules, now), calm);
        one.starts = now; // said, and read a day earlier
        QCOMPARE(startsInQuietHours(one, rules, now.addDays(-1)), quiet);
        QCOMPARE(calmStart(one, rules, now.addDays(-1)), calm);
    }

    /// On weekdays whose nights have no change, and on a Monday after each: with weekends that are not quiet.
    void theNightsOfBothClockChangesAreOfTheirLength()
    {
        QuietHours rules;
        rules.weekends = false;
        Publication one = sound();
        QCOMPARE(calmStart(one, rules, paris({2026, 3, 28}, {20, 0})), paris({2026, 3, 29}, {9, 0}));
        QCOMPARE(paris({2026, 3, 28}, {20, 0}).secsTo(calmStart(one, rules, paris({2026, 3, 28}, {20, 0}))), 12 * 3600);
        QCOMPARE(paris({2026, 10, 24}, {20, 0}).secsTo(calmStart(one, rules, paris({2026, 10, 24}, {20, 0}))), 14 * 3600);
        QVERIFY(!startsInQuietHours(one, rules, paris({2026, 3, 28}, {19, 59})));
    }

    void typesHaveIdsThatStay()
    {
        QStringList ids;
        for (const PublicationType type : publicationTypes()) {
            ids << idOf(type);
            QCOMPARE(publicationTypeFromId(idOf(type)), type);
            QVERIFY(!publicationTypeName(type).isEmpty());
        }
        QCOMPARE(ids.join(u' '), u"message advantage deal document yesno text choice"_s);
        QVERIFY(isPoll(PublicationType::YesNo) && isPoll(PublicationType::Choice) && !isPoll(PublicationType::Document));
        QCOMPARE(publicationTypeFromId(u"of a newer program"_s), PublicationType::Message);
    }
};

EFFECTIF_TEST(TestPublication)
#include "tst_publication.moc"
