// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How RecordListPage comes on paper, and its people onto cards.
#include "ui/pages/cardacts.h"
#include "ui/pages/filtertext.h"
#include "ui/pages/printpreview.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/viewbar.h"
#include "ui/widgets/steadytable.h"

namespace effectif {

using namespace Qt::StringLiterals;

/// What a list on paper was cut down to, in words.
QStringList RecordListPage::criteria() const
{
    const RecordQuery &query = m_model->query();
    const CataloguePtr catalogue = m_context.office.catalogue(m_kind);
    QStringList lines;
    if (!query.search.trimmed().isEmpty())
        lines << tr("Search: %1").arg(query.search.simplified());
    if (!query.filters.isEmpty())
        lines << FilterText::describe(query.filters, *catalogue, m_context.language);
    if (const FieldDefinition *field = catalogue->field(query.sortField)) {
        const QString label = field->label.in(m_context.language);
        lines << (query.order == Qt::AscendingOrder ? tr("Sorted by: %1").arg(label) : tr("Sorted by: %1, from the end").arg(label));
    }
    return lines;
}

void RecordListPage::printThese()
{
    PrintSubject subject;
    subject.query = m_model->query();
    subject.columns = layoutNow().columns;
    subject.chosen = selectedIds();
    if (subject.chosen.size() == 1) // the row in front is chosen by itself
        subject.chosen.clear();
    subject.listed = m_model->recordCount();
    subject.title = m_views->current() ? m_views->current()->name : title();
    subject.criteria = criteria();
    (new PrintPreview(m_context, subject, this))->open();
}

bool RecordListPage::canShowCard() const
{
    return m_scope != RecordScope::Bin && m_model->recordCount() > 0;
}

/// Of the row in front, else of the first; on the screen the selection is walked through, or the list.
void RecordListPage::showCard(Command command)
{
    if (!canShowCard())
        return;
    const RecordId inFront = m_model->idAt(m_table->currentIndex().row());
    const RecordId id = inFront != 0 ? inFront : m_model->recordAt(0);
    const QList<RecordId> chosen = selectedIds();
    m_cards->perform(command, {id, chosen.size() > 1 && chosen.contains(id) ? chosen : m_model->ids()});
}

} // namespace effectif
