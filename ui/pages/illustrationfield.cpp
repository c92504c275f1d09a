// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/illustrationfield.h"

#include "ui/widgets/draggedfile.h"
#include "ui/widgets/fittedpicture.h"
#include "ui/widgets/focusheirs.h"

#include <QtWidgets>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kFrame(220, 124);
} // namespace

IllustrationField::IllustrationField(const PageContext &context, Banner *banner, QWidget *parent)
    : QWidget(parent)
    , m_intake(new PictureIntake(context, banner, this))
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
    connect(m_choose, &QPushButton::clicked, m_intake, &PictureIntake::choose);
    connect(m_paste, &QPushButton::clicked, m_intake, &PictureIntake::paste);
    connect(m_remove, &QPushButton::clicked, m_intake, &PictureIntake::remove);
    connect(m_intake, &PictureIntake::shown, this, &IllustrationField::show);
    connect(m_intake, &PictureIntake::changed, this, &IllustrationField::changed);
    retranslate();
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
    const bool none = image().isNull();
    if (none)
        m_picture->setText(isReading() ? tr("Reading the picture …") : tr("No picture. Drop one here."));
    else
        m_picture->setPixmap(fittedPicture(image(), kFrame - QSize(12, 12), devicePixelRatioF()));
    m_picture->setAccessibleName(none ? m_picture->text() : tr("The illustration"));
    m_remove->setVisible(!none);
}

void IllustrationField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void IllustrationField::dragEnterEvent(QDragEnterEvent *event)
{
    acceptFile(event);
}

void IllustrationField::dropEvent(QDropEvent *event)
{
    m_intake->takeFile(droppedFile(event));
}

void IllustrationField::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return m_intake->paste();
    QWidget::keyPressEvent(event);
}

} // namespace effectif
