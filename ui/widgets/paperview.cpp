// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/paperview.h"

#include "models/documents/paperpainter.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace effectif {

namespace {
constexpr int kEdge = 20; ///< around the paper
constexpr qreal kSmallest = 24; ///< pixels an inch
constexpr qreal kLargest = 384;
constexpr qreal kStep = 1.25;
constexpr int kShadow = 5;
} // namespace

PaperView::PaperView(QWidget *parent)
    : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::StyledPanel);
    setMinimumSize(280, 280);
    viewport()->setAutoFillBackground(false);
}

void PaperView::setPage(const PaperPage &page)
{
    m_page = page;
    m_picture = QPixmap();
    setAccessibleDescription(page.texts().join(u'\n'));
    arrange();
    verticalScrollBar()->setValue(0);
}

void PaperView::clear()
{
    m_page.reset();
    m_picture = QPixmap();
    setAccessibleDescription({});
    arrange();
}

qreal PaperView::dots() const
{
    if (m_zoom > 0 || !m_page)
        return m_zoom > 0 ? m_zoom : logicalDpiX();
    const QSizeF inches = m_page->format.extent() / 2540;
    const QSize room = maximumViewportSize() - QSize(2 * kEdge, 2 * kEdge);
    return std::max(kSmallest, std::min(room.width() / inches.width(), room.height() / inches.height()));
}

QSize PaperView::extent() const
{
    return m_page ? (m_page->format.extent() * dots() / 2540).toSize() : QSize();
}

int PaperView::percent() const
{
    return static_cast<int>(std::lround(dots() * 100 / logicalDpiX()));
}

void PaperView::setZoom(qreal dots)
{
    m_zoom = dots > 0 ? std::clamp(dots, kSmallest, kLargest) : 0;
    m_picture = QPixmap();
    arrange();
    Q_EMIT zoomChanged();
}

void PaperView::stepZoom(int steps)
{
    setZoom(dots() * std::pow(kStep, steps));
}

void PaperView::arrange()
{
    const QSize whole = extent() + QSize(2 * kEdge, 2 * kEdge);
    const QSize room = viewport()->size();
    horizontalScrollBar()->setRange(0, isWhole() ? 0 : std::max(0, whole.width() - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    verticalScrollBar()->setRange(0, isWhole() ? 0 : std::max(0, whole.height() - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(40);
    viewport()->update();
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (isWhole())
        m_picture = QPixmap();
    arrange();
    Q_EMIT zoomChanged();
}

void PaperView::scrollContentsBy(int, int)
{
    viewport()->update();
}

void PaperView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Midlight));
    if (!m_page)
        return;
    const QSize size = extent();
    if (m_picture.isNull()) {
        const qreal ratio = devicePixelRatioF();
        m_picture = QPixmap((QSizeF(size) * ratio).toSize());
        m_picture.fill(Qt::white); // paper is light on a dark screen too
        QPainter page(&m_picture);
        paintPage(page, *m_page, dots() * ratio);
        page.end();
        m_picture.setDevicePixelRatio(ratio);
    }
    const QSize room = viewport()->size();
    const QPoint corner(std::max(kEdge, (room.width() - size.width()) / 2) - horizontalScrollBar()->value(),
                        std::max(kEdge, (room.height() - size.height()) / 2) - verticalScrollBar()->value());
    for (int i = kShadow; i > 0; --i)
        painter.fillRect(QRect(corner, size).adjusted(-i, -i + 2, i, i + 2), QColor(0, 0, 0, 10));
    painter.drawPixmap(corner, m_picture);
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    const QScrollBar *bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Space:
        return bar->value() < bar->maximum() ? verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd) : Q_EMIT nextWanted();
    case Qt::Key_PageUp:
    case Qt::Key_Backspace:
        return bar->value() > bar->minimum() ? verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub) : Q_EMIT previousWanted();
    case Qt::Key_Home:
        return Q_EMIT firstWanted();
    case Qt::Key_End:
        return Q_EMIT lastWanted();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier)
        return stepZoom(event->angleDelta().y() > 0 ? 1 : -1);
    const QScrollBar *bar = verticalScrollBar();
    const int delta = event->angleDelta().y();
    if (delta < 0 && bar->value() == bar->maximum())
        return Q_EMIT nextWanted();
    if (delta > 0 && bar->value() == bar->minimum())
        return Q_EMIT previousWanted();
    QAbstractScrollArea::wheelEvent(event);
}

} // namespace effectif
