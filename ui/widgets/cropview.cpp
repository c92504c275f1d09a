// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cropview.h"

#include "ui/theme/stylepaint.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTransform>
#include <QWheelEvent>

#include <algorithm>

namespace effectif {

namespace {
constexpr int kFewestPoints = 64; ///< a thumbnail's
constexpr int kZoomStep = 10;
constexpr int kMargin = 24; ///< of the window, where the rest of the picture is seen
constexpr qreal kArrowShare = 0.02;
} // namespace

CropView::CropView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("crop_view"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 280);
    setCursor(Qt::OpenHandCursor);
}

QSize CropView::sizeHint() const
{
    return QSize(420, 420);
}

void CropView::setPicture(const QImage &picture)
{
    m_picture = picture;
    m_shown = QPixmap::fromImage(picture);
    m_centre = QPointF(picture.width() / 2.0, picture.height() / 2.0);
    if (picture.height() > picture.width()) // faces are in the upper half of a portrait
        m_centre.setY(std::max(picture.width() / 2.0, picture.height() * 0.42));
    setZoom(100);
    moveBy({});
}

void CropView::turn(bool clockwise)
{
    setPicture(m_picture.transformed(QTransform().rotate(clockwise ? 90 : -90)));
    Q_EMIT turned();
}

int CropView::largestZoom() const
{
    const int shorter = std::min(m_picture.width(), m_picture.height());
    return std::clamp(100 * shorter / kFewestPoints, 100, kMaxZoom);
}

void CropView::setZoom(int percent)
{
    const int zoom = std::clamp(percent, 100, largestZoom());
    const bool changed = zoom != m_zoom;
    m_zoom = zoom;
    moveBy({});
    if (changed)
        Q_EMIT zoomChanged(zoom);
}

qreal CropView::side() const
{
    return std::max(1.0, std::min(m_picture.width(), m_picture.height()) * 100.0 / m_zoom);
}

QRect CropView::square() const
{
    const int side = std::max(1, static_cast<int>(this->side()));
    const QPoint corner(static_cast<int>(m_centre.x() - side / 2.0), static_cast<int>(m_centre.y() - side / 2.0));
    return {std::clamp(corner.x(), 0, std::max(0, m_picture.width() - side)),
            std::clamp(corner.y(), 0, std::max(0, m_picture.height() - side)), side, side};
}

void CropView::moveBy(const QPointF &points)
{
    const qreal half = side() / 2;
    m_centre += points;
    m_centre.setX(std::clamp(m_centre.x(), half, std::max(half, m_picture.width() - half)));
    m_centre.setY(std::clamp(m_centre.y(), half, std::max(half, m_picture.height() - half)));
    update();
}

QRectF CropView::window() const
{
    const qreal edge = std::min(width(), height()) - 2 * kMargin;
    return {(width() - edge) / 2, (height() - edge) / 2, edge, edge};
}

void CropView::keyPressEvent(QKeyEvent *event)
{
    const qreal step = side() * kArrowShare;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveBy({-step, 0});
    case Qt::Key_Right:
        return moveBy({step, 0});
    case Qt::Key_Up:
        return moveBy({0, -step});
    case Qt::Key_Down:
        return moveBy({0, step});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return setZoom(m_zoom + kZoomStep);
    case Qt::Key_Minus:
        return setZoom(m_zoom - kZoomStep);
    default:
        return QWidget::keyPressEvent(event);
    }
}

void CropView::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->position().toPoint();
}

void CropView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    moveBy(QPointF(m_dragged - at) * side() / window().width());
    m_dragged = at;
}

void CropView::wheelEvent(QWheelEvent *event)
{
    setZoom(m_zoom + (event->angleDelta().y() > 0 ? kZoomStep : -kZoomStep));
    event->accept();
}

void CropView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    if (m_shown.isNull())
        return;
    const QRectF window = this->window();
    const qreal scale = window.width() / side();
    const QPointF corner = window.center() - m_centre * scale;
    painter.drawPixmap(QRectF(corner, QSizeF(m_picture.size()) * scale), m_shown, QRectF(m_shown.rect()));
    QPainterPath outside;
    outside.addRect(rect());
    QPainterPath inside;
    inside.addRect(window);
    painter.fillPath(outside - inside, QColor(0, 0, 0, 150));
    QPainterPath round;
    round.addEllipse(window);
    painter.fillPath(inside - round, QColor(0, 0, 0, 60));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawRect(window);
    painter.setPen(QPen(QColor(255, 255, 255, 170), 1, Qt::DashLine));
    painter.drawEllipse(window);
    if (hasFocus())
        stylepaint::focusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2), palette());
}

} // namespace effectif
