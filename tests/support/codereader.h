// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define ZX_USE_UTF8 // texts are UTF-8 in version 1 too

#include <QImage>
#include <QString>

#include <ZXing/ReadBarcode.h>

/// What a telephone reads, by zxing-cpp, which has nothing in common with what draws the codes.
namespace effectif::test {

/// The text of the code in the picture; empty if none is read.
inline QString textOfCode(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    const auto found = ZXing::ReadBarcode(ZXing::ImageView(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
                                                           static_cast<int>(grey.bytesPerLine())));
    return found.isValid() ? QString::fromStdString(found.text()) : QString();
}

} // namespace effectif::test
