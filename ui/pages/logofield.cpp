// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/logofield.h"

#include "models/documents/photofile.h"
#include "models/services/companydesk.h"
#include "ui/dialogs/prompter.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/draggedfile.h"
#include "ui/widgets/fittedpicture.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kFrame(220, 88);
}

LogoField::LogoField(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_banner(banner)
    , m_picture(new QLabel)
    , m_choose(new QPushButton)
    , m_remove(new QPushButton)
{
    setAcceptDrops(true);
    m_picture->setObjectName(u"company_logo"_s);
    m_picture->setFixedSize(kFrame);
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setFrameShape(QFrame::StyledPanel);
    m_picture->setWordWrap(true);
    m_choose->setObjectName(u"company_logo_choose"_s);
    m_remove->setObjectName(u"company_logo_remove"_s);
    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_picture);
    layout->addLayout(buttons);
    layout->addStretch(1);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &LogoField::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT given({}); });
    connect(context.company, &CompanyDesk::changed, this, &LogoField::show);
    retranslate();
}

void LogoField::retranslate()
{
    m_choose->setText(tr("Choose a file..."));
    m_remove->setText(tr("Remove the logo"));
    show();
}

void LogoField::show()
{
    const QImage logo = QImage::fromData(m_context.company->logo(), "PNG");
    if (logo.isNull())
        m_picture->setText(tr("No logo yet. Drop a picture here."));
    else
        m_picture->setPixmap(fittedPicture(logo, kFrame - QSize(8, 8), devicePixelRatioF()));
    m_picture->setAccessibleName(logo.isNull() ? m_picture->text() : tr("The logo"));
    if (logo.isNull() && m_remove->hasFocus())
        m_choose->setFocus();
    m_remove->setVisible(!logo.isNull());
}

void LogoField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogoField::dragEnterEvent(QDragEnterEvent *event)
{
    acceptFile(event);
}

void LogoField::dropEvent(QDropEvent *event)
{
    readFile(droppedFile(event));
}

void LogoField::choose()
{
    m_context.prompter.chooseFile(this, setting::kPictureFolder, tr("Choose a file..."), tr("Pictures (*.gif *.jpg *.jpeg *.png)"),
                                  [this](const QString &path) { readFile(path); });
}

void LogoField::readFile(const QString &path)
{
    m_context.office.runApart(
        this,
        [path](Progress &) -> Result<QByteArray> {
            const auto bytes = photofile::load(path);
            const auto picture = bytes ? photofile::read(*bytes) : fail(bytes.error());
            return picture ? Result<QByteArray>(photofile::logo(*picture)) : fail(picture.error());
        },
        [this, ticket = m_reads.next()](const Result<QByteArray> &png) {
            if (ticket.isSuperseded())
                return;
            if (!png)
                return m_banner->announce(Tone::Danger, png.error().message);
            Q_EMIT given(*png);
        });
}

} // namespace effectif
