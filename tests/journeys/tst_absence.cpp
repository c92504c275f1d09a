// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Own settings, and being away: somebody leaves with a delegate and a minute of return, others give them work meanwhile, and the
// minute passes with every program closed.
#include "app/bootstrap/translators.h"
#include "models/items/awayroster.h"
#include "models/services/awayservice.h"
#include "models/services/profileservice.h"
#include "models/storage/clockworkrepository.h"
#include "tests/support/accountsteps.h"
#include "tests/support/postgresserver.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/teamdialog.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/awaybubble.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/lineedit.h"
#include "ui/widgets/richtextedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListWidget>
#include <QScopeGuard>
#include <QTableView>
#include <QTextEdit>
#include <QTimeEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kBruno = u"bruno@example.org"_s;
const auto kChloe = u"chloe@example.org"_s;

bool connectAs(Journey &journey, const ServerOffice &office, const QString &email)
{
    qputenv("PGPASSFILE", "/nowhere"); // nothing but what is typed
    journey.window().openAddress(office.request(email).url);
    auto *dialog = shown<ConnectDialog>(journey);
    if (!dialog)
        return false;
    fill(dialog, "connect_login", email);
    fill(dialog, "connect_password", ServerOffice::kPassword);
    press(dialog, "connect_connect");
    return QTest::qWaitFor([&] { return journey.window().office() && journey.list() && journey.list()->model()->isComplete(); }, kPatience);
}

template <typename Widget> Widget *in(Journey &journey, const char *name)
{
    return journey.window().findChild<Widget *>(QLatin1StringView(name));
}

/// The sub-page of that number of the own settings, once it can be typed into.
QWidget *panel(Journey &journey, int row, const char *name)
{
    if (!journey.trigger("accountSettings"))
        return nullptr;
    in<QListWidget>(journey, "settings_side")->setCurrentRow(row);
    auto *found = in<QWidget>(journey, name);
    return found && QTest::qWaitFor([found] { return found->isVisible() && found->isEnabled(); }, kPatience) ? found : nullptr;
}

bool isSaved(Journey &journey)
{
    press(&journey.window(), "settings_save");
    return QTest::qWaitFor([&] { return !in<SettingsPage>(journey, "accountSettingsPage")->isDirty(); }, kPatience);
}
} // namespace

class TestAbsence final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_passwords = qgetenv("PGPASSFILE"); }
    void cleanup() { qputenv("PGPASSFILE", m_passwords); }
    void whoIsAwayIsStoodInForUntilTheMinuteComes(); // M28-M38, D6
    void theBubbleSwitchesOffAndGoesByItself();      // M29, M36
    void whatIsTypedInTheSettingsIsKept();           // M02-M13, M23-M27
    void aTeamTakesTheWorkInTurn();                  // M31, D6
    void theLanguageChangesAtOnce();                 // M04
    void withoutASignatureTheNameSigns();            // M24

private:
    QByteArray m_passwords;
};

void TestAbsence::whoIsAwayIsStoodInForUntilTheMinuteComes()
{
    ServerOffice office;
    office.add({kBruno, u"Bruno Roy"_s, u"user"_s, {1}, {}});
    office.add({kChloe, u"Chloé Petit"_s, u"user"_s, {1}, {}});
    const Record sheet = makeSheet(*office.open(kChloe), u"Durand"_s, u"Luc"_s);
    const QByteArray passwords = qgetenv("PGPASSFILE");

    auto ada = std::make_unique<Journey>();
    ada->start();
    QVERIFY(connectAs(*ada, office, ServerOffice::kAdministrator));
    auto *away = panel(*ada, 2, "awayPanel");
    QVERIFY(away);
    in<QCheckBox>(*ada, "away_on")->click();
    auto *delegate = in<QComboBox>(*ada, "away_delegate");
    QVERIFY(delegate->findText(u"Bruno Roy"_s) > 0);
    delegate->setCurrentIndex(delegate->findText(u"Bruno Roy"_s));
    in<QCheckBox>(*ada, "away_ends")->click();
    const QDateTime back = QDateTime::currentDateTime().addSecs(3600);
    in<QDateEdit>(*ada, "away_day")->setDate(back.date());
    in<QTimeEdit>(*ada, "away_time")->setTime(QTime(back.time().hour(), back.time().minute()));
    QVERIFY(isSaved(*ada));
    auto *bubble = in<AwayBubble>(*ada, "awayBubble");
    QTRY_VERIFY_WITH_TIMEOUT(bubble->isVisible(), kPatience);
    QVERIFY2(bubble->text().contains(u"Bruno Roy"_s), qPrintable(bubble->text()));

    Journey chloe; // another client of the same server
    chloe.start();
    QVERIFY(connectAs(chloe, office, kChloe));
    QVERIFY(!in<AwayBubble>(chloe, "awayBubble")->isVisible());
    chloe.window().openSheet(u"staff"_s, sheet.id);
    QVERIFY(chloe.showsLastName(u"Durand"_s));
    QVERIFY(chloe.type("managed_by", u"Ada Chef"_s));
    auto *manager = chloe.sheet()->findChild<QLineEdit *>(u"managed_by"_s);
    QTest::keyClick(manager, Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(manager->toolTip().contains(u"Bruno Roy"_s), kPatience); // the yellow name
    QVERIFY(chloe.saves());
    QTRY_COMPARE_WITH_TIMEOUT(chloe.shown("managed_by"), u"Bruno Roy"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(chloe.sheet()->findChildren<Banner *>(), [](const Banner *banner) {
        return banner->isVisible() && banner->text().contains(u"Ada Chef is away"_s);
    }), kPatience);
    QCOMPARE(chloe.finish(), QString());
    QVERIFY(chloe.close());
    QVERIFY(ada->close());
    ada.reset();

    // the minute comes with both closed; nothing runs, and nobody writes anything
    office.look(u"UPDATE user_profile SET away_until = clock_timestamp() - interval '1 second'"_s);
    QCOMPARE(office.look(u"SELECT away FROM user_profile WHERE away_until IS NOT NULL"_s), u"1"_s);
    Journey again;
    again.start();
    QVERIFY(connectAs(again, office, ServerOffice::kAdministrator));
    QVERIFY(panel(again, 2, "awayPanel"));
    QVERIFY(!in<QCheckBox>(again, "away_on")->isChecked());
    QVERIFY(!in<AwayBubble>(again, "awayBubble")->isVisible());
    QCOMPARE(in<QComboBox>(again, "away_delegate")->currentText(), u"Bruno Roy"_s); // proposed the next time
    QCOMPARE(again.finish(), QString());
    QVERIFY(again.close());
    qputenv("PGPASSFILE", passwords);
    const auto services = office.open(kChloe);
    const Reference adaHerself = must(services->directory().suggestions(*must(services->catalogues().current(u"staff"_s))->field(u"managed_by"_s), u"Ada"_s)).first();
    const Record after = must(services->records().save(changeOf(must(services->records().load(u"staff"_s, sheet.id)),
                                                                {{u"managed_by"_s, QVariant::fromValue(adaHerself)}})));
    QCOMPARE(after.value(u"managed_by"_s).value<Reference>().name, u"Ada Chef"_s);
}

void TestAbsence::theBubbleSwitchesOffAndGoesByItself()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.start();
    journey.open(url);
    QVERIFY(panel(journey, 2, "awayPanel"));
    in<QCheckBox>(journey, "away_on")->click();
    QVERIFY(isSaved(journey));
    auto *bubble = in<AwayBubble>(journey, "awayBubble");
    QTRY_VERIFY_WITH_TIMEOUT(bubble->isVisible(), kPatience);
    press(bubble, "away_off");
    QTRY_VERIFY_WITH_TIMEOUT(!bubble->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!in<QCheckBox>(journey, "away_on")->isChecked(), kPatience);
    QCOMPARE(journey.finish(), QString());
    // from another computer, for some seconds
    Away away;
    away.on = true;
    away.until = QDateTime::currentDateTimeUtc().addSecs(4);
    const auto other = journey.otherProgram(url, u"Léa Martin"_s);
    (void)must(storage::ClockworkRepository(other->context().connection).take(u"away"_s, 3600, QDateTime::currentDateTimeUtc())); // nobody tidies up
    must(AwayService(other->context()).store(away));
    QTRY_VERIFY_WITH_TIMEOUT(bubble->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!bubble->isVisible(), kPatience); // nobody told
}

void TestAbsence::whatIsTypedInTheSettingsIsKept()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.start();
    journey.open(url);
    QVERIFY(panel(journey, 0, "profilePanel"));
    auto *page = in<SettingsPage>(journey, "accountSettingsPage");
    fill(page, "profile_position", u"Responsable de secteur"_s);
    QVERIFY(page->isDirty());
    QVERIFY(panel(journey, 1, "signaturePanel")); // looking elsewhere loses nothing
    auto *preview = in<QLabel>(journey, "signature_preview");
    QVERIFY2(preview->text().contains(u"Léa Martin"_s), qPrintable(preview->text())); // M24
    typeInto(in<QTextEdit>(journey, "signature_text"), u"Léa, secteur Nord"_s);
    QVERIFY2(preview->text().contains(u"<p>Léa, secteur Nord</p>"_s), qPrintable(preview->text()));
    press(page, "settings_save");
    QTRY_VERIFY_WITH_TIMEOUT(!in<QAbstractButton>(journey, "settings_save")->isEnabled(), kPatience);
    QVERIFY(panel(journey, 0, "profilePanel"));
    QCOMPARE(in<QLineEdit>(journey, "profile_position")->text(), u"Responsable de secteur"_s);
    QVERIFY(journey.trigger("closeTab")); // one question for what is left
    QVERIFY(journey.answer(2));
    QVERIFY(page->isDirty());
    QVERIFY(journey.trigger("save")); // Ctrl+S
    QTRY_VERIFY_WITH_TIMEOUT(!page->isDirty(), kPatience);
    press(page, "settings_undo");
    QTRY_COMPARE_WITH_TIMEOUT(in<QLineEdit>(journey, "profile_position")->text(), QString(), kPatience);
    QCOMPARE(journey.finish(), QString());
    QVERIFY(journey.close());
    const auto services = journey.otherProgram(url, u"Léa Martin"_s);
    QCOMPARE(must(ProfileService(services->context()).signature()).text, u"Léa, secteur Nord"_s);
}

void TestAbsence::aTeamTakesTheWorkInTurn()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(4);
    QStringList ids;
    for (const QString &name : {u"Bruno Roy"_s, u"Chloé Petit"_s}) // whoever was here once has a name
        ids << QString::number(journey.otherProgram(url, name)->context().user);
    journey.start();
    journey.open(url);
    journey.window().openPage(u"teams"_s);
    press(&journey.window(), "teams_add");
    auto *dialog = shown<TeamDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "team_name", u"Secteur Nord"_s);
    auto *members = dialog->findChild<CheckListField *>(u"team_members"_s);
    members->setChecked(ids);
    QVERIFY2(members->summary().contains(u"Bruno Roy"_s), qPrintable(members->summary()));
    press(dialog, "team_ok");
    auto *table = in<QTableView>(journey, "teams_table");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, 1).data().toString(), u"Bruno Roy, Chloé Petit"_s, kPatience);

    QVERIFY(panel(journey, 2, "awayPanel"));
    auto *delegate = in<QComboBox>(journey, "away_delegate");
    QTRY_VERIFY_WITH_TIMEOUT(delegate->findText(u"Team Secteur Nord"_s) > 0, kPatience);
    in<QCheckBox>(journey, "away_on")->click();
    delegate->setCurrentIndex(delegate->findText(u"Team Secteur Nord"_s));
    QVERIFY(isSaved(journey));
    auto *bubble = in<AwayBubble>(journey, "awayBubble");
    QTRY_VERIFY_WITH_TIMEOUT(bubble->isVisible() && bubble->text().contains(u"Secteur Nord"_s), kPatience);

    QCOMPARE(journey.finish(), QString());
    const auto services = journey.otherProgram(url, u"Zoé Blanc"_s);
    QSet<QString> takers; // a colleague gives Léa work, sheet after sheet
    const FieldDefinition manager = *must(services->catalogues().current(u"staff"_s))->field(u"managed_by"_s);
    const Reference lea = must(services->directory().suggestions(manager, u"Léa"_s)).first();
    const QList<RecordId> sheets = must(services->records().ids({u"staff"_s, {}, {}, {}, Qt::AscendingOrder}));
    for (const RecordId id : sheets) {
        const Record after = must(services->records().save(changeOf(must(services->records().load(u"staff"_s, id)),
                                                                    {{u"managed_by"_s, QVariant::fromValue(lea)}})));
        takers.insert(after.value(u"managed_by"_s).value<Reference>().name);
    }
    QCOMPARE(takers, QSet<QString>({u"Bruno Roy"_s, u"Chloé Petit"_s}));
}

void TestAbsence::theLanguageChangesAtOnce()
{
    Journey journey;
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    const auto english = qScopeGuard([] { installTranslators(*qApp, Language::English); });
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.start();
    journey.open(url);
    QVERIFY(panel(journey, 0, "profilePanel"));
    auto *page = in<SettingsPage>(journey, "accountSettingsPage");
    const auto choose = [&](const QString &language) {
        for (QAbstractButton *button : in<QWidget>(journey, "profile_language")->findChildren<QAbstractButton *>()) {
            if (button->text() == language)
                button->click();
        }
        return !page->isDirty() || isSaved(journey);
    };
    QVERIFY(choose(u"English"_s));
    QCOMPARE(in<QAbstractButton>(journey, "settings_revert")->text(), u"Discard changes"_s);
    QVERIFY(panel(journey, 2, "awayPanel"));
    in<QCheckBox>(journey, "away_on")->click(); // and the bubble speaks it too
    QVERIFY(isSaved(journey));
    auto *bubble = in<AwayBubble>(journey, "awayBubble");
    QTRY_VERIFY_WITH_TIMEOUT(bubble->isVisible(), kPatience);
    const QString before = bubble->text();
    QVERIFY(panel(journey, 0, "profilePanel"));
    QVERIFY(choose(u"Français"_s));
    QTRY_COMPARE_WITH_TIMEOUT(in<QAbstractButton>(journey, "settings_save")->text(), u"Enregistrer"_s, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(bubble->text() != before, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestAbsence::withoutASignatureTheNameSigns()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(1);
    journey.start();
    journey.open(url);
    QVERIFY(panel(journey, 1, "signaturePanel"));
    auto *preview = in<QLabel>(journey, "signature_preview");
    QTRY_VERIFY_WITH_TIMEOUT(preview->text().contains(u"Léa Martin"_s), kPatience);
    typeInto(in<QTextEdit>(journey, "signature_text"), u"Bien à vous"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview->text().contains(u"Bien à vous"_s) && !preview->text().contains(u"Léa Martin"_s), kPatience);
    QVERIFY(isSaved(journey));
    QCOMPARE(journey.finish(), QString());
    const auto services = journey.otherProgram(url, u"Léa Martin"_s);
    QCOMPARE(must(ProfileService(services->context()).signature()).text, u"Bien à vous"_s);
    in<QTextEdit>(journey, "signature_text")->clear(); // emptied: the name again
    QVERIFY(isSaved(journey));
    QVERIFY(preview->text().contains(u"Léa Martin"_s));
    QCOMPARE(must(ProfileService(services->context()).signature()).text, u"Léa Martin"_s);
}

} // namespace effectif::test

using effectif::test::TestAbsence;
EFFECTIF_TEST(TestAbsence)
#include "tst_absence.moc"
