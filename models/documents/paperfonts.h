// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paper.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

namespace effectif {

/// The fonts of paper, measured in hundredths of a millimetre and never fitted to a device's dots. Letters are taken as
/// they are: ligatures and other forms of the same letter would be lost to whoever searches a PDF or copies from it. Needs
/// a QGuiApplication; of one thread.
class PaperFonts
{
public:
    const QFont &font(const PaperFont &font) { return entry(font).font; }
    qreal ascent(const PaperFont &font) { return entry(font).metrics.ascent(); }
    /// From one baseline to the next.
    qreal lineHeight(const PaperFont &font);
    qreal width(const QString &text, const PaperFont &font) { return entry(font).metrics.horizontalAdvance(text); }
    /// What fits of one line, with an ellipsis if that is not all.
    QString fitted(const QString &text, const PaperFont &font, qreal width);
    /// The text broken into lines; more than mostLines (0: any number) end with an ellipsis. Control characters show nothing;
    /// there is always a line.
    QStringList lines(const QString &text, const PaperFont &font, qreal width, int mostLines = 0);

    struct Block
    {
        QRectF where; ///< of no height: as high as its lines
        Qt::Alignment align = Qt::AlignLeft;
        int mostLines = 0;
    };
    /// Puts the text into the block, and answers how high it is. Text that runs from the right stands at the right.
    qreal put(QList<PaperItem> &items, const QString &text, const PaperFont &font, const QColor &ink, const Block &block);
    /// The same of lines that are broken already.
    qreal putLines(QList<PaperItem> &items, const QStringList &lines, const PaperFont &font, const QColor &ink, const Block &block);

private:
    struct Entry
    {
        QFont font;
        QFontMetricsF metrics;
    };
    const Entry &entry(const PaperFont &font);

    QHash<int, Entry> m_entries;
};

} // namespace effectif
