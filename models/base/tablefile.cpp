// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/base/tablefile.h"

#include "models/base/csvrows.h"
#include "models/base/vcardrows.h"
#include "models/base/xlsxrows.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kHeadBytes = 4096;

QString say(const char *text)
{
    return QCoreApplication::translate("TableFile", text);
}

Result<std::unique_ptr<QIODevice>> deviceOf(const TableInput &input)
{
    std::unique_ptr<QIODevice> device;
    if (input.path.isEmpty()) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(input.bytes);
        device = std::move(buffer);
    } else {
        if (QFileInfo(input.path).isDir())
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("TableFile", "This is a folder. Choose a file.")));
        device = std::make_unique<QFile>(input.path);
    }
    if (!device->open(QIODevice::ReadOnly))
        return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("TableFile", "The file could not be opened. Check that it is there and that you may read it.")),
                    device->errorString());
    return device;
}

Result<std::unique_ptr<RowReader>> rowsOf(const TableInput &input)
{
    auto device = deviceOf(input);
    if (!device)
        return fail(device.error());
    const auto kind = input.format.kind == TableFormat::Kind::Guess ? tableKind(**device) : Result<TableFormat::Kind>(input.format.kind);
    if (!kind)
        return fail(kind.error());
    if (*kind == TableFormat::Kind::VCard)
        return std::make_unique<VCardRows>(std::move(*device));
    if (*kind == TableFormat::Kind::Csv) {
        auto rows = CsvRows::create(std::move(*device), input.format.csv);
        return rows ? Result<std::unique_ptr<RowReader>>(std::move(*rows)) : fail(rows.error());
    }
    auto package = input.path.isEmpty() ? ZipPackage::open(input.bytes) : ZipPackage::open(input.path);
    auto book = package ? XlsxWorkbook::open(std::move(*package)) : fail(package.error());
    auto rows = book ? XlsxRows::create(std::move(*book), input.format.sheet) : fail(book.error());
    return rows ? Result<std::unique_ptr<RowReader>>(std::move(*rows)) : fail(rows.error());
}

constexpr const char *kKinds[] = {"", "csv", "xlsx", "vcard"};
constexpr const char *kEncodings[] = {"utf-8", "windows-1252", "utf-16le", "utf-16be"};
} // namespace

Result<TableFormat::Kind> tableKind(QIODevice &device)
{
    const QByteArray head = device.peek(kHeadBytes);
    if (head.startsWith("PK\x03\x04"))
        return TableFormat::Kind::Xlsx;
    if (head.startsWith("\xd0\xcf\x11\xe0"))
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("TableFile", "This is a workbook of an old Excel (.xls), or one that is protected by a password. Save it as an "
                                                                           "Excel workbook (.xlsx) without a password and try again.")));
    if (head.startsWith("%PDF"))
        return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("TableFile", "This is a PDF document, which holds no table that could be read. Ask for the file that it was made from.")));
    const QByteArray text = head.startsWith("\xef\xbb\xbf") ? head.mid(3) : head;
    return text.trimmed().first(std::min<qsizetype>(text.trimmed().size(), 11)).toUpper() == "BEGIN:VCARD" ? TableFormat::Kind::VCard : TableFormat::Kind::Csv;
}

QString TableInput::name() const
{
    return QFileInfo(path).fileName();
}

QJsonObject toJson(const TableFormat &format)
{
    QJsonObject object;
    if (format.kind != TableFormat::Kind::Guess)
        object.insert("kind"_L1, QLatin1String(kKinds[int(format.kind)]));
    if (format.csv.encoding)
        object.insert("encoding"_L1, QLatin1String(kEncodings[int(*format.csv.encoding)]));
    if (format.csv.separator)
        object.insert("separator"_L1, QString(QLatin1Char(*format.csv.separator)));
    if (!format.sheet.isEmpty())
        object.insert("sheet"_L1, format.sheet);
    if (format.headerRow)
        object.insert("headerRow"_L1, *format.headerRow);
    return object;
}

TableFormat tableFormatFromJson(const QJsonObject &object)
{
    TableFormat format;
    for (int i = 1; i < 4; ++i) {
        if (object.value("kind"_L1).toString() == QLatin1String(kKinds[i]))
            format.kind = TableFormat::Kind(i);
    }
    for (int i = 0; i < 4; ++i) {
        if (object.value("encoding"_L1).toString() == QLatin1String(kEncodings[i]))
            format.csv.encoding = CsvFormat::Encoding(i);
    }
    const QByteArray separator = object.value("separator"_L1).toString().toLatin1();
    if (separator.size() == 1)
        format.csv.separator = separator.front();
    format.sheet = object.value("sheet"_L1).toString();
    if (object.contains("headerRow"_L1))
        format.headerRow = std::clamp(object.value("headerRow"_L1).toInt(), 0, TableSource::kRowsLookedAt);
    return format;
}

Result<std::unique_ptr<TableSource>> openTable(const TableInput &input)
{
    auto rows = rowsOf(input);
    if (!rows)
        return fail(rows.error());
    return TableSource::create(std::move(*rows), dynamic_cast<VCardRows *>(rows->get()) ? 1 : input.format.headerRow);
}

Result<TablePreview> previewTable(const TableInput &input, int rows)
{
    const auto table = openTable(input);
    if (!table)
        return fail(table.error());
    TablePreview preview;
    preview.used = input.format;
    preview.used.headerRow = (*table)->headerRow();
    preview.header = (*table)->header();
    preview.above = (*table)->above();
    if (const auto *csv = dynamic_cast<CsvRows *>(&(*table)->rows())) {
        preview.used.kind = TableFormat::Kind::Csv;
        preview.used.csv = {csv->format().encoding, csv->format().separator};
    } else if (const auto *xlsx = dynamic_cast<XlsxRows *>(&(*table)->rows())) {
        preview.used.kind = TableFormat::Kind::Xlsx;
        preview.used.sheet = xlsx->sheet();
        for (const XlsxWorkbook::Sheet &sheet : xlsx->book().sheets()) {
            if (!sheet.hidden || sheet.name == xlsx->sheet())
                preview.sheets << sheet.name;
        }
    } else {
        preview.used.kind = TableFormat::Kind::VCard;
    }
    while (preview.rows.size() < rows) {
        QStringList cells;
        const auto more = (*table)->next(cells);
        if (!more)
            preview.problems << more.error().message;
        else if (*more)
            preview.rows << cells;
        preview.isWhole = more ? !*more : (*table)->isBroken();
        if (preview.isWhole || preview.problems.size() > rows)
            break;
    }
    return preview;
}

} // namespace effectif
