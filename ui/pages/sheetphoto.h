// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/ids.h"
#include "models/services/photoservice.h"
#include "models/services/request.h"
#include "ui/pages/pagecontext.h"

#include <QImage>
#include <QObject>

namespace effectif {

class Banner;
class PhotoFrame;
class PhotoIntake;

/// The photo of the sheet in front: shows it, takes a new one in through the crop dialog, removes it, and takes back
/// what was done. Everything is decoded and stored in workers.
class SheetPhoto final : public QObject
{
    Q_OBJECT
public:
    /// `page` is where dialogs belong; the frame and the banner are its.
    SheetPhoto(const PageContext &context, const QString &kind, PhotoFrame *frame, Banner *banner, QWidget *page);

    /// id 0: a new sheet, which has to be saved first.
    void showRecord(const Record &record);

private:
    void load();
    void store(const QImage &picture, const QRect &square);
    void remove();
    void undo(RecordId id, const PhotoChange &change);
    void offerUndo(const QString &sentence, RecordId id, const PhotoChange &change);
    void tell(const Error &error);

    const PageContext &m_context;
    QString m_kind;
    PhotoFrame *m_frame;
    Banner *m_banner;
    PhotoIntake *m_intake;
    RecordId m_id = 0;
    RequestSeries m_loads;
};

} // namespace effectif
