// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogfit.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>

namespace effectif {

namespace {

class DialogFit final : public QObject
{
public:
    explicit DialogFit(QDialog *dialog) : QObject(dialog), m_dialog(dialog) { dialog->installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !event->spontaneous())
            fit(true);
        else if (event->type() == QEvent::LayoutRequest && m_dialog->isVisible()) // once the layout has seen it
            QMetaObject::invokeMethod(
                this, [this] { fit(false); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    void fit(bool mayShrink)
    {
        QLayout *layout = m_dialog->layout();
        layout->activate();
        const int width = qMax(m_dialog->width(), layout->totalMinimumSize().width());
        const int wanted =
            layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
        if (mayShrink || wanted > m_dialog->height())
            m_dialog->resize(width, wanted);
    }

    QDialog *m_dialog;
};

} // namespace

void keepFitting(QDialog *dialog)
{
    new DialogFit(dialog); // the dialog's child
}

} // namespace effectif
