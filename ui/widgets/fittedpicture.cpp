// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fittedpicture.h"

namespace effectif {

QPixmap fittedPicture(const QImage &picture, const QSize &room, qreal ratio)
{
    QPixmap fitted = QPixmap::fromImage(picture.scaled(room * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    fitted.setDevicePixelRatio(ratio);
    return fitted;
}

} // namespace effectif
