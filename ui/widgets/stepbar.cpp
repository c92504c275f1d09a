// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepbar.h"

#include "ui/theme/icon.h"
#include "ui/theme/palette.h"

#include <QPainter>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDisc = 22;
constexpr int kGap = 8;
constexpr int kBetween = 34;
} // namespace

StepBar::StepBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"stepBar"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StepBar::setSteps(const QStringList &names)
{
    m_names = names;
    tell();
    updateGeometry();
    update();
}

void StepBar::setCurrent(int step)
{
    m_current = step;
    tell();
    update();
}

void StepBar::tell()
{
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_names.size()).arg(m_names.value(m_current)));
}

QSize StepBar::sizeHint() const
{
    int width = 0;
    for (const QString &name : m_names)
        width += kDisc + kGap + fontMetrics().horizontalAdvance(name) + kBetween;
    return {width, std::max(kDisc, fontMetrics().height()) + 4};
}

QSize StepBar::minimumSizeHint() const
{
    return {int(m_names.size()) * (kDisc + kGap), sizeHint().height()};
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool narrow = width() < sizeHint().width() - kBetween; // then only the current step has its name
    int x = 0;
    for (int step = 0; step < m_names.size(); ++step) {
        const Tone tone = step < m_current ? Tone::Success : step == m_current ? Tone::Accent : Tone::Muted;
        const QRectF disc(x + 0.5, (height() - kDisc) / 2.0, kDisc, kDisc);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneSoft(palette(), tone));
        painter.drawEllipse(disc);
        painter.setPen(toneInk(palette(), tone));
        if (step < m_current)
            icon(u"check"_s, tone).paint(&painter, disc.adjusted(4, 4, -4, -4).toRect());
        else
            painter.drawText(disc, Qt::AlignCenter, QString::number(step + 1));
        x += kDisc + kGap;
        if (!narrow || step == m_current) {
            QFont letters = font();
            letters.setWeight(step == m_current ? QFont::DemiBold : QFont::Normal);
            painter.setFont(letters);
            const int room = QFontMetrics(letters).horizontalAdvance(m_names.at(step));
            painter.setPen(step == m_current ? palette().color(QPalette::WindowText) : toneInk(palette(), Tone::Muted));
            painter.drawText(QRect(x, 0, room + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, m_names.at(step));
            painter.setFont(font());
            x += room + kGap;
        }
        if (step + 1 < m_names.size()) {
            painter.setPen(palette().color(QPalette::Mid));
            painter.drawLine(x, height() / 2, x + kBetween - 2 * kGap, height() / 2);
            x += kBetween - kGap;
        }
    }
}

} // namespace effectif
