// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/teamdialog.h"

#include "models/domain/mentions.h"
#include "ui/widgets/checklistfield.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/lineedit.h"

namespace effectif {

using namespace Qt::StringLiterals;

TeamDialog::TeamDialog(const Team &team, const QList<Reference> &people, AwayRoster *roster, QWidget *parent)
    : TaskDialog(u"team"_s, team.id == 0 ? tr("New team") : tr("Change the team"),
                 tr("Whoever is away can leave new work to it: those of the team who are there take it in turn."),
                 team.id == 0 ? tr("Add the team") : tr("Save"), parent)
    , m_id(team.id)
    , m_name(new LineEdit(form()))
    , m_members(new CheckListField(form()))
{
    m_name->setObjectName(u"team_name"_s);
    m_name->setMaxLength(100);
    m_name->setText(team.name);
    form()->add(tr("Name"), m_name, 2);
    m_members->setObjectName(u"team_members"_s);
    m_members->setPlaceholderText(tr("Choose who is in it"));
    QList<CheckListField::Item> items;
    for (const Reference &one : people)
        items.append({QString::number(one.id), one.name, personMarkup(one.name, one.id)});
    m_members->setItems(items);
    m_members->follow(roster);
    QStringList checked;
    for (const UserId member : team.members)
        checked << QString::number(member);
    m_members->setChecked(checked);
    form()->add(tr("Members"), m_members, 2);
    m_name->setFocus();
}

Team TeamDialog::team() const
{
    Team team{m_id, m_name->text().simplified(), {}};
    for (const QString &id : m_members->checkedIds())
        team.members.append(id.toInt());
    return team;
}

} // namespace effectif
