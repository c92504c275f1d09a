// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/focusheirs.h"

#include <QEvent>
#include <QPointer>
#include <QWidget>

namespace effectif {

namespace {
class FocusHeirs final : public QObject
{
public:
    FocusHeirs(QWidget *button, const QList<QWidget *> &heirs) : QObject(button), m_button(button)
    {
        for (QWidget *heir : heirs)
            m_heirs << heir;
        button->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // of a window that is not in front, too: a dialog stands before it
        const bool hides = event->type() == QEvent::Hide && !event->spontaneous() && m_button->isHidden()
            && m_button->window()->focusWidget() == m_button;
        const bool darkens = event->type() == QEvent::FocusOut && !m_button->isEnabled();
        if (hides || darkens) { // once it is known what is shown in its place
            QMetaObject::invokeMethod(
                this, [this] { pass(); }, Qt::QueuedConnection);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    void pass()
    {
        for (const QPointer<QWidget> &heir : std::as_const(m_heirs)) {
            if (heir && heir->isVisible() && heir->isEnabled())
                return heir->setFocus(Qt::OtherFocusReason);
        }
    }

    QWidget *m_button;
    QList<QPointer<QWidget>> m_heirs;
};
} // namespace

void setFocusHeirs(QWidget *button, const QList<QWidget *> &heirs)
{
    new FocusHeirs(button, heirs); // the button's child
}

} // namespace effectif
