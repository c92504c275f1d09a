// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QDateTime>
#include <QTimeZone>
#include <QWidget>

#include <functional>

class QCheckBox;
class QDateEdit;
class QMenu;
class QTimeEdit;
class QToolButton;

namespace effectif {

/// A day and a minute in the office's time, or none, with a menu of usual ones. Both the empty and the set state have words.
class MomentField final : public QWidget
{
    Q_OBJECT
public:
    explicit MomentField(const QString &name, QWidget *parent = nullptr);

    /// UTC, to the minute; invalid: none.
    QDateTime moment() const;
    /// Emits nothing.
    void setMoment(const QDateTime &moment);
    /// The office's; what is shown stays the same moment.
    void setZone(const QTimeZone &zone);
    const QTimeZone &zone() const { return m_zone; }
    void setLanguage(Language language);
    /// "On", for the box that says that there is one; what screen readers call day and time.
    void setTexts(const QString &on, const QString &day, const QString &time);
    /// A usual moment in the menu: counted when it is chosen; an invalid one is none.
    void clearUsual();
    void addUsual(const QString &text, std::function<QDateTime()> moment);

Q_SIGNALS:
    void changed();

private:
    void choose(const QDateTime &moment);
    void showState();
    void retranslate();

    Language m_language = Language::French;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    QCheckBox *m_on;
    QDateEdit *m_day;
    QTimeEdit *m_time;
    QToolButton *m_usual;
    QMenu *m_menu;
};

} // namespace effectif
