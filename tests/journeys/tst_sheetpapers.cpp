// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/attachmentservice.h"
#include "models/services/noteservice.h"
#include "models/services/photoservice.h"
#include "tests/support/desk.h"
#include "tests/support/testcase.h"
#include "ui/dialogs/cropdialog.h"
#include "ui/pages/filespanel.h"
#include "ui/pages/notespanel.h"
#include "ui/pages/recordlistpage.h"
#include "ui/widgets/photoframe.h"

#include <QBuffer>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

namespace effectif::test {

using namespace Qt::StringLiterals;

namespace {
const auto kStaff = u"staff"_s;

QByteArray picture(const char *format, const QSize &size = {400, 300})
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QPainter(&image).fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// What another program would be asked to show.
class Viewer : public QObject
{
    Q_OBJECT
public:
    Viewer() { QDesktopServices::setUrlHandler(u"file"_s, this, "show"); }
    ~Viewer() override { QDesktopServices::unsetUrlHandler(u"file"_s); }
    QString path;

public Q_SLOTS:
    void show(const QUrl &url) { path = url.toLocalFile(); }
};
} // namespace

class TestSheetPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotoIsDroppedCroppedAndTakenBack();
    void whatIsNoPictureIsRefusedInWords();
    void aPhotoIsPastedAndRemoved();
    void aNewSheetIsSavedFirst();
    void facesInTheList();
    void filesAreDroppedSeenAndTakenBack();
    void aNewVersionKeepsTheOldOne();
    void anotherProgramGetsAPrivateCopy();
    void aCopyThatCannotBeWritten();
    void aFileIsDescribed();
    void notesAreWrittenChangedAndTakenBack();
    void aHalfWrittenNoteIsNotLost();
};

void TestSheetPapers::aPhotoIsDroppedCroppedAndTakenBack()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(2);
    const RecordId id = desk.openFirst(url);
    auto *frame = desk.sheet()->findChild<PhotoFrame *>();
    QVERIFY(!frame->hasPhoto());
    desk.drop(frame, {desk.file(u"me.txt"_s, picture("PNG"))}); // judged by content, not by name
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->findChild<CropDialog *>(), kPatience);
    auto *dialog = desk.sheet()->findChild<CropDialog *>();
    QTRY_VERIFY(dialog->isVisible());
    auto *view = desk.in<QWidget>(dialog, "crop_view");
    QTRY_VERIFY(view->hasFocus()); // the keyboard is enough
    for (const int key : {Qt::Key_Plus, Qt::Key_Plus, Qt::Key_Left, Qt::Key_Up})
        QTest::keyClick(view, static_cast<Qt::Key>(key));
    QTest::keyClick(view, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(frame->hasPhoto(), kPatience);
    QVERIFY(Desk::said(desk.sheet()).contains(u"added"_s));
    QVERIFY(desk.press(desk.sheet(), "photo_undo"));
    QTRY_VERIFY_WITH_TIMEOUT(!frame->hasPhoto(), kPatience);
    QCOMPARE(desk.finish(), QString());
    QVERIFY(PhotoService(*desk.otherProgram(url)).photo(kStaff, id)->isEmpty());
}

void TestSheetPapers::whatIsNoPictureIsRefusedInWords()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(1));
    auto *frame = desk.sheet()->findChild<PhotoFrame *>();
    desk.drop(frame, {desk.file(u"me.png"_s, "Dear Sir or Madam")});
    QTRY_VERIFY_WITH_TIMEOUT(Desk::said(desk.sheet()).contains(u".gif"_s), kPatience);
    desk.drop(frame, {desk.folder() + u"/gone.png"_s});
    QTRY_VERIFY_WITH_TIMEOUT(Desk::said(desk.sheet()).contains(u"gone.png"_s), kPatience);
    QVERIFY(!desk.sheet()->findChild<CropDialog *>());
    QVERIFY(!frame->hasPhoto());
    QCOMPARE(desk.finish(), QString());
}

void TestSheetPapers::aPhotoIsPastedAndRemoved()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(1));
    auto *frame = desk.sheet()->findChild<PhotoFrame *>();
    auto *data = new QMimeData;
    data->setData(u"image/png"_s, picture("PNG"));
    QGuiApplication::clipboard()->setMimeData(data);
    frame->setFocus();
    QTest::keySequence(frame, QKeySequence::Paste);
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->findChild<CropDialog *>(), kPatience);
    QVERIFY(desk.press(desk.sheet()->findChild<CropDialog *>(), "crop_use"));
    QTRY_VERIFY_WITH_TIMEOUT(frame->hasPhoto(), kPatience);
    QTest::keyClick(frame, Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(!frame->hasPhoto(), kPatience);
    QVERIFY(Desk::said(desk.sheet()).contains(u"removed"_s));
    QVERIFY(desk.press(desk.sheet(), "photo_undo"));
    QTRY_VERIFY_WITH_TIMEOUT(frame->hasPhoto(), kPatience);
    QCOMPARE(desk.finish(), QString());
}

void TestSheetPapers::aNewSheetIsSavedFirst()
{
    Desk desk;
    desk.open(desk.makeDatabase(1));
    QVERIFY(desk.trigger("newSheet"));
    QTRY_VERIFY(desk.sheet() && desk.sheet()->findChild<PhotoFrame *>());
    auto *frame = desk.sheet()->findChild<PhotoFrame *>();
    QTRY_VERIFY(!frame->isEnabled());
    QVERIFY(frame->toolTip().contains(u"Save"_s)); // it says why
    QCOMPARE(desk.finish(), QString());
}

void TestSheetPapers::facesInTheList()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(3);
    desk.open(url);
    const QString quiet = desk.finish();
    auto other = desk.otherProgram(url);
    const RecordId id = desk.list()->model()->ids().first();
    const QImage before = desk.table()->grab().toImage();
    QVERIFY(PhotoService(*other).replace(kStaff, id, {picture("JPEG", {64, 64}), picture("JPEG", {64, 64})}));
    QTRY_VERIFY_WITH_TIMEOUT(desk.table()->grab().toImage() != before, kPatience); // another program's change, within a second
    auto *photos = desk.list()->findChild<QAction *>(u"listPhotos"_s);
    const QImage with = desk.table()->grab().toImage();
    photos->setChecked(false);
    QVERIFY(desk.table()->grab().toImage() != with);
    QCOMPARE(quiet, QString());
}

void TestSheetPapers::filesAreDroppedSeenAndTakenBack()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(2));
    auto *panel = desk.panel<FilesPanel>();
    auto *files = desk.in<QTableView>(panel, "files");
    desk.drop(panel, {desk.file(u"letter.txt"_s, "Dear Zoé"), desk.file(u"photo.png"_s, picture("PNG"))});
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 2, kPatience);
    QTRY_VERIFY(Desk::said(panel).contains(u"2 "_s));
    files->setCurrentIndex(files->model()->index(0, 0));
    auto *text = desk.in<QPlainTextEdit>(panel, "previewText");
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"Dear Zoé"_s, kPatience);
    QVERIFY(text->isVisible());
    files->setCurrentIndex(files->model()->index(1, 0));
    QTRY_VERIFY_WITH_TIMEOUT(desk.in<QWidget>(panel, "previewPicture")->isVisible(), kPatience);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 1, kPatience);
    QVERIFY(desk.press(panel, "files_undo"));
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 2, kPatience);
    // a program is refused by name, and the other file of the same drop is taken all the same
    desk.drop(panel, {desk.file(u"invoice.pdf.exe"_s, "MZ"), desk.file(u"more.txt"_s, "more")});
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 3, kPatience);
    QTRY_VERIFY(Desk::said(panel).contains(u"program"_s));
    // the next sheet has none of them
    QVERIFY(desk.trigger("next"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->title().startsWith(u"Martin 002"_s), kPatience);
    QTRY_COMPARE(files->model()->rowCount(), 0);
    QCOMPARE(desk.finish(), QString());
}

void TestSheetPapers::aNewVersionKeepsTheOldOne()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    {
        auto other = desk.otherProgram(url);
        AttachmentService service(*other);
        const RecordId id = other->records().firstPage(kStaff, 1)->first();
        const auto made = service.add(kStaff, id, {{u"contract.txt"_s, 0, {}, {}}, "first"});
        QVERIFY(service.addVersion(*made, {{u"contract.txt"_s, 0, {}, {}}, "second"}));
    }
    desk.openFirst(url);
    auto *panel = desk.panel<FilesPanel>();
    auto *text = desk.in<QPlainTextEdit>(panel, "previewText");
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"second"_s, kPatience);
    auto *versions = desk.in<QComboBox>(panel, "files_version");
    QCOMPARE(versions->count(), 2);
    versions->setCurrentIndex(1);
    Q_EMIT versions->activated(1);
    QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"first"_s, kPatience);
    QCOMPARE(desk.finish(), QString());
}

void TestSheetPapers::anotherProgramGetsAPrivateCopy()
{
    Desk desk;
    Viewer viewer;
    const DatabaseUrl url = desk.makeDatabase(1);
    desk.openFirst(url);
    auto *panel = desk.panel<FilesPanel>();
    desk.drop(panel, {desk.file(u"paper.pdf"_s, "%PDF-1.4 \x01")});
    QVERIFY(desk.press(panel, "files_open"));
    QTRY_VERIFY_WITH_TIMEOUT(!viewer.path.isEmpty(), kPatience);
    const QFileInfo copy(viewer.path);
    QCOMPARE(copy.fileName(), u"paper.pdf"_s);
    QCOMPARE(copy.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner | QFile::ExeGroup | QFile::ExeOther),
             QFileDevice::Permissions());
    QCOMPARE(desk.finish(), QString());
    QVERIFY(desk.trigger("closeDatabase"));
    QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(viewer.path), kPatience); // nothing stays behind
}

void TestSheetPapers::aCopyThatCannotBeWritten()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(1));
    auto *panel = desk.panel<FilesPanel>();
    desk.drop(panel, {desk.file(u"paper.txt"_s, "some text")});
    const QString quiet = desk.finish(); // the system's dialog takes what time it takes
    for (const QString &target : {desk.folder() + u"/no such folder/copy.txt"_s, desk.folder() + u"/copy.txt"_s}) {
        QVERIFY(desk.press(panel, "files_save"));
        QTRY_VERIFY(panel->findChild<QFileDialog *>());
        auto *dialog = panel->findChild<QFileDialog *>();
        QCOMPARE(dialog->selectedFiles().value(0).section(u'/', -1), u"paper.txt"_s);
        Q_EMIT dialog->fileSelected(target);
        delete dialog;
        if (target.contains("no such"_L1))
            QTRY_VERIFY_WITH_TIMEOUT(Desk::said(panel).contains(u"could not be written"_s), kPatience);
        else
            QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(target).size(), 9, kPatience);
    }
    QCOMPARE(quiet, QString());
}

void TestSheetPapers::aFileIsDescribed()
{
    Desk desk;
    desk.openFirst(desk.makeDatabase(1));
    auto *panel = desk.panel<FilesPanel>();
    auto *files = desk.in<QTableView>(panel, "files");
    desk.drop(panel, {desk.file(u"scan 12.txt"_s, "some text")});
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->rowCount(), 1, kPatience);
    files->setFocus();
    QTest::keyClick(files, Qt::Key_F2);
    QTRY_VERIFY(panel->findChild<QDialog *>(u"fileFactsDialog"_s));
    auto *dialog = panel->findChild<QDialog *>(u"fileFactsDialog"_s);
    typeInto(desk.in<QLineEdit>(dialog, "file_name"), u"Residence permit"_s); // the name before the dot is selected
    auto *type = desk.in<QComboBox>(dialog, "file_type");
    type->setCurrentIndex(3);
    auto *expires = desk.in<QLineEdit>(dialog, "file_expires");
    expires->setFocus();
    typeInto(expires, u"32/13/2020"_s);
    QVERIFY(desk.press(dialog, "file_save"));
    QVERIFY(dialog->isVisible()); // a day that does not exist keeps it open
    expires->selectAll();
    typeInto(expires, u"01/02/2020"_s);
    QVERIFY(desk.press(dialog, "file_save"));
    QTRY_COMPARE_WITH_TIMEOUT(files->model()->index(0, 0).data().toString(), u"Residence permit.txt"_s, kPatience);
    QCOMPARE(files->model()->index(0, 1).data().toString(), u"Residence permit"_s);
    QVERIFY(files->model()->index(0, 2).data().toString().startsWith(u"Expired"_s)); // in words
    QCOMPARE(desk.finish(), QString());
}

void TestSheetPapers::notesAreWrittenChangedAndTakenBack()
{
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(1);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<NotesPanel>();
    auto *text = desk.in<QPlainTextEdit>(panel, "notes_text");
    text->setFocus();
    typeInto(text, u"See https://example.org/a <b>not bold</b>"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.in<QLabel>(panel, "note_text"), kPatience);
    QTRY_COMPARE(text->toPlainText(), QString());
    auto *note = desk.in<QLabel>(panel, "note_text");
    QVERIFY(note->text().contains(u"<a href=\"https://example.org/a\">"_s));
    QVERIFY(note->text().contains(u"&lt;b&gt;"_s));
    Q_EMIT note->linkActivated(u"https://example.org/a"_s);
    QVERIFY(desk.answer(1)); // asks before it leaves the program
    QVERIFY(desk.press(panel, "note_edit"));
    auto *editor = desk.in<QPlainTextEdit>(panel, "note_editor");
    editor->selectAll();
    typeInto(editor, u"Called back"_s);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(desk.in<QLabel>(panel, "note_text") && desk.in<QLabel>(panel, "note_text")->text() == u"Called back"_s, kPatience);
    QVERIFY(desk.press(panel, "note_remove"));
    QTRY_VERIFY_WITH_TIMEOUT(!desk.in<QLabel>(panel, "note_text"), kPatience);
    QVERIFY(desk.press(panel, "notes_undo"));
    QTRY_VERIFY_WITH_TIMEOUT(desk.in<QLabel>(panel, "note_text"), kPatience);
    QCOMPARE(desk.finish(), QString());
    auto other = desk.otherProgram(url);
    const auto seen = NoteService(*other).list({kStaff, id}, 10);
    QCOMPARE(seen->notes.size(), 1);
    QVERIFY(!seen->notes.first().mine && seen->notes.first().edited.isValid());
}

void TestSheetPapers::aHalfWrittenNoteIsNotLost()
{
    constexpr int kSave = 0;
    constexpr int kStay = 2;
    Desk desk;
    const DatabaseUrl url = desk.makeDatabase(2);
    const RecordId id = desk.openFirst(url);
    auto *panel = desk.panel<NotesPanel>();
    auto *text = desk.in<QPlainTextEdit>(panel, "notes_text");
    text->setFocus();
    typeInto(text, u"Half a"_s);
    QVERIFY(desk.sheet()->isDirty());
    QVERIFY(desk.trigger("next"));
    QVERIFY(desk.answer(kStay));
    QCOMPARE(text->toPlainText(), u"Half a"_s);
    QVERIFY(desk.trigger("next"));
    QVERIFY(desk.answer(kSave));
    QTRY_VERIFY_WITH_TIMEOUT(desk.sheet()->title().startsWith(u"Martin 002"_s), kPatience);
    QCOMPARE(text->toPlainText(), QString());
    text->setFocus();
    typeInto(text, u"The other"_s);
    QVERIFY(desk.press(panel, "notes_add"));
    QVERIFY(desk.close()); // it is on its way: nothing is asked
    QCOMPARE(desk.finish(), QString());
    auto other = desk.otherProgram(url);
    QCOMPARE(NoteService(*other).list({kStaff, id}, 10)->notes.first().text, u"Half a"_s);
    QCOMPARE(NoteService(*other).list({kStaff, id + 1}, 10)->notes.first().text, u"The other"_s);
}

} // namespace effectif::test

using effectif::test::TestSheetPapers;
EFFECTIF_TEST(TestSheetPapers)
#include "tst_sheetpapers.moc"
