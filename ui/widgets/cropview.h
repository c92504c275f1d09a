// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace effectif {

/// A picture behind a square window: dragged, wheeled or moved with the arrows and enlarged with + and − until the
/// square shows what is wanted. The circle in it is how the photo is shown.
class CropView final : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kMaxZoom = 400; ///< per cent of the size at which the picture just fills the square

    explicit CropView(QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    const QImage &picture() const { return m_picture; }
    /// A quarter turn; the square goes back to the middle.
    void turn(bool clockwise);
    /// From 100 on, limited so that at least 64 points of the picture are in the square.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    int largestZoom() const;
    /// What is in the square, in points of the picture.
    QRect square() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void zoomChanged(int percent);
    void turned();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    qreal side() const;
    QRectF window() const;
    void moveBy(const QPointF &points);

    QImage m_picture;
    QPixmap m_shown; ///< the picture as large as it can be drawn here
    int m_zoom = 100;
    QPointF m_centre; ///< in points of the picture
    QPoint m_dragged;
};

} // namespace effectif
