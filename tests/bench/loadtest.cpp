// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// load_test [--users 100] [--minutes 10] [--rows 20000] [--departments 20]
// so many accounts, each with a session of its own in a thread of its own, work in one office: they turn pages, search,
// read, save and look into the history, one after the other with a short breath. Counts what went wrong and what was seen
// of another department, both of which must be 0 (exit code 1 otherwise), and prints median and 99th percentile.
#include "models/storage/connection.h"
#include "tests/bench/figures.h"
#include "tests/bench/largeoffice.h"
#include "tests/bench/people.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <map>
#include <thread>

using namespace Qt::StringLiterals;

namespace effectif::bench {

namespace {
const QStringList kDeeds{u"page"_s, u"search"_s, u"read"_s, u"save"_s, u"history"_s, u"news"_s};

/// One person at work; used in one thread.
class Person
{
public:
    Person(OpenRequest request, DepartmentId department, quint64 seed)
        : m_request(std::move(request))
        , m_department(department)
        , m_state(seed * 7919 + 1)
    {
    }

    void work(const QDeadlineTimer &until)
    {
        auto services = Services::create(m_request, m_clock);
        if (!services)
            return wrong(services.error());
        m_services = std::move(*services);
        while (!until.hasExpired()) {
            const int deed = below(100);
            turn(deed < 40 ? 0 : deed < 55 ? 1 : deed < 75 ? 2 : deed < 90 ? 3 : deed < 95 ? 4 : 5);
            QThread::msleep(static_cast<unsigned long>(200 + below(1800)));
        }
        m_services.reset();
    }

    std::map<QString, QList<double>> times;
    QStringList errors;
    int foreign = 0;

private:
    int below(int limit)
    {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((m_state >> 33) % static_cast<quint64>(limit));
    }
    void wrong(const Error &error) { errors << QString(error.message + u" | "_s + error.detail); }
    RecordId any() { return m_ids.isEmpty() ? 0 : m_ids.at(below(static_cast<int>(m_ids.size()))); }

    void turn(int deed)
    {
        Result<void> done;
        const double ms = timed([&] { done = perform(deed); });
        if (!done)
            wrong(done.error());
        else
            times[kDeeds.at(deed)].append(ms);
    }

    Result<void> perform(int deed)
    {
        RecordQuery query{kKind, {}, {}, {}, Qt::AscendingOrder};
        if (deed == 1)
            query.search = typedNames().at(below(9));
        if (deed == 1 || m_ids.isEmpty()) {
            const auto ids = m_services->records().ids(query);
            if (!ids)
                return fail(ids.error());
            if (deed != 1)
                m_ids = *ids;
            return check(ids->mid(0, 100));
        }
        switch (deed) {
        case 0:
            return check(m_ids.mid(below(static_cast<int>(m_ids.size())), 100));
        case 2:
            return read(any());
        case 3:
            return save();
        case 4:
            return history();
        default: {
            const auto end = m_services->feedEnd();
            const auto news = end ? m_services->feedSince(*end) : fail(end.error());
            return news ? Result<void>() : fail(news.error());
        }
        }
    }

    Result<void> check(const QList<RecordId> &ids)
    {
        const auto rows = m_services->records().rows(kKind, ids, {u"department"_s, u"last_name"_s, u"email"_s});
        if (!rows)
            return fail(rows.error());
        for (const RecordRow &row : *rows)
            foreign += row.values.first().value<Reference>().id == m_department ? 0 : 1;
        return {};
    }

    Result<void> read(RecordId id)
    {
        const auto sheet = m_services->records().latest(kKind, id);
        if (!sheet)
            return fail(sheet.error());
        foreign += sheet->record.value(u"department"_s).value<Reference>().id == m_department ? 0 : 1;
        return {};
    }

    Result<void> save()
    {
        const auto record = m_services->records().load(kKind, any());
        if (!record)
            return fail(record.error());
        RecordEdit edit;
        edit.kind = kKind;
        edit.id = record->id;
        edit.baseVersion = record->version;
        edit.allowIncomplete = true;
        edit.changes.insert(u"position"_s, u"Poste %1"_s.arg(below(1'000'000)));
        const auto saved = m_services->records().save(edit);
        // somebody else had the same sheet at that moment: that is an answer, not an error
        return saved || saved.error().kind == ErrorKind::Conflict ? Result<void>() : fail(saved.error());
    }

    Result<void> history()
    {
        auto rows = m_services->context().connection.query(
            u"SELECT j.department_id FROM journal j WHERE j.kind = 'staff' ORDER BY j.seq DESC LIMIT 50"_s);
        if (!rows)
            return fail(rows.error());
        while (rows->next())
            foreign += rows->integer(0) == m_department ? 0 : 1;
        return rows->ended();
    }

    OpenRequest m_request;
    DepartmentId m_department;
    quint64 m_state;
    SystemClock m_clock;
    std::unique_ptr<Services> m_services;
    QList<RecordId> m_ids;
};

int run(int users, double minutes, int rows, int departments)
{
    LargeOffice office(rows, departments);
    std::vector<std::unique_ptr<Person>> people;
    for (int i = 0; i < users; ++i) {
        const DepartmentId department = office.departments().at(i % office.departments().size());
        const QString name = u"user%1"_s.arg(i);
        (void)office.hire(name, i % 10 == 0 ? u"manager"_s : u"user"_s, {department});
        people.push_back(std::make_unique<Person>(office.office().request(name + u"@example.org"_s), department, quint64(i)));
    }
    QTextStream(stderr) << users << " accounts are there" << Qt::endl;
    const QDeadlineTimer until(qint64(minutes * 60'000));
    std::vector<std::thread> threads;
    for (const auto &person : people)
        threads.emplace_back([&person, &until] { person->work(until); });
    for (std::thread &thread : threads)
        thread.join();
    std::map<QString, QList<double>> times;
    QStringList errors;
    int foreign = 0;
    for (const auto &person : people) {
        for (auto &[deed, some] : person->times)
            times[deed] += some;
        errors += person->errors;
        foreign += person->foreign;
    }
    QTextStream out(stdout);
    qsizetype all = 0;
    out << "| deed | times | median | 99 % |\n|---|---:|---:|---:|\n";
    for (auto &[deed, some] : times) {
        std::sort(some.begin(), some.end());
        all += some.size();
        out << "| " << deed << " | " << some.size() << " | " << QString::number(median(some), 'f', 1) << " ms | "
            << QString::number(some.at(some.size() * 99 / 100), 'f', 1) << " ms |\n";
    }
    out << users << " users, " << minutes << " minutes, " << rows << " sheets: " << all << " requests, " << errors.size()
        << " errors, " << foreign << " foreign rows\n";
    for (const QString &error : errors.mid(0, 10))
        out << "- " << error << '\n';
    return errors.isEmpty() && foreign == 0 ? 0 : 1;
}
} // namespace

} // namespace effectif::bench

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"users"_s, u"Accounts at work."_s, u"N"_s, u"100"_s},
                       {u"minutes"_s, u"How long."_s, u"N"_s, u"10"_s},
                       {u"rows"_s, u"Sheets."_s, u"N"_s, u"20000"_s},
                       {u"departments"_s, u"Departments."_s, u"N"_s, u"20"_s}});
    parser.addHelpOption();
    parser.process(application);
    return effectif::bench::run(parser.value(u"users"_s).toInt(), parser.value(u"minutes"_s).toDouble(),
                                parser.value(u"rows"_s).toInt(), parser.value(u"departments"_s).toInt());
}
