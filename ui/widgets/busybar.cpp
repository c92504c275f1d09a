// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busybar.h"

#include "ui/theme/palette.h"

#include <QEvent>
#include <QPainter>

namespace effectif {

BusyBar::BusyBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(3);
    m_delay.setSingleShot(true);
    m_delay.setInterval(250);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(1400);
    m_motion.setLoopCount(-1);
    connect(&m_delay, &QTimer::timeout, this, [this] { m_motion.start(); });
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this] { update(); });
    setAccessibleName(tr("Working"));
}

void BusyBar::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy) {
        m_delay.start();
    } else {
        m_delay.stop();
        m_motion.stop();
        update();
    }
}

void BusyBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Working"));
}

void BusyBar::paintEvent(QPaintEvent *)
{
    if (m_motion.state() != QAbstractAnimation::Running)
        return;
    QPainter painter(this);
    const qreal chunk = width() * 0.28;
    const qreal left = (width() + chunk) * m_motion.currentValue().toReal() - chunk;
    painter.fillRect(rect(), toneSoft(palette(), Tone::Accent));
    painter.fillRect(QRectF(left, 0, chunk, height()), toneInk(palette(), Tone::Accent));
}

} // namespace effectif
