// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workbookfile.h"

#include <zip.h>

using namespace Qt::StringLiterals;

namespace effectif::test {

namespace {
const auto kMain = u"http://schemas.openxmlformats.org/spreadsheetml/2006/main"_s;
const auto kOffice = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const auto kPackage = u"http://schemas.openxmlformats.org/package/2006/relationships"_s;
} // namespace

QString WorkbookFile::cell(const QString &text)
{
    return u"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">"_s + text.toHtmlEscaped() + u"</t></is></c>"_s;
}

WorkbookFile::Parts WorkbookFile::parts() const
{
    QString codes;
    QString cells = u"<xf numFmtId=\"0\"/>"_s;
    for (qsizetype i = 0; i < formats.size(); ++i) {
        codes += u"<numFmt numFmtId=\"%1\" formatCode=\"%2\"/>"_s.arg(200 + i).arg(formats.at(i).toHtmlEscaped());
        cells += u"<xf numFmtId=\"%1\"/>"_s.arg(200 + i);
    }
    return {
        {u"_rels/.rels"_s, (prolog + u"<Relationships xmlns=\"%1\"><Relationship Id=\"a\" Type=\"%2/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"_s.arg(kPackage, kOffice)).toUtf8()},
        {u"xl/workbook.xml"_s, (prolog + u"<workbook xmlns=\"%1\" xmlns:r=\"%2\"><workbookPr %3/><sheets><sheet name=\"Feuille\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"_s.arg(kMain, kOffice, workbookPr)).toUtf8()},
        {u"xl/_rels/workbook.xml.rels"_s, (prolog + u"<Relationships xmlns=\"%1\"><Relationship Id=\"s\" Type=\"%2/worksheet\" Target=\"/xl/worksheets/sheet1.xml\"/>"
                                                     "<Relationship Id=\"t\" Type=\"%2/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"f\" Type=\"%2/styles\" Target=\"styles.xml\"/></Relationships>"_s.arg(kPackage, kOffice)).toUtf8()},
        {u"xl/sharedStrings.xml"_s, (prolog + u"<sst xmlns=\"%1\">%2</sst>"_s.arg(kMain, texts)).toUtf8()},
        {u"xl/styles.xml"_s, (prolog + u"<styleSheet xmlns=\"%1\"><numFmts>%2</numFmts><cellXfs>%3</cellXfs></styleSheet>"_s.arg(kMain, codes, cells)).toUtf8()},
        {u"xl/worksheets/sheet1.xml"_s, (prolog + u"<worksheet xmlns=\"%1\"><sheetData>%2</sheetData>%3</worksheet>"_s.arg(kMain, rows, behindRows)).toUtf8()},
    };
}

QByteArray WorkbookFile::bytes() const
{
    return zipped(parts());
}

QByteArray WorkbookFile::zipped(const Parts &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts) {
        zip_source_t *source = zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        zip_file_add(archive, name.toUtf8().constData(), source, ZIP_FL_OVERWRITE);
    }
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(zip_source_tell(target), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), static_cast<zip_uint64_t>(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

} // namespace effectif::test
