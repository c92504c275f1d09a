// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/qrcode.h"

#include <QPainter>

#include <qrcodegen.hpp>

#include <cstdint>
#include <vector>

namespace effectif {

QrCode QrCode::of(const QByteArray &utf8)
{
    QrCode code;
    if (utf8.isEmpty())
        return code;
    try {
        const auto made = qrcodegen::QrCode::encodeBinary(std::vector<std::uint8_t>(utf8.begin(), utf8.end()), qrcodegen::QrCode::Ecc::MEDIUM);
        code.m_side = made.getSize();
        code.m_dark.resize(qsizetype(code.m_side) * code.m_side);
        for (int y = 0; y < code.m_side; ++y) {
            for (int x = 0; x < code.m_side; ++x)
                code.m_dark.setBit(qsizetype(y) * code.m_side + x, made.getModule(x, y));
        }
    } catch (const qrcodegen::data_too_long &) {
        return {};
    }
    return code;
}

QPainterPath QrCode::outline(const QRectF &where) const
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    if (isNull())
        return path;
    const qreal module = where.width() / m_side;
    for (int y = 0; y < m_side; ++y) {
        for (int x = 0; x < m_side;) {
            const int from = x;
            while (x < m_side && isDark(x, y))
                ++x;
            if (x > from)
                path.addRect(where.left() + from * module, where.top() + y * module, (x - from) * module, module);
            else
                ++x;
        }
    }
    return path;
}

QImage QrCode::image(int pixelsAModule) const
{
    const int side = (m_side + 2 * kQuiet) * pixelsAModule;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    const qreal edge = kQuiet * pixelsAModule;
    const qreal inner = m_side * pixelsAModule;
    QPainter painter(&image);
    painter.fillPath(outline({edge, edge, inner, inner}), Qt::black);
    return image;
}

} // namespace effectif
