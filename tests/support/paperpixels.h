// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/documents/paperpainter.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cmath>
#include <cstdlib>

/// What a PDF shows and says, by poppler, which has nothing in common with what wrote it.
namespace effectif::test {

inline constexpr int kPixelsAnInch = 200;

inline QByteArray outputOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted() || !process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("%s does not work: is poppler-utils installed?", qPrintable(program));
    return process.readAllStandardOutput();
}

inline QString textOfPdf(const QString &file)
{
    return QString::fromUtf8(outputOf(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")}));
}

/// Every page of the file as a picture.
inline QList<QImage> picturesOfPdf(const QString &file, int pixelsAnInch = kPixelsAnInch)
{
    const QTemporaryDir folder;
    outputOf(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QString::number(pixelsAnInch), QStringLiteral("-png"), file, folder.filePath(QStringLiteral("page"))});
    QList<QImage> pages;
    for (const QString &name : QDir(folder.path()).entryList(QDir::Files, QDir::Name))
        pages.append(QImage(folder.filePath(name)));
    return pages;
}

/// The page as the preview paints it.
inline QImage pictureOfPage(const PaperPage &page, int pixelsAnInch = kPixelsAnInch)
{
    const QSizeF extent = page.format.extent() * pixelsAnInch / 2540;
    QImage image(qCeil(extent.width()), qCeil(extent.height()), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintPage(painter, page, pixelsAnInch);
    return image;
}

/// How different two pictures are where they differ most: the mean brightness of places of 2 by 2 millimetres, 0 to 255. The edges of
/// letters are drawn a little differently by everybody; a word that stands elsewhere changes such places by 50 and more.
inline double largestDifference(const QImage &one, const QImage &other)
{
    constexpr int kSide = 16;
    const QImage a = one.convertToFormat(QImage::Format_Grayscale8);
    const QImage b = other.convertToFormat(QImage::Format_Grayscale8);
    if (std::abs(a.width() - b.width()) > 1 || std::abs(a.height() - b.height()) > 1)
        return 255;
    double most = 0;
    for (int top = 0; top + kSide <= std::min(a.height(), b.height()); top += kSide) {
        for (int left = 0; left + kSide <= std::min(a.width(), b.width()); left += kSide) {
            int sum = 0;
            for (int y = top; y < top + kSide; ++y) {
                for (int x = left; x < left + kSide; ++x)
                    sum += a.constScanLine(y)[x] - b.constScanLine(y)[x];
            }
            most = std::max(most, std::abs(sum) / double(kSide * kSide));
        }
    }
    return most;
}

} // namespace effectif::test
