// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/personrow.h"

#include "models/items/awayroster.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/persontext.h"
#include "ui/widgets/pill.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace effectif {

namespace {
constexpr int kPad = 8;
constexpr int kFace = 36;
constexpr int kTextLeft = kPad + kFace + 12;
} // namespace

PersonRow::PersonRow(const QString &name, const QString &detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_detail(detail)
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PersonRow::setPeople(const QString &marked, AwayRoster *roster)
{
    m_people = marked;
    m_roster = roster;
    if (roster)
        connect(roster, &AwayRoster::changed, this, &PersonRow::showPeople);
    showPeople();
}

void PersonRow::showPeople()
{
    const PersonText now(m_people, m_roster);
    m_detail = now.text();
    setToolTip(now.words().toHtmlEscaped());
    setAccessibleDescription(now.namesAbsent() ? m_detail + QStringLiteral(", ") + now.words() : m_detail);
    update();
}

void PersonRow::setPhoto(const QPixmap &photo)
{
    m_photo = photo;
    update();
}

void PersonRow::setMark(const QString &text, Tone tone)
{
    m_mark = text;
    m_markTone = tone;
    setAccessibleDescription(text.isEmpty() ? m_detail : m_detail + QStringLiteral(", ") + text);
    update();
}

QSize PersonRow::sizeHint() const
{
    return QSize(260, qMax(kFace, 2 * fontMetrics().height() + 2) + 2 * kPad);
}

QSize PersonRow::minimumSizeHint() const
{
    return QSize(160, sizeHint().height());
}

void PersonRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QAbstractButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        click();
}

void PersonRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOption option;
    option.initFrom(this);
    if (option.state.testFlag(QStyle::State_MouseOver) || isDown())
        stylepaint::plate(&painter, QRectF(rect()), palette().color(QPalette::Midlight), 8);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        stylepaint::focusRing(&painter, QRectF(rect()), palette(), 8);
    const auto place = [this](const QRect &where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
    Avatar::draw(&painter, place(QRect(kPad, (height() - kFace) / 2, kFace, kFace)), text(), m_photo);

    const int line = fontMetrics().height();
    const int top = (height() - 2 * line - 2) / 2;
    const int align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignTop;
    int room = width() - kTextLeft - kPad;
    if (!m_mark.isEmpty()) {
        const int pill = fontMetrics().horizontalAdvance(m_mark) + 28;
        room -= pill;
        Pill::draw(&painter, QRectF(place(QRect(kTextLeft + room + 6, 0, pill, height()))), m_mark, m_markTone, palette());
    }
    QFont bold = font();
    bold.setWeight(QFont::Medium);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(place(QRect(kTextLeft, top, room, line)), align,
                     QFontMetrics(bold).elidedText(text(), Qt::ElideRight, room));
    painter.setFont(font());
    painter.setPen(toneInk(palette(), Tone::Muted));
    const QRect below = place(QRect(kTextLeft, top + line + 2, room, line));
    if (const PersonText people(m_people, m_roster); people.namesAbsent())
        people.draw(&painter, below, Qt::Alignment(align), palette(), toneInk(palette(), Tone::Muted), PersonText::Lines::One);
    else
        painter.drawText(below, align, fontMetrics().elidedText(m_detail, Qt::ElideRight, room));
}

} // namespace effectif
