// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/peoplepicker.h"

#include "ui/pages/peopletable.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/steadytable.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

PeoplePicker::PeoplePicker(const PageContext &context, const QString &title, const RecordQuery &query, QWidget *parent)
    : TaskDialog(u"picker"_s, title, tr("Search, choose one or several with Shift or Ctrl, and add them; then the next ones."), tr("Add"), parent)
    , m_query(query)
    , m_people(new PeopleTable(context, query.kind, u"picker"_s))
{
    form()->hide();
    m_people->setMinimumSize(700, 360);
    m_people->setEmpty(tr("Everybody is on the list."), {});
    addBelow(m_people);
    findChild<QPushButton *>(u"picker_cancel"_s)->setText(tr("Close"));
    connect(m_people, &PeopleTable::selectionChanged, this, &PeoplePicker::showChosen);
    connect(m_people, &PeopleTable::opened, this, [this] { ask(); }); // Return, or a double click
    connect(m_people, &PeopleTable::failed, this, &PeoplePicker::refuse);
    m_people->setQuery(query);
    m_people->search()->setFocus();
    showChosen();
}

QList<RecordId> PeoplePicker::chosen() const
{
    return m_people->selectedIds();
}

void PeoplePicker::showChosen()
{
    const int count = m_people->selectedCount();
    okButton()->setText(count == 0 ? tr("Add") : tr("Add %n person(s)", nullptr, count));
    okButton()->setEnabled(count > 0);
}

void PeoplePicker::took(const QString &sentence)
{
    inform(sentence);
    m_people->table()->clearSelection();
    m_people->setQuery(m_query);
    m_people->search()->selectAll();
    m_people->search()->setFocus();
    showChosen();
}

} // namespace effectif
