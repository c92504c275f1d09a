// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

namespace effectif {

class GrowingTextEdit;

/// Texts of several lines: notes, postal addresses.
class TextFieldEditor final : public FieldEditor
{
    Q_OBJECT
public:
    TextFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language, QWidget *parent = nullptr);
    QString typeId() const override { return field().type; }

protected:
    void showValue(const QVariant &value, const QString &text) override;
    void showReadOnly(bool readOnly) override;

private:
    GrowingTextEdit *m_text;
};

} // namespace effectif
