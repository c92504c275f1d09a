// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/portraitpainter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace effectif {

namespace {
constexpr qreal kX = 150; ///< the middle of the face
constexpr qreal kY = 185;

constexpr QRgb kSkins[] = {0xfff6d7c3, 0xfff1c7a6, 0xffe8b48c, 0xffd39a6c, 0xffb0754a, 0xff8a5636, 0xff6a4028};
constexpr QRgb kHairs[] = {0xff2b211c, 0xff3d2b1f, 0xff5a3a22, 0xff8a5a2c, 0xffb98a45, 0xffd8b36a, 0xff9c4a2b};
constexpr QRgb kGreys[] = {0xff8d8d90, 0xffb9b9bc, 0xffdcdcdd};
constexpr QRgb kBackgrounds[] = {0xffcfe3ef, 0xffdfe7d3, 0xfff2e3cf, 0xffe6dcec, 0xffd3e8e3, 0xfff1d9d6, 0xffdcdfe8};
constexpr QRgb kClothes[] = {0xff2f4b6e, 0xff5b7f5e, 0xff8a3f4a, 0xff44464d, 0xff7a6aa0, 0xffc28a3a, 0xff3f8088, 0xffb5563f};
constexpr QRgb kEyes[] = {0xff4a3220, 0xff5c4326, 0xff4c6b8a, 0xff55784f, 0xff2d2420};

template <std::size_t N> QColor oneOf(const QRgb (&colours)[N], int index)
{
    return QColor::fromRgb(colours[static_cast<std::size_t>(index) % N]);
}
} // namespace

PortraitPainter::PortraitPainter(QPainter &painter, const DemoFace &face)
    : m_painter(painter)
    , m_face(face)
    , m_random(face.seed)
    , m_skin(oneOf(kSkins, below(7)))
    , m_hairColour(oneOf(kHairs, below(m_skin.lightness() > 190 ? 7 : 3)))
    , m_clothes(oneOf(kClothes, below(8)))
    , m_hair(static_cast<Hair>(face.woman ? 2 + below(4) : below(3)))
    , m_width(66 + below(14))
    , m_height(84 + below(14))
    , m_glasses(chance(face.age > 45 ? 50 : 25))
    , m_beard(!face.woman && chance(38))
{
    if (face.age > 50 && chance(60))
        m_hairColour = oneOf(kGreys, below(3));
    if (!face.woman && face.age > 42 && chance(30))
        m_hair = Hair::Bald;
    m_painter.setPen(Qt::NoPen);
}

void PortraitPainter::ellipse(const QColor &colour, qreal x, qreal y, qreal radiusX, qreal radiusY)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawEllipse(QPointF(x, y), radiusX, radiusY);
}

void PortraitPainter::paint()
{
    paintBackground();
    paintBackHair();
    paintShoulders();
    paintHead();
    paintEyes();
    paintNoseAndMouth();
    if (m_beard)
        paintBeard();
    paintFrontHair();
    if (m_glasses)
        paintGlasses();
}

void PortraitPainter::paintBackground()
{
    const QColor colour = oneOf(kBackgrounds, below(7));
    QLinearGradient gradient(0, 0, 0, 400);
    gradient.setColorAt(0, colour.lighter(106));
    gradient.setColorAt(1, colour.darker(112));
    m_painter.fillRect(QRectF(0, 0, 300, 400), gradient);
}

void PortraitPainter::paintBackHair()
{
    const QColor shade = m_hairColour.darker(118);
    if (m_hair == Hair::Long) {
        ellipse(shade, kX, kY - 12, m_width + 26, m_height + 18);
        m_painter.drawRoundedRect(QRectF(kX - m_width - 26, kY - 12, 2 * m_width + 52, 170), 40, 40);
    } else if (m_hair == Hair::Bob) {
        ellipse(shade, kX, kY - 8, m_width + 24, m_height + 16);
        m_painter.drawRoundedRect(QRectF(kX - m_width - 24, kY - 10, 2 * m_width + 48, 92), 26, 26);
    } else if (m_hair == Hair::Bun) {
        ellipse(shade, kX, kY - m_height - 22, 30, 27);
    } else if (m_hair == Hair::Curly) {
        for (int i = 0; i < 9; ++i)
            ellipse(shade, kX - m_width - 6 + i * (2 * m_width + 12) / 8, kY - 40 - 58 * (1 - qAbs(i - 4) / 4.0), 27, 27);
    }
}

void PortraitPainter::paintShoulders()
{
    QPainterPath body;
    const qreal spread = m_face.woman ? 112 : 130;
    body.moveTo(kX - spread, 400);
    body.cubicTo(kX - spread, 322, kX - 60, 312, kX - 34, 300);
    body.lineTo(kX + 34, 300);
    body.cubicTo(kX + 60, 312, kX + spread, 322, kX + spread, 400);
    m_painter.fillPath(body, m_clothes);
    m_painter.setBrush(m_skin.darker(112)); // the neck, in the chin's shade
    m_painter.drawRoundedRect(QRectF(kX - 32, kY + m_height - 40, 64, 92), 24, 24);
    QPainterPath collar;
    collar.moveTo(kX - 40, 302);
    if (chance(50)) { // a shirt
        collar.lineTo(kX, 346);
        collar.lineTo(kX + 40, 302);
        collar.lineTo(kX + 30, 296);
        collar.lineTo(kX, 326);
        collar.lineTo(kX - 30, 296);
        m_painter.fillPath(collar, QColor(250, 250, 248));
    } else { // a round neck
        collar.quadTo(kX, 352, kX + 40, 302);
        collar.lineTo(kX + 32, 298);
        collar.quadTo(kX, 338, kX - 32, 298);
        m_painter.fillPath(collar, m_clothes.darker(125));
    }
}

void PortraitPainter::paintHead()
{
    for (const qreal side : {-1.0, 1.0}) {
        ellipse(m_skin.darker(106), kX + side * (m_width - 1), kY + 6, 13, 20);
        if (m_face.woman && m_hair == Hair::Bun)
            ellipse(QColor(0xe0c068), kX + side * (m_width + 1), kY + 30, 5, 5);
    }
    ellipse(m_skin, kX, kY, m_width, m_height);
    QColor blush(225, 110, 95, m_face.woman ? 55 : 30);
    ellipse(blush, kX - m_width * 0.55, kY + 30, 17, 11);
    ellipse(blush, kX + m_width * 0.55, kY + 30, 17, 11);
}

void PortraitPainter::paintEyes()
{
    const qreal apart = m_width * 0.42;
    const QColor iris = oneOf(kEyes, m_skin.lightness() > 170 ? below(5) : below(2));
    const qreal brow = 6 + below(4);
    const qreal tilt = below(7) - 3;
    for (const qreal side : {-1.0, 1.0}) {
        const qreal x = kX + side * apart;
        ellipse(Qt::white, x, kY - 6, 13, 8.5);
        ellipse(iris, x, kY - 6, 7, 7);
        ellipse(QColor(20, 16, 14), x, kY - 6, 3.4, 3.4);
        ellipse(Qt::white, x + 2.4, kY - 8.6, 1.7, 1.7);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_hairColour.darker(135), m_face.woman ? 3.2 : 5, Qt::SolidLine, Qt::RoundCap));
        QPainterPath eyebrow(QPointF(x - side * 15, kY - 24 - tilt * 0.5));
        eyebrow.quadTo(x, kY - 24 - brow, x + side * 17, kY - 22 + tilt * 0.5);
        m_painter.drawPath(eyebrow);
        m_painter.setPen(QPen(QColor(40, 30, 26), m_face.woman ? 2.6 : 1.6, Qt::SolidLine, Qt::RoundCap));
        QPainterPath lid(QPointF(x - 13, kY - 6));
        lid.quadTo(x, kY - 19, x + 13, kY - 6);
        m_painter.drawPath(lid);
        if (m_face.age > 50) {
            m_painter.setPen(QPen(m_skin.darker(122), 1.5, Qt::SolidLine, Qt::RoundCap));
            m_painter.drawLine(QPointF(x - 9, kY + 8), QPointF(x + 9, kY + 8.5));
        }
    }
}

void PortraitPainter::paintNoseAndMouth()
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_skin.darker(126), 3, Qt::SolidLine, Qt::RoundCap));
    const qreal length = 20 + below(10);
    QPainterPath nose(QPointF(kX - 3, kY + 4));
    nose.quadTo(kX - 11, kY + length, kX + 1, kY + length + 2);
    m_painter.drawPath(nose);
    const qreal wide = 19 + below(9);
    const qreal smile = 6 + below(9);
    const QColor lips = m_face.woman ? QColor(176, 72, 78) : m_skin.darker(150);
    m_painter.setPen(QPen(lips, 3.4, Qt::SolidLine, Qt::RoundCap));
    QPainterPath mouth(QPointF(kX - wide, kY + 50));
    mouth.quadTo(kX, kY + 50 + smile * 1.6, kX + wide, kY + 50);
    if (chance(40)) { // laughing
        mouth.quadTo(kX, kY + 53, kX - wide, kY + 50);
        m_painter.setBrush(QColor(252, 248, 244));
    }
    m_painter.drawPath(mouth);
}

void PortraitPainter::paintBeard()
{
    QPainterPath beard;
    beard.moveTo(kX - m_width + 3, kY + 20);
    beard.cubicTo(kX - m_width + 4, kY + m_height - 4, kX - 34, kY + m_height + 12, kX, kY + m_height + 12);
    beard.cubicTo(kX + 34, kY + m_height + 12, kX + m_width - 4, kY + m_height - 4, kX + m_width - 3, kY + 20);
    beard.quadTo(kX + 38, kY + 40, kX, kY + 36);
    beard.quadTo(kX - 38, kY + 40, kX - m_width + 3, kY + 20);
    QPainterPath opening;
    opening.addEllipse(QPointF(kX, kY + 55), 27, 14);
    QColor colour = m_hairColour;
    colour.setAlpha(chance(50) ? 235 : 150); // full, or of three days
    m_painter.fillPath(beard.subtracted(opening), colour);
}

void PortraitPainter::paintFrontHair()
{
    m_painter.setPen(Qt::NoPen);
    const qreal top = kY - m_height;
    QPainterPath hair;
    if (m_hair == Hair::Bald) { // a wreath
        for (const qreal side : {-1.0, 1.0})
            ellipse(m_hairColour, kX + side * (m_width - 1), kY - 26, 11, 26);
        return;
    }
    if (m_hair == Hair::Curly) {
        for (int i = 0; i < 7; ++i)
            ellipse(m_hairColour, kX - m_width + 8 + i * (2 * m_width - 16) / 6, top + 16 + 22 * qAbs(i - 3) / 3.0, 22, 20);
        return;
    }
    const qreal part = m_hair == Hair::Parted || m_hair == Hair::Long ? kX - 24 + below(48) : kX;
    hair.moveTo(kX - m_width - 7, kY - 8);
    hair.cubicTo(kX - m_width - 16, top - 10, kX - 52, top - 30, kX, top - 28);
    hair.cubicTo(kX + 52, top - 30, kX + m_width + 16, top - 10, kX + m_width + 7, kY - 8);
    hair.cubicTo(kX + m_width - 4, kY - 38, part + 46, top + 34, part, top + 22);
    hair.cubicTo(part - 46, top + 34, kX - m_width + 4, kY - 38, kX - m_width - 7, kY - 8);
    m_painter.fillPath(hair, m_hairColour);
    if (m_hair == Hair::Bob || m_hair == Hair::Long) { // strands beside the cheeks
        const qreal end = m_hair == Hair::Bob ? 62 : 118;
        for (const qreal side : {-1.0, 1.0}) {
            QPainterPath strand(QPointF(kX + side * (m_width - 12), kY - 34));
            strand.quadTo(kX + side * (m_width + 2), kY + 14, kX + side * (m_width - 2), kY + end);
            strand.lineTo(kX + side * (m_width + 24), kY + end);
            strand.quadTo(kX + side * (m_width + 28), kY - 20, kX + side * (m_width + 4), kY - 52);
            m_painter.fillPath(strand, m_hairColour);
        }
    }
}

void PortraitPainter::paintGlasses()
{
    static constexpr QRgb kFrames[] = {0xff2b2b2e, 0xff6a4630, 0xff7b7f86, 0xff8a2f3a};
    const qreal apart = m_width * 0.42;
    m_painter.setBrush(QColor(255, 255, 255, 40));
    m_painter.setPen(QPen(oneOf(kFrames, below(4)), 3.4));
    const qreal rounding = chance(50) ? 18 : 8;
    for (const qreal side : {-1.0, 1.0}) {
        m_painter.drawRoundedRect(QRectF(kX + side * apart - 22, kY - 24, 44, 36), rounding, rounding);
        m_painter.drawLine(QPointF(kX + side * (apart + 22), kY - 10), QPointF(kX + side * m_width, kY - 13));
    }
    m_painter.drawLine(QPointF(kX - apart + 22, kY - 9), QPointF(kX + apart - 22, kY - 9));
}

} // namespace effectif
