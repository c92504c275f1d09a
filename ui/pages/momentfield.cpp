// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/momentfield.h"

#include "ui/theme/icon.h"
#include "ui/widgets/wheelguard.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QTimeEdit>
#include <QToolButton>

namespace effectif {

using namespace Qt::StringLiterals;

MomentField::MomentField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_on(new QCheckBox)
    , m_day(new QDateEdit)
    , m_time(new QTimeEdit)
    , m_usual(new QToolButton)
    , m_menu(new QMenu(m_usual))
{
    m_on->setObjectName(name);
    m_day->setObjectName(name + u"_day"_s);
    m_day->setCalendarPopup(true);
    m_time->setObjectName(name + u"_time"_s);
    m_usual->setObjectName(name + u"_usual"_s);
    m_usual->setIcon(icon(u"clock"_s));
    m_usual->setMenu(m_menu);
    m_usual->setPopupMode(QToolButton::InstantPopup);
    m_usual->setFocusPolicy(Qt::StrongFocus);
    for (QWidget *field : std::initializer_list<QWidget *>{m_day, m_time})
        ignoreWheelWithoutFocus(field);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_on);
    row->addWidget(m_day, 1);
    row->addWidget(m_time);
    row->addWidget(m_usual);
    setFocusProxy(m_on);
    connect(m_on, &QCheckBox::clicked, this, [this] {
        showState();
        Q_EMIT changed();
    });
    connect(m_day, &QDateEdit::dateChanged, this, &MomentField::changed);
    connect(m_time, &QTimeEdit::timeChanged, this, &MomentField::changed);
    setMoment({});
    retranslate();
}

QDateTime MomentField::moment() const
{
    if (!m_on->isChecked())
        return {};
    return QDateTime(m_day->date(), QTime(m_time->time().hour(), m_time->time().minute()), m_zone).toUTC();
}

void MomentField::setMoment(const QDateTime &moment)
{
    const QSignalBlocker day(m_day), time(m_time);
    m_on->setChecked(moment.isValid());
    const QDateTime shown = moment.isValid() ? moment.toTimeZone(m_zone)
                                             : QDateTime(QDateTime::currentDateTimeUtc().toTimeZone(m_zone).date().addDays(7), QTime(18, 0), m_zone);
    m_day->setDate(shown.date());
    m_time->setTime(QTime(shown.time().hour(), shown.time().minute()));
    showState();
}

void MomentField::setZone(const QTimeZone &zone)
{
    if (!zone.isValid() || zone == m_zone)
        return;
    const QDateTime now = moment();
    m_zone = zone;
    setMoment(now);
}

void MomentField::setTexts(const QString &on, const QString &day, const QString &time)
{
    m_on->setText(on);
    m_day->setAccessibleName(day);
    m_time->setAccessibleName(time);
}

void MomentField::clearUsual()
{
    m_menu->clear();
}

void MomentField::addUsual(const QString &text, std::function<QDateTime()> moment)
{
    connect(m_menu->addAction(text), &QAction::triggered, this, [this, moment = std::move(moment)] { choose(moment()); });
}

void MomentField::choose(const QDateTime &moment)
{
    setMoment(moment);
    Q_EMIT changed();
}

void MomentField::showState()
{
    m_day->setEnabled(m_on->isChecked());
    m_time->setEnabled(m_on->isChecked());
}

void MomentField::retranslate()
{
    const QLocale locale = localeOf(m_language);
    m_day->setLocale(locale);
    m_day->setDisplayFormat(locale.dateFormat(QLocale::ShortFormat));
    m_time->setDisplayFormat(locale.timeFormat(QLocale::ShortFormat));
    m_usual->setAccessibleName(tr("Usual moments"));
    m_usual->setToolTip(tr("Usual moments"));
}

void MomentField::setLanguage(Language language)
{
    m_language = language;
    retranslate();
}

} // namespace effectif
