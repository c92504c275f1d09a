// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/strengthbar.h"

#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"

#include <QPainter>

namespace effectif {

StrengthBar::StrengthBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
}

void StrengthBar::setBits(int bits, int wanted)
{
    m_bits = bits;
    m_wanted = qMax(1, wanted);
    update();
}

void StrengthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneSoft(palette(), Tone::Muted));
    const QRectF whole(rect());
    painter.drawRoundedRect(whole, 3, 3);
    const qreal share = qMin(1.0, static_cast<qreal>(m_bits) / m_wanted);
    const Tone tone = share >= 1 ? Tone::Success : share >= 0.6 ? Tone::Warning : Tone::Danger;
    painter.setBrush(toneInk(palette(), tone));
    if (share > 0)
        painter.drawRoundedRect(QRectF(0, 0, whole.width() * share, whole.height()), 3, 3);
}

} // namespace effectif
