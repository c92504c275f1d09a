// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/record.h"
#include "tests/support/testcase.h"
#include "tests/ui/editorfixture.h"
#include "ui/fields/fieldeditor_choice.h"
#include "ui/fields/fieldeditor_date.h"
#include "ui/fields/fieldeditor_file.h"
#include "ui/fields/fieldeditor_line.h"
#include "ui/fields/fieldeditor_reference.h"
#include "ui/theme/palette.h"
#include "ui/widgets/checklistfield.h"

#include <QAction>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace effectif;
using namespace effectif::test;

class TestFieldEditors : public QObject
{
    Q_OBJECT

private:
    static void leave(FieldEditor &editor)
    {
        QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
        QCoreApplication::sendEvent(editor.focusTarget(), &out);
    }
    static QLineEdit &lineOf(FieldEditor &editor) { return *qobject_cast<QLineEdit *>(editor.focusTarget()); }
    static QToolButton *actionButton(const FieldEditor &editor)
    {
        const QList<QToolButton *> buttons = editor.focusTarget()->findChildren<QToolButton *>();
        return buttons.value(0);
    }

private Q_SLOTS:
    void cleanup()
    {
        while (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void writesANumberInItsCanonicalFormOnLeaving()
    {
        const auto editor = editorOf(probe(QStringLiteral("phone")));
        QSignalSpy finished(editor.get(), &FieldEditor::editingFinished);
        typeInto(*editor, QStringLiteral("0612345678"));
        QCOMPARE(textIn(*editor), QStringLiteral("0612345678"));
        leave(*editor);
        QCOMPARE(textIn(*editor), QStringLiteral("06 12 34 56 78"));
        QCOMPARE(finished.count(), 1);
    }

    /// A tab that is closed with the cursor in a field: what the field's widgets tell then reaches nobody.
    void goesWhileThePersonIsInIt()
    {
        for (const FieldType *type : fieldTypes()) {
            auto editor = editorOf(probe(type->id()));
            editor->show();
            editor->activateWindow();
            QVERIFY2(QTest::qWaitForWindowActive(editor.get()), qPrintable(type->id()));
            editor->focusTarget()->setFocus();
            QTest::keyClicks(editor->focusTarget(), QStringLiteral("1"));
            QSignalSpy finished(editor.get(), &FieldEditor::editingFinished);
            editor.reset();
            QCOMPARE(finished.count(), 0);
        }
    }

    void tellsEachChangeOnce()
    {
        const auto editor = editorOf(probe(QStringLiteral("text")));
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        QTest::keyClicks(editor->focusTarget(), QStringLiteral("Zo"));
        QCOMPARE(edited.count(), 2);
        QTest::keyClick(editor->focusTarget(), Qt::Key_Space); // means the same
        QCOMPARE(edited.count(), 2);
        QCOMPARE(editor->value().toString(), QStringLiteral("Zo"));
    }

    void doesNotDisturbTheWriterByAnEcho()
    {
        const auto editor = editorOf(probe(QStringLiteral("phone")));
        connect(editor.get(), &FieldEditor::edited, editor.get(), [&] { editor->setValue(editor->value()); });
        QTest::keyClicks(editor->focusTarget(), QStringLiteral("0612345678"));
        QCOMPARE(textIn(*editor), QStringLiteral("0612345678"));
        typeInto(*editor, QStringLiteral("06 12 oops"));
        QCOMPARE(editor->pendingText(), QStringLiteral("06 12 oops"));
    }

    void dropsWhatWasTypedWhenTheFormIsReset()
    {
        const auto editor = editorOf(probe(QStringLiteral("date")));
        editor->setValue(QDate(2026, 5, 1));
        typeInto(*editor, QStringLiteral("32/05/2026"));
        QVERIFY(editor->issue());
        editor->setValue(QDate(2026, 5, 1)); // the same value, by the person's wish
        QVERIFY(!editor->issue());
        QCOMPARE(textIn(*editor), QStringLiteral("01/05/2026"));
    }

    void blamesNobodyWhileTyping()
    {
        const auto editor = editorOf(probe(QStringLiteral("date")));
        QTest::keyClicks(editor->focusTarget(), QStringLiteral("32/05/2026"));
        QVERIFY(!editor->problem());
        leave(*editor);
        QVERIFY(editor->problem());
        QTest::keyClick(editor->focusTarget(), Qt::Key_Home);
        QTest::keyClick(editor->focusTarget(), Qt::Key_Delete);
        QVERIFY(!editor->problem()); // 2/05/2026: seen at once
    }

    void keepsTheOwnersProblemUntilTheNextEdit()
    {
        const auto editor = editorOf(probe(QStringLiteral("text")));
        QSignalSpy changed(editor.get(), &FieldEditor::problemChanged);
        editor->setProblem(FieldIssue{QStringLiteral("probe"), FieldIssue::Severity::Error, QStringLiteral("Needed.")});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(editor->focusTarget()->accessibleDescription(), QStringLiteral("Needed."));
        leave(*editor);
        QVERIFY(editor->problem());
        QTest::keyClick(editor->focusTarget(), Qt::Key_A);
        QVERIFY(!editor->problem());
    }

    void bringsBackADraft()
    {
        const auto editor = editorOf(probe(QStringLiteral("date")));
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        editor->setPendingText(QStringLiteral("31/02/2026"));
        QCOMPARE(textIn(*editor), QStringLiteral("31/02/2026"));
        QVERIFY(editor->issue());
        editor->setPendingText(QStringLiteral("28/02/2026"));
        QCOMPARE(editor->value().toDate(), QDate(2026, 2, 28));
        QVERIFY(!editor->issue());
        QCOMPARE(edited.count(), 0);
    }

    void proposesANumberByItsArrow_data()
    {
        QTest::addColumn<QString>("series");
        QTest::newRow("matricule") << QStringLiteral("matricule");
        QTest::newRow("file number") << QStringLiteral("file_number");
    }
    void proposesANumberByItsArrow()
    {
        QFETCH(QString, series);
        FieldDefinition field = probe(QStringLiteral("text"));
        field.numberSeries = series;
        const auto editor = editorOf(field);
        auto *line = qobject_cast<LineFieldEditor *>(editor.get());
        QVERIFY(line);
        QSignalSpy requested(line, &LineFieldEditor::numberRequested);
        QToolButton *arrow = actionButton(*editor);
        QVERIFY(arrow);
        QVERIFY(arrow->accessibleName().contains(QStringLiteral("Probe & sons")));
        QVERIFY(arrow->toolTip().contains(QStringLiteral("F4")));
        arrow->click();
        QCOMPARE(requested.count(), 1);
        QSignalSpy edited(line, &FieldEditor::edited);
        editor->enter(QStringLiteral("SA00012"));
        QCOMPARE(edited.count(), 1);
        QCOMPARE(textIn(*editor), QStringLiteral("SA00012"));
        editor->setReadOnly(true);
        QVERIFY(!arrow->defaultAction()->isVisible());
    }

    void theTwoArrowsDiffer()
    {
        QVERIFY(arrowGreen(paletteOf(Scheme::Light)) != arrowOrange(paletteOf(Scheme::Light)));
        QVERIFY(arrowGreen(paletteOf(Scheme::Light)).hslHue() > 90);
        QVERIFY(arrowOrange(paletteOf(Scheme::Light)).hslHue() < 45);
    }

    void opensAnAddressOnlyWhenItIsOne()
    {
        const auto editor = editorOf(probe(QStringLiteral("email")));
        auto *line = qobject_cast<LineFieldEditor *>(editor.get());
        QSignalSpy link(line, &LineFieldEditor::linkActivated);
        QAction *open = actionButton(*editor)->defaultAction();
        QVERIFY(!open->isVisible());
        typeInto(*editor, QStringLiteral("zoe@example.fr"));
        QVERIFY(open->isVisible());
        open->trigger();
        QCOMPARE(link.count(), 1);
        QCOMPARE(link.at(0).at(0).toUrl(), QUrl(QStringLiteral("mailto:zoe@example.fr")));
        typeInto(*editor, QStringLiteral("zoe@"));
        QVERIFY(!open->isVisible());
    }

    void takesADayFromTheCalendar()
    {
        const auto editor = editorOf(probe(QStringLiteral("date")));
        editor->show();
        editor->setValue(QDate(2026, 5, 1));
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        actionButton(*editor)->click();
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        auto *calendar = popup->findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2026, 5, 1));
        Q_EMIT calendar->clicked(QDate(2026, 5, 20));
        QCOMPARE(editor->value().toDate(), QDate(2026, 5, 20));
        QCOMPARE(textIn(*editor), QStringLiteral("20/05/2026"));
        QCOMPARE(edited.count(), 1);
    }

    void keepsTheTimeWhenTheDayChanges()
    {
        const auto editor = editorOf(probe(QStringLiteral("datetime")));
        editor->show();
        const QDateTime before(QDate(2026, 5, 1), QTime(14, 30));
        editor->setValue(before.toUTC());
        actionButton(*editor)->click();
        Q_EMIT QApplication::activePopupWidget()->findChild<QCalendarWidget *>()->clicked(QDate(2026, 5, 2));
        QCOMPARE(editor->value().toDateTime(), before.addDays(1).toUTC());
    }

    void knowsThreeAnswers()
    {
        const auto editor = editorOf(probe(QStringLiteral("yesno")));
        const QList<QPushButton *> buttons = editor->findChildren<QPushButton *>();
        QCOMPARE(buttons.size(), 3);
        QVERIFY(buttons.at(0)->isChecked());
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        buttons.at(2)->click();
        QCOMPARE(editor->value(), QVariant(false));
        buttons.at(1)->click();
        QCOMPARE(editor->value(), QVariant(true));
        buttons.at(0)->click();
        QVERIFY(editor->value().isNull());
        QCOMPARE(edited.count(), 3);
        editor->setValue(true);
        QVERIFY(buttons.at(1)->isChecked());
        QCOMPARE(edited.count(), 3);
        for (const QPushButton *button : buttons)
            QVERIFY(button->accessibleName().startsWith(QStringLiteral("Probe & sons: ")));
    }

    void choosesByTypingAhead()
    {
        const auto editor = editorOf(probe(QStringLiteral("choice")));
        auto *combo = qobject_cast<QComboBox *>(editor->focusTarget());
        QVERIFY(combo);
        QCOMPARE(combo->count(), 4);
        QCOMPARE(combo->currentText(), QString());
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        QTest::keyClick(combo, Qt::Key_T);
        QCOMPARE(editor->value().toString(), QStringLiteral("two"));
        QTest::keyClick(combo, Qt::Key_Delete);
        QVERIFY(editor->value().isNull());
        QCOMPARE(edited.count(), 2);
    }

    void showsAValueThatHasLeftTheList()
    {
        const auto editor = editorOf(probe(QStringLiteral("choice")));
        auto *combo = qobject_cast<QComboBox *>(editor->focusTarget());
        editor->setValue(QStringLiteral("gone"));
        QCOMPARE(editor->value().toString(), QStringLiteral("gone"));
        QCOMPARE(combo->currentText(), QStringLiteral("gone"));
        QVERIFY(editor->issue());
    }

    void theWheelChangesNothingUnasked()
    {
        const auto editor = editorOf(probe(QStringLiteral("choice")));
        editor->setValue(QStringLiteral("one"));
        QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(editor->focusTarget(), &wheel);
        QVERIFY(!wheel.isAccepted());
        QCOMPARE(editor->value().toString(), QStringLiteral("one"));
    }

    void ticksSeveral()
    {
        const auto editor = editorOf(probe(QStringLiteral("choices")));
        auto *field = qobject_cast<CheckListField *>(editor->focusTarget());
        QVERIFY(field);
        editor->show();
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        QTest::keyClick(field, Qt::Key_Space);
        auto *list = QApplication::activePopupWidget()->findChild<QListWidget *>();
        QVERIFY(list);
        list->item(2)->setCheckState(Qt::Checked);
        list->item(0)->setCheckState(Qt::Checked);
        QCOMPARE(editor->value().toStringList(), (QStringList{QStringLiteral("one"), QStringLiteral("three")}));
        QCOMPARE(field->summary(), QStringLiteral("One, Three"));
        list->item(0)->setCheckState(Qt::Unchecked);
        list->item(2)->setCheckState(Qt::Unchecked);
        QVERIFY(editor->value().isNull());
        QCOMPARE(edited.count(), 4);
    }

    void mustBeChosenFromTheList()
    {
        const auto editor = editorOf(probe(QStringLiteral("reference")));
        auto *reference = qobject_cast<ReferenceFieldEditor *>(editor.get());
        QSignalSpy wanted(reference, &ReferenceFieldEditor::suggestionsWanted);
        QTest::keyClicks(editor->focusTarget(), QStringLiteral("ouest"));
        QCOMPARE(wanted.count(), 5);
        QCOMPARE(wanted.last().at(0).toString(), QStringLiteral("ouest"));
        QVERIFY(editor->value().isNull());
        QVERIFY(editor->issue());
        leave(*editor);
        QCOMPARE(textIn(*editor), QStringLiteral("ouest"));
        reference->setSuggestions({Reference{7, QStringLiteral("Est")}, Reference{8, QStringLiteral("Ouest")}});
        // Written out, and only one is called so; the answer came after the person had left.
        QCOMPARE(editor->value().value<Reference>().id, 8);
        QCOMPARE(textIn(*editor), QStringLiteral("Ouest"));
        QVERIFY(!editor->issue());
    }

    void doesNotGuessBetweenNamesakes()
    {
        const auto editor = editorOf(probe(QStringLiteral("reference")));
        auto *reference = qobject_cast<ReferenceFieldEditor *>(editor.get());
        QTest::keyClicks(editor->focusTarget(), QStringLiteral("Martin"));
        reference->setSuggestions({Reference{1, QStringLiteral("Martin")}, Reference{2, QStringLiteral("Martin")}});
        leave(*editor);
        QVERIFY(editor->value().isNull());
        QVERIFY(editor->problem());
    }

    void leavesFilesToItsOwner()
    {
        const FieldDefinition field = probe(QStringLiteral("file"));
        const auto editor = editorOf(field);
        auto *file = qobject_cast<FileFieldEditor *>(editor.get());
        QSignalSpy wanted(file, &FileFieldEditor::fileWanted);
        QSignalSpy copy(file, &FileFieldEditor::copyWanted);
        auto *choose = editor->findChild<QPushButton *>(QStringLiteral("probe_choose"));
        auto *save = editor->findChild<QToolButton *>(QStringLiteral("probe_copy"));
        auto *remove = editor->findChild<QToolButton *>(QStringLiteral("probe_remove"));
        QVERIFY(save->isHidden() && remove->isHidden());
        choose->click();
        QCOMPARE(wanted.count(), 1);
        editor->enter(meant(typeOf(field).samples().constFirst().text, field));
        QVERIFY(!save->isHidden() && !remove->isHidden());
        save->click();
        QCOMPARE(copy.count(), 1);
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        remove->click();
        QCOMPARE(edited.count(), 1);
        QVERIFY(editor->value().isNull());
    }

    void tabLeavesALongText()
    {
        const auto editor = editorOf(probe(QStringLiteral("longtext")));
        auto *text = qobject_cast<QPlainTextEdit *>(editor->focusTarget());
        QVERIFY(text->tabChangesFocus());
        const int before = text->height();
        typeInto(*editor, QStringLiteral("1\n2\n3\n4\n5\n6"));
        QVERIFY(text->height() > before);
        QVERIFY(editor->value().toString().contains(QLatin1Char('\n')));
    }
};

EFFECTIF_TEST(TestFieldEditors)
#include "tst_fieldeditors.moc"
