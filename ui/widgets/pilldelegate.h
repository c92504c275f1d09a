// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace effectif {

/// The tone that a colour of a list of values stands for ("blue", "green", "orange", "red", "grey"); nothing for none.
std::optional<Tone> toneOfColour(const QString &colour);

/// Draws the cells that have a colour as pills, the others as ever. The colour's id comes from a role of the model.
class PillDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PillDelegate(int colourRole, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_colourRole(colourRole) { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// What to tell of the person whom a cell names, if that one is away: the name is yellow then, with a clock (M38).
    void setAwayWords(std::function<QString(const QModelIndex &)> words) { m_awayWords = std::move(words); }
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    std::function<QString(const QModelIndex &)> m_awayWords;
    int m_colourRole;
};

} // namespace effectif
