// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/photointake.h"

#include "models/documents/photofile.h"
#include "ui/dialogs/cropdialog.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/photoframe.h"

namespace effectif {

PhotoIntake::PhotoIntake(const PageContext &context, PhotoFrame *frame, Banner *banner, QWidget *page)
    : QObject(page)
    , m_context(context)
    , m_banner(banner)
    , m_page(page)
{
    connect(frame, &PhotoFrame::fileWanted, this, &PhotoIntake::choose);
    connect(frame, &PhotoFrame::fileGiven, this, &PhotoIntake::readFile);
    connect(frame, &PhotoFrame::bytesGiven, this, &PhotoIntake::readBytes);
    connect(frame, &PhotoFrame::nothingGiven, this, [this] {
        m_banner->announce(Tone::Warning, tr("That holds no picture. Save the picture as a file, then choose the file."));
    });
}

void PhotoIntake::choose()
{
    m_context.prompter.chooseFile(m_page, setting::kPictureFolder, tr("Choose a file..."),
                                  tr("Pictures (*.gif *.jpg *.jpeg *.png)"),
                                  [this](const QString &path) { readFile(path); });
}

void PhotoIntake::readFile(const QString &path)
{
    m_context.office.runApart(
        this,
        [path](Progress &) -> Result<QImage> {
            const auto bytes = photofile::load(path);
            return bytes ? photofile::read(*bytes) : fail(bytes.error());
        },
        [this, ticket = m_series.next()](const Result<QImage> &picture) {
            if (!ticket.isSuperseded())
                crop(picture);
        });
}

void PhotoIntake::readBytes(const QByteArray &bytes)
{
    m_context.office.runApart(
        this, [bytes](Progress &) { return photofile::read(bytes); },
        [this, ticket = m_series.next()](const Result<QImage> &picture) {
            if (!ticket.isSuperseded())
                crop(picture);
        });
}

void PhotoIntake::crop(const Result<QImage> &picture)
{
    if (!picture)
        return m_banner->announce(Tone::Danger, picture.error().message);
    m_banner->hide();
    auto *dialog = new CropDialog(*picture, m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CropDialog::cropped, this, &PhotoIntake::cropped);
    dialog->open();
}

} // namespace effectif
