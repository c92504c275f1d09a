// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/personservice.h"
#include "ui/dialogs/taskdialog.h"

namespace effectif {

class LineEdit;

/// The last question before somebody becomes anonymous: says what vanishes and what stays, and wants the name typed.
class AnonymiseDialog final : public TaskDialog
{
    Q_OBJECT
public:
    explicit AnonymiseDialog(const AnonymiseInventory &inventory, QWidget *parent = nullptr);

private:
    QString m_title;
    LineEdit *m_typed;
};

} // namespace effectif
