// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/portrait.h"

#include "models/documents/portraitpainter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace effectif {

namespace {
constexpr int kWidth = 300;
constexpr int kHeight = 400;
constexpr int kThumbnail = 64;
constexpr qsizetype kMaxBytes = 25 * 1024;

QByteArray jpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", quality);
    return bytes;
}
} // namespace

DemoPortrait drawPortrait(const DemoFace &face)
{
    QImage image(kWidth, kHeight, QImage::Format_RGB32);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        PortraitPainter(painter, face).paint();
    }
    DemoPortrait result;
    for (int quality = 88; quality > 20; quality -= 12) {
        result.photo = jpeg(image, quality);
        if (result.photo.size() <= kMaxBytes)
            break;
    }
    const QImage head = image.copy(0, 45, kWidth, kWidth);
    result.thumbnail = jpeg(head.scaled(kThumbnail, kThumbnail, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), 85);
    return result;
}

} // namespace effectif
