// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/dossierpaper.h"
#include "models/documents/pdfpages.h"
#include "models/documents/sheetpaper.h"
#include "tests/support/testcase.h"

#include <QBuffer>
#include <QJsonArray>
#include <QTest>

using namespace effectif;
using namespace Qt::StringLiterals;

namespace {
/// All that is printed of it, in order.
QString wordsOf(const PrintedSheet &sheet)
{
    QStringList words{sheet.title};
    words += sheet.facts;
    for (const PrintedSection &section : sheet.sections) {
        words << section.title;
        for (const PrintedField &field : section.fields)
            words << field.label << field.value;
    }
    return words.join(u'\n');
}
} // namespace

class TestDossierPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfItIsLeftOut()
    {
        const QString bold = u"<b>Zoé</b> & <img src='/etc/passwd'>"_s;
        const auto rows = [](const QJsonObject &row) { return QJsonArray{row}; };
        const QJsonObject change{{u"done_at"_s, u"2026-11-21T09:30:00.000Z"_s}, {u"done_by"_s, u"Paul Petit"_s}, {u"field"_s, u"city"_s},
                                 {u"label"_s, u"Ville"_s}, {u"old_value"_s, u"Brest"_s}, {u"new_value"_s, bold}};
        const QJsonObject secret{{u"field"_s, u"iban"_s}, {u"new_value"_s, u"FR76 3000"_s}};
        PersonDossier dossier;
        dossier.json = {
            {u"made_by"_s, u"Ada Chef"_s},
            {u"sheet"_s, QJsonObject{{u"title"_s, bold},
                                     {u"created_by"_s, u"Luc Noir"_s},
                                     {u"sections"_s, rows({{u"section"_s, u"Adresse"_s},
                                                           {u"fields"_s, rows({{u"label"_s, u"Rue"_s}, {u"value"_s, u"1 <rue>\nBât. A"_s}})}})}}},
            {u"kept"_s, QJsonObject{{u"journal"_s, rows(change)},
                                    {u"journal_private"_s, rows(secret)},
                                    {u"note"_s, rows({{u"person"_s, u"Nina"_s}, {u"text"_s, u"A téléphoné"_s}})},
                                    {u"attachment_version"_s, rows({{u"name"_s, u"contrat.pdf"_s}, {u"size"_s, 2048}})},
                                    {u"audit"_s, rows({{u"person"_s, u"Otto"_s}, {u"what"_s, u"read"_s}})},
                                    {u"made_tomorrow"_s, rows({{u"shoe_size"_s, 43}})}}}};
        const QString text = wordsOf(dossierSheet(dossier, Language::French));
        for (const QString &there : {u"Ada Chef"_s, u"Luc Noir"_s, bold, u"Adresse"_s, u"Rue"_s, u"1 <rue>"_s, u"Bât. A"_s, u"Paul Petit"_s,
                                     u"Ville"_s, u"Brest"_s, u"iban"_s, u"FR76 3000"_s, u"Nina"_s, u"A téléphoné"_s, u"contrat.pdf"_s, u"Otto"_s,
                                     u"made_tomorrow"_s, u"shoe_size: 43"_s})
            QVERIFY2(text.contains(there), qPrintable(there + u" is not in: "_s + text));
        QCOMPARE(text.count(bold), 2); // the title and the history, as typed
        QVERIFY(!text.contains(u"Sensitive"_s));
        dossier.json.insert(u"sensitive_left_out"_s, true);
        QVERIFY(wordsOf(dossierSheet(dossier, Language::French)).contains(u"Sensitive"_s));
    }

    void thePagesSayWhoseTheyAre()
    {
        PersonDossier dossier;
        dossier.json = {{u"sheet"_s, QJsonObject{{u"title"_s, u"Ligne Zoé"_s}}}};
        PaperFrame frame;
        frame.head.office = u"Bureau de Lyon"_s;
        const QList<PaperPage> pages = composeSheet(dossierSheet(dossier, Language::French), frame);
        QVERIFY(pages.first().texts().contains(u"Bureau de Lyon"_s));
        QVERIFY(pages.first().texts().contains(u"Everything about Ligne Zoé"_s));
    }

    void aLongHistoryFillsPages()
    {
        PersonDossier dossier;
        QJsonArray history;
        for (int i = 0; i < 200; ++i)
            history.append(QJsonObject{{u"field"_s, u"city"_s}, {u"old_value"_s, u"Brest"_s}, {u"new_value"_s, u"Lyon"_s}});
        dossier.json = {{u"kept"_s, QJsonObject{{u"journal"_s, history}}}};
        QBuffer file;
        QVERIFY(file.open(QIODevice::WriteOnly));
        writeDossier(file, dossier, {}, Language::French);
        QVERIFY(file.data().startsWith("%PDF-"));
        QVERIFY(pdfPageCount(file.data()) > 2);
        QBuffer shorter;
        QVERIFY(shorter.open(QIODevice::WriteOnly));
        writeDossier(shorter, {}, {}, Language::French);
        QCOMPARE(pdfPageCount(shorter.data()), 1);
    }
};

EFFECTIF_TEST(TestDossierPaper)
#include "tst_dossierpaper.moc"
