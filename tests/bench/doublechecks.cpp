// SPDX-FileCopyrightText: 2026 The Effectif authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/doublechecks.h"

#include "models/services/duplicatescanservice.h"
#include "tests/bench/figures.h"

#include <algorithm>

namespace effectif::bench {

using namespace Qt::StringLiterals;

namespace {
const auto kLast = u"last_name"_s;
const auto kFirst = u"first_name"_s;
const auto kBorn = u"birth_date"_s;
constexpr int kMost = 5;

/// One of the slips of a finger, somewhere in the word.
QString mistyped(QString word, Database &dice)
{
    if (word.size() < 3)
        return word + u'e';
    const auto at = static_cast<qsizetype>(dice.below(static_cast<int>(word.size()) - 1));
    switch (dice.below(4)) {
    case 0: word[at] = word.at(at) == u'e' ? u'r' : u'e'; break;
    case 1: word.remove(at, 1); break;
    case 2: word.insert(at, word.at(at)); break;
    default: std::swap(word[at], word[at + 1]);
    }
    return word;
}

struct Recipe
{
    const char *name;
    void (*spoil)(Record &typed, Database &dice);
};

void setText(Record &typed, const QString &key, const QString &text)
{
    typed.values.insert(key, text);
}

void forget(Record &typed, std::initializer_list<QString> keys)
{
    for (const QString &key : keys)
        typed.values.remove(key);
}

constexpr Recipe kRecipes[] = {
    {"same", [](Record &, Database &) {}},
    {"slip", [](Record &typed, Database &dice) {
         const QString &key = dice.below(2) == 0 ? kLast : kFirst;
         setText(typed, key, mistyped(typed.value(key).toString(), dice));
         forget(typed, {u"email"_s, u"social_security_number"_s});
     }},
    {"swapped", [](Record &typed, Database &) {
         const QString last = typed.value(kLast).toString();
         setText(typed, kLast, typed.value(kFirst).toString());
         setText(typed, kFirst, last);
         forget(typed, {u"email"_s, u"personal_email"_s, u"social_security_number"_s});
     }},
    {"married", [](Record &typed, Database &dice) {
         setText(typed, u"birth_name"_s, typed.value(kLast).toString());
         setText(typed, kLast, u"Dupont-"_s + QString(QChar(u'A' + dice.below(26))));
         forget(typed, {u"email"_s, u"social_security_number"_s});
     }},
    {"names and date", [](Record &typed, Database &dice) {
         setText(typed, kLast, mistyped(typed.value(kLast).toString(), dice));
         forget(typed, {u"email"_s, u"personal_email"_s, u"social_security_number"_s, u"mobile"_s, u"phone"_s});
     }},
    {"short first name", [](Record &typed, Database &) {
         setText(typed, kFirst, typed.value(kFirst).toString().left(4));
         forget(typed, {u"email"_s, u"social_security_number"_s});
     }},
    {"other date", [](Record &typed, Database &dice) {
         if (const QDate born = typed.value(kBorn).toDate(); born.isValid())
             typed.values.insert(kBorn, born.addYears(dice.below(2) == 0 ? 10 : -1));
         forget(typed, {u"social_security_number"_s});
     }},
};
} // namespace

std::vector<KnownDouble> typedAgain(Database &database, int count, const QDate &birthDate)
{
    std::vector<KnownDouble> result;
    while (result.size() < static_cast<size_t>(count)) {
        const Record known = must(database.services().records().load(kKind, database.anyId()));
        const QDate born = known.value(kBorn).toDate();
        if (!born.isValid() || (birthDate.isValid() && born != birthDate)) // nothing but a name may be left of it
            continue;
        const Recipe &recipe = kRecipes[result.size() % std::size(kRecipes)];
        KnownDouble typed{{}, known.id, recipe.name};
        typed.typed.kind = kKind;
        typed.typed.values = known.values;
        recipe.spoil(typed.typed, database);
        result.push_back(std::move(typed));
    }
    return result;
}

CheckFigures measureChecks(Services &services, Database &database, BareDatabase &bare, const std::vector<KnownDouble> &doubles)
{
    DuplicateScanService checks(services.context(), services.catalogues());
    CheckFigures result;
    constexpr int kRounds = 3; // the median of each: which sheets are slow, not what the machine did meanwhile
    std::vector<QList<double>> rounds(doubles.size());
    QList<double> lookups;
    const auto lookUp = [&] { (void)bare.number(u"SELECT id FROM staff WHERE id = %1"_s.arg(database.anyId())); };
    const auto check = [&](const KnownDouble &known) { return must(checks.check(known.typed, kMost)); };
    for (size_t warm = 0; warm < 20; ++warm) {
        (void)check(doubles[warm % doubles.size()]);
        lookUp();
    }
    for (int round = 0; round < kRounds; ++round) {
        for (size_t i = 0; i < doubles.size(); ++i) {
            rounds[i] << timed([&] { (void)check(doubles[i]); });
            lookups << timed(lookUp);
        }
    }
    QList<double> took;
    for (size_t i = 0; i < doubles.size(); ++i) {
        const KnownDouble &known = doubles[i];
        took << median(rounds[i]);
        const bool found = std::ranges::any_of(check(known), [&](const DuplicatePair &pair) { return pair.b == known.other; });
        auto &[hit, all] = result.kinds[known.kind];
        ++all;
        hit += found;
        ++result.of;
        result.found += found;
    }
    result.lookup = median(lookups);
    std::ranges::sort(took);
    result.p50 = median(took);
    result.p99 = took.at(took.size() * 99 / 100);
    return result;
}

} // namespace effectif::bench
