// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/palette.h"

#include <QObject>
#include <QString>

namespace effectif {

class SystemScheme;

/// What the person asked for; the setting stores its name.
enum class ThemeMode { System, Light, Dark };

/// "system", "light", "dark".
QString themeModeName(ThemeMode mode);
/// System for anything unknown.
ThemeMode themeModeFromName(const QString &name);

/// Style, palette and font of the whole application. One per application, owned by the bootstrap; create it after
/// QApplication and before the first window.
class Theme final : public QObject
{
    Q_OBJECT
public:
    /// Installs the style and the font (Inter where it is installed, at least 10 points) and follows the system.
    explicit Theme(QObject *parent = nullptr);

    /// Switches at once, all open windows with it: widgets hear QEvent::PaletteChange.
    void apply(ThemeMode mode);
    ThemeMode mode() const { return m_mode; }
    /// The colours shown now.
    Scheme scheme() const;

Q_SIGNALS:
    /// The colours have changed, by apply() or by the desktop.
    void schemeChanged();

private:
    void update();

    SystemScheme *m_system;
    ThemeMode m_mode = ThemeMode::System;
    bool m_applied = false;
    Scheme m_shown = Scheme::Light;
};

} // namespace effectif
