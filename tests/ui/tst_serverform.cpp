// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/serverform.h"

#include "models/settings/settings.h"
#include "tests/support/testcase.h"
#include "tests/ui/markingtranslator.h"
#include "ui/dialogs/prompter.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestServerForm : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void saysWhatIsWrongBesideTheField_data();
    void saysWhatIsWrongBesideTheField();
    void whatIsTypedTakesTheComplaintAway();
    void readsBackWhatItWasGiven();
    void aPastedAddressFillsAllFields();
    void aTypedAddressCountsOnceTheFieldIsLeft();
    void aPasswordInTheAddressIsRefused();
    void theCertificateIsChosen();
    void theEyeShowsThePassword();
    void speaksTheNewLanguageAtOnce();

private:
    QLineEdit *field(const char *name) { return m_form->findChild<QLineEdit *>(QLatin1StringView(name)); }
    void fillIn();

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    Prompter m_prompter{m_settings};
    std::unique_ptr<ServerForm> m_form;
};

void TestServerForm::init()
{
    m_form = std::make_unique<ServerForm>(m_prompter);
    m_form->show();
    m_form->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
    m_form->setFocus();
}

void TestServerForm::fillIn()
{
    field("connect_host")->setText(u"db.example.org"_s);
    field("connect_database")->setText(u"staff"_s);
    field("connect_login")->setText(u"camille"_s);
}

void TestServerForm::saysWhatIsWrongBesideTheField_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, const QString &text, bool good) {
        QTest::addRow("%s '%s'", name, qPrintable(text)) << QByteArray(name) << text << good;
    };
    row("connect_host", {}, false);
    row("connect_host", u"db example"_s, false);
    row("connect_host", u"http://db"_s, false);
    row("connect_host", u"me@db"_s, false);
    row("connect_host", u"127.0.0.1"_s, true);
    row("connect_host", u" db "_s, true);
    row("connect_host", u"/run/postgresql"_s, true);
    row("connect_port", {}, false);
    row("connect_port", u"0"_s, false);
    row("connect_port", u"65536"_s, false);
    row("connect_port", u"a"_s, false);
    row("connect_port", u"6432"_s, true);
    row("connect_database", {}, false);
    row("connect_database", u"a/b"_s, false);
    row("connect_login", u"  "_s, false);
    row("connect_password", {}, true);
    row("connect_certificate", u"/nonexistent/ca.crt"_s, false);
}

void TestServerForm::saysWhatIsWrongBesideTheField()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, text);
    QFETCH(bool, good);
    fillIn();
    QLineEdit *edit = field(name.constData());
    edit->setText(text);
    QCOMPARE(m_form->validate(), good);
    QCOMPARE(edit->property("invalid").toBool(), !good);
    if (good)
        return;
    QCOMPARE(QApplication::focusWidget(), edit);
    QVERIFY(edit->accessibleDescription().size() > 15); // in words, and for those who do not see the red
}

void TestServerForm::whatIsTypedTakesTheComplaintAway()
{
    QSignalSpy edited(m_form.get(), &ServerForm::edited);
    QVERIFY(!m_form->validate());
    QVERIFY(field("connect_login")->property("invalid").toBool());
    QTest::keyClicks(field("connect_login"), u"c"_s);
    QVERIFY(!field("connect_login")->property("invalid").toBool());
    QVERIFY(field("connect_database")->property("invalid").toBool());
    QCOMPARE(edited.size(), 1);
}

void TestServerForm::readsBackWhatItWasGiven()
{
    const auto url = *DatabaseUrl::parse(u"postgresql://c%20d@db:6432/staff?ca=/etc/ca.crt"_s);
    m_form->setUrl(url);
    m_form->setPassword(u" blanks belong "_s);
    QCOMPARE(m_form->url(), url);
    QCOMPARE(m_form->password(), u" blanks belong "_s);
}

void TestServerForm::aPastedAddressFillsAllFields()
{
    QSignalSpy taken(m_form.get(), &ServerForm::addressTaken);
    const QString ca = m_folder.filePath(u"ca.crt"_s);
    QGuiApplication::clipboard()->setText(u" postgresql://camille@db.example.org:6432/staff?ca="_s + ca);
    QTest::keySequence(field("connect_host"), QKeySequence::Paste);
    QCOMPARE(field("connect_host")->text(), u"db.example.org"_s);
    QCOMPARE(field("connect_port")->text(), u"6432"_s);
    QCOMPARE(field("connect_database")->text(), u"staff"_s);
    QCOMPARE(field("connect_login")->text(), u"camille"_s);
    QCOMPARE(field("connect_certificate")->text(), ca);
    QCOMPARE(QApplication::focusWidget(), field("connect_password")); // what is still lacking
    QCOMPARE(taken.size(), 1);
}

void TestServerForm::aTypedAddressCountsOnceTheFieldIsLeft()
{
    QTest::keyClicks(field("connect_host"), u"postgresql://camille@db:5433/sta"_s);
    QVERIFY(!field("connect_host")->property("invalid").toBool());
    QTest::keyClicks(field("connect_host"), u"ff"_s);
    QTest::keyClick(field("connect_host"), Qt::Key_Tab);
    QCOMPARE(field("connect_host")->text(), u"db"_s);
    QCOMPARE(field("connect_database")->text(), u"staff"_s);
}

void TestServerForm::aPasswordInTheAddressIsRefused()
{
    const QString address = u"postgresql://camille:secret@db.example.org/staff"_s;
    const QString sentence = DatabaseUrl::parse(address).error().message;
    QGuiApplication::clipboard()->setText(address);
    QTest::keySequence(field("connect_host"), QKeySequence::Paste);
    QVERIFY(field("connect_host")->property("invalid").toBool());
    QVERIFY(field("connect_host")->accessibleDescription().contains(sentence));
    QVERIFY(field("connect_database")->text().isEmpty());
    QVERIFY(!m_form->validate());
    QVERIFY(field("connect_host")->accessibleDescription().contains(sentence));
}

void TestServerForm::theCertificateIsChosen()
{
    QFile file(m_folder.filePath(u"ca.crt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    m_form->findChild<QPushButton *>(u"connect_chooseCertificate"_s)->click();
    auto *dialog = m_form->findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(file.fileName());
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(field("connect_certificate")->text(), file.fileName());
}

void TestServerForm::theEyeShowsThePassword()
{
    QLineEdit *password = field("connect_password");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    QVERIFY(!password->actions().isEmpty());
    QAction *eye = password->actions().constLast();
    const QString show = eye->text();
    eye->trigger();
    QCOMPARE(password->echoMode(), QLineEdit::Normal);
    QVERIFY(eye->text() != show);
    eye->trigger();
    QCOMPARE(password->echoMode(), QLineEdit::Password);
}

void TestServerForm::speaksTheNewLanguageAtOnce()
{
    const test::MarkingTranslator translator;
    QTRY_VERIFY(field("connect_host")->accessibleName().startsWith(test::MarkingTranslator::mark()));
    QVERIFY(field("connect_certificate")->placeholderText().startsWith(test::MarkingTranslator::mark()));
}

EFFECTIF_TEST(TestServerForm)
#include "tst_serverform.moc"
