// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/printservice.h"

#include "models/domain/fieldtype.h"
#include "models/services/access.h"
#include "models/services/companyservice.h"
#include "models/services/photoservice.h"
#include "models/services/services.h"
#include "models/storage/auditrepository.h"
#include "models/storage/fieldcolumns.h"

#include <QCoreApplication>

#include <algorithm>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype kSheetsAtOnce = 500;

QString say(const char *text)
{
    return QCoreApplication::translate("PrintService", text);
}

QString shown(const Record &record, const Catalogue &catalogue, const QString &key, Language language)
{
    const FieldDefinition *field = catalogue.field(key);
    const QVariant value = record.value(key);
    return field && field->shown && !value.isNull() ? typeOf(*field).format(value, {*field, catalogue, language}) : QString();
}

/// A row for each id, empty for a sheet that is gone: what was parted into pages stays in its place.
QList<RecordRow> inPlaceOf(const QList<RecordId> &ids, const QList<RecordRow> &rows)
{
    QHash<RecordId, qsizetype> places;
    for (qsizetype i = 0; i < rows.size(); ++i)
        places.insert(rows.at(i).id, i);
    QList<RecordRow> all;
    for (const RecordId id : ids)
        all.append(places.contains(id) ? rows.at(places.value(id)) : RecordRow());
    return all;
}

/// The fields of one sheet, section by section, as its form shows them.
class SheetWriter
{
public:
    SheetWriter(const PrintRequest &request, const Catalogue &catalogue) : m_request(request), m_catalogue(catalogue)
    {
        for (const FormTab &tab : catalogue.tabs())
            m_tabs.insert(tab.id, tab.label.in(request.language));
        for (const FormSection &section : catalogue.sections())
            m_titles.insert({section.tab, section.id}, section.label.in(request.language));
    }

    PrintedSheet sheet(const Record &record) const
    {
        PrintedSheet sheet;
        sheet.id = record.id;
        sheet.title = recordTitle(record);
        sheet.incomplete = record.incomplete;
        for (const QString &key : {u"matricule"_s, u"nature"_s, u"position"_s, u"department"_s}) {
            if (const QString text = shown(record, m_catalogue, key, m_request.language); !text.isEmpty())
                sheet.facts << text;
        }
        sheet.situation = shown(record, m_catalogue, u"situation"_s, m_request.language);
        std::pair<QString, QString> place;
        for (const FieldDefinition &field : m_catalogue.fields()) {
            const QVariant value = record.value(field.key);
            if (!isPrinted(field, record, value))
                continue;
            if (sheet.sections.isEmpty() || place != std::pair(field.tab, field.section)) {
                place = {field.tab, field.section};
                sheet.sections.append({m_tabs.value(field.tab), m_titles.value(place), {}});
            }
            sheet.sections.last().fields.append(line(field, value));
            sheet.sensitive = sheet.sensitive || (field.sensitive && !value.isNull());
        }
        return sheet;
    }

private:
    bool isPrinted(const FieldDefinition &field, const Record &record, const QVariant &value) const
    {
        return (m_request.sensitive || !field.sensitive) && !m_request.leftOut.contains(field.section) && appliesTo(field, record)
            && (!value.isNull() || m_request.emptyFields);
    }

    PrintedField line(const FieldDefinition &field, const QVariant &value) const
    {
        const QString text = value.isNull() ? QString() : typeOf(field).format(value, {field, m_catalogue, m_request.language});
        return {field.label.in(m_request.language), text, field.width > 1 || field.type == "longtext"_L1};
    }

    const PrintRequest &m_request;
    const Catalogue &m_catalogue;
    QHash<QString, QString> m_tabs;
    QHash<std::pair<QString, QString>, QString> m_titles;
};
} // namespace

Result<PrintedHead> PrintService::head()
{
    ServiceContext &context = m_services.context();
    const auto company = CompanyService(context).whole();
    if (!company)
        return fail(company.error());
    const CompanyProfile &profile = company->first;
    return PrintedHead{profile.name, profile.phone, profile.hours.simplified(), company->second, context.userName,
                       context.clock.now().toLocalTime()};
}

Result<RecordOrder> PrintService::order(const PrintRequest &request)
{
    const ServiceContext &context = m_services.context();
    if (request.sensitive && !context.rights.has(capability::kSensitive))
        return fail(ErrorKind::Denied,
                    say(QT_TRANSLATE_NOOP("PrintService", "You may not read sensitive fields. Print without them, or ask an "
                                                          "administrator for that right.")));
    if (!request.records)
        return m_services.records().order(request.query);
    const auto seen = access::seen(context, request.query.kind, *request.records);
    if (!seen)
        return fail(seen.error());
    RecordOrder order;
    for (qsizetype from = 0; from < seen->size(); from += kSheetsAtOnce) { // to an administrator all numbers may be seen
        const auto there = m_services.records().rows(request.query.kind, seen->mid(from, kSheetsAtOnce), {});
        if (!there)
            return fail(there.error());
        for (const RecordRow &row : *there)
            order.ids << row.id;
    }
    return order;
}

Result<QList<FieldDefinition>> PrintService::fieldsRead(const PrintRequest &request)
{
    const auto catalogue = m_services.catalogues().catalogue(request.query.kind);
    if (!catalogue)
        return fail(catalogue.error());
    QList<FieldDefinition> fields;
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (!field.sensitive || (request.sensitive && field.shown && !request.leftOut.contains(field.section)))
            fields << field;
    }
    return fields;
}

Result<QList<PrintedSheet>> PrintService::sheets(const PrintRequest &request, const QList<RecordId> &ids)
{
    const QString &kind = request.query.kind;
    const auto catalogue = m_services.catalogues().catalogue(kind);
    const auto fields = fieldsRead(request);
    if (!fields || !catalogue)
        return fail(fields ? catalogue.error() : fields.error());
    QStringList keys;
    for (const FieldDefinition &field : *fields)
        keys << field.key;
    const auto rows = m_services.records().rows(kind, ids, keys);
    const auto photos = request.photos ? PhotoService(m_services).photos(kind, ids) : Result<QHash<RecordId, QByteArray>>();
    if (!rows || !photos)
        return fail(rows ? photos.error() : rows.error());
    const SheetWriter writer(request, **catalogue);
    QList<PrintedSheet> sheets;
    for (const RecordRow &row : *rows) {
        Record record;
        record.kind = kind;
        record.id = row.id;
        record.incomplete = row.incomplete;
        for (qsizetype i = 0; i < keys.size(); ++i)
            record.values.insert(keys.at(i), row.values.at(i));
        sheets.append(writer.sheet(record));
        sheets.last().photo = photos->value(row.id);
    }
    return sheets;
}

Result<QList<FieldDefinition>> PrintService::columns(const PrintRequest &request)
{
    const auto catalogue = m_services.catalogues().catalogue(request.query.kind);
    if (!catalogue)
        return fail(catalogue.error());
    QList<FieldDefinition> columns;
    for (const QString &key : request.columns) {
        const FieldDefinition *field = (*catalogue)->field(key);
        if (!field)
            return fail(ErrorKind::Invalid, say(QT_TRANSLATE_NOOP("PrintService", "There is no field “%1”.")).arg(key), {}, key);
        if (!field->sensitive || request.sensitive)
            columns.append(*field);
    }
    if (!request.columns.isEmpty())
        return columns;
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (field.shown && field.inList && !field.sensitive)
            columns.append(field);
    }
    return columns;
}

Result<QList<QStringList>> PrintService::cells(const PrintRequest &request, const QList<FieldDefinition> &columns,
                                               const QList<RecordId> &ids)
{
    const auto catalogue = m_services.catalogues().catalogue(request.query.kind);
    if (!catalogue)
        return fail(catalogue.error());
    QStringList keys;
    for (const FieldDefinition &field : columns)
        keys << field.key;
    const auto rows = m_services.records().rows(request.query.kind, ids, keys);
    if (!rows)
        return fail(rows.error());
    QList<QStringList> table;
    for (const RecordRow &row : inPlaceOf(ids, *rows)) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QVariant value = row.values.value(i);
            const FieldContext context{columns.at(i), **catalogue, request.language};
            cells << (value.isNull() ? QString() : typeOf(columns.at(i)).format(value, context));
        }
        table.append(cells);
    }
    return table;
}

Result<QList<PrintedFace>> PrintService::faces(const PrintRequest &request, const QList<RecordId> &ids)
{
    const QString &kind = request.query.kind;
    const auto catalogue = m_services.catalogues().catalogue(kind);
    if (!catalogue)
        return fail(catalogue.error());
    const FieldDefinition *department = storage::departmentField(**catalogue);
    const QStringList wanted{u"first_name"_s, u"last_name"_s, u"position"_s, department ? department->key : QString(), request.query.groupField};
    QStringList keys;
    for (const QString &key : wanted) {
        const FieldDefinition *field = (*catalogue)->field(key);
        if (field && !field->sensitive && !keys.contains(key))
            keys << key;
    }
    const auto rows = m_services.records().rows(kind, ids, keys);
    const auto photos = request.photos ? PhotoService(m_services).photos(kind, ids) : Result<QHash<RecordId, QByteArray>>();
    if (!rows || !photos)
        return fail(rows ? photos.error() : rows.error());
    QList<PrintedFace> faces;
    for (const RecordRow &row : inPlaceOf(ids, *rows)) {
        Record record;
        for (qsizetype i = 0; i < keys.size(); ++i)
            record.values.insert(keys.at(i), row.values.value(i));
        const auto text = [&](const QString &key) { return shown(record, **catalogue, key, request.language); };
        const QString name = (text(u"first_name"_s) + u' ' + text(u"last_name"_s)).trimmed();
        faces.append({name.isEmpty() ? recordTitle(record) : name, text(u"position"_s), text(wanted.at(3)), text(wanted.at(4)), photos->value(row.id)});
    }
    return faces;
}

Result<void> PrintService::note(const QString &kind, const QList<FieldDefinition> &fields, int count, RecordId only)
{
    QStringList secrets; // of the others it is no secret that they stand on a sheet
    for (const FieldDefinition &field : fields) {
        if (field.sensitive)
            secrets << storage::columnOf(field);
    }
    ServiceContext &context = m_services.context();
    return storage::AuditRepository(context.connection)
        .add({u"export/print"_s, kind, only, secrets, count}, context.user, context.clock.now());
}

} // namespace effectif
