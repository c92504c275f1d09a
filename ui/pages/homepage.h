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
class QScrollArea;

namespace effectif {

class Banner;
class HomePeople;
class PlainLabel;
class SearchField;
class WelcomeCard;

/// Where a day begins (O44): a search over everybody, the ways to the lists with how many they hold, one's favourites,
/// the sheets looked at last, and those of one's own that lack something. Everything is read by the worker; counts
/// come after the rest.
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
    void build();
    QWidget *makeHead();
    WelcomeCard *addTile(const QString &name, const QString &iconName, std::function<void()> wish);
    void arrange();
    void retranslate();
    void ask();
    void askCounts();
    void askTransfers();
    void showContent(const HomeContent &content);
    void showCounts();
    void showTiles();
    void search();
    void showFinds(const HomeFinds &finds);
    void open(RecordId id);

    const PageContext &m_context;
    QString m_kind;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QWidget *m_content;
    QWidget *m_lists;
    QGridLayout *m_tileGrid;
    QGridLayout *m_listGrid;
    PlainLabel *m_title;
    PlainLabel *m_date;
    SearchField *m_search;
    QList<WelcomeCard *> m_tiles;
    HomePeople *m_finds;
    HomePeople *m_favourites;
    HomePeople *m_recent;
    HomePeople *m_incomplete;
    QTimer m_searchDelay;
    QTimer m_refreshDelay; ///< many changes in a row are one new look
    RequestSeries m_searches;
    RequestSeries m_asks;
    RequestSeries m_countings;
    RequestSeries m_transferAsks;
    int m_transfers = 0; ///< that wait for the answer of the person at work
    ScopeCounts m_counts;
    bool m_counted = false;
    RecordId m_firstFind = 0;
    bool m_openWhenFound = false;
};

} // namespace effectif
