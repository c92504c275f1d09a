// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formscroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QResizeEvent>
#include <QScrollBar>

namespace effectif {

namespace {
constexpr int kLowest = 120;  ///< less of a form is of no use
constexpr int kAround = 48;   ///< of a field: its label above, its message below
} // namespace

FormScroll::FormScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false); // the dialog's own ground
    content->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    content->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && widget()->isAncestorOf(now))
            show(now);
    });
}

void FormScroll::show(QWidget *focused)
{
    if (verticalScrollBar()->maximum() > 0)
        ensureWidgetVisible(focused, 0, kAround);
}

QSize FormScroll::sizeHint() const
{
    const QSize content = widget()->sizeHint();
    const int width = qMax(this->width(), widget()->minimumSizeHint().width());
    const int height = widget()->hasHeightForWidth() ? widget()->heightForWidth(width) : content.height();
    return {content.width(), qMax(height, widget()->minimumSizeHint().height())};
}

QSize FormScroll::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), qMin(kLowest, sizeHint().height())};
}

bool FormScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

void FormScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry(); // texts wrap elsewhere
}

} // namespace effectif
