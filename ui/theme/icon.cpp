// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace effectif {

namespace {

/// Draws one SVG with currentColor replaced; the rendered pixmaps are shared through QPixmapCache.
class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, std::optional<Tone> tone, InkFunction ink)
        : m_name(std::move(name)), m_tone(tone), m_ink(ink)
    {
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return QStringLiteral("effectif"); }
    QString iconName() override { return m_name; }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return rendered(size, mode); }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return rendered(size, mode);
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pixmap = rendered((QSizeF(rect.size()) * ratio).toSize(), mode);
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Selected)
            return palette.color(QPalette::HighlightedText);
        if (m_ink)
            return m_ink(palette);
        return m_tone ? toneInk(palette, *m_tone) : palette.color(QPalette::ButtonText);
    }

    QPixmap rendered(const QSize &size, QIcon::Mode mode) const
    {
        const QColor ink = colour(mode);
        const QString key = QStringLiteral("effectif/%1/%2x%3/%4")
                                .arg(m_name, QString::number(size.width()), QString::number(size.height()), ink.name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (file.open(QIODevice::ReadOnly)) {
            QSvgRenderer renderer(file.readAll().replace("currentColor", ink.name().toLatin1()));
            QPainter painter(&pixmap);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        } else {
            qWarning("There is no icon named %s.", qPrintable(m_name));
        }
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QString m_name;
    std::optional<Tone> m_tone;
    InkFunction m_ink;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new LineIconEngine(name, std::nullopt, nullptr));
}

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new LineIconEngine(name, tone, nullptr));
}

QIcon icon(const QString &name, InkFunction ink)
{
    return QIcon(new LineIconEngine(name, std::nullopt, ink));
}

QIcon applicationIcon()
{
    // Rendered here rather than through Qt's SVG icon plug-in, which a package may not have.
    QIcon result;
    QSvgRenderer renderer(QStringLiteral(":/icons/effectif.svg"));
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace effectif
