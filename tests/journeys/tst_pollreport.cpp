// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C38, C39: one person answers a poll at another machine, and whoever asked sees the bar move.
#include "models/documents/pdfpages.h"
#include "models/services/distributionservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "ui/charts/chartpanel.h"
#include "ui/pages/pollpeopledialog.h"
#include "ui/pages/pollreportpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QFileDialog>
#include <QTableView>

#include <chrono>
#include <future>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kVoters = QStringList{u"carl@example.org"_s, u"cleo@example.org"_s};

/// Saves as the file dialog in front would with this name.
bool savesAs(Journey &journey, const QString &path)
{
    QFileDialog *dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = journey.window().findChild<QFileDialog *>()); }, kPatience))
        return false;
    Q_EMIT dialog->fileSelected(path);
    delete dialog;
    return QTest::qWaitFor([&] { return QFileInfo(path).size() > 0; }, kPatience);
}

/// At another machine: the window's thread goes on meanwhile, and touches no database.
template <typename Act> bool elsewhere(Act act)
{
    auto done = std::async(std::launch::async, act);
    return QTest::qWaitFor([&done] { return done.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, kPatience) && done.get();
}

PublicationId ask(Services &ada, ListId list)
{
    Publication poll;
    poll.type = PublicationType::YesNo;
    poll.kind = u"staff"_s;
    poll.list = {list, {}};
    poll.title = {u"Un repas de Noël ?"_s, u"A Christmas meal?"_s};
    poll.ends = QDateTime::currentDateTimeUtc().addDays(2);
    const auto saved = PublicationService(ada).save(poll, {}, QUuid::createUuid(), PollService(ada).parts({}, poll.type));
    const auto sent = saved ? PublicationService(ada).publish(*saved, PublicationService::When::Now) : saved;
    if (!sent)
        qWarning("%s", qPrintable(sent.error().message));
    return sent ? sent->id : 0;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

/// Two people at two machines on one server: who asks, at the window, and who answers.
class TestPollReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersMoveTheBarsAndLeaveAsFiles();
};

void TestPollReport::answersMoveTheBarsAndLeaveAsFiles()
{
    ServerOffice office;
    const DepartmentId lyon = office.addDepartment(u"Lyon"_s);
    const auto ada = office.open(ServerOffice::kAdministrator);
    QList<RecordId> sheets;
    for (const QString &voter : kVoters) {
        sheets << makeSheet(*ada, voter.section(u'@', 0, 0), u"Zoé"_s, {{u"department"_s, QVariant::fromValue(Reference{lyon, u"Lyon"_s})}}).id;
        office.add({voter, voter.section(u'@', 0, 0), u"staff"_s, {}, {}, sheets.last()});
    }
    DistributionList list;
    list.kind = u"staff"_s;
    list.name = u"Interrogés"_s;
    const auto kept = DistributionService(*ada).save(list);
    QVERIFY(kept && DistributionService(*ada).addPeople(kept->id, sheets));

    Journey asker;
    asker.open(office.request(ServerOffice::kAdministrator).url);
    QVERIFY(asker.trigger("pollReport"));
    auto *page = asker.window().findChild<PollReportPage *>();
    QVERIFY(page);
    auto *empty = page->findChild<EmptyState *>();
    QTRY_VERIFY(empty && empty->isVisible()); // no poll at all

    PublicationId poll = 0;
    QVERIFY(elsewhere([&] { return (poll = ask(*office.open(ServerOffice::kAdministrator), kept->id)) != 0; }));
    auto *choice = page->findChild<QComboBox *>(u"pollReport_poll"_s);
    QTRY_COMPARE(choice->count(), 1); // nobody pressed anything
    auto *bars = page->findChild<ChartPanel *>(u"pollReport_choices"_s);
    QVERIFY(!bars->isVisible());

    QVERIFY(elsewhere([&] { return PollService(*office.open(kVoters.first())).answer(poll, {{Poll::kYes}, {}, {}}).has_value(); }));
    QTRY_VERIFY(bars->isVisible());
    QTRY_COMPARE(bars->data().series.value(0).values, (QList<double>{1, 0}));
    QVERIFY(elsewhere([&] { return PollService(*office.open(kVoters.last())).answer(poll, {{Poll::kNo}, {}, {}}).has_value(); }));
    QTRY_COMPARE(bars->data().series.value(0).values, (QList<double>{1, 1}));
    auto *departments = page->findChild<ChartPanel *>(u"pollReport_departments"_s);
    QTRY_COMPARE(departments->data().rows.value(0).value(1), u"2"_s); // of Lyon

    Q_EMIT bars->activated(0);
    auto *people = shown<PollPeopleDialog>(asker);
    QVERIFY(people);
    auto *table = people->findChild<QTableView *>(u"pollPeople_table"_s);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 0).data().toString().contains(u"carl"_s, Qt::CaseInsensitive));
    table->selectRow(0);
    press(people, "pollPeople_open");
    QTRY_VERIFY(asker.sheet() && asker.sheet()->draft().original().id == sheets.first());

    QVERIFY(asker.trigger("pollReport"));
    const QString pdf = asker.folder() + u"/rapport.pdf"_s;
    press(page, "pollReport_paper");
    QVERIFY(savesAs(asker, pdf));
    QCOMPARE(pdfPageCount(bytesOf(pdf)), 1);
    const QString csv = asker.folder() + u"/reponses.csv"_s;
    page->findChild<QAction *>(u"pollReport_csv"_s)->trigger();
    QVERIFY(savesAs(asker, csv));
    QVERIFY(bytesOf(csv).startsWith("\xEF\xBB\xBF") && bytesOf(csv).contains("carl"));
    const QString png = asker.folder() + u"/barres.png"_s;
    page->findChild<QAction *>(u"pollReport_choices_png"_s)->trigger();
    QVERIFY(savesAs(asker, png));
    QVERIFY(!QImage(png).isNull());
    QCOMPARE(asker.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestPollReport;
EFFECTIF_TEST(TestPollReport)
#include "tst_pollreport.moc"
