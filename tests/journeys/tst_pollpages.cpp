// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C29-C37: a poll is written, kept, published, copied, looked at and reminded of, at the window.
#include "models/items/publicationmodel.h"
#include "models/services/distributionservice.h"
#include "models/services/pollservice.h"
#include "models/services/publicationservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/quietnever.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "ui/pages/pollmanagementpage.h"
#include "ui/pages/pollreportpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/emptystate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
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

/// The keyboard, wherever it is.
void type(const QString &text)
{
    typeInto(QApplication::focusWidget(), text);
}
void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), key, with);
}

QLineEdit *choice(QWidget *in, int number, bool english = false)
{
    auto *row = in->findChild<QWidget *>(u"choice_%1"_s.arg(number));
    return row ? row->findChild<QLineEdit *>(english ? u"choice_en"_s : u"choice_fr"_s) : nullptr;
}

QString shownIn(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

/// Carl is asked.
void prepare(ServerOffice &office)
{
    const DepartmentId lyon = office.addDepartment(u"Lyon"_s);
    const auto ada = office.open(ServerOffice::kAdministrator);
    const RecordId carl = makeSheet(*ada, u"Carl"_s, u"Zoé"_s, {{u"department"_s, QVariant::fromValue(Reference{lyon, u"Lyon"_s})}}).id;
    office.add({kCarl, u"Carl"_s, u"staff"_s, {}, {}, carl});
    QVERIFY(quietNever(*ada));
}
} // namespace

class TestPollPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// By an administrator of a server, choices by keys alone.
    void aPollIsWrittenPublishedAndWatched();
    /// D8: a file cannot keep a secret, and says so.
    void aFileAsksWithoutAnonymity();
};

void TestPollPages::aPollIsWrittenPublishedAndWatched()
{
    ServerOffice office;
    prepare(office);
    Journey journey;
    journey.open(office.request(ServerOffice::kAdministrator).url);
    QVERIFY(journey.trigger("pollManagement"));
    auto *page = journey.window().findChild<PollManagementPage *>();
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"pollManagement_list"_s);
    auto *composer = page->findChild<QWidget *>(u"publicationComposer"_s);
    auto *empty = page->findChild<EmptyState *>();
    QTRY_VERIFY(empty && empty->isVisible() && empty->button()->isVisible()); // what polls are for, and the first one

    page->findChild<QAction *>(u"pollManagement_new_choice"_s)->trigger();
    QTRY_VERIFY(composer->isVisible());
    auto *audience = composer->findChild<QComboBox *>(u"audience_list"_s);
    QTRY_VERIFY(audience->count() > 1);
    audience->setCurrentIndex(1); // everybody
    Q_EMIT audience->activated(1);
    fill(composer, "title_fr", u"Quel jour ?"_s);
    press(composer, "title_copy");
    composer->findChild<QLineEdit *>(u"title_en"_s)->setFocus();
    press(Qt::Key_Tab); // Tab goes as the eye does
    QTRY_VERIFY(choice(composer, 1)->hasFocus());
    type(u"Lundi"_s);
    press(Qt::Key_Return);
    type(u"Mardi"_s);
    press(composer, "publication_publish"); // English lacks
    auto *banner = page->findChild<Banner *>();
    QTRY_VERIFY(banner->isVisible());
    QTRY_VERIFY(QApplication::focusWidget() == choice(composer, 1, true));
    choice(composer, 2)->setFocus();
    press(Qt::Key_Return);
    QTRY_VERIFY(choice(composer, 3) && QApplication::focusWidget() == choice(composer, 3));
    type(u"Jeudi"_s);
    press(Qt::Key_Up, Qt::AltModifier);
    press(composer, "choices_copy");
    auto *several = composer->findChild<QCheckBox *>(u"poll_several"_s);
    several->setFocus();
    press(Qt::Key_Space);
    auto *anonymous = composer->findChild<QCheckBox *>(u"poll_anonymous"_s);
    QTRY_VERIFY(anonymous->isEnabled()); // people sign in here
    QVERIFY(composer->findChild<QLabel *>(u"poll_promise"_s)->text().contains(u"server"_s)); // who is outside the promise
    press(composer, "publication_keep");
    QTRY_VERIFY(!page->isDirty());
    press(page, "pollManagement_back");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 1);

    table->selectRow(0);
    press(page, "pollManagement_open");
    QTRY_VERIFY(composer->isVisible() && choice(composer, 2) && choice(composer, 2)->text() == u"Jeudi"_s);
    QTRY_VERIFY(several->isChecked());
    QCOMPARE(choice(composer, 3, true)->text(), u"Mardi"_s);
    QVERIFY(!choice(composer, 4));
    press(composer, "publication_publish");
    QTRY_VERIFY2(table->isVisible() && table->model()->rowCount() == 1, qPrintable(banner->text()));
    QTRY_COMPARE(shownIn(table, 0, PublicationModel::Phase), publicationPhaseName(PublicationPhase::Running, true));
    QTRY_COMPARE(shownIn(table, 0, PublicationModel::Outcome), u"0 of 1"_s);

    table->selectRow(0);
    press(page, "pollManagement_open"); // as it was published, with the end in the office's time
    const QString six = localeOf(Language::English).toString(QTime(18, 0), QLocale::ShortFormat);
    auto *meta = composer->findChild<QLabel *>(u"publication_meta"_s);
    QTRY_VERIFY2(meta->isVisible() && meta->text().contains(six), qPrintable(meta->text()));
    QTRY_VERIFY(choice(composer, 1)->isReadOnly());
    page->setFocus();
    press(Qt::Key_Escape); // the way back by the keyboard
    QTRY_VERIFY(table->isVisible());
    table->selectRow(0);
    press(page, "pollManagement_remind");
    QTRY_VERIFY(banner->isVisible() && banner->tone() == Tone::Success && banner->text().contains(u"reminded"_s));
    press(page, "pollManagement_remind"); // once a day
    QTRY_VERIFY(banner->tone() == Tone::Danger);
    QVERIFY(elsewhere([&] {
        PublicationQuery polls;
        polls.polls = true;
        const auto asked = PublicationService(*office.open(ServerOffice::kAdministrator)).list(polls);
        return asked && asked->size() == 1 && PollService(*office.open(kCarl)).answer(asked->first().publication.id, {{2}, {}, {}}).has_value();
    }));
    QTRY_COMPARE(shownIn(table, 0, PublicationModel::Outcome), u"1 of 1"_s); // nobody pressed anything

    press(page, "pollManagement_duplicate");
    QTRY_VERIFY(composer->isVisible() && choice(composer, 3) && choice(composer, 3)->text() == u"Mardi"_s);
    QTRY_VERIFY(!choice(composer, 1)->isReadOnly() && several->isChecked());
    press(composer, "publication_keep");
    QTRY_VERIFY(!page->isDirty());
    press(page, "pollManagement_back");
    QTRY_VERIFY(table->isVisible() && table->model()->rowCount() == 2);
    QTRY_COMPARE(shownIn(table, 0, PublicationModel::Phase), publicationPhaseName(PublicationPhase::Draft, true));

    table->selectRow(1);
    press(page, "pollManagement_report");
    QTRY_VERIFY(journey.window().findChild<PollReportPage *>() && journey.window().findChild<PollReportPage *>()->isVisible());
    auto *polls = journey.window().findChild<QComboBox *>(u"pollReport_poll"_s);
    QTRY_VERIFY(polls->currentText().startsWith(u"Quel jour"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestPollPages::aFileAsksWithoutAnonymity()
{
    Journey journey(10); // a file is near
    journey.open(journey.makeDatabase(0));
    QVERIFY(journey.trigger("pollManagement"));
    auto *page = journey.window().findChild<PollManagementPage *>();
    QVERIFY(page);
    page->findChild<QAction *>(u"pollManagement_new_text"_s)->trigger();
    auto *composer = page->findChild<QWidget *>(u"publicationComposer"_s);
    QTRY_VERIFY(composer->isVisible());
    auto *promise = composer->findChild<QLabel *>(u"poll_promise"_s);
    QTRY_VERIFY(promise->isVisible() && promise->text().contains(u"file"_s));
    QVERIFY(!composer->findChild<QWidget *>(u"poll_anonymous"_s)->isEnabled());
    QVERIFY(journey.trigger("polls")); // where nobody signs in, nobody is asked
    auto *nobody = journey.window().findChild<EmptyState *>(u"polls_nothing"_s);
    QTRY_VERIFY(nobody && nobody->isVisible());
    const auto words = nobody->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(words, [](const QLabel *label) { return label->text().contains(u"Nobody signs in"_s); }));
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestPollPages;
EFFECTIF_TEST(TestPollPages)
#include "tst_pollpages.moc"
