// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QObject>
#ifdef EFFECTIF_DBUS
#include <QDBusVariant>
#endif

namespace effectif {

#ifdef EFFECTIF_DBUS
/// Asking for a bus that is not there would start one.
bool hasSessionBus();
#endif

/// What the desktop says: light or dark, and when it changes. Linux by the desktop portal
/// (org.freedesktop.appearance), Windows by the registry, macOS by its preferences; from Qt 6.5 Qt itself knows.
/// Only Linux is tried.
class SystemScheme final : public QObject
{
    Q_OBJECT
public:
    /// Looks once, waiting at most 40 ms for the portal; a later answer comes as changed().
    explicit SystemScheme(QObject *parent = nullptr);
    Scheme scheme() const { return m_scheme; }

Q_SIGNALS:
    void changed();

#ifdef EFFECTIF_DBUS
private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void readPortal();
#endif

private:
    void set(Scheme scheme);
    void readAgain();

    Scheme m_scheme = Scheme::Light;
};

} // namespace effectif
