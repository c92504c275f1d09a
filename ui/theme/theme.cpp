// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/modernstyle.h"
#include "ui/theme/systemscheme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

namespace effectif {

QString themeModeName(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::Light: return QStringLiteral("light");
    case ThemeMode::Dark: return QStringLiteral("dark");
    case ThemeMode::System: break;
    }
    return QStringLiteral("system");
}

ThemeMode themeModeFromName(const QString &name)
{
    if (name == QLatin1String("light"))
        return ThemeMode::Light;
    return name == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::System;
}

Theme::Theme(QObject *parent) : QObject(parent), m_system(new SystemScheme(this))
{
    QApplication::setStyle(new ModernStyle);
    QFont font = QApplication::font();
    if (QFontDatabase::families().contains(QStringLiteral("Inter")))
        font.setFamily(QStringLiteral("Inter"));
    // A desktop set to larger letters for tired eyes keeps them.
    font.setPointSizeF(qMax(10.0, font.pointSizeF()));
    QApplication::setFont(font);
    connect(m_system, &SystemScheme::changed, this, &Theme::update);
}

Scheme Theme::scheme() const
{
    if (m_mode == ThemeMode::System)
        return m_system->scheme();
    return m_mode == ThemeMode::Dark ? Scheme::Dark : Scheme::Light;
}

void Theme::apply(ThemeMode mode)
{
    m_mode = mode;
    update();
}

void Theme::update()
{
    const Scheme wanted = scheme();
    if (m_applied && wanted == m_shown)
        return;
    m_applied = true;
    m_shown = wanted;
    const QPalette palette = paletteOf(wanted);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT schemeChanged();
}

} // namespace effectif
