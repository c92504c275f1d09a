// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"

#include <QChart>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLegend>
#include <QToolTip>

#include <cmath>

namespace effectif {

namespace {
constexpr int kLines = 4; ///< of an axis
constexpr int kUsualWidth = 360;

constexpr QRgb kLight[] = {0x1f5fd0, 0xd4620a, 0x178a42, 0x8a3fb0, 0x0f7f8c, 0xb0305f, 0x8f6a00, 0x5b6270};
constexpr QRgb kDark[] = {0x82b1ff, 0xf59a45, 0x6fd08c, 0xd0a0ee, 0x5fcbd6, 0xff9dbd, 0xe0c060, 0xa7adb6};
} // namespace

ChartView::ChartView(QWidget *parent)
    : QChartView(parent)
{
    chart()->setBackgroundVisible(false);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setLocalizeNumbers(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    setFrameShape(QFrame::NoFrame);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

ChartView::~ChartView() = default;

QSize ChartView::sizeHint() const
{
    return {kUsualWidth, minimumHeight()};
}

QColor ChartView::inkOf(const QPalette &palette, int index)
{
    const auto &inks = schemeOf(palette) == Scheme::Dark ? kDark : kLight;
    return QColor(inks[index % std::size(inks)]);
}

std::pair<double, double> ChartView::axisOf(double most)
{
    const double rough = std::max(most, 1.0) / kLines;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough) {
            step = factor * power;
            break;
        }
    }
    step = std::max(step, 1.0);
    return {std::max(1.0, std::ceil(most / step)) * step, step};
}

void ChartView::setData(const ChartData &data)
{
    if (data == m_data)
        return;
    m_data = data;
    if (m_current >= m_data.labels.size())
        m_current = -1;
    setAccessibleName(data.title);
    setAccessibleDescription(m_current < 0 ? data.summary : data.sentence(m_current));
    chart()->setLocale(localeOf(data.language));
    showData();
    showColours();
    viewport()->update();
}

void ChartView::setDrillable(bool drillable)
{
    m_drillable = drillable;
    viewport()->unsetCursor();
}

void ChartView::setCurrent(int label)
{
    if (label == m_current)
        return;
    m_current = label;
    setAccessibleDescription(label < 0 ? m_data.summary : m_data.sentence(label));
    viewport()->update();
}

bool ChartView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int label = labelAt(help->pos());
        QToolTip::showText(help->globalPos(), label < 0 ? QString() : m_data.sentence(label).toHtmlEscaped(), viewport());
        return true;
    }
    return QChartView::viewportEvent(event);
}

void ChartView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showData();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        showColours();
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    showData();
}

void ChartView::paintEvent(QPaintEvent *event)
{
    QChartView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    stylepaint::focusRing(&painter, QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), palette());
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_data.labels.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Right:
        return setCurrent(std::min(m_current + 1, last));
    case Qt::Key_Up:
    case Qt::Key_Left:
        return setCurrent(last < 0 ? -1 : std::max(m_current - 1, 0));
    case Qt::Key_Home:
        return setCurrent(std::min(0, last));
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_drillable && m_current >= 0) {
            Q_EMIT activated(m_current);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore(); // the page scrolls, the dialog closes
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton ? labelAt(event->pos()) : -1;
}

void ChartView::mouseReleaseEvent(QMouseEvent *event)
{
    const int label = std::exchange(m_pressed, -1);
    if (label < 0 || label != labelAt(event->pos()))
        return;
    setCurrent(label);
    if (m_drillable)
        Q_EMIT activated(label);
}

void ChartView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drillable && labelAt(event->pos()) >= 0)
        viewport()->setCursor(Qt::PointingHandCursor);
    else
        viewport()->unsetCursor();
}

/// The second press of a double click is no second wish.
void ChartView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

void ChartView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the page below scrolls
}

void ChartView::focusOutEvent(QFocusEvent *event)
{
    setCurrent(-1);
    QChartView::focusOutEvent(event);
}

} // namespace effectif
