// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Precision and recall of the search for doubles, pair by pair, against lists of the true ones:
//     duplicates_quality [--people N] [--seeds 1,2,3] [--misses N] [--check] [FILE.csv ...]
// Each FILE.csv is of the generator of staff, with FILE.truth.csv beside it; --people are badly typed English ones. --check
// fails where a goal is missed: recall and precision 0.99 on staff, F1 0.99 on the others.
#include "models/base/csvreader.h"
#include "models/domain/duplicates/duplicatescan.h"
#include "tests/bench/badlytyped.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>

#include <cstdio>
#include <map>
#include <set>

using namespace effectif;
using namespace effectif::duplicates;
using namespace Qt::StringLiterals;

namespace {
using Truth = std::map<std::pair<RecordId, RecordId>, QByteArray>;

struct Office
{
    NameTable names;
    std::vector<PersonSketch> people;
    std::map<RecordId, QByteArray> rows; ///< for what was missed
    Truth truth;
};

int g_misses = 0;

constexpr std::pair<const char *, Trait> kColumns[] = {
    {"last_name", Trait::LastName},     {"birth_name", Trait::BirthName},  {"first_name", Trait::FirstName},
    {"birth_date", Trait::BirthDate},   {"nir", Trait::PersonNumber},      {"phone_mobile", Trait::Mobile},
    {"phone_home", Trait::HousePhone},  {"phone_work", Trait::WorkPhone},  {"email_work", Trait::WorkMail},
    {"email_personal", Trait::Mail},    {"address1", Trait::Address},      {"address2", Trait::Address},
    {"postcode", Trait::PostalCode},    {"city", Trait::Address}};

void readStaff(const QString &path, Office &office)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    const auto reader = CsvReader::create(file);
    QStringList cells;
    (void)(*reader)->next(cells);
    std::vector<std::pair<qsizetype, Trait>> columns;
    for (const auto &[name, trait] : kColumns)
        columns.emplace_back(cells.indexOf(QLatin1StringView(name)), trait);
    SketchMaker maker(office.names);
    while ((*reader)->next(cells).value_or(false)) {
        const RecordId id = cells[0].toInt();
        maker.begin(id);
        for (const auto &[column, trait] : columns)
            maker.take(trait, cells[column].toUtf8());
        office.people.push_back(maker.finish());
        if (g_misses > 0)
            office.rows[id] = cells.mid(2).join(u'|').toUtf8();
    }
    QFile truth(QString(path).replace(u".csv"_s, u".truth.csv"_s));
    if (!truth.open(QIODevice::ReadOnly))
        qFatal("no truth beside %s", qPrintable(path));
    truth.readLine();
    while (!truth.atEnd()) {
        const auto parts = truth.readLine().trimmed().split(',');
        office.truth[{parts[0].toInt(), parts[1].toInt()}] = parts[2];
    }
}

void inventPeople(int originals, quint64 seed, Office &office)
{
    std::map<int, std::vector<RecordId>> copies;
    SketchMaker maker(office.names);
    RecordId id = 0;
    for (const bench::TypedPerson &person : bench::badlyTypedPeople(originals, seed)) {
        maker.begin(++id);
        maker.take(Trait::LastName, person.last);
        maker.take(Trait::FirstName, person.first);
        maker.take(Trait::BirthDate, person.birthDate);
        maker.take(Trait::Address, person.street);
        maker.take(Trait::Address, person.town);
        maker.take(Trait::PostalCode, person.postcode);
        office.people.push_back(maker.finish());
        office.rows[id] = person.first + '|' + person.last + '|' + person.birthDate + '|' + person.street + '|' + person.town + '|' + person.postcode;
        for (const RecordId other : copies[person.person])
            office.truth[{other, id}] = "copy";
        copies[person.person].push_back(id);
    }
}

/// True if the goal is reached.
bool report(const char *what, Office &office, bool isStaff)
{
    QElapsedTimer timer;
    timer.start();
    DuplicateScan scan(office.people, office.names, usualStrengths());
    const std::atomic<bool> cancelled = false;
    const auto pairs = scan.run(bitsOf(50), std::max(2, QThread::idealThreadCount()), cancelled);
    const qint64 took = timer.elapsed();
    size_t right = 0;
    std::set<std::pair<RecordId, RecordId>> found;
    std::map<QByteArray, std::pair<int, int>> kinds;
    int shown = 0;
    PairComparison comparison(office.names, scan.rarity(), usualStrengths());
    const auto show = [&](const char *why, RecordId a, RecordId b, double bits) {
        std::printf("%s %.1f\n   %s\n   %s\n", why, bits, office.rows[a].constData(), office.rows[b].constData());
    };
    for (const Pair &pair : pairs) {
        const RecordId a = office.people[pair.a].id;
        const RecordId b = office.people[pair.b].id;
        const auto key = std::minmax(a, b);
        found.insert(key);
        const bool isTrue = office.truth.contains(key);
        right += isTrue;
        if (!isTrue && shown++ < g_misses)
            show(pair.through == Pair::kDirect ? "WRONG" : "WRONG (through)", a, b, pair.bits);
    }
    std::map<RecordId, size_t> places;
    for (size_t i = 0; i < office.people.size(); ++i)
        places[office.people[i].id] = i;
    shown = 0;
    for (const auto &[key, kind] : office.truth) {
        auto &[hit, all] = kinds[kind];
        ++all;
        hit += found.contains(key);
        if (!found.contains(key) && shown++ < g_misses)
            show("MISSED", key.first, key.second,
                 comparison.compare(office.people[places[key.first]], office.people[places[key.second]]));
    }
    const double precision = pairs.empty() ? 1 : static_cast<double>(right) / static_cast<double>(pairs.size());
    const double recall = static_cast<double>(right) / static_cast<double>(std::max<size_t>(1, office.truth.size()));
    std::printf("%-28s %8zu sheets %7zu pairs  precision %.4f  recall %.4f  F1 %.4f  %lld ms\n", what, office.people.size(),
                office.truth.size(), precision, recall, 2 * precision * recall / (precision + recall), took);
    for (const auto &[kind, counts] : kinds)
        std::printf("    %-8s %.3f of %d\n", kind.constData(), double(counts.first) / counts.second, counts.second);
    return isStaff ? precision >= 0.99 && recall >= 0.99 : 2 * precision * recall >= 0.99 * (precision + recall);
}
} // namespace

int main(int count, char **words)
{
    int people = 2500;
    QByteArrayList seeds{"1", "2", "3"};
    QStringList files;
    bool check = false;
    bool reached = true;
    for (int i = 1; i < count; ++i) {
        const QByteArray word(words[i]);
        if (word == "--people" && i + 1 < count)
            people = QByteArray(words[++i]).toInt();
        else if (word == "--seeds" && i + 1 < count)
            seeds = QByteArray(words[++i]).split(',');
        else if (word == "--misses" && i + 1 < count)
            g_misses = QByteArray(words[++i]).toInt();
        else if (word == "--check")
            check = true;
        else
            files << QString::fromLocal8Bit(words[i]);
    }
    for (const QByteArray &seed : people > 0 ? seeds : QByteArrayList()) {
        Office office;
        inventPeople(people, seed.toULongLong(), office);
        reached &= report("badly typed, seed " + seed, office, false);
    }
    for (const QString &file : files) {
        Office office;
        readStaff(file, office);
        reached &= report(qPrintable(file.section(u'/', -1)), office, true);
    }
    return check && !reached ? 1 : 0;
}
