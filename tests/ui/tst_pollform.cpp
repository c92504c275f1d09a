// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// C34-C36: a poll is answered, with the mouse or the keyboard alone.
#include "tests/support/testcase.h"
#include "ui/pages/pollform.h"
#include "ui/widgets/growingtextedit.h"

#include <QAccessible>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestPollForm : public QObject
{
    Q_OBJECT

private:
    static Poll days(bool several, bool other)
    {
        Poll poll;
        poll.several = several;
        poll.other = other;
        poll.choices = {{7, {u"Jeudi"_s, u"Thursday"_s}, {}}, {2, {u"Mardi & mercredi"_s, {}}, {}}, {3, {{}, u"Friday"_s}, {}}};
        return poll;
    }
    template <typename Button = QRadioButton> static Button *choice(const PollForm &form, int number)
    {
        return form.findChild<Button *>(u"pollForm_choice%1"_s.arg(number));
    }
    static QString nameOf(QWidget *widget) { return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name); }
    static void toFront(QWidget &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window, test::kPatience));
    }

private Q_SLOTS:
    void yesOrNoIsChosenWithTheKeyboard()
    {
        PollForm form;
        form.setPoll({}, PublicationType::YesNo, Language::English);
        toFront(form);
        QSignalSpy changed(&form, &PollForm::changed);
        QVERIFY(!form.isComplete());
        auto *yes = choice(form, Poll::kYes);
        auto *no = choice(form, Poll::kNo);
        QVERIFY(yes && no);
        QCOMPARE(nameOf(yes), u"Yes"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(yes)->role(), QAccessible::RadioButton);
        yes->setFocus();
        QTest::keyClick(yes, Qt::Key_Space);
        QCOMPARE(form.answer(), (PollAnswer{{Poll::kYes}, {}, {}}));
        QVERIFY(form.isComplete());
        QCOMPARE(changed.count(), 1);
        QTest::keyClick(yes, Qt::Key_Down);
        QVERIFY(no->hasFocus());
        QCOMPARE(form.answer().choices, (QList<int>{Poll::kNo}));
        form.setPoll({}, PublicationType::YesNo, Language::French);
        QCOMPARE(nameOf(no), u"Non"_s);
        QCOMPARE(form.answer().choices, (QList<int>{Poll::kNo})); // another language asks the same
        changed.clear();
        form.setAnswer({});
        QVERIFY(!yes->isChecked() && !no->isChecked());
        QCOMPARE(changed.count(), 0);
    }

    void choicesStandInTheirOrderAndInTheLanguageThereIs()
    {
        PollForm form;
        form.setPoll(days(true, false), PublicationType::Choice, Language::English);
        toFront(form);
        QCOMPARE(nameOf(choice<QCheckBox>(form, 7)), u"Thursday"_s);
        QCOMPARE(nameOf(choice<QCheckBox>(form, 2)), u"Mardi & mercredi"_s); // nobody translated it
        QVERIFY(choice<QCheckBox>(form, 7)->y() < choice<QCheckBox>(form, 2)->y() && choice<QCheckBox>(form, 2)->y() < choice<QCheckBox>(form, 3)->y());
        QVERIFY(choice<QCheckBox>(form, 2)->shortcut().isEmpty());
        choice<QCheckBox>(form, 7)->setFocus();
        QTest::keyClick(choice<QCheckBox>(form, 7), Qt::Key_Tab);
        QVERIFY(choice<QCheckBox>(form, 2)->hasFocus());
        QTest::keyClick(choice<QCheckBox>(form, 2), Qt::Key_Space);
        choice<QCheckBox>(form, 7)->click();
        QCOMPARE(form.answer().choices, (QList<int>{2, 7}));
        choice<QCheckBox>(form, 7)->click();
        QCOMPARE(form.answer().choices, (QList<int>{2}));
    }

    void somethingElseIsTyped()
    {
        PollForm form;
        form.setPoll(days(false, true), PublicationType::Choice, Language::French);
        toFront(form);
        auto *line = form.findChild<QLineEdit *>(u"pollForm_other"_s);
        QVERIFY(line && !line->accessibleName().isEmpty());
        choice(form, 7)->click();
        QTest::keyClicks(line, u"samedi"_s);
        QVERIFY(choice(form, Poll::kOther)->isChecked() && !choice(form, 7)->isChecked());
        QCOMPARE(form.answer(), (PollAnswer{{}, u"samedi"_s, {}}));
        choice(form, 7)->click();
        QCOMPARE(form.answer(), (PollAnswer{{7}, {}, {}})); // what was typed stays there, and does not count
        QCOMPARE(line->text(), u"samedi"_s);
        QTest::mouseClick(choice(form, Poll::kOther), Qt::LeftButton);
        QTRY_VERIFY(line->hasFocus());
        line->clear();
        QVERIFY(!form.isComplete());
        QVERIFY(!form.problem().isEmpty());
        form.setAnswer({{}, u"dimanche"_s, {}});
        QVERIFY(choice(form, Poll::kOther)->isChecked());
        QCOMPARE(form.answer().text, u"dimanche"_s);
    }

    void aTextIsCountedAndNothingIsCutOff()
    {
        PollForm form;
        form.setPoll({}, PublicationType::Text, Language::English);
        toFront(form);
        auto *text = form.findChild<GrowingTextEdit *>(u"pollForm_text"_s);
        auto *count = form.findChild<QLabel *>(u"pollForm_count"_s);
        QVERIFY(text && count->isVisible());
        QVERIFY(!form.isComplete());
        text->setPlainText(u"  e\u0301te\u0301 🇫🇷 "_s); // two letters with accents of their own, and a flag
        QCOMPARE(count->text(), u"5 of 2,000 characters"_s);
        QVERIFY(form.isComplete());
        text->setPlainText(QString(Poll::kTextCharacters, u'é'));
        QVERIFY(form.isComplete());
        text->setPlainText(QString(Poll::kTextCharacters + 1, u'é'));
        QVERIFY(!form.isComplete());
        QVERIFY(text->property("invalid").toBool());
        QVERIFY(text->accessibleDescription().contains(u'1'));
        QCOMPARE(form.answer().text.size(), Poll::kTextCharacters + 1);
    }

    void anAnswerIsReadAndNotChanged()
    {
        PollForm form;
        form.setReadOnly(true);
        form.setPoll(days(false, true), PublicationType::Choice, Language::French);
        form.setAnswer({{2}, {}, {}});
        toFront(form);
        QSignalSpy changed(&form, &PollForm::changed);
        QTest::mouseClick(choice(form, 7), Qt::LeftButton);
        QVERIFY(choice(form, 2)->isChecked());
        QVERIFY(form.findChild<QLineEdit *>()->isReadOnly());
        QCOMPARE(changed.count(), 0);
        form.setReadOnly(false);
        QTest::mouseClick(choice(form, 7), Qt::LeftButton);
        QCOMPARE(form.answer().choices, (QList<int>{7}));
        form.setPoll({}, PublicationType::Text, Language::French); // another poll has no answer of this one
        QCOMPARE(form.answer(), PollAnswer());
        QVERIFY(!form.findChild<GrowingTextEdit *>()->isReadOnly());
    }

    /// In a narrow place: fifty choices, one long, one with a picture.
    void longChoicesWrapAndPicturesStandBeside()
    {
        Poll poll;
        for (int i = 1; i <= Poll::kMostChoices; ++i)
            poll.choices.append({i, {u"Choix %1"_s.arg(i), u"Choice %1"_s.arg(i)}, {}});
        poll.choices[0].text.fr = QString(20, u'W') + u' ' + QString(79, u'W');
        QImage picture(1200, 800, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QWidget place;
        auto *layout = new QVBoxLayout(&place);
        auto *form = new PollForm;
        layout->addWidget(form);
        form->setPoll(poll, PublicationType::Choice, Language::French, {{2, picture}});
        place.resize(360, place.heightForWidth(360));
        toFront(place);
        const int line = choice(*form, 3)->height();
        QVERIFY2(choice(*form, 1)->height() > 2 * line, qPrintable(QString::number(choice(*form, 1)->height())));
        QVERIFY(choice(*form, 1)->width() <= 360);
        QVERIFY(choice(*form, 2)->height() > line);
        QCOMPARE(choice(*form, 2)->grab().toImage().pixelColor(60, choice(*form, 2)->height() / 2), QColor(Qt::red));
        QVERIFY(choice(*form, Poll::kMostChoices)->geometry().bottom() <= form->height());
    }
};

EFFECTIF_TEST(TestPollForm)
#include "tst_pollform.moc"
