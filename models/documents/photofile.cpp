// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/photofile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>

namespace effectif::photofile {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMaxSide = 8000;
constexpr qint64 kMaxJpegPixels = 25'000'000; ///< a phone's; libjpeg decodes small what is large
constexpr qint64 kMaxPixels = 16'000'000;
constexpr qsizetype kMaxScans = 64; ///< of a progressive JPEG: each is a whole pass over the picture
constexpr int kMemoryMegabytes = 64;
constexpr int kPhotoSide = 600;
constexpr int kThumbnailSide = 64;
constexpr qsizetype kMaxPhotoBytes = 200 * 1024;
constexpr qsizetype kMaxIllustrationBytes = 400 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("PhotoFile", text);
}

tl::unexpected<Error> notAPhoto(const QString &detail = {})
{
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("PhotoFile", "This is no picture in one of the formats .gif, .jpg or .png. Choose "
                                                   "another file.")),
                detail);
}

tl::unexpected<Error> damaged(const QString &detail)
{
    return fail(ErrorKind::Invalid,
                say(QT_TRANSLATE_NOOP("PhotoFile", "This picture is damaged or not complete. Open it in another program and "
                                                   "save it again.")),
                detail);
}

/// The whole process has one limit, and this one suits all of it.
void limitMemory()
{
    [[maybe_unused]] static const bool s_once = [] {
        QImageReader::setAllocationLimit(kMemoryMegabytes);
        return true;
    }();
}

/// The handler's name by the first bytes; the file's name means nothing.
QByteArray formatOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return "gif";
    return {};
}

QByteArray jpeg(const QImage &image, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    writer.write(image);
    return bytes;
}

/// Transparent places become white, as paper is; texts and profiles of the source do not come along.
QImage flattened(const QImage &image)
{
    QImage result(image.size(), QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter(&result).drawImage(0, 0, image);
    return result;
}
} // namespace

Result<QByteArray> load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable,
                    say(QT_TRANSLATE_NOOP("PhotoFile", "%1 cannot be read. Check that it is still there and that you may "
                                                       "open it."))
                        .arg(QDir::toNativeSeparators(path)),
                    file.errorString());
    const QByteArray bytes = file.read(kMaxBytes + 1); // a device has no size to ask for
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("PhotoFile", "This picture is larger than 25 MB. Choose a smaller one.")));
    return bytes;
}

Result<QImage> read(const QByteArray &bytes)
{
    const QByteArray format = formatOf(bytes);
    if (format.isEmpty())
        return notAPhoto();
    if (bytes.size() > kMaxBytes)
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("PhotoFile", "This picture is larger than 25 MB. Choose a smaller one.")));
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false); // no other decoder ever sees these bytes
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return notAPhoto(reader.errorString());
    const qint64 pixels = qint64(size.width()) * size.height();
    const bool isJpeg = format == "jpeg";
    if (size.width() > kMaxSide || size.height() > kMaxSide || pixels > (isJpeg ? kMaxJpegPixels : kMaxPixels))
        return fail(ErrorKind::Invalid,
                    say(QT_TRANSLATE_NOOP("PhotoFile", "This picture has %1 × %2 points, more than a photo needs. Make it "
                                                       "smaller, then choose it again."))
                        .arg(size.width())
                        .arg(size.height()));
    if (isJpeg && bytes.count("\xff\xda") > kMaxScans)
        return damaged(u"too many scans"_s);
    limitMemory();
    if (std::max(size.width(), size.height()) > kWorkingSide)
        reader.setScaledSize(size.scaled(kWorkingSide, kWorkingSide, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read(); // the first frame
    if (image.isNull())
        return damaged(reader.errorString());
    return flattened(image);
}

PhotoBytes encode(const QImage &picture, const QRect &square)
{
    const QImage cut = picture.copy(square);
    const int side = std::min(kPhotoSide, std::max(1, cut.width()));
    const QImage photo = flattened(cut.scaled(side, side, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    PhotoBytes result;
    for (int quality = 90; quality >= 30; quality -= 10) {
        result.photo = jpeg(photo, quality);
        if (result.photo.size() <= kMaxPhotoBytes)
            break;
    }
    result.thumbnail = jpeg(photo.scaled(kThumbnailSide, kThumbnailSide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation), 85);
    return result;
}

QByteArray logo(const QImage &picture)
{
    QByteArray bytes;
    for (int side = kLogoSide; side >= 100 && (bytes.isEmpty() || bytes.size() > kMaxPhotoBytes); side -= 100) {
        const QSize size = picture.size().scaled(side, side, Qt::KeepAspectRatio).boundedTo(picture.size()).expandedTo({1, 1});
        bytes.clear();
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter writer(&buffer, "png");
        writer.write(flattened(picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)));
    }
    return bytes;
}

QByteArray illustration(const QImage &picture)
{
    const QSize size = picture.size().scaled(kIllustrationSide, kIllustrationSide, Qt::KeepAspectRatio).boundedTo(picture.size()).expandedTo({1, 1});
    const QImage whole = flattened(picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    QByteArray bytes;
    for (int quality = 85; quality >= 45 && (bytes.isEmpty() || bytes.size() > kMaxIllustrationBytes); quality -= 10)
        bytes = jpeg(whole, quality);
    return bytes;
}

} // namespace effectif::photofile
