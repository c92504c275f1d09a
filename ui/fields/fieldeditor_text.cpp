// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor_text.h"

#include "ui/widgets/growingtextedit.h"

#include <QSignalBlocker>

namespace effectif {

TextFieldEditor::TextFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                                 QWidget *parent)
    : FieldEditor(field, std::move(catalogue), language, parent), m_text(new GrowingTextEdit(this))
{
    if (field.type == QLatin1String("address"))
        m_text->setLineBounds(3, 6);
    setInput(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { typed(m_text->toPlainText()); });
    connect(m_text, &GrowingTextEdit::editingFinished, this, &TextFieldEditor::finish);
    connect(m_text, &GrowingTextEdit::pasteRefused, this, [this](const QString &sentence) {
        setProblem(FieldIssue{this->field().key, FieldIssue::Severity::Warning, sentence});
    });
    retranslate();
}

void TextFieldEditor::showValue(const QVariant &, const QString &text)
{
    if (m_text->toPlainText() == text)
        return;
    const QSignalBlocker blocker(m_text);
    m_text->setPlainText(text);
}

void TextFieldEditor::showReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

} // namespace effectif
