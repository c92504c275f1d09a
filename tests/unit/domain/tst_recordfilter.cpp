// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/recordfilter.h"

#include "tests/support/testcase.h"

#include <QJsonArray>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
class TestRecordFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void periodsMeanTheDaysOfTheMoment_data()
    {
        QTest::addColumn<QString>("period");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        // asked on the last day of a leap February
        QTest::newRow("today") << u"today"_s << QDate(2028, 2, 29) << QDate(2028, 2, 29);
        QTest::newRow("yesterday") << u"yesterday"_s << QDate(2028, 2, 28) << QDate(2028, 2, 28);
        QTest::newRow("last 7 days") << u"last_7_days"_s << QDate(2028, 2, 23) << QDate(2028, 2, 29);
        QTest::newRow("last 30 days") << u"last_30_days"_s << QDate(2028, 1, 31) << QDate(2028, 2, 29);
        QTest::newRow("next 30 days") << u"next_30_days"_s << QDate(2028, 2, 29) << QDate(2028, 3, 29);
        QTest::newRow("this month") << u"this_month"_s << QDate(2028, 2, 1) << QDate(2028, 2, 29);
        QTest::newRow("last month") << u"last_month"_s << QDate(2028, 1, 1) << QDate(2028, 1, 31);
        QTest::newRow("this year") << u"this_year"_s << QDate(2028, 1, 1) << QDate(2028, 12, 31);
        QTest::newRow("last year") << u"last_year"_s << QDate(2027, 1, 1) << QDate(2027, 12, 31);
    }
    void periodsMeanTheDaysOfTheMoment()
    {
        QFETCH(QString, period);
        QFETCH(QDate, from);
        QFETCH(QDate, until);
        const auto days = periodDays(period, QDate(2028, 2, 29));
        QVERIFY(days);
        QCOMPARE(days->first, from);
        QCOMPARE(days->second, until);
    }

    void everyPeriodHasADifferentStableName()
    {
        QStringList ids;
        for (const Period period : periods())
            ids << idOf(period);
        QCOMPARE(ids.size(), 9);
        QCOMPARE(ids.removeDuplicates(), 0);
        QVERIFY(!periodDays(u"of a newer program"_s, QDate(2028, 2, 29)));
    }

    void aFilterOfANewerProgramIsReadAsFarAsItIsKnown()
    {
        const QJsonObject json{{u"join"_s, u"perhaps"_s},
                               {u"conditions"_s,
                                QJsonArray{QJsonObject{{u"field"_s, u"city"_s}, {u"op"_s, u"is"_s}, {u"value"_s, u"Évry"_s}},
                                           QJsonObject{{u"field"_s, u"city"_s}, {u"op"_s, u"rhymes_with"_s}},
                                           QJsonValue(17)}}};
        const FilterGroup filter = filterFromJson(json);
        QCOMPARE(filter.join, FilterGroup::Join::All);
        QCOMPARE(filter.size(), 1);
        QCOMPARE(filter.conditions.first().value, QVariant(u"Évry"_s));
    }

    void anEmptyGroupRestrictsNothing()
    {
        FilterGroup filter;
        QVERIFY(filter.isEmpty());
        filter.groups.append(FilterGroup(FilterGroup::Join::None, {}, {FilterGroup()}));
        QVERIFY(filter.isEmpty());
        QCOMPARE(filter.size(), 0);
        filter.groups.first().groups.first().conditions.append({u"city"_s, FilterOp::Empty, {}});
        QVERIFY(!filter.isEmpty());
        QCOMPARE(filter.fields(), QStringList{u"city"_s});
    }
};
} // namespace

EFFECTIF_TEST(TestRecordFilter)
#include "tst_recordfilter.moc"
