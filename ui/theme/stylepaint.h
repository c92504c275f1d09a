// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QPalette>
#include <QRectF>
#include <QStyleOption>

class QWidget;

/// What the parts of ModernStyle draw with. Lengths are in device-independent pixels.
namespace effectif::stylepaint {

inline constexpr qreal kRadius = 6;
inline constexpr int kControlHeight = 34;

/// Saves the painter and switches antialiasing on, for the length of a block.
class Scope
{
public:
    explicit Scope(QPainter *painter) : m_painter(painter)
    {
        m_painter->save();
        m_painter->setRenderHint(QPainter::Antialiasing);
    }
    ~Scope() { m_painter->restore(); }
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;

private:
    QPainter *m_painter;
};

/// The ground and edge of an input: edge in accent and 2 wide with the focus, in red when the widget's property
/// "invalid" is true, amber for "doubtful"; no ground for one that is read-only (property "readOnlyField").
void inputFrame(QPainter *painter, const QRect &rect, const QStyleOption &option, const QWidget *widget);
/// An open arrow head; `half` is half its width.
void chevron(QPainter *painter, const QPointF &centre, qreal half, Qt::ArrowType direction, const QColor &ink);
/// A tick filling a box of that size.
void tick(QPainter *painter, const QRectF &box, const QColor &ink);
/// The ring around what has the keyboard's focus.
void focusRing(QPainter *painter, const QRectF &rect, const QPalette &palette, qreal radius = kRadius);
/// A filled round rectangle without edge.
void plate(QPainter *painter, const QRectF &rect, const QColor &fill, qreal radius = kRadius);
/// The ground of a widget that is a card: a round rectangle with a fine edge.
void card(QWidget *widget, qreal radius = kRadius);
/// One colour laid over another.
QColor mixed(const QColor &below, const QColor &above, qreal amount);

} // namespace effectif::stylepaint
