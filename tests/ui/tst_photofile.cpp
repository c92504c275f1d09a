// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/photofile.h"

#include "tests/support/testcase.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <array>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
/// 16 x 16 points in the four inks of a printer.
const QByteArray kCmykJpeg = QByteArray::fromBase64(
    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAGBAUGBQQGBgUGBwcGCAoQCgoJCQoUDg8MEBcUGBgXFBYWGh0lHxobIxwWFiAsICMmJykqKRkf"
    "LTAtKDAlKCko/9sAQwEHBwcKCAoTCgoTKBoWGigoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgo"
    "/8AAFAgAEAAQBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAA"
    "AAAAAAAAAAAAAAAGB//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AqAE6FNgAf//Z");
/// 12 x 10 points: a red frame, then a blue one.
const QByteArray kAnimatedGif = QByteArray::fromBase64(
    "R0lGODlhDAAKAPAAAP8AAAAAACH5BAAAAAAAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAADAAKAAACCYSPqcvtD6OcBQAh+QQAAAAAACwA"
    "AAAADAAKAIAAAP8AAAACCYSPqcvtD6OcBQA7");

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 92);
    return bytes;
}

/// Red above, blue below left, green below right: every way of turning it looks different.
QImage marked(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.fillRect(image.rect(), Qt::green);
    painter.fillRect(0, 0, size.width(), size.height() / 2, Qt::red);
    painter.fillRect(0, size.height() / 2, size.width() / 2, size.height(), Qt::blue);
    return image;
}

/// The JPEG with the camera's note of how it was held, its place and a comment.
QByteArray withExif(const QByteArray &jpeg, int orientation)
{
    QByteArray tiff("MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 19);
    tiff += static_cast<char>(orientation);
    tiff += QByteArray("\0\0\0\0\0\0", 6);
    const QByteArray body = QByteArray("Exif\0\0", 6) + tiff + "GPS 48.39N 4.48W";
    const auto length = static_cast<quint16>(body.size() + 2);
    QByteArray segment("\xff\xe1");
    segment += static_cast<char>(length >> 8);
    segment += static_cast<char>(length & 0xff);
    return jpeg.left(2) + segment + body + jpeg.mid(2);
}

void appendChunk(QByteArray &png, const QByteArray &type, const QByteArray &data)
{
    const auto number = [](quint32 n) {
        QByteArray bytes;
        for (const int shift : {24, 16, 8, 0})
            bytes += static_cast<char>((n >> shift) & 0xff);
        return bytes;
    };
    quint32 crc = 0xffffffff;
    for (const char c : type + data) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) ? 0xedb88320 : 0);
    }
    png += number(static_cast<quint32>(data.size())) + type + data + number(~crc);
}

/// A sound PNG of one colour that says it is that large; its pixels are packed very small.
QByteArray pngOf(quint32 width, quint32 height, bool withPixels)
{
    QByteArray header;
    for (const quint32 n : {width, height}) {
        for (const int shift : {24, 16, 8, 0})
            header += static_cast<char>((n >> shift) & 0xff);
    }
    header += QByteArray("\x08\x06\0\0\0", 5); // RGBA
    QByteArray png("\x89PNG\r\n\x1a\n");
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", withPixels ? qCompress(QByteArray(qsizetype(height) * (4 * qsizetype(width) + 1), '\0')).mid(4) : QByteArray("x"));
    appendChunk(png, "IEND", {});
    return png;
}

bool alike(QRgb a, QRgb b)
{
    return qAbs(qRed(a) - qRed(b)) < 40 && qAbs(qGreen(a) - qGreen(b)) < 40 && qAbs(qBlue(a) - qBlue(b)) < 40;
}
} // namespace

class TestPhotoFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// O60: gif, jpg and png, whatever the file is called.
    void threeFormats()
    {
        for (const char *format : {"PNG", "JPEG"}) {
            const auto picture = photofile::read(encoded(marked({40, 30}), format));
            QVERIFY2(picture, format);
            QCOMPARE(picture->size(), QSize(40, 30));
            QVERIFY(alike(picture->pixel(20, 5), qRgb(255, 0, 0)));
        }
        const auto first = photofile::read(kAnimatedGif);
        QVERIFY(first);
        QCOMPARE(first->size(), QSize(12, 10));
        QVERIFY(alike(first->pixel(5, 5), qRgb(255, 0, 0)));
    }

    void printersColours()
    {
        const auto picture = photofile::read(kCmykJpeg);
        QVERIFY(picture);
        const QRgb seen = picture->pixel(8, 8);
        QVERIFY2(qRed(seen) > 150 && qGreen(seen) < 110 && qBlue(seen) < 110, qPrintable(QColor(seen).name()));
    }

    void transparentPlacesAreWhite()
    {
        QImage image(20, 20, QImage::Format_ARGB32);
        image.fill(Qt::transparent);
        const auto picture = photofile::read(encoded(image, "PNG"));
        QVERIFY(picture);
        QCOMPARE(picture->pixel(3, 3), qRgb(255, 255, 255));
        QVERIFY(!picture->hasAlphaChannel());
    }

    void heldInEveryWay_data()
    {
        QTest::addColumn<int>("orientation");
        for (int i = 1; i <= 8; ++i)
            QTest::addRow("orientation %d", i) << i;
    }
    void heldInEveryWay()
    {
        QFETCH(int, orientation);
        // how the camera stores the upright picture when it is held so
        const QImage upright = marked({64, 48});
        const std::array<QImage, 9> stored{QImage(),
                                           upright,
                                           upright.mirrored(true, false),
                                           upright.mirrored(true, true),
                                           upright.mirrored(false, true),
                                           upright.mirrored(true, false).transformed(QTransform().rotate(-90)),
                                           upright.transformed(QTransform().rotate(-90)),
                                           upright.mirrored(true, false).transformed(QTransform().rotate(90)),
                                           upright.transformed(QTransform().rotate(90))};
        const auto picture = photofile::read(withExif(encoded(stored.at(static_cast<size_t>(orientation)), "JPEG"), orientation));
        QVERIFY(picture);
        QCOMPARE(picture->size(), QSize(64, 48));
        QVERIFY(alike(picture->pixel(32, 10), qRgb(255, 0, 0)));
        QVERIFY(alike(picture->pixel(10, 38), qRgb(0, 0, 255)));
        QVERIFY(alike(picture->pixel(54, 38), qRgb(0, 255, 0)));
    }

    /// Neither place nor camera nor anything hidden behind the pixels is kept.
    void nothingButPixelsIsStored()
    {
        const QByteArray source = withExif(encoded(marked({800, 600}), "JPEG"), 6) + "<script>alert(1)</script>";
        const auto picture = photofile::read(source);
        QVERIFY(picture);
        const PhotoBytes stored = photofile::encode(*picture, {0, 0, 600, 600});
        for (const QByteArray &bytes : {stored.photo, stored.thumbnail}) {
            QVERIFY(bytes.startsWith("\xff\xd8\xff"));
            for (const char *trace : {"Exif", "GPS", "script"})
                QVERIFY2(!bytes.contains(trace), trace);
        }
    }

    void storedSmall_data()
    {
        QTest::addColumn<QRect>("square");
        QTest::newRow("large") << QRect(100, 0, 1500, 1500);
        QTest::newRow("small") << QRect(0, 0, 64, 64);
        QTest::newRow("one point") << QRect(5, 5, 1, 1);
    }
    void storedSmall()
    {
        QFETCH(QRect, square);
        QImage noise(1600, 1500, QImage::Format_RGB32); // nothing is harder to make small
        QRandomGenerator random(7);
        for (int y = 0; y < noise.height(); ++y)
            random.fillRange(reinterpret_cast<quint32 *>(noise.scanLine(y)), noise.width());
        const PhotoBytes stored = photofile::encode(noise, square);
        QVERIFY2(stored.photo.size() <= 200 * 1024, qPrintable(QString::number(stored.photo.size())));
        const QImage photo = QImage::fromData(stored.photo, "JPEG");
        QCOMPARE(photo.width(), qMin(600, square.width()));
        QCOMPARE(photo.width(), photo.height());
        QCOMPARE(QImage::fromData(stored.thumbnail, "JPEG").size(), QSize(64, 64));
    }

    void refusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray jpeg = encoded(marked({400, 300}), "JPEG");
        const QByteArray png = encoded(marked({400, 300}), "PNG");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text named .png") << QByteArray("Dear Sir or Madam");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'><image href='/etc/passwd'/></svg>");
        QTest::newRow("svg behind a PNG's first bytes") << QByteArray("\x89PNG\r\n\x1a\n<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("bmp") << encoded(marked({40, 30}), "BMP");
        QTest::newRow("program") << QByteArray("MZ\x90 This program cannot be run in DOS mode");
        QTest::newRow("JPEG's first bytes only") << QByteArray("\xff\xd8\xff");
        QTest::newRow("truncated PNG") << png.left(png.size() / 2);
        QTest::newRow("truncated PNG header") << png.left(20);
        QTest::newRow("truncated GIF") << kAnimatedGif.left(14);
        QTest::newRow("60,000 × 60,000") << pngOf(60000, 60000, false);
        QTest::newRow("a line 2 thousand million points long") << pngOf(2147483647, 1, false);
        QTest::newRow("bomb: 9,000 × 9,000 in some kilobytes") << pngOf(9000, 9000, true);
        QTest::newRow("bomb within the sides: 7,000 × 3,000") << pngOf(7000, 3000, true);
        QTest::newRow("GIF of 65,535 × 65,535") << QByteArray("GIF89a\xff\xff\xff\xff\x80\0\0", 13) + QByteArray(40, 'x');
        QByteArray scans = jpeg;
        for (int i = 0; i < 1000; ++i)
            scans += QByteArray("\xff\xda\0\x08\x01\x01\0\0\x3f\0", 10);
        QTest::newRow("a thousand passes over one JPEG") << scans;
    }
    void refusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QElapsedTimer clock;
        clock.start();
        const auto picture = photofile::read(bytes);
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
        QVERIFY(!picture);
        QCOMPARE(picture.error().kind, ErrorKind::Invalid);
        QVERIFY(picture.error().message.size() > 30);
    }

    /// libjpeg fills up with grey what is missing: half a face is worth more than none, and nothing breaks.
    void truncatedJpegIsShownAsFarAsItGoes()
    {
        const QByteArray jpeg = encoded(marked({400, 300}), "JPEG");
        const auto picture = photofile::read(jpeg.left(jpeg.size() / 2));
        if (picture)
            QCOMPARE(picture->size(), QSize(400, 300));
        else
            QVERIFY(picture.error().message.size() > 30);
    }

    void aPhonesPictureIsTakenQuickly()
    {
        const QByteArray jpeg = encoded(marked({5700, 4280}), "JPEG"); // 24 million points
        QElapsedTimer clock;
        clock.start();
        const auto picture = photofile::read(jpeg);
        QVERIFY(picture);
        QCOMPARE(qMax(picture->width(), picture->height()), photofile::kWorkingSide);
        qInfo("24 million points: %lld ms", clock.elapsed());
        QVERIFY(clock.elapsed() < 5000);
    }

    /// Bytes changed at random never break anything and never take long.
    void mutatedPictures()
    {
        const QList<QByteArray> seeds{encoded(marked({64, 48}), "JPEG"), encoded(marked({64, 48}), "PNG"), kAnimatedGif,
                                      kCmykJpeg, withExif(encoded(marked({64, 48}), "JPEG"), 5)};
        QRandomGenerator random(20261121);
        qint64 slowest = 0;
        int taken = 0;
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = seeds.at(i % seeds.size());
            for (int change = random.bounded(1, 9); change > 0; --change)
                bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
            QElapsedTimer clock;
            clock.start();
            taken += photofile::read(bytes) ? 1 : 0;
            slowest = qMax(slowest, clock.elapsed());
        }
        qInfo("%d of 3000 were read, the slowest took %lld ms", taken, slowest);
        QVERIFY(slowest < 1500);
    }

    void filesThatCannotBeRead()
    {
        QTemporaryDir folder;
        const auto missing = photofile::load(folder.filePath(u"gone.png"_s));
        QCOMPARE(missing.error().kind, ErrorKind::Unavailable);
        QVERIFY(missing.error().message.contains(u"gone.png"_s));
        QVERIFY(!photofile::load(folder.path()));
        QFile large(folder.filePath(u"large.jpg"_s));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(photofile::kMaxBytes + 1));
        QCOMPARE(photofile::load(large.fileName()).error().kind, ErrorKind::Invalid);
#ifdef Q_OS_UNIX
        QCOMPARE(photofile::load(u"/dev/zero"_s).error().kind, ErrorKind::Invalid); // it has no end
#endif
    }
};

EFFECTIF_TEST(TestPhotoFile)
#include "tst_photofile.moc"
