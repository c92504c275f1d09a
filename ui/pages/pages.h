// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace effectif {

class Page;
struct PageContext;

/// The only list of the pages that an open database shows without being asked. The shell loops over it; it names none.
namespace pages {

QList<Page *> create(const PageContext &context);
/// The kind that "new" and "list" in the menus mean.
QString firstKind();

} // namespace pages
} // namespace effectif
