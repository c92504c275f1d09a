// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QObject>

namespace effectif {

class Banner;
class PhotoFrame;

/// A new portrait on its way in: chosen, dropped or pasted on a frame, read and decoded in a thread of its own, then cropped.
class PhotoIntake final : public QObject
{
    Q_OBJECT
public:
    /// `page` is where dialogs belong; the frame and the banner are its.
    PhotoIntake(const PageContext &context, PhotoFrame *frame, Banner *banner, QWidget *page);

    /// The frame shows somebody else from now on: what is on its way is not for that one.
    void forget() { m_series.cancel(); }

Q_SIGNALS:
    /// The picture as it was turned, and the square of it.
    void cropped(const QImage &picture, const QRect &square);

private:
    void choose();
    void readFile(const QString &path);
    void readBytes(const QByteArray &bytes);
    void crop(const Result<QImage> &picture);

    const PageContext &m_context;
    Banner *m_banner;
    QWidget *m_page;
    RequestSeries m_series;
};

} // namespace effectif
