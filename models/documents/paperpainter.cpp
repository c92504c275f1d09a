// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/paperpainter.h"

#include "models/documents/paperfonts.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace effectif {

namespace {
constexpr qreal kPictureDots = 240; ///< an inch, on whatever device: more than a reader sees, and a tenth of a photo's bytes
constexpr int kLargestSide = 6000;  ///< of a picture that is decoded: a row of the database is anybody's

/// As large as it is printed; null for what is no picture.
QImage decoded(const QByteArray &bytes, QSizeF place)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer, bytes.startsWith("\xff\xd8\xff") ? "jpg" : "png");
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > kLargestSide || size.height() > kLargestSide)
        return {};
    const qreal scale = kPictureDots / 2540;
    const QSize wanted = size.scaled((place * scale).toSize().expandedTo({1, 1}), Qt::KeepAspectRatioByExpanding);
    const QImage whole = reader.read();
    return whole.isNull() || wanted.width() >= size.width() ? whole : whole.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

class Brush
{
public:
    explicit Brush(QPainter &painter) : m_painter(painter) { }

    void operator()(const PaperText &text)
    {
        m_painter.setPen(text.ink);
        m_painter.setFont(m_fonts.font(text.font));
        m_painter.drawText(text.at, text.text);
    }

    void operator()(const PaperBox &box)
    {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(box.fill);
        if (box.radius > 0)
            m_painter.drawRoundedRect(box.where, box.radius, box.radius);
        else
            m_painter.drawRect(box.where);
    }

    void operator()(const PaperShape &shape) { m_painter.fillPath(shape.outline, shape.fill); }

    void operator()(const PaperPicture &picture)
    {
        const QImage image = decoded(picture.bytes, picture.where.size());
        if (image.isNull())
            return;
        const QSizeF shown = picture.where.size().scaled(image.size(), Qt::KeepAspectRatio);
        const QPointF corner((image.width() - shown.width()) / 2, (image.height() - shown.height()) / 4);
        m_painter.save();
        if (picture.radius > 0) {
            QPainterPath edge;
            edge.addRoundedRect(picture.where, picture.radius, picture.radius);
            m_painter.setClipPath(edge);
        }
        m_painter.drawImage(picture.where, image, QRectF(corner, shown));
        m_painter.restore();
    }

private:
    QPainter &m_painter;
    PaperFonts m_fonts;
};
} // namespace

void paintPage(QPainter &painter, const PaperPage &page, qreal dotsPerInch)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(dotsPerInch / 2540, dotsPerInch / 2540);
    Brush brush(painter);
    for (const PaperItem &item : page.items)
        std::visit(brush, item);
    painter.restore();
}

} // namespace effectif
