// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace effectif {

class SheetPanel;
struct PageContext;

/// The only list of the panels of a sheet. The sheet loops over it; it names none.
namespace sheetpanels {

/// In the order of the tabs; the caller's from now on.
QList<SheetPanel *> create(const PageContext &context, const QString &kind);

} // namespace sheetpanels
} // namespace effectif
