// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/palette.h"

#include <cmath>

namespace effectif {

namespace {

QColor rgb(QRgb light, QRgb dark, Scheme scheme)
{
    return QColor(scheme == Scheme::Dark ? dark : light);
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

} // namespace

QPalette paletteOf(Scheme s)
{
    const QColor window = rgb(0xf6f7f9, 0x1f2227, s);
    const QColor base = rgb(0xffffff, 0x26292f, s);
    const QColor text = rgb(0x1d2129, 0xe7e9ec, s);
    const QColor muted = rgb(0x5b6270, 0xa7adb6, s);
    const QColor line = rgb(0xd9dde3, 0x3b4048, s);
    const QColor edge = rgb(0x868e9c, 0x7b828e, s);
    const QColor accent = rgb(0x1f5fd0, 0x3572e0, s);

    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, base);
    p.setColor(QPalette::AlternateBase, rgb(0xf3f5f8, 0x2b2f36, s));
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, rgb(0xffffff, 0x30343c, s));
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, rgb(0x1f5fd0, 0x82b1ff, s));
    p.setColor(QPalette::LinkVisited, rgb(0x6b46c1, 0xc3a6ff, s));
    p.setColor(QPalette::ToolTipBase, rgb(0x1d2129, 0x3b4048, s));
    p.setColor(QPalette::ToolTipText, Qt::white);
    p.setColor(QPalette::Light, base);
    p.setColor(QPalette::Midlight, rgb(0xe9ecf1, 0x343941, s));
    p.setColor(QPalette::Mid, line);
    p.setColor(QPalette::Dark, edge);
    p.setColor(QPalette::Shadow, QColor(0, 0, 0, 60));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, rgb(0x747b88, 0x858c97, s));
    p.setColor(QPalette::Disabled, QPalette::Base, window);
    p.setColor(QPalette::Disabled, QPalette::Dark, line);
    return p;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor toneInk(const QPalette &palette, Tone tone)
{
    const Scheme s = schemeOf(palette);
    switch (tone) {
    case Tone::Accent: return rgb(0x1f5fd0, 0x82b1ff, s);
    case Tone::Danger: return rgb(0xc0282f, 0xff8e8a, s);
    case Tone::Warning: return rgb(0x8f5400, 0xf0b455, s);
    case Tone::Success: return rgb(0x1a7a3e, 0x6fd08c, s);
    case Tone::Muted: break;
    }
    return rgb(0x5b6270, 0xa7adb6, s);
}

QColor toneSoft(const QPalette &palette, Tone tone)
{
    const Scheme s = schemeOf(palette);
    switch (tone) {
    case Tone::Accent: return rgb(0xe4edfc, 0x263a5c, s);
    case Tone::Danger: return rgb(0xfdeaea, 0x4a2729, s);
    case Tone::Warning: return rgb(0xfdf1dc, 0x443618, s);
    case Tone::Success: return rgb(0xe3f5e9, 0x1f3f2a, s);
    case Tone::Muted: break;
    }
    return rgb(0xeceef2, 0x353a43, s);
}

QColor arrowGreen(const QPalette &palette)
{
    return rgb(0x178a42, 0x4fc878, schemeOf(palette));
}

QColor arrowOrange(const QPalette &palette)
{
    return rgb(0xd4620a, 0xf59a45, schemeOf(palette));
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a), second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace effectif
