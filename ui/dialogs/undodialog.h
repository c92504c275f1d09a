// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/domain/history.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTreeWidget;

namespace effectif {

/// What taking an operation back would do, and what was changed since: that stays, unless it is ticked.
class UndoDialog final : public QDialog
{
    Q_OBJECT
public:
    UndoDialog(const UndoPlan &plan, Language language, QWidget *parent);

    UndoDecision decision() const;

private:
    void addConflicts(const UndoPlan &plan, Language language);
    void refresh();

    const UndoPlan m_plan;
    QTreeWidget *m_conflicts = nullptr;
    QCheckBox *m_all = nullptr;
    QPushButton *m_ok = nullptr;
};

} // namespace effectif
