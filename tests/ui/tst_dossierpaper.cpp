// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/dossierpaper.h"
#include "models/documents/pdfpages.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

using namespace effectif;
using namespace Qt::StringLiterals;

class TestDossierPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySectionFillsPages()
    {
        PersonDossier dossier;
        QJsonArray history;
        for (int i = 0; i < 200; ++i)
            history.append(QJsonObject{{u"done_at"_s, u"2026-11-21T09:30:00.000Z"_s}, {u"field"_s, u"city"_s}, {u"old_value"_s, u"Brest"_s},
                                       {u"new_value"_s, u"<img src='/etc/passwd'><b>Lyon</b>"_s}});
        dossier.json = {{u"sheet"_s, QJsonObject{{u"title"_s, u"Lefèvre Zoé"_s}}}, {u"kept"_s, QJsonObject{{u"journal"_s, history}}}};
        QBuffer file;
        QVERIFY(file.open(QIODevice::WriteOnly));
        writeDossier(file, dossier, Language::French);
        QVERIFY(file.data().startsWith("%PDF-"));
        QVERIFY(pdfPageCount(file.data()) > 2);
        QBuffer shorter;
        QVERIFY(shorter.open(QIODevice::WriteOnly));
        dossier.json.remove(u"kept"_s);
        writeDossier(shorter, dossier, Language::French);
        QCOMPARE(pdfPageCount(shorter.data()), 1);
    }
};

EFFECTIF_TEST(TestDossierPaper)
#include "tst_dossierpaper.moc"
