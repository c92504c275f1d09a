// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QColor>
#include <QList>
#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <variant>

namespace effectif {

/// Lengths on paper are hundredths of a millimetre everywhere, from the upper left corner of the sheet of paper: what is
/// laid out once is the same on a screen, in a PDF and on a printer.
namespace paper {
inline constexpr qreal kMillimetre = 100;
inline constexpr qreal kPoint = 2540.0 / 72;

// A paper is light, whatever the screen is. Every ink is at least 4.5:1 on white.
inline const QColor kInk(0x1d2129);
inline const QColor kMuted(0x5b6270);
inline const QColor kAccent(0x1f5fd0);
inline const QColor kWarning(0x8f5400);
inline const QColor kRule(0xd9dde3);
inline const QColor kSoft(0xf3f5f8);
} // namespace paper

/// Card: 85 x 55 mm, one business card. Screen: 320 x 180 mm, as wide as screens mostly are.
enum class PaperSize { A4, Letter, Card, Screen };

struct PaperFormat
{
    PaperSize size = PaperSize::A4;
    bool landscape = false;

    QSizeF extent() const;
    bool operator==(const PaperFormat &) const = default;
};

struct PaperFont
{
    qreal points = 9;
    bool strong = false;
    bool operator==(const PaperFont &) const = default;
};

/// One line of text, by the left end of its baseline.
struct PaperText
{
    QPointF at;
    QString text;
    PaperFont font;
    QColor ink = paper::kInk;
};

struct PaperBox
{
    QRectF where;
    QColor fill;
    qreal radius = 0;
};

/// A picture that fills its place: what does not fit is cut off, evenly at both sides, below more than above.
struct PaperPicture
{
    QRectF where;
    QByteArray bytes; ///< JPEG or PNG; what is neither leaves its place empty
    qreal radius = 0;
};

/// Any outline, filled as one: parts of it that touch leave no seam between them.
struct PaperShape
{
    QPainterPath outline;
    QColor fill = paper::kInk;
};

using PaperItem = std::variant<PaperText, PaperBox, PaperPicture, PaperShape>;

/// One side of paper with all that is drawn on it, from back to front.
struct PaperPage
{
    PaperFormat format;
    QList<PaperItem> items;

    /// Its lines of text from top to bottom, as a test reads it.
    QStringList texts() const;
};

/// The item somewhere else.
PaperItem moved(const PaperItem &item, QPointF by);

} // namespace effectif
