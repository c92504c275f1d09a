// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/databases.h"

#include "models/domain/cataloguecontent.h"
#include "models/services/catalogueservice.h"
#include "models/services/configurationservice.h"
#include "models/services/importfeed.h"
#include "models/services/importservice.h"
#include "models/storage/connection.h"
#include "tests/bench/people.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTextStream>

#include <array>
#include <cstdlib>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
/// What must not stay behind: a million rows are two gigabytes.
QString s_folder;
} // namespace

void giveUp(const QString &sentence)
{
    QTextStream(stderr) << sentence << Qt::endl;
    if (!s_folder.isEmpty()) // an empty one would mean the current folder
        QDir(s_folder).removeRecursively();
    std::_Exit(2);
}

void giveUp(const Error &error)
{
    giveUp(error.message + u' ' + error.detail);
}

void waitUntil(const std::function<bool()> &condition)
{
    const QDeadlineTimer deadline(300'000);
    while (!condition()) {
        if (deadline.hasExpired())
            giveUp(u"Nothing came for five minutes."_s);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

QString engineName(Engine engine)
{
    return engine == Engine::Sqlite ? u"sqlite"_s : u"postgresql"_s;
}

Database::Database(const DatabaseUrl &url, int rows) : m_url(url), m_rows(rows) {}

std::unique_ptr<Services> Database::open(OpenRequest::Mode mode) const
{
    OpenRequest request;
    request.url = m_url;
    request.mode = mode;
    request.userName = u"Bench"_s;
    return must(Services::create(request, m_clock));
}

Services &Database::services()
{
    if (!m_services)
        m_services = open();
    return *m_services;
}

Office &Database::office()
{
    if (!m_office) {
        OpenRequest request;
        request.url = m_url;
        request.userName = u"Bench"_s;
        Office::open(request, m_relay, m_clock, &m_relay,
                     [this](Result<std::shared_ptr<Office>> office) { m_office = must(std::move(office)); });
        waitUntil([this] { return m_office != nullptr; });
    }
    return *m_office;
}

const QList<RecordId> &Database::ids()
{
    if (m_ids.isEmpty())
        m_ids = must(services().records().ids({kKind, {}, {}, {}, Qt::AscendingOrder}));
    return m_ids;
}

QStringList Database::listColumns()
{
    QStringList keys;
    for (const FieldDefinition &field : must(services().catalogues().catalogue(kKind))->fields()) {
        if (field.inList)
            keys << field.key;
    }
    return keys;
}

int Database::below(int limit)
{
    m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<int>((m_state >> 33) % static_cast<quint64>(limit));
}

RecordId Database::anyId()
{
    return ids().at(below(static_cast<int>(ids().size())));
}

Database::Imported Database::fill(const QString &csv) const
{
    const auto services = open(OpenRequest::Mode::OpenOrCreate);
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(csv + u' ' + file.errorString());
    ImportOptions options;
    options.kind = kKind;
    options.createMissing = true;
    options.allowIncomplete = true;
    Imported times;
    QElapsedTimer timer;
    const auto elapsed = [&timer] { return static_cast<double>(timer.nsecsElapsed()) / 1e6; };
    Progress progress([&](qint64, qint64) { times.rows = elapsed(); });
    timer.start();
    const ImportSummary summary = must(ImportService(*services).run(
        file, options, [](const ImportIssue &) {}, progress));
    times.all = elapsed();
    if (summary.created != m_rows)
        giveUp(u"Only %1 of %2 rows came in."_s.arg(summary.created).arg(m_rows));
    return times;
}

Database::Imported Database::rehearseAndFill(const QString &csv) const
{
    const auto services = open(OpenRequest::Mode::OpenOrCreate);
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(csv + u' ' + file.errorString());
    ImportOptions options;
    options.kind = kKind;
    options.createMissing = true;
    options.allowIncomplete = true;
    Imported times;
    Progress progress;
    QElapsedTimer timer;
    timer.start();
    const auto feed = must(CsvFeed::create(file));
    const auto plan = must(ImportService(*services).rehearse(*feed, options, progress));
    times.rows = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.start();
    const ImportOutcome outcome = must(ImportService(*services).execute(*plan, progress));
    times.all = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    if (!outcome.differences.isEmpty() || outcome.summary.created != m_rows)
        giveUp(u"Only %1 of %2 rows came in."_s.arg(outcome.summary.created).arg(m_rows));
    return times;
}

namespace {
FieldDefinition ownField(int number)
{
    constexpr std::array kTypes{"text", "date", "integer", "yesno"};
    FieldDefinition field;
    field.kind = kKind;
    field.key = u"own%1"_s.arg(number, 3, 10, QLatin1Char('0'));
    field.type = QString::fromLatin1(kTypes[static_cast<size_t>(number) % kTypes.size()]);
    field.label = {u"Champ %1"_s.arg(number), u"Field %1"_s.arg(number)};
    const bool first = number / 4 % 2 == 0; // half of them on the tab that is seen
    field.tab = first ? u"definition"_s : u"information"_s;
    field.section = first ? u"assignment"_s : u"remarks"_s;
    field.order = 1000 + number;
    field.own = true;
    return field;
}

/// Fields of these numbers, as an administrator adds them.
void publishFields(Services &services, int from, int to)
{
    const CataloguePtr catalogue = must(services.catalogues().current(kKind));
    CatalogueContent content = CatalogueContent::of(*catalogue);
    for (int number = from; number < to; ++number)
        content.fields.append(ownField(number));
    Progress progress;
    (void)must(ConfigurationService(services).publish(content.catalogue(catalogue->version()), {}, progress));
}
} // namespace

void Database::addOwnFields(int count) const
{
    const auto services = open();
    QStringList columns;
    QStringList values;
    publishFields(*services, 0, count - 1);
    for (int number = 0; number < count - 1; ++number) {
        const FieldDefinition field = ownField(number);
        columns << field.key;
        values << (field.type == "text"_L1 ? u"'Valeur ' || id % 1000"_s
                   : field.type == "date"_L1 ? u"'2026-11-22'"_s : u"1"_s);
    }
    if (!isSqlite())
        values.replaceInStrings(u"'2026-11-22'"_s, u"DATE '2026-11-22'"_s);
    // values of the office that were always there: the journal need not tell of them. The last field makes its
    // triggers anew.
    storage::Connection &connection = services->context().connection;
    must(connection.executeScript(isSqlite() ? u"DROP TRIGGER IF EXISTS staff_own_after_insert"_s
                                             : u"DROP TRIGGER IF EXISTS staff_own_journal_added ON staff_own"_s));
    if (!columns.isEmpty())
        must(connection.executeScript(u"INSERT INTO staff_own (record_id, department_id, %1) SELECT id, department_id, %2 FROM staff"_s
                                          .arg(columns.join(u", "_s), values.join(u", "_s))));
    publishFields(*services, count - 1, count);
}

Databases::Databases(int ownFields) : m_ownFields(ownFields)
{
    s_folder = m_folder.path();
}

QString Databases::csv(int rows)
{
    const QString file = path(u"people%1.csv"_s.arg(rows));
    if (!QFile::exists(file))
        writePeople(file, rows);
    return file;
}

DatabaseUrl Databases::place(Engine engine)
{
    if (engine == Engine::Sqlite)
        return DatabaseUrl::sqlite(path(u"bench%1.effectif"_s.arg(m_count++)));
    if (!m_server) // commits reach the disk, as on a server that people use
        m_server = std::make_unique<test::PostgresServer>(test::PostgresServer::Durability::Full);
    return must(DatabaseUrl::parse(m_server->createDatabase()));
}

Database &Databases::filled(Engine engine, int rows)
{
    auto &database = m_filled[{engine, rows}];
    if (!database) {
        database = std::make_unique<Database>(place(engine), rows);
        (void)database->fill(csv(rows));
        if (m_ownFields > 0)
            database->addOwnFields(m_ownFields);
        if (!database->isSqlite()) // else the planner guesses, and a background job decides when it knows better
            m_server->execute(u"ANALYZE"_s, database->url().name);
    }
    return *database;
}

void Databases::drop(Engine engine, int rows)
{
    const auto found = m_filled.find({engine, rows});
    if (found == m_filled.end())
        return;
    const DatabaseUrl url = found->second->url();
    m_filled.erase(found);
    discard(url);
}

void Databases::discard(const DatabaseUrl &url)
{
    if (url.engine == Engine::Sqlite) {
        for (const char *ending : {"", "-wal", "-shm"})
            QFile::remove(url.file + QLatin1StringView(ending));
    } else {
        m_server->execute(u"DROP DATABASE %1 WITH (FORCE)"_s.arg(url.name));
    }
}

bool Databases::hasServer()
{
    // the test server ends the program that cannot start it: a child finds out
    if (!m_hasServer)
        m_hasServer = QProcess::execute(QCoreApplication::applicationFilePath(), {u"--try-server"_s}) == 0;
    return *m_hasServer;
}

} // namespace effectif::bench
