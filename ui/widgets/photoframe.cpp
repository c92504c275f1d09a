// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/photoframe.h"

#include "ui/theme/icon.h"
#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/avatar.h"

#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kEdge = 3;  ///< room for the focus ring
constexpr int kBadge = 22;

/// The bytes of a picture as another program hands them over; a decoded one only if there is nothing else.
QByteArray pictureIn(const QMimeData *data)
{
    for (const QString &type : {u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s}) {
        if (data->hasFormat(type))
            return data->data(type);
    }
    QByteArray bytes;
    if (data->hasImage()) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        data->imageData().value<QImage>().save(&buffer, "PNG", 100); // fast rather than small
    }
    return bytes;
}
} // namespace

PhotoFrame::PhotoFrame(int side, QWidget *parent) : QAbstractButton(parent), m_side(side)
{
    setObjectName(u"photo"_s);
    setFixedSize(sizeHint());
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractButton::clicked, this, [this] { openMenu(mapToGlobal(rect().bottomLeft())); });
    retranslate();
}

QSize PhotoFrame::sizeHint() const
{
    return QSize(m_side + 2 * kEdge, m_side + 2 * kEdge);
}

void PhotoFrame::setName(const QString &name)
{
    m_name = name;
    retranslate();
    update();
}

void PhotoFrame::setPhoto(const QPixmap &photo)
{
    m_photo = photo;
    retranslate();
    update();
}

void PhotoFrame::setObstacle(const QString &sentence)
{
    m_obstacle = sentence;
    setEnabled(sentence.isEmpty());
    retranslate();
}

void PhotoFrame::retranslate()
{
    setAccessibleName(hasPhoto() ? tr("Photo of %1").arg(m_name) : tr("Add a photo"));
    setAccessibleDescription(m_obstacle.isEmpty() ? tr("Press to choose a picture; Ctrl+V pastes one.") : m_obstacle);
    const QString tip = !m_obstacle.isEmpty() ? m_obstacle
        : hasPhoto()                          ? tr("Change or remove the photo. A picture can also be dropped here.")
                                              : tr("Add a photo. A picture can also be dropped or pasted here.");
    setToolTip(tip.toHtmlEscaped());
}

void PhotoFrame::openMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"photoMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *choose = menu->addAction(effectif::icon(u"camera"_s), tr("Choose a file..."), this, &PhotoFrame::fileWanted);
    choose->setObjectName(u"photo_choose"_s);
    QAction *pasted = menu->addAction(effectif::icon(u"clipboard-paste"_s), tr("Paste"), this, &PhotoFrame::paste);
    pasted->setShortcut(QKeySequence::Paste);
    pasted->setObjectName(u"photo_paste"_s);
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    pasted->setEnabled(data && (data->hasImage() || data->hasUrls()));
    QAction *remove = menu->addAction(effectif::icon(u"trash-2"_s), tr("Remove the photo"), this, &PhotoFrame::removeWanted);
    remove->setObjectName(u"photo_remove"_s);
    remove->setShortcut(QKeySequence::Delete);
    remove->setEnabled(hasPhoto());
    menu->popup(at);
}

void PhotoFrame::take(const QMimeData *data)
{
    const QList<QUrl> urls = data ? data->urls() : QList<QUrl>();
    if (!urls.isEmpty() && urls.first().isLocalFile())
        return Q_EMIT fileGiven(urls.first().toLocalFile());
    const QByteArray bytes = data ? pictureIn(data) : QByteArray();
    if (bytes.isEmpty())
        Q_EMIT nothingGiven();
    else
        Q_EMIT bytesGiven(bytes);
}

void PhotoFrame::paste()
{
    take(QGuiApplication::clipboard()->mimeData());
}

void PhotoFrame::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (event->matches(QKeySequence::Delete) && hasPhoto())
        return Q_EMIT removeWanted();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Down)
        return openMenu(mapToGlobal(rect().bottomLeft()));
    QAbstractButton::keyPressEvent(event);
}

void PhotoFrame::contextMenuEvent(QContextMenuEvent *event)
{
    openMenu(event->globalPos());
}

void PhotoFrame::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls() && !event->mimeData()->hasImage())
        return;
    event->acceptProposedAction();
    m_dropping = true;
    update();
}

void PhotoFrame::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropping = false;
    update();
}

void PhotoFrame::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_dropping = false;
    update();
    take(event->mimeData());
}

void PhotoFrame::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PhotoFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(kEdge, kEdge, m_side, m_side);
    Avatar::draw(&painter, circle, m_name, m_photo);
    if (m_dropping || hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), m_dropping ? 3 : 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(circle.adjusted(-1.5, -1.5, 1.5, 1.5));
    }
    if (!isEnabled() || (hasPhoto() && !underMouse() && !hasFocus() && !m_dropping))
        return;
    // the + of O59; over a photo only while someone is there
    const QRectF badge(circle.right() - kBadge + 2, circle.bottom() - kBadge + 2, kBadge, kBadge);
    painter.setPen(QPen(palette().color(QPalette::Window), 2));
    painter.setBrush(palette().color(QPalette::Highlight));
    painter.drawEllipse(badge);
    const QIcon sign = effectif::icon(hasPhoto() ? u"pencil"_s : u"plus"_s,
                                      [](const QPalette &p) { return p.color(QPalette::HighlightedText); });
    sign.paint(&painter, badge.adjusted(4, 4, -4, -4).toRect());
}

} // namespace effectif
