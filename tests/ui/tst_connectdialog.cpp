// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connectdialog.h"

#include "models/services/credentials.h"
#include "models/services/relay.h"
#include "models/settings/settings.h"
#include "tests/support/testcase.h"
#include "tests/support/fakekeyring.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"

#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace effectif;
using namespace Qt::StringLiterals;

/// Everything a ConnectDialog stands on, and a probe that is answered by hand.
struct Desk
{
    Desk()
        : keyring(std::make_shared<test::FakeKeyring>())
        , credentials(keyring, SealedPasswords(folder.filePath(u"passwords"_s)))
    {
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Prompter prompter{settings};
    std::shared_ptr<test::FakeKeyring> keyring;
    Credentials credentials;
    QList<OpenRequest> asked;
    std::function<void(Result<void>)> answer;

    ConnectDialog::Probe probe()
    {
        return [this](const OpenRequest &request, QObject *, std::function<void(Result<void>)> done) {
            asked << request;
            answer = std::move(done);
        };
    }
};

class TestConnectDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsSentBeforeTheFieldsAreRight();
    void aPastedAddressLooksForItsPassword();
    void testSaysThatItWorks();
    void connectGivesTheRequestAndCloses();
    void errorsAreSaidAndTheDialogStays();
    void anEmptyDatabaseCanBeSetUp();
    void escapeGivesUpAndLaterAnswersAreNotHeard();
    void remembersThePasswordIfAsked();
    void forgetsThePasswordIfUnticked();
    void aKeptPasswordConnectsAtOnce();
    void withoutKeyringAPassphraseKeepsThePassword();
    void whatIsSealedIsForgottenIfUnticked();
    void theKeyboardReachesEverything();
    void aServerOutOfReachStopsNothing();

private:
    template <typename T> T *find(const char *name) { return m_dialog->findChild<T *>(QLatin1StringView(name)); }
    QLineEdit *field(const char *name) { return find<QLineEdit>(name); }
    void press(const char *name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    void fillIn();
    void openWithoutKeyring(const OpenRequest &request);
    QString banner()
    {
        const auto *banner = find<Banner>("connect_banner");
        return banner->isHidden() ? QString() : banner->text();
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ConnectDialog> m_dialog;
};

void TestConnectDialog::init()
{
    m_desk = std::make_unique<Desk>();
    m_dialog = std::make_unique<ConnectDialog>(m_desk->credentials, m_desk->prompter, m_desk->probe());
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(find<QCheckBox>("connect_remember")->isEnabled());
}

void TestConnectDialog::cleanup()
{
    m_dialog.reset();
    m_desk.reset();
}

void TestConnectDialog::fillIn()
{
    field("connect_host")->setText(u"db.example.org"_s);
    field("connect_database")->setText(u"staff"_s);
    field("connect_login")->setText(u"camille"_s);
    field("connect_password")->setText(u" secret "_s);
}

void TestConnectDialog::nothingIsSentBeforeTheFieldsAreRight()
{
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(m_desk->asked.isEmpty());
    QVERIFY(field("connect_host")->property("invalid").toBool());
    QCOMPARE(QApplication::focusWidget(), field("connect_host"));
    QVERIFY(m_dialog->isVisible());
}

void TestConnectDialog::aPastedAddressLooksForItsPassword()
{
    const QString address = u"postgresql://camille@db.example.org:5432/staff"_s;
    m_desk->keyring->secrets.insert(address, u"kept"_s);
    QGuiApplication::clipboard()->setText(address);
    QTest::keySequence(field("connect_host"), QKeySequence::Paste);
    QCOMPARE(QApplication::focusWidget(), field("connect_password"));
    QTRY_COMPARE(field("connect_password")->text(), u"kept"_s);
    QVERIFY(m_desk->asked.isEmpty()); // the person says when
}

void TestConnectDialog::testSaysThatItWorks()
{
    QSignalSpy wanted(m_dialog.get(), &ConnectDialog::connectWanted);
    fillIn();
    press("connect_test");
    QCOMPARE(m_desk->asked.size(), 1);
    QVERIFY(!field("connect_host")->isEnabled());
    QVERIFY(!find<QPushButton>("connect_connect")->isEnabled());
    QVERIFY(find<QPushButton>("connect_cancel")->isEnabled());
    m_desk->answer({});
    QVERIFY(field("connect_host")->isEnabled());
    QCOMPARE(find<Banner>("connect_banner")->tone(), Tone::Success);
    QVERIFY(!banner().isEmpty());
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(wanted.size(), 0);
    QTest::keyClicks(field("connect_login"), u"x"_s); // what the banner said is true no longer
    QVERIFY(banner().isEmpty());
}

void TestConnectDialog::connectGivesTheRequestAndCloses()
{
    QSignalSpy wanted(m_dialog.get(), &ConnectDialog::connectWanted);
    OpenRequest base;
    base.userName = u"Camille"_s;
    base.language = Language::English;
    m_dialog->setRequest(base);
    fillIn();
    field("connect_port")->setText(u" 5433 "_s);
    QTest::keyClick(field("connect_host"), Qt::Key_Return);
    m_desk->answer({});
    QCOMPARE(wanted.size(), 1);
    const auto request = wanted.first().first().value<OpenRequest>();
    QCOMPARE(request.url.toString(), u"postgresql://camille@db.example.org:5433/staff"_s);
    QCOMPARE(request.password, u" secret "_s); // blanks at its ends are part of it
    QCOMPARE(request.userName, u"Camille"_s);
    QCOMPARE(request.language, Language::English);
    QCOMPARE(request.mode, OpenRequest::Mode::Open);
    QVERIFY(!m_dialog->isVisible());
}

void TestConnectDialog::errorsAreSaidAndTheDialogStays()
{
    QSignalSpy wanted(m_dialog.get(), &ConnectDialog::connectWanted);
    fillIn();
    press("connect_connect");
    m_desk->answer(fail(ErrorKind::Denied, u"Wrong password."_s, u"28000"_s));
    QCOMPARE(banner(), u"Wrong password."_s);
    QCOMPARE(QApplication::focusWidget(), field("connect_password"));
    QVERIFY(m_dialog->isVisible());
    QCOMPARE(field("connect_password")->text(), u" secret "_s);
    QTest::keyClick(field("connect_password"), Qt::Key_Return);
    QCOMPARE(m_desk->asked.size(), 2);
    QVERIFY(banner().isEmpty());
    QCOMPARE(wanted.size(), 0);
}

void TestConnectDialog::anEmptyDatabaseCanBeSetUp()
{
    QSignalSpy wanted(m_dialog.get(), &ConnectDialog::connectWanted);
    fillIn();
    press("connect_connect");
    m_desk->answer(fail(ErrorKind::NotFound, u"There is no Effectif database here yet."_s));
    auto *setUp = find<QPushButton>("connect_setUp");
    QVERIFY(setUp);
    QCOMPARE(QApplication::focusWidget(), setUp);
    QTest::keyClick(setUp, Qt::Key_Space);
    QCOMPARE(m_desk->asked.last().mode, OpenRequest::Mode::Create);
    m_desk->answer({});
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<OpenRequest>().mode, OpenRequest::Mode::Open);
}

void TestConnectDialog::escapeGivesUpAndLaterAnswersAreNotHeard()
{
    QSignalSpy wanted(m_dialog.get(), &ConnectDialog::connectWanted);
    fillIn();
    press("connect_connect");
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    m_desk->answer({});
    QCOMPARE(wanted.size(), 0);
}

void TestConnectDialog::remembersThePasswordIfAsked()
{
    fillIn();
    QTest::keyClick(find<QCheckBox>("connect_remember"), Qt::Key_Space);
    press("connect_connect");
    QVERIFY(m_desk->keyring->secrets.isEmpty()); // not before it was proved right
    m_desk->answer({});
    m_dialog.reset();
    QTRY_COMPARE(m_desk->keyring->secrets.value(u"postgresql://camille@db.example.org:5432/staff"_s), u" secret "_s);
}

void TestConnectDialog::forgetsThePasswordIfUnticked()
{
    const QString address = u"postgresql://camille@db.example.org:5432/staff"_s;
    m_desk->keyring->secrets.insert(address, u"kept"_s);
    OpenRequest base;
    base.url = *DatabaseUrl::parse(address);
    m_dialog->setRequest(base);
    QTRY_COMPARE(field("connect_password")->text(), u"kept"_s);
    QVERIFY(m_desk->asked.isEmpty());
    auto *remember = find<QCheckBox>("connect_remember");
    QVERIFY(remember->isChecked());
    remember->setChecked(false);
    press("connect_connect");
    m_desk->answer({});
    QTRY_VERIFY(m_desk->keyring->secrets.isEmpty());
}

void TestConnectDialog::aKeptPasswordConnectsAtOnce()
{
    const QString address = u"postgresql://camille@db.example.org:5432/staff"_s;
    m_desk->keyring->secrets.insert(address, u"kept"_s);
    OpenRequest base;
    base.url = *DatabaseUrl::parse(address);
    m_dialog->setRequest(base, true);
    QTRY_COMPARE(m_desk->asked.size(), 1);
    QCOMPARE(m_desk->asked.first().password, u"kept"_s);
}

/// The dialog once more, on a system without a keyring.
void TestConnectDialog::openWithoutKeyring(const OpenRequest &request)
{
    m_desk->keyring->problem = Error{ErrorKind::Unavailable, u"No keyring here."_s, {}, {}};
    m_dialog = std::make_unique<ConnectDialog>(m_desk->credentials, m_desk->prompter, m_desk->probe());
    m_dialog->open();
    m_dialog->setRequest(request);
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(find<QCheckBox>("connect_remember")->isEnabled());
}

void TestConnectDialog::withoutKeyringAPassphraseKeepsThePassword()
{
    openWithoutKeyring({});
    QVERIFY(!field("connect_passphrase")->isVisible());
    fillIn();
    find<QCheckBox>("connect_remember")->setChecked(true);
    QVERIFY(field("connect_passphrase")->isVisible());
    field("connect_passphrase")->setText(u"short"_s);
    press("connect_connect");
    QVERIFY(m_desk->asked.isEmpty() && field("connect_passphrase")->hasFocus());
    field("connect_passphrase")->setText(u"quatre mots très sûrs"_s);
    press("connect_connect");
    const OpenRequest asked = m_desk->asked.value(0);
    m_desk->answer({});
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->credentials.isSealed(asked.url), test::kPatience);
    QVERIFY(m_desk->keyring->secrets.isEmpty());

    OpenRequest again = asked; // the next day
    again.password.clear();
    openWithoutKeyring(again);
    QTRY_VERIFY(field("connect_passphrase")->hasFocus());
    QTest::keyClicks(field("connect_passphrase"), u"quatre mots"_s);
    QTest::keyClick(field("connect_passphrase"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(banner().contains(u"does not open"_s), test::kPatience);
    QCOMPARE(m_desk->asked.size(), 1);
    field("connect_passphrase")->setText(u"quatre mots très sûrs"_s);
    press("connect_connect");
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->asked.size(), 2, test::kPatience);
    QCOMPARE(m_desk->asked.last().password, u" secret "_s);
}

void TestConnectDialog::whatIsSealedIsForgottenIfUnticked()
{
    OpenRequest known;
    known.url = *DatabaseUrl::parse(u"postgresql://camille@db.example.org:5432/staff"_s);
    m_desk->credentials.seal(known.url, u"kept"_s, u"passphrase"_s, nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->credentials.isSealed(known.url), test::kPatience);
    openWithoutKeyring(known);
    QVERIFY(find<QCheckBox>("connect_remember")->isChecked());
    find<QCheckBox>("connect_remember")->setChecked(false);
    field("connect_password")->setText(u"typed"_s);
    press("connect_connect");
    QCOMPARE(m_desk->asked.value(0).password, u"typed"_s);
    m_desk->answer({});
    QVERIFY(!m_desk->credentials.isSealed(known.url));
}

void TestConnectDialog::theKeyboardReachesEverything()
{
    const QStringList expected{
        u"connect_host"_s,     u"connect_port"_s,        u"connect_database"_s,          u"connect_login"_s,
        u"connect_password"_s, u"connect_certificate"_s, u"connect_chooseCertificate"_s, u"connect_remember"_s};
    QCOMPARE(QApplication::focusWidget(), field("connect_host"));
    QStringList walked;
    QStringList buttons;
    for (int i = 0; i < 11; ++i) {
        QWidget *widget = QApplication::focusWidget();
        QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<QAbstractButton *>(widget),
                 qPrintable(widget->objectName()));
        (i < expected.size() ? walked : buttons) << widget->objectName();
        QTest::keyClick(widget, Qt::Key_Tab);
    }
    QCOMPARE(walked, expected);
    buttons.sort();
    QCOMPARE(buttons, (QStringList{u"connect_cancel"_s, u"connect_connect"_s, u"connect_test"_s}));
    QCOMPARE(QApplication::focusWidget(), field("connect_host"));
}

/// The real probe, at a port where nobody listens.
void TestConnectDialog::aServerOutOfReachStopsNothing()
{
    // as in the program, they outlive every worker
    static auto *relay = new Relay;
    static const SystemClock clock;
    const auto probe = ConnectDialog::probeWith(*relay, clock);
    m_dialog = std::make_unique<ConnectDialog>(m_desk->credentials, m_desk->prompter, probe);
    m_dialog->open();
    fillIn();
    field("connect_host")->setText(u"127.0.0.1"_s);
    field("connect_port")->setText(u"1"_s);
    QElapsedTimer time;
    time.start();
    press("connect_test");
    QVERIFY2(time.elapsed() < 200, qPrintable(QString::number(time.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(!banner().isEmpty(), test::kPatience);
    QCOMPARE(find<Banner>("connect_banner")->tone(), Tone::Danger);
    press("connect_connect");
    const OpenRequest request = m_dialog->request();
    m_dialog.reset(); // in the middle of it
    QObject context;
    bool answered = false;
    probe(request, &context, [&answered](const Result<void> &result) { answered = !result; });
    QTRY_VERIFY_WITH_TIMEOUT(answered, test::kPatience);
}

EFFECTIF_TEST(TestConnectDialog)
#include "tst_connectdialog.moc"
