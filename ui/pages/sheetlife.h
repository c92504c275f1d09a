// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record.h"
#include "models/services/request.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>

#include <functional>

class QToolButton;

namespace effectif {

class Banner;
class CardActs;
class LifecycleActions;
class SheetHeader;

/// What a sheet's head offers besides its form: the star (O43), Delete (O38), in and out of service (O40, O42), and
/// the way back from the bin. Also remembers that the sheet was looked at, for the home page.
class SheetLife final : public QObject
{
    Q_OBJECT
public:
    /// The page is the parent; header and banner are its own.
    SheetLife(const PageContext &context, SheetHeader *header, Banner *banner, Page *page);

    /// The page shows this record now, perhaps a newer state of the same; an unsaved one has no life yet.
    void showRecord(const Record &record);
    bool can(Command command) const;
    void perform(Command command);
    void retranslate();
    /// Who else is walked through on the screen: the list that the sheet was opened from.
    void setNeighbours(std::function<QList<RecordId>()> ids) { m_neighbours = std::move(ids); }

private:
    void askStar();
    void showStar(bool starred);
    void showCardTool();
    void tellBin();
    void tellInBin(const std::optional<Reference> &leadsTo);
    void remember();
    void print();
    void act(Command command);

    const PageContext &m_context;
    Banner *m_banner;
    Page *m_page;
    LifecycleActions *m_actions;
    CardActs *m_cards = nullptr;
    QToolButton *m_star;
    QToolButton *m_delete;
    QToolButton *m_print;
    QToolButton *m_card;
    Record m_record;
    bool m_starred = false;
    bool m_toldBin = false;
    std::function<QList<RecordId>()> m_neighbours;
    RequestSeries m_stars;
    RequestSeries m_bins;
    QTimer m_looked; ///< who is only leafed past was not looked at
};

} // namespace effectif
