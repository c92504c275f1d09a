// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A computer is set up to send; invitations and codes arrive by a real mail server; what it refuses is told in words.
#include "app/bootstrap/translators.h"
#include "models/items/outboxmodel.h"
#include "models/services/operationrun.h"
#include "models/services/outboxservice.h"
#include "tests/support/accountsteps.h"
#include "tests/support/engines.h"
#include "tests/support/fakekeyring.h"
#include "tests/support/protectedfile.h"
#include "tests/support/quietclock.h"
#include "tests/support/sendersteps.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/codedialog.h"
#include "ui/dialogs/passphrasedialog.h"
#include "ui/dialogs/senderdialog.h"
#include "ui/dialogs/sendingrulesdialog.h"
#include "ui/dialogs/signindialog.h"
#include "ui/pages/accountspage.h"
#include "ui/pages/outboxpage.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sendingpage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/infocard.h"
#include "ui/widgets/steplist.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QThread>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
/// Sophie may send, the office has a name to write in, and the keyring holds what this computer needs.
void letSend(const DatabaseUrl &url, const SmtpServer &server, FakeKeyring &keyring)
{
    auto services = must(Services::create(requestFor(url), clockOfAll()));
    for (Account account : must(services->accounts().list())) {
        if (account.email != kEmail)
            continue;
        account.rights.capabilities.insert(capability::kSender);
        (void)must(services->accounts().change(account));
    }
    SendingRules rules;
    rules.from = {u"Bureau de Lyon"_s, u"bureau@exemple.fr"_s};
    must(OutboxService(services->context()).storeRules(rules));
    summariesWereTold(services->context());
    keyring.secrets.insert(senderKeyOf(url.toString()), QString::fromUtf8(setupFor(server).toJson()));
}

/// A message of the program's own, which is no secret.
void post(const DatabaseUrl &url, const QString &to, const QString &subject)
{
    auto services = must(Services::create(requestFor(url), clockOfAll()));
    OutgoingMail mail;
    mail.key = QUuid::createUuid();
    mail.purpose = mailpurpose::kReminder;
    mail.to = {u"Zoé Petit"_s, to};
    mail.subject = subject;
    mail.text = u"Bonjour Zoé,\nà demain."_s;
    must(runOperation(services->context(), {QUuid::createUuid(), u"test"_s, u"outbox"_s, 0}, [&](qint64) -> Result<void> {
        const auto added = OutboxService(services->context()).add(mail);
        return added ? Result<void>() : fail(added.error());
    }));
}

/// The same while the window is open, whose thread may use no database.
void postFromElsewhere(const DatabaseUrl &url, const QString &to, const QString &subject)
{
    const std::unique_ptr<QThread> thread(QThread::create([&] { post(url, to, subject); }));
    thread->start();
    QVERIFY(thread->wait(kPatience));
}

template <typename PageType> PageType *openPage(Journey &journey, const char *action)
{
    return journey.trigger(action) ? shown<PageType>(journey) : nullptr;
}

QString cardText(QWidget *in, const char *name)
{
    const auto *card = in->findChild<InfoCard *>(QLatin1String(name));
    return card && card->isVisible() ? card->text() : QString();
}

bool saidIn(QWidget *in, const QString &words)
{
    return std::ranges::any_of(in->findChildren<QLabel *>(), [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

/// The dialog that offers it, once the page has heard that a computer sends.
AccountDialog *inviteByMail(Journey &journey, AccountsPage *page)
{
    for (int i = 0; i < 20; ++i) {
        press(page, "accounts_add");
        auto *dialog = shown<AccountDialog>(journey);
        if (!dialog || dialog->findChild<QCheckBox *>(u"account_byMail"_s))
            return dialog;
        delete dialog;
        QTest::qWait(250);
    }
    return nullptr;
}

bool waitForMail(SmtpServer &server, int count)
{
    return QTest::qWaitFor([&] { return server.counts().size() >= count; }, kPatience);
}
} // namespace

class TestSending final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aComputerIsSetUpTriedAndSends();    // D24
    void theInvitationArrivesAndItsCodeOpens(); // K03
    void aForgottenPasswordIsAnsweredByMail();  // M20-M22
    void whatTheServerRefusesIsListedAndTriedAgain();
    void withoutAKeyringAPassphraseOpensTheAccount();
    void whileNothingLeavesItIsToldWhy();
    void whatWaitsCanBeFoundAndTakenBack();
    void pictures(); // for who looks at them, in EFFECTIF_PICTURES
};

void TestSending::aComputerIsSetUpTriedAndSends()
{
    SmtpServer server;
    auto keyring = std::make_shared<FakeKeyring>();
    Journey journey(Journey::kLatencyMs, keyring);
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    auto *page = openPage<SendingPage>(journey, "sending");
    QVERIFY(page);
    QTRY_VERIFY2_WITH_TIMEOUT(cardText(page, "sending_status").contains(u"No computer sends"_s), qPrintable(cardText(page, "sending_status")), kPatience);
    QVERIFY(!page->findChild<QPushButton *>(u"sending_setUp"_s)->isVisible()); // an administrator's account may not by itself
    page->findChild<QPushButton *>(u"sending_allow"_s)->setFocus();
    press(page, "sending_allow"); // and vanishes: the keyboard goes on, not to "Send no more"
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton *>(u"sending_setUp"_s)->hasFocus(), kPatience);
    press(page, "sending_setUp"); // first: in whose name
    auto *rules = shown<SendingRulesDialog>(journey);
    QVERIFY(rules);
    fill(rules, "rules_from_name", u"Bureau de Lyon"_s);
    fill(rules, "rules_from", u"bureau"_s);
    press(rules, "rules_ok");
    QVERIFY2(rules->isVisible(), "that is no address");
    fill(rules, "rules_from", u"bureau@exemple.fr"_s);
    fill(rules, "rules_closed", u"24/12/2026, 31/12/2026"_s);
    press(rules, "rules_ok");
    QTRY_VERIFY_WITH_TIMEOUT(cardText(page, "sending_rules").contains(u"bureau@exemple.fr"_s), kPatience);
    QVERIFY2(cardText(page, "sending_rules").contains(u"2 further day"_s), qPrintable(cardText(page, "sending_rules")));

    press(page, "sending_setUp");
    auto *dialog = shown<SenderDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "sender_user", u"sophie@orange.fr"_s); // a provider that is known
    QCOMPARE(dialog->findChild<QLineEdit *>(u"sender_host"_s)->text(), u"smtp.orange.fr"_s);
    QCOMPARE(dialog->findChild<QSpinBox *>(u"sender_port"_s)->value(), 465);
    fill(dialog, "sender_host", server.host());
    fill(dialog, "sender_user", server.options().user);
    dialog->findChild<QSpinBox *>(u"sender_port"_s)->setValue(server.port());
    auto *security = dialog->findChild<QComboBox *>(u"sender_security"_s);
    security->setCurrentIndex(security->findText(u"STARTTLS"_s));
    fill(dialog, "sender_certificate", server.caFile());
    fill(dialog, "sender_secret", u"wrong"_s);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"sender_to"_s)->text(), kEmail);
    press(dialog, "sender_test");
    auto *steps = dialog->findChild<StepList *>();
    QTRY_VERIFY_WITH_TIMEOUT(steps->text().contains(u"password"_s), kPatience); // in words, not "535 5.7.8"
    QVERIFY2(steps->text().contains(u"the connection is encrypted"_s), qPrintable(steps->text())); // what went well is told too
    QVERIFY2(!steps->text().contains(u"settings for sending"_s), qPrintable(steps->text()));       // they are in front of the person
    QCOMPARE(server.counts().size(), 0);
    fill(dialog, "sender_secret", server.options().password);
    press(dialog, "sender_test");
    QTRY_VERIFY2_WITH_TIMEOUT(steps->text().contains(u"took over the test message"_s), qPrintable(steps->text()), kPatience);
    QCOMPARE(server.received().constFirst().to, QStringList{kEmail});
    QVERIFY(keyring->secrets.isEmpty()); // nothing is kept before it is asked for
    press(dialog, "sender_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<SenderDialog *>(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(cardText(page, "sending_status").contains(u"” sends the messages"_s), kPatience);
    QVERIFY(keyring->secrets.value(senderKeyOf(url.toString())).contains(u"localhost"_s));
    press(page, "sending_stop");
    QVERIFY(journey.answer(0));
    QTRY_VERIFY_WITH_TIMEOUT(keyring->secrets.isEmpty(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(cardText(page, "sending_here").contains(u"sends no messages"_s), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestSending::theInvitationArrivesAndItsCodeOpens()
{
    SmtpServer server;
    auto keyring = std::make_shared<FakeKeyring>();
    Journey journey(Journey::kLatencyMs, keyring);
    const DatabaseUrl url = protectedFile(journey);
    letSend(url, server, *keyring);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    auto *sending = openPage<SendingPage>(journey, "sending");
    QVERIFY(sending);
    QTRY_VERIFY_WITH_TIMEOUT(cardText(sending, "sending_status").contains(u"” sends the messages"_s), kPatience);
    auto *page = openPage<AccountsPage>(journey, "accounts");
    QVERIFY(page);
    QTRY_COMPARE_WITH_TIMEOUT(page->findChild<QTableView *>(u"accounts"_s)->model()->rowCount(), 2, kPatience);
    AccountDialog *dialog = inviteByMail(journey, page);
    QVERIFY(dialog);
    fill(dialog, "account_name", u"Ève Moreau"_s);
    fill(dialog, "account_email", u"eve@exemple.fr"_s);
    auto *language = dialog->findChild<QComboBox *>(u"account_language"_s);
    language->setCurrentIndex(language->findText(u"Français"_s));
    QVERIFY(dialog->findChild<QCheckBox *>(u"account_byMail"_s)->isChecked());
    press(dialog, "account_ok");
    auto *code = shown<CodeDialog>(journey);
    QVERIFY(code);
    QTRY_VERIFY2_WITH_TIMEOUT(cardText(code, "code_message").contains(u"Sent"_s), qPrintable(cardText(code, "code_message")), kPatience);
    const SmtpReceived mail = server.received().constFirst();
    QCOMPARE(mail.to, QStringList{u"eve@exemple.fr"_s});
    QCOMPARE(mail.sender.address, u"bureau@exemple.fr"_s);
    QVERIFY2(mail.text.contains(u"Bonjour"_s), qPrintable(mail.text)); // her language, in an interface that speaks English
    QCOMPARE(codeIn(mail), code->findChild<QLineEdit *>(u"code_text"_s)->text());
    code->reject();
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, u"eve@exemple.fr"_s, codeIn(mail)));
    auto *choose = shown<PasswordDialog>(journey);
    QVERIFY(choose);
    fill(choose, "password_password", kOther);
    fill(choose, "password_again", kOther);
    press(choose, "password_ok");
    QTRY_VERIFY_WITH_TIMEOUT(journey.window().office(), kPatience);
    QCOMPARE(journey.window().office()->userName(), u"Ève Moreau"_s);
    QCOMPARE(journey.finish(), QString());
}

void TestSending::aForgottenPasswordIsAnsweredByMail()
{
    SmtpServer server;
    auto keyring = std::make_shared<FakeKeyring>();
    Journey journey(Journey::kLatencyMs, keyring);
    const DatabaseUrl url = protectedFile(journey);
    letSend(url, server, *keyring);
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
    auto *sending = openPage<SendingPage>(journey, "sending");
    QVERIFY(sending);
    QTRY_VERIFY_WITH_TIMEOUT(cardText(sending, "sending_status").contains(u"” sends the messages"_s), kPatience);
    auto *page = openPage<AccountsPage>(journey, "accounts");
    QVERIFY(page);
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton *>(u"accounts_answerByMail"_s), kPatience);
    press(page, "accounts_answerByMail");
    auto *code = shown<CodeDialog>(journey);
    QVERIFY(code);
    QVERIFY(waitForMail(server, 1));
    const SmtpReceived mail = server.received().constFirst();
    QCOMPARE(mail.to, QStringList{u"paul@exemple.fr"_s});
    code->reject();
    QTRY_VERIFY_WITH_TIMEOUT(!page->findChild<Banner *>()->isVisible(), kPatience); // answered
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, u"paul@exemple.fr"_s, codeIn(mail)));
    QVERIFY(shown<PasswordDialog>(journey));
    QCOMPARE(journey.finish(), QString());
}

void TestSending::whatTheServerRefusesIsListedAndTriedAgain()
{
    SmtpServer server;
    server.setFaults({{SmtpFault::At::Rcpt, SmtpFault::Deed::Answer, "550 5.1.1 No such user here"}});
    auto keyring = std::make_shared<FakeKeyring>();
    Journey journey(Journey::kLatencyMs, keyring);
    const DatabaseUrl url = protectedFile(journey);
    letSend(url, server, *keyring);
    post(url, u"zoe@exemple.fr"_s, u"Fiches à purger"_s);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    auto *page = openPage<OutboxPage>(journey, "outbox");
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"outbox_messages"_s);
    const QAbstractItemModelTester tester(table->model());
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QTRY_COMPARE_WITH_TIMEOUT(cell(OutboxModel::StateColumn), u"Refused"_s, kPatience);
    QVERIFY2(cell(OutboxModel::Recipient).contains(u"Zoé Petit"_s), qPrintable(cell(OutboxModel::Recipient)));
    QVERIFY(!cell(OutboxModel::Next).isEmpty() && !cell(OutboxModel::Next).startsWith(u"550"_s)); // in words
    table->selectRow(0);
    QTRY_VERIFY2_WITH_TIMEOUT(cardText(page, "outbox_details").contains(u"550 5.1.1 No such user here"_s),
                              qPrintable(cardText(page, "outbox_details")), kPatience); // and its own
    server.setFaults({});
    press(page, "outbox_retry");
    QTRY_COMPARE_WITH_TIMEOUT(cell(OutboxModel::StateColumn), u"Sent"_s, kPatience);
    QCOMPARE(server.received().constFirst().header(u"Subject"_s), u"Fiches à purger"_s);
    QVERIFY(!page->findChild<QToolButton *>(u"outbox_retry"_s)->isEnabled());
    QCOMPARE(journey.finish(), QString());
}

void TestSending::withoutAKeyringAPassphraseOpensTheAccount()
{
    SmtpServer server;
    auto keyring = std::make_shared<FakeKeyring>();
    keyring->problem = Error{ErrorKind::Unavailable, u"no keyring"_s, {}, {}};
    Journey journey(Journey::kLatencyMs, keyring);
    const DatabaseUrl url = protectedFile(journey);
    letSend(url, server, *keyring);
    keyring->secrets.clear();
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    auto *page = openPage<SendingPage>(journey, "sending");
    QVERIFY(page);
    press(page, "sending_setUp");
    auto *dialog = shown<SenderDialog>(journey);
    QVERIFY(dialog);
    fill(dialog, "sender_user", server.options().user);
    fill(dialog, "sender_host", server.host());
    dialog->findChild<QSpinBox *>(u"sender_port"_s)->setValue(server.port());
    auto *security = dialog->findChild<QComboBox *>(u"sender_security"_s);
    security->setCurrentIndex(security->findText(u"STARTTLS"_s));
    fill(dialog, "sender_certificate", server.caFile());
    fill(dialog, "sender_secret", server.options().password);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLineEdit *>(u"sender_passphrase"_s)->isVisible(), kPatience);
    QVERIFY2(!saidIn(dialog, u"this computer’s keyring"_s), "none answers");
    press(dialog, "sender_ok");
    QVERIFY2(dialog->isVisible(), "without a passphrase it would stand open");
    fill(dialog, "sender_passphrase", u"une phrase bien longue"_s);
    fill(dialog, "sender_again", u"une phrase bien longe"_s);
    press(dialog, "sender_ok");
    QVERIFY2(saidIn(dialog, u"not the same"_s), "typed wrongly once, it would never open again");
    fill(dialog, "sender_again", u"une phrase bien longue"_s);
    press(dialog, "sender_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<SenderDialog *>(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(cardText(page, "sending_status").contains(u"” sends the messages"_s), kPatience);
    press(page, "sending_setUp"); // to look at it only
    dialog = shown<SenderDialog>(journey);
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QLineEdit *>(u"sender_passphrase"_s)->isVisible(), kPatience);
    press(dialog, "sender_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<SenderDialog *>(), kPatience);
    QVERIFY(journey.trigger("signOut"));
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    auto *unlock = journey.window().findChild<QPushButton *>(u"sendingUnlock"_s);
    QTRY_VERIFY_WITH_TIMEOUT((unlock = journey.window().findChild<QPushButton *>(u"sendingUnlock"_s)) && unlock->isVisible(), kPatience);
    page = journey.window().findChild<SendingPage *>(); // left open
    QVERIFY(page);
    QVERIFY(openPage<SendingPage>(journey, "sending"));
    QTRY_VERIFY2_WITH_TIMEOUT(cardText(page, "sending_status").contains(u"type it below"_s), qPrintable(cardText(page, "sending_status")), kPatience);
    page->findChild<QPushButton *>(u"sending_unlock"_s)->setFocus();
    press(page, "sending_unlock");
    auto *passphrase = shown<PassphraseDialog>(journey);
    QVERIFY(passphrase);
    fill(passphrase, "passphrase_text", u"une autre phrase"_s);
    press(passphrase, "passphrase_ok");
    QTRY_VERIFY_WITH_TIMEOUT(passphrase->findChild<Banner *>()->isVisible(), kPatience);
    QVERIFY2(passphrase->findChild<Banner *>()->text().contains(u"set this computer up anew"_s), qPrintable(passphrase->findChild<Banner *>()->text()));
    fill(passphrase, "passphrase_text", u"une phrase bien longue"_s);
    press(passphrase, "passphrase_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<PassphraseDialog *>(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton *>(u"sending_setUp"_s)->hasFocus(), kPatience); // not "Send no more"
    postFromElsewhere(url, u"zoe@exemple.fr"_s, u"Bonjour"_s);
    QVERIFY(waitForMail(server, 1));
    QCOMPARE(journey.finish(), QString());
}

void TestSending::whileNothingLeavesItIsToldWhy()
{
    SmtpServer server;
    auto keyring = std::make_shared<FakeKeyring>();
    Journey journey(Journey::kLatencyMs, keyring);
    const DatabaseUrl url = protectedFile(journey);
    letSend(url, server, *keyring);
    post(url, u"zoe@exemple.fr"_s, u"Fiches à purger"_s);
    server.stop();
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    auto *outbox = openPage<OutboxPage>(journey, "outbox");
    QVERIFY(outbox);
    auto *trouble = outbox->findChild<Banner *>(u"outbox_trouble"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(trouble->isVisible() && trouble->text().contains(u"switched off"_s), qPrintable(trouble->text()), kPatience);
    press(outbox, "outbox_trouble_sending"); // to where it can be mended
    QVERIFY(shown<SendingPage>(journey));
    auto *page = openPage<AccountsPage>(journey, "accounts");
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"accounts"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
    table->selectRow(0);
    press(page, "accounts_code");
    QVERIFY(QTest::qWaitFor([&] { return journey.questionIsShown(); }, kPatience));
    QVERIFY(journey.answer(0));
    auto *code = shown<CodeDialog>(journey);
    QVERIFY(code);
    QTRY_VERIFY2_WITH_TIMEOUT(cardText(code, "code_message").contains(u"switched off"_s), qPrintable(cardText(code, "code_message")), kPatience);
    QVERIFY(saidIn(code, u"hand it over yourself"_s) && !saidIn(code, u"nothing more is to be done"_s));
    code->reject();
    QCOMPARE(journey.finish(), QString());
}

void TestSending::whatWaitsCanBeFoundAndTakenBack()
{
    Journey journey;
    const DatabaseUrl url = protectedFile(journey);
    post(url, u"zoe@exemple.fr"_s, u"Fiches à purger"_s);
    post(url, u"luc@exemple.fr"_s, u"Visite médicale"_s);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    auto *page = openPage<OutboxPage>(journey, "outbox");
    QVERIFY(page);
    auto *table = page->findChild<QTableView *>(u"outbox_messages"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
    fill(page, "outbox_search", u"luc@"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatience);
    table->selectRow(0);
    press(page, "outbox_withdraw");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->index(0, OutboxModel::StateColumn).data().toString(), u"Taken back"_s, kPatience);
    fill(page, "outbox_search", u"nobody at all"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, kPatience);
    page->findChild<QLineEdit *>(u"outbox_search"_s)->clear();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, kPatience);
    auto *states = page->findChild<QComboBox *>(u"outbox_states"_s);
    states->setCurrentIndex(1);
    Q_EMIT states->activated(1);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, kPatience);
    QVERIFY(table->model()->index(0, OutboxModel::Recipient).data().toString().contains(u"zoe@exemple.fr"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestSending::pictures()
{
    const QString folder = qEnvironmentVariable("EFFECTIF_PICTURES");
    if (folder.isEmpty())
        QSKIP("EFFECTIF_PICTURES names no folder");
    SmtpServer server;
    server.setFaults({{SmtpFault::At::Rcpt, SmtpFault::Deed::Answer, "550 5.1.1 No such user here", -1, 1, 0, u"perdu@exemple.fr"_s},
                      {SmtpFault::At::Rcpt, SmtpFault::Deed::Answer, "450 4.2.1 Greylisted, come back", -1, 1, 0, u"tard@exemple.fr"_s}});
    auto keyring = std::make_shared<FakeKeyring>();
    Journey journey(0, keyring);
    journey.setInstaller([](Language language) { installTranslators(*qApp, language); });
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    journey.window().setLanguage(Language::French);
    for (const bool dark : {false, true}) {
        journey.theme().apply(dark ? ThemeMode::Dark : ThemeMode::Light);
        journey.window().resize(dark ? QSize(1280, 800) : QSize(1600, 1000));
        const auto take = [&](QWidget *what, const QString &name) {
            QTest::qWait(900);
            what->grab().save(folder + u'/' + name + (dark ? u"_dark.png"_s : u".png"_s));
        };
        QVERIFY(signIn(journey, url, kEmail, kPassword));
        auto *page = openPage<SendingPage>(journey, "sending");
        take(&journey.window(), u"sending_none"_s);
        take(&journey.window(), u"sending_none"_s);
        QVERIFY(openPage<OutboxPage>(journey, "outbox"));
        take(&journey.window(), u"outbox_empty"_s);
        QVERIFY(journey.trigger("signOut"));
        letSend(url, server, *keyring);
        for (const char *to : {"zoe@exemple.fr", "perdu@exemple.fr", "tard@exemple.fr"})
            post(url, QLatin1String(to), u"Fiches à purger"_s);
        QVERIFY(signIn(journey, url, kEmail, kPassword));
        page = openPage<SendingPage>(journey, "sending");
        QTRY_VERIFY_WITH_TIMEOUT(cardText(page, "sending_status").contains(u"envoie les messages"_s), kPatience);
        take(&journey.window(), u"sending"_s);
        press(page, "sending_changeRules");
        auto *rules = shown<SendingRulesDialog>(journey);
        take(rules, u"rules"_s);
        delete rules;
        press(page, "sending_setUp");
        auto *dialog = shown<SenderDialog>(journey);
        press(dialog, "sender_test");
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<StepList *>()->isVisible(), kPatience);
        take(dialog, u"sender"_s);
        auto *signIns = dialog->findChild<QComboBox *>(u"sender_signin"_s);
        signIns->setCurrentIndex(1);
        Q_EMIT signIns->activated(1);
        dialog->setKeyring(false, false);
        take(dialog, u"sender_google"_s);
        delete dialog;
        auto *outbox = openPage<OutboxPage>(journey, "outbox");
        auto *table = outbox->findChild<QTableView *>(u"outbox_messages"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 3, kPatience);
        table->selectRow(1);
        take(&journey.window(), u"outbox"_s);
        auto *accounts = openPage<AccountsPage>(journey, "accounts");
        QTest::qWait(900);
        press(accounts, "accounts_add");
        auto *account = shown<AccountDialog>(journey);
        take(account, u"invite"_s);
        delete account;
        accounts->findChild<QTableView *>(u"accounts"_s)->selectRow(0);
        press(accounts, "accounts_code");
        QVERIFY(QTest::qWaitFor([&] { return journey.questionIsShown(); }, kPatience));
        QVERIFY(journey.answer(0));
        auto *code = shown<CodeDialog>(journey);
        QTest::qWait(2500);
        take(code, u"code_mail"_s);
        delete code;
        QVERIFY(journey.trigger("signOut"));
        keyring->secrets.clear();
    }
}

} // namespace effectif::test

using effectif::test::TestSending;
EFFECTIF_TEST(TestSending)
#include "tst_sending.moc"
