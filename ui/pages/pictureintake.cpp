// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pictureintake.h"

#include "models/documents/photofile.h"
#include "models/services/publicationservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/draggedfile.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>

namespace effectif {

using namespace Qt::StringLiterals;

PictureIntake::PictureIntake(const PageContext &context, Banner *banner, QWidget *over)
    : QObject(over)
    , m_context(context)
    , m_banner(banner)
    , m_over(over)
{
}

void PictureIntake::setStored(const QString &hash)
{
    const bool wasGiven = m_given && !m_given->isEmpty(); // and is likely what was stored: it stays in sight meanwhile
    m_given.reset();
    m_reading = false;
    if (hash.isEmpty() || !wasGiven)
        m_image = {};
    Q_EMIT shown();
    if (hash.isEmpty())
        return m_reads.cancel();
    m_context.office.run(
        this,
        [hash](Services &services) -> Result<QImage> {
            const auto bytes = PublicationService(services).bytes(hash);
            return bytes ? photofile::read(*bytes) : fail(bytes.error());
        },
        [this](const Result<QImage> &image) {
            if (!image)
                return m_banner->announce(Tone::Danger, image.error().message);
            m_image = *image;
            Q_EMIT shown();
            Q_EMIT changed();
        },
        m_reads.next());
}

void PictureIntake::setGiven(const QByteArray &jpeg)
{
    if (jpeg.isEmpty())
        return remove();
    m_given = jpeg;
    m_context.office.runApart(
        this, [jpeg](Progress &) { return photofile::read(jpeg); },
        [this, ticket = m_reads.next()](const Result<QImage> &image) {
            if (ticket.isSuperseded())
                return;
            if (!image)
                return remove();
            m_image = *image;
            Q_EMIT shown();
            Q_EMIT changed();
        });
}

void PictureIntake::choose()
{
    m_context.prompter.chooseFile(m_over, setting::kPictureFolder, tr("Choose a picture"), tr("Pictures (*.gif *.jpg *.jpeg *.png)"),
                                  [self = QPointer(this)](const QString &path) {
                                      if (self)
                                          self->takeFile(path);
                                  });
}

/// A file's own bytes where there are some: they are judged as a chosen file's.
void PictureIntake::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (const QString file = data ? firstFile(data) : QString(); !file.isEmpty())
        return takeFile(file);
    for (const QString &format : {u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s}) {
        if (data && data->hasFormat(format))
            return takeBytes(data->data(format));
    }
    m_banner->announce(Tone::Warning, tr("No picture was copied. Copy one in another program, then paste it here."));
}

Result<PictureIntake::Read> PictureIntake::made(const Result<QByteArray> &bytes)
{
    const auto picture = bytes ? photofile::read(*bytes) : fail(bytes.error());
    return picture ? Result<Read>(Read{photofile::illustration(*picture), *picture}) : fail(picture.error());
}

void PictureIntake::takeFile(const QString &path)
{
    m_reading = true;
    Q_EMIT shown();
    m_context.office.runApart(
        this, [path](Progress &) { return made(photofile::load(path)); },
        [this, ticket = m_reads.next()](const Result<Read> &read) {
            if (!ticket.isSuperseded())
                take(read);
        });
}

void PictureIntake::takeBytes(const QByteArray &bytes)
{
    m_reading = true;
    Q_EMIT shown();
    m_context.office.runApart(
        this, [bytes](Progress &) { return made(bytes); },
        [this, ticket = m_reads.next()](const Result<Read> &read) {
            if (!ticket.isSuperseded())
                take(read);
        });
}

void PictureIntake::take(const Result<Read> &read)
{
    m_reading = false;
    if (read) {
        m_banner->dismiss();
        m_given = read->jpeg;
        m_image = read->image;
    } else {
        m_banner->announce(Tone::Danger, read.error().message);
    }
    Q_EMIT shown();
    Q_EMIT changed();
}

void PictureIntake::remove()
{
    m_reads.cancel();
    m_reading = false;
    m_given = QByteArray();
    m_image = {};
    Q_EMIT shown();
    Q_EMIT changed();
}

} // namespace effectif
