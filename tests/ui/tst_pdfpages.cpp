// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/pdfpages.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

using namespace effectif;

class TestPdfPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsThePagesOfARealFile()
    {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        QPainter painter(&writer);
        for (int page = 1; page < 12; ++page)
            writer.newPage();
        painter.end();
        QCOMPARE(pdfPageCount(bytes), 12);
    }

    void saysWhatItCanRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("pages");
        QTest::newRow("nothing") << QByteArray() << 0;
        QTest::newRow("made for the web") << QByteArray("%PDF-1.6\n1 0 obj<</Linearized 1/L 99/N 7/T 88>>endobj") << 7;
        QTest::newRow("a branch of the tree")
            << QByteArray("%PDF-1.4\n3 0 obj<</Type /Pages/Parent 2 0 R/Count 4>>endobj 2 0 obj<</Count 9 /Type\n/Pages>>endobj") << 9;
        QTest::newRow("an outline counts something else") << QByteArray("%PDF-1.4\n2 0 obj<</Type/Outlines/Count 40>>endobj") << 0;
        QTest::newRow("a page is no tree") << QByteArray("%PDF-1.4\n2 0 obj<</Type/Page/Count 40>>endobj") << 0;
        QTest::newRow("a lie") << QByteArray("%PDF-1.4\n2 0 obj<</Type/Pages/Count 99999999999999999999>>endobj") << 0;
        QTest::newRow("less than none") << QByteArray("%PDF-1.4\n2 0 obj<</Type/Pages/Count -3>>endobj") << 0;
        QTest::newRow("cut off") << QByteArray("%PDF-1.4\n2 0 obj<</Type/Pages/Count") << 0;
        QTest::newRow("packed away") << QByteArray("%PDF-1.5\n2 0 obj<</Type/ObjStm>>stream\n/Type/Pages/Count 5 endstream endobj") << 0;
    }

    void saysWhatItCanRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, pages);
        QCOMPARE(pdfPageCount(bytes), pages);
    }
};

EFFECTIF_TEST(TestPdfPages)
#include "tst_pdfpages.moc"
