// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomepage.h"

#include "models/services/credentials.h"
#include "models/settings/settings.h"
#include "tests/support/testcase.h"
#include "tests/support/fakekeyring.h"
#include "tests/ui/markingtranslator.h"
#include "ui/dialogs/databasechooser.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QUrl>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestWelcomePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void cardsWorkByKeyboard();
    void cardsSayWhatTheyDo();
    void createAsksForAFile();
    void connectShowsItsDialog();
    void recentDatabasesOpenAndGo();
    void aMissingFileIsGreyAndCanBeRemoved();
    void aRecentServerAsksForItsPassword();
    void spoiltEntriesAreLeftOut();
    void aDroppedFileOpens();
    void otherThingsCannotBeDropped();
    void nothingCanBePressedWhileItOpens();
    void errorsStandInABanner();
    void speaksTheNewLanguageAtOnce();
    void fitsEveryWidth_data();
    void fitsEveryWidth();

private:
    QAbstractButton *button(const char *name) { return m_page->findChild<QAbstractButton *>(QLatin1StringView(name)); }
    DatabaseUrl makeFile(const QString &name);
    void show();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Prompter> m_prompter;
    std::unique_ptr<Credentials> m_credentials;
    std::unique_ptr<DatabaseChooser> m_chooser;
    std::unique_ptr<WelcomePage> m_page;
    QList<OpenRequest> m_probed;
};

void TestWelcomePage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_settings->store(setting::kUserName, u"Camille"_s);
    m_settings->store(setting::kDatabaseFolder, m_folder->path());
    m_prompter = std::make_unique<Prompter>(*m_settings);
    m_credentials = std::make_unique<Credentials>(std::make_shared<test::FakeKeyring>());
    m_probed.clear();
    m_chooser = std::make_unique<DatabaseChooser>(
        *m_settings, *m_prompter, *m_credentials,
        [this](const OpenRequest &request, QObject *, const std::function<void(Result<void>)> &done) {
            m_probed << request;
            done({});
        });
    m_page = std::make_unique<WelcomePage>(*m_chooser);
}

void TestWelcomePage::cleanup()
{
    m_page.reset();
}

void TestWelcomePage::show()
{
    m_page->resize(1000, 600);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

DatabaseUrl TestWelcomePage::makeFile(const QString &name)
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("The test's file cannot be written.");
    return DatabaseUrl::sqlite(file.fileName());
}

void TestWelcomePage::cardsWorkByKeyboard()
{
    show();
    QSignalSpy demo(m_page.get(), &WelcomePage::demoWanted);
    m_page->setFocus();
    QCOMPARE(QApplication::focusWidget(), button("welcome_demo"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(demo.size(), 2);
    for (const char *next : {"welcome_create", "welcome_open", "welcome_connect"}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), button(next));
    }
}

void TestWelcomePage::cardsSayWhatTheyDo()
{
    for (const char *name : {"welcome_demo", "welcome_create", "welcome_open", "welcome_connect"}) {
        QVERIFY(button(name));
        QVERIFY(!button(name)->accessibleName().isEmpty());
        QVERIFY(button(name)->accessibleDescription().size() > 30);
    }
    QVERIFY(button("welcome_create")->accessibleDescription().contains(u"read everything"_s));
}

void TestWelcomePage::createAsksForAFile()
{
    show();
    QSignalSpy wanted(m_page.get(), &WelcomePage::databaseWanted);
    button("welcome_create")->click();
    auto *dialog = m_page->findChild<QFileDialog *>(u"chooseNewFile"_s);
    QVERIFY(dialog);
    QVERIFY(QDir(m_folder->path()).mkdir(u"Ici"_s));
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(m_folder->filePath(u"Ici/Bureau"_s));
    QTest::keyClick(dialog->findChild<QLineEdit *>(u"fileNameEdit"_s), Qt::Key_Return);
    QTRY_COMPARE(wanted.size(), 1);
    const auto request = wanted.first().first().value<OpenRequest>();
    QCOMPARE(request.url.file, m_folder->filePath(u"Ici/Bureau.effectif"_s));
    QCOMPARE(request.mode, OpenRequest::Mode::Create);
    QCOMPARE(request.userName, u"Camille"_s);
    // the next database is looked for there; other files elsewhere
    QCOMPARE(m_settings->value(setting::kDatabaseFolder), m_folder->filePath(u"Ici"_s));
    QCOMPARE(m_settings->value(setting::kPictureFolder), QString());
}

void TestWelcomePage::connectShowsItsDialog()
{
    show();
    button("welcome_connect")->click();
    auto *dialog = m_page->findChild<ConnectDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->request().userName, u"Camille"_s);
    dialog->reject();
    QTRY_VERIFY(!m_page->findChild<ConnectDialog *>());
}

void TestWelcomePage::recentDatabasesOpenAndGo()
{
    const DatabaseUrl first = makeFile(u"first.effectif"_s);
    const DatabaseUrl second = makeFile(u"second.effectif"_s);
    m_chooser->remember(first);
    m_chooser->remember(second);
    m_page->activated();
    show();
    QCOMPARE(button("recent_0")->text(), u"second"_s); // latest first
    QSignalSpy wanted(m_page.get(), &WelcomePage::databaseWanted);
    QTest::keyClick(button("recent_1"), Qt::Key_Return);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<OpenRequest>().url, first);
    QCOMPARE(wanted.first().first().value<OpenRequest>().mode, OpenRequest::Mode::Open);
    QTest::keyClick(button("recent_remove_0"), Qt::Key_Space);
    QCOMPARE(m_chooser->recent(), QList<DatabaseUrl>{first});
    QTRY_VERIFY(!button("recent_1"));
    QCOMPARE(button("recent_0")->text(), u"first"_s);
    QVERIFY(QFile::exists(second.file));
    QCOMPARE(QApplication::focusWidget(), button("welcome_demo"));
}

void TestWelcomePage::aMissingFileIsGreyAndCanBeRemoved()
{
    m_chooser->remember(DatabaseUrl::sqlite(m_folder->filePath(u"gone.effectif"_s)));
    m_chooser->remember(makeFile(u"here.effectif"_s));
    m_page->refresh();
    show();
    QTRY_VERIFY(!button("recent_1")->isEnabled());
    QVERIFY(button("recent_0")->isEnabled());
    QVERIFY(button("recent_1")->accessibleDescription().contains(u"Not found"_s));
    QVERIFY(button("recent_remove_1")->isEnabled());
    button("recent_remove_1")->click();
    QCOMPARE(m_chooser->recent().size(), 1);
}

void TestWelcomePage::aRecentServerAsksForItsPassword()
{
    const auto url = *DatabaseUrl::parse(u"postgresql://camille@db.example.org:5432/staff"_s);
    m_chooser->remember(url);
    m_credentials->store(url, u"kept"_s, nullptr);
    m_page->refresh();
    show();
    QSignalSpy wanted(m_page.get(), &WelcomePage::databaseWanted);
    button("recent_0")->click();
    QVERIFY(m_page->findChild<ConnectDialog *>());
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(m_probed.size(), 1);
    QCOMPARE(wanted.first().first().value<OpenRequest>().password, u"kept"_s);
    QCOMPARE(wanted.first().first().value<OpenRequest>().url, url);
}

void TestWelcomePage::spoiltEntriesAreLeftOut()
{
    m_settings->store(setting::kRecentDatabases,
                      QStringList{u"nonsense"_s, u"postgresql://a:secret@b/c"_s, u"sqlite:/a/b.effectif"_s});
    QCOMPARE(m_chooser->recent().size(), 1);
    for (int i = 0; i < 30; ++i)
        m_chooser->remember(DatabaseUrl::sqlite(u"/a/%1.effectif"_s.arg(i)));
    QVERIFY(m_chooser->recent().size() <= 10);
    QCOMPARE(m_chooser->recent().first().displayName(), u"29"_s);
}

void TestWelcomePage::aDroppedFileOpens()
{
    show();
    const DatabaseUrl url = makeFile(u"dropped.effectif"_s);
    QSignalSpy wanted(m_page.get(), &WelcomePage::databaseWanted);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(url.file)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_page.get(), &drop);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<OpenRequest>().url, url);
}

void TestWelcomePage::otherThingsCannotBeDropped()
{
    QMimeData data;
    data.setUrls({QUrl(u"https://example.org/a.effectif"_s)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_page.get(), &enter);
    QVERIFY(!enter.isAccepted());
}

void TestWelcomePage::nothingCanBePressedWhileItOpens()
{
    m_page->setBusy(u"Opening…"_s);
    QVERIFY(!button("welcome_demo")->isEnabled());
    QVERIFY(m_page->findChild<BusyBar *>()->isBusy());
    QCOMPARE(m_page->findChild<QLabel *>(u"welcome_tagline"_s)->text(), u"Opening…"_s);
    QVERIFY(!m_page->acceptDrops());
    m_page->setBusy({});
    QVERIFY(button("welcome_demo")->isEnabled());
    QVERIFY(!m_page->findChild<BusyBar *>()->isBusy());
}

void TestWelcomePage::errorsStandInABanner()
{
    m_page->setBusy(u"Opening…"_s);
    m_page->showError({ErrorKind::Invalid, u"This is no database."_s, u"26"_s, {}});
    auto *banner = m_page->findChild<Banner *>(u"welcome_banner"_s);
    QVERIFY(!banner->isHidden());
    QCOMPARE(banner->text(), u"This is no database."_s);
    QVERIFY(button("welcome_demo")->isEnabled());
    button("welcome_copyDetails")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"26"_s));
    button("welcome_demo")->click();
    QVERIFY(banner->isHidden());
}

void TestWelcomePage::speaksTheNewLanguageAtOnce()
{
    m_chooser->remember(makeFile(u"a.effectif"_s));
    m_page->refresh();
    QSignalSpy titles(m_page.get(), &Page::titleChanged);
    show();
    const test::MarkingTranslator translator;
    QTRY_VERIFY(button("welcome_demo")->text().startsWith(test::MarkingTranslator::mark()));
    QVERIFY(button("welcome_create")->accessibleDescription().startsWith(test::MarkingTranslator::mark()));
    QVERIFY(button("recent_remove_0")->accessibleName().startsWith(test::MarkingTranslator::mark()));
    QVERIFY(m_page->title().startsWith(test::MarkingTranslator::mark()));
    QVERIFY(titles.size() > 0);
}

void TestWelcomePage::fitsEveryWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("recent");
    for (const int width : {420, 700, 1000, 1920}) {
        QTest::addRow("%d alone", width) << width << false;
        QTest::addRow("%d recent", width) << width << true;
    }
}

void TestWelcomePage::fitsEveryWidth()
{
    QFETCH(int, width);
    QFETCH(bool, recent);
    if (recent)
        m_chooser->remember(makeFile(u"a.effectif"_s));
    m_page->refresh();
    show();
    m_page->resize(width, 600);
    QTRY_COMPARE(m_page->width(), width);
    for (const char *name : {"welcome_demo", "welcome_create", "welcome_open", "welcome_connect"}) {
        const QAbstractButton *card = button(name);
        const auto left = [this, card] { return card->mapTo(m_page.get(), QPoint()).x(); };
        QTRY_VERIFY2(left() >= 0 && left() + card->width() <= width, name);
        QTRY_VERIFY2(card->height() >= card->heightForWidth(card->width()), name); // no text is cut
    }
}

EFFECTIF_TEST(TestWelcomePage)
#include "tst_welcomepage.moc"
