// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/welcomecard.h"

#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace effectif {

namespace {
constexpr int kPad = 16;
constexpr int kPlate = 44; ///< the ground of the icon
constexpr int kIcon = 24;
constexpr int kTextLeft = kPad + kPlate + 14;
constexpr int kGap = 3;
constexpr qreal kRound = 10;
} // namespace

WelcomeCard::WelcomeCard(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent), m_icon(effectif::icon(iconName, Tone::Accent))
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void WelcomeCard::setTexts(const QString &name, const QString &sentence)
{
    m_sentence = sentence;
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    updateGeometry();
    update();
}

QFont WelcomeCard::nameFont() const
{
    QFont result = font();
    result.setPointSizeF(result.pointSizeF() * 1.1);
    result.setWeight(QFont::DemiBold);
    return result;
}

/// One line or two; what is longer than two has to be cut.
int WelcomeCard::nameHeight(int room) const
{
    const QFontMetrics metrics(nameFont());
    return metrics.horizontalAdvance(text()) <= room ? metrics.height() : metrics.height() + metrics.lineSpacing();
}

int WelcomeCard::heightForWidth(int width) const
{
    const int room = qMax(60, width - kTextLeft - kPad);
    const int sentence = fontMetrics().boundingRect(QRect(0, 0, room, 1000), Qt::TextWordWrap, m_sentence).height();
    const int twoLines = fontMetrics().height() + fontMetrics().lineSpacing(); // so that neighbours are alike
    return 2 * kPad + qMax(nameHeight(room) + kGap + qMax(sentence, twoLines), kPlate);
}

QSize WelcomeCard::sizeHint() const
{
    return QSize(400, heightForWidth(400));
}

QSize WelcomeCard::minimumSizeHint() const
{
    return QSize(260, kPlate + 2 * kPad);
}

bool WelcomeCard::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return QAbstractButton::event(event);
}

void WelcomeCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        return QAbstractButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        click();
}

void WelcomeCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOption option;
    option.initFrom(this);
    const bool over = option.state.testFlag(QStyle::State_MouseOver) && isEnabled();
    const QColor text = palette().color(QPalette::WindowText);
    const QColor base = palette().color(isEnabled() ? QPalette::Base : QPalette::Window);
    painter.setPen(over ? toneInk(palette(), Tone::Accent) : palette().color(QPalette::Mid));
    painter.setBrush(isDown() ? stylepaint::mixed(base, text, 0.06)
                     : over   ? stylepaint::mixed(base, text, 0.02)
                              : base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRound, kRound);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
        stylepaint::focusRing(&painter, QRectF(rect()), palette(), kRound);

    const auto place = [this](const QRect &where) { return QStyle::visualRect(layoutDirection(), rect(), where); };
    const QRect plate = place(QRect(kPad, kPad, kPlate, kPlate));
    stylepaint::plate(&painter, QRectF(plate), toneSoft(palette(), isEnabled() ? Tone::Accent : Tone::Muted), kRound);
    const QRect inner(plate.x() + (kPlate - kIcon) / 2, plate.y() + (kPlate - kIcon) / 2, kIcon, kIcon);
    m_icon.paint(&painter, inner, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);

    const int room = width() - kTextLeft - kPad;
    const int nameHeight = this->nameHeight(room);
    const bool wraps = nameHeight > QFontMetrics(nameFont()).height();
    const int align = layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    const int top = kPad + 1;
    painter.setFont(nameFont());
    painter.setPen(text);
    painter.drawText(place(QRect(kTextLeft, top, room, nameHeight)), align | Qt::AlignTop | (wraps ? Qt::TextWordWrap : 0),
                     QFontMetrics(nameFont()).elidedText(this->text(), Qt::ElideRight, wraps ? 2 * room - kPad : room));
    painter.setFont(font());
    painter.setPen(isEnabled() ? toneInk(palette(), Tone::Muted) : text);
    painter.drawText(place(QRect(kTextLeft, top + nameHeight + kGap, room, height() - top - nameHeight - kGap)),
                     align | Qt::AlignTop | Qt::TextWordWrap, m_sentence);
}

} // namespace effectif
