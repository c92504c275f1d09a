// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The selected people go onto a distribution list.
#include "ui/pages/bulkbar.h"

#include "models/services/companydesk.h"
#include "models/services/distributionservice.h"
#include "models/services/historyservice.h"
#include "ui/pages/listchooser.h"

#include <QPushButton>

namespace effectif {

void BulkBar::showModules()
{
    m_list->setVisible(m_inService && m_context.office.rights().isManager() && m_context.company->profile().has(officemodule::kLists));
}

void BulkBar::addToList()
{
    if (m_count == 0 || isBusy())
        return;
    auto *dialog = new ListChooser(m_context, m_kind, m_count, this);
    connect(dialog, &TaskDialog::wanted, this, [this, dialog] {
        const DistributionList list = dialog->list();
        dialog->accept();
        putOn(list);
    });
    dialog->open();
}

void BulkBar::putOn(const DistributionList &list)
{
    const QList<RecordId> ids = m_ids();
    const QUuid operation = QUuid::createUuid();
    run(tr("Adding to the list “%1” …").arg(list.name),
        [list, ids, operation](Services &services, Progress &progress) {
            return DistributionService(services).addSelection(list, ids, progress, operation);
        },
        [this, asked = static_cast<int>(ids.size()), operation](const ListAddition &done) {
            const int already = asked - done.added;
            QString text = tr("%n person(s) were put on the list “%1”.", nullptr, done.added).arg(done.list.name);
            if (already > 0)
                text += u' ' + tr("%n were on it already.", nullptr, already);
            if (done.added == 0)
                Q_EMIT told(Tone::Accent, text);
            else
                Q_EMIT undoOffered(text, [this, operation] { takeBack(operation); });
        });
}

void BulkBar::takeBack(const QUuid &operation)
{
    run(tr("Taking the change back …"),
        [operation](Services &services, Progress &progress) { return HistoryService(services).undo(operation, {}, progress); },
        [this](const UndoOutcome &) { Q_EMIT told(Tone::Success, tr("It is as before.")); });
}

} // namespace effectif
