// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/modernstyle.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTimer>
#include <QWidget>

namespace effectif {

using namespace stylepaint;

namespace {

constexpr int kMenuLead = 32; ///< column of ticks and icons

/// A menu's text may hold a shortcut after a tab.
void drawMenuText(const QStyleOptionMenuItem &item, QPainter *painter, const QRect &rect, const QStyle &style)
{
    const bool enabled = item.state.testFlag(QStyle::State_Enabled);
    const qsizetype tab = item.text.indexOf(QLatin1Char('\t'));
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->setFont(item.font);
    style.drawItemText(painter, QStyle::visualRect(item.direction, item.rect, rect), flags | Qt::AlignLeft, item.palette,
                       enabled, item.text.left(tab), QPalette::Text);
    if (tab < 0)
        return;
    QPalette palette = item.palette;
    palette.setColor(QPalette::Text, enabled ? toneInk(palette, Tone::Muted)
                                             : palette.color(QPalette::Disabled, QPalette::Text));
    style.drawItemText(painter, QStyle::visualRect(item.direction, item.rect, rect),
                       Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignRight, palette, enabled, item.text.mid(tab + 1),
                       QPalette::Text);
}

void drawSplitter(const QStyleOption &option, QPainter *painter)
{
    const bool over = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor ink = over ? option.palette.color(QPalette::Highlight) : option.palette.color(QPalette::Mid);
    const QRect r = option.rect;
    const int thick = over ? 3 : 1;
    if (option.state.testFlag(QStyle::State_Horizontal))
        painter->fillRect(QRect(r.center().x() - thick / 2, r.top(), thick, r.height()), ink);
    else
        painter->fillRect(QRect(r.left(), r.center().y() - thick / 2, r.width(), thick), ink);
}

void drawBar(const QStyleOption &option, QPainter *painter, QPalette::ColorRole ground)
{
    painter->fillRect(option.rect, option.palette.color(ground));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      option.palette.color(QPalette::Mid));
}

} // namespace

void ModernStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_TabBarTabShape: drawTab(*option, painter); return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy(*tab);
            if (!tab->state.testFlag(State_Selected) && tab->state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::WindowText, toneInk(tab->palette, Tone::Muted));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Header:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeader(*header, painter, widget);
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(*header, painter);
        return;
    case CE_HeaderEmptyArea: drawBar(*option, painter, QPalette::Base); return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const auto *newer = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option);
            QStyleOptionHeaderV2 copy = newer ? *newer : QStyleOptionHeaderV2();
            if (!newer)
                static_cast<QStyleOptionHeader &>(copy) = *header;
            copy.state &= ~State_On; // no bold for the column of the current cell
            copy.palette.setColor(QPalette::ButtonText, toneInk(header->palette, Tone::Muted));
            painter->save();
            QFont font = painter->font();
            font.setWeight(QFont::DemiBold);
            painter->setFont(font);
            QProxyStyle::drawControl(element, &copy, painter, widget);
            painter->restore();
        }
        return;
    case CE_ToolBar: drawBar(*option, painter, QPalette::Window); return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, option->palette.color(QPalette::Window)); return;
    case CE_MenuBarItem:
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            element == CE_MenuItem ? drawMenuItem(*item, painter, widget) : drawMenuBarItem(*item, painter, widget);
        return;
    case CE_PushButtonBevel: proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget); return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawPushButtonLabel(*button, painter, widget);
        return;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            drawToolButtonLabel(*button, painter, widget);
        return;
    case CE_ItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option)) {
            // The selection is a calm plate with the usual ink on it, so the rest is drawn as if nothing were selected.
            proxy()->drawPrimitive(PE_PanelItemViewItem, option, painter, widget);
            QStyleOptionViewItem copy(*item);
            copy.state &= ~(State_Selected | State_MouseOver);
            copy.backgroundBrush = Qt::NoBrush;
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_ProgressBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            drawProgress(*bar, painter, widget);
        return;
    case CE_Splitter: drawSplitter(*option, painter); return;
    case CE_SizeGrip: return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ModernStyle::drawTab(const QStyleOption &option, QPainter *painter) const
{
    const QRect r = option.rect;
    if (option.state.testFlag(State_Selected))
        plate(painter, QRectF(r.left() + 4, r.bottom() - 2, r.width() - 8, 3), toneInk(option.palette, Tone::Accent), 1.5);
    else if (option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled))
        plate(painter, QRectF(r).adjusted(2, 4, -2, -5),
              mixed(option.palette.color(QPalette::Window), option.palette.color(QPalette::Text), 0.06), 5);
}

/// As QCommonStyle does it, but that one would not ask us where the arrow goes.
void ModernStyle::drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget) const
{
    painter->save();
    painter->setClipRect(option.rect, Qt::IntersectClip);
    proxy()->drawControl(CE_HeaderSection, &option, painter, widget);
    const auto *newer = qstyleoption_cast<const QStyleOptionHeaderV2 *>(&option);
    QStyleOptionHeaderV2 part = newer ? *newer : QStyleOptionHeaderV2();
    if (!newer)
        static_cast<QStyleOptionHeader &>(part) = option;
    if (part.textElideMode == Qt::ElideNone)
        part.textElideMode = Qt::ElideRight;
    part.rect = subElementRect(SE_HeaderLabel, &option, widget);
    proxy()->drawControl(CE_HeaderLabel, &part, painter, widget);
    if (option.sortIndicator != QStyleOptionHeader::None) {
        part.rect = subElementRect(SE_HeaderArrow, &option, widget);
        proxy()->drawPrimitive(PE_IndicatorHeaderArrow, &part, painter, widget);
    }
    painter->restore();
}

void ModernStyle::drawHeaderSection(const QStyleOptionHeader &option, QPainter *painter) const
{
    drawBar(option, painter, QPalette::Base);
    if (option.state & (State_MouseOver | State_Sunken) && option.state.testFlag(State_Enabled))
        plate(painter, QRectF(option.rect).adjusted(2, 3, -2, -4),
              mixed(option.palette.color(QPalette::Base), option.palette.color(QPalette::Text),
                    option.state.testFlag(State_Sunken) ? 0.10 : 0.06), 4);
    const bool last = option.position == QStyleOptionHeader::End || option.position == QStyleOptionHeader::OnlyOneSection;
    if (!last && option.orientation == Qt::Horizontal)
        painter->fillRect(QRect(option.rect.right(), option.rect.top() + 9, 1, option.rect.height() - 18),
                          option.palette.color(QPalette::Mid));
}

void ModernStyle::drawMenuBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *) const
{
    painter->fillRect(option.rect, option.palette.color(QPalette::Window));
    const bool enabled = option.state.testFlag(State_Enabled);
    if (enabled && option.state & (State_Selected | State_Sunken))
        plate(painter, QRectF(option.rect).adjusted(0, 1, 0, -1), toneSoft(option.palette, Tone::Accent), 5);
    drawItemText(painter, option.rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.palette,
                 enabled, option.text, QPalette::WindowText);
}

void ModernStyle::drawMenuItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget) const
{
    const QRect r = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter->fillRect(QRect(r.left() + 6, r.center().y(), r.width() - 12, 1), option.palette.color(QPalette::Mid));
        return;
    }
    if (option.menuItemType == QStyleOptionMenuItem::Scroller || option.menuItemType == QStyleOptionMenuItem::TearOff
        || option.menuItemType == QStyleOptionMenuItem::EmptyArea) {
        QProxyStyle::drawControl(CE_MenuItem, &option, painter, widget);
        return;
    }
    const bool enabled = option.state.testFlag(State_Enabled);
    if (enabled && option.state.testFlag(State_Selected))
        plate(painter, QRectF(r), toneSoft(option.palette, Tone::Accent), 5);

    const QRect lead = visualRect(option.direction, r, QRect(r.left() + 7, r.center().y() - 8, 18, 18));
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked && option.checkType == QStyleOptionMenuItem::Exclusive)
            plate(painter, QRectF(lead).adjusted(5.5, 5.5, -5.5, -5.5), toneInk(option.palette, Tone::Accent), 4);
        else if (option.checked)
            tick(painter, QRectF(lead), toneInk(option.palette, Tone::Accent));
    } else if (!option.icon.isNull()) {
        option.icon.paint(painter, lead, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const bool subMenu = option.menuItemType == QStyleOptionMenuItem::SubMenu;
    painter->save();
    drawMenuText(option, painter, r.adjusted(kMenuLead, 0, subMenu ? -26 : -10, 0), *this);
    painter->restore();
    if (subMenu) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect arrow = visualRect(option.direction, r, QRect(r.right() - 20, r.top(), 14, r.height()));
        chevron(painter, QRectF(arrow).center(), 4, mirrored ? Qt::LeftArrow : Qt::RightArrow,
                toneInk(option.palette, Tone::Muted));
    }
}

void ModernStyle::drawProgress(const QStyleOptionProgressBar &option, QPainter *painter, const QWidget *widget) const
{
    const int words = option.textVisible && !option.text.isEmpty()
                          ? option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 12
                          : 0;
    const QRectF all(option.rect);
    const QRectF groove(all.left(), all.center().y() - 4, all.width() - words, 8);
    plate(painter, groove, toneSoft(option.palette, Tone::Muted), 4);
    painter->save();
    QPainterPath shape;
    shape.addRoundedRect(groove, 4, 4);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(shape);
    const qint64 range = qint64(option.maximum) - option.minimum;
    if (range > 0) {
        const qreal part = qreal(qint64(option.progress) - option.minimum) / qreal(range);
        plate(painter, QRectF(groove.left(), groove.top(), groove.width() * qBound(0.0, part, 1.0), 8),
              option.palette.color(QPalette::Highlight), 4);
    } else {
        static const QElapsedTimer clock = [] { QElapsedTimer t; t.start(); return t; }();
        const qreal phase = qreal(clock.elapsed() % 1600) / 1600;
        const qreal chunk = groove.width() * 0.3;
        plate(painter, QRectF(groove.left() - chunk + (groove.width() + chunk) * phase, groove.top(), chunk, 8),
              option.palette.color(QPalette::Highlight), 4);
        if (widget) // painting asks for the next picture: a hidden bar costs nothing
            QTimer::singleShot(33, const_cast<QWidget *>(widget), [widget] { const_cast<QWidget *>(widget)->update(); });
    }
    painter->restore();
    if (words > 0)
        drawItemText(painter, option.rect, Qt::AlignRight | Qt::AlignVCenter, option.palette,
                     option.state.testFlag(State_Enabled), option.text, QPalette::WindowText);
}

} // namespace effectif
