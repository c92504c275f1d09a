// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How much a server far away is asked before somebody can begin: each question costs its way there and back.
#include "models/services/homeservice.h"
#include "models/storage/connection.h"
#include "tests/support/accountsteps.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/pages/recordlistpage.h"
#include "ui/widgets/personrow.h"

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
constexpr int kToOpen = 45;  ///< round trips until the list and the home page stand there, from the first on
constexpr int kOfHome = 8;   ///< of what the home page shows of people, where it was asked before

int asked(Journey &journey)
{
    int count = -1;
    journey.window().office()->run(
        &journey.window(), [](Services &services) { return Result<int>(services.context().connection.asked()); },
        [&count](const Result<int> &answer) { count = answer.value_or(-2); });
    (void)QTest::qWaitFor([&count] { return count != -1; }, kPatience);
    return count;
}
} // namespace

class TestOpening final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_passwords = qgetenv("PGPASSFILE"); }
    void cleanup() { qputenv("PGPASSFILE", m_passwords); }
    void anOfficeFarAwayIsAskedLittle();
    void whatBelongsTogetherIsAskedTogether();

private:
    QByteArray m_passwords;
};

void TestOpening::anOfficeFarAwayIsAskedLittle()
{
    ServerOffice office;
    const Record sheet = makeSheet(*office.open(ServerOffice::kAdministrator), u"Durand"_s, u"Luc"_s);
    must(office.open(ServerOffice::kAdministrator)->lifecycle().setFavourite({u"staff"_s, {sheet.id}, {}, QUuid::createUuid()}, true));
    qputenv("PGPASSFILE", "/nowhere");
    Journey journey; // each statement takes 100 ms
    journey.start();
    journey.window().openAddress(office.request(ServerOffice::kAdministrator).url);
    auto *dialog = shown<ConnectDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "connect_login", ServerOffice::kAdministrator);
    fill(dialog, "connect_password", ServerOffice::kPassword);
    press(dialog, "connect_connect");
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office() && journey.list() && journey.list()->model()->isComplete(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().findChild<PersonRow *>(u"home_favourites_0"_s), kPatience);
    const int trips = asked(journey);
    QVERIFY2(trips > 0 && trips <= kToOpen, qPrintable(u"%1 round trips"_s.arg(trips)));
    qInfo("%d round trips until an office stands there", trips);
}

void TestOpening::whatBelongsTogetherIsAskedTogether()
{
    ServerOffice office;
    const auto services = office.open(ServerOffice::kAdministrator);
    QList<RecordId> ids;
    for (int i = 0; i < 6; ++i)
        ids << makeSheet(*services, u"Durand"_s, u"Luc %1"_s.arg(i)).id;
    must(services->lifecycle().setFavourite({u"staff"_s, ids.mid(0, 3), {}, QUuid::createUuid()}, true));
    HomeService home(*services);
    (void)must(home.content(u"staff"_s, ids));
    const int before = services->context().connection.asked();
    const HomeContent content = must(home.content(u"staff"_s, ids));
    const int trips = services->context().connection.asked() - before;
    QCOMPARE(content.favourites.size(), 3);
    QCOMPARE(content.recent.size(), 6);
    QVERIFY2(trips <= kOfHome, qPrintable(u"%1 round trips"_s.arg(trips)));
    qInfo("%d round trips for the lists of the home page", trips);
}

} // namespace effectif::test

using effectif::test::TestOpening;
EFFECTIF_TEST(TestOpening)
#include "tst_opening.moc"
