// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/systemscheme.h"

#include <QGuiApplication>
#include <QSettings>
#include <QStyleHints>

#ifdef EFFECTIF_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#endif

namespace effectif {

#ifdef EFFECTIF_DBUS
namespace {

QString portalService() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString portalPath() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString portalInterface() { return QStringLiteral("org.freedesktop.portal.Settings"); }
QString appearance() { return QStringLiteral("org.freedesktop.appearance"); }
QString colourScheme() { return QStringLiteral("color-scheme"); }

/// Read wraps its answer in one variant more than it should; 1 is "prefer dark".
Scheme schemeOfPortal(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == 1 ? Scheme::Dark : Scheme::Light;
}

} // namespace

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
           || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}
#endif

SystemScheme::SystemScheme(QObject *parent) : QObject(parent), m_scheme(schemeOf(QGuiApplication::palette()))
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    readAgain();
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &SystemScheme::readAgain);
#elif defined(EFFECTIF_DBUS)
    if (hasSessionBus())
        readPortal();
#else
    readAgain();
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state == Qt::ApplicationActive)
            readAgain();
    });
#endif
}

void SystemScheme::set(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    Q_EMIT changed();
}

void SystemScheme::readAgain()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    set(QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light);
#elif defined(Q_OS_WIN)
    const QSettings registry(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"),
        QSettings::NativeFormat);
    set(registry.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0 ? Scheme::Dark : Scheme::Light);
#elif defined(Q_OS_MACOS)
    const QSettings preferences(QStringLiteral("Apple Global Domain"), QSettings::NativeFormat);
    set(preferences.value(QStringLiteral("AppleInterfaceStyle")).toString() == QLatin1String("Dark") ? Scheme::Dark
                                                                                                    : Scheme::Light);
#endif
}

#ifdef EFFECTIF_DBUS
void SystemScheme::readPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    // D-Bus signals can only be connected by name: there is no member pointer for them.
    bus.connect(portalService(), portalPath(), portalInterface(), QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString,QString,QDBusVariant)));
    QDBusMessage ask =
        QDBusMessage::createMethodCall(portalService(), portalPath(), portalInterface(), QStringLiteral("Read"));
    ask << appearance() << colourScheme();
    const QDBusMessage answer = bus.call(ask, QDBus::Block, 40);
    if (answer.type() == QDBusMessage::ReplyMessage && !answer.arguments().isEmpty()) {
        m_scheme = schemeOfPortal(answer.arguments().constFirst());
        return;
    }
    // The portal may be starting because of our question.
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask, 5000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        const QDBusPendingReply<QDBusVariant> reply = *call;
        if (reply.isValid())
            set(schemeOfPortal(reply.value().variant()));
        call->deleteLater();
    });
}

void SystemScheme::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance() && key == colourScheme())
        set(schemeOfPortal(value.variant()));
}
#endif

} // namespace effectif
