// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/growingtextedit.h"

#include <QEvent>
#include <QFocusEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTextDocument>
#include <QWheelEvent>

namespace effectif {

namespace {
/// Twice what a long text may hold: it can be shortened here. Laying out a megabyte would take seconds.
constexpr qsizetype kMostPasted = 40'000;
} // namespace

GrowingTextEdit::GrowingTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(4);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &GrowingTextEdit::fit);
    fit();
}

void GrowingTextEdit::setLineBounds(int fewest, int most)
{
    m_fewest = fewest;
    m_most = most;
    fit();
}

int GrowingTextEdit::heightFor(int lines) const
{
    return lines * fontMetrics().lineSpacing() + int(2 * document()->documentMargin()) + 2 * frameWidth() + 2;
}

QSize GrowingTextEdit::sizeHint() const
{
    return QSize(QPlainTextEdit::sizeHint().width(), height());
}

QSize GrowingTextEdit::minimumSizeHint() const
{
    return QSize(120, height());
}

void GrowingTextEdit::fit()
{
    // QPlainTextEdit's document measures its height in lines.
    const int lines = qBound(m_fewest, int(document()->size().height()), m_most);
    setFixedHeight(heightFor(lines));
    setVerticalScrollBarPolicy(document()->size().height() > m_most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (const qsizetype length = source->text().size(); length > kMostPasted) {
        Q_EMIT pasteRefused(tr("What you paste is %L1 characters long, too long for a text. Add it to the sheet as a file.").arg(length));
        return;
    }
    QPlainTextEdit::insertFromMimeData(source);
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) // lines break elsewhere, and the document does not tell
        QMetaObject::invokeMethod(this, &GrowingTextEdit::fit, Qt::QueuedConnection);
}

void GrowingTextEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        Q_EMIT editingFinished();
}

void GrowingTextEdit::wheelEvent(QWheelEvent *event)
{
    // The wheel scrolls the form unless the person works in here and there is something to scroll.
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace effectif
