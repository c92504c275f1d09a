// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetpanels.h"

namespace effectif::sheetpanels {

QList<SheetPanel *> create([[maybe_unused]] const PageContext &context, [[maybe_unused]] const QString &kind)
{
    return {};
}

} // namespace effectif::sheetpanels
