// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace effectif {

/// Edits one field's value, whatever its type. The base parses, canonicalises and tells; a family of types only shows
/// and listens (fieldeditors.cpp lists them). Made by createFieldEditor().
///
/// While a text is typed that means nothing yet, value() stays the last valid one, pendingText() is the text, and
/// issue() says what is wrong: a form that saves looks at issue() first.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language, QWidget *parent = nullptr);
    ~FieldEditor() override;

    /// Id of the FieldType that it edits.
    virtual QString typeId() const = 0;
    const FieldDefinition &field() const { return m_field; }

    /// Shows a value; never emits edited(). Drops what was being typed, except for an echo: the same value handed back
    /// while edited() is told, or while the person is typing a text that means it.
    void setValue(const QVariant &value);
    /// Canonical; null is no value.
    QVariant value() const { return m_value; }
    /// Takes a value as if the person had entered it (a proposed number, a chosen file): emits edited().
    void enter(const QVariant &value);

    /// What stands in the field while it does not parse; else empty.
    QString pendingText() const { return m_pending; }
    /// Puts such a text back (from a draft); never emits edited().
    void setPendingText(const QString &text);

    /// The parse error of the text typed, or what the type says about the value.
    std::optional<FieldIssue> issue() const;

    /// What is shown as wrong: the issue() once the person leaves the field, or what the owner sets. The next edit
    /// refreshes it. The owner puts the words beside the field on problemChanged().
    std::optional<FieldIssue> problem() const { return m_problem; }
    void setProblem(std::optional<FieldIssue> problem);

    /// Read-only fields can still be focused, selected and copied.
    void setReadOnly(bool readOnly);
    bool isReadOnly() const { return m_readOnly; }

    /// Language of the value's form, of the label and of lists of values.
    void setLanguage(Language language);
    Language language() const { return m_language; }

    /// The widget that the label leads to.
    QWidget *focusTarget() const;

Q_SIGNALS:
    /// The person changed the value, or a text that does not parse yet. Once a change.
    void edited();
    /// The person left the field, or pressed Return in it.
    void editingFinished();
    void problemChanged();

protected:
    /// Shows the value without any signal of an edit. `text` is its formatted form, or the pending text as typed.
    virtual void showValue(const QVariant &value, const QString &text) = 0;
    /// Makes the inner widget take no input; only called if there is no substitute.
    virtual void showReadOnly(bool readOnly);
    /// Sets own texts again: label, language or the interface's language have changed. Call the base's first.
    virtual void retranslate();

    /// The subclass's constructor hands over its inner widget: it gets the field's key as object name, the label as
    /// accessible name, the focus and the marks of problems. With a substitute, a read-only line of text stands in
    /// for it when the field is read-only.
    void setInput(QWidget *input, bool substituteWhenReadOnly = false);
    QWidget *input() const { return m_input; }

    /// The person typed this text.
    void typed(const QString &text);
    /// The person typed a text that means nothing (yet), for this reason.
    void typedInvalid(const QString &text, const QString &reason);
    /// The person chose this value.
    void chosen(const QVariant &value);
    /// The person is done with the field: a text that parses is shown in its canonical form.
    void finish();

    FieldContext context() const { return {m_field, *m_catalogue, m_language}; }
    const FieldType &type() const { return m_type; }
    QString label() const { return m_field.label.in(m_language); }
    QHBoxLayout *row() const { return m_row; }

    void changeEvent(QEvent *event) override;

private:
    void accept(const QVariant &value, const QString &pending, const QString &reason);
    void showState();
    void markProblem();

    FieldDefinition m_field;
    CataloguePtr m_catalogue;
    Language m_language;
    const FieldType &m_type;
    QHBoxLayout *m_row;
    QWidget *m_input = nullptr;
    QLineEdit *m_substitute = nullptr;
    QVariant m_value;
    QString m_pending;
    QString m_reason; ///< why the pending text means nothing
    std::optional<FieldIssue> m_problem;
    bool m_readOnly = false;
    bool m_telling = false;     ///< edited() is being emitted
    bool m_editedSince = false; ///< since the person last left the field
};

} // namespace effectif
