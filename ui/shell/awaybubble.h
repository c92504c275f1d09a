// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/base/language.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace effectif {

class AwayRoster;
class IconLabel;
class PlainLabel;

/// The yellow bubble at the top of the window (M29): as long as the person at work is away, it says so and switches it off.
class AwayBubble final : public QWidget
{
    Q_OBJECT
public:
    explicit AwayBubble(QWidget *parent = nullptr);

    /// Null: nobody is at work.
    void setRoster(AwayRoster *roster, Language language);
    void setLanguage(Language language);
    QString text() const;

Q_SIGNALS:
    void switchOffWanted();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QPointer<AwayRoster> m_roster;
    Language m_language = Language::French;
    QWidget *m_plate;
    IconLabel *m_icon;
    PlainLabel *m_text;
    QPushButton *m_off;
};

} // namespace effectif
