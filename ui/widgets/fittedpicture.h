// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPixmap>

namespace effectif {

/// As large as the room allows, undistorted, in the pixels of a screen of that ratio.
QPixmap fittedPicture(const QImage &picture, const QSize &room, qreal ratio);

} // namespace effectif
