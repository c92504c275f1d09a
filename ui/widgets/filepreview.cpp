// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filepreview.h"

#include "ui/widgets/emptystate.h"
#include "ui/widgets/iconlabel.h"

#include <QEvent>
#include <QImage>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIconFrom = 210; ///< lower, and the icon would take the room of the words
} // namespace

/// As large as there is room, never larger than it is.
class FilePreview::Picture final : public QWidget
{
public:
    using QWidget::QWidget;
    void setPicture(const QImage &picture)
    {
        m_pixmap = QPixmap::fromImage(picture);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (m_pixmap.isNull())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize shown = m_pixmap.size().scaled(size().boundedTo(m_pixmap.size()), Qt::KeepAspectRatio);
        painter.drawPixmap(QRect(QPoint((width() - shown.width()) / 2, (height() - shown.height()) / 2), shown), m_pixmap);
    }

private:
    QPixmap m_pixmap;
};

FilePreview::FilePreview(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget)
    , m_picture(new Picture)
    , m_text(new QPlainTextEdit)
    , m_sentence(new EmptyState)
{
    m_text->setObjectName(u"previewText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_picture->setObjectName(u"previewPicture"_s);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_picture, m_text, m_sentence})
        m_stack->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_sentence, &EmptyState::activated, this, &FilePreview::openWanted);
    m_text->setAccessibleName(tr("Preview of the file"));
    m_picture->setAccessibleName(m_text->accessibleName());
    showSentence({}, {});
}

void FilePreview::showPicture(const QImage &picture)
{
    m_picture->setPicture(picture);
    m_stack->setCurrentWidget(m_picture);
}

void FilePreview::showText(const QString &text)
{
    m_text->setPlainText(text);
    m_stack->setCurrentWidget(m_text);
}

void FilePreview::showSentence(const QString &iconName, const QString &sentence, const QString &detail,
                               const QString &buttonText)
{
    m_hasIcon = !iconName.isEmpty();
    m_sentence->setContent(iconName, sentence, detail, buttonText);
    m_stack->setCurrentWidget(m_sentence);
    fitSentence();
}

void FilePreview::fitSentence()
{
    m_sentence->findChild<IconLabel *>()->setVisible(m_hasIcon && height() >= kIconFrom);
}

void FilePreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSentence();
}

void FilePreview::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    m_text->setAccessibleName(tr("Preview of the file"));
    m_picture->setAccessibleName(m_text->accessibleName());
}

} // namespace effectif
