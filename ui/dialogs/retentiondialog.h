// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/catalogue.h"
#include "models/domain/retention.h"
#include "ui/dialogs/taskdialog.h"

class QComboBox;
class QSpinBox;

namespace effectif {

class CheckListField;

/// For how many months the sheets of each Nature are kept, from when on, and what stays on an anonymous one.
class RetentionDialog final : public TaskDialog
{
    Q_OBJECT
public:
    RetentionDialog(const RetentionPolicy &policy, const Catalogue &catalogue, Language language, QWidget *parent = nullptr);

    RetentionPolicy policy() const;

private:
    struct Row
    {
        QString nature;
        QSpinBox *months;
        QComboBox *from;
    };
    QList<Row> m_rows;
    CheckListField *m_kept;
};

} // namespace effectif
