// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to a sheet that nobody meant them to: too much, too fast, at the wrong moment.
#include "app/bootstrap/translators.h"
#include "models/services/attachmentservice.h"
#include "models/services/noteservice.h"
#include "tests/support/desk.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/cropdialog.h"
#include "ui/pages/filespanel.h"
#include "ui/pages/notespanel.h"
#include "ui/widgets/photoframe.h"

#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;
constexpr int kWait = 0;
constexpr int kWithout = 1;

QStringList filesOf(Desk &desk, const DatabaseUrl &url, RecordId id)
{
    auto other = desk.otherProgram(url);
    QStringList names;
    const auto found = AttachmentService(*other).list(kStaff, id);
    for (const Attachment &file : found ? *found : QList<Attachment>())
        names << file.facts.name;
    return names;
}
} // namespace

class TestRoughHandling final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fiftyFilesAtOnce();
    void strangeNamesAreMadeHarmless();
    void aFileThatVanishesWhileOthersAreRead();
    void twoFilesOfOneName();
    void whatWasAddedIsWhatIsDescribed();
    void filesGoOnWhenAnotherSheetIsShown();
    void closingWaitsForTheFiles();
    void closingWithoutThem();
    void aPhotoReadTooLateIsNotAnotherPersons();
    void aMegabyteIsPasted();
    void twoHundredStepsBackAndForth();
    void coloursAndLanguageChangeUnderADialog();
    void oneNoteInTwoWindows();
};

void TestRoughHandling::fiftyFilesAtOnce()
{
    Desk desk(0); // fifty times a late answer is a long wait, and shows nothing more
    desk.openFirst(desk.makeDatabase(1));
    auto *panel = desk.panel<FilesPanel>();
    QStringList paths;
    for (int i = 0; i < 44; ++i)
        paths << desk.file(u"paper %1.txt"_s.arg(i, 2, 10, QLatin1Char('0')), QByteArray::number(i));
    paths.insert(10, desk.file(u"empty.txt"_s, {}));
    paths.insert(20, desk.folder());
    paths.insert(30, desk.file(u"game.exe"_s, "MZ"));
    for (int i = 0; i < 3; ++i)
        paths << desk.folder() + u"/given/never there %1"_s.arg(i);
    desk.drop(panel, paths);
    auto *files = desk.in<QTableView>(panel, "files");
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 44, kPatience);
    QTRY_VERIFY(!panel->isWorking() && !Desk::said(panel).isEmpty());
    const QStringList lines = Desk::said(panel).split(u'\n');
    QCOMPARE(lines.size(), 5); // how many are in, three that are not and why, and how many more
    QVERIFY(lines.at(0).contains(u"44"_s));
    QVERIFY(lines.at(1).contains(u"empty.txt"_s)); // among fifty, which one?
    QVERIFY(lines.at(3).contains(u"game.exe"_s));
    QVERIFY(lines.at(4).contains(u"3"_s));
    QCOMPARE(desk.finish(), QString());
}

void TestRoughHandling::strangeNamesAreMadeHarmless()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<FilesPanel>();
    const QString longName = QString(246, u'n') + u".txt"_s; // as long as a disk takes
    const QStringList names{u"\u202Etxt.elcitra.txt"_s, u"back\\slash.txt"_s, u"🎉 fête.txt"_s, longName, u"a:b?c.txt"_s};
    QStringList paths;
    for (const QString &name : names)
        paths << desk.file(name, "text");
    desk.drop(panel, paths);
    auto *files = desk.in<QTableView>(panel, "files");
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 5, kPatience);
    QCOMPARE(desk.finish(), QString());
    const QStringList stored = filesOf(desk, url, id);
    for (const QString &name : {u"txt.elcitra.txt"_s, u"slash.txt"_s, u"🎉 fête.txt"_s, u"a_b_c.txt"_s})
        QVERIFY2(stored.contains(name), qPrintable(stored.join(u" | "_s)));
    QVERIFY(std::ranges::any_of(stored, [](const QString &name) { return name.size() == 150 && name.endsWith(".txt"_L1); }));
}

void TestRoughHandling::aFileThatVanishesWhileOthersAreRead()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(1));
    auto *panel = desk.panel<FilesPanel>();
    const QString first = desk.file(u"first.bin"_s, QByteArray(3 * 1024 * 1024, '\1'));
    const QString gone = desk.file(u"gone.txt"_s, "text");
    const QString last = desk.file(u"last.txt"_s, "text");
    desk.drop(panel, {first, gone, last});
    QVERIFY(QFile::remove(gone)); // its turn comes when the first one is stored
    auto *files = desk.in<QTableView>(panel, "files");
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 2, kPatience);
    QTRY_VERIFY(Desk::said(panel).contains(u"gone.txt"_s));
    QCOMPARE(desk.finish(), QString());
}

void TestRoughHandling::twoFilesOfOneName()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<FilesPanel>();
    desk.drop(panel, {desk.file(u"a.txt"_s, "first"), desk.file(u"b.txt"_s, "second")});
    auto *files = desk.in<QTableView>(panel, "files");
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 2, kPatience);
    files->setCurrentIndex(files->model()->index(1, 0));
    QVERIFY(desk.press(panel, "files_describe"));
    QTRY_VERIFY(panel->findChild<QDialog *>(u"fileFactsDialog"_s));
    auto *dialog = panel->findChild<QDialog *>(u"fileFactsDialog"_s);
    desk.in<QLineEdit>(dialog, "file_name")->setText(u"a.txt"_s);
    QVERIFY(desk.press(dialog, "file_save"));
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->index(1, 0).data().toString(), u"a.txt"_s, kPatience);
    QCOMPARE(files->model()->rowCount(), 2); // each keeps its own content
    auto *text = desk.in<QPlainTextEdit>(panel, "previewText");
    for (const auto &[row, content] : {std::pair(0, u"first"_s), std::pair(1, u"second"_s)}) {
        files->setCurrentIndex(files->model()->index(row, 0));
        QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), content, kPatience);
    }
    QCOMPARE(desk.finish(), QString());
    QCOMPARE(filesOf(desk, url, id), (QStringList{u"a.txt"_s, u"a.txt"_s}));
}

void TestRoughHandling::whatWasAddedIsWhatIsDescribed()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(1));
    auto *panel = desk.panel<FilesPanel>();
    auto *files = desk.in<QTableView>(panel, "files");
    desk.drop(panel, {desk.file(u"old 1.txt"_s, "text"), desk.file(u"old 2.txt"_s, "text")});
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 2, kPatience);
    QTRY_VERIFY(!panel->isWorking());
    files->setCurrentIndex(files->model()->index(1, 0));
    desk.drop(panel, {desk.file(u"new.txt"_s, "text")});
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 3, kPatience);
    QTest::qWait(1500); // the news of it has come, too
    QCOMPARE(files->model()->index(files->currentIndex().row(), 0).data().toString(), u"new.txt"_s);
    files->setCurrentIndex(files->model()->index(2, 0)); // and even after a look at another one
    QVERIFY(desk.press(panel, "files_describeAdded"));
    QTRY_VERIFY(panel->findChild<QDialog *>(u"fileFactsDialog"_s));
    QCOMPARE(desk.in<QLineEdit>(panel->findChild<QDialog *>(u"fileFactsDialog"_s), "file_name")->text(), u"new.txt"_s);
    QCOMPARE(desk.finish(), QString());
}

void TestRoughHandling::filesGoOnWhenAnotherSheetIsShown()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(2);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<FilesPanel>();
    desk.drop(panel, {desk.file(u"a.txt"_s, "a"), desk.file(u"b.txt"_s, "b"), desk.file(u"c.txt"_s, "c")});
    QVERIFY(desk.trigger("next")); // asks nothing
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->title().startsWith(u"Martin 002"_s), kPatience);
    QTRY_VERIFY_WITH_TIMEOUT(!panel->isWorking(), kPatience);
    QCOMPARE(desk.in<QTableView>(panel, "files")->model()->rowCount(), 0);
    QCOMPARE(desk.finish(), QString());
    QCOMPARE(filesOf(desk, url, id).size(), 3);
}

void TestRoughHandling::closingWaitsForTheFiles()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<FilesPanel>();
    QStringList paths;
    for (int i = 0; i < 8; ++i)
        paths << desk.file(u"%1.txt"_s.arg(i), "text");
    desk.drop(panel, paths);
    desk.window().close();
    QVERIFY(desk.answer(kWait));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window().isVisible(), kPatience);
    QCOMPARE(desk.finish(), QString());
    QCOMPARE(filesOf(desk, url, id).size(), 8);
}

void TestRoughHandling::closingWithoutThem()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<FilesPanel>();
    QStringList paths;
    for (int i = 0; i < 40; ++i)
        paths << desk.file(u"%1.txt"_s.arg(i), "text");
    desk.drop(panel, paths);
    desk.window().close();
    QVERIFY(desk.answer(kWithout));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.window().isVisible(), kPatience);
    QCOMPARE(desk.finish(), QString());
    QVERIFY(filesOf(desk, url, id).size() < 40);
}

void TestRoughHandling::aPhotoReadTooLateIsNotAnotherPersons()
{
    Desk desk(0); // the sheets come sooner than the picture
    desk.openFirst(desk.makeDatabase(2));
    QImage picture(6000, 5000, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "JPEG");
    const QString quiet = desk.finish();
    QTest::qWait(500); // the neighbour is read ahead
    desk.drop(desk.sheet()->findChild<PhotoFrame *>(), {desk.file(u"face.jpg"_s, bytes)});
    desk.trigger("next");
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->title().startsWith(u"Martin 002"_s), kPatience);
    QTest::qWait(3000);
    QVERIFY(!desk.sheet()->findChild<CropDialog *>());
    QCOMPARE(quiet, QString());
}

void TestRoughHandling::aMegabyteIsPasted()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    desk.openFirst(url);
    QGuiApplication::clipboard()->setText(u"word "_s.repeated(1024 * 1024 / 5));
    auto *city = desk.sheet()->findChild<QLineEdit *>(u"city"_s);
    city->setFocus();
    city->selectAll();
    QTest::keySequence(city, QKeySequence::Paste);
    QVERIFY(desk.trigger("save"));
    QTRY_VERIFY(Desk::said(desk.sheet()).contains(u"corrected"_s)); // refused in words, and still there
    QVERIFY(desk.sheet()->isDirty() && city->text().size() > 1000);
    QVERIFY(desk.trigger("undo"));
    QCOMPARE(desk.shown("city"), u"Lyon"_s);
    auto *tabs = desk.sheet()->findChild<QTabWidget *>(u"sheetTabs"_s);
    tabs->setCurrentIndex(1);
    auto *remarks = desk.sheet()->findChild<QPlainTextEdit *>(u"notes"_s);
    QTRY_VERIFY(remarks && remarks->isVisible());
    remarks->setFocus();
    QTest::keySequence(remarks, QKeySequence::Paste);
    QCOMPARE(remarks->toPlainText(), QString());
    QVERIFY(!remarks->accessibleDescription().isEmpty()); // why, beside the field
    auto *panel = desk.panel<NotesPanel>();
    auto *text = desk.in<QPlainTextEdit>(panel, "notes_text");
    text->setFocus();
    typeInto(text, u"Kept"_s);
    QTest::keySequence(text, QKeySequence::Paste);
    QCOMPARE(text->toPlainText(), u"Kept"_s);
    QVERIFY(Desk::said(panel).contains(u"too long"_s));
    QGuiApplication::clipboard()->setText(u"word "_s.repeated(5000)); // more than a note may hold
    QTest::keySequence(text, QKeySequence::Paste);
    QVERIFY(desk.press(panel, "notes_add"));
    QTRY_VERIFY_WITH_TIMEOUT(Desk::said(panel).contains(u"20,000"_s), kPatience);
    QVERIFY(text->toPlainText().startsWith(u"Kept"_s));
    QCOMPARE(desk.finish(), QString());
}

void TestRoughHandling::twoHundredStepsBackAndForth()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(1));
    auto *tabs = desk.sheet()->findChild<QTabWidget *>(u"sheetTabs"_s);
    for (int i = 0; i < 50; ++i) { // four steps a round, on two tabs
        tabs->setCurrentIndex(0);
        QVERIFY(desk.type("city", u"C%1"_s.arg(i)));
        QVERIFY(desk.type("position", u"P%1"_s.arg(i)));
        tabs->setCurrentIndex(1);
        QVERIFY(desk.type("emergency_contact_name", u"E%1"_s.arg(i)));
        QVERIFY(desk.type("external_id", u"X%1"_s.arg(i)));
    }
    auto *undo = desk.window().findChild<QAction *>(u"undo"_s);
    auto *redo = desk.window().findChild<QAction *>(u"redo"_s);
    int steps = 0;
    for (; undo->isEnabled() && steps < 1000; ++steps)
        undo->trigger();
    QVERIFY2(steps >= 200, qPrintable(QString::number(steps)));
    QVERIFY(!desk.sheet()->isDirty());
    QCOMPARE(desk.shown("city"), u"Lyon"_s);
    QCOMPARE(desk.shown("external_id"), QString());
    for (int i = 0; i < steps; ++i)
        redo->trigger();
    QVERIFY(!redo->isEnabled());
    QCOMPARE(desk.shown("city"), u"C49"_s);
    QCOMPARE(desk.shown("position"), u"P49"_s);
    QCOMPARE(desk.shown("emergency_contact_name"), u"E49"_s);
    QCOMPARE(desk.shown("external_id"), u"X49"_s);
    QCOMPARE(tabs->currentIndex(), 1); // where the last step was
    QCOMPARE(desk.finish(), QString());
}

void TestRoughHandling::coloursAndLanguageChangeUnderADialog()
{
    Desk desk;
    desk.setInstaller([](Language language) { installTranslators(*qApp, language); });
    desk.openFirst(desk.makeDatabase(1));
    QImage picture(300, 300, QImage::Format_RGB32);
    picture.fill(Qt::red);
    auto *data = new QMimeData;
    data->setImageData(picture); // pixels only, no file
    QGuiApplication::clipboard()->setMimeData(data);
    auto *frame = desk.sheet()->findChild<PhotoFrame *>();
    frame->setFocus();
    QTest::keySequence(frame, QKeySequence::Paste);
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->findChild<CropDialog *>(), kPatience);
    auto *dialog = desk.sheet()->findChild<CropDialog *>();
    const QString quiet = desk.finish(); // painting every widget anew takes what it takes
    const QImage light = dialog->grab().toImage();
    desk.theme().apply(ThemeMode::Dark);
    QTRY_VERIFY(dialog->grab().toImage() != light);
    desk.window().setLanguage(Language::French);
    QTRY_COMPARE(desk.in<QPushButton>(dialog, "crop_use")->text(), u"Utiliser cette photo"_s);
    desk.window().setLanguage(Language::English);
    desk.theme().apply(ThemeMode::Light);
    QVERIFY(dialog->isVisible());
    QVERIFY(desk.press(dialog, "crop_use"));
    QTRY_VERIFY_WITH_TIMEOUT(frame->hasPhoto(), kPatience);
    QCOMPARE(quiet, QString());
}

void TestRoughHandling::oneNoteInTwoWindows()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<NotesPanel>();
    auto *text = desk.in<QPlainTextEdit>(panel, "notes_text");
    text->setFocus();
    typeInto(text, u"First"_s);
    QVERIFY(desk.press(panel, "notes_add"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.in<QLabel>(panel, "note_text"), kPatience);
    QVERIFY(desk.press(panel, "note_edit"));
    auto *editor = desk.in<QPlainTextEdit>(panel, "note_editor");
    editor->selectAll();
    typeInto(editor, u"Typed here"_s);
    const QString quiet = desk.finish();
    {
        auto other = desk.otherProgram(url, u"Léa Martin"_s); // the same person, in another window
        NoteService notes(*other);
        const auto known = notes.list({kStaff, id}, 1);
        QVERIFY(known && notes.edit(known->notes.first(), u"Typed there"_s));
    }
    QTRY_COMPARE_WITH_TIMEOUT(desk.in<QLabel>(panel, "note_text")->text(), u"Typed there"_s, kPatience); // above what is typed
    QVERIFY(desk.in<QLabel>(panel, "note_text")->isVisible());
    QCOMPARE(editor->toPlainText(), u"Typed here"_s);
    QVERIFY(desk.press(panel, "note_save")); // knowing that
    QTRY_VERIFY_WITH_TIMEOUT(desk.in<QLabel>(panel, "note_text") && desk.in<QLabel>(panel, "note_text")->text() == u"Typed here"_s, kPatience);
    QVERIFY(!desk.sheet()->isDirty());
    QCOMPARE(quiet, QString());
    auto other = desk.otherProgram(url);
    QCOMPARE(NoteService(*other).list({kStaff, id}, 10)->notes.first().text, u"Typed here"_s);
}

} // namespace effectif::test

using effectif::test::TestRoughHandling;
EFFECTIF_TEST(TestRoughHandling)
#include "tst_roughhandling.moc"
