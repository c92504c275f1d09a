// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/modernstyle.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"

#include <QIcon>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QWidget>

namespace effectif {

using namespace stylepaint;

namespace {

/// A button of a joined row (property "segment") is round at the outer ends only.
QPainterPath buttonShape(const QRectF &rect, const QString &segment)
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRoundedRect(rect, kRadius - 0.5, kRadius - 0.5);
    const QRectF half(rect.left(), rect.top(), rect.width() / 2, rect.height());
    if (segment == QLatin1String("last") || segment == QLatin1String("middle"))
        path.addRect(half);
    if (segment == QLatin1String("first") || segment == QLatin1String("middle"))
        path.addRect(half.translated(half.width(), 0));
    return path.simplified();
}

bool isPrimary(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button && button->features.testFlag(QStyleOptionButton::DefaultButton)
           && option.state.testFlag(QStyle::State_Enabled);
}

/// The ring is for those who work by keyboard; a click does not call it.
bool showsRing(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

} // namespace

void ModernStyle::drawButtonPanel(const QStyleOption &option, QPainter *painter, const QWidget *widget) const
{
    const QString segment = widget ? widget->property("segment").toString() : QString();
    const bool primary = isPrimary(option);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool checked = option.state.testFlag(State_On);
    const bool down = option.state.testFlag(State_Sunken);
    const bool over = enabled && option.state.testFlag(State_MouseOver);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);

    const QColor text = option.palette.color(QPalette::ButtonText);
    QColor fill = option.palette.color(primary ? QPalette::Highlight : QPalette::Button);
    QColor edge = option.palette.color(QPalette::Dark);
    if (!enabled) {
        fill = option.palette.color(QPalette::Window);
        edge = option.palette.color(QPalette::Mid);
    } else if (primary) {
        fill = down ? fill.darker(118) : over ? fill.darker(109) : fill;
        edge = fill;
    } else if (checked) {
        fill = toneSoft(option.palette, Tone::Accent);
        edge = toneInk(option.palette, Tone::Accent);
    } else if (down || over) {
        fill = mixed(fill, text, down ? 0.13 : 0.06);
    }
    if (flat && !over && !down && !checked && !primary) {
        fill = Qt::transparent;
        edge = Qt::transparent;
    }
    const QRectF rect = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    {
        const Scope scope(painter);
        painter->setPen(edge);
        painter->setBrush(fill);
        painter->drawPath(buttonShape(rect, segment));
    }
    if (showsRing(option)) {
        focusRing(painter, QRectF(option.rect), option.palette);
        if (primary) { // accent on accent: a gap makes it visible
            const Scope scope(painter);
            painter->setPen(QPen(option.palette.color(QPalette::Base), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(rect.adjusted(2, 2, -2, -2), 4, 4);
        }
    }
}

void ModernStyle::drawToolPanel(const QStyleOption &option, QPainter *painter) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool down = option.state.testFlag(State_Sunken);
    const bool over = enabled && option.state.testFlag(State_MouseOver);
    const QRectF rect = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (option.state.testFlag(State_On))
        plate(painter, rect, toneSoft(option.palette, Tone::Accent));
    if (down || over)
        plate(painter, rect, mixed(option.palette.color(QPalette::Window), option.palette.color(QPalette::Text),
                                   down ? 0.14 : 0.08));
    if (showsRing(option))
        focusRing(painter, QRectF(option.rect), option.palette);
}

void ModernStyle::drawPushButtonLabel(const QStyleOptionButton &option, QPainter *painter,
                                      const QWidget *widget) const
{
    const bool primary = isPrimary(option);
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool menu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const QFontMetrics metrics = option.fontMetrics;
    const int textWidth = option.text.isEmpty() ? 0 : metrics.size(Qt::TextShowMnemonic, option.text).width();
    const QSize iconSize = option.icon.isNull() ? QSize(0, 0) : option.iconSize;
    const int gap = textWidth > 0 && iconSize.width() > 0 ? 7 : 0;
    const int arrow = menu ? 18 : 0;
    const int room = option.rect.width() - 12 - iconSize.width() - gap - arrow;
    int x = option.rect.center().x() - (iconSize.width() + gap + qMin(textWidth, room) + arrow) / 2 + 1;

    if (!option.icon.isNull()) {
        const QIcon::Mode mode = !enabled ? QIcon::Disabled : primary ? QIcon::Selected : QIcon::Normal;
        const QRect place(x, option.rect.center().y() - iconSize.height() / 2 + 1, iconSize.width(), iconSize.height());
        option.icon.paint(painter, visualRect(option.direction, option.rect, place), Qt::AlignCenter, mode,
                          option.state.testFlag(State_On) ? QIcon::On : QIcon::Off);
        x += iconSize.width() + gap;
    }
    const QRect textPlace(x, option.rect.top(), qMin(textWidth, room) + 1, option.rect.height());
    QPalette palette = option.palette;
    if (option.state.testFlag(State_On) && enabled)
        palette.setColor(QPalette::ButtonText, toneInk(palette, Tone::Accent));
    drawItemText(painter, visualRect(option.direction, option.rect, textPlace),
                 Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, palette, enabled,
                 textWidth > room ? metrics.elidedText(option.text, Qt::ElideRight, room, Qt::TextShowMnemonic)
                                  : option.text,
                 primary ? QPalette::HighlightedText : QPalette::ButtonText);
    if (menu) {
        const QRect place(textPlace.right() + 5, option.rect.top(), 12, option.rect.height());
        chevron(painter, QRectF(visualRect(option.direction, option.rect, place)).center(), 3.5, Qt::DownArrow,
                palette.color(primary ? QPalette::HighlightedText : QPalette::ButtonText));
    }
    Q_UNUSED(widget);
}

void ModernStyle::drawToolButtonLabel(const QStyleOptionToolButton &option, QPainter *painter,
                                      const QWidget *widget) const
{
    if (option.toolButtonStyle != Qt::ToolButtonTextBesideIcon || option.text.isEmpty() || option.icon.isNull()) {
        QProxyStyle::drawControl(CE_ToolButtonLabel, &option, painter, widget);
        return;
    }
    const bool enabled = option.state.testFlag(State_Enabled);
    const int gap = 7;
    const QSize iconSize = option.iconSize;
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    const int x = option.rect.center().x() - (iconSize.width() + gap + textWidth) / 2 + 1;
    const QRect iconPlace(x, option.rect.center().y() - iconSize.height() / 2 + 1, iconSize.width(), iconSize.height());
    option.icon.paint(painter, visualRect(option.direction, option.rect, iconPlace), Qt::AlignCenter,
                      enabled ? QIcon::Normal : QIcon::Disabled, option.state.testFlag(State_On) ? QIcon::On : QIcon::Off);
    const QRect textPlace(iconPlace.right() + 1 + gap, option.rect.top(), textWidth + 1, option.rect.height());
    drawItemText(painter, visualRect(option.direction, option.rect, textPlace),
                 Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.palette, enabled, option.text,
                 QPalette::ButtonText);
}

} // namespace effectif
