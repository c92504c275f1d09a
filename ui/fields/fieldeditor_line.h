// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

#include <QUrl>

class QAction;
class QCompleter;

namespace effectif {

class LineEdit;

/// All types that are typed into one line. A telephone number, an e-mail or a web address has an action that opens it;
/// a field with a number series has the arrow that proposes the next number.
class LineFieldEditor : public FieldEditor
{
    Q_OBJECT
public:
    LineFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language, QWidget *parent = nullptr);
    QString typeId() const override { return field().type; }

Q_SIGNALS:
    /// The arrow of a number field was pressed: the owner asks for a proposal and enter()s it.
    void numberRequested();
    /// The person wants to open the address: tel:, mailto:, http: or https:. The owner asks first.
    void linkActivated(const QUrl &url);

protected:
    void showValue(const QVariant &value, const QString &text) override;
    void showReadOnly(bool readOnly) override;
    void retranslate() override;
    LineEdit *line() const { return m_line; }

private:
    QUrl link() const;
    void showLink();
    void suggest(const QString &text);

    LineEdit *m_line;
    QAction *m_number = nullptr;
    QAction *m_open = nullptr;
    QCompleter *m_completer = nullptr; ///< of a text with suggestions
};

} // namespace effectif
