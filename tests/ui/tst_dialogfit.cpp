// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog stands over its window and on its screen, whatever it grows by.
#include "tests/support/testcase.h"
#include "ui/dialogs/taskdialog.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
const auto kLong = u"The mail server does not accept the user or the password. Check both, and whether the provider wants another one. "_s;

class ManyFields final : public TaskDialog
{
public:
    ManyFields(int fields, QWidget *parent) : TaskDialog(u"many"_s, u"Many fields"_s, kLong, u"Save"_s, parent)
    {
        for (int i = 0; i < fields; ++i) {
            lines << new LineEdit(form());
            form()->add(u"Field %1"_s.arg(i), lines.last(), 2);
        }
    }
    void blameAll()
    {
        for (LineEdit *line : std::as_const(lines))
            form()->setMessage(line, Tone::Danger, kLong);
    }
    QPushButton *ok() const { return okButton(); }

    QList<LineEdit *> lines;
};

QRect roomOf(const QWidget &window)
{
    return window.screen()->availableGeometry();
}
} // namespace

class TestDialogFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// It grows between the call that shows it and the window manager's answer.
    void whatGrowsWhileItAppearsStaysOverItsWindow()
    {
        QWidget window;
        window.setGeometry(320, 180, 900, 640);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (int i = 0; i < 12; ++i) {
            ManyFields dialog(3, &window);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.open();
            QTest::qWait(i);
            dialog.inform(kLong.repeated(3));
            QVERIFY(QTest::qWaitForWindowExposed(&dialog));
            QTest::qWait(150);
            const QString where = u"%1,%2 after %3 ms"_s.arg(dialog.geometry().x()).arg(dialog.geometry().y()).arg(i);
            QVERIFY2(roomOf(dialog).contains(dialog.frameGeometry()), qPrintable(where));
            QVERIFY2(std::abs(dialog.geometry().center().x() - window.geometry().center().x()) < 12, qPrintable(where));
        }
    }

    void oneThatOpensBeforeItsWindowIsThereFollowsIt()
    {
        QWidget window;
        window.setGeometry(600, 300, 900, 640);
        ManyFields dialog(3, &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        window.show();
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTRY_VERIFY(std::abs(dialog.geometry().center().x() - window.geometry().center().x()) < 12);
        QTRY_VERIFY(std::abs(dialog.geometry().center().y() - window.geometry().center().y()) < 60);
    }

    /// Its buttons stay in sight; what does not fit is scrolled to.
    void whatIsHigherThanTheScreenIsScrolled()
    {
        QWidget window;
        window.setGeometry(20, 400, 800, 500);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        ManyFields dialog(12, &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *scroll = dialog.findChild<QScrollArea *>();
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0); // it has room for all of it
        dialog.blameAll();
        QTRY_VERIFY(scroll->verticalScrollBar()->maximum() > 0);
        QTRY_VERIFY2(roomOf(dialog).contains(dialog.frameGeometry()), qPrintable(u"%1 high"_s.arg(dialog.height())));
        QVERIFY(dialog.rect().contains(dialog.ok()->geometry()));
        LineEdit *last = dialog.lines.last();
        QVERIFY(last->visibleRegion().isEmpty());
        last->setFocus();
        QTRY_COMPARE(last->visibleRegion().boundingRect(), last->rect());
    }
};

EFFECTIF_TEST(TestDialogFit)
#include "tst_dialogfit.moc"
