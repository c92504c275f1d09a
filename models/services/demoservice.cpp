// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/demoservice.h"

#include "models/services/demonews.h"
#include "models/services/demopapers.h"
#include "models/services/demopeople.h"
#include "models/services/demowords.h"
#include "models/services/services.h"
#include "models/storage/bulkwriter.h"
#include "models/storage/connection.h"
#include "models/storage/departmentrepository.h"
#include "models/storage/directoryrepository.h"
#include "models/storage/numberrepository.h"
#include "models/storage/operationrepository.h"
#include "models/storage/photorepository.h"

#include <QCoreApplication>

namespace effectif {

using namespace Qt::StringLiterals;

namespace {
const auto kKind = u"staff"_s;
constexpr int kOneInSoMany = 50; ///< sheets typed a second time

QString say(const char *text)
{
    return QCoreApplication::translate("DemoService", text);
}

struct Directory
{
    QList<Reference> departments;
    QList<Reference> managers;
};

Result<Directory> makeDirectory(ServiceContext &context)
{
    storage::DirectoryRepository repository(context.connection);
    storage::DepartmentRepository places(context.connection);
    auto departments = places.offered();
    if (!departments)
        return fail(departments.error());
    Directory directory{*departments, {}};
    for (const QString &name : demo::departments()) {
        const auto department = places.add(name);
        if (!department)
            return fail(department.error());
        directory.departments << *department;
    }
    for (const QString &name : demo::managers()) {
        const auto manager = repository.addUser(name, context.clock.now());
        if (!manager)
            return fail(manager.error());
        directory.managers << *manager;
    }
    return directory;
}

/// About one in fifty repeats one of those before it.
std::vector<DemoPerson> invent(int people, DemoPeople &inventor)
{
    std::vector<DemoPerson> result;
    result.reserve(static_cast<std::size_t>(people));
    for (int i = 0; i < people; ++i) {
        if (i % kOneInSoMany == kOneInSoMany - 1)
            result.push_back(inventor.typedAgain(result.at(static_cast<std::size_t>(i) - 1 - static_cast<std::size_t>(i / 2))));
        else
            result.push_back(inventor.next());
    }
    return result;
}

/// The next numbers of every series; the series are locked when first used, and counted on in the end.
class Numbers
{
public:
    Numbers(storage::Connection &connection, const Catalogue &catalogue)
        : m_numbers(connection)
        , m_catalogue(catalogue)
    {
    }
    Result<void> take(Record &record)
    {
        const QString nature = record.value(u"nature"_s).toString();
        for (const FieldDefinition &field : m_catalogue.fields()) {
            if (field.numberSeries.isEmpty())
                continue;
            const std::pair asked(field.numberSeries, nature);
            if (!m_rows.contains(asked)) {
                if (auto locked = lock(field, asked); !locked)
                    return locked;
            }
            storage::NumberPattern &pattern = m_patterns[m_rows.value(asked)];
            record.values.insert(field.key, pattern.format(pattern.next++));
        }
        record.incomplete = !missingMandatory(record, m_catalogue).isEmpty();
        return {};
    }
    Result<void> finish()
    {
        for (auto it = m_patterns.cbegin(); it != m_patterns.cend(); ++it) {
            if (auto counted = m_numbers.advance(kKind, it.key().first, *it); !counted)
                return counted;
        }
        return {};
    }

private:
    using Key = std::pair<QString, QString>; ///< series and Nature

    Result<void> lock(const FieldDefinition &field, const Key &asked)
    {
        auto pattern = m_numbers.lockPattern(kKind, field.numberSeries, asked.second);
        if (!pattern)
            return fail(pattern.error());
        const Key row(field.numberSeries, pattern->nature); // Natures without numbers of their own share a row
        m_rows.insert(asked, row);
        if (m_patterns.contains(row))
            return {};
        const auto free = m_numbers.firstFree(kKind, field, *pattern);
        if (!free)
            return fail(free.error());
        pattern->next = *free;
        m_patterns.insert(row, *pattern);
        return {};
    }

    storage::NumberRepository m_numbers;
    const Catalogue &m_catalogue;
    QHash<Key, Key> m_rows;
    QHash<Key, storage::NumberPattern> m_patterns;
};

Result<void> write(ServiceContext &context, const Catalogue &catalogue, const storage::BulkLayout &layout,
                   storage::BulkWriter &writer, const storage::WriteStamp &stamp, const DemoPerson &person, int index, const DrawPortrait &draw)
{
    storage::BulkRow row = layout.row(person.record, catalogue);
    if (auto written = writer.write({&row, 1}); !written || !draw)
        return written;
    const DemoPortrait portrait = draw(person.face);
    if (auto stored = storage::PhotoRepository(context.connection)
                          .store(kKind, row.id, row.department, portrait.photo, portrait.thumbnail, stamp.at);
        !stored)
        return stored;
    Record made = person.record;
    made.id = row.id;
    return demo::plantPapers(context, made, row.department, index, stamp.operation, portrait.photo);
}
} // namespace

Result<int> DemoService::fill(int people, const DrawPortrait &draw, Progress &progress)
{
    ServiceContext &context = m_services.context();
    auto transaction = storage::Transaction::begin(context.connection);
    if (!transaction)
        return fail(transaction.error());
    const auto catalogue = m_services.catalogues().current(kKind);
    if (!catalogue)
        return fail(catalogue.error());
    const auto count = m_services.records().count(kKind);
    if (!count)
        return fail(count.error());
    if (*count > 0)
        return fail(ErrorKind::Conflict,
                    say(QT_TRANSLATE_NOOP("DemoService", "This database holds sheets already, and invented people must "
                                                         "not mix with real ones. Choose another place for the demo.")));
    storage::OperationRepository operations(context.connection);
    const storage::OperationStart start{QUuid::createUuid(), context.user, context.clock.now(), u"demo"_s, kKind, true};
    const auto operation = operations.start(start);
    if (!operation)
        return fail(operation.error());
    const auto directory = makeDirectory(context);
    if (!directory)
        return fail(directory.error());
    const storage::WriteStamp stamp{*operation, context.user, start.at};
    const storage::BulkLayout layout(**catalogue);
    auto writer = storage::BulkWriter::create(context.connection, *catalogue, layout, stamp, people);
    if (!writer)
        return fail(writer.error());

    DemoPeople inventor(*catalogue, directory->departments, directory->managers, start.at.date());
    Numbers numbers(context.connection, **catalogue);
    int done = 0;
    for (DemoPerson &person : invent(people, inventor)) {
        if (progress.isCancelled())
            return fail(ErrorKind::Unavailable, say(QT_TRANSLATE_NOOP("DemoService", "The demo was not made.")));
        if (auto taken = numbers.take(person.record); !taken)
            return fail(taken.error());
        if (auto written = write(context, **catalogue, layout, **writer, stamp, person, done, draw); !written)
            return fail(written.error());
        progress.advance(++done, people);
    }
    if (auto counted = numbers.finish(); !counted)
        return fail(counted.error());
    if (auto finished = (*writer)->finish(); !finished)
        return fail(finished.error());
    if (auto told = operations.finishBulk(*operation, kKind); !told)
        return fail(told.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    if (auto news = demo::plantNews(m_services); !news)
        return fail(news.error());
    if (auto told = m_services.records().recordsChanged(kKind, {0}); !told)
        return fail(told.error());
    return people;
}

} // namespace effectif
