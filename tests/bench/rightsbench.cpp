// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// rights_bench [--rows 100000] [--departments 20] [--runs 7] [--latency 1] [--only NAME] [--check] [--stay]
// measures what rights cost in a large office: what people wait for, as accounts of one department, of three, as a manager
// and as an administrator, each in turn with the database's superuser who sends the same statements with the same
// conditions and whom no policy, no trigger of accounts and no audit holds up. Beside it the time that the server itself
// takes for the statements. What people wait for is measured as they have it: on a network, where each statement takes a
// millisecond to get there and back (--latency; 0 shows the naked cost on one machine). It does not judge: exit code 0, with --check 1 if a goal is missed.
#include "models/services/duplicateservice.h"
#include "models/storage/sheetscope.h"
#include "tests/bench/figures.h"
#include "tests/bench/largeoffice.h"
#include "tests/bench/people.h"
#include "tests/support/postgresserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace effectif::bench {

namespace {
constexpr double kMostRatio = 1.2; ///< with rights against without, end to end
constexpr double kMostServerMs = 1; ///< of a page and of a step
constexpr int kPageRows = 100;

/// Somebody at a list: the ids are there, as the window keeps them.
struct Reader
{
    Services &services;
    QList<RecordId> ids;
    QStringList columns;
    quint64 state = 1;

    QString typed()
    {
        static const QStringList kTyped = typedNames();
        return kTyped.at(below(static_cast<int>(kTyped.size())));
    }
    RecordId any() { return ids.at(below(static_cast<int>(ids.size()))); }
    int below(int limit)
    {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<int>((state >> 33) % static_cast<quint64>(limit));
    }
};

struct Operation
{
    QString name;
    int times; ///< in a turn: what takes microseconds is done often
    std::function<void(Reader &)> run;
    bool hasServerGoal = false;
    std::function<void(Reader &)> without = {}; ///< what the owner does instead
};

RecordQuery everyone()
{
    return {kKind, {}, {}, {}, Qt::AscendingOrder};
}

/// An office's index of words begins with the department, which only policies name: the owner has to name it too.
void searchAsOwner(Reader &reader)
{
    const Rights &rights = reader.services.context().rights;
    const auto seen = [&](const QString &alias) {
        return rights.isAdministrator() ? alias + u".department_id = ANY (ARRAY(SELECT id FROM department))"_s
                                        : storage::seenCondition(rights, kKind, alias);
    };
    const QString word = reader.typed();
    (void)must(reader.services.context().connection.scalar(
        u"SELECT CAST(ARRAY(SELECT r.id FROM staff r WHERE r.binned_at IS NULL AND %1 AND r.id IN (SELECT t.record_id "
        "FROM staff_token t WHERE %2 AND t.token >= :low AND t.token < :high) ORDER BY r.name_key, r.id) AS text)"_s.arg(
            seen(u"r"_s), seen(u"t"_s)),
        {{u":low"_s, word}, {u":high"_s, QString(word + QChar(0xffff))}}));
}

void save(Reader &reader)
{
    const Record record = must(reader.services.records().load(kKind, reader.any()));
    RecordEdit edit;
    edit.kind = kKind;
    edit.id = record.id;
    edit.baseVersion = record.version;
    edit.allowIncomplete = true;
    edit.changes.insert(u"position"_s, u"Position %1"_s.arg(reader.below(1'000'000)));
    (void)must(reader.services.records().save(edit));
}

void checkDuplicates(Reader &reader)
{
    DuplicateService duplicates(reader.services.context(), reader.services.catalogues());
    const int person = reader.below(1'000'000);
    (void)must(duplicates.find(kKind, 0, {{u"email"_s, u"m.martin%1@example.org"_s.arg(person)},
                                          {u"mobile"_s, u"+336%1"_s.arg(person, 8, 10, QLatin1Char('0'))}}));
}

QList<Operation> operations()
{
    const auto sorted = [](const QString &key) {
        return [key](Reader &reader) {
            RecordQuery query = everyone();
            query.sortField = key;
            (void)must(reader.services.records().ids(query));
        };
    };
    return {
        {u"first page"_s, 10, [](Reader &reader) {
             const auto ids = must(reader.services.records().firstPage(kKind, kPageRows, RecordScope::Present));
             (void)must(reader.services.records().rows(kKind, ids, reader.columns));
         }},
        {u"its ids"_s, 20, [](Reader &reader) {
             (void)must(reader.services.records().firstPage(kKind, kPageRows, RecordScope::Present));
         }, true},
        {u"page at depth"_s, 20, [](Reader &reader) {
             const int depth = reader.below(static_cast<int>(reader.ids.size()) - kPageRows);
             (void)must(reader.services.records().rows(kKind, reader.ids.mid(depth, kPageRows), reader.columns));
         }, true},
        {u"step to the next sheet"_s, 20, [](Reader &reader) {
             (void)must(reader.services.records().latest(kKind, reader.any()));
         }, true},
        {u"list ready"_s, 1, [](Reader &reader) { (void)must(reader.services.records().ids(everyone())); }},
        {u"count"_s, 3, [](Reader &reader) { (void)must(reader.services.records().counts(kKind)); }},
        {u"search, four letters"_s, 3, [](Reader &reader) {
             RecordQuery query = everyone();
             query.search = reader.typed();
             (void)must(reader.services.records().ids(query));
         }, false, searchAsOwner},
        {u"sort by e-mail"_s, 1, sorted(u"email"_s)},
        {u"sort by a date"_s, 1, sorted(u"contract_start"_s)},
        {u"filter by a choice"_s, 2, [](Reader &reader) {
             RecordQuery query = everyone();
             query.filters.conditions.append({u"contract_type"_s, FilterOp::Is, u"fixed_term"_s});
             (void)must(reader.services.records().ids(query));
         }},
        {u"read a sheet"_s, 20, [](Reader &reader) { (void)must(reader.services.records().load(kKind, reader.any())); }},
        {u"save a sheet"_s, 10, save},
        {u"duplicate check"_s, 10, checkDuplicates},
        {u"news, each second"_s, 20, [](Reader &reader) {
             (void)must(reader.services.feedSince(must(reader.services.feedEnd())));
         }},
    };
}

struct Line
{
    QString account;
    QString operation;
    Medians measured;
    double server = 0;
    double serverWithout = 0;
    bool hasServerGoal = false;

    bool isMet() const { return measured.ratio <= kMostRatio && (!hasServerGoal || server <= kMostServerMs); }
    QString text() const
    {
        const auto ms = [](double value) { return QString::number(value, 'f', value < 10 ? 2 : 0) + u" ms"_s; };
        return u"| "_s
            + QStringList{account, operation, ms(measured.ours), ms(measured.limit), QString::number(measured.ratio, 'f', 2),
                          ms(server) + (hasServerGoal ? u" (<= 1)"_s : QString()), ms(serverWithout),
                          isMet() ? u"yes"_s : u"**no**"_s}
                  .join(u" | "_s)
            + u" |"_s;
    }
};

struct Options
{
    int rows = 0;
    int departments = 0;
    int runs = 0;
    int latency = 0;
    QString only;
    bool check = false;
    bool stay = false;
};

double serverTime(LargeOffice &office, Reader &reader, const std::function<void(Reader &)> &run, int often)
{
    const int times = std::max(3, often);
    office.forgetStatements();
    for (int i = 0; i < times; ++i)
        run(reader);
    return office.statementTime(reader.services) / times;
}

QList<Line> measure(LargeOffice &office, const QString &account, Services &services, const Options &options)
{
    const auto owner = office.ownerLike(services);
    QStringList columns;
    for (const FieldDefinition &field : must(services.catalogues().catalogue(kKind))->fields()) {
        if (field.inList && !field.sensitive)
            columns << field.key;
    }
    Reader ours{services, must(services.records().ids(everyone())), columns};
    Reader theirs{*owner, must(owner->records().ids(everyone())), columns};
    if (QSet<RecordId>(ours.ids.begin(), ours.ids.end()) != QSet<RecordId>(theirs.ids.begin(), theirs.ids.end()))
        giveUp(u"%1 and the owner do not see the same sheets: %2 and %3."_s.arg(account).arg(ours.ids.size()).arg(theirs.ids.size()));
    QList<Line> lines;
    for (const Operation &operation : operations()) {
        if (!options.only.isEmpty() && !operation.name.contains(options.only, Qt::CaseInsensitive))
            continue;
        const auto &without = operation.without ? operation.without : operation.run;
        const Medians measured = inTurn(
            options.runs, [&] { return timedEach(operation.times, [&] { operation.run(ours); }); },
            [&] { return timedEach(operation.times, [&] { without(theirs); }); });
        lines.append({account, operation.name, measured, serverTime(office, ours, operation.run, operation.times),
                      serverTime(office, theirs, without, operation.times), operation.hasServerGoal});
        QTextStream(stderr) << lines.last().text() << Qt::endl; // a run takes minutes: what is known is told
    }
    return lines;
}

int run(const Options &options)
{
    LargeOffice office(options.rows, options.departments, options.latency);
    const QList<DepartmentId> &all = office.departments();
    QList<Line> lines;
    lines += measure(office, u"one department"_s, *office.hire(u"one"_s, u"user"_s, {all.at(3)}), options);
    lines += measure(office, u"three departments"_s, *office.hire(u"three"_s, u"user"_s, {all.at(4), all.at(9), all.at(14)}), options);
    lines += measure(office, u"manager"_s,
                     *office.hire(u"manager"_s, u"manager"_s, {all.at(5)}, {u"sensitive"_s, u"duplicates"_s}), options);
    lines += measure(office, u"administrator"_s, *office.administrator(), options);
    QTextStream out(stdout);
    out << options.rows << " sheets, " << all.size() << " departments, "
        << "each statement with " << options.latency << " ms of network\n\n"
        << "| account | operation | with rights | without | ratio (<= 1.2) | in the server | without | met |\n"
        << "|---|---|---:|---:|---:|---:|---:|---|\n";
    for (const Line &line : lines)
        out << line.text() << '\n';
    out.flush();
    if (options.stay) {
        out << "psql -h " << test::PostgresServer::shared().socketFolder() << " -p " << test::PostgresServer::shared().port()
            << " -U postgres " << office.office().database() << "\nEnter ends it." << Qt::endl;
        (void)QTextStream(stdin).readLine();
    }
    const bool met = std::all_of(lines.begin(), lines.end(), [](const Line &line) { return line.isMet(); });
    return options.check && !met ? 1 : 0;
}
} // namespace

} // namespace effectif::bench

int main(int argc, char **argv)
{
    using namespace effectif::bench;
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"rows"_s, u"Sheets."_s, u"N"_s, u"100000"_s},
                       {u"departments"_s, u"Departments, at least 15."_s, u"N"_s, u"20"_s},
                       {u"runs"_s, u"Turns of each measurement."_s, u"N"_s, u"7"_s},
                       {u"latency"_s, u"What the network adds to each statement."_s, u"MS"_s, u"1"_s},
                       {u"only"_s, u"Operations whose name contains this."_s, u"NAME"_s},
                       {u"stay"_s, u"Afterwards leaves the server open for psql."_s},
                       {u"check"_s, u"Exit code 1 if a goal is missed."_s}});
    parser.addHelpOption();
    parser.process(application);
    Options options{parser.value(u"rows"_s).toInt(), std::max(15, parser.value(u"departments"_s).toInt()),
                    std::max(1, parser.value(u"runs"_s).toInt()),
                    parser.value(u"latency"_s).toInt(), parser.value(u"only"_s), parser.isSet(u"check"_s),
                    parser.isSet(u"stay"_s)};
    return run(options);
}
