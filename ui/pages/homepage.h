// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/recordquery.h"
#include "models/services/homeservice.h"
#include "models/services/request.h"
#include "ui/pages/page.h"
#include "ui/pages/pagecontext.h"

#include <QTimer>

class QGridLayout;
class QPushButton;
class QScrollArea;

namespace effectif {

class Banner;
class HomePeople;
class HomeOffice;
class HomeTiles;
class PlainLabel;
class SearchField;

/// Where a day begins (O44): a search over everybody, who the office is, tiles that lead to what a day needs, one's favourites,
/// the sheets looked at last, those of one's own that lack something, and what others changed; arranged by whoever is at work.
/// Everything is read by the worker; counts come after the rest.
class HomePage final : public Page
{
    Q_OBJECT
public:
    HomePage(const PageContext &context, const QString &kind, QWidget *parent = nullptr);

    QString title() const override;
    QString iconName() const override { return QStringLiteral("home"); }
    bool can(Command command) const override;
    void perform(Command command) override;
    void activated() override;

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A list of people beneath the tiles; `id` stands in arrangements.
    struct List
    {
        QString id;
        HomePeople *people = nullptr;
    };

    void build();
    QWidget *makeHead();
    void addTiles();
    void addLists();
    void arrangeLists();
    void retranslate();
    void ask();
    void askCounts();
    void askTransfers();
    void showContent(const HomeContent &content);
    void showCounts();
    void showTiles();
    void showCompany();
    void askArrangement();
    void setArrangement(const HomeArrangement &arrangement);
    void chooseArrangement();
    void storeArrangement(const HomeArrangement &arrangement);
    void book();
    void search();
    void showFinds(const HomeFinds &finds);
    void open(RecordId id);

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QWidget *m_lists;
    QGridLayout *m_listGrid;
    HomeTiles *m_tiles;
    HomeOffice *m_company;
    QPushButton *m_arrange;
    PlainLabel *m_title;
    PlainLabel *m_date;
    SearchField *m_search;
    HomePeople *m_finds;
    QList<List> m_people; ///< as they begin
    HomeArrangement m_arrangement;
    QTimer m_searchDelay;
    QTimer m_refreshDelay; ///< many changes in a row are one new look
    RequestSeries m_searches;
    RequestSeries m_asks;
    RequestSeries m_countings;
    RequestSeries m_transferAsks;
    RequestSeries m_arrangementAsks;
    int m_transfers = 0; ///< that wait for the answer of the person at work
    ScopeCounts m_counts;
    bool m_counted = false;
    RecordId m_firstFind = 0;
    bool m_openWhenFound = false;
};

} // namespace effectif
