// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QIcon>
#include <QWidget>

namespace effectif {

/// A status or a count in a rounded plate. Always with words or a number, never by colour alone.
class Pill final : public QWidget
{
    Q_OBJECT
public:
    explicit Pill(const QString &text = {}, Tone tone = Tone::Muted, QWidget *parent = nullptr);
    /// An empty text hides it.
    void setText(const QString &text, Tone tone);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

    /// For delegates: draws it into the left of the rectangle, vertically in the middle; returns its rectangle.
    static QRectF draw(QPainter *painter, const QRectF &room, const QString &text, Tone tone, const QPalette &palette);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace effectif
