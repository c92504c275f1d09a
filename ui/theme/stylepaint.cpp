// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylepaint.h"

#include "ui/theme/palette.h"

#include <QPolygonF>
#include <QStyle>
#include <QWidget>

namespace effectif::stylepaint {

void inputFrame(QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *widget)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focus = enabled && option.state.testFlag(QStyle::State_HasFocus);
    const bool over = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool invalid = widget && widget->property("invalid").toBool();
    const bool doubtful = widget && widget->property("doubtful").toBool();
    const bool readOnly = widget && widget->property("readOnlyField").toBool();

    QColor edge = option.palette.color(readOnly ? QPalette::Mid : QPalette::Dark);
    if (invalid)
        edge = toneInk(option.palette, Tone::Danger);
    else if (focus)
        edge = toneInk(option.palette, Tone::Accent);
    else if (doubtful)
        edge = toneInk(option.palette, Tone::Warning);
    else if (over && !readOnly)
        edge = mixed(edge, option.palette.color(QPalette::Text), 0.35);
    const QPalette::ColorRole ground = enabled && !readOnly ? QPalette::Base : QPalette::Window;

    const Scope scope(painter);
    const qreal width = focus ? 2 : invalid ? 1.5 : 1;
    painter->setPen(QPen(edge, width));
    painter->setBrush(option.palette.color(ground));
    const qreal inset = width / 2;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), kRadius - inset, kRadius - inset);
}

void chevron(QPainter *painter, const QPointF &centre, qreal half, Qt::ArrowType direction, const QColor &ink)
{
    const Scope scope(painter);
    painter->setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->translate(centre);
    switch (direction) {
    case Qt::UpArrow: painter->rotate(180); break;
    case Qt::LeftArrow: painter->rotate(90); break;
    case Qt::RightArrow: painter->rotate(-90); break;
    default: break;
    }
    painter->drawPolyline(QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
}

void tick(QPainter *painter, const QRectF &box, const QColor &ink)
{
    const Scope scope(painter);
    painter->setPen(QPen(ink, box.width() / 9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    const auto at = [&](qreal x, qreal y) { return box.topLeft() + QPointF(box.width() * x, box.height() * y); };
    painter->drawPolyline(QPolygonF{at(0.25, 0.52), at(0.43, 0.70), at(0.76, 0.32)});
}

void focusRing(QPainter *painter, const QRectF &rect, const QPalette &palette, qreal radius)
{
    const Scope scope(painter);
    painter->setPen(QPen(toneInk(palette, Tone::Accent), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius - 1, radius - 1);
}

void plate(QPainter *painter, const QRectF &rect, const QColor &fill, qreal radius)
{
    const Scope scope(painter);
    painter->setPen(Qt::NoPen);
    painter->setBrush(fill);
    painter->drawRoundedRect(rect, radius, radius);
}

void card(QWidget *widget, qreal radius)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(widget->palette().color(QPalette::Mid), 1));
    painter.setBrush(widget->palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(widget->rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

QColor mixed(const QColor &below, const QColor &above, qreal amount)
{
    const auto part = [amount](float a, float b) {
        return static_cast<float>(static_cast<qreal>(a) * (1 - amount) + static_cast<qreal>(b) * amount);
    };
    return QColor::fromRgbF(part(below.redF(), above.redF()), part(below.greenF(), above.greenF()),
                            part(below.blueF(), above.blueF()));
}

} // namespace effectif::stylepaint
