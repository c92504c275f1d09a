// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fields/fieldeditor.h"

#include "models/domain/record.h"
#include "ui/widgets/lineedit.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScopedValueRollback>

namespace effectif {

FieldEditor::FieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language, QWidget *parent)
    : QWidget(parent), m_field(field), m_catalogue(std::move(catalogue)), m_language(language),
      m_type(typeOf(m_field)), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

/// The widgets within tell that the focus left them while they go; by then this is no field any more.
FieldEditor::~FieldEditor()
{
    const QList<QWidget *> inner = findChildren<QWidget *>();
    for (QWidget *widget : inner)
        widget->disconnect(this);
}

void FieldEditor::setInput(QWidget *input, bool substituteWhenReadOnly)
{
    m_input = input;
    m_input->setObjectName(m_field.key);
    m_row->addWidget(input, 1);
    setFocusProxy(input);
    if (substituteWhenReadOnly) {
        m_substitute = new LineEdit(this);
        m_substitute->setObjectName(m_field.key + QStringLiteral("_shown"));
        m_substitute->setReadOnly(true);
        m_substitute->setProperty("readOnlyField", true);
        m_substitute->hide();
        m_row->addWidget(m_substitute, 1);
    }
}

QWidget *FieldEditor::focusTarget() const
{
    return m_substitute && m_readOnly ? m_substitute : m_input;
}

void FieldEditor::setValue(const QVariant &value)
{
    const bool same = sameValue(value, m_value);
    if (same && m_telling)
        return;
    // The caret stays where it is while the person writes "0612" and the form hands the same number back.
    if (same && m_pending.isEmpty() && m_editedSince && focusTarget()->hasFocus())
        return;
    const bool stale = !same || !m_pending.isEmpty();
    m_value = value;
    m_pending.clear();
    m_reason.clear();
    m_editedSince = false;
    showState();
    if (stale)
        setProblem(std::nullopt);
}

void FieldEditor::enter(const QVariant &value)
{
    chosen(value);
    showState();
    m_editedSince = false;
    setProblem(issue());
}

void FieldEditor::setPendingText(const QString &text)
{
    const Result<QVariant> parsed = m_type.parse(text, context());
    if (parsed) {
        setValue(*parsed);
        return;
    }
    m_pending = text;
    m_reason = parsed.error().message;
    showState();
}

std::optional<FieldIssue> FieldEditor::issue() const
{
    if (!m_pending.isEmpty())
        return FieldIssue{m_field.key, FieldIssue::Severity::Error, m_reason};
    return m_value.isNull() ? std::nullopt : checkValue(m_value, context());
}

void FieldEditor::setProblem(std::optional<FieldIssue> problem)
{
    if (problem == m_problem)
        return;
    m_problem = std::move(problem);
    markProblem();
    Q_EMIT problemChanged();
}

void FieldEditor::markProblem()
{
    const bool invalid = m_problem && m_problem->severity == FieldIssue::Severity::Error;
    const bool doubtful = m_problem && m_problem->severity == FieldIssue::Severity::Warning;
    for (QWidget *widget : {m_input, static_cast<QWidget *>(m_substitute)}) {
        if (!widget)
            continue;
        widget->setProperty("invalid", invalid);
        widget->setProperty("doubtful", doubtful);
        widget->setAccessibleDescription(m_problem ? m_problem->message : QString());
        widget->update();
    }
}

void FieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (m_substitute) {
        m_input->setVisible(!readOnly);
        m_substitute->setVisible(readOnly);
        setFocusProxy(focusTarget());
    } else {
        m_input->setProperty("readOnlyField", readOnly);
        m_input->update();
    }
    showReadOnly(readOnly);
    showState();
}

void FieldEditor::showReadOnly(bool readOnly)
{
    Q_UNUSED(readOnly); // the substitute does it
}

void FieldEditor::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

void FieldEditor::retranslate()
{
    for (QWidget *widget : {m_input, static_cast<QWidget *>(m_substitute)}) {
        if (widget)
            widget->setAccessibleName(label());
    }
    if (!m_pending.isEmpty()) {
        const Result<QVariant> parsed = m_type.parse(m_pending, context());
        if (!parsed)
            m_reason = parsed.error().message;
    }
    if (m_problem && m_problem != issue() && (issue() || !m_pending.isEmpty()))
        setProblem(issue());
    showState();
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_input)
        retranslate();
}

void FieldEditor::typed(const QString &text)
{
    const Result<QVariant> parsed = m_type.parse(text, context());
    if (parsed)
        accept(*parsed, {}, {});
    else
        accept(m_value, text, parsed.error().message);
}

void FieldEditor::typedInvalid(const QString &text, const QString &reason)
{
    accept(m_value, text, reason);
}

void FieldEditor::chosen(const QVariant &value)
{
    accept(value, {}, {});
}

void FieldEditor::accept(const QVariant &value, const QString &pending, const QString &reason)
{
    if (sameValue(value, m_value) && pending == m_pending)
        return;
    m_value = value;
    m_pending = pending;
    m_reason = reason;
    m_editedSince = true;
    if (m_problem) // who corrects a mistake sees at once that it is gone; nobody is blamed while still typing
        setProblem(issue());
    const QScopedValueRollback<bool> telling(m_telling, true);
    Q_EMIT edited();
}

void FieldEditor::finish()
{
    if (m_pending.isEmpty())
        showState();
    if (m_editedSince || !m_problem)
        setProblem(issue());
    m_editedSince = false;
    Q_EMIT editingFinished();
}

void FieldEditor::showState()
{
    const QString text = !m_pending.isEmpty() ? m_pending
                         : m_value.isNull()   ? QString()
                                              : m_type.format(m_value, context());
    if (m_substitute)
        m_substitute->setText(text);
    showValue(m_value, text);
}

} // namespace effectif
