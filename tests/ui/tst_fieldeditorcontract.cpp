// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks the list of field types: whoever adds a type gets its editor tested by listing it.
#include "models/domain/record.h"
#include "tests/support/testcase.h"
#include "tests/ui/editorfixture.h"
#include "ui/fields/fieldeditors.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace effectif;
using namespace effectif::test;

class TestFieldEditorContract : public QObject
{
    Q_OBJECT

private:
    static void everyType()
    {
        QTest::addColumn<QString>("type");
        for (const FieldType *type : fieldTypes())
            QTest::newRow(qPrintable(type->id())) << type->id();
    }

    /// Types whose text is typed; a reference is typed too but must be chosen, so it has its own tests.
    static bool isTyped(const FieldEditor &editor)
    {
        const auto *line = qobject_cast<const QLineEdit *>(editor.focusTarget());
        return editor.typeId() != QLatin1String("reference")
               && ((line && !line->isReadOnly()) || qobject_cast<const QPlainTextEdit *>(editor.focusTarget()));
    }

private Q_SLOTS:
    void hasAnEditorOfItsOwn_data() { everyType(); }
    void hasAnEditorOfItsOwn()
    {
        QFETCH(QString, type);
        const auto editor = editorOf(probe(type));
        QVERIFY(editor);
        QCOMPARE(editor->typeId(), type);
        QVERIFY(editor->value().isNull());
        QVERIFY(!editor->issue());
        QVERIFY(editor->focusTarget());
        QCOMPARE(editor->focusTarget()->objectName(), QStringLiteral("probe"));
        QCOMPARE(editor->focusTarget()->accessibleName(), QStringLiteral("Probe & sons"));
    }

    void keepsEveryValueAsItIs_data() { everyType(); }
    void keepsEveryValueAsItIs()
    {
        QFETCH(QString, type);
        const FieldDefinition field = probe(type);
        const auto editor = editorOf(field);
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        const QList<FieldSample> samples = typeOf(field).samples();
        for (const FieldSample &sample : samples) {
            if (!sample.valid)
                continue;
            const QVariant value = meant(sample.text, field);
            editor->setValue(value);
            QVERIFY2(sameValue(editor->value(), value), qPrintable(sample.text));
            QVERIFY(editor->pendingText().isEmpty());
        }
        editor->setValue(QVariant());
        QVERIFY(editor->value().isNull());
        QCOMPARE(edited.count(), 0);
    }

    void leavingWithoutAChangeChangesNothing_data() { everyType(); }
    void leavingWithoutAChangeChangesNothing()
    {
        QFETCH(QString, type);
        const auto editor = editorOf(probe(type));
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        for (const auto kind : {QEvent::FocusIn, QEvent::FocusOut}) {
            QFocusEvent event(kind, Qt::TabFocusReason);
            QCoreApplication::sendEvent(editor->focusTarget(), &event);
        }
        QVERIFY(editor->value().isNull());
        QCOMPARE(edited.count(), 0);
    }

    void understandsWhatIsTyped_data() { everyType(); }
    void understandsWhatIsTyped()
    {
        QFETCH(QString, type);
        const FieldDefinition field = probe(type);
        const auto editor = editorOf(field);
        if (!isTyped(*editor))
            QSKIP("chosen, not typed");
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        QVariant before;
        const QList<FieldSample> samples = typeOf(field).samples();
        for (const FieldSample &sample : samples) {
            if (!sample.valid)
                continue;
            edited.clear();
            QVERIFY(typeInto(*editor, sample.text));
            const QVariant value = meant(sample.text, field);
            QVERIFY2(sameValue(editor->value(), value), qPrintable(sample.text));
            QCOMPARE(edited.count(), sameValue(before, value) ? 0 : 1);
            before = value;
        }
        typeInto(*editor, QString());
        QVERIFY(editor->value().isNull());
        QVERIFY(editor->pendingText().isEmpty());
    }

    void keepsWhatItDoesNotUnderstand_data() { everyType(); }
    void keepsWhatItDoesNotUnderstand()
    {
        QFETCH(QString, type);
        const FieldDefinition field = probe(type);
        const auto editor = editorOf(field);
        if (!isTyped(*editor))
            QSKIP("chosen, not typed");
        const QList<FieldSample> samples = typeOf(field).samples();
        const QVariant valid = meant(samples.constFirst().text, field);
        for (const FieldSample &sample : samples) {
            if (sample.valid)
                continue;
            editor->setValue(valid);
            QSignalSpy edited(editor.get(), &FieldEditor::edited);
            typeInto(*editor, sample.text);
            const QString typed = textIn(*editor);
            QCOMPARE(edited.count(), 1);
            QCOMPARE(editor->pendingText(), typed);
            QVERIFY(sameValue(editor->value(), valid));
            QVERIFY(editor->issue());
            QCOMPARE(editor->issue()->severity, FieldIssue::Severity::Error);
            QVERIFY(!editor->issue()->message.isEmpty());
            QFocusEvent out(QEvent::FocusOut, Qt::TabFocusReason);
            QCoreApplication::sendEvent(editor->focusTarget(), &out);
            QCOMPARE(textIn(*editor), typed); // never thrown away
            QVERIFY(editor->problem());
            QVERIFY(editor->focusTarget()->property("invalid").toBool());
            editor->setValue(valid);
            QVERIFY(!editor->issue());
            QVERIFY(!editor->focusTarget()->property("invalid").toBool());
        }
    }

    void takesNothingWhenReadOnly_data() { everyType(); }
    void takesNothingWhenReadOnly()
    {
        QFETCH(QString, type);
        const FieldDefinition field = probe(type);
        const auto editor = editorOf(field);
        const QVariant value = meant(typeOf(field).samples().constFirst().text, field);
        editor->setValue(value);
        editor->setReadOnly(true);
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        editor->show();
        QTest::keyClicks(editor->focusTarget(), QStringLiteral("9 "));
        QTest::keyClick(editor->focusTarget(), Qt::Key_Down);
        QTest::keyClick(editor->focusTarget(), Qt::Key_Delete);
        QVERIFY(sameValue(editor->value(), value));
        QCOMPARE(edited.count(), 0);
        QCOMPARE(textIn(*editor), shown(value, field));
        editor->setReadOnly(false);
        QVERIFY(sameValue(editor->value(), value));
    }

    void changesItsLanguage_data() { everyType(); }
    void changesItsLanguage()
    {
        QFETCH(QString, type);
        const FieldDefinition field = probe(type);
        const auto editor = editorOf(field);
        const QVariant value = meant(typeOf(field).samples().constFirst().text, field);
        editor->setValue(value);
        QSignalSpy edited(editor.get(), &FieldEditor::edited);
        editor->setLanguage(Language::French);
        QCOMPARE(editor->focusTarget()->accessibleName(), QStringLiteral("Sonde & fils"));
        QVERIFY(sameValue(editor->value(), value));
        if (isTyped(*editor))
            QCOMPARE(textIn(*editor), shown(value, field, Language::French));
        QCOMPARE(edited.count(), 0);
    }
};

EFFECTIF_TEST(TestFieldEditorContract)
#include "tst_fieldeditorcontract.moc"
