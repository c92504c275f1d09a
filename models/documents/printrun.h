// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/cardpaper.h"
#include "models/documents/listpaper.h"
#include "models/documents/portraitspaper.h"
#include "models/services/progress.h"

#include <functional>
#include <memory>

class QIODevice;
class QPagedPaintDevice;
class QPainter;

namespace effectif {

/// What somebody wants on paper.
struct PrintOrder
{
    enum class What { Sheets, List, Portraits, Cards };

    What what = What::Sheets;
    PrintRequest request;
    PaperFormat format;
    QString title;        ///< of a list
    QStringList criteria; ///< what the list was cut down to, in words
    int copies = 1;       ///< of each card
};

/// A document that is read and laid out a part at a time: a sheet, or a page of a list. So the first page is there at once,
/// and a thousand sheets need no more memory than twenty. Made in a connection's thread, then used by any.
class PrintRun
{
public:
    /// Reads which sheets there are; of a list every row once, to measure it. Denied, Invalid: as PrintService. NotFound:
    /// there is nothing to print. Unavailable: the database, or it was cancelled.
    static Result<std::shared_ptr<PrintRun>> prepare(Services &services, const PrintOrder &order, Progress &progress);

    const PrintOrder &order() const { return m_order; }
    int sheetCount() const { return static_cast<int>(m_ids.size()); }
    int partCount() const;
    /// The pages of some parts.
    Result<QList<PaperPage>> pages(Services &services, int firstPart, int parts) const;

    /// All of it as PDF, with searchable text and its fonts, and the audit's word of it. Answers the number of pages.
    /// Unavailable: the database or the device, or it was cancelled.
    Result<int> writePdf(Services &services, QIODevice &device, Progress &progress) const;
    /// The same on a printer. abandon: what to do with what is painted already, if the rest will not come.
    Result<int> paint(Services &services, QPagedPaintDevice &device, Progress &progress, const std::function<void()> &abandon = {}) const;
    static Error cancelled();

private:
    explicit PrintRun(const PrintOrder &order) : m_order(order) { }
    Result<int> paintPages(Services &services, QPagedPaintDevice &device, QPainter &painter, Progress &progress) const;
    Result<int> noted(Services &services, const Result<int> &painted) const;
    PaperFrame frame() const;
    Result<void> measureList(Services &services, Progress &progress);
    ListTitle listTitle() const;
    Result<QList<PaperPage>> sheetPages(Services &services, int from, int count) const;
    Result<QList<PaperPage>> listPages(Services &services, int from, int count) const;
    Result<QList<PaperPage>> portraitPages(Services &services, int from, int count) const;
    Result<QList<PaperPage>> cardPages(Services &services, int from, int count) const;

    PrintOrder m_order;
    PrintedHead m_head;
    QList<RecordId> m_ids;
    QList<qint32> m_groups;
    QList<FieldDefinition> m_columns; ///< of a list; behind them the one that it is grouped by
    std::unique_ptr<ListPaper> m_list;
    std::unique_ptr<PortraitsPaper> m_portraits;
    std::unique_ptr<CardsPaper> m_cards;
    CompanyProfile m_office; ///< of cards
};

} // namespace effectif
