// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/modernstyle.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QListView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

namespace effectif {

using namespace stylepaint;

namespace {

Qt::ArrowType directionOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp: return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft: return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight: return Qt::RightArrow;
    default: return Qt::DownArrow;
    }
}

QColor inkOf(const QStyleOption &option)
{
    return option.palette.color(QPalette::ButtonText);
}

void drawBranch(const QStyleOption &option, QPainter *painter)
{
    if (!option.state.testFlag(QStyle::State_Children))
        return;
    const bool open = option.state.testFlag(QStyle::State_Open);
    chevron(painter, QRectF(option.rect).center(), 4, open ? Qt::DownArrow : Qt::RightArrow,
            toneInk(option.palette, Tone::Muted));
}

void drawTabClose(const QStyleOption &option, QPainter *painter)
{
    if (option.state.testFlag(QStyle::State_MouseOver))
        plate(painter, QRectF(option.rect), toneSoft(option.palette, Tone::Danger), 5);
    const Scope scope(painter);
    painter->setPen(QPen(toneInk(option.palette, Tone::Muted), 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF c = QRectF(option.rect).center();
    painter->drawLine(c + QPointF(-4, -4), c + QPointF(4, 4));
    painter->drawLine(c + QPointF(-4, 4), c + QPointF(4, -4));
}

void drawOutline(const QRect &rect, QPainter *painter, const QColor &edge, const QBrush &ground, qreal radius)
{
    const Scope scope(painter);
    painter->setPen(edge);
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

/// The editor inside a table cell has no frame but must hide what is below it.
bool isCellEditor(const QWidget *widget)
{
    return widget && widget->parentWidget() && qobject_cast<QAbstractItemView *>(widget->parentWidget()->parentWidget());
}

/// Where the selected plate is the current item, a ring around a part of it says nothing more.
bool showsItsCurrentItem(const QWidget *widget)
{
    if (const auto *table = qobject_cast<const QTableView *>(widget))
        return table->selectionBehavior() == QAbstractItemView::SelectRows;
    return qobject_cast<const QListView *>(widget) && widget->window()->windowType() == Qt::Popup;
}

/// QTableView does not say where in its row a cell stands.
QStyleOptionViewItem::ViewItemPosition positionIn(const QTableView &table, const QModelIndex &index)
{
    const QHeaderView *header = table.horizontalHeader();
    const int at = header->visualIndex(index.column());
    const auto hidden = [header](int visual) { return header->isSectionHidden(header->logicalIndex(visual)); };
    int first = 0;
    while (first < header->count() && hidden(first))
        ++first;
    int last = header->count() - 1;
    while (last > 0 && hidden(last))
        --last;
    if (first == last)
        return QStyleOptionViewItem::OnlyOne;
    return at == first  ? QStyleOptionViewItem::Beginning
           : at == last ? QStyleOptionViewItem::End
                        : QStyleOptionViewItem::Middle;
}

} // namespace

void ModernStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            inputFrame(painter, option->rect, *option, widget);
        else if (isCellEditor(widget))
            painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_FrameWindow:
    case PE_IndicatorToolBarHandle:
    case PE_FrameDefaultButton:
    case PE_PanelStatusBar: return;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget) && !qobject_cast<const QAbstractItemView *>(widget))
            inputFrame(painter, option->rect, *option, widget);
        else
            drawOutline(option->rect, painter, option->palette.color(QPalette::Mid), Qt::NoBrush, 3);
        return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          option->palette.color(QPalette::Mid));
        return;
    case PE_FrameGroupBox:
        drawOutline(option->rect, painter, option->palette.color(QPalette::Mid), Qt::NoBrush, kRadius);
        return;
    case PE_FrameMenu:
    case PE_PanelMenu:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        drawOutline(option->rect, painter, option->palette.color(QPalette::Mid), Qt::NoBrush, 0);
        return;
    case PE_PanelScrollAreaCorner: {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(widget);
        const QWidget *ground = area ? area->viewport() : widget;
        painter->fillRect(option->rect, ground ? ground->palette().color(ground->backgroundRole())
                                               : option->palette.color(QPalette::Base));
        return;
    }
    case PE_PanelTipLabel: painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase)); return;
    case PE_PanelButtonCommand: drawButtonPanel(*option, painter, widget); return;
    case PE_PanelButtonTool: drawToolPanel(*option, painter); return;
    case PE_FrameFocusRect:
        if (!showsItsCurrentItem(widget))
            focusRing(painter, QRectF(option->rect), option->palette, 5);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: drawCheck(*option, painter); return;
    case PE_IndicatorRadioButton: drawRadio(*option, painter); return;
    case PE_IndicatorTabClose: drawTabClose(*option, painter); return;
    case PE_IndicatorBranch: drawBranch(*option, painter); return;
    case PE_IndicatorHeaderArrow: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        const bool up = header && header->sortIndicator == QStyleOptionHeader::SortUp;
        chevron(painter, QRectF(option->rect).center(), 4, up ? Qt::DownArrow : Qt::UpArrow,
                toneInk(option->palette, Tone::Accent));
        return;
    }
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight:
    case PE_IndicatorSpinUp:
    case PE_IndicatorSpinDown:
        chevron(painter, QRectF(option->rect).center(), qMin(4.0, option->rect.width() / 2.0), directionOf(element),
                inkOf(*option));
        return;
    case PE_IndicatorToolBarSeparator: {
        const QRect r = option->rect;
        const QColor line = option->palette.color(QPalette::Mid);
        if (option->state.testFlag(State_Horizontal))
            painter->fillRect(QRect(r.center().x(), r.top() + 8, 1, r.height() - 16), line);
        else
            painter->fillRect(QRect(r.left() + 8, r.center().y(), r.width() - 16, 1), line);
        return;
    }
    case PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
            item && item->features.testFlag(QStyleOptionViewItem::Alternate))
            painter->fillRect(option->rect, option->palette.color(QPalette::AlternateBase));
        return;
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(*item, painter, widget);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ModernStyle::drawCheck(const QStyleOption &option, QPainter *painter) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    const bool partly = option.state.testFlag(State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const Scope scope(painter);
    const QColor accent = option.palette.color(enabled ? QPalette::Highlight : QPalette::Dark);
    QColor edge = option.palette.color(QPalette::Dark);
    if (option.state.testFlag(State_MouseOver) && enabled)
        edge = accent;
    painter->setPen(on || partly ? QPen(accent, 1) : QPen(edge, 1.2));
    painter->setBrush(on || partly ? accent : option.palette.color(QPalette::Base));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    const QColor mark = option.palette.color(QPalette::HighlightedText);
    if (on)
        tick(painter, box, mark);
    else if (partly)
        plate(painter, QRectF(box.left() + 4, box.center().y() - 1, box.width() - 8, 2), mark, 1);
}

void ModernStyle::drawRadio(const QStyleOption &option, QPainter *painter) const
{
    const bool enabled = option.state.testFlag(State_Enabled);
    const bool on = option.state.testFlag(State_On);
    const QRectF box = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5);
    const Scope scope(painter);
    const QColor accent = option.palette.color(enabled ? QPalette::Highlight : QPalette::Dark);
    const bool over = option.state.testFlag(State_MouseOver) && enabled;
    painter->setPen(QPen(on || over ? accent : option.palette.color(QPalette::Dark), 1.2));
    painter->setBrush(on ? accent : option.palette.color(QPalette::Base));
    painter->drawEllipse(box);
    if (on) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(option.palette.color(QPalette::HighlightedText));
        painter->drawEllipse(box.center(), 3, 3);
    }
}

void ModernStyle::drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget) const
{
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    const auto *table = qobject_cast<const QTableView *>(widget);
    const bool wholeRows = table && table->selectionBehavior() == QAbstractItemView::SelectRows;
    const bool selected = option.state.testFlag(State_Selected);
    // A table knows only the cell under the pointer: half a hovered row would look broken.
    const bool over = option.state.testFlag(State_MouseOver) && option.state.testFlag(State_Enabled) && !wholeRows;
    if (!selected && !over)
        return;
    const bool active = option.state.testFlag(State_Active);
    const QColor accent = toneSoft(option.palette, Tone::Accent);
    const QColor base = option.palette.color(QPalette::Base);
    const QColor fill = !selected ? mixed(base, option.palette.color(QPalette::Text), 0.05)
                        : active  ? accent
                                  : mixed(accent, toneSoft(option.palette, Tone::Muted), 0.6);
    const QRectF rect(option.rect);
    if (widget && widget->property("flatRow").toBool()) {
        painter->fillRect(rect, fill);
        return;
    }
    // One plate for the whole row: only its outer cells have round corners; the others are drawn past their edges.
    const auto where = wholeRows ? positionIn(*table, option.index) : option.viewItemPosition;
    const bool alone = where == QStyleOptionViewItem::OnlyOne || where == QStyleOptionViewItem::Invalid;
    const bool first = alone || where == QStyleOptionViewItem::Beginning;
    const bool last = alone || where == QStyleOptionViewItem::End;
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    plate(painter, rect.adjusted(first ? 2 : -10, 1, last ? -2 : 10, -1), fill, 5);
    if (selected && active && first && !alone) // not by a pale ground alone
        plate(painter, QRectF(rect.left() + 2, rect.top() + 7, 3, rect.height() - 14),
              toneInk(option.palette, Tone::Accent), 1.5);
    painter->restore();
}

} // namespace effectif
