// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// D4: a poll or an announcement that is being written survives the program, as a sheet does.
#include "models/services/publicationservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/journey.h"
#include "ui/pages/announcementspage.h"
#include "ui/pages/pollmanagementpage.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
QLineEdit *choice(QWidget *in, int number)
{
    auto *row = in->findChild<QWidget *>(u"choice_%1"_s.arg(number));
    return row ? row->findChild<QLineEdit *>(u"choice_fr"_s) : nullptr;
}

} // namespace

class TestPageDrafts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPollThatIsBeingWrittenSurvivesTheProgram();
    void whatSomebodyChangedOrRemovedMeanwhileIsTold_data();
    void whatSomebodyChangedOrRemovedMeanwhileIsTold();
};

void TestPageDrafts::aPollThatIsBeingWrittenSurvivesTheProgram()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.open(url);
    QVERIFY(journey.trigger("pollManagement"));
    auto *page = journey.window().findChild<PollManagementPage *>();
    auto *composer = page->findChild<QWidget *>(u"publicationComposer"_s);
    page->findChild<QAction *>(u"pollManagement_new_choice"_s)->trigger();
    QTRY_VERIFY(composer->isVisible() && composer->findChild<QWidget *>(u"pollPart"_s)->isEnabled());
    fill(composer, "title_fr", u"Quel jour ?"_s);
    choice(composer, 1)->setFocus();
    typeInto(choice(composer, 1), u"Lundi"_s);
    typeInto(choice(composer, 2), u"Mardi"_s);
    composer->findChild<QCheckBox *>(u"poll_several"_s)->click();
    const Journey::LeftDraft left = journey.draft();
    press(page, "pollManagement_back");
    QVERIFY(journey.answer(1)); // discarded: nothing of it stays
    QTRY_VERIFY_WITH_TIMEOUT(journey.drafts().isEmpty(), kPatience);
    QCOMPARE(journey.finish(), QString());
    journey.close();

    journey.leave(left);
    journey.start();
    journey.open(url);
    QVERIFY(goesOn(journey));
    QTRY_VERIFY_WITH_TIMEOUT((page = journey.window().findChild<PollManagementPage *>()) && page->isVisible(), kPatience);
    composer = page->findChild<QWidget *>(u"publicationComposer"_s);
    QTRY_VERIFY(composer->isVisible() && page->isDirty());
    QCOMPARE(composer->findChild<QLineEdit *>(u"title_fr"_s)->text(), u"Quel jour ?"_s);
    QCOMPARE(choice(composer, 1)->text(), u"Lundi"_s);
    QCOMPARE(choice(composer, 2)->text(), u"Mardi"_s);
    QVERIFY(composer->findChild<QCheckBox *>(u"poll_several"_s)->isChecked());
    QVERIFY(page->findChild<Banner *>()->text().contains(u"had typed"_s));
    QTRY_VERIFY(composer->findChild<QLineEdit *>(u"title_fr"_s)->hasFocus());
    press(composer, "publication_keep");
    QTRY_VERIFY_WITH_TIMEOUT(!page->isDirty(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(journey.drafts().isEmpty(), kPatience);
    QCOMPARE(choice(composer, 2)->text(), u"Mardi"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestPageDrafts::whatSomebodyChangedOrRemovedMeanwhileIsTold_data()
{
    QTest::addColumn<bool>("removed");
    QTest::addColumn<QString>("told");
    QTest::newRow("changed") << false << u"changed this meanwhile"_s;
    QTest::newRow("removed") << true << u"removed this meanwhile"_s;
}

void TestPageDrafts::whatSomebodyChangedOrRemovedMeanwhileIsTold()
{
    QFETCH(bool, removed);
    QFETCH(QString, told);
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    {
        auto other = journey.otherProgram(url);
        PublicationService publications(*other);
        Publication one;
        one.kind = u"staff"_s;
        one.title = {u"Galette"_s, u"Cake"_s};
        const Publication first = publications.save(one).value();
        PageDraft draft;
        draft.id = QUuid::createUuid();
        draft.database = url.toString();
        draft.typed = QDateTime::currentDateTimeUtc();
        draft.title = u"Announcement"_s;
        draft.page = u"announcements"_s;
        draft.content = {{u"id"_s, first.id},       {u"version"_s, first.version}, {u"type"_s, idOf(first.type)}, {u"fr"_s, u"Galette des rois"_s},
                         {u"en"_s, u"Kings’ cake"_s}, {u"description"_s, u"À midi."_s}, {u"file"_s, u"recette.pdf"_s},  {u"list"_s, u"no number"_s}};
        DraftFolder folder(journey.draftFolder());
        QVERIFY(folder.write(draft));
        Publication theirs = first;
        theirs.title.en = u"Epiphany"_s;
        const Publication second = publications.save(theirs).value();
        QVERIFY(!removed || publications.remove(second));
    }
    journey.open(url);
    QVERIFY(goesOn(journey));
    AnnouncementsPage *page = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((page = journey.window().findChild<AnnouncementsPage *>()) && page->isVisible(), kPatience);
    auto *banner = page->findChild<Banner *>();
    QTRY_VERIFY2_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(told) && banner->text().contains(u"recette.pdf"_s), qPrintable(banner->text()), kPatience);
    auto *composer = page->findChild<QWidget *>(u"publicationComposer"_s);
    QCOMPARE(composer->findChild<QLineEdit *>(u"title_fr"_s)->text(), u"Galette des rois"_s);
    QVERIFY(page->isDirty());
    press(composer, "publication_keep"); // the last word
    QTRY_VERIFY_WITH_TIMEOUT(!page->isDirty(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(journey.drafts().isEmpty(), kPatience);
    QCOMPARE(journey.finish(), QString());
    journey.close();
    auto other = journey.otherProgram(url);
    const auto stored = PublicationService(*other).list({});
    QVERIFY(stored && stored->size() == 1);
    QCOMPARE(stored->first().publication.title, (LocalizedText{u"Galette des rois"_s, u"Kings’ cake"_s}));
}

} // namespace effectif::test

using effectif::test::TestPageDrafts;
EFFECTIF_TEST(TestPageDrafts)
#include "tst_pagedrafts.moc"
