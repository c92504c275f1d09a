// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testcase.h"
#include "ui/widgets/formgrid.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>

using namespace effectif;

class TestFormGrid : public QObject
{
    Q_OBJECT

private:
    static QPoint placeOf(const QWidget *field, const FormGrid &grid) { return field->mapTo(&grid, QPoint()); }
    static void settle(FormGrid &grid, int width)
    {
        grid.resize(width, 600);
        grid.show();
        QCoreApplication::sendPostedEvents();
    }

private Q_SLOTS:
    void hasTwoColumnsWhereThereIsRoom()
    {
        FormGrid grid;
        auto *first = new QLineEdit, *second = new QLineEdit, *wide = new QLineEdit, *last = new QLineEdit;
        grid.add(QStringLiteral("First"), first);
        grid.add(QStringLiteral("Second"), second);
        grid.add(QStringLiteral("Wide"), wide, 2);
        grid.add(QStringLiteral("Last"), last);
        settle(grid, 900);
        QCOMPARE(grid.columns(), 2);
        QCOMPARE(placeOf(first, grid).y(), placeOf(second, grid).y());
        QVERIFY(placeOf(second, grid).x() > 400);
        QVERIFY(wide->width() > 850);
        QVERIFY(placeOf(last, grid).y() > placeOf(wide, grid).y());
        settle(grid, 400);
        QCOMPARE(grid.columns(), 1);
        QVERIFY(placeOf(second, grid).y() > placeOf(first, grid).y());
        QCOMPARE(placeOf(second, grid).x(), placeOf(first, grid).x());
        settle(grid, 900);
        QCOMPARE(grid.columns(), 2);
    }

    void collapsesInAScrollArea()
    {
        QScrollArea area;
        area.setWidgetResizable(true);
        auto *grid = new FormGrid;
        for (int i = 0; i < 6; ++i) {
            auto *line = new QLineEdit;
            line->setMinimumWidth(220);
            grid->add(QStringLiteral("Field"), line);
        }
        area.setWidget(grid);
        area.resize(900, 300);
        area.show();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(grid->columns(), 2);
        area.resize(300, 300);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(grid->columns(), 1);
        QVERIFY(grid->width() <= 300);
    }

    void leavesNoGapForHiddenFields()
    {
        FormGrid grid;
        auto *first = new QLineEdit, *second = new QLineEdit, *third = new QLineEdit;
        for (QLineEdit *line : {first, second, third})
            grid.add(QStringLiteral("Field"), line);
        settle(grid, 900);
        const QPoint before = placeOf(second, grid);
        grid.setShown(second, false);
        settle(grid, 900);
        QVERIFY(!grid.isShown(second));
        QVERIFY(!second->isVisible());
        QCOMPARE(placeOf(third, grid), before);
        grid.setShown(second, true);
        settle(grid, 900);
        QCOMPARE(placeOf(second, grid), before);
    }

    void namesItsFields()
    {
        FormGrid grid;
        auto *line = new QLineEdit;
        grid.add(QStringLiteral("Probe & sons"), line);
        QCOMPARE(line->accessibleName(), QStringLiteral("Probe & sons"));
        const QList<QLabel *> labels = grid.findChildren<QLabel *>();
        const auto label = std::find_if(labels.begin(), labels.end(), [](const QLabel *l) { return l->buddy(); });
        QVERIFY(label != labels.end());
        QCOMPARE((*label)->buddy(), line);
        QCOMPARE((*label)->text(), QStringLiteral("Probe && sons")); // an ampersand, not a mnemonic
        QCOMPARE((*label)->textFormat(), Qt::PlainText);
    }

    void saysWhatIsWrongInWords()
    {
        FormGrid grid;
        auto *line = new QLineEdit;
        grid.add(QStringLiteral("Field"), line);
        grid.setMandatory(line, true);
        QCOMPARE(line->accessibleDescription(), QStringLiteral("Mandatory"));
        settle(grid, 900);
        const int before = grid.sizeHint().height();
        grid.setMessage(line, Tone::Danger, QStringLiteral("Write a name."));
        QCOMPARE(line->accessibleDescription(), QStringLiteral("Mandatory. Write a name."));
        QCoreApplication::sendPostedEvents();
        QVERIFY(grid.sizeHint().height() > before);
        grid.setMessage(line, Tone::Danger, QString());
        QCOMPARE(line->accessibleDescription(), QStringLiteral("Mandatory"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(grid.sizeHint().height(), before);
    }

    void alignsLabelsAtTheLeft()
    {
        FormGrid grid;
        grid.setLabelPlacement(FormGrid::LabelPlacement::Left);
        auto *first = new QLineEdit, *second = new QLineEdit;
        grid.add(QStringLiteral("A"), first);
        grid.add(QStringLiteral("A much longer label"), second);
        settle(grid, 500);
        QCOMPARE(placeOf(first, grid).x(), placeOf(second, grid).x());
        QVERIFY(placeOf(first, grid).x() > 60);
    }
};

EFFECTIF_TEST(TestFormGrid)
#include "tst_formgrid.moc"
