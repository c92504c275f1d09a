// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paperfonts.h"
#include "models/services/cardservice.h"

#include <utility>

namespace effectif {

/// Business cards of 85 x 55 mm, edge to edge, with marks around them where to cut (D22): ten on an upright A4. Nothing but
/// the cards stands on the paper.
class CardsPaper
{
public:
    CardsPaper(const PaperFormat &format, int cards);

    int perPage() const { return m_columns * m_rows; }
    int pageCount() const { return (m_cards + perPage() - 1) / perPage(); }
    /// The first card of a page and the one behind its last.
    std::pair<int, int> cardsOn(int page) const;
    /// The cards of one page; the place of somebody who is gone stays empty. The logo is PNG, perhaps none.
    PaperPage page(const QList<SheetCard> &cards, const QByteArray &logo) const;

    /// One card alone, as it is on paper.
    static PaperPage single(const SheetCard &card, const QByteArray &logo);

private:
    QPointF cornerOf(int place) const;
    void putMarks(QList<PaperItem> &items) const;

    PaperFormat m_format;
    int m_cards;
    int m_columns;
    int m_rows;
    QPointF m_corner; ///< of the first card
};

} // namespace effectif
