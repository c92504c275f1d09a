// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A regional user makes a sheet of somebody who exists elsewhere, asks for the transfer, and gets it (K15, K19, K23-K25);
// licences as a person sees them (K08, K27).
#include "app/bootstrap/translators.h"
#include "models/items/recordlistmodel.h"
#include "models/items/rowsmodel.h"
#include "models/services/duplicateservice.h"
#include "models/services/licenceservice.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/transferdialog.h"
#include "ui/pages/filterbar.h"
#include "ui/pages/licencespage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/transferspage.h"
#include "ui/pages/welcomecard.h"
#include "ui/widgets/banner.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kPassword = u"cheval agrafe pile correcte"_s;
const auto kOther = u"tramway du soir, quai neuf"_s;

/// Lyon, where Paul works, and Nice, where Zoé Zidane's sheet is; Sophie is the central team. One company.
DatabaseUrl twoDirections(Journey &journey)
{
    const DatabaseUrl url = DatabaseUrl::sqlite(journey.folder() + u"/office.effectif"_s);
    const SystemClock clock;
    OpenRequest request;
    request.url = url;
    request.mode = OpenRequest::Mode::OpenOrCreate;
    request.userName = u"Sophie Durand"_s;
    auto services = must(Services::create(request, clock));
    const Reference lyon = must(services->directory().addDepartment(u"Lyon"_s));
    const Reference nice = must(services->directory().addDepartment(u"Nice"_s));
    (void)must(services->catalogues().addChoice(u"staff"_s, u"company"_s, u"Banque des Territoires"_s));
    (void)makeSheet(*services, u"Bernard"_s, u"Luc"_s, {{u"department"_s, QVariant::fromValue(lyon)}, {u"email"_s, u"luc@ex.fr"_s}});
    (void)makeSheet(*services, u"Zidane"_s, u"Zoé"_s, {{u"department"_s, QVariant::fromValue(nice)}, {u"email"_s, u"zoe@ex.fr"_s}});
    must(services->directory().storeSetting(kTransferContact, u"projets@kayo.fr"_s));
    (void)must(services->protect(u"Sophie Durand"_s, u"sophie@exemple.fr"_s, kPassword));
    Account paul;
    paul.name = u"Paul Petit"_s;
    paul.email = u"paul@exemple.fr"_s;
    paul.rights.role = u"user"_s;
    paul.rights.departments = {lyon.id};
    paul.rights.capabilities.clear();
    const Invitation made = must(services->accounts().add(paul));
    request.login = paul.email;
    request.password = made.code.text;
    must(must(Services::create(request, clock))->changePassword(made.code.text, kOther));
    return url;
}

template <typename Widget> Widget *shown(Journey &journey, const QString &name = {})
{
    Widget *found = nullptr;
    (void)QTest::qWaitFor([&] {
        for (Widget *one : journey.window().findChildren<Widget *>(name)) {
            if (one->isVisible())
                found = one;
        }
        return found != nullptr;
    }, kPatience);
    return found;
}

bool press(Journey &journey, const char *name)
{
    auto *button = shown<QAbstractButton>(journey, QLatin1String(name));
    if (!button || !QTest::qWaitFor([&] { return button->isEnabled(); }, kPatience))
        return false;
    button->click();
    return true;
}

bool signIn(Journey &journey, const DatabaseUrl &url, const QString &email, const QString &password)
{
    if (!journey.window().findChild<SignInDialog *>())
        journey.window().openAddress(url);
    auto *dialog = shown<SignInDialog>(journey);
    if (!dialog)
        return false;
    typeInto(dialog->findChild<QLineEdit *>(u"signin_login"_s), email);
    typeInto(dialog->findChild<QLineEdit *>(u"signin_password"_s), password);
    dialog->findChild<QAbstractButton *>(u"signin_ok"_s)->click();
    return QTest::qWaitFor([&] { return journey.window().office() && journey.list() && journey.list()->model()->isComplete(); },
                           2 * kPatience);
}

QString cell(const TransfersPage &page, int column)
{
    const auto *table = page.findChild<QTableView *>(u"transfers"_s);
    return table->model()->index(0, column).data().toString();
}
} // namespace

class TestTransferPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void somebodyElsewhereIsAskedForAndComes();
    void somebodyOfTheOwnListIsOpenedInstead();
    void aSheetIsOfferedFromTheMenuAndRefusedWithAReason();
    void licencesAreSetGivenAndShown();
    void pictures(); // for who looks at them, in EFFECTIF_PICTURES
};

void TestTransferPages::pictures()
{
    const QString folder = qEnvironmentVariable("EFFECTIF_PICTURES");
    if (folder.isEmpty())
        QSKIP("EFFECTIF_PICTURES names no folder");
    Journey journey(0);
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    const DatabaseUrl url = twoDirections(journey);
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    journey.window().setLanguage(Language::French);
    journey.window().resize(1600, 1000);
    const auto take = [&](const QString &name) {
        QTest::qWait(700);
        journey.window().grab().save(folder + u'/' + name + u".png"_s);
    };
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QLineEdit *>(u"email"_s), kPatience);
    QVERIFY(journey.type("last_name", u"Zidane"_s));
    QVERIFY(journey.type("email", u"zoe@ex.fr"_s));
    QVERIFY(shown<QAbstractButton>(journey, u"samePersonTransfer"_s));
    take(u"elsewhere"_s);
    QVERIFY(press(journey, "samePersonTransfer"));
    auto *dialog = shown<TransferDialog>(journey);
    QVERIFY(dialog);
    QTest::qWait(300);
    dialog->grab().save(folder + u"/dialog.png"_s);
    dialog->findChild<QAbstractButton *>(u"transfer_ok"_s)->click();
    QVERIFY(shown<QAbstractButton>(journey, u"samePersonRequests"_s));
    take(u"sent"_s);
    QVERIFY(journey.trigger("transfers"));
    take(u"requests"_s);
    QVERIFY(journey.trigger("licences"));
    take(u"licences"_s);
    journey.theme().apply(ThemeMode::Dark);
    journey.window().resize(1280, 800);
    take(u"licences_dark"_s);
    QVERIFY(journey.trigger("transfers"));
    take(u"requests_dark"_s);

    Journey central(0);
    central.setInstaller([](Language language) { installTranslators(*qApp, language); });
    central.start();
    QVERIFY(signIn(central, url, u"sophie@exemple.fr"_s, kPassword));
    central.window().setLanguage(Language::French);
    central.window().resize(1600, 1000);
    central.window().openPage(u"home"_s);
    QVERIFY(shown<WelcomeCard>(central, u"home_transfers"_s));
    QTest::qWait(700);
    central.window().grab().save(folder + u"/home.png"_s);
    QVERIFY(central.trigger("transfers"));
    QTest::qWait(700);
    central.window().grab().save(folder + u"/requests_central.png"_s);
}

void TestTransferPages::somebodyElsewhereIsAskedForAndComes()
{
    Journey journey;
    const DatabaseUrl url = twoDirections(journey);
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    journey.window().openPage(u"staffList"_s);
    auto *create = shown<QPushButton>(journey, u"create"_s); // K15: Créer > Ajout unique
    QVERIFY(create && create->menu());
    journey.list()->findChild<QAction *>(u"createOne"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QLineEdit *>(u"email"_s), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(journey.shown("department").contains(u"Lyon"_s), kPatience); // K19
    QTRY_COMPARE_WITH_TIMEOUT(journey.shown("company"), u"Banque des Territoires"_s, kPatience); // K18
    auto *department = journey.sheet()->findChild<QLineEdit *>(u"department"_s);
    QVERIFY2(!department || department->isReadOnly(), "a regional user has one department");
    QVERIFY(journey.type("last_name", u"Zidane"_s));
    QVERIFY(journey.type("address_line1", u"1 rue de la Paix"_s));
    QVERIFY(journey.type("email", u"ZOE@ex.fr"_s));
    auto *hint = journey.sheet()->findChild<Banner *>(u"samePerson"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible(), kPatience);
    QVERIFY2(hint->text().contains(u"another department"_s) && hint->text().contains(u"projets@kayo.fr"_s), qPrintable(hint->text()));
    QVERIFY(journey.choose("civility", u"Mrs"_s));
    QVERIFY(journey.trigger("save"));
    QTRY_VERIFY_WITH_TIMEOUT(hint->text().contains(u"not saved"_s), kPatience); // refused, not only hinted at
    QVERIFY(!hint->text().contains(u"Nice"_s));
    QVERIFY(press(journey, "samePersonTransfer"));
    auto *dialog = shown<TransferDialog>(journey);
    QVERIFY(dialog);
    typeInto(dialog->findChild<QLineEdit *>(u"transfer_note"_s), u"Elle commence lundi"_s);
    dialog->findChild<QAbstractButton *>(u"transfer_ok"_s)->click();
    QVERIFY(press(journey, "samePersonRequests"));
    auto *page = shown<TransfersPage>(journey);
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(page->findChild<QTableView *>(u"transfers"_s)->model()->rowCount(), 1, kPatience);
    QVERIFY2(cell(*page, 1).contains(u"ZOE@ex.fr"_s) || cell(*page, 1).contains(u"zoe"_s, Qt::CaseInsensitive), qPrintable(cell(*page, 1)));
    QVERIFY(!cell(*page, 1).contains(u"Zoé"_s)); // what was typed, and nothing else
    QCOMPARE(cell(*page, 2), u"Another department"_s);
    QVERIFY(!page->findChild<QToolButton *>(u"transfers_accept"_s)->isEnabled());
    QVERIFY(!page->findChild<QLineEdit *>(u"transfers_contact"_s)->isVisible());
    QCOMPARE(journey.finish(), QString());

    Journey central;
    central.start();
    QVERIFY(signIn(central, url, u"sophie@exemple.fr"_s, kPassword));
    central.window().openPage(u"home"_s);
    auto *tile = shown<WelcomeCard>(central, u"home_transfers"_s);
    QVERIFY(tile);
    tile->click();
    auto *requests = shown<TransfersPage>(central);
    QVERIFY(requests);
    QTRY_VERIFY_WITH_TIMEOUT(requests->findChild<QToolButton *>(u"transfers_accept"_s)->isEnabled(), kPatience);
    QVERIFY2(cell(*requests, 1).contains(u"Zidane"_s), qPrintable(cell(*requests, 1)));
    QCOMPARE(cell(*requests, 2), u"Nice"_s);
    const QAbstractItemModelTester tester(requests->findChild<QTableView *>(u"transfers"_s)->model());
    QVERIFY(press(central, "transfers_accept"));
    QTRY_COMPARE_WITH_TIMEOUT(cell(*requests, 6), u"Accepted"_s, kPatience);
    QVERIFY(press(central, "transfers_open"));
    QTRY_VERIFY_WITH_TIMEOUT(central.sheet() && central.shown("department").contains(u"Lyon"_s), kPatience);
    QCOMPARE(central.finish(), QString());
}

void TestTransferPages::somebodyOfTheOwnListIsOpenedInstead()
{
    Journey journey;
    const DatabaseUrl url = twoDirections(journey);
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QLineEdit *>(u"email"_s), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(journey.shown("department").contains(u"Lyon"_s), kPatience);
    QVERIFY(journey.type("email", u"luc@ex.fr"_s));
    auto *hint = journey.sheet()->findChild<Banner *>(u"samePerson"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible() && hint->text().contains(u"Bernard"_s), kPatience);
    QVERIFY(press(journey, "samePersonOpen"));
    QVERIFY(journey.showsLastName(u"Bernard"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestTransferPages::aSheetIsOfferedFromTheMenuAndRefusedWithAReason()
{
    Journey journey;
    const DatabaseUrl url = twoDirections(journey);
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    journey.window().openPage(u"staffList"_s);
    journey.table()->selectRow(0);
    QVERIFY(journey.trigger("openSelected"));
    QVERIFY(journey.showsLastName(u"Bernard"_s));
    QVERIFY(journey.trigger("transfer"));
    auto *dialog = shown<TransferDialog>(journey);
    QVERIFY(dialog);
    dialog->findChild<QAbstractButton *>(u"transfer_ok"_s)->click();
    auto *hint = journey.sheet()->findChild<Banner *>(u"samePerson"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible() && hint->text().contains(u"sent"_s), kPatience);
    QCOMPARE(journey.finish(), QString());

    Journey central;
    central.start();
    QVERIFY(signIn(central, url, u"sophie@exemple.fr"_s, kPassword));
    QVERIFY(central.trigger("transfers"));
    auto *page = shown<TransfersPage>(central);
    QVERIFY(page);
    QVERIFY(press(central, "transfers_refuse"));
    auto *reason = shown<TransferDialog>(central);
    QVERIFY(reason);
    typeInto(reason->findChild<QLineEdit *>(u"transfer_note"_s), u"Pas encore"_s);
    reason->findChild<QAbstractButton *>(u"transfer_ok"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(cell(*page, 6), u"Refused"_s, kPatience);
    QVERIFY(cell(*page, 7).contains(u"Pas encore"_s));
    QCOMPARE(central.finish(), QString());
}

void TestTransferPages::licencesAreSetGivenAndShown()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    QVERIFY(journey.trigger("licences"));
    auto *page = shown<LicencesPage>(journey);
    QVERIFY(page);
    auto *size = page->findChild<QSpinBox *>(u"licences_size"_s);
    size->setFocus();
    size->setValue(1);
    Q_EMIT size->editingFinished();
    auto *used = page->findChild<QLabel *>(u"licences_used"_s);
    QVERIFY(used);
    QTRY_VERIFY2_WITH_TIMEOUT(used->text().contains(u"1 free"_s), qPrintable(used->text()), kPatience);
    journey.window().openPage(u"staffList"_s);
    journey.table()->selectRow(0);
    QVERIFY(journey.trigger("openSelected"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"licence"_s), kPatience);
    QList<QPushButton *> answers = journey.sheet()->findChild<QWidget *>(u"licence"_s)->findChildren<QPushButton *>();
    QCOMPARE(answers.size(), 3);
    QTRY_VERIFY_WITH_TIMEOUT(answers.at(1)->isEnabled(), kPatience);
    answers.at(1)->click(); // yes
    auto *hint = journey.sheet()->findChild<Banner *>(u"samePerson"_s);
    QTRY_VERIFY_WITH_TIMEOUT(hint->isVisible() && hint->text().contains(u"1 free"_s), kPatience); // told while giving
    QVERIFY(journey.saves());
    QVERIFY(journey.trigger("licences"));
    QTRY_VERIFY2_WITH_TIMEOUT(used->text().contains(u"0 free"_s), qPrintable(used->text()), kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(page->findChild<QTableView *>(u"licences_history"_s)->model()->rowCount(), 1, kPatience);
    auto *only = page->findChild<QCheckBox *>(u"licences_only"_s);
    only->click();
    QVERIFY(press(journey, "licences_holders"));
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->recordCount(), 1, kPatience);
    QCOMPARE(journey.finish(), QString());
    QVERIFY(journey.close());
    journey.start();
    journey.open(url);
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->recordCount(), 1, kPatience); // K08: both conditions
    QVERIFY(!journey.list()->layoutNow().filter.isEmpty()); // as a filter that can be taken away
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestTransferPages;
EFFECTIF_TEST(TestTransferPages)
#include "tst_transfers.moc"
