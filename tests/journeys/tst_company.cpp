// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C01-C05, K04-K07, D21: an office says who it is, and everybody arranges the page that a day begins with.
#include "tests/support/protectedfile.h"
#include "ui/dialogs/accountdialog.h"
#include "ui/dialogs/homearrangementdialog.h"
#include "ui/pages/homepage.h"
#include "ui/pages/settingspage.h"
#include "ui/shell/pagetabs.h"
#include "ui/widgets/banner.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
/// The browser, as far as a test is concerned.
class Browser final : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"https"_s, this, "take"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"https"_s); }
    QUrl opened;

public Q_SLOTS:
    void take(const QUrl &url) { opened = url; }
};

QWidget *home(Journey &journey)
{
    return journey.window().findChild<HomePage *>();
}

QWidget *part(Journey &journey, const char *name)
{
    return home(journey)->findChild<QWidget *>(QLatin1StringView(name));
}

QWidget *settingsPage(Journey &journey)
{
    return journey.trigger("companySettings") ? journey.window().findChild<QWidget *>(u"companySettingsPage"_s) : nullptr;
}
} // namespace

class TestCompanyPages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfficeSaysWhoItIs();
    void whatCannotBeIsSaidBesideTheField();
    void theLogoIsAFileOfAnyPicture();
    void aModuleIsSwitchedOffAndOn();
    void everybodyArrangesTheirHome();
    void theOfficeSaysInWhichLanguageItInvites();
};

void TestCompanyPages::anOfficeSaysWhoItIs()
{
    Browser browser;
    Journey journey;
    journey.open(journey.makeDatabase(1));
    QVERIFY(!part(journey, "home_office")->isVisible());
    QVERIFY(!part(journey, "home_booking")->isVisible());
    QWidget *page = settingsPage(journey);
    QVERIFY(page);
    fill(page, "company_name", u"Résidence Les Lilas"_s);
    fill(page, "company_phone", u"0173791414"_s);
    auto *hours = page->findChild<QPlainTextEdit *>(u"company_hours"_s);
    hours->setFocus();
    typeInto(hours, u"N'hésitez pas à nous contacter"_s);
    fill(page, "company_contact", u"Mme Roy"_s);
    fill(page, "company_help_phone", u"01 73 79 14 39"_s);
    QVERIFY(journey.trigger("save"));
    auto *banner = page->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(u"Saved"_s), kPatience);
    QCOMPARE(page->findChild<QLineEdit *>(u"company_phone"_s)->text(), u"01 73 79 14 14"_s);
    QVERIFY(journey.trigger("home"));
    auto *lines = home(journey)->findChild<QLabel *>(u"home_officeLines"_s);
    QTRY_VERIFY_WITH_TIMEOUT(lines->isVisible(), kPatience);
    QCOMPARE(lines->text(), u"01 73 79 14 14\nN'hésitez pas à nous contacter"_s);
    QVERIFY(home(journey)->findChild<QLabel *>(u"home_officeHelp"_s)->text().contains(u"01 73 79 14 39"_s));
    auto *tile = static_cast<QAbstractButton *>(part(journey, "home_booking"));
    QTRY_VERIFY_WITH_TIMEOUT(tile->isVisible(), kPatience);
    QVERIFY2(tile->accessibleDescription().contains(u"01 73 79 14 39"_s), qPrintable(tile->accessibleDescription())); // no address yet
    page = settingsPage(journey);
    fill(page, "company_booking", u"www.exemple.fr/rdv"_s);
    press(page, "settings_save");
    QVERIFY(journey.trigger("home"));
    QTRY_VERIFY_WITH_TIMEOUT(tile->text().contains(u"Book"_s), kPatience);
    tile->click();
    QCOMPARE(browser.opened, QUrl(u"https://www.exemple.fr/rdv"_s));
    QCOMPARE(journey.finish(), QString());
}

void TestCompanyPages::whatCannotBeIsSaidBesideTheField()
{
    Journey journey;
    journey.open(journey.makeDatabase(1));
    QWidget *page = settingsPage(journey);
    QVERIFY(page);
    fill(page, "company_name", u"Les Lilas"_s);
    fill(page, "company_booking", u"javascript:alert(1)"_s);
    QVERIFY(journey.trigger("save"));
    auto *booking = page->findChild<QLineEdit *>(u"company_booking"_s);
    QTRY_VERIFY_WITH_TIMEOUT(booking->hasFocus(), kPatience);
    QCOMPARE(booking->text(), u"javascript:alert(1)"_s);
    QCOMPARE(page->findChild<QLineEdit *>(u"company_name"_s)->text(), u"Les Lilas"_s);
    QVERIFY(journey.trigger("closeTab")); // asks, and loses nothing
    QVERIFY(journey.answer(2));
    QCOMPARE(booking->text(), u"javascript:alert(1)"_s);
    fill(page, "company_booking", u"exemple.fr"_s);
    QVERIFY(journey.trigger("closeTab"));
    QVERIFY(journey.answer(0));
    QTRY_VERIFY_WITH_TIMEOUT(!journey.window().findChild<QWidget *>(u"companySettingsPage"_s), kPatience);
    QVERIFY(journey.trigger("home"));
    QTRY_COMPARE_WITH_TIMEOUT(home(journey)->findChild<QLabel *>(u"home_officeName"_s)->text(), u"Les Lilas"_s, kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestCompanyPages::theLogoIsAFileOfAnyPicture()
{
    Journey journey;
    QImage picture(900, 300, QImage::Format_RGB32);
    picture.fill(Qt::darkGreen);
    const QString file = journey.folder() + u"/logo.jpg"_s;
    QVERIFY(picture.save(file, "JPEG"));
    const QString text = journey.folder() + u"/logo.png"_s;
    QFile wrong(text);
    QVERIFY(wrong.open(QIODevice::WriteOnly) && wrong.write("no picture at all") > 0);
    wrong.close();
    journey.open(journey.makeDatabase(1));
    QWidget *page = settingsPage(journey);
    QVERIFY(page);
    QWidget *logo = page->findChild<QWidget *>(u"company_logo"_s)->parentWidget();
    const auto drop = [&](const QString &path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(logo, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(logo, &event);
    };
    auto *banner = page->findChild<Banner *>();
    drop(text);
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(u"no picture"_s), kPatience);
    drop(file);
    auto *remove = page->findChild<QPushButton *>(u"company_logo_remove"_s);
    QTRY_VERIFY_WITH_TIMEOUT(remove->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(part(journey, "home_office")->isVisibleTo(home(journey)), kPatience);
    remove->click();
    QTRY_VERIFY_WITH_TIMEOUT(!remove->isVisible(), kPatience);
    press(page, "settings_undo"); // removed by mistake
    QTRY_VERIFY_WITH_TIMEOUT(remove->isVisible(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestCompanyPages::aModuleIsSwitchedOffAndOn()
{
    Journey journey;
    journey.open(journey.makeDatabase(1));
    QVERIFY(action(journey, "licences")->isVisible());
    QWidget *page = settingsPage(journey);
    QVERIFY(page && journey.trigger("nextTab"));
    auto *box = page->findChild<QCheckBox *>(u"module_licences"_s);
    QVERIFY(box->isChecked());
    box->click();
    QTRY_VERIFY_WITH_TIMEOUT(!action(journey, "licences")->isVisible(), kPatience);
    QVERIFY(action(journey, "transfers")->isVisible());
    press(page, "settings_undo");
    QTRY_VERIFY_WITH_TIMEOUT(action(journey, "licences")->isVisible() && box->isChecked(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestCompanyPages::everybodyArrangesTheirHome()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(2);
    journey.open(url);
    QVERIFY(journey.trigger("home"));
    QTRY_VERIFY_WITH_TIMEOUT(part(journey, "home_bin")->isVisible(), kPatience);
    press(home(journey), "home_arrange");
    auto *dialog = shown<HomeArrangementDialog>(journey);
    QVERIFY(dialog);
    auto *tiles = dialog->findChild<QListWidget *>(u"arrange_tiles"_s);
    QCOMPARE(tiles->count(), 4); // what there can be for this person
    tiles->setCurrentRow(3);
    QTest::keyClick(tiles, Qt::Key_Space); // without the bin
    for (int i = 0; i < 2; ++i) {
        tiles->setCurrentRow(2 - i);
        press(dialog, "arrange_tiles_up"); // former staff first
    }
    press(dialog, "arrange_ok");
    QTRY_VERIFY_WITH_TIMEOUT(!part(journey, "home_bin")->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(part(journey, "home_former")->x() < part(journey, "home_new")->x(), kPatience);
    QVERIFY(journey.close());
    journey.start();
    journey.open(url);
    QVERIFY(journey.trigger("home"));
    QTRY_VERIFY_WITH_TIMEOUT(!part(journey, "home_bin")->isVisible() && part(journey, "home_former")->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(part(journey, "home_former")->x() < part(journey, "home_new")->x(), kPatience);
    press(home(journey), "home_arrange");
    dialog = shown<HomeArrangementDialog>(journey);
    press(dialog, "arrange_usual");
    press(dialog, "arrange_ok");
    QTRY_VERIFY_WITH_TIMEOUT(part(journey, "home_bin")->isVisible(), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(part(journey, "home_former")->x() > part(journey, "home_new")->x(), kPatience);
    QCOMPARE(journey.finish(), QString());
}

void TestCompanyPages::theOfficeSaysInWhichLanguageItInvites()
{
    Journey journey(0);
    const DatabaseUrl url = protectedFile(journey);
    journey.start();
    QVERIFY(signIn(journey, url, kEmail, kPassword));
    QWidget *page = settingsPage(journey);
    QVERIFY(page);
    auto *language = page->findChild<QComboBox *>(u"company_language"_s);
    QCOMPARE(language->currentText(), u"Français"_s);
    language->setCurrentIndex(language->findText(u"English"_s));
    press(page, "settings_save");
    auto *banner = page->findChild<Banner *>();
    QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible() && banner->text().contains(u"Saved"_s), kPatience);
    QCOMPARE(language->currentText(), u"English"_s);
    journey.window().openPage(u"accounts"_s);
    const auto languageOfANewOne = [&journey] {
        press(&journey.window(), "accounts_add");
        auto *dialog = shown<AccountDialog>(journey);
        const QString said = dialog ? dialog->findChild<QComboBox *>(u"account_language"_s)->currentText() : QString();
        delete dialog;
        return said;
    };
    QTRY_COMPARE_WITH_TIMEOUT(languageOfANewOne(), u"English"_s, kPatience); // once the office has told its pages
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestCompanyPages;
EFFECTIF_TEST(TestCompanyPages)
#include "tst_company.moc"
