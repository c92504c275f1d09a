// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogfit.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QStyle>
#include <QTimer>
#include <QWindow>

namespace effectif {

namespace {
/// A window manager has placed a window by then. Before that Qt may take the corner of the screen for its place, and a size
/// that is asked for takes the window there, its title outside.
constexpr int kSettledMs = 700;
constexpr int kBesides = 4; ///< of a frame whose size nobody knows yet

class DialogFit final : public QObject
{
public:
    explicit DialogFit(QDialog *dialog) : QObject(dialog), m_dialog(dialog)
    {
        dialog->installEventFilter(this);
        m_settling.setSingleShot(true);
        m_settling.setInterval(kSettledMs);
        connect(&m_settling, &QTimer::timeout, this, &DialogFit::settle);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !event->spontaneous()) {
            m_dialog->resize(wanted()); // and the dialog centres itself next
            m_windowWas = window() ? window()->geometry() : QRect();
            m_settling.start();
        } else if (event->type() == QEvent::LayoutRequest && m_dialog->isVisible()) { // once the layout has seen it
            QMetaObject::invokeMethod(
                this, [this] { grow(); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *window() const { return m_dialog->parentWidget() ? m_dialog->parentWidget()->window() : nullptr; }

    /// Where the dialog may be, without its frame.
    QRect room() const
    {
        QMargins frame(kBesides, m_dialog->style()->pixelMetric(QStyle::PM_TitleBarHeight) + 2 * kBesides, kBesides, kBesides);
        for (const QWidget *known : {static_cast<const QWidget *>(m_dialog), static_cast<const QWidget *>(window())}) {
            const QWindow *handle = known ? known->windowHandle() : nullptr;
            if (handle && !handle->frameMargins().isNull()) {
                frame = handle->frameMargins();
                break;
            }
        }
        return (window() ? window() : m_dialog)->screen()->availableGeometry().marginsRemoved(frame);
    }

    QSize wanted() const
    {
        QLayout *layout = m_dialog->layout();
        layout->activate();
        const int width = qMax(m_dialog->width(), layout->totalMinimumSize().width());
        if (width != m_dialog->width()) { // how high a part is depends on how wide it became
            m_dialog->resize(width, m_dialog->height());
            layout->activate();
        }
        const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
        return QSize(width, height).boundedTo(room().size());
    }

    void grow()
    {
        if (const QSize size = m_dialog->size().expandedTo(wanted()); size != m_dialog->size())
            place(size, m_settling.isActive());
    }

    /// The window itself may have been placed only now.
    void settle()
    {
        if (m_dialog->isVisible() && window() && window()->geometry() != m_windowWas)
            place(m_dialog->size(), true);
    }

    void place(QSize size, bool centred)
    {
        QRect place(m_dialog->geometry().topLeft(), size);
        if (centred && window())
            place.moveCenter(window()->geometry().center());
        const QRect all = room();
        place.moveRight(qMin(place.right(), all.right()));
        place.moveBottom(qMin(place.bottom(), all.bottom()));
        place.moveLeft(qMax(place.left(), all.left()));
        place.moveTop(qMax(place.top(), all.top()));
        m_dialog->setGeometry(place);
    }

    QDialog *m_dialog;
    QTimer m_settling;
    QRect m_windowWas; ///< when the dialog was shown
};

} // namespace

void keepFitting(QDialog *dialog)
{
    new DialogFit(dialog); // the dialog's child
}

} // namespace effectif
