// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/notification.h"
#include "models/services/office.h"

#include <QPointer>
#include <QToolButton>

namespace effectif {

class AwayRoster;
class DesktopNotifier;
class NotificationPanel;

/// The button at the lower left of the window (O68): how much is unread, and the centre above it. Follows an office, and
/// tells the desktop while the window is not in front.
class NotificationBell final : public QToolButton
{
    Q_OBJECT
public:
    explicit NotificationBell(QWidget *parent = nullptr);

    /// Null: none is open.
    void follow(Office *office, AwayRoster *roster, Language language);
    /// While the window is locked, the desktop is told that there is something, and not what.
    void setLocked(bool locked) { m_locked = locked; }
    int unread() const { return m_unread; }

public Q_SLOTS:
    void openCentre();

Q_SIGNALS:
    /// `panel`: of the sheet, by its object name; empty: the sheet as it opens.
    void recordWanted(const QString &kind, effectif::RecordId id, const QString &panel);
    void pageWanted(const QString &pageId);
    void settingsWanted();
    /// M72: the refused rows of an import are to be saved.
    void refusedRowsWanted(const effectif::Notification &import);
    /// A notification on the desktop was pressed: the window is to come to the front.
    void frontWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct News;
    void refresh();
    void take(const News &news);
    void tellDesktop(const QList<Notification> &fresh);
    void goTo(const QString &key);
    void retranslate();

    Office *m_office = nullptr;
    AwayRoster *m_roster = nullptr;
    Language m_language = Language::French;
    DesktopNotifier *m_desktop;
    QPointer<NotificationPanel> m_panel;
    RequestSeries m_loads;
    int m_unread = 0;
    qint32 m_newest = -1; ///< the last one that was looked at; -1: none yet
    bool m_locked = false;
};

} // namespace effectif
