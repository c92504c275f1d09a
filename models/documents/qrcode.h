// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QByteArray>
#include <QImage>
#include <QPainterPath>
#include <QRectF>

namespace effectif {

/// A QR code (ISO/IEC 18004) of level M or better: it is read with a seventh of it covered.
class QrCode
{
public:
    /// Nothing is drawn for text that no code holds (more than 2331 bytes), or for none.
    static QrCode of(const QByteArray &utf8);

    bool isNull() const { return m_side == 0; }
    int side() const { return m_side; } ///< modules, without the quiet zone
    bool isDark(int x, int y) const { return m_dark.testBit(qsizetype(y) * m_side + x); }

    /// The dark modules as one outline that fills the place; what is around must stay light by kQuiet modules.
    QPainterPath outline(const QRectF &where) const;
    /// Black on white, quiet zone included.
    QImage image(int pixelsAModule) const;

    static constexpr int kQuiet = 4; ///< modules

private:
    int m_side = 0;
    QBitArray m_dark;
};

} // namespace effectif
