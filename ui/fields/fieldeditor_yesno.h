// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/fields/fieldeditor.h"

class QPushButton;

namespace effectif {

/// Three joined buttons: not said, yes, no. No value is a state of its own, not "no".
class YesNoFieldEditor final : public FieldEditor
{
    Q_OBJECT
public:
    YesNoFieldEditor(const FieldDefinition &field, CataloguePtr catalogue, Language language,
                     QWidget *parent = nullptr);
    QString typeId() const override { return QStringLiteral("yesno"); }

protected:
    void showValue(const QVariant &value, const QString &text) override;
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *addButton(const char *segment, const QVariant &meaning);

    QWidget *m_group;
    QPushButton *m_unset;
    QPushButton *m_yes;
    QPushButton *m_no;
};

} // namespace effectif
