// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/taskdialog.h"

namespace effectif {

class LineEdit;

/// Why what a check found may stay as it is.
class IgnoreDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// The one person; empty: so many sheets.
    IgnoreDialog(const QString &title, int sheets, QWidget *parent = nullptr);

    QString reason() const;

private:
    LineEdit *m_reason;
};

} // namespace effectif
