// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pill.h"

#include "ui/theme/stylepaint.h"

#include <QPainter>

namespace effectif {

namespace {

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    font.setWeight(QFont::Medium);
    return font;
}

QSizeF sizeOf(const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(smaller(font));
    const qreal height = metrics.height() + 5;
    return QSizeF(qMax(metrics.horizontalAdvance(text) + 16, height), height);
}

} // namespace

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QWidget(parent), m_tone(tone)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (!text.isEmpty())
        setText(text, tone);
}

void Pill::setText(const QString &text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const
{
    const QSizeF size = sizeOf(m_text, font());
    return QSize(qCeil(size.width()), qCeil(size.height()));
}

QRectF Pill::draw(QPainter *painter, const QRectF &room, const QString &text, Tone tone, const QPalette &palette)
{
    const QSizeF size = sizeOf(text, painter->font());
    const QRectF plate(room.left(), room.center().y() - size.height() / 2, qMin(size.width(), room.width()),
                       size.height());
    painter->save();
    stylepaint::plate(painter, plate, toneSoft(palette, tone), size.height() / 2);
    painter->setFont(smaller(painter->font()));
    painter->setPen(toneInk(palette, tone));
    painter->drawText(plate, Qt::AlignCenter,
                      QFontMetricsF(painter->font()).elidedText(text, Qt::ElideRight, plate.width() - 10));
    painter->restore();
    return plate;
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    draw(&painter, QRectF(rect()), m_text, m_tone, palette());
}

} // namespace effectif
