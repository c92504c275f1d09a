// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/theme/icon.h"
#include "ui/theme/stylepaint.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/personlabel.h"
#include "ui/widgets/persontext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace effectif {

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Danger: return QStringLiteral("circle-alert");
    case Tone::Warning: return QStringLiteral("triangle-alert");
    case Tone::Success: return QStringLiteral("circle-check");
    case Tone::Accent:
    case Tone::Muted: break;
    }
    return QStringLiteral("info");
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(20, this)), m_text(new PersonLabel(this)), m_row(new QHBoxLayout(this)),
      m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setIcon(icon(QStringLiteral("x")));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_row->setContentsMargins(14, 7, 8, 7);
    m_row->setSpacing(10);
    m_row->addWidget(m_icon);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
    hide();
}

void Banner::announce(Tone tone, const QString &text)
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // it may be the one that is being clicked
    }
    m_buttons.clear();
    m_tone = tone;
    m_icon->setIcon(iconOf(tone), tone);
    m_text->setMarked({});
    m_text->setText(text);
    setAccessibleName(text);
    show();
    update();
    Q_EMIT changed();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::announcePeople(Tone tone, const QString &marked, AwayRoster *roster)
{
    announce(tone, PersonText(marked, nullptr).text());
    m_text->follow(roster);
    m_text->setMarked(marked);
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_row->insertWidget(m_row->count() - 1, button);
    m_buttons.append(button);
    Q_EMIT changed();
    return button;
}

QPushButton *Banner::button() const
{
    return isHidden() || m_buttons.isEmpty() ? nullptr : m_buttons.first();
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT changed();
    Q_EMIT dismissed();
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
}

void Banner::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), toneSoft(palette(), m_tone));
    painter.fillRect(QRect(0, 0, 4, height()), toneInk(palette(), m_tone));
    painter.fillRect(QRect(0, height() - 1, width(), 1),
                     stylepaint::mixed(toneSoft(palette(), m_tone), toneInk(palette(), m_tone), 0.25));
}

} // namespace effectif
