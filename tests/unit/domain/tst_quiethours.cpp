// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// D9: when an office does not write to people by itself.
#include "models/domain/sendingrules.h"
#include "tests/support/testcase.h"

#include <QTimeZone>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
const QTimeZone kParis("Europe/Paris");

QDateTime paris(const QString &text)
{
    QDateTime moment = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    moment.setTimeZone(kParis);
    return moment;
}
} // namespace

class TestQuietHours : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextMoment_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("allowed");
        QTest::newRow("in the morning of a working day: at once") << u"2026-11-24 10:15"_s << u"2026-11-24 10:15"_s;
        QTest::newRow("nine o'clock is no quiet time any more") << u"2026-11-24 09:00"_s << u"2026-11-24 09:00"_s;
        QTest::newRow("eight in the evening is") << u"2026-11-24 20:00"_s << u"2026-11-25 09:00"_s;
        QTest::newRow("before nine: the same day") << u"2026-11-24 03:30"_s << u"2026-11-24 09:00"_s;
        QTest::newRow("on Friday evening: on Monday") << u"2026-11-27 21:00"_s << u"2026-11-30 09:00"_s;
        QTest::newRow("on Sunday noon: on Monday") << u"2026-11-29 12:00"_s << u"2026-11-30 09:00"_s;
        QTest::newRow("Christmas is a Friday in 2026") << u"2026-12-24 20:30"_s << u"2026-12-28 09:00"_s;
        QTest::newRow("Easter Monday, Ascension, Whit Monday") << u"2026-04-06 11:00"_s << u"2026-04-07 09:00"_s;
        QTest::newRow("Ascension") << u"2026-05-14 11:00"_s << u"2026-05-15 09:00"_s;
        QTest::newRow("a day of the office's own") << u"2026-11-26 11:00"_s << u"2026-11-27 09:00"_s;
        QTest::newRow("the night in which clocks go forward") << u"2026-03-29 01:30"_s << u"2026-03-30 09:00"_s;
    }
    void theNextMoment()
    {
        QFETCH(const QString, asked);
        QFETCH(const QString, allowed);
        QuietHours quiet;
        quiet.closed = {QDate(2026, 11, 26)};
        QCOMPARE(nextAllowed(quiet, paris(asked).toUTC()).toTimeZone(kParis), paris(allowed));
    }

    /// The hour from two to three comes not at all in spring, and twice in autumn.
    void aClockThatIsPutForwardOrBack()
    {
        QuietHours quiet;
        quiet.weekends = false;
        quiet.to = QTime(2, 30);
        const QDateTime spring = nextAllowed(quiet, QDateTime(QDate(2026, 3, 29), QTime(0, 30), Qt::UTC)); // 1:30 there
        QCOMPARE(spring, QDateTime(QDate(2026, 3, 29), QTime(1, 30), Qt::UTC));                             // 3:30
        const QDateTime second(QDate(2026, 10, 25), QTime(1, 10), Qt::UTC);                                 // the second 2:10
        const QDateTime autumn = nextAllowed(quiet, second);
        QCOMPARE(autumn, QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC));
    }

    void aPauseAtNoon()
    {
        QuietHours quiet;
        quiet.from = QTime(12, 0);
        quiet.to = QTime(14, 0);
        QCOMPARE(nextAllowed(quiet, paris(u"2026-11-24 12:30"_s)), paris(u"2026-11-24 14:00"_s));
        QCOMPARE(nextAllowed(quiet, paris(u"2026-11-24 23:30"_s)), paris(u"2026-11-24 23:30"_s));
        QCOMPARE(nextAllowed(quiet, paris(u"2026-11-28 12:30"_s)), paris(u"2026-11-30 00:00"_s)); // a Saturday
    }

    void nothingIsQuiet()
    {
        QuietHours quiet;
        quiet.from = quiet.to = QTime(9, 0);
        quiet.weekends = quiet.publicHolidays = false;
        QCOMPARE(nextAllowed(quiet, paris(u"2026-12-27 23:59"_s)), paris(u"2026-12-27 23:59"_s));
    }

    void anOfficeThatIsAlwaysClosedDoesNotHang()
    {
        QuietHours quiet;
        for (QDate day(2026, 1, 1); day.year() < 2029; day = day.addDays(1))
            quiet.closed.append(day);
        QVERIFY(nextAllowed(quiet, paris(u"2026-11-24 12:30"_s)) > paris(u"2027-11-24 12:30"_s));
    }

    void rulesComeBackAsTheyWereStored()
    {
        SendingRules rules;
        rules.from = {u"Résidence « Les Lilas »"_s, u"bureau@exemple.fr"_s};
        rules.replyTo = {{}, u"accueil@exemple.fr"_s};
        rules.quiet.from = QTime(19, 30);
        rules.quiet.weekends = false;
        rules.quiet.closed = {QDate(2026, 12, 24)};
        rules.quiet.zone = "Indian/Reunion";
        QCOMPARE(SendingRules::fromText(rules.toText()), rules);
        QCOMPARE(SendingRules::fromText(u"no JSON"_s), SendingRules());
    }
};

EFFECTIF_TEST(TestQuietHours)
#include "tst_quiethours.moc"
