// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/illustrationfield.h"

#include "models/documents/photofile.h"
#include "models/services/publicationservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/focusheirs.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kFrame(220, 124);
} // namespace

IllustrationField::IllustrationField(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
    , m_picture(new QLabel)
    , m_choose(new QPushButton)
    , m_paste(new QPushButton)
    , m_remove(new QPushButton)
{
    setAcceptDrops(true);
    m_picture->setObjectName(u"illustration"_s);
    m_picture->setFixedSize(kFrame);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setWordWrap(true);
    m_picture->setMargin(6);
    m_choose->setObjectName(u"illustration_choose"_s);
    m_paste->setObjectName(u"illustration_paste"_s);
    m_remove->setObjectName(u"illustration_remove"_s);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(6);
    for (QPushButton *button : {m_choose, m_paste, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    layout->addWidget(m_picture);
    layout->addLayout(buttons);
    layout->addStretch(1);
    setFocusProxy(m_choose);
    setFocusHeirs(m_remove, {m_choose});
    connect(m_choose, &QPushButton::clicked, this, &IllustrationField::choose);
    connect(m_paste, &QPushButton::clicked, this, &IllustrationField::paste);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_reads.cancel();
        m_reading = false;
        m_given = QByteArray();
        m_image = {};
        show();
        Q_EMIT changed();
    });
    retranslate();
}

void IllustrationField::setStored(const QString &hash)
{
    m_given.reset();
    m_reading = false;
    m_image = {};
    show();
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
            show();
            Q_EMIT changed();
        },
        m_reads.next());
}

void IllustrationField::retranslate()
{
    m_choose->setText(tr("Choose a picture …"));
    m_paste->setText(tr("Paste"));
    m_paste->setToolTip(tr("The picture that was copied in another program"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the illustration"));
    show();
}

void IllustrationField::show()
{
    const qreal ratio = devicePixelRatioF();
    if (m_image.isNull()) {
        m_picture->setText(m_reading ? tr("Reading the picture …") : tr("No picture. Drop one here."));
    } else {
        QPixmap fitted = QPixmap::fromImage(m_image.scaled((kFrame - QSize(12, 12)) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
        fitted.setDevicePixelRatio(ratio);
        m_picture->setPixmap(fitted);
    }
    m_picture->setAccessibleName(m_image.isNull() ? m_picture->text() : tr("The illustration"));
    m_remove->setVisible(!m_image.isNull());
}

void IllustrationField::choose()
{
    m_context.prompter.chooseFile(this, setting::kPictureFolder, tr("Choose a picture"), tr("Pictures (*.gif *.jpg *.jpeg *.png)"),
                                  [this](const QString &path) { takeFile(path); });
}

/// A file's own bytes where there are some: they are judged as a chosen file's.
void IllustrationField::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && data->hasUrls() && data->urls().constFirst().isLocalFile())
        return takeFile(data->urls().constFirst().toLocalFile());
    for (const QString &format : {u"image/png"_s, u"image/jpeg"_s, u"image/gif"_s}) {
        if (data && data->hasFormat(format))
            return takeBytes(data->data(format));
    }
    m_banner->announce(Tone::Warning, tr("No picture was copied. Copy one in another program, then paste it here."));
}

Result<IllustrationField::Read> IllustrationField::made(const Result<QByteArray> &bytes)
{
    const auto picture = bytes ? photofile::read(*bytes) : fail(bytes.error());
    return picture ? Result<Read>(Read{photofile::illustration(*picture), *picture}) : fail(picture.error());
}

void IllustrationField::takeFile(const QString &path)
{
    m_reading = true;
    m_context.office.runApart(
        this, [path](Progress &) { return made(photofile::load(path)); },
        [this, ticket = m_reads.next()](const Result<Read> &read) {
            if (!ticket.isSuperseded())
                take(read);
        });
}

void IllustrationField::takeBytes(const QByteArray &bytes)
{
    m_reading = true;
    m_context.office.runApart(
        this, [bytes](Progress &) { return made(bytes); },
        [this, ticket = m_reads.next()](const Result<Read> &read) {
            if (!ticket.isSuperseded())
                take(read);
        });
}

void IllustrationField::take(const Result<Read> &read)
{
    m_reading = false;
    if (!read)
        return m_banner->announce(Tone::Danger, read.error().message);
    m_banner->dismiss();
    m_given = read->jpeg;
    m_image = read->image;
    show();
    Q_EMIT changed();
}

void IllustrationField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IllustrationField::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void IllustrationField::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction); // the person's own file stays where it is
    event->accept();
    takeFile(event->mimeData()->urls().constFirst().toLocalFile());
}

void IllustrationField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    QWidget::keyPressEvent(event);
}

} // namespace effectif
