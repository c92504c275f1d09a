// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/keptwidths.h"

#include <QSplitter>

namespace effectif {

void keepWidths(QSplitter &splitter, Settings &settings, const Setting<QByteArray> &where)
{
    splitter.restoreState(settings.value(where));
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter,
                     [&splitter, &settings, where] { settings.store(where, splitter.saveState()); });
}

} // namespace effectif
