// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/publicationview.h"

#include "models/documents/photofile.h"
#include "models/domain/richtext.h"
#include "models/domain/textlinks.h"
#include "models/items/receivedmodel.h"
#include "models/services/publicationservice.h"
#include "ui/dialogs/prompter.h"
#include "ui/theme/icon.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QDesktopServices>
#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHighest = 320; ///< of a picture, so that words are in sight too
} // namespace

PublicationView::PublicationView(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
    , m_picture(new QLabel)
    , m_title(new PlainLabel)
    , m_icon(new IconLabel)
    , m_meta(new PlainLabel)
    , m_text(new QLabel)
    , m_link(new QPushButton)
    , m_fileRow(new QWidget)
    , m_fileName(new PlainLabel)
    , m_open(new QPushButton)
    , m_save(new QPushButton)
{
    setObjectName(u"publicationView"_s);
    build();
    connect(m_text, &QLabel::linkActivated, this, [this](const QString &link) {
        if (const QUrl url(link); isSafeLink(url))
            m_context.prompter.openOutside(this, url);
    });
    connect(m_link, &QPushButton::clicked, this, [this] {
        if (const QUrl url(m_publication.webAddress); isSafeLink(url))
            m_context.prompter.openOutside(this, url);
    });
    connect(m_open, &QPushButton::clicked, this, &PublicationView::openFile);
    connect(m_save, &QPushButton::clicked, this, &PublicationView::saveFile);
}

void PublicationView::build()
{
    m_picture->setObjectName(u"publication_picture"_s);
    m_picture->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_picture->setMinimumWidth(1);
    m_title->setObjectName(u"publication_title"_s);
    m_title->setLetters(1.5, QFont::DemiBold);
    m_title->setWordWrap(true);
    m_meta->setObjectName(u"publication_meta"_s);
    m_meta->setTone(Tone::Muted);
    m_meta->setWordWrap(true);
    m_text->setObjectName(u"publication_text"_s);
    m_text->setTextFormat(Qt::RichText); // what richtext made sound, and nothing else
    m_text->setWordWrap(true);
    m_text->setOpenExternalLinks(false);
    m_text->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_link->setObjectName(u"publication_link"_s);
    m_link->setIcon(icon(u"external-link"_s));
    m_fileName->setObjectName(u"publication_file"_s);
    m_open->setObjectName(u"publication_open"_s);
    m_save->setObjectName(u"publication_save"_s);
    auto *clip = new IconLabel;
    clip->setIcon(u"paperclip"_s);
    auto *file = new QHBoxLayout(m_fileRow);
    file->setContentsMargins(0, 0, 0, 0);
    file->setSpacing(8);
    file->addWidget(clip);
    file->addWidget(m_fileName, 1);
    file->addWidget(m_open);
    file->addWidget(m_save);
    auto *meta = new QHBoxLayout;
    meta->setSpacing(8);
    meta->addWidget(m_icon, 0, Qt::AlignTop);
    meta->addWidget(m_meta, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 18, 24, 18);
    layout->setSpacing(12);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    layout->addLayout(meta);
    layout->addWidget(m_text);
    layout->addWidget(m_link, 0, Qt::AlignLeft);
    layout->addWidget(m_fileRow);
    layout->addStretch(1);
}

void PublicationView::show(const Publication &publication, Language language)
{
    m_publication = publication;
    m_language = language;
    m_isPreview = false;
    showTexts();
    readPicture();
}

void PublicationView::preview(const Publication &publication, const QImage &picture, Language language)
{
    m_publication = publication;
    m_language = language;
    m_isPreview = true;
    m_reads.cancel();
    m_imageOf.clear();
    m_image = picture;
    showTexts();
    showPicture();
}

void PublicationView::setZone(const QTimeZone &zone)
{
    if (!zone.isValid() || zone == m_zone)
        return;
    m_zone = zone;
    showTexts();
}

void PublicationView::setForm(QWidget *form)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, form);
}

void PublicationView::showTexts()
{
    const Publication &one = m_publication;
    const QString title = one.title.in(m_language);
    m_title->setText(title.isEmpty() ? tr("Without a title") : title);
    m_title->setTone(title.isEmpty() ? std::optional(Tone::Muted) : std::nullopt);
    m_icon->setIcon(ReceivedModel::iconOf(one.type), Tone::Accent);
    QStringList meta{publicationTypeName(one.type)};
    if (!one.owner.name.isEmpty())
        meta << one.owner.name;
    if (one.starts.isValid() || one.ends.isValid())
        meta << ReceivedModel::timeOf(one, m_language, QDateTime::currentDateTimeUtc(), m_zone);
    m_meta->setText(meta.join(u"  ·  "_s));
    m_text->setText(richtext::sanitised(one.description));
    m_text->setAccessibleName(richtext::plainText(one.description));
    m_text->setVisible(!one.description.isEmpty());
    const QUrl web(one.webAddress);
    m_link->setVisible(!one.webAddress.isEmpty());
    m_link->setText(web.host().isEmpty() ? one.webAddress : web.host());
    m_link->setToolTip(one.webAddress.toHtmlEscaped());
    m_link->setAccessibleName(tr("Open %1 in the browser").arg(one.webAddress));
    m_fileRow->setVisible(!one.file.name.isEmpty());
    m_fileName->setText(one.file.name);
    m_open->setText(tr("Open"));
    m_open->setAccessibleName(tr("Open %1").arg(one.file.name));
    m_save->setText(tr("Save a copy …"));
    m_save->setAccessibleName(tr("Save a copy of %1").arg(one.file.name));
    for (QPushButton *button : {m_open, m_save})
        button->setVisible(!m_isPreview);
}

void PublicationView::readPicture()
{
    if (m_publication.picture == m_imageOf && (!m_image.isNull() || m_imageOf.isEmpty()))
        return showPicture();
    m_image = {};
    m_imageOf = m_publication.picture;
    showPicture();
    if (m_imageOf.isEmpty())
        return m_reads.cancel();
    m_context.office.run(
        this,
        [hash = m_imageOf](Services &services) -> Result<QImage> {
            const auto bytes = PublicationService(services).bytes(hash);
            return bytes ? photofile::read(*bytes) : fail(bytes.error());
        },
        [this](const Result<QImage> &image) {
            m_image = image.value_or(QImage()); // without it the words still say all
            showPicture();
        },
        m_reads.next());
}

void PublicationView::showPicture()
{
    m_picture->setVisible(!m_image.isNull());
    m_picture->setAccessibleName(tr("Illustration"));
    if (m_image.isNull())
        return m_picture->clear();
    const qreal ratio = devicePixelRatioF();
    const QSize room(std::max(1, width() - 48), kHighest);
    const QSize size = m_image.size().scaled(room, Qt::KeepAspectRatio).boundedTo(m_image.size());
    QPixmap fitted = QPixmap::fromImage(m_image.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    fitted.setDevicePixelRatio(ratio);
    m_picture->setPixmap(fitted);
}

void PublicationView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width() && !m_image.isNull())
        showPicture();
}

void PublicationView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) // links take their colour when laid out
        showTexts();
}

void PublicationView::openFile()
{
    m_context.office.run(
        this,
        [file = m_publication.file, copies = m_context.copies](Services &services) -> Result<QString> {
            const auto bytes = PublicationService(services).bytes(file.hash);
            return bytes ? copies->make(file.name, *bytes) : fail(bytes.error());
        },
        [this](const Result<QString> &path) {
            if (!path)
                m_banner->announce(Tone::Danger, path.error().message);
            else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(*path)))
                m_banner->announce(Tone::Warning, tr("This machine has no program for this kind of file. Save a copy and open it on another one."));
        });
}

void PublicationView::saveFile()
{
    m_context.prompter.chooseNewFile(this, setting::kPaperFolder, tr("Save a copy"), m_publication.file.name, tr("All files (*)"), {},
                                     [this, hash = m_publication.file.hash](const QString &path) {
        m_context.office.runLong(
            this,
            [hash, path](Services &services, Progress &progress) -> Result<void> {
                const auto bytes = PublicationService(services).bytes(hash);
                return bytes ? filetransfer::write(path, *bytes, progress) : fail(bytes.error());
            },
            [this, path](const Result<void> &done) {
                if (!done)
                    return m_banner->announce(Tone::Danger, done.error().message);
                Q_EMIT statusChanged(tr("Saved as %1").arg(path));
            });
    });
}

} // namespace effectif
