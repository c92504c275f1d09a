// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plainlabel.h"

#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace effectif {

PlainLabel::PlainLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent) : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setTone(std::optional<Tone> tone)
{
    if (tone == m_tone)
        return;
    m_tone = tone;
    update();
}

void PlainLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

void PlainLabel::setLetters(qreal scale, QFont::Weight weight)
{
    m_scale = scale;
    m_weight = weight;
    m_lettersSet = true;
    applyLetters();
}

void PlainLabel::applyLetters()
{
    QFont wanted = QApplication::font();
    wanted.setPointSizeF(wanted.pointSizeF() * m_scale);
    wanted.setWeight(m_weight);
    if (wanted != font())
        setFont(wanted);
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    if (wordWrap() || m_elide == Qt::ElideNone)
        return whole;
    return QSize(qMin(whole.width(), fontMetrics().averageCharWidth() * 6), whole.height());
}

bool PlainLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !wordWrap()
        && sizeHint().width() > contentsRect().width()) {
        // Tool tips guess the format; an escaped text is shown as it is.
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange && m_lettersSet)
        applyLetters();
}

QColor PlainLabel::ink() const
{
    return m_tone && isEnabled() ? toneInk(palette(), *m_tone) : palette().color(foregroundRole());
}

void PlainLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QPalette colours = palette();
    colours.setColor(foregroundRole(), ink());
    const QRect room = contentsRect();
    // Only a label with a buddy has a mnemonic; elsewhere an ampersand is an ampersand.
    int flags = int(QStyle::visualAlignment(layoutDirection(), alignment()));
    flags |= buddy() ? Qt::TextShowMnemonic : 0;
    QString shown = text();
    if (wordWrap())
        flags |= Qt::TextWordWrap;
    else if (!shown.contains(QLatin1Char('\n')))
        shown = fontMetrics().elidedText(shown, m_elide, room.width(), flags & Qt::TextShowMnemonic);
    style()->drawItemText(&painter, room, flags, colours, isEnabled(), shown, foregroundRole());
}

} // namespace effectif
