// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardview.h"

#include "models/documents/paperpainter.h"

#include <QPainter>

namespace effectif {

namespace {
constexpr int kEdge = 1;
constexpr qreal kCorner = 6;
constexpr int kWidth = 400;
} // namespace

CardView::CardView(Ground ground, QWidget *parent)
    : QWidget(parent)
    , m_ground(ground)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumSize(170, 110);
}

void CardView::setPage(const PaperPage &page)
{
    m_page = page;
    m_picture = QPixmap();
    setAccessibleDescription(page.texts().join(u'\n'));
    updateGeometry();
    update();
}

QSizeF CardView::proportions() const
{
    return (m_page ? m_page->format : PaperFormat{PaperSize::Card, false}).extent();
}

QSize CardView::sizeHint() const
{
    return {kWidth, heightForWidth(kWidth)};
}

int CardView::heightForWidth(int width) const
{
    return qRound(width * proportions().height() / proportions().width());
}

void CardView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_picture = QPixmap();
}

void CardView::paintEvent(QPaintEvent *)
{
    if (!m_page)
        return;
    const QSize room = size() - QSize(2 * kEdge, 2 * kEdge);
    const QSize shown = proportions().scaled(room, Qt::KeepAspectRatio).toSize();
    const qreal ratio = devicePixelRatioF();
    if (m_picture.isNull()) {
        m_picture = QPixmap((QSizeF(shown) * ratio).toSize());
        m_picture.fill(Qt::transparent);
        QPainter page(&m_picture);
        page.setRenderHint(QPainter::Antialiasing);
        if (m_ground == Ground::Paper) { // paper is light on a dark screen too
            page.setPen(Qt::NoPen);
            page.setBrush(Qt::white);
            page.drawRoundedRect(QRectF(m_picture.rect()), kCorner * ratio, kCorner * ratio);
        }
        paintPage(page, *m_page, shown.width() * ratio * 2540 / proportions().width());
        page.end();
        m_picture.setDevicePixelRatio(ratio);
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect where(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown);
    painter.drawPixmap(where.topLeft(), m_picture);
    if (m_ground == Ground::Paper) {
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), kCorner, kCorner);
    }
}

} // namespace effectif
