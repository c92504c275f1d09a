// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/editorfixture.h"

#include "ui/fields/fieldeditors.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace effectif::test {

FieldDefinition probe(const QString &type)
{
    FieldDefinition field;
    field.kind = QStringLiteral("staff");
    field.key = QStringLiteral("probe");
    field.type = type;
    field.label = {QStringLiteral("Sonde & fils"), QStringLiteral("Probe & sons")};
    if (type == QLatin1String("choice") || type == QLatin1String("choices"))
        field.choiceList = QStringLiteral("numbers");
    if (type == QLatin1String("reference"))
        field.target = QStringLiteral("department");
    return field;
}

CataloguePtr catalogueOf(const FieldDefinition &field)
{
    ChoiceList list{QStringLiteral("numbers"), {}};
    for (const auto &[code, fr, en] : {std::tuple{"one", "Un", "One"}, std::tuple{"two", "Deux", "Two"},
                                       std::tuple{"three", "Trois", "Three"}}) {
        Choice choice;
        choice.code = QLatin1String(code);
        choice.label = {QLatin1String(fr), QLatin1String(en)};
        list.choices.append(choice);
    }
    return std::make_shared<const Catalogue>(QStringLiteral("staff"), 1, QList<FormTab>{}, QList<FormSection>{},
                                             QList<FieldDefinition>{field},
                                             QHash<QString, ChoiceList>{{list.id, list}});
}

std::unique_ptr<FieldEditor> editorOf(const FieldDefinition &field, Language language)
{
    return std::unique_ptr<FieldEditor>(createFieldEditor(field, catalogueOf(field), language));
}

QVariant meant(const QString &text, const FieldDefinition &field, Language language)
{
    const CataloguePtr catalogue = catalogueOf(field);
    const Result<QVariant> value = typeOf(field).parse(text, {field, *catalogue, language});
    return value ? *value : QVariant(QStringLiteral("(not understood)"));
}

QString shown(const QVariant &value, const FieldDefinition &field, Language language)
{
    const CataloguePtr catalogue = catalogueOf(field);
    return typeOf(field).format(value, {field, *catalogue, language});
}

bool typeInto(FieldEditor &editor, const QString &text)
{
    // Pasted rather than typed letter by letter: one change, and line breaks stay what they are.
    QGuiApplication::clipboard()->setText(text);
    QWidget *target = editor.focusTarget();
    if (auto *line = qobject_cast<QLineEdit *>(target); line && !line->isReadOnly()) {
        line->selectAll();
        text.isEmpty() ? line->del() : line->paste();
        if (text.isEmpty())
            Q_EMIT line->textEdited(QString()); // del() from outside does not tell
        return true;
    }
    if (auto *lines = qobject_cast<QPlainTextEdit *>(target); lines && !lines->isReadOnly()) {
        lines->selectAll();
        lines->textCursor().hasSelection() && text.isEmpty() ? lines->textCursor().removeSelectedText()
                                                             : lines->paste();
        return true;
    }
    return false;
}

QString textIn(const FieldEditor &editor)
{
    if (const auto *line = qobject_cast<QLineEdit *>(editor.focusTarget()))
        return line->text();
    const auto *lines = qobject_cast<QPlainTextEdit *>(editor.focusTarget());
    return lines ? lines->toPlainText() : QString();
}

} // namespace effectif::test
