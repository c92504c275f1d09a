// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hometiles.h"

#include "ui/pages/welcomecard.h"

#include <QGridLayout>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMost = 4; ///< side by side
}

HomeTiles::HomeTiles(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(12);
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
}

void HomeTiles::add(const QString &id, const QString &iconName, std::function<void()> wish)
{
    auto *card = new WelcomeCard(iconName, this);
    card->setObjectName(u"home_"_s + id);
    card->hide();
    connect(card, &QAbstractButton::clicked, this, wish);
    m_tiles.append({id, card, false});
}

HomeTiles::Tile *HomeTiles::tile(const QString &id)
{
    return &*std::ranges::find(m_tiles, id, &Tile::id);
}

void HomeTiles::setTexts(const QString &id, const QString &name, const QString &sentence)
{
    tile(id)->card->setTexts(name, sentence);
}

void HomeTiles::setAvailable(const QString &id, bool available)
{
    if (std::exchange(tile(id)->available, available) != available)
        arrange();
}

void HomeTiles::setArrangement(const HomeArrangement &arrangement)
{
    m_arrangement = arrangement;
    arrange();
}

QList<ArrangeList::Part> HomeTiles::parts() const
{
    QList<ArrangeList::Part> parts;
    for (const Tile &tile : m_tiles) {
        if (tile.available)
            parts.append({tile.id, tile.card->text(), m_arrangement.shows(tile.id)});
    }
    return parts;
}

int HomeTiles::balanced(int count, int fit)
{
    const int rows = (count + std::max(fit, 1) - 1) / std::max(fit, 1);
    return rows == 0 ? 1 : (count + rows - 1) / rows;
}

QSize HomeTiles::minimumSizeHint() const
{
    return {m_tiles.isEmpty() ? 0 : m_tiles.first().card->minimumSizeHint().width(), m_grid->minimumSize().height()};
}

void HomeTiles::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void HomeTiles::arrange()
{
    QStringList ids;
    for (const Tile &tile : std::as_const(m_tiles))
        ids << tile.id;
    QList<WelcomeCard *> shown;
    QWidget *before = nullptr;
    for (const QString &id : m_arrangement.sorted(ids)) {
        const Tile &one = *tile(id);
        m_grid->removeWidget(one.card);
        const bool visible = one.available && m_arrangement.shows(id);
        one.card->setVisible(visible);
        if (!visible)
            continue;
        shown << one.card;
        if (before) // Tab goes as the eye does
            setTabOrder(before, one.card);
        before = one.card;
    }
    if (shown.isEmpty())
        return;
    const int fit = (width() + m_grid->spacing()) / (shown.first()->minimumSizeHint().width() + m_grid->spacing());
    const int columns = balanced(static_cast<int>(shown.size()), std::min(fit, kMost));
    for (int i = 0; i < kMost; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < shown.size(); ++i)
        m_grid->addWidget(shown.at(i), i / columns, i % columns);
}

} // namespace effectif
