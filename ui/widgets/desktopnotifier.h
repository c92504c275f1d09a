// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QSystemTrayIcon;

namespace effectif {

/// The one place that speaks to the desktop: its notification service where there is one on the bus, else the tray of the
/// system. Never waits for either.
class DesktopNotifier final : public QObject
{
    Q_OBJECT
public:
    explicit DesktopNotifier(QObject *parent = nullptr);
    ~DesktopNotifier() override;

    /// `key` comes back when the person presses it.
    void show(const QString &title, const QString &text, const QString &key);

Q_SIGNALS:
    void activated(const QString &key);
    /// The desktop shows none: why, as it says so.
    void refused(const QString &why);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void closed(uint id, uint reason);

private:
    void showOnBus(const QString &title, const QString &text, const QString &key);
    void showInTray(const QString &title, const QString &text, const QString &key);

    QHash<uint, QString> m_shown; ///< keys, by the number that the service gave
    QSystemTrayIcon *m_tray = nullptr;
    QString m_trayKey;
};

} // namespace effectif
