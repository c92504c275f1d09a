// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/awaybubble.h"

#include "models/items/awayroster.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace effectif {

using namespace Qt::StringLiterals;

AwayBubble::AwayBubble(QWidget *parent)
    : QWidget(parent)
    , m_plate(new QWidget(this))
    , m_icon(new IconLabel(18, m_plate))
    , m_text(new PlainLabel(m_plate))
    , m_off(new QPushButton(m_plate))
{
    setObjectName(u"awayBubble"_s);
    m_off->setObjectName(u"away_off"_s);
    m_off->setAutoDefault(false);
    m_icon->setIcon(u"clock"_s, Tone::Warning);
    auto *inside = new QHBoxLayout(m_plate);
    inside->setContentsMargins(16, 6, 8, 6);
    inside->setSpacing(10);
    inside->addWidget(m_icon);
    inside->addWidget(m_text, 1);
    inside->addWidget(m_off);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 6);
    layout->addStretch(1);
    layout->addWidget(m_plate, 8, Qt::AlignCenter);
    layout->addStretch(1);
    connect(m_off, &QPushButton::clicked, this, &AwayBubble::switchOffWanted);
    hide();
}

void AwayBubble::setRoster(AwayRoster *roster, Language language)
{
    if (m_roster)
        disconnect(m_roster, nullptr, this, nullptr);
    m_roster = roster;
    m_language = language;
    if (roster)
        connect(roster, &AwayRoster::changed, this, &AwayBubble::follow);
    follow();
}

void AwayBubble::setLanguage(Language language)
{
    m_language = language;
    follow();
}

void AwayBubble::follow()
{
    const Away away = m_roster ? m_roster->mine() : Away();
    setVisible(away.on);
    if (!away.on)
        return;
    const QString until = away.until.isValid() ? localeOf(m_language).toString(away.until.toLocalTime(), QLocale::ShortFormat) : QString();
    QString text = until.isEmpty() ? tr("The away mode is on.") : tr("The away mode is on until %1.").arg(until);
    if (!away.delegateName.isEmpty())
        text += u' ' + tr("New work goes to %1.").arg(away.delegateName);
    m_text->setText(text);
    m_off->setText(tr("Switch off"));
    setAccessibleName(text);
}

QString AwayBubble::text() const
{
    return m_text->text();
}

void AwayBubble::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        follow();
}

void AwayBubble::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF(m_plate->geometry()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(toneInk(palette(), Tone::Warning), 1));
    painter.setBrush(toneSoft(palette(), Tone::Warning));
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
}

} // namespace effectif
