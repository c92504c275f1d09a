// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C06, C12-C28: an announcement is written at one machine, and read at another one.
#include "models/items/deliverymodel.h"
#include "models/items/publicationmodel.h"
#include "models/services/distributionservice.h"
#include "models/services/publicationservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/quietnever.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "ui/pages/announcementspage.h"
#include "ui/pages/deliverydialog.h"
#include "ui/pages/newspage.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QTableView>

#include <chrono>
#include <future>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kCarl = u"carl@example.org"_s;

/// At another machine: the window's thread goes on meanwhile, and touches no database.
template <typename Act> bool elsewhere(Act act)
{
    auto done = std::async(std::launch::async, act);
    return QTest::qWaitFor([&done] { return done.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, kPatience) && done.get();
}

int rows(const QAbstractItemView *view)
{
    return view->model()->rowCount();
}
} // namespace

class TestAnnouncements final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By a manager, from the empty list to what runs; a second one is thrown away and comes back.
    void anAnnouncementIsWrittenAndPublished();
    /// Two machines on one server: it comes by itself, is counted once opened, and its end takes it away.
    void whoeverIsOnTheListReadsItUntilItsEnd();
};

void TestAnnouncements::anAnnouncementIsWrittenAndPublished()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(5);
    QVERIFY(quietNever(*journey.otherProgram(url)));
    journey.open(url);
    QVERIFY(journey.trigger("announcements"));
    auto *page = journey.window().findChild<AnnouncementsPage *>();
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"announcements_list"_s);
    auto *composer = page->findChild<QWidget *>(u"publicationComposer"_s);
    QVERIFY(table && composer);

    page->findChild<QAction *>(u"announcements_new_deal"_s)->trigger();
    QTRY_VERIFY(composer->isVisible());
    auto *audience = composer->findChild<QComboBox *>(u"audience_list"_s);
    QTRY_VERIFY(audience->count() > 1);
    fill(composer, "title_fr", u"Billets de cinéma"_s);
    press(composer, "title_copy");
    QCOMPARE(composer->findChild<QLineEdit *>(u"title_en"_s)->text(), u"Billets de cinéma"_s);
    press(composer, "publication_publish"); // to whom?
    QTRY_VERIFY(composer->findChild<QWidget *>(u"publication_publish"_s)->isEnabled() && composer->isVisible());
    QTRY_VERIFY(audience->hasFocus() || audience->isAncestorOf(QApplication::focusWidget()));
    audience->setCurrentIndex(1); // everybody, which is there by itself
    Q_EMIT audience->activated(1);
    press(composer, "publication_keep");
    QTRY_VERIFY(!composer->findChild<QWidget *>(u"publication_keep"_s)->isEnabled()); // kept as a draft
    press(composer, "publication_publish");
    QTRY_VERIFY(table->isVisible() && rows(table) == 1);
    const auto shown = [table](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(shown(PublicationModel::Title), u"Billets de cinéma"_s);
    QTRY_COMPARE(shown(PublicationModel::Phase), publicationPhaseName(PublicationPhase::Running, false));

    table->selectRow(0); // who gets it: nobody of them has an account
    press(page, "announcements_recipients");
    auto *recipients = effectif::test::shown<DeliveryDialog>(journey);
    QVERIFY(recipients);
    auto *people = recipients->findChild<QTableView *>(u"delivery_table"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(people), 5, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(recipients->findChild<QLabel *>(u"delivery_reach"_s)->text(), u"5 recipient(s)  ·  5 without an account"_s, kPatience);
    fill(recipients, "delivery_search", u"martin 002"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(people), 1, kPatience);
    QCOMPARE(people->model()->index(0, DeliveryModel::Reason).data().toString(), u"No account"_s);
    people->selectRow(0);
    press(recipients, "delivery_open");
    QVERIFY(journey.showsLastName(u"Martin 002"_s));
    QVERIFY(journey.trigger("announcements"));

    page->findChild<QAction *>(u"announcements_new_message"_s)->trigger();
    QTRY_VERIFY(composer->isVisible());
    fill(composer, "title_fr", u"Brouillon"_s);
    press(composer, "publication_keep");
    QTRY_VERIFY(!composer->findChild<QWidget *>(u"publication_keep"_s)->isEnabled());
    QCOMPARE(journey.finish(), QString());
}

void TestAnnouncements::whoeverIsOnTheListReadsItUntilItsEnd()
{
    ServerOffice office;
    const auto ada = office.open(ServerOffice::kAdministrator);
    const RecordId carl = makeSheet(*ada, u"Carl"_s).id;
    office.add({kCarl, u"Carl"_s, u"staff"_s, {}, {}, carl});
    DistributionList list;
    list.kind = u"staff"_s;
    list.name = u"Un seul"_s;
    const auto kept = DistributionService(*ada).save(list);
    QVERIFY(kept && DistributionService(*ada).addPeople(kept->id, {carl}));

    Journey reader;
    reader.open(office.request(kCarl).url);
    QVERIFY(reader.trigger("news"));
    auto *page = reader.window().findChild<NewsPage *>();
    QVERIFY(page);
    auto *news = page->findChild<QListView *>(u"news_list"_s);
    auto *nothing = page->findChild<EmptyState *>(u"news_nothing"_s);
    QTRY_VERIFY(nothing->isVisible());

    Publication made;
    QVERIFY(elsewhere([&] {
        const auto chef = office.open(ServerOffice::kAdministrator);
        Publication draft;
        draft.list = {kept->id, {}};
        draft.title = {u"Fermeture du parking"_s, u"Car park closed"_s};
        draft.description = u"<p>Dès lundi.</p>"_s;
        draft.starts = QDateTime::currentDateTimeUtc().addSecs(-60);
        draft.ends = QDateTime::currentDateTimeUtc().addDays(1);
        const auto saved = PublicationService(*chef).save(draft);
        const auto sent = saved ? PublicationService(*chef).publish(*saved, PublicationService::When::Now) : saved;
        made = sent.value_or(Publication());
        return made.id != 0;
    }));
    QTRY_COMPARE(rows(news), 1); // nobody pressed anything
    news->setCurrentIndex(news->model()->index(0, 0));
    QTRY_VERIFY(elsewhere([&] { return PublicationService(*office.open(ServerOffice::kAdministrator)).reach(made.id) == PublicationReach{1, 1, 1, 0}; }));
    QVERIFY(elsewhere([&] {
        const auto chef = office.open(ServerOffice::kAdministrator);
        made.ends = QDateTime::currentDateTimeUtc();
        return PublicationService(*chef).save(made).has_value();
    }));
    QTRY_COMPARE(rows(news), 0);
    QCOMPARE(reader.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestAnnouncements;
EFFECTIF_TEST(TestAnnouncements)
#include "tst_announcements.moc"
