// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

namespace effectif {

class CheckListField;

/// Several values of a list. Nothing ticked is no value.
class ChoicesFieldEditor final : public FieldEditor
{
    Q_OBJECT
public:
    ChoicesFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                       QWidget *parent = nullptr);
    QString typeId() const override { return QStringLiteral("choices"); }

protected:
    void showValue(const QVariant &value, const QString &text) override;
    void retranslate() override;

private:
    void fill();

    CheckListField *m_list;
};

} // namespace effectif
