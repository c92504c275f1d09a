// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/desktopnotifier.h"

#include "ui/theme/icon.h"
#include "ui/theme/systemscheme.h"

#include <QCoreApplication>
#include <QSystemTrayIcon>
#include <QVariantMap>

#ifdef EFFECTIF_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr int kShownMs = 8000;
#ifdef EFFECTIF_DBUS
// https://specifications.freedesktop.org/notification-spec, 1.2
const auto kService = u"org.freedesktop.Notifications"_s;
const auto kPath = u"/org/freedesktop/Notifications"_s;
#endif
} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent) : QObject(parent)
{
#ifdef EFFECTIF_DBUS
    if (!hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    // D-Bus signals can only be connected by name: there is no member pointer for them.
    bus.connect(kService, kPath, kService, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint,QString)));
    bus.connect(kService, kPath, kService, u"NotificationClosed"_s, this, SLOT(closed(uint,uint)));
#endif
}

DesktopNotifier::~DesktopNotifier() = default;

void DesktopNotifier::show(const QString &title, const QString &text, const QString &key)
{
#ifdef EFFECTIF_DBUS
    if (hasSessionBus() && QDBusConnection::sessionBus().isConnected())
        return showOnBus(title, text, key);
#endif
    showInTray(title, text, key);
}

#ifdef EFFECTIF_DBUS
void DesktopNotifier::showOnBus(const QString &title, const QString &text, const QString &key)
{
    QDBusMessage ask = QDBusMessage::createMethodCall(kService, kPath, kService, u"Notify"_s);
    // some services read the text as markup: what somebody typed is none
    ask << u"Effectif"_s << uint(0) << u"org.effectif.Effectif"_s << title << text.toHtmlEscaped() << QStringList{u"default"_s, tr("Open")}
        << QVariantMap{{u"desktop-entry"_s, u"org.effectif.Effectif"_s}} << kShownMs;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, title, text, key](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<uint> reply = *call;
        if (reply.isValid())
            m_shown.insert(reply.value(), key);
        else // there is no such service on this desktop
            showInTray(title, text, key);
        call->deleteLater();
    });
}
#endif

void DesktopNotifier::showInTray(const QString &title, const QString &text, const QString &key)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages()) {
        Q_EMIT refused(tr("This desktop shows no notifications: it has neither a notification service nor a tray."));
        return;
    }
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(applicationIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT activated(m_trayKey); });
        connect(m_tray, &QSystemTrayIcon::activated, this, [this] { Q_EMIT activated(m_trayKey); });
    }
    m_trayKey = key;
    m_tray->show();
    m_tray->showMessage(title, text, applicationIcon(), kShownMs);
}

void DesktopNotifier::actionInvoked(uint id, const QString &)
{
    if (m_shown.contains(id)) // it may be another program's
        Q_EMIT activated(m_shown.take(id));
}

void DesktopNotifier::closed(uint id, uint)
{
    m_shown.remove(id);
}

} // namespace effectif
