// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C18, C21: what the composer of announcements counts, and the moments that are said in it.
#include "models/items/deliverymodel.h"
#include "models/items/publicationmodel.h"
#include "models/items/receivedmodel.h"
#include "tests/support/testcase.h"
#include "ui/pages/momentfield.h"
#include "ui/pages/pollcharts.h"
#include "ui/pages/titleline.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTimeEdit>
#include <QTimeZone>
#include <QToolButton>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestPublicationFields : public QObject
{
    Q_OBJECT

private:
    static PublicationEntry entry(PublicationId id, PublicationType type, Publication::State state, const QDateTime &starts, const QDateTime &ends)
    {
        PublicationEntry one;
        one.publication.id = id;
        one.publication.type = type;
        one.publication.state = state;
        one.publication.starts = starts;
        one.publication.ends = ends;
        one.publication.title = {u"Titre %1"_s.arg(id), u"Title %1"_s.arg(id)};
        one.reach = {40, 38, 12, 2};
        return one;
    }

private Q_SLOTS:
    void aTitleIsCountedAsPeopleCount()
    {
        TitleLine line(u"title"_s, 40);
        auto *count = line.findChild<QLabel *>(u"title_count"_s);
        QCOMPARE(count->text(), u"0/40"_s);
        QSignalSpy changed(&line, &TitleLine::changed);
        line.line()->setText(u"  e\u0301te\u0301 🇫🇷  "_s); // two letters with accents of their own, and a flag
        QCOMPARE(changed.count(), 1);
        QCOMPARE(count->text(), u"5/40"_s);
        QVERIFY(!line.isTooLong());
        line.line()->setText(QString(40, u'é'));
        QVERIFY(!line.isTooLong());
        line.line()->setText(QString(41, u'é'));
        QVERIFY(line.isTooLong());
        QCOMPARE(line.text().size(), 41); // nothing is cut off
        QVERIFY(line.line()->property("invalid").toBool());
        QVERIFY(line.line()->accessibleDescription().contains(u'1'));
        line.line()->setText(u"court"_s);
        QVERIFY(!line.line()->property("invalid").toBool());
        changed.clear();
        line.setText(u"autre"_s);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(count->text(), u"5/40"_s);
    }

    void aMomentIsTheOfficesTime()
    {
        MomentField field(u"starts"_s);
        QVERIFY(!field.moment().isValid());
        field.setZone(QTimeZone("Europe/Paris"));
        field.setMoment(QDateTime(QDate(2026, 7, 14), QTime(7, 0), Qt::UTC));
        QCOMPARE(field.findChild<QTimeEdit *>(u"starts_time"_s)->time(), QTime(9, 0)); // summer
        field.setMoment(QDateTime(QDate(2026, 12, 14), QTime(8, 0), Qt::UTC));
        QCOMPARE(field.findChild<QTimeEdit *>(u"starts_time"_s)->time(), QTime(9, 0)); // winter
        field.setZone(QTimeZone("Indian/Reunion")); // the same moment
        QCOMPARE(field.findChild<QTimeEdit *>(u"starts_time"_s)->time(), QTime(12, 0));
        QCOMPARE(field.moment(), QDateTime(QDate(2026, 12, 14), QTime(8, 0), Qt::UTC));
        QSignalSpy changed(&field, &MomentField::changed);
        field.findChild<QCheckBox *>(u"starts"_s)->click();
        QCOMPARE(changed.count(), 1);
        QVERIFY(!field.moment().isValid());
        QVERIFY(!field.findChild<QDateEdit *>(u"starts_day"_s)->isEnabled());
        const QDateTime usual(QDate(2027, 1, 4), QTime(8, 0), Qt::UTC);
        field.addUsual(u"Lundi"_s, [usual] { return usual; });
        field.findChild<QToolButton *>(u"starts_usual"_s)->menu()->actions().constFirst()->trigger();
        QCOMPARE(field.moment(), usual);
        QCOMPARE(changed.count(), 2);
    }

    void theListTellsPhasesAndHowManyRead()
    {
        const QDateTime now(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC);
        PublicationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::English);
        model.setNow(now);
        using State = Publication::State;
        model.take({entry(4, PublicationType::Message, State::Draft, {}, {}), entry(3, PublicationType::Deal, State::Published, now.addDays(1), now.addDays(2)),
                    entry(2, PublicationType::Message, State::Published, now.addDays(-1), now.addSecs(60)),
                    entry(1, PublicationType::Document, State::Withdrawn, now.addDays(-9), {})},
                   false);
        QCOMPARE(model.rowCount(), 4);
        const auto phase = [&](int row) { return model.index(row, PublicationModel::Phase).data().toString(); };
        QCOMPARE(phase(0), publicationPhaseName(PublicationPhase::Draft, false));
        QCOMPARE(phase(1), publicationPhaseName(PublicationPhase::Scheduled, false));
        QCOMPARE(phase(2), publicationPhaseName(PublicationPhase::Running, false));
        QCOMPARE(phase(3), publicationPhaseName(PublicationPhase::Withdrawn, false));
        QCOMPARE(model.index(2, PublicationModel::Outcome).data().toString(), u"opened by 12 of 40"_s);
        QVERIFY(model.index(0, PublicationModel::Outcome).data().toString().isEmpty()); // nobody could
        model.setFilter(PublicationType::Message, PublicationPhase::Running);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.rowOf(2), 0);
        model.setNow(now.addSecs(60)); // the clock ends it
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.oldest(), 1); // what is not shown was read all the same
        model.setFilter({}, {});
        QCOMPARE(model.index(2, PublicationModel::Phase).data().toString(), publicationPhaseName(PublicationPhase::Ended, false));
    }

    /// C32: with the question, how many answered, in the office's time; of few anonymous answers nothing.
    void theListOfPollsTellsHowManyAnswered()
    {
        const QDateTime ends(QDate(2026, 12, 14), QTime(17, 0), Qt::UTC);
        PublicationModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::French);
        model.setPolls(true);
        model.setZone(QTimeZone("Indian/Reunion"));
        model.setNow(ends.addDays(-1));
        using State = Publication::State;
        QList<PublicationEntry> polls{entry(3, PublicationType::YesNo, State::Draft, {}, ends), entry(2, PublicationType::Choice, State::Published, ends.addDays(-2), ends),
                                      entry(1, PublicationType::Text, State::Published, ends.addDays(-2), ends)};
        polls[1].answered = 7;
        model.take(polls, false);
        const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(shown(0, PublicationModel::Outcome), QString());
        QCOMPARE(shown(1, PublicationModel::Outcome), u"7 of 40"_s);
        QCOMPARE(shown(2, PublicationModel::Outcome), u"fewer than five"_s);
        QVERIFY2(shown(1, PublicationModel::Ends).contains(u"21:00"_s), qPrintable(shown(1, PublicationModel::Ends)));
        QVERIFY(ReceivedModel::timeOf(polls.at(1).publication, Language::French, ends.addDays(-1), QTimeZone("Europe/Paris")).contains(u"18:00"_s));
    }

    /// Of an anonymous poll nobody says who opened it; times are the office's, as on the page that the list stands on.
    void whoGotItIsToldInTheTimeOfTheOffice()
    {
        DeliveryModel model;
        const QAbstractItemModelTester tester(&model);
        model.setLanguage(Language::French);
        model.setZone(QTimeZone("Indian/Reunion"));
        Delivery seen{1, u"Martin Zoé"_s, {}, u"app"_s, DeliveryState::Seen, {}, QDateTime(QDate(2026, 12, 14), QTime(17, 0), Qt::UTC)};
        Delivery anonymous{2, {}, {}, u"app"_s, DeliveryState::Delivered, {}, {}};
        model.setPage({seen}, true);
        model.appendPage({anonymous}, false);
        const auto shown = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(shown(0, DeliveryModel::Name), u"Martin Zoé"_s);
        QVERIFY2(shown(0, DeliveryModel::When).contains(u"21:00"_s), qPrintable(shown(0, DeliveryModel::When)));
        QCOMPARE(shown(1, DeliveryModel::Name), u"Somebody of another department"_s);
        QVERIFY(shown(1, DeliveryModel::When).isEmpty());
        QVERIFY(shown(1, DeliveryModel::State) != deliveryStateName(DeliveryState::Delivered)); // received: no more is known
        QVERIFY(model.index(0, DeliveryModel::State).data(DeliveryModel::ColourRole) != model.index(1, DeliveryModel::State).data(DeliveryModel::ColourRole));
    }

    /// C38: its author reads the report in the same time as the list.
    void theReportIsToldInTheTimeOfTheOffice()
    {
        const QDateTime begins(QDate(2026, 12, 14), QTime(17, 0), Qt::UTC);
        const Publication poll = entry(1, PublicationType::YesNo, Publication::State::Published, begins, begins.addDays(1)).publication;
        PollReport report;
        report.overTime = {{begins, 3}};
        report.answered = 3;
        const PollCharts charts(poll, report, Language::French, QTimeZone("Indian/Reunion"));
        QVERIFY2(charts.facts().join(u' ').contains(u"21:00"_s), qPrintable(charts.facts().join(u' ')));
        const ChartData data = charts.overTime(begins.addSecs(30 * 60));
        QCOMPARE(data.times.first().time(), QTime(21, 0));
        QCOMPARE(data.times.last().time(), QTime(21, 30)); // of the running hour, by now
    }

    void whatIsNotOpenedIsCountedBySection()
    {
        ReceivedModel model;
        const QAbstractItemModelTester tester(&model);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QList<ReceivedPublication> received;
        for (const auto &[id, type] : {std::pair(3, PublicationType::Message), std::pair(2, PublicationType::Deal), std::pair(1, PublicationType::Message)})
            received.append({entry(id, type, Publication::State::Published, now.addDays(-1), now.addDays(1)).publication, {}});
        model.setReceived(received);
        QCOMPARE(model.unseen(std::nullopt), 3);
        QCOMPARE(model.unseen(PublicationType::Message), 2);
        QVERIFY(model.index(0).data(ReceivedModel::UnseenRole).toBool());
        model.setType(PublicationType::Message);
        QCOMPARE(model.rowCount(), 2);
        QVERIFY(model.find(2)); // of another section
        model.markSeen(3, now);
        QCOMPARE(model.unseen(PublicationType::Message), 1);
        QVERIFY(!model.index(0).data(ReceivedModel::UnseenRole).toBool());
    }
};

EFFECTIF_TEST(TestPublicationFields)
#include "tst_publicationfields.moc"
