// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// check_bench --staff FILE.csv [--engine sqlite|postgresql] [--database URL] [--pairs 2000] [--check]
// checks sheets of the generator of staff one by one, as the form does, against all others: how long that takes beside a
// lookup by primary key of the same run, and how many of the true doubles (FILE.truth.csv) are found. With --database the
// file is in there already. --check: exit code 1 if a goal of design/performance is missed.
#include "models/base/csvreader.h"
#include "models/services/importservice.h"
#include "tests/bench/doublechecks.h"

#include <QCommandLineParser>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace effectif::bench {

namespace {
constexpr double kRecallGoal = 0.99;
/// By column of the generator; the others have no field.
const std::pair<QByteArray, QByteArray> kFields[] = {
    {"id", "external_id"},       {"birth_city", "birth_place"}, {"nir", "social_security_number"}, {"phone_home", "phone"},
    {"phone_mobile", "mobile"},  {"email_work", "email"},       {"email_personal", "personal_email"}, {"address1", "address_line1"},
    {"address2", "address_line2"}, {"postcode", "postal_code"}, {"job_title", "position"},         {"hire_date", "contract_start"}};

/// The same file with field keys as its header; answers how many rows it has.
int renameColumns(const QString &from, const QString &to)
{
    QFile in(from);
    QFile out(to);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly))
        giveUp(u"%1 cannot be read, or %2 not be written."_s.arg(from, to));
    QByteArrayList header = in.readLine().trimmed().split(',');
    for (QByteArray &column : header) {
        for (const auto &[theirs, ours] : kFields) {
            if (column == theirs)
                column = ours;
        }
    }
    out.write(header.join(',') + '\n');
    while (!in.atEnd())
        out.write(in.read(1 << 20));
    in.seek(0);
    const auto reader = must(CsvReader::create(in));
    int rows = -1;
    for (QStringList cells; reader->next(cells).value_or(false);)
        ++rows;
    return rows;
}

void bringIn(const Database &database, const QString &csv)
{
    const auto services = database.open(OpenRequest::Mode::OpenOrCreate);
    QFile file(csv);
    if (!file.open(QIODevice::ReadOnly))
        giveUp(csv + u' ' + file.errorString());
    ImportOptions options;
    options.kind = kKind;
    options.createMissing = true;
    options.allowIncomplete = true;
    Progress progress;
    (void)must(ImportService(*services).run(file, options, [](const ImportIssue &) {}, progress)); // some numbers of it are none
}

std::vector<KnownDouble> trueDoubles(const QString &staff, Database &database, BareDatabase &bare, int most)
{
    QFile truth(QString(staff).replace(u".csv"_s, u".truth.csv"_s));
    if (!truth.open(QIODevice::ReadOnly))
        giveUp(u"There is no truth beside "_s + staff);
    QByteArrayList lines = truth.readAll().trimmed().split('\n');
    lines.removeFirst();
    std::vector<KnownDouble> result;
    const qsizetype step = std::max<qsizetype>(1, lines.size() / most);
    for (qsizetype i = 0; i < lines.size(); i += step) {
        const QByteArrayList parts = lines.at(i).split(',');
        const auto idOf = [&](const QByteArray &number) {
            return static_cast<RecordId>(bare.number(u"SELECT id FROM staff WHERE external_id = '%1'"_s.arg(QString::fromLatin1(number))));
        };
        const RecordId typed = idOf(parts.at(0));
        const RecordId other = idOf(parts.at(1));
        if (typed != 0 && other != 0)
            result.push_back({must(database.services().records().load(kKind, typed)), other, parts.at(2).trimmed()});
    }
    return result;
}

int run(const QCommandLineParser &words)
{
    Databases databases(0);
    const QString staff = words.value(u"staff"_s);
    const Engine engine = words.value(u"engine"_s) == u"postgresql"_s ? Engine::PostgreSql : Engine::Sqlite;
    const bool isThere = words.isSet(u"database"_s);
    const QString csv = databases.path(u"staff.csv"_s);
    Database database(isThere ? must(DatabaseUrl::parse(words.value(u"database"_s))) : databases.place(engine), isThere ? 0 : renameColumns(staff, csv));
    if (!isThere)
        bringIn(database, csv);
    BareDatabase bare(database.url(), databases.path(u"check-scratch"_s));
    if (!database.isSqlite())
        bare.execute(u"ANALYZE"_s);
    const auto doubles = trueDoubles(staff, database, bare, words.value(u"pairs"_s).toInt());
    const CheckFigures figures = measureChecks(database.services(), database, bare, doubles);
    QTextStream out(stdout);
    out << u"%1: p50 %2 us = %3x, p99 %4 us = %5x a lookup by primary key (%6 us); recall %7 of %8"_s
               .arg(database.engine()).arg(figures.p50 * 1000, 0, 'f', 0).arg(figures.p50 / figures.lookup, 0, 'f', 1)
               .arg(figures.p99 * 1000, 0, 'f', 0).arg(figures.p99 / figures.lookup, 0, 'f', 1)
               .arg(figures.lookup * 1000, 0, 'f', 1).arg(figures.recall(), 0, 'f', 4).arg(figures.of) << Qt::endl;
    for (auto kind = figures.kinds.begin(); kind != figures.kinds.end(); ++kind)
        out << u"    %1 %2 of %3"_s.arg(QString::fromLatin1(kind.key())).arg(kind->first).arg(kind->second) << Qt::endl;
    const bool quick = database.isSqlite() ? figures.p50 <= kCheckGoal * figures.lookup && figures.p99 <= kSlowCheckGoal * figures.lookup
                                           : figures.p50 <= kServerCheckGoal * figures.lookup;
    return words.isSet(u"check"_s) && (!quick || figures.recall() < kRecallGoal) ? 1 : 0;
}
} // namespace

} // namespace effectif::bench

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QCommandLineParser words;
    words.addOptions({{u"staff"_s, u"Of the generator."_s, u"FILE"_s},
                      {u"engine"_s, u"sqlite or postgresql."_s, u"E"_s, u"sqlite"_s},
                      {u"database"_s, u"Where the file is in already."_s, u"URL"_s},
                      {u"pairs"_s, u"So many true doubles."_s, u"N"_s, u"2000"_s},
                      {u"check"_s, u"Exit code 1 if a goal is missed."_s}});
    words.addHelpOption();
    words.process(application);
    return effectif::bench::run(words);
}
