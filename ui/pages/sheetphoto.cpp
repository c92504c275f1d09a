// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sheetphoto.h"

#include "models/documents/photofile.h"
#include "ui/pages/photointake.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/photoframe.h"

#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

SheetPhoto::SheetPhoto(const PageContext &context, const QString &kind, PhotoFrame *frame, Banner *banner, QWidget *page)
    : QObject(page), m_context(context), m_kind(kind), m_frame(frame), m_banner(banner), m_intake(new PhotoIntake(context, frame, banner, page))
{
    connect(m_intake, &PhotoIntake::cropped, this, &SheetPhoto::store);
    connect(frame, &PhotoFrame::removeWanted, this, &SheetPhoto::remove);
    connect(&context.office, &Office::recordsChanged, this, [this](const QString &what, const QList<RecordId> &ids) {
        if (what == m_kind + u"/photo"_s && m_id != 0 && (ids.contains(m_id) || ids.contains(0)))
            load();
    });
}

void SheetPhoto::showRecord(const Record &record)
{
    const RecordId id = record.id;
    m_frame->setObstacle(id == 0            ? tr("Save the sheet first, then add its photo.")
                         : record.isInBin() ? tr("Restore the sheet first, then change its photo.")
                                            : QString());
    if (id == m_id && id != 0)
        return;
    m_id = id;
    m_intake->forget();
    m_banner->hide();
    m_loads.cancel();
    m_frame->setPhoto({});
    if (id != 0)
        load();
}

void SheetPhoto::load()
{
    m_context.office.run(
        this,
        [kind = m_kind, id = m_id](Services &services) -> Result<QImage> {
            const auto bytes = PhotoService(services).photo(kind, id);
            return bytes ? Result<QImage>(QImage::fromData(*bytes, "JPEG")) : fail(bytes.error());
        },
        [this](const Result<QImage> &photo) {
            if (photo)
                m_frame->setPhoto(QPixmap::fromImage(*photo));
        },
        m_loads.next());
}

void SheetPhoto::store(const QImage &picture, const QRect &square)
{
    m_context.office.run(
        this,
        [kind = m_kind, id = m_id, picture, square](Services &services) {
            return PhotoService(services).replace(kind, id, photofile::encode(picture, square));
        },
        [this, id = m_id](const Result<PhotoChange> &change) {
            if (!change)
                return tell(change.error());
            m_context.office.poll();
            load();
            offerUndo(change->before.photo.isEmpty() ? tr("The photo was added.") : tr("The photo was replaced."), id, *change);
        });
}

void SheetPhoto::remove()
{
    m_context.office.run(
        this, [kind = m_kind, id = m_id](Services &services) { return PhotoService(services).remove(kind, id); },
        [this, id = m_id](const Result<PhotoChange> &change) {
            if (!change)
                return tell(change.error());
            m_context.office.poll();
            load();
            offerUndo(tr("The photo was removed."), id, *change);
        });
}

void SheetPhoto::offerUndo(const QString &sentence, RecordId id, const PhotoChange &change)
{
    if (id != m_id) // the sheet in front is another one by now
        return;
    m_banner->announce(Tone::Accent, sentence);
    QPushButton *button = m_banner->addButton(tr("Undo"));
    button->setObjectName(u"photo_undo"_s);
    connect(button, &QPushButton::clicked, this, [this, id, change] { undo(id, change); });
}

void SheetPhoto::undo(RecordId id, const PhotoChange &change)
{
    m_banner->hide();
    m_context.office.run(
        this, [kind = m_kind, id, change](Services &services) { return PhotoService(services).undo(kind, id, change); },
        [this](const Result<PhotoChange> &undone) {
            if (!undone)
                return tell(undone.error());
            m_context.office.poll();
            load();
        });
}

void SheetPhoto::tell(const Error &error)
{
    m_banner->announce(Tone::Danger, error.message);
}

} // namespace effectif
