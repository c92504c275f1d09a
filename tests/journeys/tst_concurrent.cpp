// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two programs on one sheet, one of them this window.
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/comparedialog.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/widgets/banner.h"

#include <QAction>
#include <QPushButton>
#include <QRadioButton>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestConcurrent final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differentFieldsMeetWithoutAQuestion_data() { addEngineRows(); }
    void differentFieldsMeetWithoutAQuestion();
    void sameFieldIsComparedAndChosen_data() { addEngineRows(); }
    void sameFieldIsComparedAndChosen();
    void changeOfTheSameFieldIsToldWhileTyping();
    void saveOnLeavingComparesFirst();
    void decidingLaterLosesNothing();
    void whatIsSavedWhileComparingIsShownFirst();

private:
    RecordId openFirst(Journey &journey, Engine engine);
    void saveThere(const QHash<QString, QVariant> &changes);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Services> m_other;
    RecordId m_id = 0;
};

namespace {
CompareDialog *dialogOf(Journey &journey)
{
    CompareDialog *dialog = nullptr;
    (void)QTest::qWaitFor([&] { return (dialog = journey.window().findChild<CompareDialog *>()) && dialog->isVisible(); }, kPatience);
    return dialog;
}

void press(QWidget *parent, const char *name)
{
    auto *button = parent->findChild<QAbstractButton *>(QLatin1String(name));
    QVERIFY2(button && button->isEnabled(), name);
    button->click();
}
} // namespace

RecordId TestConcurrent::openFirst(Journey &journey, Engine engine)
{
    m_other.reset();
    m_database = std::make_unique<TestDatabase>(engine);
    journey.fillDatabase(m_database->url(), 2);
    journey.open(m_database->url());
    m_id = journey.list()->model()->idAt(0);
    journey.window().openSheet(u"staff"_s, m_id);
    return journey.showsLastName(u"Martin 001"_s) ? m_id : 0;
}

/// The other program; the guard of the window's thread must not see it.
void TestConcurrent::saveThere(const QHash<QString, QVariant> &changes)
{
    storage::Connection::forbidThread(nullptr);
    if (!m_other)
        m_other = m_database->open(u"Paul Petit"_s);
    RecordDraft draft(must(m_other->records().load(u"staff"_s, m_id)));
    for (auto it = changes.begin(); it != changes.end(); ++it)
        draft.setValue(it.key(), *it);
    (void)must(m_other->records().save(draft.edit()));
    storage::Connection::forbidThread(QThread::currentThread());
}

void TestConcurrent::differentFieldsMeetWithoutAQuestion()
{
    QFETCH(Engine, engine);
    Journey journey(0);
    QVERIFY(openFirst(journey, engine) != 0);
    QVERIFY(journey.type("city", u"Brest"_s));
    saveThere({{u"first_name"_s, u"Inès"_s}});
    QVERIFY(journey.saves());
    QVERIFY(!journey.questionIsShown() && !journey.window().findChild<CompareDialog *>());
    QCOMPARE(journey.shown("first_name"), u"Inès"_s);
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QVERIFY(journey.type("position", u"Comptable"_s)); // and while typing: it follows, with a notice
    saveThere({{u"birth_place"_s, u"Dinan"_s}});
    QTRY_COMPARE_WITH_TIMEOUT(journey.shown("birth_place"), u"Dinan"_s, kPatience);
    QCOMPARE(journey.shown("position"), u"Comptable"_s);
    QVERIFY(journey.sheet()->isDirty());
    QVERIFY(journey.window().statusBar()->currentMessage().contains(u"Paul Petit"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestConcurrent::sameFieldIsComparedAndChosen()
{
    QFETCH(Engine, engine);
    Journey journey;
    QVERIFY(openFirst(journey, engine) != 0);
    QVERIFY(journey.type("city", u"Brest"_s));
    QVERIFY(journey.type("first_name", u"Chloé"_s));
    QVERIFY(journey.type("position", u"Comptable"_s));
    saveThere({{u"city"_s, u"Nice"_s}, {u"first_name"_s, u"Inès"_s}, {u"birth_place"_s, u"Dinan"_s}});
    QVERIFY(journey.trigger("save"));
    CompareDialog *dialog = dialogOf(journey);
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QPushButton *>(u"compare_take"_s)->isEnabled()); // nothing is chosen for the person
    auto *theirs = dialog->findChild<QRadioButton *>(u"theirs_city"_s);
    QVERIFY(theirs && theirs->text().contains(u"Paul Petit"_s));
    QVERIFY(theirs->accessibleName().contains(u"Nice"_s));
    press(dialog, "theirs_city");
    press(dialog, "mine_first_name");
    press(dialog, "compare_take");
    QCOMPARE(journey.shown("city"), u"Nice"_s);
    QCOMPARE(journey.shown("first_name"), u"Chloé"_s);
    if (journey.sheet()->isDirty())
        QVERIFY(journey.saves());
    const Record &saved = journey.sheet()->draft().original();
    QCOMPARE(saved.value(u"city"_s), QVariant(u"Nice"_s));
    QCOMPARE(saved.value(u"first_name"_s), QVariant(u"Chloé"_s));
    QCOMPARE(saved.value(u"position"_s), QVariant(u"Comptable"_s));
    QCOMPARE(saved.value(u"birth_place"_s), QVariant(u"Dinan"_s));
    QVERIFY(journey.trigger("undo")); // what I gave up for theirs is a step back too
    QCOMPARE(journey.finish(), QString());
}

void TestConcurrent::changeOfTheSameFieldIsToldWhileTyping()
{
    Journey journey(0);
    QVERIFY(openFirst(journey, Engine::Sqlite) != 0);
    QVERIFY(journey.type("city", u"Brest"_s));
    saveThere({{u"city"_s, u"Nice"_s}});
    auto *banner = journey.sheet()->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
    QVERIFY(banner->text().contains(u"Paul Petit"_s) && banner->text().contains(u"City"_s));
    QCOMPARE(journey.shown("city"), u"Brest"_s); // never replaced under the person's hands
    QVERIFY(journey.trigger("save"));
    CompareDialog *dialog = dialogOf(journey);
    QVERIFY(dialog);
    press(dialog, "compare_allTheirs");
    press(dialog, "compare_take");
    QTRY_COMPARE(journey.shown("city"), u"Nice"_s);
    QVERIFY(!journey.sheet()->isDirty());
    QVERIFY(journey.trigger("undo"));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QVERIFY(journey.sheet()->isDirty());
    QCOMPARE(journey.finish(), QString());
}

void TestConcurrent::saveOnLeavingComparesFirst()
{
    Journey journey;
    QVERIFY(openFirst(journey, Engine::Sqlite) != 0);
    QVERIFY(journey.type("city", u"Brest"_s));
    saveThere({{u"city"_s, u"Nice"_s}});
    QVERIFY(journey.trigger("next"));
    QVERIFY(journey.answer(0)); // save
    CompareDialog *dialog = dialogOf(journey);
    QVERIFY(dialog);
    press(dialog, "compare_allMine");
    press(dialog, "compare_take");
    QVERIFY(journey.showsLastName(u"Martin 002"_s)); // and the way goes on
    QVERIFY(journey.trigger("previous"));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestConcurrent::decidingLaterLosesNothing()
{
    Journey journey;
    QVERIFY(openFirst(journey, Engine::Sqlite) != 0);
    QVERIFY(journey.type("city", u"Brest"_s));
    saveThere({{u"city"_s, u"Nice"_s}});
    for (int i = 0; i < 2; ++i) {
        QVERIFY(journey.trigger("save"));
        CompareDialog *dialog = dialogOf(journey);
        QVERIFY(dialog);
        dialog->reject();
        QTRY_VERIFY(!journey.window().findChild<CompareDialog *>());
        QCOMPARE(journey.shown("city"), u"Brest"_s);
        QVERIFY(journey.sheet()->isDirty());
    }
    QCOMPARE(journey.finish(), QString());
}

/// Nobody chooses "mine" over a value that was never on the screen.
void TestConcurrent::whatIsSavedWhileComparingIsShownFirst()
{
    Journey journey;
    QVERIFY(openFirst(journey, Engine::Sqlite) != 0);
    QVERIFY(journey.type("city", u"Brest"_s));
    saveThere({{u"city"_s, u"Nice"_s}});
    QVERIFY(journey.trigger("save"));
    CompareDialog *first = dialogOf(journey);
    QVERIFY(first);
    press(first, "mine_city");
    saveThere({{u"city"_s, u"Metz"_s}}); // once more
    QTest::qWait(2500);                  // and this program has heard of it
    const QPointer<CompareDialog> closed(first);
    press(first, "compare_take");
    QTRY_VERIFY_WITH_TIMEOUT(!closed, kPatience);
    CompareDialog *second = dialogOf(journey);
    QVERIFY(second);
    QVERIFY(second->findChild<QRadioButton *>(u"theirs_city"_s)->accessibleName().contains(u"Metz"_s));
    press(second, "mine_city");
    press(second, "compare_take");
    QVERIFY(journey.saves());
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestConcurrent;
EFFECTIF_TEST(TestConcurrent)
#include "tst_concurrent.moc"
