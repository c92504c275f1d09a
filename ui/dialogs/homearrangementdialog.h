// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/homearrangement.h"
#include "ui/widgets/arrangelist.h"

#include <QDialog>

namespace effectif {

/// Which tiles and lists stand on the own home page, and in which order.
class HomeArrangementDialog final : public QDialog
{
    Q_OBJECT
public:
    /// All parts in the order in which they begin; the arrangement is laid over them.
    HomeArrangementDialog(const QList<ArrangeList::Part> &tiles, const QList<ArrangeList::Part> &lists, const HomeArrangement &arrangement,
                          QWidget *parent);

    HomeArrangement arrangement() const;

private:
    void show(const HomeArrangement &arrangement);

    QList<ArrangeList::Part> m_allTiles;
    QList<ArrangeList::Part> m_allLists;
    ArrangeList *m_tiles;
    ArrangeList *m_lists;
};

} // namespace effectif
