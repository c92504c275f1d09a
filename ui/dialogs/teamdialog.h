// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/fieldtype.h"
#include "models/domain/profile.h"
#include "ui/dialogs/taskdialog.h"

namespace effectif {

class AwayRoster;
class CheckListField;
class LineEdit;

/// A team: its name and who is in it.
class TeamDialog final : public TaskDialog
{
    Q_OBJECT
public:
    /// Id 0: a new one. `roster` says who is away, for the names, and may be null.
    TeamDialog(const Team &team, const QList<Reference> &people, AwayRoster *roster, QWidget *parent);

    Team team() const;

private:
    TeamId m_id;
    LineEdit *m_name;
    CheckListField *m_members;
};

} // namespace effectif
