// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpicture.h"

#include "ui/charts/chartview.h"
#include "ui/theme/palette.h"

#include <QBuffer>
#include <QChart>
#include <QGraphicsLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace effectif::chartpicture {

using namespace Qt::StringLiterals;

namespace {
constexpr int kWidth = 1000;
constexpr int kLeastHeight = 420;
constexpr int kMargin = 28;
constexpr int kSharp = 2; ///< dots of a picture for each of a screen

/// A chart with its words at a size of its own, whatever the window has for it.
class Poster
{
public:
    explicit Poster(const ChartView &view)
        : m_view(view.another())
        , m_data(view.data())
    {
        m_view->setAttribute(Qt::WA_DontShowOnScreen);
        m_view->setPalette(paletteOf(Scheme::Light));
        m_view->setData(m_data);
        const int height = std::max(kLeastHeight, m_view->minimumHeight());
        m_view->resize(kWidth, height);
        (void)m_view->grab(); // lays it out
        m_title = m_view->font();
        m_title.setPointSizeF(m_title.pointSizeF() * 1.4);
        m_title.setWeight(QFont::DemiBold);
        m_titleHeight = heightOf(m_data.title, m_title);
        m_above = m_titleHeight + heightOf(m_data.summary, m_view->font()) + kMargin / 2;
        m_size = QSize(kWidth + 2 * kMargin, height + m_above + 2 * kMargin);
    }

    QSize size() const { return m_size; }
    const QString &title() const { return m_data.title; }
    int dotsPerInch() const { return m_view->logicalDpiY(); }

    void paint(QPainter &painter) const
    {
        const QPalette colours = paletteOf(Scheme::Light);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(QRect(QPoint(), m_size), colours.color(QPalette::Base));
        painter.setPen(colours.color(QPalette::Text));
        painter.setFont(m_title);
        painter.drawText(QRect(kMargin, kMargin, kWidth, m_titleHeight), Qt::TextWordWrap, m_data.title);
        painter.setFont(m_view->font());
        painter.setPen(colours.color(QPalette::PlaceholderText));
        painter.drawText(QRect(kMargin, kMargin + m_titleHeight, kWidth, m_above - m_titleHeight), Qt::TextWordWrap, m_data.summary);
        m_view->render(&painter, QRectF(QPointF(kMargin, kMargin + m_above), QSizeF(m_view->size())), m_view->rect());
    }

private:
    static int heightOf(const QString &text, const QFont &font)
    {
        return QFontMetrics(font).boundingRect(0, 0, kWidth, 10'000, Qt::TextWordWrap, text).height();
    }

    std::unique_ptr<ChartView> m_view;
    ChartData m_data;
    QFont m_title;
    int m_titleHeight = 0;
    int m_above = 0;
    QSize m_size;
};

void writePdf(QBuffer &file, const Poster &poster)
{
    QPdfWriter writer(&file);
    writer.setResolution(poster.dotsPerInch()); // letters are as large as the chart was laid out for
    writer.setTitle(poster.title());
    const QSizeF points = QSizeF(poster.size()) * 72 / poster.dotsPerInch();
    writer.setPageLayout({QPageSize(points, QPageSize::Point, QString(), QPageSize::ExactMatch), QPageLayout::Portrait, QMarginsF()});
    QPainter painter(&writer);
    poster.paint(painter);
}

void writeSvg(QBuffer &file, const Poster &poster)
{
    QSvgGenerator generator;
    generator.setOutputDevice(&file);
    generator.setResolution(poster.dotsPerInch());
    generator.setSize(poster.size());
    generator.setViewBox(QRect(QPoint(), poster.size()));
    generator.setTitle(poster.title());
    QPainter painter(&generator);
    poster.paint(painter);
}
} // namespace

const char *suffix(Format format)
{
    return format == Format::Png ? "png" : format == Format::Svg ? "svg" : "pdf";
}

QByteArray bytes(const ChartView &view, Format format)
{
    const Poster poster(view);
    QByteArray bytes;
    QBuffer file(&bytes);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    if (format == Format::Pdf) {
        writePdf(file, poster);
    } else if (format == Format::Svg) {
        writeSvg(file, poster);
    } else {
        QImage image(poster.size() * kSharp, QImage::Format_RGB32);
        image.setDevicePixelRatio(kSharp);
        QPainter painter(&image);
        poster.paint(painter);
        painter.end();
        image.save(&file, "PNG");
    }
    return bytes;
}

} // namespace effectif::chartpicture
