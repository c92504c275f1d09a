// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/documents/portrait.h"
#include "models/documents/printrun.h"
#include "models/documents/sheetpaper.h"
#include "models/documents/paperpainter.h"
#include "tests/bench/operations.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSheets = 100;
constexpr int kFields = 60;

/// A sheet of one page with sixty fields and a photo, as design/performance measured it.
PrintedSheet fullSheet()
{
    PrintedSheet sheet;
    sheet.title = u"Lefèvre Zoé"_s;
    sheet.photo = drawPortrait(DemoFace{}).photo;
    for (int i = 0; i < kFields; ++i) {
        if (i % 12 == 0)
            sheet.sections.append({u"Définition"_s, u"Section %1"_s.arg(i / 12), {}});
        sheet.sections.last().fields.append({u"Champ numéro %1"_s.arg(i), u"Valeur du champ %1"_s.arg(i), false});
    }
    return sheet;
}

double oursOf(const PrintedSheet &sheet)
{
    return timed([&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setResolution(600);
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        PaperFrame frame;
        frame.head.office = u"Maison Lumière"_s;
        for (int i = 0; i < kSheets; ++i) {
            if (i > 0)
                writer.newPage();
            for (const PaperPage &page : composeSheet(sheet, frame))
                paintPage(painter, page, 600);
        }
    });
}

/// What most programs do: HTML in a table, printed by QTextDocument.
double documentOf(const PrintedSheet &sheet)
{
    return timed([&] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        const QImage photo = QImage::fromData(sheet.photo, "JPG");
        QString html;
        for (int i = 0; i < kSheets; ++i) {
            html += u"<div style=\"page-break-before:%1\"><h1>%2</h1><img src=\"photo\" height=\"120\">"_s.arg(i > 0 ? u"always"_s : u"auto"_s, sheet.title);
            for (const PrintedSection &section : sheet.sections) {
                html += u"<h3>%1</h3><table width=\"100%\">"_s.arg(section.title);
                for (qsizetype field = 0; field + 1 < section.fields.size(); field += 2)
                    html += u"<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td></tr>"_s.arg(section.fields.at(field).label, section.fields.at(field).value,
                                                                                       section.fields.at(field + 1).label, section.fields.at(field + 1).value);
                html += u"</table>"_s;
            }
            html += u"</div>"_s;
        }
        QTextDocument document;
        document.addResource(QTextDocument::ImageResource, QUrl(u"photo"_s), photo);
        document.setDefaultFont(QFont(u"Inter"_s, 8));
        document.setHtml(html);
        document.print(&writer);
    });
}
} // namespace

void measurePrinting(const Bench &bench)
{
    if (!bench.database.isSqlite() || &bench.database != &bench.small)
        return; // no database is asked
    if (const QString name = u"PDF of %1 sheets with a photo"_s.arg(kSheets); bench.wants(name)) {
        const PrintedSheet sheet = fullSheet();
        bench.add(name, inTurn(bench.runs, [&] { return oursOf(sheet); }, [&] { return documentOf(sheet); }), u"the same by QTextDocument"_s, 0.25);
    }
}

} // namespace effectif::bench
