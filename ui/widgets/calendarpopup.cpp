// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/calendarpopup.h"

#include "ui/theme/icon.h"
#include "ui/widgets/plainlabel.h"

#include <QCalendarWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QTextCharFormat>
#include <QToolButton>

namespace effectif {

CalendarPopup::CalendarPopup(const QDate &shown, const QLocale &locale, QWidget *field)
    : QFrame(field, Qt::Popup), m_field(field), m_calendar(new QCalendarWidget(this)), m_title(new PlainLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_calendar->setLocale(locale);
    m_calendar->setFirstDayOfWeek(locale.firstDayOfWeek());
    m_calendar->setNavigationBarVisible(false);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_calendar->setSelectedDate(shown.isValid() ? shown : QDate::currentDate());
    m_calendar->setAccessibleName(tr("Calendar"));
    m_title->setLetters(1.05, QFont::DemiBold);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setMinimumWidth(130);

    auto *today = new QPushButton(tr("Today"), this);
    today->setFlat(true);
    connect(today, &QPushButton::clicked, this, [this] { take(QDate::currentDate()); });
    auto *turns = new QHBoxLayout;
    turns->setSpacing(0);
    turns->addWidget(addTurn(QStringLiteral("chevrons-left"), tr("Previous year"), -12));
    turns->addWidget(addTurn(QStringLiteral("chevron-left"), tr("Previous month"), -1));
    turns->addWidget(m_title, 1);
    turns->addWidget(addTurn(QStringLiteral("chevron-right"), tr("Next month"), 1));
    turns->addWidget(addTurn(QStringLiteral("chevrons-right"), tr("Next year"), 12));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(turns);
    layout->addWidget(m_calendar);
    layout->addWidget(today, 0, Qt::AlignHCenter);

    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &CalendarPopup::showTitle);
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::take);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::take);
    showTitle();
    paintDays();
}

QToolButton *CalendarPopup::addTurn(const QString &iconName, const QString &name, int months)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    connect(button, &QToolButton::clicked, this, [this, months] {
        const QDate page = QDate(m_calendar->yearShown(), m_calendar->monthShown(), 1).addMonths(months);
        m_calendar->setCurrentPage(page.year(), page.month());
    });
    return button;
}

void CalendarPopup::showTitle()
{
    const QLocale locale = m_calendar->locale();
    QString month = locale.standaloneMonthName(m_calendar->monthShown());
    if (!month.isEmpty())
        month[0] = month.at(0).toUpper();
    m_title->setText(QStringLiteral("%1 %2").arg(month, QString::number(m_calendar->yearShown())));
}

void CalendarPopup::paintDays()
{
    // Qt paints weekends red on its own; calm days are read more easily.
    QTextCharFormat header, weekend;
    header.setForeground(toneInk(palette(), Tone::Muted));
    header.setBackground(palette().color(QPalette::Base));
    weekend.setForeground(toneInk(palette(), Tone::Muted));
    m_calendar->setHeaderTextFormat(header);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, weekend);
    QTextCharFormat today;
    today.setFontWeight(QFont::Bold);
    today.setForeground(toneInk(palette(), Tone::Accent));
    m_calendar->setDateTextFormat(QDate::currentDate(), today);
}

void CalendarPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_calendar)
        paintDays();
}

void CalendarPopup::open()
{
    adjustSize();
    QPoint corner = m_field->mapToGlobal(QPoint(0, m_field->height() + 3));
    const QRect screen = m_field->screen()->availableGeometry();
    if (corner.y() + height() > screen.bottom())
        corner.setY(m_field->mapToGlobal(QPoint(0, -3)).y() - height());
    corner.setX(qBound(screen.left(), corner.x(), qMax(screen.left(), screen.right() - width())));
    move(corner);
    show();
    m_calendar->setFocus();
}

void CalendarPopup::take(const QDate &date)
{
    Q_EMIT picked(date);
    close();
}

} // namespace effectif
