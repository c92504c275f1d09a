// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

class QComboBox;

namespace effectif {

/// One value of a list, or none. A value that has left the list is still shown, until another one is chosen.
class ChoiceFieldEditor final : public FieldEditor
{
    Q_OBJECT
public:
    ChoiceFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                      QWidget *parent = nullptr);
    QString typeId() const override { return QStringLiteral("choice"); }

protected:
    void showValue(const QVariant &value, const QString &text) override;
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    QComboBox *m_combo;
};

} // namespace effectif
