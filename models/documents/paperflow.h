// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"
#include "models/documents/paperfonts.h"
#include "models/services/printservice.h"

namespace effectif {

/// What is the same on every page of a document.
struct PaperFrame
{
    PaperFormat format;
    PrintedHead head;
    QString title;     ///< stands at the head of every page but the first
    bool sensitive = false; ///< says so at the foot
    Language language = Language::French;
};

/// Fills pages from top to bottom, each with the office at its head and its number at its foot.
class PaperFlow
{
public:
    /// continued: what is laid out here begins in the middle of a document.
    PaperFlow(PaperFonts &fonts, const PaperFrame &frame, bool continued = false);

    static constexpr qreal kMargin = 15 * paper::kMillimetre;
    qreal width() const { return m_frame.format.extent().width() - 2 * kMargin; }
    /// What is left of this page, and what a page behind the first one offers.
    qreal room() const { return m_bottom - m_y; }
    qreal wholeRoom() const { return m_bottom - m_top; }
    bool isFresh() const { return m_y <= m_top; }
    void newPage();
    /// Puts what was made at (0, 0) where the page is full so far, and goes on below it.
    void add(const QList<PaperItem> &items, qreal height);
    void skip(qreal height) { m_y += height; }
    /// The pages; "1/3" counts from first among count (0: as many as there are).
    QList<PaperPage> finish(int first = 1, int count = 0);

private:
    void makeHead();
    void makeFoot(PaperPage &page, int number, int count);
    QString stamp() const;

    PaperFonts &m_fonts;
    const PaperFrame &m_frame;
    bool m_continued;
    QList<PaperPage> m_pages;
    qreal m_top = 0;
    qreal m_bottom = 0;
    qreal m_y = 0;
};

} // namespace effectif
