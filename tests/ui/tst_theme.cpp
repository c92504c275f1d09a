// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/theme/icon.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"

#include <QApplication>
#include <QDir>
#include <QPixmapCache>
#include <QSignalSpy>

using namespace effectif;

class TestTheme : public QObject
{
    Q_OBJECT

private:
    static void schemes()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(Scheme::Light);
        QTest::newRow("dark") << int(Scheme::Dark);
    }
    static QPalette fetched()
    {
        QFETCH(int, scheme);
        return paletteOf(Scheme(scheme));
    }
    static constexpr std::array kTones{Tone::Accent, Tone::Danger, Tone::Warning, Tone::Success, Tone::Muted};
    static constexpr std::array kGrounds{QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button};

private Q_SLOTS:
    void cleanupTestCase() { QApplication::setPalette(QPalette()); }

    void knowsWcagContrast()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) * 100), 448);
    }

    void textIsReadable_data() { schemes(); }
    void textIsReadable()
    {
        const QPalette p = fetched();
        for (const auto ground : kGrounds) {
            for (const auto ink : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::PlaceholderText,
                                   QPalette::Link, QPalette::LinkVisited})
                QVERIFY2(contrastRatio(p.color(ink), p.color(ground)) >= 4.5,
                         qPrintable(QStringLiteral("%1 on %2").arg(int(ink)).arg(int(ground))));
        }
        QVERIFY(contrastRatio(p.color(QPalette::HighlightedText), p.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrastRatio(p.color(QPalette::ToolTipText), p.color(QPalette::ToolTipBase)) >= 4.5);
    }

    void tonesAreReadable_data() { schemes(); }
    void tonesAreReadable()
    {
        const QPalette p = fetched();
        for (const Tone tone : kTones) {
            for (const auto ground : kGrounds)
                QVERIFY2(contrastRatio(toneInk(p, tone), p.color(ground)) >= 4.5,
                         qPrintable(QStringLiteral("tone %1 on %2").arg(int(tone)).arg(int(ground))));
            QVERIFY(contrastRatio(toneInk(p, tone), toneSoft(p, tone)) >= 4.5);
            QVERIFY(contrastRatio(p.color(QPalette::Text), toneSoft(p, tone)) >= 4.5); // selected rows, banners
        }
    }

    void edgesAndMarksCanBeSeen_data() { schemes(); }
    void edgesAndMarksCanBeSeen()
    {
        const QPalette p = fetched();
        for (const auto ground : {QPalette::Base, QPalette::Window}) {
            QVERIFY(contrastRatio(p.color(QPalette::Dark), p.color(ground)) >= 3);
            QVERIFY(contrastRatio(p.color(QPalette::Highlight), p.color(ground)) >= 3);
            QVERIFY(contrastRatio(arrowGreen(p), p.color(ground)) >= 3);
            QVERIFY(contrastRatio(arrowOrange(p), p.color(ground)) >= 3);
        }
    }

    void initialsAreReadable()
    {
        for (char16_t c = u'A'; c <= u'Z'; ++c)
            QVERIFY(contrastRatio(Avatar::colourOf(QString(QChar(c))), Qt::white) >= 4.5);
    }

    void switchesLive()
    {
        Theme theme;
        QSignalSpy changed(&theme, &Theme::schemeChanged);
        theme.apply(ThemeMode::Light);
        QWidget open;
        open.show();
        theme.apply(ThemeMode::Dark);
        QCOMPARE(theme.scheme(), Scheme::Dark);
        QTRY_COMPARE(schemeOf(open.palette()), Scheme::Dark);
        theme.apply(ThemeMode::Light);
        QTRY_COMPARE(schemeOf(open.palette()), Scheme::Light);
        QCOMPARE(changed.count(), 3);
        theme.apply(ThemeMode::Light);
        QCOMPARE(changed.count(), 3);
    }

    void modeNamesGoThereAndBack()
    {
        for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark})
            QCOMPARE(themeModeFromName(themeModeName(mode)), mode);
        QCOMPARE(themeModeFromName(QStringLiteral("pink")), ThemeMode::System);
    }

    void everyIconDraws()
    {
        const QStringList files = QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")});
        QVERIFY(files.size() > 60);
        for (const QString &file : files) {
            const QImage image = icon(file.chopped(4)).pixmap(24).toImage();
            bool drawn = false;
            for (int y = 0; y < image.height() && !drawn; ++y) {
                for (int x = 0; x < image.width() && !drawn; ++x)
                    drawn = image.pixelColor(x, y).alpha() > 0;
            }
            QVERIFY2(drawn, qPrintable(file));
        }
        QVERIFY(!applicationIcon().pixmap(16).isNull());
    }

    void iconsFollowThePalette()
    {
        const auto darkest = [] {
            const QImage image = icon(QStringLiteral("save")).pixmap(48).toImage().convertToFormat(QImage::Format_ARGB32);
            int lightness = 255;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixelColor(x, y).alpha() > 250)
                        lightness = std::min(lightness, image.pixelColor(x, y).lightness());
                }
            }
            return lightness;
        };
        QApplication::setPalette(paletteOf(Scheme::Light));
        QVERIFY(darkest() < 80);
        QApplication::setPalette(paletteOf(Scheme::Dark));
        QVERIFY(darkest() > 180);
    }

    void iconsAreCrispOnEveryScreen()
    {
        QCOMPARE(icon(QStringLiteral("save")).pixmap(QSize(18, 18), 2.0).size(), QSize(36, 36));
        QCOMPARE(icon(QStringLiteral("save")).pixmap(QSize(18, 18), 1.5).size(), QSize(27, 27));
    }
};

EFFECTIF_TEST(TestTheme)
#include "tst_theme.moc"
