// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pages.h"

#include "ui/pages/recordlistpage.h"

namespace effectif::pages {

using namespace Qt::StringLiterals;

QList<Page *> create(const PageContext &context)
{
    return {new RecordListPage(context, firstKind())};
}

QString firstKind()
{
    return u"staff"_s;
}

} // namespace effectif::pages
