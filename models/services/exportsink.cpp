// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exportsink.h"

#include "models/base/csvwriter.h"
#include "models/base/xlsxwriter.h"
#include "models/domain/contactcards.h"
#include "models/domain/fieldtype.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kRowsMeasured = 200; ///< for the widths of columns
constexpr int kNarrowest = 8;
constexpr int kWidest = 48;

/// One field's values as cells.
class CellWriter
{
public:
    CellWriter(const FieldDefinition &field, const Catalogue &catalogue, Language language)
        : m_context{field, catalogue, language}
        , m_type(typeOf(field))
    {
    }

    /// Shown as the language writes them, unless that would not read back.
    QString text(const QVariant &value) const
    {
        if (value.isNull())
            return {};
        switch (m_type.storageKind()) {
        case StorageKind::Integer:
        case StorageKind::Decimal: {
            // no thousands, no currency: spreadsheets take "1 234,50 €" with its narrow blank for a text
            QString number = m_type.exchange(value, m_context);
            return m_context.language == Language::French ? number.replace(u'.', u',') : number;
        }
        case StorageKind::TextList:
            return readsBack(value);
        default:
            break;
        }
        if (m_context.field.type == "file"_L1) // the name alone does not tell the bytes
            return m_type.exchange(value, m_context);
        return m_context.field.choiceList.isEmpty() ? m_type.format(value, m_context) : readsBack(value);
    }

    XlsxWriter::Cell cell() const
    {
        switch (m_type.storageKind()) {
        case StorageKind::Integer:
            return XlsxWriter::Cell::Integer;
        case StorageKind::Decimal:
            return XlsxWriter::Cell::Decimal;
        case StorageKind::Date:
            return XlsxWriter::Cell::Date;
        case StorageKind::DateTime:
            return XlsxWriter::Cell::DateTime;
        default: // yes and no are words: TRUE is nobody's language
            return XlsxWriter::Cell::Text;
        }
    }
    QVariant value(const QVariant &value) const
    {
        if (value.isNull())
            return {};
        switch (cell()) {
        case XlsxWriter::Cell::Text:
            return text(value);
        case XlsxWriter::Cell::DateTime:
            return value.toDateTime().toLocalTime();
        default:
            return value;
        }
    }

private:
    /// The labels, or the codes where a label means another entry of the list.
    QString readsBack(const QVariant &value) const
    {
        const QString shown = m_type.format(value, m_context);
        const auto parsed = m_type.parse(shown, m_context);
        return parsed && *parsed == value ? shown : m_type.exchange(value, m_context);
    }

    FieldContext m_context;
    const FieldType &m_type;
};

std::vector<CellWriter> writersOf(const QList<FieldDefinition> &fields, const Catalogue &catalogue, Language language)
{
    std::vector<CellWriter> writers;
    for (const FieldDefinition &field : fields)
        writers.emplace_back(field, catalogue, language);
    return writers;
}

class CsvSink final : public ExportSink
{
public:
    CsvSink(QIODevice &device, const ExportOptions &options, const QList<FieldDefinition> &fields, const Catalogue &catalogue)
        : m_csv(device, options.separator != '\0' ? options.separator : options.language == Language::French ? ';' : ',')
        , m_fields(fields)
        , m_writers(writersOf(m_fields, catalogue, options.language))
    {
        for (const FieldDefinition &field : m_fields)
            m_cells << field.label.in(options.language);
        m_begun = m_csv.row(m_cells);
    }
    Result<void> row(RecordId, const QList<QVariant> &values, const QByteArray &) override
    {
        if (!m_begun)
            return m_begun;
        for (std::size_t i = 0; i < m_writers.size(); ++i)
            m_cells[static_cast<qsizetype>(i)] = m_writers[i].text(values.at(static_cast<qsizetype>(i)));
        return m_csv.row(m_cells);
    }
    Result<void> finish() override { return m_begun; }

private:
    CsvWriter m_csv;
    QList<FieldDefinition> m_fields;
    std::vector<CellWriter> m_writers;
    QStringList m_cells;
    Result<void> m_begun;
};

/// The first rows are kept until there are enough of them to say how wide the columns are to be.
class XlsxSink final : public ExportSink
{
public:
    XlsxSink(QIODevice &device, const ExportOptions &options, const QList<FieldDefinition> &fields, const Catalogue &catalogue)
        : m_device(device)
        , m_fields(fields)
        , m_language(options.language)
        , m_writers(writersOf(m_fields, catalogue, options.language))
    {
    }
    Result<void> row(RecordId, const QList<QVariant> &values, const QByteArray &) override
    {
        QList<QVariant> cells;
        cells.reserve(m_fields.size());
        for (std::size_t i = 0; i < m_writers.size(); ++i)
            cells << m_writers[i].value(values.at(static_cast<qsizetype>(i)));
        if (m_xlsx)
            return m_xlsx->row(cells);
        m_first << cells;
        return m_first.size() < kRowsMeasured ? Result<void>() : begin();
    }
    Result<void> finish() override
    {
        if (auto begun = m_xlsx ? Result<void>() : begin(); !begun)
            return begun;
        return m_xlsx->finish();
    }

private:
    Result<void> begin()
    {
        QList<XlsxWriter::Column> columns;
        for (qsizetype i = 0; i < m_fields.size(); ++i) {
            const XlsxWriter::Cell cell = m_writers[static_cast<std::size_t>(i)].cell();
            columns.append({m_fields.at(i).label.in(m_language), cell, widthOf(i, cell)});
        }
        m_xlsx = std::make_unique<XlsxWriter>(m_device, QCoreApplication::translate("ExportSink", "Staff", "the name of a sheet"), columns);
        for (const QList<QVariant> &cells : std::as_const(m_first)) {
            if (auto written = m_xlsx->row(cells); !written)
                return written;
        }
        m_first.clear();
        return {};
    }
    double widthOf(qsizetype column, XlsxWriter::Cell cell) const
    {
        qsizetype widest = m_fields.at(column).label.in(m_language).size() + 2; // and the arrow of the filter
        if (cell == XlsxWriter::Cell::Date || cell == XlsxWriter::Cell::DateTime)
            widest = std::max<qsizetype>(widest, cell == XlsxWriter::Cell::Date ? 11 : 17);
        for (const QList<QVariant> &cells : m_first) {
            if (cell != XlsxWriter::Cell::Date && cell != XlsxWriter::Cell::DateTime)
                widest = std::max(widest, cells.at(column).toString().size() + 1);
        }
        return static_cast<double>(std::clamp<qsizetype>(widest, kNarrowest, kWidest));
    }

    QIODevice &m_device;
    QList<FieldDefinition> m_fields;
    Language m_language;
    std::vector<CellWriter> m_writers;
    QList<QList<QVariant>> m_first;
    std::unique_ptr<XlsxWriter> m_xlsx;
};

class CardSink final : public ExportSink
{
public:
    CardSink(QIODevice &device, const ExportOptions &options, const QList<FieldDefinition> &fields, const Catalogue &catalogue, QString office)
        : m_cards(device, options.newCards ? VCardWriter::Version::V4 : VCardWriter::Version::V3)
        , m_fields(fields)
        , m_catalogue(catalogue)
        , m_language(options.language)
        , m_photos(options.photos)
        , m_office(std::move(office))
    {
    }
    bool wantsPhotos() const override { return m_photos; }
    Result<void> row(RecordId sheet, const QList<QVariant> &values, const QByteArray &photo) override
    {
        ContactCard card = contactcards::cardOf(m_fields, values, m_catalogue, m_language);
        card.uid = m_office.isEmpty() ? QString() : contactcards::uidOf(m_office, m_catalogue.kind(), sheet);
        if (card.fullName.isEmpty()) // nobody can be found under nothing
            card.fullName = card.lastName = QCoreApplication::translate("ExportSink", "Without a name");
        card.photo = photo;
        return m_cards.write(card);
    }
    Result<void> finish() override { return {}; }

private:
    VCardWriter m_cards;
    QList<FieldDefinition> m_fields;
    const Catalogue &m_catalogue;
    Language m_language;
    bool m_photos;
    QString m_office;
};
} // namespace

std::unique_ptr<ExportSink> ExportSink::create(QIODevice &device, const ExportOptions &options, const QList<FieldDefinition> &fields,
                                               const Catalogue &catalogue, const QString &office)
{
    switch (options.format) {
    case ExportFormat::Xlsx:
        return std::make_unique<XlsxSink>(device, options, fields, catalogue);
    case ExportFormat::VCard:
        return std::make_unique<CardSink>(device, options, fields, catalogue, office);
    case ExportFormat::Csv:
        break;
    }
    return std::make_unique<CsvSink>(device, options, fields, catalogue);
}

} // namespace effectif
