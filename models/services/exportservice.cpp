// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/exportservice.h"

#include "models/domain/contactcards.h"
#include "models/services/access.h"
#include "models/services/exportsink.h"
#include "models/services/outputfile.h"
#include "models/services/photoservice.h"
#include "models/services/services.h"
#include "models/storage/auditrepository.h"
#include "models/storage/directoryrepository.h"
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

/// While sheets are read for a file, which the audit tells of as a whole.
class Unnoted
{
public:
    explicit Unnoted(ServiceContext &context) : m_context(context) { m_context.notesReadings = false; }
    ~Unnoted() { m_context.notesReadings = true; }
    Unnoted(const Unnoted &) = delete;
    Unnoted &operator=(const Unnoted &) = delete;

private:
    ServiceContext &m_context;
};
} // namespace

struct ExportService::Job
{
    const ExportOptions &options;
    Progress &progress;
    CataloguePtr catalogue;
    QList<FieldDefinition> fields;
    QList<RecordId> ids;
    qint64 total = 0;
    qint64 done = 0;
    int written = 0;

    QStringList keys() const
    {
        QStringList result;
        for (const FieldDefinition &field : fields)
            result << field.key;
        return result;
    }
};

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
        if (options.format == ExportFormat::VCard && !field->onCards && !access::administrator(m_services.context()))
            return fail(ErrorKind::Denied,
                        say(QT_TRANSLATE_NOOP("ExportService", "The field “%1” is not public, so it goes on no card. An administrator "
                                                               "makes it public in the field settings."))
                            .arg(field->label.in(options.language)),
                        {}, key);
        result.append(*field);
    }
    if (!options.fields.isEmpty())
        return result;
    if (options.format == ExportFormat::VCard)
        return contactcards::fieldsOf(**catalogue);
    for (const FieldDefinition &field : (*catalogue)->fields()) {
        if (field.shown && (!field.sensitive || options.sensitive))
            result.append(field);
    }
    return result;
}

Result<int> ExportService::run(QIODevice &device, const ExportOptions &options, Progress &progress)
{
    ServiceContext &context = m_services.context();
    int count = 0;
    const auto columns = write(device, options, progress, count);
    if (!columns)
        return fail(columns.error());
    const auto noted = storage::AuditRepository(context.connection)
                           .add({u"export/list"_s, options.query.kind, 0, *columns, count}, context.user, context.clock.now());
    return noted ? Result<int>(count) : fail(noted.error());
}

Result<int> ExportService::toFile(const QString &path, const ExportOptions &options, Progress &progress)
{
    return OutputFile::write(path, [&](QIODevice &device) { return run(device, options, progress); });
}

/// Answers the columns that were written.
Result<QStringList> ExportService::write(QIODevice &device, const ExportOptions &options, Progress &progress, int &count)
{
    const Unnoted unnoted(m_services.context());
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
    Job job{options, progress, *catalogue, *columns, *ids, ids->size(), 0, 0};
    if (options.filledOnly && options.format != ExportFormat::VCard) { // a card has only what there is
        job.total *= 2;
        if (auto dropped = dropEmpty(job); !dropped)
            return fail(dropped.error());
        job.done = job.ids.size();
    }
    const auto office = storage::DirectoryRepository(m_services.context().connection).setting(storage::kOfficeId);
    if (!office)
        return fail(office.error());
    const auto sink = ExportSink::create(device, options, job.fields, **catalogue, office->value_or(QString()));
    auto done = writeRows(job, *sink);
    if (done)
        done = sink->finish();
    if (!done)
        return fail(done.error());
    count = job.written;
    QStringList names;
    for (const FieldDefinition &field : std::as_const(job.fields))
        names << storage::columnOf(field);
    return names;
}

/// `take` answers whether it wants more.
Result<void> ExportService::eachPage(Job &job, const QStringList &keys, const std::function<Result<bool>(const QList<RecordRow> &)> &take)
{
    for (qsizetype from = 0; from < job.ids.size(); from += kPage) {
        if (job.progress.isCancelled())
            return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("ExportService", "The export was stopped.")));
        const auto rows = m_services.records().rows(job.options.query.kind, job.ids.mid(from, kPage), keys);
        const auto more = rows ? take(*rows) : fail(rows.error());
        if (!more)
            return fail(more.error());
        if (!*more)
            return {};
        job.done += std::min(kPage, job.ids.size() - from);
        job.progress.advance(job.done, job.total);
    }
    return {};
}

/// Ends as soon as nothing is empty any more. Sensitive fields are read once, for the file, and stay.
Result<void> ExportService::dropEmpty(Job &job)
{
    QStringList keys;
    for (const FieldDefinition &field : std::as_const(job.fields)) {
        if (!field.sensitive)
            keys << field.key;
    }
    QSet<QString> empty(keys.cbegin(), keys.cend());
    const auto looked = eachPage(job, keys, [&](const QList<RecordRow> &rows) -> Result<bool> {
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (empty.contains(keys.at(i)) && std::ranges::any_of(rows, [&](const RecordRow &row) { return !row.values.at(i).isNull(); }))
                empty.remove(keys.at(i));
        }
        return !empty.isEmpty();
    });
    if (!looked)
        return looked;
    if (empty.size() < job.fields.size()) // a table without columns is none
        job.fields.removeIf([&](const FieldDefinition &field) { return empty.contains(field.key); });
    return {};
}

Result<void> ExportService::writeRows(Job &job, ExportSink &sink)
{
    return eachPage(job, job.keys(), [&](const QList<RecordRow> &rows) -> Result<bool> {
        for (const RecordRow &row : rows) {
            const auto photo = sink.wantsPhotos() ? PhotoService(m_services).photo(job.options.query.kind, row.id) : Result<QByteArray>(QByteArray());
            if (!photo)
                return fail(photo.error());
            if (auto written = sink.row(row.id, row.values, *photo); !written)
                return fail(written.error());
            ++job.written;
        }
        return true;
    });
}

} // namespace effectif
