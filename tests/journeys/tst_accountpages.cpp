// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Protecting a file, letting a colleague in, what the colleague finds; forgotten passwords; the lock after a pause.
#include "app/bootstrap/translators.h"
#include "models/domain/roles.h"
#include "models/items/accountmodel.h"
#include "models/services/catalogueservice.h"
#include "models/services/passwordhash.h"
#include "tests/support/accountsteps.h"
#include "tests/support/engines.h"
#include "tests/support/journey.h"
#include "tests/support/sheets.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/codedialog.h"
#include "ui/dialogs/draftsdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/dialogs/recoverykeydialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/dialogs/viewdialog.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/pages/welcomecard.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/strengthbar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kEmail = u"sophie@exemple.fr"_s;
const auto kPassword = u"cheval agrafe pile correcte"_s;
const auto kOther = u"tramway du soir, quai neuf"_s;

/// A file with two departments whose administrator, Sophie Durand, has an account, and Paul Petit of Lyon another.
DatabaseUrl protectedFile(Journey &journey, const QString &role = u"user"_s)
{
    const DatabaseUrl url = DatabaseUrl::sqlite(journey.folder() + u"/office.effectif"_s);
    const SystemClock clock;
    OpenRequest request;
    request.url = url;
    request.mode = OpenRequest::Mode::OpenOrCreate;
    request.userName = u"Sophie Durand"_s;
    auto services = must(Services::create(request, clock));
    const Reference lyon = must(services->directory().addDepartment(u"Lyon"_s));
    (void)makeSheet(*services, u"Bernard"_s, u"Luc"_s, {{u"department"_s, QVariant::fromValue(lyon)}});
    (void)makeSheet(*services, u"Zidane"_s, u"Zoé"_s);
    (void)must(services->protect(u"Sophie Durand"_s, kEmail, kPassword));
    Account paul;
    paul.name = u"Paul Petit"_s;
    paul.email = u"paul@exemple.fr"_s;
    paul.rights.role = role;
    paul.rights.departments = {lyon.id};
    paul.rights.capabilities.clear();
    const Invitation made = must(services->accounts().add(paul));
    request.login = paul.email;
    request.password = made.code.text;
    must(must(Services::create(request, clock))->changePassword(made.code.text, kOther));
    return url;
}

/// An administrator who may not read sensitive fields lets Paul read them: somebody who can has to hand out the key.
void letWaitForKey(const DatabaseUrl &url)
{
    const SystemClock clock;
    OpenRequest request;
    request.url = url;
    request.login = kEmail;
    request.password = kPassword;
    auto services = must(Services::create(request, clock));
    Account noor;
    noor.name = u"Noor Haddad"_s;
    noor.email = u"noor@exemple.fr"_s;
    noor.rights.role = u"administrator"_s;
    noor.rights.capabilities.clear();
    const QString code = must(services->accounts().add(noor)).code.text;
    request.login = noor.email;
    request.password = code;
    auto other = must(Services::create(request, clock));
    must(other->changePassword(code, kOther));
    QList<Account> accounts = must(other->accounts().list());
    const auto paul = std::ranges::find(accounts, u"paul@exemple.fr"_s, &Account::email);
    paul->rights.capabilities = {capability::kSensitive};
    (void)must(other->accounts().change(*paul));
}

bool signIn(Journey &journey, const DatabaseUrl &url, const QString &email, const QString &password)
{
    if (!journey.window().findChild<SignInDialog *>())
        journey.window().openAddress(url);
    auto *dialog = shown<SignInDialog>(journey);
    if (!dialog)
        return false;
    fill(dialog, "signin_login", email);
    fill(dialog, "signin_password", password);
    press(dialog, "signin_ok");
    const bool in = QTest::qWaitFor(
        [&] { return journey.window().office() && journey.list() && journey.list()->model()->isComplete(); },
        2 * kPatience); // a password costs memory and time on purpose
    if (const auto *left = journey.window().findChild<SignInDialog *>(); !in && left)
        qWarning("%s stays out: %s", qPrintable(left->login()), qPrintable(left->findChild<Banner *>()->text()));
    return in;
}
} // namespace

class TestAccountPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsProtectedAndAColleagueInvited(); // K02, K03, D25
    void theInvitedPersonChoosesAPassword();     // K03
    void aUserFindsTheOwnDepartmentAndNoSettings(); // K05, K08, K19
    void aStaffMemberFindsNothingToChange();
    void aForgottenPasswordIsAnsweredByAnAdministrator(); // M20-M22
    void aPauseLocksAndKeepsWhatWasTyped();
    void thePasswordIsChanged(); // M15-M18
    void signingOutLeadsToTheSignIn();
    void switchedOffMeansOut();
    void whatWasTypedIsOfferedToWhoTypedIt(); // D4: two people at one desk
    void aStaffMemberIsGivenTheOwnSheet();
    void viewsForEveryoneAreForAdministrators();
    void pictures(); // for who looks at them, in EFFECTIF_PICTURES
};

void TestAccountPages::aFileIsProtectedAndAColleagueInvited()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    QVERIFY(journey.trigger("accounts"));
    auto *page = journey.window().findChild<AccountsPage *>();
    QVERIFY(page);
    auto *empty = page->findChild<EmptyState *>();
    QTRY_VERIFY_WITH_TIMEOUT(empty->isVisible(), kPatience);
    QVERIFY(clickOn(empty->button()));
    auto *protect = shown<ProtectDialog>(journey);
    QVERIFY(protect);
    QVERIFY(protect->findChild<QLabel *>(u"protect_honest"_s)->text().contains(u"copied"_s));
    fill(protect, "protect_name", u"Sophie Durand"_s);
    fill(protect, "protect_email", kEmail);
    fill(protect, "protect_password", u"motdepasse12"_s);
    fill(protect, "protect_again", u"motdepasse12"_s);
    press(protect, "protect_ok");
    QVERIFY(protect->isVisible()); // everybody would try that one
    fill(protect, "protect_password", kPassword);
    QVERIFY(protect->findChild<StrengthBar *>()->bits() >= PasswordPolicy::kStrong);
    fill(protect, "protect_again", kPassword);
    press(protect, "protect_ok");
    auto *paper = shown<RecoveryKeyDialog>(journey); // D25: what opens the encrypted fields when all passwords are lost
    QVERIFY(paper);
    QVERIFY(passwordhash::isRecoveryKey(paper->findChild<QLineEdit *>(u"recovery_key"_s)->text()));
    paper->reject();
    QVERIFY(paper->isVisible()); // nobody closes it by accident
    paper->findChild<QCheckBox *>(u"recovery_kept"_s)->click();
    paper->reject();
    auto *table = page->findChild<QTableView *>(u"accounts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(table->isVisible(), kPatience);
    const QAbstractItemModelTester tester(table->model());

    press(page, "accounts_add");
    auto *dialog = shown<AccountDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "account_name", u"Paul Petit"_s);
    fill(dialog, "account_email", kEmail); // taken
    press(dialog, "account_ok");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->isVisible(), kPatience);
    fill(dialog, "account_email", u"paul@exemple.fr"_s);
    press(dialog, "account_ok");
    auto *code = shown<CodeDialog>(journey);
    QVERIFY(code);
    press(code, "code_copy");
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.size(), 19);
    QVERIFY(code->letter().contains(text));
    const QString letter = journey.folder() + u"/letter.pdf"_s;
    QVERIFY(code->writeLetter(letter));
    QFile pdf(letter);
    QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.read(5) == "%PDF-");
    code->reject();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::theInvitedPersonChoosesAPassword()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    QString code;
    {
        OpenRequest request;
        request.url = url;
        request.login = kEmail;
        request.password = kPassword;
        Account eve;
        eve.name = u"Ève Moreau"_s;
        eve.email = u"eve@exemple.fr"_s;
        eve.rights.role = u"user"_s;
        eve.rights.departments = {1};
        const SystemClock clock;
        code = must(must(Services::create(request, clock))->accounts().add(eve)).code.text;
    }
    journey.start();
    journey.window().openAddress(url);
    auto *dialog = shown<SignInDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "signin_login", u"eve@exemple.fr"_s);
    fill(dialog, "signin_password", u"wrong"_s);
    press(dialog, "signin_ok");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->isVisible(), kPatience);
    fill(dialog, "signin_password", code.toLower());
    press(dialog, "signin_ok");
    auto *choose = shown<PasswordDialog>(journey);
    QVERIFY(choose);
    QVERIFY(!journey.window().office()); // nothing is open before
    fill(choose, "password_password", kPassword);
    fill(choose, "password_again", kOther);
    press(choose, "password_ok");
    QVERIFY(choose->isVisible()); // not the same
    fill(choose, "password_again", kPassword);
    press(choose, "password_ok");
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QCOMPARE(journey.window().office()->userName(), u"Ève Moreau"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<SignInDialog *>(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::aUserFindsTheOwnDepartmentAndNoSettings()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QCOMPARE(journey.list()->model()->rowCount(), 1);
    for (const char *name : {"accounts", "fields", "departments", "erase"})
        QVERIFY2(!action(journey, name)->isVisible() && !action(journey, name)->isEnabled(), name);
    QVERIFY(action(journey, "newSheet")->isEnabled());
    journey.window().openPage(u"accounts"_s);
    QVERIFY(!journey.window().findChild<AccountsPage *>());
    journey.window().openPage(u"home"_s);
    auto *tile = journey.window().findChild<WelcomeCard *>(u"home_present"_s);
    QVERIFY(tile);
    QTRY_VERIFY2(tile->accessibleName().contains(u"My staff"_s) || tile->text().contains(u"My staff"_s), qPrintable(tile->text()));
    QVERIFY(clickOn(tile));
    QTRY_COMPARE_WITH_TIMEOUT(journey.window().tabs().current(), static_cast<Page *>(journey.list()), kPatience);
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"department"_s), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(journey.shown("department").contains(u"Lyon"_s), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::aStaffMemberFindsNothingToChange()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey, u"staff"_s);
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QCOMPARE(journey.list()->model()->rowCount(), 0);
    for (const char *name : {"newSheet", "bin", "formerStaff", "accounts", "delete", "makeInactive", "setField"})
        QVERIFY2(!action(journey, name)->isVisible(), name);
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::aForgottenPasswordIsAnsweredByAnAdministrator()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    journey.window().openAddress(url);
    auto *dialog = shown<SignInDialog>(journey);
    QVERIFY(dialog);
    press(dialog, "signin_forgotten");
    auto *forgotten = shown<ForgottenDialog>(journey);
    QVERIFY(forgotten);
    fill(forgotten, "forgotten_login", u"paul@exemple.fr"_s);
    press(forgotten, "forgotten_ok");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->text().contains(u"were told"_s), kPatience);
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.trigger("accounts"));
    auto *page = journey.window().findChild<AccountsPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton *>(u"accounts_answer"_s), kPatience);
    press(page, "accounts_answer");
    QVERIFY(shown<CodeDialog>(journey));
    QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<Banner *>()->isVisible(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::aPauseLocksAndKeepsWhatWasTyped()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.trigger("newSheet"));
    QTRY_VERIFY_WITH_TIMEOUT(journey.sheet() && journey.sheet()->findChild<QWidget *>(u"last_name"_s), kPatience);
    QVERIFY(journey.type("last_name", u"Half-typed"_s));
    QVERIFY(journey.trigger("lock"));
    auto *unlock = shown<UnlockDialog>(journey);
    QVERIFY(unlock);
    QVERIFY(journey.window().findChild<QWidget *>(u"lockCover"_s)->isVisible());
    QTest::keyClick(unlock, Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT((unlock = shown<UnlockDialog>(journey)), kPatience); // Esc opens nothing
    QVERIFY(journey.window().findChild<QWidget *>(u"lockCover"_s)->isVisible());
    fill(unlock, "unlock_password", kOther);
    press(unlock, "unlock_ok");
    QTRY_VERIFY_WITH_TIMEOUT(unlock->findChild<Banner *>()->isVisible(), kPatience);
    fill(unlock, "unlock_password", kPassword);
    press(unlock, "unlock_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<QWidget *>(u"lockCover"_s), kPatience);
    QCOMPARE(journey.shown("last_name"), u"Half-typed"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::thePasswordIsChanged()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.trigger("changePassword"));
    auto *dialog = shown<PasswordDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "password_current", u"not it"_s);
    fill(dialog, "password_password", kOther);
    fill(dialog, "password_again", kOther);
    press(dialog, "password_ok");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->isVisible(), kPatience);
    fill(dialog, "password_current", kPassword);
    press(dialog, "password_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<PasswordDialog *>(), kPatience);
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, kEmail, kOther));
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::signingOutLeadsToTheSignIn()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(shown<SignInDialog>(journey));
    QVERIFY(!journey.window().office());
    QVERIFY(!action(journey, "signOut")->isVisible());
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::switchedOffMeansOut()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QCOMPARE(journey.list()->model()->rowCount(), 1);
    OpenRequest request;
    request.url = url;
    request.login = kEmail;
    request.password = kPassword;
    storage::Connection::forbidThread(nullptr);
    {
        const SystemClock clock;
        auto sophie = must(Services::create(request, clock));
        const QList<Account> all = must(sophie->accounts().list());
        for (const Account &account : all) {
            if (account.email == "paul@exemple.fr"_L1)
                (void)must(sophie->accounts().setActive(account.id, false));
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(journey.list()->model()->rowCount(), 0, kPatience);
    QVERIFY(!action(journey, "newSheet")->isEnabled());
    (void)journey.finish();
}

namespace {
QString offer(Journey &journey)
{
    auto *look = journey.window().findChild<QPushButton *>(u"lookAtDrafts"_s);
    return look && look->isVisible() ? qobject_cast<Banner *>(look->parentWidget())->text() : QString();
}
} // namespace

void TestAccountPages::whatWasTypedIsOfferedToWhoTypedIt()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    SheetDraft early; // from before there were accounts
    early.id = QUuid::createUuid();
    early.database = url.toString();
    early.typed = QDateTime::currentDateTimeUtc();
    early.edit.kind = u"staff"_s;
    early.edit.changes = {{u"last_name"_s, u"Ancien"_s}};
    QVERIFY(DraftFolder(journey.draftFolder()).write(early));
    const QStringList before = journey.drafts();
    journey.start();
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QTest::qWait(500);
    QCOMPARE(offer(journey), QString()); // it was everybody's: now an administrator's
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Bernard"_s));
    QVERIFY(journey.type("city", u"Brest"_s));
    QTRY_COMPARE_WITH_TIMEOUT(journey.drafts().size(), 2, kPatience);
    QString name = journey.drafts().first();
    if (before.contains(name))
        name = journey.drafts().last();
    QFile typed(journey.draftFolder() + u'/' + name);
    QVERIFY(typed.open(QIODevice::ReadOnly));
    const QByteArray bytes = typed.readAll();
    QVERIFY(journey.trigger("revert") && journey.answer(1));
    QTRY_COMPARE_WITH_TIMEOUT(journey.drafts(), before, kPatience);
    QFile left(journey.draftFolder() + u"/ended."_s + name.section(u'.', 1)); // as if the program had ended instead
    QVERIFY(left.open(QIODevice::WriteOnly) && left.write(bytes) == bytes.size());
    left.close();
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QTRY_VERIFY2_WITH_TIMEOUT(offer(journey).startsWith(u"1 "_s), qPrintable(offer(journey)), kPatience); // the early one, not Paul's
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QTRY_VERIFY2_WITH_TIMEOUT(offer(journey).startsWith(u"1 "_s), qPrintable(offer(journey)), kPatience);
    journey.window().findChild<QPushButton *>(u"lookAtDrafts"_s)->click();
    auto *dialog = shown<DraftsDialog>(journey);
    QVERIFY(dialog);
    press(dialog, "drafts_restore");
    QVERIFY(journey.showsLastName(u"Bernard"_s));
    QCOMPARE(journey.shown("city"), u"Brest"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::aStaffMemberIsGivenTheOwnSheet()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QVERIFY(journey.trigger("accounts"));
    auto *page = journey.window().findChild<AccountsPage *>();
    auto *table = page->findChild<QTableView *>(u"accounts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
    const auto change = [&] {
        for (int row = 0; row < 2; ++row) {
            if (table->model()->index(row, AccountModel::Email).data() == u"paul@exemple.fr"_s)
                table->selectRow(row);
        }
        press(page, "accounts_change");
        return shown<AccountDialog>(journey);
    };
    QPointer<AccountDialog> dialog = change();
    QVERIFY(dialog);
    auto *role = dialog->findChild<QComboBox *>(u"account_role"_s);
    role->setCurrentIndex(role->findData(u"staff"_s));
    press(dialog, "account_ok");
    QVERIFY2(dialog->findChild<QAbstractButton *>(u"account_ok"_s)->isEnabled(), "a staff member without a sheet sees nothing");
    fill(dialog, "account_sheet", u"Bernard Luc"_s); // the name typed out is chosen, once the field is left
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"account_sheet"_s), Qt::Key_Tab);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->account().rights.sheet != 0, kPatience);
    const QPointer<AccountDialog> closed(dialog);
    press(dialog, "account_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!closed, kPatience);
    const auto roleOf = [&](int row) { return table->model()->index(row, AccountModel::Role).data().toString(); };
    QTRY_VERIFY_WITH_TIMEOUT(roleOf(0) == roleName(u"staff"_s) || roleOf(1) == roleName(u"staff"_s), kPatience); // read anew
    dialog = change();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"account_sheet"_s)->text(), u"Bernard Luc"_s);
    dialog->reject();
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, kOther));
    QCOMPARE(journey.list()->model()->rowCount(), 1);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Bernard"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::viewsForEveryoneAreForAdministrators()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    for (const bool administrator : {false, true}) {
        QVERIFY(administrator ? signIn(journey, url, kEmail, kPassword) : signIn(journey, url, u"paul@exemple.fr"_s, kOther));
        journey.window().openPage(u"staffList"_s);
        auto *menu = journey.list()->findChild<QMenu *>(u"viewMenu"_s);
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->findChild<QAction *>(u"viewDefaultForAll"_s)->isVisible(), administrator);
        menu->findChild<QAction *>(u"viewSaveAs"_s)->trigger();
        auto *dialog = shown<ViewDialog>(journey);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QCheckBox *>(u"view_shared"_s)->isVisible(), administrator);
        dialog->reject();
        QVERIFY(journey.trigger("signOut"));
    }
    QCOMPARE(journey.finish(), QString());
}

void TestAccountPages::pictures()
{
    const QString folder = qEnvironmentVariable("EFFECTIF_PICTURES");
    if (folder.isEmpty())
        QSKIP("EFFECTIF_PICTURES names no folder");
    Journey journey(0);
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    Prompter prompter(journey.settings());
    const DatabaseUrl plain = DatabaseUrl::sqlite(journey.folder() + u"/bureau.effectif"_s);
    journey.fillDatabase(plain, 2);
    const DatabaseUrl url = protectedFile(journey);
    letWaitForKey(url);
    journey.start();
    journey.window().setLanguage(Language::French);
    for (const bool dark : {false, true}) {
        journey.theme().apply(dark ? ThemeMode::Dark : ThemeMode::Light);
        journey.window().resize(dark ? QSize(1280, 800) : QSize(1600, 1000));
        const auto take = [&](QWidget *what, const QString &name) {
            QTest::qWait(700);
            what->grab().save(folder + u'/' + name + (dark ? u"_dark.png"_s : u".png"_s));
        };
        OpenRequest request;
        request.url = plain;
        journey.window().openDatabase(request);
        QTRY_VERIFY_WITH_TIMEOUT(journey.window().office() && journey.list(), kPatience);
        QVERIFY(journey.trigger("accounts"));
        take(&journey.window(), u"accounts_none"_s);
        auto *page = journey.window().findChild<AccountsPage *>();
        page->findChild<EmptyState *>()->button()->click();
        auto *protect = shown<ProtectDialog>(journey);
        QVERIFY(protect);
        fill(protect, "protect_password", u"cheval agrafe"_s);
        take(protect, u"protect"_s);
        protect->reject();
        auto *key = new RecoveryKeyDialog(u"K7RM-2XQD-9TNB-H4CW-K7RM-2XQD-9TNB-H4CW"_s, u"bureau"_s, prompter, &journey.window());
        key->open();
        take(key, u"recoverykey"_s);
        delete key;
        journey.window().openAddress(url);
        auto *signing = shown<SignInDialog>(journey);
        QVERIFY(signing);
        take(signing, u"signin"_s);
        QVERIFY(signIn(journey, url, kEmail, kPassword));
        QVERIFY(journey.trigger("accounts"));
        page = journey.window().findChild<AccountsPage *>();
        auto *table = page->findChild<QTableView *>(u"accounts"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 2, kPatience);
        table->selectRow(1);
        take(&journey.window(), u"accounts"_s);
        press(page, "accounts_change");
        auto *dialog = shown<AccountDialog>(journey);
        QVERIFY(dialog);
        fill(dialog, "account_sheet", u"Bernard Luc"_s);
        take(dialog, u"account"_s);
        dialog->reject();
        press(page, "accounts_code");
        auto *code = shown<CodeDialog>(journey);
        QVERIFY(code);
        take(code, u"code"_s);
        delete code;
        press(page, "accounts_recovery");
        auto *wish = shown<RecoveryWishDialog>(journey);
        QVERIFY(wish);
        take(wish, u"recoverywish"_s);
        delete wish;
        QVERIFY(journey.trigger("audit"));
        take(&journey.window(), u"audit"_s);
        QVERIFY(journey.trigger("licences"));
        take(&journey.window(), u"licences"_s);
        QVERIFY(journey.trigger("transfers"));
        take(&journey.window(), u"transfers"_s);
    }
}

} // namespace effectif::test

using effectif::test::TestAccountPages;
EFFECTIF_TEST(TestAccountPages)
#include "tst_accountpages.moc"
