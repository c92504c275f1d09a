// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/demoservice.h"

#include <QColor>
#include <QRandomGenerator>
#include <QRectF>

class QPainter;

namespace effectif {

/// Paints one face on a picture of 300 x 400, from back to front. Every choice is drawn from the seed.
class PortraitPainter
{
public:
    PortraitPainter(QPainter &painter, const DemoFace &face);
    void paint();

private:
    enum class Hair { Short, Parted, Curly, Bun, Bob, Long, Bald };

    int below(int limit) { return static_cast<int>(m_random.bounded(static_cast<quint32>(limit))); }
    bool chance(int percent) { return below(100) < percent; }

    void paintBackground();
    void paintBackHair();
    void paintShoulders();
    void paintHead();
    void paintEyes();
    void paintNoseAndMouth();
    void paintBeard();
    void paintFrontHair();
    void paintGlasses();
    void ellipse(const QColor &colour, qreal x, qreal y, qreal radiusX, qreal radiusY);

    QPainter &m_painter;
    DemoFace m_face;
    QRandomGenerator m_random;
    QColor m_skin;
    QColor m_hairColour;
    QColor m_clothes;
    Hair m_hair;
    qreal m_width;  ///< half of the face
    qreal m_height; ///< half of the face
    bool m_glasses;
    bool m_beard;
};

} // namespace effectif
