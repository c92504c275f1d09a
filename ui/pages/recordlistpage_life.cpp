// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Scopes of RecordListPage: who is in service, former staff, the bin; and the ways between them.
#include "ui/pages/filterbar.h"
#include "ui/pages/formermatches.h"
#include "ui/pages/lifecycleactions.h"
#include "ui/pages/recordlistpage.h"
#include "ui/theme/icon.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadytable.h"

#include <QLayout>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

QString RecordListPage::title() const
{
    return m_scope == RecordScope::Former ? tr("Former staff") : m_scope == RecordScope::Bin ? tr("Bin") : tr("Staff");
}

QString RecordListPage::iconName() const
{
    return m_scope == RecordScope::Former ? u"user-x"_s : m_scope == RecordScope::Bin ? u"trash-2"_s : u"users"_s;
}

RecordScope RecordListPage::wantedScope() const
{
    if (m_scope != RecordScope::Present)
        return m_scope;
    // whoever filters by the situation says by that whom the list is to show
    const bool bySituation = m_filters->filter().fields().contains(u"situation"_s);
    return bySituation || (m_widened && !m_search->text().isEmpty()) ? RecordScope::Everyone : RecordScope::Present;
}

void RecordListPage::makeLifeButtons(QLayout *head)
{
    const auto add = [&](Command command, const QString &name, const QString &iconName) {
        auto *button = new QPushButton(icon(iconName), QString());
        button->setObjectName(name);
        button->setAutoDefault(false);
        button->setEnabled(false);
        head->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, command] { live(command); });
        m_lifeButtons.append({command, button});
    };
    if (m_scope == RecordScope::Former)
        add(Command::MakeActive, u"makeActiveButton"_s, u"user-check"_s);
    if (m_scope == RecordScope::Bin) {
        add(Command::RestoreFromBin, u"restoreButton"_s, u"rotate-ccw"_s);
        add(Command::EraseForGood, u"eraseButton"_s, u"trash-2"_s);
    }
    connect(this, &Page::commandsChanged, this, [this] {
        for (const auto &[command, button] : std::as_const(m_lifeButtons))
            button->setEnabled(canLive(command));
    });
}

void RecordListPage::retranslateLife()
{
    m_title->setText(title());
    for (const auto &[command, button] : std::as_const(m_lifeButtons))
        button->setText(command == Command::MakeActive           ? tr("Make active")
                            : command == Command::RestoreFromBin ? tr("Restore")
                                                                 : tr("Erase for good …"));
}

bool RecordListPage::canLive(Command command) const
{
    const bool any = m_model->rowCount() > 0
        && (m_table->selectionModel()->hasSelection() || m_table->currentIndex().isValid());
    const bool inBin = m_scope == RecordScope::Bin;
    switch (command) {
    case Command::Favourite:
    case Command::Delete:
        return any && !inBin;
    case Command::MakeInactive:
        return any && m_scope == RecordScope::Present;
    case Command::MakeActive:
        return any && m_scope == RecordScope::Former;
    case Command::RestoreFromBin:
    case Command::EraseForGood:
        return any && inBin;
    default:
        return false;
    }
}

void RecordListPage::live(Command command)
{
    if (!canLive(command))
        return;
    LifecycleActions::Sheets sheets{selectedIds(), {}, {}};
    if (sheets.ids.isEmpty() && m_model->idAt(m_table->currentIndex().row()) != 0)
        sheets.ids.append(m_model->idAt(m_table->currentIndex().row()));
    switch (command) {
    case Command::Favourite:
        return m_life->setFavourite(sheets, true);
    case Command::Delete:
        return m_life->remove(sheets, m_scope == RecordScope::Present);
    case Command::MakeInactive:
        return m_life->setSituation(sheets, Situation::Inactive);
    case Command::MakeActive:
        return m_life->setSituation(sheets, Situation::Active);
    case Command::RestoreFromBin:
        return m_life->restore(sheets);
    case Command::EraseForGood:
        return m_life->erase(sheets);
    default:
        break;
    }
}

void RecordListPage::showNobody(bool restricted)
{
    m_offersFormer = false;
    if (!restricted && m_scope == RecordScope::Former)
        return m_empty->setContent(u"user-x"_s, tr("No former staff."),
                                   tr("Whoever is made inactive leaves the list of staff and stands here."));
    if (!restricted && m_scope == RecordScope::Bin)
        return m_empty->setContent(u"trash-2"_s, tr("The bin is empty."),
                                   tr("What is deleted lies here until it is restored or erased for good."));
    if (!restricted)
        return m_empty->setContent(u"users"_s, tr("No sheets yet."), tr("Create the first one, or import a file of staff."),
                                   m_scope == RecordScope::Present ? tr("Create a sheet") : QString());
    const int former = wantedScope() == RecordScope::Present ? m_former->count(m_model->query()) : 0;
    m_offersFormer = former > 0;
    if (m_offersFormer)
        return m_empty->setContent(u"search"_s, tr("Nobody in service matches."),
                                   tr("%n former staff member(s) match.", nullptr, former), tr("Show former staff too"));
    m_empty->setContent(u"search"_s, tr("No sheet matches."), tr("Try fewer letters, or clear search and filters."),
                        tr("Clear search and filters"));
}

} // namespace effectif
