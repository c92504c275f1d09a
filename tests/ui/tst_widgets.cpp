// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/photofile.h"
#include "tests/support/testcase.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busybar.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/cropview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/focusheirs.h"
#include "ui/widgets/growingtextedit.h"
#include "ui/widgets/listtable.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/wheelguard.h"

#include <QClipboard>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace effectif;

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapeEmptiesTheSearchFirst()
    {
        QWidget window;
        auto *search = new SearchField(&window);
        QSignalSpy results(search, &SearchField::resultsWanted);
        QTest::keyClicks(search, QStringLiteral("zoe"));
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(results.count(), 2);
        QKeyEvent first(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(search, &first);
        QVERIFY(search->text().isEmpty());
        QVERIFY(first.isAccepted());
        QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        second.ignore();
        QCoreApplication::sendEvent(search, &second);
        QVERIFY(!second.isAccepted()); // the window's turn
        QVERIFY(!search->accessibleName().isEmpty());
    }

    void theFirstDownChoosesTheFirstRow()
    {
        QTableView table;
        makeListTable(&table, QStringLiteral("things"));
        QStandardItemModel model(3, 2);
        table.setModel(&model);
        table.show();
        QVERIFY(QTest::qWaitForWindowActive(&table));
        table.setFocus(Qt::TabFocusReason);
        QVERIFY(!table.selectionModel()->hasSelection());
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.selectionModel()->selectedRows().value(0).row(), 0);
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.selectionModel()->selectedRows().value(0).row(), 1);
        QTest::keyClick(&table, Qt::Key_Up);
        QCOMPARE(table.selectionModel()->selectedRows().value(0).row(), 0);
    }

    /// The keyboard is left by a button that did its work, also behind a dialog.
    void theKeyboardGoesToAnHeirNotToTheNeighbour()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        QPushButton heir(QStringLiteral("Change"));
        QPushButton done(QStringLiteral("Unlock"));
        QPushButton neighbour(QStringLiteral("Destroy"));
        for (QPushButton *button : {&heir, &done, &neighbour})
            layout.addWidget(button);
        heir.hide();
        setFocusHeirs(&done, {&heir, &neighbour});
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        done.setFocus();
        done.hide();
        heir.show(); // only afterwards
        QTRY_COMPARE(QApplication::focusWidget(), &heir);
        done.show();
        done.setFocus();
        done.setEnabled(false);
        QTRY_COMPARE(QApplication::focusWidget(), &heir);
        done.setEnabled(true);
        done.setFocus();
        {
            QDialog dialog(&window);
            dialog.open();
            QVERIFY(QTest::qWaitForWindowActive(&dialog));
            done.hide();
            QTRY_COMPARE(window.focusWidget(), &heir);
        }
    }

    void theSearchsButtonHasAName()
    {
        SearchField search;
        search.setText(QStringLiteral("a"));
        bool named = false;
        const QList<QToolButton *> buttons = search.findChildren<QToolButton *>();
        for (const QToolButton *button : buttons)
            named = named || button->accessibleName() == QStringLiteral("Clear the search");
        QVERIFY(named);
    }

    void dataIsNeverRichText()
    {
        PlainLabel label(QStringLiteral("<b>bold</b>"));
        QCOMPARE(label.textFormat(), Qt::PlainText);
        label.resize(label.sizeHint());
        QVERIFY(label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(QStringLiteral("<b>bold</b>")));
    }

    void longTextsGiveWay()
    {
        PlainLabel label(QStringLiteral("words ").repeated(80));
        QVERIFY(label.minimumSizeHint().width() < 100);
        label.setWordWrap(true);
        QVERIFY(label.heightForWidth(200) > label.fontMetrics().height());
    }

    void theBannerTellsAndGoes()
    {
        QWidget window;
        auto *banner = new Banner(&window);
        QVERIFY(banner->isHidden());
        QSignalSpy dismissed(banner, &Banner::dismissed);
        banner->announce(Tone::Warning, QStringLiteral("Somebody changed it."));
        QPushButton *button = banner->addButton(QStringLiteral("Reload"));
        QVERIFY(!banner->isHidden());
        QCOMPARE(banner->accessibleName(), QStringLiteral("Somebody changed it."));
        banner->announce(Tone::Danger, QStringLiteral("Gone."));
        QVERIFY(button->isHidden());
        QCOMPARE(banner->text(), QStringLiteral("Gone."));
        banner->dismiss();
        banner->dismiss();
        QCOMPARE(dismissed.count(), 1);
    }

    void anEmptyPageOffersOneThingToDo()
    {
        EmptyState empty;
        QSignalSpy activated(&empty, &EmptyState::activated);
        empty.setContent(QStringLiteral("users"), QStringLiteral("Nobody yet."));
        QVERIFY(empty.button()->isHidden());
        empty.setContent(QStringLiteral("users"), QStringLiteral("Nobody yet."), {}, QStringLiteral("New sheet"));
        empty.button()->click();
        QCOMPARE(activated.count(), 1);
    }

    void initialsOfNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("initials");
        QTest::newRow("two words") << QStringLiteral("Lefèvre Zoé") << QStringLiteral("LZ");
        QTest::newRow("accent") << QStringLiteral("étienne inès") << QStringLiteral("ÉI");
        QTest::newRow("one") << QStringLiteral("Garçon") << QStringLiteral("G");
        QTest::newRow("three") << QStringLiteral("De La Tour") << QStringLiteral("DL");
        QTest::newRow("marks") << QStringLiteral("(?) Paul") << QStringLiteral("P");
        QTest::newRow("none") << QString() << QString();
    }
    void initialsOfNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, initials);
        QCOMPARE(Avatar::initials(name), initials);
        QCOMPARE(Avatar::colourOf(name), Avatar::colourOf(name));
    }

    void anEmptyPillIsNotThere()
    {
        QWidget window;
        auto *pill = new Pill(QStringLiteral("Active"), Tone::Success, &window);
        QVERIFY(!pill->isHidden());
        QCOMPARE(pill->accessibleName(), QStringLiteral("Active"));
        pill->setText(QString(), Tone::Muted);
        QVERIFY(pill->isHidden());
    }

    void aTextGrowsWithinItsBounds()
    {
        GrowingTextEdit text;
        text.setLineBounds(2, 4);
        text.resize(300, 10);
        const int two = text.height();
        text.setPlainText(QStringLiteral("1\n2\n3"));
        const int three = text.height();
        text.setPlainText(QString(20, QLatin1Char('\n')));
        const int most = text.height();
        QVERIFY(two < three && three < most);
        text.setPlainText(QString(40, QLatin1Char('\n')));
        QCOMPARE(text.height(), most);
        text.clear();
        QCOMPARE(text.height(), two);
    }

    void aNarrowerTextGrows()
    {
        QWidget window;
        QVBoxLayout layout(&window);
        auto *text = new GrowingTextEdit;
        layout.addWidget(text);
        text->setLineBounds(2, 12);
        window.resize(900, 400);
        window.show();
        text->setPlainText(QStringLiteral("some words that fill a line ").repeated(12));
        QTRY_VERIFY(text->height() > 0);
        const int wide = text->height();
        window.resize(260, 400);
        QTRY_VERIFY(text->height() > wide);
        QVERIFY(text->verticalScrollBar()->maximum() == 0 || text->document()->size().height() > 12);
    }

    void aBookIsNotPastedIntoAText()
    {
        GrowingTextEdit text;
        QSignalSpy refused(&text, &GrowingTextEdit::pasteRefused);
        auto *data = new QMimeData;
        data->setText(QString(1024 * 1024, u'x'));
        QGuiApplication::clipboard()->setMimeData(data);
        text.setPlainText(QStringLiteral("before"));
        text.paste();
        QCOMPARE(text.toPlainText(), QStringLiteral("before"));
        QCOMPARE(refused.count(), 1);
        QVERIFY(refused.first().first().toString().contains(QLocale().toString(1024 * 1024)));
        QGuiApplication::clipboard()->setText(QString(20'001, u'y')); // too long to be saved, and can be shortened
        text.paste();
        QCOMPARE(text.toPlainText().size(), 20'007);
    }

    void theSmallestPicturesAreCropped()
    {
        for (const QSize &size : {QSize(1, 1), QSize(1, 500), QSize(500, 1), QSize(2, 3)}) {
            QImage picture(size, QImage::Format_RGB32);
            picture.fill(Qt::red);
            CropView view;
            view.resize(400, 400);
            view.setPicture(picture);
            view.grab();
            for (const int zoom : {100, 1000, -5}) {
                view.setZoom(zoom);
                view.turn(zoom > 0);
                for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Down, Qt::Key_Plus})
                    QTest::keyClick(&view, key);
                QVERIFY(view.picture().rect().contains(view.square()));
                QVERIFY(view.square().width() >= 1 && view.square().width() == view.square().height());
            }
            QVERIFY(!photofile::encode(view.picture(), view.square()).photo.isEmpty());
        }
    }

    void theWheelNeedsTheFocus()
    {
        QSpinBox spin;
        ignoreWheelWithoutFocus(&spin);
        QVERIFY(spin.focusPolicy() != Qt::WheelFocus);
        QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&spin, &wheel);
        QCOMPARE(spin.value(), 0);
        QVERIFY(!wheel.isAccepted());
    }

    void unknownTicksAreKept()
    {
        CheckListField field;
        field.setItems({{QStringLiteral("a"), QStringLiteral("Apple")}});
        field.setChecked({QStringLiteral("a"), QStringLiteral("gone")});
        QCOMPARE(field.summary(), QStringLiteral("Apple, gone"));
        QCOMPARE(field.checkedIds().size(), 2);
    }

    void theBusyLineKeepsItsRoom()
    {
        BusyBar bar;
        const int height = bar.height();
        bar.setBusy(true);
        QVERIFY(bar.isBusy());
        QCOMPARE(bar.height(), height);
        bar.setBusy(false);
        QVERIFY(!bar.isBusy());
    }
};

EFFECTIF_TEST(TestWidgets)
#include "tst_widgets.moc"
