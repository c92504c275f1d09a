// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/modernstyle.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace effectif {

using namespace stylepaint;

namespace {

QColor arrowInk(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_Enabled) ? toneInk(option.palette, Tone::Muted)
                                                        : option.palette.color(QPalette::ButtonText);
}

/// The ground of the view that the bar belongs to, so that the bar seems to float on it.
QColor groundBehind(const QWidget *bar, const QPalette &palette)
{
    const QWidget *parent = bar ? bar->parentWidget() : nullptr;
    for (int up = 0; parent && up < 2; ++up, parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent)) {
            const QWidget *viewport = area->viewport();
            return viewport->palette().color(viewport->backgroundRole());
        }
    }
    return palette.color(QPalette::Window);
}

void drawSpinArrows(const QStyle &style, const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget)
{
    for (const auto part : {QStyle::SC_SpinBoxUp, QStyle::SC_SpinBoxDown}) {
        const QRectF rect(style.subControlRect(QStyle::CC_SpinBox, &option, part, widget));
        const bool up = part == QStyle::SC_SpinBoxUp;
        const bool possible =
            option.stepEnabled.testFlag(up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled);
        const bool active = option.activeSubControls == part && possible;
        chevron(painter, rect.center() + QPointF(-1, up ? 2 : -1), 3.5, up ? Qt::UpArrow : Qt::DownArrow,
                !possible ? option.palette.color(QPalette::Mid)
                          : active ? toneInk(option.palette, Tone::Accent) : arrowInk(option));
    }
}

} // namespace

void ModernStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->frame)
            inputFrame(painter, option->rect, *option, widget);
        if (widget && widget->property("readOnlyField").toBool())
            return;
        const QRectF arrow(proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget));
        chevron(painter, arrow.center() + QPointF(-1, 1), 4, Qt::DownArrow, arrowInk(*option));
        return;
    }
    case CC_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option)) {
            if (spin->frame)
                inputFrame(painter, option->rect, *option, widget);
            if (spin->buttonSymbols != QAbstractSpinBox::NoButtons)
                drawSpinArrows(*proxy(), *spin, painter, widget);
        }
        return;
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawScrollBar(*bar, painter, widget);
        return;
    case CC_Slider:
        if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option))
            drawSlider(*slider, painter, widget);
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            QStyleOptionToolButton plain(*button);
            if (!plain.features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
                plain.features &= ~QStyleOptionToolButton::HasMenu; // Fusion hangs a crooked arrow on its corner
            QProxyStyle::drawComplexControl(control, &plain, painter, widget);
        }
        return;
    case CC_GroupBox:
        if (const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(option))
            drawGroupBox(*group, painter, widget);
        return;
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void ModernStyle::drawGroupBox(const QStyleOptionGroupBox &option, QPainter *painter, const QWidget *widget) const
{
    if (option.subControls.testFlag(SC_GroupBoxFrame)) {
        QStyleOption frame(option);
        frame.rect = subControlRect(CC_GroupBox, &option, SC_GroupBoxFrame, widget);
        proxy()->drawPrimitive(PE_FrameGroupBox, &frame, painter, widget);
    }
    const bool enabled = option.state.testFlag(State_Enabled);
    const QRect label = subControlRect(CC_GroupBox, &option, SC_GroupBoxLabel, widget);
    painter->save();
    QFont font = painter->font();
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    drawItemText(painter, label, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option.palette, enabled,
                 option.text, QPalette::WindowText);
    painter->restore();
    if (!option.subControls.testFlag(SC_GroupBoxCheckBox))
        return;
    QStyleOption box(option);
    box.rect = subControlRect(CC_GroupBox, &option, SC_GroupBoxCheckBox, widget);
    proxy()->drawPrimitive(PE_IndicatorCheckBox, &box, painter, widget);
    if (option.state.testFlag(State_HasFocus))
        focusRing(painter, QRectF(box.rect).adjusted(-3, -3, 3, 3), option.palette, 6);
}

void ModernStyle::drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const
{
    painter->fillRect(option.rect, groundBehind(widget, option.palette));
    if (option.minimum == option.maximum)
        return;
    const bool horizontal = option.orientation == Qt::Horizontal;
    const bool held = option.state.testFlag(State_Sunken) && option.activeSubControls.testFlag(SC_ScrollBarSlider);
    const bool over = option.state.testFlag(State_MouseOver) || held;
    QRectF thumb(proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget));
    const qreal across = over ? 2.5 : 3.5;
    thumb.adjust(horizontal ? 2 : across, horizontal ? across : 2, horizontal ? -2 : -across, horizontal ? -across : -2);
    const QColor ink = mixed(groundBehind(widget, option.palette), option.palette.color(QPalette::Text),
                             held ? 0.60 : over ? 0.48 : 0.32);
    plate(painter, thumb, ink, (horizontal ? thumb.height() : thumb.width()) / 2);
}

void ModernStyle::drawSlider(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget) const
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const QRectF all(option.rect);
    const QRectF handle(proxy()->subControlRect(CC_Slider, &option, SC_SliderHandle, widget));
    const QPointF centre(horizontal ? handle.center().x() : all.center().x(),
                         horizontal ? all.center().y() : handle.center().y());
    const QColor accent = option.palette.color(option.state.testFlag(State_Enabled) ? QPalette::Highlight : QPalette::Dark);
    const QRectF groove = horizontal ? QRectF(all.left() + 4, centre.y() - 2, all.width() - 8, 4)
                                     : QRectF(centre.x() - 2, all.top() + 4, 4, all.height() - 8);
    plate(painter, groove, option.palette.color(QPalette::Mid), 2);
    QRectF done = groove;
    if (horizontal && !option.upsideDown)
        done.setRight(centre.x());
    else if (horizontal)
        done.setLeft(centre.x());
    else
        done.setTop(centre.y());
    plate(painter, done, accent, 2);
    const Scope scope(painter);
    painter->setPen(QPen(accent, 2));
    painter->setBrush(option.palette.color(QPalette::Base));
    painter->drawEllipse(centre, 7, 7);
    if (option.state.testFlag(State_HasFocus))
        focusRing(painter, QRectF(centre - QPointF(10, 10), QSizeF(20, 20)), option.palette, 10);
}

} // namespace effectif
