// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/services/numberservice.h"
#include "ui/dialogs/taskdialog.h"

class QSpinBox;

namespace effectif {

class LineEdit;
class PlainLabel;

/// The number patterns of one Nature: prefix, digits and next number of each series, with what comes out (D2).
class NumberDialog final : public TaskDialog
{
    Q_OBJECT
public:
    NumberDialog(const QString &nature, const QList<NumberRule> &rules, Language language, QWidget *parent);

    /// The rules as they were shown, and as they are wanted; those that were not touched are left out.
    QList<std::pair<NumberRule, NumberRule>> changes() const;

private:
    struct Row
    {
        NumberRule rule;
        LineEdit *prefix;
        QSpinBox *width;
        LineEdit *next;
        PlainLabel *preview;
    };
    void addRow(const NumberRule &rule, Language language);
    NumberRule typed(const Row &row) const;
    void tell();

    QList<Row> m_rows;
};

} // namespace effectif
