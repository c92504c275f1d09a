// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/theme/modernstyle.h"
#include "ui/theme/palette.h"

#include <QtWidgets>

using namespace effectif;

/// Draws every standard control in every state: a wrong cast or a lost save() shows as a warning or a crash.
class TestModernStyle : public QObject
{
    Q_OBJECT

private:
    static QImage picture(QWidget &widget)
    {
        QImage image(widget.size(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        widget.render(&image);
        return image;
    }

    ModernStyle *m_style = nullptr;

private Q_SLOTS:
    void initTestCase()
    {
        m_style = new ModernStyle;
        QApplication::setStyle(m_style);
    }

    void drawsAllControls_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<bool>("enabled");
        QTest::addColumn<int>("direction");
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            for (const bool enabled : {true, false}) {
                for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft})
                    QTest::addRow("%d %d %d", int(scheme), enabled, int(direction))
                        << int(scheme) << enabled << int(direction);
            }
        }
    }
    void drawsAllControls()
    {
        QFETCH(int, scheme);
        QFETCH(bool, enabled);
        QFETCH(int, direction);
        QApplication::setPalette(paletteOf(Scheme(scheme)));
        QWidget all;
        all.setLayoutDirection(Qt::LayoutDirection(direction));
        auto *layout = new QVBoxLayout(&all);
        const QList<QWidget *> widgets{new QPushButton(QStringLiteral("&Save")), new QCheckBox(QStringLiteral("a")),
                                       new QRadioButton(QStringLiteral("b")), new QLineEdit(QStringLiteral("c")),
                                       new QComboBox, new QSpinBox, new QDateTimeEdit, new QSlider(Qt::Horizontal),
                                       new QSlider(Qt::Vertical), new QProgressBar, new QGroupBox(QStringLiteral("g")),
                                       new QPlainTextEdit, new QTableWidget(30, 30), new QTreeWidget, new QTabWidget,
                                       new QToolButton, new QScrollBar(Qt::Horizontal), new QDial,
                                       new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel)};
        for (QWidget *widget : widgets)
            layout->addWidget(widget);
        qobject_cast<QPushButton *>(widgets.at(0))->setDefault(true);
        qobject_cast<QCheckBox *>(widgets.at(1))->setChecked(true);
        qobject_cast<QRadioButton *>(widgets.at(2))->setChecked(true);
        qobject_cast<QGroupBox *>(widgets.at(10))->setCheckable(true);
        qobject_cast<QTableWidget *>(widgets.at(12))->selectAll();
        auto *tabs = qobject_cast<QTabWidget *>(widgets.at(14));
        tabs->setTabsClosable(true);
        tabs->addTab(new QWidget, QStringLiteral("One"));
        tabs->addTab(new QWidget, QStringLiteral("Two"));
        all.setEnabled(enabled);
        all.resize(500, 1600);
        const QImage image = picture(all);
        QVERIFY(image.pixelColor(250, 40) != image.pixelColor(0, 0) || image.width() > 0);
    }

    void controlsOfARowAreOfOneHeight()
    {
        QLineEdit line;
        QComboBox combo;
        QSpinBox spin;
        QPushButton button(QStringLiteral("Save"));
        QCOMPARE(line.sizeHint().height(), button.sizeHint().height());
        QCOMPARE(combo.sizeHint().height(), button.sizeHint().height());
        QCOMPARE(spin.sizeHint().height(), button.sizeHint().height());
    }

    void marksAnInvalidField()
    {
        QApplication::setPalette(paletteOf(Scheme::Light));
        QLineEdit line;
        line.resize(200, 34);
        const QColor before = picture(line).pixelColor(100, 0);
        line.setProperty("invalid", true);
        const QColor after = picture(line).pixelColor(100, 0);
        QVERIFY(before != after);
        QVERIFY(after.red() > after.green() + 60);
    }

    void nestedLayoutsHaveSpacing()
    {
        QWidget window;
        auto *grid = new QGridLayout(&window);
        auto *row = new QHBoxLayout;
        auto *first = new QPushButton(QStringLiteral("a"));
        auto *second = new QPushButton(QStringLiteral("b"));
        row->addWidget(first);
        row->addWidget(second);
        grid->addLayout(row, 0, 0);
        window.resize(window.sizeHint());
        grid->activate();
        QVERIFY(second->x() - (first->x() + first->width()) >= 8);
    }

    void menusHaveRoomForTheirShortcuts()
    {
        QMenu menu;
        QAction *plain = menu.addAction(QStringLiteral("Save"));
        const int before = menu.sizeHint().width();
        plain->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+S")));
        const int wide = QFontMetrics(menu.font()).horizontalAdvance(plain->shortcut().toString(QKeySequence::NativeText));
        QVERIFY(menu.sizeHint().width() >= before + wide);
    }
};

EFFECTIF_TEST(TestModernStyle)
#include "tst_modernstyle.moc"
