// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Letters of twice the size, in French, on a small screen: nothing is cut off and nothing lies outside the window.
#include "app/bootstrap/translators.h"
#include "tests/support/journey.h"
#include "tests/support/testcase.h"
#include "ui/pages/pages.h"
#include "ui/pages/recordlistpage.h"
#include "ui/pages/sheetpage.h"
#include "ui/shell/pagetabs.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace effectif::test {

class TestLargeFont final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPageFitsASmallScreen();
    void theSheetScrollsInsteadOfBeingCut();
    void aWindowOfALargerScreenComesBackWhole();

private:
    QFont m_font;
};

namespace {
bool isInScrollArea(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(parent))
            return true;
    }
    return false;
}

/// What is cut off, one line each; empty if all is well.
QString cutOff(const QWidget &window)
{
    QStringList lines;
    for (const auto *button : window.findChildren<QAbstractButton *>()) {
        if (!button->isVisible() || button->objectName().startsWith("qt_"_L1) || button->text().isEmpty()
            || qobject_cast<QLineEdit *>(button->parentWidget())) // an icon in a line
            continue;
        if (button->width() + 1 < button->minimumSizeHint().width() || button->height() + 1 < button->minimumSizeHint().height())
            lines << u"%1 \"%2\" has %3x%4 of %5x%6"_s.arg(button->objectName(), button->text()).arg(button->width())
                         .arg(button->height()).arg(button->minimumSizeHint().width()).arg(button->minimumSizeHint().height());
        const QRect place(button->mapTo(&window, QPoint()), button->size());
        if (!isInScrollArea(button) && !window.rect().contains(place))
            lines << u"%1 \"%2\" lies outside of the window"_s.arg(button->objectName(), button->text());
    }
    return lines.join(u'\n');
}
} // namespace

void TestLargeFont::init()
{
    m_font = QApplication::font();
    QFont large = m_font;
    large.setPointSizeF(m_font.pointSizeF() > 0 ? m_font.pointSizeF() * 2 : 22);
    QApplication::setFont(large);
    installTranslators(*qApp, Language::French);
}

void TestLargeFont::cleanup()
{
    installTranslators(*qApp, Language::English);
    QApplication::setFont(m_font);
}

void TestLargeFont::everyPageFitsASmallScreen()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    journey.window().resize(1280, 800);
    for (const pages::Entry &entry : pages::all()) {
        journey.window().openPage(QLatin1String(entry.id));
        QTRY_VERIFY(journey.window().tabs().current() && journey.window().tabs().current()->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(cutOff(journey.window()), QString(), kPatience);
        const QSize least = journey.window().minimumSizeHint();
        QVERIFY2(least.width() <= 1280 && least.height() <= 800,
                 qPrintable(u"%1: %2 x %3"_s.arg(QLatin1String(entry.id)).arg(least.width()).arg(least.height())));
    }
    QCOMPARE(journey.finish(), QString());
}

void TestLargeFont::theSheetScrollsInsteadOfBeingCut()
{
    Journey journey;
    const DatabaseUrl url = journey.makeDatabase(3);
    journey.open(url);
    journey.window().resize(1280, 800);
    journey.window().openSheet(u"staff"_s, journey.list()->model()->idAt(0));
    QVERIFY(journey.showsLastName(u"Martin 001"_s));
    QVERIFY(journey.type("city", u"Brest"_s)); // the buttons of a changed sheet too
    QTRY_COMPARE_WITH_TIMEOUT(cutOff(journey.window()), QString(), kPatience);
    QCOMPARE(journey.window().width(), 1280);
    for (auto *area : journey.sheet()->findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->widget())
            QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), "the form scrolls sideways");
    }
    QCOMPARE(journey.finish(), QString());
}

void TestLargeFont::aWindowOfALargerScreenComesBackWhole()
{
    Journey journey;
    journey.start();
    const QRect room = journey.window().screen()->availableGeometry();
    journey.window().setGeometry(room.x() + 200, room.y() + 100, room.width() + 800, room.height() + 600);
    QVERIFY(journey.close());
    journey.start();
    QTRY_VERIFY2(room.contains(journey.window().frameGeometry().adjusted(0, 0, -1, -1)), "part of the window is off the screen");
    QCOMPARE(journey.finish(), QString());
}

} // namespace effectif::test

using effectif::test::TestLargeFont;
EFFECTIF_TEST(TestLargeFont)
#include "tst_largefont.moc"
