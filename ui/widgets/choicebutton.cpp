// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choicebutton.h"

#include "ui/theme/palette.h"
#include "ui/theme/stylepaint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace effectif {

namespace {
constexpr int kEdge = 12;
constexpr int kAbove = 8;
constexpr int kGap = 10;
constexpr int kIndicator = 18;
constexpr QSize kPicture(96, 64);

/// Between words; within one only if it has no room by itself.
int wrapping(const QFontMetrics &metrics, const QString &text, int width)
{
    const QStringList words = text.split(QChar(u' '));
    const bool tooLong = std::ranges::any_of(words, [&](const QString &word) { return metrics.horizontalAdvance(word) > width; });
    return tooLong ? Qt::TextWrapAnywhere : Qt::TextWordWrap;
}
} // namespace

QImage ChoiceFace::fitted(const QImage &picture)
{
    const QSize room = kPicture * 2;
    const bool fits = picture.width() <= room.width() && picture.height() <= room.height();
    return fits ? picture : picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QRect ChoiceFace::pictureIn(const QRect &rect) const
{
    return picture.isNull() ? QRect() : QRect(rect.left() + kEdge + kIndicator + kGap, rect.center().y() - kPicture.height() / 2, kPicture.width(), kPicture.height());
}

QRect ChoiceFace::textIn(const QRect &rect) const
{
    const int left = kEdge + kIndicator + kGap + (picture.isNull() ? 0 : kPicture.width() + kGap);
    return rect.adjusted(left, kAbove, -kEdge, -kAbove);
}

int ChoiceFace::heightFor(const QAbstractButton &button, int width) const
{
    const QRect room(0, 0, std::max(1, textIn({0, 0, width, 1000}).width()), 100'000);
    const QFontMetrics metrics = button.fontMetrics();
    const int words = metrics.boundingRect(room, Qt::AlignLeft | wrapping(metrics, text, room.width()), text).height();
    return std::max({words, picture.isNull() ? 0 : kPicture.height(), kIndicator}) + 2 * kAbove;
}

QSize ChoiceFace::sizeHint(const QAbstractButton &button) const
{
    const int left = textIn({0, 0, 0, 0}).left();
    return {left + button.fontMetrics().horizontalAdvance(text) + kEdge, heightFor(button, 100'000)};
}

void ChoiceFace::paint(QAbstractButton &button, QStyle::PrimitiveElement indicator) const
{
    QPainter painter(&button);
    const QRect all = button.rect();
    const bool on = button.isChecked();
    QPalette colours = button.palette();
    if (isReadOnly) // it is there to be read
        colours.setCurrentColorGroup(QPalette::Active);
    const stylepaint::Scope scope(&painter);
    const bool over = button.underMouse() && button.isEnabled();
    QColor edge = colours.color(on || over ? QPalette::Dark : QPalette::Mid);
    if (on)
        edge = toneInk(colours, Tone::Accent);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(on ? toneSoft(colours, Tone::Accent) : isReadOnly ? QBrush(Qt::NoBrush) : colours.brush(QPalette::Base));
    painter.drawRoundedRect(QRectF(all).adjusted(0.5, 0.5, -0.5, -0.5), stylepaint::kRadius, stylepaint::kRadius);
    if (button.hasFocus())
        stylepaint::focusRing(&painter, QRectF(all).adjusted(1, 1, -1, -1), colours);

    QStyleOptionButton option;
    option.initFrom(&button);
    option.palette = colours;
    option.rect = QRect(kEdge, (all.height() - kIndicator) / 2, kIndicator, kIndicator);
    option.state |= QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
    if (!over)
        option.state &= ~QStyle::State_MouseOver;
    button.style()->drawPrimitive(indicator, &option, &painter, &button);

    if (!picture.isNull()) {
        const QRect room = pictureIn(all);
        const qreal ratio = button.devicePixelRatioF();
        const QSize size = picture.size().scaled(room.size(), Qt::KeepAspectRatio).boundedTo(picture.size());
        QImage fitted = picture.scaled(size * ratio, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        fitted.setDevicePixelRatio(ratio);
        painter.drawImage(QRect(room.center() - QPoint(size.width() / 2, size.height() / 2), size), fitted);
    }
    painter.setPen(isReadOnly && !on ? toneInk(colours, Tone::Muted) : colours.color(QPalette::Text));
    const QRect words = textIn(all);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | wrapping(painter.fontMetrics(), text, words.width()), text);
}

} // namespace effectif
