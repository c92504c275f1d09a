// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People with accounts on an office's server, at the real window.
#include "models/services/configurationservice.h"
#include "models/services/outboxservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/postgresserver.h"
#include "tests/support/sendersteps.h"
#include "tests/support/serveroffice.h"
#include "tests/support/sheets.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/codedialog.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sendingpage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/infocard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kPaul = u"paul@example.org"_s;
const auto kChosen = u"tramway du soir, quai neuf"_s;

/// Opens the office as somebody, by the dialog that asks for a server.
bool connectAs(Journey &journey, const ServerOffice &office, const QString &email, const QString &password)
{
    if (!journey.window().findChild<ConnectDialog *>()) {
        qputenv("PGPASSFILE", "/nowhere"); // nothing but what is typed
        journey.window().openAddress(office.request(email).url);
    }
    auto *dialog = shown<ConnectDialog>(journey);
    if (!dialog)
        return false;
    fill(dialog, "connect_login", email);
    fill(dialog, "connect_password", password);
    press(dialog, "connect_connect");
    return true;
}

bool isIn(Journey &journey)
{
    return QTest::qWaitFor([&] { return journey.window().office() && journey.list() && journey.list()->model()->isComplete(); }, kPatience);
}
} // namespace

class TestServerAccounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_passwords = qgetenv("PGPASSFILE"); }
    void cleanup() { qputenv("PGPASSFILE", m_passwords); }
    void aColleagueIsInvitedAndChoosesAPassword(); // K02, K03
    void anInvitationGoesOutByMailAndItsCodeOpens(); // K03, D24
    void aForgottenPasswordIsAnsweredByAnAdministrator(); // M20-M22
    void thePasswordIsChangedByWhoKnowsIt(); // M15-M18
    void signingOutAsksForTheNextPerson();

private:
    QByteArray m_passwords;
};

void TestServerAccounts::aColleagueIsInvitedAndChoosesAPassword()
{
    ServerOffice office;
    Journey journey;
    journey.start();
    QVERIFY(connectAs(journey, office, ServerOffice::kAdministrator, ServerOffice::kPassword));
    QVERIFY(isIn(journey));
    QVERIFY(journey.trigger("accounts"));
    auto *page = journey.window().findChild<AccountsPage *>();
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"accounts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatience);
    press(page, "accounts_add");
    auto *dialog = shown<AccountDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "account_name", u"Paul Petit"_s);
    fill(dialog, "account_email", kPaul);
    press(dialog, "account_ok");
    auto *code = shown<CodeDialog>(journey);
    QVERIFY(code);
    press(code, "code_copy");
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text.size(), 19);
    code->reject();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(connectAs(journey, office, kPaul, text));
    auto *choose = shown<PasswordDialog>(journey);
    QVERIFY(choose);
    fill(choose, "password_password", kChosen);
    fill(choose, "password_again", kChosen);
    press(choose, "password_ok");
    QVERIFY(isIn(journey));
    QCOMPARE(journey.window().office()->userName(), u"Paul Petit"_s);
    QVERIFY(!action(journey, "accounts")->isVisible());
    QCOMPARE(journey.finish(), QString());
}

void TestServerAccounts::anInvitationGoesOutByMailAndItsCodeOpens()
{
    ServerOffice office;
    office.letAdaSend();
    SendingRules rules;
    rules.from = {u"Bureau de Lyon"_s, u"bureau@exemple.fr"_s};
    must(OutboxService(office.open(ServerOffice::kAdministrator)->context()).storeRules(rules));
    SmtpServer mail;
    auto keyring = std::make_shared<FakeKeyring>();
    Journey journey(Journey::kLatencyMs, keyring);
    keyring->secrets.insert(senderKeyOf(office.request(ServerOffice::kAdministrator).url.toString()), QString::fromUtf8(setupFor(mail).toJson()));
    journey.start();
    QVERIFY(connectAs(journey, office, ServerOffice::kAdministrator, ServerOffice::kPassword));
    QVERIFY(isIn(journey));
    QVERIFY(journey.trigger("sending"));
    auto *sending = shown<SendingPage>(journey);
    QVERIFY(sending);
    auto *status = sending->findChild<InfoCard *>(u"sending_status"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(status->text().contains(u"sends the messages"_s), qPrintable(status->text()), kPatience);
    QVERIFY(journey.trigger("accounts"));
    auto *page = shown<AccountsPage>(journey);
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(page->findChild<QTableView *>(u"accounts"_s)->model()->rowCount(), 1, kPatience);
    press(page, "accounts_add");
    auto *dialog = shown<AccountDialog>(journey);
    QVERIFY(dialog && dialog->findChild<QCheckBox *>(u"account_byMail"_s)->isChecked());
    fill(dialog, "account_name", u"Paul Petit"_s);
    fill(dialog, "account_email", kPaul);
    press(dialog, "account_ok");
    auto *code = shown<CodeDialog>(journey);
    QVERIFY(code);
    auto *message = code->findChild<InfoCard *>(u"code_message"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(message->text().contains(u"Sent"_s), qPrintable(message->text()), kPatience);
    code->reject();
    const SmtpReceived letter = mail.received().constFirst();
    QCOMPARE(letter.to, QStringList{kPaul});
    QCOMPARE(office.look(u"SELECT body IS NULL FROM outbox WHERE purpose = 'invitation'"_s), u"t"_s); // the code stands nowhere any more
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(connectAs(journey, office, kPaul, codeIn(letter)));
    auto *choose = shown<PasswordDialog>(journey);
    QVERIFY(choose);
    fill(choose, "password_password", kChosen);
    fill(choose, "password_again", kChosen);
    press(choose, "password_ok");
    QVERIFY(isIn(journey));
    QCOMPARE(journey.window().office()->userName(), u"Paul Petit"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestServerAccounts::aForgottenPasswordIsAnsweredByAnAdministrator()
{
    ServerOffice office;
    office.add({kPaul, u"Paul Petit"_s, u"user"_s, {1}, {}});
    Journey journey;
    journey.start();
    QVERIFY(connectAs(journey, office, kPaul, u"forgotten it is"_s));
    auto *dialog = shown<ConnectDialog>(journey);
    auto *banner = dialog->findChild<Banner *>(u"connect_banner"_s);
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kPatience);
    for (const QString &address : {u"nobody@example.org"_s, kPaul}) {
        press(dialog, "connect_forgotten");
        auto *forgotten = shown<ForgottenDialog>(journey);
        QVERIFY(forgotten);
        fill(forgotten, "forgotten_login", address);
        press(forgotten, "forgotten_ok");
        QTRY_VERIFY_WITH_TIMEOUT(banner->text().contains(u"were told"_s), kPatience);
        QTRY_VERIFY(!journey.window().findChild<ForgottenDialog *>());
        banner->dismiss();
    }
    QCOMPARE(office.look(u"SELECT string_agg(email, ',') FROM account_request"_s), kPaul);
    QVERIFY(connectAs(journey, office, ServerOffice::kAdministrator, ServerOffice::kPassword));
    QVERIFY(isIn(journey));
    QVERIFY(journey.trigger("accounts"));
    auto *page = journey.window().findChild<AccountsPage *>();
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton *>(u"accounts_answer"_s), kPatience);
    press(page, "accounts_answer");
    auto *code = shown<CodeDialog>(journey);
    QVERIFY(code);
    press(code, "code_copy");
    const QString text = QGuiApplication::clipboard()->text();
    code->reject();
    QCOMPARE(office.look(u"SELECT count(*) FROM account_request WHERE done_at IS NULL"_s), u"0"_s);
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(connectAs(journey, office, kPaul, text));
    QVERIFY(shown<PasswordDialog>(journey));
    (void)journey.finish();
}

void TestServerAccounts::thePasswordIsChangedByWhoKnowsIt()
{
    ServerOffice office;
    Journey journey;
    journey.start();
    QVERIFY(connectAs(journey, office, ServerOffice::kAdministrator, ServerOffice::kPassword));
    QVERIFY(isIn(journey));
    QVERIFY(journey.trigger("changePassword"));
    auto *dialog = shown<PasswordDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "password_current", u"somebody at an open desk"_s);
    fill(dialog, "password_password", kChosen);
    fill(dialog, "password_again", kChosen);
    press(dialog, "password_ok");
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<Banner *>()->isVisible(), kPatience);
    fill(dialog, "password_current", ServerOffice::kPassword);
    press(dialog, "password_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<PasswordDialog *>(), kPatience);
    const QString before = journey.window().tabs().current()->title();
    QVERIFY(journey.window().windowTitle().contains(before));
    QVERIFY(journey.trigger("lock"));
    const QPointer<UnlockDialog> unlock = shown<UnlockDialog>(journey);
    QVERIFY(unlock);
    fill(unlock, "unlock_password", ServerOffice::kPassword); // the old one opens nothing any more
    press(unlock, "unlock_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!unlock || unlock->findChild<Banner *>()->isVisible(), kPatience);
    QVERIFY(unlock && journey.window().findChild<QWidget *>(u"lockCover"_s)->isVisible());
    QVERIFY2(!journey.window().windowTitle().contains(before), qPrintable(journey.window().windowTitle()));
    fill(unlock, "unlock_password", kChosen);
    press(unlock, "unlock_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<UnlockDialog *>(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestServerAccounts::signingOutAsksForTheNextPerson()
{
    ServerOffice office;
    Journey journey;
    journey.start();
    QVERIFY(connectAs(journey, office, ServerOffice::kAdministrator, ServerOffice::kPassword));
    QVERIFY(isIn(journey));
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(shown<ConnectDialog>(journey));
    QVERIFY(!journey.window().office());
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestServerAccounts;
EFFECTIF_TEST(TestServerAccounts)
#include "tst_serveraccounts.moc"
