// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/result.h"
#include "models/services/photoservice.h"

#include <QImage>

namespace effectif {

/// From a file of unknown origin to a portrait. Needs no display; made for a worker thread: a hostile picture costs at
/// most some hundred milliseconds and 64 MB.
namespace photofile {

/// What may come in: a phone's picture has 5 to 15 MB.
inline constexpr qsizetype kMaxBytes = 25 * 1024 * 1024;
/// Longest side of what is shown for cropping.
inline constexpr int kWorkingSide = 1600;

/// The picture upright and without anything but its pixels, at most kWorkingSide wide and high. GIF, JPEG and PNG only,
/// judged by content; of an animation the first frame. Invalid with what is wrong, in words.
Result<QImage> read(const QByteArray &bytes);
/// The file's content, read no further than allowed. Unavailable: it is not there or not readable; Invalid: too large.
Result<QByteArray> load(const QString &path);
/// A square of the picture as it is stored: JPEG without metadata, at most 200 kB, with its thumbnail.
PhotoBytes encode(const QImage &picture, const QRect &square);

/// The whole picture as a letterhead takes it: PNG without metadata, at most kLogoSide wide and high.
inline constexpr int kLogoSide = 400;
QByteArray logo(const QImage &picture);

/// The whole picture as it stands above an announcement: JPEG without metadata, at most kIllustrationSide wide and high.
inline constexpr int kIllustrationSide = 1200;
QByteArray illustration(const QImage &picture);

} // namespace photofile
} // namespace effectif
