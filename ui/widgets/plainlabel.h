// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QLabel>

#include <optional>

namespace effectif {

/// A label for data: never rich text, whatever stands in it. Ends in an ellipsis when there is no room, with the whole
/// text as tool tip; wraps instead if setWordWrap(true). Colours follow the palette.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// Draws in the ink of a tone; nothing: in the usual ink.
    void setTone(std::optional<Tone> tone);
    void setElideMode(Qt::TextElideMode mode);
    /// Larger, bolder letters, relative to the application's font; kept when that changes.
    void setLetters(qreal scale, QFont::Weight weight);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    /// The colour of its letters now.
    QColor ink() const;

private:
    void applyLetters();

    std::optional<Tone> m_tone;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    qreal m_scale = 1;
    QFont::Weight m_weight = QFont::Normal;
    bool m_lettersSet = false;
};

} // namespace effectif
