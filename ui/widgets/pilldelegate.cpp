// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pilldelegate.h"

#include "ui/widgets/pill.h"

#include <QApplication>
#include <QPainter>

namespace effectif {

std::optional<Tone> toneOfColour(const QString &colour)
{
    static const QHash<QString, Tone> kTones{{QStringLiteral("blue"), Tone::Accent},
                                             {QStringLiteral("green"), Tone::Success},
                                             {QStringLiteral("orange"), Tone::Warning},
                                             {QStringLiteral("red"), Tone::Danger},
                                             {QStringLiteral("grey"), Tone::Muted}};
    const auto found = kTones.constFind(colour);
    return found == kTones.constEnd() ? std::nullopt : std::optional(*found);
}

void PillDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto tone = toneOfColour(index.data(m_colourRole).toString());
    const QString text = index.data(Qt::DisplayRole).toString();
    if (!tone || text.isEmpty())
        return PersonDelegate::paint(painter, option, index);
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    painter->save();
    painter->setFont(ground.font);
    Pill::draw(painter, QRectF(option.rect).adjusted(6, 0, -6, 0), text, *tone, option.palette);
    painter->restore();
}

} // namespace effectif
