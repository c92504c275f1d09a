// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetpanels.h"

#include "ui/pages/filespanel.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/notespanel.h"

namespace effectif::sheetpanels {

QList<SheetPanel *> create(const PageContext &context, const QString &kind)
{
    QList<SheetPanel *> panels{new FilesPanel(context, kind), new NotesPanel(context)};
    if (!context.office.rights().isStaff()) // who did what to somebody is not that person's to read
        panels << new HistoryPanel(context, kind);
    return panels;
}

} // namespace effectif::sheetpanels
