// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/percenttext.h"
#include "models/documents/pdfpages.h"
#include "tests/support/paperpixels.h"
#include "tests/support/testcase.h"
#include "ui/charts/barchart.h"
#include "ui/charts/chartpanel.h"
#include "ui/charts/donutchart.h"
#include "ui/charts/timechart.h"
#include "ui/theme/palette.h"

#include <QAccessible>
#include <QBarSet>
#include <QChart>
#include <QHorizontalBarSeries>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTableView>
#include <QToolButton>

#include <memory>

using namespace effectif;
using namespace effectif::test;
using namespace Qt::StringLiterals;
using chartpicture::Format;

Q_DECLARE_METATYPE(effectif::chartpicture::Format)

/// The charts of ui/charts, fed with plain numbers.
class TestCharts : public QObject
{
    Q_OBJECT

private:
    static ChartData yesNo(qint64 yes, qint64 no)
    {
        return ChartData::shares(u"Le repas de Noël ?"_s, {u"Oui"_s, u"Non"_s}, {u"Réponses"_s, {yes, no}, yes + no}, Language::French);
    }
    static ChartData hours(int count)
    {
        QList<QDateTime> times;
        QList<qint64> counts;
        for (int i = 0; i < count; ++i) {
            times << QDateTime({2026, 11, 23}, {9, 0}).addSecs(3600 * i);
            counts << 3 * (i + 1);
        }
        return ChartData::overTime(u"Réponses reçues"_s, times, counts, Language::French);
    }
    /// Every kind of chart with numbers that suit it, laid out.
    static std::vector<std::unique_ptr<ChartView>> oneOfEach()
    {
        std::vector<std::unique_ptr<ChartView>> views;
        views.push_back(std::make_unique<BarChart>());
        views.push_back(std::make_unique<DonutChart>());
        views.push_back(std::make_unique<TimeChart>());
        views[0]->setData(yesNo(80, 48));
        views[1]->setData(yesNo(80, 48));
        views[2]->setData(hours(8));
        for (const auto &view : views)
            view->resize(700, 320);
        return views;
    }
    static qint64 pixelsLike(const QImage &image, const QColor &colour)
    {
        qint64 count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor there = image.pixelColor(x, y);
                if (std::abs(there.red() - colour.red()) + std::abs(there.green() - colour.green()) + std::abs(there.blue() - colour.blue()) < 12)
                    ++count;
            }
        }
        return count;
    }

private Q_SLOTS:
    void sharesAreSaidAsPeopleSayThem()
    {
        const ChartData data = yesNo(80, 48);
        QCOMPARE(data.summary.simplified(), u"Oui 63 %, Non 38 %, 128 answer(s)"_s);
        QCOMPARE(data.sentence(0), u"Oui: 63 % (80)"_s);
        QCOMPARE(data.rows, (QList<QStringList>{{u"Oui"_s, u"80"_s, u"63 %"_s}, {u"Non"_s, u"48"_s, u"38 %"_s}}));
        QCOMPARE(percentText(1, 1'000'000, Language::English), u"< 1 %"_s); // somebody is never nobody
        QCOMPARE(percentText(999'999, 1'000'000, Language::English), u"> 99 %"_s);
        QCOMPARE(percentText(0, 0, Language::English), u"0 %"_s);
        QCOMPARE(percentText(7, 7, Language::English), u"100 %"_s);
    }

    void barsAndSlicesAreAsLongAsTheNumbers()
    {
        BarChart bars;
        bars.setData(yesNo(80, 48));
        QCOMPARE(bars.labelsShown(), (QStringList{u"Oui"_s, u"Non"_s}));
        QCOMPARE(bars.valueShown(0, 0), 80.0);
        QCOMPARE(bars.valueShown(0, 1), 48.0);
        DonutChart ring;
        ring.setData(yesNo(75, 25));
        QCOMPARE(ring.percentShown(0), 75.0);
        QCOMPARE(ring.percentShown(1), 25.0);
        TimeChart line;
        line.setData(hours(8));
        QCOMPARE(line.lastShown(), 24.0);
    }

    /// A live chart is one chart: an answer moves one bar, and what is read stays where it is.
    void anAnswerMovesOneBarAndBuildsNothing()
    {
        BarChart bars;
        bars.setData(yesNo(80, 48));
        auto *series = qobject_cast<QHorizontalBarSeries *>(bars.chart()->series().value(0));
        QVERIFY(series);
        QBarSet *set = series->barSets().value(0);
        QVERIFY(set);
        const QSignalSpy moved(set, &QBarSet::valueChanged);
        const QSignalSpy added(set, &QBarSet::valuesAdded);
        bars.setData(yesNo(80, 48));
        QCOMPARE(moved.size(), 0);
        bars.setData(yesNo(81, 48));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(added.size(), 0);
        QCOMPARE(series->barSets().value(0), set);
        QCOMPARE(bars.valueShown(0, 0), 81.0);
        ChartData more = ChartData::shares(u"?"_s, {u"A"_s, u"B"_s, u"C"_s}, {u"x"_s, {1, 2, 3}, 6}, Language::French);
        bars.setData(more);
        QCOMPARE(bars.labelsShown(), (QStringList{u"A"_s, u"B"_s, u"C"_s}));
        QCOMPARE(bars.valueShown(0, 2), 3.0);
        bars.setData(yesNo(1, 2)); // and fewer again
        QCOMPARE(bars.labelsShown(), (QStringList{u"Oui"_s, u"Non"_s}));
        QCOMPARE(bars.valueShown(0, 1), 2.0);
    }

    void twoPollsStandSideBySideWhateverTheirSize()
    {
        const ChartData data = ChartData::compared(u"Deux années"_s, {u"Oui"_s, u"Non"_s}, {u"2025"_s, {10, 30}, 40}, {u"2026"_s, {300, 100}, 400}, Language::French);
        BarChart bars;
        bars.setData(data);
        QCOMPARE(bars.valueShown(0, 0), 25.0);
        QCOMPARE(bars.valueShown(1, 0), 75.0);
        QCOMPARE(bars.valueShown(0, 1), 75.0);
        QCOMPARE(data.rows.first(), (QStringList{u"Oui"_s, u"10"_s, u"25 %"_s, u"300"_s, u"75 %"_s}));
        QVERIFY(data.sentence(0).contains(u"2025: 25 % (10)"_s) && data.sentence(0).contains(u"2026: 75 % (300)"_s));
    }

    void manyGroupsBecomeBarsThatCanBeRead()
    {
        QList<ChartData::Part> groups;
        for (int i = 0; i < 60; ++i)
            groups << ChartData::Part{u"Service %1"_s.arg(i), 5 + i % 3, 10 + i};
        const ChartData data = ChartData::rates(u"Taux"_s, groups, Language::French);
        QCOMPARE(data.rows.size(), 60);
        QCOMPARE(data.labels.size(), ChartData::kMostBars);
        QCOMPARE(data.labels.first(), u"Service 59"_s); // the largest
        QVERIFY(data.labels.last().contains(u"37"_s));
        QCOMPARE(data.most, 100.0);
    }

    void longAndEqualLabelsStayTwoBars()
    {
        const QString longOne = u"Une réponse beaucoup trop longue pour tenir devant sa barre, avec ses détails "_s.repeated(3);
        BarChart bars;
        bars.setData(ChartData::shares(u"?"_s, {longOne + u"A"_s, longOne + u"B"_s, u"Oui"_s, u"Oui"_s}, {u"x"_s, {1, 2, 3, 4}, 10}, Language::French));
        bars.resize(600, 300);
        (void)bars.grab();
        const QStringList labels = bars.labelsShown();
        QCOMPARE(labels.size(), 4);
        QVERIFY(labels.first().endsWith(u'…') && labels.first().size() < 80);
        QCOMPARE(labels.at(2), u"Oui"_s);
        QCOMPARE(labels.at(3), u"Oui"_s);
        QVERIFY(bars.data().sentence(1).startsWith(longOne + u"B"_s)); // what the tool tip says
    }

    void theKeyboardGoesFromBarToBarAndIntoOne()
    {
        for (const auto &view : oneOfEach()) {
            QCOMPARE(view->focusPolicy(), Qt::StrongFocus);
            const QSignalSpy into(view.get(), &ChartView::activated);
            const auto *heard = QAccessible::queryAccessibleInterface(view.get());
            QVERIFY(heard);
            QCOMPARE(heard->text(QAccessible::Name), view->data().title);
            QCOMPARE(heard->text(QAccessible::Description), view->data().summary);
            QTest::keyClick(view.get(), Qt::Key_Return);
            QTest::keyClick(view.get(), Qt::Key_Down);
            QTest::keyClick(view.get(), Qt::Key_Down);
            QCOMPARE(view->current(), 1);
            QCOMPARE(heard->text(QAccessible::Description), view->data().sentence(1));
            QTest::keyClick(view.get(), Qt::Key_Return);
            QCOMPARE(into.size(), 0); // not to be gone into
            view->setDrillable(true);
            QTest::keyClick(view.get(), Qt::Key_Return);
            QCOMPARE(into.value(0).value(0).toInt(), 1);
            QTest::keyClick(view.get(), Qt::Key_Home);
            QCOMPARE(view->current(), 0);
            QTest::keyClick(view.get(), Qt::Key_End);
            QCOMPARE(view->current(), view->data().labels.size() - 1);
        }
    }

    void aClickOnABarGoesIntoItsLabel()
    {
        BarChart bars;
        bars.setData(yesNo(80, 48));
        bars.setDrillable(true);
        bars.resize(700, 300);
        bars.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bars));
        const QSignalSpy into(&bars, &ChartView::activated);
        QTest::mouseClick(bars.viewport(), Qt::LeftButton, {}, {300, bars.height() / 4});
        QTest::mouseClick(bars.viewport(), Qt::LeftButton, {}, {300, bars.height() * 3 / 4});
        QCOMPARE(into.size(), 2);
        QCOMPARE(into.at(0).at(0).toInt(), 0); // the first from above
        QCOMPARE(into.at(1).at(0).toInt(), 1);
    }

    void chartsFollowLightAndDark_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << int(Scheme::Light);
        QTest::newRow("dark") << int(Scheme::Dark);
    }
    void chartsFollowLightAndDark()
    {
        QFETCH(int, scheme);
        const QPalette colours = paletteOf(Scheme(scheme));
        for (int i = 0; i < 8; ++i) {
            QVERIFY(contrastRatio(ChartView::inkOf(colours, i), colours.color(QPalette::Base)) >= 3);
            QVERIFY(contrastRatio(ChartView::inkOf(colours, i), colours.color(QPalette::Window)) >= 3);
        }
        for (const auto &view : oneOfEach()) {
            view->setPalette(colours);
            const QImage shown = view->grab().toImage();
            QVERIFY2(pixelsLike(shown, ChartView::inkOf(colours, 0)) > 400, qPrintable(QString::fromLatin1(view->metaObject()->className())));
            QVERIFY(pixelsLike(shown, scheme == int(Scheme::Dark) ? Qt::white : Qt::black) == 0); // a colour of nobody's
        }
    }

    /// How many answered can be read beside the lines, and no bar is a wall.
    void theAxisHasItsNumbersAndBarsStaySlim()
    {
        TimeChart line;
        line.setData(hours(8));
        line.resize(700, 320);
        const QImage shown = line.grab().toImage();
        const int left = static_cast<int>(line.chart()->plotArea().left());
        QSet<QRgb> inks;
        for (int y = 40; y < 200; ++y) {
            for (int x = 0; x < left - 8; ++x)
                inks.insert(shown.pixel(x, y));
        }
        QVERIFY(inks.size() > 3);
        BarChart bars;
        bars.setData(yesNo(80, 48));
        bars.resize(700, 600);
        const QImage two = bars.grab().toImage();
        int thick = 0;
        for (int y = 0; y < two.height(); ++y)
            thick += two.pixelColor(two.width() / 4, y) == ChartView::inkOf(bars.palette(), 0) ? 1 : 0;
        QVERIFY2(thick > 20 && thick < 100, qPrintable(QString::number(thick)));
    }

    void picturesAreWholeFiles_data()
    {
        QTest::addColumn<Format>("format");
        QTest::newRow("png") << Format::Png;
        QTest::newRow("svg") << Format::Svg;
        QTest::newRow("pdf") << Format::Pdf;
    }
    void picturesAreWholeFiles()
    {
        QFETCH(Format, format);
        const QTemporaryDir folder;
        for (const auto &view : oneOfEach()) {
            view->setPalette(paletteOf(Scheme::Dark)); // a document is light, whatever the screen is
            const QByteArray bytes = chartpicture::bytes(*view, format);
            QImage image;
            if (format == Format::Png) {
                QVERIFY(image.loadFromData(bytes, "PNG"));
                QVERIFY(image.width() >= 2000);
            } else if (format == Format::Svg) {
                QSvgRenderer drawing(bytes);
                QVERIFY(drawing.isValid());
                QVERIFY(QString::fromUtf8(bytes).contains(view->data().title));
                image = QImage(drawing.defaultSize(), QImage::Format_RGB32);
                QPainter painter(&image);
                drawing.render(&painter);
            } else {
                QCOMPARE(pdfPageCount(bytes), 1);
                QFile file(folder.filePath(u"chart.pdf"_s));
                QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
                file.close();
                const QString text = textOfPdf(file.fileName());
                QVERIFY2(text.contains(view->data().title.left(8)), qPrintable(text));
                image = picturesOfPdf(file.fileName(), 96).value(0);
            }
            QVERIFY(pixelsLike(image, ChartView::inkOf(paletteOf(Scheme::Light), 0)) > 400);
            QCOMPARE(image.pixelColor(4, 4), QColor(Qt::white));
        }
    }

    void thePanelHasATableAndOtherViews()
    {
        ChartPanel panel(u"poll"_s, {new BarChart, new DonutChart});
        panel.setData(yesNo(80, 48));
        panel.resize(900, 400);
        panel.show();
        auto *table = panel.findChild<QTableView *>(u"poll_data"_s);
        QVERIFY(table && !table->isVisible());
        panel.findChild<QToolButton *>(u"poll_table"_s)->click();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"80"_s);
        table->selectRow(1);
        panel.setData(yesNo(90, 48));
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"90"_s);
        QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 1); // who reads there goes on
        panel.findChild<QToolButton *>(u"poll_switch1"_s)->click();
        QVERIFY(qobject_cast<DonutChart *>(panel.view()));
        panel.setSwitchable(false);
        QVERIFY(qobject_cast<BarChart *>(panel.view()));
    }

    void nothingIsShownOfNothing()
    {
        for (const auto &view : oneOfEach()) {
            view->setData({});
            QTest::keyClick(view.get(), Qt::Key_Down);
            QCOMPARE(view->current(), -1);
            QVERIFY(!view->grab().isNull());
        }
        BarChart bars;
        bars.setData(yesNo(0, 0));
        QVERIFY(!bars.grab().isNull());
        QCOMPARE(bars.data().sentence(0), u"Oui: 0 % (0)"_s);
    }
};

EFFECTIF_TEST(TestCharts)
#include "tst_charts.moc"
