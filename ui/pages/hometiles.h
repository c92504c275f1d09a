// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/homearrangement.h"
#include "ui/widgets/arrangelist.h"

#include <QWidget>

#include <functional>

class QGridLayout;

namespace effectif {

class WelcomeCard;

/// The tiles of the home page: big ways to what a day needs, in the order and choice of whoever is at work.
class HomeTiles final : public QWidget
{
    Q_OBJECT
public:
    explicit HomeTiles(QWidget *parent = nullptr);

    /// The widget is called "home_<id>"; the id stands in arrangements. Not available until it is said.
    void add(const QString &id, const QString &iconName, std::function<void()> wish);
    void setTexts(const QString &id, const QString &name, const QString &sentence);
    /// Whether there is such a thing for this person, here and now.
    void setAvailable(const QString &id, bool available);
    void setArrangement(const HomeArrangement &arrangement);
    /// Those that there can be, with their names, as they begin.
    QList<ArrangeList::Part> parts() const;

    /// Columns for so many things where so many fit side by side: none is left alone in the last row if that can be.
    static int balanced(int count, int fit);

    /// As narrow as one tile: the grid follows the room, it does not ask for any.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Tile
    {
        QString id;
        WelcomeCard *card = nullptr;
        bool available = false;
    };

    Tile *tile(const QString &id);
    void arrange();

    QGridLayout *m_grid;
    QList<Tile> m_tiles;
    HomeArrangement m_arrangement;
};

} // namespace effectif
