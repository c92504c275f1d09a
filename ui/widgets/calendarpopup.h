// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QPushButton;
class QToolButton;

namespace effectif {

class PlainLabel;

/// A month to choose a day from, hanging below a field. Arrow keys move, Page Up and Page Down turn months, Return
/// takes, Esc closes. Deletes itself when closed.
class CalendarPopup final : public QFrame
{
    Q_OBJECT
public:
    CalendarPopup(const QDate &shown, const QLocale &locale, QWidget *field);
    void open();

Q_SIGNALS:
    void picked(const QDate &date);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addTurn(const QString &iconName, const QString &name, int months);
    void showTitle();
    void paintDays();
    void take(const QDate &date);

    QWidget *m_field;
    QCalendarWidget *m_calendar;
    PlainLabel *m_title;
};

} // namespace effectif
