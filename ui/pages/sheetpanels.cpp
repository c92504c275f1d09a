// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetpanels.h"

#include "ui/pages/filespanel.h"
#include "ui/pages/historypanel.h"
#include "ui/pages/notespanel.h"

namespace effectif::sheetpanels {

QList<SheetPanel *> create(const PageContext &context, const QString &kind)
{
    return {new FilesPanel(context, kind), new NotesPanel(context), new HistoryPanel(context, kind)};
}

} // namespace effectif::sheetpanels
