// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exportservice.h"

#include "models/base/csvwriter.h"
#include "models/domain/fieldtype.h"
#include "models/services/services.h"
#include "models/storage/auditrepository.h"
#include "models/storage/fieldcolumns.h"
#include "models/storage/readsnapshot.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kPage = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("ExportService", text);
}

/// One field's values as cells: shown as the language writes them, unless that would not read back.
class CellWriter
{
public:
    CellWriter(const FieldDefinition &field, const Catalogue &catalogue, Language language)
        : m_context{field, catalogue, language}
        , m_type(typeOf(field))
    {
    }

    QString cell(const QVariant &value) const
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
} // namespace

Result<QList<FieldDefinition>> ExportService::fields(const ExportOptions &options)
{
    const auto catalogue = m_services.catalogues().catalogue(options.query.kind);
    if (!catalogue)
        return fail(catalogue.error());
    QList<FieldDefinition> result;
    for (const QString &key : options.fields) {
        const FieldDefinition *field = (*catalogue)->field(key);
        if (!field)
            return fail(ErrorKind::Invalid,
                        say(QT_TRANSLATE_NOOP("ExportService", "There is no field “%1”. The command “fields” lists the "
                                                               "fields."))
                            .arg(key),
                        {}, key);
        result.append(*field);
    }
    if (!options.fields.isEmpty())
        return result;
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (field.shown && !field.sensitive)
            result.append(field);
    }
    return result;
}

Result<int> ExportService::run(QIODevice &device, const ExportOptions &options, Progress &progress)
{
    ServiceContext &context = m_services.context();
    context.notesReadings = false;
    const auto written = write(device, options, progress);
    context.notesReadings = true;
    const auto columns = written ? fields(options) : fail(written.error());
    if (!columns)
        return fail(columns.error());
    QStringList names;
    for (const FieldDefinition &field : *columns)
        names << storage::columnOf(field);
    const auto noted = storage::AuditRepository(context.connection)
                           .add({u"export/list"_s, options.query.kind, 0, names, *written}, context.user, context.clock.now());
    return noted ? written : fail(noted.error());
}

Result<int> ExportService::write(QIODevice &device, const ExportOptions &options, Progress &progress)
{
    const auto snapshot = storage::ReadSnapshot::begin(m_services.context().connection);
    if (!snapshot)
        return fail(snapshot.error());
    const auto columns = fields(options);
    if (!columns)
        return fail(columns.error());
    const auto catalogue = m_services.catalogues().catalogue(options.query.kind);
    const auto ids = options.records ? Result<QList<RecordId>>(*options.records) : m_services.records().ids(options.query);
    if (!ids)
        return fail(ids.error());

    QStringList keys;
    QStringList cells;
    std::vector<CellWriter> writers;
    for (const FieldDefinition &field : *columns) {
        keys << field.key;
        cells << field.label.in(options.language);
        writers.emplace_back(field, **catalogue, options.language);
    }
    CsvWriter csv(device);
    if (auto written = csv.row(cells); !written)
        return fail(written.error());
    for (qsizetype from = 0; from < ids->size(); from += kPage) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("ExportService", "The export was stopped.")));
        const auto rows = m_services.records().rows(options.query.kind, ids->mid(from, kPage), keys);
        if (!rows)
            return fail(rows.error());
        for (const RecordRow &row : *rows) {
            for (std::size_t i = 0; i < writers.size(); ++i)
                cells[static_cast<qsizetype>(i)] = writers[i].cell(row.values.at(static_cast<qsizetype>(i)));
            if (auto written = csv.row(cells); !written)
                return fail(written.error());
        }
        progress.advance(std::min(from + kPage, ids->size()), ids->size());
    }
    return static_cast<int>(ids->size());
}

} // namespace effectif
