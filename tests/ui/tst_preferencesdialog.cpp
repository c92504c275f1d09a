// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/preferencesdialog.h"

#include "models/settings/settings.h"
#include "tests/support/testcase.h"
#include "tests/ui/markingtranslator.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestPreferencesDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void showsWhatIsStored();
    void languageAppliesAtOnce();
    void coloursApplyAtOnce();
    void theNameIsTakenWhenTheFieldIsLeft();
    void theNameIsTakenByEscapeToo();
    void nobodyIsNoName();
    void mayGoWithTheFocusInIt();
    void tabVisitsEachRowOnce();
    void speaksTheNewLanguageAtOnce();

private:
    QAbstractButton *segment(const QString &name) { return m_dialog->findChild<QAbstractButton *>(name); }
    QLineEdit *name() { return m_dialog->findChild<QLineEdit *>(u"preferences_name"_s); }
    void show();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<PreferencesDialog> m_dialog;
};

void TestPreferencesDialog::init()
{
    m_dialog.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
    m_settings->store(setting::kUserName, u"Camille"_s);
    show();
}

void TestPreferencesDialog::show()
{
    m_dialog = std::make_unique<PreferencesDialog>(*m_settings);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestPreferencesDialog::showsWhatIsStored()
{
    QVERIFY(segment(u"preferences_language_"_s)->isChecked());
    QVERIFY(segment(u"preferences_colours_"_s)->isChecked());
    QCOMPARE(name()->text(), u"Camille"_s);
    m_settings->store(setting::kLanguage, u"fr"_s);
    m_settings->store(setting::kColours, u"dark"_s);
    show();
    QVERIFY(segment(u"preferences_language_fr"_s)->isChecked());
    QVERIFY(segment(u"preferences_colours_dark"_s)->isChecked());
}

void TestPreferencesDialog::languageAppliesAtOnce()
{
    QSignalSpy changed(m_dialog.get(), &PreferencesDialog::languageChanged);
    QCOMPARE(QApplication::focusWidget(), segment(u"preferences_language_"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"fr"_s);
    QCOMPARE(m_settings->value(setting::kLanguage), u"fr"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(changed.last().first().toString(), u"en"_s);
    segment(u"preferences_language_"_s)->click();
    QCOMPARE(changed.last().first().toString(), QString());
    QCOMPARE(m_settings->value(setting::kLanguage), QString());
    segment(u"preferences_language_"_s)->click();
    QCOMPARE(changed.size(), 3);
}

void TestPreferencesDialog::coloursApplyAtOnce()
{
    QSignalSpy changed(m_dialog.get(), &PreferencesDialog::coloursChanged);
    segment(u"preferences_colours_dark"_s)->click();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"dark"_s);
    QCOMPARE(m_settings->value(setting::kColours), u"dark"_s);
}

void TestPreferencesDialog::theNameIsTakenWhenTheFieldIsLeft()
{
    QSignalSpy changed(m_dialog.get(), &PreferencesDialog::userNameChanged);
    name()->setFocus();
    name()->setText(u"  Camille   Lefèvre "_s);
    QTest::keyClick(name(), Qt::Key_Tab);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), u"Camille Lefèvre"_s);
    QCOMPARE(m_settings->value(setting::kUserName), u"Camille Lefèvre"_s);
    m_dialog->reject();
    QCOMPARE(changed.size(), 1);
}

void TestPreferencesDialog::theNameIsTakenByEscapeToo()
{
    name()->setFocus();
    name()->setText(u"Zoé"_s);
    QTest::keyClick(name(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
    QCOMPARE(m_settings->value(setting::kUserName), u"Zoé"_s);
}

void TestPreferencesDialog::nobodyIsNoName()
{
    QSignalSpy changed(m_dialog.get(), &PreferencesDialog::userNameChanged);
    name()->setFocus();
    name()->setText(u"   "_s);
    QTest::keyClick(name(), Qt::Key_Tab);
    QCOMPARE(changed.size(), 0);
    QCOMPARE(name()->text(), u"Camille"_s);
}

void TestPreferencesDialog::mayGoWithTheFocusInIt()
{
    name()->setFocus();
    name()->setText(u"Half a na"_s);
    m_dialog.reset();
    QCOMPARE(m_settings->value(setting::kUserName), u"Camille"_s);
}

void TestPreferencesDialog::tabVisitsEachRowOnce()
{
    QStringList walked;
    for (int i = 0; i < 3; ++i) {
        walked << QApplication::focusWidget()->objectName();
        QVERIFY(!QApplication::focusWidget()->accessibleName().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(walked, (QStringList{u"preferences_language_"_s, u"preferences_colours_"_s, u"preferences_name"_s}));
}

void TestPreferencesDialog::speaksTheNewLanguageAtOnce()
{
    const test::MarkingTranslator translator;
    QTRY_VERIFY(m_dialog->windowTitle().startsWith(test::MarkingTranslator::mark()));
    QVERIFY(segment(u"preferences_colours_dark"_s)->text().startsWith(test::MarkingTranslator::mark()));
    QCOMPARE(segment(u"preferences_language_fr"_s)->text(), u"Français"_s); // whatever the language
    QVERIFY(name()->accessibleName().startsWith(test::MarkingTranslator::mark()));
}

EFFECTIF_TEST(TestPreferencesDialog)
#include "tst_preferencesdialog.moc"
